"""The SHA-256 of a file: by it a document is known to be the one that was read, and an index to be whole."""

from __future__ import annotations

import hashlib
from pathlib import Path


def file_digest(path: Path) -> str:
    """The digest as 64 hexadecimal digits. Raises OSError when the file cannot be read."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
