"""Who is logged in, and how often somebody tried in vain: one small database that several processes may share.

The browser holds a random token; here only its hash is kept. Sessions outlive a restart, end when nothing is done for
a while, end after a day's work whatever is done, and end at once when the user is removed or gets another password.

Whoever guesses at somebody's password locks the name for strangers only. A browser in which that person logged in
before holds a token of its own for the name, and its attempts are counted apart.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from corpus.disk import cannot_write
from corpus.errors import KnownError

IDLE = 2 * 3600.0
"""Seconds without a request after which a session has ended."""
ABSOLUTE = 12 * 3600.0
"""Seconds after which a session has ended, however busy."""
WINDOW = 15 * 60.0
MOST_PER_NAME = 10
MOST_PER_ADDRESS = 30
"""Attempts to log in within WINDOW that may fail; a school is often one address."""
KNOWN = 180 * 86_400.0
"""Seconds after its last login that a browser is still known for a name."""
_NOTED = 60.0
"""A session's last use is written down no more often than this."""

_TABLES = """
CREATE TABLE IF NOT EXISTS sessions (token TEXT PRIMARY KEY, name TEXT, stamp TEXT, made REAL, seen REAL);
CREATE TABLE IF NOT EXISTS attempts (subject TEXT, at REAL);
CREATE INDEX IF NOT EXISTS attempts_by_subject ON attempts (subject, at);
CREATE TABLE IF NOT EXISTS browsers (subject TEXT PRIMARY KEY, at REAL);
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A session that has not ended. `stamp` is that of the user's password when it began."""

    name: str
    stamp: str


class Sessions:
    """Safe to share between threads, and between processes that name the same folder."""

    def __init__(self, folder: Path, now: Callable[[], float] = time.time) -> None:
        """Raises KnownError when the folder cannot be written."""
        self._now = now
        self._lock = threading.Lock()
        path = folder / "sessions.sqlite"
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
            self._database = sqlite3.connect(path, timeout=5, check_same_thread=False)
            self._database.executescript(_TABLES)
        except (OSError, sqlite3.Error) as error:
            raise cannot_write(folder, error if isinstance(error, OSError) else OSError(str(error))) from error

    def close(self) -> None:
        self._database.close()

    def begin(self, name: str, stamp: str) -> str:
        """A new session; returns the token for the browser."""
        token, now = secrets.token_urlsafe(32), self._now()
        with self._writing() as database:
            database.execute("DELETE FROM sessions WHERE seen < ? OR made < ?", (now - IDLE, now - ABSOLUTE))
            database.execute("INSERT INTO sessions VALUES (?,?,?,?,?)", (_hashed(token), name, stamp, now, now))
        return token

    def find(self, token: str) -> Session | None:
        """The session of a token; None when there is none, or when it has ended."""
        now, key = self._now(), _hashed(token)
        with self._lock:
            row = self._database.execute(
                "SELECT name, stamp, made, seen FROM sessions WHERE token=?", (key,)
            ).fetchone()
        if row is None:
            return None
        name, stamp, made, seen = row
        if not 0 <= now - made < ABSOLUTE or not now - seen < IDLE:  # a clock that was set back ends it as well
            with suppress(KnownError):
                self.end(token)
            return None
        if now - seen > _NOTED:  # on a full disk it is not noted, and whoever is in stays so for IDLE
            with suppress(KnownError), self._writing() as database:
                database.execute("UPDATE sessions SET seen=? WHERE token=?", (now, key))
        return Session(name=name, stamp=stamp)

    def end(self, token: str) -> None:
        with self._writing() as database:
            database.execute("DELETE FROM sessions WHERE token=?", (_hashed(token),))

    def try_login(self, name: str, address: str, browser: str | None = None) -> float:
        """Note an attempt before the password is looked at. Returns 0, or the seconds to wait when it may not be made.

        `browser` is the token that one says it is known by. An attempt counts as failed until `succeeded` says
        otherwise, so that many at once cannot slip through together.
        """
        now, wait = self._now(), 0.0
        with self._writing() as database:
            database.execute("DELETE FROM attempts WHERE at < ? OR at > ?", (now - WINDOW, now))
            limits = self._limits(database, name, address, browser)
            for subject, most in limits:
                times = database.execute("SELECT at FROM attempts WHERE subject=? ORDER BY at DESC", (subject,))
                held = [at for (at,) in times.fetchmany(most)]
                if len(held) == most:
                    wait = max(wait, held[-1] + WINDOW - now, 1.0)
            if not wait:
                database.executemany("INSERT INTO attempts VALUES (?,?)", [(subject, now) for subject, _ in limits])
        return wait

    def succeeded(self, name: str, address: str, browser: str | None = None) -> str:
        """An attempt was right. Returns the token by which this browser is known for this name from now on.

        What failed under the name is forgotten, or what failed in this browser if it was known; and of the address
        only this one attempt.
        """
        now = self._now()
        with self._writing() as database:
            (first, _), *others = self._limits(database, name, address, browser)
            database.execute("DELETE FROM attempts WHERE subject=?", (first,))
            for subject, _ in others:
                database.execute(
                    "DELETE FROM attempts WHERE rowid = (SELECT max(rowid) FROM attempts WHERE subject=?)", (subject,)
                )
            token = browser if browser and not others else secrets.token_urlsafe(32)
            database.execute("DELETE FROM browsers WHERE at < ?", (now - KNOWN,))
            database.execute("INSERT OR REPLACE INTO browsers VALUES (?,?)", (_in_browser(name, token), now))
        return token

    def _limits(
        self, database: sqlite3.Connection, name: str, address: str, browser: str | None
    ) -> list[tuple[str, int]]:
        """What an attempt is counted under, with how many may fail there."""
        if browser:
            subject, since = _in_browser(name, browser), self._now() - KNOWN
            if database.execute("SELECT 1 FROM browsers WHERE subject=? AND at >= ?", (subject, since)).fetchone():
                return [(subject, MOST_PER_NAME)]
        return [(_hashed(f"name {name}"), MOST_PER_NAME), (_hashed(f"address {address}"), MOST_PER_ADDRESS)]

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        try:
            with self._lock, self._database:
                self._database.execute("BEGIN IMMEDIATE")
                yield self._database
        except sqlite3.Error as error:
            raise KnownError(f"De sessies zijn niet bij te houden ({error}). Maak ruimte op de schijf.") from error


def _hashed(token: str) -> str:
    """What is kept of a token, and of a name that was tried: people type their password there by mistake."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _in_browser(name: str, token: str) -> str:
    """A browser is known for one name: whoever has an account must not get further with those of others."""
    return _hashed(f"browser {name} {_hashed(token)}")
