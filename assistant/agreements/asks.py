"""What a report passes on that somebody should do: orders, advice, what is asked for, and what is missed.

Nobody promised any of it, so each is a need. Three shapes of a sentence tell it: the order ("Geef elke school …"), the
verb that asks ("De commissie raadt aan …", "Ouders vroegen om …") or judges ("… is nodig", "… mag vaker"), and the
wish without a verb ("Meer tijd voor mentoren."). What one speaker says between quotation marks is none of these.
"""

from __future__ import annotations

import re

from assistant.agreements.clauses import finite_at, main_clause, plain_words
from assistant.agreements.plans import names_actor
from assistant.words.tense import STRONG_PAST, has_past_verb
from assistant.words.verbs import closes_as_verb
from corpus.language import fold, is_function_word, lemma

_QUOTED = re.compile(r"[\"“„‘'](?=\w)(?:[^\"”’'\s]+\s){3,}[^\"”’']*[\"”’'](?!\w)")
_HEARD = (
    r"(?:wij|we|commissie|panel|\w*team|\w*groep|tafel|\w*raad|\w*ouders?|\w*leerlingen|jongeren|kinderen|leraren"
    r"|docenten"
    r"|leerkrachten|mentoren|\w*begeleiders?|coordinatoren|schoolleiders|directeuren|scholen|besturen|gemeenten"
    r"|medewerkers|deelnemers|zij|ze)"
)
"""Whose expectation is a wish: what a board expects may be a forecast."""
_SOON = r"(?:\S+ ){0,6}?"
_BETTER = (
    r"(?:meer|minder|beter|vaker|eerder|sneller|korter|langer|scherper|duidelijker|sterker|strakker|eenvoudiger|kleiner"
    r"|groter|concreter|ruimer|hoger|lager|hechter|vroeger|opener|\w{3,}(?:lijker|iger|aarder|ender|voller|iever))"
)
_ADVISES = (
    r"\badvise(?:er|ert|ren|erde|erden)\b(?! (?:positief|negatief)\b)",
    rf"\b(?:bevee?lt?|bevelen|bevalen|raad(?:t|en|de|den)|raden|dring(?:t|en)|drong(?:en)?|moedig(?:t|en|de|den))\b"
    rf" {_SOON}(?<!aandacht )aan\b|\b(?:raad(?:t|en)|raden)\b {_SOON}af\b|\bdoe(?:t|n) er (?:\w+ )?goed aan\b",
    rf"\bstel(?:t|len|de|den)\b (?!zich\b){_SOON}voor\b(?= (?:om|dat|te|een|het|de)\b|[.:,])",
    r"\bge(?:eft|ven|ef)\b.*\bin overweging\b",
    r"\bverdien(?:t|en|de|den)\b(?!.*\b(?:lof|compliment\w*|waardering|respect|dank|geld|te weinig)\b)",
    rf"\b(?:riep(?:en)?|roep(?:t|en)) {_SOON}op\b|\b(?:be)?pleit(?:te|ten|en)?\b {_SOON}(?:(?:er)?voor|dat|een|om)\b",
    r"\b(?:ons|het|een|hun|haar|belangrijkste|dringend|eerste|tweede|derde|laatste) (?:\w+ )?(?:advies|aanbeveling"
    r"|verzoek|wens|oproep|suggestie|pleidooi)\b.{0,60}?\b(?:is|was|luidt|luidde)\b",
)  # fmt: skip
_ASKS = (
    rf"\bvr(?:aag|aagt|agen|oeg|oegen)\b (?!ons\b){_SOON}(?:om (?!uitleg|half)|aandacht|dat\b)",
    r"\bzie(?:t|n)\b (?:\S+ ){0,2}?graag\b",
    rf"\bwild(?:e|en) {_SOON}(?:graag|dat|meer|minder|een|geen)\b|\bverlang(?:t|en|de|den) {_SOON}(?:dat|naar|een)\b",
)
_MISSES = (
    r"\b(?:hoopt|hopen|hoopte|hoopten)\b",
    r"\bmis(?:t|sen|te|ten)\b (?:\S+ ){0,4}?(?:een|de|het|geen|nog|overzicht|duidelijkheid)\b"
    r"(?! (?:les|lessen|school|boot|bus)\b)",
)
_JUDGES = (
    r"\b(?:is|zijn|was|waren|lijkt|lijken|blijft|blijven|acht|achten|vindt|vinden)\b (?:(?!niet\b|geen\b)\S+ ){0,10}?"
    r"(?:nodig|noodzakelijk|wenselijk|gewenst|raadzaam|geboden|onmisbaar|van (?:\w+ )?belang|zaak)\b",
    r"\b(?:heeft|hebben)\b (?:(?!niet\b|geen\b)\S+ ){1,8}?nodig\b|\b(?:is|zijn) (?:\S+ ){0,3}?gebaat bij\b",
    r"\b(?:is het|het is|lijkt het|het lijkt) (?:\w+ ){0,2}?(?:verstandig|belangrijk|beter|tijd|goed|zaak)[: ,]",
    r"\bligt (?:\S+ ){0,4}?(?:taak|opgave|opdracht|kans)(?: weggelegd)? voor\b",
    r"\bdaar(?:bij|toe) hoort\b|\bbehoefte (?:\S+ ){0,2}?aan\b|\bge(?:eft|ven) (?:\S+ ){0,4}?mee(?=[.,: ]|$)",
    r"\bontbre(?:ekt|ken)\b|\bvra(?:agt|gen) (?:dringend |vooral |ook )?om (?!\d)",
    rf"\b(?:mag|mogen)\b (?:(?!niet\b|geen\b|nooit\b)\S+ ){{0,5}}?{_BETTER}\b",
    rf"\b(?:kan|kunnen)\b (?:\S+ ){{0,4}}?{_BETTER}[.;:,]?$",
    r"(?<!^zo )(?<!^dan )(?<!daardoor )\b(?:kan|kunnen) beter (?!worden|leren|mee)\w+",
    r"\bhoor(?:t|en)\b (?:\S+ ){0,12}?te \w+\b|\bdien(?:t|en)\b",
    rf"\bzou(?:den)?\b (?:\S+ ){{0,12}}?(?:goed|{_BETTER}|verstandig|mooi|helpen|wenselijk|winnen|passen|schelen|liefst"
    r"|versterken|verbeteren|verlichten|vergroten|verkleinen|voorkomen|bijdragen|ontlasten"
    r"|moeten|mogen|kunnen|graag)\b",
)  # fmt: skip
_ON = r"(?:(?:\w+ )?na(?: bij\b|[.,;]|$)|aan (?:\S+ ){0,2}?\S+$)"
"""How it goes on where "dat" is asked of somebody else: "vraagt dat na bij de gemeente"."""
_A_THING = r"(?:een|geen) (?:\S+ ){0,2}?[^\s.,;]+(?<!en)[.,;]?$"
_GLADLY = rf"graag (?:zien|meer|minder|vaker|eerder|betere?|{_A_THING})"
"""What somebody would like to have or see, not what he would like to do himself: "graag iedereen bedanken"."""
_REQUESTS = (
    *(said for said in _ADVISES[:-1] if "verdien" not in said),  # "Het advies is positief" is what a meeting decides
    rf"\bvr(?:aag|aagt|agen|oeg|oegen)\b (?!ons\b){_SOON}(?:om (?!uitleg|half)|dat\b(?! {_ON}))",
    _ASKS[1],
    rf"\bwild(?:e|en) {_SOON}(?:{_GLADLY}|dat|meer|minder|{_A_THING})",
    rf"\bverlang(?:t|en|de|den) {_SOON}(?:dat|naar|een)\b",
    r"\b(?:verzoekt|verzoeken|verdient (?:\w+ )?aanbeveling)\b",
    rf"\b(?:wil|willen|wenst|wensen|zou|zouden) (?:\S+ ){{0,3}}?{_GLADLY}",
)
"""What asks in minutes; that a thing deserves something is a judgement."""
_WANTS_THAT = re.compile(
    r"^(?:(?!dat\b)\S+ ){1,8}?(?:(?:wil|willen|wenst|wensen|vraagt|vragen|verlangt|verlangen)"
    rf" (?:(?!hoe\b|of\b|wie\b|wat\b|waar|wanneer\b)\S+ ){{0,3}}?dat\b(?! {_ON})"
    r"|(?:vindt|vinden|van mening) (?:\S+ ){0,3}?dat\b.*\b(?:moet|moeten|mag|mogen|hoort|horen|zou|zouden)\b)"
)
_AND_ASKS = re.compile(
    r" en (?=(?:vraagt|vragen|verzoekt|verzoeken|adviseert|adviseren|pleit|pleiten|stelt|stellen|dringt|dringen|beveelt"
    r"|bevelen|raadt|raden|roept|roepen)\b)"
)
"""A verb right after "en" is of the main clause, though a clause stands before it: "vindt dat … en vraagt om …"."""
_SOMEBODY_ASKS = re.compile("|".join(_ADVISES + _ASKS + _MISSES))
_REQUESTED = re.compile("|".join(_REQUESTS))
_OF_THE_MEETING = re.compile(
    r"\bom (?:\w+ ){0,2}?(?:uitleg|toelichting|verduidelijking|opheldering|reacties?|instemming|akkoord"
    r"|aanvulling(?:en)?|het woord)\b|\bom (?:aandacht\b|(?:een (?:minuut|moment) )?stilte\b(?! (?:in|op)\b))"
    r"|\b(?:agendapunt(?:en)?|punt \d+|zich af te melden)\b|\bvoor de notulen\b"
    r"|\b(?:verzoekt|vraagt|moedigt|roept) (?:iedereen|(?:alle |de )?(?:leden|aanwezigen))\b(?! van\b)"
    r"|\bde (?:vergadering|bijeenkomst)\b.*\b(?:schorsen|sluiten|openen|beginnen|hervatten)\b"
    r"|\b(?:raden|moedigen|roepen) elkaar\b|\bnotulen te (?:maken|schrijven)\b|^niemand\b|^(?:dit|dat) vra"
)
"""What is asked in a meeting for that meeting itself or of each other, and what a thing asks for."""
_SHOWN = re.compile(r"\bstel(?:t|len|de|den) (?P<first>\S+) (?:\S+ ){0,5}?(?P<last>\S+) voor(?=[.,:]|$)")
"""Who or what is put before a meeting: a person by its name or as a certain one is introduced, not proposed."""
_SINCE_DONE = re.compile(
    r"[;,] .*\b(?:inmiddels|ondertussen|intussen)\b|\bvorige (?:vergadering|keer|bijeenkomst)\b"
    r"|[;,] (?:en )?(?:dat|die|dit|deze|het) (?:is|zijn|staat|staan|kwam|kwamen)\b"
    r"(?! (?:\S+ ){0,3}?(?:niet|geen|nodig)\b)"
)
"""That what was asked is of a time before, or that something came of it."""
_REQUEST = 5
"""Words of a sentence that says what is asked, at least."""
_IS_WANTED = re.compile("|".join(_JUDGES))
_EXPECTS = re.compile(
    rf"\b{_HEARD} verwacht(?:en)? {_SOON}(?:dat|van)\b|\bvan .*\bverwacht(?:en)? (?:\S+ )?{_HEARD}\b"
    rf"|\bverwacht(?:en)? (?:\S+ )?{_HEARD} {_SOON}(?:dat|van)\b"
)
_BEFORE = re.compile(r"\b(?:vorig jaar|vroeger|destijds|toen|ooit|in het verleden|tot (?:19|20)\d\d)\b")
"""A wish of long ago is history."""
_BY_GUESS = re.compile(r"^(?:sommige|enkele|veel|de meeste|niet (?:elke?|iedere?|alle)|een enkele?)\b")
_NO_ORDER = frozenset(
    "is was kan wil mag moet zal zou heb heeft bent ben hoe wat wie waar dit dat ook zo dan daar hier toch nu wel niet"
    " alleen zelfs vooral soms vaak".split()
)
_ORDERED = frozenset("zorg wees werk begin doe ga sta zie".split())
"""Orders that the dictionary does not know by their verb."""
_ALSO_NOUNS = {
    "werk": ("aan", "samen", "met"), "zorg": ("dat", "voor", "er", "ervoor"), "overleg": ("met",), "onderzoek": ("of",),
    "vertrouw": (), "verzuim": (), "beheer": (), "gebruik": ("de", "het", "een", "geen"), "leid": (), "dank": (),
    "begin": ("met", "bij", "klein", "de", "het", "daar", "vroeg", "tijdig", "nu"),
}  # fmt: skip
"""Words that are names of things too, with what follows them in an order."""
_SPEAKS = re.compile(r"\b(?:zei|zeggen|zegt|zeiden|vertel\w*|schreef|riep|antwoord\w*|vroeg)\b")
_DETERMINERS = frozenset("de het een elke iedere ieder elk alle deze dit die dat hun uw geen".split())
"""What follows a verb rather than the name of a thing."""
_TO_WHOM = frozenset("je jij u wij we hij zij ze men ik jullie".split())
_NO_COMPARATIVE = frozenset("andere iedere verdere eerdere latere bijzondere nadere zekere diverse mindere".split())


def asks(sentence: str) -> bool:
    """Whether a sentence of a report says what should be done."""
    if sentence.rstrip().endswith("?"):
        return False
    text = plain_words(_QUOTED.sub(" ", sentence))
    main = main_clause(text)
    if _BEFORE.search(text) or not main:
        return False
    if _holds_an_order(sentence) or _wishes(text):
        return True
    if _SOMEBODY_ASKS.search(main) or _EXPECTS.search(text):
        return True
    return bool(_IS_WANTED.search(main)) and not (has_past_verb(main) or _BY_GUESS.search(main))


def requests(sentence: str) -> bool:
    """Whether a sentence of minutes says what somebody wants to be done: a verb asks for it, not only a judgement."""
    text = plain_words(_QUOTED.sub(" ", sentence))
    if len(text.split()) < _REQUEST or sentence.rstrip().endswith("?"):
        return False
    if _BEFORE.search(text) or _OF_THE_MEETING.search(text):
        return False
    if _introduces(sentence) or (has_past_verb(main_clause(text)) and _SINCE_DONE.search(text)):
        return False
    if _WANTS_THAT.search(text) or _REQUESTED.search(main_clause(text)):
        return True
    return any(_REQUESTED.match(main_clause(part)) for part in _AND_ASKS.split(text)[1:])


def _introduces(sentence: str) -> bool:
    """Whether somebody is presented to a meeting: "De bestuurder stelt de nieuwe medewerker voor." """
    found = _SHOWN.search(" ".join(sentence.split()))
    if found is None:
        return False
    certain = found["first"] in ("de", "onze", "haar", "zijn", "hun") and names_actor(found["last"])
    return certain or found["last"][:1].isupper()


def _holds_an_order(sentence: str) -> bool:
    """Whether a sentence is an order, or has one after a colon that does not only pass on what somebody said."""
    first, *others = re.split(r"(?<=[:;]) ", _QUOTED.sub(" ", sentence))
    return orders(first) or (not _SPEAKS.search(fold(first)) and any(map(orders, others)))


def orders(sentence: str) -> bool:
    """Whether a sentence begins with a verb that tells the reader to do something: "Geef elke school een coach." """
    said = plain_words(sentence).split()
    if len(said) < 3 or ", dan " in f"{' '.join(said)} " or sentence.rstrip().endswith("?"):
        return False
    verb, following = said[0].strip(",:"), said[1].strip(",:")
    if (
        verb in _NO_ORDER
        or (verb != "wees" and verb in STRONG_PAST)
        or following in _TO_WHOM
        or sentence.split()[1][:1].isupper()
    ):
        return False
    if verb == "nodig" and "uit" in (word.strip(".,") for word in said):
        return True  # "Nodig ouders uit", which the dictionary takes for what is needed
    if verb in _ALSO_NOUNS and following not in _ALSO_NOUNS[verb]:
        return False
    if verb in _ORDERED or _is_stem(verb):
        return finite_at(said[1:3]) is None
    rest = main_clause(" ".join(said)).split()[1:]
    return following in _DETERMINERS and _may_be_stem(verb) and finite_at(rest) is None


def _is_stem(word: str) -> bool:
    """Whether a word is the bare stem of a verb: what an order begins with, and a third person does not."""
    if not word.isalpha():
        return False
    verb = lemma(word)
    if not verb.endswith("en") or word.endswith("en") or len(word) >= len(verb):
        return False
    return not word.endswith("t") or verb.removesuffix("en").endswith("t")


def _may_be_stem(word: str) -> bool:
    """Whether the name of a thing is the stem of a verb as well: "plan", "deel", "bouw"."""
    single = re.sub(r"([aeou])\1(?=[^aeiou]$)", r"\1", word)
    return (
        len(word) > 3
        and not is_function_word(word)
        and any(closes_as_verb(f"{form}en") for form in (word, single, word + word[-1]))
    )


def _wishes(text: str) -> bool:
    """Whether a sentence without a verb names more or better of something: "Kleinere klassen in de onderbouw." """
    first = text.split()[0]
    more = first in ("meer", "minder") or (first.endswith("ere") and first not in _NO_COMPARATIVE)
    return more and finite_at(main_clause(text).split()[1:]) is None
