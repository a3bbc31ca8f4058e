"""The text of a paragraph in Word as one sees it: no deleted text, no hidden text, symbols as characters."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn

from ingest.clean import clean_characters
from ingest.readers.contrast import WHITE, shows

_SKIPPED = frozenset(
    qn(name) for name in ("w:del", "w:moveFrom", "w:instrText", "w:delText", "w:pPr", "w:rPr", "w:txbxContent")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}  # fmt: skip
_SYMBOLS = {"F0A8": "☐", "F06F": "☐", "F071": "☐", "F0A3": "☐", "F0FE": "☒", "F0FD": "☒", "F078": "☒", "F052": "☒"}
_SMALLEST = 6
"""Half points: what is smaller nobody reads."""


def text_of(paragraph: Any) -> str:  # noqa: ANN401
    """The visible text: inserted text but not deleted text, breaks as spaces, symbols and tick boxes as characters."""
    parts: list[str] = []
    stack = [iter(paragraph)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif not isinstance(child.tag, str) or child.tag in _SKIPPED or (child.tag == qn("w:r") and _is_unseen(child)):
            continue
        else:
            text = _character(child)
            if text is not None:
                parts.append(text)
            else:
                stack.append(iter(child))
    return clean_characters("".join(parts))


def _character(element: Any) -> str | None:  # noqa: ANN401
    """The text that an element stands for by itself; None if its children may have text."""
    tag = element.tag
    if tag == qn("w:t"):
        return element.text or ""
    if tag in (qn("w:tab"), qn("w:br"), qn("w:cr"), qn("w:ptab")):
        return " "
    if tag == qn("w:noBreakHyphen"):
        return "-"
    if tag == qn("w:softHyphen"):
        return ""
    if tag == qn("w:sym"):
        return _SYMBOLS.get((element.get(qn("w:char")) or "").upper(), "")
    return None


def _is_unseen(run: Any) -> bool:  # noqa: ANN401
    """Whether a run's own formatting hides it: as hidden text, too small, or in the colour of what lies under it."""
    own = run.find(qn("w:rPr"))
    if own is None:
        return False
    hidden = own.find(qn("w:vanish"))
    if hidden is not None and hidden.get(qn("w:val")) not in ("0", "false", "off"):
        return True
    size = own.find(qn("w:sz"))
    if size is not None and (size.get(qn("w:val")) or "").isdecimal() and int(size.get(qn("w:val"))) < _SMALLEST:
        return True
    colour = _hex(own.find(qn("w:color")), "w:val")
    under = _under(run, own)
    return colour is not None and under is not None and not shows(colour, under)


def _under(run: Any, own: Any) -> int | None:  # noqa: ANN401
    """What lies behind a run: its own colour, its paragraph's or its cell's; white without, None if not plain."""
    if own.find(qn("w:highlight")) is not None:
        return None
    shades = [own.find(qn("w:shd"))]
    for above in run.iterancestors(qn("w:p"), qn("w:tc")):
        name = "w:pPr" if above.tag == qn("w:p") else "w:tcPr"
        shades.append(above.find(f"{qn(name)}/{qn('w:shd')}"))
    shade = next((shade for shade in shades if shade is not None), None)
    if shade is None:
        return None if any(True for _ in run.iterancestors(qn("w:tbl"), qn("w:txbxContent"))) else WHITE
    return _hex(shade, "w:fill")


def _hex(element: Any, name: str) -> int | None:  # noqa: ANN401
    value = element.get(qn(name)) if element is not None else None
    try:
        return int(value, 16) if value and len(value) == 6 else None
    except ValueError:
        return None
