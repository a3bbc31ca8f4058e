"""How commands speak: results on standard output, all else on standard error, known errors in one line."""

from __future__ import annotations

import os
import re
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

from corpus.errors import KnownError

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Codes that steer a terminal or turn the order of text around: a name or a document may not do that."""


def visible(text: str) -> str:
    """Text for people, with a sign in place of what would be done rather than read."""
    return _UNSEEN.sub("\ufffd", text)


def report(message: str) -> None:
    """Show progress or a warning."""
    sys.stderr.write(visible(message) + "\n")
    sys.stderr.flush()


def show(text: str) -> None:
    """A result for people, on standard output."""
    sys.stdout.write(visible(text) + "\n")
    sys.stdout.flush()


def run(command: Callable[[], int], *, corpus: Path | None = None, index: Path | None = None) -> int:
    """Run a command and give its exit status; a known error is told in one line and gives 1.

    `corpus` and `index` are the command's own arguments: a remedy that names `planwijzer ingest` gets them too.
    """
    try:
        return command()
    except KnownError as error:
        given = {"--corpus": corpus, "--index": index}
        options = "".join(f" {name} {shlex.quote(str(value))}" for name, value in given.items() if value)
        report(" ".join(str(error).replace("planwijzer ingest", f"planwijzer ingest{options}").split()))
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of our output has gone (| head): nothing to say, and nobody to say it to
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
