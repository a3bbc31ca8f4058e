"""Questions for a list of agreements, answered from the register."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.agreements import Filter, agreements
from assistant.answer import Assistant
from assistant.types import Answer, NoAnswer
from corpus.index import IndexReader
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, ingest_here, quoted

REGIO = Path(__file__).resolve().parents[4] / "data" / "regio"


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("regio") / "index"
    ingest_here(REGIO, folder, fake_embedder)
    return Assistant(IndexReader(folder, fake_embedder.fingerprint), fake_embedder)


def said(assistant: Assistant, question: str) -> list[str]:
    reply = assistant.reply(question)
    assert isinstance(reply, Answer), reply.text
    assert {marker for s in reply.statements for marker in s.citations} == {c.marker for c in reply.citations}
    return [statement.text for statement in reply.statements]


def test_agreements_about_a_subject_are_complete_over_all_documents(assistant: Assistant) -> None:
    found = said(assistant, "Welke afspraken zijn er over ouders?")
    assert found == [
        "Ouders weten waar zij terechtkunnen met vragen.",
        "80% van de ouders is tevreden over het contact met school.",
        "Actie: Ouderpanel instellen; Wie: coördinator ouders; Gereed: maart 2026; Status: gestart",
        "Actie: Folder in gewone taal maken; Wie: communicatie; Gereed: juni 2026; Status: nog niet begonnen",
        "Actie: Steunpunt verhuizen naar de bibliotheek; Wie: bureau; Gereed: Q4 2026; Status: loopt",
    ]


def test_actions_of_a_year_are_those_of_the_register(assistant: Assistant) -> None:
    found = said(assistant, "Welke acties zijn er voor 2027?")
    rows = assistant.agreements(Filter(period="2027", kinds=("actie",)))
    assert found == [row.quote for row in rows] == [
        "Wachtlijst per gemeente in beeld brengen.", "Overbruggingshulp op school starten.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "question",
    [
        "Welke besluiten zijn er genomen?", "Wat zijn de besluiten?", "Noem alle besluiten.",
        "Geef een overzicht van de genomen besluiten.",
    ],
)  # fmt: skip
def test_decisions_are_listed_however_they_are_asked_for(assistant: Assistant, question: str) -> None:
    found = said(assistant, question)
    assert "Besluit: het bestuur keurt de jaarrekening goed." in found
    assert "Besloten wordt om eerst de kosten in kaart te brengen." in found


def test_a_sentence_is_cited_without_its_neighbours_and_documents_have_headings(assistant: Assistant) -> None:
    reply = assistant.reply("Wat is er afgesproken over huisvesting?")
    assert isinstance(reply, Answer)
    assert "De voorzitter neemt contact op met de wethouder." in [citation.quote for citation in reply.citations]
    assert "**Verslag bestuursvergadering 14 april 2026**" in reply.text
    assert reply.text.startswith("Dit zijn er ")
    assert all(statement.support in ("verbatim", "supported") for statement in reply.statements)


def test_a_kind_alone_is_no_question_unless_all_are_asked(assistant: Assistant) -> None:
    all_actions = [row.quote for row in assistant.agreements(Filter(kinds=("actie",)))]
    listed = assistant.reply("Geef een overzicht van alle acties.")
    asked_back = assistant.reply("Wat zijn de acties?")
    assert len(getattr(listed, "statements", ())) == len(all_actions) > 10
    assert len(getattr(asked_back, "statements", ())) < len(all_actions)


def test_what_nobody_agreed_on_is_no_list(assistant: Assistant) -> None:
    assert isinstance(assistant.reply("Welke afspraken zijn er over zonnepanelen?"), NoAnswer)
    assert len(agreements(assistant._reader.current().store)) > 30


def test_a_list_with_a_title_of_its_own_stays_that_list(assistant: Assistant) -> None:
    found = said(assistant, "Welke afspraken met gemeenten zijn er?")
    assert "De gemeenten betalen de helft van de brugfunctionarissen." in found


def test_of_very_many_agreements_the_first_are_shown_and_all_are_counted(
    fake_embedder: FakeEmbedder, tmp_path: Path
) -> None:
    actions = "".join(f"- Bankje {number} schilderen.\n" for number in range(120))
    plan = {"plein": f"# Plan voor het plein\n\n## Acties\n\n{actions}"}
    reply = assistant_of(tmp_path, fake_embedder, plan).reply("Geef een overzicht van alle acties over bankjes.")

    assert isinstance(reply, Answer)
    assert len(reply.statements) == 100
    assert "120" in reply.text.splitlines()[0]
    assert "eerste 100" in reply.text


KADE = """# Plan voor de kade

## Thema 1: Werk

### Acties

- Boeien schilderen.
- Vaste roeilesmomenten en training.
- Touw kopen en zeilmomenten plannen.

## Thema 2: Buurt

### Acties

- Ouderen halen met de bus.
- Ouderenmiddag houden.
- Ouders laten meevaren.
- Ouderavond houden.

## Waar gaan we mee aan de slag (2031-2033)?

- Kade versterken: boeien, training, roeiles.
- Dijk verhogen, zeilbeurten tellen.
"""


@pytest.mark.parametrize(
    ("subject", "rows"),
    [
        ("roeiles", ["Vaste roeilesmomenten en training.", "Kade versterken: boeien, training, roeiles."]),
        ("zeilen", ["Touw kopen en zeilmomenten plannen.", "Dijk verhogen, zeilbeurten tellen."]),
        ("training", ["Vaste roeilesmomenten en training.", "Kade versterken: boeien, training, roeiles."]),
        ("ouderen", ["Ouderen halen met de bus.", "Ouderenmiddag houden."]),
        ("ouders", ["Ouders laten meevaren.", "Ouderavond houden."]),
    ],
)
def test_of_a_subject_all_points_and_no_others_are_shown_whatever_list_has_them(
    fake_embedder: FakeEmbedder, tmp_path: Path, subject: str, rows: list[str]
) -> None:
    found = said(assistant_of(tmp_path, fake_embedder, {"kade": KADE}), f"Welke acties zijn er over {subject}?")
    assert found == rows


HAVEN = """# Plan voor de haven

## Waar beginnen we mee (2031-2033)?

- Kades herstellen en borgen.
- Botenhelling verbreden voor zeilers.

## Later aan zet (2033-2036)

- Sluis vernieuwen met de provincie.
- Dijk verhogen bij de werf.

## Acties

- Netten drogen op de kade.
- Boeien schilderen.
"""
STEIGER = """# Plan voor de steiger

## Acties 2032

- Planken vernieuwen voor zeilers.

## Vijf jaar vooruit (2040-2045)

### Eerst (2040)

- Palen meten.

### Dan (2041)

- Palen zetten.
"""
EARLIER, LATER = ["Kades herstellen", "Botenhelling verbreden"], ["Sluis vernieuwen", "Dijk verhogen"]


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("Wat moet er in 2032 gebeuren?", EARLIER),
        ("Wat kan een havenmeester nu direct oppakken, tot en met 2033?", EARLIER),
        ("Wat gaan we vanaf 2033 doen?", LATER),
        ("Wat staat er voor 2035 op de planning?", LATER),
        ("Wat wordt er in 2033 aangepakt?", EARLIER + LATER),
        ("Wat staat er over zeilers bij de acties 2031-2033?", EARLIER[1:]),
        ("Wat gaat er in 2034 gebeuren met de dijk?", LATER[1:]),
    ],
)
def test_what_is_to_be_done_in_a_period_is_what_stands_under_it(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str, rows: list[str]
) -> None:
    found = said(assistant_of(tmp_path, fake_embedder, {"haven": HAVEN}), question)
    assert [" ".join(quote.split()[:2]) for quote in found] == rows


def test_a_list_that_is_named_by_its_years_is_no_other_and_a_year_is_sought_inside_its_period(
    fake_embedder: FakeEmbedder, tmp_path: Path
) -> None:
    plans = {"haven": HAVEN.replace("Waar beginnen we mee", "Acties voor de haven"), "steiger": STEIGER}
    assistant = assistant_of(tmp_path, fake_embedder, plans)
    found = said(assistant, "Wat staat er over zeilers bij de acties 2031-2033?")
    assert found == ["Botenhelling verbreden voor zeilers."]
    assert said(assistant, "Wat moet er in 2040 gebeuren?") == ["Palen meten."]


PERIODS = """# Verslag van de leesdag

## Waar gaan we mee aan de slag (2025–2027)?

- Boekenkasten vullen: scholing, nieuwe boeken.
- Voorlezen op elke school.

## Voorbereiding van het nieuwe leesplan (2027–2031)

### Strategische keuzes

- Hoe betalen we de boekenkasten?
- Hoe houden we ouders erbij?
"""


@pytest.fixture(scope="module")
def touching(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("leesdag"), fake_embedder, {"verslag": PERIODS})


@pytest.mark.parametrize(
    "question",
    ["Wat kunnen we doen in 2027-2031?", "Wat kunnen we in 2027–2031 doen rond boekenkasten?"],
)
def test_a_period_is_not_the_one_that_ends_where_it_begins(touching: Assistant, question: str) -> None:
    assert all(text.startswith("Hoe") for text in said(touching, question))


def test_choices_of_one_period_are_not_those_of_the_next(touching: Assistant) -> None:
    reply = touching.reply("Welke strategische keuzes horen bij 2025-2027?")
    assert not {"Hoe betalen we de boekenkasten?", "Hoe houden we ouders erbij?"} & {c.quote for c in reply.citations}


def test_the_year_in_which_periods_touch_is_of_both(touching: Assistant) -> None:
    assert len(touching.agreements(Filter(period="2027"))) > len(touching.agreements(Filter(period="2027-2031"))) == 2


MOORING = """# Notulen havenraad

## Steiger

De voorzitter licht de plannen toe. De raad besluit om de steiger te verbreden.

## Begroting

### {}

De raad stemt in met de begroting.
"""


STEP, MONEY = "De raad besluit om de steiger te verbreden.", "De raad stemt in met de begroting."


@pytest.mark.parametrize(("title", "told"), [("Besluit", [STEP, MONEY]), ("Besluiten", [MONEY])])
def test_a_title_of_one_decision_is_no_list_of_all(
    fake_embedder: FakeEmbedder, tmp_path: Path, title: str, told: list[str]
) -> None:
    council = assistant_of(tmp_path, fake_embedder, {"raad": MOORING.format(title)})
    assert said(council, "Welke besluiten zijn er genomen?") == told


SLUIS = """# Jaarplan van de sluis

## Acties

- Deuren vervangen in juni 2031.
- Kolk leegpompen op 24 juni 2031.
- Brug schilderen in augustus 2031.
- Water meten in heel 2031.
"""
MOLEN = """# Jaarplan van de molen

## Ambities

| Ambitie | Wie | Klaar |
|---|---|---|
| Wieken vernieuwen | Karel | januari 2031 |
| Kap dekken | Trees | augustus 2031 |
| Roeden smeren | Trees | mei 2032 |
| Meelzolder openen | Karel | juni 2032 |
"""


@pytest.mark.parametrize(
    ("question", "firsts"),
    [
        ("Wat gebeurt er in juni 2031?", ["Deuren", "Kolk"]),
        ("Wat gebeurt er op 24 juni 2031?", ["Deuren", "Kolk"]),
        ("Wat gebeurt er op 3 juni 2031?", ["Deuren"]),
        ("Wat gebeurt er in augustus 2031?", ["Ambitie:", "Brug"]),
        ("Welke ambities van de molen zijn klaar in 2032?", ["Ambitie:", "Ambitie:"]),
    ],
)
def test_a_month_or_a_day_asks_for_the_rows_of_that_month_or_day(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str, firsts: list[str]
) -> None:
    plans = assistant_of(tmp_path, fake_embedder, {"sluis": SLUIS, "molen": MOLEN})
    assert [text.split()[0] for text in said(plans, question)] == firsts


def test_under_a_title_of_some_years_only_what_is_of_the_year_that_is_asked(
    fake_embedder: FakeEmbedder, tmp_path: Path
) -> None:
    texts = {
        "veer": "# Schoolgids De Zeemeeuw\n\n## Ambities 2030-2032\n\n1. Najaar 2030: alle schippers zijn getraind.\n"
        "2. Voorjaar 2031: het veer krijgt zes plaatsen.\n3. 2032: er komt een derde boot.\n",
        "dam": "# Reglement van de dam\n\nIedereen betaalt.\n",
    }
    found = said(assistant_of(tmp_path, fake_embedder, texts), "Wat staat er in 2031 op de planning bij De Zeemeeuw?")
    assert [text.split()[0] for text in found] == ["Voorjaar"]


YEARS = """# Tuinplan Kreekzicht

## Acties

- In 2026 slaan wij een pomp bij het hek.
- In 2027 bouwen wij een kas.
- In 2026 leggen wij een pad naar de vijver.
- In 2028 verhuizen de kippen.
"""


@pytest.mark.parametrize("question", ["acties 2026", "plannen 2026", "Wat zijn de plannen voor 2026?"])
def test_the_actions_of_a_year_asked_for_in_key_words(
    fake_embedder: FakeEmbedder, tmp_path: Path, question: str
) -> None:
    told = quoted(assistant_of(tmp_path, fake_embedder, {"plan": YEARS}), question)
    assert told == ["In 2026 slaan wij een pomp bij het hek.", "In 2026 leggen wij een pad naar de vijver."]
