"""From a question to what it asks: the words it is about, the kind of answer it wants, the places it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import DamerauLevenshtein

from assistant.lexicon import ASKING, FRAME_STEMS, GREETINGS, NUMBERS, ORDINALS
from assistant.synonyms import SYNONYM, dutch_for, plain_question, related
from corpus.index import Index
from corpus.language import is_dutch, is_function_word, stem, words
from corpus.lexical import STRONG, Term

Ask = Literal["definition", "list", "count", "when", "who", "why", "open"]

TOPIC, CONTENT, FRAME, FUNCTION = 1.8, 1.0, 0.05, 0.0
"""What share a word has in what a question asks. A framing word only decides between places otherwise equal."""
LONGEST = 200
"""Words of a question that are read; what goes on after these is no question any more."""
FUNCTION_IN_RANKING = 0.3
"""Function words still help a little to put the closest wording first (measured on FAQ pairs)."""

_TOPIC_PREPOSITIONS = frozenset("over voor rond rondom aan tegen about for".split())

_WHEN = re.compile(
    r"\bwanneer\b|\b(?:welke?|wat voor) (?:datum|dag|jaar|jaren|periode|tijd|maand)\b|\bhoe laat\b|\bwhen\b"
)
_DEFINITION = re.compile(
    r"^(?:en )?wat (?:is|zijn|betekent|betekenen) |\bbedoel\w*\b|\bbetekenis van\b|\bhoudt? .+ in\b|^leg .*uit\b"
    r"|\bdefinitie\b|^what (?:is|are|does) "
)
_LIST = re.compile(
    r"^(?:en )?(?:welke?|noem|geef|som|what|which|list)\b|\bwat zijn (?:de|alle)\b|\b(?:lijst|overzicht)\b"
)
_EACH = re.compile(r"\b(?:per|(?:voor|bij|van) (?:elke?|iedere?|ieder)) ([^\W\d_]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A numbered place the question names, such as "thema 3": the stem of its word, its number, and as it was asked."""

    word: str
    number: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A question, understood against an index."""

    question: str
    ask: Ask
    terms: tuple[Term, ...]
    """Its words in order, each once, without those of `references`; `weight` is CONTENT, FRAME or FUNCTION."""
    references: tuple[Reference, ...] = ()
    each: str | None = None
    """The stem of the word X in "per X"."""
    head: Term | None = None
    """The noun of "welke X": what the answer has to be one of."""
    abbreviation: str | None = None
    """The one thing the question is about, when that is an abbreviation in capitals."""
    counted: str | None = None
    """The stem of the word X in "hoeveel X"."""

    def asked(self) -> tuple[Term, ...]:
        """The words an answer must be about, each with its share: all but the function words."""
        return tuple(term for term in self.terms if term.weight > FUNCTION)

    def ranking_terms(self) -> tuple[Term, ...]:
        """The words to rank with."""
        return tuple(
            Term(word=t.word, forms=t.forms, weight=max(t.weight, FUNCTION_IN_RANKING)) for t in self.terms if t.forms
        )


def understand(question: str, index: Index) -> Query:
    """Read a question, standing on its own, against the words and numbered places of an index."""
    plain = plain_question(question)
    found = [dutch_for(word) for word in words(plain)][:LONGEST]
    numbering = index.store.series_words()
    references, used = _references(found, numbering)
    each = _EACH.search(plain)
    rest = [word for position, word in enumerate(found) if position not in used]
    terms = tuple(_terms(rest, index))
    return Query(
        question=question,
        ask=_ask(plain),
        terms=terms,
        head=_head(rest, terms),
        references=tuple(references),
        each=stem(each[1]) if each and stem(each[1]) in numbering else None,
        abbreviation=_abbreviation(question, rest),
        counted=_counted(found, index, numbering),
    )


def _ask(question: str) -> Ask:
    if "hoeveel" in question or "how many" in question:
        return "count"
    if _WHEN.search(question):
        return "when"
    if re.search(r"\bwaarom\b|\bwhy\b", question):
        return "why"
    if _LIST.search(question):
        return "list"
    if _DEFINITION.search(question):
        return "definition"
    return "who" if re.search(r"\bwie\b|\bwho\b", question) else "open"


def _references(found: list[str], numbering: set[str]) -> tuple[list[Reference], set[int]]:
    """The numbered places named ("thema 3 en 4", "thema drie", "het derde thema"), and the positions of their words."""
    references: list[Reference] = []
    used: set[int] = set()
    for position, written in enumerate(found):
        word = _series_word(written, numbering)
        if word is None:
            continue
        before = found[position - 1] if position else ""
        if before in ORDINALS:
            number = str(NUMBERS[before])
            references.append(Reference(word=stem(word), number=number, text=f"{word} {number}"))
            used |= {position - 1, position}
        for after, number in _numbers_after(found, position):
            references.append(Reference(word=stem(word), number=number, text=f"{word} {number}"))
            used |= {position, after}
    return references, used


def _series_word(word: str, numbering: set[str]) -> str | None:
    """The word itself when it numbers places, or the one it is a typing error of."""
    if stem(word) in numbering:
        return word
    if len(word) < 4 or is_function_word(word):
        return None
    near = [name for name in sorted(numbering) if DamerauLevenshtein.distance(word, name, score_cutoff=1) <= 1]
    return near[0] if near and not is_dutch(word) else None


def _numbers_after(found: list[str], position: int) -> Iterable[tuple[int, str]]:
    """The numbers right after a word, over commas and "en": positions and numbers in digits."""
    joining = {"en", "of", "and", "versus", "vs", "tegenover"}
    for after in range(position + 1, len(found)):
        word = found[after]
        number = word if re.fullmatch(r"\d+(?:\.\d+)*[a-z]?", word) else str(NUMBERS.get(word, ""))
        is_year = len(number) == 4 and number.startswith(("19", "20"))
        if number and not is_year and not (word == "een" and after + 1 < len(found)):
            yield after, number
        elif word not in joining:
            return


def _terms(found: Sequence[str], index: Index) -> Iterable[Term]:
    topics = set(_topics(found))
    for word in dict.fromkeys(found):
        weight = _weight(word)
        yield Term(
            word=word, forms=_forms(word, index), weight=TOPIC if word in topics and weight == CONTENT else weight
        )


def _topics(found: Sequence[str]) -> Iterable[str]:
    """The first word of content after "over", "voor" and the like: what the rest of the question is said of."""
    for position, word in enumerate(found):
        if word in _TOPIC_PREPOSITIONS:
            for following in found[position + 1 : position + 4]:
                if _weight(following) == CONTENT:
                    yield following
                    break


def _forms(word: str, index: Index) -> tuple[tuple[str, float], ...]:
    """The words of the index that a word of the question may appear as, its synonyms' among them."""
    forms = dict(index.expander.forms(word))
    for other in related(word) if _weight(word) > FUNCTION else ():
        for form, weight in index.expander.forms(other):
            forms[form] = max(forms.get(form, 0.0), weight * SYNONYM)
    return tuple(sorted(forms.items(), key=lambda item: (-item[1], item[0])))


def _weight(word: str) -> float:
    if is_function_word(word) or word in ASKING or word in GREETINGS or (len(word) == 1 and not word.isdigit()):
        return FUNCTION
    if word.endswith("e") and is_function_word(word + "n"):  # "hebbe", "kunne", as it is said
        return FUNCTION
    return FRAME if stem(word) in FRAME_STEMS else CONTENT


def _head(found: Sequence[str], terms: Sequence[Term]) -> Term | None:
    """The first word of content after "welke", if it comes at once or after a number."""
    for position, word in enumerate(found):
        if word in ("welk", "welke", "which"):
            ahead = [other for other in found[position + 1 : position + 3] if other not in NUMBERS]
            return next((t for t in terms if ahead and t.word == ahead[0] and t.weight >= CONTENT), None)
    return None


def _abbreviation(question: str, found: Iterable[str]) -> str | None:
    content = [word for word in found if _weight(word) == CONTENT]
    if len(content) != 1:
        return None
    written = re.search(rf"\b{re.escape(content[0])}\b", question, re.IGNORECASE)
    return written[0] if written and len(written[0]) > 1 and written[0].isupper() else None


def _counted(found: list[str], index: Index, numbering: set[str]) -> str | None:
    """The stem of what is counted; of the word that was meant when it is misspelt."""
    for position, word in enumerate(found[:-1]):
        following = found[position + 1]
        ahead = [other for other in found[position + 1 :] if other not in NUMBERS and not is_function_word(other)]
        if word != "hoeveel" and ahead:
            following = ahead[0]
        plural = word in ("welke", "which", "list", "noem") and _series_word(following, numbering) is not None
        if word == "hoeveel" or plural:
            meant = _series_word(following, numbering)
            forms = index.expander.forms(following)
            return stem(meant or (forms[0][0] if forms and forms[0][1] >= STRONG else following))
    return None
