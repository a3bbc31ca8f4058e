"""What several verbs do: gather the documents, ask, and score, with the arguments of the command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from assistant.build import open_chat
from assistant.chat.answer import ChatAnswerer
from corpus.console import report
from corpus.embedder import Embedder, load_embedder
from corpus.errors import KnownError
from corpus.judge import load_judge
from corpus.settings import load_settings
from evals import texts
from evals.gate import Rules
from evals.golden_set import Question, Split, golden_hash, load_split, set_folder
from evals.library import Library, existing, library_hash, load_library
from evals.records import Run
from evals.run import Subject, ask_all, choose, commit, now, subject, timer
from evals.score import Score, score_run


def folders(arguments: argparse.Namespace) -> tuple[Path, ...]:
    """Where the documents are: the corpus, and those made up for the golden questions; of a set, its own alone."""
    name = set_of(arguments)
    made_up = existing([set_folder(arguments.golden, name) / "documents"])
    return made_up if name else (load_settings(corpus=arguments.corpus).corpus, *made_up)


def set_of(arguments: argparse.Namespace) -> str:
    """The set that the command names, or that the run it is about was of; empty when neither says."""
    return str(getattr(arguments, "set", ""))


def golden(arguments: argparse.Namespace) -> Path:
    """Where the questions are."""
    return set_folder(arguments.golden, set_of(arguments))


def library(arguments: argparse.Namespace) -> Library:
    return load_library(folders(arguments))


@contextmanager
def subject_of(arguments: argparse.Namespace, embedder: Embedder) -> Iterator[Subject]:
    judge = load_judge(load_settings().models, report)
    with subject(folders(arguments), embedder, arguments.index, report, _chat(arguments), judge) as opened:
        yield opened


def _chat(arguments: argparse.Namespace) -> ChatAnswerer | None:
    """The chat model of the settings, when that is who answers. Raises KnownError when none is set."""
    if getattr(arguments, "answerer", "extractive") != "model":
        return None
    chat = open_chat(load_settings(), report)
    if chat is None:
        raise KnownError(texts.NO_CHAT_MODEL)
    return chat


def run(arguments: argparse.Namespace, embedder: Embedder) -> Run:
    """Ask the questions that the arguments choose."""
    chosen = choose(
        load_split(golden(arguments), arguments.split),
        categories=arguments.category,
        limit=arguments.limit,
        per_category=arguments.per_category,
    )
    selection = {
        name: value
        for name in ("category", "limit", "per_category")
        if (value := getattr(arguments, name)) not in (None, [])
    }
    return ask_split(arguments, embedder, arguments.split, chosen, selection)


def ask_split(
    arguments: argparse.Namespace,
    embedder: Embedder,
    split: Split,
    chosen: Sequence[Question],
    selection: dict[str, object],
) -> Run:
    """The answers to these questions, with all that says what they were made of."""
    seconds = timer()
    with subject_of(arguments, embedder) as opened:
        items = ask_all(opened, chosen, report)
        return Run(
            split=split,
            answerer=getattr(arguments, "answerer", "extractive"),
            commit=commit(),
            golden=golden_hash(golden(arguments), split),
            corpus=library_hash(library(arguments)),
            index=opened.index,
            embedder=opened.embedder,
            created=now(),
            items=items,
            selection=selection,
            seconds=seconds(),
            set=set_of(arguments),
        )


def score(held: Run, arguments: argparse.Namespace) -> Score:
    """Score a run by the golden questions as they are now."""
    questions = load_split(golden(arguments), held.split)
    return score_run(held, questions, golden_hash(golden(arguments), held.split), library(arguments))


def fast_score(arguments: argparse.Namespace, rules: Rules, embedder: Embedder) -> Score:
    """Ask and score the first few dev questions of each category, for a gate."""
    chosen = choose(load_split(arguments.golden, "dev"), per_category=rules.per_category)
    held = ask_split(arguments, embedder, "dev", chosen, {"per_category": rules.per_category})
    return score(held, arguments)


def embedder() -> Embedder:
    settings = load_settings()
    return load_embedder(settings.embedding_model, settings.models, report, settings.served)


def put_out(text: str) -> None:
    sys.stdout.write(text + "\n")
