"""Whether passages tell who: somebody who does what is asked, rather than people of whom something else is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant import refusal_texts
from assistant.evidence.untold.doubt import NONE, Doubt
from assistant.question.query import Query
from assistant.question.weights import CONTENT
from assistant.retrieval.answer_type import has_actor, has_name, has_person, has_somebody_to_turn_to, is_actor
from assistant.retrieval.kinds import in_words, right_type
from assistant.retrieval.persons import acting, without_asked
from assistant.retrieval.telling import parts_of
from assistant.words.lexicon import NUMBERS
from assistant.words.sentences import leans, led_up_to
from assistant.words.tense import has_past_verb
from assistant.words.verbs import is_participle, is_verb
from corpus.language import fold, is_function_word, lemma, stem, words
from corpus.lexical import STRONG, Term
from corpus.types import Passage

NOBODY = 0.3
"""How sure the judge must be of what names nobody;"""
NO_DOER = 0.3
"""of what has people in it, and of none of them says that they did it;"""
NAMED_OTHERWISE = 0.15
"""the same where it has a name;"""
DONE_BY_NOBODY = 0.5
"""of what says that it was done, and not by whom."""
UNHEARD = 0.6
"""How sure it must be of what names nobody where the part that they would have stands nowhere either;"""
NONE_TO_TURN_TO = 0.6
"""and of what has people in it, and none of whom it says that one turns to them."""

_WHO = re.compile(
    r"(?:(?:en|maar|dus) )?(?:(?:aan|bij|door|met|van|voor|tot|naar|over|op|namens) )?wie(?:ns)?\b(?! wil\b)"
    r"|.*[,.?!] wie\b"
)
_WITH_WHOM = re.compile(r"(?:(?:en|maar|dus) )?(aan|bij|door|met) wie\b")
_ACTS = re.compile(
    r"(?:(?:en|maar|dus) )?wie (?!(?:is|zijn|was|waren|word\w*|werd\w*|krijg\w*|kreeg|kregen|mag|mogen|mocht\w*|kan"
    r"|kunnen|kon|konden|kom\w*|kwam\w*|heeft|hebben|had\w*|hoor\w*|sta(?:at|an)|stond\w*|zit\w*|zat\w*|val\w*|mis\w*"
    r"|wil\w*|bedoel\w*|hier|daar|er|van|onder|uit)\b)\w"
)
"""Asks who does something: not who undergoes it, takes part in it, may or has something."""
_TURNS_TO = re.compile(
    r"(?:(?:en|maar|dus) )?(?:bij|tot|aan|naar|met) wie (?:kan|kun|kunnen|moet|moeten|mag|mogen|neem|nemen|bel|mail"
    r"|richt|meld|wend)\b.*\b(?:ik|je|jij|we|wij|u|men)\b"
)
"""Asks for somebody to turn to."""
_TO_NAME = re.compile(r"\b(?:bij|aan|tot|naar|via|met) (?:(?:de|het) )?[A-Z]\w+")
_DID = re.compile(r"\bwie (?:van (?:\w+ ){1,3})?(?:heeft|hebben|had|hadden|is|zijn|was|waren|werd|werden)\b")
_LABELLED = re.compile(r"(?P<label>[^:.]{3,60}): [A-Z][a-z]+")
""" "Inval: Betty": somebody's name, though it may be a word as well."""
_OTHERS = frozenset(
    map(
        stem,
        """groep klas vader moeder opa oma kleuter peuter bewoner buur vrijwilliger juf meester conciërge inspecteur
        invaller bond gezin buurt winnaar brugklasser bovenbouw onderbouw eindexamenleerling gast bezoeker""".split(),
    )
)
"""Who can do something as well, though elsewhere these are rather those of whom something is said."""
_SITS = re.compile(
    r"(?:en )?wie (?:zit(?:ten)?|zat(?:en)?|(?:is|zijn|was|waren) (?:er )?(?:\w+ )?lid|vorm(?:t|en|de|den)"
    r"|(?:maakt?|maken|maakten?) deel)\b"
)


def nobody(query: Query, passages: Sequence[Passage]) -> Doubt:
    """What is doubtful where it is asked who, or who did something; nothing where something else is asked."""
    question = fold(query.question)
    if query.ask != "who" or not _WHO.match(question) or any(_is_labelled(query, one) for one in passages):
        return NONE
    if _TURNS_TO.match(question) and not any(map(_has_one_to_turn_to, passages)):
        return Doubt(NONE_TO_TURN_TO, refusal_texts.NOBODY_TOLD)
    if not any(_has_somebody(query, passage) for passage in passages):
        unheard = query.head is not None and query.attribute and not query.head.forms
        return Doubt(UNHEARD if unheard else NOBODY, refusal_texts.NOBODY_TOLD)
    if _is_unheard_deed(query, question) and not _tells(query, passages, _of_what(query)):
        return Doubt(DONE_BY_NOBODY, refusal_texts.NOBODY_TOLD)
    if _SITS.match(question):
        return NONE if _tells(query, passages, _of_what(query)) else Doubt(NO_DOER, refusal_texts.NOBODY_TOLD)
    if (deed := _deed_done(query, question)) is None or _tells(query, passages, [deed]):
        return NONE
    if any(_has(deed, part) for passage in passages for part in parts_of(passage)):
        return Doubt(DONE_BY_NOBODY, refusal_texts.NOBODY_TOLD)
    named = any(has_name(_said(query, passage)) for passage in passages)
    return Doubt(NAMED_OTHERWISE if named else NO_DOER, refusal_texts.NOBODY_TOLD)


def _is_labelled(query: Query, passage: Passage) -> bool:
    """Whether a capital stands behind a label that has a word of what is asked."""
    labels = [found["label"] for part in parts_of(passage) if (found := _LABELLED.match(part))]
    return any(_has(term, label) for label in labels for term in query.terms if term.weight >= CONTENT)


def _has_somebody(query: Query, passage: Passage) -> bool:
    """Whether a passage has anybody at all, who does something where it is asked who does.

    A point that only names a deed has not: those in it are the ones it is done to, or with.
    """
    question = fold(query.question)
    if _opens_with_doer(query, passage) or has_name(_said(query, passage)) or _has_others(query, passage):
        return True
    if _ACTS.match(question) and passage.kind == "item":
        return has_actor(acting(passage.text), {stem(term.word) for term in query.terms})
    asked = _WITH_WHOM.match(question)
    with_whom = asked and re.search(rf"\b{asked[1]} (?:uw|je|jouw|de|hun|haar|zijn|onze) [a-z]{{4,}}", passage.text)
    return bool(with_whom) or right_type(query, passage)


def _opens_with_doer(query: Query, passage: Passage) -> bool:
    """Whether a sentence opens with somebody who does it, without an article: "Leerplicht maakt een voorstel"."""
    asked = {*map(stem, words(query.question))}
    openings = (words(part)[:2] for part in parts_of(passage))
    return any(len(opening) > 1 and _is_doer(opening[0], opening[1], asked) for opening in openings)


def _has_others(query: Query, passage: Passage) -> bool:
    """Whether a sentence with a verb has others who can do something, of whom the question does not speak."""
    asked = {*map(stem, words(query.question))}
    acted = (part for part in parts_of(passage) if any(is_verb(word) for word in words(part)))
    return any(stem(word) in _OTHERS - asked for part in acted for word in words(part))


def _is_doer(first: str, second: str, asked: set[str]) -> bool:
    if is_verb(first) or is_participle(first) or is_function_word(first) or stem(first) in asked:
        return False
    return is_verb(second) and not second.endswith("en")


def _deed_done(query: Query, question: str) -> Term | None:
    """What it is asked who did: "bedacht" of "wie heeft … bedacht", "stemde" of "wie stemde tegen …"."""
    verbs = [term for term in query.terms if term.weight >= CONTENT]
    if _DID.search(question):
        return next((term for term in reversed(verbs) if is_participle(term.word)), None)
    return next((term for term in verbs if is_verb(term.word) and has_past_verb(term.word)), None)


def _is_unheard_deed(query: Query, question: str) -> bool:
    """Whether it is asked who has done what stands nowhere: "wie heeft … bedacht" where nothing is thought up."""
    closing = words(question)[-1:]
    return bool(_DID.search(question)) and any(
        term.word in closing and is_participle(term.word) and not term.forms for term in query.terms
    )


def _has_one_to_turn_to(passage: Passage) -> bool:
    """Whether a passage, or the title above it, has a name or says to whom: "bij de mentor", "de mentor helpt"."""
    said = " ; ".join((*passage.section[-1:], in_words(passage)))
    return (
        has_person(said)
        or bool(_TO_NAME.search(said))
        or has_somebody_to_turn_to(said)
        or bool(passage.cells)
        or "@" in said
        or _has_doer(said)
    )


def _has_doer(text: str) -> bool:
    """Whether a text has somebody who does something: a verb right behind, or before, a word for people or a body."""
    said = [word for word in words(text) if word not in NUMBERS]
    return any(
        (is_actor(one) and is_verb(two)) or (is_verb(one) and (is_actor(two) or stem(two) in _OTHERS))
        for one, two in pairwise(said)
    )


def _of_what(query: Query) -> list[Term]:
    return [term for term in query.terms if term.weight >= CONTENT and not is_verb(term.word)]


def _tells(query: Query, passages: Sequence[Passage], about: Sequence[Term]) -> bool:
    """Whether a sentence, or the title above it, has one of some words, and a name or others who can do things."""
    asked = {stem(term.word) for term in query.terms}
    for passage in passages:
        titled = any(_has(term, title) for term in about for title in passage.section[-2:])
        parts = parts_of(passage)
        for number, part in enumerate(parts):
            near = " ".join((*(led_up_to(parts, number)[-1:] if leans(part) else ()), part))
            said = without_asked(query, near)
            somebody = (
                has_person(said) or has_actor(said, asked) or any(stem(w) in _OTHERS - asked for w in words(said))
            )
            if somebody and (titled or any(_has(term, near) for term in about)):
                return True
    return False


def _has(term: Term, text: str) -> bool:
    """Whether a text has a word in any of its forms, or of the same verb."""
    said = {*words(text)}
    if any(form in said for form, weight in term.forms if weight >= STRONG):
        return True
    return any(lemma(word) == lemma(term.word) for word in said)


def _said(query: Query, passage: Passage) -> str:
    """What a passage says and the title above it, where what the question names is no name."""
    return without_asked(query, " ; ".join((*passage.section[-1:], in_words(passage))))
