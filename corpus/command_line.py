"""Command lines in Dutch: argparse with its own words translated, and the kinds of arguments that commands share."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from corpus.console import give
from corpus.settings import at_home

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_MESSAGES = (
    (r"the following arguments are required: (.+)", r"geef ook: \1"),
    (r"unrecognized arguments: (.+)", r"onbekend: \1"),
    (r"argument (.+?): expected one argument", r"\1: geef er een waarde bij"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"\1: \2 bestaat niet; kies uit \3"),
    (r"argument (.+?): invalid \w+ value: (.+)", r"\1: \2 kan niet"),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 kan niet samen met \2"),
    (r"argument (.+?): (.+)", r"\1: \2"),
    (r"ambiguous option: (\S+) could match (.+)", r"\1 is niet duidelijk; bedoel je \2"),
)
"""What argparse says, in Python's English, and what we say."""


MOST_COUNTED = 1000
"""As much as a number that is asked for may be: of passages, of seconds."""


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks Dutch. Wrong usage gives one line and status 2."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 — whatever argparse takes
        help_asked = settings.pop("add_help", True)
        super().__init__(add_help=False, allow_abbrev=False, **settings)
        if help_asked:  # what only lends its options to others keeps argparse's titles, by which they are put together
            self._positionals.title, self._optionals.title = "wat je opgeeft", "opties"
            self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "gebruik:", 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "gebruik:", 1)

    def print_help(self, file: SupportsWrite[str] | None = None) -> None:
        if file is None:
            give(self.format_help())
        else:
            super().print_help(file)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {in_dutch(message)}. Uitleg: {self.prog} --help\n")


def in_dutch(message: str) -> str:
    """What argparse says, in Dutch; as it was when we have no words for it."""
    for pattern, said in _MESSAGES:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            return match.expand(said)
    return message


def folder(text: str) -> Path:
    """A folder that was named; an empty name would mean the current one without anybody asking for it."""
    if not text.strip():
        raise argparse.ArgumentTypeError("geef de naam van een map")
    return at_home(text)


def sentence(text: str) -> str:
    """A question; bytes that are no text become a sign for that."""
    return text.encode("utf-8", "replace").decode()


def count(text: str) -> int:
    """A number from 1 to 1000."""
    if not re.fullmatch(r"\d{1,4}", text, re.ASCII) or not 1 <= int(text) <= MOST_COUNTED:
        raise argparse.ArgumentTypeError(f"geef een getal van 1 tot en met {MOST_COUNTED}")
    return int(text)
