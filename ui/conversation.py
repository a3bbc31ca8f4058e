"""What was said so far. The visitor's own browser keeps it, so that it is still there when the page is loaded again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from pydantic import TypeAdapter, ValidationError

from assistant.types import Reply, Turn
from ui import render, texts_chat

_REPLY: TypeAdapter[Reply] = TypeAdapter(Reply)
_REPLIES: TypeAdapter[list[Reply]] = TypeAdapter(list[Reply])
LONGEST_KEPT = 250_000
"""Characters of a conversation that a browser may bring back; it leaves out the oldest itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A question with what came of it: nothing yet, a reply, or a line that says why there is none.

    `messages` is how it is shown, made once: a conversation is drawn again with every word that is added to it.
    """

    messages: tuple[dict[str, Any], ...]
    reply: Reply | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """The exchanges so far, oldest first."""

    exchanges: tuple[Exchange, ...] = ()

    @property
    def messages(self) -> tuple[dict[str, Any], ...]:
        """As Gradio's chat shows them."""
        return tuple(chain.from_iterable(exchange.messages for exchange in self.exchanges))

    @property
    def turns(self) -> tuple[Turn, ...]:
        """As the assistant reads them: only questions that got a reply."""
        pairs = [
            (Turn(role="user", text=reply.question), Turn(role="assistant", text=reply.text))
            for reply in (exchange.reply for exchange in self.exchanges)
            if reply is not None
        ]
        return tuple(chain.from_iterable(pairs))

    def until(self, number: int | None) -> Conversation:
        """What was said before an exchange; everything when there is no exchange of that number."""
        return self if number is None or number < 0 else Conversation(exchanges=self.exchanges[:number])

    def asked(self, question: str) -> Conversation:
        """With a question that is being looked up."""
        return self._with(question, render.busy_html(texts_chat.BUSY))

    def replied(self, reply: Reply, *, question: str) -> Conversation:
        """With a question and what is known of the reply."""
        shown = render.reply_html(reply, len(self.exchanges))
        return self._with(question, shown, reply)

    def failed(self, question: str, why: str) -> Conversation:
        """With a question and why there is no reply; it counts for no follow-up."""
        return self._with(question, render.error_html(why, len(self.exchanges)))

    def stopped(self) -> Conversation:
        """As it stands when somebody stops the answer: what was looked up no longer is."""
        if not self.exchanges or self.exchanges[-1].reply is not None:
            return self
        last = self.exchanges[-1]
        said = _message("assistant", render.error_html(texts_chat.STOPPED, len(self.exchanges) - 1))
        return Conversation(exchanges=(*self.exchanges[:-1], replace(last, messages=(last.messages[0], said))))

    def _with(self, question: str, shown: str, reply: Reply | None = None) -> Conversation:
        asked = _message("user", render.question_html(question, len(self.exchanges)))
        exchange = Exchange(messages=(asked, _message("assistant", shown)), reply=reply)
        return Conversation(exchanges=(*self.exchanges, exchange))


def to_keep(said: Conversation) -> str:
    """The last exchange as JSON for the browser: its number, and its reply if there is one."""
    reply = said.exchanges[-1].reply if said.exchanges else None
    kept = None if reply is None else _REPLY.dump_python(_lean(reply), mode="json")
    return json.dumps({"number": len(said.exchanges) - 1, "reply": kept}, ensure_ascii=False)


def brought_back(kept: object) -> Conversation:
    """The conversation a browser kept. What is no conversation is none, and its text is never markup."""
    said = Conversation()
    if not isinstance(kept, str) or not kept or len(kept) > LONGEST_KEPT:
        return said
    try:
        replies: Sequence[Reply] = _REPLIES.validate_json(kept)
    except ValidationError:
        return said
    for reply in replies:
        said = said.replied(reply, question=reply.question)
    return said


def _lean(reply: Reply) -> Reply:
    """Without what the page asks for again when it needs it."""
    bare = tuple(replace(citation, boxes=()) for citation in reply.citations)
    return replace(reply, citations=bare, timings_ms={})


def _message(role: str, content: str) -> dict[str, Any]:
    return {"role": role, "content": content}
