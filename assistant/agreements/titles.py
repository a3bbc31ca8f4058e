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

_CUES: tuple[tuple[Kind, str], ...] = (
    ("keuze", r"wat (?:wij|we)\b.*\bniet\b.*\b(?:doen|gaan)|(?:niet )?gekozen\b"),
    ("lopend",
     r"wat (?:gebeurt|gebeuren|doen|doet|loopt|lopen|gaat|hebben|heeft|is|zijn|werkt)\b.*\b(?:al|nu|reeds|goed)\b"
     r"|(?:dit|dat|daar) (?:doen|loopt|gebeurt|werken)\b.*\b(?:al|nu)\b|lopende (?:zaken|acties|activiteiten|projecten)"
     r"|wat (?:er )?(?:nu |al )+(?:loopt|gebeurt|is)|huidige (?:acties|activiteiten|aanpak|inzet|projecten)"
     r"|(?:acties|projecten|activiteiten) in uitvoering"),
    ("behoefte",
     r"wat (?:is|zijn|hebben|heeft)\b.*\bnodig|(?:hiervoor|daarvoor|nog|er)? ?nodig" + _MANY
     + r"|nodig (?:is|zijn|hebben|voor|om)\b|(?:ondersteunings)?behoeften?" + _MANY
     + r"|wensen" + _MANY + r"|(?:rand)?voorwaarden" + _MANY + r"|wat (?:ontbreekt|missen|vraagt)\b|verzoeken" + _MANY
     + r"|(?:wijzigingen|aanpassingen|veranderingen) die\b.*\b(?:vraagt|vragen|wenst|wensen)"),
    ("besluit", r"besluiten(?:lijst)?" + _MANY + r"|besluit$|genomen besluiten|wat (?:is|er is) besloten"),
    ("afspraak",
     r"(?:werk)?afspraken(?:lijst)?" + _MANY + r"|wat spreken (?:wij|we) af|wat (?:hebben )?(?:wij|we) (?:hebben )?af(?:spreken|gesproken)"
     r"|normen" + _MANY + r"|(?:spel|gedrags|school)regels" + _MANY + r"|toezeggingen" + _MANY
     + r"|(?:wij|we) spreken af|onze beloften?"),
    ("doel",
     r"(?:hoofd|sub|streef|leer|jaar)?doel(?:en|stelling(?:en)?)?" + _MANY + r"|ambities?" + _MANY
     + r"|wat (?:wij|we)?\s?.*\b(?:willen|wil)\b.*\b(?:bereiken|leren|worden)|streefcijfers" + _MANY
     + r"|(?:beoogde|gewenste) (?:resultaten|opbrengsten|effecten)|waar (?:wij|we) naartoe (?:willen|werken)"
     r"|wat (?:wij|we) (?:dan )?(?:bereikt|voor elkaar) hebben"),
    ("actie",
     r"acties?" + _MANY + r"|actie(?:punten|lijst|plan|s en)\b|(?:jaar|verbeter|actie|uitvoerings)(?:planning|agenda)"
     r"|maatregelen" + _MANY + r"|activiteiten" + _MANY + r"|(?:vervolg)?stappen" + _MANY + r"|taken" + _MANY
     + r"|to ?-?do|aan de slag|waar\w*\b.*\baan de slag|wat\b.*\b(?:gaan|gaat)\b.*\bdoen|wat (?:gaan|doen) (?:wij|we)\b"
     r"|(?:wij|we) gaan\b|wie doet wat(?:,? (?:en )?wanneer)?$|aanbevelingen" + _MANY + r"|plannen" + _MANY + r"|plan voor (?:de|het|20)"
     r"|hoe (?:gaan|pakken) (?:wij|we)\b|inzet (?:voor|in) 20|projecten" + _MANY),
    ("visie",
     r"(?:\w+ )?(?:visie|missie)" + _MANY + r"|uitgangspunten" + _MANY + r"|kernwaarden" + _MANY + r"|droom" + _MANY
     + r"|waar (?:wij|we) (?:voor staan|in geloven|naar streven)|leidende principes|stip op de horizon"),
    ("keuze", r"keuzes?" + _MANY + r"|keuzen" + _MANY),
    ("proces",
     r"(?:vervolg)?proces" + _MANY + r"|procedures?" + _MANY + r"|stappenplan|werkwijze" + _MANY + r"|hoe (?:nu )?verder"
     r"|tijdpad|vervolg$|planning" + _MANY),
)  # fmt: skip
_PATTERNS = tuple((kind, re.compile(rf"^{_LEAD}(?:{pattern})")) for kind, pattern in _CUES)
_LAST = tuple(
    (kind, re.compile(rf"(?:\ben |& |/ ?|: ){_LEAD}(?:{word})(?: (?:20\d\d|voor|in)\b.*)?$"))
    for kind, word in (("actie", "acties|actiepunten|actielijst"), ("afspraak", "afspraken"), ("besluit", "besluiten"),
                       ("doel", "ambities|doelen|doelstellingen"), ("visie", "visie"))
)  # fmt: skip
"""Two things in one title, of which the second is told: "Notulen van 21 januari en actielijst" tells of neither."""

_WEAK: frozenset[Kind] = frozenset({"visie", "proces", "lopend", "behoefte"})

_ABOUT_OTHER_THINGS = re.compile(
    r"\b(?:terugblik|geschiedenis|voorgeschiedenis|totstandkoming|tot stand (?:kwam|gekomen)|evaluatie van|leeswijzer"
    r"|begrippen|begrippenlijst|afkortingen|definities|woordenlijst|colofon|inhoud(?:sopgave)?|samenstelling|aanwezig"
    r"|keynote|lezing|gastspreker|interview|literatuur|bronnen|bronvermelding|contactgegevens|knelpunten|uitdagingen"
    r"|overlegkalender|jaarkalender)\b|^(?:onze )?grenzen\b|\bgrenzen (?:van|aan)\b|ophoudt|wanneer (?:wij|we) geen"
    r"|^criteria|\b(?:toelatings)?criteria$"
)
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


def reaches_below(kind: Kind) -> bool:
    """Whether a title of this kind also covers the lists under titles below it: "Acties 2026" over "Ouders"."""
    return kind not in _WEAK


def lists_something_else(title: str) -> bool:
    """Whether the lists and tables under a title hold no agreements: what was, who sits where, what words mean."""
    return bool(_ABOUT_OTHER_THINGS.search(plain(title)))


def tells_something_else(title: str) -> bool:
    """Whether nothing at all under a title is an agreement, whatever its sentences sound like."""
    return bool(_NO_PLACE_FOR_SENTENCES.search(plain(title)))
