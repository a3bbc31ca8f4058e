"""Which part of a document a question asks for: what came out of it, what is next, what changes, what is planned.

Documents have such parts under titles of their own ("Opbrengsten", "Hoe nu verder?"), and who asks has other words
for them ("wat waren de uitkomsten", "wat zijn de vervolgstappen").
"""

from __future__ import annotations

import re
from typing import Literal

from assistant.question.understand import split_context
from corpus.language import fold, stem

Part = Literal["outcome", "next", "change", "plans", "request"]

_LIST = (
    r"(?:en |maar )?(?:(?:wat|welke|noem|geef|toon|vertel|som|overzicht|lijst|alle|de|het|een|is|zijn|was|waren|waar"
    r"|mij|me|van|er|belangrijkste|dit|die|drie|vier|vijf|twee|zes) )*"
)
"""How a question for a list begins, which may have no more than that list's name."""
_OUTCOMES = "resultaat resultaten uitkomst uitkomsten opbrengst opbrengsten conclusie conclusies bevindingen"
_NEXT = "vervolg vervolgstap vervolgstappen vervolgacties vervolgactie vervolgtraject vervolgproces"
_CHANGES = "verandering veranderingen wijziging wijzigingen vernieuwing vernieuwingen"
_PLANS = "plannen voornemens ambities acties actiepunten maatregelen activiteiten"
MEETING = (
    r"(?:\w*conferentie|congres|symposium|(?:studie|thema|team|ontwikkel|scholings)?(?:dag|middag|avond)"
    r"|\w*bijeenkomst|\w*vergadering|overleg|sessie|workshop)"
)
_CUES: tuple[tuple[Part, str], ...] = (
    ("next", rf"^{_LIST}(?:{_NEXT.replace(' ', '|')}|(?:volgende|verdere) (?:stap|stappen|acties))\b"),
    ("next", r"^(?:en )?(?:hoe|wat) nu(?: verder)?$|^(?:en )?hoe (?:nu )?verder\b"
        r"|^(?:en )?hoe (?:gaa?[nt]?|moet)\b.*\bverder\b"),
    ("next", r"^(?:en )?(?:wat|welke \w+|wie (?:doet|gaat|moet|pakt|neemt|regelt) wat)\b"
        rf".*\bna (?:afloop van )?(?:de|het|deze|dit|die) {MEETING}\b"),
    ("outcome", rf"^{_LIST}(?:{_OUTCOMES.replace(' ', '|')})\b"),
    ("outcome", r"^(?:en )?wat (?:heeft|hebben|had|leverde|levert)\b.*\b(?:opgeleverd|op)$"),
    ("outcome", r"^(?:en )?wat (?:is|kwam|komt) (?:er )?(?:allemaal )?uit\b.*\b(?:gekomen|voren)$"),
    ("change", rf"^{_LIST}(?:{_CHANGES.replace(' ', '|')})\b"),
    ("change", r"^(?:en )?wat (?:er )?(?:verandert|veranderde|wijzigt)\b|^(?:en )?wat (?:wordt|is|gaat) (?:er )?"
        r"(?:(?:nu|nou|allemaal|dan|eigenlijk|precies|straks) )*"
        r"(?:anders|nieuw|veranderd|gewijzigd|vernieuwd|veranderen)\b"
        r"|^(?:en )?wat (?:wordt|gaat) er\b.*\b(?:anders|veranderen|wijzigen)$"),
    ("change", rf"^{_LIST}(?:dingen|punten|zaken) die (?:er )?(?:veranderen|wijzigen|anders|nieuw)\b"
        r"|^(?:wat )?nieuw in\b"),
    ("request", r"^(?:en )?wat (?:vraagt|vragen|verwacht|verwachten) (?:\w+ )+van\b"
        r"|^(?:en )?wat wordt er\b.*\b(?:gevraagd|verwacht)$"),
    ("plans", rf"^{_LIST}(?:{_PLANS.replace(' ', '|')})\b"),
)  # fmt: skip
_PATTERNS = tuple((part, re.compile(cue)) for part, cue in _CUES)
_NOT = re.compile(r"\b(?:niet|geen|nooit)\b")
_WORDS: dict[Part, str] = {
    "outcome": f"{_OUTCOMES} opgeleverd opleveren leverde levert",
    "next": f"{_NEXT} volgende verdere stap stappen verder actie acties plannen actiepunten gaan doen gebeuren gebeurt"
    " moet gedaan doet pakt neemt regelt volgt komt nu afloop",
    "change": f"{_CHANGES} verandert veranderen veranderde veranderd wijzigt wijzigen gewijzigd vernieuwd anders nieuw"
    " nieuwe",
    "plans": _PLANS,
    "request": "vraagt vragen verwacht verwachten gevraagd wordt",
}
_STEMS = {part: frozenset(map(stem, said.split())) for part, said in _WORDS.items()}


def part_asked(question: str) -> Part | None:
    """The part of a document that a question asks for; None for any other question, and for what is not so."""
    asked = " ".join(fold(split_context(question)[0]).split()).strip(" ?.!")
    if _NOT.search(asked):
        return None
    return next((part for part, pattern in _PATTERNS if pattern.search(asked)), None)


def only_asks(part: Part, word: str) -> bool:
    """Whether a folded word belongs to how a part is asked for, and tells nothing of the document it is of."""
    return stem(word) in _STEMS[part]
