"""What is wrong with a sentence all words of which stand in the quotes: what words alone do not show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from assistant.chat.kept import Ground, keeps
from assistant.retrieval.answer_type import has_reason
from assistant.words.lexicon import ACTOR_STEMS
from assistant.words.spoken import NEGATIONS, Wording
from corpus.language import fold, is_function_word, stem, words

Fault = Literal[
    "empty", "long", "question", "not_dutch", "number", "name", "words", "strength", "denial", "reservation",
    "direction", "roles", "reason", "pieced", "place",
]  # fmt: skip
"""Why a sentence is not supported."""
_STRONG: tuple[frozenset[str], ...] = tuple(
    frozenset(line.split())
    for line in (
        "alle alles allemaal iedereen elk elke ieder iedere altijd steeds overal volledig geheel helemaal",
        "alleen uitsluitend slechts enkel louter",
        "moet moeten moest moesten verplicht dient dienen hoeft hoeven vereist nodig noodzakelijk voorwaarde eis",
        "meeste meestal meerderheid merendeel",
        "sommige soms enkele enige",
        "veel vele vaak veelal",
        "weinig zelden",
        "besloten besluit besluiten besliste vastgesteld goedgekeurd afgesproken afspraak afspraken vastgelegd akkoord",
        "al reeds inmiddels momenteel nu thans huidige",
        "straks binnenkort voortaan",
        "kan kunnen kon konden kun kunt mogelijk mogelijkheid mogelijkheden",
        "mag mogen mocht mochten toegestaan",
        "wil willen wilt wilde wilden wens wensen graag",
        "of",
        "wel",
        "tegen",
        "vanaf sinds",
        "tot totdat",
        "binnen",
        "buiten",
        "na nadat daarna",
        "meer",
        "minder",
    )
)
"""Words that make a claim stronger, bound it or place it in time: where the sentence has one, the sentences it leans on
must have one of the same line."""
_MODAL = frozenset(
    """kan kunnen kon konden zou zouden wil willen wilt wilde mag mogen misschien wellicht mogelijk mogelijkheid
    eventueel voorstel voorstellen voorgesteld idee wens wensen graag hopen hoopt streven streeft overwegen overweegt
    overwogen onderzoeken onderzoekt plan plannen""".split()
)
_DOUBT = frozenset(
    """kan kunnen zou zouden mag mogen misschien wellicht mogelijk eventueel voorgesteld overwegen overweegt hopen hoopt
    streven streeft""".split()
)
"""What makes a sentence less than certain: where the quote has one, the sentence must have one of `_MODAL`."""
_EXCEPT = frozenset("tenzij mits behalve uitgezonderd uitzondering behoudens indien".split())
_REASONS = frozenset("omdat want doordat daardoor waardoor hierdoor daarom vanwege dankzij zodat dus aangezien".split())
_OPPOSED = (
    (frozenset("van vanuit vanaf uit".split()), frozenset("naar tot".split())),
    (frozenset(("met",)), frozenset(("zonder",))),
    (frozenset(("voor",)), frozenset("tegen na".split())),
    (frozenset(("binnen",)), frozenset(("buiten",))),
    (frozenset(("boven",)), frozenset(("onder",))),
)
_ARTICLES = frozenset("de het een t n deze die dit dat hun zijn haar onze ons".split())
_CLAUSE = re.compile(r"[,;:]\s+|\s+(?:en|maar|terwijl|waarbij|zodat|omdat|want|of)\s+")
_BREAK = re.compile(r"[,;:.!?()–—]|\bmaar\b|\bom\b|\bomdat\b|\bwant\b|\bzodat\b|\ben(?= (?:niet|geen)\b)")


def fault_of_sense(said: Wording, held: Wording, pieces: Sequence[Wording], ground: Ground) -> Fault | None:
    """What is wrong with a sentence all words of which stand in the quotes, or beside them."""
    near = _near(said, pieces)
    if all(piece.text.endswith("?") for piece in near):
        return "question"
    if not all(any(_in_line(said, piece, line) for piece in near) for line in _STRONG) or _joins_choice(said, near[0]):
        return "strength"
    if not _same_denial(said, near):
        return "denial"
    if not _same_reservation(said, near):
        return "reservation"
    if _turned_round(said, held):
        return "direction"
    if _roles_swapped(said, near[0]):
        return "roles"
    if set(said.words) & _REASONS and not has_reason(held.text):
        return "reason"
    return None if _hangs_together(said, ground) else "pieced"


def shared(said: Wording, piece: Wording) -> int:
    """How many of the words of a sentence that say something a piece of a quote holds."""
    return sum(piece.holds(word) for word in said.content)


def _near(said: Wording, pieces: Sequence[Wording]) -> list[Wording]:
    """The sentences of the quotes that a sentence leans on, the likest first."""
    ranked = sorted(pieces, key=lambda piece: -shared(said, piece))
    best = shared(said, ranked[0])
    return [piece for piece in ranked if 2 * shared(said, piece) > best] or ranked[:1]


def no_stronger(said: Wording, held: Wording) -> bool:
    """Whether a sentence denies, bounds and obliges with no words but those that another text has too."""
    return all(_in_line(said, held, line) for line in (*_STRONG, NEGATIONS))


def _in_line(said: Wording, held: Wording, line: frozenset[str]) -> bool:
    return not line & set(said.words) or bool(line & set(held.words))


def _joins_choice(said: Wording, likest: Wording) -> bool:
    """Whether an "en" stands for what is an "of" in the quotes."""
    return "en" in said.words and "of" not in said.words and "of" in likest.words and "en" not in likest.words


def denied(text: str) -> set[str]:
    """The stems of what a text denies: the content words of the clause around a negation, three to each side."""
    found: set[str] = set()
    for clause in _BREAK.split(fold(text)):
        spoken = words(clause)
        for place, word in enumerate(spoken):
            if word in NEGATIONS:
                near = (*spoken[max(0, place - 4) : place], *spoken[place + 1 : place + 4])
                found |= {stem(other) for other in near if other not in NEGATIONS and not is_function_word(other)}
    return found


def _same_denial(said: Wording, near: Sequence[Wording]) -> bool:
    likest = near[0]
    if set(said.telling) and all(said.holds(word) for word in likest.telling):  # all but a copy: as many denials
        return _denials(said) == _denials(likest)
    theirs = {base for piece in near for base in denied(piece.text)}
    if not NEGATIONS & set(said.words):
        return not theirs & {stem(word) for word in said.telling}
    own = denied(said.text)
    affirmed = {stem(word) for word in said.telling} - own
    return bool(own & theirs) and not affirmed & (theirs - own)


def _denials(text: Wording) -> int:
    return sum(word in NEGATIONS for word in text.words)


def _same_reservation(said: Wording, near: Sequence[Wording]) -> bool:
    """Whether doubts and exceptions of the sentence that is leant on most are kept."""
    spoken, there = set(said.words), set(near[0].words)
    if there & _EXCEPT and not spoken & (_EXCEPT | {"als", "wanneer", "alleen"}):
        return False
    return not there & _DOUBT or bool(spoken & _MODAL)


def _turned_round(said: Wording, held: Wording) -> bool:
    """Whether a word has a preposition that says the opposite of the one it has in the quotes: "van havo naar mbo"."""
    own, theirs = _prepositions(said.words), _prepositions(held.words)
    for word, used in own.items():
        for one, other in _OPPOSED:
            for here, there in ((one, other), (other, one)):
                if used & here and theirs.get(word, set()) & there and not theirs[word] & here:
                    return True
    return False


def _prepositions(spoken: Sequence[str]) -> dict[str, set[str]]:
    """The prepositions right before each content word, by its stem; articles between them count for nothing."""
    found: dict[str, set[str]] = {}
    before = ""
    for word in spoken:
        if word in _ARTICLES:
            continue
        if not is_function_word(word):
            found.setdefault(stem(word), set()).add(before)
        before = word
    return found


def _roles_swapped(said: Wording, likest: Wording) -> bool:
    """Whether two who act come in the other order, with nothing that explains it such as a passive or "door"."""
    here, there = _actors(said), _actors(likest)
    both = [actor for actor in here if actor in there]
    if len(both) < 2 or both == [actor for actor in there if actor in both]:
        return False
    turning = frozenset("door wordt worden werd werden".split())
    return bool(turning & set(said.words)) == bool(turning & set(likest.words))


def _actors(text: Wording) -> list[str]:
    return list(dict.fromkeys(base for word in text.words if (base := stem(word)) in ACTOR_STEMS))


def _hangs_together(said: Wording, ground: Ground) -> bool:
    """Whether a sentence is one sentence of the quotes with parts left out, or each clause of it is."""
    if any(keeps(said.text, piece, ground) for piece in ground.pieces):
        return True
    clauses = [clause for clause in _CLAUSE.split(said.text) if clause.strip()]
    return len(ground.pieces) > 1 < len(clauses) and all(
        any(keeps(clause, piece, ground, whole=number > 0) for piece in ground.pieces)
        for number, clause in enumerate(clauses)
    )
