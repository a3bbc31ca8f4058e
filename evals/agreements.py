"""How complete and how right the register of agreements is, against rows that were labelled by hand."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from assistant.agreements import Agreement, agreements
from assistant.verify import normalise
from corpus.language import fold
from corpus.manifest import find_sources
from corpus.store import Store
from corpus.store_writer import write_store
from corpus.types import Record
from evals.golden_set import SETS, SPLITS, GoldenError, Split
from evals.labels import read_labels
from evals.library import existing
from ingest.pipeline import make_record
from ingest.read import SUFFIXES, read

FILE = "agreements.jsonl"
_BEFORE = re.compile(
    r"^(?:uiterlijk|voor|vanaf|per|in|op|tot en met|tot|na|van|de|het|met ingang van|tijdens|rond)\s+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """An agreement that a reader found. `kinds` and `periods` are the ones that are right; None is no period.

    What is `optional` may be in the register or not: readers differ about it.
    """

    document_id: str
    split: Split
    quote: str
    kinds: tuple[str, ...]
    periods: tuple[str | None, ...]
    optional: bool = False


@dataclass(slots=True, kw_only=True)
class Counts:
    """What came of the labels of one document or of several."""

    labels: int = 0
    found: int = 0
    rows: int = 0
    right_kind: int = 0
    right_period: int = 0
    missed: list[Label] = field(default_factory=list[Label])
    extra: list[Agreement] = field(default_factory=list[Agreement])
    wrong: list[tuple[Label, Agreement]] = field(default_factory=list[tuple[Label, Agreement]])
    """Rows that are right but for their kind or their period."""

    def add(self, other: Counts) -> None:
        self.labels += other.labels
        self.found += other.found
        self.rows += other.rows
        self.right_kind += other.right_kind
        self.right_period += other.right_period
        self.missed += other.missed
        self.extra += other.extra
        self.wrong += other.wrong


def load_labels(golden: Path) -> tuple[Label, ...]:
    """Raises GoldenError at the first line that is not a label."""
    return read_labels(golden / FILE, _label)


def _label(data: dict[str, object]) -> Label:
    if data["split"] not in SPLITS:
        raise ValueError(f"onbekende split {data['split']!r}")
    period = data["period"]
    return Label(
        document_id=str(data["document_id"]),
        split="dev" if data["split"] == "dev" else "test",
        quote=str(data["quote"]),
        kinds=tuple(str(data["kind"]).split("|")),
        periods=tuple(part or None for part in str(period).split("|")) if period is not None else (None,),
        optional=bool(data.get("optional", False)),
    )


def measure(labels: Sequence[Label], rows: Sequence[Agreement]) -> Counts:
    """Match the rows of one document with its labels, each with one at most, and count."""
    counts = Counts(labels=sum(not label.optional for label in labels))
    left = list(rows)
    for label in sorted(labels, key=lambda label: label.optional):
        row = _match(label, left)
        if row is None:
            if not label.optional:
                counts.missed.append(label)
            continue
        left.remove(row)
        if label.optional:
            continue
        counts.found += 1
        kind, period = row.kind in label.kinds, _same_period(label, row.period)
        counts.right_kind += kind
        counts.right_period += period
        if not (kind and period):
            counts.wrong.append((label, row))
    counts.rows = counts.found + len(left)
    counts.extra = left
    return counts


def _match(label: Label, rows: Sequence[Agreement]) -> Agreement | None:
    """The row whose quote is the label's, or else the first that holds it or is a part of it."""
    wanted = normalise(label.quote)
    held = [(row, normalise(row.quote)) for row in rows]
    exact = [row for row, quote in held if quote == wanted]
    near = [row for row, quote in held if wanted in quote or (quote in wanted and len(quote) * 2 > len(wanted))]
    return next(iter([*exact, *near]), None)


def _same_period(label: Label, period: str | None) -> bool:
    """Whether a period is the labelled one, whatever preposition stands before it."""
    return any(_parts(period) == _parts(wanted) for wanted in label.periods)


def _parts(period: str | None) -> frozenset[str]:
    if period is None:
        return frozenset()
    return frozenset(_stripped(part) for part in period.split(";"))


def _stripped(part: str) -> str:
    text = " ".join(fold(part).replace("–", "-").split())
    while (bare := _BEFORE.sub("", text)) != text:
        text = bare
    return text


@contextmanager
def _opened(folders: Sequence[Path], wanted: frozenset[str]) -> Iterator[Store]:
    """A store of the documents that have labels, read anew; no model is needed for it."""
    records: list[Record] = []
    for folder in folders:
        for source in find_sources(folder, SUFFIXES):
            if source.id in wanted:
                records.append(make_record(source, read(folder / source.name)))
    if absent := wanted - {record.info.id for record in records}:
        raise GoldenError(f"Van deze documenten is geen bestand gevonden: {', '.join(sorted(absent))}.")
    with tempfile.TemporaryDirectory(prefix="planwijzer-agreements-") as name:
        path = Path(name, "store.sqlite")
        write_store(path, records)
        with closing(Store(path)) as store:
            yield store


def document_folders(golden: Path, corpus: Path) -> tuple[Path, ...]:
    """Where the labelled documents are."""
    return (corpus, *existing([golden / name / "documents" for name in ("", "coverage", *SETS.values())]))


def measured(golden: Path, corpus: Path) -> dict[Split, dict[str, Counts]]:
    """The counts of every labelled document, by split and id."""
    labels = load_labels(golden)
    folders = document_folders(golden, corpus)
    found: dict[Split, dict[str, Counts]] = {split: {} for split in SPLITS}
    with _opened(folders, frozenset(label.document_id for label in labels)) as store:
        rows = agreements(store)
    for name in dict.fromkeys(label.document_id for label in labels):
        mine = [label for label in labels if label.document_id == name]
        found[mine[0].split][name] = measure(mine, [row for row in rows if row.document_id == name])
    return found
