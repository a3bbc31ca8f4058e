"""Of a list or a table that answers, what the question asks of it: the rows of one person, a column, a year, the boxes.

Whether a place answers is decided before this; here only what stands at it is read more closely.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from assistant.evidence.quotes import Quote
from assistant.evidence.rows.by_period import of_period
from assistant.evidence.rows.denied import without_denied
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.question.weights import CONTENT, FUNCTION
from assistant.retrieval.of_members import is_told_by_others, of_other_title
from assistant.texts import row_in_words
from assistant.words.members import members
from assistant.words.ticks import UNTICKED, is_marked, is_ticked, is_unticked
from assistant.words.years import meet, periods, years
from corpus.index import Index
from corpus.language import content_words, fold, is_dutch, stem, words
from corpus.lexical import STRONG, Term

NOT = re.compile(r"\b(?:niet|geen|ontbre\w+|mist|missen|zonder|not|missing|lacks?)\b(?! alleen\b)")
_NO_MARK = re.compile(rf"(?:|[-–—/0oO{UNTICKED}]|nee|neen|niet|no|n\.?v\.?t\.?)", re.IGNORECASE)
_SHORTENED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
"""Says how in a heading ("Afwezig m.k.", with notice), which nobody asks for."""
_NOTE = re.compile(r"^(\d{1,2}) (?=[A-ZÀ-Ý“‘])")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def narrowed(index: Index, query: Query, found: Selection) -> Selection:
    """A selection with only what of its lists and tables is asked for; as it is when nothing in it fits."""
    if found.form not in ("place", "passages", "overview"):
        return found
    found = _kept(found, lambda said: _without_notes(index, said))
    found = _kept(found, lambda said: _of_column(query, said))
    found = _kept(found, lambda said: _of_name(query, said))
    found = _kept(found, lambda said: _of_members(query, said))
    found = _kept(found, lambda said: of_period(query, said))
    found = _kept(found, lambda said: without_denied(query, said))
    found = _kept(found, lambda said: _of_boxes(query, said))
    return _kept(found, lambda said: [_of_years(query, quote) for quote in said])


def _kept(found: Selection, choose: Callable[[Sequence[Quote]], Sequence[Quote]]) -> Selection:
    """The selection with what `choose` keeps of the quotes of each group; all when that is nothing of any."""
    groups = [replace(group, quotes=tuple(choose(group.quotes))) for group in found.groups]
    groups = [group for group in groups if group.quotes]
    return replace(found, groups=tuple(groups)) if groups else found


def asks_what_is_not(query: Query) -> bool:
    """Whether a question asks which ones something does not have, or is not so of."""
    return bool(NOT.search(fold(split_context(query.question)[0])))


def _of_column(query: Query, said: Sequence[Quote]) -> Sequence[Quote]:
    """The rows with a mark in the columns that the question names, or without one where it asks for what is not.

    A form with a column for "nee" has its noes there; asked without "niet" it is told whole.
    """
    rows = [quote for quote in said if quote.cells]
    asks_lack = asks_what_is_not(query)
    denying = [heading for heading in _matrix(said) if _NO_MARK.fullmatch(heading)]
    if denying:
        return [q for q in rows if any(h in denying and is_marked(c) for h, c in q.cells)] if asks_lack else said
    named = named_columns(query, said)
    return [q for q in rows if any(h in named and is_marked(c) for h, c in q.cells) != asks_lack] if named else said


def named_columns(query: Query, said: Sequence[Quote]) -> list[str]:
    """The headings of a matrix's columns that the question names, when those are some of them and not all."""
    matrix = _matrix(said)
    named = [heading for heading in matrix if _names(query, heading)]
    return named if len(named) < len(matrix) else []


def _matrix(said: Sequence[Quote]) -> list[str]:
    """The headings of the columns of rows that hold nothing but marks."""
    cells = [(heading, cell) for quote in said for heading, cell in quote.cells if heading]
    headings = dict.fromkeys(heading for heading, _ in cells)
    return [h for h in headings if _is_matrix_column(cell for heading, cell in cells if heading == h)]


def _is_matrix_column(cells: Iterable[str]) -> bool:
    """Whether a column holds nothing but marks, at least one."""
    found = [cell.strip() for cell in cells]
    return any(map(is_marked, found)) and all(is_marked(cell) or _NO_MARK.fullmatch(cell) for cell in found)


def _names(query: Query, heading: str) -> bool:
    """Whether the question has all words of content of a heading, those that are shortened there aside."""
    forms = {form for term in query.terms if term.weight > FUNCTION for form, weight in term.forms if weight >= STRONG}
    stems = {stem(word) for word in words(query.question)}
    own = content_words(_SHORTENED.sub(" ", heading)) or content_words(heading)
    return bool(own) and all(word in forms or stem(word) in stems for word in own)


def _of_name(query: Query, said: Sequence[Quote]) -> Sequence[Quote]:
    """The rows that hold a name or a code that is asked for ("Roodhart", "A4"), when it is said of only some rows."""
    rows = [quote for quote in said if quote.cells]
    if len(rows) < len(said) or len(rows) < 2:
        return said
    above = " ".join(said[0].section)
    named = [t for t in query.terms if t.weight >= CONTENT and _is_name(t.word) and not _holds(t, above)]
    if not named:
        return said
    held = [sum(_holds(term, quote.text) for term in named) for quote in rows]
    return [quote for quote, count in zip(rows, held, strict=True) if count and count == max(held)]


def _of_members(query: Query, said: Sequence[Quote]) -> Sequence[Quote]:
    """What is of the group or level that is asked about, and of none: of "groep 7", not "Groep 1 en 2"."""
    asked = {} if query.compares or is_told_by_others(query) else members(split_context(query.question)[0])
    if not asked:
        return said
    rows = (row_in_words(quote.cells) if quote.cells else "" for quote in said)
    return [q for q, row in zip(said, rows, strict=True) if not of_other_title(asked, q.text, q.section, row)]


def _is_name(word: str) -> bool:
    """Whether a word is a name or a code: no dictionary has it, and it is no year."""
    code = bool(re.fullmatch(r"[a-z]{1,3}\d{1,3}", word))
    return code or (word.isalpha() and len(word) > 3 and not is_dutch(word))


def _holds(term: Term, text: str) -> bool:
    found = {*words(text)}
    return any(form in found for form, weight in term.forms if weight >= STRONG)


def _of_boxes(query: Query, said: Sequence[Quote]) -> Sequence[Quote]:
    """What is not ticked where that is asked; otherwise what is ticked before what is not."""
    ticked, unticked = ([q for q in said if check(q.text)] for check in (is_ticked, is_unticked))
    if not ticked or not unticked:
        return said
    if asks_what_is_not(query):
        return unticked
    first = min(said.index(ticked[0]), said.index(unticked[0]))
    others = [q for q in said if q not in ticked and q not in unticked]
    before = [q for q in others if said.index(q) < first]
    return [*before, *ticked, *unticked, *(q for q in others if q not in before)]


def _of_years(query: Query, quote: Quote) -> Quote:
    """A row with the columns of the years that are asked, when its columns are years; as it is otherwise."""
    of_years = {heading: years(heading) for heading, _ in quote.cells if years(heading)}
    within = [heading for heading, named in of_years.items() if named <= query.years]
    wanted = within or [heading for heading in of_years if meet(query.periods, periods(heading))]
    if len(of_years) < 2 or not wanted:
        return quote
    kept = tuple((h, cell) for h, cell in quote.cells if h not in of_years or h in wanted)
    return replace(quote, cells=kept)


def _without_notes(index: Index, said: Sequence[Quote]) -> Sequence[Quote]:
    """A list without the footnote that the end of a page put into it, unless one of its points refers to it."""
    notes = {number: note[1] for number, quote in enumerate(said) if (note := _NOTE.match(quote.text))}
    if not notes or len(notes) == len(said) or len(said) < 3:
        return said
    rest = " ".join(quote.text for number, quote in enumerate(said) if number not in notes)
    info = index.store.document(said[0].document_id)
    everything = " ".join(passage.text for passage in index.store.run(info.id, 0, info.passages))
    gone = {
        number
        for number, mark in notes.items()
        if mark.translate(_RAISED) in everything and mark.translate(_RAISED) not in rest and not said[number].cells
    }
    return [quote for number, quote in enumerate(said) if number not in gone]
