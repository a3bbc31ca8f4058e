"""A first answer from cold, and the memory that asking takes."""

from __future__ import annotations

import json
import statistics

from evals.bench import texts
from evals.bench.context import Bench
from evals.bench.figures import Goal, Part, Table, ratio_goal
from evals.bench.timing import output, process

QUESTION = "Welke acties staan er bij thema 1?"
LOAD = """
from corpus.embedder import PRECISE_MODEL, load_embedder
from corpus.settings import load_settings
load_embedder(PRECISE_MODEL, load_settings().models, print).embed_question("vraag")
"""
MEMORY = """
import json, sys
from pathlib import Path
from assistant.answer import Assistant
from corpus.embedder import load_embedder
from corpus.index import IndexReader
from corpus.judge import load_judge
from corpus.settings import load_settings
from evals.bench.answers import questions
from evals.bench.timing import peak_megabytes
embedder = load_embedder(None, load_settings().models, lambda _: None)
reader = IndexReader(Path(sys.argv[1]), embedder.fingerprint)
assistant = Assistant(reader, embedder, judge=load_judge(load_settings().models, lambda _: None))
for question in questions(reader.current(), 40):
    assistant.reply(question)
print(json.dumps(peak_megabytes()))
"""
MEGABYTES = 1000.0


def cold(bench: Bench) -> Part:
    """`planwijzer ask` as a process of its own, beside one that imports sentence-transformers and loads the model."""
    asked, loaded, of_large = [], [], []
    for number in range(1, min(5, bench.amounts.rounds) + 1):
        bench.report(texts.round_of(texts.COLD, number, bench.amounts.rounds))
        asked.append(process("-m", "ui.cli", "ask", QUESTION, "--index", str(bench.small)))
        loaded.append(process("-c", LOAD))
        of_large.append(process("-m", "ui.cli", "ask", QUESTION, "--index", str(bench.large)))
    row = tuple(texts.seconds(statistics.median(values)) for values in (asked, of_large, loaded))
    return Part(
        name="cold",
        goals=(ratio_goal(texts.GOAL_COLD, 0.4, asked, loaded),),
        tables=(Table(title=texts.COLD, head=texts.COLD_HEAD, rows=(row,)),),
    )


def memory(bench: Bench) -> Part:
    """The most memory of a process that opens an index and answers forty questions."""
    bench.report(texts.MEMORY)
    used = [(folder, float(json.loads(output("-c", MEMORY, str(folder))))) for folder in (bench.small, bench.large)]
    goal = Goal(label=texts.goal_memory(bench.large_name), limit=MEGABYTES, measured=used[-1][1], unit="MB")
    rows = tuple((folder.name.removeprefix("index-"), f"{megabytes:.0f} MB") for folder, megabytes in used)
    return Part(name="memory", goals=(goal,), tables=(Table(title=texts.MEMORY, head=texts.MEMORY_HEAD, rows=rows),))
