"""Of which term a question asks what it means."""

from __future__ import annotations

import pytest

from assistant.question.meaning import Asked, telling_asked, term_asked


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


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Waar staat ZLP voor?", Asked(("zlp",), "letters")),
        ("waarvoor staan de letters zlp", Asked(("zlp",), "letters")),
        ("Waar is ZLP de afkorting van?", Asked(("zlp",), "letters")),
        ("Waar staat De Otter voor?", None),  # what it holds dear
        ("Welke clubs worden bedoeld met buurclubs?", Asked(("buurclubs",), "meaning")),
        ("Stuurman, wat is dat voor iemand?", Asked(("stuurman",), "meaning")),
        ("Kun je uitleggen wat een stuurman is?", Asked(("stuurman",), "meaning")),
        ("Wat is de opzegtermijn?", Asked(("opzegtermijn",), "thing")),  # it may as well have a value
        ("Wat is het doel van de training?", None),
        ("Wat is De Bries?", Asked(("bries",), "meaning")),
        ("Wat hoort er precies bij de basistraining?", Asked(("basistraining",), "inside")),
        ("Wat houdt het stemrecht van leden precies in?", Asked(("stemrecht",), "inside")),
        ("Hoe gaat een proefvaart in zijn werk?", Asked(("proefvaart",), "way")),
        ("Hoe werkt de roeibaan samen met scholen?", None),
        ("Hoe vraag je een vaarpas aan?", Asked(("vaarpas",), "deed", "aanvragen")),
        ("Hoe lang duurt een proefvaart?", None),
    ],
)
def test_telling_asked(question: str, asked: Asked | None) -> None:
    assert telling_asked(question) == asked


def test_what_points_back_is_what_was_named_last() -> None:
    asked = telling_asked("Hoe gaat dat in zijn werk?", "Hoe lang duurt een proefvaart?")
    assert asked == Asked(("proefvaart",), "way")
