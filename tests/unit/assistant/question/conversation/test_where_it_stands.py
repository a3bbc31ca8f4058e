"""Where the last answer stands: its sources, with their titles and pages."""

from __future__ import annotations

from assistant import texts
from assistant.answer import Assistant
from corpus.index import Index
from tests.conversing import after_first
from tests.unit.assistant.test_compose import check


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


def test_places_in_turn_keep_the_order_of_the_citations(molenwaard: Index, molenwaard_assistant: Assistant) -> None:
    _, reply = after_first(molenwaard_assistant, "waar staat dat", "Welke kleuren zijn er bij strepen?")

    check(molenwaard, reply)
    assert reply.text.count("**") == 2 * len(set(citation.section for citation in reply.citations))
