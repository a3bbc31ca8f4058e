"""Those who write an index: one at a time, killed halfway, or where nothing can be written."""

from __future__ import annotations

import json
import os
import random
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

import ingest.__main__ as command
from corpus.errors import (
    IndexBusyError,
    KnownError,
)
from corpus.publish import writing
from tests.fakes import FakeEmbedder
from tests.integration.indexing import asking, fill, quotes
from tests.integration.probe import QUESTION, look, send_ingest


def test_a_second_writer_is_told_to_wait(processes: ForkServerContext, corpus: Path, built: Path) -> None:
    with writing(built):
        with pytest.raises(IndexBusyError, match="Wacht"):
            fill(corpus, built)
        receiving, sending = processes.Pipe(duplex=False)
        process = processes.Process(target=send_ingest, args=(corpus, built, sending))
        process.start()
        assert receiving.recv().startswith("IndexBusyError")
        process.join(20)
        assert len(quotes(asking(built), QUESTION)) == 3, "reading goes on"

    assert fill(corpus, built).unchanged == 3


def test_a_killed_ingest_leaves_the_old_index_whole(processes: ForkServerContext, corpus: Path, built: Path) -> None:
    expected = look(built).quotes
    chance = random.Random(11)
    for moment in (0.05, 0.2, 0.4, 0.7, 1.0, 1.4):
        text = " ".join(f"Zin {chance.random()} over zeilboten." for _ in range(200))
        (corpus / "brief.md").write_text(f"# Brief\n\n{text}\n", encoding="utf-8")
        receiving, sending = processes.Pipe(duplex=False)
        process = processes.Process(target=send_ingest, args=(corpus, built, sending))
        process.start()
        sending.close()
        process.join(moment * chance.uniform(0.8, 1.2))
        process.kill()
        process.join(20)
        receiving.close()
        assert look(built).quotes == expected, f"after {moment} seconds"

    (corpus / "brief.md").write_text("# Brief\n\nNu zonder storing, over walvissen.\n", encoding="utf-8")
    result = fill(corpus, built)

    assert result.documents == 4
    assert quotes(asking(built), "Iets over walvissen?") == ["Nu zonder storing, over walvissen."]
    assert len(list((built / "generations").iterdir())) <= 2
    assert not list(built.rglob("*.partial"))
    assert len(list((built / "cache").iterdir())) == 2 * 4


def test_an_index_by_a_path_from_here(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert fill(corpus.relative_to(tmp_path), Path("hier")).documents == 3


@pytest.mark.parametrize("below", ["", "index"])
def test_an_index_that_cannot_be_written_is_told_in_one_line(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], below: str
) -> None:
    """Tests run as root, whom no rights stop; a file where the folder should be stops anybody."""
    (tmp_path / "bezet").write_text("geen map", encoding="utf-8")
    monkeypatch.setattr(command, "load_embedder", lambda *_: FakeEmbedder())

    status = command.main(["--corpus", str(corpus), "--index", str(tmp_path / "bezet" / below)])

    assert status == 1
    output, errors = capsys.readouterr()
    assert output == ""
    assert len(errors.splitlines()) == 1
    assert "bezet" in errors


def test_the_command_prints_its_result_and_nothing_else(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "load_embedder", lambda *_: FakeEmbedder())
    (corpus / "leeg.md").touch()

    status = command.main(["--corpus", str(corpus), "--index", str(tmp_path / "index"), "--json"])

    assert status == 1, "one file failed"
    output, errors = capsys.readouterr()
    assert json.loads(output)["documents"] == 3
    assert "leeg.md" in errors


def test_the_command_prints_its_result_when_every_file_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "load_embedder", lambda *_: FakeEmbedder())
    (tmp_path / "slecht").mkdir()
    (tmp_path / "slecht" / "leeg.md").touch()

    status = command.main(["--corpus", str(tmp_path / "slecht"), "--index", str(tmp_path / "index"), "--json"])

    assert status == 1
    output, errors = capsys.readouterr()
    told = json.loads(output)
    assert (told["documents"], [failure["source"] for failure in told["failed"]]) == (0, ["leeg.md"])
    assert "Geen enkel document" in errors


def test_a_generation_is_on_disk_before_anything_names_it(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    sync = os.fsync

    def recording(handle: int) -> None:
        synced.append(os.fstat(handle).st_ino)
        sync(handle)

    monkeypatch.setattr(os, "fsync", recording)
    index = tmp_path / "index"
    fill(corpus, index)

    (generation,) = (index / "generations").iterdir()
    named = synced.index((index / "CURRENT").stat().st_ino)
    assert {path.stat().st_ino for path in (generation, *generation.rglob("*"))} <= set(synced[:named])
    assert index.stat().st_ino in synced[named:], "the folder too, or the new name may be lost"


@pytest.mark.parametrize(("about", "says"), [("verslag.pdf", "verslag.pdf' gaat iets mis"), (None, "geschreven")])
def test_an_index_is_not_blamed_for_a_file_elsewhere(tmp_path: Path, about: str | None, says: str) -> None:
    with pytest.raises(KnownError) as told, writing(tmp_path / "index"):
        raise OSError(5, "Input/output error", *([str(tmp_path / about)] if about else []))

    assert says in str(told.value)
