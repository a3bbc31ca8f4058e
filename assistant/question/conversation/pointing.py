"""Whether a question points at what was spoken of before it: "daarvoor", "die", "hoe vraag ik dat aan"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.question.asking import Ask
from assistant.question.needed import ADVERBS, MODALS, TIMES, inflects, is_verb, nouns
from assistant.words.lexicon import ANY_PEOPLE, ASKING
from assistant.words.verbs import is_infinitive, is_participle
from corpus.language import fold, is_function_word, lemma, stem, words

_POINTING = re.compile(
    r"\b(?:daar(?:voor|bij|van|mee|over|aan|in|naast|toe|na|om)?|hier(?:voor|bij|van|mee|over|aan|in)"
    r"|er(?:voor|bij|over|mee|van|in|aan|onder)|die|deze|ze|zij|hij|haar|hem|hun|hetzelfde|dezelfde|diezelfde"
    r"|they|them|it|there|that|those)\b"
    r"|\b(?:van|over|met|voor|bij|in|is|dat|aan) (?:dat|dit)\b|^(?:dat|dit)\b"
    r"|\b(?:dat|dit)(?: (?:ook|dan|niet|wel|nog|al|zo))*\s*\??$"
    r"|^(?:wat )?(?:als|indien|wanneer|zodra|zolang) het (?:niet|wel|te|nog|toch|meer|minder|langer|korter|vaker|erger"
    r"|beter|om|over|mis\w*|lukt|gaat|duurt|gebeurt|blijft|wordt|is|kan|moet|mag)\b"
    r"|\b(?:zijn|was|waren|kost|kosten|zit|gaat|moet|geldt|duurt|betekent) (?:dat|dit)"
    r"(?=\s*(?:$|[?.!,]|(?:er|dan|nu|ook|precies|in|op|bij|voor|van|per|met|om|te|niet|allemaal|klaar|doen|gebeuren"
    r"|samen|bij elkaar)\b))"
)
_TAKES_PART = re.compile(
    r"\b(?:do(?:e|en|et)\s+(?:\w+\s+){0,2}?mee|ne(?:em|emt|men)\s+(?:\w+\s+){0,2}?deel|zijn\s+(?:\w+\s+){0,2}?betrokken)"
    r"\s*\??$"
)
"""Something takes part, and what in is not said: in what was spoken of."""
_SO_MANY = re.compile(
    r"^hoeveel ([^\W\d_]+) (?:zijn|waren|kunnen|konden|mogen|mochten|passen|komen|kwamen|gaan|gingen) er"
    r"(?: (?:nog|dan|ook|eigenlijk|vrij|over|beschikbaar|in|bij|mee|totaal|komen|meedoen|aanwezig|geweest))*\s*\??$"
)
"""People or places of any kind are counted, and what of is not said."""
_WORDS_ALONE: Mapping[str, Ask] = {
    "wie": "who", "wanneer": "when", "waar": "where", "waarom": "why", "hoezo": "why", "waardoor": "why",
}  # fmt: skip
_ALONE = re.compile(
    rf"^(?:(?:en|maar|ja|nee|ok|oke|dus|hm+|oh?)\W+)*({'|'.join(_WORDS_ALONE)})"
    r"(?: (?:dan|precies|eigenlijk|toch|bedoel je))*\W*$"
)
_IT = frozenset(("het", "t"))
MOST_OF_IT = 8
"""Words at most of a question that has no more than "het" for its subject."""
_AT_THE_SUBJECT = re.compile(
    r"\b(?:daar|hier|er)(?:voor|van|mee|over|aan|toe)\b|\b(?:dat|dit|hetzelfde)\b"
    r"|\b(?:daar|hier) (?:[\w-]+ ){1,5}(?:voor|van|mee|over)(?= (?:bij|op|in|volgens|van) |\W*$)"
)
"""Also in two: "staat daar een protocol voor bij De Linde?"."""
_WHICH = re.compile(r"\b([\w'-]+) ([\w'-]+) die ([^,.?!]+)")
_ASKS = frozenset("wat wie waar wanneer waarom hoe hoeveel".split())
"""After these comes a verb, though it may be a noun elsewhere: "wat kosten die boeken"."""
_SUBJECTS = frozenset("ik je jij u we wij men ze zij hij".split())
_ONESELF = frozenset("me mij je ons zich".split())
_OPENS_CLAUSE = _SUBJECTS | frozenset("de het een er elke elk iedere ieder iedereen niemand alle veel geen".split())
_OPENS_NOUN = frozenset("de het een bij van voor in op aan met over naar uit tot tegen tussen door onder".split())
_SAYING = frozenset(
    """zeggen vinden denken weten stellen menen schrijven besluiten betekenen zorgen hopen verwachten afspreken
    blijken kloppen vertellen geloven voorkomen""".split()
)
"""Verbs after which "dat" opens what is said."""
_PLURAL = re.compile(r"[^\W\d_]{3,}(?:en|s)")
_CONJUNCTIONS = frozenset("als wanneer omdat zodat indien terwijl".split())


def points(question: str) -> bool:
    """Whether a question points at something that was spoken of: "daarvoor", "die", "geldt dat ook"."""
    said = fold(question)
    if only_asks_a_deed(said) or _only_asks_of_it(words(said)) or _lacks_its_object(words(said)):
        return True
    if (many := _SO_MANY.match(said)) and stem(many[1]) in ANY_PEOPLE:
        return True
    return bool(_POINTING.search(_WHICH.sub(_without_which, said)) or _TAKES_PART.search(said)) or _has_object(said)


def points_at_the_subject(question: str) -> bool:
    """Whether a question points at what was asked about, not at who or where: "is dat overgenomen?"."""
    return bool(_AT_THE_SUBJECT.search(fold(question))) and points(question)


def only_asks_a_deed(question: str) -> bool:
    """Whether a question says no more than who does something, or when: "wie beslist?" leaves out on what."""
    said = words(question)
    if _OPENS_NOUN.intersection(said):
        return False
    deeds = [word for word in said[1:] if not is_function_word(word)]
    return bool(deeds) and said[0] in _ASKS and all(map(is_verb, deeds))


def word_alone(question: str) -> Ask | None:
    """What is asked by a question word and nothing else: "wie?", "hoezo dan?"."""
    found = _ALONE.match(fold(question).strip())
    return _WORDS_ALONE[found[1]] if found else None


def only_points(question: str) -> bool:
    """Whether a question names nothing itself: "wat kost het", "waar is dat", "hoelang duurt het"."""
    found = nouns(words(fold(question)))
    return points(question) and all(noun in ASKING or stem(noun) in TIMES | ANY_PEOPLE for noun in found)


def is_sentence(said: str) -> bool:
    """Whether what is said is a sentence with its subject and verb: "ik ben te laat", "zijn er uitzonderingen"."""
    first, second = (*words(said), "", "")[:2]
    asks = is_verb(first) and (second in _OPENS_CLAUSE or second in ("die", "dat", "dit", "deze"))
    return asks or ((first in _SUBJECTS or first in ("dat", "dit")) and is_verb(second))


def _only_asks_of_it(said: list[str]) -> bool:
    """Whether a question has nothing but "het" for its subject: "hoe lang is het geldig", "hoe laat begint het".

    What comes after it says how it is, or is a verb: "wanneer is het kamp" and "is het nodig om te bellen" go on.
    """
    place = next((place for place, word in enumerate(said) if word in _IT), 0)
    if not place or len(said) > MOST_OF_IT or not is_verb(said[place - 1]):
        return False
    return nouns(said[:place]) - ASKING <= {said[place - 1]} and all(map(_says_how, said[place + 1 :]))


def _says_how(word: str) -> bool:
    small = is_function_word(word) and word not in _OPENS_NOUN | _OPENS_CLAUSE | _CONJUNCTIONS
    return small or word in ADVERBS or inflects(word) or is_verb(word) or is_participle(word)


def _lacks_its_object(said: list[str]) -> bool:
    """Whether somebody asks to do what is done to something, and not to what: "moet ik me opgeven?"."""
    if len(said) < len(("mag", "ik", "betalen")) or lemma(said[0]) not in MODALS or said[1] not in _SUBJECTS:
        return False
    *small, verb = said[2:]
    small = [word for word in small if word not in _ONESELF]
    return is_infinitive(verb) and all(map(is_function_word, small)) and not {*small} & _OPENS_NOUN


def _without_which(found: re.Match[str]) -> str:
    """A noun without the "die" that begins its own clause, which ends in a verb: "met kinderen die anders zijn"."""
    before, noun, clause = found.groups()
    said = words(f"{before} {noun} {clause}")
    verbs = [lemma(word) for word in words(found.string[: found.start(2)]) if is_verb(word)]
    unfinished = len(verbs) == 1 and verbs[0] in MODALS  # its other verb may be the one at the end
    is_clause = noun in nouns(said) and before not in _ASKS and any(is_verb(word) for word in said[2:])
    return f"{before} {noun} {clause}" if is_clause and not unfinished else found[0]


def _has_object(said: str) -> bool:
    """Whether a question has "dat" for its subject or object: "kan een ouder dat zelf aanvragen?".

    That it has none where "dat" opens a clause is seen by what stands around it: "klopt het dat de proef stopt?". Nor
    has "wat kost dit jaar de hulp?".
    """
    found = words(re.split(r"[,.;:]", said)[0])
    place = next((position for position, word in enumerate(found) if word in ("dat", "dit")), 0)
    if not place or not (found[0] in ASKING or is_verb(found[0])):
        return False
    before, following = found[:place], (*found[place + 1 :], "")[0]
    clause = following in _OPENS_CLAUSE or (
        _PLURAL.fullmatch(following) and not is_verb(following) and not is_function_word(following)
    )
    verbs = [lemma(word) for word in before if is_verb(word)]
    if (
        clause
        or stem(following) in TIMES
        or _SAYING.intersection(verbs)
        or _tells_which(before[-1], found[place + 1 :])
    ):
        return False
    modal = len(verbs) == 1 and verbs[0] in MODALS
    return modal or before[-1] in _SUBJECTS or is_verb(before[-1])


def _tells_which(noun: str, after: list[str]) -> bool:
    """Whether "dat" begins a clause about the noun before it, with a verb of its own: "moet een kind dat ziek is …"."""
    end = next((position for position, word in enumerate(after) if word in _CONJUNCTIONS), len(after))
    verb = next((word for word in after[:end] if is_verb(word)), None)
    return noun not in _SUBJECTS and not is_verb(noun) and verb is not None and verb != lemma(verb)
