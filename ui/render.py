"""Replies as HTML for the chat. Whatever comes from a document or a person is escaped before any markup is added.

Every message carries its own sources, so that a click needs nothing from the server and old answers keep working.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from urllib.parse import quote

from markdown_it import MarkdownIt

from assistant.types import Answer, Citation, Reply, Support
from ui import texts, texts_chat

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable(
    ["link", "image", "autolink", "html_inline", "html_block"]
)
_MARKER = re.compile(r"(?<!\\)\[(\d+)\]")
"""A marker of ours; brackets in a document's own text are escaped."""
_HELD = re.compile("\ue000(\\d+)\ue001")
"""A marker while Markdown is rendered, in characters that no text uses for anything."""


def question_html(question: str, exchange: int = 0) -> str:
    """A person's question, as plain text in one block, with the way to change it."""
    edit = _button("wijzig", texts_chat.EDIT, hidden=texts_chat.EDIT_THIS)
    return f"<div class='beurt' id='vraag-{exchange}'><div class='vraag'>{_line(question)}</div>{edit}</div>"


def busy_html(said: str) -> str:
    """What stands where the answer will come."""
    return f"<div class='bezig'>{_line(said)}</div>"


def reply_html(reply: Reply, exchange: int) -> str:
    """A reply as one block of HTML; `exchange` is its number in the conversation and keeps its anchors apart."""
    parts = []
    if reply.standalone_question.strip() != reply.question.strip():
        parts.append(f"<p class='gelezen'>{_line(texts.read_as(reply.standalone_question))}</p>")
    parts += [
        _body(reply, exchange),
        _note(reply),
        _sources(reply, exchange),
        _actions(),
        questions_html(texts.FURTHER, reply.suggestions),
    ]
    kind = "antwoord" if isinstance(reply, Answer) else "weigering"
    # Markdown reads HTML as such up to the first empty line, so the block must have none.
    return re.sub(r"\s*\n\s*", " ", f"<div class='{kind}' id='antwoord-{exchange}'>{''.join(parts)}</div>")


def questions_html(title: str, questions: Sequence[str]) -> str:
    """Questions one can click to ask them; nothing when there are none."""
    if not questions:
        return ""
    rows = "".join(f"<li>{_button('vervolg', question)}</li>" for question in questions)
    return f"<div class='vragen'><p>{_line(title)}</p><ul>{rows}</ul></div>"


def plain_html(text: str) -> str:
    """Text that must not be markup."""
    return _line(text)


def error_html(message: str, exchange: int = 0) -> str:
    """Why there is no reply, with the way to ask again."""
    again = f"<p class='doen'>{_button('opnieuw', texts_chat.RETRY)}</p>"
    return f"<div class='melding' id='antwoord-{exchange}'><p>{_line(message)}</p>{again}</div>"


def _body(reply: Reply, exchange: int) -> str:
    known = {citation.marker: citation for citation in reply.citations}
    how = _support(reply)

    def chip(match: re.Match[str]) -> str:
        citation = known.get(int(match[1]))
        if citation is None:
            return f"[{match[1]}]"
        other = how.get(citation.marker) == "supported"
        place = ". ".join([_place(citation), *([texts.SUPPORTED] if other else [])])
        return (
            f"<a class='bronnummer{' onderbouwd' if other else ''}' href='#bron-{exchange}-{citation.marker}' "
            f"title='{_line(place)}'><span class='alleen-voorlezen'>{texts.SOURCE} </span>"
            f"{'≈' if other else ''}{citation.marker}</a>"
        )

    held = _MARKER.sub("\ue000\\1\ue001", reply.text.replace("\ue000", "").replace("\ue001", ""))
    return _HELD.sub(chip, _MARKDOWN.render(held))


def _note(reply: Reply) -> str:
    """Why a chat model that is set did not word this answer."""
    chat = reply.chat if isinstance(reply, Answer) else None
    if not chat or not chat.note:
        return ""
    said = f"<p class='gelezen'>{_line(chat.note)}</p>"
    return f"<div class='persoonlijk'>{said}{_choices()}</div>" if chat.private else said


def _choices() -> str:
    """What can be done with a question that holds data of a person, and was therefore not sent."""
    three = (("zo-laten", texts_chat.LEAVE_IT), ("wijzig", texts_chat.REPHRASE), ("toch", texts_chat.SEND_ANYWAY))
    return f"<p class='keuzes'>{' '.join(_button(name, said) for name, said in three)}</p>"


def _how(reply: Reply) -> str:
    """In a few words how the answer is carried: word for word, or in other words."""
    how = list(_support(reply).values())
    if not how:
        return ""
    several = len({citation.document_id for citation in reply.citations}) > 1
    if "supported" not in how:
        said = texts_chat.ALL_VERBATIM_SEVERAL if several else texts_chat.ALL_VERBATIM
    else:
        said = texts_chat.SOME_SUPPORTED if "verbatim" in how else texts_chat.ALL_SUPPORTED
    return f"<span class='hoe'> · {_line(said)}</span>"


def _sources(reply: Reply, exchange: int) -> str:
    if not reply.citations:
        return ""
    said = {"verbatim": texts.VERBATIM, "supported": texts.SUPPORTED}
    how = {marker: said[support] for marker, support in _support(reply).items()}
    rows = "".join(_source(citation, exchange, how.get(citation.marker, "")) for citation in reply.citations)
    summary = f"{texts.sources(len(reply.citations))}{_how(reply)}"
    return f"<details class='bronnen'><summary>{summary}</summary><ol>{rows}</ol></details>"


def _support(reply: Reply) -> dict[int, Support]:
    """For each source of an answer how it carries what is said: the weaker, where it carries two sentences."""
    if not isinstance(reply, Answer):
        return {}
    found: dict[int, Support] = {}
    for statement in reply.statements:
        for marker in statement.citations:
            if statement.support == "supported" or marker not in found:
                found[marker] = statement.support
    return found


def _actions() -> str:
    copy = _button("kopieer-antwoord", texts_chat.COPY_ANSWER, hidden=texts_chat.COPY_WITH)
    return f"<p class='doen'>{copy} {_button('opnieuw', texts_chat.RETRY)}</p>"


def _button(name: str, said: str, *, hidden: str = "") -> str:
    """A button that our script listens to; `hidden` completes its name for who does not see where it stands."""
    rest = f" <span class='alleen-voorlezen'>{_line(hidden)}</span>" if hidden else ""
    return f"<button type='button' class='{name}'>{_line(said)}{rest}</button>"


def _source(citation: Citation, exchange: int, support: str) -> str:
    page = "" if citation.page is None else f"<span class='bladzijde'>{texts.page(citation.page)}</span>"
    anchor = "" if citation.page is None or not citation.source.lower().endswith(".pdf") else f"#page={citation.page}"
    link = f"/documenten/{html.escape(quote(citation.document_id, safe=''), quote=True)}{anchor}"
    how = f"<span class='steun'>{_line(support)}</span>" if support else ""
    return (
        f"<li id='bron-{exchange}-{citation.marker}'>"
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
