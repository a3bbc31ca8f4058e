"""A part of a document that is asked for by what it tells, where its title says that in other words.

"Wat zijn de vervolgstappen?" is asked of what stands under "Hoe nu verder?", and "wat waren de uitkomsten?" of what
stands under "Opbrengsten". No point of such a list speaks of that, so neither words nor meaning lead there. All that
else is asked must name the document, its meeting or its day, or stand in the titles above the part.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant import document_texts
from assistant.agreements.titles import kind_of_title, plain
from assistant.evidence.agreed import rows_asked
from assistant.evidence.agreed_asked import ANY_KIND, goes_on, is_so_called, name_of, subjects_asked
from assistant.evidence.places.overview import OUTLINES, in_short, outline
from assistant.evidence.places.placing import whole_place
from assistant.evidence.selection import Group, Selection
from assistant.question.asking import STRICT
from assistant.question.parts import MEETING, Part, only_asks, part_asked
from assistant.question.query import Query
from assistant.question.weights import FRAME
from assistant.retrieval.fit import Fit
from assistant.retrieval.retrieve import under
from assistant.retrieval.thresholds import LONGEST_LIST
from assistant.words.lexicon import NUMBERS
from assistant.words.synonyms import SYNONYM
from assistant.words.years import years
from corpus.expand import PART_OF_COMPOUND
from corpus.index import Index
from corpus.kinds import called, is_of_a_day
from corpus.language import MONTHS, fold, stem, words
from corpus.lexical import Term
from corpus.types import DocumentInfo, Place

_OPEN = r"^(?:(?:de|het|onze|ons|alle|belangrijkste|overzicht van|samenvatting en) )*"
_TITLES: dict[Part, re.Pattern[str]] = {
    "outcome": re.compile(
        _OPEN + r"(?:opbrengst(?:en)?|resulta(?:at|ten)|uitkomst(?:en)?|conclusies?|bevindingen)\b"
        r"|^wat (?:heeft|hebben|leverde|levert)\b.*\b(?:opgeleverd|op)$"
    ),
    "next": re.compile(
        _OPEN + r"(?:vervolg|vervolg(?:stappen|acties?|traject|proces|afspraken)|(?:volgende|verdere) stap(?:pen)?)\b"
        r"|^(?:en )?(?:(?:hoe|wat) )?nu (?:verder|wat)\b|^(?:en )?hoe (?:gaa[nt]\b.*\b)?verder\b|^(?:en )?wat nu\b"
        r"|\b(?:en|&) (?:het )?vervolg$"
    ),
    "change": re.compile(
        _OPEN + r"(?:verandering(?:en)?|wijziging(?:en)?|vernieuwing(?:en)?|nieuw)"
        r"(?:$| (?:ten opzichte|sinds|in|per|vanaf|voor|van|dit|20\d\d)\b)"
        r"|^wat (?:er )?(?:verandert|wijzigt|wordt (?:er )?anders|is (?:er )?(?:nieuw|anders|veranderd|gewijzigd))\b"
    ),
    "request": re.compile(
        r"^wat (?:vragen|verwachten) (?:wij|we) van\b|^wat (?:wij|we) van\b.*\b(?:vragen|verwachten)$"
    ),
}
"""How titles of each part begin, without their number."""
_FORMER = re.compile(r"^(?:notulen|verslag)\b")
"""What became of the actions of the meeting before."""
_PREPARED = re.compile(r"^voorbereiding\b")
"""What a report says behind what is to be done: that is next as well."""
_OF_BODY = re.compile(
    r"\bvan (?:(?:de|het|onze|een) )?(\w*(?:commissie|bestuur|raad|accountant|penningmeester|secretaris))\b"
)
"""Whose findings a title announces: of one body at a meeting, these are no outcome of it."""
_TIMES = frozenset(map(stem, "jaar jaren komend komende aankomende eerstkomende toekomst periode schooljaar".split()))
_UNDATED = frozenset(("plannen", "voornemens"))
"""These are asked for without years as well; all else of that kind the register knows best."""
_MEETINGS = re.compile(rf"\b{MEETING}(?:sverslag|verslag)?\b")
_TOLD_OF = frozenset(map(stem, ("verslag", "notulen", "besluitenlijst")))
_GATHERED = frozenset(map(stem, ("vergadering", "overleg", "bijeenkomst")))
"""Whatever the minutes of one are called."""
_SENT = frozenset(map(stem, ("nieuwsbrief", "brief")))
_PLANNED = ("actie", "doel")
_BEHIND = re.compile(r"(?:: | [–—-] |\b(?:over|inzake|betreft) )")


def part_of_document(index: Index, query: Query) -> Selection | None:
    """What stands under the titles that say what a question asks for; None where it asks for no such part."""
    part = part_asked(query.question)
    if part is None or query.references or query.each or query.compares:
        return None
    about = [term for term in query.terms if term.weight > FRAME and not _only_asks(query, part, term)]
    named = [info for info in index.store.documents if not query.documents or info.id in query.documents]
    named = [info for info in named if info.id not in query.superseded]
    found = _plans(index, query, named) if part == "plans" else _titled(index, named, part)
    found = [place for place in found if all(_is_above(index, place, term) or _is_named(query, term) for term in about)]
    found = [place for place in found if part != "outcome" or not _is_of_other_body(index, query, place)]
    called_so = [place for place in found if _is_called(query, place)]
    if part == "outcome" and not called_so:  # what a plan calls its results are no conclusions
        found = [place for place in found if _is_of_meeting(index.store.document(place.document_id))]
    if found:
        return _shown(index, called_so or found)
    if part == "plans" and query.years:
        return rows_asked(index, query)
    meetings = [info for info in named if _is_of_meeting(info)]
    if part == "next" and not (about or query.documents) and len(meetings) < len(named):
        return None  # among other documents that question need not be about one of these
    meetings = [info for info in meetings if all(_is_of(index, info, term) or _is_named(query, term) for term in about)]
    if part == "next":
        return _shown(index, [place for info in meetings for place in _to_do(index, info)])
    if part == "change" and about:
        return _told_in_all(index, query, named, about)
    if part == "outcome" and (about or query.documents) and len(meetings) <= OUTLINES:
        return _decided(index, meetings) or _outlined(index, query, part, meetings)
    return None


def lists_asked(index: Index, query: Query) -> Selection | None:
    """The lists of one document that have the very name of what a question wants all of, where it asks no more.

    "Welke afspraken zijn er gemaakt op de studiedag?" of a report with a list "Afspraken" for each workshop. Of other
    kinds the register knows more, except of a chapter of that name with a title for each: "4. Doelen".
    """
    name = name_of(query)
    if not name or len(query.documents) != 1 or query.years or subjects_asked(query) or goes_on(query):
        return None
    if query.references or query.each or query.ask in STRICT:
        return None
    every = [place for place in index.store.places_of(query.documents[0]) if place.stop > place.start]
    found = _outermost([place for place in every if is_so_called(place.title, name)])
    if name in ANY_KIND:  # the one list of a chapter says nothing of the others
        return _shown(index, found) if len(found) > 1 or any(place.level == 1 for place in found) else None
    in_chapter = len(found) == 1 and sum(one.kind == "heading" for one in under(index, found[0])[1:]) > 1
    return _shown(index, found) if in_chapter else None


def _told_in_all(
    index: Index, query: Query, documents: Sequence[DocumentInfo], about: Sequence[Term]
) -> Selection | None:
    """What the one document holds in short whose title says that all of it tells what changes."""
    called_so = [info for info in documents if any(map(_TITLES["change"].search, _titles_of(info)))]
    found = [i.id for i in called_so if all(_is_of(index, i, term) or _is_named(query, term) for term in about)]
    if short := in_short(index, found):  # no summary was asked for, so none has to be declined
        return replace(short, lead=document_texts.EACH_PART)
    return outline(index, found) if len(found) == 1 else None


def _titles_of(info: DocumentInfo) -> list[str]:
    """A title of a document, and what it says behind its kind: "Brief aan ouders: wat wordt er anders?"."""
    return [plain(title) for title in (info.title, *_BEHIND.split(info.title)[1:])]


def _only_asks(query: Query, part: Part, term: Term) -> bool:
    """Whether a word belongs to how a part is asked for, counts what is wanted, or only says that it is to come."""
    if only_asks(part, term.word) or term.word in NUMBERS:
        return True
    to_come = stem(term.word) in _TIMES or term.word in map(str, query.years)
    return part in ("plans", "next") and to_come


def _is_of_meeting(info: DocumentInfo) -> bool:
    """Whether a document tells of a meeting: what people sent belongs to a day as well."""
    kind = stem(called(info) or "")
    if kind in _SENT:
        return False
    told = bool(info.date) and kind in _TOLD_OF
    return told or is_of_a_day(info) or bool(_MEETINGS.search(fold(f"{info.title} {info.source}")))


def _is_named(query: Query, term: Term) -> bool:
    return bool(query.documents) and term.word in query.scope


def _is_above(index: Index, place: Place, term: Term) -> bool:
    """Whether a word stands in the titles of a part, or belongs to the document it is of."""
    titles = " ".join((*place.section, place.title))
    by_title = Fit(index, [term]).weight(term, titles) > PART_OF_COMPOUND
    return by_title or _is_of(index, index.store.document(place.document_id), term)


def _is_of(index: Index, info: DocumentInfo, term: Term) -> bool:
    """Whether a word of a question is in what a document is called, or in its date."""
    held = Fit(index, [term]).weight(term, info.described)
    itself = [form for form, weight in term.forms if weight > SYNONYM]
    if held > SYNONYM or (held > PART_OF_COMPOUND and not any(index.words.rows_with(form) for form in itself)):
        return True  # where documents speak of a "studiedag", none of a conference is meant
    if stem(term.word) in _GATHERED and _is_of_meeting(info):
        return True
    year, month, day = (*(info.date or "").split("-"), "", "")[:3]
    return term.word in {year, day.lstrip("0"), MONTHS[int(month) - 1] if month else ""} - {""}


def _titled(index: Index, documents: Sequence[DocumentInfo], part: Part) -> list[Place]:
    """The outermost places whose titles say that they tell a part."""
    every = [place for info in documents for place in index.store.places_of(info.id)]
    return _outermost([p for p in every if p.stop > p.start and _TITLES[part].search(plain(p.title))])


def _plans(index: Index, query: Query, documents: Sequence[DocumentInfo]) -> list[Place]:
    """The lists of what is to be done whose titles name these very years; without years those that are so called."""
    every = [place for info in documents for place in index.store.places_of(info.id) if place.stop > place.start]
    if query.years:
        every = [place for place in every if kind_of_title(place.title) in _PLANNED]
        return _outermost([place for place in every if years(place.title) == query.years])
    asked = _UNDATED.intersection(words(query.question))
    return _outermost([place for place in every if asked.intersection(words(place.title))])


def _is_of_other_body(index: Index, query: Query, place: Place) -> bool:
    """Whether a title tells of a body that neither the question nor the document is about."""
    body = _OF_BODY.search(plain(place.title))
    about = f"{query.question} {index.store.document(place.document_id).described}"
    return body is not None and stem(body[1]) not in {stem(word) for word in words(fold(about))}


def _is_called(query: Query, place: Place) -> bool:
    """Whether the title of a part has the very word that is asked."""
    return bool(_asked(query) & {stem(word) for word in words(place.title)})


def _asked(query: Query) -> set[str]:
    return {stem(term.word) for term in query.terms if term.weight > FRAME}


def _to_do(index: Index, info: DocumentInfo) -> list[Place]:
    """What a report tells is to be done: its own list and what is prepared beside it, or all its lists."""
    places = [place for place in index.store.places_of(info.id) if place.stop > place.start]
    places = [place for place in places if not _FORMER.search(plain(place.title))]
    lists = _outermost([place for place in places if kind_of_title(place.title) == "actie"])
    own = [place for place in lists if place.level == 1]
    beside = [p for p in places if own and p.level == 1 and p.start > own[0].start and _PREPARED.search(plain(p.title))]
    return [*own, *beside] or lists


def _decided(index: Index, meetings: Sequence[DocumentInfo]) -> Selection | None:
    every = [place for info in meetings for place in index.store.places_of(info.id) if place.stop > place.start]
    return _shown(index, _outermost([place for place in every if kind_of_title(place.title) == "besluit"]))


def _outlined(index: Index, query: Query, part: Part, meetings: Sequence[DocumentInfo]) -> Selection | None:
    """The parts of a report that calls nothing its outcome: each of them tells some of it."""
    asked = {stem(term.word) for term in query.terms if only_asks(part, term.word)}
    for info in meetings:
        said = " ".join(passage.text for passage in index.store.run(info.id, 0, info.passages))
        if asked & {stem(word) for word in words(said)}:
            return None
    return outline(index, [info.id for info in meetings])


def _outermost(places: Sequence[Place]) -> list[Place]:
    """Places without those that stand within another of them."""

    def within(one: Place, other: Place) -> bool:
        same = one.document_id == other.document_id and one.id != other.id
        return same and other.level < one.level and other.start <= one.start and one.stop <= other.stop

    return [place for place in places if not any(within(place, other) for other in places)]


def _shown(index: Index, places: Sequence[Place]) -> Selection | None:
    """All that stands at some parts; None where there are none, or too many for an answer."""
    if len(places) == 1:
        return replace(whole_place(index, places[0]), exact=True)
    documents = {place.document_id for place in places}
    if not places or len(documents) > OUTLINES or sum(place.stop - place.start for place in places) > LONGEST_LIST:
        return None
    groups: list[Group] = []
    for place in places:
        above = (index.store.document(place.document_id).title,) if len(documents) > 1 else ()
        below = whole_place(index, place).groups
        groups += [Group(path=(*above, *place.section, place.title, *g.path), quotes=g.quotes) for g in below]
    total = sum(len(group.quotes) for group in groups)
    return Selection(form="overview", groups=tuple(groups), total=total, exact=True)
