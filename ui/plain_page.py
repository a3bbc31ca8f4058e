"""The frame of the pages that stand apart from Gradio: plain HTML that works without a script."""

from __future__ import annotations

import html
from pathlib import Path

_FRAME = Path(__file__).with_name("plain.html")


def plain_page(title: str, inside: str, *, wide: bool = False) -> str:
    """A whole page; `inside` is HTML of our own, and `wide` when there is much to read."""
    kind = "lezen" if wide else "kort"
    return _FRAME.read_text(encoding="utf-8").format(title=html.escape(title), inside=inside, kind=kind)
