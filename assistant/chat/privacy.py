"""Whether a question holds data of a person, which must not leave for a language model."""

from __future__ import annotations

import re

from assistant.question.pupils import PUPIL

_FORMS = {
    "een e-mailadres": re.compile(r"[\w.+-]+@[\w-]+\.\w+"),
    "een telefoonnummer": re.compile(r"(?<![\w+])(?:0|\+31|0031)[\s-]?(?:\d[\s-]?){8}\d\b"),
    "een rekeningnummer": re.compile(r"\b[A-Z]{2}\d{2} ?[A-Z]{4}(?: ?\d){10}\b"),
    "een geboortedatum": re.compile(
        r"\bgeb(?:oren|oortedatum|\.)\D{0,20}\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d{2,4}"
    ),
    "een adres": re.compile(
        r"\b[1-9]\d{3} ?[A-Z]{2},? (?:nr\.? ?)?\d{1,4}\b|[a-z] \d{1,4}[a-z]?,? [1-9]\d{3} ?[A-Z]{2}\b"
    ),
    "de naam van een kind": PUPIL,
}
"""What a person is known by, and the form it has."""
_NINE = re.compile(r"(?<!\d)\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)")


def personal_data(text: str) -> tuple[str, ...]:
    """By what of a text a pupil or parent can be known, in Dutch; nothing when nothing is found.

    It knows forms, not people: a name by itself passes, for documents hold names that may be asked about.
    """
    citizen = ("een BSN",) if any(map(_is_citizen, _NINE.findall(text))) else ()
    return (*citizen, *(name for name, form in _FORMS.items() if form.search(text)))


def _is_citizen(written: str) -> bool:
    """Whether nine digits pass the check of Dutch citizen service numbers (the weights 9 … 2 and -1)."""
    digits = [int(digit) for digit in written if digit.isdigit()]
    return any(digits) and sum(d * w for d, w in zip(digits, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True)) % 11 == 0
