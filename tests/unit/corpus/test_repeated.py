from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.store import Store
from corpus.store_writer import write_store
from corpus.types import Record
from tests.fakes import make_record

DUTY = "{} heeft zorgplicht voor alle leerlingen die worden aangemeld en zoekt samen met ouders een passende plek."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite"


def repeated(path: Path, records: list[Record]) -> list[bool]:
    """For each passage of the first document whether the store counts it as shared."""
    path.unlink(missing_ok=True)
    write_store(path, records)
    store = Store(path)
    try:
        return [store.is_repeated(passage) for passage in records[0].passages]
    finally:
        store.close()


def shared(path: Path, count: int, *texts: str, of: int = 90) -> list[bool]:
    """For each text whether it counts as shared when so many of the documents hold it."""
    names = [f"Boom{number}" for number in range(of)]
    records = [
        make_record(
            f"school-{number}",
            {"Kop": [text.format(name) if number < count else f"Alleen {name} zegt dit zo." for text in texts]},
            title=f"Schoolprofiel {name}",
        )
        for number, name in enumerate(names)
    ]
    return repeated(path, records)


def test_a_long_text_of_a_few_schools_is_shared_whatever_name_stands_in_it(path: Path) -> None:
    assert shared(path, 3, DUTY) == [True]
    assert shared(path, 2, DUTY) == [False]


def test_a_short_text_is_shared_when_a_tenth_of_all_have_it(path: Path) -> None:
    assert shared(path, 8, "De leerkracht en de intern begeleider.") == [False]
    assert shared(path, 9, "De leerkracht en de intern begeleider.") == [True]
    assert shared(path, 3, "De leerkracht en de intern begeleider.", of=12) == [True]


@pytest.mark.parametrize("text", ["☒ Er is een lift in het gebouw", "☐ Er is een lift in het gebouw"])
def test_what_is_ticked_is_each_school_s_own(path: Path, text: str) -> None:
    assert shared(path, 90, text) == [False]


def test_a_row_with_a_mark_is_each_school_s_own(path: Path, tmp_path: Path) -> None:
    records = [make_record(f"s{n}", {"Kop": ["Begeleiding bij dyslexie op school x"]}) for n in range(5)]
    marked = [
        replace(r, passages=(replace(r.passages[0], kind="row", cells=(("Hulp", "dyslexie"), ("Ja", "x"))),))
        for r in records
    ]
    assert repeated(path, records) == [True]
    assert repeated(tmp_path / "marked.sqlite", marked) == [False]
