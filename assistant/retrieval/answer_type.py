"""Whether a text holds the kind of thing a question asks for: a date for "wanneer", a number for "hoeveel"."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache

from assistant.question.asking import Ask
from assistant.question.conditions import IF
from assistant.retrieval.counting import DAY, GOES_BY_NUMBER, has_measure
from assistant.words.lexicon import ACTOR_STEMS, ACTORS_BY_DEED, DOMAIN_STEMS, LARGE_NUMBERS, NUMBERS, ORDINALS
from corpus.language import A_MONTH, fold, is_dutch, stem, words

_DATE = re.compile(
    rf"\b(?:19|20)\d\d\b|\b\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}\b|\b\d{{1,2}}\s+(?:{A_MONTH})\b|\b(?:{A_MONTH})\b"
    r"|\b(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:en)?\b|\b(?:half)?jaarlijks\b|\bmaandelijks\b|\bwekelijks\b"
    r"|\bdagelijks\b"
    r"|\b(?:ma|di|wo|do|vr)\b(?=\s*(?:$|[,;/&+.)-]|en\b|t/m|tot\b|van\b|om\b|\d))|\belke (?:morgen|ochtend|middag"
    r"|avond|dag)\b|\bochtend(?:en)?\b|\bmiddag(?:en)?\b"
    r"|\b(?:jaar|schooljaar|week|weken|maand|maanden|dag|dagen|kwartaal|zomervakantie|voorjaar|najaar)\b"
    r"|\b(?:uur|uren|minuten|kwartier) (?:van )?(?:te ?voren|vooraf|eerder|later|nadat|voordat|erna|ervoor"
    r"|voor (?:aanvang|het begin|de start)|na (?:afloop|het einde))\b"
    r"|\bbinnen (?:een |het )?(?:\w+ )?(?:uur|uren|minuten|kwartier)\b"
)
_HOURS = "een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
_TIME_OF_DAY = re.compile(
    rf"\b\d{{1,2}}[.:]\d{{2}}\b|\b\d{{1,2}} ?[uh](?:\d{{2}})?\b|\b(?:\d{{1,2}}|{_HOURS}) uur\b"
    rf"|\b(?:half|kwart (?:over|voor)) (?:{_HOURS})\b"
)
_WEEKDAY = re.compile(
    r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*\b|\b(?:ma|di|wo|do|vr)\b|\b(?:werk|school|les)dag(?:en)?\b"
    r"|\b(?:dagelijks|(?:elke|iedere|alle) dag(?:en)?|(?:hele|elke) week|ochtend|middag)\b"
)
_DURATION = re.compile(
    rf"\b(?:\d+(?:[.,]\d+)?|{'|'.join((*sorted(LARGE_NUMBERS), *(w for w in NUMBERS if w not in ORDINALS)))}"
    rf"|half|halve|heel|hele|ander(?:half"
    rf"|halve))"
    r"[\s-]+(?:\w+[\s-]+)?(?:minu\w+|kwartier\w*|uur|uren|\w*dag(?:en)?|\w*week|\w*weken|\w*maand(?:en)?"
    r"|\w*jaar(?! (?:is|zijn|oud|of (?:ouder|jonger)|worden|wordt)\b)|\w*jaren|dagdeel|dagdelen)\b"
    r"|\b(?:een|twee|drie|vier|vijf|zes|zeven|acht|tien|meer|\d+-?)jarige?\b"
    r"|\b(?:minuten|uur|uren|dagdelen|dagen|weken|maanden|jaar)\b[^:;]{0,30}: ?\d"
    rf"|\btot en met\b|\b(?:19|20)\d\d\s*[-–/]\s*(?:19|20)?\d\d\b(?!:)|\b(?:van|tot|vanaf)\b[^.]*\b(?:{A_MONTH}|(?:19"
    rf"|20)\d\d)\b"
)
_NAME = re.compile(
    r"(?<![\w’'])(?!(?:De|Het|Een|Den|’t|'t|Onze|Ons|Deze|Dit|Die|Dat|Uw|Hun|Haar|Zijn)\s)[A-Z][a-zà-ÿ]+(?:\s+(?:van|de|den|der|het|ten|ter|te|’t|'t|in"
    r"|op|el|al|la|von|bin|ben|da|di|du|dos|ait))*\s+[A-Z][a-zà-ÿ]+\b"
    r"|\b(?:dhr|mw|mevr|drs|dr|ir|ing|mr|mevrouw|meneer|juf|meester)\b\.?\s+[A-Z]|\b(?:[A-Z]\.\s?)+(?:(?:van|de|den"
    r"|der|ter|ten)\s+)*[A-Z][a-zà-ÿ]+"
)
_WHOLE_NAME = re.compile(
    r"(?:\b[A-Z][a-zà-ÿ]+\s+|\b(?:[A-Z]\.\s?)+)(?:(?:van|de|den|der|het|ten|ter|te|’t|'t)\s+)*[A-Z][a-zà-ÿ]+\b"
)
_TAKE_OM = "".join(
    rf"(?<!\b{noun} )"
    for noun in "ruimte tijd kans kansen mogelijkheid gelegenheid lef moed vrijheid recht plek".split()
)
"""After these "om te" says what they are for, and gives no reason: "ruimte om te oefenen"."""
_REASON = re.compile(
    r"\b(?:omdat|want|doordat|waardoor|daardoor|hierdoor|vanwege|wegens|dankzij|zodat|opdat"
    r"|door(?! *(?:[.,;:)]|$|(?:via|aan|naar|op|in|en|of)\b))"
    rf"|{_TAKE_OM}om(?! (?:\d|half\b|kwart\b|de (?:\w+ )?(?:dag|week|weken|maand|maanden|jaar|beurt)\b))|daarom|dus"
    r"|immers|namelijk|aanleiding|reden\w*|oorza\w*|gevolg\w*|doel|nodig|noodza\w*|belangrijk|leidt|juist|waarom"
    r"|aangezien|zolang|zonder"
    r"|anders|vragen om|vergt"
    r"|(?<!\bu )(?<!\bje )vraagt(?! (?:\w+ ){0,2}(?:of|naar|aandacht|wie|wat|hoe|wanneer|waarom|zich)\b"
    r"|(?: \w+){1,6} aan\b)"
    r"|vereist\w*|vernoemd|dankt|bepaal\w*|beinvloed\w*|veroorza\w*|belemmer\w*"
    r"|knelpunt\w*|verhinder\w*|voorkom\w*|afhankelijk"
    r"|zo (?:afgesproken|besloten|bepaald|geregeld)|te (?:weinig|veel|duur|lang|laat|hoog|laag|druk)"
    r"|te (?!\w+en\b)\w+ (?:voor|om))\b"
)
_PRICE_PER = re.compile(r"(?:€|\beuro\b)[^.;:]{0,24}?\bper (?:\w+ per )?(?:schooljaar|jaar|maand|week|dag)\b")
"""What something costs a year tells no moment."""
_BY_WHOM = re.compile(r"\bdoor (?:(?:de|het|een|onze|eigen) )*([^\W\d_]+)")
"""By whom something is done, which is no reason: "gegeven door de mentor"."""
_ANYBODY = frozenset("iemand niemand iedereen hem hen mij u".split())
_REASONS_BELOW = re.compile(
    r"\b(?:waarom|redenen?|oorza\w+|aanleiding|achtergrond|(?<!per )doel|knelpunt\w*|belemmer\w+)\b(?! \d)", re.I
)
_PLACE = re.compile(
    r"\b(?:[Ll]ocatie|[Aa]dres|[Ll]okaal|[Zz]aal|[Gg]ebouw)\b|\b[Pp]laats(?=:)|\b[Rr]uimte(?=:|\s\d|\s[A-Z]\b)"
    r"|\b\d{4}\s?[A-Z]{2}\b"
    r"|\b[A-Z][a-zà-ÿ]+(?:straat|weg|laan|plein|kade|singel|gracht|dijk|hof|pad|dreef|markt|park|plantsoen)\b"
    r"|\b(?:in|te|bij|op|naar|vanuit|aan)\s+(?:(?:de|het|een|ons|onze)\s+)?(?:[A-Z][\w’'-]+|\w*(?:school|gebouw"
    r"|locatie|zaal|lokaal"
    r"|klas|aula|kantoor|bureau|bibliotheek|kantine|gemeente|wijk|buurt|regio|verdieping|plein|steunpunt|ruimte"
    r"|hal|kamer|kerk|tuin|theater|museum|zwembad|(?:dorps|buurt|wijk|gemeente)huis))\b"
)
_TO_WHOM = re.compile(r"\b(?:bij|aan|tot|via|naar) (?:(?:de|het|een|onze|uw|je) )?([^\W\d_]+)")
_SOMEWHERE = re.compile(
    r"\b(?:in|op|bij|naast|achter|tegenover|onder|boven|tussen|langs|buiten|vanuit|naar) (?:de|het|een|onze?|hun|elke?"
    r"|iedere?|ieder) [a-z]{3,}"
)
_CONDITION = re.compile(
    r"\b(?:als|wanneer|indien|zodra|zolang|mits|tenzij|bij|na|nadat|voor|voordat|tot|totdat|tijdens)\b"
)
"""When something happens, by what must be the case for it."""
_ONLY_IF = re.compile(
    rf"\b(?:alleen|pas|uitsluitend|slechts) (?:als|wanneer|indien|bij|na)\b|\b(?:zodra|indien|mits|tenzij)\b|\b{IF}"
    rf"|\b(?:na|bij|vanaf) (?:\d+|{'|'.join(sorted(LARGE_NUMBERS.keys() | NUMBERS.keys() - ORDINALS - {'een'}))}) "
)
_ONE_NAME = re.compile(
    r"(?:(?<=\()|(?<=[a-zà-ÿ,] )(?<!\b[Dd]e )(?<!\b[Hh]et )(?<!\b[Ii]n )|^)[A-Z][a-zà-ÿ]{2,}(?=[):,.]| [a-z]|$)"
)
"""A single word with a capital: in brackets, before a colon, inside a sentence or at its beginning.

After an article or "in" it names no person.
"""
_FORMED = ("ering", "ching", "atie", "heid", "iteit")
_PART = 4
"""Letters that each of two words written as one has at least."""
_BY = re.compile(r"\bdoor ([A-Z][a-zà-ÿ]+)\b")
_IN_BRACKETS = re.compile(r"[a-zà-ÿ] \([A-Z][a-zà-ÿ]+\)")
"""Who is to do it, as minutes put it: "offerte aanvragen (Marlijn)"."""
_STREET = re.compile(
    r"\b\d{4}\s?[A-Z]{2}\b|\b[Pp]ostbus\s+\d|\b[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*\s\d{1,4}\s?[a-zA-Z]?\b(?=\s*[,;]"
    r"|\s+(?:in|te)\s|\s*$)"
    r"|\b\w+(?:straat|weg|laan|plein|kade|singel|gracht|dijk|hof|pad|dreef)\s+\d"
)
_MONEY_WORD = re.compile(
    r"€|\beuro\b|\beur\b|\d{1,3}(?:\.\d{3})+(?!\s+(?!(?:per|voor|in|aan|en|van|tot|bruto|netto)\b)[a-z])|\bmiljoen\b"
    r"|\bgratis\b|\bkosteloos\b|\bgeen kosten\b|\bkost\w* niets\b"
    r"|\bfl?\.? ?\d+(?:\.\d{3})*,(?:\d\d|-)|ƒ ?\d|(?<!\b20\d)\d,[-–=](?!\w)|\d gulden\b|\d (?:usd|dollars?)\b|\$ ?\d"
)
_SHARE = re.compile(
    r"\d\s?%|\bprocent\b|\bde helft\b|\bhalve\b|\been (?:kwart|derde|vierde|vijfde)\b|\btweederde\b|\bdriekwart\b"
)
_OFTEN = re.compile(
    r"\b(?:\w*jaarlijks\w*|\w*maandelijks\w*|\w*wekelijks\w*|dagelijks\w*|periodiek|regelmatig|doorlopend|nooit|altijd"
    r"|telkens|steeds|eens)\b|\b(?:\w{3,}maal|keer|maal|\d+ ?x)\b|\b(?:elke?|iedere?|ieder|per|om de)\s+(?:\w+\s+){0,2}"
    r"(?:\w*dag(?:en)?|morgen|ochtend|middag|avond|\w*week|weken|\w*maand(?:en)?|\w*jaar|kwartaal|periode|les"
    rf"|bijeenkomst|voorjaar|najaar|zomer|{A_MONTH})\b"
)
_AGE = re.compile(
    r"(?<!\bper )(?<!\bbinnen )(?<!\bom de )(?<!\bna )(?<!\bin )\b\d+(?:[.,]\d+)?[\s-]*(?:jaar|jarige?n?)\b"
    r"(?! (?:lang|later|geleden|ervaring|termijn|[^.;]{0,40}\b(?:geweest|gewerkt|in dienst)\b))"
    r"|\b(?:ouder|jonger) (?:dan|zijn)\b|\bjaar oud\b"
    r"|\b(?:stamt|dateert|gebouwd|bouwjaar|gesticht|opgericht|bestaat)\b[^.;]{0,30}"
    r"\b(?:1[5-9]|20)\d\d\b|\b\d{1,2} (?:zijn|is|worden|wordt|werd|werden|was|waren)\b"
    r"|\b(?:vanaf|boven de) \d{1,2}(?= (?:mag|mogen|moet\w*|kan|kunnen|heb\w*|krijg\w*)\b|[.,;)])"
    r"|\bleeftijd\w*\b|\btussen de \d+ en \d+\b|\bgeboren\b"
)
_OPINION = re.compile(
    r"\b(?:vind(?:t|en)?|vond(?:en)?|gevonden|mening\w*|oordeel\w*|tevreden\w*|ontevreden|waarde(?:er|ring)\w*"
    r"|kritisch\w*"
    r"|kritiek|positief|positieve|negatief|negatieve|bezorgd|zorgen|blij|trots|teleurgesteld|enthousiast|liever|graag"
    r"|bezwaar|bezwaren|reacti\w*|reageer\w*|gereageerd|ervaren|ervaart|ervaring\w*|ervoer\w*|cijfer|rapportcijfer"
    r"|denkt|denken|dacht\w*|gevoel|voelt|voelen|stelt dat|noemt|noemde\w*|volgens|zegt|zei|steunt|instemm\w*|akkoord"
    r"|wil(?:len)?|wilde\w*|vraagt|vroeg|eens|oneens|begrip|jammer|goed|belangrijk|mis(?:sen|t)|moet(?:en)?|hoort"
    r"|horen|verdien\w*|plei\w*|streef\w*|streven|voorstander\w*|tegenstander\w*|afschaff\w*|verbied\w*|nodig)\b"
)
_RESULT = re.compile(
    r"\b\w*(?:resultat?\w*|opbrengst\w*|uitkomst\w*|opgeleverd|oplever\w*|leidde\w*|geleid|effect\w*|gebleken|bleek"
    r"|blijkt"
    r"|gedaald|gestegen|daalde\w*|steeg|stegen|geslaagd|gelukt|lukte\w*|bereikt|behaald|afgerond|gehaald|evaluatie"
    r"|terugblik|doordat|waardoor|daardoor)\b|\d\s?%"
)
_PHONE = re.compile(
    r"(?:\+31|\b0)[\s–-]?\(?\d{1,3}\)?(?:\s?[–-]\s?\d|\s?\d){6,8}\b|\b0[89]00[\s–-]?\d{4}\b|\b14\s?0\d{2}\b"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w")
_WEBSITE = re.compile(r"https?://|\bwww\.|\b[\w-]+\.(?:nl|com|org|eu|net)\b")
_OF_THE_WEEK = re.compile(
    r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*\b|\b(?:ma|di|wo|do|vr)\b|\b(?:eerste|laatste|hele|elke|iedere"
    r"|dezelfde|zelfde) (?:\w+ )?\w*dag\b|\bdagelijks\b|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b"
)


def has_date(text: str) -> bool:
    """Whether a text names a date, a year or a moment."""
    return bool(_DATE.search(_PRICE_PER.sub(" ", fold(text))))


def has_time(text: str) -> bool:
    """Whether a text names a time of day: "9.30 uur", "om 14:00", "half twee", not "artikel 2.11"."""
    return bool(_TIME_OF_DAY.search(fold(GOES_BY_NUMBER.sub(" ", text))))


def has_duration(text: str) -> bool:
    """Whether a text says how long something takes or from when to when: "binnen zes weken", "tot en met 31 juli"."""
    return bool(_DURATION.search(fold(text)))


def has_reason(text: str) -> bool:
    """Whether a text says why, by one of the words with which Dutch gives a reason, a cause or an aim."""
    return bool(
        _REASON.search(_BY_WHOM.sub(lambda by: " " if by[1] in _ANYBODY or is_actor(by[1]) else by[0], fold(text)))
    )


def gives_reasons(title: str) -> bool:
    """Whether a title is one under which reasons stand; "Acties per doel" and "Doel 1" are none."""
    return bool(_REASONS_BELOW.search(title))


def has_money(text: str) -> bool:
    """Whether a text names an amount of money."""
    return bool(_MONEY_WORD.search(fold(text)))


def has_place(text: str) -> bool:
    """Whether a text says where: an address, a room, or "in" with a name or a kind of place."""
    return bool(_PLACE.search(text))


def has_somebody_to_turn_to(text: str) -> bool:
    """Whether a text says to whom: "bij de klachtencommissie", "aan het college"."""
    return any(is_actor(fold(match[1])) or has_name(text[match.start(1) :][:40]) for match in _TO_WHOM.finditer(text))


def last_names(text: str) -> frozenset[str]:
    """The last word of each person's name in a text: "A. de Wit" and "Anna de Wit" are one."""
    found = (match[0].split()[-1] for match in _WHOLE_NAME.finditer(text))
    return frozenset(name for name in found if stem(fold(name)) not in DOMAIN_STEMS)


def has_name(text: str) -> bool:
    """Whether a text holds what looks like a person's name: two capitalised words, or a title or initials with one.

    "Passend Onderwijs" is none.
    """
    return any(stem(fold(match[0].split()[-1])) not in DOMAIN_STEMS for match in _NAME.finditer(text))


def has_person(text: str) -> bool:
    """Whether a text holds a person's name, or a first name alone."""
    return has_name(text) or holds_loosely("who", text)


def has_actor(text: str, asked: Collection[str] = ()) -> bool:
    """Whether a text names somebody or some body that can do things, other than those in the question (stems)."""
    by_name = any(not is_dutch(fold(name)) for name in _BY.findall(text))
    return by_name or has_name(text) or any(is_actor(word) and stem(word) not in asked for word in words(text))


_HOLDS: Mapping[Ask, Callable[[str], bool]] = {
    "when": has_date,
    "day": lambda text: bool(_OF_THE_WEEK.search(fold(text)) or DAY.search(text)),
    "days": lambda text: bool(_WEEKDAY.search(fold(text))) or len(DAY.findall(text)) > 1,
    "clock": has_time,
    "duration": has_duration,
    "why": has_reason,
    "where": has_place,
    "amount": has_money,
    "share": lambda text: bool(_SHARE.search(fold(text))),
    "phone": lambda text: bool(_PHONE.search(text)),
    "mail": lambda text: bool(_MAIL.search(text)),
    "website": lambda text: bool(_WEBSITE.search(text)),
    "address": lambda text: bool(_STREET.search(text)),
    "often": lambda text: bool(_OFTEN.search(fold(text))),
    "age": lambda text: bool(_AGE.search(fold(text))),
    "opinion": lambda text: bool(_OPINION.search(fold(text))),
    "size": lambda text: has_money(text) or _SHARE.search(fold(text)) is not None or has_measure(text),
    "result": lambda text: bool(_RESULT.search(fold(text))),
}


def holds(ask: Ask, text: str) -> bool:
    """Whether a text holds what is asked for, as far as that shows without knowing who or what is asked about."""
    check = _HOLDS.get(ask)
    return check is None or check(text)


def holds_loosely(ask: Ask, text: str) -> bool:
    """Whether a text may hold what is asked for.

    A first name alone for "wie", any "in de …" for "waar", a condition for "wanneer".
    """
    if ask == "where":
        return bool(_SOMEWHERE.search(text))
    if ask == "when":
        return bool(_CONDITION.search(fold(text)))
    if ask != "who":
        return False
    return bool(_IN_BRACKETS.search(text)) or any(_is_no_word(fold(name)) for name in _ONE_NAME.findall(text))


def _is_no_word(name: str) -> bool:
    """Whether a dictionary has a folded word neither whole nor as two words written as one ("trajectgroep").

    What is formed as a deed or a quality is a word, whatever dictionary has it: "professionalisering".
    """
    if name.endswith(_FORMED):
        return False
    parts = ((name[:cut], name[cut:]) for cut in range(_PART, len(name) - _PART + 1))
    return not is_dutch(name) and not any(is_dutch(front) and is_dutch(tail) for front, tail in parts)


def tells_condition(text: str) -> bool:
    """Whether a text says in so many words what must be the case: "alleen als …", "zodra …", "als ouders …"."""
    return bool(_ONLY_IF.search(fold(text)))


def expands(text: str, abbreviation: str) -> bool:
    """Whether a text says what an abbreviation stands for: "… (TLV)", "TLV (…)", "TLV: …", "TLV staat voor …"."""
    short = re.escape(abbreviation)
    before = rf"[a-zà-ÿ]{{3}}[^.;()]*\({short}\)"
    after = rf"\b{short}\s*(?:\([^)]*[a-zà-ÿ]{{3}}|:|=|staat voor|betekent|is (?:de|een|het))"
    return bool(re.search(f"{before}|{after}", text))


@lru_cache(maxsize=20_000)
def is_actor(word: str) -> bool:
    """Whether a folded word, or the last part of a compound, stands for people or a body that does things."""
    base = stem(word)
    if base in ACTOR_STEMS:
        return word != "over"  # which has the stem of "overheid"
    among = ACTORS_BY_DEED if word.endswith(("ing", "ingen")) else ACTOR_STEMS  # "scholing" is none of "school"
    return any(len(actor) > 4 and base.endswith(actor) for actor in among)
