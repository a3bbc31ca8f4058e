"""A quote in its document: its place, and what stands around it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from assistant.source import reading, source_of
from corpus.index import Index
from tests.unit.assistant.agreements.registers import store_of_texts


def one(index: Index) -> tuple[str, str]:
    """A passage in a list: its document and text."""
    return "werkplan", "Huisbezoeken door mentoren."


@pytest.mark.parametrize("part", ["Huisbezoeken door mentoren.", "Huisbezoeken  door\nmentoren", "Huisbezoeken"])
def test_a_quote_or_its_beginning_is_found(molenwaard: Index, part: str) -> None:
    document, quote = one(molenwaard)
    found = source_of(molenwaard, document, part)

    assert found is not None
    assert found.quote == quote
    assert found.section[-1] == "Acties"
    assert [line.text for line in found.around if line.here] == [quote]
    assert "Een ouderraad per wijk oprichten." in [line.text for line in found.around]
    assert "Moestuinen aanleggen." not in [line.text for line in found.around]  # of another section


@pytest.mark.parametrize("quote", ["", "   ", "Dit staat er niet.", "<script>"])
def test_what_does_not_stand_there_is_not_found(molenwaard: Index, quote: str) -> None:
    assert source_of(molenwaard, one(molenwaard)[0], quote) is None


def index_of(store: Any) -> Any:
    """An index of which only the store is asked."""
    return SimpleNamespace(store=store)


@pytest.mark.parametrize("asked", ["Twee is genoeg.", "Twee is"])
def test_of_a_paragraph_the_sentence_that_is_asked_is_the_quote(asked: str) -> None:
    with store_of_texts({"plan.md": "# Plan\n\nEen is weinig. Twee is genoeg. Drie is veel.\n"}) as store:
        found = source_of(index_of(store), "plan", asked)
        whole = source_of(index_of(store), "plan", "Een is weinig. Twee is genoeg. Drie is veel.")

    assert found is not None
    assert (found.quote, found.part) == ("Twee is genoeg.", "Twee is genoeg.")
    assert whole is not None
    assert (whole.quote, whole.part) == ("Een is weinig. Twee is genoeg. Drie is veel.", None)


def test_a_document_that_is_not_there(molenwaard: Index) -> None:
    assert source_of(molenwaard, "niets", "Huisbezoeken") is None
    assert reading(molenwaard, "niets") == ()


def test_a_document_reads_from_title_to_passage(molenwaard: Index) -> None:
    document, quote = one(molenwaard)
    parts = reading(molenwaard, document)
    texts = [part.text for part in parts]

    assert texts.index("Thema 2: Samen met ouders") < texts.index(quote) < texts.index("Moestuinen aanleggen.")
    assert {part.level for part in parts if part.text == quote} == {0}
    passages = molenwaard.store.document(document).passages
    assert sum(part.level == 0 for part in parts) == passages
