"""Changes, one after the other, and the update of the index that follows."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import KnownError
from ui import changes as module
from ui import texts_documents as texts
from ui.changes import MOST_WAITING, Changes, Updated, update_apart


def settled(changes: Changes) -> list[tuple[str, str]]:
    """State and words of all changes, once nothing is going on any more."""
    for _ in range(500):
        if all(change.state in ("done", "failed") for change in changes.all()):
            return [(change.state, change.said) for change in changes.all()]
        time.sleep(0.01)
    raise AssertionError(changes.all())


class Updates:
    """Updates of the index that take as long as a test wants, and say what it wants."""

    def __init__(self, **failed: str) -> None:
        self.failed = failed
        self.count = 0
        self.go = threading.Event()
        self.go.set()
        self.begun = threading.Event()

    def __call__(self, told: Callable[[str], None]) -> Updated:
        self.count += 1
        self.begun.set()
        told("[1/1] plan.md: lezen …")
        self.go.wait(5)
        return Updated(failed=self.failed)


def test_a_change_is_made_and_the_index_brought_up_to_date() -> None:
    updates, made = Updates(), list[str]()
    changes = Changes(updates)
    changes.add("add", "plan.md", lambda: made.append("plan.md") or "plan.md")  # type: ignore[func-returns-value]

    assert settled(changes) == [("done", "toegevoegd")]
    assert (made, updates.count) == (["plan.md"], 1)


def test_a_refusal_is_told_and_needs_no_update() -> None:
    def refuse() -> str:
        raise KnownError("Dat kan niet.")

    updates = Updates()
    changes = Changes(updates)
    changes.add("add", "plan.md", refuse)

    assert settled(changes) == [("failed", "Dat kan niet.")]
    assert updates.count == 0


def test_a_fault_of_ours_stops_nothing_that_follows(caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> str:
        raise ZeroDivisionError("ge" + "heim")

    changes = Changes(Updates())
    changes.add("edit", "a.md", fail)
    changes.add("edit", "b.md", lambda: "b.md")

    assert settled(changes) == [("failed", texts.FAILED), ("done", "gewijzigd")]
    assert "ZeroDivisionError" in caplog.text
    assert "geheim" not in caplog.text


def test_what_comes_in_meanwhile_waits_and_says_so() -> None:
    updates, order = Updates(), list[str]()
    updates.go.clear()
    changes = Changes(updates)
    changes.add("add", "a.md", lambda: "a.md")
    assert updates.begun.wait(5)
    for name in ("b.md", "c.md", "d.md"):
        changes.add("add", name, lambda name=name: order.append(name) or name)  # type: ignore[misc,func-returns-value]
    first, *others = changes.all()

    assert (first.state, first.said) == ("busy", "[1/1] plan.md: lezen …")
    assert {(change.state, change.said) for change in others} == {("waits", texts.WAITS)}
    updates.go.set()
    assert settled(changes) == [("done", "toegevoegd")] * 4
    assert order == ["b.md", "c.md", "d.md"]
    assert updates.count == 2  # one update serves all that waited


def test_a_file_that_the_update_cannot_read_is_told_by_its_name() -> None:
    changes = Changes(Updates(**{"a.md": "Er staat geen tekst in."}))
    changes.add("add", "a.md", lambda: "a.md")
    changes.add("add", "b.md", lambda: "b.md")

    assert sorted(settled(changes)) == [("done", "toegevoegd"), ("failed", "Er staat geen tekst in.")]


@pytest.mark.parametrize("fails", [True, False])
def test_an_update_that_fails_is_told(fails: bool) -> None:
    def update(told: Callable[[str], None]) -> Updated:
        if fails:
            raise OSError
        return Updated(failed={}, error="De schijf is vol.")

    changes = Changes(update)
    changes.add("remove", "a.md", lambda: "a.md")
    assert settled(changes) == [("failed", texts.INGEST_FAILED if fails else "De schijf is vol.")]


def test_not_too_many_wait_and_not_all_are_remembered() -> None:
    updates = Updates()
    updates.go.clear()
    changes = Changes(updates)
    for number in range(MOST_WAITING):
        changes.add("edit", f"{number}.md", lambda: "x.md")
    with pytest.raises(KnownError, match="wachten al"):
        changes.add("edit", "nog een", lambda: "x.md")
    updates.go.set()
    settled(changes)
    for number in range(30):
        changes.add("edit", f"{number}.md", lambda: "x.md")
    settled(changes)

    assert len(changes.all()) <= 61


def test_a_real_update_tells_what_ingest_says(tmp_path: Path) -> None:
    """A folder that is not there: told in the words of the command, without a model being loaded for nothing."""
    told: list[str] = []
    updated = update_apart(tmp_path / "weg", tmp_path / "index", told.append)

    assert updated.error is not None
    assert "bestaat niet" in updated.error
    assert told[-1] == updated.error


def test_an_update_may_say_more_than_waits_in_a_pipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand files that cannot be read: the result is far more than 64 kB, and its command goes on talking."""
    saying = tmp_path / "ingest.py"
    saying.write_text(
        "import json, sys\n"
        "failed = [{'source': f'{n}.pdf', 'error': 'kapot ' * 40} for n in range(1000)]\n"
        "print(json.dumps({'failed': failed}), flush=True)\n"
        "print('klaar', file=sys.stderr)\n"
    )
    monkeypatch.setattr(module, "_ROOT", tmp_path)
    told: list[str] = []
    done: list[Updated] = []
    update = threading.Thread(
        target=lambda: done.append(update_apart(tmp_path, tmp_path / "index", told.append)), daemon=True
    )
    update.start()
    update.join(20)

    assert [len(updated.failed) for updated in done] == [1000]
    assert told == ["klaar"]


def test_a_file_that_is_the_same_as_another_is_told_as_one_that_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = {"failed": [], "duplicates": [{"source": "plan (1).md", "same_as": "plan.md"}]}
    (tmp_path / "ingest.py").write_text(f"import json\nprint(json.dumps({result!r}))\n")
    monkeypatch.setattr(module, "_ROOT", tmp_path)

    updated = update_apart(tmp_path, tmp_path / "index", lambda _: None)

    assert updated == Updated(failed={"plan (1).md": "Dit bestand staat er al, als plan.md."})
