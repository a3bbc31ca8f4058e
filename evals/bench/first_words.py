"""How long it takes from the click until the first words of an answer stand on the page, in a real browser.

    python -m evals.bench.first_words [--rounds 20] [--index DIR]

Starts `planwijzer chat` as a process of its own and opens it in a headless Chromium. Each round asks another question
by clicking the button to send; the page itself measures from that click until the answer's first words are drawn on
the screen. The first question only warms up. Needs the packages for testing, and Chromium.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.settings import load_settings, project_root
from evals.bench.many_people import QUESTIONS

if TYPE_CHECKING:
    from playwright.sync_api import Page

ANSWERS = ".antwoord, .weigering"
WATCH = """answers => {
  window.measured = [];
  let clicked = 0;
  let before = 0;
  addEventListener("click", (event) => {
    if (!event.target.closest(".submit-button")) return;
    clicked = performance.now();
    before = document.querySelectorAll(answers).length;
  }, true);
  new MutationObserver(() => {
    if (!clicked || document.querySelectorAll(answers).length <= before) return;
    const began = clicked;
    clicked = 0;
    requestAnimationFrame(() => setTimeout(() => window.measured.push(performance.now() - began), 0));
  }).observe(document.body, { childList: true, subtree: true });
}"""


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--index", type=Path)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args(argv)
    index = load_settings(index=arguments.index).index
    with served(index) as address:
        measured = measure(address, arguments.rounds)
    found = {"rounds": len(measured), "median_ms": statistics.median(measured), "slowest_ms": max(measured)}
    if arguments.json:
        sys.stdout.write(json.dumps(found) + "\n")
    else:
        sys.stdout.write(
            f"eerste woorden na de klik: mediaan {found['median_ms']:.0f} ms, langzaamste {found['slowest_ms']:.0f} ms "
            f"({found['rounds']} vragen)\n"
        )
    return 0


@contextmanager
def served(index: Path, corpus: Path | None = None, **settings: str) -> Iterator[str]:
    """The page over an index of a corpus on a free port, with these settings; gives its address."""
    command = [sys.executable, "-m", "ui.cli", "chat", "--host", "127.0.0.1", "--port", "0", "--index", str(index)]
    command += ["--corpus", str(corpus)] if corpus else []
    root = project_root()
    env = {**os.environ, **{f"PLANWIJZER_{name.upper()}": value for name, value in settings.items()}}
    with subprocess.Popen(command, cwd=root, env=env, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        told = []
        try:
            for line in server.stderr:
                told.append(line)
                if found := re.search(r"http://\S+", line):
                    yield found[0]
                    break
            else:
                sys.exit("".join(told))
        finally:
            server.send_signal(signal.SIGINT)


def measure(address: str, rounds: int) -> list[float]:
    """Milliseconds from the click to the first words, for so many questions in one conversation."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        where = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=where, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1280, "height": 860})
        page.goto(address)
        page.wait_for_selector("#vraag textarea")
        page.evaluate(WATCH, ANSWERS)
        for number, question in enumerate(QUESTIONS[: rounds + 1], start=1):
            _ask(page, question, number)
        measured: list[float] = page.evaluate("window.measured")
        browser.close()
    return measured[1:]


def _ask(page: Page, question: str, number: int) -> None:
    page.fill("#vraag textarea", question)
    page.click("#vraag .submit-button")
    page.wait_for_function("number => window.measured.length >= number", arg=number)
    page.wait_for_function("() => !document.querySelector('#vraag .stop-button')")


if __name__ == "__main__":
    sys.exit(main())
