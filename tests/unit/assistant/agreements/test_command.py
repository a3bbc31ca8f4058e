"""`planwijzer agreements` beside a draft that was replaced."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.agreements.command import show, write
from assistant.agreements.export import FORMATS as AGREEMENT_FORMATS
from assistant.arguments import FORMATS, parser
from assistant.coverage.export import FORMATS as COVERAGE_FORMATS
from corpus.errors import KnownError
from tests.fakes import FakeEmbedder
from tests.small import reader_of

PLAN = """# Jaarplan De Linde

{}

## Ouders

Elke mentor belt de ouders binnen {} dagen.
De school maakt in mei 2028 een folder.
"""


@pytest.mark.parametrize(
    ("options", "documents", "told"),
    [
        ([], ["jaarplan"], "2 afspraken uit het concept"),
        (["--document", "jaarplan-concept"], ["jaarplan-concept"], ""),
        (["--document", "jaarplan"], ["jaarplan"], ""),
        (["--period", "2028"], ["jaarplan"], "1 afspraak uit het concept"),
        (["--period", "2031"], [], ""),
    ],
)
def test_a_replaced_draft_is_left_out_unless_it_is_asked_for(
    options: list[str],
    documents: list[str],
    told: str,
    tmp_path: Path,
    fake_embedder: FakeEmbedder,
    capsys: pytest.CaptureFixture[str],
) -> None:
    texts = {
        "jaarplan": PLAN.format("Vastgesteld door het bestuur op 3 maart 2027", "twee"),
        "jaarplan-concept": PLAN.format("Concept, 3 februari 2027", "vier"),
    }
    reader_of(tmp_path, fake_embedder, texts)
    places = ["--corpus", str(tmp_path), "--index", str(tmp_path / "index")]
    assert show(parser().parse_args(["agreements", *places, *options, "--format", "json"])) == 0

    written = capsys.readouterr()
    assert list(dict.fromkeys(row["document_id"] for row in json.loads(written.out))) == documents
    assert ("Toon ze met --document jaarplan-concept." in written.err) == bool(told)
    assert told in written.err


def test_both_registers_are_written_as_the_command_offers() -> None:
    assert set(FORMATS) == set(AGREEMENT_FORMATS) == set(COVERAGE_FORMATS)


def test_a_file_that_cannot_be_written_is_told_in_dutch(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="dat is een map"):
        write(b"x", tmp_path, "csv")
    with pytest.raises(KnownError, match="dat bestaat niet"):
        write(b"x", tmp_path / "weg" / "a.csv", "csv")
