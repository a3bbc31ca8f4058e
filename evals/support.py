"""φ: whether quotes support a statement, decided without a model and the same every time.

A statement that stands verbatim in the quotes is supported. Otherwise each of its sentences must have all its numbers,
names and negations in the quotes, and at least `SHARE` of its content words; and the sentence of the quotes that is
most like it must not deny what it says. This cannot see swapped roles ("van havo naar mbo"), so it is
a floor under the errors, not a proof of truth.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant.verify import normalise
from assistant.words.lexicon import NUMBERS
from corpus.language import content_words, is_function_word, stem, words
from evals.answer_text import sentences

SHARE = 0.7
"""Of three content words all must be there, of four three, of seven five. Half accepted 9 of 40 wrong pairs."""

NEGATIONS = frozenset("niet geen nooit niets niemand nergens zonder noch evenmin nauwelijks".split())

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_CAPITALISED = re.compile(r"(?<!\w)[A-ZÀ-Ý][\w’'&]*(?:-\w+)*")
_WORD_NUMBERS = {word: number for word, number in NUMBERS.items() if word != "een"}


def supports(quotes: Sequence[str], statement: str, columns: Collection[str] = ()) -> bool:
    """φ(quotes, statement). `columns` are the normalised column headings of the tables in the cited documents."""
    if not quotes or not statement.strip():
        return False
    if is_verbatim(quotes, statement) or is_row(quotes, statement, columns):
        return True
    evidence = " ".join(quotes)
    held = {stem(word) for word in words(evidence)}
    return all(_sentence_supported(sentence, evidence, held) for sentence in sentences(statement))


def is_verbatim(quotes: Sequence[str], statement: str) -> bool:
    """Whether the statement stands in the quotes, taken together in order, but for its last full stop."""
    wanted = normalise(statement)
    whole = "".join(normalise(quote) for quote in quotes)
    return wanted in whole or (len(wanted) > 1 and wanted[:-1] in whole and wanted[-1] in ".;:")


def is_row(quotes: Sequence[str], statement: str, columns: Collection[str]) -> bool:
    """Whether the statement is a table's row said with its column headings ("Wie: Gemeenten; Wanneer: 2027").

    Every cell stands verbatim in the quotes, and what is said before a colon heads a column.
    """
    cells: list[str] = []
    for part in statement.split("; "):
        heading, colon, cell = part.partition(": ")
        cells.append(cell if colon and normalise(heading) in columns else part)
    return all(cell.strip() and is_verbatim(quotes, cell) for cell in cells)


def _sentence_supported(sentence: str, evidence: str, held: Collection[str]) -> bool:
    wanted = [stem(word) for word in content_words(sentence)]
    share = sum(word in held for word in wanted) / len(wanted) if wanted else 0.0
    return (
        share >= SHARE
        and numbers(sentence) <= numbers(evidence)
        and all(stem(word) in held for name in names(sentence) for word in words(name))
        and _same_negation(sentence, evidence)
    )


def numbers(text: str) -> set[str]:
    """The numbers in a text, in digits or as words up to twelve; "een" is no number."""
    said = {str(_WORD_NUMBERS[word]) for word in words(text) if word in _WORD_NUMBERS}
    return said | {match.rstrip(".,") for match in _DIGITS.findall(text)}


def names(text: str) -> set[str]:
    """Words with a capital that do not start a sentence, and words of capitals only wherever they stand."""
    found: set[str] = set()
    for sentence in sentences(text):
        first = re.search(r"\w", sentence)
        for match in _CAPITALISED.finditer(sentence):
            if first is None or match.start() != first.start() or (match.group().isupper() and len(match.group()) > 1):
                found.add(match.group())
    return found


def denied(text: str) -> set[str]:
    """The stems of what a text denies: the content words from two words before a negation to three after it."""
    found: set[str] = set()
    for sentence in sentences(text):
        spoken = words(sentence)
        for place, word in enumerate(spoken):
            if word in NEGATIONS:
                near = (*spoken[max(0, place - 2) : place], *spoken[place + 1 : place + 4])
                found |= {stem(other) for other in near if other not in NEGATIONS and not is_function_word(other)}
    return found


def _same_negation(sentence: str, evidence: str) -> bool:
    """Whether the same is denied: what the sentence denies is denied in the evidence, and the other way round.

    Of the evidence only the sentence most like it counts when it denies nothing itself: another may deny what it likes.
    """
    if any(word in NEGATIONS for word in words(sentence)):
        own, theirs = denied(sentence), denied(evidence)
        return bool(own & theirs) or (not own and any(word in NEGATIONS for word in words(evidence)))
    wanted = {stem(word) for word in content_words(sentence)}
    nearest = max(sentences(evidence), key=lambda other: len(wanted & {stem(w) for w in content_words(other)}))
    return not wanted & denied(nearest)
