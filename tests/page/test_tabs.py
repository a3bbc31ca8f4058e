"""The register of agreements and the list of documents, used as a coordinator does; and every tab looked at by axe."""

from __future__ import annotations

import csv
import io
import json
import re
import urllib.request
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped] # it has no types
from playwright.sync_api import Page, Route, expect

from tests.page.conftest import SCREENS, Visit


@pytest.fixture
def register(page: Page) -> Page:
    page.get_by_role("tab", name="Afspraken").click()
    expect(page.locator("#register tbody tr").first).to_be_visible()
    return page


def shown(page: Page) -> list[str]:
    return page.locator("#register td button.afspraak").all_inner_texts()


def counted(page: Page) -> tuple[int, int]:
    found, total = (int(word) for word in page.locator("#register .aantal").inner_text().split() if word.isdigit())
    return found, total


def test_she_filters_counts_and_opens_a_row(register: Page) -> None:
    found, total = counted(register)
    assert found == total == len(shown(register)) > 30

    register.get_by_label("Soort", exact=True).select_option("actie")
    expect(register.locator("#register .aantal")).not_to_have_text(f"{total} van {total} afspraken")
    assert counted(register) == (len(shown(register)), total)
    kinds = register.locator("#register td:nth-child(2)").all_inner_texts()
    assert {kind.split()[0] for kind in kinds} == {"actie"}

    register.get_by_role("button", name="Schotten tussen onderwijs en zorg weghalen.").click()
    expect(register.locator("#paneel blockquote")).to_have_text("Schotten tussen onderwijs en zorg weghalen.")
    expect(register.locator("#paneel .markering")).to_have_count(1)

    register.get_by_role("button", name="Alles tonen").click()
    expect(register.locator("#register .aantal")).to_have_text(f"{total} van {total} afspraken")


def test_she_searches_and_sorts(register: Page) -> None:
    register.get_by_role("searchbox", name="Zoeken").fill("ouderbetrokkenheid")
    expect(register.locator("#register tbody tr")).to_have_count(1)
    assert "ouderbetrokkenheid" in shown(register)[0]

    register.get_by_role("searchbox", name="Zoeken").fill("")
    expect(register.locator("#register tbody tr")).not_to_have_count(1)
    head = register.locator("#register th").first
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    expect(register.locator("#register td button.afspraak").first).to_have_text(
        sorted(shown(register), key=str.lower)[0]
    )
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")


def test_she_chooses_a_year_and_sorts_by_date(register: Page) -> None:
    _, total = counted(register)
    years = register.get_by_label("Periode", exact=True).locator("option").all_inner_texts()
    assert all(year[:2] == "20" for year in years[1:])
    register.get_by_label("Periode", exact=True).select_option(index=1)
    expect(register.locator("#register .aantal")).not_to_have_text(f"{total} van {total} afspraken")
    assert f"({counted(register)[0]})" in years[1]
    assert register.locator("#register .weggelaten").is_hidden()


def test_what_is_exported_is_what_is_shown(register: Page) -> None:
    register.get_by_label("Soort", exact=True).select_option("behoefte")
    expect(register.locator("#register td:nth-child(2)").first).to_have_text("behoefte")
    rows = shown(register)
    with register.expect_download() as started:
        register.get_by_role("link", name="Download voor Excel").click()
    book = openpyxl.load_workbook(io.BytesIO(Path(started.value.path()).read_bytes()))
    lines = list(book.worksheets[0].iter_rows(values_only=True))
    with register.expect_download() as started:
        register.get_by_role("link", name="Download als CSV").click()
    written = list(csv.reader(io.StringIO(Path(started.value.path()).read_text("utf-8-sig")), delimiter=";"))

    assert [line[3] for line in lines[1:]] == rows
    assert [line[3] for line in written[1:]] == rows
    assert started.value.suggested_filename == "afspraken.csv"


def test_it_works_by_keyboard(page: Page) -> None:
    page.get_by_role("tab", name="Vragen").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("tab", name="Documenten")).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    opened = page.locator("#register td button.afspraak").first
    expect(opened).to_be_visible()
    opened.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#paneel blockquote")).to_be_visible()
    page.keyboard.press("Escape")
    expect(opened).to_be_focused()


def test_the_documents_can_be_read(page: Page) -> None:
    page.get_by_role("tab", name="Documenten").click()
    rows = page.locator("#documentenlijst tbody tr")
    expect(rows).to_have_count(1)
    expect(rows.first).to_contain_text("8 pagina’s")
    expect(rows.first).to_contain_text("25 september 2025")
    assert rows.first.locator("a.openen").evaluate("link => link.getBoundingClientRect().height") >= 24
    rows.first.locator("button.lees").click()

    article = page.locator("#documentenlijst article")
    expect(article).to_contain_text("Schotten tussen onderwijs en zorg weghalen.")
    expect(article.locator("h2")).to_be_in_viewport()  # it is read from its beginning
    title = article.locator("h3, h4, h5").filter(has_text="Thema 3")
    expect(title).to_have_count(1)
    article.locator("summary", has_text="Inhoud").click()
    article.get_by_role("button", name="Thema 3").click()
    expect(title).to_be_focused()
    expect(title).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(article).to_be_hidden()
    expect(rows.first.locator("button.lees")).to_be_focused()


def test_one_page_and_one_passage_are_not_told_as_many(page: Page) -> None:
    def small(route: Route) -> None:
        (info,) = route.fetch().json()
        route.fulfill(json=[{**info, "pages": 1, "passages": 1}, {**info, "pages": 0, "passages": 1}, info])

    page.route("**/documentenlijst", small)
    page.get_by_role("tab", name="Documenten").click()
    sizes = page.locator("#documentenlijst tbody td[data-kop='Omvang']")
    expect(sizes).to_have_text(["1 pagina, 1 passage", "1 passage", re.compile(r"^8 pagina’s, \d\d+ passages$")])


def test_a_long_document_is_read_on_where_it_stopped(page: Page) -> None:
    def first_part(route: Route) -> None:
        whole = route.fetch().json()
        route.fulfill(json={**whole, "parts": whole["parts"][:9], "more": True})

    page.route("**/tekst?begin=0", first_part)
    page.get_by_role("tab", name="Documenten").click()
    page.locator("#documentenlijst button.lees").first.click()
    expect(page.locator("article [data-deel]")).to_have_count(9)
    page.get_by_role("button", name="Toon meer").press("Enter")

    expect(page.locator("article [data-deel='9']")).to_be_focused()


def test_a_place_that_cannot_be_asked_now_gives_no_link_to_something_else(register: Page) -> None:
    row, link = register.locator("#register td button.afspraak").first, register.locator("#paneel .link")
    register.route("**/bron?*", lambda route: route.abort())
    row.click()
    expect(register.locator("#paneel").get_by_role("alert")).to_contain_text("nu niet op te halen")
    expect(link).to_be_hidden()
    register.unroute("**/bron?*")
    row.click()
    expect(link).to_be_enabled()
    expect(register.locator("#paneel").get_by_role("alert")).to_have_count(0)


def test_a_document_that_cannot_be_read_now_says_so_where_one_looks(page: Page) -> None:
    page.get_by_role("tab", name="Documenten").click()
    title, article = page.locator("#documentenlijst button.lees"), page.locator("#documentenlijst article")
    page.route("**/tekst?begin=*", lambda route: route.abort())
    title.click()
    expect(article.get_by_role("alert")).to_contain_text("De verbinding met Planwijzer hapert.")
    expect(article).to_be_focused()
    page.keyboard.press("Escape")
    expect(title).to_be_focused()
    page.unroute("**/tekst?begin=*")
    title.click()
    expect(article).to_contain_text("Thema 3")
    expect(article.get_by_role("alert")).to_have_count(0)


def test_the_chat_is_still_there_after_another_tab(page: Page) -> None:
    page.fill("#vraag textarea", "Welke acties staan er bij thema 3?")
    page.press("#vraag textarea", "Enter")
    expect(page.locator(".antwoord")).to_contain_text("Schotten")
    page.get_by_role("tab", name="Afspraken").click()
    expect(page.locator("#register tbody tr").first).to_be_visible()
    page.get_by_role("tab", name="Vragen").click()

    expect(page.locator(".antwoord")).to_contain_text("Schotten")


@pytest.fixture(params=SCREENS, ids=str)
def visited(request: pytest.FixtureRequest, visit: Visit, address: str) -> Page:
    return visit(address, *request.param)


def grave(page: Page) -> list[str]:
    """The serious and critical violations that axe-core finds."""
    found: dict[str, Any] = Axe().run(page).response
    return [
        f"{violation['id']}: {node['html'][:160]}"
        for violation in found["violations"]
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]


def test_axe_finds_nothing_grave_on_any_tab(visited: Page, address: str) -> None:
    visited.fill("#vraag textarea", "Welke acties staan er bij thema 3?")
    visited.press("#vraag textarea", "Enter")
    visited.locator("a.bronnummer").first.click()
    expect(visited.locator("#paneel .markering")).to_have_count(1)
    assert grave(visited) == []

    visited.get_by_role("tab", name="Afspraken").click()
    expect(visited.locator("#register tbody tr").first).to_be_visible()
    assert grave(visited) == []

    visited.get_by_role("tab", name="Documenten").click()
    visited.locator("#documentenlijst td button").first.click()
    expect(visited.locator("#documentenlijst article")).to_be_visible()
    visited.locator("#documentenlijst summary", has_text="Inhoud").click()
    assert grave(visited) == []
    assert visited.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0

    visited.goto(f"{address}/bestaat-niet")
    expect(visited.get_by_role("link", name="Naar het begin")).to_be_visible()
    expect(visited.get_by_text("Deze bladzijde bestaat niet.")).to_be_visible()
    assert grave(visited) == []
    visited.evaluate("sessionStorage.clear()")  # on a phone a conversation takes the place of the introduction
    visited.get_by_role("link", name="Naar het begin").click()
    with visited.context.expect_page() as manual:
        visited.get_by_role("link", name="Uitleg").click()
    expect(manual.value.get_by_role("heading", name="Planwijzer gebruiken")).to_be_visible()
    manual.value.set_viewport_size(visited.viewport_size or {"width": 390, "height": 860})
    assert grave(manual.value) == []
    assert manual.value.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0


@pytest.mark.parametrize("asked", ["soort=zomaar", "zoek=%00", "begin=-5", "op=__class__", "thema=%3Cscript%3E"])
def test_strange_wishes_are_no_error(address: str, asked: str) -> None:
    with urllib.request.urlopen(f"{address}/afspraken/lijst?{asked}") as answer:
        assert json.load(answer)["total"] > 30
