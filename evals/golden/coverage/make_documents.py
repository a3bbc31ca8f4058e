"""Makes the fictional reports and plans that the coverage check is measured on, from `sources/`.

Run by hand: python -m evals.golden.coverage.make_documents [NAME …]
Needs LibreOffice, pdftotext and python-docx; no test runs it. A changed document may break quotes of `labels.jsonl`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from evals.golden.make_documents import write_pdf
from evals.golden.schools.make_documents import Profile

HERE = Path(__file__).parent
WORD = {
    "visitatierapport-hoge-esch-2027",
    "schoolplan-2027-2031-de-venne",
    "uitvoeringsplan-onderwijs-2027-2031-zandmeren",
}


def main(names: list[str]) -> None:
    """Make the named documents, or all of them."""
    folder = HERE / "documents"
    folder.mkdir(exist_ok=True)
    for source in sorted((HERE / "sources").glob("*.md")):
        if names and source.stem not in names:
            continue
        if source.stem in WORD:
            Profile(source.read_text(encoding="utf-8").splitlines(), {}).save(folder / f"{source.stem}.docx")
        else:
            write_pdf(source, chapter_per_page="lage-waard" in source.stem, folder=folder)


if __name__ == "__main__":
    main(sys.argv[1:])
