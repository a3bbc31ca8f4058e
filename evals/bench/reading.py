"""Ingest: of many pages, again with nothing changed, and again with one document changed."""

from __future__ import annotations

import json
import shutil
import statistics
from pathlib import Path

from pypdf import PdfReader

from corpus.cache import DocumentCache
from corpus.index import current_info
from evals.bench import texts
from evals.bench.context import Bench
from evals.bench.documents import markdown, write_markdown, write_pdfs
from evals.bench.figures import Goal, Part, Table, ratio_goal
from evals.bench.timing import output, seconds
from ingest.pipeline import embedding_text, ingest

SECONDS_A_THOUSAND, SECONDS_MORE = 1.0, 2.0
_SECTIONS_OF_CHANGED = 12


def pages(bench: Bench) -> Part:
    """An ingest against bare pypdf and bare encoding of the same passages with the same runtime, in turn."""
    corpus = write_pdfs(bench.work / f"pdf-{bench.amounts.pages}", bench.amounts.pages)
    index = bench.work / "index-pdf"
    rounds = min(3, bench.amounts.rounds)
    ours, read, encoded = [], [], []
    found = 0
    for number in range(1, rounds + 1):
        bench.report(texts.round_of(texts.PAGES, number, rounds))
        shutil.rmtree(index, ignore_errors=True)
        ours.append(seconds(lambda: ingest(corpus, index, bench.embedder, lambda _: None)))
        read.append(seconds(lambda: _bare_pypdf(corpus)))
        wanted = _passages(index)
        found = len(wanted)
        encoded.append(seconds(lambda: bench.embedder.embed_passages(wanted)))  # noqa: B023 — called at once
    bare = [one + other for one, other in zip(read, encoded, strict=True)]
    row = (*(texts.seconds(statistics.median(values)) for values in (ours, read, encoded)), str(found))
    return Part(
        name="pages",
        goals=(ratio_goal(texts.goal_pages(bench.amounts.pages), 1.25, ours, bare, texts.passages(found)),),
        tables=(Table(title=texts.PAGES, head=texts.PAGES_HEAD, rows=(row,)),),
    )


def _bare_pypdf(corpus: Path) -> int:
    return sum(len(page.extract_text()) for path in sorted(corpus.iterdir()) for page in PdfReader(path).pages)


def _passages(index: Path) -> list[str]:
    """What an ingest embedded."""
    info = current_info(index)
    cache = DocumentCache(index / "cache")
    entries = [cache.get(key) for key in (info.documents.values() if info else ())]
    return [
        embedding_text(record.info, passage) for entry in entries if entry for record in entry[:1]
        for passage in record.passages
    ]  # fmt: skip


def again(bench: Bench) -> Part:
    """The whole command, as somebody would give it, on many documents of which nothing changed, or one did."""
    documents = bench.amounts.documents
    corpus = write_markdown(bench.work / f"vele-{documents}", documents, 1)
    index = bench.work / f"index-vele-{documents}"
    bench.report(texts.MANY)
    ingest(corpus, index, bench.embedder, bench.report)
    unchanged = []
    for number in range(1, bench.amounts.rounds + 1):
        bench.report(texts.round_of(texts.UNCHANGED, number, bench.amounts.rounds))
        unchanged.append(_command(corpus, index) / max(1, documents / 1000))
    goal = Goal(
        label=texts.goal_unchanged(documents),
        limit=SECONDS_A_THOUSAND,
        measured=statistics.median(unchanged),
        unit="s",
        rounds=tuple(unchanged),
    )
    return Part(name="again", goals=(goal, _changed(bench)))


def _changed(bench: Bench) -> Goal:
    """What a changed document among all of the large index costs beside an index of that document alone."""
    corpus = bench.work / "gewijzigd"
    shutil.rmtree(corpus, ignore_errors=True)
    index = bench.work / "index-gewijzigd"
    shutil.rmtree(index, ignore_errors=True)
    shutil.copytree(bench.large, index)
    shutil.copytree(bench.large_corpus, corpus)
    alone = bench.work / "alleen"
    more = []
    _write(corpus / "nieuw.md", 0)
    _command(corpus, index)
    for number in range(1, bench.amounts.rounds + 1):
        bench.report(texts.round_of(texts.CHANGED, number, bench.amounts.rounds))
        shutil.rmtree(alone, ignore_errors=True)
        alone.mkdir()
        _write(corpus / "nieuw.md", number)
        _write(alone / "nieuw.md", number)
        among = _command(corpus, index)
        own = _command(alone, bench.work / f"index-alleen-{number}")
        shutil.rmtree(bench.work / f"index-alleen-{number}")
        more.append(among - own)
    held = current_info(index)
    return Goal(
        label=texts.goal_changed(held.passages if held else 0, bench.large_name),
        limit=SECONDS_MORE,
        measured=statistics.median(more),
        unit="s",
        rounds=tuple(more),
    )


def _write(path: Path, number: int) -> None:
    path.write_text(markdown(900_000 + number, _SECTIONS_OF_CHANGED), encoding="utf-8")


def _command(corpus: Path, index: Path) -> float:
    arguments = ("-m", "ui.cli", "ingest", "--corpus", str(corpus), "--index", str(index), "--json")
    return seconds(lambda: json.loads(output(*arguments)))
