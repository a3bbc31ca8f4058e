"""A run in the formats of others, to check our figures with their tools: TREC, nuggetizer, RAGAS."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from evals.case import Case, make_case
from evals.golden_set import Question
from evals.ranking import ranked
from evals.records import Run, write_jsonl


def export(run: Run, questions: Sequence[Question], folder: Path) -> tuple[Path, ...]:
    """Write all formats into a folder and give the paths of the files."""
    folder.mkdir(parents=True, exist_ok=True)
    by_id = {question.id: question for question in questions}
    cases = [make_case(by_id[item.id], item) for item in run.items if item.id in by_id]
    name = f"planwijzer-{run.answerer}"
    qrels, ranking = trec(cases, name)
    (folder / "qrels.txt").write_text(qrels, encoding="utf-8")
    (folder / "run.txt").write_text(ranking, encoding="utf-8")
    write_jsonl(folder / "nuggets.jsonl", [nuggetizer(case, name) for case in cases if case.question.nuggets])
    write_jsonl(folder / "ragas.jsonl", [ragas(case) for case in cases])
    return tuple(folder / name for name in ("qrels.txt", "run.txt", "nuggets.jsonl", "ragas.jsonl"))


def trec(cases: Sequence[Case], name: str) -> tuple[str, str]:
    """Qrels ("query 0 unit relevance") and run ("query Q0 unit rank score name"); scores are unique within a query."""
    qrels: list[str] = []
    lines: list[str] = []
    for case in cases:
        relevant, scores = ranked(case.question, case.hits)
        if not relevant:
            continue
        qrels += [f"{case.question.id} 0 {unit} {value}" for unit, value in relevant.items()]
        lines += [
            f"{case.question.id} Q0 {unit} {round(1 / value)} {value:.6f} {name}" for unit, value in scores.items()
        ]
    return "".join(f"{line}\n" for line in qrels), "".join(f"{line}\n" for line in lines)


def nuggetizer(case: Case, name: str) -> dict[str, Any]:
    """An answer with its assigned nuggets, as castorini/nuggetizer scores them."""
    return {
        "query": case.question.question,
        "qid": case.question.id,
        "answer_text": case.text,
        "response_length": len(case.text.split()),
        "run_id": name,
        "nuggets": [
            {
                "text": nugget.text,
                "importance": nugget.importance,
                "assignment": "support" if nugget.id in case.said else "not_support",
            }
            for nugget in case.question.nuggets
        ],
    }


def ragas(case: Case) -> dict[str, Any]:
    """A single-turn sample; contexts are the quotes where something was cited, and the hits where nothing was."""
    gold = [evidence.quote for nugget in case.question.nuggets for evidence in nugget.evidence]
    return {
        "user_input": case.question.question,
        "response": case.text,
        "retrieved_contexts": list(case.quotes) or [str(hit["text"]) for hit in case.hits[:5]],
        "reference": "; ".join(nugget.text for nugget in case.question.nuggets),
        "reference_contexts": gold,
    }
