"""A question that goes on about the one before it in the same message: asked where that one was answered."""

from __future__ import annotations

from collections.abc import Callable

from assistant.evidence.selection import Refusal, Selection
from assistant.question.asking import STRICT
from assistant.question.understand import split_context, understand
from assistant.question.weights import CONTENT
from assistant.question_texts import with_context
from assistant.retrieval.fit import Fit
from corpus.index import Index

_OF_SOMETHING = frozenset(
    """uitzondering uitzonderingen voorwaarde voorwaarden gevolg gevolgen reden redenen oorzaak oorzaken nadeel nadelen
    voordeel voordelen alternatief alternatieven risico risico's""".split()
)
"""What is always of something: without it in the question, that is what was spoken of."""
Answer = Callable[[str], Selection | Refusal]


def of_same(
    index: Index, question: str, before: Selection, found: Selection | Refusal, answer: Answer
) -> Selection | Refusal:
    """What answers a question that goes on about the one `before` it, be it only where that was answered.

    There it is asked by its own words, without those it takes along: "hoeveel leerlingen zijn er?" after who the head
    of a school is. What holds none of its own words answers once more what it goes on about.
    """
    main, context = split_context(question)
    itself = understand(main, index)
    own = [term for term in itself.terms if term.weight >= CONTENT]
    if not context or not own:
        return found
    fit, of_it = Fit(index, own), {term.word for term in own} <= _OF_SOMETHING
    worth = _worth(fit, found)
    held = {quote.document_id for quote in before.quotes}
    if (min(worth) < 1 or of_it) and len(held) == 1 and (itself.needed or itself.counted):
        there = answer(with_context(main, index.store.document(next(iter(held))).title))
        is_there = isinstance(there, Selection) and held == {quote.document_id for quote in there.quotes}
        if is_there and _worth(fit, there) > ((0.0, 0.0) if of_it else worth):
            return there
    if isinstance(found, Refusal):
        return found
    elsewhere = not {quote.document_id for quote in found.quotes} <= held
    told = max(worth) or itself.ask in STRICT  # a day or a number may tell it without its words
    again = not told and {quote.order for quote in found.quotes} & {quote.order for quote in before.quotes}
    return Refusal(reason="not_in_documents") if again or (of_it and elsewhere) else found


def _worth(fit: Fit, found: Selection | Refusal) -> tuple[float, float]:
    """The share of the words of a question in the best quote of an answer: with the titles above it, and without."""
    said = () if isinstance(found, Refusal) else found.quotes
    told = [(" ".join(q.section), " ".join((*(head for head, _ in q.cells), q.text))) for q in said]
    shares = ((fit.of_text(f"{above} {text}"), fit.of_text(text)) for above, text in told)
    return max(((fit.coverage.share(one), fit.coverage.share(other)) for one, other in shares), default=(0.0, 0.0))
