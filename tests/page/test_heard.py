"""The page as a screen reader meets it: what has a name and a role, and what is told without being asked."""

from __future__ import annotations

from itertools import pairwise

from playwright.sync_api import Page, expect

from tests.page.conftest import Visit

QUESTION = "Welke acties staan er bij thema 3?"
UNNAMED = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("[aria-hidden='true']"))
  .filter((one) => !(one.getAttribute("aria-label") || one.getAttribute("aria-labelledby") || one.labels?.length
    || one.innerText?.trim() || one.title))
  .map((one) => one.outerHTML.slice(0, 160))"""

LEVELS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => Number(one.tagName[1]))"""


def ask(page: Page, question: str) -> None:
    page.fill("#vraag textarea", question)
    page.press("#vraag textarea", "Enter")
    expect(page.locator("#gesprek .doen").last).to_be_visible()  # as soon as all is there


def test_an_answer_is_told_once_and_whole(page: Page) -> None:
    page.evaluate(
        """() => { window.verteld = [];
          new MutationObserver(() => {
            const now = document.getElementById("voorgelezen")?.textContent;
            if (now && now !== window.verteld.at(-1)) window.verteld.push(now);
          }).observe(document.body, { childList: true, subtree: true, characterData: true }); }"""
    )
    ask(page, QUESTION)
    expect(page.locator("#voorgelezen")).to_contain_text("3 bronnen")
    told = page.evaluate("window.verteld")

    assert told[0] == "Ik zoek het op in de documenten …"
    assert len(told) == 2
    assert "Schotten tussen onderwijs en zorg weghalen. Bron 2 letterlijk" in told[1]
    assert told[1].endswith("3 bronnen · elke zin staat letterlijk in het document")
    assert "Kopieer" not in told[1]
    assert "Vraag verder" not in told[1]
    expect(page.locator("#gesprek [role='log']")).to_have_attribute("aria-live", "off")  # or all would be told twice


def test_questions_are_headings_and_sources_are_named(page: Page) -> None:
    ask(page, QUESTION)
    ask(page, "En bij thema 4?")
    for question in (QUESTION, "En bij thema 4?"):
        expect(page.get_by_role("heading", name=question, exact=True)).to_be_visible()
    chip = page.locator(".antwoord").first.locator("a.bronnummer").nth(1)
    expect(chip).to_have_accessible_name("Bron 2 letterlijk")
    chip.click()
    source = page.get_by_role("region", name="Bron", exact=True)
    expect(source).to_be_focused()
    expect(source.get_by_role("img")).to_have_accessible_name("Pagina 5 van het document, met de passage gemarkeerd")
    expect(source.get_by_role("button", name="Volgende pagina")).to_be_visible()


def test_everything_one_can_reach_has_a_name(visit: Visit, compared: str) -> None:
    page = visit(compared)
    ask(page, "Wat is er afgesproken over thuiszitters?")
    assert page.evaluate(UNNAMED) == []
    page.locator("a.bronnummer").first.click()
    expect(page.locator("#paneel .markering").first).to_be_visible()
    assert page.evaluate(UNNAMED) == []
    for tab, ready in (
        ("Afspraken", "#register tbody tr"), ("Dekking", "#k-plan option"), ("Documenten", "#documentenlijst tbody tr"),
    ):  # fmt: skip
        page.get_by_role("tab", name=tab).click()
        expect(page.locator(ready).first).to_be_attached()
        if tab == "Documenten":
            page.locator("button.lees").first.click()
            expect(page.locator("article h3").first).to_be_visible()
        assert page.evaluate(UNNAMED) == [], tab
        levels = page.evaluate(LEVELS)
        assert all(level <= before + 1 for before, level in pairwise(levels)), (tab, levels)


def test_lists_say_how_much_they_show(page: Page) -> None:
    page.get_by_role("tab", name="Afspraken").click()
    said = page.locator("#register").get_by_role("status")
    expect(said).to_contain_text("afspraken")
    for head in ("Afspraak", "Soort", "Thema", "Periode", "Waar"):
        expect(page.get_by_role("columnheader", name=head, exact=True)).to_be_visible()
    page.get_by_role("searchbox", name="Zoeken").fill("bestaatniet")
    expect(said).to_have_text("Niets gevonden. Zoek ruimer, met minder woorden of minder filters.")
