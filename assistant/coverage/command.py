"""The command `planwijzer coverage`."""

from __future__ import annotations

import argparse

from assistant.agreements.command import write
from assistant.agreements.filters import document_named
from assistant.build import open_assistant
from assistant.coverage import texts
from assistant.coverage.export import FORMATS
from corpus.console import report
from corpus.settings import load_settings

EVERY = 20
"""After so many outcomes progress is told."""


def show(arguments: argparse.Namespace) -> int:
    """Write the check. Raises KnownError for a document that the index does not hold."""
    assistant = open_assistant(load_settings(corpus=arguments.corpus, index=arguments.index), report)
    held = assistant.documents()
    coverage = assistant.coverage(document_named(held, arguments.report), document_named(held, arguments.plan), _tell)
    write(FORMATS[arguments.format](coverage), arguments.out, arguments.format)
    report(texts.counted(coverage))
    return 0


def _tell(done: int, total: int) -> None:
    if done and done % EVERY == 0:
        report(texts.progress(done, total))
