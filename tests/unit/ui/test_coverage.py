"""What the tab Dekking asks of the server: choices, progress, results and files."""

from __future__ import annotations

import csv
import io
import json
import threading
from collections.abc import Mapping
from dataclasses import replace

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.coverage import Coverage, Match, Row
from assistant.coverage.check import Progress
from assistant.types import Citation
from corpus.errors import KnownError
from corpus.types import DocumentInfo
from tests.unit.assistant.agreements.test_filters import ROW
from tests.unit.ui.test_handlers import FakeAnswers
from ui import texts_coverage
from ui.coverage import Checks, Wanted, add_coverage, chosen

REPORT = DocumentInfo(id="verslag", title="Verslag", source="verslag.pdf", sha256="a")
PLAN = DocumentInfo(id="plan", title="Tuinplan", source="plan.md", sha256="b")
CITED = Citation(
    marker=1, document_id="plan", document="Tuinplan", source="plan.md", section=("Tuin",), page=None, quote="Een tuin."
)
TAKEN = Match(citation=CITED, sentence="Een tuin.", score=0.8, parts=("Een tuin",))
ROWS = (
    Row(agreement=ROW, verdict="opgenomen", matches=(TAKEN,), why="Staat erin."),
    Row(agreement=ROW, verdict="niet gevonden", matches=(), why="Staat er niet.", nearest=TAKEN),
)


class Held(FakeAnswers):
    def __init__(self) -> None:
        super().__init__()
        self.infos: tuple[DocumentInfo, ...] = (PLAN, REPORT)
        self.checked = 0

    def documents(self) -> tuple[DocumentInfo, ...]:
        return self.infos

    def coverage(self, report_id: str, plan_id: str, progress: Progress = lambda done, total: None) -> Coverage:
        if report_id == "stuk":
            raise RuntimeError("geheim")
        if report_id != "verslag" or plan_id != "plan":
            raise KnownError("Dat document is er niet.")
        self.checked += 1
        progress(1, 2)
        return Coverage(report_id="verslag", report="Verslag", plan_id="plan", plan="Tuinplan", rows=ROWS)


@pytest.fixture
def held() -> Held:
    return Held()


@pytest.fixture
def client(held: Held) -> TestClient:
    site = FastAPI()
    add_coverage(site, held)
    return TestClient(site)


def test_a_report_and_a_plan_are_chosen_beforehand(client: TestClient, held: Held) -> None:
    found = client.get("/dekking/keuzes").json()
    assert (found["verslag"], found["plan"]) == ("verslag", "plan")
    assert [document["id"] for document in found["documents"]] == ["plan", "verslag"]
    held.infos = ()
    assert client.get("/dekking/keuzes").json() == {"documents": [], "verslag": None, "plan": None}


def test_minutes_of_a_plan_council_are_no_plan(client: TestClient, held: Held) -> None:
    minutes = replace(REPORT, id="raad", title="Notulen vergadering ondersteuningsplanraad", source="opr.docx")
    support = replace(PLAN, id="steun", title="Samen sterk", source="ondersteuningsplan-2027.pdf")
    held.infos = (minutes, support, REPORT)
    found = client.get("/dekking/keuzes").json()
    assert (found["verslag"], found["plan"]) == ("verslag", "steun")
    held.infos = (minutes, replace(support, source="samen.pdf", title="Samen sterk: ons plan voor de wijk"), REPORT)
    assert client.get("/dekking/keuzes").json()["plan"] == "steun"
    held.infos = (minutes, replace(support, source="samen.pdf", title="Planning van de conferentie"))
    assert client.get("/dekking/keuzes").json()["plan"] == "steun"


def test_each_document_is_offered_with_its_status(client: TestClient, held: Held) -> None:
    held.infos = (REPORT, replace(PLAN, status="concept"))
    assert [one["status"] for one in client.get("/dekking/keuzes").json()["documents"]] == [None, "concept"]


def test_progress_comes_first_and_the_result_last(client: TestClient) -> None:
    lines = [json.loads(line) for line in client.get("/dekking/uitkomst?verslag=verslag&plan=plan").text.splitlines()]
    assert lines[0] == {"done": 1, "total": 2}
    result = lines[-1]["result"]
    assert [row["verdict"] for row in result["rows"]] == ["opgenomen", "niet gevonden"]
    assert result["rows"][0]["matches"][0]["drawn"] is False
    assert result["rows"][0]["agreement"]["document"]
    assert result["rows"][1]["nearest"]["quote"] == "Een tuin."


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("verslag=plan&plan=plan", "Dat document is er niet."),
        ("verslag=stuk&plan=plan", texts_coverage.FAILED),
    ],
)
def test_what_goes_wrong_is_one_dutch_line(client: TestClient, held: Held, query: str, said: str) -> None:
    held.infos = (PLAN, replace(REPORT, id="stuk"))
    (line,) = client.get(f"/dekking/uitkomst?{query}").text.splitlines()
    assert json.loads(line) == {"error": said}


@pytest.mark.parametrize("query", ["", "verslag=verslag&plan=weg", "verslag=weg&plan=plan"])
def test_a_document_that_is_gone_is_told_to_who_chose_it(client: TestClient, query: str) -> None:
    (line,) = client.get(f"/dekking/uitkomst?{query}").text.splitlines()
    assert json.loads(line) == {"error": texts_coverage.GONE, "gone": True}


def test_a_check_is_remembered_until_a_document_changes(client: TestClient, held: Held) -> None:
    for _ in range(2):
        client.get("/dekking/uitkomst?verslag=verslag&plan=plan")
    client.get("/dekking/dekking.csv?verslag=verslag&plan=plan")
    assert held.checked == 1
    held.infos = (PLAN, DocumentInfo(id="verslag", title="Verslag", source="verslag.pdf", sha256="anders"))
    client.get("/dekking/uitkomst?verslag=verslag&plan=plan")
    assert held.checked == 2


def test_a_file_has_the_rows_that_are_wanted(client: TestClient) -> None:
    answer = client.get("/dekking/dekking.csv?verslag=verslag&plan=plan&oordeel=opgenomen")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert [row[0] for row in rows[1:]] == ["opgenomen"]
    assert answer.headers["content-disposition"] == "attachment; filename=dekking.csv"
    assert client.get("/dekking/dekking.xlsx?verslag=verslag&plan=plan").content.startswith(b"PK")
    assert client.get("/dekking/dekking.exe?verslag=verslag&plan=plan").status_code == 404
    assert client.get("/dekking/dekking.csv?verslag=weg&plan=plan").status_code == 404


def test_filters_are_by_verdict_theme_and_kind(held: Held) -> None:
    found = held.coverage("verslag", "plan")
    assert len(chosen(found, Wanted()).rows) == 2
    assert len(chosen(found, Wanted(oordeel="niet gevonden", soort=ROW.kind, thema=ROW.theme or "")).rows) == 1
    assert chosen(found, Wanted(thema="anders")).rows == ()


def test_too_many_checks_at_once_are_told_so(held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.coverage.PATIENCE", 0.05)
    busy, going = threading.Event(), threading.Barrier(3)

    class Slow(Held):
        def coverage(self, report_id: str, plan_id: str, progress: Progress = lambda done, total: None) -> Coverage:
            going.wait(10)
            busy.wait(10)
            return super().coverage("verslag", "plan")

    slow = Slow()
    slow.infos = (PLAN, *(replace(REPORT, id=name) for name in ("een", "twee", "drie")))
    checks = Checks(slow)
    workers = [threading.Thread(target=checks.check, args=(name, "plan")) for name in ("een", "twee")]
    for worker in workers:
        worker.start()
    going.wait(10)
    try:
        with pytest.raises(KnownError, match="al meer vergelijkingen"):
            checks.check("drie", "plan")
    finally:
        busy.set()
        for worker in workers:
            worker.join()


class Drafted(Held):
    """A plan with its draft before it."""

    def __init__(self) -> None:
        super().__init__()
        self.infos = (replace(PLAN, id="concept", title="Tuinplan (concept)"), PLAN, REPORT)

    def superseded(self) -> Mapping[str, str]:
        return {"concept": "plan"}


def test_it_begins_with_the_plan_and_not_with_the_draft_that_it_replaced() -> None:
    told = Checks(Drafted()).choices()
    assert (told["plan"], told["verslag"]) == ("plan", "verslag")
    assert "concept" in [found["id"] for found in told["documents"]]
