"""A pupil's name in a question, with a chat model set: nothing leaves before the person who asks has chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.chat_server import Reply, Script, chat_server
from tests.page.conftest import SCREENS, Visit, serving
from tests.page.test_tabs import grave

SECOND_FIRST = re.compile(r"meer communicatie\.[^.]*Facilitering")
QUESTION = "Leg uit wat leerling Sem nodig heeft bij een lerende cultuur."


def says_what_it_reads(reply: Reply) -> None:
    """Both points of the passages it was given, word for word, the second one first."""
    passages = re.findall(r"\[(\d+)\] <passage[^>]*> (.*?) </passage>", reply.script.prompt)
    reply.start()
    for number, text in passages[1::-1]:
        reply.piece(f"{text} [{number}] ")
    reply.end()


@pytest.fixture(scope="module")
def script() -> Iterator[Script]:
    with chat_server(says_what_it_reads) as found:
        yield found


@pytest.fixture(scope="module")
def with_model(page_index: Path, script: Script, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    state = str(tmp_path_factory.mktemp("state"))
    with serving(page_index, state=state, chat_model="openai:proef", chat_base_url=script.url) as found:
        yield found


@pytest.fixture(params=SCREENS, ids=str)
def asked(request: pytest.FixtureRequest, visit: Visit, with_model: str, script: Script) -> Page:
    """The page with the question asked."""
    page = visit(with_model, *request.param)
    script.asked.clear()
    page.fill("#vraag textarea", QUESTION)
    page.press("#vraag textarea", "Enter")
    expect(page.locator(".persoonlijk")).to_contain_text("de naam van een kind")
    return page


def test_nothing_was_sent_and_she_sends_it_anyway(asked: Page, script: Script) -> None:
    expect(asked.locator(".antwoord")).to_contain_text("staan twee punten")  # the answer without the model
    expect(asked.locator(".antwoord")).not_to_contain_text(SECOND_FIRST)
    assert script.asked == []
    assert grave(asked) == []
    asked.get_by_role("button", name="Stuur toch naar het taalmodel").press("Enter")
    expect(asked.locator(".persoonlijk")).to_have_count(0)
    expect(asked.locator(".antwoord")).to_have_count(1)
    expect(asked.locator(".antwoord")).to_contain_text(SECOND_FIRST)  # as the model says it
    assert len(script.asked) == 1
    assert "leerling Sem" in script.prompt

    asked.fill("#vraag textarea", QUESTION)  # and once is not for ever
    asked.press("#vraag textarea", "Enter")
    expect(asked.locator(".persoonlijk")).to_have_count(1)
    assert len(script.asked) == 1


def test_she_asks_it_in_other_words(asked: Page, script: Script) -> None:
    asked.get_by_role("button", name="Vraag zonder die gegevens").click()
    box = asked.locator("#vraag textarea")
    expect(box).to_be_focused()
    expect(box).to_have_value(QUESTION)
    box.fill(QUESTION.replace("leerling Sem", "een leerling"))
    box.press("Enter")
    expect(asked.locator(".persoonlijk")).to_have_count(0)
    expect(asked.locator(".antwoord")).to_have_count(1)
    assert len(script.asked) == 1
    assert "Sem" not in script.prompt


def test_she_leaves_it_at_the_answer_without_the_model(asked: Page, script: Script) -> None:
    asked.get_by_role("button", name="Laat het hierbij").click()
    expect(asked.get_by_role("button", name="Stuur toch")).to_be_hidden()
    expect(asked.locator(".antwoord")).to_contain_text("staan twee punten")
    assert script.asked == []
