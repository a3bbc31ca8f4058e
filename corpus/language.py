"""Dutch words: how text is cut into them, and what counts as the same word.

Words are compared folded (lower case, no accents). Two words are akin when Snowball's Kraaij-Pohlmann stemmer
("dutch") gives them the same stem; what it misses among everyday words stands in `_IRREGULAR`.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from functools import lru_cache

import Stemmer

_WORD = re.compile(r"[^\W_]+(?:[’'.&][^\W_]+)*[^\W_]*")
_HYPHENED = re.compile(r"[^\W\d_]{3,}-[^\W\d_]{3,}")
_ABBREVIATION = re.compile(r"(?:[^\W\d_]\.){2,}")
RAISED = re.compile(r"[⁰¹²³⁴-⁹₀-₉ⁱᵛˣ]+")
"""A raised figure is a footnote's: it may not become a digit of the number before it."""
_PLURAL = re.compile(r"(?<=[aeiouy])['’]s$")

_IRREGULAR = {
    "kinderen": "kind", "leden": "lid",
    "steden": "stad", "jeugdleden": "jeugdlid", "bestuursleden": "bestuurslid",
    "is": "zijn", "was": "zijn", "waren": "zijn", "ben": "zijn", "bent": "zijn", "geweest": "zijn",
    "heeft": "hebben", "heb": "hebben", "hebt": "hebben", "had": "hebben", "hadden": "hebben",
    "wordt": "worden", "werd": "worden", "werden": "worden", "kan": "kunnen", "kon": "kunnen", "konden": "kunnen",
    "moet": "moeten", "moest": "moeten", "mag": "mogen", "mocht": "mogen", "gaat": "gaan", "ging": "gaan",
    "doet": "doen", "deed": "doen", "deden": "doen", "ziet": "zien", "zag": "zien", "staat": "staan", "stond": "staan",
    "stonden": "staan", "gingen": "gaan", "kwamen": "komen", "zagen": "zien", "gaven": "geven", "lagen": "liggen",
    "schreven": "schrijven",
    "zegt": "zeggen", "zei": "zeggen", "zeiden": "zeggen", "gezegd": "zeggen", "komt": "komen", "kwam": "komen",
    "noemt": "noemen", "noem": "noemen", "noemde": "noemen", "genoemd": "noemen", "genoemde": "noemen",
    "scholing": "bijscholing", "scholingen": "bijscholing",  # no school, though its stem is that
    "besproken": "bespreken", "afgesproken": "afspreken", "gesproken": "spreken", "sprak": "spreken",
}  # fmt: skip

_APART = {"oudere": "oudere", "ouderen": "oudere"}
"""The stems of words that a stemmer and a dictionary take for another: "ouderen" are no parents."""

FUNCTION_WORDS = frozenset(
    # articles, pronouns, prepositions, conjunctions, auxiliaries and small adverbs: they say how, not about what
    """de het een t n der den des dit dat deze die dezen hier daar er waar wie wat welk welke hoe wanneer waarom
    waarvoor waarmee waarover waarbij waarin waaruit
    hoeveel hoezo ik je jij jou jouw u uw hij zij ze we wij ons onze jullie hun
    hen haar hem zijn m'n mijn z'n men iemand iets elk elke ieder iedere elkaar zelf
    aan af als bij binnen boven buiten door in met na naar naast of om onder op over per rond rondom sinds te tegen
    ten ter tijdens toe tot tussen uit van vanaf vanuit via volgens voor want dan dus en maar omdat zodat terwijl toen
    of ook nog nu al dan eens even wel zo heel erg zeer eigenlijk precies graag mee toch maar hierbij daarbij hiervoor
    daarvoor hierover daarover hiermee daarmee daarvan hiervan ervan erbij ervoor ermee erover eraan bijv bijvoorbeeld
    daarin hierin erin daaraan hieraan daarop hierop erop daaruit hieruit
    nou ff effe hoor gewoon wa da ie ergens eh ehm uh uhm hm hmm tja pff ach oh
    zijn worden hebben kunnen moeten hoeven hoeft hoef mogen zullen willen gaan laten zou zouden zal wil wilt willen kun
    the a an of to in on for and or is are was were be do does did what which who when where why how
    this that these those it its with by from about have has had can could will would should may might must there their
    they them our your you we i he she his her than then also into over under between during after before up out off
    here each both own same many much so too very just being been against per""".split()
)
"""Without these a text keeps its subject. Negations and quantities are no function words: they change what is said."""

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
A_MONTH = "|".join(MONTHS)
"""For in a regular expression, within brackets."""

_OPEN = frozenset("aiouy")
"""Vowels after which a plural has an apostrophe."""
WITH_OWN_S = frozenset(
    """augustus baas betekenis brugklas cursus eis gratis huis kennis klas klus kosteloos oppas plusklas poes salaris
    says schakelklas schoolbus schoolreis secretaris staatssecretaris taalklas taxibus verrijkingsklas""".split()
)
"""Words in a vowel and an s that is no plural's. They stand in our own lists, for which no dictionary is loaded."""
LONGEST_WORD = 100
"""Letters of a word that are looked at: no Dutch one is as long, and what is found out of each is remembered."""
_LONG = 4000
"""The words of longer texts are not kept: no passage is as long."""

_stemmer = Stemmer.Stemmer("dutch")
_lock = threading.Lock()  # PyStemmer's objects are not safe to share between threads


def fold(text: str) -> str:
    """Lower case without accents, ligatures and typographic variants: the form in which words are compared."""
    if text.isascii():  # most words are, and nothing of what follows changes them
        return text.lower()
    without_marks = RAISED.sub(" ", text.lower())  # a footnote's raised 3 must not make 98 into 983
    decomposed = unicodedata.normalize("NFKD", without_marks)
    marks = {ord(c): None for c in set(decomposed) if unicodedata.combining(c)}
    plain = decomposed.translate(marks) if marks else decomposed
    return plain.replace("’", "'").replace("‘", "'")


def words(text: str) -> list[str]:
    """The folded words of a text in order. A compound with hyphens gives its parts; an abbreviation loses its dots."""
    return list(_words(text) if len(text) < _LONG else _split(text))


def word_set(text: str) -> frozenset[str]:
    """The folded words of a text, each once."""
    return _word_set(text) if len(text) < _LONG else frozenset(_split(text))


def unhyphenated(text: str) -> frozenset[str]:
    """The folded words of a text that it writes with a hyphen, without it: "trauma-sensitief" as "traumasensitief"."""
    return frozenset(fold(word).replace("-", "") for word in _HYPHENED.findall(text)) if "-" in text else frozenset()


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_split(text))


def _split(text: str) -> list[str]:
    plain = _ABBREVIATION.sub(lambda match: match.group().replace(".", ""), fold(text))
    found = (word[:LONGEST_WORD] for word in _WORD.findall(plain))
    return [_PLURAL.sub("s", word) if word[-1] == "s" else word for word in found]


@lru_cache(maxsize=4096)
def _word_set(text: str) -> frozenset[str]:
    return frozenset(_words(text))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of one folded word."""
    if word in _APART:
        return _APART[word]
    word = _IRREGULAR.get(word, word).removesuffix("es" if word.endswith("ches") else "")  # coaches, lunches
    if _is_plural(word):
        word = word[:-1]  # "camera's", which lost its apostrophe
    if not word.isalpha() or not 4 <= len(word) <= 60:
        return word
    with _lock:
        return str(_stemmer.stemWord(word))


def _is_plural(word: str) -> bool:
    """Whether a folded word is one that no word list has with its s, and has without."""
    if word[-1:] != "s" or word[-2:-1] not in _OPEN or word in WITH_OWN_S:
        return False
    return not is_dutch(word) and is_dutch(word[:-1])


def stands_apart(word: str) -> bool:
    """Whether a folded word is no form of the word that is left without its ending: "ouderen" of "ouder"."""
    return word in _APART


def is_function_word(word: str) -> bool:
    """Whether a folded word, or what it is a form of, is one of `FUNCTION_WORDS`."""
    return word in FUNCTION_WORDS or _IRREGULAR.get(word) in FUNCTION_WORDS


@lru_cache(maxsize=200_000)
def is_dutch(word: str) -> bool:
    """Whether a folded word stands in a Dutch word list. The list takes a third of a second to load, once."""
    import simplemma

    people = [word[:-1], word[:-2]] if word.endswith("den") else []  # "gedupeerden"
    return any(simplemma.is_known(one, lang="nl") for one in (word, *people))


@lru_cache(maxsize=200_000)
def lemma(word: str) -> str:
    """The form under which a dictionary lists a folded word: "spreken" for "sprak", "aanvragen" for "aanvraagt"."""
    import simplemma

    if word in _APART:
        return _APART[word]
    if (known := _IRREGULAR.get(word, "")).endswith("n"):  # a verb
        return known
    listed = fold(simplemma.lemmatize(word, lang="nl")).replace("_", "")
    return lemma(listed) if listed.endswith("je") and listed != word else listed  # "lijstjes", by "lijstje", is "lijst"


_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


def roman(text: str) -> int | None:
    """The number that Roman numerals up to XXXIX stand for; None for other text."""
    if not text or not _ROMAN.fullmatch(text):
        return None
    values = [_ROMAN_VALUES[letter] for letter in text.lower()]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


def content_words(text: str) -> list[str]:
    """The folded words of a text that say what it is about."""
    return [word for word in words(text) if not is_function_word(word)]
