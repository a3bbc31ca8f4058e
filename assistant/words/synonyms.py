"""Words that mean the same in schools and plans, everyday words for jargon, and chat spelling.

A small domain lexicon, made by hand and used on the question's side only. It speaks of Dutch documents about education
in general: an entry earns its place by how people ask, never by what one document says.
"""

from __future__ import annotations

import re
from collections.abc import Container

from rapidfuzz.distance import DamerauLevenshtein

from assistant.words.english import DUTCH
from assistant.words.groups import GROUPS, LEADS_TO
from assistant.words.lexicon import CHAT, FRAME_STEMS
from assistant.words.roles_said import ROLE_PHRASES
from assistant.words.spacing import apart
from corpus.language import fold, is_dutch, is_function_word, lemma, stem

SYNONYM = 0.85
"""What a synonym counts beside 1 for the word itself: it means the same, so evidence with it is evidence."""

_PHRASES = (
    # What two have in common: not "de gemeenschappelijke regeling", nor "een gemeenschappelijk doel".
    (
        r"\bgemeenschappelijk(?= (?:aan|bij|tussen|in|van|met|voor|hebben|heeft|is|zijn)\b|\W*$)"
        r"|\bgemeen(?= (?:hebben|heeft|hadden|had)\b| (?:aan|bij|tussen|in|van)\b[^?.]*\ben\b)",
        "overeenkomst",
    ),
    (
        r"\b(hebben|heeft|hadden|had)\b([^?.]*)\bgemeen(?= (?:aan|bij|tussen|in|op|van|met|als)\b|\W*$)",
        r"\1\2overeenkomst",
    ),
    (r"\bbuiten de boot\b|\bleft (?:out|behind)\b|\bexcluded\b", "buitenspel"),
    (r"\byoung people\b", "jongeren"),
    (
        r"\b(?:gaan?|gaat|zou|willen|wil) (?:(?:we|ze|zij|jullie|men|nou|nu|er|dan|daar|eigenlijk|allemaal) )*doen\b",
        "acties",
    ),
    (r"\bom te gaan doen\b|\bvan plan\b", "acties"),
    (r"\b(?:(?:de )?vaders? (?:en|of) (?:de )?moeders?|(?:de )?moeders? (?:en|of) (?:de )?vaders?)\b", "ouders"),
    (r"\bactiepunten?\b|\bmoet(?:en)? (?:er )?(?:nog |allemaal )*(?:gebeuren|gedaan worden)\b", "acties"),
    (r"\bto-? ?do(?:'s|-? ?lijst(?:je)?)?\b|\btodolijst(?:je)?\b", "actielijst"),
    (r"\bintern(?:e|en)? begeleid(?:er|ers|ing|ster)\b|\bib['’-]?ers?\b", "intern begeleider"),
    (r"\baan het hoofd\b|\bde leiding\b", "directeur"),
    (
        r"\b(?:neemt?|nemen|laat|laten)\b(?=[^?.]*\bniet (?:aan|toe)\b)|\bniet (?:terecht|welkom)\b"
        r"|\bnot admit(?:ted)?\b"
        r"|\bwanneer kan een (?:kind|leerling) niet\b",
        "grenzen",
    ),
    (r"\bzeg(?:t|gen)\b(?=[^?.]*\bnee\b)|\bnee (?:zegt|zeggen)\b", "grenzen"),
    (r"\b(?:wordt|is|gaat|gaan|worden) (?:er )?(?:\w+ )?(?:anders|veranderen)\b", "verandert"),
    (r"\bgaat\b(?=[^?.]*\bin *\??$)", "geldt"),
    (r"\bal (?:loopt|gebeurt|gedaan|bestaat)\b|\b(?:loopt|lopen|gebeurt|bestaat) (?:er )?(?:nu )?al\b", "gebeurt al"),
    (r"\b(?:doen|doet)\b(?=[^?.]*\bal\b *\??$)", "gebeurt"),
    (r"\balready (?:happen\w*|done|going on)\b", "gebeurt al"),
    (r"\bgeregeld moeten worden\b|\bmoet er (?:komen|zijn)\b|\bmoeten hebben\b", "nodig"),
    (r"\b(?:get started|start doing)\b", "aan de slag"),
    (r"\bniet (?:aan(?: te |ge)?n[eo]men|toe te laten|toelaten|toegelaten)\b", "weigeren"),
    (r"\b(?:in|bij|onder|om) welke (?:gevallen|situaties|omstandigheden|redenen)\b", "hoe allemaal"),
    (r"\bniet (?:(?:er|daar|hier) )?(?:mee )?(?:helemaal )?eens\b|\boneens\b", "bezwaar"),
    (r"(?<=\w),? stap voor stap\b(?=\W*$)", " als lijst"),
    (r"\bmening(?:en)?\b", "oordeel"),  # its stem is that of "gemeente"
    (r"\bop (?:een )?andere (?:manier|wijze)\b", " "),
    (r"\b(?:er ?voor )?zorg(?:en|t|de)?(?: er ?voor)? dat\b", "maken dat"),
    (r"\b(?:geloof|denk|dacht|meen|gok) ik\b|\bik (?:zoek|ben op zoek naar)\b", " "),
    (r"\bi\.?p\.?v\.?\b", "in plaats van"),
    (r"(?<=\d) ?[x×](?=\s|\W*$)", " keer"),
    (r"\bin (?:mijn|m'n|mn|je|jouw|z'n|zijn|haar|hun|uw|ons) eentje\b", "alleen"),
    (r"\bvrij (?:te )?(?:vragen|vraag|vraagt|krijgen|krijg|nemen|neem)\b", "verlof aanvragen"),
    (r"\bhoeveel (?:minuten|uur|uren|dagen|weken|maanden|jaar|jaren) lang\b", "hoe lang"),
    (r"\bop papier\b|\bzwart op wit\b", "schriftelijk"),
    (r"\bart\.?(?= ?\d)", "artikel"),
    (r"\bas (?=(?:je|ik|we|ze|hij|een|de|het|er|mijn|me|mn|m'n)\b)", "als "),
    (r"\baan de (?:gang|hand)\b(?! van)", "gebeurd"),
    (r"(?<=\bartikel )(\d+):(?=\d)", r"\1."),  # words end at a colon
    (r"\bwat (?:regelt|bepaalt|stelt)\b(?= (?:artikel|hoofdstuk|paragraaf|de [^\W\d_]*wet\b))", "wat zegt"),
    (r"^((?:en )?(?:geef|noem|toon|vertel)) (?:mij|me|ons)\b", r"\1"),
    (r"^(?:en )?som (.+?) (?:voor (?:me|mij|ons) )?op\b(?=\W*$)", r"noem \1"),
    (r"\bvan school (?:af )?(?:gestuurd|sturen|stuurt|getrapt|gooien|gegooid|gehaald)\b", "verwijderen"),
)
"""What is said in several words, and the words that documents have for it."""

_ATTRIBUTION = re.compile(
    r"\b(?:volgens|according to|in|op|van|uit|bij|over|of|from) (?:de |het |dit |dat |t |the |this )?"
    r"(?:verslag|rapport|document|stuk|report)\b"
)
"""Where somebody says to have read it. All is asked of the documents, so that asks nothing."""

_CHANGE_OF_SUBJECT = re.compile(r"^(?:nu |even |nog )*(?:iets|wat) (?:heel )?anders\W+")

_SHORT_PERIOD = re.compile(r"(?<!\d)(2\d)\s*[-–/]\s*(2\d|3\d)(?!\d)")

_WITH_PREPOSITION = re.compile(r"waar(?:aan|achter|bij|langs|na|naar|onder|op|over|tegen|toe|tussen|uit|van)")
_QUESTION_WORDS = ("wanneer", "hoeveel", "waarom", "welke", "waarvoor", "hoelang", "volgens", "noem")


def _meant(word: str, known: Container[str]) -> str:
    """A word in common spelling: chat for the word itself, and a question word that has one typing error."""
    if word in CHAT or len(word) < 5 or is_dutch(word):
        return CHAT.get(word, word)
    if _WITH_PREPOSITION.fullmatch(word):  # "waarop" is one letter from "waarom"
        return apart(word)
    near = [name for name in _QUESTION_WORDS if DamerauLevenshtein.distance(word, name, score_cutoff=1) <= 1]
    if near:
        return near[0]
    return word if word in known else apart(word)


def plain_question(question: str, known: Container[str] = ()) -> str:
    """A question folded, in common spelling, with the documents' words for its phrases; `known` are words as they are.

    Of a name that documents have no two small words are made: "Danis" is not "dan is".
    """
    folded = " ".join(_meant(word, known) for word in fold(question).split())
    folded = _SHORT_PERIOD.sub(r"20\1 20\2", folded)
    folded = _CHANGE_OF_SUBJECT.sub("", folded)
    bare = _ATTRIBUTION.sub(" ", folded)
    if all(is_function_word(word) or stem(word) in FRAME_STEMS for word in re.findall(r"\w+", bare)):
        bare = folded  # "wat staat er in het verslag": the document itself is what is asked about
    for pattern, words in (*_PHRASES, *ROLE_PHRASES):
        bare = re.sub(pattern, words, bare)
    return bare


def related(word: str) -> tuple[str, ...]:
    """Other words for a folded word, in Dutch."""
    dutch = DUTCH.get(word)
    found = _BY_STEM.get(stem(dutch or word), ())
    if not found and not (listed := lemma(word)).endswith("en"):  # "etiketje", "problemen" have another stem
        found = _BY_STEM.get(stem(listed), ())
    return (*((dutch,) if dutch else ()), *found)


def english_for(word_stem: str) -> tuple[str, ...]:
    """The English words for a Dutch one, given by its stem."""
    return tuple(english for english, dutch in DUTCH.items() if stem(dutch) == stem(word_stem))


def dutch_for(word: str) -> str:
    """The Dutch for an English word; any other word as it is."""
    return DUTCH.get(word, word)


_BY_STEM: dict[str, tuple[str, ...]] = {}
for _line in GROUPS.strip().splitlines():
    _members = tuple(fold(_word) for _word in _line.split())
    for _member in _members:
        _BY_STEM[stem(_member)] = tuple(dict.fromkeys((*_BY_STEM.get(stem(_member), ()), *_members)))
for _pair in LEADS_TO.split():
    _asked, _found = _pair.split(":")
    _BY_STEM[stem(_asked)] = (*_BY_STEM.get(stem(_asked), ()), _found)
