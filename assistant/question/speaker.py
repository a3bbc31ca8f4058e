"""Who "de spreekster" is: the one whose name stands in the title of a talk, where the documents have one such title.

What a speaker said is told under their name, so a question about "de inleider" is put as one about them.
"""

from __future__ import annotations

import re

from corpus.index import Index
from corpus.language import fold

MOST = 300
"""So many passages are looked through for the title of a talk; where they are more, it is no single one."""
_LONGEST = 10
"""Words of a title."""

_SPEAKERS = "spreker spreekster inleider inleidster speaker lecturer".split()
_TALKS = "keynote lezing hoofdlezing inleiding toespraak voordracht presentatie spreker spreekster inleider".split()
_FIRST = r"(?:keynote|hoofd|gast|plenaire? )?[- ]?"
_SPEAKER = re.compile(rf"\b(?:(?:de|the|onze|our) ){_FIRST}(?:{'|'.join(_SPEAKERS)})\b", re.IGNORECASE)
_BY_TALK = re.compile(
    rf"\b(?P<by>volgens|according to) (?:de|the) {_FIRST}"
    r"(?:keynote|lezing|inleiding|toespraak|voordracht|lecture|talk)\b",
    re.IGNORECASE,
)
_TALK = re.compile(rf"\b{_FIRST}(?:{'|'.join(_TALKS)})\b", re.IGNORECASE)
_WHO_IT_IS = re.compile(
    r"\bwie (?:is|was|waren|zijn)\b|\bhoe heet|\bheette?\b|\bna(?:am|men)\b|\bnames?\b"
    r"|\bwho (?:is|was|were|are)\b|\bcalled\b"
)
"""Asks for the name itself."""
_PART = r"(?:(?:van|de|den|der|het|ten|ter|te|’t|'t|el|al|la|von) )"
_NAMED = re.compile(
    rf"(?i:\b{_FIRST}(?:{'|'.join(_TALKS)}))(?: (?:van|door|by))?[ :–-]+"
    rf"(?i:(?:dr|drs|prof|ir|mw|dhr|mevrouw|meneer)\.? )*"
    rf"(?P<name>[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)? {_PART}*[A-Z][a-zà-ÿ]+)\b"
)


def with_speaker_named(question: str, index: Index) -> str:
    """A question about the speaker as one about whom that is; any other, and one that asks who it is, unchanged."""
    if not (_SPEAKER.search(question) or _BY_TALK.search(question)) or _WHO_IT_IS.search(fold(question)):
        return question
    name = _the_speaker(index)
    if not name:
        return question
    return _SPEAKER.sub(name, _BY_TALK.sub(rf"\g<by> {name}", question))


def _the_speaker(index: Index) -> str:
    """The one name in the titles of talks; nothing where there are none or more."""
    rows = sorted({row for word in _TALKS for row in index.words.rows_with(word)})
    if len(rows) > MOST:
        return ""
    titles = {title for passage in index.store.passages(rows) for title in (*passage.section, passage.text)}
    named = {match["name"] for title in titles if len(title.split()) <= _LONGEST and (match := _NAMED.search(title))}
    return named.pop() if len(named) == 1 else ""


def is_talk(title: str) -> bool:
    """Whether a title is that of a talk: what stands below it is what one person said."""
    return bool(_TALK.search(title))
