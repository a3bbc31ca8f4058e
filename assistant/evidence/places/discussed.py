"""What was discussed at a meeting: what the parts of its minutes or its report are.

No passage says it all: each tells of one thing that was talked about.
"""

from __future__ import annotations

import re

from assistant.evidence.places.overview import OUTLINES, outline
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import FRAME
from assistant.retrieval.fit import Fit
from assistant.words.english_frame import put_in_dutch
from corpus.expand import PART_OF_COMPOUND
from corpus.index import Index
from corpus.kinds import called, is_of_a_day
from corpus.language import MONTHS, fold, stem
from corpus.lexical import Term
from corpus.types import DocumentInfo

_IS = r"(?:is|zijn|was|waren|werd|werden|wordt|worden|komt|komen|kwam|kwamen|staat|staan|stond|stonden|heeft|hebben)"
_TALKED = (
    r"(?:besproken|behandeld|gesproken|aan (?:de orde|bod)(?: gekomen| geweest)?|ter sprake(?: gekomen)?|op de agenda"
    r"|ter tafel|voorbij(?: gekomen)?)"
)
_ASKS = re.compile(
    rf"^(?:en )?(?:wat|welke (?:onderwerpen|punten|agendapunten|zaken)|waar|waarover) {_IS} .*\b{_TALKED}\b"
    r"|^(?:en )?(?:waar|waarover) (?:ging|gingen) .*\b(?:vergadering|overleg|bijeenkomst)\b"
)
_MEETING = frozenset(
    map(
        stem,
        """vergadering overleg bijeenkomst bijeenkomsten vergaderingen agenda notulen verslag onderwerpen punten
        agendapunten zaken laatste vorige recente jongste datum dag keer allemaal gesproken sprake tafel gekomen
        """.split(),
    )
)
"""Stems of words for a meeting and what is told of it, whichever meeting is meant."""
_SENT = frozenset(map(stem, ("nieuwsbrief", "brief")))
_LATEST = re.compile(r"\b(?:laatste?|vorige|meest recente|jongste|nieuwste)\b")


def discussed(index: Index, query: Query) -> Selection | None:
    """The parts of the minutes of the meetings that a question asks of, the latest first; None for other questions.

    Nor where it asks what was said of a subject: every word of it must be of the meeting itself.
    """
    main, context = split_context(query.question)
    main = put_in_dutch(main)
    if context or query.references or not _ASKS.search(fold(main).strip(" ?.!")):
        return None
    about = [term for term in query.terms if term.weight > FRAME and stem(term.word) not in _MEETING]
    documents = [info for info in index.store.documents if not query.documents or info.id in query.documents]
    meetings = [info for info in documents if _is_of_meeting(info) and info.id not in query.superseded]
    found = [info for info in meetings if all(_is_of(index, info, term) for term in about)]
    if not found or (not about and len(found) > 1 and not _LATEST.search(fold(main))):
        return None
    found.sort(key=lambda info: info.date or "", reverse=True)
    return outline(index, [info.id for info in found][: 1 if _LATEST.search(fold(main)) else OUTLINES])


def _is_of_meeting(info: DocumentInfo) -> bool:
    """Whether a document tells of a meeting: what people sent belongs to a day as well."""
    return is_of_a_day(info) and stem(called(info) or "") not in _SENT


def _is_of(index: Index, info: DocumentInfo, term: Term) -> bool:
    """Whether a word of a question is in what a document is called, or in its date."""
    if Fit(index, [term]).weight(term, info.described) > PART_OF_COMPOUND:
        return True
    year, month, day = (*(info.date or "").split("-"), "", "")[:3]
    said = {year, day.lstrip("0"), MONTHS[int(month) - 1] if month else ""} - {""}
    return term.word in said
