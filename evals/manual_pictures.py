"""The pictures of the manual, made anew of the page as it is, over documents that are made up.

    python -m evals.manual_pictures [--out ui/handleiding/beelden]

Indexes `evals/golden/documents`, and a report with its plan, in a folder that is thrown away, serves them, and does in
a headless Chromium what the manual tells. Needs the packages for testing, and Chromium.
"""

from __future__ import annotations

import argparse
import io
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.console import report
from corpus.embedder import load_embedder
from corpus.settings import load_settings
from evals.bench.first_words import ANSWERS, served
from ingest.pipeline import ingest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = ROOT / "evals" / "golden" / "documents"
REPORT_AND_PLAN = ROOT / "evals" / "golden" / "coverage" / "documents"
REGION = "noorderkust"
"""Whose report and plan are compared in the picture."""
LIST = "Wat staat er in het plan onder ‘Vijf uitgangspunten’?"
FIRST, FOLLOW_UP = "Wat doet het jongerenpanel?", "En het ouder- en jeugdsteunpunt?"
UNKNOWN = "Hoeveel parkeerplaatsen heeft de school?"
WIDE, PHONE = (1280, 800), (390, 780)


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "ui" / "handleiding" / "beelden")
    out: Path = parser.parse_args(argv).out
    out.mkdir(parents=True, exist_ok=True)
    embedder = load_embedder(None, load_settings().models, report)
    for group in SHOWN:
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder)
            (made / "documents").mkdir()
            for document in group.documents:
                shutil.copy(document, made / "documents")
            ingest(made / "documents", made / "index", embedder, report)
            settings = {"state": str(made / "state")}
            if group.judged:
                settings["feedback"] = str(made / "feedback")
            with served(made / "index", made / "documents", **settings) as address:
                take(address, out, group.scenes)
    return 0


def take(address: str, out: Path, scenes: Scenes) -> None:
    """Take pictures of the page at an address."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        where = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=where, args=["--no-sandbox", "--disable-gpu"])
        for name, (size, scene) in scenes.items():
            page = _opened(browser, address, size)
            scene(page)
            page.wait_for_timeout(600)
            _save(page.screenshot(), out / f"{name}.webp")
            page.close()
        browser.close()


def _opened(browser: Browser, address: str, size: tuple[int, int]) -> Page:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    page.set_default_timeout(60_000)
    page.goto(address)
    page.wait_for_selector("#vraag textarea")
    page.wait_for_selector("button.vervolg")
    return page


def _ask(page: Page, question: str) -> None:
    before = page.locator(ANSWERS).count()
    page.fill("#vraag textarea", question)
    page.click("#vraag .submit-button")
    page.locator(ANSWERS).nth(before).wait_for()
    page.wait_for_function("() => !document.querySelector('#vraag .stop-button')")


def _source(page: Page) -> None:
    _ask(page, LIST)
    page.locator("a.bronnummer").nth(1).click()
    page.locator("#paneel .markering").first.wait_for()
    page.evaluate("scrollTo(0, 0)")


def _follow_up(page: Page) -> None:
    _ask(page, FIRST)
    _ask(page, FOLLOW_UP)


def _refusal(page: Page) -> None:
    _ask(page, UNKNOWN)


def _agreements(page: Page) -> None:
    page.get_by_role("tab", name="Afspraken").click()
    page.locator("#register tbody tr").first.wait_for()


def _judged(page: Page) -> None:
    _ask(page, LIST)
    page.locator(".oordeel").get_by_role("button", name="Nee").click()
    page.locator(".oordeel textarea").fill("Het vierde punt geldt alleen voor het vso.")
    page.locator(".oordeel form").scroll_into_view_if_needed()


def _coverage(page: Page) -> None:
    page.get_by_role("tab", name="Dekking").click()
    page.locator("#k-plan option").nth(1).wait_for(state="attached")
    page.get_by_role("button", name="Vergelijk").click()
    page.locator("#dekking tbody tr").first.wait_for()
    page.get_by_label("Oordeel", exact=True).select_option("deels")
    page.locator("#dekking .filter").scroll_into_view_if_needed()
    page.locator("#dekking tbody td:nth-child(2) button").first.click()
    page.locator("#paneel .markering").first.wait_for()


def _documents(page: Page) -> None:
    page.get_by_role("tab", name="Documenten").click()
    page.locator("#documentenlijst tbody tr").first.wait_for()


def _save(picture: bytes, where: Path) -> None:
    """As WebP, small enough to travel with the code."""
    from PIL import Image

    with Image.open(io.BytesIO(picture)) as seen:
        seen.convert("RGB").save(where, quality=72, method=6)
    report(f"{where.name}: {where.stat().st_size // 1000} kB")


Scenes = Mapping[str, tuple[tuple[int, int], "Callable[[Page], None]"]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Pictures of one page: over which documents, and whether answers can be judged there."""

    documents: Sequence[Path]
    scenes: Scenes
    judged: bool = False


SHOWN = (
    Group(
        documents=sorted(DOCUMENTS.iterdir()),
        scenes={
            "antwoord-met-bron": (WIDE, _source),
            "doorvragen": (WIDE, _follow_up),
            "geen-antwoord": (WIDE, _refusal),
            "afspraken": (WIDE, _agreements),
            "documenten": (WIDE, _documents),
            "telefoon": (PHONE, _follow_up),
        },
    ),
    Group(documents=sorted(DOCUMENTS.iterdir()), scenes={"oordeel": (WIDE, _judged)}, judged=True),
    Group(documents=sorted(REPORT_AND_PLAN.glob(f"*{REGION}*")), scenes={"dekking": (WIDE, _coverage)}),
)

if __name__ == "__main__":
    sys.exit(main())
