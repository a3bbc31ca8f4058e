"""An earlier question with something else in the place of what it asked about: a place, a document, a year, a word."""

from __future__ import annotations

import re

from assistant.question.conversation.codes import CODE
from assistant.question.conversation.in_place import ARTICLES, LAST_THING, put_in_place
from assistant.question.naming.drafts import version_words
from assistant.question.needed import is_verb
from assistant.question.query import Query
from assistant.question.references import PAGE, PAGES, SHORT, Reference
from assistant.question.understand import split_context
from assistant.question.weights import FRAME
from assistant.question_texts import ask_numbered, ask_page, with_context
from assistant.words.lexicon import ASKING, NUMBERS, ORDINALS
from assistant.words.synonyms import english_for
from assistant.words.years import SPAN
from corpus.kinds import KINDS
from corpus.language import fold, is_function_word, stem, words

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SPAN = re.compile(SPAN)
_WHICH = re.compile(r"^welke?\s+((?:een|de|het|geen)\s+.+)$", re.IGNORECASE)
_THERE = re.compile(r"\s+(?:daar|dan|er|ook)(?=\s*\??$)", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"^(?:(?:bij|op|van|voor|in|en|over|dan|hoe (?:zit|is|gaat|ligt|staat) (?:het|dat|dit)(?: met)?"
    r"|(?:geldt|is|kan|mag) dat(?: ook| ook zo| daar| zo)*)\s+)+|\s+dan$",
    re.IGNORECASE,
)
_POINTER_BEFORE = re.compile(r"\b(?:de|het|die|dat|deze|dit)\s+$", re.IGNORECASE)
_ARTICLE_BEFORE = re.compile(r"\b(?:de|het)\s+$", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][^\W\d_]{2,}")
_NAMES = re.compile(r"(?<=[\w,] )[A-Z][^\W\d_]{2,}")


def which_other(before: str, bare: str) -> str | None:
    """ "Welke een stilteruimte?" after "Welke scholen hebben een lift?": the same, with that for its last thing."""
    main, context = split_context(before)
    named, last = _WHICH.match(bare), LAST_THING.search(main.rstrip("?. "))
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
    if earlier.references and words(new)[:1] and words(new)[0] in ARTICLES:
        return f"Wat staat er bij {earlier.references[-1].text} over {new}?"
    names = _NAMES.findall(main)
    if _NAME.fullmatch(new) and names:
        return _still(main.replace(names[-1], new), context)
    codes, old = CODE.findall(new), CODE.findall(main)
    if len(codes) == 1 and old:
        return _still(main.replace(old[-1], codes[0]), context)
    asked = main.rstrip("?. ")
    return _still(f"{put_in_place(asked, new, earlier.scope) or f'{asked}, {new}'}?", context)


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
    is_kind = len(other) == 2 and other[0] in ARTICLES and stem(other[1]) in KINDS
    return with_other_document(before, earlier, bare) if is_kind and said and stem(said[-1]) in KINDS else None


def with_year(before: str, year: str) -> str:
    """The earlier question about another year or range of years."""
    main, context = split_context(before)
    spans = _SPAN.findall(main)
    in_place = _SPAN.sub(lambda span: year if span[0] == spans[-1] else span[0], main)
    changed = in_place if spans else f"{main.rstrip('?. ')} in {year}?"
    return _still(changed, context)


def with_next_year(before: str, step: int) -> str | None:
    """The earlier question about a year, or a school year, later or earlier; None when it names none."""
    main, context = split_context(before)
    if not _YEAR.search(main):
        return None
    return _still(_YEAR.sub(lambda year: str(int(year[0]) + step), main), context)


def with_other_reference(before: str, earlier: Query, query: Query) -> str:
    """The earlier question, asked of the places that the new one names."""
    new = " en ".join(
        f"{reference.text} lid {' onder '.join(reference.parts)}" if reference.parts else reference.text
        for reference in query.references
    )
    if query.pages and not earlier.pages:
        name = document_said(before, earlier)
        return with_context(ask_page(new), name) if name else ask_page(new)
    asked = {stem(term.word) for term in earlier.within_scope().terms if term.weight > FRAME}
    if not earlier.references and asked and asked <= {reference.word for reference in query.references}:
        name = document_said(before, earlier)  # of the members of a series that were asked for, what this one says
        return with_context(ask_numbered(new), name) if name else ask_numbered(new)
    if not earlier.references:
        return f"{before.rstrip('?. ')} bij {new}?"
    kinds = {reference.word for reference in query.references}  # "thema 3 op pagina 5", and then "en op pagina 6?"
    first, *others = [one for one in earlier.references if one.word in kinds] or earlier.references
    replaced, count = _as_said(first).subn(new, before, count=1)
    return replaced if count and not others else f"{before.rstrip('?. ')} bij {new}?"


def _as_said(reference: Reference) -> re.Pattern[str]:
    """The ways to name a place: "thema 3", "thema drie", "het derde thema"."""
    words_for = PAGES if reference.word == PAGE else {stem(reference.word)}
    stems = "|".join(map(re.escape, (*sorted(words_for), *english_for(reference.word))))
    word = rf"(?:{stems})[^\W\d_]*(?:['’]s)?"
    same = [name for name, number in NUMBERS.items() if str(number) == reference.number]
    ranks = "|".join(name for name in same if name in ORDINALS) or "(?!)"
    numbers = "|".join([re.escape(reference.number), *(name for name in same if name not in ORDINALS)])
    until = (
        rf"(?:\s*(?:tot en met|t/m|tot|[-–])\s*(?:{word}\s+)?{re.escape(reference.until)})?" if reference.until else ""
    )
    until += r"(?:,?\s+(?:lid|onder|onderdeel|sub|punt)\s+\w{1,3}\b)*" if reference.parts else ""
    short = rf"|{SHORT[reference.word]}{re.escape(reference.number)}{until}(?!\w)" if reference.word in SHORT else ""
    return re.compile(
        rf"\b(?:het\s+|de\s+)?(?:{ranks})\s+{word}|\b{word}\s+(?:{numbers})\b{until}{short}", re.IGNORECASE
    )
