"""The commands as a person or a script runs them: exit status, one clear line, JSON exactly as the interface says."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "corpus" / "documents" / "conferentieverslag-2025-09-25.pdf"
ANSWER_KEYS = [
    "question", "standalone_question", "answer", "abstained", "reason", "statements", "citations", "suggestions",
    "answerer", "confidence", "timings_ms",
]  # fmt: skip
CITATION_KEYS = ["marker", "document_id", "document", "source", "section", "page", "quote", "boxes"]


def planwijzer(
    *arguments: str | Path, given: bytes = b"", settings: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, **(settings or {})}
    command = [sys.executable, "-m", "ui.cli", *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, env=environment, input=given, capture_output=True, check=False, timeout=120
    )


def one_line(done: subprocess.CompletedProcess[bytes]) -> str:
    """The message of a command that failed as it should: status 1, nothing on standard output, one line."""
    assert done.returncode == 1, done.stderr.decode()
    assert done.stdout == b""
    lines = done.stderr.decode().strip().splitlines()
    assert len(lines) == 1, lines
    return lines[0]


def rows(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_ask_gives_the_object_of_the_interface(conference_index: Path) -> None:
    (answer,) = rows(planwijzer("ask", "Welke acties staan er bij thema 5?", "--index", conference_index, "--json"))

    assert list(answer) == ANSWER_KEYS
    assert answer["abstained"] is False
    assert answer["reason"] is None
    assert answer["answerer"] == "extractive"
    assert answer["statements"][0] == {
        "text": "Alternatieve ontwikkelroutes onderzoeken.", "citations": [1], "support": "verbatim",
    }  # fmt: skip
    first = answer["citations"][0]
    assert list(first) == CITATION_KEYS
    assert first["section"][-1] == "Acties"
    assert first["page"] == 7
    assert first["quote"] == "Alternatieve ontwikkelroutes onderzoeken."
    assert all(0 <= x0 < x1 <= 612 and 0 <= y0 < y1 <= 792 for x0, y0, x1, y1 in first["boxes"])
    assert {"understand", "embed", "retrieve", "answer", "total"} <= set(answer["timings_ms"])
    used = {marker for statement in answer["statements"] for marker in statement["citations"]}
    assert used == {citation["marker"] for citation in answer["citations"]}


def test_ask_reads_well_without_json(conference_index: Path) -> None:
    done = planwijzer("ask", "Wie staan er nu buiten spel?", "--index", conference_index)

    assert done.returncode == 0
    assert "Thuiszitters" in done.stdout.decode()
    assert "(pagina 6)" in done.stdout.decode()


def test_a_refusal_is_no_error(conference_index: Path) -> None:
    (answer,) = rows(planwijzer("ask", "Wat wordt het weer morgen?", "--index", conference_index, "--json"))

    assert answer["abstained"] is True
    assert answer["reason"] == "off_topic"
    assert answer["statements"] == []


def test_batch_answers_in_order_and_goes_on_past_a_bad_line(conference_index: Path) -> None:
    history = [{"role": "user", "content": "Welke acties staan er bij thema 3?"}, {"role": "assistant", "content": "…"}]
    lines = [
        json.dumps({"id": "a", "question": "Wanneer was de conferentie?"}),
        "{geen json",
        json.dumps({"id": "c"}),
        json.dumps({"id": "d", "question": "En bij thema 4?", "history": history}),
    ]
    first, second, third, fourth = rows(
        planwijzer("batch", "-", "--index", conference_index, given="\n".join(lines).encode())
    )

    assert (first["id"], first["abstained"]) == ("a", False)
    assert second["id"] is None
    assert "JSON" in second["error"]
    assert third["id"] == "c"
    assert "vraag" in third["error"]
    assert fourth["standalone_question"] == "Welke acties staan er bij thema 4?"


def test_search_ranks_passages(conference_index: Path) -> None:
    (found,) = rows(planwijzer("search", "wachttijden", "--top", "3", "--index", conference_index, "--json"))

    assert list(found) == ["question", "hits", "timings_ms"]
    assert [hit["rank"] for hit in found["hits"]] == [1, 2, 3]
    assert list(found["hits"][0]) == ["rank", "score", "document_id", "source", "section", "page", "text"]
    assert found["hits"][0]["text"] == "Minder wachttijden in jeugdhulp."


def test_documents_tells_what_the_index_holds(conference_index: Path) -> None:
    (listing,) = rows(planwijzer("documents", "--index", conference_index, "--json"))

    (document,) = listing["documents"]
    assert document["id"] == "conferentieverslag-2025-09-25"
    assert document["pages"] == 8
    assert document["date"] == "2025-09-25"


@pytest.mark.parametrize("command", [["ask", "vraag"], ["search", "vraag"], ["documents"], ["batch", "-"]])
def test_a_missing_index_is_told_in_one_line(command: Sequence[str], tmp_path: Path) -> None:
    message = one_line(planwijzer(*command, "--index", tmp_path / "nergens"))

    assert "planwijzer ingest" in message


def test_a_model_that_is_not_there_is_told(conference_index: Path, tmp_path: Path) -> None:
    settings = {"PLANWIJZER_EMBEDDING_MODEL": str(tmp_path / "weg")}
    done = planwijzer("ask", "vraag", "--index", conference_index, settings=settings)

    assert done.returncode == 1
    assert "weg" in done.stderr.decode().splitlines()[-1]
    assert "Traceback" not in done.stderr.decode()


def test_wrong_usage_is_status_2() -> None:
    assert planwijzer().returncode == 2
    assert planwijzer("gooi-weg").returncode == 2
    assert planwijzer("ask").returncode == 2


def test_a_mistyped_setting_is_told(conference_index: Path) -> None:
    message = one_line(planwijzer("ask", "vraag", "--index", conference_index, settings={"PLANWIJZER_INDX": "x"}))

    assert "PLANWIJZER_INDX" in message


def test_a_missing_batch_file_is_told(conference_index: Path, tmp_path: Path) -> None:
    assert "vragen.jsonl" in one_line(planwijzer("batch", tmp_path / "vragen.jsonl", "--index", conference_index))


def test_no_folder_and_an_empty_folder_cost_nothing(conference_index: Path, tmp_path: Path) -> None:
    before = (conference_index / "CURRENT").read_text()
    empty = tmp_path / "leeg"
    empty.mkdir()

    assert "bestaat niet" in one_line(planwijzer("ingest", "--corpus", tmp_path / "weg", "--index", conference_index))
    assert "geen document" in one_line(planwijzer("ingest", "--corpus", empty, "--index", conference_index))
    assert (conference_index / "CURRENT").read_text() == before


def test_bad_files_are_reported_and_the_rest_is_indexed(tmp_path: Path) -> None:
    corpus = tmp_path / "documenten"
    corpus.mkdir()
    shutil.copy(REPORT, corpus / "goed verslag é.pdf")
    (corpus / "leeg.pdf").write_bytes(b"")
    (corpus / "foto.pdf").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(200))
    (corpus / "half.pdf").write_bytes(REPORT.read_bytes()[:3000])
    (corpus / "leeg.txt").write_bytes(b"")
    locked = PdfWriter(clone_from=PdfReader(REPORT))
    locked.encrypt("geheim")
    locked.write(corpus / "slot.pdf")

    done = planwijzer("ingest", "--corpus", corpus, "--index", tmp_path / "index", "--json")

    assert done.returncode == 1
    result = json.loads(done.stdout)
    of_contract = ["documents", "passages", "added", "changed", "unchanged", "removed", "failed", "seconds"]
    assert list(result) == [*of_contract, "duplicates"]
    assert (result["documents"], result["added"]) == (1, 1)
    failed = {row["source"]: row["error"] for row in result["failed"]}
    assert set(failed) == {"leeg.pdf", "foto.pdf", "half.pdf", "leeg.txt", "slot.pdf"}
    assert "wachtwoord" in failed["slot.pdf"]
    assert all("\n" not in error for error in failed.values())
    told = done.stderr.decode()
    assert all(told.count(f"Overgeslagen: {name}: ") == 1 for name in failed)
    assert "Traceback" not in told


def test_a_second_ingest_changes_nothing(conference_index: Path, tmp_path: Path) -> None:
    corpus, index = REPORT.parent, tmp_path / "index"
    shutil.copytree(conference_index, index)
    before = (index / "CURRENT").read_text()

    (result,) = rows(planwijzer("ingest", "--corpus", corpus, "--index", index, "--json"))

    assert (result["unchanged"], result["added"], result["changed"], result["removed"]) == (1, 0, 0, 0)
    assert (index / "CURRENT").read_text() == before


def test_agreements_are_the_rows_of_the_interface(conference_index: Path) -> None:
    done = planwijzer("agreements", "--index", conference_index, "--format", "json")
    assert done.returncode == 0, done.stderr.decode()
    rows = json.loads(done.stdout)
    assert len(rows) == 44
    assert list(rows[0]) == [
        "id", "text", "kind", "theme", "period", "status", "who", "document_id", "source", "section", "page", "quote",
    ]  # fmt: skip
    vision = next(row for row in rows if row["kind"] == "visie")
    assert vision["text"] == vision["quote"] == "Inclusief onderwijs als norm, niet als uitzondering."
    assert (vision["period"], vision["page"], vision["source"]) == ("2027–2031", 8, REPORT.name)
    assert vision["section"] == ["Voorbereiding nieuw ondersteuningsplan (2027–2031)", "Visie"]
    assert "44 afspraken uit 1 document" in done.stderr.decode()


def test_agreements_are_filtered_as_people_type(conference_index: Path) -> None:
    asked = ["--theme", "thema 3", "--kind", "acties"]
    shown = planwijzer("agreements", "--index", conference_index, *asked).stdout.decode()
    assert "Schotten tussen onderwijs en zorg weghalen." in shown
    assert "Draagvlak" not in shown
    assert max(map(len, shown.splitlines())) <= 100
    period = planwijzer("agreements", "--index", conference_index, "--period", "2026", "--format", "csv").stdout
    assert period.startswith("\ufeffDocument;".encode())
    assert period.decode("utf-8-sig").count("\r\n") == 6
    nothing = planwijzer("agreements", "--index", conference_index, "--period", "2050")
    assert (nothing.returncode, nothing.stdout) == (0, b"")
    assert "Geen afspraken gevonden" in nothing.stderr.decode()


def test_agreements_as_a_workbook_and_what_is_asked_wrongly(conference_index: Path, tmp_path: Path) -> None:
    out = tmp_path / "afspraken.xlsx"
    done = planwijzer("agreements", "--index", conference_index, "--format", "xlsx", "--out", out)
    assert (done.returncode, done.stdout) == (0, b"")
    piped = planwijzer("agreements", "--index", conference_index, "--format", "xlsx").stdout
    assert piped[:2] == out.read_bytes()[:2] == b"PK"
    assert "onbestaand" in one_line(planwijzer("agreements", "--index", conference_index, "--document", "onbestaand"))
    assert "planwijzer ingest" in one_line(planwijzer("agreements", "--index", tmp_path / "leeg"))
    wrong = planwijzer("agreements", "--index", conference_index, "--kind", "kleuren")
    assert wrong.returncode == 2
    assert "actie, behoefte" in wrong.stderr.decode()
    there = planwijzer("agreements", "--index", conference_index, "--format", "csv", "--out", tmp_path)
    assert str(tmp_path) in one_line(there)
