"""How commands speak: results on standard output, all else on standard error, known errors in one line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from corpus.errors import KnownError


def report(message: str) -> None:
    """Show progress or a warning."""
    sys.stderr.write(message + "\n")
    sys.stderr.flush()


def run(command: Callable[[], int]) -> int:
    """Run a command and give its exit status; a known error is told in one line and gives 1."""
    try:
        return command()
    except KnownError as error:
        report(" ".join(str(error).split()))
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of our output has gone (| head): nothing to say, and nobody to say it to
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
