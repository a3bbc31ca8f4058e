"""Beside us the chain that everybody starts with: LangChain's recursive splitter, Chroma and the four best chunks.

With the same documents, the same embedding model and the same questions. Only retrieval is compared: without a chat
model a stock chain gives its chunks and no more. A chunk holds about three times the text of a passage, so the share of
answers that hold the evidence is also given for as much text as four chunks are.
"""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings

from assistant.answer import Assistant
from assistant.verify import normalise
from corpus.embedder import Embedder
from corpus.index import IndexReader
from evals.bench import texts
from evals.bench.context import Bench
from evals.bench.figures import Part, Table
from evals.bench.golden import Asked, asked_of, documents, golden_index
from evals.bench.timing import milliseconds, percentile, seconds
from evals.texts import decimal
from ingest.pipeline import ingest
from ingest.read import read

CHUNK, OVERLAP = 1000, 200
"""As in LangChain's own tutorials."""
TOP = 4
DEPTHS = (1, 4)

Search = Callable[[str], list[str]]
"""The texts found for a question, best first."""


class _Ours(Embeddings):
    """Our embedder, as LangChain asks for one."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        found: list[list[float]] = self._embedder.embed_passages(texts).tolist()
        return found

    def embed_query(self, text: str) -> list[float]:
        found: list[float] = self._embedder.embed_question(text).tolist()
        return found


def stock_chain(bench: Bench) -> Part:
    folder, asked = documents(bench), asked_of()
    index = golden_index(bench)
    reader = IndexReader(index, bench.embedder.fingerprint)
    assistant = Assistant(reader, bench.embedder)
    with tempfile.TemporaryDirectory() as place:
        bench.report(texts.CHAIN)
        built: list[Search] = []
        theirs_took = seconds(lambda: built.append(_stock(folder, bench.embedder)))
        ours_took = seconds(lambda: ingest(folder, Path(place), bench.embedder, lambda _: None))
        stock = built[0]
        wide = statistics.mean(sum(map(len, stock(one.question))) for one in asked)

        def ours(question: str) -> list[str]:
            return [hit.passage.text for hit in assistant.search(question, 40)[0]]

        rows = [
            _row(texts.STOCK, stock, asked, theirs_took, wide, lambda one: stock(one.question)),
            _row(texts.OURS, ours, asked, ours_took, wide, lambda one: assistant.reply(one.question)),
        ]
    reader.current().close()
    return Part(
        name="chain",
        tables=(Table(title=texts.CHAIN, head=texts.CHAIN_HEAD, rows=tuple(rows)),),
        notes=(texts.chain_note(len(asked), round(wide)),),
    )


def _stock(folder: Path, embedder: Embedder) -> Search:
    from langchain_chroma import Chroma
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(chunk_size=CHUNK, chunk_overlap=OVERLAP)
    pages = [
        Document(page_content=page.text, metadata={"source": path.name})
        for path in sorted(folder.iterdir()) if path.suffix != ".toml" for page in read(path).pages
    ]  # fmt: skip
    store = Chroma(collection_name="stock", embedding_function=_Ours(embedder))
    store.add_documents(splitter.split_documents(pages))
    retriever = store.as_retriever(search_kwargs={"k": TOP})
    return lambda question: [document.page_content for document in retriever.invoke(question)]


def _row(
    name: str, search: Search, asked: Sequence[Asked], built: float, wide: float, answer: Callable[[Asked], object]
) -> tuple[str, ...]:
    found = [[normalise(text) for text in search(one.question)] for one in asked]
    shares = [
        np.mean([_holds(one, texts_found[:depth]) for one, texts_found in zip(asked, found, strict=True)])
        for depth in DEPTHS
    ]
    as_much = np.mean([_holds(one, _first(texts_found, wide)) for one, texts_found in zip(asked, found, strict=True)])
    took = [milliseconds(partial(answer, one)) for one in asked]
    return (
        name,
        *(decimal(float(share), 3) for share in (*shares, as_much)),
        texts.milliseconds(statistics.median(took)),
        texts.milliseconds(percentile(took, 0.95)),
        texts.seconds(built),
    )


def _holds(one: Asked, found: Sequence[str]) -> bool:
    """Whether the evidence for a question stands in what was found, or is longer than the passage of it."""
    return any(quote in text or (len(text) > 30 and text in quote) for quote in one.evidence for text in found)


def _first(found: Sequence[str], characters: float) -> list[str]:
    """The first texts, as many as come to so many characters."""
    taken: list[str] = []
    for text in found:
        if taken and sum(map(len, taken)) + len(text) > characters:
            break
        taken.append(text)
    return taken
