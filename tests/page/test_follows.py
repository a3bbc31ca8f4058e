"""What an operator changes, where she sees what became of it, and how it comes to who has the page open already."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.page.test_library import PATIENCE, add, changed_elsewhere, opened, outcome
from tests.page.test_tabs import grave

OLD = "# Lesrooster\n\n## Acties\n\n- De conciërge luidt in 2027 de bel om negen uur.\n"
NEW = "# Lesrooster\n\n## Acties\n\n- De conciërge luidt in 2027 de bel om tien uur.\n"


@pytest.fixture
def operator(browser: Browser, looked_after: str) -> Iterator[Page]:
    page = opened(browser, looked_after, "anja", 390)
    yield page
    page.context.close()


@pytest.fixture
def reader(browser: Browser, looked_after: str) -> Iterator[Page]:
    page = opened(browser, looked_after, "lia")
    yield page
    page.context.close()


def tab(page: Page, name: str) -> None:
    page.get_by_role("tab", name=name).click()


def rows(page: Page) -> Locator:
    return page.locator("#documentenlijst tbody tr")


def test_a_page_that_is_open_follows_what_somebody_else_changes(operator: Page, reader: Page, tmp_path: Path) -> None:
    tab(reader, "Afspraken")
    counted = reader.locator("#register .aantal")
    expect(counted).to_contain_text("afspraken")
    before = counted.inner_text()
    tab(reader, "Dekking")
    expect(reader.locator("#k-plan option")).to_have_count(1)
    expect(reader.get_by_role("button", name="Vergelijk")).to_be_disabled()
    (tmp_path / "rooster.md").write_text(OLD, encoding="utf-8")
    add(operator, tmp_path / "rooster.md")
    expect(outcome(operator, "rooster.md")).to_have_attribute("data-stand", "done", timeout=PATIENCE)

    tab(reader, "Afspraken")
    expect(counted).not_to_have_text(before)
    reader.get_by_label("Document", exact=True).select_option("rooster")
    expect(reader.locator("#register tbody tr")).to_have_count(1)
    tab(reader, "Dekking")
    expect(reader.locator("#k-plan option")).to_have_count(2)
    reader.get_by_label("Verslag", exact=True).select_option("rooster")
    reader.get_by_label("Plan", exact=True).select_option("conferentieverslag-2025-09-25")
    reader.get_by_role("button", name="Vergelijk").click()
    expect(reader.locator("#dekking .uitslag")).to_be_visible(timeout=PATIENCE)
    tab(reader, "Documenten")
    expect(rows(reader)).to_have_count(2)

    changed_elsewhere(operator, "verwijder", '{"naam": "rooster.md"}')
    reader.get_by_role("button", name="Lesrooster").click()
    article = reader.locator("#documentenlijst article")
    expect(article.get_by_role("alert")).to_contain_text("is er niet meer")
    expect(article).to_be_focused()
    expect(rows(reader)).to_have_count(1)
    tab(reader, "Dekking")
    expect(reader.locator("#k-stand")).to_contain_text("veranderd of verwijderd")
    expect(reader.locator("#dekking .uitslag")).to_be_hidden()
    tab(reader, "Afspraken")
    expect(counted).to_have_text(before)


def test_what_became_of_a_change_is_told_where_she_is(operator: Page, tmp_path: Path) -> None:
    below = operator.locator("#documentenlijst .laatste")
    for text in (OLD, NEW):
        (tmp_path / "rooster.md").write_text(text, encoding="utf-8")
        if text == OLD:
            add(operator, tmp_path / "rooster.md")
            expect(outcome(operator, "rooster.md")).to_have_attribute("data-stand", "done", timeout=PATIENCE)
    with operator.expect_file_chooser() as chosen:
        operator.get_by_role("button", name="Vervangen: rooster.md").click()
    chosen.value.set_files(tmp_path / "rooster.md")
    expect(outcome(operator, "Vervangen")).to_have_attribute("data-stand", "done", timeout=PATIENCE)

    operator.set_viewport_size({"width": 390, "height": 460})  # as far from the log as in a long list
    operator.get_by_text("Prullenbak (").click()
    operator.get_by_role("button", name="Terugzetten: rooster.md").first.click()
    expect(below).to_contain_text("Terugzetten van rooster.md: teruggezet", timeout=PATIENCE)
    expect(below).to_be_in_viewport()
    assert grave(operator) == []
    operator.get_by_role("button", name="Lesrooster", exact=True).click()
    expect(operator.locator("#documentenlijst article")).to_contain_text("om negen uur")

    (tmp_path / "groot.md").write_bytes(b"a " * 600_000)
    with operator.expect_file_chooser() as chosen:
        operator.get_by_role("button", name="Vervangen: rooster.md").click()
    chosen.value.set_files(tmp_path / "groot.md")
    expect(outcome(operator, "groter dan 1 MB")).to_contain_text("Vervangen van rooster.md")


@pytest.mark.parametrize("date", ["2026-06-31", "13 januari 2026"])
def test_a_date_that_is_none_is_told_in_the_dialog(operator: Page, date: str) -> None:
    operator.get_by_role("button", name="Wijzigen").first.click()
    expect(operator.get_by_label("Soort", exact=True)).to_have_value("conferentieverslag")
    operator.get_by_label("Titel").fill("Een nieuwe titel")
    field = operator.get_by_label("Datum")
    field.fill(date)
    operator.get_by_role("button", name="Opslaan").click()

    expect(operator.get_by_label("Titel")).to_have_value("Een nieuwe titel")
    expect(operator.get_by_role("dialog")).to_be_visible()
    assert "2027-05-31" in str(field.evaluate("field => field.validationMessage"))
    field.fill("2026-06-30")
    assert field.evaluate("field => field.validity.valid")
