from __future__ import annotations

import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from corpus.errors import ReadError
from corpus.types import ReadResult
from ingest.ahead import read_ahead
from ingest.reading import ReadingProcess

EMPTY = ReadResult(blocks=(), pages=())


class Reader(ReadingProcess):
    """Reads nothing, and tells what it was asked; a file called "kapot" cannot be read, "traag" not until the end."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.stopped = threading.Event()

    def read(self, path: Path) -> ReadResult:
        self.asked.append(path.name)
        if path.name == "kapot":
            raise ReadError("kapot")
        if path.name == "traag":
            self.stopped.wait(30)
        return EMPTY

    def stop(self) -> None:
        self.stopped.set()


def names(*files: str) -> list[Path]:
    return [Path(file) for file in files]


def test_files_come_in_order_and_the_next_is_read_meanwhile() -> None:
    reader = Reader()
    with closing(read_ahead(reader, names("a", "b", "c"))) as results:
        assert next(results)() is EMPTY
        while len(reader.asked) < 2:
            time.sleep(0.001)
        assert reader.asked == ["a", "b"]
        assert [result() for result in results] == [EMPTY, EMPTY]
    assert reader.asked == ["a", "b", "c"]


def test_a_file_that_fails_does_not_cost_the_others() -> None:
    with closing(read_ahead(Reader(), names("a", "kapot", "b"))) as results:
        assert next(results)() is EMPTY
        with pytest.raises(ReadError):
            next(results)()
        assert next(results)() is EMPTY


def test_nobody_waits_for_a_file_that_is_no_longer_wanted() -> None:
    reader = Reader()
    started = time.monotonic()
    with closing(read_ahead(reader, names("traag", "b", "c"))) as results:
        next(results)

    assert time.monotonic() - started < 20
    assert reader.asked == ["traag"]


def test_no_files() -> None:
    with closing(read_ahead(Reader(), [])) as results:
        assert list(results) == []
