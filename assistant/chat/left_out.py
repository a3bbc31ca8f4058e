"""What of a sentence can be left out, so that what stays says no more than the whole did."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from assistant.chat.parts import JOINTS, Part
from assistant.words.spoken import NEGATIONS
from corpus.language import is_function_word

_MISSED = frozenset(
    """ook juist zelf dan toch dus wel verder echter daarnaast bovendien daarom hierdoor daardoor zo heel erg zeer nog
    pas weer al reeds eigenlijk namelijk immers""".split()
)
"""Small words that can be missed."""
_WITH_DENIAL = frozenset("nog al reeds weer".split())
"""Those that say something with a denial beside them: "nog niet"."""
_CONDITIONS = frozenset(
    """als wanneer indien tenzij mits zolang behalve uitgezonderd behoudens voordat nadat totdat tot zodra alleen
    hoewel""".split()
)
"""What opens a part without which the rest says more than was said."""
_RELATIVE = frozenset("die dat wie wat waar waarin waarvan waarop waaraan waarover waarvoor of".split())
_WIDENS = NEGATIONS | frozenset(
    """mag mogen mocht mochten moet moeten moest moesten hoef hoeft hoeven alle alles iedereen elk elke ieder iedere
    altijd alleen uitsluitend slechts enige enkel verplicht meeste meer minder beste eerste laatste""".split()
)
"""With one of these a claim gets wider when what bounds it is left out: "een epipen mag in nood worden gezet"."""
_BINDS = frozenset("zonder buiten tegen per tot van vanaf sinds volgens".split())
"""Prepositions of what a claim cannot do without."""
_HOLDS_FOR = frozenset("voor met aan bij na tijdens".split())
"""Prepositions that tell at the opening for whom or when a sentence holds: "Voor nieuwe leerlingen geldt"."""
_STATES = frozenset(
    """aanvraag voorbereiding ontwikkeling behandeling overweging bespreking onderzoek principe beginsel theorie concept
    opbouw aanbouw nood uitzondering voorbehoud overleg proef noodgevallen ziekte geval gevallen""".split()
)
"""Nouns that tell with a preposition how far something is, or when only: "een vrijstelling in aanvraag"."""
_LEANS = _RELATIVE | frozenset("omdat want doordat zodat waardoor waarbij waarmee waarna".split())
"""What opens a part that is about the part right before it."""
_WEIGHS = NEGATIONS | frozenset(
    """vaak soms meestal vooral altijd zelden regelmatig bijna vrijwel ongeveer hooguit minstens deels gedeeltelijk
    misschien wellicht mogelijk waarschijnlijk alleen kan kunnen mag mogen moet moeten zou zouden zal zullen""".split()
)
"""Words that may weigh on what stands behind them, beyond the part that they stand in."""
_SAYS = frozenset(
    """zegt zeg zei zeggen zeiden vindt vinden vond vonden vraagt vroeg vragen denkt denken dacht meent menen meende
    verwacht verwachten verwachtte hoopt hopen schrijft schreef meldt melden meldde antwoordt antwoordde aldus volgens
    beweert beweren stelt betoogt benadrukt waarschuwt vreest vrezen gelooft geloven mw mevr mevrouw dhr
    meneer""".split()
)
"""Words that tell whose words or thoughts the rest are."""
_OPEN_CHOICE = frozenset("kan kun kunt kunnen mag mogen".split())
"""With one of these, one of what is joined by "of" can be left out."""


def missed(theirs: Sequence[Part], taken: Collection[int]) -> bool:
    """Whether all that does not stand at the places taken can be missed."""
    edges = [-1, *sorted(taken), len(theirs)]
    dropped = [(before + 1, after) for before, after in pairwise(edges) if after > before + 1]
    return not _without_condition(theirs, taken) and all(_missed(theirs, first, end) for first, end in dropped)


def _missed(theirs: Sequence[Part], first: int, end: int) -> bool:
    """Whether the words of a stretch can be missed where they stand."""
    if all(theirs[place].light or theirs[place].word == "en" for place in range(first, end)):
        return True
    cuts = [place for place in range(first, min(end + 1, len(theirs))) if theirs[place].opens]
    edges = sorted({first, *cuts, end})
    if _leant_on(theirs, first, end) or any(_bounds(theirs, one, other) for one, other in pairwise(edges)):
        return False
    before, after = (first, cuts[0] if cuts else end), (cuts[-1] if cuts else end, end)
    loose_before = _is_loose(theirs, *before) or (first == 0 and bool(cuts))
    loose_after = _is_empty(theirs, *after) or end == len(theirs)
    if not cuts or (loose_before and loose_after):
        return loose_before
    weighs = {one.word for one in theirs[first:end]} & _WEIGHS
    return not weighs and _are_joined(theirs, edges, to_next=loose_after)


def _are_joined(theirs: Sequence[Part], edges: Sequence[int], *, to_next: bool) -> bool:
    """Whether the parts of a stretch are like the one that is kept right after them, or right before: then that says no
    more without them ("complexiteit en | verschil", "ouders | en leerlingen |"). `edges` are where they begin and end.
    """
    first, end = edges[0], edges[-1]
    kept = end if to_next else first - 1
    if not 0 <= kept < len(theirs) or not (to_next or theirs[first].opens):
        return False
    if first and to_next and not _same_head(theirs, first, edges[-2], end):
        return False
    joined = [one for one, other in pairwise(edges) if any(not theirs[p].light for p in range(one, other))]
    return all(_alike(theirs, one, kept) for one in joined if theirs[one].word not in JOINTS or one < end - 1)


def _same_head(theirs: Sequence[Part], first: int, joint: int, kept: int) -> bool:
    """Whether no phrase within what is left out could own what is kept: "het vervoer van leerlingen en | leraren"."""
    inner = [p for p in range(first + 1, joint) if theirs[p].preposition]
    head = theirs[_opening(theirs, joint, len(theirs))]
    return not inner or theirs[_opening(theirs, first, kept)].preposition or head.verb or head.preposition


def _leant_on(theirs: Sequence[Part], first: int, end: int) -> bool:
    """Whether the part after a stretch is kept, and is about what that says: "…, omdat daar nog geen ruimte is"."""
    last = max((place for place in range(first, end) if not theirs[place].light), default=end)
    alone = first == 0 and theirs[last].word in JOINTS  # "…, waarna | het bestuur beslist"
    after = theirs[last : end + 1]
    return not alone and any(one.opens and one.word in _LEANS for one in after)


def _opening(theirs: Sequence[Part], first: int, end: int) -> int:
    """The first word of a stretch after its joint and its articles."""
    return next((p for p in range(first, end) if theirs[p].word not in JOINTS and not theirs[p].light), first)


def _alike(theirs: Sequence[Part], one: int, other: int) -> bool:
    """Whether what opens at two places may be joined by "en": verbs, the same preposition, or neither."""
    one, other = _opening(theirs, one, len(theirs)), _opening(theirs, other, len(theirs))
    if theirs[one].preposition or theirs[other].preposition:
        return theirs[one].word == theirs[other].word
    return theirs[one].verb == theirs[other].verb


def _is_empty(theirs: Sequence[Part], first: int, end: int) -> bool:
    """Whether a stretch is small words, if anything."""
    return all(one.light or one.word in _MISSED or one.word in JOINTS for one in theirs[first:end])


def _is_loose(theirs: Sequence[Part], first: int, end: int) -> bool:
    """Whether a stretch is empty, small words, or a phrase that opens with a preposition and bounds nothing."""
    rest = [p for p in range(first, end) if not _is_empty(theirs, p, p + 1)]
    if not rest:
        near = {theirs[p].word for p in (first - 1, end) if 0 <= p < len(theirs)}
        return not near & NEGATIONS or not {theirs[p].word for p in range(first, end)} & _WITH_DENIAL
    if not theirs[rest[0]].preposition or {one.word for one in theirs} & _WIDENS or _needs_more(theirs, first - 1):
        return False
    if rest[0] == 0 and theirs[0].word in _HOLDS_FOR:
        return False
    return _is_phrase(theirs, rest) and ends_phrase(theirs, end)


def _needs_more(theirs: Sequence[Part], place: int) -> bool:
    """Whether a word is a noun that the phrase behind it tells which of: one without an article, or a counted one.

    "De proef met de avondschool" is the proef, but "leerlingen met een verklaring" are not all, nor are "3 scholen".
    """
    for before in range(place, -1, -1):
        one = theirs[before]
        if one.light or one.word == "geen":
            return False
        if one.base.isdigit() or one.opens:
            return True
        if one.verb or one.preposition or is_function_word(one.word):
            return before < place
    return place >= 0


def _is_phrase(theirs: Sequence[Part], rest: Sequence[int]) -> bool:
    """Whether words are one phrase with a preposition or more, each with a noun, and without a verb."""
    for before, place in pairwise((*rest, -1)):
        one = theirs[before]
        bound = one.word in _BINDS or (one.word == "bij" and place == before + 1 and not theirs[place].named)
        if one.preposition and (place < 0 or theirs[place].preposition or bound):
            return False
        guarded = before > 0 and (theirs[before - 1].light or theirs[before - 1].preposition)
        if one.word in _STATES or one.word in _RELATIVE or (one.verb and not guarded):
            return False
    if any(theirs[place].word[0].isdigit() for place in rest):
        return rest[0] == 0 or theirs[rest[0]].opens or theirs[rest[0] - 1].verb
    return not any(theirs[place].named for place in rest) or _hangs_on_phrase(theirs, rest[0])


def _hangs_on_phrase(theirs: Sequence[Part], place: int) -> bool:
    """Whether before a place stands a verb, or a phrase that itself has a preposition: "de proef met X in Y"."""
    for before in range(place - 1, -1, -1):
        one = theirs[before]
        if one.preposition or one.verb or one.opens:
            return one.preposition or before == place - 1
    return place == 0


def ends_phrase(theirs: Sequence[Part], end: int) -> bool:
    """Whether a phrase may end here: at the end, a break, a verb, a small word or the next preposition."""
    if end >= len(theirs):
        return True
    one = theirs[end]
    return one.opens or one.verb or one.preposition or one.light or is_function_word(one.word)


def _bounds(theirs: Sequence[Part], first: int, end: int) -> bool:
    """Whether a part is a condition, a choice, or what was asked or said by somebody."""
    own = [theirs[p].word for p in range(first, end)]
    opening = theirs[_opening(theirs, first, end)].word if own else ""
    if opening in _CONDITIONS or set(own) & {"tenzij", "mits", "behalve", "uitgezonderd", "behoudens"}:
        return True
    if _tells_whose(theirs, first, end):
        return True
    told = end < len(theirs) and (own[-1:] in (["dat"], ["of"], ["om"]) or theirs[end].word in ("of", "om"))
    open_choice = {one.word for one in theirs} & (_OPEN_CHOICE | {"zoals"}) and not _is_finite(theirs, first, end)
    chosen = own[:1] == ["of"] and not open_choice
    relative = first > 0 and not theirs[first].opens and len(own) > 1 and own[0] in _RELATIVE
    return told or chosen or (relative and any(theirs[p].verb for p in range(first, end)))


def _tells_whose(theirs: Sequence[Part], first: int, end: int) -> bool:
    """Whether a whole part tells who said or thought the rest: "Mw. Roodhart: …", "…, zegt de mentor"."""
    own = [one.word for one in theirs[first:end]]
    lead = end < len(theirs) and theirs[end].opens and theirs[end].word not in JOINTS
    return bool(set(own) & _SAYS) and (lead or (theirs[first].opens and own[0] in _SAYS))


def _is_finite(theirs: Sequence[Part], first: int, end: int) -> bool:
    """Whether a stretch opens with a verb of its own: "of blijft", which "kan" before it says nothing of."""
    opening = theirs[_opening(theirs, first, end)]
    return opening.verb and not opening.word.endswith("en")


def _without_condition(theirs: Sequence[Part], taken: Collection[int]) -> bool:
    """Whether what follows on "dan" is kept without all of what stands before it: "Lukt dat niet, dan …"."""
    then = next((place for place, one in enumerate(theirs) if one.word == "dan" and one.opens), len(theirs))
    before = [p for p in range(then) if not (theirs[p].light or theirs[p].word in _MISSED)]
    return any(kept >= then for kept in taken) and not set(before) <= set(taken)
