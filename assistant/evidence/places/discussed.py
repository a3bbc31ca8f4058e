"""What was discussed at a meeting: what the parts of its minutes or its report are.

No passage says it all: each tells of one thing that was talked about.
"""

from __future__ import annotations

import re

from assistant.evidence.places.overview import OUTLINES, in_short, outline, parts_of_each
from assistant.evidence.places.placing import whole_place
from assistant.evidence.selection import Selection
from assistant.question.naming.sittings import ANY_MEETING, OF_MEETINGS, Minutes, minutes, sitting_named
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import FRAME
from assistant.retrieval.fit import Fit
from assistant.words.english_frame import put_in_dutch
from corpus.expand import PART_OF_COMPOUND
from corpus.index import Index
from corpus.language import MONTHS, fold, stem
from corpus.lexical import Term

_IS = r"(?:is|zijn|was|waren|werd|werden|wordt|worden|komt|komen|kwam|kwamen|staat|staan|stond|stonden|heeft|hebben)"
_TALKED = (
    r"(?:besproken|behandeld|gesproken|aan (?:de orde|bod)(?: gekomen| geweest)?|ter sprake(?: gekomen)?|op de agenda"
    r"|ter tafel|voorbij(?: gekomen)?)"
)
_ASKS = re.compile(
    rf"^(?:en )?(?:wat|welke (?:onderwerpen|punten|agendapunten|zaken)|waar|waarover) {_IS} .*\b{_TALKED}\b"
    r"|^(?:en )?(?:waar|waarover) (?:ging|gingen|gaat) .*\b(?:vergadering|overleg|bijeenkomst)\b"
    r"|^(?:en )?waar (?:hebben|hadden|heeft|had) .*\bover (?:gehad|gesproken)\b|^(?:en )?waar\w* spraken\b"
)
_OF_IT_ALL = re.compile(
    r"^(?:en )?wat (?:is|werd|hebben|heeft) .*\bgezegd\b|^(?:en )?wat (?:staat|stond) (?:er )?(?:allemaal )?in\b"
    r"|^(?:en )?wat (?:was|waren|zijn|is) .*\b(?:punten|onderwerpen|hoofdpunten)\b|\bsamenvatting\b|\bsamenvatten\b"
    r"|^(?:en )?vat .*\bsamen\b|^(?:(?:geef|toon|de|het|alle|mij|me) )*(?:agenda|onderwerpen|agendapunten|notulen"
    r"|\w*verslag|hoofdpunten|belangrijkste punten)\b|^(?:en )?(?:waar|waarover) (?:ging|gaat) het\b"
    r"|^(?:en )?hoe (?:ging|verliep|was) (?:de|het)\b"
)
"""What asks for all of a meeting, where it names that meeting."""
_MEETING = frozenset(
    map(
        stem,
        """vergadering overleg bijeenkomst bijeenkomsten vergaderingen agenda notulen verslag onderwerpen punten
        agendapunten zaken laatste vorige recente jongste datum dag keer allemaal gesproken sprake tafel gekomen gehad
        gezegd samenvatting samenvatten samen vat hoofdpunten belangrijkste ging verliep raad team commissie
        """.split(),
    )
)
"""Stems of words for a meeting and what is told of it, whichever meeting is meant."""
_LATEST = re.compile(r"\b(?:laatste?|vorige|meest recente|jongste|nieuwste)\b")


def discussed(index: Index, query: Query) -> Selection | None:
    """The parts of the minutes of the meetings that a question asks of, the latest first; None for other questions.

    Nor where it asks what was said of a subject: every word of it must be of the meeting itself.
    """
    main, context = split_context(query.question)
    main = put_in_dutch(main)
    said = fold(main).strip(" ?.!")
    if context or query.references or not (_ASKS.search(said) or _OF_IT_ALL.search(said)):
        return None
    sitting = sitting_named(main, index)
    if sitting is None and not _ASKS.search(said):
        return None
    latest = bool(_LATEST.search(said)) and (sitting is None or sitting.latest)
    known = sitting.words if sitting else frozenset[str]()
    content = [term for term in query.terms if term.weight > FRAME and term.word not in known]
    about = [t for t in content if stem(t.word) not in _MEETING | ANY_MEETING]
    about = [t for t in about if not (sitting and OF_MEETINGS.fullmatch(t.word))]
    meetings = [one for one in minutes(index) if not query.documents or one.info.id in query.documents]
    meetings = [one for one in meetings if one.info.id not in query.superseded]
    meetings = [one for one in meetings if sitting is None or one in sitting.minutes]
    found = [one for one in meetings if all(_is_of(index, one, term) for term in about)]
    if not found or (sitting is None and not about and len(found) > 1 and not latest):
        return None
    parts = [one.part for one in found if one.part]
    if sitting and not latest and 1 < len(parts) == len(found):
        return parts_of_each(index, parts)  # the document has other meetings as well
    if (part := found[0].part) and (latest or len(found) == 1):
        return whole_place(index, part)
    if query.summary and (latest or len(found) == 1) and (short := in_short(index, [found[0].info.id])):
        return short
    return outline(index, [*dict.fromkeys(one.info.id for one in found)][: 1 if latest else OUTLINES])


def _is_of(index: Index, held: Minutes, term: Term) -> bool:
    """Whether a word of a question is in what minutes are called, or in their date."""
    if Fit(index, [term]).weight(term, held.info.described) > PART_OF_COMPOUND:
        return True
    year, month, day = (*held.date.split("-"), "", "")[:3]
    said = {year, day.lstrip("0"), MONTHS[int(month) - 1] if month else ""} - {""}
    return term.word in said
