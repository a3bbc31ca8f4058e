"""Those who read an index while it changes: they follow it, and let the old one go."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

from corpus.errors import (
    IndexDamagedError,
    IndexMismatchError,
    IndexMissingError,
)
from corpus.index import FORMAT, IndexReader, current_generation, open_store
from tests.fakes import FakeEmbedder
from tests.integration.indexing import asking, fill, generation, quotes
from tests.integration.probe import QUESTION, send_open_while_collecting


@pytest.mark.usefixtures("unchecked")
def test_a_reader_follows_a_new_generation(corpus: Path, built: Path) -> None:
    assistant = asking(built)
    assert quotes(assistant, "Wat gebeurt er met de vuurtoren?") == []

    (corpus / "brief.md").write_text("# Brief\n\nDe vuurtoren wordt geverfd.\n", encoding="utf-8")
    fill(corpus, built)

    assert quotes(assistant, "Wat gebeurt er met de vuurtoren?") == ["De vuurtoren wordt geverfd."]


@pytest.mark.usefixtures("unchecked")
def test_who_was_slow_to_look_puts_no_older_generation_back(
    corpus: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between reading which generation is in force and opening it, another one may be published and opened."""
    reader = IndexReader(built, FakeEmbedder().fingerprint)
    reader.current()
    real, looked, published = current_generation, threading.Event(), threading.Event()

    def slow(folder: Path) -> str | None:
        name = real(folder)
        if threading.current_thread().name.startswith("slow"):
            looked.set()
            published.wait(20)
        return name

    monkeypatch.setattr("corpus.index.current_generation", slow)
    with ThreadPoolExecutor(1, "slow") as pool, ThreadPoolExecutor(1, "quick") as other:
        first = pool.submit(reader.current)
        looked.wait(20)
        (corpus / "brief.md").write_text("# Brief\n\nDe vuurtoren wordt geverfd.\n", encoding="utf-8")
        fill(corpus, built)
        second = other.submit(reader.current)
        time.sleep(0.2)  # without the lock the second has opened the new generation by now
        published.set()
        first.result()
        second.result()
        held = pool.submit(lambda: reader._index).result()

    assert held is not None
    assert held.folder.name == real(built)
    assert held is second.result()


@pytest.mark.usefixtures("unchecked")
def test_only_two_generations_stay(corpus: Path, built: Path) -> None:
    for number in range(2):
        (corpus / "brief.md").write_text(f"# Brief\n\nNummer {number}.\n", encoding="utf-8")
        fill(corpus, built)

    assert len(list((built / "generations").iterdir())) == 2


def test_a_generation_that_is_left_is_closed(corpus: Path, built: Path) -> None:
    assistant = asking(built)
    assistant.reply(QUESTION)
    left = generation(built)
    assert open_below(left)

    (corpus / "brief.md").write_text("# Brief\n\nDe vuurtoren wordt geverfd.\n", encoding="utf-8")
    fill(corpus, built)
    assistant.reply(QUESTION)

    gc.collect()
    assert not open_below(left)


def test_an_index_may_be_let_go_while_another_is_opened(processes: ForkServerContext, built: Path) -> None:
    receiving, sending = processes.Pipe(duplex=False)
    process = processes.Process(target=send_open_while_collecting, args=(built, sending))
    process.start()
    sending.close()
    try:
        assert receiving.poll(5), "it waits for itself"
        assert receiving.recv() > 0
    finally:
        process.kill()
        process.join(20)
        receiving.close()


def test_a_damaged_generation_is_not_left_half_open(built: Path) -> None:
    reader = IndexReader(built, FakeEmbedder().fingerprint)
    (generation(built) / "chroma" / "chroma.sqlite3").write_bytes(b"")

    with pytest.raises(IndexDamagedError):
        reader.current()

    gc.collect()
    assert not open_below(built)


def open_below(folder: Path) -> list[Path]:
    """The files below a folder that this process holds open."""
    held = [path.readlink() for path in Path("/proc/self/fd").iterdir() if path.is_symlink()]
    return [path for path in held if path.is_relative_to(folder)]


def test_many_may_ask_while_the_index_changes(corpus: Path, built: Path) -> None:
    assistant = asking(built)
    expected = quotes(assistant, QUESTION)
    stop = time.monotonic() + 60

    def ask(done: Callable[[], bool]) -> int:
        asked = 0
        while not done() and time.monotonic() < stop:
            assert quotes(assistant, QUESTION) == expected
            asked += 1
        return asked

    with ThreadPoolExecutor(4) as pool:
        finished: list[bool] = []
        asking_now = [pool.submit(ask, lambda: bool(finished)) for _ in range(4)]
        try:
            for number in range(2):
                (corpus / "brief.md").write_text(f"# Brief\n\nNummer {number} over zeilboten.\n", encoding="utf-8")
                fill(corpus, built)
        finally:
            finished.append(True)
        assert all(future.result() > 0 for future in asking_now)
    assert quotes(assistant, "Iets over zeilboten?") == ["Nummer 1 over zeilboten."]


def test_ten_who_ask_get_the_old_answer_or_the_new_one(corpus: Path, built: Path) -> None:
    """Never an error and never half of either, and once somebody has the new one nobody gets the old one again."""
    question = "Hoe ver is het met de zeilboten?"
    (corpus / "brief.md").write_text("# Brief\n\nDe zeilboten krijgen nummer 0.\n", encoding="utf-8")
    fill(corpus, built)
    assistant = asking(built)
    finished: list[bool] = []

    def ask() -> list[str]:
        heard = []
        while not finished:
            (quote,) = quotes(assistant, question)
            heard.append(quote)
        return heard

    with ThreadPoolExecutor(10) as pool:
        clients = [pool.submit(ask) for _ in range(10)]
        try:
            for number in (1, 2):
                text = f"# Brief\n\nDe zeilboten krijgen nummer {number}.\n"
                (corpus / "brief.md").write_text(text, encoding="utf-8")
                fill(corpus, built)
            while assistant.documents() and quotes(assistant, question)[0][-2] != "2":
                time.sleep(0.01)
        finally:
            finished.append(True)
        for client in clients:
            heard = client.result()
            assert heard
            assert set(heard) <= {f"De zeilboten krijgen nummer {number}." for number in (0, 1, 2)}
            assert heard == sorted(heard)


@pytest.mark.usefixtures("unchecked")
def test_another_model_is_refused_until_the_index_is_built_anew(corpus: Path, built: Path) -> None:
    other = FakeEmbedder("ander-model")
    with pytest.raises(IndexMismatchError, match="planwijzer ingest"):
        IndexReader(built, other.fingerprint).current()

    result = fill(corpus, built, other)

    assert result.documents == 3
    assert len(other.embedded) == result.passages
    assert IndexReader(built, other.fingerprint).current().info.embedder == "ander-model"
    with pytest.raises(IndexMismatchError):
        asking(built).reply(QUESTION)


@pytest.mark.usefixtures("unchecked")
def test_another_format_is_refused_until_the_index_is_built_anew(corpus: Path, built: Path) -> None:
    path = generation(built) / "index.json"
    path.write_text(path.read_text("utf-8").replace(f'"format": {FORMAT}', '"format": 0'), encoding="utf-8")
    with pytest.raises(IndexMismatchError, match="planwijzer ingest"):
        asking(built).reply(QUESTION)

    fill(corpus, built)

    assert len(quotes(asking(built), QUESTION)) == 3


@pytest.mark.parametrize("made", [False, True], ids=["no folder", "an empty folder"])
def test_a_missing_index_says_how_to_make_one(tmp_path: Path, made: bool) -> None:
    if made:
        (tmp_path / "index").mkdir()
    with pytest.raises(IndexMissingError, match="planwijzer ingest"):
        asking(tmp_path / "index").reply(QUESTION)
    with pytest.raises(IndexMissingError, match="planwijzer ingest"), open_store(tmp_path / "index"):
        pass
    assert list((tmp_path / "index").iterdir()) == [] if made else not (tmp_path / "index").exists()
