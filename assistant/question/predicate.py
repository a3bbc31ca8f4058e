"""What a question says of its subject: without it a passage only speaks of the subject.

"Is collegiale visitatie verplicht?" is not answered by what that is, nor "mag ik de hoorzitting opnemen?" by who leads
it. Only what is said in one word is looked for: that somebody must, may or pays, in any of the words for that, and
otherwise the verb, unless it is one of those that hardly say anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.question.conditions import IF
from assistant.question.needed import nouns
from assistant.question.weights import CONTENT
from assistant.words.verbs import ONES_SELF, apart, closes_as_verb, is_infinitive, is_participle, is_verb
from corpus.expand import FRONT_OF_COMPOUND
from corpus.index import Index
from corpus.language import fold, is_function_word, lemma, word_set, words
from corpus.lexical import Term

_MODAL = frozenset(
    "mag mogen mocht mochten kan kun kunt kunnen kon konden moet moeten moest moesten hoef hoeft hoeven wil wilt "
    "willen zou zouden zal zullen".split()
)
_BEING = frozenset("is zijn was waren ben bent wordt worden werd werden blijft blijven".split())
_GOING = frozenset("ga gaat gaan ging gingen".split())
"""With these the last word says it: "gaat het zwembad dicht?"."""
_OPENS = re.compile(r"^(?:(?:en|maar|dus|of) )?(?P<how>hoe )?(?P<rest>.*)")
_CLAUSE = re.compile(rf"[,;:?!]|\b(?:of|wanneer|omdat|zodat|voordat|nadat|terwijl)\b|\b{IF}")
"""Where the clause ends that asks; not before "als ouder"."""
LIGHT_VERBS = frozenset(
    """gebruiken werken bieden aanbieden helpen zorgen beschikken bestaan lopen brengen leggen stellen regelen
    organiseren omgaan behandelen uitvoeren inzetten inrichten vormgeven ondersteunen begeleiden blijven beginnen leren
    aanpakken oplossen invullen veranderen wijzigen""".split()
)
"""Verbs that are put in other words, or left out, wherever something is told of their object."""


def _alike(line: str) -> tuple[frozenset[str], frozenset[str]]:
    asked, _, told = line.partition(":")
    return frozenset(asked.split()), frozenset((*asked.split(), *told.split()))


_SAID_ALIKE = tuple(
    map(
        _alike,
        (
            "verplicht verplichte: verplichten verplichting plicht moet moeten dient dienen hoeft hoeven vrijwillig "
            "vrijwillige vereist eis voorwaarde",
            "vrijwillig: verplicht verplichte verplichting moet moeten hoeft hoeven vrijwillige",
            "toegestaan verboden verbieden verbiedt toestaan: verbod geoorloofd mag mogen mocht kan kunnen moet "
            "toestemming niet geen nooit nergens",
            "gratis kosteloos kost kosten: kosteloze betaal betaalt betalen betaald vergoed vergoedt vergoeding geld "
            "bijdrage euro niets",
            "nodig noodzakelijk vereist: hoeft hoeven moet moeten zonder verplicht voorwaarde geen vraagt vragen",
            "dicht gesloten sluiten opgeheven opheffen: sluit sluiting gesloten dichtgaan opheffing opgeheven opheft "
            "verdwijnen verdwijnt stopt stoppen open",
            "gemeten meten meet: meting metingen peiling peilingen monitor evaluatie evalueren evalueert geevalueerd "
            "onderzoek onderzoekt vragenlijst enquete",
            "gecontroleerd controleert controleren: controle controleurs toezicht inspectie bewaakt bewaken getoetst "
            "toetst toetsen verantwoording nagegaan",
            "gefinancierd bekostigd betaald: financiering financieren financiert bekostiging geld betaalt betalen euro "
            "budget subsidie begroting middelen kosten",
        ),
    )
)
"""Words with which the same is said or denied: for one before the colon any of the line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """What is asked whether it is so: the words that say it, and those of a verb that comes apart ("wijkt … af")."""

    forms: frozenset[str]
    parted: frozenset[str] = frozenset()
    particle: str = ""

    def stands_in(self, text: str) -> bool:
        """Whether a text says it, or denies it."""
        said = word_set(text)
        return bool(self.forms & said) or (self.particle in said and bool(self.parted & said))


def predicate_asked(question: str, terms: Sequence[Term], index: Index) -> Predicate | None:
    """What a folded question says of its subject; None when that is nothing that must be found."""
    parts = _OPENS.match(question)
    said = _without_relative(words(_CLAUSE.split(parts["rest"])[0])) if parts else []
    if not parts or not said:
        return None
    named = nouns(said)
    content = [word for word in said[1:] if word not in named and not is_function_word(word)]
    if parts["how"] and said[1:2] and said[1] in ONES_SELF:
        parted = (term.word for term in terms if term.weight >= CONTENT and apart(term.word)[0])
        return _of([*parted][:1], terms, index)
    if said[0] in _BEING:
        return _said_alike(said[1:]) or _of(filter(is_participle, content), terms, index)
    if said[0] in _MODAL and not parts["how"]:
        closing = filter(closes_as_verb, said[2:][-1:])
        return _of((*filter(_may_be_done, content), *closing), terms, index)
    return _said_alike(said[-1:] if said[0] in _GOING else said[:1])


def _may_be_done(word: str) -> bool:
    return is_infinitive(word) or is_participle(word)


def asks_leave(question: str) -> bool:
    """Whether a folded question asks with no other verb where somebody may, can or must go: "mag een ouder mee?"."""
    parts = _OPENS.match(question)
    said = words(_CLAUSE.split(parts["rest"])[0]) if parts and not parts["how"] else []
    others = [word for word in said[1:] if not is_function_word(word)]
    done = any(map(is_infinitive, others)) or any(map(closes_as_verb, others[-1:]))
    return said[:1] != [] and said[0] in _MODAL and not done


def asks_what_happens(question: str) -> bool:
    """Whether a question asks if something comes to be: "wordt de school gesloten?", not if it may, must or is so."""
    parts = _OPENS.match(fold(question))
    said = words(parts["rest"])[:1] if parts and not parts["how"] else []
    return not {*_GOING, "word", "wordt", "worden"}.isdisjoint(said)


def asks_whether(question: str) -> bool:
    """Whether a folded question opens with its verb: "krijgen zij …?"."""
    parts = _OPENS.match(question)
    said = words(parts["rest"])[:1] if parts and not parts["how"] else []
    return any(word in _MODAL | _BEING or is_verb(word) for word in said)


def _without_relative(said: Sequence[str]) -> Sequence[str]:
    """The words before "die" or "dat" when it goes on about the word right before it."""
    ends = (place for place, word in enumerate(said) if word in ("die", "dat") and place > 1)
    return said[: next((place for place in ends if not is_function_word(said[place - 1])), len(said))]


def _said_alike(said: Iterable[str]) -> Predicate | None:
    return next((Predicate(forms=told) for word in said for asked, told in _SAID_ALIKE if word in asked), None)


def _of(verbs: Iterable[str], terms: Sequence[Term], index: Index) -> Predicate | None:
    """The last of the verbs of a clause, unless it says little."""
    *_, verb = ("", *verbs)
    term = next((t for t in terms if t.word == verb and t.weight >= CONTENT), None)
    if term is None or not {verb, lemma(verb)}.isdisjoint(LIGHT_VERBS):
        return None
    if alike := _said_alike([verb]):
        return alike
    particle, bare = apart(lemma(verb) if is_participle(verb) else verb)
    parted = bare.union(index.expander.conjugations(verb.removeprefix(particle)) if particle else ())
    forms = (form for form, weight in term.forms if weight > FRONT_OF_COMPOUND and form not in parted)
    return Predicate(forms=frozenset((verb, *forms)), parted=parted, particle=particle)
