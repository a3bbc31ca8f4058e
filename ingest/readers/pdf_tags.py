"""The headings that a tagged PDF itself names: Word and LibreOffice write down which text has a heading's style."""

from __future__ import annotations

import ctypes
import re
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped] # it has no stubs

_HEADING = re.compile(r"H([1-9])?")
_DEEPEST = 60
_MOST = 20_000
"""Elements of a page that are looked at."""


def heading_levels(page: Any) -> dict[int, int]:  # noqa: ANN401 - pypdfium2 has no types
    """The level of each heading on a page, by the number that marks its content; empty without tags."""
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    if not tree:
        return {}
    try:
        return _walk(tree)
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _walk(tree: Any) -> dict[int, int]:  # noqa: ANN401
    levels: dict[int, int] = {}
    count = pdfium.FPDF_StructTree_CountChildren(tree)
    stack = [(pdfium.FPDF_StructTree_GetChildAtIndex(tree, i), 0, 0) for i in range(min(count, _MOST))]
    seen = 0
    while stack and seen < _MOST:
        element, level, depth = stack.pop()
        seen += 1
        if not element or depth > _DEEPEST:
            continue
        match = _HEADING.fullmatch(_type_of(element))
        level = int(match[1] or 1) if match else level
        for index in range(min(pdfium.FPDF_StructElement_CountChildren(element), _MOST)):
            number = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index) if level else -1
            if number >= 0:
                levels[number] = level
            else:
                child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
                if child:
                    stack.append((child, level, depth + 1))
    return levels


def _type_of(element: Any) -> str:  # noqa: ANN401
    buffer = ctypes.create_string_buffer(64)
    size = pdfium.FPDF_StructElement_GetType(element, buffer, 64)
    return buffer.raw[: min(size, 64)].decode("utf-16-le", "replace").rstrip("\x00")
