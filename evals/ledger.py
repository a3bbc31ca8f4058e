"""The book of who looked at the test questions, when and why: a test that is looked at often is no test any more."""

from __future__ import annotations

import getpass
from pathlib import Path

from corpus.errors import KnownError
from evals.score import Score

LEDGER = "LEDGER.md"
_HEAD = """# Wie naar de testvragen keek

Elke score op `test` zet hier een regel bij; `planwijzer eval score` doet dat zelf. Stel nooit iets bij op `test`.

| datum | commit | wie | vragen | golden | waarom |
|---|---|---|---|---|---|
"""


def require_reason(split: str, reason: str | None) -> None:
    """Raises KnownError when the test questions are to be scored without saying why."""
    if split == "test" and not (reason or "").strip():
        raise KnownError('Zeg waarom je naar de testvragen kijkt, met --reason "…"; het komt in LEDGER.md te staan.')


def write_line(golden: Path, score: Score, *, date: str, who: str | None, reason: str) -> None:
    """Append a line to the ledger; the file is made when it is missing."""
    path = golden / LEDGER
    text = path.read_text(encoding="utf-8") if path.exists() else _HEAD
    cells = (date, score.commit or "onbekend", who or _user(), str(len(score.items)), score.golden[:12], reason)
    line = "| " + " | ".join(" ".join(cell.replace("|", "/").split()) for cell in cells) + " |\n"
    path.write_text(text if text.endswith("\n") else text + "\n", encoding="utf-8")
    with path.open("a", encoding="utf-8") as file:
        file.write(line)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "onbekend"
