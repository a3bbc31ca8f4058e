"""What a sentence of a plan is besides a promise: a measured aim, a choice or a belief; and which promise is a task."""

from __future__ import annotations

import re

from assistant.agreements import phrases
from assistant.agreements.types import Kind
from assistant.words.bounds import BOUND

_QUANTITY = (
    rf"(?:{BOUND}|meer dan|minder dan|driekwart|de helft|geen"
    r"|twee ?derde|een (?:derde|kwart) (?=van|minder|meer)|\d\S*|\w*(?:tien|elf|twaalf|tig|honderd|duizend))"
)
_THEN = re.compile(
    r"^(?:in|eind|begin|medio|uiterlijk|voor|over|aan het eind(?:e)? van) (?:\S+ ){0,4}?20\d\d\S* \w+ (?:er |wij "
    r"|we )?(?:jaarlijks )?"
    rf"{_QUANTITY} \w+"
)
"""What is to be counted then: "In 2028 doen vijftig basisscholen mee."; a handful of schools act by themselves."""
_MEASURED = (
    r"(?:aantal|aandeel|percentage|\w*deelname|\w*tijd(?:en)?|\w*cijfers?|\w*verzuim|\w*uitval|reserve|overhead"
    r"|groepsgrootte"
    r"|kosten|uitgaven)"
)
_GOES_TO = re.compile(
    rf"^(?:\S+ ){{0,2}}?(?:het|de|ons|onze) (?:\w+ )?{_MEASURED}\b.*?\b(?:daalt|dalen|zakt|zakken|stijgt|stijgen"
    rf"|groeit|groeien"
    r"|gaat|gaan|loopt|neemt|nemen)\b (?:\S+ ){0,5}?(?:tot|naar|onder|boven)\b"
)
_OCCURS = re.compile(
    r"\bkom(?:t|en) (?:\S+ )*?(?:zelden|nooit|niet(?! meer\b)|nauwelijks|minder|vaker) (?:\S+ )*?voor(?=[.,;]|$)"
)
"""How often something will be so: "In 2031 komt spijbelen zelden voor"."""
_CHOOSES = re.compile(
    r"\b(?:wij|we)\b (?:\S+ ){0,4}?liever\b(?! niet).*\bdan\b|\bvinden (?:wij|we) (?:\S+ ){0,2}?(?:on)?(?:wenselijk"
    r"|verstandig|nodig)\b"
    r"|^(?:\S+ ){1,4}?ga(?:at|an) voor(?=[:,.]|$)|\bblij(?:ft|ven) zich (?:\S+ ){0,2}?richten\b"
)
_LEADS = re.compile(
    r"\bsta(?:at|an) (?:\S+ ){0,4}?(?:voorop|centraal)\b|\b(?:is|zijn) (?:\S+ ){0,4}?leidend\b"
    r"|\b(?:is|zijn) (?:\S+ ){0,4}?(?:het|ons|een|geen) (?:uitgangspunt|vertrekpunt|achtervang|startpunt|maatstaf)\b"
)
_TASK = re.compile(
    r"\bstel(?:t|len) (?:\S+ ){0,8}?aan(?= voor\b|[.,;:]|$)|\bprobe(?:ert|ren) (?:\S+ ){0,6}?uit\b"
    r"|\ble(?:gt|ggen) (?:\S+ ){0,6}?voor\b(?= aan\b|[.,])|\blicht (?:\S+ ){0,6}?toe\b"
    r"|\b(?:er komt|er komen|komt er|komen er|komt een|komen een)\b|\bga(?:at|an) van \w+ (?:\w+ )?naar\b"
    r"|\b(?:wordt|worden)\b.*\b(?:opnieuw|teruggebracht|omgebouwd|vervangen)\b"
    r"|\b(?:werft|werven|verkent|verkennen|onderzoekt|onderzoeken|ontwikkelt|ontwikkelen|herschrijft|herschrijven"
    r"|actualiseert)\b"
    r"|\bgroe(?:it|ien) (?:\S+ ){0,3}?met\b"
)
_AMOUNT = re.compile(
    r"\b(?:dag|dagen|dagdelen|dagdeel|uur|uren|ochtenden?|middagen|euro|fte) per (?:week|maand|jaar|schooljaar)\b"
)
"""How much somebody gets or works, which is not how often something is done."""
_REPEATED = (phrases.OFTEN, phrases.TERM, phrases.ALWAYS, phrases.EACH, phrases.IF_THEN, phrases.IN_CASE)


def stated(text: str, *, dated: bool) -> Kind | None:
    """What a clause of a plan is by what it counts, prefers or puts first."""
    if _GOES_TO.search(text) or (dated and (_THEN.search(text) or _OCCURS.search(text))):
        return "doel"
    if _CHOOSES.search(text):
        return "keuze"
    return "visie" if _LEADS.search(text) else None


def is_task(text: str, main: str) -> bool:
    """Whether a promise is done once, rather than kept whenever its case arises."""
    said = _AMOUNT.sub(" ", text)
    if re.search(r"\b(?:geen|niet|nooit)\b", main) or any(measure.search(said) for measure in _REPEATED):
        return False
    return bool(_TASK.search(main))
