"""Who held an office before, or will: what tells of the one who holds it now is no answer to that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.words.sentences import sentences
from corpus.language import fold, stem, words

_FORMER = "vorige|voorgaande|voormalige|vroegere|oude|eerdere"
_COMING = "volgende|nieuwe|toekomstige|aanstaande|komende"
_OTHER = re.compile(
    rf"^(?:en )?(?:wie|hoe) (?:is|was|waren|zijn|wordt|worden|werd|heet|heette|heten) (?:de |het |onze |jullie )?"
    rf"(?:(?:(?P<former>{_FORMER})|(?:{_COMING})) (?:\w+-)?(?P<who>\w+)|(?:oud|ex)-(?P<ex>\w+))\b"
)
_WAS = re.compile(
    rf"\b(?:(?:{_FORMER}|was|waren|vorig)\b|oud-\w+|ex-\w+|voorganger\w*|opgevolgd|volgt?\b.*\bop|volgden?\b.*\bop|vertrek\w*"
    r"|vertrok\w*|afscheid|gestopt|stopte?|pensioen|overgenomen|overdracht|aftreden|afgetreden"
    r"|tot (?:en met )?(?:\d|\w+ (?:19|20)\d\d))"
)
_WILL = re.compile(
    rf"\b(?:(?:{_COMING}|nieuw)\b|opvolg\w*|opgevolgd|volgt?\b.*\bop|vanaf|met ingang|per \d|wordt|worden|start|begint"
    r"|benoem\w*|aangesteld|aantreden|treedt|welkom|verwelkom\w*|stelt zich voor|vacature|sollicit\w*"
    r"|werving)\b"
)
"""What tells of somebody before or after the one who holds an office now."""


_OFFICES = frozenset(
    stem(word)
    for word in """directeur directrice voorzitter penningmeester secretaris notulist rector teamleider adjunct
    schoolleider locatieleider bestuurder coordinator begeleider mentor docent leraar leerkracht juf meester trainer
    concierge beheerder contactpersoon vertrouwenspersoon projectleider wethouder burgemeester""".split()
)
"""What somebody is for a time, and then another."""


def is_of_present(query: Query, text: str, section: Sequence[str]) -> bool:
    """Whether the one before or after is asked for, and a text speaks only of the one who is it now.

    What tells of another stands in a sentence with the office, or in the title above.
    """
    other = _OTHER.match(fold(split_context(query.question)[0])) if query.ask == "who" else None
    office = stem(other["who"] or other["ex"]) if other else ""
    if other is None or office not in _OFFICES:
        return False
    tells = _WAS if other["former"] or other["ex"] else _WILL
    said = (one for one in sentences(text) if any(stem(word) == office for word in words(one)))
    return not any(tells.search(fold(one)) for one in (*said, *section[-1:]))
