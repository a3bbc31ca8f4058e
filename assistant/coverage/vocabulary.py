"""Which words of an outcome say what it is about, and which words of a plan may stand for them.

They speak of Dutch plans and reports about education in general, never of a document.
"""

from __future__ import annotations

from functools import lru_cache

from assistant.words.amounts import is_number
from assistant.words.spoken import NEGATIONS
from corpus.language import MONTHS, fold, is_function_word, lemma, stem

_LIGHT = """
    meer minder beter betere goed goede betreffende versterken versterkt verbeteren verbetert creeren opstellen
    opgesteld borgen borgt geborgd zorgen zorgt maken maakt doen komen komt krijgen krijgt houden houdt blijven blijft
    laten laat draaien opzetten opgezet regelen regelt organiseren organiseert inzetten inzet aanbieden biedt bieden
    vergroten stimuleren bevorderen realiseren uitvoeren invoeren starten start voeren voert geven geeft nemen neemt
    brengen brengt werken werkt gebruiken gebruikt gebruik benutten actief samen gezamenlijk gezamenlijke structureel
    structurele integraal integrale extra nieuw nieuwe komend komende jaren verder vast vaste eigen voldoende mogelijk
    mogelijke aandacht ruimte elke ieder iedere alle allen iedereen aanwijzen afspreken afspraken uitnodigen nodig
    hoeveel bijv bijvoorbeeld zoals enkel enige hebben verhogen verlagen verminderen vermindert uitbreiden opbouwen
    aanpakken beschikbaar beleid centraal agenderen hoogste minste meeste
    hooguit hoogstens minstens maximaal minimaal
"""
LIGHT_STEMS = frozenset(stem(fold(word)) for word in _LIGHT.split())
"""Stems of words that say only that something must be done, or more of it."""
_WHEN = frozenset(
    stem(word)
    for word in (
        *MONTHS,
        *"minuut uur dag week maand kwartaal jaar schooljaar schooldag werkdag dagdeel ochtend middag avond".split(),
        *"minuten uren dagen weken maanden jaren dagdelen ochtenden middagen avonden".split(),
        *"keer maal eerste laatste".split(),
    )
)
"""Stems of words for when, how long and how often: quantities, which are held against each other apart."""

_KINDS = """
    ketenpartner: gemeente jeugdhulp jeugdzorg ggd wijkteam leerplicht leerplichtambtenaar jeugdarts zorgaanbieder
    partner: gemeente jeugdhulp ggd wijkteam leerplicht
    vervolgonderwijs: mbo hbo hogeschool universiteit
    medewerker: leraar docent leerkracht concierge onderwijsassistent administratie schoolleider teamleider mentor
    opleiding: lerarenopleiding hogeschool pabo student
    communicatie: nieuwsbrief website informeren voorlichting
    experimenteren: proef pilot uitproberen
    experiment: proef pilot uitproberen
    leiderschap: leidinggeven
    label: diagnose etiket indicatie stempel
    lef: durven durf moed
    draagvlak: steun erachter instemming
    context: omgeving gezin buurt thuissituatie
    norm: vanzelfsprekend gewone standaard
    dialoog: gesprek overleg
    zorg: jeugdhulp jeugdzorg
    route: overstap traject leerweg
    leerweg: route overstap traject
    doorstroom: overstap
    didactiek: lesgeven lessen
    diversiteit: verschillen verschil
    visitatie: bezoek
    reflectie: intervisie terugkijken
    kennisdeling: kennis delen
    expertise: specialist kennis deskundige
    kennis: expertise deskundigheid
    professionalisering: scholing cursus training academie
    opleiden: cursus module academie
    uitzondering: tijdelijk apart
    ouderbetrokkenheid: ouder
    ouder: gezin
    bellen: telefoon telefonisch
    bezoeken: bezoek
    opbrengst: uitkomst resultaat
    ocw: ministerie
"""
"""What a plan may have for a more general word: the municipality is a partner, not the other way round."""
_SPECIFIC = {
    stem(line.split(":")[0].strip()): tuple(line.split(":")[1].split()) for line in _KINDS.strip().splitlines()
}

_ALIKE = """
    stoppen beeindigen opheffen opgeheven afschaffen schrappen vervallen verdwijnen
    starten beginnen openen oprichten
    startend beginnend beginner starter
    verminderen verlagen terugbrengen afbouwen verkleinen
    verhogen vergroten uitbreiden
    volgen bijhouden monitoren
    betalen vergoeden bekostigen financieren kosteloos gratis bijdragen
    aanstellen aanwijzen benoemen vrijmaken
    meedoen deelnemen meelopen meedraaien meewerken
    antwoorden antwoord reageren reactie
    beslissen besluiten bepalen knoop
    bespreken praten spreken overleggen overleg gesprek tafel
    beoordelen evalueren terugkijken
    bekendmaken publiceren website nieuwsbrief
    verhuizen intrekken trekken
    vertellen uitleggen uitleg voorlichten voorlichting
    les lessen lesprogramma lesgeven
    eenvoudig begrijpelijk duidelijk b1
    administratie papierwerk formulier aanvraagformulier
    overdragen overdracht
    buddy maatje
    afwezig wegblijven verzuim verzuimen
    gezin thuis
    klas groep
    beeld oog
    maaltijd eten lunch kantine
    stil stilte rust rustig prikkelarm
    vervoer busje taxi ophalen
    speciaal sbo so vso
    klacht klagen
    wc toilet
    gymzaal sportzaal sporthal
    brugklasser eersteklasser
"""
"""What a report and a plan may say of one thing, each in its own words."""
_GROUPS = tuple(frozenset(line.split()) for line in _ALIKE.strip().splitlines())

_TWO_WORDS = (
    ("scholing", "school"),
    ("scholing", "scholen"),
    ("beleid", "begeleid"),
    ("delen", "deel"),
    ("deling", "deel"),
)
"""Words that a stemmer takes for one, though they are two, each by how it begins."""


def specific(word: str) -> tuple[str, ...]:
    """What a plan may have for a folded word in any of its forms, in more special words."""
    return _SPECIFIC.get(stem(word)) or _SPECIFIC.get(stem(lemma(word)), ())


@lru_cache(maxsize=4_000)
def alike(word: str) -> tuple[str, ...]:
    """What a folded word in any of its forms may be called as well."""
    own = {word, lemma(word)} | {stem(word)}
    found = [other for group in _GROUPS if any(stem(one) in own or one in own for one in group) for other in group]
    return tuple(sorted({other for other in found if other not in own}))


def counts(word: str) -> bool:
    """Whether a folded word counts when an outcome and a plan are held against each other, if only a little."""
    quantity = is_number(word) or stem(word) in _WHEN
    return not quantity and word not in NEGATIONS and not is_function_word(word)


def says_something(word: str) -> bool:
    """Whether a folded word says what an outcome is about."""
    return counts(word) and stem(word) not in LIGHT_STEMS


def mistaken(word: str, form: str) -> bool:
    """Whether a stemmer takes a form for one of a word that it is none of."""
    return any(
        (word.startswith(one) and form.startswith(other)) or (word.startswith(other) and form.startswith(one))
        for one, other in _TWO_WORDS
    )
