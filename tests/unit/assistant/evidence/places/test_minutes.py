"""Questions over short, loosely written documents: minutes and a protocol."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.types import NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

MINUTES = """Notulen raad van 4 mei 2026.

Aanwezig: Joke Veen, Bas Otter, Ria Pool
Afwezig: Koen Struik, Mo Zand

1. Mededelingen voorzitter

Er is koffie.

2. Gebouw

- Poort stuk: offerte poortwerk aanvragen (Merel)
- De fietsbakken komen in de gang te staan.
- Ria zorgt ervoor dat de verslagen worden aangepast.
- Koen mailt de bakker.
- Ouders worden gebeld wanneer een kind ziek is.
"""
PROTOCOL = """# Protocol time-out en verwijdering

## Inleiding

De Bonte Specht wil een veilige school zijn voor ieder kind. De leraar leert met de kinderen. Er zijn drie maatregelen:

- Time-out
- Schorsing
- Verwijdering

## Uitleg

Een kleine maatregel is de time-out: een uur in een ander lokaal.

## Vergadering 3 juni, 19.30 uur

We bespreken het protocol.
"""


GUIDE = """# Gids Groene Kade

## Tijden

De kinderen van groep 8 zijn op maandag van 8:30 tot 14:30 uur op school.

## Vrij

Verlof vraag je zes weken van te voren aan via de directie.

## Wat gebeurt er na het bezwaar?

De commissie stuurt binnen tien dagen een brief over het bezwaar.

## Wie kunnen een bezwaarschrift indienen?

- de voogd van een kind
- het schoolbestuur

## Geld

Van het geld van ouders betalen we het kamp.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    letter = "# Brief\n\nDe tuin is klaar. Er is een glijbaan.\n"
    texts = {"notulen.txt": MINUTES, "protocol": PROTOCOL, "gids": GUIDE, "brief": letter}
    return assistant_of(tmp_path_factory.mktemp("kort"), fake_embedder, texts)


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Wie was er afwezig op 4 mei 2026?", "Afwezig: Koen Struik, Mo Zand"),
        ("Wie past de verslagen aan?", "Ria zorgt ervoor dat de verslagen worden aangepast."),
        ("Wie vraagt de offerte aan voor de poort?", "offerte poortwerk aanvragen (Merel)"),
        ("Waar komen de fietsbakken te staan?", "in de gang te staan"),
        ("Wanneer worden ouders gebeld?", "wanneer een kind ziek is"),
        ("Wat is een time-out?", "een uur in een ander lokaal"),
        ("Wie kan een bezwaarschrift indienen?", "de voogd van een kind"),
        ("hoe lang van te voren moet je vrij vragen", "zes weken van te voren"),
        ("Bij wie vraag je verlof aan?", "via de directie"),
        ("Waar wordt het geld van ouders aan besteed?", "betalen we het kamp"),
        ("Tot hoe laat duurt de maandag voor groep 8?", "tot 14:30 uur"),
        ("Hoe laat is de vergadering over het protocol?", "Vergadering 3 juni, 19.30 uur"),
    ],
)
def test_the_line_that_says_it(assistant: Assistant, question: str, held: str) -> None:
    assert any(held in quote for quote in quoted(assistant, question))


def test_an_item_that_only_repeats_the_question_explains_nothing(assistant: Assistant) -> None:
    assert "Time-out" not in quoted(assistant, "Wat is een time-out?")


def test_a_list_is_shown_for_what_its_announcement_says(assistant: Assistant) -> None:
    assert "Schorsing" in quoted(assistant, "Welke maatregelen kent De Bonte Specht?")
    assert "Schorsing" not in quoted(assistant, "Wat leert de leraar met de kinderen?")


@pytest.mark.parametrize(
    "question",
    [
        "Wie is de voorzitter van de raad?",  # a heading has the word, and nobody is named below it
        "Wie is de directeur van De Bonte Specht?",
        "Hoeveel kinderen zitten er op de Groene Kade?",  # groep 8 and 8:30 count nothing
        "Wat is een fietsbakkenplan?",
        "Wanneer tekende de gemeente Xanderdam de brief?",
    ],
)
def test_what_nobody_wrote_down_is_refused(assistant: Assistant, question: str) -> None:
    assert isinstance(assistant.reply(question), NoAnswer)


COUNCIL = """# Notulen bosraad

| | |
|---|---|
| Datum | donderdag 12 maart 2026 |
| Aanwezig | Marie Bos (voorzitter), Sanne Wier (notulist) |

## Besluitenlijst

De raad stelt de notulen van 15 januari vast.

## Actielijst

| Nr. | Actie | Wie | Wanneer |
|---|---|---|---|
| 1 | Notulen aan de bosraad sturen | Henk | 20 maart 2026 |
"""
AGENDA = """# Agenda tuinoverleg

Datum: dinsdag 6 oktober 2026

Tijd: 13.30 – 16.00 uur

## Stukken

De stukken volgen om 9.00 uur.
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Wie maakte de notulen van de bosraad?", "Aanwezig Marie Bos (voorzitter), Sanne Wier (notulist)"),
        ("Wie maakte de notulen van de bosraad in maart?", "Aanwezig Marie Bos (voorzitter), Sanne Wier (notulist)"),
        ("Wie schreef het verslag van de bosraad?", "Aanwezig Marie Bos (voorzitter), Sanne Wier (notulist)"),
        ("Hoe laat begint het tuinoverleg op 6 oktober?", "Tijd: 13.30 – 16.00 uur"),
    ],
)
def test_the_head_tells_who_wrote_and_when_it_begins(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str, answer: str
) -> None:
    texts = {"notulen-bosraad-2026-03-12": COUNCIL, "agenda-tuinoverleg": AGENDA, "protocol": PROTOCOL}
    texts |= {f"folder-{number}": f"# Folder {number}\n\nWij helpen je." for number in range(6)}
    assert quoted(assistant_of(tmp_path, fake_embedder, texts), question) == [answer]


BOARD = """NOTULEN BESTUUR
Datum: dinsdag 6 oktober 2026

Aanwezig
Leden: Karin Vos (voorzitter), Peter Maas
Afwezig: Olga Prins

1. Opening
Karin opent de vergadering.

2. Stal
Peter was niet bij de keuring. Het bestuur kiest een nieuwe stal.

3. Rondvraag
Wie was er bij de wedstrijd, vraagt Karin.
"""
STABLE = """# Verslag stalploeg

Aanwezig: Joris, Fleur

Afgemeld: Tess, Wouter

## Voer

Het hooi is op.
"""
TERMS = "# Begrippen\n\n| Begrip | Betekenis |\n|---|---|\n| Afwezig | niet gekomen zonder bericht |\n"


@pytest.fixture(scope="module")
def meetings(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"notulen-bestuur.txt": BOARD, "stalploeg": STABLE, "begrippen": TERMS}
    return assistant_of(tmp_path_factory.mktemp("hoef"), fake_embedder, texts)


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("Wie was er niet bij het bestuur?", ["Afwezig: Olga Prins"]),
        ("wie waren er niet bij de stalploeg", ["Afgemeld: Tess, Wouter"]),
        ("Wie ontbraken er bij de vergadering van de stalploeg?", ["Afgemeld: Tess, Wouter"]),
        ("wie waren er afwezig", ["Afwezig: Olga Prins", "Afgemeld: Tess, Wouter"]),
    ],
)
def test_who_was_not_there_is_told_by_the_line_of_the_absent(
    meetings: Assistant, question: str, lines: list[str]
) -> None:
    assert quoted(meetings, question) == lines


def test_the_row_of_the_absent_may_say_how_they_are(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    table = "# Notulen roeiraad\n\n| | |\n|---|---|\n| Aanwezig | Ties Bos |\n| Afwezig met bericht | Saar Kool |\n"
    council = assistant_of(tmp_path, fake_embedder, {"roeiraad": table})
    assert quoted(council, "Wie waren er afwezig?") == ["Afwezig met bericht Saar Kool"]


@pytest.mark.parametrize(
    "question",
    [
        "Wie was er afwezig bij de roeiraad?",
        "Wie was er afwezig bij de roeiraad op 6 oktober 2026?",
        "Wie was er niet bij de roeiraad?",
        "Wie ontbrak bij de roeiraad?",
    ],
)
def test_a_mark_in_the_column_of_the_absent_tells_who_they_are(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str
) -> None:
    """Whatever is shortened in its heading."""
    names = "| Naam | Aanwezig | Afwezig m.k. |\n|---|---|---|\n| Ties Bos | X | |\n| Saar Kool | | X |\n"
    table = (
        f"# Notulen roeiraad\n\nDatum: 6 oktober 2026\n\n{names}\n## Boten\n\nDe roeiraad koopt in oktober een boot.\n"
    )
    council = assistant_of(tmp_path, fake_embedder, {"notulen-roeiraad": table, "stal": STABLE})
    assert quoted(council, question) == ["Saar Kool X"]


COUNCILS = """# Verslagen van de ruiterclub

## Jeugdraad

Datum: dinsdag 6 oktober

Leden: Karin Vos (voorzitter), Peter Maas

Gast: Olga Prins

### Opening

Karin opent de vergadering.

### Stal

Henk Tuin wil een nieuwe stal.

### Rondvraag

De volgende keer is het feest.
"""


def test_who_is_in_a_council_is_told_by_those_it_names_and_not_by_all_it_said(
    fake_embedder: FakeEmbedder, tmp_path: Path
) -> None:
    club = assistant_of(tmp_path, fake_embedder, {"verslagen": COUNCILS})
    assert quoted(club, "Wie zit er in de jeugdraad?") == [
        "Leden: Karin Vos (voorzitter), Peter Maas",
        "Gast: Olga Prins",
    ]
