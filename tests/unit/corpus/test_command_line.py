from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpus.command_line import Parser, count, folder, sentence


@pytest.fixture
def parser() -> Parser:
    made = Parser(prog="planwijzer proef")
    made.add_argument("vraag", type=sentence)
    made.add_argument("--index", type=folder)
    made.add_argument("--top", type=count)
    made.add_argument("--vorm", choices=("tabel", "json"))
    return made


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "geef ook: vraag"),
        (["x", "--weg"], "onbekend: --weg"),
        (["x", "--index"], "--index: geef er een waarde bij"),
        (["x", "--index", " "], "--index: geef de naam van een map"),
        (["x", "--top", "²"], "--top: geef een getal van 1 tot en met 1000"),
        (["x", "--top", "0"], "--top: geef een getal van 1 tot en met 1000"),
        (["x", "--vorm", "xml"], "--vorm: 'xml' bestaat niet; kies uit"),
    ],
)
def test_wrong_usage_is_told_in_one_dutch_line(
    parser: Parser, arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        parser.parse_args(arguments)

    (line,) = capsys.readouterr().err.splitlines()
    assert stopped.value.code == 2
    assert says in line
    assert not re.search(r"\b(?:required|expected|invalid|unrecognized|usage)\b", line)


def test_help_is_dutch(parser: Parser, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        parser.parse_args(["--help"])

    told = capsys.readouterr().out
    assert stopped.value.code == 0
    assert "gebruik:" in told
    assert not re.search(r"usage|options:|positional|show this", told)


def test_bytes_that_are_no_text_become_a_sign(parser: Parser) -> None:
    assert parser.parse_args(["a\udcff", "--index", "map"]).vraag == "a?"
    assert parser.parse_args(["x", "--index", "map"]).index == Path("map")


def test_a_folder_may_be_named_from_home(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/huis")

    assert parser.parse_args(["x", "--index=~/plannen"]).index == Path("/huis/plannen")
    assert parser.parse_args(["x", "--index=~wie-is-dat/plannen"]).index == Path("~wie-is-dat/plannen")
