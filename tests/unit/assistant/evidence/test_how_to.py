"""How one does something is told where that is done, not by what only speaks of the thing."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.types import NoAnswer
from assistant.words.verbs import joined
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

GUIDE = """# Gids

## Hulp

De aanvraag van een arrangement gaat met een formulier. Een laptop vraagt u aan bij de mentor.

## School

Voor de inschrijving maakt u een afspraak met de administratie. Wie op kamp wil, moet zich aanmelden bij de meester.

## Aanbod

Er is een huiswerkklas op dinsdag. Vervroegd examen is mogelijk.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("hoe"), fake_embedder, {"gids": GUIDE})


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Hoe vraag ik een arrangement aan?", "met een formulier"),
        ("Hoe vraag ik een laptop aan?", "bij de mentor"),
        ("Hoe schrijf ik mijn kind in?", "een afspraak met de administratie"),
        ("Hoe meld ik mijn kind aan voor het kamp?", "zich aanmelden"),
    ],
)
def test_how_to_do_it_stands_where_it_is_done(assistant: Assistant, question: str, held: str) -> None:
    assert any(held in quote for quote in quoted(assistant, question))


@pytest.mark.parametrize(
    "question", ["Hoe meld ik mij aan voor de huiswerkklas?", "Hoe vraag ik vervroegd examen aan?"]
)
def test_that_it_exists_does_not_tell_how_to_get_it(assistant: Assistant, question: str) -> None:
    assert isinstance(assistant.reply(question), NoAnswer)


@pytest.mark.parametrize(
    ("question", "verb"),
    [
        ("hoe vraag ik verlof aan", "aanvragen"), ("hoe meld je je kind aan voor les", "aanmelden"),
        ("hoe schrijf ik mijn kind in", "inschrijven"), ("hoe vraagt een school hulp aan", "aanvragen"),
        ("hoe laat gaat de school uit", "laat"),
    ],
)  # fmt: skip
def test_a_verb_before_who_asks_is_put_together(question: str, verb: str) -> None:
    assert joined(question.split())[0][1] == verb
