from __future__ import annotations

from pathlib import Path

import pytest

from corpus.types import ReadResult
from ingest.read import read


def read_markdown(folder: Path, text: str) -> ReadResult:
    path = folder / "a.md"
    path.write_text(text, "utf-8")
    return read(path)


def shown(result: ReadResult) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in result.blocks]


def test_front_matter_gives_title_and_date_and_is_no_text(tmp_path: Path) -> None:
    result = read_markdown(tmp_path, '---\ntitle: "Mijn plan"\ndate: 2025-09-25\nicon: x\n---\n\nTekst.\n')
    assert (result.title, result.date) == ("Mijn plan", "2025-09-25")
    assert shown(result) == [("paragraph", 0, "Tekst.")]


@pytest.mark.parametrize(
    ("said", "status"),
    [("concept", "concept"), ("'Vastgesteld'", "vastgesteld"), ("Concept 0.4", "concept"), ("published", None)],
)
def test_front_matter_tells_whether_it_is_a_draft(tmp_path: Path, said: str, status: str | None) -> None:
    assert read_markdown(tmp_path, f"---\ntitle: Plan\nstatus: {said}\n---\n\nTekst.\n").status == status


def test_markup_goes_and_text_stays(tmp_path: Path) -> None:
    text = (
        "Plan\n====\n\nActies\n------\n\n::tip\nEen **vet** en *schuin* [woord](https://x.nl){target=_blank}.\n::\n\n"
        "> Samen.\n\n- een\n  vervolg\n   - twee\n\n<div>Kaal <em>HTML</em></div>\n"
    )
    assert shown(read_markdown(tmp_path, text)) == [
        ("heading", 1, "Plan"),
        ("heading", 2, "Acties"),
        ("paragraph", 0, "Een vet en schuin woord."),
        ("paragraph", 0, "Samen."),
        ("item", 1, "een vervolg"),
        ("item", 2, "twee"),
        ("paragraph", 0, "Kaal HTML"),
    ]


def test_tables_and_tick_boxes(tmp_path: Path) -> None:
    result = read_markdown(tmp_path, "| Wie | Wat |\n|---|---|\n| School | Plan |\n\n- ☒ Dyslexie\n- ☐ Dyscalculie\n")
    assert result.blocks[0].cells == (("Wie", "School"), ("Wat", "Plan"))
    assert [block.text for block in result.blocks[1:]] == ["☒ Dyslexie", "☐ Dyscalculie"]


def test_the_boxes_of_tasks_are_boxes_to_tick(tmp_path: Path) -> None:
    text = "- [x] Vragenlijst vernieuwd\n- [ ] Rapport besproken\n    * [X] Met de raad\n- [ ]\n- [zie x](y.html)\n"
    assert shown(read_markdown(tmp_path, text))[:3] == [
        ("item", 1, "☒ Vragenlijst vernieuwd"),
        ("item", 1, "☐ Rapport besproken"),
        ("item", 2, "☒ Met de raad"),
    ]


def test_footnotes_stand_in_the_section_of_their_mark(tmp_path: Path) -> None:
    text = (
        "## Een\n\nNa drie dagen.[^dag] Soms eerder.[^2] Zie [^3].\n\n## Twee\n\nTekst.\n\n"
        "[^dag]: Schooldagen,\ngeen\n\n    weekend.\n[^2]: Woord\n## Drie\n"
    )
    assert [block.text for block in read_markdown(tmp_path, text).blocks] == [
        "Een", "Na drie dagen.¹ Soms eerder.² Zie [^3].",
        "1 Schooldagen, geen weekend.", "2 Woord", "Twee", "Tekst.", "Drie",
    ]  # fmt: skip


def test_code_shows_how_a_task_is_written(tmp_path: Path) -> None:
    assert shown(read_markdown(tmp_path, "- [x] Klaar\n\n```\n- [ ] taak[^1]\n```\n\n[^1]: Noot\n"))[:2] == [
        ("item", 1, "☒ Klaar"),
        ("item", 1, "[ ] taak[^1]"),
    ]


def test_a_table_of_contents_is_left_out(tmp_path: Path) -> None:
    text = "# Plan\n\n[TOC]\n\n- [Doel](#doel)\n- [Slot](#slot)\n\n## Doel\n\nRust.\n"
    assert [block.text for block in read_markdown(tmp_path, text).blocks] == ["Plan", "Doel", "Rust."]
