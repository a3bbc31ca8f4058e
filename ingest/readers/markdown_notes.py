"""Footnotes in Markdown, which its standard does not know: "[^1]" in the text, and "[^1]: what it says" further on.

They become what other programs make of a footnote in HTML, so that they are read as those are.
"""

from __future__ import annotations

import re
from typing import cast

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_NOTE = re.compile(r"\[\^([\w-]{1,40})\]:[ \t]*")
_MARK = re.compile(r"\[\^([\w-]{1,40})\]")
_INDENT = 4


def with_notes(parser: MarkdownIt) -> None:
    """Teach a parser footnotes."""
    parser.block.ruler.before("reference", "note", _note, {"alt": ["paragraph", "reference"]})
    parser.inline.ruler.before("link", "note_mark", _mark)


def _note(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A note, with the lines that go on with it: up to an empty line, and after that those that are indented."""
    opening = None if state.is_code_block(start) else _NOTE.match(_line(state, start))
    if opening is None or silent:
        return opening is not None
    said = [_line(state, start)[opening.end() :]]
    line = start + 1
    while line < end and _goes_on(state, line, end):
        said.append(_line(state, line))
        line += 1
    name = opening[1]
    _numbers(state.env).setdefault(name, 0)
    state.push("paragraph_open", "p", 1).attrs = {"id": f"note-{name}"}
    inline = state.push("inline", "", 0)
    inline.content = "\n".join(filter(None, said)) + f' <a href="#mark-{name}">↩</a>'
    inline.map, inline.children = [start, line], []
    state.push("paragraph_close", "p", -1)
    state.line = line
    return True


def _goes_on(state: StateBlock, line: int, end: int) -> bool:
    if state.isEmpty(line):
        return line + 1 < end and not state.isEmpty(line + 1) and _is_indented(state, line + 1)
    if state.isEmpty(line - 1):
        return _is_indented(state, line)
    return not any(rule(state, line, end, True) for rule in state.md.block.ruler.getRules("paragraph"))


def _is_indented(state: StateBlock, line: int) -> bool:
    return state.sCount[line] - state.blkIndent >= _INDENT


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _mark(state: StateInline, silent: bool) -> bool:
    """A mark, where a note of its name is there; marks are numbered in the order in which they come."""
    numbers = _numbers(state.env)
    found = _MARK.match(state.src, state.pos) if numbers else None
    if found is None or found[1] not in numbers:
        return False
    if not silent:
        name = found[1]
        numbers[name] = numbers[name] or max(numbers.values()) + 1
        state.push("html_inline", "", 0).content = f'<a id="mark-{name}" href="#note-{name}">{numbers[name]}</a>'
    state.pos = found.end()
    return True


def _numbers(environment: object) -> dict[str, int]:
    """The numbers of the notes of a text, by their names; 0 for one whose mark has not come yet."""
    return cast("dict[str, dict[str, int]]", environment).setdefault("notes", {})
