"""The whole page without a mouse: every step is a key, and what has the focus is what a person would see there."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.page.conftest import COMPARED, Scheme, Visit

NAME = """() => {
  const now = document.activeElement;
  const label = now.labels?.[0]?.textContent;
  return (now.getAttribute("aria-label") || label || now.innerText || now.value || "").replace(/\\s+/g, " ").trim();
}"""
SEEN = """() => {
  const now = document.activeElement;
  const around = now.matches("input[type=file]") ? "label" : "#vraag:has(textarea:focus)";
  const seen = now.closest(around) ?? now;
  const place = seen.getBoundingClientRect();
  const style = getComputedStyle(seen);
  return {
    marked: parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== "none",
    inside: place.bottom > 0 && place.top < innerHeight && place.width > 0,
  };
}"""


CONTRASTS = """() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    const [r, g, b] = parts(colour).map((c) => linear(c / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (one) => {
    for (let box = one; box; box = box.parentElement) {
      const { backgroundColor } = getComputedStyle(box);
      if (parts(backgroundColor)[3] !== 0) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };
  const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  return (place) => {
    const one = document.querySelector(place);
    const style = getComputedStyle(one);
    const outside = ground(one.parentElement);
    const shown = parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== "none";
    return [shown ? contrast(style.outlineColor, outside) : 0, contrast(style.borderTopColor, outside)];
  };
}"""
"""Gives of an element how well the mark of its focus and its edge are told from what is around it."""


def to(page: Page, name: str, key: str = "Tab") -> None:
    """Press a key until what has that name has the focus, and is seen to have it."""
    met = []
    for _ in range(120):
        page.keyboard.press(key)
        met.append(page.evaluate(NAME))
        if met[-1].startswith(name):
            seen = page.evaluate(SEEN)
            assert seen == {"marked": True, "inside": True}, (name, seen)
            return
    pytest.fail(f"{name!r} is niet te bereiken met {key}; wel: {met}")


def to_tab(page: Page, name: str) -> None:
    to(page, "Vragen", "Shift+Tab")
    for _ in range(5):
        if page.evaluate(NAME) == name:
            break
        page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name=name)).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("tab", name=name)).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_and_the_edge_of_a_field_are_seen(visit: Visit, address: str, scheme: Scheme) -> None:
    page = visit(address, 1280, scheme)
    contrasts = page.evaluate_handle(CONTRASTS)
    page.locator("#vraag textarea").focus()
    assert min(page.evaluate("contrasts => contrasts('#vraag')", contrasts)) >= 3
    page.get_by_role("tab", name="Afspraken").click()
    for field in ("#r-zoek", "#r-soort"):
        page.locator(field).focus()
        page.keyboard.press("Shift+Tab")  # a focus that a key brought
        page.keyboard.press("Tab")
        assert min(page.evaluate(f"contrasts => contrasts('{field}')", contrasts)) >= 3, field


def test_a_conversation_and_its_sources(page: Page) -> None:
    expect(page.locator("#vraag textarea")).to_be_focused()  # one can type at once
    page.keyboard.type("Welke acties staan er bij thema 3?")
    page.keyboard.press("Enter")
    expect(page.locator(".antwoord .vragen")).to_be_visible()
    to(page, "Bron 2", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#paneel .markering")).to_have_count(1)
    expect(page.locator("#paneel")).to_be_focused()
    to(page, "Kopieer met bron")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Gekopieerd")).to_be_focused()
    assert page.evaluate("navigator.clipboard.readText()").startswith("“Schotten tussen onderwijs en zorg weghalen.”")
    to(page, "Volgende pagina")
    page.keyboard.press("Enter")
    expect(page.locator("#paneel .nummer")).to_have_text("pagina 6 van 8")
    for number in (7, 8):
        page.keyboard.press("Enter")
        expect(page.locator("#paneel .nummer")).to_have_text(f"pagina {number} van 8")
    next_page = page.get_by_role("button", name="Volgende pagina")
    expect(next_page).to_be_disabled()
    expect(next_page).to_be_focused()  # or Escape would no longer close the source
    page.keyboard.press("Enter")
    expect(page.locator("#paneel .nummer")).to_have_text("pagina 8 van 8")
    page.keyboard.press("Escape")
    expect(page.locator("a.bronnummer").nth(1)).to_be_focused()

    to(page, "Kopieer antwoord")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Gekopieerd")).to_be_visible()
    to(page, "Vraag opnieuw")
    page.locator(".antwoord").evaluate("one => one.classList.add('eerder')")
    page.keyboard.press("Enter")
    expect(page.locator(".antwoord:not(.eerder)")).to_be_visible()
    expect(page.locator("body.bezig-met-antwoord")).to_have_count(0)
    expect(page.locator("#gesprek .vragen").last).to_be_visible()
    expect(page.locator("#vraag textarea")).to_be_focused()
    to(page, "Wat ", "Shift+Tab")  # a question to go on with
    page.keyboard.press("Enter")
    expect(page.locator(".vraag")).to_have_count(2)
    expect(page.locator("body.bezig-met-antwoord")).to_have_count(0)
    expect(page.locator("#vraag textarea")).to_be_focused()
    to(page, "Wijzig deze vraag", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#vraag textarea")).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("En bij thema 4?")
    page.keyboard.press("Enter")
    expect(page.locator(".vraag").last).to_have_text("En bij thema 4?")
    expect(page.locator("body.bezig-met-antwoord")).to_have_count(0)
    with page.expect_download() as saved:
        to(page, "Bewaar als Word")
        page.keyboard.press("Enter")
    assert saved.value.suggested_filename.endswith(".docx")
    to(page, "Nieuw gesprek", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".vraag")).to_have_count(0)
    expect(page.locator("#vraag textarea")).to_be_focused()


def test_the_register(page: Page) -> None:
    to_tab(page, "Afspraken")
    expect(page.locator("#register tbody tr").first).to_be_visible()
    to(page, "Zoeken")
    page.keyboard.type("schotten")
    expect(page.locator("#register tbody tr")).to_have_count(1)
    to(page, "Soort")
    with page.expect_response(lambda response: "soort=" in response.url):
        page.keyboard.type("actie")
    expect(page.locator("#register tbody tr")).to_have_count(1)
    with page.expect_download() as saved:
        to(page, "Download voor Excel")
        page.keyboard.press("Enter")
    assert saved.value.suggested_filename == "afspraken.xlsx"
    to(page, "Schotten tussen onderwijs en zorg weghalen.")
    page.keyboard.press("Enter")
    expect(page.locator("#paneel .markering")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator("#register td button").first).to_be_focused()
    to(page, "Periode", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#register th[aria-sort='ascending']")).to_have_text("Periode")
    to(page, "Alles tonen", "Shift+Tab")
    page.keyboard.press("Space")
    expect(page.locator("#register tbody tr")).not_to_have_count(1)


def test_a_coverage_check(visit: Visit, compared: str) -> None:
    page = visit(compared)
    to_tab(page, "Dekking")
    expect(page.locator("#k-plan option")).to_have_count(2)
    to(page, "Vergelijk")
    page.keyboard.press("Enter")
    expect(page.locator("#dekking h2")).to_be_focused(timeout=30_000)
    to(page, "Oordeel")
    page.keyboard.type("Deels")
    expect(page.locator("#dekking .oordeel").first).to_have_text("Deels")
    with page.expect_download() as saved:
        to(page, "Download als CSV")
        page.keyboard.press("Enter")
    assert saved.value.suggested_filename == "dekking.csv"
    to(page, "Open in het verslag")
    to(page, "Open in het plan")
    page.keyboard.press("Enter")
    expect(page.locator("#paneel .markering").first).to_be_visible()
    page.keyboard.press("Escape")
    assert page.evaluate(NAME).startswith("Open in het plan")


def test_looking_after_the_documents(visit: Visit, compared: str, tmp_path: Path) -> None:
    page = visit(compared)
    to_tab(page, "Documenten")
    expect(page.locator("#documentenlijst tbody tr")).to_have_count(2)
    (tmp_path / "leeg.md").write_bytes(b"")
    with page.expect_file_chooser() as chosen:
        to(page, "Bestanden kiezen")
        page.keyboard.press("Enter")
    chosen.value.set_files(tmp_path / "leeg.md")
    expect(page.locator(".wijzigingen li").first).to_contain_text("Dit bestand is leeg.")

    to(page, "Wijzigen: ")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Titel")).to_be_focused()
    to(page, "Annuleren")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Titel")).to_be_hidden()
    assert page.evaluate(NAME).startswith("Wijzigen: ")  # back where she was
    to(page, "Verwijderen: ")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="verwijderen?")).to_be_visible()
    page.keyboard.press("Escape")
    assert page.evaluate(NAME).startswith("Verwijderen: ")
    to(page, "Wijzigen: ", "Shift+Tab")
    title = page.locator("#documentenlijst td button.lees").first.inner_text()
    to(page, title, "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#documentenlijst article")).to_be_focused()
    expect(page.locator("#documentenlijst article h2")).to_have_text(title)
    assert COMPARED[0] in page.locator("#documentenlijst tbody").inner_text()
