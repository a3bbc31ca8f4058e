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
    if not is_dutch(word):
        return bool(rows)
    written = [
        token
        for passage in index.store.passages(rows[:_LOOKED_AT])
        for text in (passage.text, *passage.section)
        for token in _WORD.findall(text)
        if fold(token) == word
    ]
    return bool(written) and all(token[0].isupper() for token in written)
