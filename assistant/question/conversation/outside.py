"""What no document tells, whatever words of it stand there: a sum, and what the weather of these days is."""

from __future__ import annotations

import re

from assistant.question.understand import split_context
from assistant.question.weights import FRAME, weight_of
from assistant.words.lexicon import LARGE_NUMBERS, NUMBERS, ORDINALS
from assistant.words.weekdays import WHOLE
from corpus.language import fold, words

_NUMBER = rf"(?:\d+(?:[.,]\d+)*|{'|'.join(sorted(LARGE_NUMBERS.keys() | (NUMBERS.keys() - ORDINALS), reverse=True))})"
_TIMES = (
    r"(?: ?[x×*+÷] ?| (?:keer|maal|plus|min|gedeeld door|tot de macht) | [-–/:] "
    r"| ?(?:procent|%) van )"
)
_SUM = re.compile(
    r"(?:(?:en|dus|maar) )*(?:(?:hoeveel|wat) (?:is|zijn|wordt|maakt)|(?:reken|bereken)(?: eens| even| uit)*)"
    rf"(?: (?:de )?(?:som|uitkomst) van)? {_NUMBER}(?:{_TIMES}{_NUMBER})+(?: (?:uit|samen))?\W*"
)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_WEATHER = frozenset(
    """weerbericht weersverwachting temperatuur graden regen regent regenen sneeuw sneeuwt sneeuwen onweer onweert
    onweren zonnig waait waaien vriest vriezen warm koud bewolkt""".split()
)
_OF_WEATHER = frozenset("mooi slecht goed lekker droog nat heet zon schijnt schijnen hard veel buiten".split())
_WEATHER_ITSELF = re.compile(
    r"\b(?:(?:wat|hoe) (?:is|wordt|gaat) (?:\w+ )?het weer|(?:mooi|slecht|goed|lekker|droog|nat|wat voor) weer"
    r"|(?:het )?weer (?:voor )?(?:vandaag|morgen|overmorgen|dit weekend))\b"
)
""" "Is het weer maandag?" asks of no weather."""
_RULE = frozenset("als wanneer indien bij we wij ik je ons kinderen mag mogen moet moeten kan kunnen".split())
"""Words by which a question is about what is done in such weather: "mogen we naar buiten als het regent?"."""
_NEAR_NOW = frozenset((*"nu vandaag morgen overmorgen vanavond vanmiddag vanochtend vannacht weekend".split(), *WHOLE))


def is_outside(question: str) -> bool:
    """Whether a question asks for what no document tells."""
    main = " ".join(fold(split_context(question)[0]).split())
    if _SUM.fullmatch(main) and not _YEARS.search(main):  # "wat is 2027 - 2031" asks for a period
        return True
    said = {*words(main)}
    if said & _RULE or not said & _NEAR_NOW or not (said & _WEATHER or _WEATHER_ITSELF.search(main)):
        return False
    rest = said - _WEATHER - _OF_WEATHER - _NEAR_NOW - {"weer"}
    return all(weight_of(word) <= FRAME for word in rest)
