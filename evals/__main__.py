"""`planwijzer eval VERB`: lint, run, score, report, compare, gate, calibrate, export, and the measures of parts."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from assistant.feedback import read_judged
from corpus.console import report, run
from corpus.embedder import Embedder, load_embedder
from corpus.errors import KnownError
from corpus.settings import load_settings, project_root
from evals import agreement_texts, coverage_texts, fuzz_texts, kill_texts, texts, verbs
from evals.agreements import measured
from evals.arguments import parser
from evals.calibrate import calibrate, confidences, sweep
from evals.chat import chat_figures
from evals.compare import compare
from evals.coverage import measured as measured_coverage
from evals.export import export
from evals.feedback import skeleton
from evals.fuzz import FINE, Outcome, find_seeds, fuzz, guided, keep, reason
from evals.gate import check, load_rules
from evals.golden_set import GoldenError, Question, load_split, set_folder
from evals.kills import kill_often
from evals.ledger import require_reason, write_line
from evals.lint import counts, lint
from evals.records import load_run, save_run
from evals.run import now, timer
from evals.score import Score, load_score, save_score
from evals.write import write_reports


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status 0 when done, 1 for a known error, a problem found or a gate that fails, 2 for wrong usage."""
    arguments = parser().parse_args(argv)
    commands: dict[str, Callable[[argparse.Namespace], int]] = {
        "lint": _lint, "run": _run, "score": _score, "report": _report,
        "compare": _compare, "gate": _gate, "calibrate": _calibrate, "export": _export, "agreements": _agreements,
        "coverage": _coverage, "kills": _kills, "fuzz": _fuzz, "feedback": _feedback,
    }  # fmt: skip
    return run(lambda: commands[arguments.verb](arguments))


def _lint(arguments: argparse.Namespace) -> int:
    questions, problems = lint(verbs.golden(arguments), verbs.library(arguments))
    for problem in problems:
        _print(problem)
    _print(texts.counts(counts(questions), len(questions)))
    report(texts.linted(len(questions), len(problems)))
    return 1 if problems or not questions else 0


def _run(arguments: argparse.Namespace) -> int:
    done = verbs.run(arguments, _embedder())
    _print(str(save_run(done, arguments.out or _default_folder(arguments))))
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
    _print(texts.table(score))
    if figures := chat_figures(held.items):
        _print(texts.chat(figures))
    return 0


def _report(arguments: argparse.Namespace) -> int:
    held, score = load_run(arguments.run), load_score(arguments.run)
    hidden = score.split == "test" and not arguments.reveal
    questions = _questions(set_folder(arguments.golden, held.set), score)
    for path in write_reports(arguments.run, held, score, questions, hidden=hidden):
        _print(str(path))
    return 0


def _compare(arguments: argparse.Namespace) -> int:
    rows = compare(load_score(arguments.before), load_score(arguments.after), draws=arguments.draws)
    _print(json.dumps([asdict(row) for row in rows]) if arguments.json else texts.comparison(rows))
    return 0


def _gate(arguments: argparse.Namespace) -> int:
    rules = load_rules(arguments.rules)
    score = load_score(arguments.run) if arguments.run else verbs.fast_score(arguments, rules, _embedder())
    baseline = load_score(arguments.baseline) if arguments.baseline else None
    problems = check(rules, score, baseline)
    for problem in problems:
        _print(problem)
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
        with verbs.subject_of(arguments, _embedder()) as subject:
            outcomes = sweep(subject.assistant, questions, thresholds, report)
    result = calibrate(outcomes, folds=arguments.folds, cost=arguments.cost)
    _print(json.dumps(asdict(result)) if arguments.json else texts.calibration(result))
    return 0


def _export(arguments: argparse.Namespace) -> int:
    held = load_run(arguments.run)
    questions = load_split(set_folder(arguments.golden, held.set), held.split)
    for path in export(held, questions, arguments.out or arguments.run / "export"):
        _print(str(path))
    return 0


def _agreements(arguments: argparse.Namespace) -> int:
    found = measured(arguments.golden, load_settings(corpus=arguments.corpus).corpus)
    _print(agreement_texts.table(found))
    if arguments.details and (told := agreement_texts.details(found["dev"])):
        _print(told)
    return 0


def _coverage(arguments: argparse.Namespace) -> int:
    corpus = load_settings(corpus=arguments.corpus).corpus
    outcomes = measured_coverage(arguments.golden, corpus, _embedder(), report, pairs=arguments.pair)
    _print(coverage_texts.table(outcomes))
    tuned = [outcome for outcome in outcomes if outcome.label.split == "dev"]
    if arguments.details and (told := coverage_texts.details(tuned)):
        _print(told)
    return 0


def _kills(arguments: argparse.Namespace) -> int:
    _embedder()  # the model is made before anything is timed
    with tempfile.TemporaryDirectory(prefix="planwijzer-kills-") as folder:
        kills = list(kill_often(Path(folder), arguments.times, arguments.seed, report))
    _print(kill_texts.table(kills))
    return 1 if any(kill.problems for kill in kills) else 0


def _fuzz(arguments: argparse.Namespace) -> int:
    seeds = find_seeds(arguments.source, arguments.format)
    if arguments.guided:
        if not arguments.format:
            raise KnownError(fuzz_texts.GUIDED_NEEDS_FORMAT)
        return guided(seeds, arguments.format, arguments.guided, arguments.keep)
    seconds = timer()
    outcomes: list[Outcome] = []
    for outcome in fuzz(seeds, arguments.files, arguments.seed, arguments.workers):
        if path := keep(outcome, arguments.seed, arguments.keep):
            report(fuzz_texts.kept(str(path), outcome.said))
        outcomes.append(replace(outcome, data=None))
        if len(outcomes) % 500 == 0:
            report(fuzz_texts.progress(len(outcomes), arguments.files, seconds()))
    _print(fuzz_texts.table(outcomes, seconds()))
    _print(fuzz_texts.unforeseen(Counter(name for outcome in outcomes if (name := reason(outcome.said)))))
    return 1 if any(outcome.kind not in FINE for outcome in outcomes) else 0


def _feedback(arguments: argparse.Namespace) -> int:
    folder = arguments.source or load_settings().feedback
    if folder is None:
        raise KnownError(texts.NO_FEEDBACK)
    found = [
        judged
        for judged in read_judged(folder)
        if arguments.verdict in (None, judged.verdict) and arguments.id in (None, judged.id)
    ]
    lines = "".join(json.dumps(skeleton(judged), ensure_ascii=False) + "\n" for judged in found)
    if arguments.out:
        with arguments.out.open("a", encoding="utf-8") as file:
            file.write(lines)
    else:
        sys.stdout.write(lines)
    for judged in found:
        report(texts.judged(judged.id, judged.verdict, judged.remark))
    report(texts.skeletons(len(found)))
    return 0


def _embedder() -> Embedder:
    settings = load_settings()
    return load_embedder(settings.embedding_model, settings.models, report, settings.served)


def _questions(golden: Path, score: Score) -> tuple[Question, ...]:
    questions = load_split(golden, score.split)
    known = {question.id for question in questions}
    if any(item.id not in known for item in score.items):
        raise GoldenError("De gouden vragen zijn veranderd sinds deze score. Scoor opnieuw: planwijzer eval score")
    return questions


def _default_folder(arguments: argparse.Namespace) -> Path:
    name = "-".join(part for part in (arguments.set, arguments.split) if part)
    return project_root() / ".planwijzer" / "evals" / name


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    sys.exit(main())
