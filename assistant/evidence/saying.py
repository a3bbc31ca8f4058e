"""Passages as answers: the best one, those that say the same, or the list that most of them belong to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from assistant.evidence.selection import Selection, grouped
from assistant.question.asking import asks_way
from assistant.question.query import Query
from assistant.retrieval.fit import Fit
from assistant.retrieval.thresholds import ENOUGH, NEAR
from assistant.retrieval.worth import Candidate
from assistant.words.sentences import sentences
from corpus.index import Index
from corpus.language import content_words, fold, stem, words
from corpus.types import Passage, Place

VOTES = 8
"""Of so many of the best passages it counts to which list they belong."""
LONGEST_SHOWN = 16
"""A list with more passages is not shown whole for one of its points."""
POINT_ITSELF = 0.6
"""A point that holds so much of the question in its own words is the answer, not its whole list."""
FEWEST_ON_TOP, ON_TOP = 3, 4
"""A list is meant as a whole when so many of its points, or the most of them that count, come before all else."""
SHOWN, CLOSE = 3, 0.1
"""Of so many of the best passages those are shown that are worth hardly less than the first: any may be the answer."""
FAR = 0.3
"""What is worth so much less than the first says as much in its words alone, and is not shown beside it."""
GOES_ON = 3
"""A last sentence of so few words takes its subject from the one before."""
_TAKES_UP = re.compile(r"(?:dit|dat|deze|het gaat|hier(?:onder|toe|bij|voor)|daar(?:onder|toe|bij|voor))\b")
SAYS_IT = 0.75
"""Where no passage holds so much of the question, others may say it in other words: what search puts first is shown."""
MENTIONS = 8
"""So many passages that say the same are shown at most."""


def list_asked(index: Index, found: Sequence[Candidate], fit: Fit) -> Place | None:
    """The place whose list most of the best passages belong to, unless one of its points says what is asked itself."""
    votes: defaultdict[str, float] = defaultdict(float)
    for candidate in found[:VOTES]:
        if candidate.passage.place_id:
            votes[candidate.passage.place_id] += candidate.evidence
    for name in sorted(votes, key=lambda name: -votes[name])[:2]:
        place = index.store.place(name)
        points = [p for p in index.store.passages_of(place) if p.kind != "paragraph"]
        named = max((fit.passage_own(c.passage) for c in found[:VOTES] if c.passage.place_id == name), default=0.0)
        if found[0].passage.place_id != name and fit.passage_own(found[0].passage) >= POINT_ITSELF:
            continue
        if (
            any(fit.of_text(place.title))
            and len(points) > 1
            and place.stop - place.start <= LONGEST_SHOWN
            and named < POINT_ITSELF
        ):
            return place
    return None


def list_on_top(index: Index, query: Query, found: Sequence[Candidate], fit: Fit) -> Place | None:
    """The place whose points are the best of all passages, one after the other, when none of them says it all itself.

    "Hoe kan een school beginnen?": what all of them stand under says it, and each is a part of the answer.
    """
    place = index.store.place(found[0].passage.place_id) if found[0].passage.place_id else None
    if place is None or not asks_way(fold(query.question)) or fit.passage_own(found[0].passage) >= POINT_ITSELF:
        return None
    points = [p for p in index.store.passages_of(place) if p.kind != "paragraph"]
    first = found[: min(len(points), ON_TOP)]
    if len(points) < FEWEST_ON_TOP or place.stop - place.start > LONGEST_SHOWN:
        return None
    return place if len(first) >= FEWEST_ON_TOP and all(c.passage in points for c in first) else None


def opened_list(index: Index, passage: Passage, fit: Fit) -> Place | None:
    """The place of a passage that ends in a colon, when what it announces follows it there.

    Its last sentence announces: in a long passage that must be about what is asked, too.
    """
    place = index.store.place(passage.place_id) if passage.place_id else None
    follows = place is not None and place.start <= passage.ordinal < place.stop - 1
    announces = passage.text.rstrip().endswith(":") and goes_on_about_it(passage.text, fit)
    return place if place and announces and follows and place.stop - place.start <= LONGEST_SHOWN else None


def goes_on_about_it(text: str, fit: Fit) -> bool:
    """Whether the last sentence of a passage holds anything of the question, or goes on: "Elke school heeft:".

    It goes on with few words, with a word of the sentence before it ("… 31 voorstellen. De voorstellen:"), or with one
    that stands for what that is about: "Dit zijn onder andere:".
    """
    parts = sentences(text)
    short = len(parts) == 1 or len(parts[-1].split()) <= GOES_ON
    if short or any(fit.of_text(parts[-1])) or _TAKES_UP.match(fold(parts[-1])):
        return True
    said, again = ({stem(word) for word in content_words(part)} for part in parts[-2:])
    return bool(said & again)


def sides(found: Sequence[Candidate], fit: Fit) -> list[Passage]:
    """The two passages that a comparison sets side by side: together they hold more than the best alone, and enough.

    Nothing when one passage of all that were found says as much itself.
    """
    most = max((fit.passage_own(candidate.passage) for candidate in found), default=0.0)
    for first in found[:3]:
        for second in found[:VOTES]:
            both = fit.coverage.share(fit.of_text(first.passage.text), fit.of_text(second.passage.text))
            alone = max(fit.passage_own(first.passage), fit.passage_own(second.passage))
            if both >= ENOUGH and both > max(alone, most) + NEAR:
                return [first.passage, second.passage]
    return []


def close(found: Sequence[Candidate], fit: Fit, best: float) -> list[Passage]:
    """The best passage, with those that say as much of the question in their own words, and those that rank as high."""
    first = found[0]
    own = fit.passage_own(first.passage)
    as_much = [
        c.passage
        for c in found[1 : 3 * MENTIONS]
        if fit.passage(c.passage) >= best - NEAR
        and c.worth >= first.worth - FAR
        and (not best or 0 < own <= fit.passage_own(c.passage) + NEAR)
    ]
    if fit.coverage.terms and fit.of_text(first.passage.text)[fit.coverage.rarest]:  # then they hold the subject too
        as_much = [passage for passage in as_much if fit.of_text(passage.text)[fit.coverage.rarest]]
    as_high = [c.passage for c in found[1:SHOWN] if c.worth >= first.worth - CLOSE and c.passage not in as_much]
    chosen = [first.passage, *as_much, *as_high]
    return (
        chosen
        if best >= SAYS_IT
        else [*chosen, *(c.passage for c in found if c.ranked == 1 and c.passage not in chosen)]
    )


def say(index: Index, passages: Sequence[Passage]) -> Selection:
    """Passages as an answer: those that say the same once, the best first unless they are points of one list."""
    first = passages[0]
    different = {tuple(words(p.text)): p for p in reversed(passages)}  # the first of those that say the same
    chosen = list(reversed(different.values()))[:MENTIONS]
    one_list = len({passage.place_id for passage in chosen}) == 1
    order = sorted(
        chosen,
        key=lambda p: (
            p is not chosen[0] and not one_list,
            p.document_id != first.document_id,
            p.document_id,
            p.ordinal,
        ),
    )
    place = index.store.place(first.place_id) if first.place_id else None
    several = len({passage.document_id for passage in order}) > 1
    return Selection(form="passages", groups=grouped(order, [_heading(index, p, several) for p in order]), place=place)


def _heading(index: Index, passage: Passage, several: bool) -> tuple[str, ...]:
    """The titles to show above a passage: its document's, when there is more than one, and the two nearest to it."""
    document = index.store.document(passage.document_id).title
    near = " › ".join(passage.section[-2:])
    return tuple(title for title in (document if several or not near else "", near) if title)
