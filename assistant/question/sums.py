"""What asks for a sum of money: "wat kost", "hoeveel betaal je", "hoe hoog is de contributie"."""

from __future__ import annotations

import re

_SUM = (
    "geld|budget|bedrag|bijdrage|vergoeding|reserve|begroting|subsidie|tekort|kosten|boete|bijslag|toeslag|uitkering"
    "|toelage|tegemoetkoming|heffing|belasting|premie|contributie|tarief|loon|salaris|huur|huurprijs|schuld|beurs|rente"
    "|borg|bekostiging"
)
"""What is told in money, and what compounds of it may end in."""
_NO_SUM = r"\w*tijd|punten|energie|moeite|uur|uren|minuten|dag|dagen|dagdelen|weken|maanden|jaar|jaren"
"""What else may be spent: "hoeveel tijd kost het"."""
_NO_TERM = r"(?!wat (?:zijn|betekenen) (?!de |het |alle |totale )[\w-]+e kosten\b(?! (?:van|voor|per)\b))"
""" "Wat zijn indirecte kosten?" asks what they are."""
_MAY = r"(?:moet|mag|mog|kan|kun|kunn|zal|zull|hoef|hoev|gaa)[nt]?(?:en)?"

ASKS_SUM = re.compile(
    rf"\b(?:{_NO_TERM}wat|hoeveel(?! (?:(?!per\b)\w+ )?(?:{_NO_SUM})\b))\b[^?.]*\bkost(?:en|te|ten)?\b"
    r"|\bgekost\b|\bhoe duur\b"
    r"|\b(?:welk|wat voor) (?:bedrag|budget)\b"
    r"|\bhoeveel (?:euro|reserves)\b|\b(?:hoe (?:hoog|groot)|hoeveel) (?:is|zijn|was|waren|wordt|bedraagt|bedragen)"
    rf" (?:de|het|hun|onze|jullie) (?:\w+ )?[\w-]*(?:resultaat|{_SUM})\b|\bhoeveel [\w-]*(?:{_SUM})\b"
    r"|^(?:en )?kost (?:dat|dit|het|er|die|de|een)\b|^(?:en )?kosten\b[^?.]*\b(?:iets|geld)\b"
    rf"|\b(?:wat (?:{_MAY} (?:\w+ ){{1,3}})?|hoeveel (?:{_MAY} (?:\w+ ){{1,6}})?)(?:verdien\w*|beta(?:al[dt]?|len))\b"
    r"|\bhoeveel (?:krijgt?|krijgen|kreeg|kregen|ontv\w+)\b.*\b(?:betaal[dt]|vergoed|terug)\b|\bsalaris\w*\b"
    r"|\bhow much (?:money|does|do|did)\b"
    r"|\bhoeveel\b.*\b(?:begroot|uitgegeven)\b"
)
"""In a folded question."""
