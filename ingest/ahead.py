"""Reads the next file, in the process for that, while the one before is being embedded here."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from corpus.types import ReadResult
from ingest.reading import ReadingProcess


def read_ahead(reading: ReadingProcess, paths: Sequence[Path]) -> Generator[Callable[[], ReadResult]]:
    """For each file in order what waits for it and gives or raises what reading it did. Close it to stop reading."""
    pool = ThreadPoolExecutor(1, "lezer")
    try:
        ahead: list[Future[ReadResult]] = []
        for path in paths:
            ahead.append(pool.submit(reading.read, path))
            if len(ahead) > 1:
                yield ahead.pop(0).result
        yield from (future.result for future in ahead)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        reading.stop()  # so that nobody has to wait for a file that is no longer wanted
        pool.shutdown()
