"""Replies as HTML for the chat. Whatever comes from a document or a person is escaped before any markup is added.

Every message carries its own sources, so that a click needs nothing from the server and old answers keep working.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from urllib.parse import quote

from markdown_it import MarkdownIt

from assistant.types import Answer, Citation, Reply
from ui import texts

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable(
    ["link", "image", "autolink", "html_inline", "html_block"]
)
_MARKER = re.compile(r"(?<!\\)\[(\d+)\]")
"""A marker of ours; brackets in a document's own text are escaped."""
_HELD = re.compile("\ue000(\\d+)\ue001")
"""A marker while Markdown is rendered, in characters that no text uses for anything."""


def question_html(question: str) -> str:
    """A person's question, as plain text in one block."""
    return f"<div class='vraag'>{_line(question)}</div>"


def reply_html(reply: Reply, message: int) -> str:
    """A reply as one block of HTML; `message` is its number in the conversation and keeps its anchors apart."""
    parts = []
    if reply.standalone_question.strip() != reply.question.strip():
        parts.append(f"<p class='gelezen'>{_line(texts.read_as(reply.standalone_question))}</p>")
    parts += [
        _body(reply, message),
        _note(reply),
        _sources(reply, message),
        questions_html(texts.FURTHER, reply.suggestions),
    ]
    kind = "antwoord" if isinstance(reply, Answer) else "weigering"
    # Markdown reads HTML as such up to the first empty line, so the block must have none.
    return re.sub(r"\s*\n\s*", " ", f"<div class='{kind}'>{''.join(parts)}</div>")


def questions_html(title: str, questions: Sequence[str]) -> str:
    """Questions one can click to ask them; nothing when there are none."""
    if not questions:
        return ""
    rows = "".join(f"<li><a class='vervolg' href='#vraag'>{_line(question)}</a></li>" for question in questions)
    return f"<div class='vragen'><p>{_line(title)}</p><ul>{rows}</ul></div>"


def plain_html(text: str) -> str:
    """Text that must not be markup."""
    return _line(text)


def error_html(message: str) -> str:
    return f"<div class='weigering'><p>{_line(message)}</p></div>"


def _body(reply: Reply, message: int) -> str:
    known = {citation.marker: citation for citation in reply.citations}

    def chip(match: re.Match[str]) -> str:
        citation = known.get(int(match[1]))
        if citation is None:
            return f"[{match[1]}]"
        return (
            f"<a class='bronnummer' href='#bron-{message}-{citation.marker}' title='{_line(_place(citation))}'>"
            f"<span class='alleen-voorlezen'>{texts.SOURCE} </span>{citation.marker}</a>"
        )

    held = _MARKER.sub("\ue000\\1\ue001", reply.text.replace("\ue000", "").replace("\ue001", ""))
    return _HELD.sub(chip, _MARKDOWN.render(held))


def _note(reply: Reply) -> str:
    """Why a chat model that is set did not word this answer."""
    note = reply.chat.note if isinstance(reply, Answer) and reply.chat else None
    return f"<p class='gelezen'>{_line(note)}</p>" if note else ""


def _sources(reply: Reply, message: int) -> str:
    if not reply.citations:
        return ""
    how = _support(reply)
    rows = "".join(_source(citation, message, how.get(citation.marker, "")) for citation in reply.citations)
    return f"<details class='bronnen'><summary>{texts.sources(len(reply.citations))}</summary><ol>{rows}</ol></details>"


def _support(reply: Reply) -> dict[int, str]:
    """For each source of an answer how it carries what is said: word for word, or in other words."""
    if not isinstance(reply, Answer):
        return {}
    found: dict[int, str] = {}
    for statement in reply.statements:
        for marker in statement.citations:
            if statement.support != "verbatim" or marker not in found:
                found[marker] = texts.VERBATIM if statement.support == "verbatim" else texts.SUPPORTED
    return found


def _source(citation: Citation, message: int, support: str) -> str:
    page = "" if citation.page is None else f"<span class='bladzijde'>{texts.page(citation.page)}</span>"
    anchor = "" if citation.page is None or not citation.source.lower().endswith(".pdf") else f"#page={citation.page}"
    link = f"/documenten/{html.escape(quote(citation.document_id, safe=''), quote=True)}{anchor}"
    how = f"<span class='steun'>{_line(support)}</span>" if support else ""
    return (
        f"<li id='bron-{message}-{citation.marker}'>"
        f"<span class='document'>{_line(citation.document)}</span>"
        f"<span class='onderdeel'>{_line(' › '.join(citation.section))}</span>{page}"
        f"<blockquote>{_line(citation.quote)}</blockquote>{how}"
        f"<a class='openen' href='{link}' target='_blank' rel='noopener'>{texts.OPEN}</a></li>"
    )


def _place(citation: Citation) -> str:
    page = [] if citation.page is None else [texts.page(citation.page)]
    return ", ".join([citation.document, *citation.section[-1:], *page])


def _line(text: str) -> str:
    """Text as HTML on one line, so that nothing in it can be markup or end the block it stands in."""
    return html.escape(" ".join(text.split()), quote=True)
