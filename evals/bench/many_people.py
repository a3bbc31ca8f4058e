"""Twenty people who ask the page at once, each over a connection of their own."""

from __future__ import annotations

import json
import os
import re
import signal
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from corpus.settings import project_root
from evals.bench import texts
from evals.bench.answers import FORMS
from evals.bench.context import Bench
from evals.bench.figures import Goal, Part, Table
from evals.bench.timing import milliseconds, percentile

SUBJECTS = ("thema 1", "thema 2", "thema 3", "een lerende cultuur", "inclusief onderwijs", "de ouders")
QUESTIONS = [form.format(subject) for subject in SUBJECTS for form in FORMS]
TIMES_SINGLE = 3
_EACH = 3
"""Questions that each of them asks."""
_PATIENCE = 120.0


def many_people(bench: Bench) -> Part:
    """No error, and 95% of the answers within three times what half of the visitors would take one after another."""
    visitors, errors = bench.amounts.visitors, 0
    singles, crowds = [], []
    with _running(bench.small) as address:
        for number in range(min(3, bench.amounts.rounds) + 1):  # the first one warms up
            bench.report(texts.round_of(texts.PAGE, number, min(3, bench.amounts.rounds)))
            alone, _ = _crowd(address, 1, len(QUESTIONS))
            took, failed = _crowd(address, visitors, _EACH)
            if number == 0:
                continue
            singles.append(statistics.median(alone))
            crowds.append(percentile(took, 0.95))
            errors += failed
    single, crowd = statistics.median(singles), statistics.median(crowds)
    allowed = TIMES_SINGLE * visitors / 2
    rounds = tuple(one / other for one, other in zip(crowds, singles, strict=True))
    return Part(
        name="page",
        goals=(
            Goal(label=texts.goal_page(visitors), limit=allowed, measured=statistics.median(rounds), unit="×",
                 rounds=rounds),
            Goal(label=texts.goal_errors(visitors), limit=0, measured=errors, unit=""),
        ),
        tables=(
            Table(title=texts.PAGE, head=texts.PAGE_HEAD,
                  rows=((texts.milliseconds(single), texts.milliseconds(crowd)),)),
        ),
    )  # fmt: skip


def _crowd(address: str, visitors: int, each: int) -> tuple[list[float], int]:
    """How long each answer took when all ask at once, in milliseconds, and how many gave none."""

    def visit(number: int) -> list[float | None]:
        asked = [QUESTIONS[(number * each + turn) % len(QUESTIONS)] for turn in range(each)]
        with httpx.Client(base_url=address, trust_env=False, verify=False, timeout=_PATIENCE) as client:
            return [_timed(client, question) for question in asked]

    with ThreadPoolExecutor(visitors) as pool:
        every = [took for visitor in pool.map(visit, range(visitors)) for took in visitor]
    found = [took for took in every if took is not None]
    return found, len(every) - len(found)


def _timed(client: httpx.Client, question: str) -> float | None:
    try:
        return milliseconds(lambda: _ask(client, question))
    except (httpx.HTTPError, ValueError, KeyError, IndexError):
        return None


def _ask(client: httpx.Client, question: str) -> dict[str, Any]:
    """The answer object over the page's own interface. Raises when there is none."""
    event = client.post("/gradio_api/call/ask", json={"data": [question, []]}).raise_for_status().json()
    said = client.get(f"/gradio_api/call/ask/{event['event_id']}").raise_for_status().text
    answer: dict[str, Any] = json.loads(said.partition("data: ")[2].splitlines()[0])[0]
    if "answer" not in answer:
        raise ValueError(said[:200])
    return answer


@contextmanager
def _running(index: Path) -> Iterator[str]:
    """The page on a free port of this machine; its address."""
    command = [sys.executable, "-m", "ui.cli", "chat", "--host", "127.0.0.1", "--port", "0", "--index", str(index)]
    with subprocess.Popen(
        command, cwd=project_root(), stderr=subprocess.PIPE, text=True, env=dict(os.environ)
    ) as process:
        try:
            assert process.stderr is not None
            told = _until_address(process.stderr)
            yield told[-1]
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.communicate(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()


def _until_address(lines: Iterator[str]) -> Sequence[str]:
    told: list[str] = []
    for line in lines:
        if found := re.search(r"http://127\.\S+", line):
            return [*told, found[0]]
        told.append(line)
    raise RuntimeError("de pagina startte niet: " + "".join(told)[-500:])
