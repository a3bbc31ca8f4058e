"""The verbs of `planwijzer eval` that ask the golden questions, and that score, tell and weigh the answers."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path

from corpus.console import report
from corpus.errors import KnownError
from corpus.settings import project_root
from evals import texts, verbs
from evals.calibrate import calibrate, confidences, sweep
from evals.chat import chat_figures
from evals.compare import compare
from evals.export import export
from evals.gate import check, load_rules
from evals.golden_set import GoldenError, Question, load_split, set_folder
from evals.ledger import require_reason, write_line
from evals.lint import counts, lint
from evals.records import load_run, save_run
from evals.run import now
from evals.score import Score, load_score, save_score
from evals.write import write_reports


def _lint(arguments: argparse.Namespace) -> int:
    questions, problems = lint(verbs.golden(arguments), verbs.library(arguments))
    for problem in problems:
        verbs.put_out(problem)
    verbs.put_out(texts.counts(counts(questions), len(questions)))
    report(texts.linted(len(questions), len(problems)))
    return 1 if problems or not questions else 0


def _run(arguments: argparse.Namespace) -> int:
    done = verbs.run(arguments, verbs.embedder())
    verbs.put_out(str(save_run(done, arguments.out or _default_folder(arguments))))
    failed = [item for item in done.items if item.error]
    for item in failed:
        report(f"{item.id}: {item.error}")
    report(texts.ran(len(done.items), len(failed), done.seconds))
    return 1 if failed else 0


def _score(arguments: argparse.Namespace) -> int:
    held = load_run(arguments.run)
    require_reason(held.split, arguments.reason)
    arguments.set = held.set
    score = verbs.score(held, arguments)
    save_score(score, arguments.run)
    if held.split == "test":
        write_line(verbs.golden(arguments), score, date=now()[:10], who=arguments.who, reason=arguments.reason)
    verbs.put_out(texts.table(score))
    if figures := chat_figures(held.items):
        verbs.put_out(texts.chat(figures))
    return 0


def _report(arguments: argparse.Namespace) -> int:
    held, score = load_run(arguments.run), load_score(arguments.run)
    hidden = score.split == "test" and not arguments.reveal
    questions = _questions(set_folder(arguments.golden, held.set), score)
    for path in write_reports(arguments.run, held, score, questions, hidden=hidden):
        verbs.put_out(str(path))
    return 0


def _compare(arguments: argparse.Namespace) -> int:
    rows = compare(load_score(arguments.before), load_score(arguments.after), draws=arguments.draws)
    verbs.put_out(json.dumps([asdict(row) for row in rows]) if arguments.json else texts.comparison(rows))
    return 0


def _gate(arguments: argparse.Namespace) -> int:
    rules = load_rules(arguments.rules)
    score = load_score(arguments.run) if arguments.run else verbs.fast_score(arguments, rules, verbs.embedder())
    baseline = load_score(arguments.baseline) if arguments.baseline else None
    problems = check(rules, score, baseline)
    for problem in problems:
        verbs.put_out(problem)
    report(texts.gated(len(problems), len(score.items)))
    return 1 if problems else 0


def _calibrate(arguments: argparse.Namespace) -> int:
    questions = load_split(arguments.golden, "dev")  # never the test questions: a threshold is fitted to what it sees
    if arguments.low > arguments.high:
        raise KnownError("--from moet kleiner zijn dan --to.")
    steps = round((arguments.high - arguments.low) / arguments.step)
    thresholds = [round(arguments.low + arguments.step * number, 4) for number in range(steps + 1)]
    if arguments.run:
        outcomes = confidences(load_run(arguments.run), questions, thresholds)
    else:
        with verbs.subject_of(arguments, verbs.embedder()) as subject:
            outcomes = sweep(subject.assistant, questions, thresholds, report)
    result = calibrate(outcomes, folds=arguments.folds, cost=arguments.cost)
    verbs.put_out(json.dumps(asdict(result)) if arguments.json else texts.calibration(result))
    return 0


def _export(arguments: argparse.Namespace) -> int:
    held = load_run(arguments.run)
    questions = load_split(set_folder(arguments.golden, held.set), held.split)
    for path in export(held, questions, arguments.out or arguments.run / "export"):
        verbs.put_out(str(path))
    return 0


def _questions(golden: Path, score: Score) -> tuple[Question, ...]:
    questions = load_split(golden, score.split)
    known = {question.id for question in questions}
    if any(item.id not in known for item in score.items):
        raise GoldenError("De gouden vragen zijn veranderd sinds deze score. Scoor opnieuw: planwijzer eval score")
    return questions


def _default_folder(arguments: argparse.Namespace) -> Path:
    name = "-".join(part for part in (arguments.set, arguments.split) if part)
    return project_root() / ".planwijzer" / "evals" / name


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "lint": _lint, "run": _run, "score": _score, "report": _report, "compare": _compare,
    "gate": _gate, "calibrate": _calibrate, "export": _export,
}  # fmt: skip
