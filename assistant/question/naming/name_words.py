"""The words that may name a document: those of its title and file, of its cover, and of the edges of its pages."""

from __future__ import annotations

import re

from corpus.index import Index
from corpus.language import fold, is_dutch, is_function_word, words
from corpus.types import DocumentInfo

PAGES, EDGE = 3, 2
"""So many pages are looked at for what stands on each, in so many lines at their top and foot."""
OPENING, SHORT_LINE = 3, 8
"""How many passages open a document, and how many words a line of a cover has at most."""
ARTICLES = frozenset("de het een dit dat deze ons onze jullie".split())


def running(index: Index, info: DocumentInfo) -> set[str]:
    """The words that stand at the top or the foot of each of a document's first pages."""
    pages = [index.store.page_text(info.id, number) for number in range(1, min(info.pages, PAGES) + 1)]
    edges = [[line for line in page.split("\n") if line.strip()] for page in pages]
    found = [{word for line in (*lines[:EDGE], *lines[-EDGE:]) for word in words(line)} for lines in edges if lines]
    return set.intersection(*found) if found else set()


def opening_lines(index: Index, info: DocumentInfo) -> set[str]:
    """The first heading and the first short lines of a document: a school may be named on its cover only."""
    first = index.store.run(info.id, 0, min(OPENING, info.passages))
    titles = {title for passage in first[:1] for title in passage.section[:1]}
    return titles | {passage.text for passage in first if not passage.section and _may_name(passage.text)}


def opening_names(index: Index, info: DocumentInfo) -> set[str]:
    """The names in what opens a document."""
    return set().union(*map(capitalised, opening_lines(index, info)))


def _may_name(line: str) -> bool:
    """Whether a line can name a document: a short one, and no list of who were there ("Aanwezig: A, B en C")."""
    return len(line.split()) <= SHORT_LINE and not re.search(r":.*,", line)


def everyday(info: DocumentInfo, index: Index) -> set[str]:
    """The one word of a title that is no name: a dictionary has it, and so has another document ("Onderwijs")."""
    title = words(info.title)
    one = len(title) == 1 and is_dutch(title[0])
    return set(title) if one and len(index.store.documents_of(index.words.rows_with(title[0]))) > 1 else set()


def title_words(info: DocumentInfo) -> list[str]:
    return [*words(f"{info.title} {info.kind or ''}"), *file_words(info)]


def file_words(info: DocumentInfo) -> list[str]:
    return words(re.sub(r"[-_/]+", " ", re.sub(r"\.\w+$", "", info.source)))


def capitalised(title: str) -> set[str]:
    """The words of a title that are written as names: with a capital that neither the start nor a colon gave them."""
    tokens = re.findall(r"[\w’'-]+|[:.?!“”\"‘·|–-]", title)
    found: set[str] = set()
    starting = True
    plain = sum(token[:1].islower() and not is_function_word(fold(token)) for token in tokens)
    for token in tokens:
        if not token[0].isalnum():
            starting = starting or token in ':.?!“"‘'
            continue
        name = token[:1].isupper() and not token.isupper() and fold(token) not in ARTICLES
        if name and not (starting and (plain > 1 or (is_dutch(fold(token)) and plain))):
            found |= set(words(token))
        starting = fold(token) in ARTICLES and starting
    return found
