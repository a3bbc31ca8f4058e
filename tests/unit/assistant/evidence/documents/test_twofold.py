"""Questions that ask two things, and questions whose answer is one row, one period or every place of a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from assistant.evidence.documents.twofold import parts
from assistant.evidence.saying import close
from assistant.retrieval.fit import Fit
from assistant.retrieval.worth import Candidate
from assistant.types import Answer, NoAnswer, Reply, Turn
from assistant.words.synonyms import plain_question
from corpus.index import Index, IndexReader
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, ingest_here

LIBRARY = """# Huisregels bibliotheek De Leeskamer

## Lenen

Een prentenboek leen je drie weken. Een stripboek leen je een week.

Wie een boek kwijtraakt, betaalt 12 euro. Mevrouw Terpstra neemt het geld aan.

## Toegang

In de leeszaal mag niemand eten. Honden worden geweigerd.

## Verdeling

Het fonds heeft drie regels voor alle filialen. Elk filiaal krijgt 90 euro per lezer voor nieuwe boeken.

## Taken

| Nr. | Taak | Trekker |
|---|---|---|
| 1 | Kaften van de strips | stagiairs |
| 2 | Voorleesuur op woensdag | bode |

## Voorlezen

| Stap | Wat |
|---|---|
| 1 | De bode dempt het licht |
| 2 | De lezer kiest een verhaal |

## Voor welke kinderen is deze school niet de juiste plek?

Kinderen zonder zwemdiploma.
"""
PLAN = """# Beleidsplan Waterscouting De Otters

| Onderdeel | Gegeven |
|---|---|
| Vastgesteld door de raad | 4 maart 2026 |
| Looptijd | 1 april 2026 tot en met 31 maart 2030 |

## Boten

De roeiboot gaat elke week het water op. Roest belemmert de sloep.

Groot knelpunt: de sloep ligt te vaak op het droge.

## Wennen

Nieuwe leden van De Otters varen twee keer mee.
"""
SCOUTS = """# Beleidsplan Landscouting De Bevers

## Wennen

Nieuwe leden van De Bevers lopen vier keer mee.

## Vuur

De stookplaats heeft een vuurkorf. Vaarexamens horen hier niet.
"""
OLD = """# Schoolprofiel Zeilschool De Schans – Vastgesteld door het bestuur op 3 maart 2020

## Vloot

Er zijn zeven kano's.
"""
NEW = """# Schoolprofiel Zeilschool De Schans 2024-2028 – Instemming MR: 5 april 2024

## Vloot

Er zijn negen kano's.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    corpus = tmp_path_factory.mktemp("tweeledig")
    written = {"leeskamer": LIBRARY, "otters": PLAN, "bevers": SCOUTS, "schans-2020": OLD, "schans-2024-2028": NEW}
    for name, text in written.items():
        (corpus / f"{name}.md").write_text(text, encoding="utf-8")
    ingest_here(corpus, corpus / "index", fake_embedder)
    return Assistant(IndexReader(corpus / "index", fake_embedder.fingerprint), fake_embedder)


def quoted(reply: Reply) -> str:
    assert isinstance(reply, Answer), reply.text
    return " | ".join(citation.quote for citation in reply.citations)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Hoe lang leen je een prentenboek, en hoe lang een stripboek?",
         ("Hoe lang leen je een prentenboek?", "Hoe lang leen je een stripboek?")),
        ("Wanneer en waar is het voorleesuur?", ("Wanneer is het voorleesuur?", "Waar is het voorleesuur?")),
        ("Wie neemt het geld aan? En hoeveel is het?",
         ("Wie neemt het geld aan?", "Hoeveel is het? (vervolg op: Wie neemt het geld aan)")),
        ("Hoe lang leen je een boek, en geldt dat ook voor lezers die nog geen pas hebben?",
         ("Hoe lang leen je een boek?",
          "Geldt dat ook voor lezers die nog geen pas hebben? (vervolg op: Hoe lang leen je een boek)")),
    ],
)  # fmt: skip
def test_the_second_of_two_questions_takes_along_what_it_leaves_out(
    assistant: Assistant, question: str, expected: tuple[str, str]
) -> None:
    assert parts(question, assistant._reader.current()) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Hoe lang leen je een prentenboek?",
        "Wat is nodig en wat zijn de taken bij De Leeskamer?",  # the first half says nothing without the second
        "Hoe bepaalt de bode wat een lezer kan en wat hij wil?",
        "Wat is het verschil tussen wat De Otters doen en wat De Bevers doen?",
        "Welke boten en vuren zijn er?",
    ],
)
def test_one_question_is_not_taken_apart(assistant: Assistant, question: str) -> None:
    assert parts(question, assistant._reader.current()) is None


def test_both_questions_are_answered(assistant: Assistant) -> None:
    reply = assistant.reply("Hoe wennen nieuwe leden bij De Otters, en hoe bij De Bevers?")
    assert "varen twee keer mee" in quoted(reply)
    assert "lopen vier keer mee" in quoted(reply)


def test_which_of_two_questions_has_no_answer_is_said(assistant: Assistant) -> None:
    reply = assistant.reply("Wie neemt het geld aan voor een boek, en op welk telefoonnummer?")
    assert "Mevrouw Terpstra" in quoted(reply)
    assert "Op het tweede deel van je vraag vond ik geen antwoord" in reply.text


def test_two_questions_without_an_answer_are_refused(assistant: Assistant) -> None:
    assert isinstance(assistant.reply("Wie repareert de kajak, en hoeveel kost dat?"), NoAnswer)


def test_one_passage_that_answers_both_is_shown_once(assistant: Assistant) -> None:
    reply = assistant.reply("Wie betaalt voor een boek dat kwijt is, en hoeveel euro betaalt die?")
    assert isinstance(reply, Answer), reply.text
    assert len(reply.citations) == 1


def test_until_when_a_plan_holds_is_its_period_and_not_the_first_date_on_its_cover(assistant: Assistant) -> None:
    assert "31 maart 2030" in quoted(assistant.reply("Tot wanneer loopt het beleidsplan van De Otters?"))


def test_what_each_gets_stands_with_the_verb_that_is_asked(assistant: Assistant) -> None:
    assert "90 euro per lezer" in quoted(assistant.reply("Hoeveel krijgt elk filiaal per lezer voor nieuwe boeken?"))


def test_who_is_whoever_stands_in_the_column_that_is_asked(assistant: Assistant) -> None:
    assert "stagiairs" in quoted(assistant.reply("Wie is de trekker van het kaften van de strips?"))
    history = [Turn(role="user", text="Wie doet het kaften van de strips?"), Turn(role="assistant", text="Stagiairs.")]
    assert "stagiairs" in quoted(assistant.reply("En wie is daar de trekker van?", history))


def test_the_last_of_an_enumeration_is_what_is_asked_about(assistant: Assistant) -> None:
    history = [
        Turn(role="user", text="Wat is er bij De Otters en De Bevers?"),
        Turn(role="assistant", text="Een roeiboot, een sloep en een vuurkorf."),
    ]
    assert "vuurkorf" in quoted(assistant.reply("Wat bedoelen ze met dat laatste?", history))


def test_of_numbered_steps_all_are_shown(assistant: Assistant) -> None:
    reply = assistant.reply("Welke stappen zet de bode als hij het licht dempt?")
    assert isinstance(reply, Answer), reply.text
    assert [statement.text[:7] for statement in reply.statements] == ["Stap: 1", "Stap: 2"]


def test_the_profile_of_the_years_that_are_asked(assistant: Assistant) -> None:
    assert "negen kano's" in quoted(assistant.reply("Hoeveel kano's zijn er op De Schans?"))
    assert "zeven kano's" in quoted(
        assistant.reply("Hoeveel kano's zijn er volgens het profiel van 2020 op De Schans?")
    )
    both = quoted(assistant.reply("Hoeveel kano's zijn er op De Schans in het oude profiel en hoeveel in het nieuwe?"))
    assert "zeven kano's" in both
    assert "negen kano's" in both


def test_a_problem_is_told_by_what_hinders(assistant: Assistant) -> None:
    told = quoted(assistant.reply("Waarom is de sloep een probleem?"))
    assert "Roest belemmert de sloep" in told
    assert "Groot knelpunt" in told


def test_in_which_cases_asks_for_what_stands_under_that_title(assistant: Assistant) -> None:
    told = quoted(assistant.reply("In welke gevallen is De Leeskamer niet de juiste plek voor een kind?"))
    assert told == "Kinderen zonder zwemdiploma."


def test_every_place_with_either_of_two_words(assistant: Assistant) -> None:
    reply = assistant.reply("Waar komt een roeiboot of een vuurkorf overal terug?")
    assert "op twee plaatsen" in reply.text
    assert "twee plaatsen" in assistant.reply("Wat staat er op verschillende plekken over de sloep?").text


def test_no_in_so_many_words_keeps_the_name_of_the_school() -> None:
    assert "kantelaar" in plain_question("Wanneer zegt De Kantelaar nee tegen een leerling?")


def test_not_agreeing_is_objecting() -> None:
    assert "bezwaar" in plain_question("Wat kan ik doen als ik het er niet mee eens ben?")


@pytest.fixture(scope="module")
def region(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Nine documents of one region, of which three bear its name, and one its plan."""
    corpus = tmp_path_factory.mktemp("regio")
    for name in ("Nieuws Vlierstroom", "Convenant Vlierstroom", "Begroting Vlierstroom"):
        text = f"# {name}\n\n## Open dag\n\nDe open dag heeft als punt van aandacht de fietsen.\n"
        (corpus / f"{name.lower().replace(' ', '-')}.md").write_text(text, encoding="utf-8")
    plan = (
        "# Samen varen\n\nDit plan is kort.\n\n## 3.2 Uitgangspunten\n\n- Niemand vaart alleen.\n"
        "- Wie kan zwemmen, helpt.\n\n## 14.1 Uitgangspunten begroting\n\nHet geld volgt de boot.\n\n"
        "## 5.1 Onze zeilers\n\nZij dragen een pet.\n"
    )
    (corpus / "plan.md").write_text(plan, encoding="utf-8")
    for number in range(5):
        text = f"# Logboek\n\n## Week {number}\n\nHet regende {number + 2} dagen.\n"
        (corpus / f"log{number}.md").write_text(text, encoding="utf-8")
    ingest_here(corpus, corpus / "index", fake_embedder)
    return Assistant(IndexReader(corpus / "index", fake_embedder.fingerprint), fake_embedder)


def test_the_name_of_a_region_does_not_keep_an_answer_in_the_documents_that_bear_it(region: Assistant) -> None:
    told = quoted(region.reply("Wat zijn de uitgangspunten van Vlierstroom?"))
    assert "Niemand vaart alleen." in told
    assert "Het geld volgt de boot." not in told  # a title that says more is no rival of one that is asked for whole


def test_a_title_of_what_is_counted_counts_nothing_itself(region: Assistant) -> None:
    assert isinstance(region.reply("Hoeveel zeilers zijn er?"), NoAnswer)


def test_what_is_worth_far_less_than_the_best_is_not_shown_beside_it(molenwaard: Index) -> None:
    first, second, third = molenwaard.store.passages([0, 1, 2])
    fit = Fit(molenwaard, ())  # nothing is asked: every passage says as much of it
    found = [
        Candidate(passage=passage, evidence=1.0, worth=worth)
        for passage, worth in ((first, 1.7), (second, 1.55), (third, 1.2))
    ]
    assert close(found, fit, 1.0) == [first, second]


def test_two_years_of_one_row_are_both_told(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    table = """# Jaarplan

| Wat | Stand 2026 | Doel 2029 | Doel 2031 |
|---|---|---|---|
| Thuiszitters | 37 | 20 | 8 |
| Wachtlijst | 12 | 9 | 4 |
"""
    asked = assistant_of(tmp_path, fake_embedder, {"jaarplan": table})
    reply = asked.reply("Hoeveel thuiszitters waren er in 2026 en wat is het doel voor 2031?")
    assert isinstance(reply, Answer)
    assert [one.text for one in reply.statements] == ["Wat: Thuiszitters; Stand 2026: 37; Doel 2031: 8"]
