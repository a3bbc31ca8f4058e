"""What is called after a name: "Beukschool" and "Dobberteam" are of what the documents know as Beuk and De Dobber."""

from __future__ import annotations

import re

from assistant.words.lexicon import ACTOR_STEMS
from corpus.index import Index
from corpus.kinds import KINDS, OF_SCHOOLS
from corpus.language import fold, is_dutch, stem

_SHORTEST_NAME, _SHORTEST_KIND = 4, 4
_LOOKED_AT = 8
"""So many passages with a word are looked at for how it is written."""
_LINKS = ("", "s")
_WORD = re.compile(r"[^\W\d_]+")
_BEFORE_PERSON = re.compile(r"\b(?:juf|juffrouw|meester|meneer|mevrouw|dhr|mevr|mw)\.? $", re.IGNORECASE)
_AFTER_FIRST_NAME = re.compile(r" (?:(?:van|de|den|der|ter|ten|te|el|la) )*[A-Z][a-z]")
_BEARERS = OF_SCHOOLS | {*map(stem, "club vereniging stichting organisatie instelling bedrijf".split())}
"""What the name itself is of: "Beukschool" is Beuk, "Beukteam" is not."""
_KINDS = _BEARERS | (ACTOR_STEMS | KINDS) - {stem("wet")}
"""Bodies, people, gatherings and papers: those are called after a name. A street or a village has a name of its own."""


def named_after(word: str, index: Index, *, itself: bool = False) -> str | None:
    """The name in a folded word that is made of it: "dobber" in "dobberteam"; None where none is.

    With `itself` only where the word is for what has the name: "dobberclub". Documents must write it as a name: a word
    that a dictionary has ("beuk") each time with a capital.
    """
    for cut in range(_SHORTEST_NAME, len(word) - _SHORTEST_KIND + 1):
        if stem(word[cut:]) in (_BEARERS if itself else _KINDS) and is_dutch(word[cut:]):
            for name in dict.fromkeys(word[:cut].removesuffix(link) for link in _LINKS):
                if len(name) >= _SHORTEST_NAME and _is_name(name, index):
                    return name
    return None


def _is_name(word: str, index: Index) -> bool:
    """Whether documents have a folded word as a name."""
    rows = index.words.rows_with(word)
    texts = [t for passage in index.store.passages(rows[:_LOOKED_AT]) for t in (passage.text, *passage.section)]
    written = [(text, found) for text in texts for found in _WORD.finditer(text) if fold(found[0]) == word]
    called = any(not _is_persons(text, found) for text, found in written)
    return called and (not is_dutch(word) or all(found[0][0].isupper() for _, found in written))


def _is_persons(text: str, name: re.Match[str]) -> bool:
    """Whether a word is somebody's name where it stands: "juf Emma", "Emma de Boer"."""
    return bool(_BEFORE_PERSON.search(text[: name.start()]) or _AFTER_FIRST_NAME.match(text[name.end() :]))
