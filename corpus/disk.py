"""What is told when the disk does not do what it should: why, and what to do."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path

from corpus.errors import KnownError

_FULL = 5_000_000
"""A disk with fewer bytes left is called full: that is why something could not be written."""

_REASONS = {
    errno.ENOSPC: "de schijf is vol",
    errno.EFBIG: "een bestand zou te groot worden",
    errno.EROFS: "de schijf is alleen te lezen",
    errno.EACCES: "je hebt er geen rechten voor",
    errno.EPERM: "je hebt er geen rechten voor",
    errno.ENOTDIR: "er staat een bestand waar een map moet komen",
    errno.EEXIST: "er staat een bestand waar een map moet komen",
    errno.EISDIR: "dat is een map",
    errno.ENOENT: "dat bestaat niet",
}


ROOM = "Maak er ruimte of kijk naar de rechten."


def cannot_write(folder: Path, error: OSError, remedy: str = "Maak er ruimte of kies --index.") -> KnownError:
    """The error to raise when something could not be written in a folder."""
    reason = why(error)
    if error.errno is None:  # of a library, which seldom says that this is the reason
        with suppress(OSError):
            reason = _REASONS[errno.ENOSPC] if shutil.disk_usage(folder).free < _FULL else reason
    return KnownError(f"In de map {str(folder)!r} kan niet worden geschreven ({reason}). {remedy}")


def cannot_use(folder: Path, error: OSError) -> KnownError:
    """The error to raise when something went wrong while a folder was written: in it, or with a file elsewhere."""
    name = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else None
    if name is None or Path(name).absolute().is_relative_to(folder.absolute()):
        return cannot_write(folder, error)
    return KnownError(f"Met {name!r} gaat iets mis ({why(error)}). Kijk of het er nog is en wie erbij mag.")


def replace_text(path: Path, text: str) -> None:
    """Write a file so that at any moment it is there whole, the old one or the new one. Raises OSError."""
    replace_bytes(path, text.encode())


def replace_bytes(path: Path, content: bytes) -> None:
    """As `replace_text`; what is no file but a device or a pipe is written to."""
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    path = path.resolve()  # a link to a file goes on leading to it
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    try:
        with partial.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, partial)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    sync(path.parent)


def sync(path: Path) -> None:
    """Have a file, or the names in a folder, on the disk itself."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def why(error: OSError) -> str:
    """Why something on the disk did not work, in Dutch where it is a common reason."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)
