"""Makes the fictional reports and plans that the coverage check is measured on, from `sources/`.

Run by hand: python -m evals.golden.coverage.make_documents
Needs LibreOffice and pdftotext; no test runs it. A changed document may break the quotes of `labels.jsonl`.
"""

from __future__ import annotations

from pathlib import Path

from evals.golden.make_documents import write_pdf

HERE = Path(__file__).parent


def main() -> None:
    """Make all of them."""
    folder = HERE / "documents"
    folder.mkdir(exist_ok=True)
    for source in sorted((HERE / "sources").glob("*.md")):
        write_pdf(source, chapter_per_page="lage-waard" in source.stem, folder=folder)


if __name__ == "__main__":
    main()
