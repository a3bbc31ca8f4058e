"""What kind of sentence of a plan is no evidence: what tells what the plan is about, what was, or only what is so."""

from __future__ import annotations

import re

from assistant.agreements.clauses import finite_at
from assistant.agreements.language import is_over
from assistant.agreements.phrases import ABOUT_ITSELF, EACH, ON_A_DAY
from assistant.words.bounds import BOUND
from corpus.language import fold

_PAPER = (
    r"(?:dit|deze) (?:[\w-]+ ){0,2}?(?:\w*(?:plan|document|verslag|notitie|nota|profiel|rapport|agenda|stuk|hoofdstuk"
    r"|paragraaf|bijlage|gids|brochure|overzicht)|deel)\b"
)
_SHOWS = (
    r"(?:beschrijft|beschrijven|gaat over|gaat in op|geeft (?:\S+ ){0,3}?(?:weer|overzicht|beeld)|bevat|laat zien"
    r"|vertelt|schetst|bestaat uit|bundelt|vat\b.*\bsamen|zet\b.*\buiteen|licht\b.*\btoe|legt\b.*\buit"
    r"|is (?:\S+ ){0,2}?(?:bedoeld|geschreven|opgebouwd|ingedeeld))\b"
)
_READS = (
    r"(?:lees|leest|lezen|vind|vindt|vinden|beschrijf|beschrijft|beschrijven|schetsen"
    r"|(?:staat|staan) (?:hoe|wat|welke|waar\w*|wie)"
    r"|(?:geven|laten|leggen|zetten|lichten) (?:wij|we)\b.*\b(?:weer|overzicht|zien|uit|uiteen|toe)"
    r"|komt?\b.*\baan (?:de )?(?:orde|bod)|gaan (?:wij|we) in op)\b"
)
_ABOUT_ITSELF = re.compile(rf"^{_PAPER} (?:[\w–-]+ ){{0,4}}?{_SHOWS}|^(?:in|met) {_PAPER} (?:[\w–-]+ ){{0,3}}?{_READS}")
_PEOPLE = (
    r"\w*(?:leerlingen|kinderen|jongeren|ouders|gezinnen|huishoudens|inwoners|bevolking|mensen|medewerkers|leraren"
    r"|docenten|leerkrachten|studenten|kleuters|peuters|scholen)"
)
_PART = (
    r"(?:\d+(?:,\d+)? ?(?:%|procent)|\b(?:een|\d+) op (?:de )?\w+"
    r"|\b(?:de helft|een derde|een kwart|twee derde|driekwart))"
)
_STATISTIC = re.compile(rf"{_PART} (?:van )?(?:(?:de|het|onze|alle|haar|hun|zijn) )?(?:[\w-]+ )?{_PEOPLE}\b")
_IS_SO = re.compile(
    r"\b(?:is|zijn|zit|zitten|heeft|hebben|woont|wonen|spreekt|spreken|ervaart|ervaren|vindt|vinden|kent|kennen)\b"
)
_TO_BE = re.compile(
    rf"\b(?:20\d\d|{BOUND}|(?:meer|minder) dan \d+"
    r"|als|zodra|wordt|worden|zal|zullen|moet|moeten|wil|willen|streef\w*|streven|doel\w*|gaat|gaan|krijgt|krijgen"
    r"|elke?|ieder\w*|onder|boven|voortaan|vanaf|blijft|blijven)\b"
)
"""What makes a share one that is aimed at, or a condition."""
_IS_A = re.compile(
    r"^(?:de|het|ons|onze) [\w-]+(?: [\w-]+){0,2} (?:bestaat uit|telt|is een (?:\w+ )?"
    r"(?:vereniging|stichting|cooperatie|rechtspersoon|samenwerking|organisatie))\b"
)


_AGREED = re.compile(
    r"\b(?:is|zijn|heeft|hebben)\b(?: [^\s,;]+){0,12}? (?:afgesproken|toegezegd|besloten|overeengekomen"
    r"|vastgelegd),? (?:dat|om)\b"
)
"""What was agreed will be done: "met de gemeenten is afgesproken dat …"."""
_CASE = re.compile(
    r"^\w+ [^,;]+, dan (?=\w)|^(?:zodra|als|wanneer|nadat) (?!(?:gevolg|vervolg|onderdeel|resultaat|eerste)\b)[^,;]+, "
)
"""A condition, in which what is done may stand before it holds: "is een kind ziek gemeld, dan …"."""
_HEARD = re.compile(
    r"\b(?:ge(?:informeerd|hoord|sproken|vraagd)|uitgenodigd|bezocht|geraadpleegd|ingelicht|ontvangen)\b"
)
"""What is done for a plan before it is written, though it is done with all."""
_A_YEAR = re.compile(r"\b20\d\d\b")
_WE_DO = re.compile(r"\b(?:wij|we) \w+en\b|\w+en (?:wij|we)\b")


def was(sentence: str) -> bool:
    """Whether a sentence tells what was, or what is finished, and agrees on nothing by that.

    What all of them have done on a day without a year is done by that day each year.
    """
    said = " ".join(fold(sentence).split())
    every_year = bool(ON_A_DAY.search(said) and EACH.search(said)) and not (_A_YEAR.search(said) or _HEARD.search(said))
    return not _AGREED.search(said) and is_over(_CASE.sub("", said), later=False, aimed=every_year)


def is_about_itself(sentence: str) -> bool:
    """Whether a sentence says what its document is about: whatever it names is told elsewhere, and done by nobody."""
    return bool(_ABOUT_ITSELF.search(" ".join(fold(sentence).split())))


def is_title_line(text: str) -> bool:
    """Whether a paragraph before the first heading is a line of a title page: no sentence, or when it was adopted."""
    said = " ".join(fold(text).split())
    ended = text.rstrip().endswith((".", "!", "?", ":"))
    tells = finite_at(said.split()) is not None or bool(_WE_DO.search(said))  # also when its full stop is lacking
    return not (ended or tells) or bool(ABOUT_ITSELF.search(said))


def only_states(sentence: str) -> bool:
    """Whether a sentence says what is so and what nobody will do anything about: a share of people, what a body is."""
    said = " ".join(fold(sentence).split())
    if _TO_BE.search(said):
        return False
    return bool(_IS_A.search(said) or (_STATISTIC.search(said) and _IS_SO.search(said)))
