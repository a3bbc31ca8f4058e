from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.types import Box, Document, DocumentInfo, Node, NodeKind, Page, Record, Span
from ingest.passages import LONGEST, cut, share_spans, split_long

BOX: Box = (1.0, 2.0, 3.0, 4.0)


def document(*nodes: Node) -> Document:
    info = DocumentInfo(id="plan", title="Plan", source="plan.md", sha256="")
    return Document(info=info, nodes=nodes, pages=(Page(number=None, text=""),))


def node(kind: NodeKind, text: str, *children: Node, page: int | None = None) -> Node:
    return Node(kind=kind, text=text, spans=(Span(page=page, text=text, boxes=(BOX,)),), children=children)


_word = st.text("abcdeé", min_size=1, max_size=8)
_sentence = st.lists(_word, min_size=1, max_size=30).map(lambda words: " ".join(words).capitalize() + ".")
_text = st.lists(_sentence, min_size=1, max_size=8).map(" ".join)
_leaf = st.builds(node, st.sampled_from(["item", "paragraph", "row"]), _text, page=st.none() | st.integers(1, 9))


def _above(below: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.builds(
        lambda kind, text, children: node(kind, text, *children),
        st.sampled_from(["heading", "label", "item"]),
        _text,
        st.lists(below, max_size=4),
    )


few = settings(max_examples=30)
_nodes = st.lists(st.recursive(_leaf, _above, max_leaves=8), max_size=3)


def texts_of(nodes: Sequence[Node]) -> Iterator[str]:
    """What passages must hold: all but titles, in reading order."""
    for one in nodes:
        if one.kind not in ("heading", "label"):
            yield one.text
        yield from texts_of(one.children)


@few
@given(_nodes)
def test_every_text_ends_up_in_the_passages_once_and_in_order(nodes: list[Node]) -> None:
    record = cut(document(*nodes))

    assert " ".join(passage.text for passage in record.passages) == " ".join(texts_of(nodes))
    assert [passage.ordinal for passage in record.passages] == list(range(len(record.passages)))
    assert record.info.passages == len(record.passages)


@few
@given(_nodes)
def test_a_place_holds_exactly_what_stands_under_it(nodes: list[Node]) -> None:
    record = cut(document(*nodes))

    assert len({place.id for place in record.places}) == len(record.places)
    assert len({passage.id for passage in record.passages}) == len(record.passages)
    by_id = {place.id: place for place in record.places}
    for place in record.places:
        assert 0 <= place.start <= place.stop <= len(record.passages)
        assert place.level == len(place.section) + 1
        if place.parent_id is not None:
            parent = by_id[place.parent_id]
            assert parent.start <= place.start <= place.stop <= parent.stop
            assert place.section == (*parent.section, parent.title)
    for passage in record.passages:
        around = [place for place in record.places if place.start <= passage.ordinal < place.stop]
        assert (passage.place_id is None) == (not around)
        if passage.place_id is not None:
            assert max(around, key=lambda place: place.level).id == passage.place_id


@few
@given(_nodes, _nodes)
def test_what_comes_before_in_other_sections_does_not_change_ids(first: list[Node], second: list[Node]) -> None:
    def under(title: str, nodes: list[Node]) -> Node:
        return node("heading", title, *nodes)

    alone = cut(document(under("Eigen deel", second)))
    after = cut(document(under("Ander deel", first), under("Eigen deel", second)))

    assert [p.id for p in alone.passages] == [p.id for p in after.passages if p.section[0] == "Eigen deel"]
    ours = {place.id for place in after.places if (*place.section, place.title)[0] == "Eigen deel"}
    assert {place.id for place in alone.places} == ours


def test_the_same_words_elsewhere_have_another_id() -> None:
    record = cut(document(
        node("heading", "Een", node("item", "Scholing."), node("item", "Scholing.")),
        node("heading", "Twee", node("item", "Scholing.")),
    ))  # fmt: skip

    assert len({passage.id for passage in record.passages}) == 3


def test_headings_labels_and_items_over_items_are_places() -> None:
    record = cut(document(
        node("heading", "Thema 1: Rust",
             node("label", "Acties:", node("item", "Bouwen", node("item", "Muren"), node("item", "Dak")))),
    ))  # fmt: skip

    assert [(p.kind, p.title, p.start, p.stop, p.section) for p in record.places] == [
        ("heading", "Thema 1: Rust", 0, 3, ()),
        ("label", "Acties", 0, 3, ("Thema 1: Rust",)),
        ("item", "Bouwen", 0, 3, ("Thema 1: Rust", "Acties")),
    ]
    assert [(p.text, p.depth, p.section[-1]) for p in record.passages] == [
        ("Bouwen", 1, "Acties"), ("Muren", 2, "Bouwen"), ("Dak", 2, "Bouwen")
    ]  # fmt: skip


def test_places_stand_in_reading_order_even_when_they_hold_nothing() -> None:
    record = cut(document(
        node("heading", "Deel A", node("heading", "A.1"), node("heading", "A.2")), node("heading", "Deel B"),
        node("heading", "Deel C", node("paragraph", "Tekst.")),
    ))  # fmt: skip

    assert [place.title for place in record.places] == ["Deel A", "A.1", "A.2", "Deel B", "Deel C"]


def test_a_label_that_is_only_a_colon_keeps_a_title() -> None:
    (place,) = cut(document(node("label", ":", node("item", "Punt.")))).places
    assert place.title == ":"


def test_a_document_without_text_gives_no_passages() -> None:
    assert cut(document()) == Record(info=document().info, places=(), passages=(), pages=(Page(number=None, text=""),))
    assert cut(document(node("heading", "Alleen een kop"))).passages == ()


@given(_text)
def test_a_long_text_is_cut_at_sentence_ends_and_loses_nothing(text: str) -> None:
    pieces = split_long(text)

    assert " ".join(pieces) == text
    for piece in pieces:
        assert len(piece.split()) <= LONGEST or piece.count(".") == 1
    for piece, following in pairwise(pieces):
        first_sentence = following.split(".")[0]
        assert len(piece.split()) + len(first_sentence.split()) > LONGEST, "these would have fitted together"


def test_an_abbreviation_does_not_end_a_sentence() -> None:
    long = "woord " * (LONGEST - 3)
    assert split_long(f"{long}o.a. de school en nog meer woorden.") == [f"{long}o.a. de school en nog meer woorden."]


def test_a_row_stays_whole() -> None:
    text = "Zin van vijf woorden hier. " * 60
    row = Node(kind="row", text=text, spans=(Span(page=1, text=text),), cells=(("Kop", text),))

    (passage,) = cut(document(row)).passages

    assert passage.text == text
    assert passage.cells == (("Kop", text),)


@few
@given(st.lists(st.tuples(_text, st.integers(1, 4)), min_size=1, max_size=4), st.integers(5, 60))
def test_pieces_of_a_text_share_its_spans(parts: list[tuple[str, int]], longest: int) -> None:
    spans = tuple(Span(page=page, text=text, boxes=(BOX,)) for text, page in parts)
    pieces = split_long(" ".join(text for text, _ in parts), longest)

    shared = share_spans(pieces, spans)

    assert len(shared) == len(pieces)
    for piece, mine in zip(pieces, shared, strict=True):
        assert mine
        assert bare("".join(span.text for span in mine)) == bare(piece)
        for span in mine:
            source = [known for known in spans if known.page == span.page and span.text in known.text]
            assert source, "a part of a span stays on its page"
            assert not span.boxes or any(span.text == known.text for known in source), "a part has no boxes"
    assert bare("".join(span.text for mine in shared for span in mine)) == bare("".join(text for text, _ in parts))


def test_a_text_over_two_pages_keeps_both() -> None:
    one, two = "Eerste zin staat hier. Tweede zin", "loopt door. Derde zin sluit af."
    spans = (Span(page=1, text=one, boxes=(BOX,)), Span(page=2, text=two, boxes=(BOX,)))

    first, second, third = share_spans(
        ["Eerste zin staat hier.", "Tweede zin loopt door.", "Derde zin sluit af."], spans
    )

    assert [(span.page, span.text) for span in first] == [(1, "Eerste zin staat hier.")]
    assert [(span.page, span.text) for span in second] == [(1, "Tweede zin"), (2, "loopt door.")]
    assert [(span.page, span.text) for span in third] == [(2, "Derde zin sluit af.")]
    assert not any(span.boxes for span in (*first, *second, *third))


def test_a_word_broken_over_two_pages_is_shared() -> None:
    spans = (Span(page=1, text="De onder-"), Span(page=2, text="steuning helpt. Einde."))

    first, second = share_spans(["De onder-steuning helpt.", "Einde."], spans)

    assert [(span.page, span.text) for span in first] == [(1, "De onder-"), (2, "steuning helpt.")]
    assert [(span.page, span.text) for span in second] == [(2, "Einde.")]


def bare(text: str) -> str:
    return "".join(text.split())


def test_a_list_of_definitions_has_a_passage_for_each() -> None:
    text = "In deze wet wordt verstaan onder: school: een school; bestuur: het bestuur; plan: wat men wil; en doet."
    assert split_long(text) == [
        "In deze wet wordt verstaan onder:",
        "school: een school;",
        "bestuur: het bestuur;",
        "plan: wat men wil; en doet.",
    ]


def test_a_sentence_without_end_is_cut_at_semicolons_and_in_the_last_resort_anywhere() -> None:
    clause = "de raad kan besluiten om daar " * 4
    text = " ".join([f"{clause.strip()};"] * 3)
    assert split_long(text, 50) == [f"{clause.strip()}; {clause.strip()};", f"{clause.strip()};"]
    numbers = " ".join(map(str, range(400)))
    pieces = split_long(numbers, 100)
    assert " ".join(pieces) == numbers
    assert max(len(piece.split()) for piece in pieces) == 100
