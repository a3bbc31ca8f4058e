"""What was chosen to say: quotes in groups, or the reason why there is nothing to say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.evidence.quotes import Quote, of_passage
from assistant.question.meaning import Way
from assistant.question.references import Reference
from assistant.types import Reason
from corpus.types import Passage, Place

Form = Literal[
    "place",
    "pages",
    "passages",
    "overview",
    "series",
    "outline",
    "documents",
    "register",
    "mentions",
    "versions",
    "library",
    "schools",
    "questions",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Quotes under one heading; `path` are the titles above them that the introduction does not name yet."""

    path: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What answers a question. `place` is where it stands when that is one place; `total` is a count that was asked."""

    form: Form
    groups: tuple[Group, ...]
    place: Place | None = None
    total: int | None = None
    pages: tuple[int, ...] = ()
    """Those that were asked for, where all that stands on these is told."""
    lead: str | None = None
    """The line above it, where that is the answer: what the index knows of a document and no sentence of it says."""
    note: str | None = None
    """A sentence to add: that there is a draft, which says something else."""
    exact: bool = False
    """Whether it was chosen by what its rows or boxes say, which no judge reads: "ma t/m do", "☐"."""
    parts: tuple[Part, ...] = ()
    """The answers to the questions of one message, each on its own; `groups` holds what all of them say."""

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """All that it quotes, in order."""
        return tuple(quote for group in self.groups for quote in group.quotes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why nothing answers, with the nearest places (or the ones to choose from) as help."""

    reason: Reason
    near: tuple[Place, ...] = ()
    passages: tuple[Passage, ...] = ()
    """What comes so near that it may help to read it."""
    missing: Reference | None = None
    members: int = 0
    told: str | None = None
    """Why, in a sentence of its own: that a document has no such page."""
    titles: tuple[str, ...] = ()
    """Of the documents to choose from."""
    misread: bool = False
    """Whether somebody said that the last answer is not what they meant."""
    not_shown: bool = False
    """Whether what was shown last does not tell what a question word alone asks of it."""
    unknown: str | None = None
    """A name that the question has and the documents have not."""
    unexplained: str | None = None
    """What the question wants explained, and the documents only mention: in its `passages`."""
    way: Way = "meaning"
    """What the question wants to be told of that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One question of several in a message, as it is shown, with what answers it or why nothing does."""

    question: str
    found: Selection | Refusal


def of_parts(parts: Sequence[Part], note: str | None) -> Selection:
    """The answers to several questions as one."""
    groups = (group for part in parts if isinstance(part.found, Selection) for group in part.found.groups)
    return Selection(form="questions", groups=tuple(groups), parts=tuple(parts), note=note)


def grouped(passages: Sequence[Passage], paths: Sequence[tuple[str, ...]]) -> tuple[Group, ...]:
    """Passages under their paths; neighbours with the same path share a group."""
    return together(map(of_passage, passages), paths)


def together(found: Iterable[Quote], paths: Iterable[tuple[str, ...]]) -> tuple[Group, ...]:
    """Quotes under their paths; neighbours with the same path share a group."""
    groups: list[Group] = []
    for quote, path in zip(found, paths, strict=True):
        if groups and groups[-1].path == path:
            groups[-1] = Group(path=path, quotes=(*groups[-1].quotes, quote))
        else:
            groups.append(Group(path=path, quotes=(quote,)))
    return tuple(groups)
