"""Where a quote stands: its place, its boxes on the page, and what is written around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.verify import normalise
from assistant.words.orders import speaks_to_a_machine
from assistant.words.sentences import sentences
from corpus.index import Index
from corpus.types import Box, Passage, Place, Span

AROUND = 12
"""So many passages before and after the one that is quoted are shown at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A passage of the section that a quote stands in; `here` marks the quote's own."""

    text: str
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """What of a quote stands on a page before or after its own; `boxes` are of the whole passage there."""

    page: int | None
    boxes: tuple[Box, ...]
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A quote in its document. `page` is None and `pages` 0 where the format has no pages.

    `boxes` are of the whole passage on that page; `part` is what of it the quote is, None when it is all of it. A quote
    that runs on over a page stands `elsewhere` as well.
    """

    document_id: str
    document: str
    source: str
    section: tuple[str, ...]
    page: int | None
    pages: int
    quote: str
    boxes: tuple[Box, ...]
    part: str | None
    around: tuple[Line, ...]
    elsewhere: tuple[Elsewhere, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A title of a document (`level` from 1) or a passage (`level` 0), with the page it begins on."""

    level: int
    text: str
    page: int | None


_Found = tuple[Passage, str, list[tuple[Span, str]]]
"""What a quote runs on in, the words of the quote, and of each stretch of it on a page those that stand there."""


def source_of(index: Index, document_id: str, quote: str, page: int | None = None) -> Source | None:
    """The place of a quote, or of a text that begins with it; None when the document or the quote is not there.

    Where it stands more than once the one on `page` is meant, otherwise the first.
    """
    info = next((info for info in index.store.documents if info.id == document_id), None)
    wanted = normalise(quote)
    if info is None or not wanted:
        return None
    passages = index.store.run(document_id, 0, info.passages)
    places = index.store.places_of(document_id)
    found: Passage | Place | None = None
    span: Span | None = None
    pieces: list[Passage | Place] = [*passages, *places]
    for piece in pieces:
        for candidate in piece.spans:
            if wanted in normalise(candidate.text) and (span is None or (candidate.page == page != span.page)):
                found, span = piece, candidate
    said = part = _sentences(span.text, wanted) if span else ""
    others: list[tuple[Span, str]] = []
    if span is None and (over := _over_pages(passages, wanted, page)):
        found, said, ((span, part), *others) = over
    if found is None or span is None or any(map(speaks_to_a_machine, (span.text, said))):
        return None
    return Source(
        document_id=document_id,
        document=info.title,
        source=info.source,
        section=found.section,
        page=span.page,
        pages=info.pages,
        quote=said,
        boxes=span.boxes,
        part=part if normalise(part) != normalise(span.text) else None,
        around=tuple(_around(passages, found)),
        elsewhere=tuple(Elsewhere(page=span.page, boxes=span.boxes, part=part) for span, part in others),
    )


def _sentences(text: str, wanted: str) -> str:
    """The sentences of a text that some words, as they are compared, are of; all of it where that cannot be told."""
    pieces = sentences(text)
    compared = [normalise(piece) for piece in pieces]
    begin = "".join(compared).find(wanted)
    if begin < 0 or "".join(compared) != normalise(text):
        return text
    starts = [sum(map(len, compared[:number])) for number in range(len(pieces))]
    return " ".join(
        piece
        for piece, start, own in zip(pieces, starts, compared, strict=True)
        if start < begin + len(wanted) and start + len(own) > begin
    )


def _over_pages(passages: Sequence[Passage], wanted: str, page: int | None) -> _Found | None:
    """A quote that runs on over a page: what stands on `page` first, or else on the page that it begins on."""
    for passage in passages:
        if len(passage.spans) < 2 or wanted not in normalise(passage.text):
            continue
        said = _sentences(passage.text, wanted)
        if parts := parts_on(passage, said):
            return passage, said, sorted(parts, key=lambda held: held[0].page != page)
    return None


def parts_on(passage: Passage, said: str) -> list[tuple[Span, str]]:
    """What of some words of a passage that run on over a page stands on each page."""
    return [(span, part) for span in passage.spans if (part := _part_on(span, normalise(said)))]


def _part_on(span: Span, said: str) -> str | None:
    """What of some words, as they are compared, stands in a stretch that they begin in, end in or run through."""
    pieces = sentences(span.text) or [span.text]
    first, last = pieces[0], pieces[-1]
    if said.startswith(normalise(last)):
        return last
    if said.endswith(normalise(first)):
        return first
    return span.text if normalise(span.text) in said else None


def reading(index: Index, document_id: str) -> tuple[Part, ...]:
    """A document in reading order: each title before what stands under it. Nothing when it is not there."""
    info = next((info for info in index.store.documents if info.id == document_id), None)
    if info is None:
        return ()
    titles: dict[int, list[Part]] = {}
    for place in sorted(index.store.places_of(document_id), key=lambda place: (place.start, place.level)):
        if place.kind != "item":  # an item with items under it is a passage as well
            titles.setdefault(place.start, []).append(_part(place.title, place.level, place.spans))
    parts: list[Part] = []
    for passage in index.store.run(document_id, 0, info.passages):
        parts += titles.pop(passage.ordinal, [])
        parts.append(_part(passage.text, 0, passage.spans))
    return tuple(part for part in parts if not speaks_to_a_machine(part.text))


def _part(text: str, level: int, spans: Sequence[Span]) -> Part:
    return Part(level=level, text=text, page=spans[0].page if spans else None)


def _around(passages: list[Passage], found: Passage | Place) -> Iterable[Line]:
    """The passages of the section of what was found, as far as they stand near it."""
    at = found.ordinal if isinstance(found, Passage) else found.start
    section = found.section if isinstance(found, Passage) else (*found.section, found.title)
    for passage in passages[max(0, at - AROUND) : at + AROUND + 1]:
        if passage.section[: len(section)] == section and not speaks_to_a_machine(passage.text):
            yield Line(text=passage.text, here=passage is found)
