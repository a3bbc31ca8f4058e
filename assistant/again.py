"""The last answer, given again for what was asked of it: where it stands, how many there are, in other words.

What an answer says is never changed here: its statements keep their words and their citations.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from assistant import texts
from assistant.compose import escape
from assistant.evidence.selection import Refusal, Selection
from assistant.question.about_answer import Wish
from assistant.types import Answer, Citation, NoAnswer, Statement
from corpus.types import Place

_COUNTS = frozenset(("series", "overview", "register", "mentions", "library"))
"""The forms of which every quote is one of what was asked for."""
_At = tuple[str, tuple[str, ...], tuple[int, ...]]
"""A document, the titles above what stands there, and its pages."""
_HOW_MANY = re.compile(r"^hoeveel\b", re.IGNORECASE)


def counted(selection: Selection) -> int | None:
    """How many a list has that was shown; None for what is no list."""
    quotes = [quote for group in selection.groups for quote in group.quotes]
    if selection.form == "documents":
        return len(selection.groups)
    if selection.form in _COUNTS:
        return selection.total or len(quotes)
    listed = sum(quote.listed for quote in quotes)
    one_place = len({(quote.document_id, quote.section) for quote in quotes}) == 1
    return listed if one_place and listed > 1 else None


def which_instead(question: str) -> str | None:
    """The question for the things themselves, of which a question asks how many there are."""
    return _HOW_MANY.sub("Welke", question) if _HOW_MANY.match(question) else None


def said_again(wanted: Wish, answer: Answer, selection: Selection) -> Answer:
    """The answer to the question before, with what was asked of it said first."""
    if wanted in ("source", "page"):
        return _with_sources(answer, selection.note, page=wanted == "page")
    count = counted(selection)
    shown = sum(len(group.quotes) for group in selection.groups)
    match wanted:
        case "count":
            told = selection.form in ("series", "register")  # their own first line says it
            line = "" if told else texts.that_many(count or shown)
        case "all":
            line = texts.ALL_FOUND if (selection.total or 0) <= shown or selection.form == "documents" else ""
        case "sure":
            line = texts.NOT_MY_WORDS
        case _:
            line = texts.IN_NO_OTHER_WORDS
    return replace(answer, text="\n\n".join(filter(None, (line, answer.text))))


def nothing_again(refusal: NoAnswer) -> NoAnswer:
    """What to say of an answer that there was not: so, and what was said then."""
    return replace(refusal, text=f"{texts.NO_ANSWER_BEFORE}\n\n{refusal.text}")


def misread(selected: Selection | Refusal, near: Sequence[Place]) -> Refusal:
    """To ask what is meant instead of the last answer, with the places beside those that it was from."""
    groups = () if isinstance(selected, Refusal) else selected.groups
    said = {(quote.document_id, quote.section) for group in groups for quote in group.quotes}
    others = [place for place in near if (place.document_id, (*place.section, place.title)) not in said]
    return Refusal(reason="unclear", near=tuple(others), misread=True)


def _with_sources(answer: Answer, note: str | None, *, page: bool) -> Answer:
    """What an answer says, under the document, the titles and the page that it is from."""
    cited = {citation.marker: citation for citation in answer.citations}

    def place(statement: Statement) -> _At:
        return _at([cited[marker] for marker in statement.citations])

    stretches = [(at, list(said)) for at, said in groupby(answer.statements, key=place)]
    lines = [texts.stands_at(len({at for at, _ in stretches}), stretches[0][0][2])]
    for (document, section, pages), statements in stretches:
        lines += ["", f"**{texts.source(escape(document), [escape(title) for title in section], pages)}**", ""]
        for statement in statements:
            markers = "".join(f" [{marker}]" for marker in statement.citations)
            lines.append(f"- {escape(statement.text)}{markers}")
    if page and not any(citation.page for citation in answer.citations):
        lines += ["", texts.NO_PAGES]
    lines += ["", escape(note)] if note else []
    return replace(answer, text="\n".join(lines))


def _at(citations: Sequence[Citation]) -> _At:
    pages = sorted({citation.page for citation in citations if citation.page is not None})
    return citations[0].document, citations[0].section, tuple(pages)
