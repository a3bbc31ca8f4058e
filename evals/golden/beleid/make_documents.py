"""Makes the fictional policy documents of the golden questions from `sources/`: PDF, Word, ODF and HTML.

Run by hand: python -m evals.golden.beleid.make_documents [NAME …]
Needs LibreOffice, pdftotext, Pillow and python-docx; no test runs it. A changed document may break quotes: run lint.
The commands of a source are those of `evals.golden.schools.make_documents`.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from evals.golden import rendering
from evals.golden.schools.make_documents import SHARED, Profile, lines_of, write_pdf

HERE = Path(__file__).parent
SOURCES, DOCUMENTS = HERE / "sources", HERE / "documents"
WORD = {"notitie-samen-naar-school-2030", "brief-ouders-medicijnen-en-toestemming"}
ODF = {"notulen-mr-de-kantelaar-2026-04-14"}


def main(names: list[str]) -> None:
    """Make the named documents, or all of them."""
    DOCUMENTS.mkdir(exist_ok=True)
    for source in sorted(SOURCES.iterdir()):
        if source.stem != SHARED and (not names or source.stem in names):
            make(source)


def make(source: Path) -> None:
    """One document, in the format that its kind is mostly published in."""
    if source.suffix == ".html":
        shutil.copyfile(source, DOCUMENTS / source.name)
    elif source.stem in WORD:
        Profile(lines_of(source), {}).save(DOCUMENTS / f"{source.stem}.docx")
    elif source.stem in ODF:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, f"{source.stem}.docx")
            Profile(lines_of(source), {}).save(file)
            made = rendering.convert(file, "odt")
            shutil.copyfile(made, DOCUMENTS / made.name)
    else:
        write_pdf(source, DOCUMENTS)


if __name__ == "__main__":
    main(sys.argv[1:])
