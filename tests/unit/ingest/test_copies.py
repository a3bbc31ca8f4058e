from __future__ import annotations

from itertools import permutations

from corpus.types import Source
from ingest.copies import Duplicate, without_copies


def source(name: str, sha256: str, title: str | None = None) -> Source:
    return Source(id=name, name=name, sha256=sha256, title=title)


def test_of_equal_files_the_shortest_name_stays_whatever_their_order() -> None:
    files = [source("plan (1).md", "a"), source("plan.md", "a"), source("oud/plan.md", "a"), source("ander.md", "b")]
    for order in permutations(files):
        kept, copies = without_copies(order)
        assert {file.name for file in kept} == {"plan.md", "ander.md"}
        assert set(copies) == {
            Duplicate(source="plan (1).md", same_as="plan.md"),
            Duplicate(source="oud/plan.md", same_as="plan.md"),
        }


def test_what_the_manifest_describes_stays() -> None:
    kept, _ = without_copies([source("a.md", "a"), source("plan 2027.md", "a", title="Plan")])
    assert [file.name for file in kept] == ["plan 2027.md"]


def test_files_of_other_kinds_and_those_with_nothing_in_them_are_no_copies() -> None:
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    held = {"a.md": "a", "a.txt": "a", "b.md": "", "c.md": "", "d.md": empty, "e.md": empty}
    files = tuple(source(name, sha256) for name, sha256 in held.items())
    assert without_copies(files) == (files, ())
