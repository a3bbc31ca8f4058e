"""What the web server hands out."""

from __future__ import annotations

import hashlib
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from ui import texts
from ui.files import send_document


def answers_of(content: bytes) -> Any:
    """An assistant over one document, as it was when it was read."""
    info = SimpleNamespace(id="plan", source="plan.txt", sha256=hashlib.sha256(content).hexdigest())
    return SimpleNamespace(documents=lambda: (info,))


def test_the_file_that_was_read_is_given(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_bytes(b"het plan")

    assert send_document(answers_of(b"het plan"), tmp_path, "plan").status_code == 200


def test_another_file_of_the_same_name_is_not(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(b"een heel ander plan")
    refused = send_document(answers_of(b"het plan"), tmp_path, "plan")

    assert refused.status_code == 404
    assert bytes(refused.body).decode().strip() == texts.NO_DOCUMENT


def test_a_file_that_changes_later_is_no_longer_given(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(b"het plan")
    assert send_document(answers_of(b"het plan"), tmp_path, "plan").status_code == 200
    path.write_bytes(b"het plan is anders")

    assert send_document(answers_of(b"het plan"), tmp_path, "plan").status_code == 404


def test_what_is_not_there_or_not_in_the_index_is_not_given(tmp_path: Path) -> None:
    assert send_document(answers_of(b"x"), tmp_path, "plan").status_code == 404
    assert send_document(answers_of(b"x"), tmp_path, "ander").status_code == 404
