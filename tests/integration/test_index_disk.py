"""A disk that is full, or only to be read, and files that may not grow: real disks, and real processes on them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

from corpus.index import current_generation
from tests.integration.indexing import fill
from tests.integration.probe import Seen, look, send_ingest, send_ingest_of_small_files, send_look

SIZE = 3_000_000


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own."""
    folder = tmp_path / "schijf"
    folder.mkdir()
    if not shutil.which("mount") or not _mounted("mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)):
        pytest.skip("only who may mount a disk can fill one")
    yield folder
    _mounted("umount", "-l", str(folder))  # also when something still has it open: a disk left behind fails later runs


def _mounted(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def elsewhere(processes: ForkServerContext, target: object, *arguments: object) -> object:
    """What another process sends."""
    receiving, sending = processes.Pipe(duplex=False)
    process = processes.Process(target=target, args=(*arguments, sending))  # type: ignore[arg-type]
    process.start()
    sending.close()
    try:
        return receiving.recv()
    except EOFError:
        return f"ended with status {process.exitcode}"
    finally:
        process.join(20)
        receiving.close()


def leave(disk: Path, room: int) -> Path:
    """Fill a disk up to so many bytes."""
    ballast = disk / "ballast"
    stat = os.statvfs(disk)
    ballast.write_bytes(b"\0" * max(0, stat.f_bavail * stat.f_frsize - room))
    return ballast


@pytest.mark.parametrize("room", [0, 60_000, 130_000, 320_000])
def test_a_full_disk_is_told_and_costs_nothing(
    processes: ForkServerContext, corpus: Path, built: Path, disk: Path, room: int
) -> None:
    index = Path(shutil.copytree(built, disk / "index"))
    before, expected = current_generation(index), look(built)
    (corpus / "brief.md").write_text("# Brief\n\nDe vuurtoren wordt geverfd.\n", encoding="utf-8")
    ballast = leave(disk, room)

    told = elsewhere(processes, send_ingest, corpus, index)

    assert isinstance(told, str)
    assert told.startswith("KnownError: In de map")
    assert "schijf is vol" in told
    assert "\n" not in told
    assert current_generation(index) == before
    assert [path.name for path in (index / "generations").iterdir()] == [before]
    assert elsewhere(processes, send_look, index) == expected, "asking needs no room"
    assert not list(index.rglob("*.partial"))

    ballast.unlink()
    assert elsewhere(processes, send_ingest, corpus, index) == "klaar"
    clean = index.with_name("nieuw")
    fill(corpus, clean)
    assert look(index) == look(clean)


def test_a_disk_that_is_only_to_be_read_is_asked_and_not_written(
    processes: ForkServerContext, corpus: Path, built: Path, disk: Path
) -> None:
    index = Path(shutil.copytree(built, disk / "index"))
    (corpus / "brief.md").write_text("# Brief\n\nDe vuurtoren wordt geverfd.\n", encoding="utf-8")
    assert _mounted("mount", "-o", "remount,ro", str(disk))

    seen, told = elsewhere(processes, send_look, index), elsewhere(processes, send_ingest, corpus, index)

    assert seen == look(built)
    assert isinstance(seen, Seen)
    assert seen.error is None
    assert isinstance(told, str)
    assert told.startswith("KnownError: In de map")
    assert "alleen te lezen" in told


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize("largest", [1_000, 30_000, 100_000])
def test_files_that_may_not_grow_are_told_too(
    processes: ForkServerContext, corpus: Path, built: Path, largest: int
) -> None:
    """As with a quota; anybody may lay this limit on a process, also who cannot mount a disk."""
    before, expected = current_generation(built), look(built)
    (corpus / "brief.md").write_text("# Brief\n\n" + "De vuurtoren wordt geverfd.\n\n" * 50, encoding="utf-8")

    told = elsewhere(processes, send_ingest_of_small_files, largest, corpus, built)

    assert isinstance(told, str)
    assert told.startswith("KnownError: In de map")
    assert "\n" not in told
    assert [path.name for path in (built / "generations").iterdir()] == [before]
    assert elsewhere(processes, send_look, built) == expected
