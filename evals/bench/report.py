"""Writes what was measured: one JSON, one page of Markdown with all tables, and the plots."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from evals.bench import texts
from evals.bench.figures import Part, Table, part_from_json
from evals.bench.plots import svg


def goals(parts: Sequence[Part]) -> Table:
    rows = tuple(texts.goal_row(goal) for part in parts for goal in part.goals)
    return Table(title=texts.GOALS, head=texts.GOALS_HEAD, rows=rows)


def earlier(folder: Path) -> dict[str, Part]:
    """The parts that a folder holds, by name: of a run that measured only some parts the others stay."""
    path = folder / "bench.json"
    if not path.is_file():
        return {}
    parts = json.loads(path.read_text(encoding="utf-8"))["parts"]
    return {data["name"]: part_from_json(data) for data in parts}


def write(folder: Path, parts: Sequence[Part], machine: Mapping[str, str]) -> None:
    """Into a folder that is made when it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    data = {"machine": dict(machine), "parts": [asdict(part) for part in parts]}
    (folder / "bench.json").write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    lines = [f"# {texts.TITLE}", "", "; ".join(f"{name}: {value}" for name, value in machine.items()) + ".", ""]
    lines += [*markdown(goals(parts)), ""]
    for part in parts:
        for table in part.tables:
            lines += [f"## {table.title}", "", *markdown(table), ""]
        for plot in part.plots:
            (folder / f"{plot.name}.svg").write_text(svg(plot), encoding="utf-8")
            lines += [f"![{plot.title}]({plot.name}.svg)", ""]
        lines += [line for note in part.notes for line in (note, "")]
    lines += [f"{texts.MEASURED} {'; '.join(f'{part.name} {part.measured}' for part in parts)}."]
    (folder / "bench.md").write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")


def markdown(table: Table) -> list[str]:
    return [_line(table.head), _line(["---"] * len(table.head)), *map(_line, table.rows)]


def plain(table: Table) -> str:
    """For a terminal: columns of equal width."""
    every = [table.head, *table.rows]
    widths = [max(len(row[number]) for row in every) for number in range(len(table.head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in every
    )


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
