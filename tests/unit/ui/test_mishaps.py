"""What a person sees at an address that gives nothing, over the whole site."""

from __future__ import annotations

import html
from typing import Any

import httpx
import pytest
from fastapi import APIRouter

from tests.unit.ui.asking import ask, made
from tests.unit.ui.test_handlers import FakeAnswers
from ui import texts
from ui.gate import People
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


def test_a_script_gets_the_bare_error(site: Any) -> None:
    answer = ask(site, "/documenten/weg")

    assert answer.status_code == 404
    assert answer.text == f"{texts.NO_DOCUMENT}\n"
    assert ask(site, "/bestaat-niet").headers["content-type"].startswith("application/json")


def test_what_goes_well_is_left_alone(site: Any) -> None:
    assert ask(site, "/healthz", headers=BROWSER).json() == {"ok": True}
    assert texts.LOADING in ask(site, headers=BROWSER).text
