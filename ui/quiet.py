"""Keeps what people ask out of the log, also where Gradio and the server tell of a fault themselves.

An error's own words may hold the question, and Gradio's hold all that a request brought. So of any error the log gets
its kind and where it happened, and never what it says.
"""

from __future__ import annotations

import logging
import sys
import traceback
from types import SimpleNamespace

from ui import texts

PRINTING = ("gradio.queueing", "gradio.routes", "gradio.route_utils")
"""The modules of Gradio that print a traceback where a function of ours fails, or is given what it cannot take."""
LOGGING = ("uvicorn.error", "asyncio")
"""The loggers that are told of errors which nobody caught."""

_log = logging.getLogger(__name__)


def log_fault(error: BaseException) -> None:
    """Tell the operator where it went wrong, without the error's own words."""
    _log.error("%s (%s)\n%s", texts.FAULT, type(error).__name__, _where(error))


def hush() -> None:
    """From now on what others tell of errors is without words too."""
    for name in LOGGING:
        logging.getLogger(name).addFilter(_without_words)
    for name in PRINTING:
        if module := sys.modules.get(name):
            vars(module)["traceback"] = _TRACEBACK


def _where(error: BaseException) -> str:
    return "".join(traceback.format_tb(error.__traceback__))


def _without_words(record: logging.LogRecord) -> bool:
    """Take the words of an error out of what is logged of it; everything is logged."""
    error = record.exc_info[1] if record.exc_info else None
    if error is not None:
        record.msg = f"{record.getMessage()} ({type(error).__name__})\n{_where(error)}"
        record.args, record.exc_info, record.exc_text = (), None, None
    return True


def _print_where(*_: object, **__: object) -> None:
    if (error := sys.exception()) is not None:
        log_fault(error)


_TRACEBACK = SimpleNamespace(**{**vars(traceback), "print_exc": _print_where})
"""Python's module of that name as Gradio finds it."""
