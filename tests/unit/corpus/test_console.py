from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from corpus.console import report, run, show
from corpus.errors import KnownError

ROOT = Path(__file__).resolve().parents[3]


def raising(error: BaseException) -> int:
    raise error


def test_the_status_of_the_command_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(lambda: 7) == 7
    assert capsys.readouterr() == ("", "")


def test_a_known_error_is_one_line_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(lambda: raising(KnownError("De map\n  'x'\nbestaat niet."))) == 1
    assert capsys.readouterr() == ("", "De map 'x' bestaat niet.\n")


def test_an_interrupt_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(lambda: raising(KeyboardInterrupt())) == 130
    assert capsys.readouterr() == ("", "")


def test_an_interrupt_that_a_library_calls_otherwise_is_quiet_too(capsys: pytest.CaptureFixture[str]) -> None:
    def importing() -> int:
        try:
            raise KeyboardInterrupt
        except KeyboardInterrupt as error:
            raise ImportError("initialization failed") from error

    assert run(importing) == 130
    assert capsys.readouterr() == ("", "")


def test_an_interrupt_that_a_library_hides_is_quiet_too() -> None:
    # A shell that starts the tests in the background lets them ignore Ctrl-C: the script asks for it itself.
    script = """
import signal, sys
from corpus.console import run
signal.signal(signal.SIGINT, signal.default_int_handler)
def importing():
    try:
        signal.raise_signal(signal.SIGINT)
    except KeyboardInterrupt:
        pass
    raise ImportError("numpy.core.multiarray failed to import")
sys.exit(run(lambda: run(importing)))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_a_fault_of_ours_keeps_its_traceback() -> None:
    with pytest.raises(ZeroDivisionError):
        run(lambda: raising(ZeroDivisionError()))


def test_what_is_reported_goes_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    report("bezig …")
    assert capsys.readouterr() == ("", "bezig …\n")


def test_a_reader_that_goes_away_is_no_error() -> None:
    """As in `planwijzer batch vragen.jsonl | head -1`."""
    script = """
import sys
from corpus.console import run
def speak():
    for n in range(100_000):
        sys.stdout.write(f"regel {n}\\n")
        sys.stdout.flush()
    return 5
sys.exit(run(speak))
"""
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(20) == 0


SPEAKS = """
import sys
from corpus.console import report, run, show
def speak():
    report("bezig")
    show("gedaan")
    return 0
sys.exit(run(speak))
"""


def spoken(redirected: str) -> subprocess.CompletedProcess[str]:
    """A command that reports, shows a result and ends well, with its output redirected by a shell."""
    command = ["sh", "-c", f'"$0" -c "$1" {redirected}', sys.executable, SPEAKS]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)


@pytest.mark.parametrize(("redirected", "why"), [("> /dev/full", "de schijf is vol"), (">&-", "gesloten")])
def test_an_output_that_takes_nothing_is_told_in_one_line(redirected: str, why: str) -> None:
    done = spoken(redirected)
    first, second = done.stderr.splitlines()

    assert (done.returncode, first) == (1, "bezig")
    assert second.startswith("De uitvoer kan niet worden geschreven (")
    assert why in second


@pytest.mark.parametrize("redirected", ["2> /dev/full", "2>&-"])
def test_what_is_only_reported_may_be_lost(redirected: str) -> None:
    done = spoken(redirected)
    assert (done.returncode, done.stdout, done.stderr) == (0, "gedaan\n", "")


def test_a_text_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    show("rood \x1b[31m en \u202eachterstevoren\u2066, regel\neen")
    report("naam\x07.pdf \udcff")

    told = capsys.readouterr()
    assert told.out == "rood \ufffd[31m en \ufffdachterstevoren\ufffd, regel\neen\n"
    assert told.err == "naam\ufffd.pdf \ufffd\n"


def test_a_remedy_names_the_folders_that_were_given(capsys: pytest.CaptureFixture[str]) -> None:
    def fails() -> int:
        raise KnownError("Er is nog geen index. Maak hem met: planwijzer ingest")

    assert run(fails, index=Path("mijn map/index")) == 1
    assert capsys.readouterr().err.endswith("planwijzer ingest --index 'mijn map/index'\n")
