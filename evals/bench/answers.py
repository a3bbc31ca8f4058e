"""Answers: how long one takes beside merely embedding its question with sentence-transformers, and how that grows."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from functools import partial

from assistant.answer import Assistant
from corpus.embedder import Embedder
from corpus.index import Index, IndexReader
from corpus.judge import load_judge
from corpus.language import content_words
from corpus.lexical import Term
from corpus.settings import load_settings
from evals.bench import grown, texts
from evals.bench.context import Bench
from evals.bench.figures import Goal, Line, Part, Plot, Table, ratio_goal
from evals.bench.timing import milliseconds, percentile

FORMS = ("Wat is er nodig voor {}?", "Welke acties staan er bij {}?", "Wat wordt er gezegd over {}?",
         "Wie doet er iets aan {}?", "Waarom is {} belangrijk?")  # fmt: skip
LONGEST_TITLE = 6
P95 = 150.0


def questions(index: Index, count: int) -> list[str]:
    """Questions about what stands in an index, here and there: its headings, and the rarest words of its passages."""
    found: list[str] = []
    total = index.dense.size
    for number in range(count):
        (passage,) = index.store.passages([number * total // count])
        titles = [title for title in passage.section if 0 < len(content_words(title)) <= LONGEST_TITLE]
        about = " ".join(content_words(titles[-1])) if titles and number % 2 else _rarest(index, passage.text)
        found.append(FORMS[number % len(FORMS)].format(about or "de school"))
    return found


def _rarest(index: Index, text: str) -> str:
    words = dict.fromkeys(word for word in content_words(text) if word.isalpha())
    rarity = {word: index.words.rarity(Term(word=word, forms=((word, 1.0),))) for word in words}
    return " ".join(sorted(words, key=lambda word: -rarity[word])[:2])


def answers(bench: Bench) -> Part:
    """An answer, warm, on the small and on the large index."""
    goals: list[Goal] = []
    rows: list[tuple[str, ...]] = []
    for name, folder, limit in (("klein", bench.small, 0.7), ("groot", bench.large, 1.5)):
        reader = IndexReader(folder, bench.embedder.fingerprint)
        assistant = Assistant(reader, bench.embedder, judge=load_judge(load_settings().models, bench.report))
        index = reader.current()
        asked = questions(index, bench.amounts.questions)
        ours, theirs, every = _rounds(bench, assistant, bench.precise, asked, name)
        goals.append(ratio_goal(texts.goal_answer(index.dense.size), limit, ours, theirs))
        if name == "groot":
            measured = percentile(every, 0.95)
            goals.append(Goal(label=texts.goal_p95(index.dense.size), limit=P95, measured=measured, unit="ms"))
        figures = (statistics.median(ours), percentile(every, 0.95), statistics.median(theirs))
        rows.append((str(index.dense.size), *(texts.milliseconds(value) for value in figures)))
        index.close()
    return Part(
        name="answers",
        goals=tuple(goals),
        tables=(Table(title=texts.ANSWERS, head=texts.ANSWERS_HEAD, rows=tuple(rows)),),
    )


def _rounds(
    bench: Bench, assistant: Assistant, precise: Embedder, asked: Sequence[str], name: str
) -> tuple[list[float], list[float], list[float]]:
    """Per round the median milliseconds of an answer and of embedding alone, in turn; and all answers."""
    for question in asked:  # word lists and what a first question reads
        assistant.reply(question)
        precise.embed_question(question)
    ours, theirs, every = [], [], []
    for number in range(1, bench.amounts.rounds + 1):
        bench.report(texts.round_of(texts.answers_of(name), number, bench.amounts.rounds))
        took: list[float] = []
        alone: list[float] = []
        for question in asked:
            took.append(milliseconds(partial(assistant.reply, question)))
            alone.append(milliseconds(partial(precise.embed_question, question)))
        ours.append(statistics.median(took))
        theirs.append(statistics.median(alone))
        every += took
    return ours, theirs, every


def growth(bench: Bench) -> Part:
    """An answer on ever larger indexes of made-up documents."""
    rows: list[tuple[str, ...]] = []
    points: dict[str, list[tuple[float, float]]] = {texts.MEDIAN: [], texts.P95: [], texts.EMBEDDING: []}
    for size in bench.amounts.growth:
        bench.report(texts.growing(size))
        folder = grown.index_of(bench, size)
        reader = IndexReader(folder, bench.embedder.fingerprint)
        index = reader.current()
        asked = questions(index, bench.amounts.questions)
        assistant = Assistant(reader, bench.embedder, judge=load_judge(load_settings().models, bench.report))
        ours, theirs, every = _rounds(bench, assistant, bench.precise, asked, str(size))
        figures = (statistics.median(ours), percentile(every, 0.95), statistics.median(theirs))
        for label, value in zip(points, figures, strict=True):
            points[label].append((index.dense.size, value))
        rows.append((str(index.dense.size), *(texts.milliseconds(value) for value in figures)))
        index.close()
    lines = tuple(Line(label=label, points=tuple(found)) for label, found in points.items())
    return Part(
        name="growth",
        tables=(Table(title=texts.GROWTH, head=texts.ANSWERS_HEAD, rows=tuple(rows)),),
        plots=(Plot(name="groei", title=texts.GROWTH, across=texts.PASSAGES, up="ms", lines=lines),),
    )
