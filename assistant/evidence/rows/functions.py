"""Who has a function, and all who have it: "wie is de intern begeleider?", "noem alle leerkrachten".

A table of people has their names in one column and what they are in another; a list has "Anna Bos, rekencoördinator".
What others are said to do ("dan belt de intern begeleider de ouders") has the word too, and names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.evidence.rows.whole_rows import of_rows, passages_with
from assistant.evidence.selection import Selection
from assistant.question.needed import meant
from assistant.question.of_all import about_schools
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.wording import asked
from assistant.retrieval.answer_type import has_name, is_actor, last_names
from assistant.retrieval.fit import Fit
from assistant.retrieval.holders import is_of_present
from assistant.words.members import members
from assistant.words.sentences import sentences
from assistant.words.synonyms import related
from assistant.words.weekdays import days_asked
from corpus.index import Index
from corpus.language import fold, is_dutch, lemma, stem, words
from corpus.lexical import STRONG, Term
from corpus.types import Passage

MOST_ROWS = 40
"""More people are no answer: the question does not tell which are meant."""
_OPENS = 4
"""So many words into a cell, at the latest, a function is named there."""
_LONGEST = 8
"""A cell of more words tells what somebody does, or who else does something."""
_ARTICLES = r"(?:(?:de|het|een|onze|jullie|uw|alle|al|er|hier) )*"
_ASKED = re.compile(
    rf"^(?:en )?(?:wie (?:is|was|zijn) |hoe he(?:et|ette|ten|etten) |(?:(?:wat zijn|noem|geef|toon)(?: me| mij)? )?"
    rf"(?:(?:de |een )?(?:namen?|lijst(?:je)?|overzicht) (?:van|met) |{_ARTICLES}(?=\w+en\b|\w+s\b))"
    rf"|(?:noem|geef|toon)(?: me| mij)? |welke (?=\w+(?:en|s)\b)){_ARTICLES}[^\W\d_]"
)
_TEACHES = re.compile(
    r"^(?:en )?(?:wie|welke? (?:juf|juffen|meesters?|leerkracht(?:en)?|leraar|leraren|docent(?:en)?)) "
    r"(?:geeft|geven|staat|staan|heeft|hebben|doet|doen|draait)\b"
)
_TEACHER = ("leerkracht", "leraar", "docent", "juf", "meester", "groepsleerkracht")
_NAME = re.compile(r"(?:voor- en achter)?naam|namen|wie|medewerkers?|collega'?s?|persoon|teamlid")
_FUNCTION = re.compile(r"(?:functie|taak|rol|taken|specialisme|expertise|groep|onderdeel)(?:s|en|\(s\)|\(en\))?|")
_LINE = re.compile(
    r"(?P<name>[^\W\d_][^,:(–—]{3,40}?)(?:, | \(| [–—-] |: )(?P<what>[^()]+)|(?P<role>[^,:(]{3,40}): (?P<who>.+)"
)
"""A line with a name and what that is: "Anna Bos, rekencoördinator", "Conciërge: Ali Bakker"."""
_GROUPS = frozenset(map(stem, "groep groepen klas klassen".split()))
_FRAMING = _GROUPS | frozenset(
    stem(word)
    for word in """naam namen lijst lijstje overzicht school werken werkt les lesgeven staan heten team volledig
    volledige""".split()
)
"""What such a question says beside the function."""


@dataclass(frozen=True, slots=True)
class _Person:
    """A row or a line with somebody, their name, and what they are."""

    passage: Passage
    name: str
    what: str


def function_asked(index: Index, query: Query) -> Selection | None:
    """The rows and lines of all who have the function that is asked, and are of the group that is named."""
    main, context = split_context(query.question)
    said = fold(asked(main)).strip()
    group = members(said)
    teaches = bool(_TEACHES.match(said)) and (bool(group) or "welke groep" in said)
    opens = _ASKED.match(said)
    if context or query.references or days_asked(main) or not (teaches or opens):
        return None
    if opens and not teaches and stem(words(said[opens.end() - 1 :])[0]) in _GROUPS:
        return None  # "welke groepen hebben gym"
    terms = [_of_one(index, t) for t in query.subjects if not (t.word.isdigit() or stem(t.word) in _FRAMING)]
    if opens and len(words(said)) == 1:
        terms = [_by_its_own_word(index, term) for term in terms]
    if teaches and not terms:
        terms = [Term(word=_TEACHER[0], forms=tuple((f, 1.0) for w in _TEACHER for f, _ in index.expander.forms(w)))]
    found = [one for one in _people(index, query, terms) if _is_of_group(group, one.passage)] if terms else []
    found = [one for one in found if not is_of_present(query, one.passage.text, one.passage.section)]
    if not 0 < len(found) <= MOST_ROWS or (not query.documents and _are_of_several_schools(index, found)):
        return None
    if len(found) == 1 and not group and _is_another(index, query, terms, found[0]):
        return None
    return replace(of_rows(index, [one.passage for one in found]), exact=True)


def _of_one(index: Index, term: Term) -> Term:
    """The word for several with what one of them may be called: "hoofdtrainer" where all trainers are asked."""
    one = lemma(term.word)
    return term if one == term.word else replace(term, forms=(*term.forms, *index.expander.forms(one)))


def _by_its_own_word(index: Index, term: Term) -> Term:
    """A word that is all that was typed, and that documents have, with only what else a person may be called.

    Who types "absenten" asks for whatever is said of them, not for the one who is coordinator of the like.
    """
    own = {form for word in (term.word, lemma(term.word)) for form, _ in index.expander.forms(word)}
    if not any(form in own and weight >= STRONG for form, weight in term.forms):
        return term
    people = {form for word in related(term.word) if is_actor(word) for form, _ in index.expander.forms(word)}
    return replace(term, forms=tuple((form, weight) for form, weight in term.forms if form in own | people))


def _people(index: Index, query: Query, terms: Sequence[Term]) -> list[_Person]:
    """Those who have a function, with all else that is asked in their row or above it."""
    fit = Fit(index, terms)
    forms = [form for term in terms for form, weight in term.forms if weight >= STRONG or len(form) > len(term.word)]
    found = []
    for one in filter(None, map(_person, passages_with(index, query, forms))):
        opening = " ".join(one.what.split()[:_OPENS])
        is_it = any(meant(t, w) for t, w in zip(fit.coverage.terms, fit.of_text(opening), strict=True))
        texts = (one.what, one.passage.text, *one.passage.section, fit.described(one.passage))
        held = zip(*map(fit.of_text, texts), strict=True)
        if is_it and all(meant(t, max(w)) for t, w in zip(fit.coverage.terms, held, strict=True)):
            found.append(one)
    rows = [one for one in found if one.passage.cells]
    return rows or [one for one in found if not _is_called_so(fit, one.passage)]


def _is_called_so(fit: Fit, line: Passage) -> bool:
    """Whether the title above a line calls all that stand there by what is asked: "Onze specialisten"."""
    return any(min(fit.of_text(title)) >= STRONG for title in line.section[-1:])


def _person(passage: Passage) -> _Person | None:
    """Whom a row or a line names, with what that is; None where it names nobody, or says more."""
    if not passage.cells:
        line = _LINE.match(passage.text) if passage.kind == "item" else None
        name, what = (line["name"] or line["who"], line["what"] or line["role"]) if line else ("", "")
        return _Person(passage, name, what) if has_name(name) and len(what.split()) <= _LONGEST else None
    names = [cell for heading, cell in passage.cells if cell and _NAME.fullmatch(fold(heading).strip(" :"))]
    names = names or [cell for _, cell in passage.cells if has_name(cell)]
    functions = [cell for heading, cell in passage.cells if _FUNCTION.fullmatch(fold(heading).strip(" :"))]
    what = next((cell for cell in functions if cell and cell not in names[:1]), "")
    is_somebody = bool(names) and bool(what) and len(what.split()) <= _LONGEST and not is_dutch(fold(names[0]))
    return _Person(passage, names[0], what) if is_somebody else None


def _is_of_group(asked_of: Mapping[str, set[int]], row: Passage) -> bool:
    named = members(row.text) if asked_of else {}
    return all(numbers & named.get(kind, set()) for kind, numbers in asked_of.items())


def _is_another(index: Index, query: Query, terms: Sequence[Term], one: _Person) -> bool:
    """Whether another document, of those that are asked, names another one who has the function in a sentence."""
    names = last_names(one.name)
    fit = Fit(index, terms)
    forms = (form for term in terms for form, weight in term.forms if weight >= STRONG)
    return any(
        has_name(sentence) and not names & last_names(sentence) and min(fit.of_text(sentence)) >= STRONG
        for passage in passages_with(index, query, forms)
        if passage.document_id != one.passage.document_id
        for sentence in sentences(passage.text)
    )


def _are_of_several_schools(index: Index, found: Iterable[_Person]) -> bool:
    """Whether documents are of several schools, or name others for one function: which is meant is to be asked."""
    titles = [{w for w in words(index.store.document(name).title) if not is_dutch(w)} for name in about_schools(index)]
    if len(titles) > 1 and not set.intersection(*titles):
        return True
    names: dict[str, set[str]] = {}
    for one in found:
        names.setdefault(one.passage.document_id, set()).update(last_names(one.name) or {one.name})
    return len(names) > 1 and not set.intersection(*names.values())
