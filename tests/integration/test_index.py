"""From documents to a published index and back, with the real Chroma and a fake embedder."""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict
from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.types import Answer
from corpus.errors import CorpusError, KnownError
from corpus.index import Index, current_generation, open_store
from corpus.types import ReadResult
from ingest import pipeline
from ingest.failures import kept_failures
from ingest.pipeline import NothingUsableError
from ingest.reading import ReadingProcess
from tests.fakes import FakeEmbedder, close
from tests.integration.indexing import asking, counts, fill, quotes
from tests.integration.probe import QUESTION, look
from tests.small import ingest_here


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


@pytest.mark.usefixtures("unchecked")
def test_the_result_is_the_object_of_the_interface(corpus: Path, tmp_path: Path) -> None:
    (corpus / "leeg.md").touch()

    data = json.loads(json.dumps(asdict(fill(corpus, tmp_path / "index"))))

    of_contract = ["documents", "passages", "added", "changed", "unchanged", "removed", "failed", "seconds"]
    assert list(data) == [*of_contract, "duplicates"]
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


@pytest.mark.usefixtures("unchecked")
def test_the_same_documents_give_the_same_index(corpus: Path, tmp_path: Path, molenwaard_folder: Path) -> None:
    fill(corpus, tmp_path / "andere")

    assert look(tmp_path / "andere") == look(molenwaard_folder)


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
def test_what_could_not_be_read_is_kept_with_the_index_until_it_can(corpus: Path, built: Path) -> None:
    assert kept_failures(built) == {}, "of an index that was made before they were kept"
    (corpus / "kapot.pdf").write_bytes(b"%PDF-1.7 en verder niets")
    generation = current_generation(built)

    (failure,) = fill(corpus, built).failed
    assert current_generation(built) == generation, "of the answers nothing changed"
    assert kept_failures(built) == {"kapot.pdf": failure.error}

    (built / "failures.json").write_text("[", encoding="utf-8")
    assert kept_failures(built) == {}
    fill(corpus, built)
    assert kept_failures(built) == {"kapot.pdf": failure.error}

    (corpus / "kapot.pdf").unlink()
    fill(corpus, built)
    assert kept_failures(built) == {}
    assert not list(built.rglob("*.partial"))


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

    with pytest.raises(NothingUsableError, match=r"Geen enkel document.* De index is niet veranderd") as told:
        fill(bad, built)
    assert [failure.source for failure in told.value.result.failed] == ["kapot.pdf", "leeg.md"]
    assert (told.value.result.documents, counts(told.value.result)) == (3, (0, 0, 3, 0))
    assert list(kept_failures(built)) == ["kapot.pdf", "leeg.md"]
    assert len(quotes(asking(built), QUESTION)) == 3
    with pytest.raises(NothingUsableError) as told:
        fill(bad, tmp_path / "nieuw")
    assert "De index" not in str(told.value), "there is none"
    assert ".." not in str(told.value)
    assert told.value.result.documents == 0


def test_a_folder_without_documents_leaves_the_index_as_it_was(built: Path, tmp_path: Path) -> None:
    (tmp_path / "kaal").mkdir()

    with pytest.raises(CorpusError, match=rf"geen document.* niet veranderd.*{built}"):
        fill(tmp_path / "kaal", built)
    assert len(quotes(asking(built), QUESTION)) == 3


@pytest.mark.usefixtures("unchecked")
def test_a_folder_that_cannot_be_looked_into_keeps_its_documents(
    corpus: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (corpus / "map").mkdir()
    (corpus / "werkplan.md").rename(corpus / "map" / "werkplan.md")
    fill(corpus, built)
    close(monkeypatch, corpus / "map")
    (corpus / "lastig.md").unlink()
    said: list[str] = []

    result = pipeline.ingest(corpus, built, FakeEmbedder(), said.append)

    assert [failure.source for failure in result.failed] == ["map"]
    assert "geen rechten" in result.failed[0].error
    assert (result.documents, counts(result)) == (2, (0, 0, 2, 1))
    assert any("map" in line and "1 document" in line for line in said)
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
    result = ingest_here(folder, folder / "index", FakeEmbedder())
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
