"""The lines of a paragraph in Word, and which of them stand in bold over what follows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from ingest.clean import clean_characters, squeeze
from ingest.readers.common import BREAK, particulars, text_block
from ingest.readers.docx_styles import Style, Styles, is_on
from ingest.readers.docx_text import Piece


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a paragraph up to where it is broken by hand. `size` is that of its first letters, in half points."""

    text: str
    bold: bool
    size: int


def lines_of(pieces: Iterable[Piece], styles: Styles, chain: list[Style]) -> list[Line]:
    """The lines of a paragraph in these styles; there is at least one."""
    by_style = next((style.bold for style in chain if style.bold is not None), False)
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        lines[-1].append(piece)
        if piece.text == "\n":
            lines.append([])
    return [_line(line, styles, chain, bool(by_style)) for line in lines]


def _line(pieces: Sequence[Piece], styles: Styles, chain: list[Style], by_style: bool) -> Line:
    runs = [piece.run for piece in pieces if piece.run is not None and piece.text.strip()]
    bold = bool(runs) and all(_is_bold(run, by_style) for run in runs)
    size = styles.size_of(runs[0], chain) if runs else 0
    return Line(clean_characters("".join(piece.text for piece in pieces)), bold, size)


def _is_bold(run: Any, by_style: bool) -> bool:  # noqa: ANN401 - python-docx's XML classes are untyped
    own = run.find(f"{qn('w:rPr')}/{qn('w:b')}")
    return is_on(own) if own is not None else by_style


def whole(lines: Sequence[Line], *, bold: bool | None = None) -> Line:
    """Lines as one text, which is bold where all of it is."""
    said = [line for line in lines if line.text.strip()]
    all_bold = all(line.bold for line in said) if bold is None else bold
    return Line(squeeze("".join(line.text for line in lines)), all_bold, said[0].size if said else 0)


def parts_of(lines: Sequence[Line]) -> list[Line]:
    """A paragraph as one text, or with the bold lines apart that head the text which is broken off after them."""
    said = [line for line in lines if line.text.strip()]
    if len(said) < 2 or not _heads(said, 0):
        told = particulars(BREAK.join(line.text for line in lines))
        return [Line(text, bold=False, size=said[0].size) for text in told] if len(told) > 1 else [whole(lines)]
    parts: list[Line] = []
    text: list[Line] = []
    for index, line in enumerate(said):
        if not _heads(said, index):
            text.append(line)
            continue
        parts += [whole(text, bold=False)] if text else []
        parts.append(whole([line]))
        text = []
    return [*parts, whole(text, bold=False)]


def _heads(lines: Sequence[Line], index: int) -> bool:
    """Whether a bold line reads as a heading and stands over one that is not bold."""
    bold = lines[index].bold and index + 1 < len(lines) and not lines[index + 1].bold
    return bold and text_block(squeeze(lines[index].text), bold=True).kind == "heading"
