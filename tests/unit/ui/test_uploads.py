"""Files that somebody sends: names, sizes and kinds."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import KnownError
from ingest.read import SUFFIXES
from tests.unit.ui.asking import run
from ui import texts_documents as texts
from ui.uploads import TooLargeError, check_kind, clean_name, clear_left, receive


@pytest.mark.parametrize(
    ("given_", "clean"),
    [
        ("plan.pdf", "plan.pdf"),
        ("Jaarplan 2027–2028 (één).PDF", "Jaarplan 2027–2028 (één).pdf"),
        ("e\u0301e\u0301n.md", "één.md"),  # accents that were taken apart
        ("../../etc/passwd.txt", "passwd.txt"),
        ("..\\..\\windows\\plan.docx", "plan.docx"),
        ("/etc/cron.d/x.md", "x.md"),
        ("C:\\plan.odt", "plan.odt"),
        ("a\x00b\nc\u202ed.md", "abcd.md"),
        ("...plan...md", "plan.md"),
        (".verborgen.md", "verborgen.md"),
        ("~$plan.docx", "plan.docx"),
        (".planwijzer-x.pdf", "planwijzer-x.pdf"),
        ('a:b*c?"d<e>f|g.txt', "a-b-c--d-e-f-g.txt"),
        ("  veel   witruimte  .md", "veel witruimte.md"),
        ("💡 idee.md", "💡 idee.md"),
    ],
)
def test_a_name_is_made_safe(given_: str, clean: str) -> None:
    assert clean_name(given_) == clean


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", ".md", "..md", "plan", "plan.exe", "plan.pdf.exe", "manifest.toml", "plan.pdf/", "---.md", "💡.md"],
)
def test_some_names_are_refused(name: str) -> None:
    with pytest.raises(KnownError):
        clean_name(name)


@given(st.text(), st.sampled_from(sorted(SUFFIXES)))
def test_no_name_leads_out_of_the_folder_or_hides(name: str, suffix: str) -> None:
    try:
        clean = clean_name(name + suffix)
    except KnownError:
        return
    assert Path("/map", clean).parent == Path("/map")
    assert not clean.startswith((".", "~"))
    assert clean.isprintable()
    assert len(clean.encode()) <= 200
    assert clean_name(clean) == clean


async def pieces(*parts: bytes) -> AsyncIterator[bytes]:
    for part in parts:
        yield part


def test_what_is_sent_is_written_hidden_and_whole(tmp_path: Path) -> None:
    path = run(receive(pieces(b"een", b"", b"twee"), tmp_path, ".md", 7))

    assert path.read_bytes() == b"eentwee"
    assert path.name.startswith(".")
    assert path.suffix == ".md"


@pytest.mark.parametrize("sent", [(b"x" * 11,), (b"x",) * 11])
def test_too_much_is_refused_and_nothing_stays(tmp_path: Path, sent: tuple[bytes, ...]) -> None:
    with pytest.raises(TooLargeError, match="groter"):
        run(receive(pieces(*sent), tmp_path, ".md", 10))
    assert list(tmp_path.iterdir()) == []


def test_nothing_stays_of_what_breaks_off_or_is_empty(tmp_path: Path) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield b"een"
        raise TimeoutError

    with pytest.raises(TimeoutError):
        run(receive(broken(), tmp_path, ".md", 10))
    with pytest.raises(KnownError, match="leeg"):
        run(receive(pieces(), tmp_path, ".md", 10))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="kan niet worden geschreven"):
        run(receive(pieces(b"x"), tmp_path / "weg", ".md", 10))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.pdf", b"%PDF-1.7\n"), ("plan.pdf", b"\xef\xbb\xbf%PDF-1.4"), ("plan.docx", b"PK\x03\x04x"),
        ("plan.odt", b"PK\x03\x04x"), ("plan.md", "# Één".encode()), ("plan.txt", "één".encode("utf-16")),
        ("plan.html", b"<p>Hallo</p>"),
    ],
)  # fmt: skip
def test_a_file_that_is_what_it_says_passes(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    check_kind(tmp_path / name, name)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.pdf", b"PK\x03\x04x"), ("plan.pdf", b"<html>"), ("plan.docx", b"%PDF-1.7"),
        ("plan.docx", b"\xd0\xcf\x11\xe0"), ("plan.odt", b"gewone tekst"), ("plan.md", b"MZ\x90\x00"),
        ("plan.txt", b"\x7fELF\x02"), ("plan.html", b"\x89PNG\r\n"),
        ("plan.md", b"tekst\x00met nullen"), ("plan.txt", b"%PDF-1.7"), ("plan.md", b"\x1f\x8b\x08"),
    ],
)  # fmt: skip
def test_a_file_that_is_something_else_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(KnownError, match="van binnen geen"):
        check_kind(tmp_path / name, name)


def test_every_kind_has_a_name() -> None:
    assert set(texts.KINDS) == SUFFIXES


def test_what_a_stopped_process_left_is_cleared(tmp_path: Path) -> None:
    for name in (".planwijzer-1.md", "plan.md"):
        (tmp_path / name).write_text("x")
    clear_left(tmp_path, before=0)
    assert len(list(tmp_path.iterdir())) == 2
    clear_left(tmp_path, before=2e10)
    assert [path.name for path in tmp_path.iterdir()] == ["plan.md"]
