"""Which side of a subject a question asks about, in everyday words: what is needed, what is done already, what is next.

Reports of meetings and plans tell the same sides of each subject under titles of a few kinds ("Wat is nodig?",
"Acties"). Who asks says "wat ontbreekt er nog", "wat loopt er al" or "wat gaan we doen".
"""

from __future__ import annotations

import re
from typing import Literal

from assistant.question.understand import split_context
from corpus.language import fold, stem

Facet = Literal["running", "needed", "to_do", "vision", "obstacle", "appeal"]

_NOW = r"(?:op dit moment|momenteel|tegenwoordig|op het ogenblik|reeds|nu|vandaag de dag)"
_IS = (
    r"(?:gebeur\w*|do(?:e|en|et)|loop\w*|lopen|word\w*|werk(?:t|en)|heeft|hebben|kan|kunnen|gaa[nt]?|gaat|is|zijn|bied\w*"
    r"|kijk\w*|pak\w*|help\w*)"
)
_CUES: tuple[tuple[Facet, str], ...] = (
    (
        "obstacle",
        r"^(?:waar|waarin) (?:\w+ )?(?:wringt|schuurt|knelt|botst|hapert|stokt)\b"
        r"|^welke (?:\w+ ){0,2}(?:knelpunt|obstakel|hindernis|belemmering|struikelblok|dilemma|spanning)\w*"
        r"|^(?:wat|waar) (?:wringt|schuurt|knelt|botst|loopt .*\bvast)\b",
    ),
    (
        "appeal",
        r"\bwaartoe (?:\w+ )*?(?:roep|riep|spoor|nodig|daag)\w*\b|\bwaartoe (?:word|werd)\w*\b.*\b(?:aan|op)ge\w+"
        r"|\bwelke oproep\b|\bwat (?:is|was) (?:de|haar|zijn|hun) oproep\b",
    ),
    (
        "vision",
        r"^(?:vanuit )?(?:welke?|wat (?:is|zijn|wordt|worden) (?:het|de)) (?:\w+ )?"
        r"(?:visie|missie|uitgangspunt|principe|grondgedachte|kerngedachte)\w*\b",
    ),
    (
        "needed",
        r"^(?:wat|welke (?:dingen|zaken|middelen|hulp|steun)) (?:\w+ )?(?:is|zijn|was|waren|heb|hebt|heeft|hebben)\b"
        r".*\bnodig\b"
        r"|^wat (?:er )?(?:\w+ )?nodig\b|^(?:wat|welke \w+) (?:ontbreekt|ontbreken|mist|missen)\b"
        r"|^waar(?:aan)? (?:\w+ ){0,4}?behoefte\b|^waar schort\b|^welke (?:rand)?voorwaarden\b"
        r"|^what\b.*\bneed(?:s|ed)?\b",
    ),
    (
        "to_do",
        r"^(?:wat|waarmee|waar) .*\b(?:beginnen|van start|starten|aan de slag)\b"
        r"|^(?:met|aan) (?:wat|welke) .*\b(?:beginnen|van start|starten|aan de slag)\b"
        r"|^wat (?:moet|moeten|gaat|gaan|zal|zou|zouden|zullen|wil|willen)\b.*\b(?:gedaan|gebeuren|doen|ondernemen"
        r"|ondernomen|aanpakken|aangepakt)\b|^wat (?:gaan|gaat) \w+ (?:\w+ )?doen\b"
        r"|^welke (?:concrete |nieuwe |vervolg)?(?:acties?|stappen|maatregelen|voornemens|actiepunten)\b"
        r"|^what (?:actions|steps|measures)\b|^what (?:is|are|will|should)\b.*\bgoing to do\b",
    ),
    (
        "running",
        rf"^(?:wat|welke|hoe|waarmee)\b.*\b{_IS}\b.*\b(?:{_NOW} al|al {_NOW}|{_NOW})\b"
        rf"|^(?:wat|hoe) {_IS}\b(?: \w+){{0,3}} al\b(?! (?:dan|met|die|het|dat|deze|onze|jullie|haar|hun|zijn)\b)"
        r"|^wat (?:gaat|loopt|lopen|gaan|werkt)\b.*\b(?:goed|lekker|prima)\b|^what\b.*\balready\b",
    ),
)
"""How a question begins that asks for each; the first that fits counts."""
_PATTERNS = tuple((facet, re.compile(cue)) for facet, cue in _CUES)
_AT_PLACE: tuple[tuple[Facet, str], ...] = (
    (
        "needed",
        r"^(?:wat|welke \w+) (?:kan|kunnen|moet|moeten|mag|mogen|zou|zouden)\b"
        r".*\b(?:beter|anders|verbeterd|verbeteren)\b"
        r"|^(?:(?:wat zijn|welke|noem|geef|de) )*(?:verbeter|ontwikkel|aandachts)punten\b|^hoe kan\b.*\bbeter\b",
    ),
    (
        "to_do",
        r"^(?:(?:wat|zijn|welke|noem|geef|de|is) )*"
        r"(?:plannen|acties?|actiepunten|stappen|maatregelen|voornemens|aanpak)\b"
        r"|^hoe (?:\w+ ){0,2}?pak(?:ken|t)?\b.*\baan\b|^hoe (?:wordt|worden)\b.*\baangepakt\b"
        r"|^hoe (?:ga\w*|wil\w*|kun\w*|moet\w*)\b.*\baan(?: te )?pakken\b"
        r"|^wat (?:staat|staan) (?:er )?(?:op de planning|te doen|gepland)\b",
    ),
    ("running", r"^(?:(?:wat|zijn|de|welke) )*sterke punten\b"),
)
"""What else asks for each of a place that is named: of a subject that is none, it may ask for anything."""
_OF_PLACE = (*_PATTERNS, *((facet, re.compile(cue)) for facet, cue in _AT_PLACE))
_OPENING = re.compile(r"^(?:en|maar|dus|nou|zeg)\b[ ,]*|\bal (?:met|dan|die|het|deze) (?:al|niet)\b")
"""What a question opens with, and "al" that is no moment."""

FACET_STEMS = frozenset(
    stem(word)
    for word in """nodig ontbreken ontbreekt missen mist behoefte behoeften voorwaarden randvoorwaarden gebeuren gebeurt
    doen gedaan loopt lopen gaat gaan werkt werken goed al nu moment momenteel huidig acties actie stappen stap zetten
    gezet maatregelen beginnen slag aanpakken ondernemen ondernomen visie uitgangspunt principe oproep knelpunt
    knelpunten punten punt need needed needs already do actions steps order beter verbeteren verbeterd anders
    verbeterpunten ontwikkelpunten aandachtspunten plannen plan voornemens aanpak pakken aangepakt planning gepland
    sterke actiepunten""".split()
)
"""Stems of words that ask for a side of a subject, and tell nothing of the subject."""


_OF_ONE = re.compile(r"^wat (?:moet|moeten) (?:ik|je|u|mijn|een)\b|\b(?:als|wanneer|indien)\b")
"""Asks what one person is to do, or in which case: no list of plans tells that."""


def facet_asked(question: str, *, at_place: bool = False) -> Facet | None:
    """The side of its subject that a question asks about; None where it asks for one thing, or in other words.

    `at_place`: of a place that was named beside it, by its number or its title.
    """
    asked = _OPENING.sub("", " ".join(fold(split_context(question)[0]).split()).strip(" ?.!"))
    if _OF_ONE.search(asked):
        return None
    cues = _OF_PLACE if at_place else _PATTERNS
    return next((facet for facet, pattern in cues if pattern.search(asked)), None)
