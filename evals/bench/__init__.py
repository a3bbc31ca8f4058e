"""Measures speed and memory: `python -m evals.bench`, or `make bench`. Each figure is a ratio within one run."""
