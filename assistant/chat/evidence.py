"""What the chat model gets to read, and what of it a sentence may be quoted from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from assistant.chat.support import Held, fault, is_verbatim, likest
from assistant.evidence import quotes
from assistant.evidence.places.placing import ENOUGH_FOR_PATH
from assistant.evidence.quotes import Quote
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.retrieval.fit import Fit
from assistant.retrieval.retrieve import search
from assistant.verify import normalise
from assistant.words.orders import gives_orders
from assistant.words.sentences import sentences
from assistant.words.ticks import is_ticked, is_unticked
from corpus.index import Index
from corpus.types import Passage, Place

MOST = 8
"""Quotes that are worth wording: all must be said, and more are best read as they stand."""
MORE = 3
"""Passages that are read beside what was chosen, when they say as much of the question."""
MOST_CITED = 3
SHORTEST_QUOTE = 5
"""Words of a sentence that can be quoted by itself; a shorter one is quoted with its passage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A numbered passage the model reads. `chosen`: it is part of the answer without the model."""

    quote: Quote
    label: tuple[Quote, ...]
    """The label it stands under, if any ("Wat is nodig?"): that says what it is, and is quoted with it for that."""
    titles: tuple[Quote, ...]
    """The headings above it, the nearest first: quotes of their own, for where it stands."""
    chosen: bool
    document: str = ""
    """What its document is called and is."""


def sources(index: Index, query: Query, selection: Selection, vector: NDArray[np.float32]) -> tuple[Source, ...]:
    """What was chosen to say, and the best other passages; nothing that speaks to a machine."""
    chosen = [quote for group in selection.groups for quote in group.quotes]
    found = [_source(index, quote, chosen=True) for quote in chosen]
    if selection.form == "passages":
        known = {quote.order for quote in chosen}
        fit = Fit(index, query.asked())
        for hit in search(index, query, vector, MORE + len(chosen), _documents(query, chosen)):
            quote = quotes.of_passage(hit.passage)
            if quote.order in known or fit.passage(hit.passage) < ENOUGH_FOR_PATH:
                continue
            if wordable(quote) and quotes.verified(index, [quote]):
                found.append(_source(index, quote, chosen=False))
    return tuple(source for source in found[: MOST + MORE] if not gives_orders(source.quote.text))


def _documents(query: Query, chosen: Sequence[Quote]) -> set[str]:
    """Where more may be read: in the documents named, or that answer: what another school does was not asked."""
    held = {quote.document_id for quote in chosen}
    named = set(query.documents)
    return named if held <= named and not query.only_leads else held


def wordable(quote: Quote) -> bool:
    """Whether words alone tell what a quote says: a table's row needs its columns, and a box whether it is ticked."""
    return not (quote.cells or is_ticked(quote.text) or is_unticked(quote.text))


def _source(index: Index, quote: Quote, *, chosen: bool) -> Source:
    described = index.store.document(quote.document_id).described
    above = _above(index, quote)
    return Source(
        quote=quote,
        label=_quoted(index, [place for place in above[:1] if place.kind == "label"]),
        titles=_quoted(index, [place for place in above if place.kind == "heading"]),
        chosen=chosen,
        document=described,
    )


def support(sentence: str, markers: Sequence[int], found: Sequence[Source]) -> tuple[Quote, ...] | None:
    """The quotes that carry a sentence, as few and as short as will do; None when nothing does.

    The passages it names come first, alone and then together; after those any passage that supports all of it.
    """
    named = [found[marker - 1] for marker in dict.fromkeys(markers) if 1 <= marker <= len(found)][:MOST_CITED]
    tries: list[Sequence[Source]] = [[source] for source in named]
    tries += [group for size in range(2, len(named) + 1) for group in combinations(named, size)]
    tries += [[source] for source in found if source not in named]
    for group in tries:
        for evidence in _evidence(sentence, group):
            if fault(sentence, evidence.texts()) is None:
                return (*evidence.quotes, *evidence.label, *evidence.titles)
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Evidence:
    """What of some passages is tried as the support of a sentence."""

    quotes: tuple[Quote, ...]
    label: tuple[Quote, ...] = ()
    titles: tuple[Quote, ...] = ()
    document: str = ""
    labelled: bool = False

    def texts(self) -> Held:
        return Held(
            quotes=tuple(quote.text for quote in self.quotes),
            label="".join(label.text for label in self.label),
            titles=tuple(title.text for title in self.titles),
            document=self.document,
            labelled=self.labelled,
        )


def _evidence(sentence: str, group: Sequence[Source]) -> Iterator[_Evidence]:
    """What of some passages may be quoted, the shortest first: a sentence of each or all; with label; with heading."""
    short = tuple(_best_sentence(sentence, source.quote) for source in group)
    whole = tuple(source.quote for source in group)
    first = group[0]
    for titles in ((), *((title,) for title in first.titles)):
        for label in dict.fromkeys(((), first.label)):
            for wording in dict.fromkeys((short, whole)):
                yield _Evidence(
                    quotes=wording, label=label, titles=titles, document=first.document, labelled=bool(first.label)
                )


def _best_sentence(sentence: str, quote: Quote) -> Quote:
    """The sentence of a passage that says most of it, as a quote; the passage itself when that cannot be cut."""
    pieces = sentences(quote.text)
    if quote.cells or len(pieces) < 2:
        return quote
    verbatim = [number for number, piece in enumerate(pieces) if is_verbatim(sentence, [piece])]
    best = pieces[verbatim[0] if verbatim else likest(sentence, pieces)]
    spans = [span for span in quote.spans if normalise(best) in normalise(span.text)]
    if len(best.split()) < SHORTEST_QUOTE or not spans:
        return quote
    return replace(quote, text=best, spans=(replace(spans[0], text=best),))


def _above(index: Index, quote: Quote) -> list[Place]:
    """The places a passage stands under, the nearest first."""
    passage = _passage(index, quote)
    if passage is None or passage.place_id is None:
        return []
    above = [index.store.place(passage.place_id)]
    while (parent := above[-1].parent_id) is not None:
        above.append(index.store.place(parent))
    return above


def _quoted(index: Index, places: Sequence[Place]) -> tuple[Quote, ...]:
    """The titles of places that stand on their page."""
    return tuple(quotes.verified(index, map(quotes.of_place, places)))


def _passage(index: Index, quote: Quote) -> Passage | None:
    """The passage a quote was made of; None for a title."""
    document, ordinal, of_passage = quote.order
    return index.store.run(document, ordinal, ordinal + 1)[0] if of_passage else None
