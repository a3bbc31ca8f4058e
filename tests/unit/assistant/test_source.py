"""A quote in its document: its place, and what stands around it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from assistant.agreements.standing import stand
from assistant.evidence.agreed import quote_of
from assistant.source import reading, source_of
from corpus.index import Index
from corpus.types import Passage, Span
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


PARTS = ("Dat is zo. Van het bestuur krijgt", "elke school een vaste begeleider. Meer niet.")


def over_two_pages() -> Any:
    """The store of a document with one paragraph, of which a sentence runs from the first page to the second."""
    spans = tuple(Span(page=page, text=text, boxes=((1.0, 2.0, 3.0, 4.0),)) for page, text in enumerate(PARTS, 1))
    passage = Passage(
        id="a", document_id="plan", ordinal=0, kind="paragraph", text=" ".join(PARTS), section=(), spans=spans
    )
    info = SimpleNamespace(id="plan", title="Plan", source="plan.pdf", passages=1, pages=2)
    return SimpleNamespace(
        documents=(info,),
        run=lambda *_: [passage],
        places_of=lambda _: [],
        page_text=lambda _, page: PARTS[page - 1],
        passage=passage,
    )


BEGIN, END = "Van het bestuur krijgt", "elke school een vaste begeleider."


@pytest.mark.parametrize(("page", "stands", "part", "elsewhere"), [
    (None, 1, BEGIN, (2, END)), (1, 1, BEGIN, (2, END)), (2, 2, END, (1, BEGIN)),
])  # fmt: skip
def test_a_sentence_that_runs_over_a_page_is_quoted_whole_and_told_of_both_pages(
    page: int | None, stands: int, part: str, elsewhere: tuple[int, str]
) -> None:
    sentence = "Van het bestuur krijgt elke school een vaste begeleider."
    found = source_of(index_of(over_two_pages()), "plan", sentence, page)

    assert found is not None
    assert (found.quote, found.page, found.part) == (sentence, stands, part)
    assert [(held.page, held.part) for held in found.elsewhere] == [elsewhere]
    assert found.elsewhere[0].boxes


def test_an_agreement_over_a_page_keeps_the_whole_of_its_words_beside_what_stands_on_one() -> None:
    store = over_two_pages()
    sentence = "Van het bestuur krijgt elke school een vaste begeleider."
    found = stand(store, store.passage, sentence)

    assert found is not None
    assert (found.quote, found.page, found.whole) == ("elke school een vaste begeleider.", 2, sentence)
    store.page_text = lambda _, page: "" if page == 1 else PARTS[1]
    hidden = stand(store, store.passage, sentence)
    assert hidden is not None
    assert hidden.whole is None  # what does not stand on its page is not quoted


def test_an_agreement_over_a_page_is_told_whole_and_cited_on_both_pages() -> None:
    sentence = f"{BEGIN} {END}"
    row: Any = SimpleNamespace(
        id="a-2", passage_id="a", document_id="plan", ordinal=0, section=(), page=2, quote=END, whole=sentence, boxes=()
    )
    quote = quote_of(index_of(over_two_pages()), row)

    assert quote.text == sentence
    assert [(span.page, span.text) for span in quote.spans] == [(1, BEGIN), (2, END)]
    assert all(span.boxes for span in quote.spans)


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
