"""The verbs of `planwijzer eval` that measure a part by itself, and that make questions of what people thought."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from assistant.feedback import read_judged
from corpus.console import report
from corpus.errors import KnownError
from corpus.settings import load_settings
from evals import agreement_texts, coverage_texts, fuzz_texts, kill_texts, texts, verbs
from evals.agreements import measured
from evals.coverage import measured as measured_coverage
from evals.feedback import skeleton
from evals.fuzz import find_seeds, fuzz, guided, keep, reason
from evals.kills import kill_often
from evals.outcomes import FINE, Outcome
from evals.run import timer


def _agreements(arguments: argparse.Namespace) -> int:
    found = measured(arguments.golden, load_settings(corpus=arguments.corpus).corpus)
    verbs.put_out(agreement_texts.table(found))
    if arguments.details and (told := agreement_texts.details(found["dev"])):
        verbs.put_out(told)
    return 0


def _coverage(arguments: argparse.Namespace) -> int:
    corpus = load_settings(corpus=arguments.corpus).corpus
    outcomes = measured_coverage(arguments.golden, corpus, verbs.embedder(), report, pairs=arguments.pair)
    verbs.put_out(coverage_texts.table(outcomes))
    tuned = [outcome for outcome in outcomes if outcome.label.split == "dev"]
    if arguments.details and (told := coverage_texts.details(tuned)):
        verbs.put_out(told)
    return 0


def _kills(arguments: argparse.Namespace) -> int:
    verbs.embedder()  # the model is made before anything is timed
    with tempfile.TemporaryDirectory(prefix="planwijzer-kills-") as folder:
        kills = list(kill_often(Path(folder), arguments.times, arguments.seed, report))
    verbs.put_out(kill_texts.table(kills))
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
    verbs.put_out(fuzz_texts.table(outcomes, seconds()))
    verbs.put_out(fuzz_texts.unforeseen(Counter(name for outcome in outcomes if (name := reason(outcome.said)))))
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


COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "agreements": _agreements, "coverage": _coverage, "kills": _kills, "fuzz": _fuzz, "feedback": _feedback,
}  # fmt: skip
