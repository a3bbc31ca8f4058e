"""Whether a reason that a sentence gives is one of what is asked, and not of what else it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.question.needed import nouns
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT, FUNCTION
from assistant.retrieval.fit import Fit
from assistant.words.sentences import concluded, leans, led_up_to
from corpus.expand import PART_OF_COMPOUND
from corpus.language import fold, words
from corpus.lexical import Term

_GIVES_REASON = re.compile(
    r"(?:(?:de|het|een|onze|hun|belangrijkste|voornaamste|eerste|tweede|derde|andere) )*"
    r"(?:reden\w*|oorza\w+|aanleiding|achtergrond|doel|bedoeling|gevolg\w*|argument\w*|want|omdat|doordat|zo|anders|hierdoor"
    r"|in de (?:eerste|tweede|derde|laatste) plaats|ten (?:eerste|tweede|derde)|het)\b"
)
"""Opens a sentence that gives a reason of what stands before it."""
_BECAUSE = re.compile(r"\b(?:omdat|doordat|want|aangezien)\b[^.,;]*")


def is_of_it(query: Query, parts: Sequence[str], number: int, fit: Fit) -> bool:
    """Whether a sentence with a reason is about what is asked.

    It holds any of that or points back to it, or the next one says what follows from it; "de visitatie is verplaatst
    vanwege ziekte" tells nothing of the vacancy of which the sentence before it speaks.
    """
    part = parts[number]
    if concluded(parts, number):
        return True
    said = [term for term in query.terms if term.weight > FUNCTION]  # of a follow-up and what it goes on about too
    if leans(part) or _GIVES_REASON.match(fold(part)):
        return not number or _holds(said, " ".join((*led_up_to(parts, number), part)), fit)
    return _holds(said, part, fit) and not _is_reason_itself(query, part, fit)


def _holds(terms: Sequence[Term], text: str, fit: Fit) -> bool:
    return any(fit.weight(term, text) > PART_OF_COMPOUND for term in terms)


def _is_reason_itself(query: Query, part: str, fit: Fit) -> bool:
    """Whether of whom it is asked stands in the reason alone, and what is told with it is something else.

    "Zij beginnen niet, omdat er geen directeur is" does not tell why the director left. What is done stands right after
    "waarom", or at the end.
    """
    about = [term for term in query.terms if term.weight >= CONTENT]
    said = words(split_context(query.question)[0])
    naming = nouns(said)
    subject = [term for term in about if term.word in naming][:1]
    done = [term for term in about if term.word in {*said[1:2], *said[-1:]} - naming]
    told = _BECAUSE.sub(" ", part)
    return bool(subject and done) and _holds(subject, part, fit) and not _holds([*subject, *done], told, fit)
