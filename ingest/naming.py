"""Completes a title that names nobody: "SOP 2025", "Schoolprofiel", "Memo", "Handboek leerlingenzorg".

Eighty schools may call their profile so. Whose it is stands on its cover, in a form's first lines, or in the name of
the file; what a memo is about stands behind "Betreft".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from corpus.kinds import KINDS, OF_OWNERS, OF_SCHOOLS
from corpus.language import MONTHS, fold, is_dutch, is_function_word, stem, words
from corpus.types import Block
from ingest.clean import is_only_date

_BETWEEN = " – "
_OPENING = 12
"""So many blocks open a document: among these it is told whose it is."""

_NEAR = 3
"""So many lines after its title a line may complete it."""

_LINE_WORDS = 9
_LABEL = re.compile(
    r"(?:naam (?:van )?(?:de |het |uw |onze )?(?:school|basisschool|kindcentrum|instelling|organisatie)|"
    r"school(?:naam)?)\s*:?"
)
"""What stands before the name in a form."""

_SUBJECT = re.compile(r"(?:betreft|onderwerp|inzake|subject)\s*:?")
"""What stands before the subject of a memo or a letter."""

_ANSWERS = re.compile(r"(?:(?:re|fwd?|antw|betr)\s*:\s*)+", re.IGNORECASE)
"""What programs put before the subject of a message that answers another, or passes it on."""

_KIND = re.compile(
    r"\w*(?:plan|profiel|verslag|gids|reglement|protocol|handboek|memo|brief|convenant|regeling|statuut)"
)
"""Words for kinds of documents that no list can hold all of: "schoolveiligheidsplan"."""

_LABELLED = re.compile(r"([^:]{4,40}):\s*(\S.*)")
_OTHERS = re.compile(r"\b(?:samenwerkingsverband|swv|stichting|vereniging|bestuur|format|model)\b")
"""A line with these tells whose the form is, or who governs the school."""

_OF_FILES = frozenset(
    """def definitief definitieve concept versie final kopie copy website web scan scans document bestand bijlage nieuw
    nieuwe ingevuld ingevulde getekend ondertekend mr gmr ouders vastgesteld instemming advies format docx doc pdf odt
    download gecomprimeerd compressed print""".split()
)
"""Words that people put in the name of a file and that say nothing of what it is about."""


def completed(title: str | None, blocks: Sequence[Block], file: str) -> str | None:
    """The title with the name behind it of whom it is about, where it names nobody and something else does.

    A letter or a message without a title has its subject.
    """
    if title is None:
        subject = _ANSWERS.sub("", _labelled(blocks, _SUBJECT) or "", count=1)
        return f"{subject[0].upper()}{subject[1:]}" if subject else None
    name = None
    if not _telling(title):
        name = _labelled(blocks, _LABEL) or _line_below(title, blocks) or _labelled(blocks, _SUBJECT)
    if not name and not _has_name(title):
        name = _in_file(file, title, blocks)
    return f"{title}{_BETWEEN}{name}" if name else title


def _has_name(title: str) -> bool:
    """Whether a title has a word with a capital that its start did not give, other than for a kind of document."""
    return any(word[:1].isupper() and not word.isupper() and _telling(word) for word in title.split()[1:])


def _telling(text: str) -> list[str]:
    """The words of a text that may name somebody."""
    return [
        word
        for word in words(text)
        if word.isalpha()
        and not is_function_word(word)
        and stem(word) not in KINDS
        and not _KIND.fullmatch(word)
        and word not in MONTHS
        and not re.fullmatch(r"v\d*", word)
    ]


def _labelled(blocks: Sequence[Block], label: re.Pattern[str]) -> str | None:
    """What a form says after "Naam school:", or a memo after "Betreft:", in a line or in a row."""
    for block in blocks[:_OPENING]:
        filled = [cell for _, cell in block.cells]
        if len(filled) != 2:
            match = _LABELLED.fullmatch(block.text.strip())
            filled = [match[1], match[2]] if match and not block.cells else []
        if filled and label.fullmatch(fold(filled[0]).strip()) and 0 < len(filled[1].split()) <= _LINE_WORDS:
            return filled[1].strip()
    return None


def _line_below(title: str, blocks: Sequence[Block]) -> str | None:
    """A short line right under the title with a name in it: "Praktijkschool De Beuk"."""
    start = next((index + 1 for index, block in enumerate(blocks[:_OPENING]) if block.text in title), 0)
    for block in blocks[start : start + _NEAR]:
        text = block.text.strip()
        if block.kind == "row" or block.number or len(text.split()) > _LINE_WORDS or text[-1:] in ".:;?!":
            return None
        if is_only_date(text) or ":" in text or _OTHERS.search(fold(text)):
            continue
        if _is_name(text):
            return text
    return None


def _is_name(line: str) -> bool:
    """Whether a line is a name: it says of what kind of school it is, or it is written with capitals throughout."""
    written = [word for word in line.split() if word[:1].isalpha() and not is_function_word(fold(word))]
    capitals = sum(word[:1].isupper() for word in written)
    of_school = any(stem(word) in OF_SCHOOLS for word in words(line))
    as_name = capitals == len(written) and (len(written) > 1 or line.startswith(("De ", "Het ")))
    return bool(_telling(line)) and (of_school or as_name)


def _in_file(file: str, title: str, blocks: Sequence[Block]) -> str | None:
    """The name in the name of a file, written as the text writes it: "sop-de-linde-def.pdf".

    Where the title tells anything itself, the text must write it as a name.
    """
    parts = re.split(r"[-_.,()\s]+", PurePath(file).stem)
    told = {*words(title)}
    kept = [part for part in parts if part and _belongs(fold(part)) and (fold(part) not in told or not _telling(part))]
    while kept and is_function_word(fold(kept[-1])):
        kept.pop()
    while kept and is_function_word(fold(kept[0])) and fold(kept[0]) not in ("de", "het"):
        kept.pop(0)
    if not any(map(_telling, kept)):
        return None
    pattern = re.compile(r"\b" + r"[\s,-]+".join(map(re.escape, kept)) + r"\b", re.IGNORECASE)
    found = next((match[0] for block in blocks if (match := pattern.search(block.text))), None)
    if found and all(word[:1].isupper() for word in found.split() if _telling(word)):
        return found
    plain = all(part[:1].islower() and is_dutch(fold(part)) for part in kept if _telling(part))
    return None if plain or _telling(title) else found or " ".join(kept)


def _belongs(part: str) -> bool:
    """Whether a part of a file's name can be of a name: no kind of document, number, or state that a file is in."""
    owner = stem(part) in OF_SCHOOLS | OF_OWNERS
    kind = stem(part) in KINDS or _KIND.fullmatch(part)
    return (owner or not kind) and part not in _OF_FILES and not re.search(r"\d", part)
