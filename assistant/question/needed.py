"""The nouns without which a passage does not speak of what is asked, however many of the other words it holds.

"Hoe lang duurt de hoorzitting?" is not answered by how long one waits for it, nor "welke dag is de logopedist er?" by
the days of somebody else. Verbs and adjectives are put in other words so often that they only count (`Coverage`); a
noun that is missing in every form and by every synonym is what tells a near miss.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.words.lexicon import DOCUMENT_STEMS, NUMBERS
from assistant.words.spoken import NEGATIONS
from corpus.expand import FRONT_OF_COMPOUND, PART_OF_COMPOUND, TYPING_ERROR, closed
from corpus.index import Index
from corpus.language import MONTHS, is_dutch, is_function_word, lemma, stem
from corpus.lexical import STRONG, Term

COMMON, FEW = 0.05, 2
"""A noun in more than this share of the passages, and in more than so many, says little: each may be about it."""
_OWN = frozenset("mijn m'n me onze ons".split())
_CHILDREN = frozenset(stem(word) for word in "kind kinderen zoon zoontje dochter dochtertje jongen meisje".split())
_PUPILS = frozenset(map(stem, "leerling jongere scholier student".split()))
_DETERMINERS = frozenset(
    "de het een t n deze die dit dat mijn jouw zijn haar hun onze ons uw jullie geen welk welke hoeveel alle elk elke "
    "ieder iedere".split()
)
_SUBJECTS = frozenset("die dat".split())
"""What a verb follows in "kinderen die wegblijven"."""
_OF_PLURALS = _DETERMINERS - frozenset("het t een n dat dit die".split())
_PREPOSITIONS = frozenset("aan bij door in met na naar naast op over per rond tegen tot tussen uit van voor".split())
_BEFORE = _PREPOSITIONS | frozenset("tijdens binnen buiten onder zonder sinds vanaf vanuit volgens via bovenop".split())
_YEAR = 4
"""Digits of a year, which counts nothing."""
OF_PHRASE = 2
"""So many adjectives may stand between a noun and its article."""
_SHADES = frozenset(
    """achteraf allemaal alsnog altijd alvast alweer amper anders bijna bovendien circa daarom desnoods doorgaans
    evenveel geleden genoeg helaas helemaal inmiddels kortom liefst meestal meteen misschien namelijk net nogal
    nogmaals ondertussen ongeveer ooit opnieuw overal reeds ruim soms sowieso steeds straks tegelijk tegelijkertijd
    tegenwoordig telkens tenminste terecht tevens toch vandaag vanzelf vooral voorheen voortaan vroeger
    waarschijnlijk weer weleens wellicht zeker zelden zelfs zich zichzelf zo'n zoal zowat""".split()
)
"""Adverbs that shade what is asked, and ask nothing themselves."""
ADVERBS = _SHADES | frozenset(
    """achter allebei alleen alles alsof apart avonds begin beide buitenaf daarna dankzij dezelfde dicht dichtbij
    diezelfde dikwijls doordat eenmaal eerder eerst eerste eind elders elkaar enkel erin extra half hoever hoeverre
    hoezeer hoogstens hooguit ja kort laatst laatste langst later liever max maximaal meer meerdere middags midden
    minder minimaal minstens mits morgens nachts nadat nee nodig nooit nu ochtends ok oke omdat omhoog omlaag omtrent
    ondanks onlangs open pas qua samen sinds slechts sommige sorry tenzij terug tevoren thuis totdat vaak vandaar
    vanwege verder vervolgens voldoende vooraf voordat voorheen vorig vroeger wegens welke wiens zoals zodra zojuist
    zolang zonder zoveel zowel paar bijeen mee me mij naartoe heen weg halverwege online tussentijds buiten""".split()
)
"""Small words that no ending tells from nouns: how, when and in what order, and a few prepositions."""
_POINTS_AT = re.compile(
    r"(?:er|daar|hier|waar)(?:aan|achter|af|beneden|binnen|boven|bij|buiten|door|heen|in|langs|mee|na"
    r"|naar|naartoe|naast|om|onder|op|over|rond|tegen|toe|tussen|uit|van|vandaan|voor)"
)
_VERB_FOLLOWS = frozenset("waarom waardoor wanneer hoezo".split())
"""What asks of a whole sentence: there the verb comes next ("waarom botst …")."""
MODALS = frozenset("kunnen moeten mogen willen zullen laten".split())
"""Verbs with which another stands at the end of the sentence."""
_AUXILIARIES = MODALS | frozenset("zijn hebben worden gaan doen staan krijgen".split())
_TITLES = frozenset("mevrouw mevr mw meneer mijnheer dhr".split())
"""Stand before a name, and are written in many ways."""
TIMES = frozenset(
    stem(word)
    for word in (
        *MONTHS,
        *"""jaar jaren schooljaar week weken maand maanden dag dagen uur uren minuut kwartaal zomer winter herfst lente
        voorjaar najaar weekend ochtend middag avond maandag dinsdag woensdag donderdag vrijdag zaterdag zondag tijd
        periode keer maal euro procent mens persoon iemand""".split(),
    )
)
"""Stems of times and of what is counted in: they stand in other words, or in digits."""
_ANYBODY = frozenset(stem(word) for word in "leerling kind jongere school groep ouder docent leraar plaats".split())
"""Tails of compounds that say little: who or what it is, not of which kind."""
_PARTICIPLE = re.compile(r"(?:[a-z]*ge|be|ver|ont|her)[a-z]{2,}(?:de|te|en)")


def nouns(found: Sequence[str]) -> frozenset[str]:
    """Which folded words of a question are taken for nouns, by a dictionary and by what stands around them."""
    return frozenset(
        word
        for position, word in enumerate(found)
        if _is_noun(word, found[position - 1] if position else "", (*found[position + 1 :], "")[0])
    )


def _is_noun(word: str, before: str, following: str) -> bool:
    if before in _VERB_FOLLOWS and _may_be_verb(word):
        return False
    small = word in NEGATIONS or word in ADVERBS | _TITLES or word in NUMBERS or _POINTS_AT.fullmatch(word)
    if is_function_word(word) or small or word.isdigit() or len(word) < 2:
        return False
    if word.endswith("en") and before != "een" and (before in NUMBERS or (before.isdigit() and len(before) < _YEAR)):
        return True  # "acht plaatsen"
    if not word.isalpha() or not is_dutch(word):
        return True  # a name, a code, or a compound that no dictionary has
    return _stands_as_noun(word, before, following)


def _stands_as_noun(word: str, before: str, following: str) -> bool:
    """Whether a word that a dictionary has stands where a noun does, though it may be a verb or an adjective."""
    named = before in _DETERMINERS and not (before == "hoeveel" and _is_singular(word))
    closes = not following or is_function_word(following) or (following.endswith("en") and _conjugates(following))
    listed = lemma(word)
    if _conjugates(listed) and (before in _SUBJECTS or (word == listed and before not in _OF_PLURALS)):
        return False  # "kinderen die wegblijven", "het werken met labels", but "de eisen"
    if listed.endswith(("en", "aan")) and (word != listed or not named):
        return named and closes
    adjective = listed != word and word.endswith("e") and not listed.endswith("e")
    compared = listed != word and word.endswith(("er", "ere")) and inflects(listed)
    if adjective or compared or _PARTICIPLE.fullmatch(word) or inflects(word):
        return named and closes and before != "dat"
    return not _conjugates(word) or named or before in _PREPOSITIONS or not closes


def is_verb(word: str) -> bool:
    """Whether a folded word is taken for a form of a verb, by a dictionary."""
    listed = lemma(word)
    return listed in _AUXILIARIES or (listed.endswith("n") and _conjugates(listed))


def _is_singular(word: str) -> bool:
    """Whether a word is a verb in the singular, as in "hoeveel betaalt de gemeente": what is counted is plural."""
    return lemma(word).endswith("en") and not word.endswith("en")


def _may_be_verb(word: str) -> bool:
    """Whether a word looks like a verb in the present, though a dictionary has it as something else too: "botst"."""
    return word.endswith("t") and (is_dutch(f"{word[:-1]}en") or is_dutch(f"{word[:-1]}{word[-2]}en"))


def _conjugates(listed: str) -> bool:
    """Whether an infinitive is one, by its form in -t: "werken" has "werkt", "keuken" has none."""
    base = listed.removesuffix("en")
    if base == listed or len(base) < 2:
        return False
    return any(lemma(form) == listed for form in (f"{base}t", f"{closed(base)}t", closed(base)))


def inflects(word: str) -> bool:
    """Whether a word is an adjective, by its form in -e: "vast" has "vaste", "minimaal" has "minimale"."""
    short = re.sub(r"([aeou])\1([^aeiou])$", r"\1\2", word)
    soft = re.sub("f$", "v", re.sub("s$", "z", short))
    forms = (f"{word}e", f"{short}e", f"{soft}e", f"{word}{word[-1]}e")
    return any(is_dutch(form) and lemma(form) == word for form in forms)


def named(found: Sequence[str], terms: Sequence[Term]) -> tuple[Term, ...]:
    """The terms of a question that are nouns; of a typing error what was meant decides."""
    written = {term.word: _meant_by(term) for term in terms}
    naming = nouns([written.get(word, word) for word in found])
    return tuple(term for term in terms if written[term.word] in naming)


def adults(naming: Sequence[Term]) -> frozenset[str]:
    """The nouns among others that name neither pupils nor what each document is about."""
    return frozenset(t.word for t in naming if stem(t.word) not in _CHILDREN | DOCUMENT_STEMS | _PUPILS)


def needed(naming: Sequence[Term], index: Index) -> frozenset[str]:
    """The words of a question that a passage must hold to speak of what is asked: its nouns, but for common ones."""
    return frozenset(term.word for term in naming if not _is_common(term, index))


def core(found: Sequence[str], naming: Sequence[Term]) -> frozenset[str]:
    """The nouns of a question that no preposition stands before: of whom and what it asks, not where or with what.

    Of two that are named together ("een lift en een douche") each tells something, so neither must be there.
    """
    names = {term.word for term in naming}
    chosen: list[str] = []
    for place, word in enumerate(found):
        if word in names:
            before = _before_phrase(found, place)
            if before in ("en", "of"):
                chosen = chosen[:-1]
            elif before not in _BEFORE:
                chosen.append(word)
    return frozenset(chosen)


def _before_phrase(found: Sequence[str], place: int) -> str:
    """The word before a noun with its article and adjectives; empty where the question opens with these."""
    start = place
    while start and place - start < OF_PHRASE and _is_attribute(found[start - 1]):
        start -= 1
    start -= bool(start) and found[start - 1] in _DETERMINERS
    return found[start - 1] if start else ""


def _is_attribute(word: str) -> bool:
    """Whether a word may be an adjective before a noun."""
    return word.endswith("e") and word not in _DETERMINERS | _BEFORE and not is_function_word(word)


def light(found: Sequence[str], terms: Sequence[Term], naming: Sequence[Term], *, strict: bool) -> frozenset[str]:
    """The words of a question that say little of what evidence must hold: its shades, and whose child it is.

    Where no one kind of thing is asked, also verbs and adjectives that stand nowhere: documents put those otherwise.
    """
    names = {term.word for term in naming}
    unsaid = {t.word for t in terms if not strict and not t.forms and t.word.isalpha() and t.word not in names}
    own = {word for before, word in pairwise(found) if before in _OWN and stem(word) in _CHILDREN}
    return frozenset(unsaid | own | {t.word for t in terms if t.word in _SHADES})


def _meant_by(term: Term) -> str:
    """The word that a typing error stands for; any other word as it is."""
    form, weight = term.forms[0] if term.forms else (term.word, 1.0)
    return form if weight == TYPING_ERROR else term.word


def _is_common(term: Term, index: Index) -> bool:
    if any(stem(term.word[cut:]) in TIMES for cut in (0, *range(4, len(term.word) - 3))):
        return True
    known = any(weight >= STRONG for _, weight in term.forms)
    many = index.words.frequency(term) > max(FEW, COMMON * index.words.size)
    return known and (many or stem(term.word) in DOCUMENT_STEMS)


def meant(term: Term, weight: float) -> bool:
    """Whether a word found at a weight names what the term names.

    The tail of a compound does ("arrangement" for "groepsarrangement"), its front only where the tail says little
    ("havo" for "havoleerlingen", not "school" for "schoolgebouw").
    """
    if weight > FRONT_OF_COMPOUND:
        return True
    if any(known >= STRONG for _, known in term.forms):  # the whole word stands elsewhere
        return False
    tail = any(stem(term.word[cut:]) in _ANYBODY for cut in range(3, len(term.word) - 3))
    return tail if weight == FRONT_OF_COMPOUND else weight >= PART_OF_COMPOUND
