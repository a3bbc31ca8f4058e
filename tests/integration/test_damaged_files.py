"""Damaged documents of every format through the real reading process: read, or refused in one line."""

from __future__ import annotations

import io
import os
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.errors import KnownError, ReadError
from corpus.types import ReadResult
from evals import fuzz_texts
from evals.__main__ import main
from evals.fuzz import damaged, find_seeds, keep, read_one, reason
from evals.mutations import LARGEST, mutate
from evals.outcomes import FINE, FORMATS, Outcome
from ingest import texts
from ingest.read import read
from ingest.reading import ReadingProcess
from tests.conftest import ROOT

GOLDEN = ROOT / "tests" / "golden"


@pytest.fixture(scope="module")
def reading() -> Iterator[ReadingProcess]:
    with ReadingProcess(seconds=10, seconds_per_megabyte=0) as process:
        yield process


@pytest.mark.parametrize("wanted", FORMATS)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_a_damaged_file_is_read_or_refused(reading: ReadingProcess, tmp_path: Path, wanted: str, seed: int) -> None:
    suffix, data = damaged(find_seeds(GOLDEN, wanted), seed, 0)
    path = tmp_path / f"beschadigd{suffix}"
    path.write_bytes(data)

    kind, said = read_one(reading, path)

    assert kind in FINE, said


@pytest.mark.parametrize("wanted", FORMATS)
def test_damage_is_the_same_again_and_leaves_something_to_read(wanted: str) -> None:
    seeds = find_seeds(GOLDEN, wanted)
    files = [damaged(seeds, 7, number) for number in range(20)]

    assert files == [damaged(seeds, 7, number) for number in range(20)]
    assert len({data for _, data in files}) > 15
    assert {path.read_bytes() for path in seeds}.isdisjoint(data for _, data in files[:5])
    assert max(len(data) for _, data in files) <= LARGEST


@pytest.mark.parametrize("suffix", [".docx", ".odt"])
def test_what_is_damaged_within_a_zip_is_mostly_still_a_zip(suffix: str) -> None:
    data = (GOLDEN / f"rivierenbeek{suffix}").read_bytes()
    whole = [zipfile.is_zipfile(io.BytesIO(mutate(data, data, suffix, Random(seed)))) for seed in range(30)]

    assert sum(whole) >= 24


def test_no_seeds_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="--from"):
        find_seeds(tmp_path, None)


class Pretending(ReadingProcess):
    """A reading process that does what a test says with every file."""

    def __init__(self, outcome: ReadResult | Exception) -> None:
        super().__init__()
        self.outcome = outcome

    def read(self, path: Path) -> ReadResult:
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


@pytest.mark.parametrize(
    ("outcome", "kind"),
    [
        (ReadError("Het bestand is leeg."), "refused"),
        (ReadError(texts.TOO_SLOW), "slow"),
        (ReadError(texts.CRASHED), "crashed"),
        (ReadError(texts.TOO_MUCH_MEMORY), "memory"),
        (ReadError("twee\nregels"), "fault"),
        (ReadError(""), "fault"),
        (IndexError("van ons"), "fault"),
    ],
)  # fmt: skip
def test_what_an_outcome_is_called(outcome: Exception, kind: str) -> None:
    found, said = read_one(Pretending(outcome), Path("proef.md"))

    assert found == kind
    assert str(outcome) in said or kind == "fault"


def test_a_text_that_cannot_be_kept_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "goed.md").write_text("# Kop\n\nEen zin.\n", encoding="utf-8")
    result = read(tmp_path / "goed.md")
    assert read_one(Pretending(result), tmp_path / "goed.md") == ("read", "")
    half = "\ud800 halve letter"
    block = result.blocks[-1]
    spans = tuple(type(span)(page=None, text=half) for span in block.spans)
    bad = type(block)(kind=block.kind, text=half, spans=spans)

    kind, said = read_one(Pretending(type(result)(blocks=(bad,), pages=result.pages)), tmp_path / "goed.md")

    assert kind == "fault"
    assert "UnicodeEncodeError" in said


def test_the_command_keeps_what_goes_wrong_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    good = Outcome(number=0, suffix=".md", kind="read", said="", seconds=0.1)
    bad = Outcome(number=1, suffix=".md", kind="crashed", said=texts.CRASHED, seconds=0.2, data=b"stuk")

    def pretend(outcomes: list[Outcome]) -> None:
        monkeypatch.setattr("evals.part_commands.fuzz", lambda *_: iter(outcomes))

    arguments = ["fuzz", "--files", "2", "--seed", "9", "--keep", str(tmp_path / "bewaard")]
    pretend([good, good])
    assert main(arguments) == 0
    pretend([good, bad])
    assert main(arguments) == 1

    assert [path.name for path in (tmp_path / "bewaard").iterdir()] == ["crashed-9-1.md"]
    output, errors = capsys.readouterr()
    assert "crashed-9-1.md" in errors
    assert output.splitlines()[-2].startswith("2 bestanden")


def test_the_command_reads_damaged_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fuzz", "--files", "6", "--seed", "1", "--workers", "1", "--keep", os.fspath(tmp_path / "b")]) == 0

    rows = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert rows[:8] == ["formaat", *sorted(FORMATS), "samen"]


def test_an_error_that_no_reader_foresaw_is_counted() -> None:
    assert reason("De PDF is beschadigd; open haar. (KeyError)") == "KeyError"
    assert reason("Het bestand is leeg.") == ""
    assert "KeyError 2" in fuzz_texts.unforeseen(Counter({"KeyError": 2}))


def test_only_what_is_to_be_looked_at_is_kept(tmp_path: Path) -> None:
    fields: dict[str, Any] = {"number": 3, "suffix": ".pdf", "said": "", "seconds": 0.0}

    assert keep(Outcome(kind="read", **fields), 1, tmp_path / "b") is None
    assert not (tmp_path / "b").exists()
