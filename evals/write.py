"""Puts all reports of a score into its folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from evals.golden_set import Question
from evals.records import Run
from evals.report import junit, markdown
from evals.report_html import html
from evals.score import Score


def write_reports(
    folder: Path, run: Run, score: Score, questions: Sequence[Question], *, hidden: bool
) -> tuple[Path, ...]:
    """Write report.md, report.html and junit.xml; `hidden` keeps single questions out of all three."""
    by_id = {question.id: question for question in questions}
    pages = {
        "report.md": markdown(run, score, by_id, hidden=hidden),
        "report.html": html(run, score, by_id, hidden=hidden),
        "junit.xml": junit(score, by_id, hidden=hidden),
    }
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    return tuple(folder / name for name in pages)
