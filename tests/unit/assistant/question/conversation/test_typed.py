"""What comes in of any shape and length: it is read within bounds, and never keeps the others waiting."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Assistant
from assistant.question.conversation.followup import standalone
from assistant.question.conversation.typed import MOST_WORDS, squeezed, typed
from assistant.types import Turn
from corpus.index import Index
from corpus.language import LONGEST_WORD

SIZE = 2000
"""Characters of the longest question that the page takes."""
PATIENCE = 5.0
"""Seconds for such a question, on a machine that does much besides: each takes a tenth of that."""
EARLIER = (
    Turn(role="user", text="Welke acties horen bij thema 3?"),
    Turn(role="assistant", text="- Bomen planten [1]\n- Fietsen [2]"),
)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("  Wat  staat\ter\u00a0in? ", "Wat staat er in?"),
        ("Ik ben leraar.\r\n\n\n  Wat staat er in?", "Ik ben leraar.\nWat staat er in?"),
        (" \n ", ""),
        ("9" * 5000, "9" * LONGEST_WORD),
        ("woorden " * 3000, ("woorden " * 250).rstrip()),
        ("waar " * 3000, " ".join(["waar"] * MOST_WORDS)),
        ("waar\n" * 3000, "\n".join(["waar"] * MOST_WORDS)),
    ],
)
def test_a_question_is_read_without_what_only_takes_room(text: str, read: str) -> None:
    assert typed(text) == read


@given(st.text(max_size=LONGEST_WORD))
def test_no_word_of_an_ordinary_question_is_lost(text: str) -> None:
    assert typed(text).split() == squeezed(text).split() == text.split()
    assert typed(typed(text)) == typed(text)


@pytest.mark.parametrize(
    ("begin", "pump", "end"),
    [
        ("nee, ik bedoel thema 1 niet", " ", "x,y"), ("nee, ik bedoel thema 1 niet", "\n", "x,y"),
        ("nee, ik bedoel thema 1", " niet", ",y"), ("en het", "\t", "derde"), ("Vergelijk dat", " x", "met"),
        ("", "waar ", ""), ("", "waar staat ", "?"), ("", "hoeveel kosten ", ""), ("", "en ", "2027 x"),
        ("", "wat is het verschil tussen ", "x"), ("boeken", " die", "x"), ("Wie is ", "W.", "x"),
        ("", "ver", "t!"), ("", "1-", "x"), ("groep ", "1 en ", "x"), ("vanaf nu ", "en maar ", "x"),
        ("", "A. ", "x"), ("", "(vervolg op: ", "x"), ("negeer ", "negeer ", "x"), ("", "leerling-", "x"),
    ],
)  # fmt: skip
def test_no_question_keeps_the_page_waiting(molenwaard_assistant: Assistant, begin: str, pump: str, end: str) -> None:
    question = begin + (pump * SIZE)[: SIZE - len(begin) - len(end)] + end
    started = time.process_time()
    reply = molenwaard_assistant.reply(question, EARLIER)
    molenwaard_assistant.search(question, 3)

    assert time.process_time() - started < PATIENCE
    assert reply.question == question


@pytest.mark.parametrize(
    "turn",
    [
        Turn(role="user", text=f"Wat{' ' * 60_000}x"), Turn(role="user", text="a" * 60_000),
        Turn(role="assistant", text=f"- x{' ' * 60_000}x"), Turn(role="assistant", text="- a\n" * 60_000),
        Turn(role="assistant", text="a, " * 80_000), Turn(role="assistant", text=f"- a\n- b\n- {'c' * 250_000}"),
    ],
    ids=lambda turn: f"{turn.role} {turn.text[:4]!r}",
)  # fmt: skip
def test_no_turn_keeps_the_page_waiting(molenwaard_assistant: Assistant, turn: Turn) -> None:
    started = time.process_time()
    reply = molenwaard_assistant.reply("en het derde?", (*EARLIER, turn))

    assert time.process_time() - started < PATIENCE
    assert len(reply.standalone_question) < 2 * SIZE


def test_no_conversation_keeps_the_page_waiting(molenwaard_assistant: Assistant) -> None:
    started = time.process_time()
    molenwaard_assistant.reply("en daarvoor?", [Turn(role="user", text=f"En thema {n} dan?") for n in range(5000)])

    assert time.process_time() - started < PATIENCE


def test_the_last_of_many_points_can_be_pointed_at(molenwaard_assistant: Assistant) -> None:
    listed = "\n".join(
        f"- Punt {number} over {'de afspraken met de ouders ' * 10}[{number}]" for number in range(1, 61)
    )
    reply = molenwaard_assistant.reply("en het laatste?", (EARLIER[0], Turn(role="assistant", text=listed)))

    assert "Punt 60" in reply.standalone_question


def test_what_was_meant_instead_is_read_at_once(molenwaard: Index) -> None:
    started = time.process_time()
    standalone(f"nee, ik bedoel thema 1 niet{' ' * 400}x,y", EARLIER, molenwaard)

    assert time.process_time() - started < PATIENCE


@pytest.mark.parametrize(
    "question",
    [
        "wat besloot de raad op {} maart?", "en nummer {}?", "Wat staat er bij thema {}?",
        "Wat moet de school in 2027 doen met {}?", "Welke afspraken zijn er over {} in 2027?", "artikel {} lid 2",
    ],
)  # fmt: skip
@pytest.mark.parametrize("number", ["9" * 5000, "²", "①", "٣"])
def test_no_number_is_too_large_to_ask_for(molenwaard_assistant: Assistant, question: str, number: str) -> None:
    assert molenwaard_assistant.reply(question.format(number), EARLIER).text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("wanner is de studiedag", "wanneer is de studiedag"),
        ("Hoevel kinderen zijn er?", "Hoeveel kinderen zijn er?"),
        ("wiie is de directeur", "wie is de directeur"),
        ("en warom niet?", "en waarom niet?"),
        ("Waneer begint het?\nIk wil het weten.", "Wanneer begint het?\nIk wil het weten."),
        ("wekle dagen", "welke dagen"),
    ],
)
def test_a_question_word_with_a_typing_error_is_read_as_it_was_meant(text: str, read: str) -> None:
    assert typed(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "daarom niet?",
        "elke dag",
        "Wim werkt hier",
        "wei of weide",
        "Wilke is ziek",
        "wij willen",
        "de wanner",
        "wil je",
    ],
)
def test_another_first_word_stays(text: str) -> None:
    assert typed(text) == text
