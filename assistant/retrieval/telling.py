"""Whether a passage says what is asked of its subject, and not only something else of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.question.conditions import Case, case_undone
from assistant.question.needed import TIMES, meant, nouns
from assistant.question.predicate import Predicate
from assistant.question.query import Query
from assistant.question.weights import CONTENT
from assistant.retrieval.answer_type import has_actor, has_person
from assistant.retrieval.bound import few_missing, lacking, tells
from assistant.retrieval.counting import counts_without_saying_what
from assistant.retrieval.fit import Fit
from assistant.retrieval.limits import tells_end, tells_limit, tells_next
from assistant.retrieval.persons import HOW_CALLED
from assistant.words.lexicon import ACTOR_STEMS
from assistant.words.sentences import led_up_to, sentences
from assistant.words.spoken import NEGATIONS
from assistant.words.ticks import is_matrix_row, is_ticked, is_unticked
from assistant.words.verbs import apart
from corpus.expand import FRONT_OF_COMPOUND, PART_OF_COMPOUND
from corpus.language import fold, is_function_word, lemma, stem, words
from corpus.lexical import STRONG, Term
from corpus.types import Passage

_SCHOOLS = frozenset(map(stem, "school basisschool gemeente".split()))
_ONE_SCHOOL = frozenset("school basisschool gemeente".split())
_PEOPLE = frozenset(map(stem, "leerling kind jongere ouder docent leraar leerkracht medewerker collega lid".split()))
_ANYBODY = frozenset(map(stem, "lid persoon mens deelnemer".split()))
_RESTRICTS = frozenset("met die dat zonder van uit vanaf voor tot jonger ouder in op bij waar wier".split())
"""What may follow right after the word for some people and say which of them."""
_HAPPENED = re.compile(r"\b(?:zijn|waren|hebben|hadden|werden|deden|gingen|kregen)\b|\b[a-z]{3,}[dt]en\b")
_POINTS_BACK = re.compile(
    r"\b(?:dat|dit|die|deze|het|hij|zij|ze|hem|haar|hen|er|daar\w*|hier\w*|zo\w*|anders|dan|beide)\b"
)
_AT_WHICH = re.compile(r"^(?:en )?(?:op|bij|in|naar|van|aan) welke \w+")
_OF_ROW = re.compile(r"(?:nr|nummer|no)\b.*|#")
"""Heads the column that numbers the rows."""
_DECIDES = re.compile(
    r"\b(?:niet|geen|nooit|altijd|alleen|mag|mogen|kan|kunt|kunnen|moet|moeten|hoeft|hoeven|verplicht\w*|nodig|wel|ook)\b"
)
_QUOTED = re.compile(r"[“‘\"'][^\W\d_]{2,}")
_NAME = re.compile(r"(?<=[\w,] )[A-ZÀ-Ý][\w’'-]+")
_ABBREVIATION = re.compile(r"(?<!\bop )(?<!\bbij )(?<!\bvan )(?<!\bhet )(?<!\bde )(?<!\ben )\b[A-Z]{2,6}\b")


def decides(predicate: Predicate, passage: Passage) -> bool:
    """Whether a sentence says it with a word that allows, demands or denies: that decides whether it is so."""
    return any(predicate.stands_in(part) and _DECIDES.search(fold(part)) for part in parts_of(passage))


def says_of_it(query: Query, passage: Passage, fit: Fit) -> bool:
    """Whether a passage says what is asked: that it is so or not, what follows, or which ones."""
    if query.case:
        return _holds_nouns(query, passage, fit) and _tells_case(query, query.case, passage, fit)
    if query.predicate:
        return _holds_nouns(query, passage, fit) and (_is_box(passage) or _says(query, query.predicate, passage, fit))
    if query.whether:
        return _holds_core(query, passage, fit)
    if query.ask == "when" and not all(told(query.question, parts_of(passage)) for told in (tells_limit, tells_next)):
        return False
    if query.ask == "clock" and not tells_end(query.question, parts_of(passage)):
        return False
    if query.head and query.ask != "who" and HOW_CALLED.match(fold(query.question)):
        return gives_name(query, query.head, passage)
    if (undone := _undone(query)) and not passage.cells:
        return _tells_case(query, undone, passage, fit)
    return not asks_which_ones(query) or _tells_which(query, passage, fit)


def _undone(query: Query) -> Case | None:
    """What has not happened, where a question asks what to do then."""
    return case_undone(fold(query.question)) if query.ask == "open" else None


def must_be_said(query: Query) -> bool:
    """Whether only a passage that says something of its subject answers a question: that it is so, or what follows."""
    asked = query.whether or query.predicate or query.case or _undone(query)
    return bool(asked) or asks_which_ones(query)


def _is_box(passage: Passage) -> bool:
    """Whether a passage is a box or the row of a matrix, which say without a verb whether it is so."""
    return is_matrix_row(passage) or is_ticked(passage.text) or is_unticked(passage.text)


def _holds_nouns(query: Query, passage: Passage, fit: Fit) -> bool:
    """Whether a passage holds what is asked about, itself or above it; a mishap may go by another name."""
    about = _about(query)
    missing = [term for term in lacking(query, _near(passage, fit), fit, passage) if term in about]
    return few_missing(query, [term for term in missing if term.forms or not query.case], about)


def _holds_core(query: Query, passage: Passage, fit: Fit) -> bool:
    """Whether a passage holds that of which it is asked if something is so, be that common in the documents."""
    near = _near(passage, fit)
    if any(term.word in query.whether for term in lacking(query, near, fit, passage)):
        return False
    core = [t for t in query.terms if t.word in query.whether and t.weight >= CONTENT and tells(t)]
    return not core or any(meant(t, fit.weight(t, near)) or fit.by_author(t, passage.document_id) for t in core)


def _near(passage: Passage, fit: Fit) -> str:
    """What stands in a passage and above it."""
    above = (*passage.section, *(heading for heading, _ in passage.cells), fit.described(passage))
    return " ".join((passage.text, *above))


def _about(query: Query) -> Sequence[Term]:
    """What something is asked of: the nouns that must be found; where there are none all words of content."""
    saying = query.predicate.forms if query.predicate else frozenset[str]()
    content = [term for term in query.terms if term.weight >= CONTENT and term.word not in saying | NEGATIONS]
    named = [term for term in content if term in query.needed and (term.forms or query.case is None)]
    return named or content


def parts_of(passage: Passage) -> list[str]:
    """The sentences of a passage; the row of a table is one."""
    if passage.cells:
        return [" ".join(part for cell in passage.cells for part in cell)]
    return sentences(passage.text)


def _says(query: Query, predicate: Predicate, passage: Passage, fit: Fit) -> bool:
    """Whether a title says it, or a sentence says it of what is asked about.

    That is named there, right before, above it, or in the sentence that opens the paragraph.
    """
    above = passage.section[-2:]
    parts, about = parts_of(passage), _about(query)
    return any(map(predicate.stands_in, above)) or any(
        predicate.stands_in(part)
        and _named(about, (*parts[:1], *led_up_to(parts, number), part, *above, fit.described(passage)), fit)
        for number, part in enumerate(parts)
    )


def _named(about: Sequence[Term], texts: Sequence[str], fit: Fit) -> bool:
    return not about or any(fit.weight(term, text) > PART_OF_COMPOUND for term in about for text in texts)


def _tells_case(query: Query, case: Case, passage: Passage, fit: Fit) -> bool:
    """Whether a title or a sentence names the case; what it is of may stand before it: "Lukt dat niet, dan …"."""
    content = [term for term in query.terms if term.weight >= CONTENT and term.word not in NEGATIONS]
    content = [t for t in content if tells(t) and _tells_of_case(t)] or content
    parts, above = parts_of(passage), passage.section[-2:]
    about = ([term for term in _about(query) if term in content] if query.case else content) or [*_about(query)]

    def tells_it(text: str, near: Sequence[str]) -> bool:
        return case.is_told(text, _case_words(content, text)) and _named(about, near, fit)

    back = [parts[n - 1] if n and _POINTS_BACK.search(fold(part)) else "" for n, part in enumerate(parts)]
    return any(tells_it(title, passage.section) for title in above[-1:]) or any(
        tells_it(part, (before, part, *above)) for before, part in zip(back, parts, strict=True)
    )


def _tells_of_case(term: Term) -> bool:
    """Whether a word says which case it is: "op tijd" and "wordt" are said of any."""
    return stem(term.word) not in TIMES and not is_function_word(lemma(term.word))


def _case_words(terms: Sequence[Term], text: str) -> frozenset[str]:
    """The forms of words by which a text tells a case; of a verb that comes apart not the bare verb alone."""
    said = words(text)
    found: set[str] = set()
    for term in terms:
        particle, bare = apart(lemma(term.word))
        alone = bare if particle and particle not in said else frozenset[str]()
        found |= {form for form, weight in term.forms if meant(term, weight) and lemma(form) not in alone}
    return frozenset(found)


def asks_which_ones(query: Query) -> bool:
    """Whether a question asks which people or which schools, or at which school: "op welke school zit zij?"."""
    if query.head is None:
        return False
    return stem(query.head.word) in (
        _SCHOOLS | _PEOPLE if query.ask == "list" else _SCHOOLS if _at_which(query) else ()
    )


def gives_name(query: Query, head: Term, passage: Passage) -> bool:
    """Whether a passage gives what is asked about a name: "met de methode Samen Sterk", a column "Methode"."""
    called = {form for form, weight in head.forms if weight > FRONT_OF_COMPOUND}
    if passage.cells:
        return any(called.intersection(words(heading)) and cell[:1].isalpha() for heading, cell in passage.cells)
    asked = {*words(query.question)}
    return any(
        called.intersection(words(part)) and (_QUOTED.search(part) or names_other(part, asked))
        for part in (*passage.section[-1:], *sentences(passage.text))
    )


def tells_one_from_others(query: Query, passage: Passage) -> bool:
    """Whether a passage has a name, or says of which kind those are of whom it is asked which; of bodies any body does.

    An abbreviation is no name of a school, unless it stands where one does: "op het ROC".
    """
    named = {term.word for term in query.terms}
    asked = {stem(term.word) for term in query.terms}
    schools = query.head is not None and stem(query.head.word) in _SCHOOLS
    forms = {form for term in query.terms if term.weight >= CONTENT for form, weight in term.forms if weight >= STRONG}
    if (
        not schools
        and passage.kind == "item"
        and any(forms.intersection(words(title)) for title in passage.section[-1:])
    ):
        return True  # the points of a list say what kinds there are
    return any(
        has_person(part)
        or names_other(part if passage.cells or not schools else _ABBREVIATION.sub(" ", part), named)
        or (not _wants_names(query) and _restricts(query, part, named))
        or (not schools and has_actor(part, asked))
        for part in (*passage.section[-1:], *parts_of(passage))
    )


def _at_which(query: Query) -> bool:
    return query.ask == "open" and _AT_WHICH.search(fold(query.question)) is not None


def _wants_names(query: Query) -> bool:
    """Whether of which kind they are does not tell: at which school, or which one school."""
    return _at_which(query) or (query.head is not None and query.head.word in _ONE_SCHOOL)


def _tells_which(query: Query, passage: Passage, fit: Fit) -> bool:
    """Whether a passage tells some people or schools from the others, by name or by what they have.

    "Welke ouders zitten in de klankbordgroep?" is not answered by "de ouders in de klankbordgroep". Points under
    a title that is asked about are kinds of them, unless it is asked who did something.
    """
    asked = {term.word for term in query.terms}
    about = [term for term in query.terms if term.weight >= CONTENT]
    listed = passage.kind not in ("paragraph", "row") and not _HAPPENED.search(fold(query.question))
    if listed and _named(about, passage.section[-1:], fit):
        return True
    people = query.head is not None and stem(query.head.word) in _PEOPLE
    return any(
        (has_person(part) if people else names_other(part, asked))
        or (not _wants_names(query) and _restricts(query, part, asked))
        for part in parts_of(passage)
        if _named(about, (part, *passage.section[-1:]), fit)
    )


def names_other(text: str, asked: set[str]) -> bool:
    """Whether a text has a name that the question has not."""
    named = (word for match in _NAME.finditer(text) for word in words(match[0]))
    return any(word not in asked and not is_function_word(word) for word in named)


def _restricts(query: Query, text: str, asked: set[str]) -> bool:
    """Whether a text says of which kind those are that are asked for: "ouders met een laag inkomen"."""
    forms = {form for form, weight in query.head.forms if weight > FRONT_OF_COMPOUND} if query.head else set[str]()
    said = words(text)
    for place, word in enumerate(said[:-1]):
        if word in forms and said[place + 1] in _RESTRICTS:
            after = (other for other in said[place + 2 : place + 7] if not is_function_word(other))
            if next(after, word) not in {*asked, word}:
                return True
    return False


def counts_it(query: Query, passage: Passage) -> bool:
    """Whether a number in a passage may count what is asked, though it does not say so: it counts nothing else."""
    found = words(passage.text)
    people = ACTOR_STEMS if query.counted in _ANYBODY else frozenset[str]()  # twelve pupils are twelve members
    other = {word for word in nouns(found) if stem(word) not in query.counted_stems | people}
    figures = [cell for heading, cell in passage.cells if not _OF_ROW.fullmatch(fold(heading))]
    return any(counts_without_saying_what(text, other) for text in figures or [passage.text])
