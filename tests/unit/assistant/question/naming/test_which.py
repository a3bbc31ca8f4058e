"""Which schools have something, asked of the profiles of several: every one that has it, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.question.naming.scope import scope_of
from assistant.types import Answer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, reader_of

TEAM = "## Het team\n\nHet team van {0} werkt met plezier. De leerlingen en hun ouders zijn er tevreden over.\n\n"
FUNCTIONS = "## Functies\n\n| Functie | Naam | Dagen |\n|---|---|---|\n"
ACCESS = "## Toegang\n\n| Onderdeel | op orde | niet aanwezig |\n|---|---|---|\n"
SCHOOLS = {
    "els": ("OBS De Els", f"{FUNCTIONS}| Tekentherapeut | Anna Vos | ma |\n| Rekencoach | vacant | |\n\n"
            "## Ambities\n\n- het team schoolt zich in prikkel-arm lesgeven;\n"),
    "iep": ("KBS De Iep", f"{FUNCTIONS}| Tekentherapeut | - | geen |\n\n## Specialisten\n\nGedrag: vacature\n\n"
            "## Dit willen wij nog\n\n- alle leraren geschoold in prikkelarm werken\n"),
    "den": ("PCBS De Den", f"{ACCESS}| Toegankelijk gebouw | | X |\n| Rust | X | |\n\n"
            "## Dieren\n\n- ☒ Ezel op school\n\nOpmerking: hij heet Balkenende.\n\n- ☐ Kippen\n"),
    "eik": ("IKC De Eik", f"{ACCESS}| Toegankelijk gebouw | X | |\n| Rust | | X |\n\n## Zang\n\n"
            "Elke week komt een muziektherapeut langs, zonder kosten.\n"),
}  # fmt: skip


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    profiles = {
        name: f"# Schoolondersteuningsprofiel {title}\n\n{TEAM.format(title)}{text}"
        for name, (title, text) in SCHOOLS.items()
    }
    return assistant_of(tmp_path_factory.mktemp("scholen"), fake_embedder, profiles)


@pytest.mark.parametrize(
    ("question", "schools"),
    [
        ("Welke scholen willen hun team scholen in prikkelarm lesgeven?", {"els", "iep"}),
        ("Welke scholen hebben een vacature?", {"els", "iep"}),
        ("Welke scholen hebben een tekentherapeut of een muziektherapeut?", {"els", "eik"}),
        ("Is er een school waar een ezel rondloopt voor de leerlingen?", {"den"}),
        ("Welke scholen zijn slecht toegankelijk voor een leerling?", {"den"}),
        ("Welke scholen zijn toegankelijk?", {"eik"}),
        ("Welke scholen hebben een tekentherapeut die niet duur is?", {"els"}),
    ],
)
def test_every_school_that_has_it_and_no_other(assistant: Assistant, question: str, schools: set[str]) -> None:
    reply = assistant.reply(question)
    assert isinstance(reply, Answer), reply.text
    assert {citation.document_id for citation in reply.citations} == schools, reply.text


def test_the_only_school_of_its_kind_is_called_by_that(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    names = ("Praktijkschool De Els", "OBS De Iep", "OBS De Den", "OBS De Eik")
    profiles = {
        f"profiel-{number}": f"# Schoolprofiel {name}\n\nWij hebben {number + 2} lokalen en een grote tuin.\n"
        for number, name in enumerate(names)
    }
    index = reader_of(tmp_path, fake_embedder, profiles).current()
    assert scope_of("Hoe groot is de praktijkschool?", index).documents == ("profiel-0",)
    assert scope_of("Hoe groot is een praktijkschool?", index).documents == ()


@pytest.mark.parametrize("question", ["Welke scholen zijn er?", "welke scholen ken je", "hoeveel scholen zitten erin?"])
def test_which_schools_there_are_is_told_by_the_documents_about_one(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str
) -> None:
    texts = {
        f"profiel-{number}": f"# Schoolprofiel {name}\n\n## Visie\n\nWij werken samen met alle scholen in de wijk.\n"
        for number, name in enumerate(("De Els", "De Iep", "De Den"))
    } | {"brief": "# Medicijnen op school\n\n## Wat verandert er?\n\nElke school krijgt een formulier.\n"}
    reply = assistant_of(tmp_path, fake_embedder, texts).reply(question)
    assert isinstance(reply, Answer), reply.text
    assert "drie documenten die over een school gaan" in reply.text
    assert [citation.document for citation in reply.citations] == [
        f"Schoolprofiel De {n}" for n in ("Els", "Iep", "Den")
    ]


MINUTES = "## Opening\n\nWij beginnen om acht uur.\n\n## Ouderbijdrage\n\nDe bijdrage blijft € 42,50 per kind.\n"


@pytest.mark.parametrize(
    "question",
    ["Wat is de ouderbijdrage op de Kantelaar?", "Wat staat er in de notulen van de Kantelaar over de ouderbijdrage?"],
)
def test_a_file_is_named_by_what_another_document_writes_as_a_name(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str
) -> None:
    texts = {
        f"sop-{number}": f"# Schoolprofiel {name}\n\n## Ouders\n\nOuders denken mee over de bijdrage aan de school.\n"
        for number, name in enumerate(("De Kantelaar", "De Els", "De Iep"))
    } | {"notulen-mr-de-kantelaar": MINUTES}
    reply = assistant_of(tmp_path, fake_embedder, texts).reply(question)
    assert isinstance(reply, Answer), reply.text
    assert ["42,50" in citation.quote for citation in reply.citations] == [True]
