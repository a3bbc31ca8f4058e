"""What stands in a folder of documents: its files, and what of it is out of reach."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

_LEFT_OUT = (".", "~$")
"""How the names of hidden files begin, and of those that an office program makes while a document is open."""
_OF_THE_DISK = "lost+found"
"""A folder that stands on every disk of a certain kind, closed to all; no document is in it."""
_SOLVED = (FileNotFoundError, NotADirectoryError)
"""What happens to a folder that was removed while we looked: it is not there any more, and that is all."""

_OTHER_KINDS = frozenset(
    ".doc .docm .dot .dotx .rtf .wpd .pages .xls .xlsx .xlsm .ods .numbers .ppt .pptx .pps .ppsx .odp .epub .msg .eml "
    ".xps".split()
)
"""Kinds of documents that people put beside those we read, and may take for read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A folder, looked through once. Names are paths in the folder with forward slashes; "." is the folder itself.

    `unnamed` are files whose names are no text, with a sign for what is none. `closed` are folders that could not be
    looked into: what is in them is not known, and must not be taken for gone. `outside` are links that lead out of the
    folder, and `no_files` those that lead nowhere and what is a pipe or a device. `others` are documents of kinds that
    are not asked for.
    """

    files: tuple[Path, ...]
    unnamed: tuple[str, ...]
    closed: tuple[str, ...]
    outside: tuple[str, ...]
    no_files: tuple[str, ...]
    others: tuple[str, ...]

    def is_closed(self, name: str) -> bool:
        """Whether a file of this name, if there is one, stands in a folder that could not be looked into."""
        return any(folder == "." or name.startswith(f"{folder}/") for folder in self.closed)


def look_through(folder: Path, suffixes: Collection[str]) -> Listing:
    """All documents below a folder, by their names; hidden files are passed over, and links to folders not followed."""
    closed: list[str] = []

    def note(error: OSError) -> None:
        if not isinstance(error, _SOLVED):
            closed.append(_shown(Path(error.filename), folder))

    paths, outside, no_files, others = list[Path](), list[str](), list[str](), list[str]()
    for path in _paths(folder, suffixes, note):
        if path.suffix.lower() in _OTHER_KINDS and not os.path.isdir(path):  # noqa: PTH112 — nothing is raised
            others.append(_shown(path, folder))
        elif _is_link(path) and _leads_out(path, folder):
            outside.append(_shown(path, folder))  # it must not bring in anything from elsewhere
        elif path.suffix.lower() in suffixes and _is_file(path):
            paths.append(path)
        elif path.suffix.lower() in suffixes and _is_there(path):
            no_files.append(_shown(path, folder))
    return Listing(
        files=tuple(sorted(path for path in paths if _is_text(str(path)))),
        unnamed=tuple(sorted(_shown(path, folder) for path in paths if not _is_text(str(path)))),
        closed=tuple(sorted(closed)),
        outside=tuple(sorted(outside)),
        no_files=tuple(sorted(no_files)),
        others=tuple(sorted(others)),
    )


def _paths(folder: Path, suffixes: Collection[str], note: Callable[[OSError], None]) -> Iterator[Path]:
    """The files that may be documents, and the links to folders."""
    for place, folders, files in os.walk(folder, onerror=note):
        folders[:] = [name for name in folders if not name.startswith(_LEFT_OUT) and name != _OF_THE_DISK]
        yield from (path for name in folders if _is_link(path := Path(place, name)))
        names = (name for name in files if not name.startswith(_LEFT_OUT))
        yield from (path for name in names if (path := Path(place, name)).suffix.lower() in {*suffixes, *_OTHER_KINDS})


def _is_link(path: Path) -> bool:
    try:
        return path.is_symlink()
    except OSError:
        return False


def _leads_out(path: Path, folder: Path) -> bool:
    try:
        return not path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # links that lead to each other lead nowhere
        return False


def _is_file(path: Path) -> bool:
    """Whether this is a file, or may be one: of what we have no rights to that is told when it is read."""
    try:
        return path.is_file()
    except OSError:
        return True


def _is_there(path: Path) -> bool:
    """Whether something by this name is there and no file, such as a link to nothing. Folders are looked through."""
    return os.path.lexists(path) and not os.path.isdir(path)  # noqa: PTH112 — nothing is raised


def _shown(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix().encode("utf-8", "replace").decode()


def _is_text(name: str) -> bool:
    """Whether a name can be written: bytes that are no UTF-8 become half characters, which nothing takes."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
