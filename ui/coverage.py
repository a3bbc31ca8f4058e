"""What the tab Dekking asks: which documents there are, a report held against a plan, and the same as a file."""

from __future__ import annotations

import json
import logging
import queue
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from fastapi import FastAPI
from fastapi.responses import PlainTextResponse, Response, StreamingResponse

from assistant.coverage import Coverage
from assistant.coverage.export import as_csv, as_xlsx, to_json
from corpus.errors import KnownError
from corpus.kinds import called
from corpus.language import fold
from corpus.types import DocumentInfo
from ui import texts, texts_coverage
from ui.handlers import Answers

KEPT = 8
"""So many checks are remembered: a file is asked right after it was shown."""
AT_ONCE = 2
"""Checks that run at the same time; more wait their turn."""
PATIENCE = 30.0
"""Seconds that a check waits for its turn: whoever waits keeps a thread of the server."""
FILES: Mapping[str, tuple[Callable[[Coverage], bytes], str]] = {
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "xlsx": (as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
_REPORTS = ("verslag", "conferentie", "notulen", "opbrengst")
_PLANS = ("plan",)
_room = threading.BoundedSemaphore(AT_ONCE)
"""Of the tab and of scripts together: it is the same computer that does the work."""
_log = logging.getLogger(__name__)

Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which rows somebody wants in a file; empty texts want all."""

    oordeel: str = ""
    thema: str = ""
    soort: str = ""


class GoneError(KnownError):
    """A document that was chosen is no longer there: what can be chosen has changed."""


class Checks:
    """Runs checks, a few at a time, and remembers the last ones as long as both documents stay what they are."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._kept: OrderedDict[tuple[str, ...], Coverage] = OrderedDict()
        self._lock = threading.Lock()

    def choices(self) -> dict[str, Any]:
        """The documents with their status and how many outcomes each has, and a report and a plan to begin with."""
        infos = self._answers.documents()
        outcomes = [row.document_id for row in self._answers.agreements()]
        replaced = self._answers.superseded()
        current = tuple(info for info in infos if info.id not in replaced)
        standing = current or infos
        return {
            "documents": [
                {
                    "id": info.id,
                    "title": info.title,
                    "status": info.status,
                    "outcomes": outcomes.count(info.id),
                    "version": info.sha256[:12],
                }
                for info in infos
            ],
            "verslag": _likely(current, _REPORTS, _PLANS) or (standing[0].id if standing else None),
            "plan": _likely(current, _PLANS, _REPORTS) or (standing[-1].id if standing else None),
        }

    def check(self, report: str, plan: str, told: Told = lambda done, total: None) -> Coverage:
        """Raises KnownError when a document is not there, or when too many checks are going on."""
        digests = {info.id: info.sha256 for info in self._answers.documents()}
        if not {report, plan} <= digests.keys():
            raise GoneError(texts_coverage.GONE)
        key = (report, plan, digests.get(report, ""), digests.get(plan, ""))
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        if not _room.acquire(timeout=PATIENCE):
            raise KnownError(texts_coverage.BUSY)
        try:
            found = self._answers.coverage(report, plan, told)
        finally:
            _room.release()
        with self._lock:
            self._kept[key] = found
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return found

    def lines(self, report: str, plan: str) -> Iterator[str]:
        """The check as lines of JSON: `{"done", "total"}` as it goes on, at last `{"result"}` or `{"error"}`."""
        told: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()

        def work() -> None:
            try:
                found = self.check(report, plan, lambda done, total: told.put({"done": done, "total": total}))
                told.put({"result": shown(found, self._answers.documents())})
            except KnownError as error:
                told.put({"error": str(error), **({"gone": True} if isinstance(error, GoneError) else {})})
            except Exception:  # noqa: BLE001 — a person must never wait for a line that does not come
                _log.exception(texts_coverage.FAULT)
                told.put({"error": texts_coverage.FAILED})

        threading.Thread(target=work, daemon=True).start()
        line: dict[str, Any] = {}
        while not line.keys() & {"result", "error"}:
            line = told.get()
            yield json.dumps(line, ensure_ascii=False) + "\n"


def add_coverage(site: FastAPI, answers: Answers) -> None:
    """The routes of the tab."""
    checks = Checks(answers)

    @site.get("/dekking/keuzes")
    def choices() -> dict[str, Any]:
        return checks.choices()

    @site.get("/dekking/uitkomst")
    def outcome(verslag: str = "", plan: str = "") -> Response:
        return StreamingResponse(checks.lines(verslag, plan), media_type="application/x-ndjson")

    @site.get("/dekking/dekking.{kind}")
    def export(
        kind: str, verslag: str = "", plan: str = "", oordeel: str = "", thema: str = "", soort: str = ""
    ) -> Response:
        if kind not in FILES:
            return PlainTextResponse(f"{texts.NO_SUCH_PAGE}\n", status_code=404)
        try:
            found = checks.check(verslag, plan)
        except KnownError as error:
            return PlainTextResponse(f"{error}\n", status_code=404)
        write, media_type = FILES[kind]
        named = {"content-disposition": f"attachment; filename=dekking.{kind}"}
        rows = chosen(found, Wanted(oordeel=oordeel, thema=thema, soort=soort))
        return Response(write(rows), media_type=media_type, headers=named)


def chosen(found: Coverage, wanted: Wanted) -> Coverage:
    """A check with only the rows that are wanted."""
    return replace(
        found,
        rows=tuple(
            row
            for row in found.rows
            if wanted.oordeel in ("", row.verdict)
            and wanted.thema in ("", row.agreement.theme)
            and wanted.soort in ("", row.agreement.kind)
        ),
    )


def shown(found: Coverage, infos: tuple[DocumentInfo, ...]) -> dict[str, Any]:
    """A check as JSON for the page: with the title of each document where its passages are opened."""
    titles = {info.id: info.title for info in infos}
    told = to_json(found)
    for row, held in zip(told["rows"], found.rows, strict=True):
        outcome = row["agreement"]
        outcome["whole"] = held.agreement.whole
        outcome["document"] = titles.get(outcome["document_id"], outcome["document_id"])
        near = [row["nearest"]] if row["nearest"] else []
        for passage in (outcome, *row["matches"], *near):
            passage["drawn"] = passage["source"].lower().endswith(".pdf")
    return told


def _likely(infos: Sequence[DocumentInfo], words: tuple[str, ...], others: tuple[str, ...]) -> str | None:
    """The first document that is of a kind; else the first whose title or file says so and that is of no other."""
    of_kind = ((word, info) for word in words for info in infos)
    if found := next((info.id for word, info in of_kind if _is_a(info, (word,))), None):
        return found
    for word in words:
        for info in infos:
            said = any(word in fold(name) for name in (info.kind or "", info.title, info.source))
            if said and not _is_a(info, others):
                return info.id
    return None


def _is_a(info: DocumentInfo, words: tuple[str, ...]) -> bool:
    """Whether what a document is called ends so: an "ondersteuningsplan" is a plan, minutes of its council are not."""
    return any(word.endswith(words) for word in fold(called(info) or "").split())
