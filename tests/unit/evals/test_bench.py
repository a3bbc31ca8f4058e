from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from corpus.index import Index
from evals.bench.answers import questions
from evals.bench.context import enough
from evals.bench.documents import markdown, write_markdown, write_pdfs
from evals.bench.figures import Goal, Line, Part, Plot, Table, ratio_goal
from evals.bench.pdf import write_pdf
from evals.bench.plots import svg
from evals.bench.report import earlier, goals, plain, write
from evals.bench.timing import percentile
from ingest.read import read

PLOT = Plot(
    name="groei", title="Groei & tijd", across="passages", up="ms",
    lines=(Line(label="a", points=((75, 8.0), (25_000, 30.0))), Line(label="b <", points=((75, 30.0), (25_000, 31.0)))),
)  # fmt: skip


def test_a_ratio_is_the_median_of_those_of_the_rounds() -> None:
    goal = ratio_goal("snel", 0.7, ours=[1.0, 3.0, 2.0], theirs=[2.0, 4.0, 4.0])

    assert goal.rounds == (0.5, 0.75, 0.5)
    assert goal.measured == 0.5
    assert goal.met
    assert not Goal(label="traag", limit=1.0, measured=1.01, unit="s").met


def test_a_percentile_is_a_value_that_was_measured() -> None:
    values = [float(value) for value in range(100, 0, -1)]

    assert percentile(values, 0.95) == 96.0
    assert percentile([4.0], 0.95) == 4.0


def test_the_results_are_a_page_a_plot_and_data(tmp_path: Path) -> None:
    goal = ratio_goal("snel", 0.7, ours=[1.0], theirs=[2.0], detail="3 passages")
    missed = Goal(label="fouten", limit=0, measured=2, unit="")
    table = Table(title="Tijden", head=("wat", "tijd"), rows=(("lezen", "1,0 s"),))
    parts = [Part(name="deel", goals=(goal, missed), tables=(table,), plots=(PLOT,), notes=("Zo is het.",))]

    write(tmp_path / "uit", parts, {"kernen": "2"})

    page = (tmp_path / "uit" / "bench.md").read_text(encoding="utf-8")
    assert "| snel (3 passages) | 0,70 × | 0,50 × | ja |" in page
    assert "| fouten | 0 | 2 | nee |" in page
    assert "| lezen | 1,0 s |" in page
    assert "](groei.svg)" in page
    assert json.loads((tmp_path / "uit" / "bench.json").read_text(encoding="utf-8"))["machine"] == {"kernen": "2"}
    assert (tmp_path / "uit" / "groei.svg").is_file()
    lines = plain(goals(parts)).splitlines()
    assert len({line.index(word) for line, word in zip(lines, ("gemeten", "0,50", "2"), strict=True)}) == 1


def test_a_plot_is_an_image_that_says_what_it_shows() -> None:
    root = ElementTree.fromstring(svg(PLOT))
    said = [element.text for element in root.iter() if element.text]

    assert "Groei & tijd" in said
    assert "b <: 31 bij 25.000" in said
    places = [float(circle.attrib["cx"]) for circle in root.iter("{http://www.w3.org/2000/svg}circle")]
    assert places[0] == places[2] < places[1] == places[3]


def test_made_up_documents_are_the_same_every_time_and_differ_from_each_other(tmp_path: Path) -> None:
    assert markdown(3, 2) == markdown(3, 2)
    assert markdown(3, 2) != markdown(4, 2)
    folder = write_markdown(tmp_path, 3, 2)

    blocks = [read(path).blocks for path in sorted(folder.iterdir())]

    assert [sum(block.kind in ("paragraph", "item") for block in found) for found in blocks] == [18] * 3


def test_made_up_pdfs_have_so_many_full_pages_that_others_read_as_well(tmp_path: Path) -> None:
    folder = write_pdfs(tmp_path, 5, a_document=3)

    pages = [len(PdfReader(path).pages) for path in sorted(folder.iterdir())]
    result = read(sorted(folder.iterdir())[0])

    assert pages == [3, 2]
    assert all(len(page.text) > 1500 for page in result.pages)
    assert {"heading", "item", "paragraph"} <= {block.kind for block in result.blocks}


def test_signs_that_mean_something_in_a_pdf_are_shown(tmp_path: Path) -> None:
    write_pdf(tmp_path / "a.pdf", [[(10, "Een (haakje) en een \\ en “dit” en 你")]])

    assert PdfReader(tmp_path / "a.pdf").pages[0].extract_text().strip() == "Een (haakje) en een \\ en “dit” en ?"


@pytest.mark.parametrize("count", [1, 7])
def test_questions_are_about_what_stands_in_the_index(molenwaard: Index, count: int) -> None:
    asked = questions(molenwaard, count)

    assert len(asked) == count
    assert asked == questions(molenwaard, count)
    assert all(question.endswith("?") for question in asked)
    assert all(any(word in molenwaard.words for word in question.lower().rstrip("?").split()) for question in asked)


def test_of_many_documents_only_as_many_are_taken_as_are_needed(tmp_path: Path) -> None:
    written = tmp_path / "wetten"
    written.mkdir()
    for name in ("a", "b", "c"):
        (written / f"{name}.md").write_text(f"# Wet {name}\n\nEerste lid.\n\nTweede lid.\n", encoding="utf-8")

    assert sorted(path.name for path in enough(written, 3, tmp_path / "uit").iterdir()) == ["a.md", "b.md"]
    assert sorted(path.name for path in enough(written, 99, tmp_path / "uit").iterdir()) == ["a.md", "b.md", "c.md"]


def test_what_was_measured_before_stays_beside_what_is_measured_anew(tmp_path: Path) -> None:
    part = Part(
        name="groei",
        goals=(Goal(label="snel", limit=1.0, measured=0.5, unit="×", rounds=(0.4, 0.5)),),
        tables=(Table(title="Tijden", head=("a", "b"), rows=(("1", "2"),)),),
        plots=(PLOT,),
        notes=("Een opmerking.",),
        measured="gisteren (abc)",
    )
    write(tmp_path, [part], {"kernen": "2"})

    assert earlier(tmp_path) == {"groei": part}
    assert earlier(tmp_path / "nergens") == {}
