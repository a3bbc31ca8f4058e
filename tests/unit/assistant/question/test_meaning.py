"""Of which term a question asks what it means."""

from __future__ import annotations

import pytest

from assistant.question.meaning import term_asked


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("Wat verstaat de vereniging onder ongewenst gedrag?", ("ongewenst", "gedrag")),
        ("wat wordt er in de huisregels precies gerekend tot vuurwerk?", ("vuurwerk",)),
        ("Wat wordt verstaan onder een jeugdlid?", ("jeugdlid",)),
        ("Wat wordt bij jullie onder een jeugdlid verstaan?", ("jeugdlid",)),
        ("leg eens uit wat er met meldplicht bedoeld wordt", ("meldplicht",)),
        ("Wat houdt de meldplicht in?", ("meldplicht",)),
        ("wat betekent de afkorting ZLP", ("zlp",)),
        ("Wat valt allemaal onder kleine reparaties?", ()),  # asks what belongs to it
        ("Wat is verboden?", ()),
        ("Wat betekent dit voor ouders?", ()),
        ("wat is een time-out volgens de school", ("time", "out")),
        ("Wat is het Zomerse Leesplan eigenlijk?", ("zomerse", "leesplan")),
        ("Wat is Boterbloem voor een stichting?", ("boterbloem",)),
        ("Wat zijn bij de roeiclub 'adviezen', vergeleken met regels?", ("adviezen",)),
        ("Wat is de reden dat de bakker stopt?", ()),
        ("Wat is het adres van de bibliotheek?", ()),
        ("Wat is het verschil tussen een lid en een donateur?", ()),
        ("Wat zijn de acties van thema 3?", ()),
        ("Wat is er nodig?", ()),
        ("Wanneer begint de meldplicht?", ()),
    ],
)
def test_term_asked(question: str, term: tuple[str, ...]) -> None:
    assert term_asked(question) == term
