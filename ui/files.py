"""What the site hands out as files: documents, pictures of their pages, and the register."""

from __future__ import annotations

import threading
from functools import lru_cache
from pathlib import Path
from typing import Any

from fastapi.responses import FileResponse, PlainTextResponse, Response

from assistant.marking import narrowed
from corpus.digest import file_digest
from corpus.errors import KnownError
from ingest.page_image import PageImage, page_image
from ui import handlers, registers, texts, texts_chat
from ui.handlers import Answers
from ui.registers import Wanted
from ui.transcript import Transcript, to_word

_one_at_a_time = threading.BoundedSemaphore(2)
"""Drawing a page takes a process and up to a gigabyte: no more at once than a small machine can bear."""
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
INLINE = {".pdf": "application/pdf", ".txt": "text/plain; charset=utf-8", ".md": "text/plain; charset=utf-8"}
"""What a browser may show itself; HTML and the rest are downloaded, so that nothing in a document runs here."""


def send_document(answers: Answers, corpus: Path, document_id: str) -> Response:
    """The file of a document in the index, found by its id and never by a path from outside.

    Only the very file that was read: another of the same name would not hold what is cited.
    """
    path = _file_of(answers, corpus, document_id)
    if path is None:
        return PlainTextResponse(f"{texts.NO_DOCUMENT}\n", status_code=404)
    kind = INLINE.get(path.suffix.lower())
    return FileResponse(
        path,
        media_type=kind or "application/octet-stream",
        filename=path.name,
        content_disposition_type="inline" if kind else "attachment",
    )


def send_register(answers: Answers, wanted: Wanted, kind: str) -> Response:
    """The rows that are wanted as a file; 404 for a kind of file that is not made."""
    if kind not in registers.FILES:
        return PlainTextResponse(f"{texts.NO_SUCH_PAGE}\n", status_code=404)
    write, media_type = registers.FILES[kind]
    named = {"content-disposition": f"attachment; filename=afspraken.{kind}"}
    return Response(write(registers.chosen(answers, wanted)), media_type=media_type, headers=named)


def send_conversation(said: Transcript) -> Response:
    """A conversation that a browser hands over, as a Word file."""
    named = {"content-disposition": f"attachment; filename={texts_chat.WORD_FILE}"}
    return Response(to_word(said.exchanges), media_type=WORD, headers=named)


def send_page(answers: Answers, corpus: Path, document_id: str, number: int) -> Response:
    """A page of a document in the index as a picture; 404 with one Dutch line when there is none."""
    path = _file_of(answers, corpus, document_id)
    if path is None or path.suffix.lower() != ".pdf":
        return PlainTextResponse(f"{texts.NO_DOCUMENT}\n", status_code=404)
    try:
        image = _drawn(path, _digest_of(path), number)
    except (KnownError, OSError):
        return PlainTextResponse(f"{texts.NOT_DRAWN}\n", status_code=404)
    size = {"x-width": f"{image.width:.2f}", "x-height": f"{image.height:.2f}"}
    return Response(image.png, media_type="image/png", headers={"cache-control": "no-store", **size})


def source_on_page(
    answers: Answers, corpus: Path, document_id: str, quote: str, page: int | None
) -> dict[str, Any] | None:
    """Where a quote stands, with the boxes of its own words: of a part of a passage only the page tells those."""
    found = handlers.source(answers, document_id, quote, page)
    path = _file_of(answers, corpus, document_id) if found and found["part"] and found["drawn"] else None
    if found is None or path is None:
        return found
    try:
        elsewhere = [_with_own_boxes(path, held) for held in found["elsewhere"]]
        return {**_with_own_boxes(path, found), "elsewhere": elsewhere}
    except (KnownError, OSError):
        return found


def _with_own_boxes(path: Path, held: dict[str, Any]) -> dict[str, Any]:
    words = _drawn(path, _digest_of(path), held["page"]).words
    return {**held, "boxes": narrowed(held["boxes"], words, held["part"])}


@lru_cache(maxsize=64)
def _drawn(path: Path, sha256: str, number: int) -> PageImage:
    """A page as a picture; the digest tells one state of the file from another."""
    with _one_at_a_time:
        return page_image(path, number)


def _file_of(answers: Answers, corpus: Path, document_id: str) -> Path | None:
    """The file of a document in the index, if it is still the one that was read."""
    for info in answers.documents():
        path = corpus / info.source
        if info.id == document_id and _is_same(path, info.sha256):
            return path
    return None


def _is_same(path: Path, sha256: str) -> bool:
    try:
        return _digest_of(path) == sha256
    except OSError:
        return False


def _digest_of(path: Path) -> str:
    found = path.stat()
    return _digest(path, found.st_size, found.st_mtime_ns)


@lru_cache(maxsize=1024)
def _digest(path: Path, size: int, changed: int) -> str:
    """The digest of a file; its size and time of change tell one state of it from another."""
    return file_digest(path)
