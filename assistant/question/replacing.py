"""An earlier question with something else in the place of what it asked about: a place, a document, a year, a word."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.question.codes import CODE
from assistant.question.drafts import version_words
from assistant.question.needed import TIMES, is_verb, nouns
from assistant.question.query import Query
from assistant.question.references import Reference
from assistant.question.understand import split_context
from assistant.question.weights import FRAME
from assistant.texts import ask_numbered, with_context
from assistant.words.lexicon import ASKING, NUMBERS, ORDINALS
from assistant.words.synonyms import english_for
from assistant.words.verbs import is_infinitive, is_participle
from corpus.kinds import KINDS
from corpus.language import fold, is_dutch, is_function_word, lemma, stem, words

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WHICH = re.compile(r"^welke?\s+((?:een|de|het|geen)\s+.+)$", re.IGNORECASE)
_THERE = re.compile(r"\s+(?:daar|dan|er|ook)(?=\s*\??$)", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"^(?:(?:bij|op|van|voor|in|en|over|dan|hoe (?:zit|is|gaat|ligt|staat) (?:het|dat|dit)(?: met)?"
    r"|(?:geldt|is|kan|mag) dat(?: ook| ook zo| daar| zo)*)\s+)+|\s+dan$",
    re.IGNORECASE,
)
_POINTER_BEFORE = re.compile(r"\b(?:de|het|die|dat|deze|dit)\s+$", re.IGNORECASE)
_ARTICLE_BEFORE = re.compile(r"\b(?:de|het)\s+$", re.IGNORECASE)
_PREPOSITIONS = frozenset("met bij voor van over in op aan naar uit tussen door tegen rond".split())
_ARTICLES = frozenset("een de het".split())
_MEMBER = re.compile(r"\b(groep|klas|leerjaar|fase|niveau|blok|periode|lokaal) \d+(?:/\d+)?\b", re.IGNORECASE)
"""What goes by a number and has no place of its own: "groep 6"."""
_ALIKE = 4
"""Words of which so many last letters are the same are of one kind: "onderbouw" and "bovenbouw"."""
_WHAT_IS = re.compile(
    r"^((?:wat|wie|wanneer|waar|hoe)\s+(?:is|zijn|was|waren|betekent|betekenen|heet|heten)(?:\s+(?:er|dan|eigenlijk))*)"
    r"\s+(.+)$",
    re.IGNORECASE,
)
_LAST_THING = re.compile(
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
_NAME = re.compile(r"[A-Z][^\W\d_]{2,}")
_NAMES = re.compile(r"(?<=[\w,] )[A-Z][^\W\d_]{2,}")
SHORT = 5
"""Words at most of a follow-up that only puts something else in place of what was asked about."""


def which_other(before: str, bare: str) -> str | None:
    """ "Welke een stilteruimte?" after "Welke scholen hebben een lift?": the same, with that for its last thing."""
    main, context = split_context(before)
    named, last = _WHICH.match(bare), _LAST_THING.search(main.rstrip("?. "))
    return _still(f"{main[: last.start()]}{named[1].rstrip('? ')}?", context) if named and last else None


def name_said(question: str, query: Query) -> str:
    """The words that name a document, as they stand in a question; the whole question where none do."""
    return document_said(question, query) or split_context(question)[0]


def document_said(question: str, query: Query) -> str:
    """The words that name a document, as they stand in a question, with the article before them; empty for none."""
    for part in split_context(question):
        named = [match for match in re.finditer(r"[\w’'-]+", part) if query.scope.intersection(words(match[0]))]
        if named:
            article = _ARTICLE_BEFORE.search(part[: named[0].start()])
            return part[article.start() if article else named[0].start() : named[-1].end()]
    return ""


def name_meant(bare: str, query: Query) -> str:
    """A follow-up that only names a document; of one with a verb of its own the name: "heeft De Linde dat ook?"."""
    first = words(_PREPOSITION.sub("", bare))[:1]
    is_clause = bool(first) and (first[0] in ASKING or is_verb(first[0]))
    name = document_said(bare, query) if is_clause else ""
    kind = re.match(r"\s+([^\W\d_]+)", bare.partition(name)[2]) if name else None
    return (f"{name} {kind[1]}" if kind and stem(fold(kind[1])) in KINDS else name) or bare  # "het Zilverse plan"


def beside(before: str, earlier: Query, other: str) -> str:
    """The earlier question about the document that it named and another one."""
    both = f"{name_said(before, earlier)} en {other.rstrip('? ')}"
    if not earlier.documents:
        return f"{split_context(before)[0].rstrip('?. ')} bij {other.rstrip('? ')}?"
    return with_other_document(before, earlier, both)


def _still(question: str, context: str) -> str:
    """A question with the context that the one before it had, if any."""
    return with_context(question, context) if context else question


def with_other_word(before: str, bare: str, earlier: Query) -> str:
    """The earlier question about something else: "A2" in place of "A1"; otherwise with the new words at its end."""
    main, context = split_context(before)
    new = _THERE.sub("", bare.rstrip("? "))
    if earlier.references and words(new)[:1] and words(new)[0] in _ARTICLES:
        return f"Wat staat er bij {earlier.references[-1].text} over {new}?"
    names = _NAMES.findall(main)
    if _NAME.fullmatch(new) and names:
        return _still(main.replace(names[-1], new), context)
    codes, old = CODE.findall(new), CODE.findall(main)
    if len(codes) == 1 and old:
        return _still(main.replace(old[-1], codes[0]), context)
    asked = main.rstrip("?. ")
    return _still(f"{_put_in_place(asked, new, earlier.scope) or f'{asked}, {new}'}?", context)


def _put_in_place(asked: str, new: str, scope: frozenset[str]) -> str | None:
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
    last = _LAST_THING.search(core) if first and (bare or first[0] in _ARTICLES) else None
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
    if last is None or scope.intersection(words(last[2])) or (alike and words(last[2])[0] in _ARTICLES):
        return None
    return f"{core[: last.start(2)]}{new}{_verb_at_end(f'{last[1]} {last[2]}')}"


def _like_it(asked: str, new: str) -> str | None:
    """A question with a new word in place of the one that ends alike: "bovenbouw" for "onderbouw"."""
    said = [word for word in words(new) if word not in _ARTICLES]
    if len(said) != 1 or len(said[0]) <= _ALIKE + 1:
        return None
    alike = [w for w in words(asked) if w != said[0] and len(w) > _ALIKE + 1 and w[-_ALIKE:] == said[0][-_ALIKE:]]
    return re.sub(rf"\b{re.escape(alike[0])}\b", said[0], asked, flags=re.IGNORECASE) if len(alike) == 1 else None


def asks_the_same(bare: str, query: Query) -> bool:
    """Whether a follow-up is only about whether it is so elsewhere: "geldt dat ook op De Linde?"."""
    rest = words(_PREPOSITION.sub("", bare.rstrip("? ")))
    return bool(rest) and all(is_function_word(word) or word in query.scope for word in rest)


def asks_itself(bare: str) -> bool:
    """Whether a follow-up has a question word of its own: "wanneer was die conferentie?", not "hoe zit dat daar?"."""
    first = words(_PREPOSITION.sub("", bare))[:1]
    return bool(first) and first[0] in ASKING


def with_other_document(before: str, earlier: Query, bare: str) -> str:
    """The earlier question about another document: its name in place of the one that was named, or at the end."""
    main, context = split_context(before)
    name = _PREPOSITION.sub("", bare.rstrip("? ")).strip()
    if all(is_function_word(word) or word in version_words(name) for word in words(name)):
        return _still(f"{main.rstrip('?. ')} {bare.rstrip('? ')}?", context)  # "en in het concept?"
    named = [match for match in re.finditer(r"[\w’'-]+", main) if earlier.scope.intersection(words(match[0]))]
    if not named:
        main = re.sub(r"\s+(?:daar|hier)\b", "", main)
        return _still(f"{main.rstrip('?. ')} bij {name}?", context)
    start = _POINTER_BEFORE.search(main[: named[0].start()])
    first = start.start() if start else named[0].start()
    changed = f"{main[:first]}{name}{main[named[-1].end() :]}"
    only_names = all(is_function_word(word) or word in earlier.scope for word in words(context))
    return _still(changed, "" if only_names else context)


def with_other_kind(before: str, bare: str, earlier: Query) -> str | None:
    """The earlier question about documents of another kind, where it named one by its kind: "en het jaarverslag?"."""
    other, said = words(bare), words(document_said(before, earlier))
    is_kind = len(other) == 2 and other[0] in _ARTICLES and stem(other[1]) in KINDS
    return with_other_document(before, earlier, bare) if is_kind and said and stem(said[-1]) in KINDS else None


def with_year(before: str, year: str) -> str:
    """The earlier question about another year."""
    main, context = split_context(before)
    years = _YEAR.findall(main)
    changed = re.sub(rf"\b{years[-1]}\b", year, main) if years else f"{main.rstrip('?. ')} in {year}?"
    return _still(changed, context)


def with_next_year(before: str, step: int) -> str | None:
    """The earlier question about a year, or a school year, later or earlier; None when it names none."""
    main, context = split_context(before)
    if not _YEAR.search(main):
        return None
    return _still(_YEAR.sub(lambda year: str(int(year[0]) + step), main), context)


def with_other_reference(before: str, earlier: Query, query: Query) -> str:
    """The earlier question, asked of the places that the new one names."""
    new = " en ".join(reference.text for reference in query.references)
    asked = {stem(term.word) for term in earlier.within_scope().terms if term.weight > FRAME}
    if not earlier.references and asked and asked <= {reference.word for reference in query.references}:
        name = document_said(before, earlier)  # of the members of a series that were asked for, what this one says
        return with_context(ask_numbered(new), name) if name else ask_numbered(new)
    if not earlier.references:
        return f"{before.rstrip('?. ')} bij {new}?"
    first, *others = earlier.references
    replaced, count = _as_said(first).subn(new, before, count=1)
    return replaced if count and not others else f"{before.rstrip('?. ')} bij {new}?"


def _as_said(reference: Reference) -> re.Pattern[str]:
    """The ways to name a place: "thema 3", "thema drie", "het derde thema"."""
    stems = "|".join(map(re.escape, (stem(reference.word), *english_for(reference.word))))
    word = rf"(?:{stems})[^\W\d_]*(?:['’]s)?"
    same = [name for name, number in NUMBERS.items() if str(number) == reference.number]
    ranks = "|".join(name for name in same if name in ORDINALS) or "(?!)"
    numbers = "|".join([re.escape(reference.number), *(name for name in same if name not in ORDINALS)])
    return re.compile(rf"\b(?:het\s+|de\s+)?(?:{ranks})\s+{word}|\b{word}\s+(?:{numbers})\b", re.IGNORECASE)
