"""Whether the sentences of a model leave out what the answer without it tells."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.chat.support import is_verbatim, likest
from assistant.evidence.quotes import Quote
from assistant.evidence.selection import Selection
from assistant.question.asking import STRICT
from assistant.question.query import Query
from assistant.retrieval.answer_type import holds
from assistant.retrieval.fit import Fit
from assistant.words.sentences import sentences
from assistant.words.spoken import NEGATIONS
from corpus.index import Index
from corpus.language import words


def is_complete(
    index: Index, query: Query, selection: Selection, said: Sequence[tuple[str, tuple[Quote, ...]]]
) -> bool:
    """Whether of each quote that was selected is said what fits the question best; `said` are sentences, cited."""
    fit = Fit(index, query.asked())
    return all(
        _is_told(quote, query, fit, [text for text, cited in said if any(one.order == quote.order for one in cited)])
        for quote in selection.quotes
    )


def _is_told(quote: Quote, query: Query, fit: Fit, said: Sequence[str]) -> bool:
    """Whether sentences about a quote hold those of its own that the question is about."""
    pieces = sentences(quote.text)
    if len(pieces) < 2:
        return bool(said)
    told = {_said_of(text, pieces) for text in said}
    return all(told & needed for needed in _needed(pieces, query, fit))


def _said_of(text: str, pieces: Sequence[str]) -> int:
    """Which sentence of a quote is said."""
    same = [number for number, piece in enumerate(pieces) if is_verbatim(text, [piece])]
    return same[0] if same else likest(text, pieces)


def _needed(pieces: Sequence[str], query: Query, fit: Fit) -> list[set[int]]:
    """Of each set one has to be said: what fits best, and what holds what is asked for where that does not.

    What denies it answers too: "waarom mag dat?" by that it may not.
    """
    shares = [fit.coverage.share(fit.of_text(piece)) for piece in pieces]
    best = {number for number, share in enumerate(shares) if share >= max(shares) - 1e-6}
    if query.ask not in STRICT or any(_answers(query, pieces[number]) for number in best):
        return [best]
    asked_for = {number for number, piece in enumerate(pieces) if holds(query.ask, piece)}
    return [best, asked_for] if asked_for else [best]


def _answers(query: Query, piece: str) -> bool:
    return holds(query.ask, piece) or bool(NEGATIONS & set(words(piece)))
