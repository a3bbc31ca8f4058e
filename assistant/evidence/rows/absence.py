"""Who was not at a meeting: the line or row of its minutes that says who was absent or had sent word.

A question puts it in words that lead to who was there: "wie was er niet bij de vergadering?".
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.evidence.rows.whole_rows import holds_all, of_rows, passages_with
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT
from assistant.retrieval.fit import Fit
from assistant.words.spoken import NEGATIONS
from assistant.words.ticks import is_marked
from corpus.index import Index
from corpus.language import fold, stem, words
from corpus.types import Passage

MOST = 8
"""Of more meetings than this the question does not tell which one is meant."""
_ASKED = re.compile(
    r"^(?:en )?wie (?:(?:was|waren|is|zijn) (?:er )?(?:allemaal )?(?:niet(?: (?:aanwezig|bij|op|in))?\b(?! \w+d$)"
    r"|afwezig|afgemeld|absent|verhinderd)\b"
    r"|(?:ontbrak|ontbraken|misten?)\b|(?:had|hadden|heeft|hebben) zich (?:allemaal )?afgemeld\b)"
)
_ABSENT = re.compile(
    r"(?:afwezig(?:en|heid)?|afgemeld(?:en)?|afmelding(?:en)?|absent(?:en|ie)?|verhinderd|bericht van verhindering"
    r"|(?:met|zonder) (?:kennisgeving|bericht))\b"
)
"""How a line begins that tells who was not there, and what a row is called."""
_FOUND_BY = "afwezig afwezigen afwezigheid afgemeld afgemelden afmelding afmeldingen absent absenten verhinderd".split()
_SAID = frozenset(
    map(stem, ("vergadering overleg bijeenkomst bij aanwezig verslag notulen ontbrak ontbraken misten zich".split()))
) | frozenset(map(stem, (*_FOUND_BY, *NEGATIONS)))
"""What such a question says beside the meeting that it asks about."""
_LABEL = 4
"""A label before a colon has no more words than this."""


def absent_asked(index: Index, query: Query) -> Selection | None:
    """The lines that say who was not there, of the meeting that is named or of the few that there are."""
    main = " ".join(words(split_context(query.question)[0]))
    if query.years or any(word.isdigit() for word in words(main)) or not _ASKED.match(main):
        return None  # of one day: its minutes are found by that
    said = {*words(main)}
    meeting = [t for t in query.terms if t.word in said and t.weight >= CONTENT and stem(t.word) not in _SAID]
    fit = Fit(index, meeting)
    lines = [p for p in passages_with(index, query, _FOUND_BY) if _says_who(p)]
    found = [p for p in lines if holds_all(fit, fit.described(p), *p.section)]  # minutes are called by their meeting
    return replace(of_rows(index, found), exact=True) if 0 < len(found) <= MOST else None


def _says_who(passage: Passage) -> bool:
    """Whether a line or a row is called by absence, with somebody behind it; the rows of an explanation are not.

    Where each has a row of their own, it is a mark in the column for it that tells.
    """
    if any(_is_label(heading) and is_marked(cell) for heading, cell in passage.cells):
        return _is_somebody(passage.cells[0][1])
    if passage.cells:
        beside = [cell for _, cell in passage.cells[1:]]
        return _is_label(passage.cells[0][1]) and any(map(_is_somebody, beside))
    label, colon, names = passage.text.partition(":")
    return bool(colon) and _is_label(label) and _is_somebody(names)


def _is_label(text: str) -> bool:
    return bool(_ABSENT.match(fold(text))) and len(text.split()) <= _LABEL


def _is_somebody(text: str) -> bool:
    return text.strip()[:1].isupper()
