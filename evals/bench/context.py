"""What the parts of the measurement share: the models, the folders, and how much is measured."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from corpus.embedder import PRECISE_MODEL, Embedder, load_embedder
from corpus.manifest import find_sources
from corpus.settings import Settings, project_root
from evals.bench.documents import PASSAGES_A_SECTION, write_markdown
from ingest.pipeline import ingest, make_record
from ingest.read import SUFFIXES, read

SECTIONS = 12


@dataclass(frozen=True)
class Amounts:
    """How much is measured. `rounds` is how often each figure is taken; its median counts."""

    rounds: int
    pages: int
    documents: int
    """For ingesting again with nothing changed."""
    large: int
    """Passages of the large index, at least."""
    growth: tuple[int, ...]
    """Passages of the indexes that grow."""
    questions: int
    visitors: int
    texts: int
    """That each runtime embeds, per round."""
    golden: int
    """Passages, and questions, by which the loss in retrieval is measured."""


FULL = Amounts(
    rounds=5, pages=500, documents=1000, large=25_000, growth=(250, 2_500, 25_000, 250_000), questions=50, visitors=20,
    texts=160, golden=10_000,
)  # fmt: skip
QUICK = Amounts(
    rounds=2, pages=20, documents=60, large=1_500, growth=(250, 2_500), questions=12, visitors=20, texts=24, golden=40
)


@dataclass
class Bench:
    """One measurement. `work` is a folder that may stay for the next time; `laws` a folder with Dutch laws."""

    settings: Settings
    amounts: Amounts
    work: Path
    laws: Path | None
    report: Callable[[str], None]

    @cached_property
    def embedder(self) -> Embedder:
        return load_embedder(None, self.settings.models, self.report)

    @cached_property
    def precise(self) -> Embedder:
        """sentence-transformers (torch, fp32): what others would use."""
        return load_embedder(PRECISE_MODEL, self.settings.models, self.report)

    @cached_property
    def small(self) -> Path:
        """An index of the documents that we ship."""
        return self._index("klein", project_root() / "corpus" / "documents")

    @cached_property
    def large_corpus(self) -> Path:
        """Documents enough for the large index: laws, or as many that are made up."""
        wanted = self.amounts.large
        if self.laws:
            return enough(self.laws, wanted, self.work / f"wetten-{wanted}")
        documents = -(-wanted // (SECTIONS * PASSAGES_A_SECTION))
        return write_markdown(self.work / f"verzonnen-{documents}", documents, SECTIONS)

    @cached_property
    def large(self) -> Path:
        """The index of those documents."""
        return self._index(f"groot-{self.large_corpus.name}", self.large_corpus)

    @property
    def large_name(self) -> str:
        return "wetten" if self.laws else "verzonnen documenten"

    def _index(self, name: str, corpus: Path) -> Path:
        index = self.work / f"index-{name}"
        ingest(corpus, index, self.embedder, self.report)
        return index


def enough(documents: Path, passages: int, into: Path) -> Path:
    """A folder with the first documents, by name, that hold so many passages together; all when they hold fewer."""
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir(parents=True)
    held = 0
    for source in find_sources(documents, SUFFIXES, lambda _: None):
        if held >= passages:
            break
        shutil.copy2(documents / source.name, into / Path(source.name).name)
        held += len(make_record(source, read(documents / source.name)).passages)
    return into
