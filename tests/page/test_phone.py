"""The page in a hand: nothing to the side, nothing too small for a finger, and no number without its sentence."""

from __future__ import annotations

import io
import re

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.page.conftest import Visit
from tests.page.test_conversation import ask

TABS = {
    "Vragen": "#vraag textarea",
    "Afspraken": "#register tbody tr",
    "Dekking": "#k-plan option",
    "Documenten": "#documentenlijst tbody tr",
}
"""What each tab has when it is drawn."""
SMALL = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 1)
  .filter((one) => !one.matches(".bronnummer, [aria-hidden='true'] *"))
  .map((one) => [one.outerHTML.slice(0, 120), one.getBoundingClientRect()])
  .filter(([, place]) => place.height < 43.5)
  .map(([shown, place]) => `${Math.round(place.height)}: ${shown}`)"""
ALONE = """() => [...document.querySelectorAll("#gesprek a.bronnummer")].filter((chip) => {
    const before = chip.previousSibling;
    if (before?.nodeType !== Node.TEXT_NODE || !before.data.trim()) return false;
    const word = document.createRange();
    const end = before.data.trimEnd().length;
    word.setStart(before, end - 1);
    word.setEnd(before, end);
    return Math.abs(chip.getBoundingClientRect().bottom - word.getBoundingClientRect().bottom) > 10;
  }).map((chip) => chip.parentElement.textContent)"""


def to_tab(page: Page, name: str) -> None:
    page.get_by_role("tab", name=name).click()
    expect(page.locator(TABS[name]).first).to_be_attached()


def too_wide(page: Page) -> int:
    wider: int = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return wider


@pytest.mark.parametrize("width", [390, 320])
def test_every_tab_fits_and_every_button_is_large_enough(visit: Visit, compared: str, width: int) -> None:
    page = visit(compared, width)
    expect(page.locator("button.vervolg").first).to_be_visible()
    for name in TABS:
        expect(page.get_by_role("tab", name=name)).to_be_in_viewport(ratio=1)  # and not in a menu
    assert page.evaluate(SMALL) == []
    ask(page, "Wat is er afgesproken over thuiszitters?")
    page.locator("a.bronnummer").first.click()
    expect(page.locator("#paneel .markering").first).to_be_visible()
    for name in TABS:
        to_tab(page, name)
        assert page.evaluate(SMALL) == [], name
        assert too_wide(page) <= 0, name


def test_a_title_and_the_name_of_its_file_stand_below_each_other(visit: Visit, address: str) -> None:
    page = visit(address, 390)
    to_tab(page, "Documenten")
    title, file = (page.locator(f"#documentenlijst td:first-child {one}").first for one in ("button", "a.openen"))
    for one in (title, file):
        one.evaluate("(shown) => { shown.textContent = 'Plan'; }")  # as short as a name may be
    above, below = title.bounding_box(), file.bounding_box()
    assert above
    assert below
    assert below["y"] >= above["y"] + above["height"] - 1


def test_the_manual_is_one_touch_away_in_a_conversation(visit: Visit, address: str) -> None:
    page = visit(address, 390)
    ask(page, "Welke acties staan er bij thema 3?")

    expect(page.get_by_role("link", name="Uitleg")).to_be_in_viewport(ratio=1)


def test_a_number_stays_with_the_last_word_of_its_sentence(visit: Visit, address: str) -> None:
    page = visit(address, 390)
    ask(page, "Noem per thema de acties.")
    expect(page.locator(".antwoord .doen")).to_be_attached()  # the whole answer is there
    assert page.locator("#gesprek a.bronnummer").count() > 10
    for width in range(320, 700, 19):
        page.set_viewport_size({"width": width, "height": 860})
        assert page.evaluate(ALONE) == [], width


def test_the_next_page_of_a_source_is_not_cut_off_at_its_left(visit: Visit, address: str) -> None:
    page = visit(address, 390)
    ask(page, "Welke acties staan er bij thema 3?")
    page.locator("a.bronnummer").nth(1).click()
    expect(page.locator("#paneel .markering")).to_have_count(1)
    page.get_by_role("button", name="Volgende pagina").click()
    expect(page.locator("#paneel .nummer")).to_have_text("pagina 6 van 8")
    expect(page.locator("#paneel .vel img")).to_have_attribute("alt", re.compile("Pagina 6"))
    page.locator("#paneel .bladeren").evaluate("bar => bar.scrollIntoView()")
    frame = Image.open(io.BytesIO(page.locator("#paneel .venster").first.screenshot())).convert("L")
    lines = frame.crop((3, 12, frame.width - 3, frame.height - 12)).point(lambda value: 255 if value < 128 else 0)
    box = lines.getbbox()

    assert box
    assert box[0] >= 2  # white before the first letter of the widest line


def test_a_long_register_comes_in_handfuls(visit: Visit, address: str) -> None:
    page = visit(address, 390)
    to_tab(page, "Afspraken")
    rows, more = page.locator("#register tbody tr"), page.get_by_role("button", name="Toon meer")
    expect(rows).to_have_count(25)
    assert page.get_by_role("cell").count() == 25 * 5  # also what is not known of a row has its place
    page.get_by_role("button", name="Thema").press("Enter")
    expect(page.get_by_role("columnheader", name="Thema")).to_have_attribute("aria-sort", "ascending")
    expect(page.get_by_role("columnheader", name="Thema")).to_be_in_viewport(ratio=1)
    expect(rows).to_have_count(25)
    more.press("Enter")

    expect(rows).not_to_have_count(25)
    expect(rows.nth(25).locator("button.afspraak")).to_be_focused()
    said = page.locator("#register button.afspraak").all_inner_texts()
    while more.is_visible():
        before = rows.count()
        more.click()
        expect(rows).not_to_have_count(before)
    total = int(page.locator("#register .aantal").inner_text().split()[0])
    assert len(said) <= total == rows.count()
