"""What is read off the tree of the documents: the members of a series, one question for each of them, an outline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import document_texts
from assistant.document_texts import dated, newest
from assistant.evidence import quotes
from assistant.evidence.places.label_kinds import of_its_kind_each
from assistant.evidence.places.placing import many_places, rivals_of, whole_place
from assistant.evidence.quotes import Quote
from assistant.evidence.selection import Group, Refusal, Selection, grouped, together
from assistant.question.asking import STRICT
from assistant.question.needed import meant
from assistant.question.of_all import FEWEST, about_schools
from assistant.question.query import Query
from assistant.question.weights import CONTENT, FUNCTION
from assistant.retrieval.fit import Fit
from assistant.retrieval.retrieve import place_hit, places, under
from assistant.retrieval.thresholds import ENOUGH, LONGEST_LIST, enough
from assistant.words.lexicon import ASKING, NUMBERS, WHOLE_DOCUMENT_STEMS
from corpus.index import Index
from corpus.language import content_words, fold, is_function_word, lemma, stem, words
from corpus.lexical import Term
from corpus.types import DocumentInfo, Passage, Place

MOST_LISTED = 30
"""So many documents are listed."""
_ASKS_LIBRARY = re.compile(
    r"(?:en )?(?:uit |over |in |van )?(?:welke|hoeveel|wat voor|which|how many)"
    r" (documenten|stukken|bestanden|bronnen|documents|scholen|basisscholen)"
    r"(?: (?:heb|ken|gebruik|zoek|zit(?:ten)?|zijn|staan|weet|kan|kun|doorzoek|are|do|you|have|there|know)"
    r"| (?:je|jij|ik|er|erin|hierin|hier|in|allemaal|nu|eigenlijk|beschikbaar|aanwezig|toegevoegd|vragen|antwoord"
    r"|iets|van|over|de (?:index|documenten|stukken|bestanden)))+"
)
_LATEST = r"(?:meest recente?|nieuwste?|laatste|recentste?|jongste?)"
_DOCUMENTS = r"(?:document(?:en)?|stuk(?:ken)?|bestand(?:en)?|bron(?:nen)?)"
_ASKS_NEWEST = re.compile(
    rf"(?:en )?(?:welke?|wat) {_DOCUMENTS} (?:is|zijn) (?:er )?(?:het |de )?{_LATEST}"
    rf"|(?:en )?(?:wat|welke?) (?:is|zijn) (?:het|de) {_LATEST} {_DOCUMENTS}"
)
NEWEST = 5
"""So many of the newest documents are listed: a newer one may be of something else."""
MOST_SAID = 8
"""So many passages of one place are shown beside those of others."""
_CONCLUDES = re.compile(r"(?:besluit(?:en)?|besloten|afspraak|afspraken|conclusie|uitkomst)\s*:")
"""How minutes begin what a point of the agenda ended in."""
OUTLINES = 3
"""Of more documents than this the outline is no answer any more."""


def members(index: Index, word: str) -> list[Place]:
    """The places that a word numbers, given its stem: for "thema" all themes, in reading order."""
    return [index.store.place(place) for _, _, place in index.store.series(word)]


def count_series(index: Index, query: Query) -> Selection | None:
    """ "Hoeveel thema's zijn er?" where headings number themes; None when the question is about something narrower."""
    series = members(index, query.counted or "")
    if len(series) < 2 or query.references:
        return None
    if labelled := _with_label(index, query, series):
        series = labelled
    elif _narrower(index, query, series):
        return None
    documents = list(dict.fromkeys(place.document_id for place in series))
    groups = tuple(
        Group(
            path=(index.store.document(name).title,) if len(documents) > 1 else (),
            quotes=tuple(quotes.of_place(place) for place in series if place.document_id == name),
        )
        for name in documents
    )
    return Selection(form="series", groups=groups, total=len(series))


def _with_label(index: Index, query: Query, series: Sequence[Place]) -> list[Place]:
    """The members that have the label a question names: "bij hoeveel thema's staat wat er al gebeurt?"."""
    fit = Fit(index, [term for term in query.asked() if stem(term.word) != query.counted])
    if not fit.coverage.terms:
        return []
    below = [(member, label) for member in series for label in under(index, member) if label.kind == "label"]
    hits = [(member, place_hit(label, fit)) for member, label in below]
    return list({member.id: member for member, hit in hits if hit.asked == 1 and hit.own >= ENOUGH}.values())


def _narrower(index: Index, query: Query, series: Sequence[Place]) -> bool:
    """Whether a question asks for something of a series rather than for its members: a word their section lacks."""
    terms = [
        term
        for term in query.terms
        if term.weight >= CONTENT
        and query.counted not in (stem(term.word), stem(lemma(term.word)))
        and str(NUMBERS.get(term.word, term.word)) != str(len(series))
    ]
    if any(not t.forms and t.word.isalpha() and not is_function_word(t.word) and _is_asked(t) for t in query.terms):
        return True
    fit = Fit(index, terms)
    above = fit.of_path(series[0].section, series[0].document_id)
    return not all(above)


def _is_asked(term: Term) -> bool:
    """Whether a word that no document has is one of content all the same: one of another language."""
    return term.weight == FUNCTION and term.word not in ASKING and len(term.word) > 3


def overview(index: Index, query: Query, members: Sequence[Place]) -> Selection | None:
    """The same question put to each of several places."""
    if labelled := of_its_kind_each(index, query, members):
        return labelled
    terms = [t for t in query.asked() if stem(t.word) != query.each]
    terms = terms if any(term.weight >= CONTENT for term in terms) else []
    if not terms and sum(member.stop - member.start for member in members) > LONGEST_LIST:
        return parts_of_each(index, members)
    fit = Fit(index, terms)
    groups: list[Group] = []
    for member in members:
        best = _best_below(index, query, fit, member) if terms else member
        if found := index.store.passages_of(best) if best else _that_say(index, fit, member):
            below = (best or member).level  # what already happens is told apart from what is needed there
            groups += grouped(found, [(member.title, *passage.section[below:]) for passage in found])
    if not groups:
        return None
    return Selection(form="overview", groups=tuple(groups), total=sum(len(g.quotes) for g in groups))


def parts_of_each(index: Index, members: Sequence[Place]) -> Selection:
    """The titles of the parts of places that are too long to be shown whole; those without parts by their own."""
    several = len({member.document_id for member in members}) > 1
    groups: list[Group] = []
    for member in sorted(members, key=lambda place: index.store.offsets[place.document_id] + place.start):
        parts = [place for place in under(index, member) if place.level == member.level + 1]
        above = (index.store.document(member.document_id).title,) if several else ()
        path = (*above, member.title) if parts else above
        groups += [*together(map(quotes.of_place, parts or [member]), [path] * len(parts or [member]))]
    return Selection(form="outline", groups=tuple(groups))


def _best_below(index: Index, query: Query, fit: Fit, member: Place) -> Place | None:
    found = [hit for hit in places(index, query, fit, within=[member.id]) if hit.place.id != member.id]
    return found[0].place if found and found[0].coverage >= enough(query) else None


def _that_say(index: Index, fit: Fit, member: Place) -> list[Passage]:
    """The passages at a place that themselves hold all that is asked, where no title there says it."""
    about = [term for term in fit.coverage.terms if term.weight >= CONTENT]
    there = index.store.passages_of(member)
    return [p for p in there if all(meant(term, fit.weight(term, p.text)) for term in about)][:MOST_SAID]


def framing_only(index: Index, query: Query) -> Selection | Refusal:
    """A title in so many words; the outline for "waar gaat het verslag over?"; otherwise a choice from the outline.

    Where one fact is asked ("wie maakte het verslag?") its parts are no answer.
    """
    hits = places(index, query, Fit(index, query.asked()))
    found = [hit for hit in hits if hit.asked == 1 and hit.coverage >= ENOUGH and _names_something(hit.place)]
    if found:
        rivals = rivals_of(found[0], found)
        return many_places(index, query, rivals) if rivals else whole_place(index, found[0].place)
    names = [info.id for info in index.store.documents][:OUTLINES]
    of_whole = query.ask not in STRICT and any(stem(term.word) in WHOLE_DOCUMENT_STEMS for term in query.terms)
    if of_whole and (parts := (in_short(index, names) if query.summary else None) or outline(index, names)):
        return parts
    outlines = {name: _outline(index, name) for name in names}
    return Refusal(reason="unclear", near=tuple(place for tops in outlines.values() for place in tops)[:8])


def very_title(index: Index, query: Query) -> Place | None:
    """The one place whose title is the very question: "Wie doet wat", of words that may name nothing by themselves."""
    said = words(query.question)
    documents = query.documents or [info.id for info in index.store.documents if info.id not in query.superseded]
    every = (place for name in documents for place in index.store.places_of(name) if place.stop > place.start)
    found = [place for place in every if words(place.title) == said]
    return found[0] if len(found) == 1 and len(said) > 1 and not ASKING.isdisjoint(said) else None


def _names_something(place: Place) -> bool:
    """Whether a title has a word of content that is no infinitive: "Wat wij dan doen" names nothing."""
    return any(not lemma(word).endswith("en") for word in content_words(place.title) if word.isalpha())


def library_asked(index: Index, query: Query) -> Selection | None:
    """The documents there are, or those about a school each, with what each opens with; None where that is not asked.

    "Welke scholen zijn er?" is asked of a list of schools in a plan as well, where no documents are about one each.
    """
    said = fold(query.question).rstrip(" ?.!")
    if _ASKS_NEWEST.fullmatch(said):
        return _newest(index)
    asked = _ASKS_LIBRARY.fullmatch(said)
    if not asked:
        return None
    of_schools = asked[1].endswith("scholen")
    found = list(index.store.documents)
    if of_schools:
        found = [info for info in found if info.id in about_schools(index) - query.superseded]
        if len(found) < FEWEST:
            return None
    groups = []
    for info in found[:MOST_LISTED]:
        groups.append(Group(path=(info.title,), quotes=opening(index, info)))
    return Selection(form="schools" if of_schools else "library", groups=tuple(groups), total=len(found))


def _newest(index: Index) -> Selection | None:
    """The documents with the latest dates, the latest first; None where no date of any is known."""
    dates = {info.id: info.date for info in index.store.documents if info.date}
    latest = sorted(dates, key=lambda name: dates[name], reverse=True)[:NEWEST]
    found = [index.store.document(name) for name in latest]
    groups = (Group(path=(dated(i.title, dates[i.id]),), quotes=opening(index, i)) for i in found)
    lead = newest(len(found), len(index.store.documents) - len(dates))
    return Selection(form="library", groups=tuple(groups), total=len(found), lead=lead) if found else None


def opening(index: Index, info: DocumentInfo) -> tuple[Quote, ...]:
    """What a document opens with: its first title, or its first passage where it has none."""
    tops = _outline(index, info.id)[:1]
    first = index.store.run(info.id, 0, min(1, info.passages))
    return tuple(map(quotes.of_place, tops)) or tuple(map(quotes.of_passage, first))


def outline(index: Index, documents: Sequence[str]) -> Selection | None:
    """What the parts of some documents are; None when they have none."""
    groups = tuple(
        Group(path=(index.store.document(name).title,), quotes=tuple(map(quotes.of_place, tops)))
        for name in documents
        if (tops := _outline(index, name))
    )
    return Selection(form="outline", groups=groups) if groups else None


def in_short(index: Index, documents: Sequence[str]) -> Selection | None:
    """What a document holds in short: the titles below each of its parts, or how that begins.

    A summary in other words than its own is not made. None for several documents, or where that is not short.
    """
    tops = _outline(index, documents[0]) if len(documents) == 1 else []
    groups = []
    for top in tops:
        below = [place for place in under(index, top) if place.level == top.level + 1 and place.kind == "heading"]
        groups.append(Group(path=(top.title,), quotes=tuple(map(quotes.of_place, below)) or _opening_of(index, top)))
    if len(groups) < 2 or sum(len(group.quotes) for group in groups) > LONGEST_LIST:
        return None
    return Selection(form="outline", groups=tuple(groups), lead=document_texts.IN_SHORT)


def _opening_of(index: Index, place: Place) -> tuple[Quote, ...]:
    """What stands at a place in short: a list of a few points, else its first sentence and what came of it."""
    there = index.store.passages_of(place)
    listed = [passage for passage in there if passage.kind != "paragraph"]
    if 0 < len(listed) == len(there) <= MOST_SAID:
        return tuple(map(quotes.of_passage, there))
    told = next((passage for passage in there if passage.kind == "paragraph"), None)
    concluded = [passage for passage in there if passage is not told and _CONCLUDES.match(fold(passage.text))]
    first = quotes.of_first_sentence(told) if told else quotes.of_place(place)
    return (first, *map(quotes.of_passage, concluded))


def _outline(index: Index, document_id: str) -> list[Place]:
    return [place for place in index.store.places_of(document_id) if place.level == 1][:LONGEST_LIST]
