"""What `planwijzer eval fuzz` tells in Dutch."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from evals.outcomes import Outcome
from evals.texts import decimal

CHANGED = "wat bewaard wordt, is bij het teruglezen anders"
NO_ATHERIS = "Voor --guided is atheris nodig (Linux). Installeer het met: pip install 'planwijzer[fuzz]'"
GUIDED_NEEDS_FORMAT = "Geef bij --guided ook --format."

KINDS = {
    "read": "gelezen",
    "refused": "geweigerd",
    "memory": "te veel geheugen",
    "slow": "te traag",
    "crashed": "gecrasht",
    "fault": "fout",
}


def no_seeds(folder: str) -> str:
    return f"In de map {folder!r} staat geen document om te beschadigen. Geef een andere met --from."


def no_line(said: str) -> str:
    return f"de melding is niet één regel: {said!r}"


def where(frames: traceback.StackSummary) -> str:
    last = frames[-1] if frames else None
    return f"({Path(last.filename).name}:{last.lineno})" if last else ""


def progress(done: int, files: int, seconds: float) -> str:
    return f"{done} van {files} bestanden, {decimal(done / max(seconds, 0.001))} per seconde …"


def kept(path: str, said: str) -> str:
    return f"Bewaard: {path}: {said}"


def table(outcomes: Sequence[Outcome], seconds: float) -> str:
    """How many files of each format became what, and how long the slowest took."""
    suffixes = sorted({outcome.suffix for outcome in outcomes})
    lines = [f"{'formaat':8} " + " ".join(f"{label:>16}" for label in KINDS.values()) + f" {'langste':>9}"]
    for suffix in (*suffixes, ""):
        rows = [outcome for outcome in outcomes if not suffix or outcome.suffix == suffix]
        count = Counter(outcome.kind for outcome in rows)
        cells = " ".join(f"{count[kind]:16}" for kind in KINDS)  # type: ignore[index]
        slowest = decimal(max((outcome.seconds for outcome in rows), default=0.0))
        lines.append(f"{suffix.lstrip('.') or 'samen':8} {cells} {slowest:>7} s")
    return "\n".join([*lines, f"{len(outcomes)} bestanden in {decimal(seconds)} s."])


def unforeseen(counts: Counter[str]) -> str:
    named = ", ".join(f"{name} {count}" for name, count in counts.most_common())
    return f"Geweigerd na een fout die geen lezer voorzag: {named or 'geen'}."
