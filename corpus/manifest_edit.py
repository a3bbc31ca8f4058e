"""Changes what the manifest says of one document, and leaves everything else in the file as somebody wrote it."""

from __future__ import annotations

import datetime
import re
import tomllib
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Table

from corpus.disk import ROOM, cannot_write, replace_text
from corpus.errors import CorpusError, KnownError
from corpus.manifest import find_manifest
from corpus.manifest_rows import MANIFEST, is_date, read_manifest

EDITABLE = ("title", "kind", "date", "period", "status")
LONGEST_FIELD = 300


def set_fields(folder: Path, name: str, fields: Mapping[str, str]) -> None:
    """Have the manifest say these things of a document; an empty text takes away what it said.

    `name` is the file's path inside the corpus folder. Raises KnownError for a field or value that cannot be used, or
    when the manifest cannot be read or written.
    """
    wanted = {key: _value(key, value) for key, value in fields.items()}
    path, data = _open(folder)
    at = _find(path, data, folder / name)
    if at is None:
        _add(data, _table(path, folder / name, {key: value for key, value in wanted.items() if value}))
    else:
        entry: Any = _rows(data)[at]
        for key, value in wanted.items():
            if value:
                entry[key] = _item(key, value)
            else:
                entry.pop(key, None)
    _write(path, tomlkit.dumps(data))


def entry_of(folder: Path, name: str) -> dict[str, str]:
    """What the manifest says of a document, as text, without the file's name."""
    path, data = _open(folder)
    at = _find(path, data, folder / name)
    return {} if at is None else {key: str(value) for key, value in _rows(data)[at].items() if key != "file"}


def rename_entry(folder: Path, name: str, new: str) -> None:
    """Have what the manifest says of a document speak of another file."""
    path, data = _open(folder)
    at = _find(path, data, folder / name)
    if at is not None:
        _rows(data)[at]["file"] = _named(path, folder / new)
        _write(path, tomlkit.dumps(data))


def take_entry(folder: Path, name: str) -> None:
    """Take a document out of the manifest."""
    path, data = _open(folder)
    at = _find(path, data, folder / name)
    if at is None:
        return
    rows, text = _rows(data), tomlkit.dumps(data)
    del rows[at]
    shorter = _without(text, at)  # tomlkit would take along the comment above the next document
    _write(path, shorter if tomllib.loads(shorter) == data.unwrap() else tomlkit.dumps(data))


def put_entry(folder: Path, name: str, held: Mapping[str, str]) -> None:
    """Put back what `entry_of` gave, under this name and in the place of what is said there; nothing is no change."""
    if not held:
        return
    path, data = _open(folder)
    at = _find(path, data, folder / name)
    if at is None:
        _add(data, _table(path, folder / name, held))
    else:
        entry: Any = _rows(data)[at]
        for key in [key for key in entry if key not in (*held, "file")]:
            entry.pop(key)
        for key, value in held.items():
            entry[key] = _item(key, value)
    _write(path, tomlkit.dumps(data))


def _value(key: str, value: str) -> str:
    """A value as it is written down. Raises KnownError."""
    if key not in EDITABLE:
        raise KnownError(f"Het veld {key!r} is hier niet te veranderen.")
    plain = " ".join("".join(sign if sign.isprintable() else " " for sign in value).split())
    if len(plain) > LONGEST_FIELD:
        raise KnownError(f"Dit is te lang. Gebruik hooguit {LONGEST_FIELD} tekens.")
    if key == "date" and plain and not is_date(plain):
        raise KnownError(f"De datum {plain[:20]!r} bestaat niet. Schrijf hem als 2027-05-31.")
    return unicodedata.normalize("NFC", plain)


def _open(folder: Path) -> tuple[Path, tomlkit.TOMLDocument]:
    path = find_manifest(folder) or folder / MANIFEST
    text = read_manifest(path)[0] if path.is_file() else ""  # tomlkit lets some mistakes pass that this does not
    try:
        return path, tomlkit.parse(text)
    except (ValueError, TOMLKitError) as error:
        raise CorpusError(
            f"{str(path)!r} is geen geldig TOML-bestand ({error}). Herstel het of haal het weg."
        ) from error


def _rows(data: tomlkit.TOMLDocument) -> Any:  # noqa: ANN401 — one of tomlkit's lists
    """The documents that the manifest has; a new list of them when there is none."""
    rows = data.setdefault("document", tomlkit.aot())
    if not isinstance(rows, list):
        raise CorpusError(f"In {MANIFEST} staat 'document' één keer. Schrijf het als [[document]].")
    return rows


def _find(path: Path, data: tomlkit.TOMLDocument, file: Path) -> int | None:
    """Which of the documents is about a file: the last one that is, for that one counts."""
    found = None
    for number, row in enumerate(_rows(data)):
        named = row.get("file") if isinstance(row, dict) else None
        if isinstance(named, str) and "\0" not in named and _same(path.parent / named, file):
            found = number
    return found


def _same(one: Path, other: Path) -> bool:
    return unicodedata.normalize("NFC", str(one.resolve())) == unicodedata.normalize("NFC", str(other.resolve()))


def _named(path: Path, file: Path) -> str:
    """A file as the manifest calls it."""
    return file.resolve().relative_to(path.parent.resolve()).as_posix()


def _table(path: Path, file: Path, held: Mapping[str, str]) -> Table:
    entry = tomlkit.table()
    entry["file"] = _named(path, file)
    for key, value in held.items():
        entry[key] = _item(key, value)
    return entry


def _item(key: str, value: str) -> str | datetime.date:
    return datetime.date.fromisoformat(value) if key == "date" and is_date(value) else value


def _add(data: tomlkit.TOMLDocument, entry: Table) -> None:
    rows = _rows(data)
    if isinstance(rows, AoT):
        rows.append(entry)
    else:
        inline = tomlkit.inline_table()
        inline.update(entry)
        rows.append(inline)


def _without(text: str, number: int) -> str:
    """A manifest without the lines of one [[document]]; comments around it stay."""
    lines = text.splitlines(keepends=True)
    heads = [at for at, line in enumerate(lines) if line.lstrip().startswith("[")]
    wanted = [at for at in heads if re.match(r"\s*\[\[\s*document\s*\]\]", lines[at])][number : number + 1]
    if not wanted:
        return text
    begin = wanted[0]
    end = next((at for at in heads if at > begin), len(lines))
    while end > begin + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    return "".join(lines[:begin] + lines[end:])


def _write(path: Path, text: str) -> None:
    try:
        replace_text(path, text)
    except OSError as error:
        raise cannot_write(path.parent, error, ROOM) from error
