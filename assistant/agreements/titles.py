"""What a title says of the list under it: "Acties", "Wat is nodig?", "Onze visie op ondersteuning"."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.agreements.types import Kind
from corpus.language import fold

_NUMBER = re.compile(r"^(?:(?:bijlage|hoofdstuk|paragraaf|deel)\s+)?[\divx]+(?:\.\d+)*[a-z]?[.):]?\s+|^[a-z][.)]\s+")
_LEAD = (
    r"(?:(?:de|het|een|onze|ons|mijn|hun|haar|zijn|alle|vijf|vier|drie|zes|twee|zeven|acht|tien|belangrijkste|concrete"
    r"|gezamenlijke|strategische|gemaakte|genomen|nieuwe|lopende|openstaande|algemene|pedagogische|inhoudelijke|korte"
    r"|eerste|volgende|mogelijke|voorgenomen|geplande|extra|verdere|overige"
    r"|beoogde|gewenste|vervolg|overzicht van|lijst van|samenvatting van)\s+)*"
)
_MANY = r"(?:[\s:,(&/]|$)"

_CUES: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    ("keuze", (
        r"wat (?:wij|we)\b.*\bniet\b.*\b(?:doen|gaan)", r"(?:niet )?gekozen\b",
        r"(?:waar|wat) (?:\S+ ){1,3}?(?:voor )?(?:kiezen|gekozen hebben)(?: voor)?$", r"waarvoor (?:\S+ ){1,2}?kiezen$",
    )),
    ("lopend", (
        r"(?:dit|dat|hier|wat|daar)\b.*\b(?:gaat|loopt|werkt|doen|willen)\b.*\b(?:al|goed|behouden|vasthouden"
        r"|houden)\b",
        r"goede voorbeelden$$", r"sterke punten$$", r"(?:wat )?(?:moet )?(?:blijven|behouden)$",
        r"wat (?:gebeurt|gebeuren|doen|doet|loopt|lopen|gaat|hebben|heeft|is|zijn|werkt)\b.*\b(?:al|nu|reeds|goed)\b",
        r"(?:dit|dat|daar) (?:doen|loopt|gebeurt|werken)\b.*\b(?:al|nu)\b",
        r"wat (?:er )?(?:nu |al )+(?:loopt|gebeurt|is)",
        r"lopende (?:zaken|acties|activiteiten|projecten)", r"huidige (?:acties|activiteiten|aanpak|inzet|projecten)",
        r"(?:acties|projecten|activiteiten) in uitvoering",
    )),
    ("behoefte", (
        r"wat (?:is|zijn|hebben|heeft)\b.*\bnodig", r"wat\b.*\bnodig (?:heeft|hebben|is|zijn)$",
        r"(?:hiervoor|daarvoor|nog|er)? ?nodig$",
        r"nodig (?:is|zijn|hebben|voor|om)\b", r"(?:ondersteunings)?behoeften?$$", r"wensen$$",
        r"(?:rand)?voorwaarden$$",
        r"wat (?:ontbreekt|missen|vraagt|vragen|willen(?!.*\bbereik(?:en|t hebben)$)|wensen|verwachten|zou(?:den)?)\b",
        r"verzoeken$$",
        r"wat (?:moet|moeten|kan|mag) (?:\S+ ){0,4}?(?:gebeuren|komen|anders|beter|veranderen|verbeteren|weg)$",
        r"waar (?:is|hebben|heeft) (?:\S+ ){0,4}?(?:behoefte aan|aan behoefte)$", r"hoe kan het (?:anders|beter)$",
        r"wat (?:\S+ ){1,4}?(?:willen|wil|wensen|wenst|missen|mist|vragen|vraagt|verwachten|hopen)$",
        r"(?:wijzigingen|aanpassingen|veranderingen) die\b.*\b(?:vraagt|vragen|wenst|wensen)",
    )),
    ("besluit", (r"besluiten(?:lijst)?$$", r"besluit$", r"genomen besluiten", r"wat (?:is|er is) besloten")),
    ("afspraak", (
        r"(?:werk)?afspraken(?:lijst)?$$", r"wat spreken (?:wij|we) af", r"normen$$",
        r"(?:spel|gedrags|school)regels$$",
        r"wat (?:hebben )?(?:wij|we) (?:hebben )?af(?:spreken|gesproken)", r"toezeggingen$$", r"(?:wij|we) spreken af",
        r"onze beloften?",
    )),
    ("doel", (
        r"(?:hoofd|sub|streef|leer|jaar)?doel(?:en|stelling(?:en)?)?$$", r"ambities?$$", r"streefcijfers$$",
        r"wat (?:wij|we)?\s?.*\b(?:willen|wil)\b.*\b(?:bereiken|bereikt|leren|worden)",
        r"(?:beoogde|gewenste) (?:resultaten|opbrengsten|effecten)", r"waar (?:wij|we) naartoe (?:willen|werken)",
        r"wat (?:wij|we) (?:dan )?(?:bereikt|voor elkaar) hebben",
    )),
    ("actie", (
        r"acties?$$", r"actie(?:punten|lijst|plan|s en)\b",
        r"(?:jaar|verbeter|actie|uitvoerings|ontwikkel|werk)(?:planning|agenda)",
        r"(?:welke )?(?:voornemens|verbeteringen|verbeterpunten|ontwikkelpunten|speerpunten)\b",
        r"maatregelen$$", r"activiteiten$$", r"(?:vervolg)?stappen$$", r"taken$$", r"plannen$$", r"projecten$$",
        r"aanbevelingen$$", r"adviezen$$", r"suggesties$$", r"opdrachten$$", r"to ?-?do",
        r"(?:ons )?advies(?: aan .*)?$",
        r"wat (?:\S+ ){1,4}?(?:adviseert|adviseren|(?:aan|voor)(?:raadt|raden|beveelt|bevelen|stelt|stellen))$",
        r"aan de slag",
        r"waar\w*\b.*\baan de slag", r"wat\b.*\b(?:gaan|gaat)\b.*\bdoen",
        r"wat (?:gaan|doen) (?:wij|we)\b", r"(?:wij|we) gaan\b", r"hoe (?:gaan|pakken) (?:wij|we)\b",
        r"wie doet wat(?:,? (?:en )?wanneer)?$", r"plan voor (?:de|het|20)", r"inzet (?:voor|in) 20",
    )),
    ("visie", (
        r"(?:\w+ )?(?:visie|missie)$$", r"uitgangspunten$$", r"kernwaarden$$", r"droom$$", r"leidende principes",
        r"waar (?:wij|we) (?:voor staan|in geloven|naar streven)", r"stip op de horizon",
    )),
    ("keuze", (r"keuzes?$$", r"keuzen$$")),
    ("proces", (
        r"(?:vervolg)?proces$$", r"procedures?$$", r"stappenplan", r"werkwijze$$", r"hoe (?:nu )?verder", r"tijdpad",
        r"vervolg$", r"planning$$",
    )),
)  # fmt: skip
"""How titles of each kind begin, after `_LEAD`; "$$" is the end of the word, with more to come perhaps."""
_PATTERNS = tuple((kind, re.compile(rf"^{_LEAD}(?:{'|'.join(cues).replace('$$', _MANY)})")) for kind, cues in _CUES)
_SECOND: tuple[tuple[Kind, str], ...] = (
    ("actie", r"acties|actiepunten|actielijst"), ("afspraak", r"afspraken"), ("besluit", r"besluiten"),
    ("doel", r"ambities|doelen|doelstellingen"), ("visie", r"visie"),
)  # fmt: skip
_LAST = tuple(
    (kind, re.compile(rf"(?:\ben |& |/ ?|: ){_LEAD}(?:{word})(?: (?:20\d\d|voor|in)\b.*)?$")) for kind, word in _SECOND
)
"""What a title names last: "Rondvraag en actielijst", "Thema 2: acties"."""

_WEAK: frozenset[Kind] = frozenset({"visie", "proces", "lopend", "behoefte"})

_ABOUT_OTHER_THINGS = re.compile(
    r"\b(?:terugblik|geschiedenis|voorgeschiedenis|totstandkoming|tot stand (?:kwam|gekomen)|evaluatie van|leeswijzer"
    r"|begrippen|begrippenlijst|afkortingen|definities|woordenlijst|colofon|inhoud(?:sopgave)?|samenstelling"
    r"|keynote|lezing|gastspreker|interview|literatuur|bronnen|bronvermelding|contactgegevens|knelpunten|uitdagingen"
    r"|overlegkalender|jaarkalender)\b|^(?:wie (?:was|waren) )?(?:aan|af)wezig(?:en)?(?: waren)?$"
    r"|^(?:onze )?grenzen\b|\bgrenzen (?:van|aan)\b|ophoudt|wanneer (?:wij|we) geen"
    r"|^criteria|\b(?:toelatings)?criteria$|\b(?:obstakels|belemmeringen|struikelblokken)\b"
    r"|^(?:wat|waar) (?:\S+ ){0,3}?(?:schuurt|knelt|wringt|lastig|moeilijk|tegenvalt|misgaat|mis gaat|tegenaan)\b"
)
"""Titles of what was, who sits where, what words mean, what is in the way, and when one is refused."""
_NO_PLACE_FOR_SENTENCES = re.compile(
    r"\b(?:terugblik|geschiedenis|voorgeschiedenis|totstandkoming|tot stand (?:kwam|gekomen)|leeswijzer|begrippen"
    r"|begrippenlijst|afkortingen|definities|woordenlijst|colofon|inhoud(?:sopgave)?|keynote|lezing|gastspreker"
    r"|interview|literatuur|bronnen|bronvermelding)\b"
)


@lru_cache(maxsize=20_000)
def plain(title: str) -> str:
    """A title folded, without its number and what ends it."""
    return _NUMBER.sub("", " ".join(fold(title).split())).strip(" :.?!")


@lru_cache(maxsize=20_000)
def kind_of_title(title: str) -> Kind | None:
    """What stands under a title that says so, None under any other."""
    text = plain(title)
    for kind, pattern in (*_PATTERNS, *_LAST):
        if pattern.search(text):
            return kind
    return None


def reaches_below(title: str, kind: Kind) -> bool:
    """Whether a title of this kind also covers the lists under titles below it: "Acties 2026" over "Ouders".

    What a question asks to be reached stands right under it; a title below begins another subject.
    """
    return kind not in _WEAK and not plain(title).startswith(("wat willen", "wat wil "))


def lists_something_else(title: str) -> bool:
    """Whether the lists and tables under a title hold no agreements: what was, who sits where, what words mean."""
    return bool(_ABOUT_OTHER_THINGS.search(plain(title)))


def tells_something_else(title: str) -> bool:
    """Whether nothing at all under a title is an agreement, whatever its sentences sound like."""
    return bool(_NO_PLACE_FOR_SENTENCES.search(plain(title)))
