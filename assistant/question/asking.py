"""What a question wants for an answer, by the words it asks with: a date for "wanneer", an amount for "wat kost"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Literal

from assistant.question.sums import ASKS_SUM
from assistant.words.verbs import is_participle
from corpus.language import fold, is_function_word, lemma, stem, words

Ask = Literal[
    "definition", "list", "count", "when", "days", "who", "why", "where", "amount", "duration", "share", "clock",
    "phone", "mail", "website", "address", "often", "age", "opinion", "result", "consequence",
    "day", "size", "open",
]  # fmt: skip

STRICT: frozenset[Ask] = frozenset(
    (
        "count", "when", "days", "who", "why", "where", "amount", "duration", "share", "clock", "phone", "mail",
        "website", "address", "often", "age", "opinion", "result", "size",
    )
)  # fmt: skip
"""What asks for one kind of thing: evidence without it is no answer."""

_ASKED: tuple[tuple[Ask, str], ...] = (
    ("when", "periode datum data jaar dag dagen tijd maand schooljaar week looptijd loopt duurt begint start geldt"),
    ("count", "telt tellen telde"),
    ("days", "dagen bereiken bereikbaar"),
    ("duration", "lang termijn tijd duurt duren"),
    ("clock", "laat tijd tijdstip vroeg duurt duren begint begin eindigt einde start"),
    ("where", "plaats plek locatie straat gebouw zaal gehouden bevindt gevestigd ligt"),
    ("amount", "kost kosten bedrag euro geld hoog groot duur"),
    ("share", "percentage procent deel aandeel"),
    ("phone", "telefoonnummer nummer telefoon telefonisch bellen bereiken bereikbaar"),
    ("mail", "mail mailadres e-mail emailadres mailen"),
    ("address", "adres straat postcode"),
    ("why", "reden komt"),
    ("who", "persoon personen"),
    ("often", "vaak keer maal"),
    ("age", "oud leeftijd leeftijden"),
    (
        "opinion",
        "vond vonden vinden vindt denken denkt oordeel reactie reageerde reageren kritiek bezwaren ervaringen",
    ),
    ("consequence", "gebeurt gebeurde gebeuren volgt straf straffen sanctie sancties gevolg gevolgen consequentie"),
    ("size", "groot hoog breed diep dik zwaar ver weg ligt liggen weegt"),
    ("result", "resultaat resultaten uitkomst uitkomsten effect effecten opgeleverd opleverde gelukt geslaagd"),
)
ASKED_STEMS: Mapping[Ask, frozenset[str]] = {
    ask: frozenset(stem(word) for word in listed.split()) for ask, listed in _ASKED
}
"""Stems of words that belong to the asking itself, so that evidence need not hold them."""

_MENTION = re.compile(
    r"\bwaar (?:wordt|worden|werd|werden|kom(?:t|en)?|staa[nt]|lees|vind|vinden|kan ik)\b.*"
    r"\b(?:genoemd|vermeld|besproken|beschreven|behandeld|geschreven|terug|voor|iets|info\w*|lezen|vinden|meer over)\b"
    r"|\bwaar in (?:het|de)\b|\bop welke (?:bladzijde|pagina|plaatsen)\b"
)
"""Asks where something stands in the documents, not where it happens."""
_STANDS_HOW_MANY = re.compile(r"\bwaar (?:staat|lees|vind) (?:ik |je |er )?hoeveel\b")
"""Asks for the number itself."""
_TAKEN_APART = frozenset("over aan voor toe tegen uit op door van om bij in naar achter onder".split())
_GOES_ON = frozenset(
    """moet kan mag zal zou wil is wordt werd werden was waren moest moesten kon konden moeten kunnen mogen zullen
    willen worden hebben komen geven werken zijn gaan
    letten denken praten zorgen voldoen houden als wanneer om met bij volgens tijdens in op voor van na vanaf
    sinds per door tussen af""".split()
)
"""What may come after the second half of "waar … op", where nothing stands that "op" could belong to."""

_PATTERNS: tuple[tuple[Ask, re.Pattern[str]], ...] = (
    ("consequence", re.compile(
        r"^(?:en |maar )?wat (?:als|indien)\b|\bwat (?:gebeurt|gebeurde|gebeuren|volgt)\b[^?]*\b(?:als|wanneer|indien"
        r"|zodra)\b|\b(?:wat|welke?) (?:(?:is|zijn) )?(?:dan )?(?:de |het )?(?:straf(?:fen)?|sancties?|gevolg(?:en)?"
        r"|consequenties?) (?:als|wanneer|voor|van|op|bij)\b"
        r"|\b(?:welke|wat voor(?: een)?) (?:straf(?:fen)?|sancties?|gevolg(?:en)?|consequenties?) [^?]*"
        r"\b(?:als|wanneer|indien|zodra) (?:je|jij|ik|we|wij|hij|zij|ze|men|iemand|een|de|het|er|mijn|u)\b"
    )),
    ("clock", re.compile(
        r"\bhoe laat\b|\bwhat time\b|\btijdstip(?:pen)?\b|\bhoe vroeg\b"
        r"|\bwanneer (?:is|gaat|zijn|gaan) (?:(?:de|het|onze|mijn) )?\w*(?:school|les|lessen) uit\b"
        r"|\b(?:welke|wat zijn (?:de|jullie|hun)) (?:(?:school|les|begin|eind|openings|spreek)-?)?tijden\b"
    )),
    ("phone", re.compile(r"\btelefoon ?nummers?\b|\btel\.? ?nr\b|\b(?:nummer|telefoon)\b.*\b(?:bel\w*|mail\w*)\b"
                         r"|\btelefonisch\b|\bphone\b|\bwelk nummer\b.*\bbel")),
    ("mail", re.compile(r"\be-? ?mail ?(?:adres)?\b|\bmail ?adres\b")),
    ("website", re.compile(r"\b(?:welke|wat is de|is er een) (?:web ?site|url|link)\b|\bweb ?adres\b")),
    ("address", re.compile(r"\b(?:bezoek|post|post ?bus)? ?adres(?:sen|gegevens)?\b|\bpostcode\b|\bwelke straat\b"
        r"|\baddress\b")),
    ("share", re.compile(
        r"^(?!.*\b(?:waarom|wie|wanneer)\b|.*\bwelke? (?!\w*percentage)).*\bpercentages?\b|\bwelke? \w*percentages?\b"
        r"|\bhoeveel procent\b|\bwelk (?:deel|gedeelte|aandeel)\b|\bpercent\b"
    )),
    ("amount", ASKS_SUM),
    ("size", re.compile(
        r"\bhoeveel \w*korting\b|\bhoe (?:hoog|groot|veel) is de (?!(?:ver|in)korting)\w*korting\b"
        r"|\bhow (?:big|large|tall|heavy|far)\b"
        r"|\bhoe (?:groot|breed|diep|dik|zwaar|hoog) (?:is|zijn|was|waren|word(?:t|en)|mag|mogen|moet\w*|kan|kunnen)\b"
        r"(?! (?:de|het) (?:\w+ )?(?:kans|belang|invloed|probleem|problemen|nood|druk)\b)"
        r"|\b(?:tot )?hoe ?ver (?:buiten|van(?! ?te ?voren)|vanaf|rondom|voorbij)\b"
        r"|\bhoe ver (?:weg\b|ligt\b|liggen\b|[^?]*\b(?:lopen|fietsen|rijden|reizen)\b"
        r"|is het\b(?![^?]*\bmet (?!de (?:fiets|auto|bus|trein)\b)))"  # "hoe ver is het met het plan": how it goes
    )),
    ("duration", re.compile(
        r"\bhoe ?lang\b|\bhoe (?:snel|spoedig) (?:na(?:dat)?|moet\w*|word(?:t|en)|krijg\w*|kom(?:t|en)?|reageer\w*)\b"
        r"|\bhoe (?:snel|spoedig|gauw) (?:is|ben|bent|zijn) [^?]*\b(?:klaar|dicht|genezen|hersteld|terug|weer|beter)\b"
        r"|\bhoe ver (?:van ?te ?voren|vooruit)\b"
        r"|\bbinnen (?:hoeveel|welke|wat voor)\b|\bwelke termijn\b|\bhoeveel (?:extra |meer )?\w*tijd\b"
        r"|\bhow long\b"
    )),
    ("often", re.compile(
        r"\bhoe (?:vaak|dikwijls|regelmatig)\b|\bhoeveel (?:keer|maal)\b|\bhow often\b|\bhow many times\b"
    )),
    ("age", re.compile(r"\bhoe oud\b|\b(?:welke|wat is (?:de|zijn|haar|hun)) \w*leeftijd(?:en)?\b|\bhow old\b")),
    ("opinion", re.compile(
        r"\bwat (?:vond(?:en)?|vinden|vindt|denkt|denken|dacht(?:en)?)\b|\bhoe (?:reageer\w*|gereageerd|ervaren"
        r"|ervaart)\b"
        r"|\b(?:mening|oordeel|reacties?|kritiek|bezwaren|ervaringen|indruk)\b (?:van|op|over|tegen|had\w*|hebben|was"
        r"|waren)\b"
        r"|\bwhat (?:did|do|does) .* think\b"
    )),
    ("result", re.compile(
        r"^(?!.*\bwaarom\b).*\b(?:resulta(?:at|ten)|uitkomst(?:en)?|effect(?:en)?) (?:van|waren|was|had\w*)\b"
        r"|\bwat (?:kwam|komt) er uit\b"
        r"|\bopgeleverd\b|\bopleverde\b"
        r"|\bis het gelukt\b|\bhoe (?:is|zijn|ging|gingen) .*\b(?:verlopen|gegaan|bevallen|uitgepakt)\b"
    )),
    ("days", re.compile(r"\b(?:welke|wat voor) dagen\b|\bwhat days\b|\bwhich days\b")),
    ("count", re.compile(r"\bhoeveel\b|\b(?:welk|wat voor(?: een)?) (?:rapport)?cijfer\b"
        r"|\bwat (?:is|was|wordt) het (?:totale )?aantal\b|^(?:en |noem |geef )*het aantal\b|\bhow many\b")),
    ("when", re.compile(
        r"\bwanneer\b(?! het (?:gaat|aankomt) )|\b(?:welke?|wat voor) (?:datum|data|dag|moment|jaar|jaren|periode"
        r"|tijd|maand|schooljaar|week)\b"
        r"|\bwhen\b(?! it comes)"
        r"|\b(?:what|which) (?:date|day|year|period)\b"
    )),
    ("why", re.compile(r"\bwaarom\b|\bwhy\b|\bhoezo\b|\bwaardoor\b|\bhoe komt het\b|\bom welke reden\b"
        r"|\bhoe (?:kan|kon|kwam) (?:het|dit|dat) (?:(?:toch|nou|nu|eigenlijk|dan|zo|zijn) )*dat\b")),
    ("list", re.compile(
        r"^(?:en )?(?:welke?|noem|geef|som|what|which|list|voor wie)\b|\bwat zijn (?:de|alle)\b|\b(?:lijst|overzicht)\b"
    )),
    ("definition", re.compile(
        r"^(?:en )?waar staa[nt] (?:(?:de )?(?:afkorting|letters) )?[^\W\d_]{2,5} voor\b"
        r"|^(?:en )?(?:wie of )?wat (?:is|zijn|betekent|betekenen) (?!er\b|nodig\b)"
        r"|\bbedoel\w*\b(?=.*\bmet\b)|\bmet\b.*\bbedoel\w*\b"
        r"|\bbetekenis van\b|\bhoudt? .+ in\b"
        r"|^leg .*uit\b"
        r"|\bdefinitie\b|^what (?:is|are|does) |\bverstaat?\b.* onder\b|\bonder\b.* verstaan\b|\bverstaan wordt onder\b"
    )),
    ("who", re.compile(
        r"\bwie(?:ns)?\b|\bhoe he(?:et\w*|ten) (?:de|het|jullie|hun|onze|uw) "
        r"(?:(?!(?:voor|over|onder|door|achter)\b)\w+ ){0,2}?(?!(?:voor|over|onder|door|achter)\b)\w*(?:(?:er|eur|or"
        r"|ent|ant|aris|ist|aar|arts)(?:s|en)?|rice|iste|oo?g(?:en)?|kundigen?|ierge|hoofd|juf|ib|lid|leden)\b"
        r"|^(?!(?:do(?:es)?|is|are|has|have|what|how|which|where|when|why)\b)[^?]*\bwho\b|\bwhom\b")),
)  # fmt: skip

_SEVERAL = re.compile(
    r"\b(?:allemaal|alles|stap(?:pen)?|stappenplan|overzicht|opsomming|samenvatting|samengevat|vat|traject|route|noem"
    r"|som op"
    r"|rijtje|punten|voorwaarden|welke (?:[^\W\d_]+ ){0,2}[^\W\d_]{3,}(?:en|s|'s)|[^\W\d_]*lijst(?:je)?|wat zijn"
    r"|steps|list|overview|summary|all|what are|which (?:[a-z]+ ){0,2}[a-z]+s)\b"
)

_SUMMARY = re.compile(
    r"\b(?:samenvat\w*|samengevat|vat\b.*\bsamen|in (?:grote lijnen|het kort|hoofdlijnen)|hoofdlijnen|kernpunten"
    r"|summar\w+|in short|overview)\b"
)


def asks_summary(question: str) -> bool:
    """Whether a folded question wants what a place says in short: all that stands there."""
    return bool(_SUMMARY.search(question))


_WHERE = re.compile(
    r"\bwaar\b|\bwhere\b|\bwelke? (?:plaats|plek|zaal|locatie|gebouw|stad|dorp|ruimte|lokaal)\b|\bwaarheen\b"
    r"|\bwaar naartoe\b"
)
_ON_A_DAY = re.compile(r"\b(?:welke|wat voor) (?:dag|datum|data)\b|\b(?:which|what) (?:day|date)\b")


def asks_day(question: str) -> bool:
    """Whether a folded question for a moment wants a day: how often it is, or in which month, does not tell that."""
    return bool(_ON_A_DAY.search(question))


_WORD_BEFORE_WHERE = re.compile(r"\b([^\W\d_]+) waar\b")
_FIRST: frozenset[Ask] = frozenset(("count", "when", "why"))
"""With "where" the kinds of which a question may hold several words: the first of them asks, the others relate."""


def asks_for(question: str) -> Ask:
    """What a folded question asks for."""
    for ask, pattern in _PATTERNS:
        if ask == "count":
            if first := _asks_first(question):
                return first
        elif pattern.search(question):
            return ask
    return "open"


def _asks_first(question: str) -> Ask | None:
    """Of place, number, moment and reason the one whose word comes first; None when none is asked."""
    found = {ask: match.start() for ask, pattern in _PATTERNS if ask in _FIRST if (match := pattern.search(question))}
    if asks_where(question) and (where := _WHERE.search(question)):
        found["where"] = where.start()
    return min(found.items(), key=lambda item: item[1])[0] if found else None


_TURNS_TO = re.compile(
    r"\bwaar (?:kan|kun|moet|mag|kunnen|moeten|mogen|dien|meld|vraag|vragen|melden|klaag|lever|geef|schrijf) "
    r"(?:ik|je|we|wij|men|jij|u|ze|ouders|leerlingen|een [^\W\d_]+)\b.*\b(?:terecht|[^\W\d_]*dien(?:en)?"
    r"|[^\W\d_]*meld(?:en)?|(?:aan)?vra(?:ag|gen)|klagen|opgeven|inschrijven|inleveren)\b"
    r"|\bwaar(?:heen\b| .*\b(?:naartoe|naar toe|heen)\b)"
    r"|\bwaar (?:dien|meld|vraag|klaag|lever|geef|schrijf) (?:ik|je|men|jij|u)\b"
)


def asks_whom(question: str) -> bool:
    """Whether a folded question asks to whom somebody turns, as "waar" does: "waar kan ik een klacht indienen?"."""
    return bool(_TURNS_TO.search(question))


_IN_WHICH_CASE = re.compile(r"\bwanneer (?!(?:is|zijn|was|waren|begin|start|eindig|vind|vond|kom|kwam|werd)\w*\b)")


def asks_in_which_case(question: str) -> bool:
    """Whether "wanneer" may ask what must be the case: not for what is, begins or takes place, nor for what was."""
    return bool(_IN_WHICH_CASE.search(fold(question)))


_OF_ONE_THING = re.compile(r"(?:en |maar |dus )?(?:waar|voor wie)\b")


def asks_of_one_thing(question: str) -> bool:
    """Whether a question asks one thing of what it names, though of no one kind: "waar … recht op", "voor wie is …"."""
    return bool(_OF_ONE_THING.match(fold(question)))


def asks_several(question: str) -> bool:
    """Whether a folded question wants a whole list rather than the one point that fits best."""
    return bool(_SEVERAL.search(question))


_WAY = re.compile(
    r"\bhoe (?:kan|kun|kunnen|moet|moeten|pak|pakt|pakken|ga|gaat|gaan|begin|begint|beginnen|zorg|zorgt|zorgen|werkt"
    r"|werken|doe|doet|doen|help|helpt|helpen)\b"
)


def asks_way(question: str) -> bool:
    """Whether a folded question asks for a way to do something, of which each point of a list may be a part."""
    return bool(_WAY.search(question))


_WHERE_FIGURATIVE = re.compile(
    r"\bvandaan\b|\bgren(?:s|zen)\b|\bnadruk\b|\baccent\w*\b|\bprioriteit\w*\b|\bbehoefte\b|\btrots\b|\bgoed in\b"
    r"|\bstaan? \w+ voor\b"
)
"""Asks where in a manner of speaking."""


def _relating(match: re.Match[str]) -> str:
    """A word without the "waar" that only relates to it: "de ruimte waar zij over sprak", not "zeg waar het is"."""
    word = match[1]
    telling = word == "vraag" or is_function_word(word) or lemma(word).endswith(("en", "aan"))
    return match[0] if telling else word


def asks_where(question: str) -> bool:
    """Whether a folded question asks for a place in the world, rather than in the documents."""
    if _WHERE_FIGURATIVE.search(question) or _STANDS_HOW_MANY.search(question):
        return False
    question = _WORD_BEFORE_WHERE.sub(_relating, question.partition("hoeveel")[0])  # "hoeveel scholen waar …" relates
    if asks_whom(question):  # "waar vraag je verlof aan": of "aanvragen", not of "waaraan"
        return True
    without = _WAAR.sub(lambda waar: "" if _taken_apart(waar[1]) else waar[0], question)
    return bool(_WHERE.search(without)) and not _MENTION.search(question)


_WAAR = re.compile(r"\bwaar\b(?=([^?.,!]*))")


def _taken_apart(following: str) -> bool:
    """Whether one of the words after "waar" is the rest of it: "waar gaat het over", "waar heb ik recht op met de pas".

    The two are one word then, which asks what; "waar" before "in de klas" or "over pesten" still asks where.
    """
    said = words(following)
    if "mee" in said or said[:1] == ["toe"]:
        return True
    after = pairwise([*said, ""])
    return any(word in _TAKEN_APART and (not end or end in _GOES_ON or is_participle(end)) for word, end in after)
