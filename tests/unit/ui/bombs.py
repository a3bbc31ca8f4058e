"""A small file that unpacks to a very large one."""

from __future__ import annotations

import zipfile
from pathlib import Path


def docx_bomb(path: Path) -> Path:
    """A Word file by its names and by how it begins, which unpacks to more than 200 MB."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as member:
            for _ in range(220):
                member.write(b" " * 1_000_000)
    return path
