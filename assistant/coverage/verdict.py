"""From what a plan has for the parts of an outcome to a verdict.

What the numbers were set on: evals/decisions/0011-coverage.md, and 0021 and 0022 there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.coverage.differences import differences, lacks_limit
from assistant.coverage.evidence import Asked, Evidence, PlanSide
from assistant.coverage.limits import limit
from assistant.coverage.people import other_people
from assistant.coverage.polarity import stays_where_it_was
from assistant.coverage.types import Difference, Verdict
from assistant.coverage.unsaid import unsaid
from corpus.types import Passage

TAKEN = 0.44
"""The score from which a piece of an outcome is taken up."""
FULL = 0.57
"""The score from which an outcome that asks for one thing is taken up as a whole."""
FULL_WORDS, VERY_NEAR = 0.3, 3.3
"""And the share of its words, or else the nearness: what is only near may be about something else in the same place."""
SOME_WORDS = 0.2
"""Without such a share of its words nothing is taken up: that something is near says nothing by itself,"""
OTHER_WORDS, SAME_IN_OTHER_WORDS = 3.6, 4.2
"""unless it is so near, in standard deviations over the plan: then it says part of it in other words, or all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A verdict with what it rests on. `taken` and `against` are parts that the plan takes up and that it opposes. The
    whole may stand in for its parts, and then none of these are `left`. `limits` are words by which it keeps it to
    some, to a trial, to what can be had or to later, or refuses it for one place; `unsaid` are words of the outcome for
    how long, how often, how much, or that not, of which its passages say nothing.
    """

    verdict: Verdict
    taken: tuple[Evidence, ...]
    against: tuple[Evidence, ...]
    left: tuple[Evidence, ...]
    nearest: Evidence
    differences: tuple[Difference, ...]
    limits: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()


def judge(side: PlanSide, asked: Asked) -> Judgement:
    """Whether a plan takes up an outcome. Nothing is `opgenomen` without a passage for each of its parts."""
    pieces = side.pieces(asked)
    strong = [piece for piece in pieces if _is_strong(piece) and (piece.against or not _only_starts(piece))]
    strong = _with_own_words(strong)
    opposing = {piece.sentence for piece in strong if piece.against}  # what denies one part takes up no other
    against = tuple(piece for piece in strong if piece.sentence in opposing)
    taken = tuple(piece for piece in strong if piece.sentence not in opposing)
    whole = side.whole(asked)
    stands_in = not (taken or against) and len(pieces) > 1 and _is_strong(whole)
    if stands_in and not (whole.against or _only_starts(whole)):
        taken = (whole,)
    said = list(dict.fromkeys(piece.context for piece in taken))
    people = [one for piece in taken for one in other_people(asked.text, piece.sentence)]
    differ = (*differences(asked.measured, said), *dict.fromkeys(people))
    limits = [found for piece in taken if (found := limit(asked.text, piece.context))]
    silent = unsaid(asked.text, [_read(piece.passage) for piece in taken]) if taken else ()
    return Judgement(
        verdict=_verdict(pieces, taken, bool(differ or limits or silent or lacks_limit(asked.measured, said))),
        taken=taken,
        against=against,
        left=() if taken == (whole,) else tuple(one for one in pieces if one not in taken and one not in against),
        nearest=max(pieces, key=lambda piece: piece.score),
        differences=differ,
        limits=tuple(dict.fromkeys(limits)),
        unsaid=silent,
    )


def _verdict(pieces: Sequence[Evidence], taken: Sequence[Evidence], differs: bool) -> Verdict:
    if not taken:
        return "niet gevonden"
    enough = all(piece in taken for piece in pieces) and (len(pieces) > 1 or _is_whole(taken[0]))
    return "opgenomen" if enough and not differs else "deels"


def _is_strong(piece: Evidence) -> bool:
    return (piece.words >= SOME_WORDS and piece.score >= TAKEN) or piece.near >= OTHER_WORDS


def _with_own_words(strong: Sequence[Evidence]) -> list[Evidence]:
    """Those that hold words of their own: what stands near for another part is no evidence for this one."""
    others = {piece.passage.id for piece in strong if piece.words >= SOME_WORDS}
    return [piece for piece in strong if piece.words >= SOME_WORDS or piece.passage.id not in others]


def _only_starts(piece: Evidence) -> bool:
    return stays_where_it_was(piece.piece, piece.context)


def _read(passage: Passage) -> str:
    """What a passage says with the title right above it and, of a row, its columns: there it may say how often."""
    return " ".join((*passage.section[-1:], *(heading for heading, _ in passage.cells), passage.text))


def _is_whole(piece: Evidence) -> bool:
    if piece.near >= SAME_IN_OTHER_WORDS and not piece.against:
        return True
    return piece.score >= FULL and (piece.words >= FULL_WORDS or piece.stands_out >= VERY_NEAR)
