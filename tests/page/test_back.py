"""The browser's own "back" and "forward": they close and open a source, and go from tab to tab."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.page.conftest import Visit
from tests.page.test_conversation import THEME_3, ask

pytestmark = pytest.mark.alone  # a step back that comes while the browser is still busy with the one before is dropped

WIDTHS = pytest.mark.parametrize("width", [390, 1366])


def tab(page: Page, name: str) -> None:
    page.get_by_role("tab", name=name).click()
    on_tab(page, name)
    assert page.evaluate("history.state.planwijzer.tab") == name  # the step is there as soon as the tab is


def on_tab(page: Page, name: str) -> None:
    expect(page.get_by_role("tab", selected=True)).to_have_text(name)


def on_source(page: Page, quote: str) -> None:
    expect(page.locator("#paneel blockquote")).to_have_text(quote)
    expect(page.get_by_role("button", name="Sluit bron")).to_be_visible()


def on_none(page: Page) -> None:
    expect(page.get_by_role("button", name="Sluit bron")).to_be_hidden()


@WIDTHS
def test_back_closes_the_source_and_forward_opens_it(visit: Visit, address: str, width: int) -> None:
    page = visit(address, width)
    ask(page, THEME_3)
    page.locator("a.bronnummer").nth(0).click()
    page.locator("a.bronnummer").nth(1).click()
    on_source(page, "Schotten tussen onderwijs en zorg weghalen.")
    page.go_back()
    on_none(page)
    expect(page.locator("a.bronnummer").nth(1)).to_be_focused()
    expect(page.locator(".antwoord")).to_have_count(1)
    page.go_forward()
    on_source(page, "Schotten tussen onderwijs en zorg weghalen.")


@WIDTHS
def test_back_goes_to_the_tab_before(visit: Visit, address: str, width: int) -> None:
    page = visit(address, width)
    tab(page, "Afspraken")
    row = page.locator("#register td button.afspraak").first
    said = row.inner_text()
    row.click()
    on_source(page, said)
    tab(page, "Documenten")
    page.go_back()
    on_tab(page, "Afspraken")
    on_source(page, said)
    page.go_back()
    on_none(page)
    on_tab(page, "Afspraken")
    page.go_back()
    on_tab(page, "Vragen")
    page.go_forward()
    on_tab(page, "Afspraken")
    page.go_forward()
    on_source(page, said)


def test_what_is_closed_by_hand_leaves_no_step_behind(page: Page) -> None:
    tab(page, "Afspraken")
    tab(page, "Vragen")
    ask(page, THEME_3)
    chip = page.locator("a.bronnummer").first
    for close in ("Escape", "knop", "nieuw"):
        chip.click()
        if close == "Escape":
            page.keyboard.press("Escape")
        else:
            page.locator("#paneel .sluit" if close == "knop" else "#nieuw").click()
        on_none(page)
    page.go_back()
    on_tab(page, "Afspraken")


def test_another_source_right_after_closing_stays_open(page: Page) -> None:
    ask(page, THEME_3)
    page.evaluate(
        """() => {
          const chips = document.querySelectorAll("a.bronnummer");
          chips[0].click();
          document.querySelector("#paneel .sluit").click();
          chips[1].click();
        }"""
    )
    page.wait_for_timeout(300)  # the browser goes back a moment later
    on_source(page, "Schotten tussen onderwijs en zorg weghalen.")
    page.go_back()
    on_none(page)


def test_tabs_passed_by_the_arrow_keys_are_one_step(page: Page) -> None:
    page.get_by_role("tab", name="Vragen").focus()
    for name in ("Afspraken", "Dekking", "Documenten"):
        page.keyboard.press("ArrowRight")
        on_tab(page, name)
    page.go_back()
    on_tab(page, "Vragen")


def test_a_page_that_is_loaded_again_begins_without_a_source(page: Page) -> None:
    ask(page, THEME_3)
    page.locator("a.bronnummer").first.click()
    tab(page, "Documenten")
    page.reload()
    on_tab(page, "Vragen")
    on_none(page)
    page.locator("a.bronnummer").first.click()
    page.go_back()
    on_none(page)
    expect(page.locator(".antwoord")).to_have_count(1)


@WIDTHS
def test_back_closes_the_document_that_is_read(visit: Visit, address: str, width: int) -> None:
    page = visit(address, width)
    tab(page, "Afspraken")
    page.locator("#register td button.afspraak").first.click()
    tab(page, "Documenten")
    title, article = page.locator("#documentenlijst button.lees"), page.locator("#documentenlijst article")
    title.click()
    expect(article).to_be_visible()
    page.go_back()
    expect(article).to_be_hidden()
    on_tab(page, "Documenten")
    expect(title).to_be_focused()
    page.go_forward()
    expect(article).to_contain_text("Thema 3")
    article.get_by_role("button", name="Sluit document").click()
    expect(article).to_be_hidden()
    expect(page.locator("#paneel blockquote")).to_be_visible()  # the source beside it is another thing
    page.go_back()
    on_tab(page, "Afspraken")
    page.go_back()
    on_none(page)
