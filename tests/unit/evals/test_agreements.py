"""How the register is measured."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.agreements import Agreement
from evals import __main__ as command
from evals.agreements import Label, load_labels, measure
from evals.golden_set import GoldenError

ROOT = Path(__file__).resolve().parents[3]
REGIO = ROOT / "tests" / "data" / "regio"
ROW = Agreement(
    id="a", text="Ouders bellen.", kind="actie", theme=None, period=None, status=None, who=None, document_id="verslag",
    document="Verslag", source="verslag.md", section=(), page=None, quote="Ouders bellen.", boxes=(), passage_id="a",
    ordinal=0,
)  # fmt: skip
LABEL = Label(document_id="verslag", split="dev", quote="Ouders bellen.", kinds=("actie",), periods=(None,))


def test_recall_precision_kind_and_period_are_counted() -> None:
    labels = [
        LABEL,
        replace(LABEL, quote="Een folder maken vóór mei 2027.", periods=("mei 2027",)),
        replace(LABEL, quote="Iets wat niemand vond."),
        replace(LABEL, quote="Dat mag ook.", optional=True),
        replace(LABEL, quote="Dat hoeft niet.", optional=True),
    ]
    rows = [
        ROW,
        replace(ROW, quote="Een folder maken vóór mei 2027.", kind="doel", period="vóór mei 2027"),
        replace(ROW, quote="Dat mag ook."),
        replace(ROW, quote="Een feit."),
    ]
    counts = measure(labels, rows)
    assert (counts.found, counts.labels) == (2, 3)  # recall 2/3: what is optional does not count
    assert (counts.found, counts.rows) == (2, 3)  # precision 2/3: one row is a fact, one is optional
    assert (counts.right_kind, counts.right_period) == (1, 2)
    assert [label.quote for label in counts.missed] == ["Iets wat niemand vond."]
    assert [row.quote for row in counts.extra] == ["Een feit."]
    assert [row.quote for _, row in counts.wrong] == ["Een folder maken vóór mei 2027."]


def test_a_row_answers_to_one_label_and_a_part_of_a_quote_will_do() -> None:
    twice = [LABEL, replace(LABEL, quote="bellen.")]
    assert measure(twice, [ROW]).found == 1
    assert measure([replace(LABEL, quote="Ouders")], [ROW]).found == 1
    assert measure([replace(LABEL, quote="Ouders schrijven.")], [ROW]).found == 0


@pytest.mark.parametrize(
    ("labelled", "said", "right"),
    [
        (("2025–2027",), "2025-2027", 1), (("1 mei 2027",), "uiterlijk op 1 mei 2027", 1),
        (("2029; 2031",), "2031; 2029", 1),
        (("voorjaar van 2029",), "In het voorjaar van 2029", 1), (("zomer", None), None, 1), (("2028",), "2029", 0),
        ((None,), "2029", 0), (("2028",), None, 0),
    ],
)  # fmt: skip
def test_a_period_is_right_whatever_stands_before_it(
    labelled: tuple[str | None, ...], said: str | None, right: int
) -> None:
    assert measure([replace(LABEL, periods=labelled)], [replace(ROW, period=said)]).right_period == right


def test_the_verb_prints_each_document_and_what_went_wrong_where_it_may_be_seen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    documents = tmp_path / "documents"
    shutil.copytree(REGIO, documents)
    lines = [
        {"document_id": "jaarplan", "split": "dev", "quote": "Ouderpanel instellen", "kind": "actie",
         "period": "maart 2026"},
        {"document_id": "jaarplan", "split": "dev", "quote": "Er kwamen 210 ouders.", "kind": "actie", "period": None},
        {"document_id": "notulen-bestuur", "split": "test", "quote": "Overdijk belt de makelaar.", "kind": "doel",
         "period": None},
    ]  # fmt: skip
    (tmp_path / "agreements.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    where = ["--golden", str(tmp_path), "--corpus", str(ROOT / "tests" / "data" / "molenwaard")]
    assert command.main(["agreements", *where, "--details"]) == 0
    shown = capsys.readouterr().out
    assert "50,0% (1/2)" in shown
    assert "jaarplan: gemist: Er kwamen 210 ouders." in shown
    assert "100,0% (1/1)" in shown
    assert "notulen-bestuur: " not in shown
    assert shown.index("afgestemd:") < shown.index("niet afgestemd:")


@pytest.mark.parametrize("line", ["{}", "geen json", '{"document_id": "a", "split": "train", "quote": "b"}'])
def test_a_line_that_is_no_label_is_told_with_its_number(line: str, tmp_path: Path) -> None:
    (tmp_path / "agreements.jsonl").write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(GoldenError, match=r"agreements\.jsonl:2"):
        load_labels(tmp_path)


def test_labels_of_a_document_that_is_not_there_are_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = {"document_id": "weg", "split": "dev", "quote": "a", "kind": "actie", "period": None}
    (tmp_path / "agreements.jsonl").write_text(json.dumps(line), encoding="utf-8")
    assert command.main(["agreements", "--golden", str(tmp_path), "--corpus", str(REGIO)]) == 1
    assert "weg" in capsys.readouterr().err
