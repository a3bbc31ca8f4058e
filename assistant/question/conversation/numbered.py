"""Follow-ups about a page or a chapter, which every document has: of the document that was spoken of, or chosen."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.question.conversation.in_place import SHORT
from assistant.question.conversation.replacing import document_said
from assistant.question.query import Query
from assistant.question.references import PAGE, PART_SAID, SECTIONS, having, parts_named
from assistant.question.understand import understand
from assistant.question_texts import ask_numbered, with_context
from assistant.words.lexicon import ASKING, FRAME_STEMS
from corpus.index import Index
from corpus.language import is_function_word, stem, words

_OPENING = re.compile(r"^(?:(?:en|dat|die|van|uit|bij|ik bedoel)\s+)+", re.IGNORECASE)


def in_that_document(bare: str, before: str, query: Query, earlier: Query) -> str | None:
    """ "Wat staat er op pagina 6?" of the document that was spoken of; None where it names one, or no such place."""
    name = "" if query.documents else _document(before, query, earlier)
    return with_context(bare[:1].upper() + bare[1:], name) if name else None


def at_that_place(bare: str, before: str, earlier: Query) -> str:
    """What is asked of the numbered place that was spoken of: "en wat is daar nodig?"."""
    there = f"{bare[:1].upper()}{bare[1:].rstrip('?. ')} bij {earlier.references[-1].text}"
    name = _document(before, earlier, earlier)
    return f"{there} van {name}?" if name else f"{there}?"


def of_its_part(bare: str, before: str, earlier: Query) -> str | None:
    """ "En lid 2?" of the one numbered place that was spoken of: what stands there; None where no part is named.

    "Onder b" after lid 2 is of that.
    """
    found = words(bare)
    parts, used = parts_named(found)
    if not parts or len(earlier.references) != 1 or earlier.references[0].until:
        return None
    place = earlier.references[0]
    if parts[0].isalpha() and place.parts[:1] and place.parts[0].isdigit():
        parts = (place.parts[0], *parts)
    there = f"{place.text} lid {' onder '.join(parts)}"
    rest = [word for at, word in enumerate(found) if at not in used]
    asks_more = any(not is_function_word(word) and stem(word) not in FRAME_STEMS for word in rest)
    asked = PART_SAID.sub(there, bare, count=1) if asks_more else ask_numbered(there)
    name = document_said(before, earlier) if earlier.documents else ""
    asked = asked[:1].upper() + asked[1:]
    return with_context(asked, name) if name else asked


def of_no_document(question: str, index: Index) -> bool:
    """Whether a question names a page and no document: which of them is meant was asked back."""
    query = understand(question, index)
    return bool(query.pages) and not query.documents and len(having(query.references, index)) != 1


def on_shown_page(question: str, said: Sequence[str], index: Index) -> str:
    """A question about a page of no document: of the one that the last answer says it shows."""
    if not said or not of_no_document(question, index):
        return question
    opens = next((line for line in said[-1].splitlines() if "‘" in line), "").replace("\\", "")
    shown = [info.title for info in index.store.documents if f"‘{info.title}’" in opens]
    return with_context(question, shown[0]) if len(shown) == 1 else question


def chosen_document(question: str, before: str, index: Index, *, choosing: bool) -> str:
    """What is said when it was asked back which document is meant: the question of that page, or "en De Linde"."""
    is_name = 0 < len(words(question)) <= SHORT and words(question)[0] not in ASKING
    if not (choosing and is_name):
        return question
    if of_no_document(before, index) and understand(question, index).documents:
        return f"{before.rstrip('?. ')} van {_OPENING.sub('', question).rstrip('?. ')}?"
    return f"en {question}"


def _document(before: str, query: Query, earlier: Query) -> str:
    """The words that named a document before, for a place that has a number and nothing else; empty for others."""
    alone = any(reference.word in {PAGE, *SECTIONS} for reference in query.references)
    return document_said(before, earlier) if alone and earlier.documents else ""
