"""Who somebody says to be before asking: "ik ben juf van groep 5, waar gaat het plan over?" asks about the plan.

Only a role and a place such as every school has are left out, and only before a question that is whole without them.
What is the case of the question stays: "ik ben ziek, wie moet ik bellen?", "ik ben leerkracht, mag ik …?".
"""

from __future__ import annotations

import re

_ROLE = (
    r"(?:(?:kleuter|groeps?|gym|vak|inval|basisschool)?(?:juf|juffrouw|meester|leerkracht|leraar|lerares|docente?)"
    r"|invaller|invalkracht|stagiaire?|pabostudent|(?:onderwijs|klassen)assistente?|mentor|zij-instromer)"
)
_SOME = r"(?:(?:de|het|een|mijn|onze|deze|dit|zelf|nu|ook|nieuwe?|gewone?|jaar|'n|n) )*"
_GROUP = r"groep \d(?:(?: ?[/-] ?| en )\d)?"
_PLACE = (
    rf"(?:{_SOME}(?:{_GROUP}|(?:basis|middelbare )?school|(?:brug)?klas|(?:boven|midden|onder)bouw|kleuters"
    r"|kleutergroep|combinatiegroep|combinatieklas|(?:basis|voortgezet )?onderwijs|speciaal onderwijs|vo|po|mbo|havo"
    r"|vwo|vmbo|praktijkschool|praktijkonderwijs))"
)
_AT = rf"(?: (?:van|in|op|bij|aan|voor|uit|met) {_PLACE})"
_SELF = re.compile(
    r"^(?:(?:hoi|hallo|hey|dag|goedemorgen|goedemiddag|goedenavond)[ ,.!]+)?"
    rf"(?:als {_SOME}{_ROLE}{_AT}*|ik (?:(?:ben|werk als) {_SOME}{_ROLE}{_AT}*"
    rf"|(?:werk|zit|sta|lesgeef|geef {_SOME}les){_AT}+"
    rf"|heb {_SOME}{_GROUP}"
    rf"|ben (?:hier )?nieuw(?: hier)?{_AT}*))"
    r"(?: ?[,.;:!-] ?(?:en |maar |dus )?| en )(?P<asks>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_A_QUESTION = re.compile(
    r"^(?:(?:in|op|bij|voor|van|aan|met|over|tot|uit) )?(?:wie|wat|waar\w*|wanneer|welke?|hoe\w*)\b(?: \w+){2}"
    r"|^(?:is|zijn|was|waren|heeft|hebben|had|kan|mag|moet|moeten|mogen|kunnen|staat|staan|wordt|worden|doet|krijgen"
    r"|krijgt|geldt|gelden|bestaat)\b(?: \w+){2}",
    re.IGNORECASE,
)
_FOR_MYSELF = re.compile(
    r"\b(?:ik|mij|me|mijn|mn|m'n|wij|we|ons|onze)\b(?!(?<=moet ik)(?: \w+)? (?:weten|onthouden|lezen)\b)", re.IGNORECASE
)
"""The question is about who asks: not "wat moet ik weten over …", which anybody may ask."""
_BY_GROUP = re.compile(r"\b(?:hoeveel|hoe (?:lang|laat|vaak|hoog|groot))\b", re.IGNORECASE)
"""What may be another number at another school or in another group."""
_OFFERED = re.compile(
    r"^(?:(?:in|op|bij|voor|van|aan|met|uit) )?(?:welke?|wat voor|wat (?:is|zijn|staat|geldt) er)\b", re.IGNORECASE
)
"""Asks what there is, which for one group, teacher or school is something else than for another."""
LONGEST = 400


def without_self(question: str) -> str:
    """A question without who asks it; unchanged where that is a part of it."""
    said = _SELF.match(question) if len(question) <= LONGEST else None
    if said is None or not _A_QUESTION.match(said["asks"]) or _FOR_MYSELF.search(said["asks"]):
        return question
    return question if _BY_GROUP.search(said["asks"]) or _OFFERED.search(said["asks"]) else said["asks"]
