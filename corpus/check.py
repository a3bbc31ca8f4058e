"""Checks one generation of the index in a process of its own, which is told which one over standard input.

It gets JSON: `generation` is the folder, `server` the Chroma server or null; a token on the command line would stand in
the list of processes. Exit status 0 when it opens and every sampled vector finds itself; otherwise 1 with the reason on
standard error.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

from corpus.chroma import prepare
from corpus.errors import KnownError
from corpus.index import Index
from corpus.settings import ChromaServer

SAMPLE = 50


def check(generation: Path, server: ChromaServer | None = None) -> str | None:
    """What is wrong with a generation, or None."""
    try:
        index = Index(generation, server)
        rows = np.unique(np.linspace(0, max(0, index.dense.size - 1), SAMPLE, dtype=int))
        lost = [int(row) for row in rows if index.dense.size and not index.dense.finds_itself(int(row))]
        return f"{len(lost)} van {len(rows)} passages zijn onvindbaar" if lost else None
    except KnownError as error:
        return str(error)


def main() -> int:
    prepare()
    told = sys.stdin.read()
    if not told:  # whoever started us has ended
        return 1
    given = json.loads(told)
    problem = check(Path(given["generation"]), ChromaServer(**given["server"]) if given["server"] else None)
    if problem:
        sys.stderr.write(problem + "\n")
    return 1 if problem else 0


if __name__ == "__main__":
    sys.exit(main())
