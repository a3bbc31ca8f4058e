"""What the coverage check tells, in Dutch."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from assistant.coverage.types import VERDICTS, Coverage, Difference, Match, Row
from assistant.coverage.verdict import Judgement

SHEET = "Dekking"
SAME_DOCUMENT = "Kies twee verschillende documenten: een verslag en een plan."
NOTHING = "In het plan staat geen tekst die iets over deze uitkomst zegt."
NEAREST = "Het dichtstbij komt"
AGAINST = "zegt het tegendeel"
DIFFERS = "Let op, verslag: {report}, plan: {plan}."
WIDTH = 100


def why(judged: Judgement) -> str:
    """Why a verdict is what it is: what is there, what is not, what is denied and what differs."""
    return " ".join([*_said(judged), *_denied(judged), *_left(judged), *map(differs, judged.differences)])


def _said(judged: Judgement) -> list[str]:
    pieces = [evidence.piece for evidence in judged.taken]
    if not pieces:
        return [] if judged.against else ["In het plan is geen passage gevonden die dit zegt."]
    if judged.verdict == "opgenomen":
        count = "" if len(pieces) == 1 else f" alle {len(pieces)} delen van"
        return [f"Het plan neemt{count} deze uitkomst op{_places(judged)}."]
    if judged.left or judged.against:
        return [f"Wel in het plan: {_listed(pieces)}{_places(judged)}."]
    if judged.differences:
        return [f"Het plan gaat hierover{_places(judged)}, maar zegt het anders."]
    if judged.limits:
        return [f"Het plan zegt dit{_places(judged)}, maar met een beperking: {_listed(judged.limits)}."]
    if judged.unsaid:
        return [
            f"Het plan zegt iets wat hierop lijkt{_places(judged)}; dit staat er niet bij: {_listed(judged.unsaid)}."
        ]
    missing = judged.taken[0].missing
    lacks = f"; deze woorden staan er niet bij: {', '.join(missing)}" if missing else ""
    return [f"Het plan zegt iets wat hierop lijkt{_places(judged)}{lacks}."]


def _places(judged: Judgement) -> str:
    pages = [evidence.passage.spans[0].page for evidence in judged.taken if evidence.passage.spans]
    numbers = sorted({page for page in pages if page is not None})
    return f" (pagina {_joined([str(number) for number in numbers])})" if numbers else ""


def _denied(judged: Judgement) -> list[str]:
    if not judged.against:
        return []
    about = "" if not judged.taken and not judged.left else f" over {_listed([e.piece for e in judged.against])}"
    return [f"Het plan zegt{about} juist het tegendeel."]


def _left(judged: Judgement) -> list[str]:
    if not judged.taken and not judged.against:
        return []
    pieces = [evidence.piece for evidence in judged.left]
    return [f"Niet gevonden: {_listed(pieces)}."] if pieces else []


def differs(one: Difference) -> str:
    return DIFFERS.format(report=one.report, plan=one.plan)


def _listed(pieces: Sequence[str]) -> str:
    return "; ".join(f"“{piece}”" for piece in dict.fromkeys(pieces))


def _joined(words: Sequence[str]) -> str:
    return " en ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def counted(coverage: Coverage) -> str:
    counts = coverage.counts()
    if not coverage.rows:
        return "In het verslag zijn geen uitkomsten gevonden om na te gaan."
    told = ", ".join(f"{counts[verdict]} {verdict}" for verdict in VERDICTS)
    return f"{len(coverage.rows)} uitkomsten: {told}."


def progress(done: int, total: int) -> str:
    return f"{done} van {total} uitkomsten …"


def place(match: Match) -> str:
    """Where a match stands: its last heading and its page."""
    citation = match.citation
    page = "" if citation.page is None else f"p. {citation.page}"
    return ", ".join(part for part in (citation.section[-1] if citation.section else "", page) if part)


def table(coverage: Coverage) -> str:
    """Summary and rows, at most `WIDTH` characters wide."""
    lines = [*textwrap.wrap(f"{coverage.report} → {coverage.plan}", WIDTH), counted(coverage)]
    theme: str | None = None
    for row in coverage.rows:
        if row.agreement.theme != theme:
            theme = row.agreement.theme
            lines += ["", *textwrap.wrap(theme or "", WIDTH)]
        lines += _lines(row)
    return "\n".join(lines)


def _lines(row: Row) -> list[str]:
    head = f"{row.verdict.upper():14}{row.agreement.text}"
    lines = textwrap.wrap(head, WIDTH, initial_indent="  ", subsequent_indent=" " * 16)
    lines += textwrap.wrap(row.why, WIDTH, initial_indent=" " * 16, subsequent_indent=" " * 16)
    for match in row.matches:
        said = f"{place(match)}{f' ({AGAINST})' if match.against else ''}: “{match.sentence}”"
        lines += textwrap.wrap(said, WIDTH, initial_indent=" " * 16, subsequent_indent=" " * 18)
    if row.nearest:
        said = f"{NEAREST} {place(row.nearest)}: “{row.nearest.sentence}”"
        lines += textwrap.wrap(said, WIDTH, initial_indent=" " * 16, subsequent_indent=" " * 18)
    return lines
