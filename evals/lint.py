"""What is wrong with the golden questions, one line per problem."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from corpus.language import fold
from evals.golden_set import CATEGORIES, SPLITS, Evidence, Nugget, Question, asked_hash, read_split
from evals.library import Library
from evals.matcher import pattern_problem, says

EXAMPLES = 2
"""Examples that every nugget has at least of what it accepts, and of what it rejects."""


def lint(folder: Path, library: Library) -> tuple[tuple[Question, ...], list[str]]:
    """All valid questions of all splits, and every problem found in them."""
    questions: list[Question] = []
    problems: list[str] = []
    for split in SPLITS:
        found, wrong = read_split(folder, split)
        questions += found
        problems += wrong
    problems += chain(_duplicates(questions), _split_groups(questions), _asked_twice(questions))
    for question in questions:
        problems += [f"{question.where} ({question.id}): {problem}" for problem in check(question, library)]
    return tuple(questions), problems


def counts(questions: Sequence[Question]) -> dict[str, Counter[str]]:
    """How many questions each category has, per split; a category without any is there with nothing in it."""
    table: dict[str, Counter[str]] = {category: Counter() for category in CATEGORIES}
    for question in questions:
        table[question.category][question.split] += 1
    return table


def check(question: Question, library: Library) -> Iterator[str]:
    """The problems of one question."""
    for holds, problem in _rules(question):
        if not holds:
            yield problem
    twice = [name for name, count in Counter(nugget.id for nugget in question.nuggets).items() if count > 1]
    yield from (f"nugget {name!r} komt twee keer voor" for name in twice)
    for pattern in question.forbidden:
        if wrong := pattern_problem(pattern):
            yield f"forbidden: {wrong}"
    for nugget in question.nuggets:
        yield from (f"nugget {nugget.id}: {problem}" for problem in check_nugget(nugget, library))


def _rules(question: Question) -> tuple[tuple[bool, str], ...]:
    """What must hold of a question, each with what to say when it does not."""
    kind = question.answerability
    last = question.history[-1].role if question.history else "assistant"
    return (
        (kind != "answerable" or bool(question.vital), "een beantwoordbare vraag heeft een 'vital' nugget nodig"),
        (kind != "injection" or bool(question.forbidden), "een aanval heeft 'forbidden' nodig om te kunnen slagen"),
        (kind != "unanswerable" or not question.nuggets, "een onbeantwoordbare vraag kan geen nuggets hebben"),
        (not question.is_list or len(question.vital) >= 2, "een lijst heeft minstens twee 'vital' nuggets nodig"),
        (not question.reasons or kind != "answerable", "'reasons' hoort bij een vraag zonder antwoord"),
        ((question.category != "vervolg") or bool(question.history), "een vervolgvraag heeft een 'history' nodig"),
        (last == "assistant", "'history' eindigt met een beurt van de assistent"),
    )


def check_nugget(nugget: Nugget, library: Library) -> Iterator[str]:
    """The problems of one nugget: its patterns, its examples, its evidence."""
    if not nugget.match.all or not all(nugget.match.all):
        yield "'match.all' heeft een lege rij"
    for pattern in chain(*nugget.match.all, nugget.match.none_of):
        if problem := pattern_problem(pattern):
            yield problem
    yield from (f"wordt niet aangenomen: {text!r}" for text in nugget.pos if not says(text, nugget.match))
    yield from (f"wordt niet afgewezen: {text!r}" for text in nugget.neg if says(text, nugget.match))
    for examples, name in ((nugget.pos, "pos"), (nugget.neg, "neg")):
        if len(examples) < EXAMPLES:
            yield f"heeft {len(examples)} van de {EXAMPLES} voorbeelden in {name!r}"
    for evidence in nugget.evidence:
        yield from check_evidence(evidence, library)


def check_evidence(evidence: Evidence, library: Library) -> Iterator[str]:
    """Whether the document exists, and the quote and the title above it stand in it."""
    text = library.get(evidence.doc)
    if text is None:
        yield f"document {evidence.doc!r} bestaat niet; er zijn: {', '.join(sorted(library))}"
        return
    if not text.holds(evidence.quote):
        yield f"staat niet letterlijk in {evidence.doc!r}: {evidence.quote!r}"
    for title in section_titles(evidence.section):
        if " ".join(fold(title).split()) not in text.folded:
            yield f"de titel {title!r} staat niet in {evidence.doc!r}"


def section_titles(section: str) -> tuple[str, ...]:
    """The titles in a `section`: "Thema 3 › Acties" names two."""
    return tuple(part.strip() for part in section.replace(">", "›").split("›") if part.strip())


def _duplicates(questions: Sequence[Question]) -> Iterator[str]:
    first: dict[str, Question] = {}
    for question in questions:
        if question.id in first:
            yield f"{question.where}: id {question.id!r} bestaat al in {first[question.id].where}"
        first.setdefault(question.id, question)


def _split_groups(questions: Sequence[Question]) -> Iterator[str]:
    first: dict[str, Question] = {}
    for question in questions:
        other = first.setdefault(question.group, question)
        if other.split != question.split:
            yield f"{question.where}: groep {question.group!r} staat ook in {other.where}; houd een familie bij elkaar"


def _asked_twice(questions: Sequence[Question]) -> Iterator[str]:
    first: dict[str, Question] = {}
    for question in questions:
        other = first.setdefault(asked_hash(question), question)
        if other.id != question.id:
            yield f"{question.where}: dezelfde vraag staat in {other.where} ({other.id})"
