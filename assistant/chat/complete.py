"""Whether the sentences of a model leave out what the answer without it tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.chat.support import is_verbatim, likest
from assistant.evidence.quotes import Quote
from assistant.evidence.selection import Selection
from assistant.question.asking import STRICT, Ask
from assistant.question.query import Query
from assistant.question.weights import FRAME
from assistant.retrieval.answer_type import holds
from assistant.retrieval.fit import Fit
from assistant.words.sentences import sentences
from assistant.words.spoken import NEGATIONS
from corpus.index import Index
from corpus.language import words

_UNTOLD: frozenset[Ask] = frozenset(("who", "count"))
"""Of these no single sentence shows by itself whether it has what is asked for."""


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
    """Whether sentences about a quote hold the one of its own that the question is about."""
    pieces = sentences(quote.text)
    if len(pieces) < 2:
        return bool(said)
    titles = fit.of_path(quote.section, quote.document_id)
    return bool({_said_of(text, pieces) for text in said} & _needed(pieces, titles, query, fit))


def _said_of(text: str, pieces: Sequence[str]) -> int:
    """Which sentence of a quote is said."""
    same = [number for number, piece in enumerate(pieces) if is_verbatim(text, [piece])]
    return same[0] if same else likest(text, pieces)


def _needed(pieces: Sequence[str], titles: Sequence[float], query: Query, fit: Fit) -> set[int]:
    """One of these sentences has to be said: what fits the question best, or what answers it where that does not.

    A sentence that only repeats the question answers nothing: "over het overblijven is vergaderd". It does not where it
    lacks the kind of thing that is asked for and another has it, or, where no kind tells, when all the words that it
    has of the question stand in the titles above it as well, and another sentence has one that does not.
    """
    held = [fit.of_text(piece) for piece in pieces]
    best = _best(range(len(pieces)), held, fit)
    if query.ask in STRICT - _UNTOLD:
        if any(_answers(query, pieces[number]) for number in best):
            return best
        return _best([number for number, piece in enumerate(pieces) if holds(query.ask, piece)], held, fit) or best
    own = [[0.0 if above else value for value, above in zip(one, titles, strict=True)] for one in held]
    if any(any(own[number]) for number in best):
        return best
    return (
        _best([n for n, (said, new) in enumerate(zip(held, own, strict=True)) if _tells(said, new, fit)], own, fit)
        or best
    )


def _tells(held: Sequence[float], own: Sequence[float], fit: Fit) -> bool:
    """Whether a sentence has a word of the question of its own; one that only frames it ("neem") beside another."""
    telling = any(value and term.weight > FRAME for value, term in zip(own, fit.coverage.terms, strict=True))
    return telling or (any(own) and any(value for value, new in zip(held, own, strict=True) if not new))


def _best(numbers: Iterable[int], held: Sequence[Sequence[float]], fit: Fit) -> set[int]:
    """Of some sentences those that hold most of the question."""
    shares = {number: fit.coverage.share(held[number]) for number in numbers}
    return {number for number, share in shares.items() if share >= max(shares.values()) - 1e-6}


def _answers(query: Query, piece: str) -> bool:
    """Whether a sentence holds what is asked for, or denies it: "waarom mag dat?" is answered by that it may not."""
    return holds(query.ask, piece) or bool(NEGATIONS & set(words(piece)))
