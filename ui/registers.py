"""What the tabs Afspraken and Documenten show: rows as JSON, filtered and sorted here, and the same rows as files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from operator import attrgetter
from typing import Any

from assistant.agreements import Agreement
from assistant.agreements.export import as_csv, as_xlsx, to_json
from assistant.agreements.filters import matches_period
from assistant.agreements.moments import moment, spans
from assistant.agreements.superseded import in_force
from assistant.agreements.texts import left_out as left_out_line
from corpus.kinds import called
from corpus.language import content_words, fold, stem, words
from ui import texts
from ui.handlers import Answers

AT_ONCE = 200
"""So many rows or parts are sent at a time; the next come when asked."""
LONGEST_SEARCH = 200
_COLUMNS: Mapping[str, Callable[[Agreement], Any]] = {
    "document": lambda row: fold(row.document),
    "thema": lambda row: fold(row.theme or ""),
    "soort": lambda row: row.kind,
    "afspraak": lambda row: fold(row.text),
    "periode": lambda row: moment(row.period or ""),
    "waar": lambda row: (fold(row.document), row.page or 0, row.ordinal),
}
_MAY_LACK: Mapping[str, str] = {"thema": "theme", "periode": "period"}
"""Columns that not every row has something in: without it a row comes last, both ways round."""
FILES: Mapping[str, tuple[Callable[[Sequence[Agreement]], bytes], str]] = {
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "xlsx": (as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody wants to see of the register. Empty texts want everything; the choices are those that occur."""

    document: str = ""
    thema: str = ""
    soort: str = ""
    periode: str = ""
    status: str = ""
    zoek: str = ""
    op: str = ""
    """The column to sort by, with a minus before it for the other way round; empty for reading order."""


def chosen(answers: Answers, wanted: Wanted) -> list[Agreement]:
    """The rows of the register that are wanted, in the order that is wanted."""
    rows, _ = in_force(_fitting(answers.agreements(), wanted), answers.superseded(), wanted.document)
    column, backwards = wanted.op.removeprefix("-"), wanted.op.startswith("-")
    if (key := _COLUMNS.get(column)) is None:
        return rows
    said = attrgetter(_MAY_LACK.get(column, "text"))
    lacking = [row for row in rows if not said(row)]
    return [*sorted(filter(said, rows), key=key, reverse=backwards), *lacking]


def listing(answers: Answers, wanted: Wanted, start: int = 0, most: int = AT_ONCE) -> dict[str, Any]:
    """A part of the rows that are wanted, `most` or AT_ONCE of them, how many there are, and what can be chosen."""
    rows = chosen(answers, wanted)
    every = answers.agreements()
    drafts = answers.superseded()
    counting, _ = in_force(every, drafts, wanted.document)
    _, left_out = in_force(_fitting(every, wanted), drafts, wanted.document)
    of_document = [row for row in counting if not wanted.document or row.document_id == wanted.document]
    choices = {
        "document": _choices((row.document_id, row.document) for row in every),
        "thema": _choices((row.theme, row.theme) for row in of_document),
        "soort": _choices((row.kind, row.kind) for row in of_document),
        "periode": [(span, span, count) for span, count in spans(row.period for row in of_document)],
        "status": _choices((row.status, row.status) for row in of_document),
    }
    begin, end = max(0, start), max(0, start) + min(max(1, most), AT_ONCE)
    return {
        "total": len(counting),
        "found": len(rows),
        "rows": [_shown(row) for row in rows[begin:end]],
        "choices": choices,
        "left_out": left_out_line(left_out, texts.CHOOSE_DRAFT) if left_out else "",
    }


def documents(answers: Answers) -> list[dict[str, Any]]:
    """What the index holds, a row for each document."""
    return [
        {
            **{name: getattr(info, name) for name in ("id", "title", "source", "kind", "date", "period", "status")},
            **{name: getattr(info, name) for name in ("pages", "passages")},
            "called": called(info),
            "problems": list(info.problems),
        }
        for info in answers.documents()
    ]


def text_of(answers: Answers, document_id: str, start: int = 0) -> dict[str, Any] | None:
    """A part of a document to read: its titles and passages in order; None when it is not there.

    With the first part comes the whole tree of its titles, each with the number of its part.
    """
    info = next((info for info in answers.documents() if info.id == document_id), None)
    if info is None:
        return None
    parts = answers.reading(document_id)
    begin = max(0, start)
    return {
        "title": info.title,
        "tree": [{"at": at, **asdict(part)} for at, part in enumerate(parts) if part.level] if begin == 0 else [],
        "parts": [asdict(part) for part in parts[begin : begin + AT_ONCE]],
        "more": begin + AT_ONCE < len(parts),
    }


def _fitting(rows: Iterable[Agreement], wanted: Wanted) -> list[Agreement]:
    asked = [stem(word) for word in content_words(wanted.zoek[:LONGEST_SEARCH])]
    return [row for row in rows if _fits(row, wanted) and _holds(row, asked)]


def _fits(row: Agreement, wanted: Wanted) -> bool:
    pairs = (
        (wanted.document, row.document_id),
        (wanted.thema, row.theme),
        (wanted.soort, row.kind),
        (wanted.status, row.status),
    )
    in_time = not wanted.periode or matches_period(row.period, wanted.periode)
    return in_time and all(not choice or choice == held for choice, held in pairs)


def _holds(row: Agreement, asked: Sequence[str]) -> bool:
    """Whether a row has each word that is searched for, or a word that begins with it."""
    if not asked:
        return True
    held = [stem(word) for word in words(" ".join(filter(None, (row.text, row.quote, row.theme, row.who))))]
    return all(any(word.startswith(wanted) for word in held) for wanted in asked)


def _shown(row: Agreement) -> dict[str, Any]:
    return {**to_json(row), "whole": row.whole, "document": row.document, "drawn": row.source.lower().endswith(".pdf")}


def _choices(pairs: Iterable[tuple[str | None, str | None]]) -> list[tuple[str, str, int]]:
    """Each value that occurs, what it is called, and how often; in the order in which they come."""
    counts: dict[tuple[str, str], int] = {}
    for value, name in pairs:
        if value and name:
            counts[value, name] = counts.get((value, name), 0) + 1
    return [(value, name, count) for (value, name), count in counts.items()]
