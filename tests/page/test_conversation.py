"""What a teacher does with a question and an answer: change it, ask again, copy it, save it, and find it back."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped] # it has no stubs
import pytest
from docx import Document
from playwright.sync_api import Page, expect

from tests.page.conftest import SCREENS, Scheme, Visit
from tests.page.test_tabs import grave

THEME_3, THEME_4 = "Welke acties staan er bij thema 3?", "Welke acties staan er bij thema 4?"


def ask(page: Page, question: str, answers: int = 1) -> None:
    page.fill("#vraag textarea", question)
    page.press("#vraag textarea", "Enter")
    expect(page.locator("#gesprek .antwoord, #gesprek .weigering")).to_have_count(answers)
    expect(page.locator("body.bezig-met-antwoord")).to_have_count(0)


def questions(page: Page) -> list[str]:
    return page.locator("#gesprek .vraag").all_inner_texts()


def test_a_question_is_changed_and_what_came_after_it_goes(page: Page) -> None:
    ask(page, THEME_3)
    ask(page, "En bij thema 4?", answers=2)
    ask(page, "En bij thema 5?", answers=3)
    page.get_by_role("button", name="Wijzig deze vraag").nth(1).click()
    box = page.get_by_role("textbox", name="Je vraag")
    expect(box).to_be_focused()
    expect(box).to_have_value("En bij thema 4?")
    expect(page.locator("#wijziging")).to_contain_text("Je wijzigt je vraag.")
    box.fill("En bij thema 2?")
    box.press("Enter")

    expect(page.locator("#gesprek .vraag")).to_have_text([THEME_3, "En bij thema 2?"])
    expect(page.locator(".gelezen")).to_have_text("Gelezen als: Welke acties staan er bij thema 2?")
    expect(page.locator("#wijziging")).to_be_hidden()


def test_escape_leaves_a_question_as_it_was(page: Page) -> None:
    ask(page, THEME_3)
    page.get_by_role("button", name="Wijzig deze vraag").press("Enter")
    page.keyboard.press("Escape")
    expect(page.locator("#wijziging")).to_be_hidden()
    expect(page.get_by_role("textbox", name="Je vraag")).to_have_value("")
    ask(page, "En bij thema 4?", answers=2)

    assert questions(page) == [THEME_3, "En bij thema 4?"]


def test_a_question_is_asked_again_in_its_own_place(page: Page) -> None:
    ask(page, THEME_3)
    ask(page, "En bij thema 4?", answers=2)
    again = page.get_by_role("button", name="Vraag opnieuw")
    expect(again).to_have_count(1)  # only the last answer can be asked again
    before = page.locator(".antwoord").nth(1).inner_text()
    with page.expect_request("**/queue/join*"):
        again.click()

    expect(page.locator("body.bezig-met-antwoord")).to_have_count(0)
    expect(page.locator("#gesprek .vraag")).to_have_text([THEME_3, "En bij thema 4?"])
    # The buttons under an answer come a moment after its words.
    expect(page.locator(".antwoord").nth(1)).to_have_text(before, use_inner_text=True)


def test_an_answer_is_copied_with_its_sources(page: Page) -> None:
    ask(page, THEME_3)
    page.get_by_role("button", name="Kopieer antwoord met bronnen").click()
    expect(page.get_by_role("button", name="Gekopieerd")).to_be_visible()
    lines = page.evaluate("navigator.clipboard.readText()").splitlines()

    assert "- Schotten tussen onderwijs en zorg weghalen. [2]" in lines
    (second,) = (line for line in lines if line.startswith("2. "))
    assert second.startswith("2. “Schotten tussen onderwijs en zorg weghalen.” — Conferentie")
    assert second.endswith("pagina 5")
    assert not any("Kopieer" in line or "Vraag verder" in line for line in lines)


def test_a_conversation_is_saved_for_word(page: Page) -> None:
    ask(page, THEME_3)
    ask(page, "En bij thema 4?", answers=2)
    with page.expect_download() as started:
        page.get_by_role("button", name="Bewaar als Word").click()
    written = Document(io.BytesIO(Path(started.value.path()).read_bytes()))
    told = [(paragraph.style.name if paragraph.style else "", paragraph.text) for paragraph in written.paragraphs]

    assert started.value.suggested_filename == "gesprek-planwijzer.docx"
    assert [text for style, text in told if style == "Heading 2"] == [THEME_3, "En bij thema 4?"]
    assert ("List Bullet", "Schotten tussen onderwijs en zorg weghalen. [2]") in told
    assert any(text.startswith("[2] “Schotten tussen") and text.endswith("pagina 5") for _, text in told)


def test_a_conversation_is_printed_whole_with_its_sources(page: Page) -> None:
    ask(page, THEME_3)
    ask(page, "Noem per thema de acties.", answers=2)
    page.evaluate("window.print = () => { window.gedrukt = true; }")
    page.get_by_role("button", name="Afdrukken of PDF").click()
    assert page.evaluate("window.gedrukt")
    with pypdfium2.PdfDocument(page.pdf(format="A4")) as printed:
        sheets = [" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in printed]
        text, width = printed[1].get_textpage(), printed[1].get_width()  # the first has the title of the page as well
        edges = [text.get_rect(number) for number in range(text.count_rects())]
    told = " ".join(sheets)

    assert min(left for left, *_ in edges) < 0.2 * width
    assert max(right for _, _, right, _ in edges) > 0.8 * width  # no column is left free for the source
    assert told.count(THEME_3) == 1
    assert "Doorstroommogelijkheden" in told  # the end of a long answer
    quoted = page.locator("#gesprek .bronnen blockquote").all_inner_texts()
    assert len(quoted) > 10
    assert [quote for quote in quoted if " ".join(quote.split()) not in told] == []
    for only_to_click in ("Vraag verder", "Kopieer antwoord", "Nieuw gesprek", "Afspraken", "Wijzig"):
        assert only_to_click not in told


@pytest.mark.parametrize("width", [390, 1366])
def test_what_is_printed_by_the_browsers_own_menu_has_its_sources_too(visit: Visit, address: str, width: int) -> None:
    page = visit(address, width)
    ask(page, THEME_3)
    ask(page, "En bij thema 4?", answers=2)
    unfolded = page.locator("#gesprek details.bronnen[open]")
    page.locator("#gesprek details.bronnen summary").first.click()
    expect(unfolded).to_have_count(1)
    with pypdfium2.PdfDocument(page.pdf(format="A4")) as printed:
        told = " ".join(" ".join(sheet.get_textpage().get_text_bounded() for sheet in printed).split())
    sources = page.locator("#gesprek .bronnen li").count()

    assert told.count("Letterlijk uit het document") == sources > 4
    expect(unfolded).to_have_count(1)  # as they were
    page.emulate_media(media="print")
    for shown in page.locator("#tabbladen .tab-wrapper *").all():
        expect(shown).to_be_hidden()  # nor the button to more tabs
    page.emulate_media(media="screen")


def test_what_is_printed_is_dark_on_white_in_the_dark_too(visit: Visit, address: str) -> None:
    page = visit(address, scheme="dark")
    ask(page, THEME_3)
    page.locator("a.bronnummer").first.click()
    page.emulate_media(media="print", color_scheme="dark")
    pale = page.evaluate(
        """() => [...document.querySelectorAll("#gesprek, #gesprek *, #kop h1")].filter((one) => {
          const { color, backgroundColor } = getComputedStyle(one);
          return one.checkVisibility() && (color !== "rgb(31, 41, 55)" || backgroundColor !== "rgb(255, 255, 255)");
        }).map((one) => one.tagName + "." + one.className)"""
    )
    assert pale == []
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_a_conversation_is_still_there_when_the_page_is_loaded_again(page: Page) -> None:
    ask(page, THEME_3)
    ask(page, "En bij thema 4?", answers=2)
    said = page.locator("#gesprek .antwoord").all_inner_texts()
    page.reload()

    expect(page.locator("#gesprek .vraag")).to_have_text([THEME_3, "En bij thema 4?"])
    expect(page.locator("#gesprek .antwoord")).to_have_text(said, use_inner_text=True)
    ask(page, "En bij thema 5?", answers=3)  # and it goes on from there
    expect(page.locator(".gelezen").last).to_have_text("Gelezen als: Welke acties staan er bij thema 5?")
    page.locator("#gesprek .antwoord").first.locator("a.bronnummer").first.click()
    expect(page.locator("#paneel .markering")).to_have_count(1)

    page.locator("#nieuw").click()
    expect(page.locator("#gesprek .vraag")).to_have_count(0)
    page.reload()
    expect(page.locator("button.vervolg").first).to_be_visible()
    assert questions(page) == []


def test_a_conversation_is_not_there_for_another_tab(page: Page, address: str) -> None:
    ask(page, THEME_3)
    other = page.context.new_page()
    other.goto(address)
    expect(other.locator("button.vervolg").first).to_be_visible()

    assert not other.evaluate("JSON.stringify([sessionStorage, localStorage])").count("thema 3")
    assert questions(other) == []


def test_a_question_in_the_address_is_asked_once(page: Page, address: str) -> None:
    page.goto(f"{address}/?vraag=Welke+acties+staan+er+bij+thema+4%3F")
    expect(page.locator("#gesprek .antwoord")).to_have_count(1)
    expect(page.locator("body.bezig-met-antwoord")).to_have_count(0)
    assert "vraag=" not in page.url
    page.reload()
    expect(page.locator("#gesprek .antwoord")).to_have_count(1)

    assert questions(page) == [THEME_4]


def test_the_nearest_places_of_a_refusal_are_wide_targets(page: Page) -> None:
    ask(page, "Wat is er afgesproken bij thema 9?")
    place = page.locator("#gesprek .weigering > ul > li").first
    place.click(position={"x": 6, "y": 6})  # beside its number

    expect(page.locator("#paneel blockquote")).to_be_visible()


def test_an_answer_says_how_it_is_carried(page: Page) -> None:
    ask(page, THEME_3)

    expect(page.locator("#gesprek summary")).to_have_text("3 bronnen · elke zin staat letterlijk in het document")


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
def test_a_refusal_and_a_question_that_is_changed_keep_nobody_out(
    visit: Visit, address: str, width: int, scheme: Scheme
) -> None:
    page = visit(address, width, scheme)
    ask(page, "Hoeveel parkeerplaatsen heeft de school?")
    page.get_by_role("button", name="Wijzig deze vraag").click()
    expect(page.locator("#wijziging")).to_be_visible()

    assert grave(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0


def test_what_one_can_do_with_an_answer_comes_in_reading_order(page: Page) -> None:
    ask(page, THEME_3)
    page.get_by_role("button", name="Wijzig deze vraag").focus()
    met = []
    for _ in range(8):
        page.keyboard.press("Tab")
        met.append(page.evaluate("document.activeElement.innerText.replace(/\\s+/g, ' ').trim()"))

    assert met[:3] == ["Bron 1 letterlijk", "Bron 2 letterlijk", "Bron 3 letterlijk"]
    assert met[3].startswith("3 bronnen")
    actions = [name for name in met[4:] if name.startswith(("Kopieer antwoord", "Vraag opnieuw"))]
    assert actions == ["Kopieer antwoord met bronnen", "Vraag opnieuw"]
