"""What is installed is what is here: an install in place does not show that a package is missing from the list."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_folder_of_modules_is_a_package_that_is_installed() -> None:
    """Packages are found by their `__init__.py`: a folder without one would be here and not where it is installed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    tops = project["tool"]["importlinter"]["root_packages"]
    found = project["tool"]["setuptools"]["packages"]["find"]

    assert found == {"include": [f"{top}*" for top in tops], "namespaces": False}
    folders = {module.parent.relative_to(ROOT) for top in tops for module in (ROOT / top).rglob("*.py")}
    bare = {str(folder) for folder in folders if not (ROOT / folder / "__init__.py").exists()}
    assert {folder for folder in bare if not folder.startswith("evals/golden")} == set()  # scripts that make documents


def test_an_import_contract_holds_for_whole_packages() -> None:
    """A list of modules says nothing of the next one: who may import is named, never who may not."""
    linter = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    contracts = linter["contracts"]
    inside = [contract for contract in contracts if contract.get("containers")]

    assert len(contracts) == 11
    assert {contract["type"] for contract in contracts} == {"layers", "forbidden"}
    for contract in contracts:
        if contract["type"] == "forbidden":
            assert set(contract["source_modules"]) == set(linter["root_packages"]), contract["name"]
    assert [contract["containers"] for contract in inside] == [
        ["assistant"],
        ["assistant.question"],
        ["assistant.evidence"],
        ["ingest"],
    ]
    assert all(contract["exhaustive"] for contract in inside)


def loaded_by(modules: str) -> set[str]:
    """All that a new process has imported once it has these."""
    done = subprocess.run(
        [sys.executable, "-c", f"import {modules}, sys; print(*sys.modules)"],
        capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    return set(done.stdout.split())


def test_help_and_wrong_usage_need_nothing_of_what_answers() -> None:
    """A command imports what it needs when it runs."""
    loaded = loaded_by("ui.cli, assistant.__main__, evals.__main__, ui.__main__, ui.users")

    assert not {"assistant.answer", "assistant.build", "ingest.pipeline", "numpy", "fastapi", "gradio"} & loaded


def test_no_dictionary_is_loaded_by_an_import() -> None:
    """It takes a third of a second: a word of our lists that asks for it belongs in `WITH_OWN_S`."""
    loaded = loaded_by("assistant.build, assistant.coverage.command, evals.part_commands, ingest.pipeline, ui.server")

    assert "assistant.coverage.check" in loaded
    assert "simplemma" not in loaded
