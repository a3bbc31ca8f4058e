"""What happens while an answer is on its way: stopping it, typing on, beginning anew, and a server that goes away."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.page.conftest import ROOT, SCREENS, Visit
from tests.page.test_page import ask
from tests.page.test_tabs import grave

_NOTES_EMPTY = """() => new MutationObserver(() => {
    if (!document.querySelector(".antwoord")) window.wasEmpty = true;
}).observe(document.body, { childList: true, subtree: true })"""
"""Notes that the conversation was empty, be it for a quarter of a second: too short to be seen by polling."""


@contextmanager
def server(*arguments: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A server of a test's own, by the address it tells; stopped when the test has not."""
    with subprocess.Popen([sys.executable, "-m", *arguments], cwd=ROOT, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        found = next((line for line in process.stderr if "http://" in line), "")
        try:
            yield found[found.index("http://") :].split()[0], process
        finally:
            process.kill()


@pytest.fixture(scope="module")
def slow_address() -> Iterator[str]:
    """Where the page listens over an assistant that answers in steps, a quarter of a second apart."""
    with server("tests.unit.ui.slow_page") as (address, _):
        yield address


@pytest.fixture
def slow_page(visit: Visit, slow_address: str) -> Page:
    return visit(slow_address)


def test_she_can_stop_an_answer(slow_page: Page) -> None:
    stop = slow_page.get_by_role("button", name="Stoppen")
    expect(stop).to_have_count(0)
    ask(slow_page, "Wat duurt er lang?")
    expect(slow_page.locator(".antwoord")).to_contain_text("Punt 2.")
    stop.click()
    expect(stop).to_have_count(0)
    slow_page.wait_for_timeout(300)  # what was under way has come
    said = slow_page.locator(".antwoord").inner_text()
    slow_page.wait_for_timeout(700)  # and two more steps would have

    assert slow_page.locator(".antwoord").inner_text() == said
    assert "Punt 24." not in said


def test_what_she_types_meanwhile_is_kept_and_asked_next(slow_page: Page) -> None:
    ask(slow_page, "Wat duurt kort?")
    expect(slow_page.locator(".antwoord")).to_be_visible()
    slow_page.keyboard.type("En hierna kort?", delay=40)  # steps of the first answer come in between
    expect(slow_page.locator("#vraag textarea")).to_have_value("En hierna kort?")
    slow_page.keyboard.press("Enter")

    expect(slow_page.locator(".vraag")).to_have_text(["Wat duurt kort?", "En hierna kort?"], timeout=15_000)
    expect(slow_page.locator(".antwoord").first).to_contain_text("Punt 10.")


def hold(page: Page, question: str, held: list[Route]) -> None:
    """Keep the request with a question on its way; what the page itself sends while it loads goes on."""

    def take(route: Route) -> None:
        if question in (route.request.post_data or ""):
            held.append(route)
        else:
            route.continue_()

    page.route("**/queue/join?**", take)


@pytest.mark.parametrize("width", [390, 1366])
def test_what_she_types_before_the_first_word_comes_is_kept(visit: Visit, slow_address: str, width: int) -> None:
    page = visit(slow_address, width)
    held: list[Route] = []
    hold(page, "Wat duurt er kort?", held)
    ask(page, "Wat duurt er kort?")
    box = page.locator("#vraag textarea")
    expect(box).to_have_value("")
    box.press_sequentially("En hierna")
    expect(page.locator("#vraagmelding")).to_have_text("Je vraag wordt verstuurd …")
    assert len(held) == 1
    held[0].continue_()
    expect(page.locator(".antwoord")).to_contain_text("Punt 1.")
    box.press_sequentially(" kort?")

    expect(box).to_have_value("En hierna kort?")
    expect(page.locator("#vraagmelding")).to_be_hidden()
    expect(page.locator("#gesprek .vraag")).to_have_text(["Wat duurt er kort?"])


@pytest.mark.alone  # Gradio waits a set time for its server, which on a busy machine is too short
@pytest.mark.parametrize("width", [390, 1366])
def test_what_is_asked_without_a_connection_comes_back(visit: Visit, slow_address: str, width: int) -> None:
    page = visit(slow_address, width)
    page.route("**/gradio_api/**", lambda route: route.abort())
    ask(page, "Wat duurt er kort?")
    box = page.locator("#vraag textarea")
    expect(page.locator("#vraagmelding")).to_contain_text("De verbinding viel weg.", timeout=15_000)
    expect(page.locator("#voorgelezen")).to_be_empty()
    expect(box).to_have_value("Wat duurt er kort?")
    box.press("End")
    box.press_sequentially(" Ja?")
    box.press("Enter")
    expect(box).to_have_value("Wat duurt er kort? Ja?")
    page.unroute_all()

    # Gradio loads the page again once its server answers.
    expect(page.locator("#vraagmelding")).to_contain_text("Het antwoord was nog niet af.", timeout=15_000)
    expect(box).to_have_value("Wat duurt er kort? Ja?")
    box.press("Enter")
    expect(page.locator("#gesprek .vraag")).to_have_text(["Wat duurt er kort? Ja?"])
    expect(box).to_have_value("")
    expect(page.locator("#vraagmelding")).to_be_hidden()


@pytest.mark.alone
def test_a_question_that_is_refused_on_its_way_goes_back_into_the_box(slow_page: Page) -> None:
    held: list[Route] = []
    hold(slow_page, "Wat duurt er kort?", held)
    ask(slow_page, "Wat duurt er kort?")
    slow_page.keyboard.type("En dan?")
    expect(slow_page.locator("#vraag textarea")).to_have_value("En dan?")
    while not held:
        slow_page.wait_for_timeout(20)
    held[0].fulfill(status=500, json={"detail": "kapot"})

    expect(slow_page.locator("#vraagmelding")).to_contain_text("Je vraag is niet aangekomen.", timeout=15_000)
    expect(slow_page.locator("#vraag textarea")).to_have_value("Wat duurt er kort?\nEn dan?")


@pytest.mark.parametrize("told", [False, True])
def test_a_question_without_its_answer_is_there_when_the_page_is_loaded_again(slow_page: Page, told: bool) -> None:
    """Also where Gradio tells, before the page is hidden, that its answer was broken off."""
    ask(slow_page, "Wat duurt er lang?")
    expect(slow_page.locator(".antwoord")).to_be_visible()
    slow_page.wait_for_timeout(500)  # the page has looked for one of before, and takes this for none
    if told:
        slow_page.evaluate("addEventListener('beforeunload', () => planwijzer.ended(true))")
    slow_page.reload()
    expect(slow_page.locator("#vraag textarea")).to_have_value("Wat duurt er lang?")
    expect(slow_page.locator("#vraagmelding")).to_contain_text("Het antwoord was nog niet af.")  # part of it was there
    slow_page.reload()
    slow_page.wait_for_timeout(700)  # once is enough
    expect(slow_page.locator("#vraag textarea")).to_have_value("")


def test_she_sees_that_it_is_being_looked_up_and_can_stop_that(slow_page: Page) -> None:
    ask(slow_page, "Wat begint er laat?")
    expect(slow_page.locator("#gesprek .bezig")).to_have_text("Ik zoek het op in de documenten …")
    slow_page.get_by_role("button", name="Stoppen").click()

    expect(slow_page.locator("#gesprek .bezig")).to_have_count(0)
    expect(slow_page.locator(".melding")).to_contain_text("Gestopt, nog voor er een antwoord was.")
    expect(slow_page.get_by_role("button", name="Vraag opnieuw")).to_be_visible()


_HEARS = """() => {
  window.heard = [];
  new MutationObserver(() => document.querySelectorAll(".sr-only").forEach((one) => window.heard.push(one.textContent)))
    .observe(document.body, { childList: true, subtree: true, characterData: true });
}"""
"""Notes what Gradio has a screen reader say."""


@pytest.mark.alone
@pytest.mark.parametrize("anew", [False, True])
def test_what_she_asks_while_an_answer_is_still_being_stopped_is_answered(slow_page: Page, anew: bool) -> None:
    """An answer stops at its next word, which may be seconds away."""
    faults: list[str] = []
    slow_page.on("response", lambda answer: faults.append(answer.url) if answer.status >= 500 else None)
    slow_page.evaluate(_HEARS)
    ask(slow_page, "Wat begint er laat?")
    expect(slow_page.locator("#gesprek .bezig")).to_be_visible()
    slow_page.get_by_role("button", name="Stoppen").press("Enter")
    if anew:
        slow_page.get_by_role("button", name="Nieuw gesprek").press("Enter")
    expect(slow_page.locator("#gesprek .bezig")).to_have_count(0)
    expect(slow_page.locator("#vraag textarea")).to_be_focused()  # the button to stop is gone
    slow_page.keyboard.type("Wat duurt er kort?")
    slow_page.keyboard.press("Enter")
    expect(slow_page.get_by_text("Je vraag wacht tot het vorige antwoord is afgerond.")).to_be_visible()

    before = [] if anew else ["Wat begint er laat?"]
    expect(slow_page.locator("#gesprek .vraag")).to_have_text([*before, "Wat duurt er kort?"])
    expect(slow_page.locator("#vraag textarea")).to_have_value("")
    expect(slow_page.locator(".antwoord")).to_contain_text("Punt 10.")
    expect(slow_page.locator("#vraagmelding")).to_have_text("")
    assert not [told for told in slow_page.evaluate("window.heard") if told.strip()]
    assert faults == []


def test_a_new_conversation_halfway_leaves_nothing(slow_page: Page) -> None:
    ask(slow_page, "Wat duurt er lang?")
    expect(slow_page.locator(".antwoord")).to_be_visible()
    slow_page.locator("#nieuw").click()
    expect(slow_page.locator(".vraag")).to_have_count(0)
    slow_page.wait_for_timeout(700)  # two steps of what is no longer wanted

    expect(slow_page.locator(".antwoord")).to_have_count(0)
    expect(slow_page.get_by_role("button", name="Stoppen")).to_have_count(0)


def test_a_step_that_comes_after_a_new_conversation_is_gone_again(slow_page: Page) -> None:
    """Gradio empties the conversation without waiting until the answer has been stopped."""
    held: list[Route] = []
    slow_page.route("**/cancel", lambda route: held.append(route))  # playwright marks what it is given
    ask(slow_page, "Wat duurt er lang?")
    expect(slow_page.locator(".antwoord")).to_be_visible()
    slow_page.evaluate(_NOTES_EMPTY)
    slow_page.locator("#nieuw").click()
    slow_page.wait_for_function("window.wasEmpty")
    expect(slow_page.locator(".antwoord")).to_be_visible()  # the next step of what is no longer wanted
    for route in held:
        route.continue_()

    expect(slow_page.locator(".vraag")).to_have_count(0)
    ask(slow_page, "Wat duurt er kort?")
    expect(slow_page.locator(".vraag")).to_have_text(["Wat duurt er kort?"])


def test_ctrl_c_is_quiet_and_an_open_page_says_so_in_dutch(visit: Visit, page_index: Path) -> None:
    with server("ui.cli", "chat", "--port", "0", "--index", str(page_index)) as (address, process):
        pages = [visit(address, *screen) for screen in (SCREENS[0], SCREENS[3])]  # each width and each scheme once
        for page in pages:
            ask(page, "Wanneer was de conferentie?")
            expect(page.locator(".antwoord")).to_be_visible()
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        told = process.stderr.read()
        assert process.wait(timeout=20) == 0
        shown = [says_it_is_away(page) for page in pages]

    assert told == ""
    assert not re.search(r"\b(error|connection|server|lost)\b", " ".join(shown), re.IGNORECASE)


def says_it_is_away(page: Page) -> str:
    """What stands on a page whose server is gone, once somebody asks something there."""
    ask(page, "En nu?")
    toast = page.get_by_test_id("toast-body")
    expect(toast).to_contain_text("De verbinding met Planwijzer hapert.")
    expect(toast.get_by_role("button", name="Sluiten", exact=True)).to_be_visible()
    page.wait_for_timeout(500)  # it comes up out of nothing, and is not to be read halfway
    assert grave(page) == []
    return page.locator("body").inner_text()
