"""The tab Dekking as a coordinator uses it: two documents chosen, compared, filtered, opened and taken along."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.page.conftest import COMPARED, SCREENS, Scheme, Visit
from tests.page.test_tabs import grave


def opened(visit: Visit, address: str, width: int = 1280, scheme: Scheme = "light") -> Page:
    page = visit(address, width, scheme)
    page.get_by_role("tab", name="Dekking").click()
    return page


@pytest.fixture
def tab(visit: Visit, compared: str) -> Page:
    return opened(visit, compared)


def compare(tab: Page) -> None:
    expect(tab.locator("#k-verslag option")).to_have_count(2)
    tab.get_by_role("button", name="Vergelijk").click()
    expect(tab.locator("#dekking tbody tr").first).to_be_visible(timeout=30_000)


def shown(tab: Page) -> list[str]:
    return tab.locator("#dekking tbody td:first-child button").all_inner_texts()


def test_she_compares_filters_and_opens_both_passages(tab: Page) -> None:
    expect(tab.get_by_label("Verslag", exact=True)).to_have_value(COMPARED[0].removesuffix(".pdf"))
    expect(tab.get_by_label("Plan", exact=True)).to_have_value(COMPARED[1].removesuffix(".pdf"))
    compare(tab)
    total = len(shown(tab))
    assert total > 20
    expect(tab.locator("#dekking .stand")).to_have_text(f"Klaar: {total} uitkomsten vergeleken.")
    expect(tab.locator("#dekking .totaal .naam")).to_contain_text("opgenomen")
    expect(tab.locator("#dekking h2")).to_be_focused()

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
    rows = tab.locator("#dekking tbody tr").all()
    assert len(rows) > 20
    for row in rows:
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
    tab.get_by_label("Plan", exact=True).select_option(COMPARED[0].removesuffix(".pdf"))
    tab.get_by_role("button", name="Vergelijk").click()
    expect(tab.locator("#dekking .stand")).to_have_text("Kies twee verschillende documenten.")
    plan = tab.get_by_label("Plan", exact=True)
    expect(plan).to_be_focused()
    expect(plan).to_have_accessible_description("Kies twee verschillende documenten.")
    plan.select_option(COMPARED[1].removesuffix(".pdf"))
    compare(tab)
    expect(plan).not_to_have_attribute("aria-invalid", "true")


def test_of_titles_that_begin_alike_the_chosen_one_is_told_in_full(visit: Visit, compared: str) -> None:
    page = visit(compared)
    title = "Ondersteuningsplan van het samenwerkingsverband Tuinen en Perken 2027–2031"
    documents = [
        {"id": "a", "title": f"{title} (tuinplan-concept)", "status": "concept", "outcomes": 4},
        {"id": "b", "title": f"{title} (tuinplan)", "status": None, "outcomes": 4},
        {"id": "c", "title": "Verslag", "status": None, "outcomes": 4},
    ]
    choices = {"documents": documents, "verslag": "c", "plan": "a"}
    page.route("**/dekking/keuzes", lambda route: route.fulfill(json=choices))
    page.get_by_role("tab", name="Dekking").click()
    expect(page.locator("#heel-plan")).to_have_text(f"Plan: {title} (tuinplan-concept) – concept")
    expect(page.locator("#heel-verslag")).to_be_hidden()
    page.get_by_label("Plan", exact=True).select_option("b")
    expect(page.locator("#heel-plan")).to_have_text(f"Plan: {title} (tuinplan)")
    expect(page.get_by_label("Plan", exact=True)).to_have_accessible_description(f"Plan: {title} (tuinplan)")


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
def test_it_works_by_keyboard_and_axe_finds_nothing_grave(
    visit: Visit, compared: str, width: int, scheme: Scheme
) -> None:
    tab = opened(visit, compared, width, scheme)
    expect(tab.locator("#k-verslag option")).to_have_count(2)
    assert grave(tab) == []
    tab.get_by_label("Plan", exact=True).focus()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    row = tab.locator("#dekking tbody button").first
    expect(row).to_be_visible(timeout=30_000)
    row.focus()
    tab.keyboard.press("Enter")
    expect(tab.locator("#paneel .markering").first).to_be_visible()
    tab.locator("#dekking summary").first.click()
    assert grave(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    tab.locator("#paneel").focus()
    tab.keyboard.press("Escape")
    expect(row).to_be_focused()
