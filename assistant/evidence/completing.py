"""What belongs to a passage is shown with it: the list or table that it announces, the remark on a box of a form, who
else takes part.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.evidence import quotes
from assistant.evidence.quotes import Quote
from assistant.evidence.saying import goes_on_about_it
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.retrieval.answer_type import is_actor
from assistant.retrieval.fit import Fit
from assistant.words.ticks import is_ticked, is_unticked
from corpus.index import Index
from corpus.language import fold, words
from corpus.types import Passage

LONGEST = 24
"""What is announced is not shown when it is longer."""
REMARKS = 3
"""So many lines of a remark are shown at most."""
SHORT_LIST = 6
"""Of more points one that names people may tell of anything."""
_PART = re.compile(
    r"\b(?:betrek\w*|betrok\w*|mee(?:doen|denken|praten|werken|beslissen|helpen)"
    r"|(?:doen?|doet|denk\w*|praa?t\w*|werk\w*|help\w*)\b.*\bmee|deelne\w+|(?:neemt?|nemen)\b.*\bdeel)\b"
)
_TAKES_PART = re.compile(
    r"^(?:en )?(?:met )?(?:wie|welke (?:partijen|partners|mensen|groepen|organisaties|betrokkenen|personen))\b"
    rf".*{_PART.pattern}"
)
"""Who takes part in something, and what says so."""
_BELOW = re.compile(
    r"\b(?:hieronder|onderstaande?|hierna|als volgt|(?:in|uit) de (?:volgende )?tabel)\b|\bhet volgende\W*$"
)


def completed(index: Index, query: Query, found: Selection) -> Selection:
    """A selection of passages with the list or table that one of them announces, where it was left out."""
    if found.form != "passages":
        return found
    fit = Fit(index, query.asked())
    shown = {quote.order for group in found.groups for quote in group.quotes}
    groups = tuple(
        replace(
            group, quotes=tuple(q for quote in group.quotes for q in (quote, *_announced(index, quote, fit, shown)))
        )
        for group in found.groups
    )
    return replace(found, groups=groups)


def with_all_who(index: Index, query: Query, found: Selection) -> Selection:
    """A selection with the points of the same short list that name others, where it is asked who takes part in it.

    "Betrek ouders bij het ontwerp" stands beside "Gesprek met alle scholen": together these tell who does.
    """
    if found.form != "passages" or not _TAKES_PART.search(fold(query.question)):
        return found
    shown = {quote.order for group in found.groups for quote in group.quotes}
    groups = []
    for group in found.groups:
        both = {q.order: q for quote in group.quotes for q in (quote, *_others_named(index, quote, shown))}
        groups.append(replace(group, quotes=tuple(both[order] for order in sorted(both))))
    return replace(found, groups=tuple(groups))


def _others_named(index: Index, quote: Quote, shown: set[tuple[str, int, int]]) -> list[Quote]:
    """The other points of the list of a point that tells who takes part, those that name people or bodies."""
    document, ordinal, _ = quote.order
    (passage,) = index.store.run(document, ordinal, ordinal + 1)
    if passage.kind != "item" or not passage.place_id or not _PART.search(fold(passage.text)):
        return []
    beside = [p for p in index.store.passages_of(index.store.place(passage.place_id)) if p.kind == "item"]
    if len(beside) > SHORT_LIST:
        return []
    naming = [quotes.of_passage(p) for p in beside if any(is_actor(word) for word in words(p.text))]
    return [new for new in naming if new.order not in shown]


def with_remarks(index: Index, found: Selection) -> Selection:
    """A selection with the remark under each of its boxes: "☒ Plusklas" alone does not say that it is on Fridays."""
    shown = {quote.order for group in found.groups for quote in group.quotes}
    groups = tuple(
        replace(group, quotes=tuple(q for quote in group.quotes for q in (quote, *_remarks(index, quote, shown))))
        for group in found.groups
    )
    return replace(found, groups=groups)


def _remarks(index: Index, quote: Quote, shown: set[tuple[str, int, int]]) -> list[Quote]:
    """What stands under a box and is not shown already."""
    if not (is_ticked(quote.text) or is_unticked(quote.text)):
        return []
    document, ordinal, _ = quote.order
    last = min(ordinal + 1 + REMARKS, index.store.document(document).passages)
    below = (*quote.section, quote.text)
    found = [quotes.of_passage(p) for p in index.store.run(document, ordinal + 1, last) if p.section == below]
    return [new for new in found if new.order not in shown]


def _announced(index: Index, quote: Quote, fit: Fit, shown: set[tuple[str, int, int]]) -> list[Quote]:
    """The items or rows right after a passage that announces them and that are not shown already."""
    announces = quote.text.rstrip().endswith(":") or _BELOW.search(fold(quote.text))
    if not announces or not goes_on_about_it(quote.text, fit):
        return []
    document, ordinal, _ = quote.order
    last = min(ordinal + 2 + LONGEST, index.store.document(document).passages)
    found: list[Passage] = []
    for passage in index.store.run(document, ordinal + 1, last):
        if passage.kind == "paragraph" or passage.section[: len(quote.section)] != quote.section:
            break
        if found and passage.kind != found[0].kind:
            break
        found.append(passage)
    if len(found) > LONGEST:
        return []
    return [new for new in map(quotes.of_passage, found) if new.order not in shown]
