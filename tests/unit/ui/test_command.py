"""The command line: what is wrong with it, and what becomes of it when it is broken off."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest

from corpus.settings import Settings
from ui import __main__ as chat
from ui import cli


@pytest.mark.parametrize("port", ["99999", "abc", "-1", "", "٣"])
def test_a_port_that_cannot_be_is_wrong_usage(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        chat.main([f"--port={port}"])

    assert stopped.value.code == 2
    assert "--port: geef een getal van 1 tot en met 65535" in capsys.readouterr().err


def test_a_setting_that_cannot_be_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("PORT", "abc")

    assert chat.main([]) == 1
    assert "PORT is 'abc'" in capsys.readouterr().err


def test_what_will_not_work_is_told_at_the_start(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bestand").write_text("x", encoding="utf-8")
    chat._warn(Settings(corpus=tmp_path / "weg", feedback=tmp_path / "bestand"))

    corpus, feedback = capsys.readouterr().err.splitlines()
    assert "--corpus" in corpus
    assert "oordelen worden nu niet bewaard" in feedback

    chat._warn(Settings(corpus=tmp_path, feedback=tmp_path / "oordelen"))
    assert capsys.readouterr().err == ""


def test_an_interrupt_while_libraries_are_imported_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_: str) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr(importlib, "import_module", interrupted)
    assert cli.main(["chat"]) == 130
    assert capsys.readouterr() == ("", "")


def test_the_commands_are_told_where_there_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["nee"]) == 2
    assert "gebruik: planwijzer" in capsys.readouterr().err
    assert cli.main(["--help"]) == 0
    assert "gebruik: planwijzer" in capsys.readouterr().out


def test_a_command_that_is_none_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["onzin"]) == 2
    assert "'onzin' bestaat niet" in capsys.readouterr().err
    assert cli.main([]) == 2
    assert "bestaat niet" not in capsys.readouterr().err
