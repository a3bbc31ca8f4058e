"""`planwijzer eval VERB`: hands its arguments to the part that knows the verb, and imports only that part."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence

from corpus.console import run
from evals.arguments import parser

_MODULES = {
    **dict.fromkeys(
        ("lint", "run", "score", "report", "compare", "gate", "calibrate", "export"), "evals.question_commands"
    ),
    **dict.fromkeys(("agreements", "coverage", "kills", "fuzz", "feedback"), "evals.part_commands"),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status 0 when done, 1 for a known error, a problem found or a gate that fails, 2 for wrong usage."""
    arguments = parser().parse_args(argv)
    return run(lambda: _do(arguments))


def _do(arguments: argparse.Namespace) -> int:
    status: int = importlib.import_module(_MODULES[arguments.verb]).COMMANDS[arguments.verb](arguments)
    return status


if __name__ == "__main__":
    sys.exit(main())
