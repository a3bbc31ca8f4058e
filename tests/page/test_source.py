"""Opening the source: the page beside the chat, the passage marked on the right words."""

from __future__ import annotations

import io
import re
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pypdfium2  # type: ignore[import-untyped] # it has no stubs
import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from ingest.page_image import page_image
from tests.page.conftest import ROOT, Visit, indexed, serving

REPORT = ROOT / "corpus" / "documents" / "conferentieverslag-2025-09-25.pdf"
PLAN = ROOT / "evals" / "golden" / "documents" / "ondersteuningsplan-2027-2031-zilverdijk.pdf"
SENTENCE = "Het samenwerkingsverband besluit binnen zes weken na ontvangst van een volledige aanvraag."
"""One in the middle of a paragraph of that plan, on its eleventh page."""
QUOTE = "Schotten tussen onderwijs en zorg weghalen."


def open_source(page: Page, question: str = "Welke acties staan er bij thema 3?", number: int = 1) -> Locator:
    page.fill("#vraag textarea", question)
    page.press("#vraag textarea", "Enter")
    page.locator("a.bronnummer").nth(number).click()
    mark = page.locator("#paneel .markering")
    expect(mark.first).to_be_visible()
    return mark


def words_below(mark: Locator, number: int, path: Path = REPORT) -> str:
    """The words of the PDF that lie under a marking, by where it is drawn on the picture of the page."""
    left, top, right, bottom = mark.evaluate(  # at one moment: the page may still be scrolling
        """mark => {
          const over = mark.getBoundingClientRect();
          const page = mark.closest(".vel").querySelector("img").getBoundingClientRect();
          return [(over.left - page.left) / page.width, (over.top - page.top) / page.height,
            (over.right - page.left) / page.width, (over.bottom - page.top) / page.height];
        }"""
    )
    with pypdfium2.PdfDocument(path) as document:
        width, height = document[number - 1].get_size()
        text: str = (
            document[number - 1]
            .get_textpage()
            .get_text_bounded(left * width, (1 - bottom) * height, right * width, (1 - top) * height)
        )
    return " ".join(text.split())


def is_yellow(pixel: tuple[int, ...]) -> bool:
    return pixel[0] > 220 and pixel[1] > 200 and pixel[2] < 190


def test_the_marking_lies_on_the_words_that_are_quoted(page: Page) -> None:
    mark = open_source(page)

    expect(mark).to_have_count(1)
    assert words_below(mark, 5) == QUOTE
    expect(page.locator("#paneel .nummer")).to_have_text("pagina 5 van 8")


def test_the_marking_is_seen_on_the_page_and_nowhere_else(page: Page) -> None:
    mark = open_source(page)
    sheet = page.locator("#paneel .venster").first
    seen = Image.open(io.BytesIO(sheet.screenshot())).convert("RGB")
    frame, over = sheet.bounding_box(), mark.bounding_box()
    assert frame
    assert over
    left, top = over["x"] - frame["x"], over["y"] - frame["y"]
    marked = [
        (x, y)
        for x in range(seen.width)
        for y in range(seen.height)
        if is_yellow(seen.getpixel((x, y)))  # type: ignore[arg-type]
    ]
    inside = seen.crop((int(left), int(top), int(left + over["width"]), int(top + over["height"])))
    dark = sum(value < 110 for value in inside.convert("L").tobytes())

    assert len(marked) > 0.4 * over["width"] * over["height"]
    assert all(
        left - 4 <= x <= left + over["width"] + 4 and top - 4 <= y <= top + over["height"] + 4 for x, y in marked
    )
    assert dark > 0.02 * inside.width * inside.height  # the words are read through it


def test_whole_lines_of_the_page_are_read(page: Page) -> None:
    """Of a page that is wider than its frame as much is left out on the left as on the right: the margins."""
    open_source(page)
    left_out, text = page.locator("#paneel .venster").first.evaluate(
        """frame => [[frame.scrollLeft, frame.scrollWidth - frame.clientWidth - frame.scrollLeft],
            frame.querySelector(".vel").offsetWidth]"""
    )

    assert left_out[0] == pytest.approx(left_out[1], abs=1.5)
    assert 0 < left_out[0] < 0.121 * text  # the margin of this page, an inch of 210 mm


def test_every_source_of_an_answer_is_marked_on_its_own_words(page: Page) -> None:
    page.fill("#vraag textarea", "Wat is nodig bij thema 5?")
    page.press("#vraag textarea", "Enter")
    chips = page.locator("a.bronnummer")
    expect(chips.first).to_be_visible()
    for number in range(chips.count()):
        chips.nth(number).click()
        quoted = page.locator("#paneel blockquote").inner_text()
        expect(page.locator("#paneel .markering").first).to_be_visible()
        at = int(re.findall(r"\d+", page.locator("#paneel .nummer").inner_text())[0])
        below = [words_below(mark, at) for mark in page.locator("#paneel .markering").all()]
        assert " ".join(below).replace("- ", "") == quoted.replace("- ", "")


def test_what_is_chosen_and_marked_shows_in_forced_colours(page: Page) -> None:
    mark = open_source(page)
    page.emulate_media(forced_colors="active")
    looks = "(one, side) => getComputedStyle(one)[side]"
    tabs = [tab.evaluate(looks, "backgroundColor") for tab in page.get_by_role("tab").all()]

    assert mark.evaluate(looks, "backgroundColor") == "rgb(253, 224, 71)"
    assert tabs[0] not in tabs[1:]
    assert page.locator("a.bronnummer").first.evaluate(looks, "borderTopStyle") == "solid"
    chips = [chip.evaluate(looks, "backgroundColor") for chip in page.locator("a.bronnummer").all()[:2]]
    assert chips[0] != chips[1]  # the second is open


def test_she_turns_the_pages(page: Page) -> None:
    open_source(page)
    page.get_by_role("button", name="Volgende pagina").click()
    expect(page.locator("#paneel .nummer")).to_have_text("pagina 6 van 8")
    expect(page.locator("#paneel .vel img")).to_have_attribute("alt", re.compile("Pagina 6"))
    expect(page.locator("#paneel .markering")).to_have_count(0)

    page.get_by_role("button", name="Vorige pagina").click()
    expect(page.locator("#paneel .markering")).to_have_count(1)


def test_escape_closes_the_source_and_goes_back_to_the_number(page: Page) -> None:
    open_source(page)
    page.keyboard.press("Escape")

    expect(page.locator("#paneel .blad")).to_be_hidden()
    expect(page.locator("a.bronnummer").nth(1)).to_be_focused()


def test_of_a_new_version_the_page_is_told_on_which_it_stands_now(page: Page) -> None:
    page.route("**/bron?*", lambda route: route.fulfill(json={**route.fetch().json(), "page": 6}))
    open_source(page)
    expect(page.locator("#paneel .bladzijde")).to_have_text("pagina 6")
    expect(page.locator("#paneel a.openen")).to_have_attribute("href", re.compile("#page=6$"))


def test_a_link_opens_the_same_passage_for_somebody_else(page: Page, visit: Visit) -> None:
    open_source(page)
    page.get_by_role("button", name="Kopieer link").click()
    expect(page.get_by_role("button", name="Link gekopieerd")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")

    page = visit(link)
    expect(page.locator("#paneel blockquote")).to_have_text(QUOTE)
    expect(page.locator("#paneel .onderdeel")).to_contain_text("Thema 3")
    expect(page.locator("#paneel .markering")).to_have_count(1)
    expect(page.locator("#paneel")).to_be_focused()
    assert words_below(page.locator("#paneel .markering"), 5) == QUOTE


def test_a_link_with_a_question_asks_it(visit: Visit, address: str) -> None:
    page = visit(f"{address}/?vraag={quote('Welke acties staan er bij thema 3?')}")

    expect(page.locator(".antwoord")).to_contain_text(QUOTE)


def test_a_link_to_what_is_not_there_says_so(visit: Visit, address: str) -> None:
    page = visit(f"{address}/?bron=conferentieverslag-2025-09-25&citaat={quote('<img src=x onerror=alert(1)>')}")

    expect(page.locator("#paneel .passage")).to_contain_text("Deze bron")
    expect(page.locator("#paneel img")).to_have_count(0)


@pytest.fixture(scope="module")
def plan_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a page listens over a plan in prose."""
    folder = tmp_path_factory.mktemp("plan")
    (folder / "documenten").mkdir()
    shutil.copyfile(PLAN, folder / "documenten" / PLAN.name)
    index = indexed(folder / "documenten", folder / "index")
    with serving(index, "--corpus", str(folder / "documenten"), state=str(folder / "state")) as found:
        yield found


def open_row(page: Page, sentence: str = SENTENCE) -> Locator:
    page.get_by_role("tab", name="Afspraken").click()
    page.get_by_role("searchbox", name="Zoeken").fill(" ".join(sentence.split()[-3:]))
    page.locator("#register").get_by_role("button", name=sentence).click()
    mark = page.locator("#paneel .markering")
    expect(mark.first).to_be_visible()
    return mark


def test_of_a_paragraph_only_the_sentence_that_is_quoted_is_yellow(visit: Visit, plan_address: str) -> None:
    page = visit(plan_address)
    marks = open_row(page)
    assert page.locator("#paneel blockquote").inner_text() == SENTENCE
    assert " ".join(words_below(mark, 11, PLAN) for mark in marks.all()) == SENTENCE

    sheet = page.locator("#paneel .vel")
    page.add_style_tag(content="#paneel .venster { max-height: none !important; overflow: visible !important; }")
    seen = Image.open(io.BytesIO(sheet.screenshot())).convert("RGB")
    drawn = page_image(PLAN, 11)
    scale = seen.width / drawn.width
    yellow = []
    for word, (x0, y0, x1, y1) in drawn.words:
        place = seen.crop(tuple(int(side * scale) for side in (x0 + 1, y0 + 3, x1 - 1, y1 - 3)))  # type: ignore[arg-type]
        pixels = [is_yellow(place.getpixel((x, y))) for x in range(place.width) for y in range(place.height)]  # type: ignore[arg-type]
        if sum(pixels) > 0.2 * len(pixels):
            yellow.append(word)
    assert " ".join(yellow) == SENTENCE


def test_a_sentence_that_runs_over_a_page_is_marked_on_both_and_that_is_told(visit: Visit, plan_address: str) -> None:
    begin, end = "De leerling wordt", "altijd gehoord, ongeacht zijn leeftijd."
    page = visit(plan_address)
    marks = open_row(page, end)
    expect(page.locator("#paneel blockquote")).to_have_text(f"{begin} {end}")
    expect(page.locator("#paneel .passage")).to_contain_text("De zin begint op pagina 9.")
    assert " ".join(words_below(mark, 10, PLAN) for mark in marks.all()) == end

    page.get_by_role("button", name="Kopieer met bron").click()
    expect(page.get_by_role("button", name="Gekopieerd")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").endswith(", pagina 9–10")

    page.get_by_role("button", name="Vorige pagina").click()
    expect(page.locator("#paneel .vel img")).to_have_attribute("alt", re.compile("Pagina 9"))
    expect(marks.first).to_be_in_viewport(ratio=1)
    assert " ".join(words_below(mark, 9, PLAN) for mark in marks.all()) == begin

    at = f"{plan_address}/?bron={PLAN.stem}&citaat={quote(f'{begin} {end}')}&pagina=9"
    expect(visit(at).locator("#paneel .passage")).to_contain_text("De zin gaat verder op pagina 10.")


def test_the_marking_is_in_sight_in_a_low_window(visit: Visit, plan_address: str) -> None:
    page = visit(plan_address)
    page.set_viewport_size({"width": 1280, "height": 720})
    marks = open_source(page, "Wat staat er over de TLV?", 3)

    expect(marks.first).to_be_in_viewport(ratio=1)
    expect(marks.last).to_be_in_viewport(ratio=1)
    expect(page.locator("#paneel")).to_be_focused()


@pytest.fixture(scope="module")
def other_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a page listens over a document without pages."""
    folder = tmp_path_factory.mktemp("zonder")
    (folder / "documenten").mkdir()
    (folder / "documenten" / "plan.md").write_text(
        "# Tuinplan\n\n## Bomen\n\n- Er komen negen peren.\n- <b>Appels</b> mogen ook.\n\n## Dieren\n\n- De kippen.\n",
        encoding="utf-8",
    )
    index = indexed(folder / "documenten", folder / "index")
    with serving(index, "--corpus", str(folder / "documenten"), state=str(folder / "state")) as found:
        yield found


def test_without_pages_the_passage_is_shown_in_its_section(visit: Visit, other_address: str) -> None:
    page = visit(other_address)
    page.fill("#vraag textarea", "Hoeveel peren komen er?")
    page.press("#vraag textarea", "Enter")
    page.locator("a.bronnummer").first.click()
    around = page.locator("#paneel .omgeving")

    expect(around.locator("mark")).to_have_text("Er komen negen peren.")
    expect(around.locator("p")).to_have_text(["Er komen negen peren.", re.compile("mogen ook")])
    expect(page.locator("#paneel .blad")).to_be_hidden()


@pytest.mark.parametrize(
    "path",
    [
        "conferentieverslag-2025-09-25/bladzijden/0.png",
        "conferentieverslag-2025-09-25/bladzijden/99.png",
        "conferentieverslag-2025-09-25/bladzijden/-1.png",
        "ander/bladzijden/1.png",
        "..%2f..%2fpyproject.toml/bladzijden/1.png",
        "conferentieverslag-2025-09-25/bron?citaat=",
        "conferentieverslag-2025-09-25/bron?citaat=dit+staat+er+niet",
        "ander/bron?citaat=onderwijs",
    ],
)
def test_what_is_not_there_is_not_given(address: str, path: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{address}/documenten/{path}")
    code = refused.value.code
    refused.value.close()
    assert code == 404
