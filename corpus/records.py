"""What the index keeps of documents, as JSON: one record per file of the corpus."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from corpus.types import Box, DocumentInfo, Page, Passage, Place, Record, Span

Json = dict[str, Any]


def record_to_json(record: Record) -> str:
    """One line of JSON that `record_from_json` turns back into an equal record."""
    return json.dumps(asdict(record), ensure_ascii=False, separators=(",", ":"))


def record_from_json(text: str) -> Record:
    """The record that `record_to_json` wrote. Raises ValueError, KeyError or TypeError when it is not that."""
    data = json.loads(text)
    return Record(
        info=info_from_json(data["info"]),
        places=tuple(place_from_json(place) for place in data["places"]),
        passages=tuple(passage_from_json(passage) for passage in data["passages"]),
        pages=tuple(Page(**page) for page in data["pages"]),
    )


def info_from_json(data: Json) -> DocumentInfo:
    return DocumentInfo(**{**data, "problems": tuple(data["problems"])})


def place_from_json(data: Json) -> Place:
    return Place(**{**data, "section": tuple(data["section"]), "spans": _spans(data["spans"])})


def passage_from_json(data: Json) -> Passage:
    cells = tuple((heading, cell) for heading, cell in data["cells"])
    return Passage(**{**data, "section": tuple(data["section"]), "spans": _spans(data["spans"]), "cells": cells})


def _spans(data: list[Json]) -> tuple[Span, ...]:
    return tuple(Span(page=span["page"], text=span["text"], boxes=_boxes(span["boxes"])) for span in data)


def _boxes(data: list[list[float]]) -> tuple[Box, ...]:
    return tuple((x0, y0, x1, y1) for x0, y0, x1, y1 in data)
