"""What goes into the assistant and what comes out: the objects of the machine interface."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from corpus.types import Box

Support = Literal["verbatim", "supported"]
EXTRACTIVE = "extractive"
"""The answerer that words nothing itself."""
Reason = Literal["not_in_documents", "unclear", "off_topic", "false_premise"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One message of the conversation so far. `text` of an assistant's turn is the Markdown it answered."""

    role: Literal["user", "assistant"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where a statement stands. `quote` is verbatim on `page`; `marker` is the n of `[n]` in the answer, from 1."""

    marker: int
    document_id: str
    document: str
    source: str
    section: tuple[str, ...]
    page: int | None
    quote: str
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One sentence or item of the answer with the markers of the citations that carry it (never empty)."""

    text: str
    citations: tuple[int, ...]
    support: Support


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatOutcome:
    """What came of the chat model, when one is set and the question was for it.

    `note` says in Dutch why the answer is not the model's; None when it is. `withheld` counts its sentences that no
    quote supports, which nobody gets to see. `private` are what data of persons the question holds, in Dutch, when it
    was for them that nothing was sent.
    """

    asked: bool
    note: str | None = None
    withheld: int = 0
    private: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer in Dutch Markdown with markers `[n]`; each marker is one of `citations` and each citation is used."""

    question: str
    standalone_question: str
    text: str
    statements: tuple[Statement, ...]
    citations: tuple[Citation, ...]
    suggestions: tuple[str, ...] = ()
    answerer: str = EXTRACTIVE
    """EXTRACTIVE, or the name of the chat model that worded it."""
    chat: ChatOutcome | None = None
    confidence: float | None = None
    """From 0 to 1: how much of the question its best quote holds; see `assistant/evidence/confidence.py`."""
    timings_ms: dict[str, float] = field(default_factory=dict[str, float])


@dataclass(frozen=True, slots=True, kw_only=True)
class NoAnswer:
    """A refusal that helps: why, and what stands nearest. Its citations name places and are no claims."""

    question: str
    standalone_question: str
    text: str
    reason: Reason
    citations: tuple[Citation, ...] = ()
    suggestions: tuple[str, ...] = ()
    answerer: str = EXTRACTIVE
    timings_ms: dict[str, float] = field(default_factory=dict[str, float])


Reply = Answer | NoAnswer
