"""How right the coverage check is, against verdicts that were labelled by hand."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from assistant.answer import Assistant
from assistant.coverage import VERDICTS, Row, Verdict
from assistant.verify import normalise
from corpus.embedder import Embedder
from corpus.index import IndexReader
from corpus.manifest import find_sources
from evals.golden_set import SPLITS, GoldenError, Split
from evals.labels import read_labels
from evals.library import Library, existing, load_library
from evals.statistics import DRAWS, SEED
from ingest.pipeline import ingest
from ingest.read import SUFFIXES

FILE = Path("coverage", "labels.jsonl")
OF_OTHERS = Path("coverage", "pairs-of-others.txt")
"""The pairs by authors who did not know the check, one a line; what is told of ours says nothing of theirs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The verdict of a reader about an outcome, with pieces of the passages that show it.

    `differs` tells that a number or date is another in the plan. What is `optional` counts nowhere: readers differ.
    """

    pair: str
    split: Split
    report: str
    plan: str
    quote: str
    verdict: Verdict
    passages: tuple[str, ...]
    differs: bool = False
    optional: bool = False
    by_others: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A label with the row that was given for it; None when the register does not have the outcome.

    `unproven` are the quotes of the row that do not stand on their page.
    """

    label: Label
    row: Row | None
    unproven: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        return self.row.verdict if self.row else "niet gevonden"

    @property
    def is_shown_right(self) -> bool:
        """Whether one of the passages that are shown is one that the reader named."""
        shown = [normalise(match.citation.quote) for match in self.row.matches] if self.row else []
        return any(normalise(wanted) in quote for wanted in self.label.passages for quote in shown)


def load_labels(golden: Path) -> tuple[Label, ...]:
    """Raises GoldenError at the first line that is not a label."""
    labels = read_labels(golden / FILE, _label)
    listed = golden / OF_OTHERS
    others = listed.read_text(encoding="utf-8").split() if listed.exists() else []
    return tuple(replace(label, by_others=label.pair in others) for label in labels)


def _label(data: dict[str, object]) -> Label:
    verdict = next((verdict for verdict in VERDICTS if verdict == data["verdict"]), None)
    split = next((split for split in SPLITS if split == data["split"]), None)
    passages = data["passages"]
    if verdict is None or split is None or not isinstance(passages, list):
        raise ValueError(f"onbekend oordeel of onbekende split: {data['verdict']!r}, {data['split']!r}")
    return Label(
        pair=str(data["pair"]),
        split=split,
        report=str(data["report"]),
        plan=str(data["plan"]),
        quote=str(data["quote"]),
        verdict=verdict,
        passages=tuple(map(str, passages)),
        differs=bool(data.get("differs", False)),
        optional=bool(data.get("optional", False)),
    )


def measured(
    golden: Path, corpus: Path, embedder: Embedder, report: Callable[[str], None], *, pairs: Sequence[str] = ()
) -> list[Outcome]:
    """Every label with its row, in the order of the labels; only of `pairs` if any are given."""
    labels = [label for label in load_labels(golden) if not pairs or label.pair in pairs]
    folders = (corpus, *existing([golden / "documents", golden / "coverage" / "documents"]))
    wanted = frozenset(name for label in labels for name in (label.report, label.plan))
    with _indexed(folders, wanted, embedder, report) as (assistant, library):
        found: list[Outcome] = []
        for pair in dict.fromkeys(label.pair for label in labels):
            mine = [label for label in labels if label.pair == pair]
            rows = {normalise(r.agreement.quote): r for r in assistant.coverage(mine[0].report, mine[0].plan).rows}
            for label in mine:
                row = rows.get(normalise(label.quote))
                found.append(Outcome(label=label, row=row, unproven=_unproven(row, library)))
    return found


def _unproven(row: Row | None, library: Library) -> tuple[str, ...]:
    cited = [match.citation for match in row.matches] if row else []
    return tuple(one.quote for one in cited if not library[one.document_id].holds_at(one.quote, one.page))


@contextmanager
def _indexed(
    folders: Sequence[Path], wanted: frozenset[str], embedder: Embedder, report: Callable[[str], None]
) -> Iterator[tuple[Assistant, Library]]:
    """An assistant over the documents that have labels, and these documents read apart from it."""
    with tempfile.TemporaryDirectory(prefix="planwijzer-coverage-") as name:
        documents, index = Path(name, "documents"), Path(name, "index")
        documents.mkdir()
        for folder in folders:
            for source in find_sources(folder, SUFFIXES):
                if source.id in wanted:
                    shutil.copyfile(folder / source.name, documents / Path(source.name).name)
        ingest(documents, index, embedder, report)
        library = load_library([documents])
        if absent := wanted - library.keys():
            raise GoldenError(f"Van deze documenten is geen bestand gevonden: {', '.join(sorted(absent))}.")
        yield Assistant(IndexReader(index, embedder.fingerprint), embedder), library


def counted(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Those about which readers do not differ."""
    return [outcome for outcome in outcomes if not outcome.label.optional]


def confusion(outcomes: Sequence[Outcome]) -> dict[tuple[Verdict, Verdict], int]:
    """How often each labelled verdict (first) was given as each verdict (second)."""
    return Counter((outcome.label.verdict, outcome.verdict) for outcome in outcomes)


def macro_f1(pairs: Sequence[tuple[Verdict, Verdict]]) -> float | None:
    """The mean of the F1 of each verdict that is labelled or given; None when there are no pairs.

    F1 = 2·right / (2·right + given wrongly + missed).
    """
    scores: list[float] = []
    for verdict in VERDICTS:
        right = sum(wanted == given == verdict for wanted, given in pairs)
        wrong = sum((wanted == verdict) != (given == verdict) for wanted, given in pairs)
        if right or wrong:
            scores.append(2 * right / (2 * right + wrong))
    return sum(scores) / len(scores) if scores else None


def interval(outcomes: Sequence[Outcome]) -> tuple[float, float]:
    """The 95% percentile interval of macro-F1 over outcomes that are drawn again."""
    pairs = [(outcome.label.verdict, outcome.verdict) for outcome in outcomes]
    generator = np.random.default_rng(SEED)
    picks = generator.integers(0, len(pairs), size=(DRAWS // 10, len(pairs)))
    scores = [macro_f1([pairs[number] for number in pick]) or 0.0 for pick in picks]
    low, high = np.quantile(scores, [0.025, 0.975])
    return float(low), float(high)


def without_passage(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes taken up, if in part, without a passage that says so or with one that is not on its page."""
    return [
        outcome
        for outcome in outcomes
        if outcome.unproven
        or (outcome.row and outcome.verdict != "niet gevonden" and all(m.against for m in outcome.row.matches))
    ]
