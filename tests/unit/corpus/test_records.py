from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.records import record_from_json, record_to_json
from corpus.types import DocumentInfo, Page, Passage, Place, Record, Span

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
maybe = st.none() | text
number = st.integers(0, 10_000)
coordinate = st.floats(-10_000, 10_000, allow_nan=False)
sections = st.lists(text, max_size=3).map(tuple)
spans = st.lists(
    st.builds(
        Span,
        page=st.none() | number,
        text=text,
        boxes=st.lists(st.tuples(coordinate, coordinate, coordinate, coordinate), max_size=2).map(tuple),
    ),
    max_size=2,
).map(tuple)
passages = st.builds(
    Passage,
    id=text,
    document_id=text,
    ordinal=number,
    kind=st.sampled_from(["item", "paragraph", "row"]),
    text=text,
    section=sections,
    spans=spans,
    place_id=maybe,
    depth=number,
    number=maybe,
    cells=st.lists(st.tuples(text, text), max_size=2).map(tuple),
)
places = st.builds(
    Place,
    id=text,
    document_id=text,
    kind=st.sampled_from(["heading", "label", "item"]),
    title=text,
    section=sections,
    spans=spans,
    level=number,
    start=number,
    stop=number,
    number=maybe,
    parent_id=maybe,
)
infos = st.builds(
    DocumentInfo,
    id=text,
    title=text,
    source=text,
    sha256=text,
    kind=maybe,
    date=maybe,
    period=maybe,
    status=maybe,
    pages=number,
    passages=number,
    problems=sections,
)
records = st.builds(
    Record,
    info=infos,
    places=st.lists(places, max_size=2).map(tuple),
    passages=st.lists(passages, max_size=2).map(tuple),
    pages=st.lists(st.builds(Page, number=st.none() | number, text=text), max_size=2).map(tuple),
)


@settings(max_examples=60)
@given(records)
def test_a_record_comes_back_equal(record: Record) -> None:
    line = record_to_json(record)

    assert record_from_json(line) == record
    assert "\n" not in line


@pytest.mark.parametrize("text", ["", "[]", "null", "{}", '{"info": {}}', '{"info": 1, "places": 2}', "\x00"])
def test_what_is_no_record_is_refused(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        record_from_json(text)
