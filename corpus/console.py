"""How commands speak: results on standard output, all else on standard error, known errors in one line."""

from __future__ import annotations

import os
import re
import shlex
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from corpus.disk import why
from corpus.errors import KnownError

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Codes that steer a terminal or turn the order of text around: a name or a document may not do that."""

_NO_OUTPUT = "De uitvoer kan niet worden geschreven ({why}). Maak ruimte of schrijf ergens anders heen."

_interrupts: list[int] = []
"""Whether Ctrl-C was pressed while a command ran."""


def visible(text: str) -> str:
    """Text for people, with a sign in place of what would be done rather than read."""
    return _UNSEEN.sub("\ufffd", text)


def report(message: str) -> None:
    """Show progress or a warning, if there is anywhere to show it."""
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write(visible(message) + "\n")
            sys.stderr.flush()


def show(text: str) -> None:
    """A result for people, on standard output."""
    give(f"{visible(text)}\n")


def give(content: str | bytes) -> None:
    """A result as it is, on standard output. Raises KnownError when that is full or closed."""
    if sys.stdout is None:
        raise KnownError(_NO_OUTPUT.format(why="gesloten"))
    try:
        if isinstance(content, str):
            sys.stdout.write(content)
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _let_go()
        raise KnownError(_NO_OUTPUT.format(why=why(error))) from error


def _let_go() -> None:
    """What could not be written goes nowhere, or Python would try it once more at its end, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def run(command: Callable[[], int], *, corpus: Path | None = None, index: Path | None = None) -> int:
    """Run a command and give its exit status; a known error is told in one line and gives 1.

    `corpus` and `index` are the command's own arguments: a remedy that names `planwijzer ingest` gets them too.
    """
    try:
        with _noting_interrupts():
            return command()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of our output has gone (| head): nothing to say, and nobody to say it to
        _let_go()
        return 0
    except Exception as error:
        if _interrupts or _is_interrupt(error):
            return 130
        if not isinstance(error, KnownError):
            raise
        given = {"--corpus": corpus, "--index": index}
        options = "".join(f" {name} {shlex.quote(str(value))}" for name, value in given.items() if value)
        report(" ".join(str(error).replace("planwijzer ingest", f"planwijzer ingest{options}").split()))
        return 1


@contextmanager
def _noting_interrupts() -> Iterator[None]:
    """Remember Ctrl-C: a library in C that is interrupted while it is imported may fail with an error of its own."""
    ours = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if not ours or threading.current_thread() is not threading.main_thread():
        yield  # another one of us, or whoever runs us, looks after it
        return
    _interrupts.clear()
    signal.signal(signal.SIGINT, _note)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _note(number: int, frame: FrameType | None) -> None:
    _interrupts.append(number)
    signal.default_int_handler(number, frame)


def _is_interrupt(error: BaseException | None) -> bool:
    """Whether it was Ctrl-C: a library that is interrupted while it is imported says that it cannot be."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None
