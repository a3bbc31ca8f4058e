"""The tab Dekking as a coordinator uses it: two documents chosen, compared, filtered, opened and taken along."""

from __future__ import annotations

import csv
import io
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect

from corpus.embedder import load_embedder
from ingest.pipeline import ingest
from tests.page.conftest import ROOT, serving
from tests.page.test_tabs import grave

NAMES = ("verslag-regiomiddag-noorderkust-2026.pdf", "ondersteuningsplan-2026-2030-noorderkust.pdf")


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a page listens over a report and a plan."""
    folder = tmp_path_factory.mktemp("dekking")
    (folder / "documenten").mkdir()
    for name in NAMES:
        shutil.copyfile(ROOT / "evals" / "golden" / "coverage" / "documents" / name, folder / "documenten" / name)
    models = Path(os.environ.get("PLANWIJZER_MODELS", ROOT / ".planwijzer" / "models"))
    ingest(folder / "documenten", folder / "index", load_embedder(None, models, lambda _: None), lambda _: None)
    where = ("--host", "127.0.0.1", "--corpus", str(folder / "documenten"))
    with serving(folder / "index", *where, state=str(folder / "state")) as found:
        yield found


@pytest.fixture(params=[(1280, "light"), (390, "light"), (1280, "dark"), (390, "dark")], ids=str)
def screen(request: pytest.FixtureRequest) -> tuple[int, str]:
    width, scheme = request.param
    return width, scheme


def visit(browser: Browser, address: str, width: int = 1280, scheme: str = "light") -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 860}, color_scheme="dark" if scheme == "dark" else "light"
    )
    opened = context.new_page()
    opened.goto(address)
    opened.wait_for_selector("#vraag textarea")
    opened.get_by_role("tab", name="Dekking").click()
    return opened


@pytest.fixture
def tab(browser: Browser, compared: str) -> Iterator[Page]:
    opened = visit(browser, compared)
    yield opened
    opened.context.close()


def compare(tab: Page) -> None:
    expect(tab.locator("#k-verslag option")).to_have_count(2)
    tab.get_by_role("button", name="Vergelijk").click()
    expect(tab.locator("#dekking tbody tr").first).to_be_visible(timeout=30_000)


def shown(tab: Page) -> list[str]:
    return tab.locator("#dekking tbody td:first-child button").all_inner_texts()


def test_she_compares_filters_and_opens_both_passages(tab: Page) -> None:
    expect(tab.get_by_label("Verslag", exact=True)).to_have_value(NAMES[0].removesuffix(".pdf"))
    expect(tab.get_by_label("Plan", exact=True)).to_have_value(NAMES[1].removesuffix(".pdf"))
    compare(tab)
    total = len(shown(tab))
    assert total > 20
    expect(tab.locator("#dekking .stand")).to_have_text(f"Klaar: {total} uitkomsten vergeleken.")
    expect(tab.locator("#dekking .totaal .naam")).to_contain_text("opgenomen")
    expect(tab.locator("#dekking h3")).to_be_focused()

    tab.get_by_label("Oordeel", exact=True).select_option("deels")
    expect(tab.locator("#dekking .aantal")).not_to_have_text(f"{total} van {total} uitkomsten")
    assert set(tab.locator("#dekking .oordeel").all_inner_texts()) == {"Deels"}

    row = tab.locator("#dekking tbody tr").filter(has_text="binnen vier weken een plan")
    expect(row.locator(".verschil")).to_have_text("verslag vier weken, plan zes weken")
    expect(row.locator(".waarom")).not_to_contain_text("Let op")  # told once
    row.get_by_role("button").nth(1).click()
    expect(tab.locator("#paneel blockquote")).to_contain_text("Binnen zes weken is er voor iedere thuiszitter een plan")
    expect(tab.locator("#paneel .markering").first).to_be_visible()
    expect(tab.locator("#paneel .bladzijde").first).to_have_text("pagina 3")
    row.get_by_role("button").first.click()
    expect(tab.locator("#paneel blockquote")).to_have_text("Voor elke thuiszitter ligt er binnen vier weken een plan.")

    tab.locator("#dekking").get_by_role("button", name="Alles tonen").click()
    expect(tab.locator("#dekking .aantal")).to_have_text(f"{total} van {total} uitkomsten")


def test_the_source_stays_in_sight_beside_a_long_list(tab: Page) -> None:
    compare(tab)
    last = tab.locator("#dekking tbody tr").last
    last.scroll_into_view_if_needed()
    last.get_by_role("button").first.click()
    expect(tab.locator("#paneel blockquote")).to_be_in_viewport()
    expect(last).to_be_in_viewport()


def test_nothing_is_taken_up_without_a_passage_beside_it(tab: Page) -> None:
    compare(tab)
    for row in tab.locator("#dekking tbody tr").all():
        taken = row.locator(".oordeel").inner_text() != "Niet gevonden"
        assert not taken or row.locator("td:nth-child(2) button").count() > 0
        assert row.locator(".waarom").inner_text().endswith(".")


def test_the_chart_says_its_numbers_in_words(tab: Page) -> None:
    compare(tab)
    tab.locator("#dekking summary", has_text="Per thema").click()
    lines = tab.locator("#dekking .themas .naam").all_inner_texts()
    assert len(lines) == 5
    counted = sum(
        int(word) for line in lines for word in line.split(":")[-1].replace(",", "").split() if word.isdigit()
    )
    assert counted == len(shown(tab))
    assert tab.locator("#dekking svg[aria-hidden='true']").count() == tab.locator("#dekking .balk").count()


def test_what_is_exported_is_what_is_shown(tab: Page) -> None:
    compare(tab)
    tab.get_by_label("Oordeel", exact=True).select_option("opgenomen")
    expect(tab.locator("#dekking .oordeel").last).to_have_text("Opgenomen")
    rows = shown(tab)
    with tab.expect_download() as started:
        tab.locator("#dekking").get_by_role("link", name="Download voor Excel").click()
    book = openpyxl.load_workbook(io.BytesIO(Path(started.value.path()).read_bytes()))
    with tab.expect_download() as started:
        tab.locator("#dekking").get_by_role("link", name="Download als CSV").click()
    written = list(csv.reader(io.StringIO(Path(started.value.path()).read_text("utf-8-sig")), delimiter=";"))
    assert [line[3] for line in list(book["Dekking"].iter_rows(values_only=True))[1:]] == rows
    assert [line[3] for line in written[1:]] == rows


def test_two_times_the_same_document_is_told(tab: Page) -> None:
    expect(tab.locator("#k-plan option")).to_have_count(2)
    tab.get_by_label("Plan", exact=True).select_option(NAMES[0].removesuffix(".pdf"))
    tab.get_by_role("button", name="Vergelijk").click()
    expect(tab.locator("#dekking .stand")).to_have_text("Kies twee verschillende documenten.")


def test_it_works_by_keyboard_and_axe_finds_nothing_grave(
    browser: Browser, compared: str, screen: tuple[int, str]
) -> None:
    tab = visit(browser, compared, *screen)
    try:
        expect(tab.locator("#k-verslag option")).to_have_count(2)
        tab.get_by_label("Plan", exact=True).focus()
        tab.keyboard.press("Tab")
        tab.keyboard.press("Enter")
        opened = tab.locator("#dekking tbody button").first
        expect(opened).to_be_visible(timeout=30_000)
        opened.focus()
        tab.keyboard.press("Enter")
        expect(tab.locator("#paneel blockquote")).to_be_visible()
        tab.keyboard.press("Escape")
        expect(opened).to_be_focused()
        tab.locator("#dekking summary").first.click()
        assert grave(tab) == []
        assert tab.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    finally:
        tab.context.close()
