"""The command that says who may log in."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from ui import texts_people as texts
from ui import users
from ui.accounts import Accounts

ROOT = Path(__file__).resolve().parents[3]
PASSWORD = "een lange zin met vaart"


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PLANWIJZER_STATE", str(tmp_path))
    return tmp_path


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(lines) + "\n"))


def test_a_user_comes_changes_and_goes(
    state: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, PASSWORD)
    assert users.main(["add", "Anja", "--role", "beheerder"]) == 0
    assert users.main(["list"]) == 0
    assert capsys.readouterr().out == "anja\tbeheerder\n"
    typed(monkeypatch, "een ander lang wachtwoord")
    assert users.main(["password", "anja"]) == 0
    assert Accounts(state).check("anja", "een ander lang wachtwoord")
    assert Accounts(state).check("anja", PASSWORD) is None
    assert users.main(["remove", "anja"]) == 0
    assert Accounts(state).all() == ()


def test_a_password_that_is_asked_twice_must_be_the_same(
    state: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    said = iter([PASSWORD, PASSWORD + "!"])
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", lambda prompt: next(said))

    assert users.main(["add", "anja", "--role", "lezer"]) == 1
    assert texts.NOT_THE_SAME in capsys.readouterr().err
    assert Accounts(state).all() == ()


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["add", "anja", "--role", "lezer"], 1),  # with an empty password
        (["add", "a b", "--role", "lezer"], 1),
        (["password", "niemand"], 1),
        (["remove", "niemand"], 1),
        (["add", "anja"], 2),
        (["add", "anja", "--role", "baas"], 2),
        ([], 2),
    ],
)
def test_what_is_wrong_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str], status: int
) -> None:
    typed(monkeypatch, "")
    try:
        found = users.main(arguments)
    except SystemExit as stopped:
        found = int(str(stopped.code))

    assert found == status
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_the_command_is_quick_and_a_page_for_others_needs_it(state: Path) -> None:
    """As a person does it: a page that others can reach does not start before there are users."""
    command = [sys.executable, "-m", "ui.cli"]
    env = {"PLANWIJZER_STATE": str(state), "PYTHONPATH": str(ROOT), "PATH": ""}
    opened = subprocess.run(
        [*command, "chat", "--host", "0.0.0.0", "--port", "0"],
        cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    added = subprocess.run(
        [*command, "users", "add", "anja", "--role", "beheerder"],
        cwd=ROOT, env=env, input=PASSWORD + "\n", capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip

    assert opened.returncode == 1
    assert opened.stderr.strip() == texts.USERS_NEEDED.format(host="0.0.0.0")
    assert (added.returncode, added.stderr.strip()) == (0, texts.ADDED.format(name="anja", role="beheerder"))
    assert PASSWORD not in (state / "users.json").read_text()


def test_a_closed_input_is_told(
    state: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    assert users.main(["add", "anja", "--role", "lezer"]) == 1
    assert texts.NO_INPUT in capsys.readouterr().err
    assert Accounts(state).all() == ()
