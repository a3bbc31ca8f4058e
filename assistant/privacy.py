"""Whether a question holds data of a person, which must not leave for a language model."""

from __future__ import annotations

import re

_PLAIN = re.compile(
    r"[\w.+-]+@[\w-]+\.\w+"  # an e-mail address
    r"|\b(?:0|\+31|0031)[\s-]?(?:\d[\s-]?){8}\d\b"  # a telephone number
    r"|\b[A-Z]{2}\d{2}[A-Z]{4}\d{10}\b"  # a bank account
    r"|\bgeb(?:oren|oortedatum|\.)\D{0,20}\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d{2,4}"  # a date of birth
)
_PUPIL = re.compile(
    r"\b(?:[Ll]eerling|[Kk]ind|[Zz]oon(?:tje)?|[Dd]ochter(?:tje)?|[Pp]upil|[Jj]ongen|[Mm]eisje)"
    r"(?:,? (?:genaamd|met de naam|die))?,? [A-Z][a-zà-ÿ]+\b"
)
_NINE = re.compile(r"(?<!\d)\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)")


def holds_personal_data(text: str) -> bool:
    """Whether a text holds an address, a number or a name by which a pupil or parent can be known.

    It knows forms, not people: a name by itself passes, for documents hold names that may be asked about.
    """
    return bool(_PLAIN.search(text) or _PUPIL.search(text)) or any(_is_citizen(found) for found in _NINE.findall(text))


def _is_citizen(written: str) -> bool:
    """Whether nine digits pass the check of Dutch citizen service numbers (the weights 9 … 2 and -1)."""
    digits = [int(digit) for digit in written if digit.isdigit()]
    return any(digits) and sum(d * w for d, w in zip(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True)) % 11 == 0
