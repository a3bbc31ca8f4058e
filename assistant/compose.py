"""From what was selected to an answer in Markdown: numbers the citations and puts the words around the quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assistant import refusal_texts, texts
from assistant.evidence import quotes
from assistant.evidence.quotes import Quote
from assistant.evidence.selection import Group, Refusal, Selection, of_parts
from assistant.suggest import about, choices
from assistant.types import Answer, Citation, NoAnswer, Statement, Support
from assistant.words.ticks import is_ticked, is_unticked, without_box
from corpus.index import Index
from corpus.language import fold, is_dutch
from corpus.types import Place, Span

_SPECIAL = re.compile(r"[\\`*_\[\]<]|&(?=#|\w+;)|~(?=~)")
_OPENING = re.compile(r"^(\s*\d*)([-+>#=~.)])(?=\s|$|[-=#>~])")
"""What opens a list, a heading, a rule or a quotation at the start of a line."""


@dataclass
class Numbering:
    """Gives each quoted span its marker; the same words on the same page share one."""

    index: Index
    citations: list[Citation] = field(default_factory=list[Citation])

    def cite(self, quote: Quote) -> tuple[int, ...]:
        """The markers of a quote, one for each stretch of it; a stretch that is new gets the next number."""
        return tuple(self._marker(quote, span) for span in quote.spans)

    def _marker(self, quote: Quote, span: Span) -> int:
        # A box is drawn with whatever sign a font has for it; what can be found again on the page are the words.
        text = without_box(span.text)
        for known in self.citations:
            if (known.document_id, known.section, known.page, known.quote) == (
                quote.document_id, quote.section, span.page, text
            ):  # fmt: skip
                return known.marker
        info = self.index.store.document(quote.document_id)
        self.citations.append(
            Citation(
                marker=len(self.citations) + 1,
                document_id=info.id,
                document=info.title,
                source=info.source,
                section=quote.section,
                page=span.page,
                quote=text,
                boxes=span.boxes,
            )
        )
        return self.citations[-1].marker


def verify(index: Index, selection: Selection) -> Selection:
    """What is left of a selection when the quotes that do not stand on their page are withheld."""
    if selection.parts:
        parts = [
            replace(part, found=verify(index, part.found)) if isinstance(part.found, Selection) else part
            for part in selection.parts
        ]
        return of_parts(parts, selection.note)
    groups = [replace(group, quotes=tuple(quotes.verified(index, group.quotes))) for group in selection.groups]
    return replace(selection, groups=tuple(group for group in groups if group.quotes))


def compose(index: Index, question: str, standalone: str, selection: Selection) -> Answer | NoAnswer:
    """The answer to show, of a selection that was verified; when nothing of it was left, a NoAnswer."""
    groups = selection.groups
    if not groups:
        return NoAnswer(
            question=question, standalone_question=standalone, text=texts.UNVERIFIED, reason="not_in_documents"
        )
    numbering = Numbering(index)
    statements: list[Statement] = []
    lines = (_of_each if selection.parts else _lines)(index, selection, numbering, statements)
    return Answer(
        question=question,
        standalone_question=standalone,
        text="\n".join(lines).strip(),
        statements=tuple(statements),
        citations=tuple(numbering.citations),
        suggestions=about(index, selection.place, [quote for group in groups for quote in group.quotes], standalone),
    )


def _lines(
    index: Index, selection: Selection, numbering: Numbering, statements: list[Statement], above: tuple[str, ...] = ()
) -> list[str]:
    """What a selection says, line by line below the titles `above` all of it; adds its `statements`."""
    groups = selection.groups
    lines = [introduction(index, selection, groups), ""]
    lone = sum(len(group.quotes) for group in groups) == 1 and selection.form not in (
        "documents",
        "overview",
        "mentions",
        "library",
        "schools",
    )
    under = above
    for group in groups:
        if not lone:
            lines += headings((*above, *group.path), under)
            under = (*above, *group.path)
        for quote in group.quotes:
            statement = _statement(quote, numbering)
            statements.append(statement)
            lines.append(_line(statement, quote, lone=lone))
        lines.append("")
    return [*lines, "", escape(selection.note)] if selection.note else lines


def _of_each(index: Index, selection: Selection, numbering: Numbering, statements: list[Statement]) -> list[str]:
    """The answer to each question of a message below that question, or why there is none."""
    lines: list[str] = []
    for part in selection.parts:
        lines += [f"**{escape(part.question)}**", ""]
        if isinstance(part.found, Refusal):
            near = list(quotes.verified(index, map(quotes.of_place, part.found.near)))
            reason = _reason(part.found, near)
            if part.found.reason == "unclear" and near:
                lines += [reason, "", *_places(index, near, numbering), ""]
            else:
                lines += [re.sub(r":$", ".", reason), ""]
        elif not part.found.groups:
            lines += [texts.UNVERIFIED, ""]
        else:
            lines += [*_lines(index, part.found, numbering, statements, (part.question,)), ""]
    return [*lines, escape(selection.note)] if selection.note else lines


def refuse(index: Index, question: str, standalone: str, refusal: Refusal) -> NoAnswer:
    """A refusal with its reason and the nearest places, cited by their titles."""
    near = quotes.verified(index, map(quotes.of_place, refusal.near))
    numbering = Numbering(index)
    lines = [_reason(refusal, near), ""]
    if refusal.reason == "not_in_documents":
        lines += _to_read(index, refusal, numbering)
        lines += [texts.NEAREST, ""] if near and not refusal.missing else []
    if refusal.reason != "off_topic":
        lines += _places(index, near, numbering)
    return NoAnswer(
        question=question,
        standalone_question=standalone,
        text="\n".join(lines).strip(),
        reason=refusal.reason,
        citations=tuple(numbering.citations),
        suggestions=choices(refusal.near),
    )


def _places(index: Index, near: Sequence[Quote], numbering: Numbering) -> list[str]:
    """The titles of some places as a list, each with the titles above it."""
    several = len(index.store.documents) > 1
    lines = []
    for quote in near:
        markers = "".join(f" [{marker}]" for marker in numbering.cite(quote))
        document = (index.store.document(quote.document_id).title,) if several else ()
        lines.append(f"- {' › '.join(map(escape, (*document, *quote.section, quote.text)))}{markers}")
    return lines


def _to_read(index: Index, refusal: Refusal, numbering: Numbering) -> list[str]:
    """The passages that may help, quoted above the places: what is asked may stand there in other words."""
    found = quotes.verified(index, map(quotes.of_passage, refusal.passages))
    lines = []
    for quote in found:
        statement = _statement(quote, numbering)
        markers = "".join(f" [{marker}]" for marker in statement.citations)
        lines.append(f"> {escape(statement.text)}{markers}")
        lines.append("")
    above = refusal_texts.MENTIONED_HERE if refusal.unexplained else texts.MAY_HELP
    return [above, "", *lines] if lines else []


def _statement(quote: Quote, numbering: Numbering) -> Statement:
    """A quote as a statement; a table row is said with its column headings, so it is supported, not verbatim.

    So are the cells of a row without headings: side by side on the page, they are no one sentence of it.
    """
    markers = numbering.cite(quote)
    if is_ticked(quote.text) or is_unticked(quote.text):
        said = (texts.ticked if is_ticked(quote.text) else texts.unticked)(without_box(quote.text))
        return Statement(text=said, citations=markers, support="supported")
    if any(heading for heading, _ in quote.cells):
        return Statement(text=texts.row_in_words(quote.cells), citations=markers, support="supported")
    pages = [span.page for span in quote.spans]
    support: Support = "verbatim" if len(set(pages)) == len(pages) else "supported"
    return Statement(text=quote.text, citations=markers, support=support)


def headings(path: Sequence[str], above: Sequence[str]) -> list[str]:
    """The titles of a group that the group before it did not have: the first bold, those below it in italics."""
    same = 0
    while same < min(len(path), len(above)) and path[same] == above[same]:
        same += 1
    marks = ["**" if level == 0 else "*" for level in range(len(path))]
    return [
        line for level in range(same, len(path)) for line in (f"{marks[level]}{escape(path[level])}{marks[level]}", "")
    ]


def _line(statement: Statement, quote: Quote, *, lone: bool) -> str:
    markers = "".join(f" [{marker}]" for marker in statement.citations)
    if lone:
        return f"{escape(statement.text)}{markers}"
    bullet = f"{quote.number.rstrip('.)')}." if quote.number and quote.number.rstrip(".)").isdigit() else "-"
    return f"{bullet} {escape(statement.text)}{markers}"


def escape(text: str) -> str:
    """Keep what a document says from being read as Markdown, as HTML or as a marker."""
    safe = _SPECIAL.sub(r"\\\g<0>", text)
    return _OPENING.sub(lambda match: f"{match[1]}\\{match[2]}", safe, count=1)


def introduction(index: Index, selection: Selection, groups: Sequence[Group]) -> str:
    """The line above an answer: what was found, where, and how many."""
    if selection.lead:
        return escape(selection.lead)
    count = sum(len(group.quotes) for group in groups)
    held = len({quote.document_id for group in groups for quote in group.quotes})
    known = len(index.store.documents)
    total = selection.total or count
    match selection.form:
        case "series":
            return texts.series(total, [quote.text for quote in groups[0].quotes])
        case "overview":
            places = len({(group.quotes[0].document_id, group.path[:1]) for group in groups})
            return texts.overview(count, places, _only_document(index, groups))
        case "register":
            return texts.register(total, held if total == count else 0)
        case "mentions":
            return texts.mentions(total, count, held if known > 1 else 0)
        case "documents":
            return texts.in_documents(len(groups), selection.total or known)
        case "library":
            return texts.library(total, len(groups))
        case "schools":
            return texts.schools(total, len(groups))
        case "versions" | "outline":
            return texts.DIFFERENCES if selection.form == "versions" else texts.OUTLINE
        case _:
            return _where(index, selection, groups)


def _where(index: Index, selection: Selection, groups: Sequence[Group]) -> str:
    """The line above what stands at one place, or above passages."""
    first = groups[0].quotes[0]
    count = sum(len(group.quotes) for group in groups)
    several = len(index.store.documents) > 1
    document = escape(index.store.document(first.document_id).title) if several else None
    if selection.form == "pages":
        return texts.on_pages(selection.pages, document)
    if selection.form == "place" and selection.place:
        return _at_place(selection.place, groups, document)
    if count == 1:
        return texts.one_passage([escape(title) for title in first.section], first.spans[0].page, document)
    return texts.several_passages(count, len(groups), _only_document(index, groups))


def _only_document(index: Index, groups: Sequence[Group]) -> str | None:
    """The title of the document that all of an answer is from, where the index has others; else the groups tell."""
    of = {quote.document_id for group in groups for quote in group.quotes}
    return escape(index.store.document(of.pop()).title) if len(of) == 1 < len(index.store.documents) else None


def _at_place(place: Place, groups: Sequence[Group], document: str | None) -> str:
    """The line above all that stands at a place, with how many points there are where these can be counted."""
    said = [quote for group in groups for quote in group.quotes]
    listed = sum(quote.listed for quote in said)
    grouped = len(groups) > 1 or bool(groups[0].path)
    above = place.section[-1:] if place.kind != "heading" else ()
    path = [escape(title) for title in (*above, place.title)]
    return texts.at_place(path, document, 0 if grouped else listed, explained=listed < len(said))


def _reason(refusal: Refusal, near: Sequence[Quote]) -> str:
    if refusal.misread:
        return f"{texts.WHAT_DO_YOU_MEAN} {texts.OR_ONE_OF_THESE}" if near else texts.WHAT_DO_YOU_MEAN
    if refusal.not_shown:
        return texts.NOT_SHOWN
    if refusal.told:
        return texts.choice(escape(refusal.told), [escape(title) for title in refusal.titles])
    if refusal.missing:
        return texts.missing(refusal.missing.text, refusal.members)
    if refusal.unexplained:
        return refusal_texts.unexplained(escape(refusal.unexplained), refusal.way)
    if refusal.unknown:
        return texts.unknown(
            refusal.unknown, is_word=is_dutch(fold(refusal.unknown)) or is_dutch(refusal.unknown.lower())
        )
    if refusal.reason == "off_topic":
        return texts.OFF_TOPIC
    if refusal.reason == "unclear":
        return texts.CHOOSE if near else texts.UNCLEAR
    return texts.NOT_IN_DOCUMENTS
