"""The addresses below /beheer, as an operator's browser uses them, over the whole site."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from assistant.answer import Assistant
from corpus.index import IndexReader
from corpus.types import DocumentInfo
from ingest.failures import kept_failures
from tests.fakes import FakeEmbedder
from tests.small import ingest_here
from tests.unit.ui.asking import ask, made
from tests.unit.ui.test_handlers import FakeAnswers
from ui import texts_documents as texts
from ui.changes import Changes, Updated
from ui.gate import People
from ui.library import Library
from ui.library_routes import FILES, library_routes
from ui.server import build_server

MOST = 2_000_000
NEW = "# Verslag van maart\n\nDe voorzitter is Truus de Mier. Er komen twaalf fietsen.\n"


class Site(FakeAnswers):
    """The whole site over a folder. The index is not brought up to date, as far as a test does not ask for that."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.corpus, self.index = folder / "documents", folder / "index"
        self.library = Library(self.corpus, folder / "state")
        desk = library_routes(self, self.library, Changes(self.update), self.unread, MOST)
        self.app: Any = build_server(self, self.corpus, People(folder / "state"), ["plannen.school"], [desk])
        self.renew()

    def renew(self) -> None:
        """As if nothing had happened."""
        shutil.rmtree(self.corpus, ignore_errors=True)
        self.corpus.mkdir()
        (self.corpus / "plan.md").write_text("# Het plan\n\nIn 2027 komen er tien bomen op het plein.\n")

    def update(self, told: Callable[[str], None]) -> Updated:
        return Updated(failed={})

    def unread(self) -> dict[str, str]:
        return kept_failures(self.index)

    def send(self, name: str, content: Any, **given: Any) -> httpx.Response:
        params = {"naam": name, **given.pop("params", {})}
        return ask(self.app, FILES, method="POST", params=params, content=content, **given)

    def post(self, path: str, body: Any) -> httpx.Response:
        return ask(self.app, f"/beheer/documenten/{path}", method="POST", json=body)

    def state(self) -> dict[str, Any]:
        """How things are once nothing is going on any more."""
        for _ in range(300):
            found: dict[str, Any] = ask(self.app, "/beheer/documenten/stand").json()
            if all(change["state"] in ("done", "failed") for change in found["changes"]):
                return found
            time.sleep(0.05)
        raise AssertionError(found)

    def outcome(self) -> tuple[str, str]:
        last = self.state()["changes"][-1]
        return last["state"], last["said"]

    def files(self) -> list[str]:
        return sorted(path.name for path in self.corpus.rglob("*") if path.is_file())


class Indexed(Site):
    """The same with ingest in this process, and an embedder that takes no time."""

    def __init__(self, folder: Path, embedder: FakeEmbedder) -> None:
        super().__init__(folder)
        self.embedder = embedder
        self.update(lambda _: None)
        self.assistant = Assistant(IndexReader(self.index, embedder.fingerprint), embedder)

    def update(self, told: Callable[[str], None]) -> Updated:
        result = ingest_here(self.corpus, self.index, self.embedder, told)
        return Updated(failed={failure.source: failure.error for failure in result.failed})

    def documents(self) -> tuple[DocumentInfo, ...]:
        return self.assistant.documents() if hasattr(self, "assistant") else ()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return made(lambda: Site(tmp_path_factory.mktemp("site")))


@pytest.fixture
def site(built: Site) -> Site:
    built.renew()
    return built


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory, fake_embedder: FakeEmbedder) -> Indexed:
    return made(lambda: Indexed(tmp_path_factory.mktemp("indexed"), fake_embedder))


def test_a_document_is_added_asked_about_changed_and_removed(indexed: Indexed) -> None:
    assert indexed.send("../Verslag maart.md", NEW.encode()).status_code == 202
    assert indexed.outcome() == ("done", "toegevoegd")
    assert "Truus de Mier" in indexed.assistant.reply("Wie is de voorzitter?").text

    fields = {"title": "Verslag 3 maart", "status": "concept", "date": "2027-03-03"}
    assert indexed.post("wijzig", {"naam": "Verslag maart.md", "velden": fields}).status_code == 202
    assert indexed.outcome() == ("done", "gewijzigd")
    (info,) = [info for info in indexed.documents() if info.source == "Verslag maart.md"]
    assert (info.title, info.status, info.date) == ("Verslag 3 maart", "concept", "2027-03-03")

    assert indexed.post("verwijder", {"naam": "Verslag maart.md"}).status_code == 202
    assert indexed.outcome()[0] == "done"
    assert [info.source for info in indexed.documents()] == ["plan.md"]


def test_a_document_is_replaced_and_put_back_under_its_own_name(site: Site) -> None:
    site.library.empty_bin()
    site.send("nieuw.html", b"<h1>Het plan</h1><p>Er komen dertig bomen.</p>", params={"vervangt": "plan.md"})
    assert site.outcome() == ("done", texts.DONE["replace"])
    assert site.files() == ["plan.html"]
    (thrown,) = site.state()["bin"]
    site.post("terug", {"id": thrown["id"]})

    assert site.outcome() == ("done", "teruggezet")
    assert site.files() == ["plan.html", "plan.md"]


@pytest.mark.parametrize(
    ("name", "content", "status"),
    [
        ("plan.md", NEW.encode(), 409),  # is there
        ("PLAN.MD", NEW.encode(), 409),
        ("ander.md", b"# Het plan\n\nIn 2027 komen er tien bomen op het plein.\n", 409),  # the same content
        ("virus.exe", b"MZ", 409),
        ("manifest.toml", b"[[document]]", 409),
        ("plan.pdf", b"<html>", 409),
        ("verslag.docx", b"geen zip", 409),
        ("leeg.md", b"", 409),
        ("groot.md", b"a" * (MOST + 1), 413),
        ("", b"x", 409),
        ("..", b"x", 409),
    ],
)
def test_what_cannot_be_is_refused_at_once_and_leaves_nothing(
    site: Site, name: str, content: bytes, status: int
) -> None:
    before = site.state()["changes"]
    answer = site.send(name, content)

    assert answer.status_code == status
    assert answer.json()["error"]
    assert site.files() == ["plan.md"]
    assert site.state()["changes"] == before


def test_a_length_that_is_a_lie_does_not_help(site: Site) -> None:
    async def endless() -> Any:
        for _ in range(40):
            yield b"a" * 100_000

    assert site.send("groot.md", endless()).status_code == 413
    assert site.files() == ["plan.md"]


def test_a_file_that_cannot_be_read_is_told_and_changes_nothing(site: Site) -> None:
    assert site.send("kapot.pdf", b"%PDF-1.7 en verder niets").status_code == 202
    state, said = site.outcome()

    assert state == "failed"
    assert "PDF" in said
    assert site.files() == ["plan.md"]


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("wijzig", {"naam": "plan.md", "velden": {"file": "../x"}}),
        ("wijzig", {"naam": "../manifest.toml", "velden": {"title": "x"}}),
        ("verwijder", {"naam": "../../etc/passwd"}),
        ("verwijder", {"naam": "plan.md"}),  # the last one
        ("terug", {"id": "../documents"}),
    ],
)
def test_a_change_that_cannot_be_fails_and_changes_nothing(site: Site, path: str, body: Any) -> None:
    assert site.post(path, body).status_code == 202
    assert site.outcome()[0] == "failed"
    assert site.files() == ["plan.md"]


@pytest.mark.parametrize("body", [None, [], {}, {"naam": 3}, {"naam": "plan.md", "velden": "x"}])
def test_a_change_that_is_none_is_refused(site: Site, body: Any) -> None:
    assert site.post("wijzig", body).status_code == 422


def test_a_form_with_files_is_refused_even_here(site: Site) -> None:
    answer = ask(site.app, FILES, method="POST", params={"naam": "x.md"}, files={"x": b"y"})
    assert answer.status_code == 403


@pytest.mark.parametrize("headers", [{"origin": "http://203.0.113.5"}, {"host": "evil.example"}])
def test_another_site_changes_nothing(site: Site, headers: dict[str, str]) -> None:
    assert site.send("x.md", NEW.encode(), headers=headers).status_code == 421
    assert site.files() == ["plan.md"]


def test_who_comes_through_another_server_changes_nothing_without_users(site: Site) -> None:
    assert site.send("x.md", NEW.encode(), headers={"x-forwarded-for": "10.0.0.1"}).status_code == 403
    assert site.send("x.md", NEW.encode(), base="http://plannen.school").status_code == 403
    assert site.files() == ["plan.md"]


def test_files_that_are_there_but_not_in_the_answers_are_shown(indexed: Indexed) -> None:
    (indexed.corpus / "los.md").write_text("# Los\n\nDit is later neergezet.\n")
    (indexed.corpus / "kapot.pdf").write_bytes(b"%PDF-1.7 en verder niets")
    assert indexed.state()["unread"] == {"kapot.pdf": "", "los.md": ""}
    indexed.post("inlezen", {})

    assert indexed.outcome() == ("done", "klaar")
    (name, why), *others = indexed.state()["unread"].items()
    assert (name, others) == ("kapot.pdf", [])
    assert "PDF" in why

    again = library_routes(indexed, indexed.library, Changes(indexed.update), indexed.unread, MOST)
    started = made(lambda: build_server(indexed, indexed.corpus, People(indexed.index.parent / "state"), [], [again]))
    told = ask(started, "/beheer/documenten/stand").json()
    assert (told["changes"], told["unread"]) == ([], {name: why}), "after the next start it is still known"


def test_a_file_that_is_being_read_is_no_file_that_is_missing_from_the_answers(site: Site) -> None:
    (site.corpus / "los.md").write_text("# Los\n\nDit is later neergezet.\n")
    seen: list[dict[str, str]] = []

    def update(told: Callable[[str], None]) -> Updated:
        seen.append(ask(app, "/beheer/documenten/stand").json()["unread"])
        return Updated(failed={})

    desk = library_routes(site, site.library, Changes(update), lambda: {"kapot.pdf": "Stuk."}, MOST)
    app: Any = made(lambda: build_server(site, site.corpus, People(site.index.parent / "state"), [], [desk]))
    (site.corpus / "kapot.pdf").write_bytes(b"%PDF-1.7 en verder niets")
    ask(app, FILES, method="POST", params={"naam": "nieuw.md"}, content=NEW.encode())
    for _ in range(300):
        told = ask(app, "/beheer/documenten/stand").json()
        if told["changes"][0]["state"] == "done":
            break
        time.sleep(0.05)

    assert seen == [{"kapot.pdf": "Stuk."}]
    assert told["unread"].keys() == {"plan.md", "nieuw.md", "los.md", "kapot.pdf"}  # of which this index has nothing


def test_an_open_page_can_tell_that_the_documents_are_others_now(indexed: Indexed) -> None:
    def version() -> str:
        return ask(indexed.app, "/documenten").headers["x-index"]

    before = version()
    assert version() == before
    indexed.post("wijzig", {"naam": "plan.md", "velden": {"status": "concept"}})
    assert indexed.outcome()[0] == "done"
    assert version() != before


def test_the_bin_is_emptied(site: Site) -> None:
    site.library.empty_bin()
    site.send("nieuw.md", NEW.encode(), params={"vervangt": "plan.md"})
    assert len(site.state()["bin"]) == 1
    assert site.post("leeg", {}).status_code == 200
    assert site.state()["bin"] == []
