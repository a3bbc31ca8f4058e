"""Deterministic stand-ins for what is slow or outside."""

from __future__ import annotations

import io
import os
import zlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from corpus.types import DocumentInfo, Page, Passage, Place, Record, Span


class FakeEmbedder:
    """Embeds texts as hashed character trigrams, so that texts that look alike lie near each other.

    `embedded` holds every passage it was asked to embed.
    """

    dimension = 64

    def __init__(self, fingerprint: str = "fake-trigrams") -> None:
        self.fingerprint = fingerprint
        self.embedded: list[str] = []

    def embed_passages(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        self.embedded += texts
        vectors = np.zeros((len(texts), self.dimension), np.float32)
        for row, text in enumerate(texts):
            vectors[row] = self.embed_question(text)
            if progress:
                progress(row + 1)
        return vectors

    def embed_question(self, text: str) -> NDArray[np.float32]:
        vector = np.zeros(self.dimension, np.float32)
        padded = f"  {text.lower()}  "
        for start in range(len(padded) - 2):
            vector[zlib.crc32(padded[start : start + 3].encode("utf-8", "replace")) % self.dimension] += 1
        return vector / np.float32(np.linalg.norm(vector))


def make_record(
    document_id: str,
    passages: Mapping[str, Sequence[str]],
    *,
    title: str = "",
    page: int | None = None,
    page_text: str | None = None,
) -> Record:
    """A document of headings with paragraphs under them, all on one page."""
    pieces: list[Passage] = []
    places: list[Place] = []
    for heading, texts in passages.items():
        place_id = f"{document_id}-place-{len(places)}"
        start = len(pieces)
        for text in texts:
            ordinal = len(pieces)
            pieces.append(
                Passage(
                    id=f"{document_id}-{ordinal}",
                    document_id=document_id,
                    ordinal=ordinal,
                    kind="paragraph",
                    text=text,
                    section=(heading,),
                    spans=(Span(page=page, text=text),),
                    place_id=place_id,
                )
            )
        places.append(
            Place(
                id=place_id,
                document_id=document_id,
                kind="heading",
                title=heading,
                section=(),
                spans=(Span(page=page, text=heading),),
                level=1,
                start=start,
                stop=len(pieces),
            )
        )
    whole = "\n".join(line for heading, texts in passages.items() for line in (heading, *texts))
    info = DocumentInfo(
        id=document_id,
        title=title or document_id,
        source=f"{document_id}.md",
        sha256="0" * 64,
        pages=0 if page is None else 1,
        passages=len(pieces),
    )
    pages = (Page(number=page, text=whole if page_text is None else page_text),)
    return Record(info=info, places=tuple(places), passages=tuple(pieces), pages=pages)


def close(monkeypatch: pytest.MonkeyPatch, *folders: Path) -> None:
    """Let nobody look into these folders, as for who has no rights to them; rights do not bind root."""
    look = os.scandir

    def scandir(place: Any) -> Any:  # a path, or the number of an open folder
        if not isinstance(place, int) and Path(place) in folders:
            raise PermissionError(13, "Permission denied", str(place))
        return look(place)

    monkeypatch.setattr(os, "scandir", scandir)


def lock(monkeypatch: pytest.MonkeyPatch, *files: Path) -> None:
    """Let nobody read these files, as for who has no rights to them; rights do not bind root."""
    opened = io.open

    def opening(file: Any, *arguments: Any, **named: Any) -> Any:
        if not isinstance(file, int) and Path(file) in files:
            raise PermissionError(13, "Permission denied", str(file))
        return opened(file, *arguments, **named)

    monkeypatch.setattr(io, "open", opening)
