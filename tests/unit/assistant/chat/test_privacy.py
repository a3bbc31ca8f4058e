"""What of a question must not leave by itself."""

from __future__ import annotations

import pytest

from assistant.chat.privacy import personal_data
from assistant.question.pupils import unnamed
from corpus.index import Index


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mijn leerling Sem zit thuis.", "de naam van een kind"),
        ("Onze zoon Daan heeft een arrangement nodig.", "de naam van een kind"),
        ("Wat is er voor een meisje met de naam Noor?", "de naam van een kind"),
        ("Mijn kind heet Pim, wat nu?", "de naam van een kind"),
        ("Wat kan Fatima uit groep 5 verwachten?", "de naam van een kind"),
        ("Lars zit in klas 2, mag dat?", "de naam van een kind"),
        ("Tim de Boer uit mijn klas is vaak ziek.", "de naam van een kind"),
        ("Bel 06-12345678 eens.", "een telefoonnummer"),
        ("Het nummer is +31 6 1234 5678.", "een telefoonnummer"),
        ("Mail naar ouder@voorbeeld.nl", "een e-mailadres"),
        ("Zij is geboren op 3-4-2012.", "een geboortedatum"),
        ("geboortedatum: 12 maart 2011", "een geboortedatum"),
        ("BSN 111222333", "een BSN"),
        ("111.222.333 is zijn nummer", "een BSN"),
        ("NL91ABNA0417164300", "een rekeningnummer"),
        ("NL91 ABNA 0417 1643 00", "een rekeningnummer"),
        ("Hij woont op Dorpsstraat 12, 1234 AB Ons Dorp", "een adres"),
        ("1234AB 12", "een adres"),
    ],
)
def test_data_of_a_person_are_known_and_named(text: str, found: str) -> None:
    assert found in personal_data(text)


@pytest.mark.parametrize(
    "text",
    [
        "Wie is Sofie Sergeant?",
        "Wat kost de proef, € 123.456.789?",
        "Wat is nodig voor een leerling in 2027–2031?",
        "Hoeveel kinderen zitten er in groep 8?",
        "Wat is besluit 2027-05?",
        "Wat gebeurt er op 18-11-2027?",
        "Wat biedt de Vlinderhof in groep 3 en 4 aan?",
        "Welke scholen zijn er in 2027 VO en PO?",
        "Wat staat er bij artikel 2027 AB?",
        "Wat geldt er in klas 2?",
        "Wat doet de school voor het kind?",
    ],
)
def test_a_question_about_documents_holds_none(text: str) -> None:
    assert personal_data(text) == ()


def test_several_are_all_named() -> None:
    assert personal_data("Leerling Sem, BSN 111222333, mail a@b.nl") == (
        "een BSN", "een e-mailadres", "de naam van een kind",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("Sem de Vries uit groep 6 zit thuis, wat nu?", "Een leerling uit groep 6 zit thuis, wat nu?"),
        ("Tim de Boer uit mijn klas is ziek.", "Een leerling uit mijn klas is ziek."),
        ("Wat kan Fatima uit groep 5 verwachten?", "Wat kan een leerling uit groep 5 verwachten?"),
        ("Mijn zoon Youssef slaapt slecht.", "Mijn zoon slaapt slecht."),
        ("Mijn kind heet Pim, wat nu?", "Mijn kind, wat nu?"),
        (
            "Een leerling die Kim heet, een zoon, genaamd Sem, zit thuis.",
            "Een leerling die Kim heet, een zoon, zit thuis.",
        ),
        ("Hoe leert een kind Engels?", "Hoe leert een kind Engels?"),
        ("Krijgt een kind Ritalin?", "Krijgt een kind Ritalin?"),
        ("Leert mijn kind Frans?", "Leert mijn kind Frans?"),
        ("Nieuws uit groep 3?", "Nieuws uit groep 3?"),
        ("Wat doet het kind De Wilg aan?", "Wat doet het kind De Wilg aan?"),
    ],
)
def test_a_pupil_is_nobody_to_look_for(molenwaard: Index, question: str, read: str) -> None:
    known = unnamed(question, molenwaard)
    assert known == read
