from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.pages.bands import with_gutters
from ingest.pages.grids import find_grids
from ingest.pages.page_lines import Piece


def piece(text: str, x: float, y: float, width: float = 40) -> Piece:
    return Piece(text=text, x=x, end=x + width, y=y, size=10, bold=False, top=y - 8, bottom=y + 2)


def test_lines_that_touch_make_fields_and_missing_ones_merge_them() -> None:
    across = [(0.0, 0.0, 90.0), (20.0, 0.0, 90.0), (40.0, 30.0, 90.0), (60.0, 0.0, 90.0)]
    down = [(0.0, 0.0, 60.0), (30.0, 0.0, 60.0), (60.0, 20.0, 60.0), (90.0, 0.0, 60.0)]
    (grid,) = find_grids(across, down)

    assert (grid.xs, grid.ys) == ((0.0, 30.0, 60.0, 90.0), (0.0, 20.0, 40.0, 60.0))
    head, tall, cell = grid.at(75, 10), grid.at(10, 50), grid.at(45, 30)
    assert head is not None
    assert (head.row, head.row_end, head.column, head.column_end) == (0, 1, 1, 3)
    assert tall is not None
    assert (tall.row, tall.row_end, tall.column, tall.column_end) == (1, 3, 0, 1)
    assert cell is not None
    assert (cell.row, cell.row_end, cell.column, cell.column_end) == (1, 2, 1, 2)
    assert grid.at(200, 10) is None


def test_borders_drawn_cell_by_cell_are_one_line() -> None:
    across = [(y, x, x + 29.0) for y in (0.0, 20.5) for x in (0.0, 30.0)]
    down = [(x, 0.0, 20.0) for x in (0.0, 30.0, 59.0)]
    (grid,) = find_grids(across, down)
    assert (len(grid.xs), len(grid.ys)) == (3, 2)


def test_lines_between_rows_alone_have_columns_where_no_word_stands() -> None:
    across = [(y, 0.0, 300.0) for y in (0.0, 20.0, 40.0, 60.0)]
    rows = [[piece("Wie", 5, y), piece("Wat", 100, y), piece("Hoe", 200, y)] for y in (15.0, 35.0, 55.0)]
    (grid,) = with_gutters([], across, [], [word for row in rows for word in row])
    slots = [grid.at(x, 30) for x in (20, 120, 220)]
    assert [slot and (slot.row, slot.column) for slot in slots] == [(1, 0), (1, 1), (1, 2)]


def test_text_over_the_whole_width_between_lines_is_no_table() -> None:
    across = [(y, 0.0, 300.0) for y in (0.0, 40.0, 80.0)]
    words = [piece("woord", x + y % 17, y, 38) for y in (12.0, 24.0, 36.0, 52.0, 64.0, 76.0) for x in range(0, 260, 42)]
    assert with_gutters([], across, [], words) == []


STROKES = st.lists(
    st.tuples(st.integers(0, 90), st.integers(0, 80), st.integers(1, 90)).map(
        lambda t: (float(t[0]), float(t[1]), float(t[1] + t[2]))
    ),
    max_size=12,
)


@given(STROKES, STROKES)
def test_each_field_is_of_a_cell_that_holds_it(
    across: list[tuple[float, float, float]], down: list[tuple[float, float, float]]
) -> None:
    for grid in find_grids(across, down):
        for row, slots in enumerate(grid.slots):
            for column, slot in enumerate(slots):
                assert slot.row <= row < slot.row_end
                assert slot.column <= column < slot.column_end
                assert slot.edges == tuple(round(x, 1) for x in grid.xs)
