"""What somebody is to do stands in the rows with their name for who does it, not in all that has their name."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.question.tasks import whose_tasks
from assistant.types import NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

TEXTS = {
    "raad-mei": "# Notulen tuinraad 6 mei 2026\n\nAanwezig: Roos de Wit (voorzitter), Tess Otter\n\n## Opening\n\n"
    "Bram heeft zich afgemeld wegens ziekte.\n\n## Actielijst\n\n| Nr. | Actie | Wie | Wanneer | Status |\n"
    "|---|---|---|---|---|\n| 3 | Hek verven | Bram Veen | 1 juli | open |\n| 1 | Kas dichten | Bram Veen | 1 mei "
    "| afgerond |\n| 4 | Bedankje sturen | Roos de Wit | 9 mei | open |\n",
    "raad": "# Notulen tuinraad 4 maart 2026\n\nAanwezig: Roos de Wit (voorzitter), Bram Veen, Mila Smit\n\n"
    "Afwezig met bericht: Tess Otter\n\n## Kas\n\nBram vertelt dat de kas lekt. Mila vindt dat vervelend.\n\n"
    "## Actielijst\n\n| Nr. | Actie | Wie | Wanneer |\n|---|---|---|---|\n| 1 | Kas dichten | Bram Veen | 1 mei |\n"
    "| 2 | Zaden bestellen | Roos de Wit | 1 april |\n| 3 | Hek verven | Bram Veen | 1 juni |\n",
    "plan": "# Tuinplan\n\n## Wie doet wat\n\n- Bram Veen: gereedschap en kas\n- Mila Smit: zaden\n\n"
    "## Termijnen\n\n| Wat | Naar wie |\n|---|---|\n| Aanmelden | Mila Smit |\n",
}


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("taken"), fake_embedder, TEXTS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Wat moet Bram doen?", ["1 juli", "gereedschap en kas"]),
        ("wat moet Bram Veen doen en voor wanneer?", ["1 juli", "gereedschap en kas"]),
        ("acties van Bram", ["Kas dichten", "1 juni", "1 juli", "afgerond", "gereedschap en kas"]),
        ("Welke acties heeft Roos nog?", ["Bedankje sturen"]),
        ("taken van Mila Smit", ["Mila Smit: zaden"]),
    ],
)
def test_the_rows_of_somebody_are_what_they_are_to_do(assistant: Assistant, question: str, told: list[str]) -> None:
    found = quoted(assistant, question)
    assert len(found) == len(told)
    assert all(any(one in quote for quote in found) for one in told)


@pytest.mark.parametrize("question", ["Waar woont Tess?", "Hoe oud is Mila?", "Wat moet Tess doen?"])
def test_who_was_there_tells_nothing_else(assistant: Assistant, question: str) -> None:
    reply = assistant.reply(question)
    shown = () if isinstance(reply, NoAnswer) else tuple(citation.quote for citation in reply.citations)
    assert not any("wezig" in quote for quote in shown)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Was Bram bij de laatste vergadering?", "afgemeld wegens ziekte"),
        ("Was Tess erbij op 4 maart?", "Afwezig met bericht: Tess Otter"),
        ("is Roos er bij geweest op 6 mei", "Aanwezig: Roos de Wit (voorzitter), Tess"),
    ],
)
def test_whether_somebody_was_there(assistant: Assistant, question: str, told: str) -> None:
    assert all(told in quote for quote in quoted(assistant, question))


@pytest.mark.parametrize("question", ["Wie was er aanwezig?", "Wie is Roos de Wit?"])
def test_it_does_tell_who_was_there_and_what_they_are(assistant: Assistant, question: str) -> None:
    assert any("Roos de Wit (voorzitter)" in quote for quote in quoted(assistant, question))


@pytest.mark.parametrize(
    ("question", "whose"),
    [
        ("Wat gaat Anna doen?", ("anna",)),
        ("Wat doet Anna?", ()),
        ("welke actiepunten heeft de voorzitter", ("voorzitter",)),
        ("Wat moet de mentor doen?", ()),
        ("Welke acties zijn er voor 2026?", ()),
        ("acties voor het milieu", ()),
        ("Wat moet er gebeuren?", ()),
    ],
)
def test_whose_tasks_are_asked(question: str, whose: tuple[str, ...]) -> None:
    assert whose_tasks(question) == whose
