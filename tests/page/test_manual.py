"""The manual on paper: one sheet for who asks, and one for who looks after it."""

from __future__ import annotations

import io

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

SMALLEST = """() => Math.min(...[...document.querySelectorAll("main *")]
  .filter((one) => one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .map((one) => parseFloat(getComputedStyle(one).fontSize)))"""
TEN_POINTS = 10 / 72 * 96
A4 = (595, 842)


@pytest.mark.parametrize(("name", "pictures"), [("gebruiker", 3), ("beheerder", 1)])
def test_it_is_one_sheet_of_paper(browser: Browser, address: str, name: str, pictures: int) -> None:
    page = browser.new_page()
    page.goto(f"{address}/uitleg/{name}")
    shown = page.locator("main img")
    expect(shown).to_have_count(pictures)
    for picture in shown.all():
        assert picture.evaluate("async (one) => { await one.decode(); return one.naturalWidth; }") > 0
    page.emulate_media(media="print")
    assert page.evaluate(SMALLEST) >= TEN_POINTS - 0.01
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True))).pages
    page.close()

    assert len(sheets) == 1
    assert tuple(round(float(side)) for side in sheets[0].mediabox[2:]) == A4
    assert len(sheets[0].images) == pictures


def test_its_pictures_fit_a_telephone(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{address}/uitleg/gebruiker")
    expect(page.locator("main img").first).to_be_visible()
    wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    page.close()

    assert wider <= 0
