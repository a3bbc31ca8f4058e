"""Looking after the documents in a real browser: an operator adds one and asks about it, a reader is refused."""

from __future__ import annotations

import json
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.page.test_people import enter
from tests.page.test_tabs import grave

REPORT = "conferentieverslag-2025-09-25.pdf"
PATIENCE = 150_000
"""Milliseconds for an ingest on a machine that is busy; it takes seconds."""
MINUTES = """\
# Notulen overleg fietsen

## Besluiten

- Wij kopen twaalf fietsen voor de conciërges.
- De voorzitter is Truus de Mier.
"""


def opened(browser: Browser, address: str, name: str, width: int = 1280, scheme: str = "light") -> Page:
    """The tab Documenten for somebody who has logged in."""
    dark = scheme == "dark"
    context = browser.new_context(
        viewport={"width": width, "height": 860}, locale="en-US", color_scheme="dark" if dark else "light"
    )
    page = context.new_page()
    page.goto(address)
    enter(page, name)
    page.get_by_role("tab", name="Documenten").click()
    expect(page.locator("#documentenlijst tbody tr").first).to_be_visible()
    return page


@pytest.fixture
def operator(browser: Browser, looked_after: str) -> Iterator[Page]:
    page = opened(browser, looked_after, "anja")
    yield page
    page.context.close()


def outcome(page: Page, name: str) -> Locator:
    """What became of the last change to a document."""
    return page.locator("#documentenlijst .wijzigingen li").filter(has_text=name).first


def add(page: Page, *files: Path) -> None:
    page.get_by_label("Bestanden kiezen").set_input_files(files)


def ask(page: Page, question: str) -> None:
    page.get_by_role("tab", name="Vragen").click()
    page.fill("#vraag textarea", question)
    page.press("#vraag textarea", "Enter")


def test_an_operator_adds_documents_and_asks_changes_and_removes(operator: Page, tmp_path: Path, corpus: Path) -> None:
    (tmp_path / "Notulen fietsen.md").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "kapot.pdf").write_bytes(b"%PDF-1.7 en verder niets")
    (tmp_path / "groot.md").write_bytes(b"a " * 600_000)
    add(operator, *(tmp_path / name for name in ("Notulen fietsen.md", "kapot.pdf", "groot.md")))
    expect(outcome(operator, "Notulen")).to_have_attribute("data-stand", "done", timeout=PATIENCE)
    expect(outcome(operator, "kapot.pdf")).to_have_attribute("data-stand", "failed", timeout=PATIENCE)
    expect(outcome(operator, "kapot.pdf")).to_contain_text("PDF")
    expect(outcome(operator, "groot.md")).to_contain_text("groter dan 1 MB")
    expect(operator.locator("#documentenlijst tbody tr")).to_have_count(2)

    ask(operator, "Hoeveel fietsen kopen wij voor de conciërges?")
    expect(operator.locator(".antwoord").last).to_contain_text("twaalf fietsen")

    operator.get_by_role("tab", name="Documenten").click()
    operator.get_by_role("button", name="Wijzigen: Notulen").press("Enter")
    operator.get_by_label("Titel").fill("Notulen over fietsen")
    operator.get_by_label("Status", exact=True).fill("vastgesteld")
    operator.get_by_role("button", name="Opslaan").press("Enter")
    # The list is drawn anew, and she is where she was.
    expect(operator.get_by_role("button", name="Wijzigen: Notulen over fietsen")).to_be_focused(timeout=PATIENCE)
    expect(operator.locator("#documentenlijst tbody")).to_contain_text("vastgesteld")

    operator.get_by_role("button", name="Verwijderen: Notulen fietsen.md").click()
    operator.get_by_role("button", name="Verwijderen", exact=True).click()
    expect(operator.locator("#documentenlijst tbody tr")).to_have_count(1, timeout=PATIENCE)
    expect(operator.get_by_text("Prullenbak (1)")).to_be_visible()
    ask(operator, "Hoeveel fietsen kopen wij voor de conciërges?")
    expect(operator.locator(".antwoord, .weigering").nth(1)).to_be_visible()
    expect(operator.locator(".antwoord, .weigering").nth(1)).not_to_contain_text("twaalf")
    empty_the_bin_by_keyboard(operator)
    assert [path.name for path in corpus.iterdir() if path.suffix != ".toml"] == [REPORT]


def empty_the_bin_by_keyboard(operator: Page) -> None:
    """Put what was removed back, remove it again, and empty the bin: the focus is never lost."""
    rows, log = operator.locator("#documentenlijst tbody tr"), operator.get_by_role("log", name="Wat er gebeurt")
    operator.get_by_role("tab", name="Documenten").click()
    operator.get_by_text("Prullenbak (1)").press("Enter")
    operator.get_by_role("button", name="Terugzetten: Notulen fietsen.md").press("Enter")
    expect(log).to_be_focused(timeout=PATIENCE)
    expect(rows).to_have_count(2, timeout=PATIENCE)
    operator.get_by_role("button", name="Verwijderen: Notulen fietsen.md").press("Enter")
    operator.get_by_role("button", name="Verwijderen", exact=True).press("Enter")
    expect(rows).to_have_count(1, timeout=PATIENCE)
    expect(rows.locator("button.lees")).to_be_focused()
    operator.get_by_role("button", name="Prullenbak legen").press("Enter")
    operator.get_by_role("dialog").get_by_role("button", name="Prullenbak legen").press("Enter")
    expect(outcome(operator, "Prullenbak legen")).to_contain_text("de bestanden zijn weg")
    expect(log).to_be_focused()


def changed_elsewhere(page: Page, path: str, body: str) -> None:
    """What an operator does in another tab, waited for until the index has followed."""
    page.evaluate(
        """async ([path, body]) => {
          const headers = {"content-type": path.startsWith("bestanden") ? "text/plain" : "application/json"};
          await fetch(`/beheer/documenten/${path}`, {method: "POST", body, headers});
          const busy = ({ state }) => state === "waits" || state === "busy";
          const wait = () => new Promise((done) => setTimeout(done, 200));
          while ((await get("/beheer/documenten/stand")).changes.some(busy)) await wait();
        }""",
        [path, body],
    )


def test_an_open_page_follows_what_is_replaced_and_removed(operator: Page, tmp_path: Path) -> None:
    (tmp_path / "rooster.md").write_text("# Lesrooster\n\nDe bel gaat om kwart voor negen.\n")
    add(operator, tmp_path / "rooster.md")
    expect(outcome(operator, "rooster.md")).to_have_attribute("data-stand", "done", timeout=PATIENCE)
    ready, passage = operator.locator("#kop .documenten"), operator.locator("#paneel .passage")
    told, opening = passage.get_by_role("alert"), passage.get_by_role("link", name="Open het document")
    copying = operator.get_by_role("button", name="Kopieer met bron")
    expect(ready).to_contain_text("Lesrooster")

    ask(operator, "Hoe laat gaat de bel?")
    number = operator.locator("a.bronnummer").first
    number.click()
    expect(operator.locator("#paneel .omgeving mark")).to_be_visible()
    expect(passage).to_contain_text("Letterlijk uit het document")
    changed_elsewhere(operator, "bestanden?naam=x.md&vervangt=rooster.md", "# Belrooster\n\nDe bel gaat om tien uur.\n")
    operator.evaluate("document.dispatchEvent(new Event('visibilitychange'))")  # as when one comes back
    expect(ready).to_contain_text("Belrooster")
    number.click()
    expect(told).to_contain_text("staat niet meer zo in het document")
    expect(passage.locator("blockquote")).to_contain_text("kwart voor negen")
    expect(passage).not_to_contain_text("Letterlijk")
    expect(opening).to_be_visible()
    expect(copying).to_be_hidden()

    changed_elsewhere(operator, "verwijder", '{"naam": "rooster.md"}')
    number.click()
    expect(told).to_be_visible()
    expect(opening).to_have_count(0)
    ask(operator, "Welke acties staan er bij thema 3?")
    expect(ready).not_to_contain_text("Belrooster")
    expect(operator.locator(".antwoord")).to_have_count(2)
    operator.locator(".antwoord").last.locator("a.bronnummer").first.click()
    expect(copying).to_be_visible()
    expect(told).to_have_count(0)


def test_a_reader_sees_no_controls_and_the_server_refuses_her(
    browser: Browser, looked_after: str, corpus: Path
) -> None:
    page = opened(browser, looked_after, "lia")
    expect(page.locator("#documentenlijst .beheer")).to_be_hidden()
    expect(page.get_by_role("button", name="Verwijderen")).to_have_count(0)
    statuses = page.evaluate(
        """async () => {
          const send = (path, body) => fetch(path, {method: "POST", body}).then((answer) => answer.status);
          return Promise.all([
            send("/beheer/documenten/bestanden?naam=x.md", "# X"), send("/beheer/documenten/verwijder", "{}"),
            send("/beheer/documenten/leeg", "{}"), fetch("/beheer/documenten/stand").then((answer) => answer.status),
          ]);
        }"""
    )
    page.context.close()

    assert statuses == [403] * 4
    assert [path.name for path in corpus.iterdir() if path.suffix != ".toml"] == [REPORT]


def test_nobody_is_refused_by_the_server(looked_after: str) -> None:
    request = urllib.request.Request(f"{looked_after}/beheer/documenten/bestanden?naam=x.md", b"# X", method="POST")
    with pytest.raises(urllib.error.HTTPError, match="401") as refused:
        urllib.request.urlopen(request)
    refused.value.close()


def test_who_asks_meanwhile_is_answered_as_ever(operator: Page, looked_after: str, tmp_path: Path) -> None:
    """A whole index every time, the one before or the one after: while a document comes in and goes out again."""
    cookie = "; ".join(f"{c.get('name')}={c.get('value')}" for c in operator.context.cookies())
    answers: list[str] = []
    over = threading.Event()

    def asking() -> None:
        while not over.is_set():
            answers.append(answer_to(looked_after, cookie, "Welke acties staan er bij thema 3?"))
            over.wait(0.2)

    threads = [threading.Thread(target=asking) for _ in range(2)]
    for thread in threads:
        thread.start()
    (tmp_path / "tussendoor.md").write_text("# Tussendoor\n\nDe kantine verkoopt voortaan appels.\n")
    add(operator, tmp_path / "tussendoor.md")
    expect(outcome(operator, "tussendoor.md")).to_have_attribute("data-stand", "done", timeout=PATIENCE)
    operator.get_by_role("button", name="Verwijderen: tussendoor.md").click()
    operator.get_by_role("button", name="Verwijderen", exact=True).click()
    expect(operator.locator("#documentenlijst tbody tr")).to_have_count(1, timeout=PATIENCE)
    over.set()
    for thread in threads:
        thread.join()

    assert len(answers) > 6
    assert len(set(answers)) <= 2  # among several documents the answer says of which one it is
    assert all(answer.count("\n- ") == 3 for answer in answers)
    assert all("Schotten tussen onderwijs en zorg weghalen." in answer for answer in answers)


def answer_to(address: str, cookie: str, question: str) -> str:
    call, headers = f"{address}/gradio_api/call/ask", {"content-type": "application/json", "cookie": cookie}
    body = json.dumps({"data": [question, None]}).encode()
    with urllib.request.urlopen(urllib.request.Request(call, body, headers)) as response:
        event = json.load(response)["event_id"]
    with urllib.request.urlopen(urllib.request.Request(f"{call}/{event}", headers=headers)) as response:
        told = response.read().decode()
    (answer,) = json.loads(told.split("data: ", 1)[1].splitlines()[0])
    return str(answer["answer"])


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "light"), (1280, "dark"), (390, "dark")])
def test_axe_finds_nothing_grave_in_what_an_operator_sees(
    browser: Browser, looked_after: str, width: int, scheme: str, tmp_path: Path
) -> None:
    page = opened(browser, looked_after, "anja", width, scheme)
    (tmp_path / "kapot.pdf").write_bytes(b"%PDF-1.7 en verder niets")
    add(page, tmp_path / "kapot.pdf")
    expect(outcome(page, "kapot.pdf")).to_have_attribute("data-stand", "failed", timeout=PATIENCE)
    assert grave(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    page.get_by_role("button", name="Wijzigen").first.press("Enter")
    expect(page.get_by_label("Titel")).to_be_focused()
    assert grave(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_label("Titel")).to_be_hidden()
    page.get_by_role("button", name="Verwijderen").first.press("Enter")
    expect(page.get_by_role("heading", name="verwijderen?")).to_be_visible()
    above, below = page.locator("#zeker").evaluate(
        "box => [box.getBoundingClientRect().top, innerHeight - box.getBoundingClientRect().bottom]"
    )
    assert abs(above - below) < 4  # in the middle
    assert grave(page) == []
    page.context.close()
