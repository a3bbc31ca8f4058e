"""What a school has and has not, told by the boxes or rows of its form: "Heeft De Linde een logopedist in huis?".

A form has one row for it, ticked or not. What else holds a part of the question ("huiswerkbegeleiding" for "huis") says
nothing of it. And of what it has not ("wat is er niet in de basisondersteuning?") only the boxes tell all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.evidence import quotes
from assistant.evidence.rows.narrow import NOT, asks_what_is_not
from assistant.evidence.rows.tables import is_at_school
from assistant.evidence.rows.whole_rows import holds_all
from assistant.evidence.selection import Group, Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT
from assistant.retrieval.fit import Fit
from assistant.retrieval.retrieve import PlaceHit, places, rows_of
from assistant.words.ticks import is_marked, is_matrix_row, is_ticked, is_unticked, without_box
from corpus.index import Index
from corpus.language import fold, stem, words
from corpus.lexical import STRONG, Term
from corpus.types import Passage, Place

MOST_ROWS = 4
"""Of more rows the question does not tell which is meant."""
MOST_BESIDE = 3
"""So many passages that tell more of it are shown beside the row."""
OR = " of "
"""Stands between the words of a term that a question lets choose from."""
_YES_OR_NO = re.compile(
    r"^(?:en |maar )?(?:heeft|hebben|hebt|is|zijn|werkt|werken|kent|gebruikt|gebruiken|doet|doen|biedt|bieden|geeft|zit"
    r"|beschikt|kan|does|is there|has)\b"
)
_WHICH = re.compile(r"^(?:(?:en|maar|dus) )*(?:wat|welke?)\b")
AT_SCHOOL = frozenset(
    stem(word)
    for word in """huis zelf eigen school gebouw locatie aanwezig beschikbaar vast kind leerling gebruiken werken hebben
    geven bieden beschikken kennen doen ergens ook wel nog plek""".split()
)
"""Where it is and that it is: what a form's columns tell."""


def box_asked(index: Index, query: Query) -> Selection | None:
    """What the boxes of a form tell, where a question is about these: whether it has something, or what it has not."""
    return _whether(index, query) or _not_ticked(index, query)


def _whether(index: Index, query: Query) -> Selection | None:
    """The rows and boxes of one document that say whether it has what is asked; None where it has no such row."""
    main, context = split_context(query.question)
    if len(query.documents) != 1 or context or query.ask != "open" or not _YES_OR_NO.match(fold(main).strip()):
        return None
    asked = tuple(t for t in query.terms if t.weight >= CONTENT and stem(t.word) not in AT_SCHOOL)
    if not asked or not all(term.forms for term in asked):
        return None
    asked = by_their_own_words(index, asked)
    fit = Fit(index, asked)
    passages = index.store.passages(rows_of(index, query.documents))
    found = boxes_of(fit, passages)
    if not 0 < len(found) <= MOST_ROWS:
        return None
    boxes = {box.text for box in found}
    told = [p for p in passages if _tells_more(index, p) and holds_all(fit, p.text)]
    told = [p for p in told if p.section[-1:] and p.section[-1] not in boxes][:MOST_BESIDE]
    return Selection(form="passages", groups=tuple(_grouped([*found, *told])))


def _not_ticked(index: Index, query: Query) -> Selection | None:
    """All boxes that are not ticked of the one form whose title is named, where it is asked what there is not."""
    main, context = split_context(query.question)
    if context or query.ask != "open" or not _WHICH.match(fold(main).strip()) or not asks_what_is_not(query):
        return None
    fit = Fit(index, query.asked())
    named = [hit for hit in places(index, query, fit, documents=query.documents) if hit.asked == 1]
    forms = [(hit.place, found) for hit in named if (found := _boxes_at(index, hit.place)) and _is_all(query, hit)]
    if len(forms) != 1:  # of several schools the question does not tell which is meant
        return None
    place, empty = forms[0]
    group = Group(path=(), quotes=tuple(map(quotes.of_passage, empty)))
    return Selection(form="place", place=place, groups=(group,), exact=True)


def _boxes_at(index: Index, place: Place) -> list[Passage]:
    """The boxes at a place that are not ticked, where others are; none of a list of what is still to be ticked."""
    there = index.store.passages_of(place)
    return [p for p in there if is_unticked(p.text)] if any(is_ticked(p.text) for p in there) else []


def _is_all(query: Query, hit: PlaceHit) -> bool:
    """Whether the titles of a place say all that is asked about, but for what each of its boxes is one of."""
    titles = {stem(word) for title in (*hit.place.section, hit.place.title) for word in words(title)}
    rest = [term for term in query.subjects if not NOT.search(term.word)]
    return all(stem(t.word) in titles | AT_SCHOOL or t == query.head for t in rest)


def boxes_of(fit: Fit, passages: Iterable[Passage]) -> list[Passage]:
    """The boxes and the rows of matrices that are of what is asked."""
    return [p for p in passages if (label := _label(p)) and holds_all(fit, label)]


def by_their_own_words(index: Index, asked: Sequence[Term]) -> tuple[Term, ...]:
    """Terms without their synonyms, where the documents have the word itself: an "NT2-specialist" is no "taalklas"."""
    own = ((term, tuple(own_forms(index, term))) for term in asked)
    return tuple(
        replace(term, forms=forms) if any(weight >= STRONG for _, weight in forms) else term for term, forms in own
    )


def own_forms(index: Index, term: Term) -> list[tuple[str, float]]:
    """The words of the index that are the word of a term, or one of its alternatives, with their weights."""
    return [form for word in term.word.split(OR) for form in index.expander.forms(word)]


def is_elsewhere(passage: Passage) -> bool:
    """Whether the mark of a row stands in a column for what is had from others, or is only planned."""
    chosen = any(is_marked(cell) for _, cell in passage.cells[1:])
    return is_matrix_row(passage) and chosen and not is_at_school(passage.cells)


def _label(passage: Passage) -> str | None:
    """What a box or a row of a matrix is of; None for another passage."""
    if is_ticked(passage.text) or is_unticked(passage.text):
        return without_box(passage.text)
    return passage.cells[0][1] if is_matrix_row(passage) else None


def _tells_more(index: Index, passage: Passage) -> bool:
    """Whether a passage is running text of this document alone."""
    return not passage.cells and _label(passage) is None and not index.store.is_repeated(passage)


def _grouped(passages: Sequence[Passage]) -> list[Group]:
    """Each place with its passages, in order of their first."""
    of_place: dict[tuple[str, ...], list[Passage]] = {}
    for passage in passages:
        of_place.setdefault(passage.section, []).append(passage)
    return [Group(path=section[-2:], quotes=tuple(map(quotes.of_passage, said))) for section, said in of_place.items()]
