"""New words in a question in the place of the like ones in it: a name, a thing, what it is about."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.question.needed import TIMES, is_verb, nouns
from assistant.words.verbs import is_infinitive, is_participle
from corpus.language import fold, is_dutch, is_function_word, lemma, stem, words

_PREPOSITIONS = frozenset("met bij voor van over in op aan naar uit tussen door tegen rond".split())
ARTICLES = frozenset("een de het".split())
_MEMBER = re.compile(r"\b(groep|klas|leerjaar|fase|niveau|blok|periode|lokaal) \d+(?:/\d+)?\b", re.IGNORECASE)
"""What goes by a number and has no place of its own: "groep 6"."""
_ALIKE = 4
"""Words of which so many last letters are the same are of one kind: "onderbouw" and "bovenbouw"."""
_WHAT_IS = re.compile(
    r"^((?:(?:wat|wie|wanneer|waar|hoe)\s+(?:is|zijn|was|waren|betekent|betekenen|heet|heten)"
    r"|(?:wat|hoeveel|hoe\s+lang)\s+(?:kost|kosten|kostte|duurt|duren)|hoe\s+(?:lang|duur|oud|groot|hoog)\s+(?:is|zijn))"
    r"(?:\s+(?:er|dan|eigenlijk))*)"
    r"\s+(.+)$",
    re.IGNORECASE,
)
LAST_THING = re.compile(
    rf"\b(?:een|de|het)\s+(?!(?:{'|'.join(sorted(_PREPOSITIONS))})\b)[^\W\d_]+(?:\s+[^\W\d_]+)?$", re.IGNORECASE
)
_COUNTED = re.compile(r"^(hoeveel)\s+[^\W\d_]+(?:en|s)\b(\s.+)$", re.IGNORECASE)
_PLURAL = re.compile(r"[^\W\d_]+(?:en|s)", re.IGNORECASE)
_ABOUT = re.compile(r"^(.*\b(?:over|met))\s+\S+(?:\s+\S+){0,2}$", re.IGNORECASE)
_IN_TAIL = rf"(?!(?:{'|'.join(sorted(_PREPOSITIONS))})\b)[^\W\d_][\w’'-]*"
_ABOUT_WHAT = re.compile(
    rf"\s(voor|over|van|aan|met|tegen|bij|rond)\s({_IN_TAIL}(?:\s{_IN_TAIL}){{0,2}})$", re.IGNORECASE
)
_WHERE = re.compile(rf"\s(?:bij|op|in|van|aan|voor)\s({_IN_TAIL}(?:\s{_IN_TAIL}){{0,3}})$", re.IGNORECASE)
"""Where something is, at the end of a question."""
_WORD = re.compile(r"[\w’'-]+")
_FEW = 3
"""Words at most of a thing that is named without an article."""
SHORT = 5
"""Words at most of a follow-up that only puts something else in place of what was asked about."""


def put_in_place(asked: str, new: str, scope: frozenset[str]) -> str | None:
    """A question with new words in place of the like ones in it: those after the same preposition, the name of
    somebody, the subject of "wat is X", what is counted, what stands at its end with an article too, or what it is
    about. None when nothing is like them.
    """
    first = words(new)[:1]
    if first and first[0] in _PREPOSITIONS:
        before, found, after = asked.rpartition(f" {first[0]} ")
        return f"{before} {new}" if found and len(after.split()) <= SHORT else None
    if member := _MEMBER.fullmatch(new):
        here = [one for one in _MEMBER.finditer(asked) if one[1] == member[1]]
        return f"{asked[: here[0].start()]}{new}{asked[here[0].end() :]}" if len(here) == 1 else None
    if alike := _like_it(asked, new):
        return alike
    core, place = _without_place(asked, scope)
    changed = _name_in_place(core, new) or _thing_in_place(core, new, scope)
    return f"{changed}{place}" if changed else None


def _without_place(asked: str, scope: frozenset[str]) -> tuple[str, str]:
    """A question without the document that it names at its end, and that with its preposition."""
    last = _WHERE.search(asked)
    if last is None or not scope.intersection(words(last[1])):
        return asked, ""
    return asked[: last.start()], asked[last.start() :]


def _name_in_place(core: str, new: str) -> str | None:
    """A question with a name in place of the one of who does something: "wat moet Ruben doen", "wanneer werkt Ruben".

    Names are what no dictionary has: they need no capital.
    """
    if not _is_name(new):
        return None
    found = list(_WORD.finditer(core))
    doers = [one for before, one in pairwise(found) if is_verb(fold(before[0])) and _is_name(one[0])]
    return f"{core[: doers[0].start()]}{new}{core[doers[0].end() :]}" if doers else None


def _is_name(said: str) -> bool:
    found = words(said)
    return len(found) == 1 and found[0].isalpha() and not is_dutch(found[0]) and not is_function_word(found[0])


def _thing_in_place(core: str, new: str, scope: frozenset[str]) -> str | None:
    """A question with a thing in place of the one that is asked about."""
    first = words(new)[:1]
    bare = _is_bare_thing(new)
    if bare and (changed := _about_what(core, new, scope, alike=True)):
        return changed
    if named := _WHAT_IS.match(core):
        of = re.search(r"\s(?:van|bij|in|op|voor|volgens)\s.*$", named[2])
        return f"{named[1]} {new}{of[0] if of else ''}"
    if (counts := _COUNTED.match(core)) and _PLURAL.fullmatch(new):
        return f"{counts[1]} {new}{counts[2]}"
    last = LAST_THING.search(core) if first and (bare or first[0] in ARTICLES) else None
    if last and not scope.intersection(words(last[0])):
        return f"{core[: last.start()]}{_with_article(new, last[0], bare=bare)}{_verb_at_end(last[0])}"
    about = _ABOUT.match(core)
    return f"{about[1]} {new}" if about else _about_what(core, new, scope) if bare else None


def _is_bare_thing(new: str) -> bool:
    """Whether a thing is named without an article, and nothing else is said: "rouw", "lezen", "gescheiden ouders"."""
    said = words(new)
    if not 0 < len(said) <= _FEW or any(is_function_word(word) or stem(word) in TIMES for word in said):
        return False
    return bool(nouns(said)) or (
        len(said) == 1 and not is_participle(said[0]) and (is_infinitive(said[0]) or lemma(said[0]).endswith("en"))
    )


def _with_article(new: str, old: str, *, bare: bool) -> str:
    """A thing with the "een" of the one that it comes in place of."""
    return f"een {new}" if bare and words(old)[0] == "een" and not _PLURAL.fullmatch(new) else new


def _verb_at_end(thing: str) -> str:
    """The verb that closes the question, right behind the last thing in it: "een paracetamol geven"."""
    *_, last = thing.split()
    return f" {last}" if len(thing.split()) > _FEW - 1 and is_infinitive(fold(last)) and is_verb(fold(last)) else ""


def _about_what(core: str, new: str, scope: frozenset[str], *, alike: bool = False) -> str | None:
    """A question with a thing in place of what it is about: of what stands after its last "voor", "over" or the like.

    `alike`: only where that has no article either.
    """
    last = _ABOUT_WHAT.search(core)
    if last is None or scope.intersection(words(last[2])) or (alike and words(last[2])[0] in ARTICLES):
        return None
    return f"{core[: last.start(2)]}{new}{_verb_at_end(f'{last[1]} {last[2]}')}"


def _like_it(asked: str, new: str) -> str | None:
    """A question with a new word in place of the one that ends alike: "bovenbouw" for "onderbouw"."""
    said = [word for word in words(new) if word not in ARTICLES]
    if len(said) != 1 or len(said[0]) <= _ALIKE + 1:
        return None
    alike = [w for w in words(asked) if w != said[0] and len(w) > _ALIKE + 1 and w[-_ALIKE:] == said[0][-_ALIKE:]]
    return re.sub(rf"\b{re.escape(alike[0])}\b", said[0], asked, flags=re.IGNORECASE) if len(alike) == 1 else None
