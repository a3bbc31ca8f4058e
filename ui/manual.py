"""The manual on the page itself: whoever asks a question never sees the folder in which it lies."""

from __future__ import annotations

from pathlib import Path

from fastapi import FastAPI
from fastapi.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from markdown_it import MarkdownIt

from ui import texts
from ui.plain_page import plain_page

FOLDER = Path(__file__).with_name("handleiding")
FOR_USERS = "/uitleg/gebruiker"
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")


def add_manual(site: FastAPI) -> None:
    """The routes of the manual, one for each of its pages, and its pictures."""

    @site.get("/uitleg/{name}")
    def manual(name: str) -> Response:
        path = _file(f"{name.removesuffix('.md')}.md")  # a link between the pages works in the folder too
        if path is None:
            return _missing()
        inside = _MARKDOWN.render(path.read_text(encoding="utf-8"))
        back = f'<p><a class="terug" href="/">{texts.TO_BEGINNING}</a></p>\n'
        return HTMLResponse(plain_page(f"{texts.MANUAL} – {texts.TITLE}", back + inside, wide=True))

    @site.get("/uitleg/beelden/{name}")
    def picture(name: str) -> Response:
        path = _file(f"beelden/{name}")
        return FileResponse(path, media_type="image/webp") if path and path.suffix == ".webp" else _missing()


def _file(name: str) -> Path | None:
    """A file of the manual, by a name that is one of those that are there."""
    held = {path.relative_to(FOLDER).as_posix(): path for path in FOLDER.rglob("*.*")}
    return held.get(name)


def _missing() -> Response:
    return PlainTextResponse(f"{texts.NO_SUCH_PAGE}\n", status_code=404)
