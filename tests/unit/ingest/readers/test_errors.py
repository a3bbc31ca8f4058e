"""Files that cannot be read are refused with one line that says why; nothing else is ever raised."""

from __future__ import annotations

import contextlib
import zipfile
from pathlib import Path

import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.errors import ReadError
from ingest.read import SUFFIXES, read

GOLDEN = Path(__file__).parents[3] / "golden"
JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000") + b"\x00" * 200


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_an_empty_file_is_refused(tmp_path: Path, suffix: str) -> None:
    assert "leeg" in refusal(tmp_path / f"a{suffix}", b"")


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_a_file_with_white_space_only_is_refused(tmp_path: Path, suffix: str) -> None:
    refusal(tmp_path / f"a{suffix}", b" \n\n ")


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".odt", ".txt", ".md"])
def test_an_image_by_another_name_is_refused(tmp_path: Path, suffix: str) -> None:
    assert "geen" in refusal(tmp_path / f"a{suffix}", JPEG)


def test_an_unknown_suffix_is_refused(tmp_path: Path) -> None:
    assert ".xlsx" in refusal(tmp_path / "a.xlsx", b"x")
    assert ".docx" in refusal(tmp_path / "a.doc", b"x")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        read(tmp_path / "weg.pdf")


@pytest.mark.parametrize("suffix", [".pdf", ".txt"])
def test_a_file_that_may_not_be_read_is_not_called_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    def refused(path: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    (tmp_path / f"a{suffix}").write_bytes(b"Tekst.")
    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(ReadError, match="geen rechten"):
        read(tmp_path / f"a{suffix}")


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".odt"])
def test_a_truncated_file_is_refused(tmp_path: Path, suffix: str, part: float) -> None:
    data = (GOLDEN / f"rivierenbeek{suffix}").read_bytes()
    refusal(tmp_path / f"a{suffix}", data[: int(len(data) * part)])


def test_a_pdf_with_a_password_is_refused_and_one_that_only_its_owner_locked_is_read(tmp_path: Path) -> None:
    for password, name in [("geheim", "user.pdf"), ("", "owner.pdf")]:
        writer = pypdf.PdfWriter(GOLDEN / "rivierenbeek.pdf")
        writer.encrypt(password, "eigenaar", algorithm="AES-256")
        writer.write(tmp_path / name)
    with pytest.raises(ReadError, match="wachtwoord"):
        read(tmp_path / "user.pdf")
    assert len(read(tmp_path / "owner.pdf").blocks) > 20


def test_a_pdf_of_empty_pages_says_so_and_an_empty_page_is_no_problem(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(595, 842)
    writer.write(tmp_path / "leeg.pdf")
    with pytest.raises(ReadError, match="lege pagina"):
        read(tmp_path / "leeg.pdf")

    writer = pypdf.PdfWriter(GOLDEN / "rivierenbeek.pdf")
    writer.add_blank_page()
    writer.write(tmp_path / "part.pdf")
    assert read(tmp_path / "part.pdf").problems == ()


@pytest.mark.parametrize("suffix", [".docx", ".odt"])
def test_an_office_file_with_a_password_or_of_another_kind_is_refused(tmp_path: Path, suffix: str) -> None:
    assert "wachtwoord" in refusal(tmp_path / f"a{suffix}", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)
    with zipfile.ZipFile(tmp_path / f"b{suffix}", "w") as archive:
        archive.writestr("iets.xml", "<a/>")
    with pytest.raises(ReadError, match="geen"):
        read(tmp_path / f"b{suffix}")


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bom.docx", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("word/document.xml", b"0" * (201 * 1024 * 1024))
    with pytest.raises(ReadError, match="200 MB"):
        read(tmp_path / "bom.docx")


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_deep_nesting_is_bearable(tmp_path: Path, suffix: str) -> None:
    deep = "<ul><li>a" * 3000 if suffix == ".html" else "\n".join("  " * n + "- a" for n in range(300))
    path = tmp_path / f"a{suffix}"
    path.write_text(deep)
    with contextlib.suppress(ReadError):
        assert max(block.level for block in read(path).blocks) <= 12


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".odt", ".html", ".md", ".txt"])
def test_mutated_files_are_read_or_refused(tmp_path: Path, suffix: str, data: st.DataObject) -> None:
    original = bytearray((GOLDEN / f"rivierenbeek{suffix}").read_bytes())
    places = st.lists(st.tuples(st.integers(0, len(original) - 1), st.integers(0, 255)), min_size=1, max_size=30)
    for place, value in data.draw(places):
        original[place] = value
    path = tmp_path / f"a{suffix}"
    path.write_bytes(original)
    with contextlib.suppress(ReadError):
        read(path)


def refusal(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read(path)
    message = str(caught.value)
    assert "\n" not in message
    assert path.name not in message
    return message


@pytest.mark.timeout(20)
@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, ". " * 200_000 + "x", "woord\n" * 100_000, "<li><p>a</p>" * 20_000, "){" * 50_000]
)
def test_long_monotonous_texts_are_read_in_bearable_time(tmp_path: Path, suffix: str, text: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_text(text)
    with contextlib.suppress(ReadError):
        read(path)
