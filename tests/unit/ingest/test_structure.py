from __future__ import annotations

from collections.abc import Iterator, Sequence

from hypothesis import given
from hypothesis import strategies as st

from corpus.types import Block, BlockKind, Node, Span
from ingest.structure import DEEPEST, build_tree


def block(kind: BlockKind, text: str, level: int = 0, number: str | None = None) -> Block:
    return Block(kind=kind, text=text, spans=(Span(page=1, text=text),), level=level, number=number)


def heading(text: str, level: int) -> Block:
    return block("heading", text, level)


def item(text: str, level: int = 1) -> Block:
    return block("item", text, level)


def paragraph(text: str) -> Block:
    return block("paragraph", text)


def shown(blocks: Sequence[Block]) -> list[str]:
    def walk(nodes: Sequence[Node], depth: int) -> Iterator[str]:
        for node in nodes:
            yield f"{'  ' * depth}{node.kind} {node.text}"
            yield from walk(node.children, depth + 1)

    return list(walk(build_tree(blocks)[1], 0))


def test_a_topmost_heading_that_stands_alone_is_the_title() -> None:
    blocks = [heading("Plan", 1), paragraph("Vooraf."), heading("Visie", 2), heading("Acties", 2)]
    assert build_tree(blocks)[0] == "Plan"
    assert shown(blocks) == ["paragraph Vooraf.", "heading Visie", "heading Acties"]


def test_of_several_topmost_headings_none_is_the_title() -> None:
    assert build_tree([heading("Visie", 1), heading("Acties", 1)])[0] is None


def test_a_numbered_heading_is_no_title() -> None:
    assert build_tree([block("heading", "1. Visie", 1, "1"), paragraph("Rust.")])[0] is None


def test_a_title_block_leaves_all_headings_in_place() -> None:
    blocks = [block("title", "Plan"), heading("Visie", 1), paragraph("Rust.")]
    assert build_tree(blocks)[0] == "Plan"
    assert shown(blocks) == ["heading Visie", "  paragraph Rust."]


def test_lines_of_the_title_page_are_paragraphs() -> None:
    blocks = [
        heading("Plan", 1),
        heading("Samen verder", 3),
        heading("Visie", 2),
        heading("Deel", 3),
        heading("Acties", 2),
    ]
    assert shown(blocks) == ["paragraph Samen verder", "heading Visie", "  heading Deel", "heading Acties"]


def test_a_date_is_no_heading() -> None:
    assert shown([heading("Visie", 1), heading("25 september 2025", 2), heading("Acties", 1)]) == [
        "heading Visie",
        "  paragraph 25 september 2025",
        "heading Acties",
    ]


def test_gaps_in_levels_are_closed() -> None:
    assert shown([heading("Visie", 1), heading("Rust", 4), heading("Acties", 1)]) == [
        "heading Visie",
        "  heading Rust",
        "heading Acties",
    ]


def test_an_item_that_asks_or_announces_is_the_label_of_the_items_under_it() -> None:
    assert shown(
        [item("Wat is nodig?"), item("Tijd.", 2), item("Acties:"), item("Oefenen.", 2), item("Werkt het?")]
    ) == [
        "label Wat is nodig?",
        "  item Tijd.",
        "label Acties:",
        "  item Oefenen.",
        "item Werkt het?",
    ]


def test_an_ordinary_item_keeps_its_items() -> None:
    assert shown([item("Scholing"), item("voor docenten", 2), item("Tijd")]) == [
        "item Scholing",
        "  item voor docenten",
        "item Tijd",
    ]


def test_a_paragraph_is_the_label_of_the_list_or_after_a_colon_of_the_paragraph_after_it() -> None:
    assert shown([paragraph("Dit doen we:"), item("Oefenen."), paragraph("Einde.")]) == [
        "label Dit doen we:",
        "  item Oefenen.",
        "paragraph Einde.",
    ]
    assert shown([paragraph("Zij zei:"), paragraph("Nu."), paragraph("Einde.")]) == [
        "label Zij zei:",
        "  paragraph Nu.",
        "paragraph Einde.",
    ]
    assert shown([paragraph("Waarom?"), paragraph("Daarom.")]) == ["paragraph Waarom?", "paragraph Daarom."]


def test_a_long_paragraph_is_no_label() -> None:
    long = "woord " * 20 + "als volgt:"
    assert shown([paragraph(long), item("Oefenen.")])[0].startswith("paragraph")


def test_a_label_holds_a_table() -> None:
    assert shown([paragraph("De taken:"), block("row", "Jan Plan"), block("row", "An Geld"), paragraph("Einde.")]) == [
        "label De taken:",
        "  row Jan Plan",
        "  row An Geld",
        "paragraph Einde.",
    ]


def test_a_line_of_a_head_is_no_label_of_a_table() -> None:
    rows = [block("row", "10.00 Opening"), block("row", "10.15 Rooster")]
    assert shown([paragraph("Voorzitter: Henk Zoutman"), *rows])[0] == "paragraph Voorzitter: Henk Zoutman"
    for reached in ("Henk Zoutman 0511 123 456", "Henk Zoutman 06-12345678", "Henk Zoutman h.zoutman@school.nl"):
        assert shown([paragraph(reached), *rows])[0] == f"paragraph {reached}"
    assert shown([paragraph("Begroting 2027 2028 2029"), *rows])[0] == "label Begroting 2027 2028 2029"
    assert shown([paragraph("Tabel 2: Kosten"), *rows])[0] == "label Tabel 2: Kosten"


BLOCKS = st.lists(
    st.builds(
        block,
        st.sampled_from(["title", "heading", "item", "paragraph", "row"]),
        st.sampled_from(["Plan", "Wat?", "Acties:", "Een zin.", " ", "1 mei 2024", "woord " * 30]),
        st.integers(-1, 60),
        st.sampled_from([None, "1", "2.1"]),
    ),
    max_size=60,
)


@given(BLOCKS)
def test_every_block_but_the_title_becomes_one_node_in_order(blocks: list[Block]) -> None:
    title, nodes = build_tree(blocks)
    expected = [b for b in blocks if b.text.strip()]
    texts = [node.text for node in flat(nodes)]

    if title is None:
        assert texts == [b.text for b in expected]
    else:
        assert sorted([*texts, *_titles(expected, title)]) == sorted(b.text for b in expected)
        assert _is_subsequence(texts, [b.text for b in expected])


@given(BLOCKS)
def test_no_tree_is_too_deep(blocks: list[Block]) -> None:
    def depth(nodes: Sequence[Node]) -> int:
        return 1 + max(depth(node.children) for node in nodes) if nodes else 0

    assert depth(build_tree(blocks)[1]) <= 2 * DEEPEST + 2


def flat(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from flat(node.children)


def _titles(blocks: Sequence[Block], title: str) -> list[str]:
    """The texts of the blocks that make up the title."""
    first = next((i for i, b in enumerate(blocks) if b.kind == "title"), None)
    if first is None:
        return [title]
    stop = first
    while stop < len(blocks) and blocks[stop].kind == "title":
        stop += 1
    return [b.text for b in blocks[first:stop]]


def _is_subsequence(part: Sequence[str], whole: Sequence[str]) -> bool:
    rest = iter(whole)
    return all(any(text == other for other in rest) for text in part)


def test_a_question_of_a_form_is_the_label_of_the_answer_under_it() -> None:
    blocks = [paragraph("Hoe begeleidt u leerlingen met dyslexie?"), paragraph("Wij lezen elke dag samen.")]
    nodes = build_tree(blocks)[1]
    assert [(node.kind, [child.text for child in node.children]) for node in nodes] == [
        ("label", ["Wij lezen elke dag samen."])
    ]


def test_in_a_form_each_question_owns_its_answer_up_to_the_next() -> None:
    asked = "Op welke wijze betrekt de school de ouders van leerlingen die meer nodig hebben bij het maken van plannen?"
    blocks = [
        paragraph("Hoe kijkt de school naar ouders?"), paragraph("Als partners."), paragraph("Dat blijkt elke dag."),
        paragraph(asked), paragraph("Met gesprekken."), item("in de herfst"), item("in het voorjaar"),
        paragraph("En per telefoon."),
    ]  # fmt: skip
    assert shown(blocks) == [
        "label Hoe kijkt de school naar ouders?", "  paragraph Als partners.", "  paragraph Dat blijkt elke dag.",
        f"label {asked}", "  paragraph Met gesprekken.", "  item in de herfst", "  item in het voorjaar",
        "  paragraph En per telefoon.",
    ]  # fmt: skip


def test_numbered_questions_own_their_answers_and_a_list_of_questions_does_not() -> None:
    first, second = block("item", "Wat is de visie?", 1, "1"), block("item", "Wie voert die uit?", 1, "2")
    blocks = [first, paragraph("Rust."), second, paragraph("Het team."), paragraph("En de ouders.")]
    assert shown(blocks) == [
        "label Wat is de visie?", "  paragraph Rust.", "label Wie voert die uit?", "  paragraph Het team.",
        "  paragraph En de ouders.",
    ]  # fmt: skip
    asked = [item("Wat gaat goed hier?"), item("Wat kan er beter?"), paragraph("Daarna praten we.")]
    assert [line.split()[0] for line in shown(asked)] == ["item", "item", "paragraph"]


def on_page(kind: BlockKind, text: str, level: int, page: int) -> Block:
    return Block(kind=kind, text=text, spans=(Span(page=page, text=text),), level=level)


def test_the_large_lines_of_a_title_page_are_the_title() -> None:
    cover = [
        on_page("heading", "Schoolondersteuningsprofiel", 1, 1), on_page("heading", "OBS De Linde", 2, 1),
        on_page("heading", "Postbus 3, 5000 AB Beekdal", 2, 1), on_page("paragraph", "2024", 0, 1),
        on_page("heading", "Dit is een proef. De school bestaat niet.", 2, 1),
    ]  # fmt: skip
    inside = [on_page("heading", "Visie", 1, 2), on_page("paragraph", "Rust.", 0, 2)]
    assert build_tree([*cover, *inside])[0] == "Schoolondersteuningsprofiel – OBS De Linde"
    assert shown([*cover, *inside])[0] == "paragraph OBS De Linde"


def test_a_cover_may_hold_a_table_and_who_decided_is_no_part_of_its_title() -> None:
    data = Block(
        kind="row", text="BRIN 12AB", spans=(Span(page=1, text="BRIN 12AB"),), cells=(("", "BRIN"), ("", "12AB"))
    )
    cover = [
        on_page("heading", "Schoolprofiel", 1, 1), on_page("heading", "Basisschool De Linde", 2, 1),
        on_page("paragraph", "2024 - 2028", 0, 1), on_page("heading", "Vastgesteld op 3 maart 2024", 2, 1), data,
    ]  # fmt: skip
    inside = [on_page("heading", "Visie", 1, 2), on_page("paragraph", "Rust.", 0, 2)]
    assert build_tree([*cover, *inside])[0] == "Schoolprofiel – Basisschool De Linde – 2024 - 2028"
    assert "  heading Vastgesteld op 3 maart 2024" not in shown([*cover, *inside])
    assert "paragraph Basisschool De Linde" in shown([*cover, *inside])


def test_a_remark_stands_under_the_box_that_it_is_about() -> None:
    form = [
        item("☒ Plusklas"), paragraph("Opmerking: op vrijdag."), item("☐ Lift"),
        item("☒ Logopedie"), paragraph("Opmerking: twee dagdelen."), paragraph("Wij zijn trots."),
    ]  # fmt: skip
    assert shown(form) == [
        "item ☒ Plusklas", "  paragraph Opmerking: op vrijdag.", "item ☐ Lift",
        "item ☒ Logopedie", "  paragraph Opmerking: twee dagdelen.", "paragraph Wij zijn trots.",
    ]  # fmt: skip


def test_a_remark_after_all_boxes_is_about_all_of_them() -> None:
    form = [item("☒ Plusklas"), item("☐ Lift"), paragraph("Toelichting: zie de schoolgids.")]
    assert shown(form) == ["item ☒ Plusklas", "item ☐ Lift", "paragraph Toelichting: zie de schoolgids."]


def test_a_note_below_the_lines_of_a_cover_leaves_it_one_if_the_next_page_opens_a_chapter() -> None:
    cover = [
        on_page("heading", "Schoolondersteuningsprofiel", 1, 1), on_page("heading", "OBS De Linde", 3, 1),
        on_page("heading", "Stichting De Bomen", 3, 1),
        on_page("paragraph", "Dit profiel is vastgesteld na overleg met de medezeggenschapsraad en met de andere "
                "scholen van het bestuur in de stad.", 0, 1),
    ]  # fmt: skip
    chapter = [on_page("heading", "Visie", 2, 2), on_page("paragraph", "Rust.", 0, 2)]
    assert build_tree([*cover, *chapter])[0] == "Schoolondersteuningsprofiel – OBS De Linde"
    section = [on_page("heading", "Visie", 3, 2), on_page("paragraph", "Rust.", 0, 2)]
    assert build_tree([*cover, *section])[0] == "Schoolondersteuningsprofiel"


def test_a_heading_as_large_as_the_numbered_ones_is_the_title_if_it_comes_first_without_a_number() -> None:
    numbered = [block("heading", f"{n}. Visie", 1, str(n)) for n in (1, 2)]
    assert build_tree([heading("Plan De Linde", 1), *numbered])[0] == "Plan De Linde"
