"""`python -m evals.training embedder|judge`: trains one anew and writes its weights where Planwijzer reads them.

`python -m evals.training measure`: how well the judge in force tells right passages from wrong ones, on all of these.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

import numpy as np

from corpus.console import report
from corpus.embedding.changed_weights import JUDGE, SEARCH
from corpus.embedding.e5_st_folder import ensure_st_folder
from corpus.judge import load_judge
from corpus.settings import load_settings
from evals.statistics import auroc
from evals.training.material import material


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status 0, or 2 for unknown arguments."""
    parser = argparse.ArgumentParser(prog="python -m evals.training", description=__doc__)
    parser.add_argument("what", choices=("embedder", "judge", "measure"))
    what = parser.parse_args(arguments).what
    if what == "measure":
        _measure()
        return 0
    from evals.training import embedder, judge  # torch takes seconds

    folder = ensure_st_folder(load_settings().models, report)
    if what == "embedder":
        path, found = SEARCH, embedder.weights(embedder.train(folder, material(), report), folder)
    else:
        path, found = JUDGE, judge.weights(judge.train(folder, material(), report), folder)
    np.savez_compressed(path, allow_pickle=False, **found)
    report(f"{path}: {path.stat().st_size / 1e6:.1f} MB")
    return 0


def _measure() -> None:
    model = load_judge(load_settings().models, report)
    told = [(score, True) for asked in material() for score in model.scores(asked.question, asked.right)]
    told += [(score, False) for asked in material() for score in model.scores(asked.question, asked.wrong)]
    area = auroc([score for score, _ in told], [answers for _, answers in told])
    report(f"AUC {area:.3f} ({sum(answers for _, answers in told)} of {len(told)} answer)")


if __name__ == "__main__":
    sys.exit(main())
