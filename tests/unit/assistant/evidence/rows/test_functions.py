"""Who has a function, and all who have it: the rows and lines with their names, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.types import Answer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

GUIDE = """# Gids van De Rietpluim

## Wie wij zijn

| Naam | Functie | Dagen |
|---|---|---|
| Petra Vonk | directeur | maandag |
| Sem Haak | intern begeleider | dinsdag |
| Lies Berg | leerkracht groep 3 | hele week |
| Daan Kuil | leerkracht groep 4 en 5 | hele week |
| Noor Steen | zwemleerkracht | vrijdag |

## Specialisten

- Daan Kuil, rekencoördinator;
- Lies Berg, taalcoördinator.
"""
CARE = """# Zorgplan van De Rietpluim

## Stappen

| Stap | Wat | Wie |
|---|---|---|
| 1 | Extra hulp | leerkracht met de intern begeleider |
| 2 | Onderzoek | intern begeleider |

De intern begeleider belt de ouders. De leerkracht van groep 3 vult het formulier in.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("gids"), fake_embedder, {"gids": GUIDE, "zorg": CARE})


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Wie is de intern begeleider?", ("Sem Haak",)),
        ("hoe heet de intern begeleider", ("Sem Haak",)),
        ("Wie geeft les aan groep 3?", ("Lies Berg",)),
        ("welke juf heeft groep 5", ("Daan Kuil",)),
        ("Noem alle leerkrachten", ("Lies Berg", "Daan Kuil", "Noor Steen")),
        ("lijst van leerkrachten", ("Lies Berg", "Daan Kuil", "Noor Steen")),
        ("Wie is de rekencoördinator?", ("Daan Kuil",)),
    ],
)
def test_who_has_a_function_is_named(assistant: Assistant, question: str, names: tuple[str, ...]) -> None:
    lines = quoted(assistant, question)
    assert len(lines) == len(names)
    assert all(name in line for name, line in zip(names, lines, strict=True))


def test_which_groups_have_somebody_is_another_question(assistant: Assistant) -> None:
    reply = assistant.reply("Welke groepen hebben een zwemleerkracht?")
    assert not isinstance(reply, Answer) or "bij ‘Wie wij zijn’ staat één punt" not in reply.text


def test_of_several_schools_nobody_knows_whose_is_meant(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    other = GUIDE.replace("Rietpluim", "Zandkorrel").replace("Sem Haak", "Ali Moor")
    assistant = assistant_of(tmp_path, fake_embedder, {"een": GUIDE, "ander": other})
    reply = assistant.reply("Wie is de intern begeleider?")
    assert not isinstance(reply, Answer) or len(reply.citations) > 1


def test_how_the_members_of_a_series_are_called(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    text = "# Verslag\n\n" + "\n\n".join(
        f"## Fase {number}: {name}\n\nHier gaat het over {name}."
        for number, name in enumerate(("zaaien", "groeien", "oogsten"), start=1)
    )
    assistant = assistant_of(tmp_path, fake_embedder, {"verslag": text})
    for question in ("Hoe heten de drie fasen?", "wat zijn de namen van de fases", "hoe heten de fases?"):
        assert [line.partition(": ")[2] for line in quoted(assistant, question)] == ["zaaien", "groeien", "oogsten"]


def test_a_word_alone_asks_for_what_is_said_of_it(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    team = "| Naam | Functie |\n|---|---|\n| Roos Tak | verzuimcoördinator |\n| Petra Vonk | directeur |\n"
    guide = f"# Gids van De Rietpluim\n\n## Team\n\n{team}\n## Hulp\n\nThuiszitters krijgen les op afstand.\n"
    quotes = quoted(assistant_of(tmp_path, fake_embedder, {"gids": guide}), "thuiszitters")
    assert quotes == ["Thuiszitters krijgen les op afstand."]
