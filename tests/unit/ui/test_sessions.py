"""Sessions that end, and attempts that are counted."""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from corpus.errors import KnownError
from ui.sessions import ABSOLUTE, IDLE, KNOWN, MOST_PER_ADDRESS, MOST_PER_NAME, WINDOW, Session, Sessions


class Clock:
    def __init__(self) -> None:
        self.time = 1_000_000.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sessions(tmp_path: Path, clock: Clock) -> Iterator[Sessions]:
    opened = Sessions(tmp_path, clock)
    yield opened
    opened.close()


def test_a_token_finds_its_session_and_no_other_does(sessions: Sessions) -> None:
    token = sessions.begin("anja", "s1")

    assert sessions.find(token) == Session(name="anja", stamp="s1")
    for other in ("", "x", token[:-1], token + "x", "' OR 1=1 --"):
        assert sessions.find(other) is None


def test_the_file_is_for_its_owner_alone_and_holds_no_token(sessions: Sessions, tmp_path: Path) -> None:
    token = sessions.begin("anja", "s1")
    browser = sessions.succeeded("anja", "127.0.0.1")
    sessions.try_login("mijn wachtwoord per ongeluk", "127.0.0.1")
    path = tmp_path / "sessions.sqlite"

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with sqlite3.connect(path) as looked:
        held = "\n".join(looked.iterdump())
    looked.close()
    assert "anja" in held
    assert token not in held
    assert browser not in held
    assert "ongeluk" not in held


def test_a_full_disk_ends_no_session(sessions: Sessions, clock: Clock) -> None:
    token = sessions.begin("anja", "s1")
    sessions._database.execute("PRAGMA query_only = 1")
    clock.time += IDLE - 1

    assert sessions.find(token) == Session(name="anja", stamp="s1")
    clock.time += 2
    assert sessions.find(token) is None
    with pytest.raises(KnownError, match="ruimte"):
        sessions.begin("anja", "s1")


def test_a_session_ends_when_nothing_is_done(sessions: Sessions, clock: Clock) -> None:
    token = sessions.begin("anja", "s1")
    clock.time += IDLE - 1
    assert sessions.find(token)
    clock.time += IDLE - 1  # its last use counts, not its beginning
    assert sessions.find(token)
    clock.time += IDLE + 1
    assert sessions.find(token) is None
    clock.time -= IDLE  # and it does not come back
    assert sessions.find(token) is None


def test_a_session_ends_after_a_day_however_busy(sessions: Sessions, clock: Clock) -> None:
    token, began = sessions.begin("anja", "s1"), clock.time
    while clock.time - began < ABSOLUTE - 600:
        clock.time += 600
        assert sessions.find(token)
    clock.time = began + ABSOLUTE + 1
    assert sessions.find(token) is None


def test_a_clock_that_is_set_back_ends_it(sessions: Sessions, clock: Clock) -> None:
    token = sessions.begin("anja", "s1")
    clock.time -= 5
    assert sessions.find(token) is None


def test_logging_out_ends_it_and_leaves_others(sessions: Sessions) -> None:
    first, second = sessions.begin("anja", "s1"), sessions.begin("anja", "s1")
    sessions.end(first)

    assert sessions.find(first) is None
    assert sessions.find(second)


def test_it_outlives_a_restart_and_is_shared(sessions: Sessions, tmp_path: Path, clock: Clock) -> None:
    token = sessions.begin("anja", "s1")
    other = Sessions(tmp_path, clock)

    assert other.find(token)
    other.end(token)
    other.close()
    assert sessions.find(token) is None


def test_a_name_is_tried_so_often_from_wherever(sessions: Sessions, clock: Clock) -> None:
    waits = [sessions.try_login("anja", f"10.0.0.{number}") for number in range(MOST_PER_NAME + 3)]

    assert waits[:MOST_PER_NAME] == [0.0] * MOST_PER_NAME
    assert all(0 < wait <= WINDOW for wait in waits[MOST_PER_NAME:])
    assert sessions.try_login("bert", "10.0.0.99") == 0
    clock.time += WINDOW + 1
    assert sessions.try_login("anja", "10.0.0.1") == 0


def test_an_address_tries_so_often_under_whatever_name(sessions: Sessions) -> None:
    waits = [sessions.try_login(f"naam{number}", "10.0.0.1") for number in range(MOST_PER_ADDRESS + 1)]

    assert waits[:-1] == [0.0] * MOST_PER_ADDRESS
    assert waits[-1] > 0
    assert sessions.try_login("naam1", "10.0.0.2") == 0


def test_who_logs_in_well_is_not_counted(sessions: Sessions) -> None:
    for _ in range(MOST_PER_ADDRESS * 2):
        assert sessions.try_login("anja", "10.0.0.1") == 0
        sessions.succeeded("anja", "10.0.0.1")


def test_one_good_password_does_not_clear_an_address(sessions: Sessions) -> None:
    """Who has an account could otherwise try those of others without end."""
    for number in range(MOST_PER_ADDRESS - 1):
        sessions.try_login(f"naam{number}", "10.0.0.1")
    sessions.try_login("anja", "10.0.0.1")
    sessions.succeeded("anja", "10.0.0.1")

    assert sessions.try_login("naam50", "10.0.0.1") == 0
    assert sessions.try_login("naam51", "10.0.0.1") > 0


def lock(sessions: Sessions, name: str = "anja", address: str = "10.0.0.1") -> None:
    """Have somebody guess until strangers must wait, for the name and for the address."""
    for number in range(MOST_PER_ADDRESS):
        sessions.try_login(name if number < MOST_PER_NAME else f"naam{number}", address)
    assert sessions.try_login(name, "10.9.9.9") > 0
    assert sessions.try_login("iemand", address) > 0


def test_who_guesses_does_not_lock_out_the_browser_of_the_owner(sessions: Sessions) -> None:
    sessions.try_login("anja", "10.0.0.1")
    browser = sessions.succeeded("anja", "10.0.0.1")
    lock(sessions)

    assert sessions.try_login("anja", "10.0.0.1", browser) == 0
    assert sessions.succeeded("anja", "10.0.0.1", browser) == browser
    assert sessions.try_login("anja", "10.9.9.9") > 0  # her logging in gives whoever guesses no new attempts


def test_a_browser_is_known_for_one_name_and_only_when_it_was_right(sessions: Sessions) -> None:
    browser = sessions.succeeded("bert", "10.0.0.1")
    lock(sessions)

    for other in (browser, "verzonnen", "", None):
        assert sessions.try_login("anja", "10.9.9.9", other) > 0


def test_a_browser_that_is_known_may_not_guess_without_end(sessions: Sessions, clock: Clock) -> None:
    browser = sessions.succeeded("anja", "10.0.0.1")
    waits = [sessions.try_login("anja", "10.0.0.1", browser) for _ in range(MOST_PER_NAME + 1)]

    assert waits[:-1] == [0.0] * MOST_PER_NAME
    assert 0 < waits[-1] <= WINDOW
    assert sessions.try_login("anja", "10.0.0.1") == 0
    clock.time += WINDOW + 1
    assert sessions.try_login("anja", "10.0.0.1", browser) == 0


def test_a_browser_is_forgotten_when_it_is_not_used(sessions: Sessions, clock: Clock) -> None:
    browser = sessions.succeeded("anja", "10.0.0.1")
    clock.time += KNOWN - 1
    assert sessions.succeeded("anja", "10.0.0.1", browser) == browser
    clock.time += KNOWN + 1

    assert sessions.succeeded("anja", "10.0.0.1", browser) != browser


def test_many_at_once_do_not_slip_through(sessions: Sessions) -> None:
    with ThreadPoolExecutor(8) as pool:
        waits = list(pool.map(lambda _: sessions.try_login("anja", "10.0.0.1"), range(40)))

    assert waits.count(0.0) == MOST_PER_NAME
