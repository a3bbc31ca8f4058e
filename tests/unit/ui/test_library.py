"""The folder of documents as an operator changes it."""

from __future__ import annotations

import json
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import filelock
import pytest

from corpus.errors import KnownError
from corpus.manifest import find_sources
from corpus.manifest_edit import entry_of
from ingest.read import SUFFIXES
from tests.unit.ui.bombs import docx_bomb
from ui import library as module
from ui import texts_documents as texts
from ui.library import Library

PLAN = "# Het plan\n\nIn 2027 komen er tien bomen op het plein.\n"
NOTE = "# De nota\n\nDe leraren fietsen elke dinsdag naar school.\n"


@pytest.fixture
def library(tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Two documents, one with an entry in the manifest above them.

    Files count as readable, which saves a process each, but in the tests that are about that.
    """
    if "reads" not in request.fixturenames:
        monkeypatch.setattr(module, "read_through", lambda path: None)
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "plan.md").write_text(PLAN)
    (folder / "nota.md").write_text(NOTE)
    (tmp_path / "manifest.toml").write_text('[[document]]\nfile = "documents/plan.md"\ntitle = "Plan A"  # vast\n')
    return Library(folder, tmp_path / "state")


@pytest.fixture
def reads() -> None:
    """Files are read through, as they are outside of tests."""


def staged(library: Library, content: str | bytes, suffix: str = ".md") -> Path:
    path = library.corpus / f".planwijzer-{abs(hash(content))}{suffix}"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def title(library: Library, name: str) -> str | None:
    return {source.name: source.title for source in find_sources(library.corpus, SUFFIXES)}[name]


def files(library: Library) -> set[str]:
    """Everything in the folder, hidden files too."""
    return {path.relative_to(library.corpus).as_posix() for path in library.corpus.rglob("*") if path.is_file()}


def test_a_document_is_added(library: Library) -> None:
    library.add(staged(library, "# Nieuw\n\nEr is een nieuwe afspraak.\n"), "nieuw.md")

    assert files(library) == {"plan.md", "nota.md", "nieuw.md"}


def test_a_file_whose_name_is_no_text_stands_in_nobodys_way(library: Library) -> None:
    Path(os.fsdecode(os.fsencode(library.corpus) + b"/nota-\xff.md")).write_text(NOTE)

    assert library.names() == ["nota.md", "plan.md"]
    json.dumps(library.names(), ensure_ascii=False).encode()


@pytest.mark.parametrize("name", ["plan.md", "PLAN.md", "Plan.md"])
def test_what_is_there_is_never_overwritten(library: Library, name: str) -> None:
    with pytest.raises(KnownError, match=r"al een bestand plan\.md"):
        library.add(staged(library, "# Ander\n\nIets anders.\n"), name)
    assert (library.corpus / "plan.md").read_text() == PLAN


def test_the_same_file_under_another_name_is_told(library: Library) -> None:
    with pytest.raises(KnownError, match=r"staat er al, als nota\.md"):
        library.add(staged(library, NOTE), "nog-eens.md")


def test_several_who_add_one_name_at_once_overwrite_nothing(library: Library) -> None:
    def add(number: int) -> str:
        try:
            return library.add(staged(library, f"# Nieuw\n\nDit is versie {number} ervan.\n"), "nieuw.md")
        except KnownError as error:
            return str(error)

    with ThreadPoolExecutor(4) as pool:
        told = list(pool.map(add, range(4)))
    assert told.count("nieuw.md") == 1


@pytest.mark.usefixtures("reads")
@pytest.mark.parametrize("content", [b"%PDF-1.7 en verder niets", b"%PDF-1.7\n" + b"\xff" * 5000])
def test_what_cannot_be_read_is_not_added(library: Library, content: bytes) -> None:
    with pytest.raises(KnownError, match="PDF"):
        library.add(staged(library, content, ".pdf"), "kapot.pdf")
    assert "kapot.pdf" not in files(library)


@pytest.mark.usefixtures("reads")
def test_a_bomb_with_the_name_of_a_document_is_not_added(library: Library, tmp_path: Path) -> None:
    bomb = docx_bomb(library.corpus / ".planwijzer-bom.docx")
    with pytest.raises(KnownError, match="uitgepakt groter"):
        library.add(bomb, "bom.docx")
    with pytest.raises(KnownError, match="uitgepakt groter"):
        library.replace(bomb, "plan.md")
    assert (library.corpus / "plan.md").read_text() == PLAN


def test_a_document_is_replaced_under_its_name_and_the_old_one_kept(library: Library) -> None:
    assert library.replace(staged(library, "# Het plan\n\nEr komen twaalf bomen.\n"), "plan.md") == "plan.md"

    assert "twaalf" in (library.corpus / "plan.md").read_text()
    assert title(library, "plan.md") == "Plan A"


def test_a_document_that_was_replaced_comes_back_in_the_place_of_the_new_one(library: Library) -> None:
    new = "# Het plan\n\nEr komen twaalf bomen.\n"
    library.replace(staged(library, new), "plan.md")
    library.edit("plan.md", {"title": "Plan B"})
    for now, then in ((PLAN, new), (new, PLAN)):  # and the other way round
        (thrown,) = library.thrown()
        assert library.restore(thrown.id) == "plan.md"
        assert (library.corpus / "plan.md").read_text() == now
        (thrown,) = library.thrown()
        assert (library._bin / thrown.id / "plan.md").read_text() == then
        assert title(library, "plan.md") == "Plan B"
    assert files(library) == {"plan.md", "nota.md"}


def test_a_document_comes_back_with_its_own_title_where_another_has_taken_its_name(library: Library) -> None:
    library.remove("plan.md")
    library.add(staged(library, "# Iets anders\n\nEr komt een nieuwe glijbaan.\n"), "plan.md")
    library.edit("plan.md", {"title": "De glijbaan", "period": "2027"})
    for told in ("Plan A", "De glijbaan"):
        library.restore(library.thrown()[0].id)
        assert title(library, "plan.md") == told
    assert entry_of(library.corpus, "plan.md") == {"title": "De glijbaan", "period": "2027"}


def test_a_document_is_replaced_by_one_of_another_kind(library: Library) -> None:
    page = staged(library, "<h1>Het plan</h1><p>Er komen twaalf bomen op het plein.</p>", ".html")

    assert library.replace(page, "plan.md") == "plan.html"
    assert files(library) == {"plan.html", "nota.md"}
    assert title(library, "plan.html") == "Plan A"
    sources = {source.name: source.id for source in find_sources(library.corpus, SUFFIXES)}
    assert sources["plan.html"] == "plan"  # so that links to it go on working


def test_what_is_removed_lies_in_the_bin_and_comes_back_as_it_was(library: Library, tmp_path: Path) -> None:
    library.remove("plan.md")
    assert files(library) == {"nota.md"}
    assert "plan.md" not in (tmp_path / "manifest.toml").read_text()
    (thrown,) = library.thrown()
    assert (thrown.name, thrown.said) == ("plan.md", {"title": "Plan A"})
    assert not (tmp_path / "state" / "bin").is_relative_to(library.corpus)
    assert stat.S_IMODE((tmp_path / "state" / "bin" / thrown.id).stat().st_mode) == 0o700

    assert library.restore(thrown.id) == "plan.md"
    assert (library.corpus / "plan.md").read_text() == PLAN
    assert title(library, "plan.md") == "Plan A"
    assert library.thrown() == []


def test_a_document_in_a_folder_comes_back_to_its_folder(library: Library) -> None:
    (library.corpus / "2027").mkdir()
    (library.corpus / "2027" / "brief.md").write_text("# Brief\n\nBeste ouders.\n")
    library.remove("2027/brief.md")
    (library.corpus / "2027").rmdir()
    library.restore(library.thrown()[0].id)

    assert "2027/brief.md" in files(library)


def test_the_last_document_stays(library: Library) -> None:
    library.remove("plan.md")
    with pytest.raises(KnownError, match="enige document"):
        library.remove("nota.md")


def test_the_bin_is_emptied_for_good(library: Library, tmp_path: Path) -> None:
    library.remove("plan.md")
    library.empty_bin()

    assert library.thrown() == []
    assert list((tmp_path / "state" / "bin").iterdir()) == []


@pytest.mark.parametrize(
    "name", ["weg.md", "../manifest.toml", "/etc/passwd", "", ".", "plan.md/../nota.md", "PLAN.md"]
)
def test_what_is_no_document_is_not_touched(library: Library, name: str) -> None:
    for act in (library.remove, library.path_of, lambda n: library.edit(n, {"title": "x"})):
        with pytest.raises(KnownError, match="is er niet meer"):
            act(name)
    with pytest.raises(KnownError, match="is er niet meer"):
        library.replace(staged(library, "# X\n\nIets nieuws.\n"), name)


@pytest.mark.parametrize("identifier", ["weg", "..", "../../documents", ""])
def test_what_is_not_in_the_bin_does_not_come_back(library: Library, identifier: str) -> None:
    with pytest.raises(KnownError, match="prullenbak"):
        library.restore(identifier)


def test_a_bin_on_another_disk_is_no_trouble(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.rename

    def rename(self: Path, target: Path) -> Path:
        if "bin" in (self.parent.parent.name, target.parent.parent.name):
            raise OSError(18, "Invalid cross-device link")
        return real(self, target)

    monkeypatch.setattr(Path, "rename", rename)
    library.remove("plan.md")
    assert files(library) == {"nota.md"}
    library.restore(library.thrown()[0].id)
    assert (library.corpus / "plan.md").read_text() == PLAN


def test_a_folder_that_cannot_be_written_changes_nothing(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copy2", full)
    with pytest.raises(KnownError, match="schijf is vol"):
        library.replace(staged(library, "# Het plan\n\nEr komen twaalf bomen.\n"), "plan.md")
    assert (library.corpus / "plan.md").read_text() == PLAN


def state(library: Library) -> tuple[dict[str, str], str, list[str]]:
    """The documents, the manifest, and what is in the bin."""
    texts = {name: (library.corpus / name).read_text() for name in files(library)}
    return texts, (library.corpus.parent / "manifest.toml").read_text(), [thrown.name for thrown in library.thrown()]


@pytest.mark.parametrize("fails", ["take_entry", "rename_entry", "_move", "asdict"])
def test_what_fails_half_way_changes_nothing(
    library: Library, monkeypatch: pytest.MonkeyPatch, fails: str, tmp_path: Path
) -> None:
    before = state(library)
    page = staged(library, "<h1>Het plan</h1><p>Er komen twaalf bomen op het plein.</p>", ".html")
    real = getattr(module, fails)
    calls: list[object] = []

    def full(*arguments: object) -> object:
        calls.append(arguments)
        if len(calls) == 1:
            raise OSError(28, "No space left on device")
        return real(*arguments)

    monkeypatch.setattr(module, fails, full)
    with pytest.raises(KnownError, match="schijf is vol"):
        library.replace(page, "plan.md") if fails == "rename_entry" else library.remove("plan.md")

    assert calls
    page.unlink(missing_ok=True)
    assert state(library) == before
    assert list((tmp_path / "state" / "bin").glob("*")) == []


def test_what_cannot_be_put_back_stays_in_the_bin(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.remove("plan.md")
    before = state(library)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "put_entry", full)
    with pytest.raises(KnownError, match="schijf is vol"):
        library.restore(library.thrown()[0].id)

    assert state(library) == before


def test_somebody_else_who_is_changing_the_documents_is_told(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0)
    (tmp_path / "state").mkdir(exist_ok=True)
    with filelock.FileLock(tmp_path / "state" / "library.lock"), pytest.raises(KnownError) as told:
        library.remove("plan.md")

    assert str(told.value) == texts.CHANGED_ELSEWHERE
