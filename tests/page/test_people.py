"""Logging in as people do it, in a real browser, over a page that others can reach."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.page.conftest import PASSWORD, serving
from tests.page.test_keyboard import to
from tests.page.test_tabs import grave
from ui.accounts import Accounts


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("people")
    Accounts(folder).add("lia", "lezer", PASSWORD)
    Accounts(folder).add("anja", "beheerder", PASSWORD)
    return folder


@pytest.fixture(scope="module")
def shared(page_index: Path, state: Path) -> Iterator[str]:
    """The page as it listens for others too, by its address on this computer."""
    with serving(page_index, "--host", "0.0.0.0", state=str(state)) as found:
        yield found.replace("0.0.0.0", "127.0.0.1")


@pytest.fixture
def stranger(browser: Browser, shared: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 860}, locale="en-US")
    opened = context.new_page()
    opened.goto(shared)
    yield opened
    context.close()


def enter(page: Page, name: str = "lia", password: str = PASSWORD) -> None:
    page.get_by_label("Naam").fill(name)
    page.get_by_label("Wachtwoord").fill(password)
    page.get_by_role("button", name="Inloggen").click()


def test_she_logs_in_asks_and_logs_out(stranger: Page) -> None:
    expect(stranger).to_have_title("Inloggen bij Planwijzer")
    enter(stranger, password="verkeerd wachtwoord")
    expect(stranger.get_by_role("alert")).to_contain_text("horen niet bij elkaar")
    expect(stranger).to_have_title("Fout: Inloggen bij Planwijzer")
    for field in (stranger.get_by_label("Naam"), stranger.get_by_label("Wachtwoord")):
        expect(field).to_have_accessible_description(re.compile("horen niet bij elkaar"))
        expect(field).to_have_attribute("aria-invalid", "true")
    enter(stranger)
    expect(stranger.get_by_role("region", name="Wie er is ingelogd")).to_contain_text("Ingelogd als lia (lezer)")

    stranger.fill("#vraag textarea", "Welke acties staan er bij thema 3?")
    stranger.press("#vraag textarea", "Enter")
    expect(stranger.locator(".antwoord")).to_contain_text("Schotten tussen onderwijs en zorg weghalen.")
    stranger.locator("a.bronnummer").first.click()
    expect(stranger.locator("#paneel .markering").first).to_be_visible()

    stranger.get_by_role("button", name="Uitloggen").click()
    expect(stranger.get_by_label("Wachtwoord")).to_be_visible()
    stranger.go_back()
    expect(stranger.get_by_label("Wachtwoord")).to_be_visible()  # the page she saw is not kept


def test_she_logs_in_and_out_by_keyboard(stranger: Page) -> None:
    expect(stranger.get_by_label("Naam")).to_be_focused()
    stranger.keyboard.type("lia")
    stranger.keyboard.press("Tab")
    stranger.keyboard.type(PASSWORD)
    stranger.keyboard.press("Enter")
    expect(stranger.locator("#vraag textarea")).to_be_focused()
    expect(stranger.locator("#wie")).to_be_visible()
    to(stranger, "Uitloggen", "Shift+Tab")
    stranger.keyboard.press("Enter")
    expect(stranger.get_by_label("Wachtwoord")).to_be_visible()


def test_a_link_with_a_question_is_asked_after_logging_in(stranger: Page, shared: str) -> None:
    stranger.goto(f"{shared}/?vraag=Wanneer+was+de+conferentie%3F")
    enter(stranger)

    expect(stranger.locator(".antwoord")).to_contain_text("25 september 2025")


def test_a_session_that_ends_is_told_on_the_open_page(stranger: Page, state: Path) -> None:
    enter(stranger)
    stranger.wait_for_selector("#vraag textarea")
    with sqlite3.connect(state / "sessions.sqlite") as database:
        database.execute("UPDATE sessions SET seen = seen - 100000")
    database.close()
    stranger.fill("#vraag textarea", "Wanneer was de conferentie?")
    stranger.press("#vraag textarea", "Enter")

    told = stranger.locator("#verlopen")
    expect(told).to_contain_text("Je bent niet meer ingelogd.")
    expect(stranger.locator(".antwoord")).to_have_count(0)
    expect(stranger.locator("#vraagmelding")).to_contain_text("Je bent niet meer ingelogd.")
    # Nothing else is the matter, and nothing lies over what was said or over the way to log in.
    expect(stranger.get_by_test_id("toast-body")).to_be_hidden()
    expect(stranger.locator("#gesprek .error")).to_be_hidden()
    stranger.get_by_role("tab", name="Afspraken").click()
    expect(stranger.locator("#register .aantal")).to_contain_text("Je bent niet meer ingelogd.")
    told.get_by_role("link", name="Inloggen").click()
    expect(stranger.get_by_label("Wachtwoord")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_grave_where_one_logs_in(browser: Browser, shared: str, width: int, scheme: str) -> None:
    dark = scheme == "dark"
    context = browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme="dark" if dark else "light", locale="en-US"
    )
    page = context.new_page()
    page.goto(shared)
    enter(page, password="verkeerd wachtwoord")
    expect(page.get_by_role("alert")).to_be_visible()
    assert grave(page) == []
    enter(page)
    expect(page.locator("#wie")).to_be_visible()
    page.wait_for_selector("#vraag textarea")
    assert grave(page) == []
    finger = 43.5 if width < 700 else 30
    assert page.get_by_role("button", name="Uitloggen").evaluate("(one) => one.offsetHeight") >= finger
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    context.close()
