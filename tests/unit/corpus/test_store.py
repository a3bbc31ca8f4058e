from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.language import stem
from corpus.store import Store
from corpus.store_writer import write_store
from tests.fakes import make_record

RECORDS = [
    make_record("plan", {"Thema 1: Rust": ["Een.", "Twee."], "Thema 2: Ruimte": ["Drie."], "Slot": []}, title="Plan"),
    make_record("verslag", {"Thema 2: Buiten": ["Vier."], "Besluit 2a": ["Vijf."], "Thema’s": ["Zes."]}, page=1),
]  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    write_store(tmp_path / "store.sqlite", RECORDS)
    opened = Store(tmp_path / "store.sqlite")
    yield opened
    opened.close()


def test_documents_keep_their_order_and_their_rows_run_on(store: Store) -> None:
    assert store.documents == tuple(record.info for record in RECORDS)
    assert store.offsets == {"plan": 0, "verslag": 3}
    assert store.document("verslag") == RECORDS[1].info
    with pytest.raises(KeyError):
        store.document("weg")


def test_passages_come_in_the_order_asked(store: Store) -> None:
    assert [passage.text for passage in store.passages([4, 0, 4, 2])] == ["Vijf.", "Een.", "Vijf.", "Drie."]
    assert store.passages([]) == []


def test_a_run_is_counted_from_the_document_itself(store: Store) -> None:
    assert store.run("verslag", 1, 3) == list(RECORDS[1].passages[1:3])
    assert store.passages_of(RECORDS[0].places[0]) == list(RECORDS[0].passages[:2])
    assert store.passages_of(RECORDS[0].places[2]) == []


def test_places_come_by_row_by_id_and_by_document(store: Store) -> None:
    place = RECORDS[1].places[0]

    assert store.places([3, 0]) == [place, RECORDS[0].places[0]]
    assert store.place(place.id) == place
    assert store.places_of("verslag") == list(RECORDS[1].places)
    with pytest.raises(KeyError):
        store.place("weg")


def test_headings_that_open_with_a_number_are_known_by_it(tmp_path: Path) -> None:
    record = make_record("plan", {"1 Rust": ["Een."], "2.1 Ruimte": ["Twee."], "2026 Terugblik": [], "Bijlage 1": []})
    numbers = ("1", "2.1", "2026", "1")
    places = tuple(replace(place, number=number) for place, number in zip(record.places, numbers, strict=True))
    write_store(tmp_path / "store.sqlite", [replace(record, places=places)])
    store = Store(tmp_path / "store.sqlite")

    assert store.numbered() == (("plan", "1", "plan-place-0"), ("plan", "2.1", "plan-place-1"))
    store.close()


def test_titles_with_a_word_and_a_number_make_a_series_through_all_documents(store: Store) -> None:
    assert store.series(stem("themas")) == [
        ("plan", "1", "plan-place-0"), ("plan", "2", "plan-place-1"), ("verslag", "2", "verslag-place-0")
    ]  # fmt: skip
    assert store.series(stem("besluit")) == [("verslag", "2a", "verslag-place-1")]
    assert store.series("slot") == []
    assert store.series_words() == {stem("thema"), stem("besluit")}


@pytest.mark.parametrize(
    ("title", "member"),
    [
        ("Hoofdstuk 2.1 Visie", ("hoofdstuk", "2.1")),
        ("Artikel 3. Doel", ("artikel", "3")),
        ("Bijlage 12b", ("bijlage", "12b")),
        ("2.1 Visie", None),
        ("Ruim 80% van de scholen", None),
        ("In 2025 begonnen", None),
        ("Stap 1e", ("stap", "1e")),
    ],
)
def test_what_makes_a_title_a_member_of_a_series(tmp_path: Path, title: str, member: tuple[str, str] | None) -> None:
    write_store(tmp_path / "store.sqlite", [make_record("x", {title: ["Tekst."]})])
    store = Store(tmp_path / "store.sqlite")
    try:
        assert store.series_words() == ({stem(member[0])} if member else set())
        assert [number for _, number, _ in store.series(stem(member[0] if member else ""))] == (
            [member[1]] if member else []
        )
    finally:
        store.close()


def test_page_text_is_that_of_the_page_or_of_the_whole(store: Store) -> None:
    assert "Vier." in store.page_text("verslag", 1)
    assert store.page_text("verslag", 2) == ""
    assert "Een." in store.page_text("plan", None)
    assert store.page_text("weg", None) == ""


def test_more_rows_than_one_statement_takes(tmp_path: Path) -> None:
    record = make_record("lang", {"Lijst": [f"Punt {n}." for n in range(1203)]})
    write_store(tmp_path / "store.sqlite", [record])
    store = Store(tmp_path / "store.sqlite")
    try:
        assert [p.ordinal for p in store.passages(range(1202, -1, -1))] == list(range(1202, -1, -1))
    finally:
        store.close()


def test_reading_is_safe_between_threads(store: Store) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda n: store.passages([n % 6])[0].text, range(400)))

    assert found == [["Een.", "Twee.", "Drie.", "Vier.", "Vijf.", "Zes."][n % 6] for n in range(400)]


def test_a_folder_with_signs_of_an_address_in_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "plan #1 50%25 ?mode=rwc"
    folder.mkdir()
    write_store(folder / "store.sqlite", RECORDS)
    store = Store(folder / "store.sqlite")
    assert len(store.documents) == 2
    store.close()


def test_documents_of_one_title_are_told_apart_by_their_files(tmp_path: Path) -> None:
    records = [make_record(name, {"Visie": [name]}, title=title) for name, title in
               (("linde", "Profiel 2026"), ("beuk", "profiel 2026"), ("eik", "Plan"))]  # fmt: skip
    write_store(tmp_path / "store.sqlite", records)
    store = Store(tmp_path / "store.sqlite")

    assert [info.title for info in store.documents] == ["Profiel 2026 (linde)", "profiel 2026 (beuk)", "Plan"]
    assert store.document("beuk").title == "profiel 2026 (beuk)"
    store.close()
