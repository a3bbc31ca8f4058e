"""Clocks: of a call, of a process, and of the most memory a process had."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from corpus.settings import project_root


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def milliseconds(work: Callable[[], object]) -> float:
    return 1000 * seconds(work)


def process(*arguments: str) -> float:
    """How long a Python process with these arguments takes, from its start to its end. Raises when it fails."""
    return seconds(lambda: output(*arguments))


def output(*arguments: str) -> str:
    """What such a process prints."""
    done = subprocess.run(
        [sys.executable, *arguments], cwd=project_root(),
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(arguments[:4])} eindigde met {done.returncode}: {done.stderr.strip()[-500:]}")
    return done.stdout


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that so large a share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def peak_megabytes() -> float:
    """The most memory that this process has had, where the system tells."""
    for line in _status().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return float("nan")


def _status() -> str:
    try:
        return Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return ""
