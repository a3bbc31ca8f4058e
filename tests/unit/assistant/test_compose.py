"""What is shown holds together: markers, citations, statements, and what stands on the pages."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assistant import texts
from assistant.answer import Assistant
from assistant.compose import compose, escape, refuse, verify
from assistant.evidence import quotes
from assistant.evidence.selection import Group, Refusal, Selection
from assistant.types import Answer, NoAnswer, Reply
from assistant.verify import stands_in
from corpus.index import Index
from corpus.types import Place, Span

_MARKER = re.compile(r"(?<!\\)\[(\d+)\]")
QUESTIONS = [
    "Wat zijn de acties van thema 2?",
    "Noem per thema de acties.",
    "Wat is nodig bij thema 1 en 3?",
    "Hoeveel thema's zijn er?",
    "Wat is de begroting van 2025?",
    "Wie is de voorzitter?",
    "Waar gaat het verslag over?",
    "Wat is nodig?",
    "Wat staat er bij thema 6?",
    "Wat wordt het weer morgen?",
    "Hoe schrijf je een verwijzing in formulieren?",
    "Wat staat er bij thema 1?",
    "???",
]


def check(index: Index, reply: Reply) -> None:
    """What holds for every reply."""
    written = list(dict.fromkeys(int(marker) for marker in _MARKER.findall(reply.text)))
    assert written == [citation.marker for citation in reply.citations] == list(range(1, len(written) + 1))
    for citation in reply.citations:
        assert stands_in(citation.quote, index.store.page_text(citation.document_id, citation.page))
        assert citation.document == index.store.document(citation.document_id).title
    if isinstance(reply, Answer):
        assert reply.statements
        assert {marker for statement in reply.statements for marker in statement.citations} == set(written)
        for statement in reply.statements:
            assert statement.citations
            said = " ".join(reply.citations[marker - 1].quote for marker in statement.citations)
            assert statement.support == "supported" or said.rstrip(" :") == statement.text


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_marker_has_a_citation_and_every_citation_a_marker(
    molenwaard: Index, molenwaard_assistant: Assistant, question: str
) -> None:
    check(molenwaard, molenwaard_assistant.reply(question))


_WORDS = """wat welke wie wanneer hoeveel noem per thema 1 2 3 6 derde acties nodig ouders moestuinen begroting 2025
bedrag besluiten avondschool voorzitter buddyklas gastdocenten polder werkplan notulen niet en alle 🙂""".split()


@settings(max_examples=150)
@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=6).map(" ".join))
def test_so_it_is_for_any_question(molenwaard: Index, molenwaard_assistant: Assistant, question: str) -> None:
    check(molenwaard, molenwaard_assistant.reply(question))


@pytest.mark.parametrize(
    "question", ["Welke acties staan er bij thema 3?", "Noem per thema de acties.", "Wat is nodig?", "De keynote"]
)
def test_so_it_is_for_the_documents_we_ship(shipped_assistant: Assistant, question: str) -> None:
    check(shipped_assistant._reader.current(), shipped_assistant.reply(question))


def test_a_title_with_the_signs_of_a_marker_makes_no_marker(molenwaard: Index, molenwaard_assistant: Assistant) -> None:
    reply = molenwaard_assistant.reply("Welke kleuren en strepen zijn er?")

    assert isinstance(reply, Answer)
    assert "strepen" in reply.text
    check(molenwaard, reply)


def test_a_title_in_a_refusal_makes_no_marker(molenwaard: Index) -> None:
    (place,) = [place for place in molenwaard.store.places_of("lastig") if place.title.startswith("Kleuren")]

    reply = refuse(molenwaard, "Vraag?", "Vraag?", Refusal(reason="unclear", near=(place,)))

    assert "strepen" in reply.text
    check(molenwaard, reply)


def test_what_a_document_says_is_no_markdown(molenwaard_assistant: Assistant) -> None:
    reply = molenwaard_assistant.reply("Hoe schrijf je een verwijzing in formulieren?")

    assert isinstance(reply, Answer)
    (statement,) = reply.statements
    assert statement.text == (
        "Gebruik in formulieren *sterretjes* en een verwijzing als [1] of [9], nooit <script> of `code`."
    )
    assert reply.citations[0].quote == statement.text
    assert rendered(reply.text.splitlines()[-1]) == f"{statement.text} [1]"


def rendered(line: str) -> str:
    """What a reader sees of a line of Markdown; fails on anything but plain text."""
    paragraph, inline, end = MarkdownIt("commonmark", {"html": True}).parse(line)
    assert (paragraph.type, inline.type, end.type) == ("paragraph_open", "inline", "paragraph_close")
    assert {child.type for child in inline.children or ()} <= {"text", "text_special"}
    return "".join(child.content for child in inline.children or ())


@given(st.text("ab1 \\`*_[]<>#|!(){}~$.:/-+=", max_size=30))
def test_escaped_text_is_read_as_it_is(text: str) -> None:
    plain = f"x {' '.join(text.split())} x"

    assert rendered(escape(plain)) == plain


@pytest.mark.parametrize(
    "text", ["1. Waarom is dit nodig?", "- Doel", "+ meer", "&lt;b&gt; staat er", "2) Doel", "---"]
)
def test_what_would_open_a_list_is_read_as_it_is(text: str) -> None:
    assert rendered(escape(text)) == text


def test_a_quote_that_is_not_on_its_page_is_withheld(molenwaard: Index) -> None:
    good, bad = map(quotes.of_passage, molenwaard.store.passages_of(place(molenwaard, "Besluiten"))[:2])
    bad = replace(
        bad, text="De rijdende bibliotheek stopt.", spans=(Span(page=None, text="De rijdende bibliotheek stopt."),)
    )
    selection = Selection(form="passages", groups=(Group(path=(), quotes=(good, bad)),))

    reply = compose_verified(molenwaard, "Vraag?", "Vraag?", selection)

    assert isinstance(reply, Answer)
    assert [statement.text for statement in reply.statements] == [good.text]
    assert "stopt" not in reply.text
    check(molenwaard, reply)


def test_a_quote_of_which_one_part_is_elsewhere_is_withheld_whole(molenwaard: Index) -> None:
    (good, *_) = map(quotes.of_passage, molenwaard.store.passages_of(place(molenwaard, "Besluiten")))
    split = replace(good, spans=(*good.spans, Span(page=7, text="start in september")))

    assert quotes.verified(molenwaard, [good, split, replace(good, spans=())]) == [good]


def test_a_refusal_quotes_what_comes_nearest_before_it_names_places(molenwaard: Index) -> None:
    (passage, *_) = molenwaard.store.passages_of(place(molenwaard, "Besluiten"))
    refusal = Refusal(reason="not_in_documents", near=(place(molenwaard, "Besluiten"),), passages=(passage,))

    reply = refuse(molenwaard, "V", "V", refusal)

    told, may_help, quoted, nearest, places = reply.text.split("\n\n")
    assert (told, may_help, nearest) == (texts.NOT_IN_DOCUMENTS, texts.MAY_HELP, texts.NEAREST)
    assert quoted == f"> {escape(passage.text)} [1]"
    assert places.endswith("Besluiten [2]")


def test_when_nothing_stands_on_its_page_there_is_no_answer(molenwaard: Index) -> None:
    (quote, *_) = map(quotes.of_passage, molenwaard.store.passages_of(place(molenwaard, "Besluiten")))
    bad = replace(quote, spans=(Span(page=None, text="Dit staat nergens."),))

    reply = compose_verified(molenwaard, "V", "S", Selection(form="passages", groups=(Group(path=(), quotes=(bad,)),)))

    assert isinstance(reply, NoAnswer)
    assert (reply.question, reply.standalone_question, reply.reason) == ("V", "S", "not_in_documents")
    assert reply.citations == ()
    assert "nergens" not in reply.text


def test_the_same_words_at_the_same_place_share_a_marker(molenwaard: Index, molenwaard_assistant: Assistant) -> None:
    quotes_ = tuple(map(quotes.of_passage, molenwaard.store.passages_of(place(molenwaard, "Kleuren [7] en *strepen*"))))

    reply = compose_verified(molenwaard, "V", "V", Selection(form="passages", groups=(Group(path=(), quotes=quotes_),)))

    assert isinstance(reply, Answer)
    assert [statement.citations for statement in reply.statements] == [(1,), (2,), (1,), (3,)]
    check(molenwaard, reply)


def test_a_row_is_said_with_its_column_headings(molenwaard_assistant: Assistant) -> None:
    reply = molenwaard_assistant.reply("Wat is de begroting van 2025?")

    assert isinstance(reply, Answer)
    assert [(s.text, s.support) for s in reply.statements] == [
        ("Post: Moestuinen; Bedrag: € 12.500", "supported"), ("Post: Scholing; Bedrag: € 8.000", "supported")
    ]  # fmt: skip


def compose_verified(index: Index, question: str, standalone: str, selection: Selection) -> Reply:
    return compose(index, question, standalone, verify(index, selection))


def place(index: Index, title: str) -> Place:
    (found,) = [
        place for info in index.store.documents for place in index.store.places_of(info.id) if place.title == title
    ]
    return found


def check_states(index: Index, states: list[Reply], whole: Reply) -> None:
    """Each state of a stream is a beginning of the whole, and uses every citation it has."""
    assert replace(states[-1], timings_ms={}) == replace(whole, timings_ms={})
    for state in states[:-1]:
        assert isinstance(state, Answer)
        assert isinstance(whole, Answer)
        assert whole.text.startswith(state.text)
        assert state.statements == whole.statements[: len(state.statements)]
        assert set(state.citations) <= set(whole.citations)
        assert {int(marker) for marker in _MARKER.findall(state.text)} == {c.marker for c in state.citations}
        assert {c.marker for c in state.citations} == {m for s in state.statements for m in s.citations}
    lengths = [len(state.text) for state in states]
    assert lengths == sorted(lengths)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_stream_grows_to_the_whole_reply(molenwaard: Index, molenwaard_assistant: Assistant, question: str) -> None:
    states = list(molenwaard_assistant.stream(question))

    check_states(molenwaard, states, molenwaard_assistant.reply(question))
    assert len(states) > 1 or len(states[-1].citations) <= 1 or isinstance(states[-1], NoAnswer)


def test_a_stream_with_the_same_words_twice(molenwaard: Index, molenwaard_assistant: Assistant) -> None:
    question = "Welke kleuren zijn er bij strepen?"
    whole = molenwaard_assistant.reply(question)
    assert isinstance(whole, Answer)
    assert len(whole.statements) == 4

    for state in list(molenwaard_assistant.stream(question))[:-1]:
        assert isinstance(state, Answer)
        shown = [statement for statement in state.statements if f"- {statement.text}" in state.text]
        assert shown == list(state.statements)


@pytest.mark.parametrize(
    ("pages", "support"), [((1,), "verbatim"), ((1, 2), "verbatim"), ((1, 1), "supported"), ((None, None), "supported")]
)
def test_cells_side_by_side_are_no_sentence_of_the_document(
    molenwaard: Index, pages: tuple[int | None, ...], support: str
) -> None:
    """What runs on over a page is one; a question of a form and what was filled in beside it are two."""
    (passage,) = molenwaard.store.passages([0])
    spans = tuple(Span(page=page, text=f"Deel {number}.") for number, page in enumerate(pages))
    quote = replace(quotes.of_passage(passage), text=" ".join(span.text for span in spans), spans=spans, cells=())
    selection = Selection(form="passages", groups=(Group(path=(), quotes=(quote,)),))

    reply = compose(molenwaard, "Wat?", "Wat?", selection)

    assert isinstance(reply, Answer)
    assert [(one.support, len(one.citations)) for one in reply.statements] == [(support, len(pages))]
