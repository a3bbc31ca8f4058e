"""Who may use the page: names, roles and hashed passwords in one file that only its owner may read.

Passwords are hashed with scrypt from the standard library: it is memory-hard, OpenSSL keeps it, and it adds no package
to what an operator must keep up to date. The parameters stand in each hash, so that they can be raised later.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import re
import secrets
import threading
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Literal, get_args

import filelock

from corpus.disk import ROOM, cannot_write
from corpus.errors import KnownError
from ui import texts_people as texts

Role = Literal["lezer", "beheerder"]
ROLES: tuple[Role, ...] = get_args(Role)
SHORTEST_PASSWORD = 10
LONGEST_PASSWORD = 200
_NAME = re.compile(r"[\w.@+-]{1,64}")
_COST, _BLOCK, _PARALLEL = 2**15, 8, 3
"""What OWASP asks of scrypt with 32 MiB: about a third of a second on an ordinary laptop."""
_MEMORY = 64 * 1024 * 1024
_PATIENCE = 10
"""Seconds that a change waits for another process that changes the users."""
_at_once = threading.BoundedSemaphore(2)
"""Hashing takes memory and a whole core: many who log in at the same time wait for each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """Somebody who may log in. `password` is the hash; it never shows when a user is printed."""

    name: str
    role: Role
    password: str

    def __repr__(self) -> str:
        return f"User({self.name!r}, {self.role!r})"

    @property
    def stamp(self) -> str:
        """Changes with the password, so that sessions of before end."""
        return hashlib.sha256(self.password.encode()).hexdigest()[:16]


class Accounts:
    """The users in `folder/users.json`; what another process changes there counts from the next look on."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "users.json"
        self._state: tuple[int, int, int] | None = None
        self._users: Mapping[str, User] = {}
        self._lock = threading.Lock()

    def all(self) -> tuple[User, ...]:
        """Everybody, by name. Raises KnownError when the file cannot be used."""
        return tuple(sorted(self._read().values(), key=lambda user: user.name))

    def find(self, name: str) -> User | None:
        return self._read().get(plain_name(name))

    def check(self, name: str, password: str) -> User | None:
        """The user, if the password is right. It takes as long when there is no such user."""
        user = self.find(name)
        right = matches(password, user.password if user else _nobody())
        return user if user and right else None

    def add(self, name: str, role: Role, password: str) -> None:
        """Raises KnownError for a name that is taken or cannot be one, and for a password that is too short."""
        name = plain_name(name)
        if not _NAME.fullmatch(name):
            raise KnownError(texts.BAD_NAME)
        hashed = hash_password(checked(password, name))
        with self._writing() as users:
            if name in users:
                raise KnownError(texts.NAME_TAKEN.format(name=name))
            users[name] = User(name=name, role=role, password=hashed)

    def change_password(self, name: str, password: str) -> None:
        """Raises KnownError when there is no such user, or for a password that is too short."""
        hashed = hash_password(checked(password, plain_name(name)))
        with self._writing() as users:
            users[plain_name(name)] = replace(_held(users, name), password=hashed)

    def remove(self, name: str) -> None:
        """Raises KnownError when there is no such user."""
        with self._writing() as users:
            del users[_held(users, name).name]

    def _writing(self) -> _Writing:
        return _Writing(self._path)

    def _read(self) -> Mapping[str, User]:
        """The users as the file has them now; the file is read again only when it has changed."""
        try:
            found = self._path.stat()
            state = (found.st_mtime_ns, found.st_size, found.st_ino)
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise KnownError(texts.USERS_UNREADABLE.format(path=str(self._path))) from error
        with self._lock:
            if state != self._state:
                self._users, self._state = _load(self._path), state
            return self._users


class _Writing:
    """The users to change: written as a whole when nothing went wrong, one process at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = filelock.FileLock(path.with_suffix(".lock"))
        self._users: dict[str, User] = {}

    def __enter__(self) -> dict[str, User]:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._lock.acquire(timeout=_PATIENCE)
        except filelock.Timeout as error:
            raise KnownError(texts.USERS_CHANGED_ELSEWHERE) from error
        except OSError as error:
            raise cannot_write(self._path.parent, error, ROOM) from error
        try:
            self._users = dict(_load(self._path)) if self._path.exists() else {}
        except BaseException:
            self._lock.release()
            raise
        return self._users

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                _store(self._path, self._users)
        finally:
            self._lock.release()


def plain_name(name: str) -> str:
    """A name as it is kept: without capitals, so that nobody fails to log in on a telephone."""
    return unicodedata.normalize("NFC", name).strip().casefold()


def checked(password: str, name: str) -> str:
    """The password, if it may be one. Raises KnownError."""
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise KnownError(texts.BAD_PASSWORD.format(shortest=SHORTEST_PASSWORD, longest=LONGEST_PASSWORD))
    if password.casefold() == name or len(set(password)) < 4:
        raise KnownError(texts.EASY_PASSWORD)
    return password


def hash_password(password: str) -> str:
    """Parameters, salt and hash in one line."""
    salt = secrets.token_bytes(16)
    return f"scrypt${_COST}${_BLOCK}${_PARALLEL}${salt.hex()}${_scrypt(password, salt, _COST, _BLOCK, _PARALLEL).hex()}"


def matches(password: str, hashed: str) -> bool:
    """Whether a password is the one that was hashed, in a time that does not depend on how near it comes."""
    _, cost, block, parallel, salt, wanted = hashed.split("$")
    found = _scrypt(password[: LONGEST_PASSWORD + 1], bytes.fromhex(salt), int(cost), int(block), int(parallel))
    return hmac.compare_digest(found.hex(), wanted)


def _scrypt(password: str, salt: bytes, cost: int, block: int, parallel: int) -> bytes:
    # People type accents as one character or as two.
    data = unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
    with _at_once:
        return hashlib.scrypt(data, salt=salt, n=cost, r=block, p=parallel, maxmem=_MEMORY, dklen=32)


def _nobody() -> str:
    """What the password of an unknown name is held against: it fits none, and takes as long."""
    return f"scrypt${_COST}${_BLOCK}${_PARALLEL}${'00' * 16}${'00' * 32}"


def _held(users: Mapping[str, User], name: str) -> User:
    user = users.get(plain_name(name))
    if user is None:
        raise KnownError(texts.NO_SUCH_USER.format(name=name))
    return user


def _load(path: Path) -> dict[str, User]:
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))["users"]
        users = [User(name=row["name"], role=row["role"], password=row["password"]) for row in rows]
        if any(user.role not in ROLES or len(user.password.split("$")) != 6 for user in users):
            raise ValueError
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise KnownError(texts.USERS_UNREADABLE.format(path=str(path))) from error
    return {user.name: user for user in users}


def _store(path: Path, users: Mapping[str, User]) -> None:
    """Replace the file at once, readable for its owner alone from the first byte on."""
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    with suppress(FileNotFoundError):
        partial.unlink()
    try:
        handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump({"users": [asdict(user) for user in users.values()]}, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        raise cannot_write(path.parent, error, ROOM) from error
