"""`python -m evals.judge train`: trains the judge anew and writes its weights where Planwijzer reads them.

`python -m evals.judge measure`: how well the judge in force tells right passages from wrong ones, on its own material.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

import numpy as np

from corpus.console import report
from corpus.embedding.e5_st_folder import ensure_st_folder
from corpus.embedding.judge_weights import CHANGES
from corpus.judge import load_judge
from corpus.settings import load_settings
from evals.judge.material import material
from evals.statistics import auroc


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status 0, or 2 for unknown arguments."""
    parser = argparse.ArgumentParser(prog="python -m evals.judge", description=__doc__)
    parser.add_argument("verb", choices=("train", "measure"))
    verb = parser.parse_args(arguments).verb
    settings = load_settings()
    if verb == "train":
        from evals.judge.train import changes, train  # torch takes seconds

        folder = ensure_st_folder(settings.models, report)
        np.savez_compressed(CHANGES, allow_pickle=False, **changes(train(folder, material(), report), folder))
        report(f"{CHANGES}: {CHANGES.stat().st_size / 1e6:.1f} MB")
        return 0
    judge = load_judge(settings.models, report)
    told = [(score, True) for asked in material() for score in judge.scores(asked.question, asked.right)]
    told += [(score, False) for asked in material() for score in judge.scores(asked.question, asked.wrong)]
    area = auroc([score for score, _ in told], [answers for _, answers in told])
    report(f"AUC {area:.3f} ({sum(answers for _, answers in told)} of {len(told)} answer)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
