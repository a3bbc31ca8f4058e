"""φ: when quotes support a statement."""

from __future__ import annotations

import pytest

from evals.support import denied, is_verbatim, names, numbers, supports

QUOTE = "De proef met de avondschool in Waterkerk start in september 2024 en kost niet meer dan € 12.500."


@pytest.mark.parametrize(
    ("statement", "supported"),
    [
        ("De proef met de avondschool in Waterkerk start in september 2024", True),
        ("In september 2024 start de proef met de avondschool.", True),
        ("In september 2025 start de proef met de avondschool.", False),
        ("In september 2024 start de proef met de avondschool in Molenwaard.", False),
        ("De proef met de avondschool start niet in september 2024.", False),
        ("De rijdende bibliotheek blijft in Waterkerk bestaan.", False),
        ("", False),
    ],
)
def test_numbers_names_and_most_words_must_be_in_the_quotes(statement: str, supported: bool) -> None:
    assert supports([QUOTE], statement) is supported


def test_a_denial_must_be_denied_in_the_quotes_and_the_other_way_round() -> None:
    assert not supports(["De verhuizing van het kantoor gaat door."], "De verhuizing van het kantoor gaat niet door.")
    assert not supports(["De verhuizing van het kantoor gaat niet door."], "De verhuizing van ons kantoor gaat door.")


def test_the_share_of_content_words() -> None:
    quote = ["Vaste gesprekken met ouders over de overstap van hun kind."]
    assert supports(quote, "De vaste gesprekken gaan met ouders over de overstap.")  # vaste gesprek ouder overstap: 4/4
    assert not supports(quote, "Ouders willen betere lessen en gesprekken.")  # ouder gesprek of 4: 2/4 < .7


def test_quotes_over_two_pages_support_together() -> None:
    assert is_verbatim(["Een ouderraad per", "wijk oprichten."], "Een ouderraad per wijk oprichten")
    assert not supports([], "Een ouderraad per wijk oprichten")


def test_what_counts_as_a_number_as_a_name_and_as_denied() -> None:
    assert numbers("Er zijn drie thema's, één ouderraad en 12,5% van 2024.") == {"3", "12,5", "2024"}
    assert names("De school in Waterkerk heeft het OPP. Joke komt.") == {"Waterkerk", "OPP"}
    assert denied("In het najaar start de proef nooit zonder geld. Toch gaat hij door.") == {"proef", "geld"}


def test_a_table_row_may_be_said_with_its_column_headings() -> None:
    quote, columns = ["Gemeenten Hulp bekostigen 2027"], {"Wie", "Wat", "Wanneer"}
    assert supports(quote, "Wie: Gemeenten; Wat: Hulp bekostigen; Wanneer: 2027", columns)
    assert not supports(quote, "Wie: Gemeenten; Wat: Hulp bekostigen; Bedrag: 2027", columns)
    assert not supports(quote, "Wie: Scholen; Wat: Hulp bekostigen; Wanneer: 2027", columns)
