"""From a question in a conversation to one that stands on its own, by rules over what was asked before.

What the conversation was about is read off the earlier questions, the last one first. What the assistant said counts
only where a question points into it ("het derde"): it comes from the caller, and may say anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.lexicon import ASKING, GREETINGS, NUMBERS, ORDINALS
from assistant.references import Reference
from assistant.texts import with_context
from assistant.types import Turn
from assistant.understand import Query, split_context, understand
from assistant.weights import FRAME
from corpus.index import Index
from corpus.language import fold, stem, words

_ELLIPSIS = re.compile(
    r"^(?:(?:en|nee|maar|oké|ok|oke|ja|of|sorry|top|helder|dank je|dankjewel|bedankt|thanks|dus|nou|hm+|and"
    r"|so)\b[\s,.!:;]*)+",
    re.IGNORECASE,
)
_CORRECTION = re.compile(r"\bik bedoel(?:de)?\b|\bi mean(?:t)?\b", re.IGNORECASE)
_NOT_THAT = re.compile(
    r",?\s*(?:en )?(?:niet|dus niet|in plaats van)\s+(?:dat|die|de|het)?\s*(?:van|voor|in)?\s*[^,.?]*$", re.IGNORECASE
)
_OTHER_SUBJECT = re.compile(r"\b(?:iets (?:heel )?anders|andere vraag|ander onderwerp|something else)\b", re.IGNORECASE)
_POINTING = re.compile(
    r"\b(?:daar(?:voor|bij|van|mee|over|aan|in|naast|toe|na|om)?|hier(?:voor|bij|van|mee|over|aan|in)"
    r"|er(?:voor|bij|over|mee|van|in|aan|onder)|die|deze|ze|zij|hij|haar|hem|hun|hetzelfde|dezelfde|diezelfde"
    r"|they|them|it|there|that|those)\b"
    r"|\b(?:van|over|met|voor|bij|in|is|dat|aan) (?:dat|dit)\b|^(?:dat|dit)\b|\b(?:dat|dit)\s*\??$"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ONLY_YEAR = re.compile(
    r"^(?:(?:en|wat|dan|in|voor|het|doel|over|vanaf|tot|van|dat|die)\s+)*((?:19|20)\d\d)\s*(?:dan)?\s*\??$",
    re.IGNORECASE,
)
_RANK = re.compile(
    rf"\b(?:het|de|dat|die|nummer|punt)\s+({'|'.join(sorted(ORDINALS))}|laatste|voorlaatste|eennalaatste"
    rf"|op een na laatste|\d+)"
    r"(?:e|de|ste)?\b(?!\s+(?!punt|ding|stap|actie|item|onderdeel|ook)[^\W\d_])|\b(?:nummer|punt)\s+(\d+)\b",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s+(.+)$", re.MULTILINE)
_MARKERS = re.compile(r"\s*(?<!\\)\[\d+\]|\\(?=\W)")
_CODE = re.compile(r"\b[A-Z]{1,4}\d{1,3}\b")
_PREPOSITION = re.compile(
    r"^(?:(?:bij|op|van|voor|in|en|over|dan|hoe zit het met|hoe zit dat bij)\s+)+|\s+dan$", re.IGNORECASE
)
_ARTICLE_BEFORE = re.compile(r"\b(?:de|het)\s+$", re.IGNORECASE)
_PREPOSITIONS = frozenset("met bij voor van over in op aan naar uit tussen door tegen rond".split())
_ARTICLES = frozenset("een de het".split())
_WHAT_IS = re.compile(
    r"^((?:wat|wie|wanneer|waar|hoe)\s+(?:is|zijn|was|waren|betekent|betekenen|heet|heten)(?:\s+(?:er|dan|eigenlijk))*)"
    r"\s+(.+)$",
    re.IGNORECASE,
)
_LAST_THING = re.compile(
    rf"\b(?:een|de|het)\s+(?!(?:{'|'.join(sorted(_PREPOSITIONS))})\b)[^\W\d_]+(?:\s+[^\W\d_]+)?$", re.IGNORECASE
)
_ABOUT = re.compile(r"^(.*\b(?:over|met))\s+\S+(?:\s+\S+){0,2}$", re.IGNORECASE)
SHORT = 5
"""Words at most of a follow-up that only puts something else in place of what was asked about."""
MOST_CONTEXT = 200
"""Characters of earlier questions that are carried along."""


def standalone(question: str, history: Sequence[Turn], index: Index) -> str:
    """The question with what it leaves out filled in; unchanged when it leaves out nothing."""
    alone = ""
    said: list[str] = []
    of_point = False
    for turn in [*history, Turn(role="user", text=question)]:
        if turn.role == "user":
            alone = _complete(turn.text.strip(), alone, said, index)
            of_point = bool(_RANK.search(fold(turn.text)))
        elif not of_point:  # what was said of one point is not the list that the next rank counts in
            said.append(turn.text)
    return alone


def _complete(question: str, before: str, said: Sequence[str], index: Index) -> str:
    """`question` as a follow-up of `before`, which stands on its own already (empty for a first question)."""
    if not before or _OTHER_SUBJECT.search(question):
        return question
    corrected = bool(_CORRECTION.search(question))
    bare = _CORRECTION.sub("", _ELLIPSIS.sub("", question)).strip(" ,.")
    bare = _NOT_THAT.sub("", bare).strip(" ,.") if corrected else bare
    if all(word in GREETINGS for word in words(bare)):
        return question
    if year := _ONLY_YEAR.match(bare):
        return _with_year(before, year[1])
    if point := _point_meant(bare, said):
        return with_context(bare, point)
    elliptic = bare != question.strip(" ,.")
    return _filled_in(bare, before, index, elliptic=elliptic) or question


def _filled_in(bare: str, before: str, index: Index, *, elliptic: bool) -> str | None:
    """What a follow-up asks, with the place, the document or the subject it leaves out; None when it stands alone."""
    query, earlier = understand(bare, index), understand(before, index)
    if query.references and elliptic and not _content(query):
        return _with_other_reference(before, earlier, query)
    if query.documents and elliptic and not _content(query.within_scope()):
        return _with_other_document(before, earlier, bare)
    if query.references or query.documents:
        return None
    numbering = index.store.series_words()
    if _content(query) and any(stem(term.word) in numbering for term in query.terms):
        return None  # "het thema over labels" names a place itself
    asks = bool(words(bare)) and words(bare)[0] in ASKING
    if elliptic and not asks and query.ask == "open" and not query.several and len(words(bare)) <= SHORT:
        return _with_other_word(before, bare)
    pointing = _POINTING.search(fold(bare)) or elliptic or not _content(query)
    if not pointing:
        return None
    if earlier.references:
        return f"{bare[:1].upper()}{bare[1:].rstrip('?. ')} bij {earlier.references[-1].text}?"
    return with_context(bare[:1].upper() + bare[1:], _subject(before))


def _content(query: Query) -> bool:
    return any(term.weight > FRAME for term in query.terms)


def _subject(before: str) -> str:
    """What an earlier question and its own context were about, not longer than is useful."""
    main, context = split_context(before)
    return (main if len(words(main)) > 4 or not context else f"{main} {context}")[:MOST_CONTEXT].rstrip()


def _still(question: str, context: str) -> str:
    """A question with the context that the one before it had, if any."""
    return with_context(question, context) if context else question


def _with_other_word(before: str, bare: str) -> str:
    """The earlier question about something else: "A2" in place of "A1"; otherwise with the new words at its end."""
    main, context = split_context(before)
    new = bare.rstrip("? ")
    codes, old = _CODE.findall(new), _CODE.findall(main)
    if len(codes) == 1 and old:
        return _still(main.replace(old[-1], codes[0]), context)
    asked = main.rstrip("?. ")
    return _still(f"{_put_in_place(asked, new) or f'{asked}, {new}'}?", context)


def _put_in_place(asked: str, new: str) -> str | None:
    """A question with new words in place of the like ones in it: those after the same preposition, the subject of
    "wat is X", what stands at its end with an article too, or what it is about. None when nothing is like them.
    """
    first = words(new)[:1]
    if first and first[0] in _PREPOSITIONS:
        before, found, after = asked.rpartition(f" {first[0]} ")
        return f"{before} {new}" if found and len(after.split()) <= SHORT else None
    if named := _WHAT_IS.match(asked):
        of = re.search(r"\s(?:van|bij|in|op|voor|volgens)\s.*$", named[2])
        return f"{named[1]} {new}{of[0] if of else ''}"
    if first and first[0] in _ARTICLES and (last := _LAST_THING.search(asked)):
        return f"{asked[: last.start()]}{new}"
    return f"{about[1]} {new}" if (about := _ABOUT.match(asked)) else None


def _with_other_document(before: str, earlier: Query, bare: str) -> str:
    """The earlier question about another document: its name in place of the one that was named, or at the end."""
    main, context = split_context(before)
    name = _PREPOSITION.sub("", bare.rstrip("? ")).strip()
    named = [match for match in re.finditer(r"[\w’'-]+", main) if earlier.scope.intersection(words(match[0]))]
    if not named:
        return _still(f"{main.rstrip('?. ')} bij {name}?", context)
    start = _ARTICLE_BEFORE.search(main[: named[0].start()])
    first = start.start() if start else named[0].start()
    changed = f"{main[:first]}{name}{main[named[-1].end() :]}"
    return _still(changed, context)


def _with_year(before: str, year: str) -> str:
    """The earlier question about another year."""
    main, context = split_context(before)
    years = _YEAR.findall(main)
    changed = re.sub(rf"\b{years[-1]}\b", year, main) if years else f"{main.rstrip('?. ')} in {year}?"
    return _still(changed, context)


def _point_meant(question: str, said: Sequence[str]) -> str | None:
    """The point of an earlier answer that "het derde" or "de laatste" is."""
    rank = _RANK.search(fold(question))
    if not rank or len(words(question)) > 10:
        return None
    for text in reversed(said):
        points = _points(text)
        said_as = rank[1] or rank[2]
        number = {"laatste": len(points), "voorlaatste": len(points) - 1, "eennalaatste": len(points) - 1}.get(
            said_as, NUMBERS.get(said_as, int(said_as) if said_as.isdigit() else 0)
        )
        if len(points) > 1 and 0 < number <= len(points):
            return points[number - 1]
    return None


def _points(text: str) -> list[str]:
    """The points of an answer: its bullets, or what its longest enumeration sums up."""
    plain = _MARKERS.sub("", text)
    if bullets := [found.strip() for found in _BULLET.findall(plain)]:
        return bullets
    longest = max(re.split(r"(?<=[.?!])\s", plain), key=lambda sentence: sentence.count(","), default="")
    parts = [part.strip(" .") for part in re.split(r",\s+|\s+en\s+", longest)]
    return [part for part in parts if part] if longest.count(",") else []


def _with_other_reference(before: str, earlier: Query, query: Query) -> str:
    """The earlier question, asked of the places that the new one names."""
    new = " en ".join(reference.text for reference in query.references)
    if not earlier.references:
        return f"{before.rstrip('?. ')} bij {new}?"
    first, *others = earlier.references
    replaced, count = _as_said(first).subn(new, before, count=1)
    return replaced if count and not others else f"{before.rstrip('?. ')} bij {new}?"


def _as_said(reference: Reference) -> re.Pattern[str]:
    """The ways to name a place: "thema 3", "thema drie", "het derde thema"."""
    word = rf"{re.escape(stem(reference.word))}[^\W\d_]*(?:['’]s)?"
    same = [name for name, number in NUMBERS.items() if str(number) == reference.number]
    ranks = "|".join(name for name in same if name in ORDINALS) or "(?!)"
    numbers = "|".join([re.escape(reference.number), *(name for name in same if name not in ORDINALS)])
    return re.compile(rf"\b(?:het\s+|de\s+)?(?:{ranks})\s+{word}|\b{word}\s+(?:{numbers})\b", re.IGNORECASE)
