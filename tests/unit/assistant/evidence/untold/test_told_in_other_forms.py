"""What tells who, why, whether it was done, what somebody thinks or how it goes, in many a form."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.types import Answer, NoAnswer
from corpus.index import IndexReader
from tests.fakes import FakeEmbedder
from tests.small import reader_of
from tests.unit.assistant.evidence.judge.test_judged import FakeJudge

FARM = """# Verslag van de zorgboerderij De Akkerwinde

## Stand per juli

- Nieuwe kas: glaszetter is besteld.
- Regenton: nee.
- Pluktuin.

## Werk

Groep 5 bouwde het bijenhotel. Melkrondje: Roos.

Klompen blijven buiten staan: ze brengen modder binnen.

Zieke dieren staan apart; de andere worden anders aangestoken.

De hooikar trek je met z'n tweeën naar de schuur.

De maaier levert u in bij de beheerder.

## Meningen

De beheerder: "Mooi plan, maar niet naast de sloot."

De buren juichen de moestuin toe. Bezorgdheid over de sloot klonk bij ouders.

## Waarden

De boerderij heeft drie uitgangspunten. Rust gaat voor. Daarna komen zorg en plezier in het werk.

## Plannen

- Greppel afdekken.
- Maaibeurt plannen met de buurman.
"""
made: list[IndexReader] = []


def asked(embedder: FakeEmbedder, factory: pytest.TempPathFactory, question: str, word: str) -> Answer | NoAnswer:
    if not made:
        made.append(reader_of(factory.mktemp("boerderij"), embedder, {"boerderij": FARM}))
    return Assistant(made[0], embedder, judge=FakeJudge(word, 0.2, others=0.01)).reply(question)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Is de nieuwe kas al gebouwd?", "glaszetter"),
        ("Is de regenton al geplaatst?", "nee"),
        ("Is de pluktuin al aangelegd?", "Pluktuin"),
        ("Wie heeft het bijenhotel gebouwd?", "bijenhotel"),
        ("Wie doet het melkrondje?", "Melkrondje"),
        ("Waarom blijven de klompen buiten staan?", "Klompen"),
        ("Waarom staan zieke dieren apart?", "Zieke"),
        ("Hoe werkt de hooikar?", "hooikar"),
        ("Hoe lever ik de maaier in?", "maaier"),
        ("Wat vindt de beheerder van het plan?", "beheerder"),
        ("Wat vinden de buren van de moestuin?", "buren"),
        ("Welke uitgangspunten heeft de boerderij?", "uitgangspunten"),
    ],
)
def test_what_tells_it_in_another_form_is_an_answer(
    question: str, word: str, fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    reply = asked(fake_embedder, tmp_path_factory, question, word)
    assert isinstance(reply, Answer), reply.text
    assert any(word in citation.quote for citation in reply.citations)


@pytest.mark.parametrize(
    ("question", "word"),
    [("Is de greppel al afgedekt?", "Greppel"), ("Wat vindt de buurman van de maaibeurt?", "Maaibeurt")],
)
def test_what_is_to_be_done_still_tells_nothing(
    question: str, word: str, fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert isinstance(asked(fake_embedder, tmp_path_factory, question, word), NoAnswer)
