"""What titles announce."""

from __future__ import annotations

import pytest

from assistant.agreements.titles import kind_of_title, lists_something_else, reaches_below, tells_something_else


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Acties", "actie"),
        ("Acties voor komende jaren", "actie"),
        ("3.2 Onze acties in 2026", "actie"),
        ("Waar kunnen we nu mee aan de slag (2025–2027)?", "actie"),
        ("Wie doet wat wanneer", "actie"),
        ("Eerste stappen (2026-2027)", "actie"),
        ("Wat gaan we doen?", "actie"),
        ("IV.2 Ontwikkelagenda", "actie"),
        ("Welke verbeteringen neemt de school zich voor?", "actie"),
        ("Doelen en acties", "doel"),
        ("Thema 2: acties", "actie"),
        ("Wat is nodig?", "behoefte"),
        ("Wat hebben scholen nodig?", "behoefte"),
        ("Wat docenten nodig hebben", "behoefte"),
        ("Wat missen we nog?", "behoefte"),
        ("Wat moet er gebeuren?", "behoefte"),
        ("Wat moet er volgens ouders anders?", "behoefte"),
        ("Wat willen leerlingen en ouders?", "behoefte"),
        ("Waar hebben leraren behoefte aan?", "behoefte"),
        ("Wat leerlingen willen", "behoefte"),
        ("Wat ouders en leerlingen missen", "behoefte"),
        ("Waar we voor kiezen", "keuze"),
        ("Wat de commissie adviseert", "actie"),
        ("Ons advies aan het bestuur", "actie"),
        ("Wat gebeurt al?", "lopend"),
        ("Dit gaat goed en moet blijven", "lopend"),
        ("Goede voorbeelden", "lopend"),
        ("Wat loopt er al?", "lopend"),
        ("Besluiten", "besluit"),
        ("Afspraken met gemeenten", "afspraak"),
        ("Wat spreken we af?", "afspraak"),
        ("10 Ambities 2026-2028", "doel"),
        ("Wat wij willen bereiken", "doel"),
        ("Wat willen we bereiken?", "doel"),
        ("2.1 Wat willen wij in 2030 bereikt hebben?", "doel"),
        ("Onze visie op ondersteuning", "visie"),
        ("3.2 Vijf uitgangspunten", "visie"),
        ("Strategische keuzes", "keuze"),
        ("Wat wij bewust niet doen", "keuze"),
        ("Proces", "proces"),
        ("Hoe nu verder?", "proces"),
        ("Belangrijkste inzichten", None),
        ("Wie staan nu buiten spel?", None),
        ("Hoe kunnen scholen en leerkrachten concreet aan de slag", None),
        ("Wie doet wat en wie besluit", None),
        ("Visieontwikkeling in het mbo", None),
        ("Actief burgerschap", None),
        ("Doelgroepen", None),
        ("Adviesteam", None),
        ("Dilemma's", None),
    ],
)
def test_a_title_announces_what_stands_under_it(title: str, kind: str | None) -> None:
    assert kind_of_title(title) == kind


def test_a_question_after_aims_reaches_no_title_below_it() -> None:
    assert reaches_below("Wat wij willen bereiken", "doel")
    assert not reaches_below("2.1 Wat willen wij bereiken?", "doel")


def test_some_titles_stand_over_other_things() -> None:
    assert lists_something_else("Onze grenzen")
    assert lists_something_else("11.2 Overlegkalender")
    assert lists_something_else("Wat schuurt")
    assert lists_something_else("Waar lopen wij tegenaan?")
    assert not lists_something_else("Wat wij afspreken")
    assert not tells_something_else("8.3 Grenzen")
    assert tells_something_else("2.3 Terugblik op ‘Stap voor stap’")
    assert tells_something_else("Bijlage 2 Begrippen")
    assert not lists_something_else("Thema 3: Niet labelen, maar normaliseren")


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("Aanwezig", True),
        ("Wie waren aanwezig?", True),
        ("4. Aanwezig en in beeld", False),
        ("Aanwezig zijn", False),
        ("Aanwezigheid", False),
    ],
)
def test_who_were_there_is_no_subject(title: str, *, other: bool) -> None:
    assert lists_something_else(title) == other
