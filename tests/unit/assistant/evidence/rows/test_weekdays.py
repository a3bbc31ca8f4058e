"""Who is there on a day of the week: told by rows that have the day in a short form, or inside a range."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.types import Answer
from assistant.words.weekdays import days, days_asked
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

LIBRARY = """# Gids van bibliotheek De Uil

## Balie

| Afdeling | Naam | Werkdagen |
|---|---|---|
| Jeugd | Femke Bos | ma t/m do |
| Kranten | Otto Kuil | wo, vr |
| Muziek | Nina Prins | dinsdagmiddag |
| Strips | Ruud Haan | elke dag behalve woensdag |

## Huisteam

| Functie | Naam | Dagen |
|---|---|---|
| Glazenwasser | Gijs Pot | woensdagochtend |
| Kok | Lies Tol | do |

## Cursussen

| Cursus | Dag | Docent |
|---|---|---|
| Lezen | woensdag | Truus Maat |
| Schrijven | woensdag 14 april | Koos Vree |

De schilder komt op woensdag.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("uil"), fake_embedder, {"uil": LIBRARY})


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("wie werken er woensdag", ("Femke", "Otto", "Gijs")),
        ("Wie is er op vrijdag?", ("Otto", "Ruud")),
        ("Welke medewerkers zijn er op donderdag?", ("Femke", "Ruud", "Lies")),
        ("Wie werkt er op woensdag van het huisteam?", ("Gijs",)),
        ("lijst van alle mensen die op donderdag werken", ("Femke", "Ruud", "Lies")),
        ("wie is er dinsdag bij muziek", ("Nina",)),
    ],
)
def test_all_rows_of_the_day_tell_who_is_there(assistant: Assistant, question: str, names: tuple[str, ...]) -> None:
    rows = quoted(assistant, question)
    assert len(rows) == len(names)
    assert all(name in row for name, row in zip(names, rows, strict=True))


HARBOUR = """# Wie werkt waar in de haven

| Naam | Werk | Dagen |
|---|---|---|
| Sjoerd Wal | sluis | hele week |
| Bart Kade | kraan | elke ochtend |
| Wim Steiger | kraan | maandag en vrijdag |
| Joke Boei | pont | ma t/m vr |
| Hennie Touw | pont | alle middagen |
"""


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("wie werkt er op vrijdag?", "Sjoerd Bart Wim Joke Hennie"),
        ("wie is er dinsdagmiddag?", "Sjoerd Joke Hennie"),
        ("wie werkt de hele week?", "Sjoerd Joke"),
        ("wie is er elke dag?", "Sjoerd Bart Joke Hennie"),
        ("wie werkt fulltime bij de pont?", "Joke"),
        ("wie werken er alle ochtenden?", "Sjoerd Bart Joke"),
        ("wie werkt alleen op maandag en vrijdag?", "Wim"),
        ("wie is er niet op woensdag?", "Wim"),
    ],
)
def test_who_is_there_each_day_is_there_on_every_one(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str, names: str
) -> None:
    harbour = assistant_of(tmp_path, fake_embedder, {"haven": HARBOUR})
    assert [row.split()[0] for row in quoted(harbour, question)] == names.split()


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("wanneer werkt otto kuil", "Otto"),
        ("Op welke dagen is de glazenwasser er?", "Gijs"),
        ("Welke dagen werkt de kok?", "Lies"),
        ("wanneer is Nina Prins bereikbaar?", "Nina"),
    ],
)
def test_the_row_of_somebody_tells_their_days(assistant: Assistant, question: str, name: str) -> None:
    assert [name in row for row in quoted(assistant, question)] == [True]


def test_of_whom_no_row_tells_the_days_none_is_made_up(assistant: Assistant) -> None:
    rows = quoted(assistant, "Wanneer komt de schilder?")
    assert rows == ["De schilder komt op woensdag."]


class Doubting:
    """A judge that finds no answer in anything."""

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        return [0.0 for _ in texts]


@pytest.mark.parametrize("question", ["wie werken er woensdag", "Wie werkt er op woensdag van het huisteam?"])
def test_no_judge_reads_the_days_of_a_row(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str
) -> None:
    library = assistant_of(tmp_path_factory.mktemp("uil"), fake_embedder, {"uil": LIBRARY}, Doubting())
    assert "Gijs" in " ".join(quoted(library, question))


def test_who_teaches_is_not_all_who_work(assistant: Assistant) -> None:
    reply = assistant.reply("Welke leerkrachten werken er op woensdag?")
    assert not isinstance(reply, Answer) or not any("Gijs" in one.text for one in reply.statements)


def test_who_does_something_on_a_day_is_another_question(assistant: Assistant) -> None:
    reply = assistant.reply("Wie komt er op woensdag schilderen?")
    assert not isinstance(reply, Answer) or not any("Otto" in one.text for one in reply.statements)


@pytest.mark.parametrize(
    ("cell", "named"),
    [
        ("ma, di en vr (8.30-12.30)", {"ma", "di", "vr"}),
        ("maandag t/m woensdag", {"ma", "di", "wo"}),
        ("di-do", {"di", "wo", "do"}),
        ("vrijdagochtend", {"vr"}),
        ("elke dag behalve woensdag", {"ma", "di", "do", "vr"}),
        ("ma, di (niet in de vakantie), do", {"ma", "di", "do"}),
        ("ma, di en do (vr niet)", {"ma", "di", "do"}),
        ("hele week", {"ma", "di", "wo", "do", "vr"}),
        ("alle ochtenden", {"ma", "di", "wo", "do", "vr"}),
        ("vrij op woensdag", set()),
        ("op afspraak", set()),
    ],
)
def test_the_days_of_a_cell(cell: str, named: set[str]) -> None:
    assert days(cell) == named


def test_the_day_of_one_date_is_no_day_of_every_week() -> None:
    assert days_asked("Wie is er op woensdag of vrijdagmiddag?") == {"wo", "vr"}
    assert days_asked("Wie is er op woensdag 14 april? En zo ja, wat doet Do?") == set()


STAFF = """# Gids van bakkerij De Kruimel

Bij De Kruimel werken zes mensen in de winkel en de bakkerij.

## Het team

| Naam | Functie |
|---|---|
| Toon Deeg | bakker |
| Saar Gist | leerkracht vakschool |

## Klussen

| Taak | Wie | Wanneer |
|---|---|---|
| Oven keuren | Toon Deeg | 3 mei 2027 |
"""


@pytest.mark.parametrize(
    ("question", "names"),
    [("wie werken er?", "Toon Saar"), ("welke leerkrachten werken er op school?", "Saar")],
)
def test_the_staff_of_the_one_document_that_has_it_is_told(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str, names: str
) -> None:
    bakery = assistant_of(tmp_path, fake_embedder, {"gids": STAFF, "brief": "# Brief\n\nDe winkel is op school."})
    assert [row.split()[0] for row in quoted(bakery, question)] == names.split()


def test_a_column_may_say_on_which_days_and_a_text_may_tell_another(
    fake_embedder: FakeEmbedder, tmp_path: Path
) -> None:
    gids = (
        "# Gids De Uil\n\n## Team\n\n"
        "| Naam | Taak | Aanwezig op |\n|---|---|---|\n| Bo Kers | balie | maandag, dinsdag |\n"
        "| Ank Ruis | kassa | dinsdag t/m vrijdag |\n"
    )
    brief = "# Brief\n\nBo Kers gaat meer werken. Bo is ook op vrijdag aanwezig.\n\nAnk Ruis zingt op vrijdag.\n"
    uil = assistant_of(tmp_path, fake_embedder, {"gids": gids, "brief": brief})
    assert len(quoted(uil, "Wie werkt er op dinsdag?")) == 2
    assert len(quoted(uil, "Op welke dagen werkt Bo Kers?")) == 2
    assert len(quoted(uil, "Op welke dagen werkt Ank Ruis?")) == 1
