"""Whether a sentence is a sentence of the quotes with parts left out: what it drops, adds and moves changes no sense.

All words of a false sentence may stand in a quote, in company they have there too: "de directeur krijgt een vaste pot"
of "dat gaat naar de directeur, er komt een vaste pot voor de teams". So each word is given its place in one sentence of
the quotes; what lies between those places must be of a kind that can be missed, and no word may change places but
as Dutch does when another part comes first.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from assistant.chat.left_out import ends_phrase, missed
from assistant.chat.parts import Part, parts
from assistant.words.spoken import FREE
from corpus.language import is_function_word, stem

WAYS = 12
"""Ways to place a sentence in a piece that are looked at together."""
TRIED = 3
"""The best of those that are tried: a word may stand in a piece twice."""
UNPLACED = 5.0
"""What a word costs that stands in the piece and is not placed there; a leap back costs less."""
_TIMES = frozenset("jaar schooljaar maand week dag vorig vorige volgend volgende elk elke ieder iedere".split())
"""Words of a phrase that tells when without a preposition: "vorig jaar"."""
_COPULAS = frozenset("is zijn".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a sentence may be made of: the sentences of the quotes, and what may be said beside those.

    `label` and `around` are the stems of the label that is quoted, and of titles and the document's name. `labelled`:
    the quotes stand under a label, quoted or not ("Acties"): without it they say nothing that is.
    """

    pieces: Sequence[str]
    label: Collection[str] = ()
    around: Collection[str] = ()
    labelled: bool = False


def keeps(said: str, piece: str, ground: Ground, *, whole: bool = False) -> bool:
    """Whether a sentence is `piece` with parts left out.

    `whole`: it may not leave out how the piece opens, for there stands who acts.
    """
    mine, theirs = parts(said), parts(piece)
    starts = (0, *(place for place, one in enumerate(theirs) if one.opens and place))
    return any(
        _holds(mine, places, theirs, ground, whole=whole)
        for start in starts
        for places in _ways(mine, theirs, start)[:TRIED]
    )


def _holds(
    mine: Sequence[Part], places: Sequence[int | None], theirs: Sequence[Part], ground: Ground, *, whole: bool
) -> bool:
    """Whether words at these places of a piece say no more than it does."""
    taken = [place for place in places if place is not None]
    if not taken:
        return False
    if not _adds_nothing(mine, places, theirs, ground) or not _in_order(mine, places, theirs):
        return False
    if whole and any(not one.light for one in theirs[: min(taken)]):
        return False
    return missed(theirs, set(taken))


def _ways(mine: Sequence[Part], theirs: Sequence[Part], start: int) -> list[list[int | None]]:
    """The place in the piece of each word that says something, from a start on, as near behind the last as can be."""
    ways: list[tuple[float, int, list[int | None]]] = [(0.0, -1, [])]
    for one in mine:
        passed = one.light or one.word == "en"
        found = [] if passed else [place for place, other in enumerate(theirs) if place >= start and one.says(other)]
        more = [(cost + UNPLACED * bool(found), last, [*path, None]) for cost, last, path in ways]
        more += [
            (cost + _leap(last, place), place, [*path, place])
            for cost, last, path in ways
            for place in found
            if place not in path
        ]
        ways = sorted(more, key=lambda way: way[0])[:WAYS]
    return [path for _, _, path in ways]


def _leap(before: int, place: int) -> float:
    if place == before + 1:
        return 0.0
    return (0.2 if place > before else 3.0) + abs(place - before) * 0.1


def _adds_nothing(mine: Sequence[Part], places: Sequence[int | None], theirs: Sequence[Part], ground: Ground) -> bool:
    """Whether the words that stand nowhere in the piece add nothing to it."""
    added = [number for number, place in enumerate(places) if place is None]
    labels = any(stem(mine[n].word) in ground.label and not is_function_word(mine[n].word) for n in added)
    placed = [number for number, place in enumerate(places) if place is not None]
    inside = range(placed[0], placed[-1])
    brought = {n for n in added if _is_free(mine, n, inside) or _is_brought(mine[n], ground, labels=labels)}
    may_be = labels or not (ground.labelled or any(one.verb or one.colon for one in theirs))
    for number in added:
        one, after = mine[number], next((n for n in range(number + 1, len(mine)) if not mine[n].light), None)
        leads = (one.preposition or one.word == "om") and (
            after in brought or any(mine[n].base == "gaan" for n in (number - 1, number - 2) if n in brought)
        )
        joins = one.word == "en" and _joined(places, number, theirs)
        is_said = one.word in _COPULAS and (may_be or _defined(places, number, theirs))
        if not (one.light or number in brought or leads or joins or is_said):
            return False
    return True


def _defined(places: Sequence[int | None], number: int, theirs: Sequence[Part]) -> bool:
    """Whether an "is" stands for the colon behind a term: "Derde ruimte: een plek waar …"."""
    before = [place for place in places[:number] if place is not None]
    colon = next((place for place, one in enumerate(theirs) if one.colon), len(theirs))
    term = bool(before) and max(before) < colon and not any(one.verb for one in theirs[:colon])
    after = [place for place in places[number + 1 :] if place is not None]
    whole = bool(after) and all(theirs[p].light or p in after for p in range(colon, after[0]))
    return term and whole and all(place >= colon for place in after)


def _is_free(mine: Sequence[Part], number: int, inside: Collection[int]) -> bool:
    """Whether a word adds nothing: "gaan" does so in "het gaat om" only, and a noun ("verslag") around the rest."""
    base = stem(mine[number].word)
    if number in inside and not (mine[number].verb or is_function_word(mine[number].word)):
        return False
    if base == "gaan":
        return any(one.word in ("om", "over") for one in mine[number + 1 : number + 3])
    return base in FREE and not mine[number].preposition and mine[number].word != "precies"


def _is_brought(one: Part, ground: Ground, *, labels: bool) -> bool:
    """Whether a word comes from the label, when that is said, or from a title or the document's name."""
    base = stem(one.word)
    if base in ground.label and (labels or not one.verb):
        return True
    return base in ground.around and not (one.verb and is_function_word(one.word))


def _joined(places: Sequence[int | None], number: int, theirs: Sequence[Part]) -> bool:
    """Whether between the words around an "en" something is joined in the piece too."""
    before = next((place for place in reversed(places[:number]) if place is not None), None)
    after = next((place for place in places[number + 1 :] if place is not None), None)
    if before is None or after is None:
        return True
    return any(one.opens for one in theirs[min(before, after) + 1 : max(before, after) + 1])


def _in_order(mine: Sequence[Part], places: Sequence[int | None], theirs: Sequence[Part]) -> bool:
    """Whether words come as in the piece, but for a verb, and for one phrase with a preposition put elsewhere."""
    held = [place for place in places if place is not None]
    still = [number for number, place in enumerate(places) if place is not None and not mine[number].verb]
    order = [held_place for number in still if (held_place := places[number]) is not None]
    stretches = ((first, end) for first in range(len(order)) for end in range(first + 1, len(order) + 1))
    if order != sorted(order) and not any(
        _moved_phrase(order, first, end, theirs)
        and (first == 0 or (_apart(theirs, order[first]) and (end == len(order) or mine[still[first] - 1].verb)))
        for first, end in stretches
    ):
        return False
    return all(_stays(held, number, theirs) for number in range(len(held)))


def _apart(theirs: Sequence[Part], place: int) -> bool:
    """Whether a phrase belongs to no noun: it opens the piece, or a verb stands right before it."""
    return place == 0 or theirs[place - 1].verb


def _moved_phrase(order: Sequence[int], first: int, end: int, theirs: Sequence[Part]) -> bool:
    """Whether words are in order without a stretch that is a phrase with a preposition, from the same clause."""
    rest, phrase = [*order[:first], *order[end:]], order[first:end]
    if rest != sorted(rest) or not _only_light(phrase, theirs):
        return False
    whole = _clause(theirs, phrase[0]) == _clause(theirs, max(order)) == _clause(theirs, min(order))
    opens = theirs[phrase[0]].preposition or all(theirs[place].word in _TIMES for place in phrase)
    return whole and opens and ends_phrase(theirs, phrase[-1] + 1)


def _only_light(phrase: Sequence[int], theirs: Sequence[Part]) -> bool:
    """Whether between the places of a phrase, which go up, only small words are left out."""
    between = set(range(phrase[0], phrase[-1] + 1)) - set(phrase)
    return list(phrase) == sorted(phrase) and all(
        theirs[place].light or theirs[place].word == "en" for place in between
    )


def _stays(held: Sequence[int], number: int, theirs: Sequence[Part]) -> bool:
    """Whether a word stands between the same two as in the piece, or moved within its own clause."""
    place = held[number]
    sides = [other for other in (number - 1, number + 1) if 0 <= other < len(held)]
    if all((held[other] < place) == (other < number) for other in sides):
        return True
    return all(_clause(theirs, held[other]) == _clause(theirs, place) for other in sides)


def _clause(theirs: Sequence[Part], place: int) -> int:
    """The number of the clause a word stands in: a joint opens one when verbs stand before it and after it."""
    count, verb = 0, False
    for number, one in enumerate(theirs[: place + 1]):
        if one.opens and verb and _has_verb(theirs, number):
            count, verb = count + 1, False
        verb = verb or one.verb
    return count


def _has_verb(theirs: Sequence[Part], start: int) -> bool:
    """Whether a verb stands between a joint and the next."""
    end = next((place for place in range(start + 1, len(theirs)) if theirs[place].opens), len(theirs))
    return any(one.verb for one in theirs[start:end])
