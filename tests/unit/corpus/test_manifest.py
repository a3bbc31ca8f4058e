from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from corpus.errors import CorpusError
from corpus.manifest import find_files, find_sources, listed, slug
from tests.fakes import close, lock

SUFFIXES = frozenset({".md", ".pdf"})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "documents"
    made.mkdir()
    return made


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Tekst van {name}.", encoding="utf-8")


def test_documents_come_in_order_with_their_path_and_digest(folder: Path) -> None:
    put(folder, "b.md", "a/Plan 2027.md", "c.PDF")

    sources = find_sources(folder, SUFFIXES)

    assert [(source.name, source.id) for source in sources] == [
        ("a/Plan 2027.md", "a-plan-2027"), ("b.md", "b"), ("c.PDF", "c")
    ]  # fmt: skip
    assert sources[1].sha256 == hashlib.sha256(b"Tekst van b.md.").hexdigest()
    assert sources[1].title is None


def test_hidden_files_lock_files_and_other_kinds_are_passed_over(folder: Path) -> None:
    put(folder, "goed.md", ".verborgen.md", ".git/x.md", "~$open.md", "foto.png", "manifest.md.bak")

    assert [source.name for source in find_sources(folder, SUFFIXES)] == ["goed.md"]


def test_a_link_brings_in_nothing_from_elsewhere(folder: Path, tmp_path: Path) -> None:
    put(tmp_path, "geheim.md")
    put(folder, "goed.md")
    (folder / "link.md").symlink_to(tmp_path / "geheim.md")

    assert [source.name for source in find_sources(folder, SUFFIXES)] == ["goed.md"]


def test_a_link_that_leads_elsewhere_is_told(folder: Path, tmp_path: Path) -> None:
    put(tmp_path, "geheim.md", "elders/plan.md")
    put(folder, "goed.md", "map/ook.md")
    (folder / "link.md").symlink_to(tmp_path / "geheim.md")
    (folder / "koppeling").symlink_to(tmp_path / "elders")
    (folder / "zelfde").symlink_to(folder / "map")

    assert [line.split(": ")[1] for line in warned(folder)] == ["'koppeling'", "'link.md'"]
    assert [source.name for source in find_sources(folder, SUFFIXES)] == ["goed.md", "map/ook.md"]


def test_documents_of_kinds_that_are_not_read_are_told_in_one_line(folder: Path) -> None:
    put(folder, "goed.md", "oud.doc", "a/Begroting.XLSX", "a/b.xlsx", "foto.png")

    (line,) = warned(folder)
    assert "3 bestanden" in line
    assert "1 × .doc, 2 × .xlsx" in line


def test_a_folder_that_is_closed_is_named_and_its_files_are_not_missed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "goed.md", "dicht/plan.md", "lost+found/x.md", ".verborgen/x.md")
    (folder / "manifest.toml").write_text('[[document]]\nfile = "dicht/plan.md"\n', encoding="utf-8")
    close(monkeypatch, folder / "dicht", folder / "lost+found", folder / ".verborgen")

    sources, listing = listed(folder, SUFFIXES)

    assert [source.name for source in sources] == ["goed.md"]
    assert listing.closed == ("dicht",)
    assert listing.is_closed("dicht/plan.md")
    assert not listing.is_closed("dichtbij/plan.md")
    assert warned(folder) == []


def test_a_file_that_nobody_may_look_at_is_a_document_that_fails_later(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "goed.md", "map/plan.md")

    def refused(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    for name in ("is_file", "is_symlink"):
        monkeypatch.setattr(Path, name, refused)
    assert [path.name for path in find_files(folder, SUFFIXES)] == ["goed.md", "plan.md"]


def test_a_corpus_that_is_closed_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder, "goed.md")
    close(monkeypatch, folder)

    with pytest.raises(CorpusError, match="mag niet worden gelezen"):
        find_sources(folder, SUFFIXES)


@pytest.mark.parametrize("where", [".", "documents"])
def test_the_manifest_stands_in_the_folder_or_right_above_it(folder: Path, tmp_path: Path, where: str) -> None:
    put(folder, "b.md")
    file = "documents/b.md" if where == "." else "b.md"
    (tmp_path / where / "manifest.toml").write_text(
        f'[[document]]\nfile = "{file}"\nid = "besluit"\ntitle = "Het besluit"\nkind = "besluit"\n'
        'date = 2024-03-12\nperiod = "2024–2026"\nstatus = "concept"\n[[document]]\nfile = "elders/x.md"\n',
        encoding="utf-8",
    )

    (source,) = find_sources(folder, SUFFIXES)

    assert (source.id, source.title, source.kind) == ("besluit", "Het besluit", "besluit")
    assert (source.date, source.period, source.status) == ("2024-03-12", "2024–2026", "concept")


@pytest.mark.parametrize(
    ("manifest", "names"),
    [
        ("[[document", "TOML"),
        ('[[document]]\ntitle = "zonder bestand"\n', "'file'"),
        ('[[document]]\nfile = "b.md"\ntitel = "tikfout"\n', "'titel'"),
        ('document = "b.md"\n', "'file'"),
    ],
)
def test_a_manifest_that_cannot_be_used_is_named_with_what_is_wrong(folder: Path, manifest: str, names: str) -> None:
    put(folder, "b.md")
    (folder / "manifest.toml").write_text(manifest, encoding="utf-8")

    with pytest.raises(CorpusError, match=r"manifest\.toml") as caught:
        find_sources(folder, SUFFIXES)
    assert names in str(caught.value)


def test_a_manifest_in_another_encoding_is_a_known_error(folder: Path) -> None:
    put(folder, "b.md")
    (folder / "manifest.toml").write_bytes("[[document]]\nfile = 'é'".encode("latin-1"))

    with pytest.raises(CorpusError, match="TOML"):
        find_sources(folder, SUFFIXES)


def test_a_missing_and_an_empty_folder_are_named(folder: Path) -> None:
    with pytest.raises(CorpusError, match="bestaat niet"):
        find_sources(folder / "weg", SUFFIXES)
    with pytest.raises(CorpusError, match="geen document"):
        find_sources(folder, SUFFIXES)


def test_files_that_differ_only_in_suffix_carry_it_in_their_id(folder: Path) -> None:
    put(folder, "plan.md", "plan.pdf")

    assert [source.id for source in find_sources(folder, SUFFIXES)] == ["plan-md", "plan-pdf"]


@pytest.mark.parametrize(
    "names", [("Plan A.md", "plan-a.md"), ("a/b.md", "a-b.md"), ("één.md", "een.md"), ("a.md", "a.pdf", "a-md.md")]
)
def test_every_document_has_an_id_of_its_own(folder: Path, names: tuple[str, ...]) -> None:
    put(folder, *names)

    identifiers = [source.id for source in find_sources(folder, SUFFIXES)]

    assert len(set(identifiers)) == len(names)


def test_an_id_given_twice_in_the_manifest_does_not_make_one_document_of_two(folder: Path) -> None:
    put(folder, "a.md", "b.md")
    (folder / "manifest.toml").write_text(
        '[[document]]\nfile = "a.md"\nid = "plan"\n[[document]]\nfile = "b.md"\nid = "plan"\n', encoding="utf-8"
    )

    assert [source.id for source in find_sources(folder, SUFFIXES)] == ["a-md", "b-md"]
    assert ["een ander document ook" in line for line in warned(folder)] == [True, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Coördinatie & Beleid (2027–2031)", "coordinatie-beleid-20272031"), ("--a--", "a")],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_a_name_without_letters_still_makes_a_slug_of_its_own() -> None:
    assert slug("計画") != slug("報告")
    assert slug("計画").isalnum()


def warned(folder: Path) -> list[str]:
    told: list[str] = []
    find_sources(folder, SUFFIXES, told.append)
    return told


@pytest.mark.parametrize(
    ("manifest", "says"),
    [
        ('[[document]]\nfile = "weg.md"\n', "'weg.md', maar dat bestand is er niet"),
        ('[[document]]\nfile = "./map/../weg.md"\n', "'./map/../weg.md', maar dat bestand is er niet"),
        ('[[documenten]]\nfile = "plan.md"\n', "'documenten' geen betekenis"),
        ('[[document]]\nfile = "plan.md"\n[[document]]\nfile = "plan.md"\n', "'plan.md' twee keer"),
        ('[[document]]\nfile = "plan.md"\ndate = "2027-02-31"\n', "2027-02-31, en die bestaat niet"),
        ('[[document]]\nfile = "plan.md"\ndate = "vorige week"\n', "vorige week, en die bestaat niet"),
        ('[[document]]\nfile = "plan.md"\ndate = 31\n', "31, en die bestaat niet"),
        ('[[document]]\nfile = "plan.md"\nkind = ["a"]\n', "bij 'kind' geen tekst"),
        ('[[document]]\nfile = "plan.md"\nid = "plan/2027"\n', "'plan/2027', waar geen adres"),
        ('[[document]]\nfile = "plan.md"\nid = ".."\n', "'..', waar geen adres"),
    ],
)
def test_what_has_no_effect_in_a_manifest_is_told(tmp_path: Path, manifest: str, says: str) -> None:
    (tmp_path / "plan.md").write_text("# Plan\n\nTekst.", encoding="utf-8")
    (tmp_path / "manifest.toml").write_text(manifest, encoding="utf-8")

    (line,) = warned(tmp_path)
    assert says in line
    (source,) = find_sources(tmp_path, SUFFIXES)
    assert (source.id, source.date, source.kind) == ("plan", None, None)


def test_what_means_something_in_a_manifest_is_taken(tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text("# Plan\n\nTekst.", encoding="utf-8")
    (tmp_path / "manifest.toml").write_text(
        '[[document]]\nfile = "plan.md"\nid = "plan #1?"\ndate = 2027-02-03T10:00:00Z\nperiod = 2027\nstatus = ""\n',
        encoding="utf-8-sig",
    )

    assert warned(tmp_path) == []
    (source,) = find_sources(tmp_path, SUFFIXES)
    assert (source.id, source.date, source.period) == ("plan #1?", "2027-02-03", "2027")


def test_a_manifest_that_nobody_may_read_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plan.md").write_text("# Plan\n\nTekst.", encoding="utf-8")
    (tmp_path / "manifest.toml").write_text("", encoding="utf-8")
    lock(monkeypatch, tmp_path / "manifest.toml")

    with pytest.raises(CorpusError, match="leesrechten"):
        find_sources(tmp_path, SUFFIXES)


@pytest.mark.parametrize("manifest", ["x = " + "[" * 5000, '[[document]]\nfile = "a\\u0000.md"\n'])
def test_a_manifest_that_cannot_be_used_is_a_known_error(tmp_path: Path, manifest: str) -> None:
    (tmp_path / "plan.md").write_text("# Plan\n\nTekst.", encoding="utf-8")
    (tmp_path / "manifest.toml").write_text(manifest, encoding="utf-8")

    with pytest.raises(CorpusError):
        find_sources(tmp_path, SUFFIXES)


def test_a_file_whose_name_is_no_text_is_told_and_passed_over(tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text("# Plan\n\nTekst.", encoding="utf-8")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/plan-\xff.md")).write_text("# Plan\n\nTekst.", encoding="utf-8")

    (line,) = warned(tmp_path)
    assert "geen UTF-8" in line
    assert [path.name for path in find_files(tmp_path, SUFFIXES)] == ["plan.md"]
    assert listed(tmp_path, SUFFIXES)[1].unnamed == ("plan-?.md",)
    assert [source.name for source in find_sources(tmp_path, SUFFIXES)] == ["plan.md"]


def test_a_title_on_two_lines_is_one_title(tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text("# Plan\n\nTekst.", encoding="utf-8")
    (tmp_path / "manifest.toml").write_text(
        '[[document]]\nfile = "plan.md"\ntitle = """Plan\nvan ons"""\n', encoding="utf-8"
    )

    assert find_sources(tmp_path, SUFFIXES)[0].title == "Plan van ons"
