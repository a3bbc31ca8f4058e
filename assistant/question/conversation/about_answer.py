"""What is asked of the answer that was just given, not of the documents: "waar staat dat?", "kan het korter?".

A closed list of whole sentences. Only words that ask nothing ("nog", "eens", "dan") may stand between theirs: what
holds a word more is a question of its own, as "kan een les korter?" and "waar staat dat in de notulen?" are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from rapidfuzz.distance import DamerauLevenshtein

from assistant.question.conversation.letters import asks_letter_of_it
from assistant.words.lexicon import GREETINGS
from assistant.words.spelling import repaired
from corpus.index import Index
from corpus.language import fold, is_dutch, words

Wish = Literal[
    "source",
    "page",
    "all",
    "more",
    "count",
    "words",
    "again",
    "language",
    "sure",
    "other",
    "row",
    "table",
    "past",
    "reckon",
    "letter",
]
"""What somebody wants of the last answer: where it stands, its page, all that it speaks of, whether there is more, how
many there are, other words, the same once more, another language, to be sure of it, something else altogether, for it
was not what they meant, the same as a list or as a table, whether that is past, what two answers make together, or a
letter about it."""

MOST_WORDS = 14
SHORTEST_MISSPELT = 5
"""Letters of a word that may be misspelt: of a shorter one there are too many that are like it."""

_FILLERS = GREETINGS | frozenset(
    """en maar dus nou nu sorry helder hm eens even eigenlijk precies graag misschien ook toch dan nog hoor wel echt
    thanks and so just gewoonweg please alsjeblieft alstublieft""".split()
)
_THAT = r"(?:(?:dat|dit|je|jouw|uw|het)(?: laatste| vorige)? antwoord|(?:die|deze) informatie|dat|dit|het)"
_THEM = r"(?:ze|die|deze|dat|dit|er|die lijst|de lijst|dat lijstje)"
_CAN_YOU = re.compile(r"^(?:(?:kun|kunt|kan|wil|wilt|zou|wou) (?:je|jij|u)(?: (?:me|mij|ons))?|(?:can|could) you) ")
"""Only asks kindly: what stands behind it is asked, in the infinitive."""
_ME = r"(?: (?:me|mij|ons))?"
_OF_IT = r"(?: (?:daarvan|hiervan|ervan|daarvoor|hiervoor|daarbij|erbij|van (?:dat|dit|je antwoord|dat antwoord)))?"
_SOURCE = rf"(?:(?:de|je|jouw|uw|een) )?(?:bron|bronnen|bronvermelding|vindplaats|vindplaatsen){_OF_IT}"
_IN_IT = r"in (?:het|de) (?:document|documenten|stuk|stukken|tekst)"
_PAGE = r"(?:bladzijde|bladzij|blz|pagina|paginanummer|bladzijdes|bladzijden|pagina's)"
_PART = r"(?:thema|hoofdstuk|paragraaf|onderdeel|deel|kop|kopje|onderwerp|document|verslag|plan|stuk|punt)"
_STANDS = (
    rf"(?:is|was|staat|stond|lees ik|vind ik|vond je|kan ik) (?:{_THAT}|die|ze)(?: (?:te )?(?:vinden|lezen|nalezen))?"
)
_IN_A_ROW = r"(?:op (?:een )?rij(?:tje)?|onder elkaar)"
_ONCE_MORE = r"(?:opnieuw|nogmaals|weer|(?:een|1) keer)"
_TONGUE = r"(?:engels|duits|frans|spaans|pools|turks|arabisch|oekraiens|fries|papiaments|chinees)"
_IN_TONGUE = rf"(?:in|naar) (?:het )?{_TONGUE}"
_SHORT = (
    r"(?:(?:wat|iets|een beetje|veel) )?(?:korter|beknopter|bondiger|kort|beknopt|kort en bondig|in het kort"
    r"|(?:kort )?in (?:een|1|twee|2|drie|3|vier|4|vijf|5|een paar|enkele) (?:korte )?(?:zin|zinnen|woorden|regels))"
)
_PLAIN = (
    r"(?:(?:wat|iets|een beetje|veel) )?(?:eenvoudiger|simpeler|makkelijker|gemakkelijker|duidelijker|begrijpelijker"
    r"|anders|eenvoudig|simpel"
    r"|in (?:(?:gewone?|gewoon|eenvoudige?|simpele?|andere|normaal|normale|begrijpelijke|makkelijke?"
    r"|gemakkelijke?) )+"
    r"(?:taal|mensentaal|woorden|nederlands)|in jip(?:[ -]en)?[ -]janneke[ -]?taal)"
)
_IN_SENTENCES = (
    r"(?:er|hier|daar|dat|dit|het) (?:(?:een|1|twee|2|drie|3|vier|4|vijf|5) (?:korte )?(?:zin|zinnen)|een samenvatting)"
)
_SAYING = (
    r"(?:zeggen|vertellen|maken|schrijven|opschrijven|uitleggen|samenvatten|formuleren|verwoorden|omschrijven"
    r"|herschrijven|weergeven|antwoorden|vertalen|herhalen)"
)
_TO_WHOM = (
    r"(?: (?:voor|aan) (?:(?:een|de|mijn|onze) )?(?:ouders?|kind|kinderen|leerling|leerlingen|collega|collega's|leek"
    r"|leraar|leerkracht|docent|mij|me|ons|iedereen)| alsof ik (?:een )?\w+(?: jaar)? ben)?"
)

_HERE = r"(?:ze|die|deze|dat|dit|het|er|alles|alle|allemaal)"
_PUTTING = r"(?:zetten|maken|weergeven|laten zien|tonen)"
_TABLE = r"(?:tabel|tabelletje|schema|overzichtje|grafiek|excel)"
_WHAT_IS_PAST = r"(?:dat|die|dit|deze|het|hij|zij|ze)"
_SUMMED = r"(?:dat|dit|het|die|ze|er|die twee|deze twee)"
_OF_NUMBERS = re.compile(r"\b(?:hoeveel|aantal|bedrag|bedragen|kost\w*|duurt?|hoe (?:lang|hoog|groot|oud))\b")
_DIFFERENCE = re.compile(r"\bverschil\b|\bvergelijk\w*\b|\bnaast elkaar\b")
_WITH = re.compile(r"\bvergelijk\w* .*?\bmet (?!elkaar\b)(?P<other>.+)|\bmet (?P<one>(?!elkaar\b).+) vergelijken\b")
_TOGETHER = re.compile(r"\b(?:samen|bij elkaar)\b")

_SENTENCES: Mapping[Wish, tuple[str, ...]] = {
    "source": (
        rf"waar (?:(?:staat|staan|stond) (?:{_THAT}|die|ze)|(?:las je|lees je|lees ik|vind je|vind ik|vond je|zie je"
        rf"|zie ik) {_THAT})(?: (?:te )?(?:vinden|lezen|geschreven|beschreven|vermeld|gevonden|gelezen|{_IN_IT}))?",
        rf"waar {_IN_IT} staat {_THAT}",
        rf"waar (?:haal|haalde) je (?:{_THAT}|die|ze) vandaan",
        rf"(?:(?:zeggen|vertellen|laten zien|aanwijzen) |weet je |(?:zeg|vertel|wijs){_ME} |laat{_ME} zien )?"
        rf"waar {_THAT} (?:precies )?(?:staat|vandaan komt)",
        rf"waar (?:kan|kun) (?:ik|je|jij|we) {_THAT} (?:terug)?(?:vinden|lezen|nalezen|zien)",
        rf"waar (?:komt {_THAT} vandaan|is {_THAT} te (?:vinden|lezen)|heb je {_THAT} (?:vandaan|gevonden|gelezen))",
        r"waar blijkt dat uit|waaruit blijkt dat|waar baseer je (?:dat|je) op|waarop baseer je (?:dat|je)",
        r"hoe (?:weet je dat|kom je (?:daarbij|daar bij))",
        rf"(?:(?:wat|welke?) (?:is|zijn) )?{_SOURCE}(?: is dat)?|met (?:bron|bronnen|bronvermelding)",
        rf"(?:geef|noem|toon|laat|mag ik|wil ik|ik wil){_ME} (?:ook )?{_SOURCE}(?: (?:zien|weten|hebben))?",
        rf"{_SOURCE} (?:geven|noemen|tonen|laten zien|vermelden)",
        rf"heb je (?:(?:daar|hier|daarvan|hiervan|daarvoor) )?{_SOURCE}(?: (?:voor|van|bij))?",
        r"(?:in|uit) welke? (?:document|documenten|stuk|stukken|bestand|tekst|hoofdstuk|paragraaf)"
        rf"(?: (?:{_STANDS}|komt {_THAT}(?: vandaan| uit)?|haal je {_THAT}(?: vandaan)?))?",
        rf"(?:in|uit|bij|onder|van) welke? {_PART}(?: (?:{_STANDS}|(?:hoort|horen|hoorde|valt|vallen|komt|komen|zit"
        rf"|zitten|gaat|ging) (?:{_THAT}|die|ze)(?: (?:bij|onder|vandaan|uit|over))?))?",
        r"where (?:does it say (?:that|this)|is (?:that|this|it) (?:written|stated|from)|did you find (?:that|it))",
        r"(?:(?:what|which) is |what's |give me |show me )?(?:the |your )?sources?(?: of (?:that|this))?",
    ),
    "page": (
        rf"(?:(?:op|van|wat is) )?(?:(?:welke?|wat voor|de|het) )?{_PAGE}(?: {_STANDS})?{_OF_IT}",
        r"(?:on )?(?:what|which) page(?: is (?:that|this|it)(?: on)?)?",
    ),
    "all": (
        rf"(?:noem|geef|som|toon|laat|zeg|zet|vertel){_ME} (?:{_THEM} )?(?:alle|allemaal|op|{_IN_A_ROW})"
        rf"(?: (?:zien|horen|op|{_IN_A_ROW}))?",
        rf"noem {_THEM}|(?:laat|toon) {_THEM} zien|maak er (?:een )?lijst(?:je)? van",
        rf"(?:{_THEM} )?(?:(?:alle|allemaal) (?:noemen|opnoemen|opsommen|geven|tonen|laten zien)"
        rf"|opnoemen|opsommen|(?:alle |allemaal )?{_IN_A_ROW} zetten)",
        rf"(?:geef|toon|laat){_ME} de (?:hele|volledige|complete) lijst(?: zien)?",
        r"welke(?: (?:zijn|waren) (?:dat|dit|die|het|er|deze)(?: (?:allemaal|alle|meer))?| allemaal| meer)?",
        r"(?:list|name|show|give)(?: me)? (?:them|all|them all|all of them)|which (?:ones|are (?:they|those|these))"
        r"|all of them",
    ),
    "row": (
        rf"(?:zet|maak)(?: {_HERE})? {_IN_A_ROW}|(?:zet|maak) er (?:een )?(?:lijst|lijstje|rijtje|opsomming) van"
        rf"|(?:als|in|met) (?:(?:een|de) )?(?:lijst|lijstje|rijtje|opsomming|puntjes|punten|bullets)(?: {_PUTTING})?"
        rf"|{_HERE} (?:{_IN_A_ROW}|(?:als|in) (?:een )?(?:lijst|lijstje|rijtje|opsomming|puntjes))(?: {_PUTTING})?"
        rf"|(?:er )?(?:een )?(?:lijst|lijstje|rijtje|opsomming) van {_PUTTING}",
    ),
    "table": (
        rf"(?:maak|zet|geef|toon){_ME}(?: {_HERE})? (?:(?:in|als) )?(?:een )?{_TABLE}(?: van)?(?: {_HERE})?(?: op)?",
        rf"(?:{_HERE} )?(?:(?:in|als) )?(?:een )?{_TABLE}(?: van)?(?: {_HERE})?(?: {_PUTTING})?",
    ),
    "past": (
        rf"(?:is|zijn|was|waren) {_WHAT_IS_PAST}(?: (?:dan|al|inmiddels|vandaag|intussen|nu|niet))*"
        r" (?:geweest|voorbij|gebeurd|achter de rug|afgelopen|verlopen|begonnen)",
        rf"(?:heeft|hebben) {_WHAT_IS_PAST}(?: (?:al|inmiddels|intussen|niet))* plaatsgevonden",
        rf"hoe lang (?:is {_WHAT_IS_PAST} )?geleden(?: (?:is|was) {_WHAT_IS_PAST})?"
        rf"|hoe lang is {_WHAT_IS_PAST} geleden",
        rf"moet {_WHAT_IS_PAST} komen|is {_WHAT_IS_PAST} (?:al )?(?:vandaag|morgen|deze week)",
    ),
    "reckon": (
        rf"(?:hoeveel|wat) is {_SUMMED}(?: dan)? (?:samen|bij elkaar(?: opgeteld)?|opgeteld)",
        rf"hoeveel (?:scheelt|scheelde|verschilt|verschillen) {_SUMMED}(?: dan)?|wat scheelt {_SUMMED}",
        rf"(?:wat is (?:dan )?)?het verschil(?: (?:dan|daartussen|ertussen|tussen (?:die|deze|de) (?:twee|2)"
        rf"|tussen beide|hiertussen))?|{_SUMMED} (?:bij elkaar op|op)tellen|tel {_SUMMED} bij elkaar(?: op)?",
        rf"vergelijk (?:{_SUMMED}|beide|allebei)(?: (?:met elkaar|met .+))?|zet {_SUMMED} naast elkaar"
        rf"|(?:{_SUMMED}|beide|allebei) (?:(?:met elkaar|met .+) vergelijken|naast elkaar zetten)",
    ),
    "more": (
        rf"(?:noem|geef|toon|laat|zeg|vertel){_ME} (?:{_THEM} )?(?:alles|meer|de rest)(?: (?:zien|horen))?|de rest",
        rf"(?:{_THEM} )?(?:alles|meer) (?:noemen|opnoemen|opsommen|geven|tonen|laten zien|zeggen|vertellen)",
        r"(?:is|was|zijn|waren) (?:dat|dit|die|deze|het) (?:alles|allemaal|ze allemaal|alle|ze alle|compleet|volledig"
        r"|de (?:hele|volledige|complete) lijst)|is de lijst (?:compleet|volledig)",
        r"(?:is|zijn|heb je|weet je) er(?: verder)? (?:meer|anderen?)|(?:heb|weet) je (?:meer|verder iets)",
        r"(?:staat|is) er (?:meer|verder iets|iets(?: meer)?)(?: over| daarover| bij)?",
        r"(?:wat )?(?:meer|verder)|wat (?:staat|is) er (?:meer|verder)(?: over| bij)?|ga (?:verder|door)",
        rf"vertel{_ME} (?:(?:er|daar|hier) )?meer(?: over| daarover| hierover)?|meer (?:informatie|details|uitleg)",
        r"(?:(?:er|daar|hier) )?meer (?:(?:over|daarover|hierover) )?(?:vertellen|zeggen)",
        r"(?:what|anything) else|go on|continue|more|is that all",
    ),
    "count": (
        r"hoeveel (?:zijn|waren) (?:dat|dit|het|er|die)(?: er| dat)?(?: (?:in totaal|samen|bij elkaar|totaal))?",
        rf"tel {_THEM}(?: op)?|{_THEM} tellen|om hoeveel gaat (?:het|dat)|hoeveel in totaal",
        r"how many (?:are (?:there|those|they)|is that)(?: in total)?",
    ),
    "words": (
        rf"(?:kan|kun|zou|mag) {_THAT} (?:{_SHORT}|(?!anders){_PLAIN})(?: {_SAYING}| kunnen)?",
        rf"(?:{_THAT} )?(?:{_SHORT}|{_PLAIN}) {_SAYING}{_TO_WHOM}",
        rf"{_THAT} (?:{_SHORT}|(?!anders){_PLAIN})",
        rf"{_THAT} (?:(?:{_SHORT}|beter|verder|nader|uit) )?(?:uitleggen|samenvatten|verduidelijken|toelichten)"
        rf"(?: {_SHORT}| {_PLAIN}|{_TO_WHOM})",
        rf"(?:zeg|vertel|maak|schrijf|leg|houd?|antwoord){_ME} (?:{_THAT} )?(?:{_SHORT}|{_PLAIN})(?: op| uit)?"
        rf"{_TO_WHOM}",
        rf"(?:maak|schrijf){_ME} {_IN_SENTENCES} van|{_IN_SENTENCES} van maken",
        rf"(?:{_SHORT}|(?!anders){_PLAIN}|te lang|{_THAT} is (?:me )?te (?:lang|moeilijk|ingewikkeld))",
        rf"vat (?:{_THAT}|ze)(?: {_SHORT})? samen(?: {_SHORT})?|vat samen(?: {_SHORT})?|kort samengevat|samengevat",
        rf"(?:kort|korte) {_THAT} in|{_THAT} (?:inkorten|herformuleren|herschrijven|vereenvoudigen)",
        rf"(?:formuleer|verwoord) {_THAT} {_PLAIN}|licht {_THAT} toe|licht toe",
        rf"wat (?:betekent|is|zegt) {_THAT} (?!anders){_PLAIN}",
        rf"(?:(?:geef|maak|schrijf){_ME} )?(?:een )?(?:korte )?samenvatting{_OF_IT}(?: (?:geven|maken|schrijven))?",
        rf"leg{_ME}(?: {_THAT})?(?: (?:beter|verder|nader))? uit(?: {_PLAIN})?{_TO_WHOM}",
        rf"(?:{_THAT} )?(?:snap|begrijp|volg) ik niet|ik (?:snap|begrijp|volg) {_THAT} niet",
        r"ik (?:snap|begrijp) er (?:niets|niks) van",
        r"hoe bedoel je(?: dat)?|wat bedoel je(?: (?:daarmee|hiermee))?",
        r"(?:make|say) (?:that|this|it) (?:shorter|simpler|in (?:simple|plain|other) words)|shorter|simpler"
        r"|(?:explain|summari[sz]e|shorten|simplify) (?:that|this|it)|in (?:simple|plain|other) words"
        r"|(?:give(?: me)? )?a (?:short )?summary(?: of (?:that|this|it))?",
    ),
    "again": (
        rf"(?:herhaal|zeg|vertel){_ME} {_THAT}(?: {_ONCE_MORE})?|(?:herhaal(?: {_THAT})?|{_ONCE_MORE})",
        rf"{_THAT} (?:{_ONCE_MORE} )?(?:zeggen|vertellen|herhalen)|wat (?:zei|zeg|zegt) (?:je|u)(?: (?:net|zojuist))?",
        r"wat was (?:je|jouw|uw|het) (?:laatste |vorige )?antwoord",
        r"repeat(?: (?:that|this|it|the answer))?|(?:say (?:that|this|it) )?again|what did you say",
    ),
    "language": (
        rf"(?:(?:zeg|vertel|geef|schrijf|herhaal|antwoord|vertaal){_ME} )?(?:{_THAT} )?{_IN_TONGUE}(?: {_SAYING})?",
        rf"(?:kan|kun|mag) {_THAT} {_IN_TONGUE}|vertaal {_THAT}|{_THAT} vertalen",
        r"(?:(?:say|tell|give|repeat|translate|explain|answer|write)(?: me)? (?:(?:that|this|it|the answer) )?"
        r"(?:again )?)?(?:in|to|into) (?:english|german|french)|translate (?:that|this|it)",
    ),
    "sure": (
        r"weet je (?:dat|het|dit) (?:heel )?zeker|(?:ben|weet) je (?:daar |er )?(?:heel )?zeker(?: van)?|zeker weten",
        r"hoe (?:zeker (?:ben je|weet je (?:dat|het))|weet je (?:dat|het) zeker)",
        r"heb je (?:dat|dit) (?:zelf )?(?:bedacht|verzonnen)|verzin je (?:dat|dit)|is (?:dat|dit) letterlijk",
        rf"klopt {_THAT}(?: (?:helemaal|allemaal|of niet))?",
        rf"is {_THAT} (?:zo|waar|juist|correct|zeker|betrouwbaar)(?: of niet)?",
        r"kan ik (?:(?:daar|hier) op|daarop|hierop|je|dat) (?:aan|vertrouwen|rekenen)",
        rf"staat {_THAT} er(?: (?:zo|letterlijk|in|zo in|letterlijk in))?|wat staat er (?:letterlijk|woord voor woord)",
        r"are you sure(?: (?:about|of) (?:that|this))?|is (?:that|this|it) (?:right|true|correct)",
    ),
    "other": (
        r"(?:(?:zo|dat|dit) )?(?:bedoel|bedoelde|vroeg|vraag|zoek|zocht) ik (?:dat |het )?niet",
        r"(?:(?:dat|dit) (?:is|was) )?niet (?:mijn vraag"
        r"|wat ik (?:vroeg|vraag|bedoel|bedoelde|zoek|zocht|wil(?:de)? weten|gevraagd heb))",
        r"ik (?:bedoel|bedoelde|vroeg|zoek|zocht) (?:iets|wat) anders|(?:dat|dit|ik) (?:bedoel|zoek) ik niet",
        rf"{_THAT} (?:klopt niet|is (?:niet (?:juist|goed|waar|correct)|fout|verkeerd|onjuist|onzin))|niet goed",
        r"(?:dat|dit) is geen antwoord(?: op mijn vraag)?|(?:verkeerd|fout)(?: antwoord)?",
        r"je (?:geeft geen antwoord|antwoordt niet)(?: op mijn vraag)?|(?:dat|dit) helpt (?:me |mij )?niet",
        r"je (?:begrijpt|snapt|begreep) (?:(?:me|mij|mijn vraag|het) )?(?:niet|verkeerd)"
        r"|(?:daar|hier) heb ik (?:niets|niks) aan|(?:dat|dit) heeft (?:niets|niks) met mijn vraag te maken",
        r"(?:(?:that is|that's|it is) )?not what i (?:asked|meant|mean)|i meant something else",
    ),
}
_WISHES = {wish: re.compile("|".join(f"(?:{sentence})" for sentence in said)) for wish, said in _SENTENCES.items()}
_KNOWN = frozenset(word for said in _SENTENCES.values() for word in re.findall(r"[a-z]{5,}", " ".join(said)))
_LONG = re.compile(
    r"\b(?:hoe ?lang|lengte|duurt?|duren|termijn|langer|hoeveel (?:uur|uren|minuten|dagen|\w*weken|maanden|jaar))\b"
)
_OF_LANGUAGES = re.compile(
    rf"\b(?:{_TONGUE}|nederlands|(?:moeder|thuis|spreek|schrijf|school|instructie)?(?:taal|talen))\b"
)
_TO_SAY = re.compile(r"\b(?:zeg|vertel|ge[ev]|schrij|herha|antwoord|verta)\w*")
_NO_SAYING = re.compile(rf"(?:(?:kan|kun|zou|mag) {_THAT} )?{_SHORT}(?: kunnen)?|te lang|{_THAT} is (?:me )?te lang")


def wish(question: str, before: str, index: Index) -> Wish | None:
    """What a question wants of the answer to `before`, the question before it; None when it asks the documents."""
    said = _CAN_YOU.sub("", _plain(question, index))
    if not said or (_NO_SAYING.fullmatch(said) and _LONG.search(fold(before))):
        return None  # "kan dat korter?" after "hoe lang duurt het?" asks about what takes long
    found = next((wanted for wanted, sentences in _WISHES.items() if sentences.fullmatch(said)), None)
    if found == "language" and _OF_LANGUAGES.search(fold(before)) and not _TO_SAY.search(said):
        return None  # "en in het Engels?" after "welke lessen zijn er in het Nederlands?"
    if asks_letter_of_it(question):
        return "letter"
    numbers = bool(_OF_NUMBERS.search(fold(before)))
    if found == "count" and numbers and _TOGETHER.search(said):
        return "reckon"
    return found if found != "reckon" or numbers or _DIFFERENCE.search(said) else None


def asks_difference(question: str) -> bool:
    """Whether a question about two answers asks what is different, which a document may tell itself."""
    return bool(_DIFFERENCE.search(fold(question)))


def other_side(question: str) -> str | None:
    """What the last answer is to be compared with: "vergelijk dat met thema 4"; None where two answers are meant."""
    found = _WITH.search(fold(question).strip(" ?.!"))
    return (found["other"] or found["one"]) if found else None


def _plain(question: str, index: Index) -> str:
    """The words of a question that say something, spelt as they should be; empty for a longer question."""
    said = words(question)
    if len(said) > MOST_WORDS:
        return ""
    right = words(repaired(" ".join("het" if word == "t" else word for word in said), index))
    return " ".join(_spelt(word, index) for word in right if word not in _FILLERS)


def _spelt(word: str, index: Index) -> str:
    """A word as the sentences have it, when it is a typing error of one of theirs and no word itself."""
    if len(word) < SHORTEST_MISSPELT or word in _KNOWN or is_dutch(word) or index.words.rows_with(word):
        return word
    near = (known for known in sorted(_KNOWN) if DamerauLevenshtein.distance(word, known, score_cutoff=1) <= 1)
    return next(near, word)
