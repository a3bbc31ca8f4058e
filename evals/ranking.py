"""How well `planwijzer search` ranks the evidence, apart from what is answered with it.

Gold is a quote with its document and section, never a passage's id, so that cutting documents otherwise keeps it valid.
What counts as found is a nugget: its pieces of evidence are alternatives. Nuggets that one hit shows together are one
unit for the ranked measures, since no ranking could put them at two ranks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from evals.case import carries
from evals.golden_set import Nugget, Question

DEPTHS = (1, 3, 5, 10)


def shown_by(hits: Sequence[Mapping[str, Any]], nuggets: Sequence[Nugget]) -> list[frozenset[str]]:
    """Per hit, best first, the nuggets whose evidence it shows."""
    return [frozenset(n.id for n in nuggets if any(carries(hit, e) for e in n.evidence)) for hit in hits]


def evidence_recall(shown: Sequence[frozenset[str]], nuggets: Sequence[Nugget], k: int) -> float:
    """Nuggets with evidence among the first k hits / nuggets with evidence."""
    return len(frozenset().union(*shown[:k])) / len(nuggets)


def units(shown: Sequence[frozenset[str]], nuggets: Sequence[Nugget]) -> dict[str, str]:
    """The unit of each nugget: the first nugget of all that some hits show together."""
    unit = {nugget.id: nugget.id for nugget in nuggets}
    for together in shown:
        roots = sorted({unit[name] for name in together}, key=list(unit).index)
        for name, root in unit.items():
            if root in roots:
                unit[name] = roots[0]
    return unit


def ranked(question: Question, hits: Sequence[Mapping[str, Any]]) -> tuple[dict[str, int], dict[str, float]]:
    """A question's qrels and run in TREC's terms: units with relevance 1, and a unique score (1 / rank) per hit.

    A hit that shows a unit for the first time is that unit; any other hit is a document of its own without relevance.
    """
    nuggets = with_evidence(question)
    shown = shown_by(hits, nuggets)
    unit = units(shown, nuggets)
    scores: dict[str, float] = {}
    for rank, together in enumerate(shown, start=1):
        new = [unit[name] for name in sorted(together) if unit[name] not in scores]
        scores[new[0] if new else f"hit-{rank}"] = 1 / rank
    return dict.fromkeys(unit.values(), 1), scores


def with_evidence(question: Question) -> tuple[Nugget, ...]:
    """The vital nuggets that have evidence, of a question that has an answer."""
    return tuple(n for n in question.vital if n.evidence) if question.answerability == "answerable" else ()


def retrieval_scores(
    questions: Sequence[Question], hits: Mapping[str, Sequence[Mapping[str, Any]]]
) -> dict[str, dict[str, float]]:
    """Per question with evidence: evidence-recall@k, and nDCG@5 and RR@10 by ir-measures (pytrec_eval).

    DCG = Σ rel / log2(rank + 1) over the ideal's: Järvelin & Kekäläinen, TOIS 20 (2002). RR = 1 / rank of the first.
    """
    scores: dict[str, dict[str, float]] = {}
    qrels: dict[str, dict[str, int]] = {}
    runs: dict[str, dict[str, float]] = {}
    for question in questions:
        nuggets = with_evidence(question)
        if not nuggets:
            continue
        found = hits.get(question.id, ())
        shown = shown_by(found, nuggets)
        scores[question.id] = {f"evidence_recall@{k}": evidence_recall(shown, nuggets, k) for k in DEPTHS}
        qrels[question.id], runs[question.id] = ranked(question, found)
    for identifier, values in _by_ir_measures(qrels, runs).items():
        scores[identifier].update(values)
    return scores


def _by_ir_measures(
    qrels: Mapping[str, Mapping[str, int]], runs: Mapping[str, Mapping[str, float]]
) -> dict[str, dict[str, float]]:
    """nDCG@5 and RR@10 per query; 0 for a query without hits, which ir-measures leaves out."""
    import ir_measures  # half a second, and only scoring needs it

    values = {identifier: {"nDCG@5": 0.0, "RR@10": 0.0} for identifier in qrels}
    wanted = [ir_measures.nDCG @ 5, ir_measures.RR @ 10]
    for value in ir_measures.iter_calc(wanted, qrels, {name: run for name, run in runs.items() if run}):
        values[value.query_id][str(value.measure)] = float(value.value)
    return values
