"""Endnotes and footnotes in PDF: each stands at the end of what is under the heading of its mark."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ingest.read import read
from tests.unit.ingest.readers.make_pdf import Text, Thing, paragraph, save

SAID = ["Raming van het bureau.", "Telling van de gemeente.", "Op de peildatum in het najaar."]
HEADS = ["1. Aanleiding", "2. Aanpak", "3. Geld"]


def chapters(*marks: str) -> list[Thing]:
    """Three chapters, each with a line that has these marks, two of them at most."""
    things: list[Thing] = []
    for y, head, mark in zip((60, 160, 260), HEADS, marks, strict=True):
        things += [Text(70, y, head, size=14, font="bold")]
        things += paragraph(70, y + 20, "Een zin over scholen in de regio die hulp geven aan", "kinderen thuis.")
        said = [(70, "Het zijn er 37"), (148, "in de regio"), (210, "en daarbuiten.")]
        for (x, text), raised in zip(said, [*mark.split(), "", ""], strict=False):
            things += [Text(x, y + 60, text), Text(x + (65 if x == 70 else 52), y + 56, raised, size=6)]
    return things


def notes(opens: Sequence[str], y: float, size: float = 10) -> list[Thing]:
    return [Text(70, y + 14 * n, f"{o} {text}", size) for n, (o, text) in enumerate(zip(opens, SAID, strict=False))]


def under(path: Path) -> list[list[str]]:
    """What stands under each heading, without the text itself."""
    found: list[list[str]] = []
    for block in read(path).blocks:
        if block.kind == "heading":
            found.append([])
        elif not block.text.startswith(("Een zin", "Het zijn")):
            found[-1].append(block.text)
    return found


def test_endnotes_stand_apart_whatever_their_figures_and_wherever_they_begin(tmp_path: Path) -> None:
    for marks, opens in ((["1", "2", "3"], ["1", "2", "3"]), (["i", "ii", "iii"], ["i", "ii", "iii"])):
        wanted = [[f"{o} {text}"] for o, text in zip(opens, SAID, strict=True)]
        text = chapters(*marks)
        assert under(save(tmp_path / "a.pdf", [*text, *notes(opens, 370)])) == wanted
        assert under(save(tmp_path / "b.pdf", text, notes(opens, 80, size=8))) == wanted
        half = [*text, *notes(opens[:1], 700)], [Text(70, 100, f"{opens[1]} {SAID[1]}"), *notes(opens, 114)[2:]]
        assert under(save(tmp_path / "c.pdf", *half)) == wanted


def test_a_list_at_the_end_holds_no_endnotes(tmp_path: Path) -> None:
    numbers = ["1.", "2.", "3."]
    assert under(save(tmp_path / "a.pdf", [*chapters("", "", ""), *notes(numbers, 370)]))[2] == SAID
    assert under(save(tmp_path / "b.pdf", [*chapters("1", "", "2"), *notes(numbers, 370)]))[2] == SAID, "one without"
    footed = [*chapters("1", "2", "3"), *notes(["1", "2", "3"], 740, size=8)]
    assert under(save(tmp_path / "c.pdf", footed, notes(numbers, 80)))[2][:3] == SAID, "the marks are of footnotes"
    own = [*chapters("1", "2", "3"), Text(70, 370, "Noten", size=14, font="bold")]
    assert under(save(tmp_path / "d.pdf", own, notes(numbers, 80)))[2:] == [[], SAID], "under a heading of their own"


def test_the_notes_of_one_heading_keep_their_order(tmp_path: Path) -> None:
    text = chapters("1 2", "", "")
    foot = [*text, *notes(["1", "2"], 740, size=8)]
    assert under(save(tmp_path / "a.pdf", foot))[0] == [f"1 {SAID[0]}", f"2 {SAID[1]}"]
    assert under(save(tmp_path / "b.pdf", text, notes(["1", "2"], 80, size=8)))[0] == [f"1 {SAID[0]}", f"2 {SAID[1]}"]
