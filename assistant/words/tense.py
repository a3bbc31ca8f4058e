"""Whether a Dutch sentence stands in the past tense: "legde", "stemden", and by their forms "las", "kwamen"."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.language import lemma

_ENDING = re.compile(r"(?:de|te)n?$")
_BEFORE_A_NOUN = frozenset(
    "de het een deze die dit dat elke iedere alle onze ons hun haar zijn mijn uw geen door goed ten te".split()
)
"""After these such a form says what kind of thing it is: "de beoogde opbrengst"."""
STRONG_PAST = frozenset(
    """was waren werd werden had hadden kon konden moest moesten mocht mochten wou ging gingen kwam kwamen kreeg
    kregen stond stonden zat zaten lag lagen gaf gaven bleek bleken vond vonden begon begonnen deed deden nam
    namen zei zeiden sprak spraken zag zagen liet lieten liep liepen schreef schreven bleef bleven vroeg vroegen
    hield hielden bracht brachten dacht dachten wist wisten las lazen hielp hielpen trok trokken viel vielen
    zocht zochten koos kozen sloot sloten steeg stegen verloor verloren vertrok vertrokken wees wezen ontving
    ontvingen verbleef verbleven gold golden verscheen verschenen verdween verdwenen ontstond ontstonden bestond
    bestonden bood boden betrof betroffen besprak bespraken besloot beschreef verliet verlieten begreep bedroeg
    bedroegen schoof schoven bewees wierp wierpen won wonnen hing hingen droeg droegen riep riepen sliep sliepen
    bezocht bezochten gebeurde brak dreef dreven drong drongen dwong dwongen genoot greep keek keken klonk
    klonken kocht kochten leek ontbrak ontbraken schonk schonken scheen sloeg sloegen streed streden trad traden
    trof troffen ving vingen vergat vergaten verbood vloog vlogen zweeg zwegen verstond verstonden ontsloeg stak
    voldeed voldeden bevond verwees bezat bezaten overwoog woog wogen bewoog verliep verliepen verzochten beviel
    bevielen ondervond verstreek vermeed wierf wierven hief hieven""".split()
)
"""Past tenses that no ending tells. Without those that mostly are something else: "reden", "leden", "voeren"."""
_ALSO_NOUNS = frozenset("las sloot sloten steeg stegen lagen leek greep boden trok wees wezen".split())
_ALSO_PARTICIPLES = frozenset(("vertrokken", "verdwenen", "verschenen"))
_HELPERS = frozenset("is zijn heeft hebben ben bent hebt wordt worden".split())
"""With one of these what may be a participle is one: "zij zijn vertrokken"."""
_POINTING = frozenset("die dit dat het".split())
"""These may be the subject too: "dat leidde tot", "het steeg"."""
_PREFIXED = re.compile(r"be|er|her|ont|ver|over|onder|voor|door|weer")
"""How what may be an adjective begins ("dat beoogde doel"): the participle of any other verb has "ge" in it."""
_NO_PAST = frozenset("vierde vlotte boete".split())
"""What looks like a form of a verb that there is as well."""
_LONG = re.compile(r"([aeou])\1")


def has_past_verb(text: str) -> bool:
    """Whether a folded text has a verb in the past tense."""
    said = [word.strip(".,;:()?!'\"“”‘’") for word in text.split()]
    helped = not _HELPERS.isdisjoint(said)
    return any(
        _is_strong(word, before, helped=helped) or (_is_past(word) and not _is_before_a_noun(word, before))
        for before, word in zip(["", *said], said, strict=False)
    )


def _is_strong(word: str, before: str, *, helped: bool) -> bool:
    if word in _ALSO_PARTICIPLES and (helped or before in _BEFORE_A_NOUN):
        return False
    return word in STRONG_PAST and not (word in _ALSO_NOUNS and before in _BEFORE_A_NOUN - _POINTING)


def _is_before_a_noun(word: str, before: str) -> bool:
    return before in _BEFORE_A_NOUN and (before not in _POINTING or bool(_PREFIXED.match(word)))


@lru_cache(maxsize=20_000)
def _is_past(word: str) -> bool:
    found = _ENDING.search(word)
    if not found or not word.isalpha() or word.endswith(("ende", "enden")) or word.startswith("ge") or word in _NO_PAST:
        return False
    verb = lemma(word)
    stem = _LONG.sub(r"\1", word[: found.start()])
    stems = (stem, re.sub("f$", "v", stem), re.sub("s$", "z", stem))  # "leefde" is of "leven"
    return (
        len(stem) > 1 and verb.endswith("en") and not verb.endswith(word) and _LONG.sub(r"\1", verb).startswith(stems)
    )
