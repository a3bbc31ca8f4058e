"""What a manifest says, as far as it can be used: its text, and one [[document]] of it."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from corpus.errors import CorpusError

MANIFEST = "manifest.toml"
_FIELDS = frozenset({"file", "id", "title", "kind", "date", "period", "status", "provenance"})
_NO_ADDRESS = re.compile(r".*[/\\].*|\.+")
"""An id of which no address of a document can be made."""


def read_manifest(path: Path) -> tuple[str, dict[str, Any]]:
    """A manifest as somebody wrote it and what it says; some programs put a mark of the encoding before it.

    Raises CorpusError when it cannot be read or is no TOML.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        return text, tomllib.loads(text)
    except PermissionError as error:
        raise CorpusError(f"{str(path)!r} mag niet worden gelezen. Geef jezelf leesrechten op het bestand.") from error
    except (OSError, ValueError, RecursionError) as error:
        raise CorpusError(
            f"{str(path)!r} is geen geldig TOML-bestand ({error}). Herstel het of haal het weg."
        ) from error


def entry_in(path: Path, row: object, warn: Callable[[str], None]) -> dict[str, str]:
    """What a [[document]] says, without what cannot be used, of which is told. Raises CorpusError."""
    if not isinstance(row, dict) or not isinstance(row.get("file"), str):
        raise CorpusError(f"In {str(path)!r} staat een [[document]] zonder 'file'. Zet erbij om welk bestand het gaat.")
    unknown = sorted(set(row) - _FIELDS)
    if unknown:
        choices = ", ".join(sorted(_FIELDS))
        raise CorpusError(f"{str(path)!r}: het veld {unknown[0]!r} bestaat niet. Kies uit: {choices}.")
    if "\0" in row["file"]:
        raise CorpusError(f"In {str(path)!r} staat een naam met een teken dat niet kan. Verbeter 'file'.")
    entry = {key: _plain(value) for key, value in row.items()}
    for key, value in entry.items():
        if wrong := _wrong(key, value, row[key]):
            warn(f"In {MANIFEST} heeft {entry['file']!r} {wrong}")
    return {key: value for key, value in entry.items() if not _wrong(key, value, row[key])}


def is_date(text: str) -> bool:
    """Whether it is a day of the calendar, written as 2027-05-31."""
    try:
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII)) and bool(datetime.date.fromisoformat(text))
    except ValueError:
        return False


def _plain(value: object) -> str:
    day = value.date() if isinstance(value, datetime.datetime) else value  # the time of day says nothing here
    return " ".join(str(day).split())


def _wrong(key: str, text: str, value: object) -> str | None:
    """Why a value has no meaning, None where it has; an empty text leaves open what it is about."""
    if not text:
        return None
    if key == "date":
        return None if is_date(text) else f"de datum {text}, en die bestaat niet. Schrijf hem als 2027-05-31."
    if not isinstance(value, str | int) or isinstance(value, bool):  # a year as a period may well be a number
        return f"bij {key!r} geen tekst. Zet de waarde tussen aanhalingstekens."
    if key == "id" and _NO_ADDRESS.fullmatch(text):
        return f"het id {text!r}, waar geen adres van te maken is. Gebruik letters, cijfers en streepjes."
    return None
