"""What is installed is what is here: an install in place does not show that a package is missing from the list."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_package_is_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    tops = project["tool"]["importlinter"]["root_packages"]
    here = {
        ".".join(found.parent.relative_to(ROOT).parts) for top in tops for found in (ROOT / top).rglob("__init__.py")
    }

    assert set(project["tool"]["setuptools"]["packages"]) == here
