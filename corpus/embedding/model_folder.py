"""Makes a folder with model files once, so that it is either complete and sound or not there at all.

A folder is filled under another name and renamed when it is done; `manifest.json` in it, written last, holds the
SHA-256 of every file and of what they were made from. Each later use checks all of them (0.5 GB/s and faster, a
fraction of loading the model). A lock beside the folder keeps two processes from making it at the same time.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock

from corpus.digest import file_digest
from corpus.disk import why
from corpus.errors import ModelError

MANIFEST = "manifest.json"


def ensure_folder(
    folder: Path, recipe: str, make: Callable[[Path], None], report: Callable[[str], None], announcement: str
) -> Path:
    """Return `folder`, filled by `make(empty folder)` unless it is there, sound and of this `recipe`.

    `recipe` names everything the content follows from; another one makes the folder anew. `report` gets one line before
    the work, `announcement`, and one after it. Raises ModelError when the disk does not let us.
    """
    if is_sound(folder, recipe):
        return folder
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(folder.parent / f".{folder.name}.lock"):
            if not is_sound(folder, recipe):
                report(announcement)
                _make(folder, recipe, make)
                report("Het taalmodel staat klaar.")
    except OSError as error:
        raise ModelError(
            f"Het taalmodel kan niet worden klaargezet in {folder} ({why(error)}). "
            "Maak schijfruimte vrij of wijs met PLANWIJZER_MODELS een map aan waarin geschreven mag worden."
        ) from error
    return folder


def is_sound(folder: Path, recipe: str) -> bool:
    """Whether the folder was finished with this recipe and each of its files is still as it was written."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        if manifest["recipe"] != recipe:
            return False
        entries = [(folder / name, entry["size"], entry["sha256"]) for name, entry in manifest["files"].items()]
        return all(path.stat().st_size == size for path, size, _ in entries) and all(
            file_digest(path) == digest for path, _, digest in entries
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def _make(folder: Path, recipe: str, make: Callable[[Path], None]) -> None:
    # We hold the lock, so whatever lies here under such a name is what a killed process left.
    for leftover in folder.parent.glob(f".{folder.name}.making-*"):
        shutil.rmtree(leftover)
    fresh = folder.parent / f".{folder.name}.making-{os.getpid()}"
    fresh.mkdir()
    try:
        make(fresh)
        files = {
            path.relative_to(fresh).as_posix(): {"size": path.stat().st_size, "sha256": file_digest(path)}
            for path in sorted(fresh.rglob("*"))
            if path.is_file()
        }
        (fresh / MANIFEST).write_text(json.dumps({"recipe": recipe, "files": files}, indent=1), "utf-8")
        for path in fresh.rglob("*"):
            _flush(path)
        if folder.exists():
            shutil.rmtree(folder)
        fresh.rename(folder)
        _flush(folder.parent)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _flush(path: Path) -> None:
    """Bring a file or folder to the disk, so that a power cut cannot leave a name without its content."""
    if path.is_dir() and os.name == "nt":
        return  # Windows cannot open folders for this
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
