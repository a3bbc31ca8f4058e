"""The golden questions: what they are made of, and reading them strictly. Their format: golden/README.md."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from assistant.types import Reason, Turn
from corpus.errors import KnownError

Split = Literal["dev", "test"]
Answerability = Literal["answerable", "unanswerable", "false_premise", "underspecified", "injection"]
Importance = Literal["vital", "okay"]

SPLITS: tuple[Split, ...] = get_args(Split)
SETS = {"scholen": "schools", "beleid": "beleid", "regio": "regio", "alledaags": "alledaags"}
"""Sets of questions that stand apart, each with the folder below the golden questions that holds it: questions and
`documents/`. They are asked of an index over those documents alone."""
CATEGORIES = (
    "lijst", "begrip", "periode", "wie-wat-waarom", "vergelijking", "overzicht", "spreektaal", "engels",
    "valse-aanname", "net-niet", "onderbepaald", "vervolg", "injectie",
)  # fmt: skip


class GoldenError(KnownError):
    """A line of a golden file is not what the format asks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """When a sentence says a nugget: one alternative of every row of `all` is in it, and nothing of `none_of`."""

    all: tuple[tuple[str, ...], ...]
    none_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A place in a document that carries a nugget. `section` is part of the path of titles above it, or empty."""

    doc: str
    quote: str
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nugget:
    """One thing a good answer says. The pieces of `evidence` are alternatives: one of them is enough to cite."""

    id: str
    text: str
    importance: Importance
    match: Match
    evidence: tuple[Evidence, ...] = ()
    pos: tuple[str, ...] = ()
    neg: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A golden question. `where` is its file and line, for messages."""

    id: str
    group: str
    category: str
    question: str
    answerability: Answerability
    split: Split
    where: str
    history: tuple[Turn, ...] = ()
    lang: str = "nl"
    reasons: tuple[str, ...] = ()
    is_list: bool = False
    nuggets: tuple[Nugget, ...] = ()
    forbidden: tuple[str, ...] = ()
    author: str = ""

    @property
    def vital(self) -> tuple[Nugget, ...]:
        return tuple(nugget for nugget in self.nuggets if nugget.importance == "vital")


def set_folder(golden: Path, name: str) -> Path:
    """Where the questions and the documents of a set are; "" is the golden questions themselves."""
    return golden / SETS[name] if name else golden


def golden_files(folder: Path, split: Split) -> tuple[Path, ...]:
    """The files of a split, `dev.jsonl` and `dev-*.jsonl`, by name."""
    return tuple(sorted([*folder.glob(f"{split}.jsonl"), *folder.glob(f"{split}-*.jsonl")]))


def load_split(folder: Path, split: Split) -> tuple[Question, ...]:
    """All questions of a split in order of file and line. Raises GoldenError at the first line that is not valid."""
    questions, problems = read_split(folder, split)
    if problems:
        raise GoldenError(problems[0])
    if not questions:
        raise GoldenError(f"In {str(folder)!r} staan geen vragen voor {split!r}. Verwacht: {split}-*.jsonl.")
    return questions


def read_split(folder: Path, split: Split) -> tuple[tuple[Question, ...], list[str]]:
    """The valid questions of a split, and one line of Dutch for each line that is not valid."""
    questions: list[Question] = []
    problems: list[str] = []
    for path in golden_files(folder, split):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if not line.strip():
                continue
            where = f"{path.name}:{number}"
            try:
                questions.append(parse_question(json.loads(line), split, where))
            except json.JSONDecodeError as error:
                problems.append(f"{where}: geen geldige JSON ({error.msg}, teken {error.pos})")
            except GoldenError as error:
                problems.append(f"{where}: {error}")
    return tuple(questions), problems


def golden_hash(folder: Path, split: Split) -> str:
    """SHA-256 over names and contents of the files of a split: two runs are comparable when it is the same."""
    digest = hashlib.sha256()
    for path in golden_files(folder, split):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def asked_hash(question: Question) -> str:
    """SHA-256 over what the assistant is given: an old answer may be scored again as long as this is the same."""
    given = [question.question, [[turn.role, turn.text] for turn in question.history]]
    return hashlib.sha256(json.dumps(given, ensure_ascii=False).encode()).hexdigest()[:16]


_QUESTION_KEYS = {
    "id", "group", "category", "question", "history", "lang", "answerability", "reasons", "list", "nuggets",
    "forbidden", "author",
}  # fmt: skip
_NUGGET_KEYS = {"id", "text", "importance", "match", "evidence", "pos", "neg"}


def parse_question(row: object, split: Split, where: str) -> Question:
    """A question from its JSON object. Raises GoldenError that names the key."""
    data = _object(row, _QUESTION_KEYS, "de vraag")
    reasons = _strings(data, "reasons")
    for reason in reasons:
        _one_of(reason, get_args(Reason), "reasons")
    answerability: Any = _one_of(_text(data, "answerability"), get_args(Answerability), "answerability")
    return Question(
        id=_text(data, "id"),
        group=_text(data, "group"),
        category=_one_of(_text(data, "category"), CATEGORIES, "category"),
        question=_text(data, "question"),
        answerability=answerability,
        split=split,
        where=where,
        history=tuple(_turn(turn) for turn in _list(data, "history")),
        lang=_text(data, "lang", "nl"),
        reasons=reasons,
        is_list=_flag(data, "list"),
        nuggets=tuple(_nugget(nugget) for nugget in _list(data, "nuggets")),
        forbidden=_strings(data, "forbidden"),
        author=_text(data, "author", ""),
    )


def _turn(row: object) -> Turn:
    data = _object(row, {"role", "content"}, "history")
    role: Any = _one_of(_text(data, "role"), ("user", "assistant"), "role")
    return Turn(role=role, text=_text(data, "content"))


def _nugget(row: object) -> Nugget:
    data = _object(row, _NUGGET_KEYS, "een nugget")
    importance: Any = _one_of(_text(data, "importance"), get_args(Importance), "importance")
    match = _object(data.get("match"), {"all", "none_of"}, "match")
    rows = _list(match, "all")
    if not all(isinstance(alternatives, list) for alternatives in rows):
        raise GoldenError("'match.all' moet een lijst van lijsten zijn")
    return Nugget(
        id=_text(data, "id"),
        text=_text(data, "text"),
        importance=importance,
        match=Match(
            all=tuple(_strings({"all": alternatives}, "all") for alternatives in rows),
            none_of=_strings(match, "none_of"),
        ),
        evidence=tuple(_evidence(evidence) for evidence in _list(data, "evidence")),
        pos=_strings(data, "pos"),
        neg=_strings(data, "neg"),
    )


def _evidence(row: object) -> Evidence:
    data = _object(row, {"doc", "section", "quote"}, "evidence")
    return Evidence(doc=_text(data, "doc"), quote=_text(data, "quote"), section=_text(data, "section", ""))


def _object(row: object, keys: Collection[str], what: str) -> Mapping[str, Any]:
    if not isinstance(row, dict):
        raise GoldenError(f"{what} moet een object zijn")
    unknown = sorted(set(row) - set(keys))
    if unknown:
        raise GoldenError(f"onbekende sleutel {unknown[0]!r} in {what}")
    return row


def _text(data: Mapping[str, Any], key: str, default: str | None = None) -> str:
    value = data.get(key, default)
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise GoldenError(f"{key!r} ontbreekt of is geen tekst")
    return value


def _flag(data: Mapping[str, Any], key: str) -> bool:
    value = data.get(key, False)
    if not isinstance(value, bool):
        raise GoldenError(f"{key!r} moet true of false zijn")
    return value


def _list(data: Mapping[str, Any], key: str) -> Sequence[object]:
    value = data.get(key, [])
    if not isinstance(value, list):
        raise GoldenError(f"{key!r} moet een lijst zijn")
    return value


def _strings(data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    values = _list(data, key)
    if not all(isinstance(value, str) and value.strip() for value in values):
        raise GoldenError(f"{key!r} moet een lijst van teksten zijn, geen ervan leeg")
    return tuple(str(value) for value in values)


def _one_of(value: str, choices: Sequence[str], key: str) -> str:
    if value not in choices:
        raise GoldenError(f"{key!r} is {value!r}; kies uit: {', '.join(choices)}")
    return value
