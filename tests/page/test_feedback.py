"""A thumb under an answer, in a real browser: kept when the operator wants that, and not there when not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assistant.feedback import read_judged
from tests.page.conftest import SCREENS, Scheme, Visit, serving
from tests.page.test_tabs import grave


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("feedback") / "oordelen"


@pytest.fixture(scope="module")
def judging(page_index: Path, kept: Path) -> Iterator[str]:
    with serving(page_index, state=str(kept.parent / "state"), feedback=str(kept)) as found:
        yield found


def ask(page: Page, question: str) -> None:
    page.fill("#vraag textarea", question)
    page.press("#vraag textarea", "Enter")


def test_nothing_can_be_judged_unless_the_operator_wants_it(page: Page) -> None:
    ask(page, "Welke acties staan er bij thema 3?")
    expect(page.locator(".antwoord .vragen")).to_be_visible()
    expect(page.locator("body.bezig-met-antwoord")).to_have_count(0)
    with page.expect_response("**/oordeel") as asked:  # the page asks once, and draws nothing after it
        page.reload()
    assert asked.value.json() == {"on": False}
    expect(page.locator(".antwoord .vragen")).to_be_visible()
    expect(page.locator(".oordeel")).to_have_count(0)


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
def test_she_says_what_an_answer_lacks(visit: Visit, judging: str, kept: Path, width: int, scheme: Scheme) -> None:
    page = visit(judging, width, scheme)
    before = len(read_judged(kept)) if kept.exists() else 0
    ask(page, "Welke acties staan er bij thema 3?")
    expect(page.locator(".oordeel")).to_have_count(1)
    ask(page, "En bij thema 4?")
    expect(page.locator(".oordeel")).to_have_count(2)
    last = page.locator(".oordeel").last
    last.get_by_role("button", name="Nee").press("Enter")
    expect(last.get_by_role("textbox")).to_be_focused()
    page.keyboard.type("De eerste mist.")
    assert grave(page) == []
    page.emulate_media(forced_colors="active")
    thumb = page.locator(".oordeel").first.get_by_role("button", name="Ja")
    drawn, around = thumb.evaluate(
        "one => [getComputedStyle(one, '::before').backgroundColor, getComputedStyle(document.body).backgroundColor]"
    )
    assert drawn != around
    page.emulate_media(forced_colors="none")
    last.get_by_role("button", name="Versturen").press("Enter")
    expect(last).to_contain_text("Je oordeel is bewaard.")
    expect(last.locator(".gezegd")).to_be_focused()
    page.locator(".oordeel").first.get_by_role("button", name="Ja").click()
    page.get_by_role("textbox", name="Wat kan beter").fill("Vraag het aan leerling Sem.")
    page.locator(".oordeel").first.get_by_role("button", name="Versturen").click()
    expect(page.locator(".oordeel").first).to_contain_text("de naam van een kind")
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0

    (*_, judged) = read_judged(kept)
    assert len(read_judged(kept)) == before + 1
    assert (judged.verdict, judged.remark) == ("fout", "De eerste mist.")
    assert judged.reply["standalone_question"] == "Welke acties staan er bij thema 4?"
    assert [turn.role for turn in judged.history] == ["user", "assistant"]
