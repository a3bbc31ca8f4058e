"""Where the words of an agreement stand: on one page, or from one page to the next."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.verify import normalise, stands_in
from corpus.store import Store
from corpus.types import Box, Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A quote that stands verbatim on a page; `whole` is what it is a part of where that runs on over the page.

    `boxes` are the lines of the passage there: those of a part of it only the page itself tells (`assistant/marking`).
    """

    quote: str
    page: int | None
    boxes: tuple[Box, ...] = ()
    whole: str | None = None


def stand(store: Store, passage: Passage, quote: str) -> Standing | None:
    """Where a quote stands: its page and boxes. Of one that runs on over the page, the longer part."""
    pages = [(span, store.page_text(passage.document_id, span.page)) for span in passage.spans]
    for span, page_text in pages:
        if stands_in(quote, span.text) and stands_in(quote, page_text):
            return Standing(quote=quote, page=span.page, boxes=span.boxes)
    runs_on = stands_in(quote, " ".join(span.text for span, _ in pages)) and all(
        stands_in(span.text, page_text) for span, page_text in pages
    )
    parts = [(_shared(quote, span.text), span, page_text) for span, page_text in pages]
    for part, span, page_text in sorted(parts, key=lambda shared: -len(shared[0])):
        if part and stands_in(part, page_text):
            return Standing(quote=part, page=span.page, boxes=span.boxes, whole=quote if runs_on else None)
    return _longest_cell(passage, quote) if runs_on else None


def _longest_cell(passage: Passage, quote: str) -> Standing | None:
    """Of a row that the end of a page cuts the longest stretch: each of its cells goes on on the next page."""
    inside = [span for span in passage.spans if stands_in(span.text, quote)]
    longest = max(inside, key=lambda span: len(span.text), default=None)
    if longest is None:
        return None
    return Standing(quote=longest.text, page=longest.page, boxes=longest.boxes, whole=quote)


def _shared(quote: str, span: str) -> str:
    """What of a quote stands in a span that begins or ends inside it, in whole words."""
    words = quote.split()
    held = normalise(span)
    for count in range(len(words) - 1, 2, -1):
        for part in (" ".join(words[:count]), " ".join(words[-count:])):
            if normalise(part) in held:
                return part
    return ""
