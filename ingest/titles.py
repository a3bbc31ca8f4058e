"""What a document calls itself: its title in its text, the lines of its title page, or what its file says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.language import is_function_word, words
from corpus.types import Block
from ingest.clean import find_date, is_only_date

_PAGE_WORDS = 70
_LINE_WORDS = 16
"""Words on a title page, and in a line of it, at most."""

_MOST_PARTS = 4
_TITLE_WORDS = 24
_BETWEEN = " – "
"""Stands between the lines of a title page that make up a title."""

_OPENING = 80
"""Words at the start of a text among which a title that the file gives is looked for."""

_ADDRESS = re.compile(r"@|www\.|https?:|\b\d{4} ?[A-Z]{2}\b|\b(?:tel|telefoon|e-mail|postbus)\b|\d{6}", re.IGNORECASE)

_DECIDED = re.compile(r"(?:vastgesteld|instemming|advies|goedgekeurd|versie|datum|concept)\b", re.IGNORECASE)
"""Opens the line of a cover that tells when it was decided: no part of what the document is called either."""

_YEARS = re.compile(r"(?:19|20)\d\d ?[-–/] ?(?:19|20)?\d\d")
"""A line of a cover that says which years a document is of: no heading, since it has no letters."""

_DATA = 2
"""So many cells has a row of a cover that tells something of the document: "BRIN | 14XY"."""

_LETTERHEAD = 15
"""So many blocks at most stand above the salutation of a letter, that one among them."""

_SALUTATION = re.compile(r"(?:geachte?|beste|waarde|l\.s\.)(?: [^.;:?]{0,80})?[,!]?\s*$", re.IGNORECASE)
_ADDRESSEE = re.compile(r"(?:aan|t\.?a\.?v\.?|ter attentie van)\b", re.IGNORECASE)

_ISSUED_BY = re.compile(r"(?:stichting|vereniging|bestuur|samenwerkingsverband|swv)\b", re.IGNORECASE)
"""Opens the line of a cover that tells whose school it is: no part of what the document is called."""

_SENTENCES = re.compile(r"[a-zà-ÿ]{2}[.!?] +[A-Z].*[.!?]\s*$")
"""A line of two whole sentences says something, and is no name."""


def take_title(blocks: list[Block]) -> tuple[str | None, list[Block]]:
    """The title that a text gives itself and the blocks without it; None and all blocks where it gives none."""
    titles = [index for index, block in enumerate(blocks) if block.kind == "title"]
    if titles:
        return _set_as_title(blocks, titles)
    headings = [index for index, block in enumerate(blocks) if block.kind == "heading"]
    if not headings:
        return None, blocks
    if parts := _title_page(blocks, headings):
        return _of_title_page(blocks, headings, parts)
    first = headings[0]
    if not _stands_above_all(blocks, headings):
        return None, blocks
    return blocks[first].text, blocks[:first] + blocks[first + 1 :]


def _set_as_title(blocks: list[Block], titles: Sequence[int]) -> tuple[str, list[Block]]:
    """What a file sets as its title, with the lines of it that follow."""
    first = last = titles[0]
    while last + 1 in titles:
        last += 1
    title = " ".join(block.text for block in blocks[first : last + 1])
    return title, blocks[:first] + blocks[last + 1 :]


def _of_title_page(blocks: Sequence[Block], headings: Sequence[int], parts: Sequence[int]) -> tuple[str, list[Block]]:
    """The lines of a title page that make up the title, of which only the first leaves the text.

    The others stay in it: a school may be named nowhere else, and a manifest may give another title.
    """
    title = _BETWEEN.join(dict.fromkeys(blocks[index].text for index in parts))
    first, page = parts[0], blocks[0].spans[0].page
    cover = {index for index in headings if blocks[index].spans and blocks[index].spans[0].page == page}
    kept = [_as_paragraph(block) if index in cover else block for index, block in enumerate(blocks)]
    return title, kept[:first] + kept[first + 1 :]


def _stands_above_all(blocks: Sequence[Block], headings: Sequence[int]) -> bool:
    """Whether the first heading is the title: above it are paragraphs only, and all as high are numbered ones."""
    top = blocks[headings[0]]
    if top.number is not None or any(block.kind != "paragraph" for block in blocks[: headings[0]]):
        return False
    alike = [blocks[index] for index in headings[1:] if blocks[index].level <= top.level]
    return len(alike) != 1 and all(block.level == top.level and block.number is not None for block in alike)


def _title_page(blocks: Sequence[Block], headings: Sequence[int]) -> list[int]:
    """Which headings on a title page are its title: what is large on a first page that holds a few short lines only."""
    page = blocks[0].spans[0].page if blocks[0].spans else None
    stop = next((i for i, block in enumerate(blocks) if not block.spans or block.spans[0].page != page), len(blocks))
    front = blocks[:stop]
    large = [index for index in headings if index < stop]
    if page is None or stop == len(blocks) or not large or blocks[large[0]].number is not None:
        return []
    data = [block for block in front[large[-1] :] if block.kind == "row" and len(block.cells) == _DATA]
    text = [block for block in front if block not in data]
    if any(block.kind not in ("heading", "paragraph") for block in text):
        return []
    lines = text if not _opens_a_chapter(blocks[stop], blocks[large[-1]]) else front[: large[-1] + 1]
    if any(len(block.text.split()) > _LINE_WORDS for block in lines):
        return []
    if sum(len(block.text.split()) for block in text) > _PAGE_WORDS:
        return []
    return _lines_of_title(front, large)


def _lines_of_title(front: Sequence[Block], large: Sequence[int]) -> list[int]:
    """Which lines of a cover make up the title: the large ones, without who decided when, and the years among them."""
    parts: list[int] = []
    for index, block in enumerate(front):
        text = block.text
        if index not in large and not (parts and _YEARS.fullmatch(text.strip())):
            continue
        length = sum(len(front[part].text.split()) for part in parts) + len(text.split())
        decided = _DECIDED.match(text) or find_date(text)
        leave = _ADDRESS.search(text) or (parts and (decided or _ISSUED_BY.match(text) or _SENTENCES.search(text)))
        if not leave and len(parts) < _MOST_PARTS and length <= _TITLE_WORDS:
            parts.append(index)
    return parts


def _opens_a_chapter(block: Block, cover: Block) -> bool:
    """Whether a page opens with a heading above those of the page before: what stands under these is a note on a cover.

    Otherwise it may be the text of a first section.
    """
    numbered = block.number is not None and cover.number is None
    return block.kind == "heading" and (block.level < cover.level or numbered)


def demote_subtitles(blocks: list[Block]) -> list[Block]:
    """Headings right under the title that a higher heading follows at once are lines of the title page."""
    count = 0
    while count < len(blocks) and blocks[count].kind == "heading":
        count += 1
    subtitles = 0
    while subtitles + 1 < count and blocks[subtitles].level > blocks[subtitles + 1].level:
        subtitles += 1
    return [_as_paragraph(block) if index < subtitles else block for index, block in enumerate(blocks)]


def better_title(given: str | None, own: str | None, blocks: Sequence[Block]) -> str | None:
    """The title that a file gives, or that of its text, when the text does not say what the file says.

    Whoever starts from a model, or from last year's document, leaves its title in the file.
    """
    if given is None or own is None:
        return given or own
    opening = _opening(blocks)
    asked = words(given)
    if not set(asked) <= set(opening):
        return own
    return own if set(asked) <= set(words(own)) else given


def believed(given: str | None, blocks: Sequence[Block]) -> str | None:
    """The title among the properties of a file of a word processor; None where the start of the text is not about it.

    A file that was made from a model keeps that one's title, which nobody sees; most words of a true one are said.
    """
    opening = _opening(blocks)
    asked = [word for word in words(given or "") if not is_function_word(word)]
    return given if 2 * sum(word in opening for word in asked) >= len(asked) else None


def _opening(blocks: Sequence[Block]) -> list[str]:
    opening: list[str] = []
    for block in blocks:
        opening += words(block.text)
        if len(opening) >= _OPENING:
            break
    return opening


def without_date(block: Block) -> Block:
    """A date is no heading, however large it is printed."""
    if block.kind == "heading" and is_only_date(block.text):
        return _as_paragraph(block)
    return block


def without_addressee(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """A letter's lines above its salutation are no headings: who sends it and to whom is no theme of what it says.

    A heading above that of the addressee stays: it may be what the letter is called.
    """
    opened = next((at for at, block in enumerate(blocks[:_LETTERHEAD]) if _SALUTATION.match(block.text)), 0)
    to = next((block for block in blocks[:opened] if block.kind == "heading" and _ADDRESSEE.match(block.text)), None)
    if to is None:
        return blocks
    return tuple(
        _as_paragraph(block) if at < opened and block.kind == "heading" and block.level >= to.level else block
        for at, block in enumerate(blocks)
    )


def _as_paragraph(block: Block) -> Block:
    return Block(kind="paragraph", text=block.text, spans=block.spans)
