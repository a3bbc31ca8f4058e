"""What each word of a question counts for: a subject, a word of content, a word that only frames it, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from assistant.question.asking import ASKED_STEMS, Ask
from assistant.question.wording import parted
from assistant.words.english_frame import TRANSLATED
from assistant.words.lexicon import ANY_PERSON, ASKING, CONJUNCTIONS, FRAME_STEMS, GREETINGS
from assistant.words.synonyms import SYNONYM, dutch_for, plain_question, related
from assistant.words.verbs import apart, without_particle
from corpus.expand import AKIN, FRONT_OF_COMPOUND, TYPING_ERROR
from corpus.index import Index
from corpus.language import fold, is_function_word, stem, words
from corpus.lexical import Term

TOPIC, CONTENT, FRAME, FUNCTION = 1.8, 1.0, 0.05, 0.0
"""What share a word has in what a question asks. A framing word only decides between places otherwise equal."""
TOLD, TOLD_WITH_SUBJECT = 0.5, 0.2
"""What a word of a sentence that only tells something beforehand counts for; less when the question has a subject of
its own: so many words of content, and none that points back ("die", "daarover")."""
SUBJECT = 2
PARTED = 0.5
"""What the bare verb counts for beside the whole: "neemt" for "opnemen", with or without its "op"."""
_TOPIC_PREPOSITIONS = frozenset("over voor rond rondom aan tegen about for".split())
_TIMES = frozenset(
    stem(word) for word in "jaar jaren schooljaar week weken maand maanden dag dagen uur minuten".split()
)
"""With "over" before it this is when: "over twee weken", "over meer jaren" verdeeld."""
_SET_PHRASES = frozenset(
    f"{before} {word}" for before in ("aan", "aan de") for word in "bod orde beurt slag hand gang praat".split()
) | {"ter sprake", "ter tafel", "voor elkaar"}
"""What is no subject behind its preposition: "welke onderwerpen kwamen aan bod", "hoe gaan we aan de slag"."""
_TAKE_PART = re.compile(r"\bhoeveel (?:mensen|personen|man)\b.*\b(?:meedoen|deelnemen|meegedaan|deelgenomen)\b")
_TOLD_BY = (
    (
        _TAKE_PART,
        ("meedoen", "deelnemen", "meegedaan", "deelgenomen"),
        ("deelnemers", "deelnemer"),
    ),
    (
        re.compile(r"\bwelk (?:rapport)?cijfer (?:kreeg|kregen|krijgt|krijgen|gaf|gaven|geeft|geven)\b"),
        ("cijfer", "rapportcijfer"),
        ("waardering", "waarderen", "gewaardeerd"),
    ),
)
"""Questions that a few other words tell, which mean something else wherever it is not asked so."""
_REPORTS = frozenset(map(stem, "rapport rapporten verslag".split()))
_OF_SOMEBODY = frozenset("een hun mijn m'n mn zijn haar je jouw eerste tweede derde volgende".split())
_ABOUT = frozenset("er bestaat".split())
"""After these a report is one of the documents: "is er een rapport over verzuim?"."""
_POINTS_BACK = re.compile(
    r"\b(?:die|dat|deze|dit|hij|zij|ze|het|hem|haar|zo'?n|zo iemand|zoiets|daar\w*|er\w+|dan|it|that|this|they|them)\b"
)
"""Words that take their meaning from what was told before."""


def weighed(
    found: Sequence[str], index: Index, ask: Ask, parted_verbs: Mapping[str, str] | None = None, *, english: bool
) -> Iterable[Term]:
    """Each word of a question once, as a term; `parted_verbs` is what `verbs.joined` gives."""
    idle = _in_set_phrases(found)
    topics = set(_topics(found)) - idle
    for word in dict.fromkeys(found):
        weight = FRAME if word in idle else _weight_here(word, found, ask)
        # The report that a child gets is no other word for the minutes of a meeting.
        forms = index.expander.forms(word) if _is_some_report(word, found) else _forms(word, index)
        bare = parted_verbs.get(word) if parted_verbs else None
        if bare := bare or (without_particle(word) if weight > FUNCTION else None):
            forms = _with_conjugations(forms, word, bare, index)
        if others := _told_by(word, found):
            told = {form: SYNONYM * known for other in others for form, known in index.expander.forms(other)}
            forms = tuple({**told, **dict(forms)}.items())
        if ask == "who" and weight == CONTENT:
            forms = tuple({**dict(index.expander.agents(word)), **dict(forms)}.items())
        # A word that we have no Dutch for says nothing of what the documents lack, and is no Dutch typing error.
        if english and word not in TRANSLATED and (not forms or forms[0][1] == TYPING_ERROR):
            weight = FUNCTION
        topic = word in topics and weight == CONTENT and (forms or not _is_of_something(word, found))
        yield Term(word=word, forms=forms, weight=TOPIC if topic else weight)


def _weight_here(word: str, found: Sequence[str], ask: Ask) -> float:
    """What a word counts for in a question that asks for one kind of thing, by what stands around it."""
    if stem(word) in ANY_PERSON and _TAKE_PART.search(" ".join(filter(None, found))):
        return FRAME  # who takes part is somebody
    if stem(word) in ASKED_STEMS.get(ask, ()):
        return FRAME
    return CONTENT if _is_some_report(word, found) else weight_of(word)


def _told_by(word: str, found: Sequence[str]) -> tuple[str, ...]:
    """What tells, beside a word itself, what a question asks with it; nothing where it is not asked so."""
    said = " ".join(filter(None, found))
    return next((others for asking, of, others in _TOLD_BY if word in of and asking.search(said)), ())


def _is_some_report(word: str, found: Sequence[str]) -> bool:
    """Whether a word for a document is said of one that somebody gets or writes: "hun rapport", "een verslag"."""
    place = found.index(word)
    of_somebody = found[max(0, place - 1) : place]
    plain = stem(word) in _REPORTS and bool(_OF_SOMEBODY.intersection(of_somebody))
    return plain and _ABOUT.isdisjoint(found[max(0, place - 2) : place - 1])  # "is er een rapport over …"


def _in_set_phrases(found: Sequence[str]) -> set[str]:
    """The words that only make a set phrase with the preposition before them."""
    said = (" ".join(found[max(0, at - size) : at + 1]) for at in range(len(found)) for size in (1, 2))
    return {phrase.rpartition(" ")[2] for phrase in said if phrase in _SET_PHRASES}


def _is_of_something(word: str, found: Sequence[str]) -> bool:
    """Whether what a word stands for is of something: "de toekomst van het steunpunt" is about the latter."""
    return "van" in found[found.index(word) + 1 :][:1]


def told_beforehand(terms: Sequence[Term], question: str) -> tuple[Term, ...]:
    """The terms with less weight for those that only stand in a sentence that does not ask."""
    asking, telling = parted(question)
    if not telling:
        return tuple(terms)
    said = {form for word in words(plain_question(asking)) for form in (word, dutch_for(word))}
    own = sum(term.weight >= CONTENT for term in terms if term.word in said)
    share = TOLD_WITH_SUBJECT if own >= SUBJECT and not _POINTS_BACK.search(fold(asking)) else TOLD
    return tuple(
        term
        if term.word in said or term.weight < CONTENT
        else replace(term, weight=term.weight * share * bool(term.forms))
        for term in terms
    )


def _topics(found: Sequence[str]) -> Iterable[str]:
    """The first word of content after "over", "voor" and the like: what the rest of the question is said of."""
    for position, word in enumerate(found):
        if word in _TOPIC_PREPOSITIONS:
            for following in found[position + 1 : position + 4]:
                if weight_of(following) == CONTENT:
                    if stem(following) not in _TIMES:
                        yield following
                    break


def _forms(word: str, index: Index) -> tuple[tuple[str, float], ...]:
    """The words of the index that a word of the question may appear as, its synonyms' among them."""
    forms = dict(index.expander.forms(word) or index.expander.forms(word.removesuffix("'s")))  # "opp's"
    if forms and word not in forms and max(forms.values()) == TYPING_ERROR:
        word = next(form for form, weight in forms.items() if weight == TYPING_ERROR)
    for other in related(word) if weight_of(word) > FUNCTION else ():
        for form, weight in (*index.expander.forms(other), *_taken_apart(other, index)):
            if weight > FRONT_OF_COMPOUND:  # "school" is no word for a director because "schoolleiding" is
                forms[form] = max(forms.get(form, 0.0), weight * SYNONYM)
    return tuple(sorted(forms.items(), key=lambda item: (-item[1], item[0])))


def _taken_apart(infinitive: str, index: Index) -> Iterable[tuple[str, float]]:
    """A verb that comes apart as it stands in a main clause: "loopt terug", of which other words may stand between."""
    particle, bare = apart(infinitive)
    for form in index.expander.conjugations(infinitive.removeprefix(particle)) if bare else ():
        yield f"{form} {particle}", AKIN


def _with_conjugations(
    forms: tuple[tuple[str, float], ...], whole: str, bare: str, index: Index
) -> tuple[tuple[str, float], ...]:
    """The forms of a parted verb: of the whole ("aangepast"), and of the bare verb, which may stand apart there too."""
    found = dict(forms)
    for form in index.expander.conjugations(whole):
        found[form] = max(found.get(form, 0.0), AKIN)
    for form in index.expander.conjugations(bare):
        found.setdefault(form, PARTED)
    for form, weight in _taken_apart(whole, index):
        found.setdefault(form, weight)
    return tuple(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def weight_of(word: str) -> float:
    """CONTENT, FRAME or FUNCTION for a folded word by itself, whatever is asked with it."""
    if is_function_word(word) or word in ASKING or word in GREETINGS or (len(word) == 1 and not word.isdigit()):
        return FUNCTION
    if word in CONJUNCTIONS:
        return FUNCTION
    if word.endswith("e") and is_function_word(word + "n"):  # "hebbe", "kunne", as it is said
        return FUNCTION
    return FRAME if stem(word) in FRAME_STEMS else CONTENT
