"""Where something is mentioned: every passage that has the word, in reading order, and how many there are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.evidence import quotes
from assistant.evidence.quotes import Quote
from assistant.evidence.rows.whole_rows import rows_with
from assistant.evidence.selection import Refusal, Selection, together
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.words.lexicon import DOCUMENT_STEMS, WHOLE_DOCUMENT_STEMS
from corpus.expand import AKIN, WHOLE_IN_COMPOUND
from corpus.index import Index
from corpus.kinds import KINDS
from corpus.language import fold, stem, words
from corpus.lexical import Term
from corpus.types import Passage

SHOWN = 24
"""So many places are shown at most; the others are only counted."""
FEW = 12
"""So many are all told where it is asked what is said of something."""
MOST = 600
"""What stands in more passages than this is what the documents are about, not what they mention."""
_VERBS = r"(?:genoemd|vermeld|besproken|beschreven|behandeld|geschreven|gezegd|gesproken|aangehaald|mentioned)"
_PIECES = (
    r"(?:document(?:en)?|stuk(?:ken)?|verslag(?:en)?|profiel(?:en)?|plan(?:nen)?|hoofdstuk(?:ken)?|paragra\w+|notulen)"
)
_ASKS = re.compile(
    r"\bwaar(?:\s+\w+){0,4}? (?:wordt|worden|werd|werden)\b.*\b" + _VERBS + r"\b"
    r"|\bwaar (?:\w+ ){0,3}?(?:staat|staan|lees|lezen|vind|vinden|kan ik)\b.*"
    r"\b(?:iets|wat|meer|info\w*|alles) (?:\w+ )?over\b"
    r"|\bwaar (?:\w+ ){0,3}?gaat (?:het|dit|dat|\w+verslag) (?:\w+ )?over (?=\w)"
    r"|\bwaar (?:\w+ ){0,3}?komt? .*\b(?:voor|terug|aan de orde|ter sprake|aan bod)\b"
    r"|\bwaar\b.*\boveral\b|\boveral waar\b"
    r"|\bop (?:hoeveel|(?:de )?(?:verschillende|meerdere|diverse|andere)|alle)"
    r" (?:plaatsen|plekken|bladzijden|pagina's)\b"
    r"|\bop welke (?:plaats(?:en)?|plek(?:ken)?|pagina(?:s|'s)?|bladzijden?)\b"
    rf"|\b(?:in|uit) (?:welke|hoeveel) (?:van de )?{_PIECES}\b.*"
    rf"\b(?:voor|terug|{_VERBS}|iets over|aan de orde|gaat het|gaan over)\b"
    rf"|\bhoe (?:vaak|dikwijls) (?:wordt|worden|komt|komen|werd|werden)\b.*\b(?:voor|terug|{_VERBS})\b"
    r"|\bwhere (?:is|are|does|do)\b.*\b(?:mentioned|discussed|come up|described)\b"
    r"|\bwhich documents? mentions?\b|\bhow often is .* mentioned\b"
)
_ASKS_OF_ALL = re.compile(
    rf"\bwat (?:staat|zeggen|schrijven|vind ik)\b.*\b(?:alle|allemaal|verschillende|de) {_PIECES}\b.*\bover\b"
    r"|\bwat staat er (?:allemaal )?over .*"
    r"\bin (?:alle|de verschillende|de) (?:documenten|stukken|plannen|profielen)\b"
)
"""Asks what all documents say; of "de notulen van De Linde" it asks what stands there."""
SHORTEST_IN_COMPOUND = 6
"""Letters of a word that is looked for inside others."""
_ASKS_ABOUT = re.compile(
    r"(?:en )?(?:wat|welke dingen) (?:staat|staan|lees|vind|zegt|zeggen|schrijft|schrijven|vermeldt|vertelt|meldt|weten"
    r"|(?:is|wordt|werd) er (?:\w+ ){0,4}?(?:gezegd|geschreven|verteld|bekend|gemeld|vermeld|besproken)"
    r") (?:er |ik |we |je )*(?:[^?]* )?over (?:de |het |een )?\w+(?: (?:in|volgens) [^?]+)?$"
    r"|(?:(?:noem|geef|toon|zoek) )?alles over \w+$"
)
"""Asks all that is said of one thing."""
_UNSAID = DOCUMENT_STEMS | WHOLE_DOCUMENT_STEMS | frozenset(
    map(stem, "plaats plaatsen plek plekken pagina pagina's bladzijde bladzijden hoofdstuk hoofdstukken paragraaf "
        "paragrafen notulen keer staat staan meer info informatie terugkomen voorkomen ons onze "
        "overal hoeveel verschillende meerdere diverse andere".split())
)  # fmt: skip
"""What such a question is put in, and what it asks nothing about."""


_SAYING = frozenset(map(stem, "lees vind weten zegt gezegd schrijft geschreven vermeldt vertelt meldt dingen".split()))


def where_mentioned(index: Index, query: Query) -> Selection | None:
    """All passages and titles with what is asked, in reading order, where it is asked where or how often that stands.

    None when it stands nowhere, or everywhere.
    """
    said = fold(split_context(query.question)[0])
    if query.references:
        return None  # "waar staat in hoofdstuk 5 iets over ouders": that place alone is asked of
    if not (_ASKS.search(said) or (not query.documents and _ASKS_OF_ALL.search(said))):
        return None
    subjects = [term for term in query.subjects if stem(term.word) not in _UNSAID]
    if not subjects:
        return None
    found = _with_all(index, query, _meant(index, query, subjects, literal=True))
    if not found:
        found = _with_all(index, query, _meant(index, query, subjects, literal=False))
    if not found:
        return None
    several = len(index.store.documents) > 1
    paths = [_path(index, quote, several=several) for quote in found[:SHOWN]]
    return Selection(form="mentions", groups=together(found[:SHOWN], paths), total=len(found))


def all_told(index: Index, query: Query, found: Selection | Refusal) -> Selection | Refusal:
    """What was found; all that speaks of a subject instead, where that is asked and is not much.

    "Wat staat er over intervisie?" wants each of four places, and not the two that say most of it. A place of its own
    that was found stays, and so does anything else than passages.
    """
    said = fold(split_context(query.question)[0]).strip(" ?.!")
    is_open = found.reason == "not_in_documents" if isinstance(found, Refusal) else found.form == "passages"
    if query.references or not is_open or not _ASKS_ABOUT.match(said):
        return found
    subjects = [term for term in query.subjects if stem(term.word) not in _UNSAID | KINDS | _SAYING]
    if len(subjects) != 1 or (isinstance(found, Selection) and found.exact):
        return found
    told = _with_all(index, query, [_short_forms(index, subjects[0])])
    shown = [quote for quote in found.quotes if quote.order[2]] if isinstance(found, Selection) else []
    if not len(shown) < len(told) <= FEW or not {q.order for q in shown} <= {q.order for q in told}:
        return found
    several = len(index.store.documents) > 1
    paths = [_path(index, quote, several=several) for quote in told]
    return Selection(form="mentions", groups=together(told, paths), total=len(told))


def _with_all(index: Index, query: Query, meant: Sequence[frozenset[str]]) -> list[Quote]:
    """The passages that hold every subject, in their own words or above; and the titles that do so alone."""
    rarest = min(meant, key=lambda forms: len(_rows(index, forms)))
    rows = sorted(rows_with(index, query, rarest))
    if not all(meant) or len(rows) > MOST:
        return []
    below = [p for p in index.store.passages(rows) if all(forms & _said(p) for forms in meant)]
    found = [passage for passage in below if rarest & {*words(passage.text)}]
    titles = [
        place
        for name in dict.fromkeys(passage.document_id for passage in below)
        for place in index.store.places_of(name)
        if all(forms & {*words(place.title)} for forms in meant)
        and not any(p.document_id == name and place.start <= p.ordinal < place.stop for p in found)
    ]
    return sorted([*map(quotes.of_passage, found), *map(quotes.of_place, titles)], key=lambda quote: quote.order)


def _meant(index: Index, query: Query, subjects: Sequence[Term], *, literal: bool) -> list[frozenset[str]]:
    """For each subject the words that mention it; for two with "of" between them those of both: "geld of middelen"."""
    meant = [_forms(index, term, literal=literal) for term in subjects]
    said = fold(query.question)
    for number, (first, second) in enumerate(pairwise(subjects)):
        if re.search(rf"\b{re.escape(first.word)},? (?:en/)?of (?:[a-z]+ )?{re.escape(second.word)}\b", said):
            meant[number] = meant[number + 1] = meant[number] | meant[number + 1]
    return meant


def _forms(index: Index, term: Term, *, literal: bool) -> frozenset[str]:
    """The words that mention a subject: its own forms and the compounds with it; its synonyms too if not literal."""
    own = index.expander.forms(term.word) if literal else term.forms
    return frozenset(form for form, weight in own if weight >= WHOLE_IN_COMPOUND)


def _short_forms(index: Index, term: Term) -> frozenset[str]:
    """The same for one subject; of a short word only its own forms: "roken" is no part of "gesproken"."""
    least = WHOLE_IN_COMPOUND if len(term.word) >= SHORTEST_IN_COMPOUND else AKIN
    return frozenset(form for form, weight in index.expander.forms(term.word) if weight >= least)


def _rows(index: Index, forms: frozenset[str]) -> set[int]:
    return {row for form in forms for row in index.words.rows_with(form)}


def _said(passage: Passage) -> set[str]:
    texts = (passage.text, *passage.section, *(heading for heading, _ in passage.cells))
    return {word for text in texts for word in words(text)}


def _path(index: Index, quote: Quote, *, several: bool) -> tuple[str, ...]:
    near = " › ".join(quote.section[-2:])
    title = index.store.document(quote.document_id).title if several else ""
    return tuple(part for part in (title, near) if part)
