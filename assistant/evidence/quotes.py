"""What an answer can be made of: passages and titles as quotes, each checked against the page it stands on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from assistant.verify import stands_in
from assistant.words.orders import speaks_to_a_machine
from assistant.words.sentences import sentences
from corpus.index import Index
from corpus.types import Passage, Place, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A piece of a document that may be shown: a passage or a title. `order` sorts quotes as they are read."""

    document_id: str
    section: tuple[str, ...]
    text: str
    spans: tuple[Span, ...]
    order: tuple[str, int, int]
    number: str | None = None
    cells: tuple[tuple[str, str], ...] = ()
    depth: int = 0
    listed: bool = False
    """Whether it is a point of a list or a row of a table, which can be counted."""


def of_passage(passage: Passage) -> Quote:
    return Quote(
        document_id=passage.document_id,
        section=passage.section,
        text=passage.text,
        spans=passage.spans,
        order=(passage.document_id, passage.ordinal, 1),
        number=passage.number if passage.kind == "item" else None,
        cells=passage.cells,
        depth=passage.depth,
        listed=passage.kind != "paragraph",
    )


def of_first_sentence(passage: Passage) -> Quote:
    """The first sentence of a paragraph; the whole of what runs on over a page, and of any other passage."""
    first = sentences(passage.text)[:1]
    if passage.kind != "paragraph" or len(passage.spans) != 1 or not first or first[0] not in passage.spans[0].text:
        return of_passage(passage)
    return replace(of_passage(passage), text=first[0], spans=(replace(passage.spans[0], text=first[0]),))


def of_place(place: Place) -> Quote:
    """The title of a place."""
    return Quote(
        document_id=place.document_id,
        section=place.section,
        text=place.title,
        spans=place.spans,
        listed=True,
        order=(place.document_id, place.start, 0),
    )


def verified(index: Index, quotes: Iterable[Quote]) -> list[Quote]:
    """The quotes of which every part stands on its page; the others are withheld."""
    return [
        quote
        for quote in quotes
        if quote.spans
        and not speaks_to_a_machine(quote.text)
        and all(stands_in(span.text, index.store.page_text(quote.document_id, span.page)) for span in quote.spans)
    ]
