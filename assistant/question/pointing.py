"""Whether a question points at what was spoken of before it: "daarvoor", "die", "hoe vraag ik dat aan"."""

from __future__ import annotations

import re

from assistant.question.needed import MODALS, TIMES, is_verb, nouns
from assistant.words.lexicon import ASKING
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
_AT_THE_SUBJECT = re.compile(r"\b(?:daar|hier|er)(?:voor|van|mee|over|aan|toe)\b|\b(?:dat|dit|hetzelfde)\b")
_WHICH = re.compile(r"\b([\w'-]+) ([\w'-]+) die ([^,.?!]+)")
_ASKS = frozenset("wat wie waar wanneer waarom hoe hoeveel".split())
"""After these comes a verb, though it may be a noun elsewhere: "wat kosten die boeken"."""
_SUBJECTS = frozenset("ik je jij u we wij men ze zij hij".split())
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
    if only_asks_a_deed(said):
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
