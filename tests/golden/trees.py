"""Shows a document's tree as indented text, to be compared with the golden ones."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.types import Node, ReadResult
from ingest.structure import build_tree


def show_tree(result: ReadResult, *, pages: bool) -> str:
    """Kind, number, text and cells of each node; the pages it stands on too if asked."""
    title, nodes = build_tree(result.blocks)
    return "\n".join([f"title | {title}", f"date | {result.date}", *_show(nodes, 0, pages)]) + "\n"


def _show(nodes: Sequence[Node], depth: int, pages: bool) -> list[str]:
    lines: list[str] = []
    for node in nodes:
        number = f" {node.number}" if node.number else ""
        where = " p" + "+".join(str(span.page) for span in node.spans) if pages else ""
        cells = "".join(f" [{name} = {cell}]" for name, cell in node.cells)
        lines.append(f"{'  ' * depth}{node.kind}{number}{where} | {node.text}{cells}")
        lines += _show(node.children, depth + 1, pages)
    return lines
