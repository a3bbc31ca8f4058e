"""What the addresses of the page give to scripts, and to whom they give nothing, over HTTP as anybody may ask it."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_scripts_get_the_same_object(address: str) -> None:
    body = json.dumps({"data": ["Wanneer was de conferentie?", None]}).encode()
    request = urllib.request.Request(f"{address}/gradio_api/call/ask", body, {"content-type": "application/json"})
    with urllib.request.urlopen(request) as response:
        event = json.load(response)["event_id"]
    with urllib.request.urlopen(f"{address}/gradio_api/call/ask/{event}") as response:
        told = response.read().decode()
    (answer,) = json.loads(told.split("data: ", 1)[1].splitlines()[0])

    assert answer["statements"][0]["text"] == "Donderdag 25 september 2025"
    assert answer["citations"][0]["page"] == 1


def status(url: str, method: str = "GET", data: bytes | None = None, **headers: str) -> tuple[int, dict[str, str]]:
    request = urllib.request.Request(url, data, headers, method=method)
    try:
        with urllib.request.urlopen(request) as response:
            return response.status, dict(response.headers)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers)


def test_documents_are_given_by_their_id_and_nothing_else(address: str) -> None:
    document = f"{address}/documenten/conferentieverslag-2025-09-25"

    code, headers = status(document, "HEAD")
    assert (code, headers["content-type"]) == (200, "application/pdf")
    assert status(document, Range="bytes=0-9")[0] == 206
    for other in ("weg", "..%2f..%2fpyproject.toml", "%2fetc%2fpasswd", "conferentieverslag-2025-09-25.pdf"):
        assert status(f"{address}/documenten/{other}")[0] == 404


def test_back_doors_are_shut(address: str) -> None:
    form = b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhallo\r\n--x--\r\n'
    upload = {"content-type": "multipart/form-data; boundary=x"}

    for door in ("upload", "upload/", "process_recording", "component_server"):
        assert status(f"{address}/gradio_api/{door}", "POST", form, **upload)[0] == 403, door
    run = json.dumps({"data": ["vraag", None]}).encode()
    assert status(f"{address}/gradio_api/run/ask", "POST", run, **{"content-type": "application/json"})[0] == 404
    _, headers = status(address)
    assert headers["x-content-type-options"] == "nosniff"
    assert "default-src 'self'" in headers["content-security-policy"]


def test_a_question_alone_is_answered_and_strangers_are_not(address: str) -> None:
    call, kind = f"{address}/gradio_api/call/ask", {"content-type": "application/json"}

    assert status(call, "POST", json.dumps({"data": ["Wat is de visie?"]}).encode(), **kind)[0] == 200
    assert status(call, "POST", b"{", **kind)[0] == 422
    assert status(call, "POST", b" " * 300_000, **kind)[0] == 413
    assert status(address, Host="evil.example")[0] == 421
    assert status(call, "POST", b"{}", **kind, Origin="http://evil.example")[0] == 421


def test_a_port_that_is_taken_is_told_at_once(address: str, page_index: Path) -> None:
    port = address.rsplit(":", 1)[1]
    done = subprocess.run(
        [sys.executable, "-m", "ui.cli", "chat", "--port", port, "--index", str(page_index)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip

    assert done.returncode == 1
    (line,) = done.stderr.strip().splitlines()
    assert port in line
    assert "--port" in line
