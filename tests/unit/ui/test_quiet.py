"""What the operator's log gets of a fault: where it was, and never what somebody asked."""

from __future__ import annotations

import logging

import gradio
import pytest

from ui.quiet import LOGGING, PRINTING, hush

SECRET = "Waarom?"


def fail(asked: str) -> None:
    raise ValueError(f"Received inputs: [{asked}]")


@pytest.mark.parametrize("name", PRINTING)
def test_gradio_prints_where_a_fault_was_and_not_its_words(
    name: str, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    hush()
    module = getattr(gradio, name.removeprefix("gradio."))
    try:
        fail(SECRET)
    except ValueError:
        module.traceback.print_exc()

    assert "ValueError" in caplog.text
    assert "test_quiet.py" in caplog.text
    assert SECRET not in caplog.text + "".join(capfd.readouterr())
    assert "test_quiet.py" in "".join(module.traceback.format_stack())  # all else is Python's own


@pytest.mark.parametrize("name", LOGGING)
def test_a_fault_that_nobody_caught_is_logged_without_its_words(name: str, caplog: pytest.LogCaptureFixture) -> None:
    hush()
    try:
        fail(SECRET)
    except ValueError:
        logging.getLogger(name).exception("In %s", "application")

    assert "In application (ValueError)" in caplog.text
    assert "test_quiet.py" in caplog.text
    assert SECRET not in caplog.text
