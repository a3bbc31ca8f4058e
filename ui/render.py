"""Replies as HTML for the chat. Whatever comes from a document or a person is escaped before any markup is added.

Every message carries its own sources, so that a click needs nothing from the server and old answers keep working.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from itertools import count
from urllib.parse import quote

from markdown_it import MarkdownIt

from assistant.question.conversation.typed import MOST_WORDS
from assistant.types import Answer, Citation, Reply, Support
from corpus.language import LONGEST_WORD
from ui import texts, texts_chat
from ui.carried import Mark, by_source, in_words, is_mixed, marks

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable(
    ["link", "image", "autolink", "html_inline", "html_block"]
)
_MARKER = re.compile(r"(?<!\\)\[(\d+)\]")
"""A marker of ours; brackets in a document's own text are escaped."""
_HELD = re.compile("\ue000(\\d+)\ue001")
"""Which marker of the text it is, while Markdown is rendered: in characters that no text uses for anything."""
_RUN = re.compile("(?: \ue000\\d+\ue001)+")
"""Markers behind a sentence, each with the space before it."""
_LONG = re.compile(rf"(?<!\S)\S{{{LONGEST_WORD}}}")
"""What is left of a longer word in a question as it is read."""
_SAID: dict[Support, tuple[str, str]] = {
    "verbatim": (texts.VERBATIM, texts_chat.VERBATIM),
    "supported": (texts.SUPPORTED, texts_chat.SUPPORTED),
}
"""How a sentence is carried: in full, and in a word."""


def question_html(question: str, exchange: int = 0) -> str:
    """A person's question, as plain text in one block, with the way to change it."""
    edit = _button("wijzig", texts_chat.EDIT, hidden=texts_chat.EDIT_THIS)
    asked = f"<h2 class='vraag'>{_line(question)}</h2>"  # a title, for whoever goes by ear from one to the next
    return f"<div class='beurt' id='vraag-{exchange}'>{asked}{edit}</div>"


def busy_html(said: str) -> str:
    """What stands where the answer will come."""
    return f"<div class='bezig'>{_line(said)}</div>"


def reply_html(reply: Reply, exchange: int) -> str:
    """A reply as one block of HTML; `exchange` is its number in the conversation and keeps its anchors apart."""
    parts = []
    if reply.standalone_question.strip() != reply.question.strip():
        parts.append(f"<p class='gelezen'>{_read_as(reply.standalone_question)}</p>")
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


def _read_as(question: str) -> str:
    """The question that was answered. What was cut off is shown by the style: the dots are no part of what was read."""
    text = _LONG.sub("\\g<0>\ue000", " ".join(texts.read_as(question).replace("\ue000", "").split()))
    if len(question.split()) >= MOST_WORDS:
        text += "\ue000"
    return html.escape(text, quote=True).replace("\ue000", "<span class='afgekapt'></span>")


def _body(reply: Reply, exchange: int) -> str:
    text = reply.text.replace("\ue000", "").replace("\ue001", "")
    numbers = [int(number) for number in _MARKER.findall(text)]
    known = {citation.marker: citation for citation in reply.citations}
    said, mixed, places = marks(reply, numbers), is_mixed(reply), count()

    def chip(match: re.Match[str]) -> str:
        place = int(match[1])
        citation, mark = known.get(numbers[place]), said[place]
        return f"[{numbers[place]}]" if citation is None else _chip(citation, exchange, mark, tell=mixed and mark.ends)

    held = _MARKER.sub(lambda _: f"\ue000{next(places)}\ue001", text)
    return _HELD.sub(chip, _MARKDOWN.render(_RUN.sub(_held_together, held)))


def _held_together(run: re.Match[str]) -> str:
    """Markers that no line's end parts from their sentence, or leaves alone: a number by itself belongs to nothing.
    A long row may be broken after each third, as long as two of them go on together.
    """
    markers = run[0].split()
    spaces = (" " if at and at % 3 == 0 and at < len(markers) - 1 else "\u00a0" for at in range(len(markers)))
    return "".join(map("".join, zip(spaces, markers, strict=True)))


def _chip(citation: Citation, exchange: int, mark: Mark, *, tell: bool) -> str:
    """The number of a source, to click. Who does not see its colour hears how it carries the sentence, or reads it as
    well: `tell` puts the word beside it.
    """
    other = mark.support == "supported"
    long, short = _SAID[mark.support] if mark.support else ("", "")
    place = ". ".join(filter(None, (_place(citation), long)))
    told = f" <span class='zinsteun'>{short}</span>" if tell else ""
    heard = f"<span class='alleen-voorlezen'> {short}</span>" if short and not tell else ""
    return (
        f"<a class='bronnummer{' onderbouwd' if other else ''}' href='#bron-{exchange}-{citation.marker}' "
        f"title='{_line(place)}'><span class='alleen-voorlezen'>{texts.SOURCE} </span>"
        f"{'≈' if other else ''}{citation.marker}{heard}</a>{told}"
    )


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


def _sources(reply: Reply, exchange: int) -> str:
    if not reply.citations:
        return ""
    how = {marker: _SAID[support][0] for marker, support in by_source(reply).items()}
    rows = "".join(_source(citation, exchange, how.get(citation.marker, "")) for citation in reply.citations)
    carried = in_words(reply)
    summary = texts.sources(len(reply.citations)) + (f"<span class='hoe'> · {_line(carried)}</span>" if carried else "")
    return f"<details class='bronnen'><summary>{summary}</summary><ol>{rows}</ol></details>"


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
