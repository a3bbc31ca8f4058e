"""What stands on a page that a question names: "Wat staat er op bladzijde 2 van het protocol?"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from assistant import texts
from assistant.evidence import quotes
from assistant.evidence.places.resolving import numbered
from assistant.evidence.selection import Group, Refusal, Selection, grouped
from assistant.question.query import Query
from assistant.question.references import LAST, having, order_of
from assistant.question.weights import CONTENT
from assistant.retrieval.fit import Fit
from assistant.retrieval.thresholds import LONGEST_LIST
from corpus.index import Index
from corpus.lexical import STRONG, Term
from corpus.types import DocumentInfo, Passage, Place

T = TypeVar("T", Passage, Place)


def on_page(index: Index, query: Query) -> Selection | Refusal | None:
    """All that stands on the pages that are named; of what is asked about something, what says that there.

    A refusal for a page that is not there, or where it is not clear of which document; None for a question that names
    no page, or asks of something that no such page speaks of.
    """
    if not query.pages:
        return None
    infos = [info for info in index.store.documents if info.id in _meant(index, query)]
    about = [term for term in query.within_scope().terms if term.weight >= CONTENT]
    if about:
        return _about(index, query, about, infos)
    paged = [info for info in infos if info.pages]
    if not paged:
        told = texts.no_pages(infos[0].title) if len(infos) == 1 else texts.NO_PAGES
        return Refusal(reason="false_premise", told=told)
    if len(paged) > 1:
        asked = texts.which_page(" en ".join(page.text for page in query.pages))
        return Refusal(reason="unclear", told=asked, titles=tuple(info.title for info in paged))
    return _whole(index, query, paged[0])


def without_pages(query: Query) -> Query:
    """A question without the pages that it names: their numbers are no other numbers."""
    return replace(query, references=tuple(named for named in query.references if named not in query.pages))


def elsewhere(index: Index, query: Query, found: Selection) -> Selection:
    """An answer that does not stand on the pages that were named, with a sentence that says so."""
    infos = [index.store.document(name) for name in {q.document_id for group in found.groups for q in group.quotes}]
    if len(infos) != 1 or not infos[0].pages:
        return found
    pages = _numbers(query, infos[0])
    there = {span.page for group in found.groups for quote in group.quotes for span in quote.spans}
    return found if there & {*pages} or found.note else replace(found, note=texts.not_on_page(pages))


def _meant(index: Index, query: Query) -> frozenset[str]:
    named = query.documents or having(query.references, index) or tuple(info.id for info in index.store.documents)
    return frozenset(named) - query.superseded


def _numbers(query: Query, info: DocumentInfo) -> tuple[int, ...]:
    """The numbers of the pages that are meant, in a document."""
    found: set[int] = set()
    for named in query.pages:
        first = info.pages if named.number == LAST else order_of(named.number)[0][0]
        last = min(order_of(named.until)[0][0], info.pages + 1) if named.until else first
        found |= {first, *range(first, last + 1)}
    return tuple(sorted(found))


def _whole(index: Index, query: Query, info: DocumentInfo) -> Selection | Refusal | None:
    """All that stands on pages of one document, under its titles; the titles alone where that is too long.

    Of a numbered place that is named as well only what is in it; None where nothing of it stands there.
    """
    pages = _numbers(query, info)
    if absent := [page for page in (pages[0], pages[-1]) if not 1 <= page <= info.pages]:
        return Refusal(reason="false_premise", told=texts.no_such_page(absent[0], info.title, info.pages))
    there = _standing_on(index.store.run(info.id, 0, info.passages), pages)
    if inside := numbered(index, replace(without_pages(query), documents=(info.id,))):
        there = [passage for passage in there if any(one.start <= passage.ordinal < one.stop for one in inside)]
        if not there:
            return None
    if 0 < len(there) <= LONGEST_LIST:
        return Selection(form="pages", groups=grouped(there, [p.section for p in there]), pages=pages)
    titles = tuple(map(quotes.of_place, _standing_on(index.store.places_of(info.id), pages)))
    if titles:
        return Selection(form="pages", groups=(Group(path=(), quotes=titles),), pages=pages)
    return Refusal(reason="false_premise", told=texts.empty_page(pages, info.title))


def _standing_on(found: Sequence[T], pages: Sequence[int]) -> list[T]:
    """Those of which anything stands on one of some pages."""
    return [one for one in found if any(span.page in pages for span in one.spans)]


def _about(index: Index, query: Query, about: Sequence[Term], infos: Sequence[DocumentInfo]) -> Selection | None:
    """What says all that is asked on the pages that are named, where only one document has that there."""
    fit = Fit(index, about)
    found: list[Passage] = []
    for info in infos:
        if info.pages:
            there = _standing_on(index.store.run(info.id, 0, info.passages), _numbers(query, info))
            found += [p for p in there if all(fit.weight(t, " ".join((*p.section, p.text))) >= STRONG for t in about)]
    if len({passage.document_id for passage in found}) != 1 or len(found) > LONGEST_LIST:
        return None
    pages = _numbers(query, index.store.document(found[0].document_id))
    return Selection(form="pages", groups=grouped(found, [p.section for p in found]), pages=pages)
