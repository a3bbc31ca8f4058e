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


def test_an_import_contract_holds_for_whole_packages() -> None:
    """A list of modules says nothing of the next one: who may import is named, never who may not."""
    linter = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    contracts = linter["contracts"]
    inside = [contract for contract in contracts if contract.get("containers")]

    assert len(contracts) == 9
    assert {contract["type"] for contract in contracts} == {"layers", "forbidden"}
    for contract in contracts:
        if contract["type"] == "forbidden":
            assert set(contract["source_modules"]) == set(linter["root_packages"]), contract["name"]
    assert [contract["containers"] for contract in inside] == [["assistant"], ["ingest"]]
    assert all(contract["exhaustive"] for contract in inside)
