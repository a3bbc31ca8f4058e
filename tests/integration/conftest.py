from __future__ import annotations

import multiprocessing
import shutil
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

from tests.conftest import MOLENWAARD


@pytest.fixture(scope="session")
def processes() -> ForkServerContext:
    """Makes processes that have the big libraries loaded already, and have used none of them."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["chromadb", "simplemma", "tests.integration.probe"])
    return context


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A copy of the fictional documents that a test may change."""
    folder = tmp_path / "documenten"
    shutil.copytree(MOLENWAARD, folder)
    return folder


@pytest.fixture
def built(molenwaard_folder: Path, tmp_path: Path) -> Path:
    """A copy of their index that a test may break."""
    folder = tmp_path / "index"
    shutil.copytree(molenwaard_folder, folder)
    return folder
