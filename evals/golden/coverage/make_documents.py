"""Makes the fictional reports and plans that the coverage check is measured on, from `sources/`.

Run by hand: python -m evals.golden.coverage.make_documents [NAME …]
Needs LibreOffice, pdftotext and python-docx; no test runs it. A changed document may break quotes of `labels.jsonl`.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from evals.golden.make_documents import write_pdf
from evals.golden.schools.make_documents import Profile

HERE = Path(__file__).parent
WORD = {
    "visitatierapport-hoge-esch-2027",
    "schoolplan-2027-2031-de-venne",
    "uitvoeringsplan-onderwijs-2027-2031-zandmeren",
    "ondersteuningsplan-wolderwijk-2026-2030",
    "verslag-raadpleging-kromme-lee-2027",
    "waterwolde-verslag-erbij-horen",
    "hamerland-koers-jaarplan-2028",
}
PRINTED = {
    "verslag-thematafels-wolderwijk-2026",
    "uitvoeringsplan-kromme-lee-2028-2030",
    "waterwolde-ondersteuningsplan-2027-2031",
    "hamerland-visitatie-2026",
}
"""Written in Word and printed from there, as most real plans are."""


def main(names: list[str]) -> None:
    """Make the named documents, or all of them."""
    folder = HERE / "documents"
    folder.mkdir(exist_ok=True)
    for source in sorted((HERE / "sources").glob("*.md")):
        if names and source.stem not in names:
            continue
        if source.stem in WORD:
            _word(source, folder)
        elif source.stem in PRINTED:
            with tempfile.TemporaryDirectory() as temporary:
                written = _word(source, Path(temporary))
                subprocess.run(
                    ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, written], check=True
                )
        else:
            write_pdf(source, chapter_per_page="lage-waard" in source.stem, folder=folder)


def _word(source: Path, folder: Path) -> Path:
    target = folder / f"{source.stem}.docx"
    Profile(source.read_text(encoding="utf-8").splitlines(), {}).save(target)
    return target


if __name__ == "__main__":
    main(sys.argv[1:])
