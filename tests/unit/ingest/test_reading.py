"""Reading in a process of its own: what goes wrong with one file is told, and the next file is read."""

from __future__ import annotations

import os
import signal
import sys
import threading
import zlib
from pathlib import Path

import pytest

from corpus.errors import ReadError
from ingest import texts
from ingest.read import read
from ingest.reading import ReadingProcess

GOLDEN = Path(__file__).parents[2] / "golden"
PDF = GOLDEN / "rivierenbeek.pdf"


def test_it_reads_what_the_readers_read_in_one_process_for_all_files() -> None:
    with ReadingProcess() as reading:
        assert reading.read(PDF) == read(PDF)
        first = reading._process
        assert reading.read(GOLDEN / "rivierenbeek.docx") == read(GOLDEN / "rivierenbeek.docx")
        assert reading._process is first
    assert first is not None
    assert first.poll() is not None


def test_a_refusal_is_passed_on_and_the_process_goes_on(tmp_path: Path) -> None:
    (tmp_path / "leeg.pdf").write_bytes(b"")
    with ReadingProcess() as reading:
        with pytest.raises(ReadError, match="leeg"):
            reading.read(tmp_path / "leeg.pdf")
        process = reading._process
        assert reading.read(PDF).blocks
        assert reading._process is process


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read() -> None:
    with ReadingProcess(seconds=0, seconds_per_megabyte=0) as reading:
        with pytest.raises(ReadError) as caught:
            reading.read(PDF)
        assert str(caught.value) == texts.TOO_SLOW
        reading.seconds = 60
        assert reading.read(PDF).blocks


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_a_crash_is_told_and_the_next_file_is_read() -> None:
    with ReadingProcess() as reading:
        reading.read(PDF)
        process = reading._process
        assert process is not None
        os.kill(process.pid, signal.SIGSTOP)
        threading.Timer(0.2, os.kill, (process.pid, signal.SIGKILL)).start()
        with pytest.raises(ReadError) as caught:
            reading.read(PDF)
        assert str(caught.value) == texts.CRASHED
        assert reading.read(PDF).blocks


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere memory is not limited")
def test_a_file_that_takes_too_much_memory_is_given_up_and_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "groot.txt").write_text("woord " * 10_000_000, encoding="utf-8")
    with ReadingProcess(memory=100_000_000) as reading:
        with pytest.raises(ReadError) as caught:
            reading.read(tmp_path / "groot.txt")
        assert str(caught.value) == texts.TOO_MUCH_MEMORY
        assert reading.read(GOLDEN / "rivierenbeek.md").blocks


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere memory is not limited")
def test_a_small_pdf_with_a_page_of_hundreds_of_megabytes_is_told_as_too_large(tmp_path: Path) -> None:
    packed = zlib.compress(zlib.compress(b" " * 500_000_000, 1), 9)
    (tmp_path / "bom.pdf").write_bytes(
        b"%%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n"
        b"4 0 obj<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n%b\nendstream endobj\n"
        b"trailer<</Root 1 0 R>>\n%%%%EOF\n" % (len(packed), packed)
    )
    with ReadingProcess(memory=200_000_000) as reading:
        with pytest.raises(ReadError) as caught:
            reading.read(tmp_path / "bom.pdf")
        assert str(caught.value) == texts.TOO_MUCH_MEMORY
        assert reading.read(PDF).blocks


def test_without_a_process_files_are_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bestaat/niet")
    with ReadingProcess() as reading:
        assert reading.read(PDF) == read(PDF)


def test_a_process_that_cannot_start_well_is_not_blamed_on_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
    broken.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(broken))
    with ReadingProcess() as reading:
        assert reading.read(PDF) == read(PDF)


@pytest.mark.parametrize("text", [texts.TOO_SLOW, texts.TOO_MUCH_MEMORY, texts.CRASHED])
def test_what_is_told_is_one_line(text: str) -> None:
    assert "\n" not in text
