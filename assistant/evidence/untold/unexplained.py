"""What is only mentioned: a question that wants a thing explained is not answered by a passage that has its name.

"Wat is een X?" finds every passage that speaks of X, and often none says what it is. Then that is what is said, with
the places where X is mentioned. What explains a thing in everyday words stays: only what is plainly no more than a
mention of it (`words/mention.py`) is taken away.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assistant import texts
from assistant.evidence.meaning import APPOSED, TermSought, mentioning, says, told_in_words
from assistant.evidence.quoted import NEAR, places_of, quoted
from assistant.evidence.saying import say
from assistant.evidence.selection import Refusal, Selection
from assistant.question.meaning import Asked, telling_asked
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.words.mention import is_in_sentence, only_mentions
from assistant.words.sentences import sentences
from assistant.words.verbs import apart, is_verb
from corpus.index import Index
from corpus.language import fold, is_function_word, words
from corpus.types import Passage

MOST = 30
"""What stands in more passages than this is no stranger to the documents: somewhere it will be explained."""
_FORMS = ("passages", "place", "outline", "series")
_FEWEST = 4
"""A row with so many words beside a term tells something of it."""
_WORDS_OF_IT = 8
"""An abbreviation stands for at most so many words, small ones among them."""
_TO_WHOM = re.compile(
    r"\b(?:via|formulier\w*|mail\w*|e-mail\w*|bel|bellen|telefo\w+|website|www\w*|brief\w*|schriftelijk|loket|balie"
    r"|contact\w*|stuur|sturen|link|portaal|app|lijst|bakje|administratie|knop|klik\w*|je)\b|@"
)
"""How somebody does something, whatever the verb."""


def unexplained(
    index: Index, query: Query, vector: NDArray[np.float32], found: Selection | Refusal
) -> Selection | Refusal:
    """What was found; or a refusal where a term is asked about that all of it, and all else, only mentions.

    Where something else tells of the term, that is shown, with a question whether it is what was looked for.
    """
    question, before = split_context(query.question)
    asked = None if query.references else telling_asked(question, before)
    if not asked or not _is_open(found) or query.scope & {*asked.term}:
        return found  # what a document is called by is told by what is in it
    term = TermSought.of(index, asked.term)
    shown = _mentions(term, quoted(index, found)) if isinstance(found, Selection) else []
    if telling := [passage for passage in shown if _tells(index, passage, term, asked)]:
        return _alone(index, found, telling, shown)
    mentions = _mentions(term, mentioning(index, query, vector, term))
    if not mentions or len(mentions) > MOST:
        return found
    told = [passage for passage in mentions if _tells(index, passage, term, asked)]
    if told and asked.way == "letters":
        return say(index, told[:1])
    if told:
        return _said_instead(index, told, term) if shown else found
    if asked.way == "thing":  # it may have no more to it than a value
        return found
    return _refused(index, query.question, asked, shown or mentions)


def _alone(
    index: Index, found: Selection | Refusal, telling: Sequence[Passage], shown: Sequence[Passage]
) -> Selection | Refusal:
    """What was found; of passages only those that tell of a term, where others have it in passing."""
    if isinstance(found, Refusal) or found.form != "passages" or len(telling) == len(shown):
        return found
    return replace(say(index, telling), note=found.note)


def _said_instead(index: Index, told: Sequence[Passage], term: TermSought) -> Selection:
    """The first passage with a sentence about a term; else the first that tells of it, asking whether that is it."""
    about = [p for p in told if not p.cells and any(term.opens(words(part)) for part in sentences(p.text))]
    if about:
        return say(index, about[:1])
    prose = [passage for passage in told if passage.kind == "paragraph"]
    return replace(say(index, (prose or told)[:1]), note=texts.OTHERWISE_SAID)


def _is_open(found: Selection | Refusal) -> bool:
    """Whether something may be missing from what was found."""
    if isinstance(found, Refusal):
        return found.reason == "not_in_documents" and not (found.unknown or found.told or found.missing)
    return not found.exact and not found.parts and found.form in _FORMS


def _mentions(term: TermSought, passages: Sequence[Passage]) -> list[Passage]:
    """Those of some passages that have a term in their text, or above it."""
    return [passage for passage in passages if _has(term, " ".join((passage.text, *passage.section[-1:])))]


def _has(term: TermSought, text: str) -> bool:
    said = words(text)
    return any(term.ends(said, at) for at in range(len(said)))


def _tells(index: Index, passage: Passage, term: TermSought, asked: Asked) -> bool:
    """Whether a passage says more of a term than that it is there; for letters, what they stand for."""
    if passage.cells and term.is_all(passage.cells[0][1]):
        return any(cell.strip() for _, cell in passage.cells[1:])
    if asked.way == "letters":
        return _is_written_out(passage.text, asked.term[0]) or bool(says(index, passage, term))
    if asked.way == "deed":
        return _tells_how(passage, asked.verb)
    if _has(term, " ".join(passage.section[-1:])):
        return True
    if _is_named_beside_its_kind(passage.text, asked.term):
        return True
    if passage.cells:
        return _row_tells(passage, term, asked)
    if says(index, passage, term) == APPOSED:  # in passing, but it says what it is: "in De Hoek, onze leestafel"
        return True
    if asked.way == "way" and is_in_sentence(passage.text, term.ends):
        return True
    return not only_mentions(passage.text, term.ends)


def _is_named_beside_its_kind(text: str, term: Sequence[str]) -> bool:
    """Whether a name stands right behind a word for what it is: "jeugdhulpaanbieder De Kade"."""
    name = r"\W+".join(map(re.escape, term))
    found = re.finditer(rf"\b([a-z][\w-]{{3,}}) (?:De |Het |[\"“‘'])(?i:{name})\b", text)
    return any(not is_function_word(match[1]) and not is_verb(match[1]) for match in found)


def _row_tells(passage: Passage, term: TermSought, asked: Asked) -> bool:
    """Whether a row says more of a term: beside a cell that opens with it, or in a cell that says more than its name.

    A row of which a cell only speaks of it in passing is of something else: "Contact leggen met De Linde".
    """
    holding = [cell for _, cell in passage.cells if _has(term, cell)]
    if not holding or any(term.opens(words(cell)) for cell in holding):
        beside = told_in_words(cell for cell in passage.cells if not _has(term, cell[1]))
        return beside >= _FEWEST or (asked.way == "thing" and bool(holding))
    return any(not only_mentions(cell, term.ends) for cell in holding)


def _tells_how(passage: Passage, verb: str) -> bool:
    """Whether a passage has a verb that comes apart, its noun ("aanvraag"), or a way to reach somebody."""
    said = fold(" ".join((*passage.section[-1:], passage.text)))
    particle, _ = apart(verb)
    begins = _short(verb.removesuffix("en"))
    bare = begins.removeprefix(_short(particle))
    heard = words(said)
    short = [_short(word) for word in heard]
    by_verb = any(word.startswith(begins) or f"{_short(particle)}ge{bare}" in word for word in short)
    parted = particle in heard and any(word.startswith(bare) for word in short)
    return by_verb or parted or bool(_TO_WHOM.search(said)) or ": " in passage.text


def _short(word: str) -> str:
    """A word with its long vowels written once: "vraag" and "vragen" then begin alike."""
    return re.sub(r"([aeou])\1", r"\1", word)


def _is_written_out(text: str, letters: str) -> bool:
    """Whether a text has, beside an abbreviation, the words or the word of which these are the letters."""
    plain = fold(text)
    before = re.finditer(rf"(?P<full>[^().:;!?]{{3,80}}?) ?\((?:de |het |een |afgekort |kortweg )?{letters}\b", plain)
    behind = re.finditer(
        rf"\b{letters}(?:-\w+)*['’]?s?(?: (?:staat voor|betekent|is de afkorting van)| ?[(:=–]) ?"
        r"(?P<full>[^().:;!?]{3,80})",
        plain,
    )
    full = [words(match["full"])[-_WORDS_OF_IT:] for match in before]
    full += [words(match["full"])[:_WORDS_OF_IT] for match in behind]
    return any(_spells(said, letters) for said in full)


def _spells(said: Sequence[str], letters: str) -> bool:
    """Whether letters stand in their order in a few words, the first at the start of one: "bewonersraad tuinen"."""
    return any(re.match(".*".join(letters), " ".join(said[start:])) for start in range(len(said)))


def _refused(index: Index, question: str, asked: Asked, mentions: Sequence[Passage]) -> Refusal:
    return Refusal(
        reason="not_in_documents",
        near=places_of(index, mentions),
        passages=tuple(mentions[:NEAR]),
        unexplained=_typed(question, asked.term),
        way=asked.way,
    )


def _typed(question: str, term: Sequence[str]) -> str:
    """A term as it stands in the question."""
    plain = fold(question)
    found = re.search(r"\W+".join(map(re.escape, term)), plain)
    return question[found.start() : found.end()] if found and len(plain) == len(question) else " ".join(term)
