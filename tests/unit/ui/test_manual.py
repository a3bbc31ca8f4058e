"""The manual as the site hands it out."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.unit.ui.asking import ask, made
from tests.unit.ui.test_handlers import FakeAnswers
from ui.gate import People
from ui.manual import FOLDER, FOR_USERS
from ui.server import build_server


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("site")
    return made(lambda: build_server(FakeAnswers(), folder, People(folder)))


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.md")))
def test_every_page_comes_with_its_pictures_and_links(site: Any, name: str) -> None:
    page = ask(site, f"/uitleg/{name}")
    near = re.findall(r'(?:src|href)="(?!/|http|#)([^"]+)"', page.text)

    assert page.status_code == 200
    assert 'lang="nl"' in page.text
    assert page.text.count("<h1") == 1
    for link in near:
        assert ask(site, f"/uitleg/{link}").status_code == 200, link


def test_every_picture_is_used() -> None:
    written = "".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md"))
    for picture in (FOLDER / "beelden").iterdir():
        assert f"(beelden/{picture.name})" in written


@pytest.mark.parametrize("name", ["weg", "..%2fapp.py", "../texts.py", "beelden/..%2f..%2fapp.py", "beelden/x.webp"])
def test_nothing_else_is_given(site: Any, name: str) -> None:
    assert ask(site, f"/uitleg/{name}").status_code == 404


def test_the_page_links_to_it(site: Any) -> None:
    assert FOR_USERS in ask(site).text
