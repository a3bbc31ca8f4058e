"""Follow-ups about a page or a chapter, which every document has: of the document that was spoken of, or chosen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from assistant.question.conversation.in_place import SHORT
from assistant.question.conversation.replacing import document_said
from assistant.question.query import Query
from assistant.question.references import PAGE, PAGES, PART_SAID, SECTIONS, having, parts_named, word_of_part
from assistant.question.understand import understand
from assistant.question_texts import ask_numbered, with_context
from assistant.words.lexicon import ASKING, FRAME_STEMS, WHOLE_DOCUMENT_STEMS
from corpus.index import Index
from corpus.kinds import KINDS, OF_ALL, OF_SCHOOLS, kind_stem
from corpus.language import is_function_word, stem, words

_OPENING = re.compile(r"^(?:(?:en|dat|die|van|uit|bij|ik bedoel)\s+)+", re.IGNORECASE)
_OPENS = frozenset("en dan ook maar".split())
_TELLS = frozenset("in uit van bij volgens zegt zeggen bepaalt bepalen regelt regelen betekent betekenen".split())
"""Right before a part these say that something stands in it."""
_OF_SOMEBODY = frozenset("wie is was ben bent".split())
"""Opening a question about a member: "is hij het tweede lid?"."""
_OF_WHAT = re.compile(r"\b(?:van|uit|in|volgens) (?:de|het|een) (?P<what>[^?!.,;:]+)", re.IGNORECASE)
"""What a page is said to be of: "pagina 3 van de begroting", "in de begroting op pagina 3"."""
_OF_DOCUMENTS = KINDS - OF_SCHOOLS - OF_ALL
_WHATEVER = WHOLE_DOCUMENT_STEMS | frozenset(map(stem, ("bestand", "pdf")))
"""Stems of words that name whichever document was shown."""


def in_that_document(bare: str, before: str, query: Query, earlier: Query, index: Index) -> str | None:
    """ "Wat staat er op pagina 6?" of the document that was spoken of; None where it names one, or no such place."""
    of_other = bool(query.pages) and _is_of_other(bare, [index.store.document(one).title for one in earlier.documents])
    name = "" if query.documents or of_other else _document(before, query, earlier)
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
    parts, used = parts_named(words(bare))
    said = PART_SAID.search(bare)
    if not parts or said is None or len(earlier.references) != 1 or earlier.references[0].until:
        return None
    ahead, behind = words(bare[: said.start()]), words(bare[said.end() :])
    asks_more = any(not is_function_word(word) and stem(word) not in FRAME_STEMS for word in ahead + behind)
    if min(used) not in range(len(ahead), len(ahead) + 2) or not _is_of_text(said[0], ahead, behind, asks_more):
        return None
    place = earlier.references[0]
    kind = word_of_part(said[0])
    if parts[0].isalpha() and place.parts[:1] and place.parts[0].isdigit():
        parts, kind = (place.parts[0], *parts), "lid"
    there = f"{place.text} {kind} {' onder '.join(parts)}"
    asked = f"{bare[: said.start()]}{there}{bare[said.end() :]}" if asks_more else ask_numbered(there)
    name = document_said(before, earlier) if earlier.documents else ""
    asked = asked[:1].upper() + asked[1:]
    return with_context(asked, name) if name else asked


def _is_of_text(part: str, ahead: list[str], behind: list[str], asks_more: bool) -> bool:
    """Whether a part is one of a text, by the words around it: somebody is a member too, and a child is under four.

    Beside what else is asked it is what tells that: "volgens lid 2".
    """
    opens = {*ahead} <= _OPENS
    if re.match(r"onder\s+\d", part, re.IGNORECASE):
        return opens and not behind
    if asks_more:
        return opens or ahead[-1] in _TELLS
    return not _OF_SOMEBODY.intersection(ahead[:1])


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
    return with_context(question, shown[0]) if len(shown) == 1 and not _is_of_other(question, shown) else question


def _is_of_other(question: str, titles: Sequence[str]) -> bool:
    """Whether a page is said to be of something ("van de begroting") that these documents are not called by."""
    called = [word for title in titles for word in words(title)]
    for of in _OF_WHAT.finditer(question):
        what = [*takewhile(lambda word: not is_function_word(word), words(of["what"]))]
        behind_page = any(stem(word) in PAGES for word in words(question[: of.start()])[-2:])
        is_named = behind_page or any(kind_stem(word) in _OF_DOCUMENTS for word in what)
        known = any(stem(word) in _WHATEVER or any(title.endswith(word) for title in called) for word in what)
        if what and is_named and not known:
            return True
    return False


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
