"""What is installed is what is here: an install in place does not show that a package is missing from the list."""

from __future__ import annotations

import os
import subprocess
import sys
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
