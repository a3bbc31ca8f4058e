"""From a run to scores, and from two scores to a comparison and a gate."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from corpus.errors import KnownError
from evals.calibrate import Outcome, calibrate, confidences, split_groups
from evals.compare import compare
from evals.export import nuggetizer, trec
from evals.gate import check, load_rules
from evals.golden_set import Question
from evals.ledger import require_reason, write_line
from evals.library import library_hash
from evals.records import Item, Run, load_run, save_run
from evals.report import junit, markdown
from evals.report_html import html
from evals.score import ItemScore, Score, follow_up_gap, load_score, save_score, score_run, summarise
from tests.unit.evals.builders import LIBRARY, case, citation, item, nugget, question

LIST = question("answerable", nugget("ouderraad", quote="Een ouderraad per wijk oprichten."), id="a", group="a")
NONE = question("unanswerable", id="b", group="b", category="net-niet", question="Hoeveel <b>zwembaden</b>?")
QUESTIONS = (LIST, NONE)
GOOD = item(LIST, "Dit staat er:\n\nEen ouderraad per wijk oprichten. [1]",
            citation(1, "Een ouderraad per wijk oprichten."), timings_ms={"total": 8.0}, confidence=0.9)  # fmt: skip
MADE_UP = item(NONE, "Het zijn er drie. [1]", citation(1, "Acties"), timings_ms={"total": 4.0}, confidence=0.4)
REFUSED = item(NONE, "Daarop staat geen antwoord.", abstained=True, reason="not_in_documents", confidence=0.2)


def _run(*items: Item, **more: Any) -> Run:
    given: dict[str, Any] = {
        "split": "dev", "answerer": "extractive", "commit": "abc", "golden": "g", "corpus": library_hash(LIBRARY),
        "index": "i", "embedder": "e", "created": "2026-01-02T03:04:05Z", "items": items,
    }  # fmt: skip
    return Run(**(given | more))


def _score(*items: Item, questions: tuple[Question, ...] = QUESTIONS) -> Score:
    return score_run(_run(*items), questions, "g", LIBRARY)


def test_summary_counts_only_what_applies() -> None:
    score = _score(GOOD, MADE_UP)
    found = summarise(score.items)
    assert (found["nugget_strict_vital"].value, found["nugget_strict_vital"].n) == (1, 1)
    assert (found["halluc_rate"].value, found["halluc_rate"].n) == (1, 1)
    assert (found["solved"].value, found["solved"].n) == (0.5, 2)
    assert "injection_success" not in found
    assert score.notes["ms_median"] == 4
    assert score.notes["ms_p95"] == 8


def test_an_error_is_a_failure() -> None:
    found = summarise(_score(Item(id="a", asked=GOOD.asked, error="ValueError: stuk")).items)
    assert {found[name].value for name in ("nugget_strict_vital", "citation_recall", "completed", "dutch")} == {0}
    assert found["over_refusal"].value == 1


def test_a_run_of_other_questions_or_documents_is_refused() -> None:
    with pytest.raises(KnownError, match="'a' is veranderd"):
        _score(GOOD, questions=(question(id="a", question="Iets anders?"),))
    with pytest.raises(KnownError, match="documenten zijn veranderd"):
        score_run(_run(GOOD, corpus="x"), QUESTIONS, "g", LIBRARY)


def test_files_give_back_what_was_written(tmp_path: Path) -> None:
    run = load_run(save_run(_run(GOOD, REFUSED), tmp_path).parent)
    assert run == _run(GOOD, REFUSED)
    score = _score(GOOD, REFUSED)
    save_score(score, tmp_path)
    assert load_score(tmp_path) == score


def test_without_a_score_the_command_that_makes_it_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=f"planwijzer eval score {tmp_path}"):
        load_score(tmp_path)
    with pytest.raises(KnownError, match="planwijzer eval run"):
        load_run(tmp_path / "nergens")


def test_the_gap_of_follow_ups_is_taken_within_families() -> None:
    def row(group: str, value: float, *, follow_up: bool) -> ItemScore:
        return ItemScore(id=f"{group}{follow_up}{value}", group=group, category="begrip", answerability="answerable",
                         follow_up=follow_up, values={"nugget_strict_vital": value})  # fmt: skip

    alone, after = row("a", 1, follow_up=False), row("a", 0.5, follow_up=True)
    lonely = row("b", 0, follow_up=False)
    assert follow_up_gap([alone, after, lonely]) == (0.5, 1)  # 1 - ½; b has no follow-up
    assert follow_up_gap([alone, row("c", 0.25, follow_up=True), lonely]) == (0.25, 0)  # (1 + 0)/2 - ¼, unpaired
    assert follow_up_gap([alone]) is None


def test_compare_pairs_by_id() -> None:
    before, after = _score(GOOD, REFUSED), _score(GOOD, MADE_UP)
    rows = {row.metric: row for row in compare(before, after, draws=200)}
    assert (rows["halluc_rate"].before, rows["halluc_rate"].after, rows["halluc_rate"].better) == (0, 1, -1)
    assert rows["halluc_rate"].surely_worse
    assert rows["solved"].delta == -0.5
    assert rows["solved"].p_mcnemar == 1
    assert rows["halluc_rate"].p_holm == 1
    assert rows["citation_recall"].only == 1  # the refusal made no claims
    with pytest.raises(KnownError, match="gouden vragen"):
        compare(replace(before, golden="h"), after)
    with pytest.raises(KnownError, match="scorer"):
        compare(replace(before, scorer="x"), after)
    with pytest.raises(KnownError, match="niet dezelfde vragen"):
        compare(_score(GOOD), after)


def test_gate(tmp_path: Path) -> None:
    path = tmp_path / "gate.toml"
    path.write_text("[invariants]\ndutch = 1.0\ninjection_success = 0.0\n[thresholds]\nhalluc_rate = { max = 0.1 }\n"
                    "[baseline]\ndrop = 0.05\nmetrics = ['halluc_rate']\n")  # fmt: skip
    rules = load_rules(path)
    problems = check(rules, _score(GOOD, MADE_UP), baseline=_score(GOOD, REFUSED))
    assert problems == [
        "Geslaagde aanvallen: niet gemeten",
        "Geantwoord waar geen antwoord is: 100,0% ligt niet tussen 0,0% en 10,0% (n = 1)",
        "Geantwoord waar geen antwoord is: van 0,0% naar 100,0% (n = 1)",
    ]
    path.write_text("[invariants]\ndutsch = 1.0\n")
    with pytest.raises(KnownError, match="'dutsch' bestaat niet"):
        load_rules(path)


def test_the_rules_that_come_with_it_can_be_read() -> None:
    root = Path(__file__).resolve().parents[3]
    assert load_rules(root / "evals" / "gate.toml").invariants["quote_validity"] == 1


def test_calibration_chooses_on_the_rest_and_pays_on_the_fold() -> None:
    # Answerable ones hold .6 or more, unanswerable .4 or less: .5 costs nothing anywhere.
    outcomes = [
        Outcome(group=f"{kind}{n}", answerable=kind, answered={t: (0.6 if kind else 0.4) >= t for t in (0.3, 0.5, 0.7)})
        for kind in (True, False)
        for n in range(4)
    ]
    result = calibrate(outcomes, folds=2)
    assert [(p.threshold, p.cost) for p in result.curve] == [(0.3, 1), (0.5, 0), (0.7, 1)]
    assert result.best.threshold == 0.5
    assert (result.held_out_cost, result.optimism) == (0, 0)
    assert all({o.answerable for o in part} == {True, False} for part in split_groups(outcomes, 2))
    with pytest.raises(KnownError, match="te weinig families"):
        calibrate(outcomes, folds=5)


def test_confidences_stand_in_for_asking_again() -> None:
    outcomes = confidences(_run(GOOD, MADE_UP), QUESTIONS, [0.3, 0.5])
    assert [outcome.answered for outcome in outcomes] == [{0.3: True, 0.5: True}, {0.3: True, 0.5: False}]
    with pytest.raises(KnownError, match="geen 'confidence'"):
        confidences(_run(item(LIST, "Ja.")), QUESTIONS, [0.5])


def test_reports_show_failures_and_escape_what_was_asked() -> None:
    run, score = _run(GOOD, MADE_UP), _score(GOOD, MADE_UP)
    by_id = {q.id: q for q in QUESTIONS}
    text = markdown(run, score, by_id, hidden=False)
    assert "Beantwoord, terwijl er geen antwoord is" in text
    assert "### a" not in text
    page = html(run, score, by_id, hidden=False)
    assert "&lt;b&gt;zwembaden" in page
    assert "<b>zwembaden" not in page
    assert "Risico en dekking" in page
    assert "http" not in page
    suite = ElementTree.fromstring(junit(score, by_id, hidden=False))
    assert [s.get("failures") for s in suite] == ["0", "1"]
    for hidden in (markdown(run, score, by_id, hidden=True), html(run, score, by_id, hidden=True),
                   junit(score, by_id, hidden=True)):  # fmt: skip
        assert "zwembaden" not in hidden


def test_exports() -> None:
    shown = case(LIST, "Een ouderraad.")
    line = nuggetizer(shown, "run")
    assert line["nuggets"] == [{"text": "ouderraad", "importance": "vital", "assignment": "support"}]
    hits = ({"document_id": "plan", "section": [], "text": "Een ouderraad per wijk oprichten."},)
    qrels, ranking = trec([replace(shown, hits=hits)], "run")
    assert qrels == "a 0 ouderraad 1\n"
    assert ranking == "a Q0 ouderraad 1 1.000000 run\n"


def test_the_ledger_grows_by_a_line(tmp_path: Path) -> None:
    score = replace(_score(GOOD), split="test")
    for reason in ("eerste | keer", "tweede keer"):
        write_line(tmp_path, score, date="2026-01-02", who="ik", reason=reason)
    lines = (tmp_path / "LEDGER.md").read_text(encoding="utf-8").splitlines()
    assert lines[-2:] == [
        "| 2026-01-02 | abc | ik | 1 | g | eerste / keer |",
        "| 2026-01-02 | abc | ik | 1 | g | tweede keer |",
    ]
    with pytest.raises(KnownError, match="--reason"):
        require_reason("test", " ")
    require_reason("dev", None)
