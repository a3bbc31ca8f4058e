"""Reads files in a process of its own, with limits: no file can stop the others by crashing, hanging or growing.

The process is started for the first file and used for all that follow; after one that went wrong a new one is started.
Where no process can be started, files are read without one.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import subprocess
import sys
import threading
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import IO

from corpus.errors import ReadError
from corpus.types import ReadResult
from ingest import texts
from ingest.limits import MEMORY, limit_memory
from ingest.read import read as read_here

SECONDS = 60.0
SECONDS_PER_MEGABYTE = 20.0
"""What reading a file may take; an ordinary page takes a fiftieth of a second."""

_OUT_OF_MEMORY = -signal.SIGABRT
"""How a process ends in which pdfium gets no memory: it raises nothing that Python could catch."""

_MOST_FILES = 400
"""After so many files a new process is started: libraries keep a little of each file."""

_SECONDS_TO_START = 60.0
_SECONDS_TO_END = 5.0
_READY = b"ready"
_BUSY = b"busy"
"""Said by the process before each page that takes long for a good reason: the clock starts again."""

_MOST_BUSY = 1000
"""How often it may say so about one file."""

_ROOT = Path(__file__).resolve().parents[1]


class ReadingProcess:
    """Use as a context: at its end the process stops. Not for more than one thread."""

    def __init__(
        self,
        *,
        seconds: float = SECONDS,
        seconds_per_megabyte: float = SECONDS_PER_MEGABYTE,
        memory: int = MEMORY,
        patient: bool = True,
    ) -> None:
        """`patient` allows what takes long for a good reason: recognising scans, each page with a limit of its own."""
        self.seconds = seconds
        self.seconds_per_megabyte = seconds_per_megabyte
        self.memory = memory
        self.patient = patient
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: SimpleQueue[bytes | None] = SimpleQueue()
        self._files = 0

    def __enter__(self) -> ReadingProcess:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def read(self, path: Path) -> ReadResult:
        """What `ingest.read.read` gives. Raises ReadError, also when reading takes too long or too much memory."""
        process = self._running()
        if process is None:
            return read_here(path, (lambda: None) if self.patient else None)
        self._files += 1
        answer: bytes | None = None
        with contextlib.suppress(OSError):  # a process that has just died is told from the answer that fails to come
            assert process.stdin is not None
            _send(process.stdin, pickle.dumps(path.absolute()))
        try:
            answer = self._answer(self._time_for(path))
        except Empty:
            self.stop()
            raise ReadError(texts.TOO_SLOW) from None
        if answer is None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=_SECONDS_TO_END)
            self.stop()
            raise ReadError(texts.TOO_MUCH_MEMORY if process.returncode == _OUT_OF_MEMORY else texts.CRASHED)
        result: ReadResult | ReadError | MemoryError = pickle.loads(answer)
        if isinstance(result, MemoryError):
            self.stop()
            raise ReadError(texts.TOO_MUCH_MEMORY)
        if isinstance(result, ReadError):
            raise result
        return result

    def _answer(self, seconds: float) -> bytes | None:
        """What the process says, None when it is gone. Raises Empty when it says nothing for so long."""
        for _ in range(_MOST_BUSY):
            answer = self._answers.get(timeout=seconds)
            if answer != _BUSY:
                return answer
        raise Empty

    def stop(self) -> None:
        """End the process, whatever it is doing. The next file starts another one."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _time_for(self, path: Path) -> float:
        try:
            size = path.stat().st_size
        except OSError:
            size = 0
        return self.seconds + self.seconds_per_megabyte * size / 1_000_000

    def _running(self) -> subprocess.Popen[bytes] | None:
        if self._process is None or self._process.poll() is not None or self._files >= _MOST_FILES:
            self.stop()
            self._files = 0
            with contextlib.suppress(OSError):
                self._process = self._start()
            if not self._is_ready():
                self.stop()
        return self._process

    def _is_ready(self) -> bool:
        """Whether the process has started well: if it cannot, that is no file's fault."""
        try:
            return self._process is not None and self._answers.get(timeout=_SECONDS_TO_START) == _READY
        except Empty:
            return False

    def _start(self) -> subprocess.Popen[bytes]:
        paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "ingest.reading", str(self.memory), *(["patient"] if self.patient else [])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )
        self._answers = SimpleQueue()
        threading.Thread(target=_listen, args=(process, self._answers), daemon=True).start()
        return process


def _listen(process: subprocess.Popen[bytes], answers: SimpleQueue[bytes | None]) -> None:
    """Pass on what the process says, and None when it says no more.

    On some systems a thread is the only way to wait for a pipe with a limit.
    """
    assert process.stdout is not None
    with contextlib.suppress(OSError, ValueError):  # closed while we wait: the process was stopped
        while (answer := _receive(process.stdout)) is not None:
            answers.put(answer)
    answers.put(None)


def _send(pipe: IO[bytes], data: bytes) -> None:
    pipe.write(len(data).to_bytes(8, "big") + data)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> bytes | None:
    """The next message, None at the end."""
    head = pipe.read(8)
    if len(head) < 8:
        return None
    size = int.from_bytes(head, "big")
    data = pipe.read(size)
    return data if len(data) == size else None


def _bare(error: ReadError) -> ReadError:
    """An error that can be sent: what it says and notes, not where it came from."""
    bare = ReadError(str(error))
    for note in getattr(error, "__notes__", ()):
        bare.add_note(note)
    return bare


def _serve(memory: int, *, patient: bool) -> None:
    """The process: a path in, what was read of it out, until the other side closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started this one
    requests, replies = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not come between the answers
    limit_memory(memory)
    busy = (lambda: _send(replies, _BUSY)) if patient else None
    _send(replies, _READY)
    while (request := _receive(requests)) is not None:
        result: object
        try:
            result = read_here(pickle.loads(request), busy)
            answer = pickle.dumps(result, protocol=pickle.HIGHEST_PROTOCOL)
        except ReadError as error:
            answer = pickle.dumps(MemoryError() if isinstance(error.__cause__, MemoryError) else _bare(error))
        except (MemoryError, RecursionError):
            answer = pickle.dumps(MemoryError())
        _send(replies, answer)


if __name__ == "__main__":
    _serve(int(sys.argv[1]), patient="patient" in sys.argv[2:])
