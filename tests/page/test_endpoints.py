"""The named endpoints as scripts use them: by Gradio's own client, and by curl."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from gradio_client import Client

from tests.page.conftest import COMPARED, UNHEARD


@pytest.fixture(scope="module")
def client(address: str) -> Iterator[Client]:
    opened = Client(address, verbose=False, analytics_enabled=False)
    yield opened
    opened.close()


def curl(address: str, name: str, *values: object) -> Any:
    """The call and its outcome, as the README shows it."""
    where = shutil.which("curl")
    assert where
    call = f"{address}/gradio_api/call/{name}"
    sent = ["-H", "Content-Type: application/json", "-d", json.dumps({"data": values})]
    begun = subprocess.run([where, "-sf", call, *sent], capture_output=True, check=True, timeout=60)
    event = json.loads(begun.stdout)["event_id"]
    told = subprocess.run([where, "-sfN", f"{call}/{event}"], capture_output=True, check=True, timeout=60)
    lines = told.stdout.decode().splitlines()
    assert lines[0] == "event: complete"
    (found,) = json.loads(lines[1].removeprefix("data: "))
    return found


def test_a_script_asks_and_follows_up(client: Client, address: str) -> None:
    first = client.predict("Welke acties staan er bij thema 3?", api_name="/ask")
    history = [{"role": "user", "content": first["question"]}, {"role": "assistant", "content": first["answer"]}]
    second = client.predict("En bij thema 4?", history, api_name="/ask")

    assert [statement["text"] for statement in first["statements"]][1] == "Schotten tussen onderwijs en zorg weghalen."
    assert second["standalone_question"] == "Welke acties staan er bij thema 4?"
    by_curl = curl(address, "ask", "Welke acties staan er bij thema 3?")
    assert {**by_curl, "timings_ms": 0} == {**first, "timings_ms": 0}


def test_a_script_searches(client: Client, address: str) -> None:
    found = client.predict("Wie staan er buiten spel?", 3, api_name="/search")

    assert [hit["rank"] for hit in found["hits"]] == [1, 2, 3]
    assert len(curl(address, "search", "Wie staan er buiten spel?")["hits"]) == 10
    assert "1 tot en met 1000" in client.predict("Wie staan er buiten spel?", "drie", api_name="/search")["error"]
    assert "1 tot en met 1000" in curl(address, "search", "Wie staan er buiten spel?", "drie")["error"]
    assert "error" in client.predict("  ", api_name="/search")


def test_a_question_that_comes_in_a_broken_request_is_in_no_log(address: str) -> None:
    """The log is looked at where the server stops."""
    functions = httpx.get(f"{address}/config", timeout=60).json()["dependencies"]
    for function in functions:
        for data in ([UNHEARD], [UNHEARD, None, UNHEARD, UNHEARD]):
            sent = {"data": data, "fn_index": function["id"], "session_hash": "kapot"}
            httpx.post(f"{address}/gradio_api/queue/join", json=sent, timeout=60)
    sent = {"data": [UNHEARD], "fn_index": 999, "session_hash": "kapot"}
    assert httpx.post(f"{address}/gradio_api/queue/join", json=sent, timeout=60).status_code == 500
    assert httpx.post(f"{address}/gradio_api/call/v2/ask", json={"question": UNHEARD}, timeout=60).status_code == 404
    time.sleep(2)  # what was put in line fails on its own time


def test_a_script_reads_the_register(client: Client, address: str) -> None:
    rows = client.predict(theme="thema 3", kind="acties", api_name="/agreements")["agreements"]

    assert len(rows) == 3
    assert {row["kind"] for row in rows} == {"actie"}
    assert curl(address, "agreements", "", "thema 3", "acties")["agreements"] == rows
    assert len(curl(address, "agreements")["agreements"]) > 30
    assert "'zomaar'" in client.predict(kind="zomaar iets", api_name="/agreements")["error"]
    assert "'theme'" in curl(address, "agreements", "", 3)["error"]


def test_a_script_holds_a_report_against_a_plan(compared: str) -> None:
    opened = Client(compared, verbose=False, analytics_enabled=False)
    report, plan = (name.removesuffix(".pdf") for name in COMPARED)
    try:
        found = opened.predict(report, plan, api_name="/coverage")
        assert (
            found
            == opened.predict(report=report, plan=plan, api_name="/coverage")
            == curl(compared, "coverage", report, plan)
        )
        assert "'weg'" in opened.predict(report, "weg", api_name="/coverage")["error"]
    finally:
        opened.close()
    assert (found["report"]["id"], found["plan"]["id"]) == (report, plan)
    assert found["summary"]["total"] == len(found["rows"]) > 20
    assert {"agreement", "verdict", "matches", "why"} <= set(found["rows"][0])


def test_a_script_sees_the_documents(client: Client, address: str) -> None:
    (document,) = client.predict(api_name="/documents")["documents"]

    assert (document["id"], document["pages"]) == ("conferentieverslag-2025-09-25", 8)
    assert curl(address, "documents")["documents"] == [document]


def test_nothing_else_is_offered(client: Client) -> None:
    offered = client.view_api(return_format="dict")["named_endpoints"]

    assert set(offered) == {
        "/ask",
        "/search",
        "/agreements",
        "/coverage",
        "/documents",
    }
