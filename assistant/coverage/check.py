"""The main path: a report held against a plan, outcome by outcome."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.agreements import Agreement, Filter, agreements
from assistant.agreements.texts import unknown_document
from assistant.coverage import texts
from assistant.coverage.evidence import Asked, Evidence, PlanSide, may_say
from assistant.coverage.parts import parts
from assistant.coverage.types import Coverage, Match, Row
from assistant.coverage.verdict import Judgement, judge
from assistant.types import Citation
from assistant.verify import normalise, stands_in
from assistant.words.orders import speaks_to_a_machine
from corpus.embedder import Embedder
from corpus.errors import KnownError
from corpus.index import Index
from corpus.types import DocumentInfo, Passage

Progress = Callable[[int, int], None]
"""Gets how many outcomes are done, and of how many."""
TOP_SCORE = 1.5
"""A score from which a match counts as full: more than enough of its words, and near as well."""


def check(
    index: Index, embedder: Embedder, report_id: str, plan_id: str, progress: Progress = lambda done, total: None
) -> Coverage:
    """Whether a plan takes up what a report brought. Raises KnownError for a document that the index does not hold."""
    report, plan = _info(index, report_id), _info(index, plan_id)
    if report.id == plan.id:
        raise KnownError(texts.SAME_DOCUMENT)
    found = agreements(index.store, Filter(document_id=report.id))
    passages = _sayable(index, plan)
    rows: tuple[Row, ...] = ()
    if found and passages:
        asked = _all_asked(embedder, found, progress)
        start = index.store.offsets[plan.id]
        vectors = index.dense.vectors([start + passage.ordinal for passage in passages])
        side = PlanSide(passages, vectors, asked)
        rows = tuple(_row(index, row, judge(side, one)) for row, one in zip(found, asked, strict=True))
    else:
        rows = tuple(Row(agreement=row, verdict="niet gevonden", matches=(), why=texts.NOTHING) for row in found)
    return Coverage(report_id=report.id, report=report.title, plan_id=plan.id, plan=plan.title, rows=rows)


def _info(index: Index, document_id: str) -> DocumentInfo:
    for info in index.store.documents:
        if info.id == document_id:
            return info
    raise KnownError(unknown_document(document_id))


def _all_asked(embedder: Embedder, found: Sequence[Agreement], progress: Progress) -> list[Asked]:
    asked: list[Asked] = []
    for row in found:
        asked.append(_asked(embedder, row))
        progress(len(asked), len(found))
    return asked


def _asked(embedder: Embedder, row: Agreement) -> Asked:
    pieces = parts(row.text)
    vector = embedder.embed_question(row.text)
    vectors = tuple(embedder.embed_question(piece.text) for piece in pieces) if len(pieces) > 1 else (vector,)
    term = row.period if row.period and normalise(row.period) in normalise(row.quote) else ""
    return Asked(
        row.text,
        f"{row.text}; {term}" if term else row.text,
        vector,
        pieces,
        vectors,
        looks_back=row.kind in ("proces", "lopend"),
    )


def _sayable(index: Index, plan: DocumentInfo) -> list[Passage]:
    """The passages of a plan that can say something and be shown: each stands on its page, none speaks to a machine."""
    store = index.store
    promised = {row.passage_id for row in agreements(store, Filter(document_id=plan.id))}
    return [
        passage
        for passage in store.run(plan.id, 0, plan.passages)
        if passage.spans
        and may_say(passage, promised)
        and not speaks_to_a_machine(passage.text)
        and all(stands_in(span.text, store.page_text(plan.id, span.page)) for span in passage.spans)
    ]


def _row(index: Index, row: Agreement, judged: Judgement) -> Row:
    matches = _matches(index, judged.taken, against=False) + _matches(index, judged.against, against=True)
    nearest = None if matches else _matches(index, (judged.nearest,), against=False)[0]
    return Row(
        agreement=row,
        verdict=judged.verdict,
        matches=matches,
        why=texts.why(judged),
        differences=judged.differences,
        nearest=nearest,
    )


def _matches(index: Index, found: Sequence[Evidence], *, against: bool) -> tuple[Match, ...]:
    """One match for each passage, the best first, with all the pieces that it is about."""
    by_passage: dict[str, list[Evidence]] = {}
    for evidence in sorted(found, key=lambda evidence: -evidence.score):
        by_passage.setdefault(evidence.passage.id, []).append(evidence)
    return tuple(
        Match(
            citation=_citation(index, held[0]),
            sentence=held[0].sentence,
            score=round(min(1.0, max(0.0, held[0].score / TOP_SCORE)), 2),
            parts=tuple(evidence.piece for evidence in held),
            against=against,
        )
        for held in by_passage.values()
    )


def _citation(index: Index, evidence: Evidence) -> Citation:
    """The part of the passage that has the sentence: a passage may run on over a page."""
    passage, wanted = evidence.passage, normalise(evidence.sentence)
    span = next((span for span in passage.spans if wanted in normalise(span.text)), passage.spans[0])
    info = _info(index, passage.document_id)
    return Citation(
        marker=1,
        document_id=info.id,
        document=info.title,
        source=info.source,
        section=passage.section,
        page=span.page,
        quote=span.text,
        boxes=span.boxes,
    )
