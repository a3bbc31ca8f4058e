"""What a person sees at an address that gives nothing, over the whole site."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import APIRouter, FastAPI
from fastapi.responses import JSONResponse

from assistant.agreements import Agreement, Filter
from assistant.source import Part, Source
from corpus.errors import IndexDamagedError
from corpus.types import DocumentInfo
from tests.unit.ui.asking import ask, made
from tests.unit.ui.test_handlers import FakeAnswers
from ui import texts
from ui.changes import Changes, Updated
from ui.gate import People
from ui.library import Library
from ui.library_routes import library_routes
from ui.mishaps import Mishaps
from ui.server import build_server

BROWSER = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("site")
    routes = APIRouter()

    @routes.get("/stuk")
    def broken() -> None:
        raise ValueError("geheim")

    return made(lambda: build_server(FakeAnswers(), folder, People(folder), routers=[routes]))


def is_page(answer: httpx.Response, said: str) -> bool:
    return (
        answer.headers["content-type"].startswith("text/html")
        and 'lang="nl"' in answer.text
        and html.escape(said) in answer.text
        and 'href="/"' in answer.text
        and int(answer.headers["content-length"]) == len(answer.content)
    )


@pytest.mark.parametrize(
    ("path", "code", "said"),
    [
        ("/bestaat-niet", 404, texts.NO_SUCH_PAGE),
        ("/gradio_api/nergens", 404, texts.NO_SUCH_PAGE),
        ("/documenten/weg", 404, texts.NO_DOCUMENT),
        ("/documenten/lijst", 404, texts.NO_DOCUMENT),  # a file may be called so
        ("/afspraken/lijst?begin=veel", 422, texts.NO_SUCH_PAGE),
        ("/docs", 404, texts.NO_SUCH_PAGE),
    ],
)
def test_a_person_gets_a_dutch_page_with_the_way_back(site: Any, path: str, code: int, said: str) -> None:
    answer = ask(site, path, headers=BROWSER)

    assert answer.status_code == code
    assert is_page(answer, said)
    assert "content-security-policy" in answer.headers


def test_a_fault_is_told_without_its_words(site: Any) -> None:
    answer = ask(site, "/stuk", headers=BROWSER, fault=True)

    assert answer.status_code == 500
    assert is_page(answer, texts.WENT_WRONG)
    assert "geheim" not in answer.text


def test_a_script_gets_the_line_of_a_route(site: Any) -> None:
    answer = ask(site, "/documenten/weg")

    assert answer.status_code == 404
    assert answer.text == f"{texts.NO_DOCUMENT}\n"


@pytest.mark.parametrize(
    ("method", "path", "code", "said"),
    [
        ("GET", "/bestaat-niet", 404, texts.NO_SUCH_PAGE),
        ("GET", "/documenten/plan/bron?pagina=a", 422, texts.WRONG_VALUE.format(name="pagina")),
        ("DELETE", "/documenten/plan", 404, texts.NO_SUCH_PAGE),
    ],
)
def test_a_script_gets_a_line_of_dutch(site: Any, method: str, path: str, code: int, said: str) -> None:
    answer = ask(site, path, method=method)

    assert (answer.status_code, answer.text) == (code, f"{said}\n")
    assert answer.headers["content-type"].startswith("text/plain")


def test_what_a_route_tells_a_script_is_left_alone() -> None:
    routes = FastAPI()

    @routes.get("/")
    def told() -> JSONResponse:
        return JSONResponse({"error": "Dat kan niet."}, status_code=409)

    answer = ask(Mishaps(routes))

    assert (answer.status_code, answer.json()) == (409, {"error": "Dat kan niet."})


def test_what_goes_well_is_left_alone(site: Any) -> None:
    assert ask(site, "/healthz", headers=BROWSER).json() == {"ok": True}
    assert texts.LOADING in ask(site, headers=BROWSER).text


class Away(FakeAnswers):
    """An assistant whose index is taken away, or damaged, while the page is there."""

    away = False

    def _look(self) -> None:
        if self.away:
            raise IndexDamagedError("De index is beschadigd. Bouw hem opnieuw.")

    def documents(self) -> tuple[DocumentInfo, ...]:
        self._look()
        return super().documents()

    def agreements(self, wanted: Filter | None = None) -> tuple[Agreement, ...]:
        self._look()
        return super().agreements()

    def source(self, document_id: str, quote: str, page: int | None = None) -> Source | None:
        self._look()
        return super().source(document_id, quote, page)

    def reading(self, document_id: str) -> tuple[Part, ...]:
        self._look()
        return super().reading(document_id)


def test_an_index_that_is_away_is_told_in_its_own_words(tmp_path: Path) -> None:
    answers = Away()
    desk = library_routes(
        answers, Library(tmp_path, tmp_path / "state"), Changes(lambda _: Updated(failed={})), dict, 1000
    )
    site = made(lambda: build_server(answers, tmp_path, People(tmp_path), routers=[desk]))
    answers.away = True
    paths = [
        "/documenten", "/documentenlijst", "/documenten/plan", "/documenten/plan/tekst",
        "/documenten/plan/bladzijden/1.png", "/documenten/plan/bron?citaat=x", "/afspraken/lijst",
        "/afspraken/afspraken.csv", "/dekking/keuzes", "/beheer/documenten/stand",
    ]  # fmt: skip
    told = [ask(site, path) for path in paths]

    assert [(answer.status_code, answer.text) for answer in told] == [
        (503, "De index is beschadigd. Bouw hem opnieuw.\n")
    ] * len(paths)
    assert is_page(ask(site, paths[0], headers=BROWSER), "De index is beschadigd.")
