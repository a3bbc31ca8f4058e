"""The numbers of a text with what they count and how they are bound: "hooguit drie scholen" is not "drie scholen"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.words.lexicon import LARGE_NUMBERS, NUMBERS
from corpus.language import fold, is_function_word, stem

_BOUNDS = (
    frozenset("maximaal hooguit hoogstens hoogste maximum uiterlijk".split()),
    frozenset("minimaal minstens minste minimum".split()),
    frozenset("ongeveer circa ca zo'n bijna ruim rond".split()),
    frozenset("meer".split()),
    frozenset("minder".split()),
)
_WORD_NUMBERS = {
    word: str(number) for word, number in (NUMBERS | LARGE_NUMBERS).items() if word not in ("een", "eerste")
}
_TOKEN = re.compile(r"(?:19|20)\d\d\s?[-–/]\s?(?:19|20)?\d\d(?!\d)|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|%|€")
_DASH = re.compile(r"[\s/–-]+")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number where it stands, with the two words on each side."""

    number: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def counted(self) -> str:
        """What it counts: the word after it, when that says something; years and parts count nothing."""
        after = self.after[0] if self.after else ""
        counts = bool(after) and not is_function_word(after)
        return stem(after) if counts and not re.fullmatch(r"(?:19|20)\d\d", self.number) else ""

    def bounds(self) -> list[bool]:
        """Which of `_BOUNDS` (at most, at least, about, more, less) stand around it."""
        return [bool(line & {*self.before, *self.after[:1]}) for line in _BOUNDS]

    def fits(self, other: Amount) -> bool:
        """Whether another use says the same of the same number: the same thing counted, under the same bound."""
        if self.number != other.number or self.bounds() != other.bounds():
            return False
        both = self.counted and other.counted
        same = {self.counted, other.counted} & {*map(stem, self.after)} & {*map(stem, other.after)}
        return ("%" in self.after[:1]) == ("%" in other.after[:1]) and (not both or bool(same))


def numbers(text: str) -> list[Amount]:
    """The numbers of a text, in digits or in words, as digits; two years with a dash are one, and "een" is none."""
    tokens = _TOKEN.findall(fold(text).replace("procent", "%"))
    found: list[Amount] = []
    for place, token in enumerate(tokens):
        number = _DASH.sub("-", token) if token[0].isdigit() else _WORD_NUMBERS.get(token, "")
        if number:
            before, after = tokens[max(0, place - 2) : place], tokens[place + 1 : place + 3]
            found.append(Amount(number, tuple(before), tuple(after)))
    return found


def is_number(word: str) -> bool:
    """Whether a folded word is a number, in digits or in words."""
    return word[0].isdigit() or word in _WORD_NUMBERS
