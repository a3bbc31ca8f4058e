"""What minutes tell of their own meeting: who was there, when and where it was, what was decided, who does what.

Each is found by how minutes are written: a line or row that begins with what it tells, a list under its title.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.agreements import agreements
from assistant.agreements.types import Kind
from assistant.words.ticks import is_marked
from corpus.index import Index
from corpus.language import fold
from corpus.types import DocumentInfo, Passage

Tells = Callable[[Index, DocumentInfo], list[Passage]]
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
    r"|(?:besluiten|afspraken|rondvraag)(?: en |-en )acti\w+|takenlijst|to-?do-?lijst)\b(?!.*\b(?:van|vorige|d\.?d\.?)\b)"
)
_PLAIN = re.compile(rf"^{_NUMBER}")


def present(index: Index, info: DocumentInfo) -> list[Passage]:
    """The lines and rows that say who was there, and who came as a guest."""
    lines = _called(index, info, rf"{_PRESENT}|{_GUEST}")
    listed = [p for p in _below(index, info, rf"{_PRESENT}(?: \w+)?") if not _is_called(p, _ABSENT)]
    marked = [p for p in _opening(index, info) if _is_marked(p, _PRESENT)]
    return _in_order(lines, listed, marked)


def guests(index: Index, info: DocumentInfo) -> list[Passage]:
    """The lines and rows that say who came as a guest."""
    return _in_order(_called(index, info, _GUEST), _below(index, info, _GUEST))


def absent(index: Index, info: DocumentInfo) -> list[Passage]:
    """The lines and rows that say who was not there."""
    marked = [p for p in _opening(index, info) if _is_marked(p, _ABSENT)]
    return _in_order(_called(index, info, _ABSENT), _below(index, info, rf"{_ABSENT}(?: \w+)?"), marked)


def began(index: Index, info: DocumentInfo) -> list[Passage]:
    """The line that tells when the meeting began; where none does, the sentence that tells when it was opened."""
    return _at_time(index, info)[:1] or _that_say(index, info, _OPENS)[:1]


def ended(index: Index, info: DocumentInfo) -> list[Passage]:
    """What tells when the meeting was closed; where nothing does, the line that tells how long it was to last."""
    lasted = [passage for passage in _at_time(index, info) if _UNTIL.search(fold(passage.text))]
    return _that_say(index, info, _CLOSES)[-1:] or lasted[:1]


def times(index: Index, info: DocumentInfo) -> list[Passage]:
    """When the meeting began and when it was closed."""
    return _in_order(began(index, info), ended(index, info))


def place(index: Index, info: DocumentInfo) -> list[Passage]:
    """The line or row that tells where the meeting was."""
    return _called(index, info, _WHERE)[:1]


def decisions(index: Index, info: DocumentInfo) -> list[Passage]:
    """The list of what was decided; where there is none, what its text says was decided."""
    return _listed(index, info, _DECISIONS) or _of_register(index, info, ("besluit",))


def actions(index: Index, info: DocumentInfo) -> list[Passage]:
    """The list of actions, whole; where there is none, what its text says somebody will do."""
    return _listed(index, info, _ACTIONS) or _of_register(index, info, ("actie",))


def action_list(index: Index, info: DocumentInfo) -> list[Passage]:
    """The rows or points of the list of actions."""
    return [passage for passage in _listed(index, info, _ACTIONS) if passage.kind != "paragraph"]


def agreed(index: Index, info: DocumentInfo) -> list[Passage]:
    """What was decided, and what was agreed that somebody will do."""
    listed = (_listed(index, info, _DECISIONS), _listed(index, info, _ACTIONS))
    return _in_order(*listed) or _of_register(index, info, ("besluit", "afspraak", "actie"))


def _opening(index: Index, info: DocumentInfo) -> Sequence[Passage]:
    return index.store.run(info.id, 0, min(_OPENING, info.passages))


def _called(index: Index, info: DocumentInfo, label: str) -> list[Passage]:
    return [passage for passage in _opening(index, info) if _is_called(passage, label)]


def _is_called(passage: Passage, label: str) -> bool:
    """Whether a row is called so, or a line has such a label before a colon: at its start, or behind another one's."""
    if passage.cells:
        name = next((cell for _, cell in passage.cells if cell), "")
        return bool(re.match(rf"{label}\b", fold(name))) and sum(bool(cell) for _, cell in passage.cells) > 1
    return bool(re.search(rf"(?:^|\s)(?:{label})(?: [\w.(),]+){{0,3}}:\s?\S", fold(passage.text)))


def _below(index: Index, info: DocumentInfo, title: str) -> list[Passage]:
    """What stands under a title in the opening that says no more than this."""
    found: list[Passage] = []
    for below in index.store.places_of(info.id):
        if below.start < _OPENING and re.fullmatch(rf"{_NUMBER}{title}\W*", fold(below.title)):
            found += index.store.passages_of(below)
    return found


def _is_marked(passage: Passage, heading: str) -> bool:
    return any(re.match(heading, fold(name)) and is_marked(cell) for name, cell in passage.cells)


def _at_time(index: Index, info: DocumentInfo) -> list[Passage]:
    return [passage for passage in _called(index, info, _TIME) if _CLOCK.search(passage.text)]


def _that_say(index: Index, info: DocumentInfo, saying: re.Pattern[str]) -> list[Passage]:
    return [p for p in index.store.run(info.id, 0, info.passages) if saying.search(fold(p.text))]


def _listed(index: Index, info: DocumentInfo, title: re.Pattern[str]) -> list[Passage]:
    """The rows or points of the lists under titles that say so, without what is written around them."""
    found: list[Passage] = []
    for below in index.store.places_of(info.id):
        if title.match(_PLAIN.sub("", fold(below.title))):
            held = index.store.passages_of(below)
            rows = [p for p in held if p.kind == "row"] or [p for p in held if p.kind == "item"] or list(held)
            found = _in_order(found, rows)
    return found


def _of_register(index: Index, info: DocumentInfo, kinds: Sequence[Kind]) -> list[Passage]:
    rows = [row for row in agreements(index.store, documents={info.id}) if row.kind in kinds]
    return _in_order([p for row in rows for p in index.store.run(info.id, row.ordinal, row.ordinal + 1)])


def _in_order(*several: Sequence[Passage]) -> list[Passage]:
    """Passages as they are read, each once."""
    return sorted({p.ordinal: p for one in several for p in one}.values(), key=lambda p: p.ordinal)
