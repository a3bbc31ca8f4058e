"""The last answer, given again for what was asked of it: where it stands, how many there are, in other words.

What an answer says is never changed here: its statements keep their words and their citations.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from assistant import talk_texts, texts
from assistant.beginning import beginning
from assistant.compose import escape
from assistant.evidence.further import SEARCHED
from assistant.evidence.quotes import Quote
from assistant.evidence.selection import Refusal, Selection
from assistant.question.asking import Ask
from assistant.question.conversation.about_answer import Wish
from assistant.retrieval.answer_type import has_name, holds
from assistant.types import Answer, Citation, NoAnswer, Statement
from assistant.words.lexicon import NUMBERS
from assistant.words.ticks import is_ticked, is_unticked
from corpus.index import Index
from corpus.language import fold
from corpus.types import Place

_COUNTS = frozenset(("series", "overview", "register", "mentions", "library", "schools"))
"""The forms of which every quote is one of what was asked for."""
_At = tuple[str, tuple[str, ...], tuple[int, ...]]
"""A document, the titles above what stands there, and its pages."""
_NO_POINT = re.compile(r"^(?![-*>] |\d+[.)] )\S.*(?<!\\)\[\d+\]$", re.MULTILINE)
"""A statement that is no point of a list."""
_IN_SO_MANY = re.compile(r"\b(een|twee|drie|vier|vijf|[1-5]) (?:korte? )?(?:zin|zinnen|regels?|punten)\b")
_LINES: Mapping[Wish, str] = {
    "again": "",
    "language": texts.ONLY_DUTCH,
    "sure": texts.NOT_MY_WORDS,
    "words": texts.IN_NO_OTHER_WORDS,
    "other": texts.IN_NO_OTHER_WORDS,
    "table": texts.NO_TABLE,
    "past": texts.NOT_TODAY,
    "reckon": texts.RECKONS_NOT,
    "letter": talk_texts.NO_LETTERS,
}
_HOW_MANY = re.compile(r"^hoeveel\b", re.IGNORECASE)


def counted(index: Index, selection: Selection) -> int | None:
    """How many a list has that was shown whole; None for what is no list, or is only a part of one."""
    quotes = [quote for group in selection.groups for quote in group.quotes]
    if selection.form == "documents":
        return len(selection.groups)
    if selection.form in _COUNTS:
        return selection.total or len(quotes)
    points = [quote for quote in quotes if quote.listed]
    alike = len({(quote.document_id, quote.section, bool(quote.cells)) for quote in points}) == 1
    boxes = {is_ticked(quote.text) for quote in points if is_ticked(quote.text) or is_unticked(quote.text)}
    if not alike or len(boxes) > 1 or not (selection.form == "place" or _is_whole_list(index, points)):
        return None  # of a form it may be the ticked boxes that are meant, or those that are not
    return len(points) if len(points) > 1 else None


def _is_whole_list(index: Index, points: Sequence[Quote]) -> bool:
    """Whether the points of one place are all that stand there: passages that were found are at times only some."""
    document, ordinal, _ = points[0].order
    passages = index.store.run(document, ordinal, ordinal + 1)
    if not passages or not passages[0].place_id:
        return False
    there = index.store.passages_of(index.store.place(passages[0].place_id))
    listed = {p.ordinal for p in there if p.kind != "paragraph" and p.section == passages[0].section}
    return listed <= {quote.order[1] for quote in points}


def which_instead(question: str) -> str | None:
    """The question for the things themselves, of which a question asks how many there are."""
    return _HOW_MANY.sub("Welke", question) if _HOW_MANY.match(question) else None


def said_again(index: Index, wanted: Wish, answer: Answer, selection: Selection, *, further: bool = False) -> Answer:
    """The answer to the question before, with what was asked of it said first; or what there is `further` than that."""
    if wanted in ("source", "page"):
        return _with_sources(answer, selection.note, page=wanted == "page")
    if wanted == "row":
        return replace(answer, text=_as_list(answer.text))
    if wanted == "words" and (few := _few_asked(answer)):
        return _first_points(answer, few)
    line = _LINES[wanted] if wanted in _LINES else _how_much(index, wanted, answer, selection, further=further)
    return replace(answer, text="\n\n".join(filter(None, (line, answer.text))))


def _how_much(index: Index, wanted: Wish, answer: Answer, selection: Selection, *, further: bool) -> str:
    """What to say of how much there is: how many points, and whether there is more."""
    if wanted == "count":
        told = selection.form in ("series", "register")  # their own first line says it
        return "" if told else texts.that_many(counted(index, selection) or len(answer.statements))
    if wanted == "more" and further:
        return texts.THERE_IS_MORE
    if wanted == "more" and counted(index, selection) is None and selection.form in SEARCHED:
        return texts.ALL_FOUND
    return _whether_all(index, selection)


def _as_list(text: str) -> str:
    """An answer with each of its statements as a point; those that are one already stay."""
    return _NO_POINT.sub(r"- \g<0>", text)


def _few_asked(answer: Answer) -> int | None:
    """In how many sentences the answer is wanted, when it has more statements than that."""
    few = _IN_SO_MANY.search(fold(answer.question))
    count = 0 if few is None else NUMBERS.get(few[1]) or int(few[1])
    return count if 0 < count < len(answer.statements) else None


def _first_points(answer: Answer, few: int) -> Answer:
    """The first of what an answer says; all of it where that cannot be told apart."""
    first = beginning(answer, few)
    line = texts.first_points(few, len(answer.statements)) if first else texts.IN_NO_OTHER_WORDS
    first = first or answer
    return replace(first, text=f"{line}\n\n{first.text}")


def _whether_all(index: Index, selection: Selection) -> str:
    """Whether there is more than was shown: of what is no list, or is one of many, that is not known."""
    shown = sum(len(group.quotes) for group in selection.groups)
    if counted(index, selection) is None:
        return texts.MAY_BE_MORE
    if selection.form in ("place", "passages"):
        return texts.NO_MORE_HERE
    return texts.ALL_FOUND if selection.form == "documents" or (selection.total or 0) <= shown else ""


def of_shown(ask: Ask, shown: Selection | Refusal) -> Selection | Refusal:
    """What a question word alone asks of what was shown: what tells it there, or else that nothing does."""
    groups = () if isinstance(shown, Refusal) else shown.groups
    told = [replace(group, quotes=tuple(quote for quote in group.quotes if _tells(ask, quote))) for group in groups]
    if any(group.quotes for group in told):
        return Selection(form="passages", groups=tuple(group for group in told if group.quotes))
    return Refusal(reason="not_in_documents", not_shown=True)


def _tells(ask: Ask, quote: Quote) -> bool:
    return has_name(quote.text) if ask == "who" else holds(ask, quote.text)


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
