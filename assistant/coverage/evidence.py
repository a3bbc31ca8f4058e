"""What a plan has for an outcome: the passage that shares most words with it and whose vector is nearest.

E5's cosines lie between .73 and .93 for anything, and some passages are near to everything. So how near a passage is
counts as what its cosine is above the mean of the outcome and above the passage's own mean over all outcomes of the
report, in standard deviations over the plan; and it tells something only when the passage stands out, when few others
of the plan are as near. So nothing here depends on the scale of a model's cosines.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from assistant.agreements.titles import tells_something_else
from assistant.coverage import dates
from assistant.coverage.differences import measures_alike
from assistant.coverage.matching import PlanWords
from assistant.coverage.parts import Part, unframed
from assistant.coverage.polarity import denies, opposes
from assistant.coverage.telling import is_about_itself, is_title_line, only_states, was
from assistant.coverage.vocabulary import counts
from assistant.words.sentences import sentences
from corpus.language import fold, words
from corpus.types import Passage

FEWEST_RIVALS, RIVALS = 4, 1 / 40
"""A passage stands out when it is nearer than the one of this rank, a share of the plan. What a plan takes up may stand
in a few places; what stands nearest because something must, has many that are as near."""
NEARNESS = 0.14
"""What a standard deviation of nearness counts for beside the share of words, which lies between 0 and 1."""
TINY = 1e-6
FEW = 8
"""With so many outcomes the mean of a passage over them counts for half: it says little when they are few."""
MEASURED = 0.15
"""What it counts for that a sentence measures something that the outcome measures too, in another number perhaps."""
OPPOSED = 0.4
"""The share of its words that a sentence must hold to be one that opposes a piece."""
_FIGURES = 0.3
"""The share of figures that makes a row one of figures, which says nothing that anybody will do."""
NEARLY = 0.7
"""A sentence that says so much of what the best one says may stand for it."""
VERBATIM = 0.7
"""A sentence that shares so much of all words with an outcome, numbers and dates aside, is the outcome."""
FAR = 1e3
_NOW = re.compile(r"^(?:nu|huidige?|nulmeting|stand|beginsituatie|uitgangssituatie)\b")
"""Heads a column for what is so already."""
_POINTS_BACK = re.compile(r"^(?:Dat|Die|Dit|Deze|Zij|Ze|Hij)\b|\b(?:[Dd]aar|[Hh]ier)\w*\b")
"""How a sentence tells that it is about what the one before it told."""
_GOES_ON = re.compile(r"^(?:Dat|Die|Dit|Deze|Zij|Ze|Hij|Daar|Hier|Daarvoor|Daarmee)\b")
"""How it tells so at once: what it says holds only for what stands before it."""

Vector = NDArray[np.float32]
View = Literal["all", "past too", "to come"]
"""Which sentences of a plan count: never those about the plan itself, and what was only for who asks for that."""
VIEWS: tuple[View, ...] = get_args(View)


@dataclass(frozen=True, slots=True)
class Asked:
    """An outcome and its parts, each with its vector; one part is the outcome itself.

    `measured` is its text with the term that a table gives it. `looks_back` says that what is over may answer it: it is
    about how the plan is made, or about what runs already.
    """

    text: str
    measured: str
    vector: Vector
    parts: tuple[Part, ...]
    part_vectors: tuple[Vector, ...]
    looks_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a plan has for a piece of an outcome.

    `sentence` is the sentence of the passage that says most of it, `context` that one with what goes on about it,
    `words` the share of words that the passage holds,
    `near` how near it is in standard deviations over the plan, `stands_out` how much nearer than the passages that come
    after the nearest few. `missing` are the words of the piece that it lacks. `against` says that it says the opposite.
    """

    piece: str
    passage: Passage
    sentence: str
    context: str
    words: float
    stands_out: float
    near: float
    missing: tuple[str, ...]
    against: bool

    @property
    def score(self) -> float:
        """What verdicts go by: the share of words, and more for a passage that stands out."""
        return self.words + NEARNESS * self.stands_out


class PlanSide:
    """The passages of a plan with their vectors (n, dimension), ready to be asked."""

    def __init__(self, passages: Sequence[Passage], vectors: Vector, outcomes: Sequence[Asked]) -> None:
        """`outcomes` are all that the plan is held against: what is near to all of them is near to none.

        At least one passage must be there, and each one that can say what somebody will do: see `may_say`.
        """
        self._passages, self._vectors = passages, vectors
        said = {view: [" ".join(_said(passage, view)) for passage in passages] for view in VIEWS}
        self._words = {view: PlanWords(passages, said[view]) for view in VIEWS}
        titles = _title_lines(passages)
        self._silent = {
            view: np.array([passage.id in titles or _is_silent(passage, view) for passage in passages])
            for view in VIEWS
        }
        """Passages that tell only what the plan is about, or what it is: nothing is found there, however near it is."""
        left_out = (s for p in passages for s in _said(p, "all") if s not in _said(p, "to come"))
        self._left_out = [_content(sentence) for sentence in left_out]
        self._rows = [number for number, passage in enumerate(passages) if passage.kind == "row"]
        self._rivals = max(FEWEST_RIVALS, int(RIVALS * len(passages)))
        means = (np.stack([asked.vector for asked in outcomes]) @ self._vectors.T).mean(axis=0)
        self._means = (means - means.mean()) * len(outcomes) / (len(outcomes) + FEW)

    def whole(self, asked: Asked) -> Evidence:
        """What fits an outcome as a whole."""
        return self._best(Part(asked.text, asked.text), self._nearness(asked.vector), self._view(asked))

    def pieces(self, asked: Asked) -> list[Evidence]:
        """What fits each part of an outcome, the whole of it kept in mind."""
        if len(asked.parts) == 1:
            return [self.whole(asked)]
        near = self._nearness(asked.vector)
        return [
            self._best(part, (self._nearness(vector) + near) * np.float32(0.5), self._view(asked))
            for part, vector in zip(asked.parts, asked.part_vectors, strict=True)
        ]

    def _nearness(self, vector: Vector) -> Vector:
        cosines: Vector = self._vectors @ vector
        near: Vector = cosines - cosines.mean() - self._means
        return near / max(float(near.std()), TINY)

    def _view(self, asked: Asked) -> View:
        """Which sentences may answer an outcome: one that is nearly the outcome itself always may."""
        own = _content(asked.text)
        if any(len(own & said) >= VERBATIM * len(own | said) for said in self._left_out):
            return "all"
        return "past too" if asked.looks_back else "to come"

    def _best(self, part: Part, near: Vector, view: View) -> Evidence:
        words, piece = self._words[view], part.text
        share = _shares(words, part)
        for number in self._rows:
            if share[number] and words.lacks_all(words.asked(piece), number):
                share[number] = 0.0  # "minder", "hooguit": so many rows of a table of targets begin
        row = int(np.argmax(share + NEARNESS * near - FAR * self._silent[view]))
        passage = self._passages[row]
        found = _best_sentence(words, piece, passage, _said(passage, view))
        held = share[row] if found.rest is None else min(share[row], _least(words, part, row, found.rest))
        shown, silent = self._words["all"], self._silent[view][row]
        return Evidence(
            piece=piece,
            passage=passage,
            sentence=found.sentence,
            context=found.context,
            words=float(held),
            near=0.0 if silent or (opposes(piece, found.context) and not found.against) else float(near[row]),
            stands_out=float(near[row] - np.sort(near)[-min(self._rivals, len(near))]),
            missing=shown.missing(shown.asked(unframed(piece)), row),
            against=found.against,
        )


def _least(words: PlanWords, part: Part, row: int, text: str) -> float:
    """The share of the words of a part that a text of a passage holds with the titles above it."""
    return min(words.coverage(words.asked(one), row, text) for one in {part.text, part.own})


def _shares(words: PlanWords, part: Part) -> Vector:
    """The share of the words of a part that each passage holds: no more than of those that are its own."""
    asked = [words.asked(text) for text in {part.text, part.own}]
    held = [[words.coverage(one, row) for row in range(len(words.own))] for one in asked]
    least: Vector = np.array(held, dtype=np.float32).min(axis=0)
    return least


@dataclass(frozen=True, slots=True)
class _Found:
    """The sentence of a passage that says most of a piece, what goes on about it, and whether it says the opposite.

    `rest` is what the passage says beside a refusal that is too little about the piece to be one of it, if it has one.
    """

    sentence: str
    context: str
    against: bool
    rest: str | None


def _best_sentence(words: PlanWords, piece: str, passage: Passage, said: Sequence[str]) -> _Found:
    """What a passage has for a piece of an outcome.

    What opposes must hold much of the piece itself, or deny its very thing: otherwise it is something else that the
    plan does not want, and says nothing for the piece either.
    """
    whole = _sentences(passage)
    said = said or whole
    asked = words.asked(piece)
    held = [words.said(asked, sentence) + MEASURED * measures_alike(piece, sentence) for sentence in said]
    contexts = [_with_next(whole, said, sentence) for sentence in said]
    if passage.kind == "row":
        contexts = [_cells(passage) or passage.text]
    ranked = sorted(range(len(said)), key=lambda number: -held[number])
    best, rest = ranked[0], None
    denied = denies(piece, contexts[best])
    if opposes(piece, contexts[best]):
        others = [number for number in ranked if not opposes(piece, contexts[number])]
        bound = max(NEARLY * held[best], OPPOSED * denied)
        if held[best] < OPPOSED and not denied:
            bound, rest = 0.0, " ".join(said[number] for number in others)
        best = next((number for number in others if held[number] >= bound), best)
    against = opposes(piece, contexts[best]) and (denied or held[best] >= OPPOSED)
    elsewhere = against and passage.kind != "row" and not opposes(piece, said[best])  # then show what does oppose too
    return _Found(contexts[best] if elsewhere else said[best], contexts[best], against, rest)


def _sentences(passage: Passage) -> list[str]:
    return [passage.text] if passage.kind == "row" else sentences(passage.text)


def _said(passage: Passage, view: View) -> list[str]:
    """The sentences of a passage that count."""
    said = _sentences(passage)
    if view == "all" or passage.kind == "row":
        return said
    said = [one for one in said if not is_about_itself(one)]
    return [one for one in said if view == "past too" or not (was(one) or only_states(one))]


def _content(text: str) -> frozenset[str]:
    return frozenset(word for word in words(text) if counts(word))


def _is_silent(passage: Passage, view: View) -> bool:
    """Whether no sentence of a passage counts: that one is over does not make what it is about another thing."""
    said = _said(passage, "past too" if view == "to come" else view)
    return all(view == "to come" and only_states(sentence) for sentence in said)


def _title_lines(passages: Sequence[Passage]) -> frozenset[str]:
    """The ids of lines of a title page; a plan without headings has none."""
    begins = next((number for number, passage in enumerate(passages) if passage.section), 0)
    before = (passage for passage in passages[:begins] if passage.kind == "paragraph")
    return frozenset(passage.id for passage in before if is_title_line(passage.text))


def _cells(passage: Passage) -> str:
    """A row cell by cell, so that a number that stands alone is seen to, under the date that its column is for.

    What is now, and when that was, is nothing that anybody will do.
    """
    cells = [(heading, cell) for heading, cell in passage.cells if cell.strip() and not _NOW.search(fold(heading))]
    dated = ((next(filter(dates.year, dates.DATE.finditer(fold(heading))), None), cell) for heading, cell in cells)
    return "; ".join(f"{date[0]} {cell}" if date else cell for date, cell in dated)


def _with_next(whole: Sequence[str], said: Container[str], sentence: str) -> str:
    """A sentence, with the one after it when that goes on about it, and the one before it that it goes on about.

    Of a passage (`whole`) that stand right beside it: of those that count (`said`) others may have stood between.
    """
    number = whole.index(sentence)
    after = whole[number + 1] if number + 1 < len(whole) and _POINTS_BACK.search(whole[number + 1]) else ""
    before = whole[number - 1] if number and _GOES_ON.search(sentence) else ""
    return " ".join(one for one in (before, sentence, after) if one == sentence or (one and one in said))


def may_say(passage: Passage, promised: Container[str] = ()) -> bool:
    """Whether a passage can say what somebody will do: no history, no meanings of words, no row of figures.

    `promised` are the ids of passages that the register holds: figures there are what somebody aims at.
    """
    if any(tells_something_else(title) for title in passage.section):
        return False
    said = passage.text.split()
    figures = sum(any(c.isdigit() for c in word) for word in said)
    return passage.kind != "row" or passage.id in promised or figures < _FIGURES * len(said)
