"""What minutes tell of their own meeting: who was there, when and where it was, what was decided, who does what.

Each is found by how minutes are written: a line or row that begins with what it tells, a list under its title.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.question.naming.sittings import Minutes
from assistant.words.ticks import is_marked
from corpus.index import Index
from corpus.language import fold
from corpus.types import Passage, Place

Tells = Callable[[Index, Minutes], list[Passage]]
_OPENING = 30
"""So many passages open minutes: their head, and who was there."""
_NUMBER = r"(?:\d+(?:\.\d+)*[.)]?\s+)?"
_PRESENT = r"(?:aanwezig(?:en|e)?|deelnemers|presentielijst|presentie|leden aanwezig)"
_GUEST = r"(?:(?:te )?gast(?:en)?|genodigden?)"
_ABSENT = (
    r"(?:afwezig(?:en|e|heid)?|afgemeld(?:en)?|afmelding(?:en)?|absent(?:en|ie)?|verhinderd|bericht van verhindering"
    r"|(?:met|zonder) (?:kennisgeving|bericht))"
)
_TIME = r"(?:tijd(?:stip)?|aanvang|begin(?:tijd)?|eind(?:e|tijd)?|datum(?: en tijd)?)"
_WHERE = r"(?:plaats|locatie|vergaderplaats|vergaderlocatie|waar)"
_CLOCK = re.compile(r"\b\d{1,2}[.:]\d\d\b")
_UNTIL = re.compile(r"\b\d{1,2}[.:]\d\d(?: uur)?\s*(?:-|–|—|tot)\s*\d{1,2}[.:]\d\d\b|\beind(?:e|tijd)\b")
_OPENS = re.compile(
    r"\b(?:open(?:t|de|en|den)|geopend|begint|begon|start(?:te)?|aanvang)\b[^.;]*?\b(?:om )?\d{1,2}[.:]\d\d\b"
)
_CLOSES = re.compile(
    r"\b(?:slui(?:t|ten)|sloot|gesloten|sluiting|eindig(?:t|de)|einde)\b[^.;]*?\b(?:om )?\d{1,2}[.:]\d\d\b"
    r"|\bom \d{1,2}[.:]\d\d(?: uur)?\b[^.;]*\b(?:slui(?:t|ten)|sloot|gesloten)\b"
)
_DECISIONS = re.compile(r"(?:(?:genomen )?besluiten(?:lijst)?|wat (?:is|er is) besloten|beslissingen)\b")
_ACTIONS = re.compile(
    r"(?:(?:overzicht|lijst) (?:van )?)?(?:(?:nieuwe|openstaande|lopende) )?(?:actie(?:s|punten|lijst|puntenlijst)"
    r"|(?:besluiten|afspraken|rondvraag)(?: en |-en )acti\w+|takenlijst|to-?do-?lijst)\b"
    r"(?!.*\b(?:van|vorige|d\.?d\.?)\b)"
)
_PLAIN = re.compile(rf"^{_NUMBER}")


def present(index: Index, held: Minutes) -> list[Passage]:
    """The lines and rows that say who was there, and who came as a guest."""
    lines = _called(index, held, rf"{_PRESENT}|{_GUEST}")
    listed = [p for p in _below(index, held, rf"{_PRESENT}(?: \w+)?") if not _is_called(p, _ABSENT)]
    marked = [p for p in _opening(index, held) if _is_marked(p, _PRESENT)]
    return _in_order(lines, listed, marked)


def guests(index: Index, held: Minutes) -> list[Passage]:
    """The lines and rows that say who came as a guest."""
    return _in_order(_called(index, held, _GUEST), _below(index, held, _GUEST))


def absent(index: Index, held: Minutes) -> list[Passage]:
    """The lines and rows that say who was not there."""
    marked = [p for p in _opening(index, held) if _is_marked(p, _ABSENT)]
    return _in_order(_called(index, held, _ABSENT), _below(index, held, rf"{_ABSENT}(?: \w+)?"), marked)


def began(index: Index, held: Minutes) -> list[Passage]:
    """The line that tells when the meeting began; where none does, the sentence that tells when it was opened."""
    return _at_time(index, held)[:1] or _that_say(index, held, _OPENS)[:1]


def ended(index: Index, held: Minutes) -> list[Passage]:
    """What tells when the meeting was closed; where nothing does, the line that tells how long it was to last."""
    lasted = [passage for passage in _at_time(index, held) if _UNTIL.search(fold(passage.text))]
    return _that_say(index, held, _CLOSES)[-1:] or lasted[:1]


def times(index: Index, held: Minutes) -> list[Passage]:
    """When the meeting began and when it was closed."""
    return _in_order(began(index, held), ended(index, held))


def place(index: Index, held: Minutes) -> list[Passage]:
    """The line or row that tells where the meeting was."""
    return _called(index, held, _WHERE)[:1]


def decisions(index: Index, held: Minutes) -> list[Passage]:
    """The list of what was decided."""
    return _listed(index, held, _DECISIONS)


def actions(index: Index, held: Minutes) -> list[Passage]:
    """The list of actions, whole."""
    return [passage for passage in _listed(index, held, _ACTIONS) if passage.kind != "paragraph"]


def agreed(index: Index, held: Minutes) -> list[Passage]:
    """The lists of what was decided and of what somebody will do."""
    return _in_order(decisions(index, held), actions(index, held))


def _opening(index: Index, held: Minutes) -> Sequence[Passage]:
    return index.store.run(held.info.id, held.start, min(held.start + _OPENING, held.stop))


def _called(index: Index, held: Minutes, label: str) -> list[Passage]:
    return [passage for passage in _opening(index, held) if _is_called(passage, label)]


def _is_called(passage: Passage, label: str) -> bool:
    """Whether a row is called so, or a line has such a label before a colon: at its start, or behind another one's."""
    if passage.cells:
        name = next((cell for _, cell in passage.cells if cell), "")
        return bool(re.match(rf"{label}\b", fold(name))) and sum(bool(cell) for _, cell in passage.cells) > 1
    text = fold(passage.text)
    as_typed = passage.text if len(passage.text) == len(text) else text.upper()
    found = re.finditer(rf"(?:^|\s)(?P<label>{label})(?:,? [\w.()]+){{0,3}}\s?:\s?\S", text)
    return any(as_typed[match.start("label")].isupper() for match in found)


def _below(index: Index, held: Minutes, title: str) -> list[Passage]:
    """What stands under a title in the opening that says no more than this."""
    found: list[Passage] = []
    for below in _places(index, held):
        if below.start < held.start + _OPENING and re.fullmatch(rf"{_NUMBER}{title}\W*", fold(below.title)):
            found += index.store.passages_of(below)
    return found


def _is_marked(passage: Passage, heading: str) -> bool:
    return any(re.match(heading, fold(name)) and is_marked(cell) for name, cell in passage.cells)


def _at_time(index: Index, held: Minutes) -> list[Passage]:
    return [passage for passage in _called(index, held, _TIME) if _CLOCK.search(passage.text)]


def _that_say(index: Index, held: Minutes, saying: re.Pattern[str]) -> list[Passage]:
    return [p for p in index.store.run(held.info.id, held.start, held.stop) if saying.search(fold(p.text))]


def _listed(index: Index, held: Minutes, title: re.Pattern[str]) -> list[Passage]:
    """The rows or points of the lists under titles that say so, without what is written around them."""
    found: list[Passage] = []
    for below in _places(index, held):
        if title.match(_PLAIN.sub("", fold(below.title))):
            under = index.store.passages_of(below)
            rows = [p for p in under if p.kind == "row"] or [p for p in under if p.kind == "item"] or list(under)
            found = _in_order(found, rows)
    return found


def _places(index: Index, held: Minutes) -> list[Place]:
    return [below for below in index.store.places_of(held.info.id) if held.start <= below.start < held.stop]


def _in_order(*several: Sequence[Passage]) -> list[Passage]:
    """Passages as they are read, each once."""
    return sorted({p.ordinal: p for one in several for p in one}.values(), key=lambda p: p.ordinal)
