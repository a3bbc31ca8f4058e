"""From documents to a published index and back, with the real Chroma and a fake embedder."""

from __future__ import annotations

import gc
import json
import random
import shutil
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

import ingest.__main__ as command
from assistant.answer import Assistant
from assistant.types import Answer
from corpus.cache import DocumentCache
from corpus.dense import DenseIndex, write_dense
from corpus.errors import (
    CorpusError,
    IndexBusyError,
    IndexDamagedError,
    IndexMismatchError,
    IndexMissingError,
    KnownError,
)
from corpus.index import FORMAT, Index, IndexReader, current_generation, open_store, publish, writing
from corpus.types import ReadResult
from ingest import pipeline
from ingest.pipeline import IngestResult
from ingest.reading import ReadingProcess
from tests.fakes import FakeEmbedder
from tests.integration.probe import QUESTION, Seen, look, send_ingest, send_look, send_open_while_collecting


def quiet(_: str) -> None:
    """Say nothing of the progress."""


def fill(corpus: Path, folder: Path, embedder: FakeEmbedder | None = None) -> IngestResult:
    return pipeline.ingest(corpus, folder, embedder or FakeEmbedder(), quiet)


def asking(folder: Path) -> Assistant:
    embedder = FakeEmbedder()
    return Assistant(IndexReader(folder, embedder.fingerprint), embedder)


def quotes(assistant: Assistant, question: str) -> list[str]:
    return [citation.quote for citation in assistant.reply(question).citations]


def generation(folder: Path) -> Path:
    return folder / "generations" / (current_generation(folder) or "")


def counts(result: IngestResult) -> tuple[int, int, int, int]:
    return result.added, result.changed, result.unchanged, result.removed


@pytest.fixture
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the check of a new index in a process of its own, which takes a second."""
    monkeypatch.setattr("corpus.index._check_apart", lambda _, **__: None)


# Publishing and reading


def test_what_is_published_can_be_read(corpus: Path, tmp_path: Path) -> None:
    folder = tmp_path / "nieuw" / "index"

    result = fill(corpus, folder)

    assert counts(result) == (3, 0, 0, 0)
    assert (result.documents, result.failed) == (3, ())
    assert len(quotes(asking(folder), QUESTION)) == 3
    with open_store(folder) as store:
        assert [info.id for info in store.documents] == ["lastig", "notulen", "werkplan"]
        assert sum(info.passages for info in store.documents) == result.passages
    assert sorted(path.name for path in folder.iterdir()) == ["CURRENT", "cache", "generations", "lock"]


def test_the_result_is_the_object_of_the_interface(corpus: Path, tmp_path: Path) -> None:
    (corpus / "leeg.md").touch()

    data = json.loads(json.dumps(asdict(fill(corpus, tmp_path / "index"))))

    assert list(data) == ["documents", "passages", "added", "changed", "unchanged", "removed", "failed", "seconds"]
    assert [list(failure) for failure in data["failed"]] == [["source", "error"]]


def test_both_legs_lead_to_a_passage(molenwaard: Index, fake_embedder: FakeEmbedder) -> None:
    for row, passage in enumerate(molenwaard.store.passages(range(molenwaard.dense.size))):
        info = molenwaard.store.document(passage.document_id)
        vector = fake_embedder.embed_question(pipeline.embedding_text(info, passage))
        best = molenwaard.dense.nearest(vector, 3)
        assert best[0][1] == pytest.approx(1, abs=1e-4)
        assert row in [found for found, cosine in best if cosine > 1 - 1e-4]


@pytest.mark.usefixtures("unchecked")
def test_unchanged_documents_are_neither_read_nor_embedded_again(
    corpus: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copystat(corpus / "werkplan.md", corpus / "notulen.md")  # what counts is the content
    before = current_generation(built)
    read: list[str] = []

    class Counted(ReadingProcess):
        def read(self, path: Path) -> ReadResult:
            read.append(path.name)
            return super().read(path)

    monkeypatch.setattr(pipeline, "ReadingProcess", Counted)
    embedder = FakeEmbedder()

    assert counts(fill(corpus, built, embedder)) == (0, 0, 3, 0)
    assert (read, embedder.embedded) == ([], [])
    assert current_generation(built) == before

    (corpus / "notulen.md").write_text("# Notulen\n\nEr is een nieuw besluit over zeilboten.\n", encoding="utf-8")
    assert counts(fill(corpus, built, embedder)) == (0, 1, 2, 0)
    assert read == ["notulen.md"]
    assert len(embedder.embedded) == 1


@pytest.mark.usefixtures("unchecked")
def test_what_changes_comes_in_and_what_vanishes_goes(corpus: Path, built: Path) -> None:
    (corpus / "notulen.md").write_text("# Notulen\n\nEr is een besluit over zeilboten genomen.\n", encoding="utf-8")
    (corpus / "lastig.md").unlink()
    (corpus / "brief.md").write_text("# Brief\n\nDe vuurtoren wordt geverfd.\n", encoding="utf-8")

    result = fill(corpus, built)

    assert counts(result) == (1, 1, 1, 1)
    assistant = asking(built)
    assert quotes(assistant, "Wat staat er over zeilboten?") == ["Er is een besluit over zeilboten genomen."]
    assert quotes(assistant, "Wat gebeurt er met de vuurtoren?") == ["De vuurtoren wordt geverfd."]
    assert not isinstance(assistant.reply("Wie is de voorzitter?"), Answer), "an older version is gone"
    cached = {path.stem for path in (built / "cache").iterdir()}
    assert len(cached) == 3


@pytest.mark.usefixtures("unchecked")
def test_a_manifest_alone_changes_a_document(corpus: Path, built: Path) -> None:
    (corpus / "manifest.toml").write_text('[[document]]\nfile = "notulen.md"\ntitle = "Verslag"\n', encoding="utf-8")

    assert counts(fill(corpus, built)) == (0, 1, 2, 0)
    assert [info.title for info in asking(built).documents()][1] == "Verslag"


def test_the_same_documents_give_the_same_index(corpus: Path, tmp_path: Path, molenwaard_folder: Path) -> None:
    fill(corpus, tmp_path / "andere")

    assert look(tmp_path / "andere") == look(molenwaard_folder)


# Files that fail


@pytest.mark.usefixtures("unchecked")
def test_a_failing_file_keeps_its_earlier_version_and_does_not_cost_the_others(corpus: Path, built: Path) -> None:
    (corpus / "werkplan.md").write_bytes(b"")
    (corpus / "brief.md").write_text("# Brief\n\nDe vuurtoren wordt geverfd.\n", encoding="utf-8")
    said: list[str] = []

    result = pipeline.ingest(corpus, built, FakeEmbedder(), said.append)

    assert [failure.source for failure in result.failed] == ["werkplan.md"]
    assert counts(result) == (1, 0, 3, 0)
    assert any("werkplan.md" in line and "vorige versie" in line for line in said)
    assert len(quotes(asking(built), QUESTION)) == 3
    assert quotes(asking(built), "Wat gebeurt er met de vuurtoren?") == ["De vuurtoren wordt geverfd."]

    again = fill(corpus, built)
    assert [failure.source for failure in again.failed] == ["werkplan.md"], "it is told every time"
    assert len(quotes(asking(built), QUESTION)) == 3

    (corpus / "werkplan.md").write_text("# Werkplan\n\nAlles is anders, met tuinkabouters.\n", encoding="utf-8")
    assert counts(fill(corpus, built)) == (0, 1, 3, 0)
    assert quotes(asking(built), "Iets over tuinkabouters?") == ["Alles is anders, met tuinkabouters."]


@pytest.mark.usefixtures("unchecked")
def test_a_file_that_never_worked_is_only_reported(corpus: Path, built: Path) -> None:
    (corpus / "kapot.pdf").write_bytes(b"%PDF-1.7 en verder niets")
    said: list[str] = []

    result = pipeline.ingest(corpus, built, FakeEmbedder(), said.append)

    assert [failure.source for failure in result.failed] == ["kapot.pdf"]
    assert result.documents == 3
    assert not any("vorige versie" in line for line in said)


@pytest.mark.usefixtures("unchecked")
def test_what_is_told_of_a_failing_file_reads_well(corpus: Path, built: Path) -> None:
    (corpus / "leeg.md").touch()
    said: list[str] = []

    pipeline.ingest(corpus, built, FakeEmbedder(), said.append)

    (line,) = [line for line in said if "Overgeslagen" in line]
    assert ".." not in line


def test_when_every_file_fails_the_index_stays_as_it_was(built: Path, tmp_path: Path) -> None:
    bad = tmp_path / "slecht"
    bad.mkdir()
    (bad / "leeg.md").touch()
    (bad / "kapot.pdf").write_bytes(b"geen pdf")

    with pytest.raises(KnownError, match="Geen enkel document"):
        fill(bad, built)
    assert len(quotes(asking(built), QUESTION)) == 3


def test_a_folder_without_documents_leaves_the_index_as_it_was(built: Path, tmp_path: Path) -> None:
    (tmp_path / "kaal").mkdir()

    with pytest.raises(CorpusError):
        fill(tmp_path / "kaal", built)
    assert len(quotes(asking(built), QUESTION)) == 3


@pytest.mark.usefixtures("unchecked")
@pytest.mark.parametrize("kind", ["json", "npy"])
def test_a_damaged_cache_is_read_again(corpus: Path, built: Path, kind: str) -> None:
    for path in (built / "cache").glob(f"*.{kind}"):
        path.write_bytes(path.read_bytes()[:40])
    (corpus / "brief.md").write_text("# Brief\n\nDe vuurtoren wordt geverfd.\n", encoding="utf-8")

    assert fill(corpus, built).documents == 4
    assert len(quotes(asking(built), QUESTION)) == 3


ODD = {
    "zeilboot": "De zeilboot heeft geen kop boven zich.\n",
    "kameel": "# Begroting 2025\n\nDe kameel kost geld.\n\n# Begroting 2026\n\nGeen geld meer.\n",
    "giraffe": f"# Lang\n\n- {'giraffe zonder punt en zonder einde ' * 3000}\n",
    "pinguin": "# Dubbel\n\n- De pinguïn.\n- De pinguïn.\n\n# Dubbel\n\n- De pinguïn.\n",
    "walvis": "# Kop\n\nDe wal\u00advis 🐳 en \u202ede walvis\u202c.\n",
    "olifant": "# Tabel\n\n| Dier | Aantal |\n| --- | --- |\n| Olifant | |\n| | 3 |\n",
    "nijlpaard": "".join(f"{'#' * min(n, 6)} Kop {n}\n\n" for n in range(1, 40)) + "Het nijlpaard slaapt.\n",
    "egel": "# [1] *Kop* <b>\n\n- Egel\n    - Stekels\n        - Punten\n",
}


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant over documents that are unlike others."""
    folder = tmp_path_factory.mktemp("raar")
    for name, text in ODD.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    result = fill(folder, folder / "index")
    assert result.failed == ()
    return asking(folder / "index")


@pytest.mark.parametrize("name", ODD)
def test_odd_documents_are_found_again(odd: Assistant, name: str) -> None:
    hits, _ = odd.search(f"Iets over {name}?", 3)

    assert hits[0].passage.document_id == name
    assert name in {citation.document_id for citation in odd.reply(f"Wat staat er over {name}?").citations}


def test_a_document_of_headings_alone_fails_in_dutch(tmp_path: Path) -> None:
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "koppen.md").write_text("# Een\n\n## Twee\n\n## Drie\n", encoding="utf-8")

    with pytest.raises(KnownError, match="geen tekst"):
        fill(tmp_path / "c", tmp_path / "index")


# Readers


@pytest.mark.usefixtures("unchecked")
def test_a_reader_follows_a_new_generation(corpus: Path, built: Path) -> None:
    assistant = asking(built)
    assert quotes(assistant, "Wat gebeurt er met de vuurtoren?") == []

    (corpus / "brief.md").write_text("# Brief\n\nDe vuurtoren wordt geverfd.\n", encoding="utf-8")
    fill(corpus, built)

    assert quotes(assistant, "Wat gebeurt er met de vuurtoren?") == ["De vuurtoren wordt geverfd."]


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


# Damage

PARTS = [
    "CURRENT", "index.json", "store.sqlite", "words.npz", "places.npz", "chroma/chroma.sqlite3", "chroma/*/header.bin",
    "chroma/*/data_level0.bin", "chroma/*/length.bin", "chroma/*/link_lists.bin", "chroma/*/index_metadata.pickle",
]  # fmt: skip


def damage(path: Path, how: str) -> None:
    whole = path.read_bytes()
    if how == "gone":
        path.unlink()
    elif how == "garbage":
        third = len(whole) // 3
        path.write_bytes(whole[:third] + random.Random(3).randbytes(third) + whole[2 * third :])
    else:
        path.write_bytes(whole[: len(whole) // 2] if how == "half" else b"")


def seen_elsewhere(processes: ForkServerContext, folder: Path) -> Seen | int:
    """What another process sees, or the status it ends with when it does not come to that."""
    receiving, sending = processes.Pipe(duplex=False)
    process = processes.Process(target=send_look, args=(folder, sending))
    process.start()
    sending.close()
    try:
        seen: Seen = receiving.recv()
    except EOFError:
        process.join(20)
        return process.exitcode or 0
    finally:
        receiving.close()
        process.join(20)
    return seen


DAMAGE = [(part, how) for part in PARTS for how in ("gone", "empty", "half")]


@pytest.mark.parametrize(("part", "how"), DAMAGE)
def test_a_damaged_index_is_told_or_does_not_matter(
    processes: ForkServerContext, built: Path, molenwaard_folder: Path, part: str, how: str
) -> None:
    (path,) = built.glob(part) if part == "CURRENT" else generation(built).glob(part)
    damage(path, how)

    seen = seen_elsewhere(processes, built)

    assert isinstance(seen, Seen), f"the process ended with status {seen}"
    if seen.error is None:
        assert seen == look(molenwaard_folder)
    else:
        assert "planwijzer ingest" in seen.error
        assert "\n" not in seen.error


@pytest.mark.parametrize(
    "part",
    [
        "CURRENT",
        "store.sqlite",
        "index.json",
        "words.npz",
        "chroma/chroma.sqlite3",
    ],
)
def test_garbage_in_an_index_is_told(processes: ForkServerContext, built: Path, part: str) -> None:
    (path,) = built.glob(part) if part == "CURRENT" else generation(built).glob(part)
    damage(path, "garbage")

    seen = seen_elsewhere(processes, built)

    assert isinstance(seen, Seen), f"the process ended with status {seen}"
    assert seen.error is not None
    assert "planwijzer ingest" in seen.error


@pytest.mark.usefixtures("unchecked")
@pytest.mark.parametrize("part", ["store.sqlite", "words.npz", "chroma/chroma.sqlite3"])
def test_a_damaged_index_is_mended_by_what_its_message_says(corpus: Path, built: Path, part: str) -> None:
    (generation(built) / part).unlink()
    with pytest.raises(IndexDamagedError, match="planwijzer ingest"):
        asking(built).reply(QUESTION)

    fill(corpus, built)

    assert len(quotes(asking(built), QUESTION)) == 3


def test_a_generation_that_fails_its_check_is_not_put_in_force(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As after a crash of Chroma, or vectors that it loses."""
    info = IndexReader(built, FakeEmbedder().fingerprint).current().info
    entries = [DocumentCache(built / "cache").get(key) for key in info.documents.values()]
    before = current_generation(built)
    monkeypatch.setattr("corpus.index.write_dense", lambda folder, vectors: write_dense(folder, vectors[:-1]))

    with pytest.raises(IndexDamagedError, match="de oude blijft"):
        publish(built, [e[0] for e in entries if e], [e[1] for e in entries if e], info)

    assert current_generation(built) == before
    assert len(quotes(asking(built), QUESTION)) == 3


# Writers


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


# Chroma


def test_an_index_of_nothing_finds_nothing(tmp_path: Path) -> None:
    embedder = FakeEmbedder()
    write_dense(tmp_path / "chroma", embedder.embed_passages([]))
    index = DenseIndex(tmp_path / "chroma")
    try:
        assert index.size == 0
        assert index.nearest(embedder.embed_question("iets"), 5) == []
    finally:
        index.close()


def test_vectors_are_found_by_cosine(tmp_path: Path) -> None:
    embedder = FakeEmbedder()
    texts = [f"passage {number} over {'boten' if number % 2 else 'bomen'}" for number in range(12)]
    vectors = embedder.embed_passages(texts)
    write_dense(tmp_path / "chroma", vectors)
    index = DenseIndex(tmp_path / "chroma")
    try:
        question = embedder.embed_question("passage over boten")
        found = index.nearest(question, 50)
        cosines = vectors @ question
        assert [row for row, _ in found] == sorted(range(12), key=lambda row: -cosines[row])
        assert [cosine for _, cosine in found] == pytest.approx(sorted(cosines, reverse=True), abs=1e-5)
        assert all(index.finds_itself(row) for row in range(12))
    finally:
        index.close()


def test_many_equal_rows_do_not_hide_each_other_or_the_rest(tmp_path: Path) -> None:
    embedder = FakeEmbedder()
    vectors = embedder.embed_passages(["nee"] * 700 + [f"passage {number} over boten" for number in range(40)])
    write_dense(tmp_path / "chroma", vectors)
    index = DenseIndex(tmp_path / "chroma")
    try:
        assert index.size == 740
        assert all(index.finds_itself(row) for row in range(0, 740, 7))
        found = [row for row, _ in index.nearest(embedder.embed_question("nee"), 60)]
        assert 1 < sum(row < 700 for row in found) < 60
        assert [row for row, _ in index.nearest(embedder.embed_question("nee"), 5, rows=[650, 701])] == [650, 701]
        assert index.nearest(embedder.embed_question("nee"), 5, rows=[]) == []
    finally:
        index.close()
