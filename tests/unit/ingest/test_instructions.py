from __future__ import annotations

from corpus.types import Block
from ingest.instructions import without_instructions


def heading(text: str, level: int = 1) -> Block:
    return Block(kind="heading", text=text, spans=(), level=level)


def text(said: str) -> Block:
    return Block(kind="paragraph", text=said, spans=())


META = text("De cursieve tekst is een toelichting en kan na het invullen weg.")
ASKS = text("Beschrijf hier in vijf regels de ligging van uw school. Denk aan: wijk, vervoer.")
VISION = text("Geef aan hoe de visie tot stand kwam. Noem ook de rol van ouders en leerlingen.")
ANSWER = text("De school ligt aan de rand van het bos.")


def left(*blocks: Block) -> list[str]:
    return [block.text for block in without_instructions(blocks)[0]]


def test_the_instructions_of_a_form_that_is_filled_in_are_left_out() -> None:
    form = [META, heading("1. Ligging"), ASKS, ANSWER, heading("2. Visie"), VISION, heading("2.1 Kern", 2), ANSWER]
    assert left(*form) == [META.text, "1. Ligging", ANSWER.text, "2. Visie", "2.1 Kern", ANSWER.text]
    assert without_instructions(form)[1] == 2


def test_an_empty_form_keeps_them() -> None:
    form = [META, heading("1. Ligging"), ASKS, heading("2. Visie"), VISION]
    assert left(*form) == [block.text for block in form]


def test_a_document_is_also_a_form_that_asks_to_be_filled_in_here_twice() -> None:
    other = text("Noem hier wie er in het team werken en hoeveel uren dat zijn.")
    assert left(heading("Ligging"), ASKS, ANSWER, heading("Team"), other, ANSWER) == [
        "Ligging", ANSWER.text, "Team", ANSWER.text,
    ]  # fmt: skip


def test_what_a_protocol_tells_people_to_do_is_its_content() -> None:
    protocol = [
        heading("Stap 1"), text("Beschrijf de signalen zo feitelijk mogelijk in het dossier van het kind."), ANSWER,
        heading("Stap 2"), text("Geef aan wie erbij was. Vermeld ook de datum en de plaats van het gesprek."), ANSWER,
    ]  # fmt: skip
    assert left(*protocol) == [block.text for block in protocol]
