"""What plainly tells no name, no doer and no opinion, where it is asked who, which ones or what somebody thinks.

A judge is easily half sure of a passage that is about the same thing: "de directeur heet iedereen welkom" where it is
asked how that director is called. So what is shown must tell somebody who does what is asked, a name, or what those
who are asked about said; if not, the judge has to be surer of it than of any other answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant import texts
from assistant.evidence.judge.bounds import BESIDE
from assistant.evidence.nothing import nothing
from assistant.evidence.selection import Refusal, Selection
from assistant.question.query import Query
from assistant.question.weights import CONTENT
from assistant.retrieval.answer_type import has_actor, has_name, has_person, holds, is_actor
from assistant.retrieval.fit import Fit
from assistant.retrieval.kinds import in_words, read, right_type
from assistant.retrieval.persons import HOW_CALLED, is_only_counted, without_asked
from assistant.retrieval.speakers import is_of_member, speaker_of
from assistant.retrieval.telling import asks_which_ones, gives_name, parts_of, tells_one_from_others
from assistant.words.sentences import leans, led_up_to
from assistant.words.tense import has_past_verb
from assistant.words.verbs import is_participle, is_verb
from corpus.expand import PART_OF_COMPOUND
from corpus.index import Index
from corpus.judge import Judge
from corpus.language import content_words, fold, lemma, stem, words
from corpus.lexical import STRONG, Term
from corpus.types import Passage

NOBODY = 0.35
"""How sure the judge must be of what names nobody where it is asked who, or none where it is asked which ones;"""
NO_DOER = 0.3
"""of what has people in it, and nobody of whom it says that they did what is asked;"""
NAMED_OTHERWISE = 0.15
"""the same where it has a name;"""
NO_NAME = 0.6
"""of what gives no name where one is asked for, and of what nobody says of whom it is asked what they think;"""
ONLY_COUNTED = 0.6
"""of what only says how many there are of what is asked, or that somebody unnamed did it."""

_WHO = re.compile(
    r"(?:(?:en|maar|dus) )?(?:(?:aan|bij|door|met|van|voor|tot|naar|over|op|namens) )?wie(?:ns)?\b(?! wil\b)|.*[,.?!] wie\b"
)
_WITH_WHOM = re.compile(r"(?:(?:en|maar|dus) )?(aan|bij|door|met) wie\b")
_DID = re.compile(r"\bwie (?:van (?:\w+ ){1,3})?(?:heeft|hebben|had|hadden|is|zijn|was|waren|werd|werden)\b")
_SITS = re.compile(
    r"(?:en )?wie (?:zit(?:ten)?|zat(?:en)?|(?:is|zijn|was|waren) (?:er )?(?:\w+ )?lid|vorm(?:t|en|de|den)|maa?k(?:t|en) deel)\b"
)
_NAMES_OF = re.compile(
    r"^(?:en )?(?:(?:geef|noem|toon|wat (?:is|zijn|was|waren)|welke) )?(?:mij |me |ons )?(?:de |alle )*(?:namen|naam)"
    r" (?:van|en)\b"
)
_VIEW = re.compile(
    r"\b(?:wat|hoe) (?:vind(?:t|en)?|vond(?:en)?|zei(?:den)?|zegt|zeggen|denk(?:t|en)|dacht(?:en)?|kijk(?:t|en)"
    r"|keek|keken|sta(?:at|an)|stond(?:en)?|reageer\w+|oordeel\w+|ervaart|ervaren|ervoer\w*)\b"
)
"""Asks what somebody thinks or said; what they want or advise is told in other words."""
_NO_VIEW = re.compile(
    r"\bte vinden\b|\bvind\w* plaats\b|\b(?:goed|moet|moeten|nodig|belangrijk|hoort|horen|verdien\w*|cijfer)\b"
)
"""What has the form of an opinion, or is one, but may be anybody's."""
_MOST_BESIDE = 2
"""A title with no more words of content beside it than these is about those that it names: "Wat ouders vinden"."""


_MOST_READ = 8
"""An answer of more passages is a list, of which the judge reads too little to doubt it."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """How sure the judge must be of passages, and what they do not tell, as it is said where it is not."""

    needed: float = 0.0
    said: str = ""


def if_told(
    index: Index, query: Query, vector: NDArray[np.float32], found: Selection | Refusal, judge: Judge
) -> Selection | Refusal:
    """What was found; nothing where it plainly does not tell what is asked, and the judge is not sure that it does."""
    if isinstance(found, Refusal) or found.exact or query.references or found.form not in ("passages", "place"):
        return found
    orders = [quote.order for group in found.groups for quote in group.quotes]
    shown = [passage for name, at, _ in orders for passage in index.store.run(name, at, at + 1)]
    if len(shown) > _MOST_READ or not any(doubt(index, query, [passage]).needed for passage in shown):
        return found
    scores = judge.scores(query.question, list(map(read, shown)))
    best = [passage for passage, score in zip(shown, scores, strict=True) if score >= BESIDE * max(scores)]
    doubted = doubt(index, query, best)
    if max(scores) >= doubted.needed:
        return found
    return replace(nothing(index, query, vector), told=doubted.said)


def doubt(index: Index, query: Query, passages: Sequence[Passage]) -> Doubt:
    """What makes it doubtful that passages, the best ones of an answer, tell who, which ones or what somebody thinks.

    Nothing where something else is asked.
    """
    if not passages or not query.in_dutch:
        return Doubt()
    rules: tuple[Callable[[Index, Query, Sequence[Passage]], Doubt], ...] = (_nameless, _nobody, _voiceless, _not_which)
    return max((rule(index, query, passages) for rule in rules), key=lambda one: one.needed)


def _nameless(index: Index, query: Query, passages: Sequence[Passage]) -> Doubt:
    """Where a name is asked for."""
    question = fold(query.question)
    if _NAMES_OF.match(question) and any(map(is_actor, words(question))):
        told = any(has_person(_said(query, passage)) for passage in passages)
    elif HOW_CALLED.match(question) and query.ask == "who":
        told = any(right_type(query, passage) for passage in passages)
    elif HOW_CALLED.match(question) and query.head and query.attribute:
        told = any(gives_name(query, query.head, passage) for passage in passages)
    else:
        return Doubt()
    return Doubt() if told else Doubt(NO_NAME, texts.NO_NAME)


def _nobody(index: Index, query: Query, passages: Sequence[Passage]) -> Doubt:
    """Where it is asked who, or who did something."""
    question = fold(query.question)
    if query.ask != "who" or not _WHO.match(question):
        return Doubt()
    if not any(_has_somebody(query, passage) for passage in passages):
        return Doubt(NOBODY, texts.NOBODY_TOLD)
    if _SITS.match(question):
        return Doubt() if _tells(query, passages, _of_what(query)) else Doubt(NO_DOER, texts.NOBODY_TOLD)
    if (deed := _deed_done(query, question)) is None or _tells(query, passages, [deed]):
        return Doubt()
    if any(_has(deed, part) for passage in passages for part in parts_of(passage)):
        return Doubt(ONLY_COUNTED, texts.NOBODY_TOLD)
    named = any(has_name(_said(query, passage)) for passage in passages)
    return Doubt(NAMED_OTHERWISE if named else NO_DOER, texts.NOBODY_TOLD)


def _has_somebody(query: Query, passage: Passage) -> bool:
    """Whether a passage has anybody at all; "met uw neuroloog" is somebody where it is asked with whom."""
    if right_type(query, passage) or _acts(query, passage) or has_person(_said(query, passage)):
        return True
    asked = _WITH_WHOM.match(fold(query.question))
    return asked is not None and bool(
        re.search(rf"\b{asked[1]} (?:uw|je|jouw|de|hun|haar|zijn|onze) [a-z]{{4,}}", passage.text)
    )


def _deed_done(query: Query, question: str) -> Term | None:
    """What it is asked who did: "bedacht" of "wie heeft … bedacht", "stemde" of "wie stemde tegen …"."""
    verbs = [term for term in query.terms if term.weight >= CONTENT]
    if _DID.search(question):
        return next((term for term in reversed(verbs) if is_participle(term.word)), None)
    past = has_past_verb(question)
    return next((term for term in verbs if past and is_verb(term.word) and has_past_verb(term.word)), None)


def _of_what(query: Query) -> list[Term]:
    return [term for term in query.terms if term.weight >= CONTENT and not is_verb(term.word)]


def _tells(query: Query, passages: Sequence[Passage], about: Sequence[Term]) -> bool:
    """Whether a sentence, or the title above it, has one of some words, and a name or others who can do things."""
    asked = {stem(term.word) for term in query.terms}
    for passage in passages:
        titled = any(_has(term, title) for term in about for title in passage.section[-2:])
        for number, part in enumerate(parts_of(passage)):
            near = " ".join((*(led_up_to(parts_of(passage), number)[-1:] if leans(part) else ()), part))
            said = without_asked(query, near)
            somebody = has_person(said) or has_actor(said, asked)
            if somebody and (titled or any(_has(term, near) for term in about)):
                return True
    return False


def _has(term: Term, text: str) -> bool:
    said = {*words(text)}
    return any(form in said for form, weight in term.forms if weight >= STRONG) or any(
        lemma(word) == lemma(term.word) for word in said
    )


def _acts(query: Query, passage: Passage) -> bool:
    """Whether a point opens with somebody who does it, without an article: "Leerplicht maakt een voorstel"."""
    first, second, *_ = (*words(passage.text), "", "")
    if (
        passage.kind != "item"
        or is_verb(first)
        or is_participle(first)
        or stem(first) in map(stem, query.question.split())
    ):
        return False
    return is_verb(second) and not second.endswith("en")


def _said(query: Query, passage: Passage) -> str:
    return without_asked(query, " ".join((*passage.section[-1:], in_words(passage))))


def _voiceless(index: Index, query: Query, passages: Sequence[Passage]) -> Doubt:
    """Where it is asked what somebody thinks."""
    speaker = speaker_of(query)
    if speaker is None or not _VIEW.search(fold(query.question)):
        return Doubt()
    fit = Fit(index, [speaker])
    told = any(_voices(index, fit, speaker, passage) for passage in passages)
    return Doubt() if told else Doubt(NO_NAME, texts.not_said_by(speaker.word))


def _voices(index: Index, fit: Fit, speaker: Term, passage: Passage) -> bool:
    """Whether a passage has what somebody thinks.

    They stand in a sentence with an opinion or before it, in a title that is about them, or in that of the document.
    """
    if fit.title_holds(speaker, passage) or is_of_member(index, speaker, passage):
        return True
    if any(_is_about(fit, speaker, title) for title in passage.section[-2:]):
        return True
    if passage.cells:
        return fit.holds(speaker, passage)
    parts = parts_of(passage)
    return any(
        holds("opinion", _NO_VIEW.sub(" ", fold(part)))
        and any(fit.weight(speaker, near) > PART_OF_COMPOUND for near in (part, *(parts[n - 1 : n] if n else ())))
        for n, part in enumerate(parts)
    )


def _is_about(fit: Fit, speaker: Term, title: str) -> bool:
    return fit.weight(speaker, title) > PART_OF_COMPOUND and len({*content_words(title)}) <= 1 + _MOST_BESIDE


def _not_which(index: Index, query: Query, passages: Sequence[Passage]) -> Doubt:
    """Where it is asked which people, bodies or schools, or which ones of so many."""
    if query.head is None or query.ask == "who" or query.attribute:
        return Doubt()
    if all(is_only_counted(query.head, in_words(passage)) for passage in passages):
        return Doubt(ONLY_COUNTED, texts.NOT_WHICH)
    if not is_actor(query.head.word) and not asks_which_ones(query):
        return Doubt()
    told = any(tells_one_from_others(query, passage) for passage in passages)
    return Doubt() if told else Doubt(NOBODY, texts.NOT_WHICH)
