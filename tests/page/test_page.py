"""What a teacher does on the page, in a real browser, over the real document."""

from __future__ import annotations

import re
import statistics
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.page.conftest import Visit


def ask(page: Page, question: str) -> None:
    page.fill("#vraag textarea", question)
    page.press("#vraag textarea", "Enter")


def test_she_asks_and_opens_the_source(page: Page) -> None:
    ask(page, "Welke acties staan er bij thema 3?")

    answer = page.locator(".antwoord")
    expect(answer).to_contain_text("Schotten tussen onderwijs en zorg weghalen.")
    expect(answer.locator("a.bronnummer")).to_have_count(3)

    answer.locator("a.bronnummer").nth(1).click()
    panel = page.locator("#paneel")
    expect(panel.locator("blockquote")).to_have_text("Schotten tussen onderwijs en zorg weghalen.")
    expect(panel).to_contain_text("Samen verder naar meer inclusief onderwijs")
    expect(panel).to_contain_text("Opbrengsten uit de themagroepen › Thema 3: Niet labelen, maar normaliseren › Acties")
    expect(panel).to_contain_text("pagina 5")
    expect(panel.locator("a.openen")).to_have_attribute("href", "/documenten/conferentieverslag-2025-09-25#page=5")


def test_the_first_questions_and_the_next_ones_can_be_clicked(page: Page) -> None:
    page.locator("button.vervolg").first.click()
    expect(page.locator(".antwoord")).to_have_count(1)

    page.locator(".antwoord button.vervolg").first.click()
    expect(page.locator(".antwoord, .weigering")).to_have_count(2)


def test_a_follow_up_shows_how_it_was_read(page: Page) -> None:
    ask(page, "Welke acties staan er bij thema 3?")
    expect(page.locator(".antwoord")).to_have_count(1)
    ask(page, "En bij thema 4?")

    expect(page.locator(".gelezen")).to_have_text("Gelezen als: Welke acties staan er bij thema 4?")
    expect(page.locator(".antwoord").nth(1)).to_contain_text("AOJ-teams goed laten draaien.")

    page.locator(".antwoord").first.locator("a.bronnummer").first.click()  # an earlier answer keeps its own sources
    expect(page.locator("#paneel blockquote")).to_have_text("Samen zorgen voor normaliseren van problemen.")


def test_a_refusal_helps(page: Page) -> None:
    ask(page, "Wat is er afgesproken bij thema 6?")

    refusal = page.locator(".weigering")
    expect(refusal).to_contain_text("Thema 6 staat niet in de documenten.")
    expect(refusal.locator("button.vervolg").first).to_be_visible()


def test_a_new_conversation_forgets_the_old_one(page: Page) -> None:
    ask(page, "Welke acties staan er bij thema 3?")
    expect(page.locator(".antwoord")).to_have_count(1)
    page.locator("#nieuw").click()
    expect(page.locator(".antwoord")).to_have_count(0)
    ask(page, "En bij thema 4?")

    expect(page.locator(".antwoord")).to_have_count(1)
    expect(page.locator(".gelezen")).to_have_count(0)


def test_what_is_typed_right_after_a_new_conversation_stays(page: Page) -> None:
    ask(page, "Welke acties staan er bij thema 3?")
    expect(page.locator(".antwoord")).to_have_count(1)
    box = page.locator("#vraag textarea")
    box.fill("nog niet af")
    page.locator("#nieuw").click()
    box.press_sequentially("Wat is de derde ruimte?")
    expect(page.locator(".antwoord")).to_have_count(0)
    page.wait_for_timeout(500)  # the server's word that it is empty comes after the first letters
    expect(box).to_have_value("Wat is de derde ruimte?")


def test_it_works_by_keyboard(page: Page) -> None:
    page.focus("#vraag textarea")
    page.keyboard.type("Wie staan er nu buiten spel?")
    page.keyboard.press("Enter")
    chip = page.locator(".antwoord a.bronnummer").first
    chip.focus()
    page.keyboard.press("Enter")

    expect(page.locator("#paneel blockquote")).to_contain_text("Thuiszitters")
    expect(page.locator("#paneel")).to_be_focused()


def test_everything_has_a_dutch_name(page: Page) -> None:
    assert page.get_attribute("html", "lang") == "nl"
    expect(page.get_by_role("textbox", name="Je vraag")).to_be_visible()
    expect(page.get_by_role("button", name="Versturen")).to_be_visible()
    ask(page, "Wanneer was de conferentie?")
    expect(page.locator(".antwoord a.bronnummer").first).to_have_accessible_name(re.compile("Bron 1|^Bron"))
    names = page.locator("button:visible").evaluate_all(
        "all => all.map(b => b.getAttribute('aria-label') || b.innerText.trim())"
    )
    assert "" not in names
    told = page.locator("[aria-label], [title], [placeholder]").evaluate_all(
        "all => all.flatMap(e => ['aria-label', 'title', 'placeholder'].map(name => e.getAttribute(name) || ''))"
    )
    english = re.compile(r"\b(copy|clear|close|scroll|submit|stop|message|bot|user|undo|retry|more)\b|<", re.IGNORECASE)
    assert [name for name in (*names, *told) if english.search(name)] == []


def test_without_a_network_every_tab_works_and_nothing_is_tried_elsewhere(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    tried: list[str] = []
    faults: list[str] = []

    def refuse(route: Route) -> None:
        tried.append(route.request.url)
        route.abort()

    context.route(lambda url: not url.startswith((address, "data:", "blob:")), refuse)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.evaluate("fetch('http://elders.example/').catch(() => 0)")  # what is tried is seen
    assert tried == ["http://elders.example/"]
    tried.clear()

    page.goto(address)
    ask(page, "Wat is er nodig voor een lerende cultuur?")
    page.locator(".antwoord a.bronnummer").first.click()
    expect(page.locator("#paneel .markering").first).to_be_visible()
    page.get_by_role("tab", name="Afspraken").click()
    page.locator("#register td button.afspraak").first.click()
    expect(page.locator("#paneel .vel img")).to_be_visible()
    page.get_by_role("tab", name="Dekking").click()
    expect(page.locator("#dekking select[name='verslag'] option").first).to_be_attached()
    page.get_by_role("tab", name="Documenten").click()
    page.locator("#documentenlijst button.lees").first.click()
    expect(page.locator("#documentenlijst article h2")).to_be_visible()
    page.goto(f"{address}/uitleg/gebruiker")
    expect(page.locator("h1").first).to_be_visible()
    context.close()

    assert tried == []
    assert faults == []


def test_a_question_is_never_run(page: Page) -> None:
    ask(page, '<img src=x onerror="window.fout=1"><script>window.fout=1</script> [klik](javascript:window.fout=1)')

    expect(page.locator(".vraag")).to_contain_text("<img src=x")
    expect(page.locator(".antwoord, .weigering")).to_have_count(1)
    assert page.evaluate("window.fout") is None
    assert page.locator("#gesprek img[src=x]").count() == 0
    assert page.locator("#gesprek a[href^='javascript']").count() == 0


def test_it_fits_a_phone(visit: Visit, address: str) -> None:
    page = visit(address, 390)
    ask(page, "Noem per thema de acties.")
    expect(page.locator(".antwoord")).to_contain_text("Doorstroommogelijkheden")
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    expect(page.get_by_role("tab", name="Vragen")).to_be_in_viewport()
    expect(page.locator("#vraag textarea")).to_be_in_viewport()  # the answer between both, and nothing to scroll for
    page.locator("a.bronnummer").first.click()
    expect(page.locator("#paneel blockquote")).to_be_in_viewport()
    expect(page.locator("#paneel .markering").first).to_be_in_viewport()
    page.get_by_role("button", name="Sluit bron").click()
    expect(page.locator("a.bronnummer").first).to_be_in_viewport()


@pytest.mark.alone
def test_first_words_come_within_300_ms(page: Page) -> None:
    """What else the machine does only adds to it, so the best of three rounds counts."""
    ask(page, "Wat is nodig bij thema 1?")
    expect(page.locator(".antwoord .doen")).to_be_visible()
    page.evaluate(
        """() => { window.tijden = [];
          new MutationObserver(() => { const n = document.querySelectorAll('.antwoord').length;
            if (window.gevraagd && n > window.aantal) { window.tijden.push(performance.now() - window.gevraagd);
              window.gevraagd = 0; } }).observe(document.body, {childList: true, subtree: true}); }"""
    )
    medians: list[float] = []
    while len(medians) < 3 and min(medians, default=1000) > 300:
        medians.append(statistics.median(first_words(page, number) for number in range(1, 6)))

    assert min(medians) <= 300


def first_words(page: Page, theme: int) -> float:
    """Milliseconds from the click until there is an answer."""
    before = page.locator(".antwoord").count()
    page.fill("#vraag textarea", f"Welke acties staan er bij thema {theme}?")
    page.evaluate("n => { window.aantal = n; window.gevraagd = performance.now(); }", before)
    page.click("#vraag .submit-button")
    expect(page.locator(".antwoord")).to_have_count(before + 1)
    expect(page.locator(".antwoord .doen").last).to_be_visible()  # the whole answer is there
    took: float = page.evaluate("window.tijden.at(-1)")
    return took


def test_a_new_conversation_closes_the_source(page: Page) -> None:
    ask(page, "Welke acties staan er bij thema 3?")
    page.locator("a.bronnummer").first.click()
    expect(page.locator("#paneel blockquote")).to_be_visible()
    page.locator("#nieuw").click()

    expect(page.locator("#paneel blockquote")).to_have_count(0)
    expect(page.locator("#paneel")).to_be_hidden()


def test_a_quote_is_copied_with_its_source(page: Page) -> None:
    ask(page, "Welke acties staan er bij thema 3?")
    page.locator("a.bronnummer").nth(1).click()
    page.get_by_role("button", name="Kopieer met bron").click()
    expect(page.get_by_role("button", name="Gekopieerd")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")

    assert copied.startswith("“Schotten tussen onderwijs en zorg weghalen.” — Conferentie")
    assert copied.endswith("› Acties, pagina 5")


def test_a_conversation_is_saved_with_its_sources(page: Page) -> None:
    expect(page.get_by_role("button", name="Bewaar als tekst")).to_be_hidden()  # there is none yet
    ask(page, "Welke acties staan er bij thema 3?")
    expect(page.locator(".antwoord")).to_contain_text("Reflectie")
    with page.expect_download() as started:
        page.get_by_role("button", name="Bewaar als tekst").click()
    lines = Path(started.value.path()).read_text(encoding="utf-8").splitlines()

    assert started.value.suggested_filename == "gesprek-planwijzer.md"
    assert lines[0] == "## Vraag: Welke acties staan er bij thema 3?"
    assert "- Schotten tussen onderwijs en zorg weghalen. [2]" in lines
    (second,) = (line for line in lines if line.startswith("2. "))
    assert second.startswith("2. “Schotten tussen onderwijs en zorg weghalen.” — Conferentie")
    assert second.endswith("pagina 5")
    assert not any("Vraag verder" in line for line in lines)


def test_a_source_says_that_it_is_word_for_word(page: Page) -> None:
    ask(page, "Welke acties staan er bij thema 3?")
    page.locator("a.bronnummer").first.click()
    expect(page.locator("#paneel .steun")).to_have_text("Letterlijk uit het document")


@pytest.mark.parametrize("width", [1280, 390])
def test_a_long_answer_is_read_from_its_beginning(visit: Visit, address: str, width: int) -> None:
    page = visit(address, width)
    ask(page, "Wanneer was de conferentie?")
    expect(page.locator(".antwoord")).to_have_count(1)
    ask(page, "Noem per thema de acties.")
    expect(page.locator(".antwoord")).to_have_count(2)
    expect(page.locator(".antwoord").nth(1).locator(".doen")).to_be_attached()
    expect(page.locator("body.bezig-met-antwoord")).to_have_count(0)  # the whole answer is there

    expect(page.locator(".vraag").last).to_be_in_viewport()
    expect(page.locator(".antwoord").nth(1).locator("p").first).to_be_in_viewport()


def test_what_is_asked_while_the_page_still_opens_keeps_its_answer(window: BrowserContext, address: str) -> None:
    page = window.new_page()
    opening: list[Route] = []
    # What the page asks for when it opens is held back.
    page.route("**/gradio_api/run/predict*", lambda route: opening.append(route))
    page.goto(address)
    page.fill("#vraag textarea", "Welke acties staan er bij thema 3?")
    page.press("#vraag textarea", "Enter")
    expect(page.locator(".antwoord .doen")).to_be_visible()
    assert opening
    with page.expect_response("**/gradio_api/run/predict*"):
        for held in opening:
            held.continue_()
    page.wait_for_timeout(500)
    expect(page.locator(".antwoord .doen")).to_be_visible()
    page.close()
