"""Words for kinds of documents and of those who write them: they tell of a document what it is, not which."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from corpus.language import stem, words
from corpus.types import DocumentInfo

OF_SCHOOLS = frozenset(
    stem(word)
    for word in """school basisschool college lyceum gymnasium atheneum mavo havo vwo vmbo kindcentrum ikc obs cbs kbs
    rkbs pcbs sbo vso daltonschool montessorischool jenaplanschool vrijeschool praktijkschool techniekcollege
    vakcollege academie""".split()
)
"""Kinds of schools: beside the name of one they only say what it is ("obs De Linde"), and name no other."""
_OF_DOCUMENTS = """
    conferentie congres studiedag bijeenkomst document verslag conferentieverslag jaarverslag rapport plan
    ondersteuningsplan schoolplan jaarplan beleidsplan zorgplan concept notulen vergadering nieuwsbrief
    profiel schoolprofiel schoolondersteuningsprofiel
    ondersteuningsprofiel sop schoolgids gids protocol handreiking notitie brief bijlage beleid begroting agenda
    presentatie samenwerkingsverband swv stichting scholen schooljaar jaar versie definitief
    vastgesteld wet regeling besluit
    """.split()
KINDS = OF_SCHOOLS | frozenset(map(stem, _OF_DOCUMENTS))
"""Stems of words for kinds of documents and of those who write them: what every other title has as well."""
_IN_ING = frozenset(stem(word) for word in _OF_DOCUMENTS if word.endswith("ing"))
_DOING = re.compile(r"\w{3,}ing(?:s|en)?")


OF_A_DAY = frozenset(map(stem, "notulen vergadering bijeenkomst nieuwsbrief studiedag conferentie".split()))
_SENT = frozenset(map(stem, "brief agenda".split()))
SHORT_KINDS = frozenset(map(stem, "plan verslag profiel gids".split()))
"""What a document is called for short: "het plan" is the ondersteuningsplan, if there is one."""
OF_OWNERS = frozenset(map(stem, "stichting samenwerkingsverband swv".split()))
"""Kinds of bodies that are part of the name of one: "Stichting De Bomen"."""
OF_ALL = frozenset(
    stem(word) for word in "samenwerkingsverband swv stichting school basisschool scholen schooljaar jaar".split()
)
"""Kinds of those who write documents, and of years: "van het samenwerkingsverband" names no document."""
_ENDINGS = tuple(
    """plan verslag profiel gids notulen protocol notitie nota reglement regeling statuut rapport handreiking handboek
    brief begroting agenda presentatie convenant besluitenlijst jaarrekening evaluatie samenvatting reactie advies
    toelichting bijlage""".split()
)
"""What documents are, and how the compounds for it end: "jaarplan", "schoolgids"."""
_SHORTEST_FRONT = 3
_OF_ANOTHER = frozenset("aan bij in naar na op over tot uit van voor".split())
_BETWEEN = frozenset("de het een ons onze dit deze nieuwe".split())


def called(info: DocumentInfo) -> str | None:
    """What kind of document this is, to show: as the manifest says, else the one kind that its title or file names."""
    if info.kind:
        return info.kind
    of_title = _kinds_in(info.title)
    found = of_title or _kinds_in(PurePosixPath(info.source).stem)
    return next(iter(found)) if len(found) == 1 else None


def kind_stem(word: str) -> str:
    """The stem of a folded word, to look for among `KINDS`: "planning" is no form of "plan", nor "briefing" of "brief".

    These say what is done, and have the stem of what comes of it.
    """
    kind = stem(word)
    return word if kind in KINDS - _IN_ING and _DOING.fullmatch(word) else kind


def is_of_a_day(info: DocumentInfo) -> bool:
    """Whether a document belongs to one day, by what it is called: minutes, an agenda, a letter, a newsletter."""
    kind = stem(called(info) or "")
    return kind in OF_A_DAY or kind in _SENT


def _kinds_in(name: str) -> set[str]:
    """The words of a name that say what it is; not what that is about ("brief over het plan")."""
    found, before = set[str](), ""
    for word in words(name):
        if before not in _OF_ANOTHER and _is_kind(word):
            found.add(word)
        if word not in _BETWEEN:
            before = word
    return found


def _is_kind(word: str) -> bool:
    if stem(f"{word}school") in OF_SCHOOLS:  # "jenaplan"
        return False
    return word == "sop" or any(
        word.endswith(ending) and (word == ending or len(word) >= len(ending) + _SHORTEST_FRONT) for ending in _ENDINGS
    )
