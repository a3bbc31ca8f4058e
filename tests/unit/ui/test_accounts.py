"""Users and their passwords in the file."""

from __future__ import annotations

import json
import stat
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import filelock
import pytest

from corpus.errors import KnownError
from ui import accounts as module
from ui import texts_people as texts
from ui.accounts import Accounts, hash_password, matches

PASSWORD = "een lange zin met vaart"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashing that takes no time, as far as a test does not ask for the real one."""
    monkeypatch.setattr(module, "_COST", 2**4)


@pytest.fixture
def accounts(tmp_path: Path) -> Accounts:
    found = Accounts(tmp_path / "page")
    found.add("Anja", "beheerder", PASSWORD)
    return found


def test_a_password_is_hashed_with_what_owasp_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    hashed = hash_password(PASSWORD)

    assert hashed.startswith("scrypt$32768$8$3$")
    assert PASSWORD not in hashed
    assert hashed != hash_password(PASSWORD)  # each has a salt of its own
    assert matches(PASSWORD, hashed)
    assert not matches(PASSWORD + " ", hashed)


def test_the_file_is_for_its_owner_alone_and_holds_no_password(accounts: Accounts, tmp_path: Path) -> None:
    path = tmp_path / "page" / "users.json"

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert PASSWORD not in path.read_text(encoding="utf-8")
    assert "scrypt" not in repr(accounts.find("anja"))


def test_the_right_password_and_no_other_lets_in(accounts: Accounts) -> None:
    found = accounts.check(" ANJA ", PASSWORD)

    assert found is not None
    assert (found.name, found.role) == ("anja", "beheerder")
    assert accounts.check("anja", PASSWORD.upper()) is None
    assert accounts.check("anja", "") is None
    assert accounts.check("bert", PASSWORD) is None


def test_a_name_that_is_unknown_takes_as_long(monkeypatch: pytest.MonkeyPatch, accounts: Accounts) -> None:
    """Both hash once with the same cost: measured in hashes, for a clock on a busy machine says little."""
    costs: list[int] = []
    real = module._scrypt

    def counted(password: str, salt: bytes, cost: int, block: int, parallel: int) -> bytes:
        costs.append(cost * block * parallel)
        return real(password, salt, 2**4, 8, 1)

    monkeypatch.undo()
    monkeypatch.setattr(module, "_scrypt", counted)
    accounts.change_password("anja", PASSWORD)
    costs.clear()
    accounts.check("anja", "verkeerd")
    accounts.check("niemand", "verkeerd")

    assert len(costs) == 2
    assert costs[0] == costs[1]


def test_accents_may_be_typed_in_two_ways(accounts: Accounts) -> None:
    accounts.add("zoë", "lezer", "cafe\u0301 aan zee")

    assert accounts.check("zoe\u0308", "café aan zee")


@pytest.mark.parametrize("name", ["", "a b", "x" * 65, "../x", "a\nb", "<b>"])
def test_some_names_cannot_be(accounts: Accounts, name: str) -> None:
    with pytest.raises(KnownError, match="naam kan niet"):
        accounts.add(name, "lezer", PASSWORD)


@pytest.mark.parametrize("password", ["kort", "x" * 201, "aaaaaaaaaaaa", "eenlangenaam"])
def test_some_passwords_cannot_be(accounts: Accounts, password: str) -> None:
    with pytest.raises(KnownError, match="wachtwoord"):
        accounts.add("eenlangenaam", "lezer", password)


def test_what_another_process_changes_counts_at_once(accounts: Accounts, tmp_path: Path) -> None:
    other = Accounts(tmp_path / "page")
    assert other.find("anja")
    before = accounts.find("anja")
    accounts.change_password("anja", "een heel ander wachtwoord")
    after = other.find("anja")

    assert before is not None
    assert after is not None
    assert before.stamp != after.stamp
    accounts.remove("anja")
    assert other.find("anja") is None
    with pytest.raises(KnownError, match="geen gebruiker"):
        accounts.remove("anja")


def test_a_name_is_given_once(accounts: Accounts) -> None:
    with pytest.raises(KnownError, match="is er al"):
        accounts.add("ANJA", "lezer", PASSWORD)


def test_several_who_add_at_once_lose_nobody(tmp_path: Path) -> None:
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda n: Accounts(tmp_path).add(f"gebruiker{n}", "lezer", PASSWORD), range(12)))

    assert len(Accounts(tmp_path).all()) == 12


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"users": [{"name": "x"}]}', '{"users": [{"name": "x", "role": "baas", "password": "$"}]}'],
)
def test_a_file_that_is_damaged_is_told_and_never_taken_for_empty(tmp_path: Path, content: str) -> None:
    (tmp_path / "users.json").write_text(content)

    with pytest.raises(KnownError, match=r"users\.json"):
        Accounts(tmp_path).all()
    with pytest.raises(KnownError, match=r"users\.json"):
        Accounts(tmp_path).add("anja", "lezer", PASSWORD)
    assert (tmp_path / "users.json").read_text() == content


def test_the_file_is_json_that_one_can_read(accounts: Accounts, tmp_path: Path) -> None:
    (user,) = json.loads((tmp_path / "page" / "users.json").read_text())["users"]
    assert (user["name"], user["role"]) == ("anja", "beheerder")
    assert time.time() - (tmp_path / "page" / "users.json").stat().st_mtime < 60


def test_somebody_else_who_is_changing_the_users_is_told(
    accounts: Accounts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0)
    with filelock.FileLock(tmp_path / "page" / "users.lock"), pytest.raises(KnownError) as told:
        accounts.add("Bea", "lezer", PASSWORD)

    assert str(told.value) == texts.USERS_CHANGED_ELSEWHERE
