"""What is asked of the last answer is no new question."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import texts
from assistant.again import counted
from assistant.answer import Assistant
from assistant.evidence.places.placing import whole_place
from assistant.evidence.saying import say
from assistant.question.conversation.about_answer import wish
from assistant.question.conversation.followup import standalone
from assistant.types import Answer, NoAnswer, Reply, Turn
from corpus.index import Index
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, reader_of
from tests.unit.assistant.test_compose import check

FIRST = "Welke acties horen bij thema 2?"
MARKER = re.compile(r"(?<!\\)\[(\d+)\]")


def last_of(assistant: Assistant, *asked: str) -> Reply:
    """The reply to the last of a row of questions."""
    history: list[Turn] = []
    for question in asked:
        reply = assistant.reply(question, history)
        history += [Turn(role="user", text=question), Turn(role="assistant", text=reply.text)]
    return reply


def after_first(assistant: Assistant, question: str, first: str = FIRST) -> tuple[Answer, Answer]:
    """The answer to a first question, and the one to what was asked after it."""
    before, reply = last_of(assistant, first), last_of(assistant, first, question)
    assert isinstance(before, Answer)
    assert isinstance(reply, Answer), reply.text
    return before, reply


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("waar staat dat?", "source"), ("En waar vind ik dat precies?", "source"), ("geef me de bron", "source"),
        ("wat is de bron daarvan", "source"), ("in welk document staat dat?", "source"), ("bron?", "source"),
        ("Hoe weet je dat?", "source"), ("kun je de bronnen noemen", "source"), ("where does it say that?", "source"),
        ("op welke bladzijde?", "page"), ("welke pagina is dat", "page"), ("Op welke blz staat het?", "page"),
        ("Waar haal je die informatie vandaan?", "source"), ("weet je waar dat staat?", "source"),
        ("kun je laten zien waar dat staat", "source"), ("waarop baseer je dat?", "source"),
        ("what page is that on?", "page"), ("op welke bladzeide staat dat", "page"), ("op welke pagna?", "page"),
        ("noem ze alle", "all"), ("welke zijn dat?", "all"), ("welke zijn er nog meer?", "all"),
        ("noem ze allemaal eens op", "all"), ("kun je ze opnoemen?", "all"), ("zet ze eens op een rijtje", "all"),
        ("list them all", "all"), ("noem ze alemaal", "all"), ("geef me de hele lijst", "all"),
        ("en verder?", "more"), ("zijn dat ze allemaal?", "more"), ("staat er nog meer over?", "more"),
        ("vertel er meer over", "more"), ("is de lijst compleet?", "more"), ("en de rest?", "more"),
        ("hoeveel zijn dat er?", "count"), ("hoeveel zijn het in totaal", "count"), ("how many are there?", "count"),
        ("kun je dat korter zeggen", "words"), ("kan dat korter?", "words"), ("en in gewone taal?", "words"),
        ("leg dat eens uit alsof ik ouder ben", "words"), ("leg uit voor een ouder", "words"),
        ("Kunt u dat uitleggen?", "words"), ("kun je het samenvatten", "words"), ("vat dat samen in 3 zinnen", "words"),
        ("ik snap het niet", "words"), ("eenvoudiger graag", "words"), ("can you make it shorter?", "words"),
        ("kan je het eenvoudigr uitleggen", "words"), ("wat bedoel je daarmee?", "words"), ("korter!", "words"),
        ("leg uit in jip-en-janneketaal", "words"), ("kan dat in jip en janneke taal", "words"),
        ("wat betekent dat in gewone taal?", "words"), ("kun je dat inkorten?", "words"), ("licht toe", "words"),
        ("geef een samenvatting", "words"), ("Kunt u een korte samenvatting maken?", "words"),
        ("herhaal dat", "again"), ("zeg dat nog eens", "again"), ("kun je dat herhalen?", "again"),
        ("nog een keer alsjeblieft", "again"), ("wat zei je?", "again"), ("can you repeat that", "again"),
        ("in het Engels", "language"), ("Kun je dat in het Engels zeggen?", "language"),
        ("vertaal dat naar het Duits", "language"), ("kun je dat vertalen", "language"),
        ("can you say that in English?", "language"), ("in English please", "language"),
        ("hoe zeker weet je dat?", "sure"), ("heb je dat zelf bedacht?", "sure"),
        ("weet je dat zeker?", "sure"), ("klopt dat wel?", "sure"), ("is dat waar", "sure"), ("are you sure?", "sure"),
        ("dat bedoel ik niet", "other"), ("Nee, dat is niet wat ik vroeg.", "other"), ("dat klopt niet", "other"),
        ("dat is niet wat ik bedoel", "other"), ("dat was niet mijn vraag", "other"), ("dit helpt niet", "other"),
        ("daar heb ik niks aan", "other"), ("je geeft geen antwoord op mijn vraag", "other"),
        ("zet t op een rij", "row"), ("zet 't eens op een rij", "row"), ("kun je het op een rijtje zetten", "row"),
        ("maak er een tabel van", "table"), ("kun je dat in een tabel zetten", "table"),
        ("maak er 3 zinnen van", "words"), ("in makkelijke taal", "words"), ("in simpele taal graag", "words"),
        ("is dat al geweest?", "past"), ("is die al voorbij", "past"), ("hoe lang geleden is dat", "past"),
        ("wat is het verschil?", "reckon"), ("kun je hierover een mail schrijven", "letter"),
        ("maak er een mail van", "letter"), ("vat samen in 2 zinnen", "words"),
        ("je begrijpt me niet", "other"), ("that's not what I meant", "other"),
    ],
)  # fmt: skip
def test_what_is_asked_of_an_answer(molenwaard: Index, question: str, wanted: str) -> None:
    assert wish(question, FIRST, molenwaard) == wanted


@pytest.mark.parametrize(
    "question",
    [
        "kan een les korter?", "waar staat dat in de notulen?", "waar is dat?", "waar kan ik dat aanvragen?", "waar?",
        "geldt dat ook bij thema 3?", "hoeveel acties zijn dat samen?", "hoeveel is dat bij elkaar?", "en anders?",
        "wat zijn de bronnen van inkomsten?", "welke zijn er nodig voor thema 2", "wat betekent dat?", "En thema 3?",
        "leg thema 2 uit", "vat het werkplan samen", "geef een samenvatting van het werkplan", "zeg dat af",
        "herhaal thema 2", "wat zei de wethouder?", "vertaal het werkplan in het Engels", "is er les in het Engels?",
        "klopt het dat de proef stopt?",
        "kan dat anders?", "dat bedoel ik niet, ik bedoel thema 3", "wie zegt dat?", "en daarna?", "en?", "", "ok",
        "weet je zeker dat de proef doorgaat?", "mag dat?", "wat staat er op bladzijde 3?", "is dat nieuw?",
        "kan de pauze korter", "noem alle acties", "hoeveel waren dat er in 2024?", "welke school is dat?",
        "hoe kom je daar?", "hoe kom je daaraan?", "waar vind ik ze?", "waar haal je die?", "wat betekent dat anders?",
        "moet dat?", "is dat verplicht?", "komt dat nog?", "wat is het verschil met vorig jaar?",
        "hoeveel scheelt dat?", "is de tabel volledig?", "wat staat er in de tabel?",
    ],
)  # fmt: skip
def test_what_holds_a_word_more_is_a_question(molenwaard: Index, question: str) -> None:
    assert wish(question, FIRST, molenwaard) is None


def test_shorter_than_how_long_it_takes_is_a_question(molenwaard: Index) -> None:
    assert wish("kan dat korter?", "Hoe lang duurt de proef?", molenwaard) is None
    assert wish("mag dat korter?", "Hoeveel schoolweken duurt de proef?", molenwaard) is None
    assert wish("kun je dat korter zeggen?", "Hoe lang duurt de proef?", molenwaard) == "words"


def test_another_language_after_a_question_about_languages_is_a_question(molenwaard: Index) -> None:
    assert wish("en in het Engels?", "Welke lessen zijn er in het Nederlands?", molenwaard) is None
    assert wish("kan het in het Engels?", "In welke taal vul ik het formulier in?", molenwaard) is None
    assert wish("en in het Engels?", "Wie moet dat betalen?", molenwaard) == "language"
    assert wish("zeg dat in het Engels", "Welke lessen zijn er in het Nederlands?", molenwaard) == "language"


@given(st.text(max_size=80))
def test_whatever_is_typed_can_be_read(molenwaard: Index, question: str) -> None:
    wish(question, question, molenwaard)


@pytest.mark.parametrize(
    "question",
    ["waar staat dat?", "op welke bladzijde?", "noem ze alle", "hoeveel zijn dat er?", "kan dat korter?", "klopt dat?"],
)
def test_an_answer_keeps_what_it_says_and_its_citations(
    molenwaard: Index, molenwaard_assistant: Assistant, question: str
) -> None:
    before, reply = after_first(molenwaard_assistant, question)

    check(molenwaard, reply)
    assert (reply.statements, reply.citations) == (before.statements, before.citations)
    assert {int(marker) for marker in MARKER.findall(reply.text)} == {c.marker for c in reply.citations}
    assert reply.question == question
    assert reply.standalone_question.lower() == f"{question} (vervolg op: {FIRST.rstrip('?')})".lower()
    assert reply.text != before.text


def test_a_source_is_told_with_its_titles(molenwaard_assistant: Assistant) -> None:
    _, reply = after_first(molenwaard_assistant, "waar staat dat?")

    assert reply.text.startswith("Dat staat hier:\n\n**Werkplan Molenwaard, Opbrengsten › Thema 2: Samen met ouders")


def test_a_page_is_told_first(shipped_assistant: Assistant) -> None:
    _, reply = after_first(shipped_assistant, "op welke bladzijde?")

    assert reply.text.startswith("Dat staat op pagina 4:")


def test_a_document_without_pages_has_no_page(molenwaard_assistant: Assistant) -> None:
    _, reply = after_first(molenwaard_assistant, "op welke bladzijde?")

    assert reply.text.endswith(texts.NO_PAGES)


def test_several_places_are_told_apart(molenwaard_assistant: Assistant) -> None:
    before, reply = after_first(molenwaard_assistant, "waar staat dat", "Wat zijn de acties per thema?")

    assert reply.text.startswith("Dat staat op drie plaatsen:")
    assert [statement.text for statement in reply.statements] == [statement.text for statement in before.statements]


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("hoeveel zijn dat er?", "Dat zijn er drie."), ("welke zijn dat?", texts.NO_MORE_HERE),
        ("leg dat eens uit", texts.IN_NO_OTHER_WORDS), ("in het Engels graag", texts.ONLY_DUTCH),
        ("weet je dat zeker?", texts.NOT_MY_WORDS), ("maak er een tabel van", texts.NO_TABLE),
        ("is dat al geweest?", texts.NOT_TODAY), ("schrijf hierover een mailtje", texts.NO_LETTERS),
        ("maak er 3 zinnen van", texts.IN_NO_OTHER_WORDS),
    ],
)  # fmt: skip
def test_a_line_says_what_was_asked(molenwaard_assistant: Assistant, question: str, line: str) -> None:
    before, reply = after_first(molenwaard_assistant, question)

    assert reply.text == f"{line}\n\n{before.text}"


def test_the_first_points_are_shown_of_a_longer_answer(molenwaard: Index, molenwaard_assistant: Assistant) -> None:
    before, reply = after_first(molenwaard_assistant, "maak er twee zinnen van")

    check(molenwaard, reply)
    assert reply.text.startswith(texts.first_points(2, 3))
    assert reply.statements == before.statements[:2]
    assert reply.citations == before.citations[:2]


def test_an_answer_is_put_in_a_row(molenwaard: Index, molenwaard_assistant: Assistant) -> None:
    before, reply = after_first(molenwaard_assistant, "zet het op een rij", "Wat is een buddyklas?")

    check(molenwaard, reply)
    assert reply.statements == before.statements
    assert all(line.startswith("- ") for line in reply.text.split("\n") if MARKER.search(line))


CLUBS = {
    "linde": "# Jaarplan De Linde\n\n## Leden\n\nDe Linde heeft 120 leden.\n",
    "beuk": "# Jaarplan De Beuk\n\n## Leden\n\nDe Beuk heeft 95 leden.\n",
}


@pytest.mark.parametrize(
    "asked", ["hoeveel is dat samen?", "hoeveel zijn dat samen", "hoeveel scheelt dat?", "wat is het verschil"]
)
def test_two_answers_are_shown_together(tmp_path: Path, fake_embedder: FakeEmbedder, asked: str) -> None:
    clubs = assistant_of(tmp_path, fake_embedder, CLUBS)
    reply = last_of(clubs, "Hoeveel leden heeft De Linde?", "en De Beuk?", asked)

    assert isinstance(reply, Answer), reply.text
    assert reply.text.startswith(texts.RECKONS_NOT)
    assert [statement.text for statement in reply.statements] == [
        "De Linde heeft 120 leden.",
        "De Beuk heeft 95 leden.",
    ]


def test_what_is_different_of_one_thing_is_a_question(molenwaard_assistant: Assistant) -> None:
    reply = last_of(molenwaard_assistant, FIRST, "wat is het verschil?")

    assert not reply.text.startswith(texts.RECKONS_NOT)


@pytest.mark.parametrize(
    "between", ["kut", "wat zou jij doen?", "ik kan niet meer", "thnx", "welke dag is het vandaag"]
)
def test_what_was_only_said_is_nothing_to_go_on_about(molenwaard: Index, between: str) -> None:
    history = [Turn(role="user", text=FIRST), Turn(role="assistant", text="- Rust."), Turn(role="user", text=between)]

    assert standalone("en bij thema 3?", history, molenwaard) == "Welke acties horen bij thema 3?"


def test_a_letter_is_not_written_but_its_subject_is_looked_up(molenwaard_assistant: Assistant) -> None:
    reply = last_of(molenwaard_assistant, "schrijf een mail aan de ouders over de buddyklas")

    assert isinstance(reply, Answer), reply.text
    assert reply.text.startswith(f"{texts.NO_LETTERS}\n\n")
    assert reply.question == "schrijf een mail aan de ouders over de buddyklas"
    assert reply.standalone_question == "Wat staat er over de buddyklas?"
    states = [*molenwaard_assistant.stream("schrijf een mail over de buddyklas")]
    assert all(state.text.startswith(texts.NO_LETTERS) for state in states)


def test_an_answer_is_repeated_as_it_was(molenwaard_assistant: Assistant) -> None:
    before, reply = after_first(molenwaard_assistant, "zeg dat nog eens")

    assert reply.text == before.text


@pytest.mark.parametrize(
    ("first", "line"),
    [("Wat is een buddyklas?", texts.ALL_FOUND), ("Welke thema's zijn er?", texts.ALL_FOUND)],
)
def test_that_there_is_no_more_is_said_of_all_there_is_only(
    molenwaard_assistant: Assistant, first: str, line: str
) -> None:
    _, reply = after_first(molenwaard_assistant, "is dat alles?", first)

    assert reply.text.startswith(f"{line}\n\n")


def test_what_was_no_list_is_asked_anew_for_its_things(molenwaard_assistant: Assistant) -> None:
    _, reply = after_first(molenwaard_assistant, "welke zijn er?", "Wat is een buddyklas?")

    assert texts.ALL_FOUND not in reply.text


def test_nothing_is_listed_for_what_was_not_found(molenwaard_assistant: Assistant) -> None:
    reply = last_of(molenwaard_assistant, "Wat wordt het weer morgen?", "welke?")

    assert isinstance(reply, NoAnswer)
    assert reply.text.startswith(texts.NO_ANSWER_BEFORE)


FORM = """# Profiel De Wilg

## Voorzieningen

- ☒ Rustruimte
- ☒ Huiswerkklas
- ☐ Ringleiding

## Aanpak bij verzuim

- De mentor belt de ouders bij verzuim.
- De mentor meldt verzuim bij de leerplicht.
- De mentor bezoekt de leerling thuis.
"""


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return reader_of(tmp_path_factory.mktemp("form"), FakeEmbedder(), {"wilg": FORM}).current()


@pytest.mark.parametrize(("title", "count"), [("Voorzieningen", None), ("Aanpak bij verzuim", 3)])
def test_only_points_that_are_alike_are_counted(form: Index, title: str, count: int | None) -> None:
    """Ticked or not is two numbers."""
    place = next(one for one in form.store.places_of("wilg") if one.title == title)

    assert counted(form, whole_place(form, place)) == count


def test_passages_that_were_found_are_a_list_when_all_of_it_is_there(form: Index) -> None:
    place = next(one for one in form.store.places_of("wilg") if one.title == "Aanpak bij verzuim")
    points = form.store.passages_of(place)

    assert counted(form, say(form, points)) == 3
    assert counted(form, say(form, points[1:])) is None


def test_a_number_is_told_once(molenwaard_assistant: Assistant) -> None:
    before, reply = after_first(molenwaard_assistant, "hoeveel zijn dat er?", "Welke thema's zijn er?")

    assert reply.text == before.text


def test_what_is_no_list_is_not_counted(molenwaard_assistant: Assistant) -> None:
    reply = last_of(molenwaard_assistant, "Wat is een buddyklas?", "hoeveel zijn dat er?")

    assert "Dat is er één" not in reply.text


def test_which_after_a_number_asks_for_the_things_themselves(molenwaard_assistant: Assistant) -> None:
    reply = last_of(molenwaard_assistant, "Hoeveel acties zijn er bij thema 2?", "welke zijn dat?")

    assert isinstance(reply, Answer)
    assert [statement.text for statement in reply.statements] == [
        "Ouderavonden in de buurthuizen houden.", "Een ouderraad per wijk oprichten.", "Huisbezoeken door mentoren.",
    ]  # fmt: skip


def test_which_gives_the_number_again_where_there_is_no_list_of_them(molenwaard_assistant: Assistant) -> None:
    before, reply = after_first(molenwaard_assistant, "welke zijn dat?", "Hoeveel gastdocenten werken er?")

    assert reply.statements == before.statements


def test_one_asks_what_is_meant_instead(molenwaard_assistant: Assistant) -> None:
    before = last_of(molenwaard_assistant, FIRST)
    reply = last_of(molenwaard_assistant, FIRST, "dat bedoel ik niet")

    assert isinstance(reply, NoAnswer)
    assert reply.reason == "unclear"
    assert reply.text.startswith(texts.WHAT_DO_YOU_MEAN)
    said = {citation.section for citation in before.citations}
    assert not said & {(*citation.section, citation.quote) for citation in reply.citations}


@pytest.mark.parametrize("earlier", [(), ("Hallo!",), ("waar staat dat?", "weet je dat zeker?")])
def test_nothing_was_said_yet(molenwaard_assistant: Assistant, earlier: tuple[str, ...]) -> None:
    reply = last_of(molenwaard_assistant, *earlier, "kan dat korter?")

    assert isinstance(reply, NoAnswer)
    assert (reply.text, reply.reason) == (texts.NOTHING_YET, "unclear")


def test_a_refusal_has_no_source(molenwaard_assistant: Assistant) -> None:
    refused = last_of(molenwaard_assistant, "Wat wordt het weer morgen?")
    reply = last_of(molenwaard_assistant, "Wat wordt het weer morgen?", "waar staat dat?")

    assert isinstance(reply, NoAnswer)
    assert reply.text == f"{texts.NO_ANSWER_BEFORE}\n\n{refused.text}"


@pytest.mark.parametrize("between", ["kan dat korter?", "waar staat dat?", "dat bedoel ik niet", "Bedankt!", "ok"])
def test_the_next_question_goes_on_about_the_one_before_it(molenwaard: Index, between: str) -> None:
    history = [
        Turn(role="user", text=FIRST), Turn(role="assistant", text="- Rust.\n- Ruimte."),
        Turn(role="user", text=between), Turn(role="assistant", text="- Anders."),
    ]  # fmt: skip

    assert standalone("en bij thema 3?", history, molenwaard) == "Welke acties horen bij thema 3?"
    assert "Ruimte" in standalone("Wat is het tweede?", history, molenwaard)


def test_places_in_turn_keep_the_order_of_the_citations(molenwaard: Index, molenwaard_assistant: Assistant) -> None:
    _, reply = after_first(molenwaard_assistant, "waar staat dat", "Welke kleuren zijn er bij strepen?")

    check(molenwaard, reply)
    assert reply.text.count("**") == 2 * len(set(citation.section for citation in reply.citations))


POOLS = """# Sportgids Molenwaard

## Zwembad De Golf

Het zwembad in Molenwaard heeft een glijbaan van twaalf meter.

## Openingstijden

- Het zwembad is op maandag open vanaf negen uur.
- De sporthal is op zondag dicht.

## Toegang

- Een kaartje voor het zwembad kost vier euro.

## Vereniging

De vereniging gebruikt het zwembad op dinsdag. Zij traint dan twee uur.

## Veiligheid

- In het zwembad loopt altijd een badmeester rond.

## Onderhoud

- Het zwembad krijgt elke zomer schoon water.
- Een kaartje voor het zwembad kost vier euro.
- Bij het zwembad staan dertig fietsenrekken.
"""


@pytest.fixture(scope="module")
def pools(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    embedder = FakeEmbedder()
    return Assistant(reader_of(tmp_path_factory.mktemp("pools"), embedder, {"gids": POOLS}), embedder)


def said(reply: Reply) -> list[str]:
    assert isinstance(reply, Answer), reply.text
    return [statement.text for statement in reply.statements]


def test_what_else_there_is_is_shown_until_there_is_no_more(pools: Assistant) -> None:
    """It is not said that there may be more: that is shown, nothing of it twice, and then that there is none."""
    asked = ["Wat is er met het zwembad?", "Is er nog meer?", "en verder?", "nog meer?"]
    first, more, rest, over = (last_of(pools, *asked[:number]) for number in (1, 2, 3, 4))
    shown = [*said(first), *said(more), *said(rest)]

    assert len(shown) == len(set(shown)) == 7
    assert more.text.startswith(texts.THERE_IS_MORE)
    assert texts.ALL_FOUND not in more.text
    assert rest.text.endswith(texts.ALL_FOUND)
    assert over.text == f"{texts.ALL_FOUND}\n\n{first.text}"


def test_a_source_is_asked_of_what_was_shown_last(pools: Assistant) -> None:
    asked = ("Wat is er met het zwembad?", "Is er nog meer?")

    assert said(last_of(pools, *asked, "waar staat dat?")) == said(last_of(pools, *asked))
