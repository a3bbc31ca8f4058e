"""From a Word or ODF file to PDF, with LibreOffice, and the pages of its titles: what both makers of documents need."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

Write = Callable[[Path, Mapping[str, int]], None]
"""Writes the file at a path, given the page of every title as far as that is known."""


def write_pdf(name: str, lines: list[str], write: Write, pdf: Path) -> None:
    """Render twice: the first time tells on which pages the titles are, for the table of contents."""
    with tempfile.TemporaryDirectory() as folder:
        page_of: Mapping[str, int] = {}
        file = Path(folder, name)
        for _ in range(2):
            write(file, page_of)
            convert(file, "pdf")
            page_of = pages_of_titles(file.with_suffix(".pdf"), lines)
        shutil.copyfile(file.with_suffix(".pdf"), pdf)


def convert(file: Path, kind: str) -> Path:
    """The file in another format of LibreOffice, beside it."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{file.parent}/profile", "--headless", "--convert-to", kind,
         "--outdir", str(file.parent), str(file)], check=True, capture_output=True,
    )  # fmt: skip
    return file.with_suffix(f".{kind}")


def titles(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The level and text of every title."""
    for line in lines:
        if found := re.match(r"(#+) (.+)", line):
            yield len(found[1]), found[2]


def pages_of_titles(pdf: Path, lines: list[str]) -> dict[str, int]:
    """The last page on which each title is a line of its own: earlier ones stand in the table of contents."""
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    found: dict[str, int] = {}
    for number, page in enumerate(text.split("\f"), start=1):
        held = {" ".join(line.split()) for line in page.splitlines()}
        found |= {title: number for _, title in titles(lines) if title in held}
    return found
