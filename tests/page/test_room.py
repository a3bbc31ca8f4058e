"""The room on a wide screen: for the text until a source is opened, and then for both."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.page.conftest import Visit
from tests.page.test_conversation import ask

LONGEST_LINE = """() => {
  const lines = new Map();
  const walker = document.createTreeWalker(document.querySelector("#gesprek .antwoord ul"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const one = document.createRange();
    for (let at = 0; at < walker.currentNode.length; at += 1) {
      one.setStart(walker.currentNode, at);
      one.setEnd(walker.currentNode, at + 1);
      const line = Math.round(one.getBoundingClientRect().bottom / 8);
      lines.set(line, (lines.get(line) ?? 0) + 1);
    }
  }
  return Math.max(...lines.values());
}"""


def edges(one: Locator) -> tuple[float, float, float]:
    """Where it begins and ends in a line, and how high it stands."""
    box = one.bounding_box()
    assert box
    return box["x"], box["x"] + box["width"], box["y"]


def answered(visit: Visit, address: str, width: int) -> Page:
    page = visit(address, width)
    ask(page, "Noem per thema de acties.")
    expect(page.locator(".antwoord .doen")).to_be_visible()
    return page


@pytest.mark.parametrize("width", [1440, 1280, 1000])
def test_the_conversation_is_in_the_middle_until_a_source_is_opened(visit: Visit, address: str, width: int) -> None:
    page = answered(visit, address, width)
    talk, panel = page.locator("#gesprek"), page.locator("#paneel")
    expect(panel).to_be_hidden()
    before = edges(talk)
    assert before[0] == pytest.approx(page.evaluate("document.documentElement.clientWidth") - before[1], abs=2)
    assert 60 <= page.evaluate(LONGEST_LINE) <= 85

    page.locator("a.bronnummer").first.click()
    expect(page.locator("#paneel .markering").first).to_be_visible()
    expect(panel).to_be_focused()
    assert edges(talk)[1] < edges(panel)[0]

    page.get_by_role("button", name="Sluit bron").click()
    expect(panel).to_be_hidden()
    expect(page.locator("a.bronnummer").first).to_be_focused()
    assert edges(talk) == pytest.approx(before, abs=2)


def test_what_was_clicked_stays_where_it_was(visit: Visit, address: str) -> None:
    """Beside a source the lines are shorter, so that everything below the first would move."""
    page = answered(visit, address, 1000)
    number = page.locator("a.bronnummer").nth(6)
    number.scroll_into_view_if_needed()
    before = edges(number)[2]
    number.click()
    expect(page.locator("#paneel .markering").first).to_be_visible()
    assert edges(number)[2] == pytest.approx(before, abs=3)
    page.keyboard.press("Escape")
    assert edges(number)[2] == pytest.approx(before, abs=3)

    page.get_by_role("tab", name="Afspraken").click()
    row = page.locator("#register button.afspraak").nth(20)
    row.scroll_into_view_if_needed()
    before = edges(row)[2]
    row.click()
    expect(page.locator("#paneel .markering").first).to_be_visible()
    assert edges(row)[2] == pytest.approx(before, abs=3)


def test_every_tab_stays_in_sight_beside_a_source(visit: Visit, address: str) -> None:
    page = answered(visit, address, 720)
    page.locator("a.bronnummer").first.click()
    expect(page.locator("#paneel .markering").first).to_be_visible()
    for name in ("Vragen", "Afspraken", "Dekking", "Documenten"):
        expect(page.get_by_role("tab", name=name)).to_be_in_viewport(ratio=1)


def test_a_source_comes_in_sight_for_who_wants_no_movement(visit: Visit, address: str) -> None:
    page = visit(address, 390)
    page.emulate_media(reduced_motion="reduce")
    ask(page, "Welke acties staan er bij thema 3?")
    page.locator("a.bronnummer").first.click()
    expect(page.locator("#paneel blockquote")).to_be_in_viewport()


@pytest.mark.parametrize("width", [390, 1280])
def test_an_address_as_long_as_a_line_is_read_whole(visit: Visit, address: str, width: int) -> None:
    long = "https://voorbeeld.example/" + "een/lang/pad/" * 20
    page = visit(address, width)
    page.fill("#vraag textarea", f"Wat staat er op {long} over thema 3?")
    page.press("#vraag textarea", "Enter")
    expect(page.locator("#gesprek .gelezen")).to_be_visible()
    for name in ("vraag", "gelezen"):
        assert within(page, f"#gesprek .{name}")
    page.route("**/tekst?begin=0", lambda route: route.fulfill(json=with_text(route.fetch().json(), long)))
    page.get_by_role("tab", name="Documenten").click()
    page.locator("#documentenlijst button.lees").click()
    expect(page.locator("#documentenlijst article")).to_contain_text(long)
    assert within(page, "#documentenlijst article")


def with_text(told: dict[str, Any], text: str) -> dict[str, Any]:
    """A document as it is sent to be read, with another text."""
    return {**told, "parts": [{"level": 0, "text": text, "page": 1}], "tree": []}


def within(page: Page, selector: str) -> bool:
    """Whether nothing sticks out of a piece of the page, or out of what it stands in."""
    return bool(
        page.locator(selector).evaluate(
            "one => one.scrollWidth <= one.clientWidth + 1"
            " && one.getBoundingClientRect().right <= one.parentElement.parentElement.getBoundingClientRect().right + 1"
        )
    )
