from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import __main__ as commands
from assistant import cli_texts, texts
from assistant.answer import Assistant
from assistant.batch import BadLine, Question, parse_question
from assistant.types import Reply, Turn
from corpus.errors import IndexMissingError


def test_a_whole_line() -> None:
    history = [{"role": "user", "content": "Hé"}, {"role": "assistant", "content": "Ja"}]
    line = json.dumps({"id": "t3", "question": "En dan?", "history": history}, ensure_ascii=False)

    assert parse_question(line.encode()) == Question(
        id="t3", question="En dan?", history=(Turn(role="user", text="Hé"), Turn(role="assistant", text="Ja"))
    )


@pytest.mark.parametrize("line", [b'{"question": "Wat?"}\r\n', b'\xef\xbb\xbf{"question": "Wat?", "history": null}'])
def test_id_and_history_may_be_missing(line: bytes) -> None:
    assert parse_question(line) == Question(question="Wat?")


@pytest.mark.parametrize(
    ("line", "identifier", "says"),
    [
        (b"", None, "JSON"),
        (b"\n", None, "leeg"),
        (b'{"id": true, "question": "Wat?"}', None, "'id'"),
        (b'{"id": "a", "question": "\\ud800"}', "a", "half teken"),
        (b'{"id": "\\ud800", "question": "Wat?"}', None, "half teken"),
        (b'{"id": "a", "question": "Wat?"', None, "JSON"),
        (b'{"question": "\xff"}', None, "JSON"),
        (b"[" * 100_000, None, "JSON"),
        (b"1" * 5000, None, "JSON"),
        (b'["Wat?"]', None, "JSON-object"),
        (b'"Wat?"', None, "JSON-object"),
        (b"{}", None, "'question'"),
        (b'{"id": "a"}', "a", "'question'"),
        (b'{"id": "a", "question": " \\n"}', "a", "'question'"),
        (b'{"id": "a", "question": "%s"}' % (b"a" * 2001), "a", "te lang"),
        (b'{"id": "a", "question": 3}', "a", "'question'"),
        (b'{"id": "a", "question": "Wat?", "history": "He"}', "a", "'history'"),
        (b'{"id": "a", "question": "Wat?", "history": ["He"]}', "a", "'history'"),
        (b'{"id": "a", "question": "Wat?", "history": [{"role": "system", "content": "He"}]}', "a", "'history'"),
        (b'{"id": "a", "question": "Wat?", "history": [{"role": "user"}]}', "a", "'history'"),
    ],
)  # fmt: skip
def test_a_bad_line_says_what_is_wrong_in_one_line(line: bytes, identifier: str | None, says: str) -> None:
    bad = parse_question(line)

    assert isinstance(bad, BadLine)
    assert bad.id == identifier
    assert says in bad.error
    assert "\n" not in bad.error


@pytest.mark.parametrize(
    "line",
    [
        b'{"question": "\\ud800 acties"}',
        b'{"id": "\\udc00", "question": "Wat?"}',
        b'{"question": "Wat?", "history": [{"role": "user", "content": "\\ud800"}]}',
    ],
)
def test_half_a_surrogate_pair_is_a_bad_line(line: bytes) -> None:
    parsed = parse_question(line)

    assert isinstance(parsed, BadLine)
    json.dumps([parsed.id, parsed.error], ensure_ascii=False).encode()


@given(st.binary())
def test_no_line_raises(line: bytes) -> None:
    assert isinstance(parse_question(line), Question | BadLine)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda below: (
            st.lists(below) | st.dictionaries(st.sampled_from(["id", "question", "history", "role", "content"]), below)
        ),
    )
)
def test_no_json_raises(data: object) -> None:
    parsed = parse_question(json.dumps(data).encode())

    assert isinstance(parsed, BadLine) or (isinstance(data, dict) and parsed.question == data["question"])


@pytest.mark.parametrize("identifier", ["NaN", "Infinity", "-Infinity"])
def test_an_id_that_json_does_not_have_is_no_id(identifier: str) -> None:
    bad = parse_question(f'{{"id": {identifier}, "question": "Wat is nodig?"}}'.encode())

    assert isinstance(bad, BadLine)
    assert bad.id is None


class Failing:
    """An assistant that fails in its own way at the question that says so, and answers any other."""

    def __init__(self, inner: Assistant) -> None:
        self._inner = inner

    def reply(self, question: str, history: Sequence[Turn] = ()) -> Reply:
        if question == "stuk":
            raise ZeroDivisionError
        if question == "weg":
            raise IndexMissingError("Er is nog geen index.")
        return self._inner.reply(question, history)


@pytest.fixture
def lines(tmp_path: Path, molenwaard_assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("assistant.build.open_assistant", lambda *_: Failing(molenwaard_assistant))
    return tmp_path / "vragen.jsonl"


def test_a_batch_goes_on_past_a_question_that_fails(lines: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines.write_text('{"id": 1, "question": "stuk"}\n{"id": 2, "question": "Wat staat er bij thema 1?"}\n')

    assert commands.main(["batch", str(lines)]) == 0
    said = capsys.readouterr()
    first, second = map(json.loads, said.out.splitlines())
    assert (first.keys(), first["id"], second["id"]) == ({"id", "error"}, 1, 2)
    assert "answer" in second
    assert "ZeroDivisionError" in said.err


@pytest.mark.parametrize("command", ["ask", "search"])
def test_of_a_question_that_is_too_long_is_said_so(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main([command, "a" * 2001]) == 1
    assert capsys.readouterr().err.strip() == texts.QUESTION_TOO_LONG


@pytest.mark.parametrize("command", ["ask", "search"])
@pytest.mark.parametrize("nothing", ["", "  ", "\n"])
def test_no_question_is_an_error_as_it_is_in_a_batch(
    command: str, nothing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert commands.main([command, nothing, "--json"]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err.strip()) == ("", cli_texts.NO_QUESTION)


def test_without_an_input_there_are_no_questions(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", None)

    assert commands.main(["batch", "-"]) == 1
    assert "invoer is gesloten" in capsys.readouterr().err


def test_a_file_is_no_index(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "index"
    path.write_text("x")

    assert commands.main(["ask", "--index", str(path), "Wat?"]) == 1
    told = capsys.readouterr().err
    assert "is een bestand" in told
    assert "planwijzer ingest" not in told


def test_a_batch_ends_where_no_line_could_be_answered(lines: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines.write_text('{"id": 1, "question": "weg"}\n')

    assert commands.main(["batch", str(lines)]) == 1
    assert capsys.readouterr().err.strip() == "Er is nog geen index."
