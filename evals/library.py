"""The documents as they stand on disk, read again apart from any index: what quotes are checked against."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from assistant.verify import normalise, stands_in
from assistant.words.ticks import without_box
from corpus.errors import KnownError
from corpus.language import fold
from corpus.manifest import find_sources
from corpus.manifest_rows import MANIFEST
from corpus.types import Page, ReadResult
from ingest.read import SUFFIXES, read

SHORTEST_QUOTE = 5
"""Words a quote has at least, unless it is a whole line, item, cell or heading: of five words in a row 99.8% are unique
in our documents, of two 85%."""


@dataclass(frozen=True)
class Text:
    """One document: its id, the hash of its file, its pages, and what its blocks say.

    `pieces` may be quoted however short; `columns` are the headings of its tables' columns. Both are normalised.
    """

    id: str
    sha256: str
    pages: tuple[Page, ...]
    pieces: frozenset[str]
    columns: frozenset[str] = frozenset()

    @cached_property
    def folded(self) -> str:
        """All pages as one folded text with single spaces."""
        return " ".join(fold(" ".join(page.text for page in self.pages)).split())

    def holds(self, quote: str) -> bool:
        """Whether a quote stands verbatim somewhere in the document; a block may run on past a page's footer."""
        wanted = normalise(quote)
        whole = "\n".join(page.text for page in self.pages)
        return stands_in(quote, whole) or bool(wanted and any(wanted in piece for piece in self.pieces))

    def holds_at(self, quote: str, page: int | None) -> bool:
        """Whether a quote stands verbatim on a page, or in the document when it has no pages."""
        return any(stands_in(quote, other.text) for other in self.pages if other.number == page)

    def is_long_enough(self, quote: str) -> bool:
        """Whether a quote is at least `SHORTEST_QUOTE` words, or a whole piece of the document."""
        return len(quote.split()) >= SHORTEST_QUOTE or normalise(quote) in self.pieces


Library = Mapping[str, Text]


def load_library(folders: Sequence[Path]) -> Library:
    """All documents of the folders by id. Raises KnownError when one cannot be read or two share an id."""
    found: dict[str, Text] = {}
    for folder in folders:
        for source in find_sources(folder, SUFFIXES):
            if source.id in found:
                raise KnownError(f"Twee documenten heten {source.id!r}. Geef er één een andere bestandsnaam.")
            result = read(folder / source.name)
            pieces = frozenset(_pieces(result))
            columns = frozenset(normalise(heading) for block in result.blocks for heading, _ in block.cells if heading)
            found[source.id] = Text(
                id=source.id, sha256=source.sha256, pages=result.pages, pieces=pieces, columns=columns
            )
    return found


def _pieces(result: ReadResult) -> Iterable[str]:
    for block in result.blocks:
        for text in (block.text, *(span.text for span in block.spans)):
            yield normalise(text)
            yield normalise(without_box(text))
        yield from (normalise(cell) for _, cell in block.cells)
    for page in result.pages:
        yield from (normalise(line) for line in page.text.splitlines())


def library_hash(library: Library) -> str:
    """SHA-256 over ids and contents: what an answer was drawn from."""
    lines = "\n".join(f"{name} {library[name].sha256}" for name in sorted(library))
    return hashlib.sha256(lines.encode()).hexdigest()


def existing(folders: Iterable[Path]) -> tuple[Path, ...]:
    """The folders that are there and hold a document: evals/golden/documents may be empty."""
    return tuple(
        folder
        for folder in folders
        if folder.is_dir() and any(path.suffix.lower() in SUFFIXES for path in folder.rglob("*"))
    )


def gather(folders: Sequence[Path], target: Path) -> None:
    """Copy the documents of all folders into one, with one manifest, so that they make one index.

    Ids stay what they are in each folder. Raises KnownError when two files have the same name.
    """
    target.mkdir(parents=True, exist_ok=True)
    entries: list[dict[str, str]] = []
    for folder in folders:
        for source in find_sources(folder, SUFFIXES):
            copy = target / source.name
            if copy.exists():
                raise KnownError(f"Twee documenten heten {source.name!r}. Geef er één een andere naam.")
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(folder / source.name, copy)
            said = {"title": source.title, "kind": source.kind, "date": source.date,
                    "period": source.period, "status": source.status}  # fmt: skip
            entries.append(
                {"file": source.name, "id": source.id, **{key: value for key, value in said.items() if value}}
            )
    text = "\n".join("[[document]]\n" + "".join(f"{k} = {_quoted(v)}\n" for k, v in entry.items()) for entry in entries)
    (target / MANIFEST).write_text(text, encoding="utf-8")


def _quoted(value: str) -> str:
    return json.dumps(value.replace("\x7f", ""), ensure_ascii=False)  # JSON's escapes are TOML's, but for DEL
