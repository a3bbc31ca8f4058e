"""Checks one generation of the index in a process of its own: `python -m corpus.check GENERATION`.

Exit status 0 when it opens and every sampled vector finds itself; otherwise 1 with the reason on standard error.
Standard input may hold a Chroma server as JSON, which keeps its token out of the list of processes.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

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
    given = sys.stdin.read()
    problem = check(Path(sys.argv[1]), ChromaServer(**json.loads(given)) if given else None)
    if problem:
        sys.stderr.write(problem + "\n")
    return 1 if problem else 0


if __name__ == "__main__":
    sys.exit(main())
