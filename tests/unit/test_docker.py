"""What the manual says of Docker is what `compose.yaml` and the `Dockerfile` do: neither is started in a test."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]

from ui.manual import FOLDER

ROOT = Path(__file__).resolve().parents[2]
COMPOSE = (ROOT / "compose.yaml").read_text(encoding="utf-8")
MANUAL = (FOLDER / "meer-machines.md").read_text(encoding="utf-8")
SERVICES: dict[str, Any] = yaml.safe_load(COMPOSE)["services"]


def test_what_every_command_needs_is_set_before_the_first() -> None:
    """Compose looks at all variables for any command, also one that starts another service."""
    for name in re.findall(r"\$\{(\w+):?\?", COMPOSE):
        assert f"{name}=" in MANUAL[: MANUAL.index("docker compose ")]


def test_there_is_an_index_before_the_page_starts() -> None:
    assert MANUAL.index("docker compose run --rm inlezen") < MANUAL.index("docker compose up")


@pytest.mark.parametrize("service", ["inlezen", "pagina"])
def test_the_manifest_comes_along_with_the_documents(service: str) -> None:
    """It stands in the folder of the documents or right above it."""
    mounted = dict(volume.split(":")[:2] for volume in SERVICES[service]["volumes"])
    corpus = PurePosixPath(SERVICES[service]["environment"]["PLANWIJZER_CORPUS"])

    assert mounted["./corpus"] == str(corpus.parent)
    assert (ROOT / "corpus" / corpus.name).is_dir()
    assert (ROOT / "corpus" / "manifest.toml").is_file()


def test_scans_can_be_read_in_the_image() -> None:
    assert "tesseract-ocr-nld" in (ROOT / "Dockerfile").read_text(encoding="utf-8")
