"""Words for kinds of documents and of those who write them: they tell of a document what it is, not which."""

from __future__ import annotations

from corpus.language import stem

OF_SCHOOLS = frozenset(
    stem(word)
    for word in """school basisschool college lyceum gymnasium atheneum mavo havo vwo vmbo kindcentrum ikc obs cbs kbs
    rkbs pcbs sbo vso daltonschool montessorischool jenaplanschool vrijeschool praktijkschool techniekcollege
    vakcollege academie""".split()
)
"""Kinds of schools: beside the name of one they only say what it is ("obs De Linde"), and name no other."""
KINDS = OF_SCHOOLS | frozenset(
    stem(word)
    for word in """
    conferentie congres studiedag bijeenkomst document verslag conferentieverslag jaarverslag rapport plan
    ondersteuningsplan schoolplan jaarplan beleidsplan zorgplan concept notulen vergadering nieuwsbrief
    profiel schoolprofiel schoolondersteuningsprofiel
    ondersteuningsprofiel sop schoolgids gids protocol handreiking notitie brief bijlage beleid begroting agenda
    presentatie samenwerkingsverband swv stichting scholen schooljaar jaar versie definitief
    vastgesteld wet regeling besluit
    """.split()
)
"""Stems of words for kinds of documents and of those who write them: what every other title has as well."""


OF_A_DAY = frozenset(map(stem, "notulen vergadering bijeenkomst nieuwsbrief studiedag conferentie".split()))
SHORT_KINDS = frozenset(map(stem, "plan verslag profiel gids".split()))
"""What a document is called for short: "het plan" is the ondersteuningsplan, if there is one."""
OF_OWNERS = frozenset(map(stem, "stichting samenwerkingsverband swv".split()))
"""Kinds of bodies that are part of the name of one: "Stichting De Bomen"."""
OF_ALL = frozenset(
    stem(word) for word in "samenwerkingsverband swv stichting school basisschool scholen schooljaar jaar".split()
)
"""Kinds of those who write documents, and of years: "van het samenwerkingsverband" names no document."""
