from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.compose import escape
from assistant.types import Answer, ChatOutcome, Citation, NoAnswer, Statement
from ui import render, texts

ALLOWED = {
    "div",
    "p",
    "a",
    "span",
    "ul",
    "ol",
    "li",
    "details",
    "summary",
    "blockquote",
    "strong",
    "em",
    "button",
    "h2",
}


def citation(marker: int = 1, quote: str = "Rust in de klas.", document: str = "Werkplan") -> Citation:
    return Citation(
        marker=marker, document_id="werkplan", document=document, source="werkplan.pdf", section=("Thema 1", "Acties"),
        page=4, quote=quote,
    )  # fmt: skip


def answer(text: str, *citations: Citation, standalone: str = "Wat?", suggestions: tuple[str, ...] = ()) -> Answer:
    statements = tuple(Statement(text=c.quote, citations=(c.marker,), support="verbatim") for c in citations)
    return Answer(
        question="Wat?", standalone_question=standalone, text=text, statements=statements, citations=citations,
        suggestions=suggestions,
    )  # fmt: skip


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def tags(markup: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(markup)
    return parser.found


def test_a_marker_becomes_a_link_to_the_source_in_the_same_message() -> None:
    shown = render.reply_html(answer("- Rust in de klas. [1]", citation()), exchange=7)

    anchors = [attributes for tag, attributes in tags(shown) if tag == "a" and attributes.get("class") == "bronnummer"]
    targets = [attributes.get("id") for tag, attributes in tags(shown) if tag == "li"]
    assert [anchor["href"] for anchor in anchors] == ["#bron-7-1"]
    assert "bron-7-1" in targets
    assert "/documenten/werkplan#page=4" in shown


def test_a_marker_without_a_source_stays_text() -> None:
    assert "bronnummer" not in render.reply_html(answer("Zie [3]."), exchange=1)


@pytest.mark.parametrize(("count", "apart"), [(1, []), (3, []), (4, []), (5, [4]), (6, [4]), (7, [4]), (8, [4, 7])])
def test_no_line_ends_before_a_number_that_would_stand_alone(count: int, apart: list[int]) -> None:
    markers = "".join(f" [{number}]" for number in range(1, count + 1))
    shown = render.reply_html(answer(f"Rust in de klas.{markers}", *map(citation, range(1, count + 1))), exchange=1)
    spaces = re.findall("([ \u00a0])<a class='bronnummer", shown)

    assert [number for number, space in enumerate(spaces, 1) if space == " "] == apart
    assert len(spaces) == count


def test_a_sentence_in_other_words_is_seen_and_heard_as_one() -> None:
    said = (
        Statement(text="Rust.", citations=(1,), support="verbatim"),
        Statement(text="Er is structuur.", citations=(2,), support="supported"),
    )
    reply = replace(answer("- Rust. [1]\n- Er is structuur. [2]", citation(1), citation(2)), statements=said)
    shown = render.reply_html(reply, exchange=1)
    chips = [attributes for tag, attributes in tags(shown) if tag == "a" and "bronnummer" in str(attributes["class"])]

    assert [chip["class"] for chip in chips] == ["bronnummer", "bronnummer onderbouwd"]
    assert texts.SUPPORTED in str(chips[1]["title"])
    assert texts.SUPPORTED not in str(chips[0]["title"])
    assert "1 zin letterlijk, 1 onderbouwd (≈)" in shown
    assert words(shown).startswith("Rust. Bron 1 letterlijk Er is structuur. Bron ≈2 onderbouwd")


def test_a_source_of_two_sentences_is_told_for_each_of_them() -> None:
    """One word for word, the other in other words: the number alone would say the same of both."""
    said = (
        Statement(text="Er is rust.", citations=(1, 2), support="supported"),
        Statement(text="Rust.", citations=(1,), support="verbatim"),
    )
    reply = replace(answer("Er is rust. [1] [2] Rust. [1]", citation(1), citation(2)), statements=said)
    shown = render.reply_html(reply, exchange=1)
    chips = [attributes for tag, attributes in tags(shown) if tag == "a" and "bronnummer" in str(attributes["class"])]

    assert [chip["class"] for chip in chips] == ["bronnummer onderbouwd", "bronnummer onderbouwd", "bronnummer"]
    assert shown.count("class='zinsteun'") == 2  # each sentence says it once


def test_markers_that_are_not_those_of_the_sentences_tell_the_weakest() -> None:
    said = (
        Statement(text="Er is rust.", citations=(1,), support="supported"),
        Statement(text="Rust.", citations=(1,), support="verbatim"),
    )
    shown = render.reply_html(replace(answer("Rust. [1]", citation(1)), statements=said), exchange=1)

    assert "bronnummer onderbouwd" in shown


def test_where_all_sentences_are_alike_one_line_says_so() -> None:
    shown = render.reply_html(answer("- Rust. [1]\n- Ruimte. [2]", citation(1), citation(2, "Ruimte.")), exchange=1)

    assert "elke zin staat letterlijk in het document" in shown
    assert "zinsteun" not in shown


def test_a_refusal_tells_nothing_of_its_places() -> None:
    refusal = NoAnswer(
        question="a", standalone_question="a", text="- Acties [1]", reason="not_in_documents", citations=(citation(),)
    )
    shown = render.reply_html(refusal, exchange=1)

    assert "letterlijk" not in shown
    assert "bronnummer" in shown


def test_brackets_of_a_document_are_no_marker() -> None:
    """A document that says "[1]" itself is escaped by the composer, and must not become a link."""
    shown = render.reply_html(answer(f"- {escape('zie noot [1]')} [1]", citation()), exchange=1)

    assert shown.count("class='bronnummer'") == 1
    assert "zie noot [1]" in shown


def test_the_reading_of_a_follow_up_is_shown() -> None:
    assert "Gelezen als: En dan?" in render.reply_html(answer("x", standalone="En dan?"), exchange=1)
    assert "Gelezen als" not in render.reply_html(answer("x"), exchange=1)


def test_a_question_that_was_not_read_to_its_end_shows_so() -> None:
    dots = "<span class='afgekapt'></span>"
    word = "https://a.example/?b&c/" + "d" * 77
    said = render.reply_html(answer("x", standalone=f"Wat is {word} ? (vervolg op: {word})"), exchange=1)
    escaped = word.replace("&", "&amp;")
    assert f"<p class='gelezen'>Gelezen als: Wat is {escaped}{dots} ? (vervolg op: {escaped}{dots})</p>" in said
    assert f"en{dots}</p>" in render.reply_html(answer("x", standalone="en " * 400), exchange=1)
    assert dots not in render.reply_html(answer("x", standalone="En dan?"), exchange=1)


def test_a_refusal_is_marked_as_one() -> None:
    refusal = NoAnswer(question="a", standalone_question="a", text="Dat staat er niet in.", reason="not_in_documents")

    assert render.reply_html(refusal, exchange=1).startswith("<div class='weigering' id='antwoord-1'>")


def test_data_of_a_person_give_a_choice_and_other_notes_do_not() -> None:
    private = ChatOutcome(asked=False, note="Er staat een BSN in.", private=("een BSN",))
    shown = render.reply_html(replace(answer("x"), chat=private), 1)
    named = [attributes.get("class") for tag, attributes in tags(shown) if tag == "button"]

    assert "Er staat een BSN in." in shown
    assert {"zo-laten", "wijzig", "toch"} <= set(named)
    assert "toch" not in render.reply_html(replace(answer("x"), chat=ChatOutcome(asked=True, note="Traag.")), 1)


def test_questions_that_are_not_there_take_no_room() -> None:
    assert render.questions_html("Vraag verder:", ()) == ""


@given(st.text(), st.text())
def test_no_text_becomes_markup(quote: str, title: str) -> None:
    reply = answer(f"- {escape(quote)} [1]", citation(quote=quote, document=title), suggestions=(title,))
    shown = render.reply_html(reply, exchange=1)

    assert "\n" not in shown
    for tag, attributes in tags(shown):
        assert tag in ALLOWED
        assert not any(name.startswith("on") for name in attributes)
        assert re.match(r"#bron-1-1$|#vraag$|/documenten/werkplan#page=4$|$", attributes.get("href") or "")


@pytest.mark.parametrize(
    "hostile",
    ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "'><b>", "&lt;b&gt;"],
)
def test_hostile_text_is_shown_as_it_is(hostile: str) -> None:
    shown = render.question_html(hostile)

    assert [tag for tag, _ in tags(shown)] == ["div", "h2", "button", "span"]
    parser = Text()
    parser.feed(shown)
    assert "".join(parser.parts) == f"{hostile}Wijzig deze vraag"


class Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def words(shown: str) -> str:
    parser = Text()
    parser.feed(shown)
    return " ".join(" ".join(parser.parts).replace(" ,", ",").split())
