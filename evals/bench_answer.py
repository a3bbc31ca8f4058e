"""How long an answer takes beside merely embedding the question, and how long a first answer takes from cold.

    python -m evals.bench_answer [--rounds 3]

Both are timed in one process in turn over 50 questions (median per round), so that a busy machine slows them alike:
`Assistant.reply`, warm, against sentence-transformers (torch, fp32) embedding the same question. The cold figure is a
whole `planwijzer ask` as its own process, beside importing sentence-transformers and loading the model in one.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from assistant.answer import Assistant
from assistant.build import open_assistant
from corpus.console import report
from corpus.embedder import PRECISE_MODEL, Embedder, load_embedder
from corpus.settings import load_settings

SUBJECTS = ("thema 1", "thema 2", "thema 3", "thema 4", "thema 5", "een lerende cultuur", "inclusief onderwijs",
            "het nieuwe ondersteuningsplan", "de conferentie", "de ouders")  # fmt: skip
FORMS = ("Wat is er nodig voor {}?", "Welke acties staan er bij {}?", "Wat wordt er gezegd over {}?",
         "Wie doet er iets aan {}?", "Waarom is {} belangrijk?")  # fmt: skip
QUESTIONS = [form.format(subject) for form in FORMS for subject in SUBJECTS]

LOAD = """
from corpus.embedder import PRECISE_MODEL, load_embedder
from corpus.settings import load_settings
load_embedder(PRECISE_MODEL, load_settings().models, print).embed_question("vraag")
"""


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args(argv).rounds
    settings = load_settings()
    assistant = open_assistant(settings, report)
    precise = load_embedder(PRECISE_MODEL, settings.models, report)
    for question in QUESTIONS[:10]:
        assistant.reply(question)
        precise.embed_question(question)
    for number in range(1, rounds + 1):
        ours, theirs = _in_turn(assistant, precise)
        _print(
            f"ronde {number}: antwoord {ours:.1f} ms, alleen embedden {theirs:.1f} ms, verhouding {ours / theirs:.2f}"
        )
    for number in range(1, rounds + 1):
        asked = _process("-m", "ui.cli", "ask", QUESTIONS[0])
        loaded = _process("-c", LOAD)
        _print(f"ronde {number}: koud {asked:.2f} s, model laden {loaded:.2f} s, verhouding {asked / loaded:.2f}")
    return 0


def _in_turn(assistant: Assistant, precise: Embedder) -> tuple[float, float]:
    """Median milliseconds of an answer and of embedding alone, question by question in turn."""
    ours, theirs = [], []
    for question in QUESTIONS:
        ours.append(_milliseconds(lambda q=question: assistant.reply(q)))  # type: ignore[misc]
        theirs.append(_milliseconds(lambda q=question: precise.embed_question(q)))  # type: ignore[misc]
    return statistics.median(ours), statistics.median(theirs)


def _milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def _process(*arguments: str) -> float:
    started = time.perf_counter()
    root = Path(__file__).resolve().parent.parent
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True, cwd=root)
    return time.perf_counter() - started


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
