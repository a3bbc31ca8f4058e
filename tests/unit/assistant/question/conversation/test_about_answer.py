"""What is asked of the last answer is no new question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import texts
from assistant.answer import Assistant
from assistant.question.conversation.about_answer import wish
from assistant.question.conversation.followup import standalone
from assistant.types import NoAnswer, Turn
from corpus.index import Index
from tests.conversing import FIRST, MARKER, after_first, last_of
from tests.unit.assistant.test_compose import check


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
        ("bij welk thema hoort dat?", "source"), ("in welk hoofdstuk staat dat", "source"),
        ("onder welk kopje valt dat?", "source"), ("vergelijk ze", "reckon"), ("vergelijk dat met thema 4", "reckon"),
        ("kun je die twee met elkaar vergelijken?", "reckon"), ("wat is het verschil?", "reckon"),
        ("kun je hierover een mail schrijven", "letter"),
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


@pytest.mark.parametrize(
    "between", ["kut", "wat zou jij doen?", "ik kan niet meer", "thnx", "welke dag is het vandaag"]
)
def test_what_was_only_said_is_nothing_to_go_on_about(molenwaard: Index, between: str) -> None:
    history = [Turn(role="user", text=FIRST), Turn(role="assistant", text="- Rust."), Turn(role="user", text=between)]

    assert standalone("en bij thema 3?", history, molenwaard) == "Welke acties horen bij thema 3?"


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
