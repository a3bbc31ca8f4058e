"""What a document says of itself on its cover or at its head: its date, and whether it is a draft or adopted.

A date among the rows of a table or the points of a list is about what stands there, such as a deadline, unless its own
label says that it is the document's. So is a date in a sentence: what is dated says so in a few words without a verb.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import PurePath

from corpus.language import fold, lemma, words
from corpus.types import Block
from ingest.clean import DATE, find_date
from ingest.pages.footnotes import note_mark

DRAFT, ADOPTED = "concept", "vastgesteld"

_BLOCKS = 10
"""A document says its date on its title page or at its head; a date further on is about something else."""
_LINE_WORDS = 15
_ADOPTION_WORDS = 40
"""Words in the line that tells who adopted it and when, at most."""

_DATED = re.compile(
    r"(?:(?:publicatie|versie|vergader|vaststellings|verslag)?datum(?: (?:van )?(?:de )?(?:vaststelling|versie"
    r"|vergadering|publicatie|document|verslag))?|versie|dagtekening|d\.?d\.?"
    r"|(?:vastgesteld|goedgekeurd|opgesteld|gewijzigd|bijgewerkt)(?: op| door .*| d\.?d\.?)?) ?:?"
)
"""What is called so is the date of the document."""
_LABELLED = re.compile(
    r"\W*(?:[a-z]+(?:[ /-]\(?[a-z]+\)?){0,3} ?: (?:(?:[^.!?]|\.(?=\d))*(?<!,) )?)??"
    rf"(?P<label>(?:vergader|versie|vaststellings|verslag|publicatie)?datum) ?: ?(?:[a-z]+dag,? )?(?={DATE.pattern})"
)
"""How a block begins that gives the date among what is told of a meeting: "Datum: 3 maart 2027 Aanwezig: …"."""
_ASIDE = re.compile(r"(?<=: )(?P<told>[^()]*)\([^()]*\)")
"""When something was counted, behind its number: "Leerlingen: 214 (1 oktober 2025)"."""
_UNTIL = re.compile(
    r"(?:\b(?:uiterlijk|voor|vanaf|sinds|tot|tegen|na|binnen|t/m)|^\W*op)"
    r"(?: (?:op|de|en met|(?:maan|dins|woens|donder|vrij|zater|zon)dag))*\W*$"
)
"""What stands before a date by which or from which something is to be."""
_MADE = re.compile(
    r"\b(?:vastgesteld|goedgekeurd|opgesteld|gewijzigd|bijgewerkt|herzien|gepubliceerd|geschreven)"
    r"(?: (?:op|door [^.]*|d\.?d\.?))?\W*$"
)
"""What stands before a date on which the document was made, also in a sentence."""
_CLAUSES = re.compile(r"(?<=[a-z)\d][.!?]) +(?=\D)")
_BEGINS_SENTENCE = re.compile(r"\W*(?:de|het|een|wij|we|ik|zij|ze|er|alle|elke|iedere)\b.*[.!?]\W*")
_PARTICIPLE = re.compile(r"(?:aan|af|bij|door|in|na|om|onder|op|over|toe|uit|vast|voor)?ge")
_AUXILIARIES = frozenset("is zijn was waren worden werd werden hebben had hadden kunnen moeten mogen zullen".split())
_KIND = r"\w*(?:plan|profiel|verslag|notulen|notitie|protocol|reglement|regeling|statuut|nota|document|stuk)"
_ADOPTION = re.compile(
    r"^\W*(?:status ?: ?)?(?:versie ?:? ?[\d.]*\W+)?(?:na [^.]*?\b(?:instemming|advies|raadpleging)\b[^.]*?\b)?"
    rf"(?:(?:dit|deze) {_KIND} is (?!(?:nog )?niet\b)[^.]*?\b)?"
    r"vastgesteld(?:(?P<bare>\W*$|[,(])|(?= ?:| (?:door|op|in|te|d\.?d\.?|per|bij|\d)\b))"
)
"""How the line begins that tells who adopted the document: "Vastgesteld door het bestuur op 20 april 2027"."""
_ABOUT = re.compile(r"(?:status ?:?$|versie ?:?$|vastgesteld (?:door|op)\b)")
"""What stands before the status in a row."""
_YEAR = re.compile(r"\b20\d\d\b")
_IS_DRAFT = re.compile(
    r"^\W*(?:status ?: ?)?(?:versie ?:? ?[\d.]*\W+)?(?:concept(?:versie)?|ontwerpversie|werkversie)"
    r"(?=\W*$| [-–|] |[:,(] ?(?:versie|v|d\.?d\.?|van|per)? ?\d| (?:versie |v)?\d)"
)
"""How the line begins that tells that the document is a draft: "Concept 0.4, 12 december 2026"."""
_DRAFT_TITLE = re.compile(
    rf"^concept(?:versie)?[ -]?(?:van (?:het|de) )?{_KIND}\b|\(concept(?:versie)?\)|[-–:] concept$"
)
_IN_FILE = {
    DRAFT: re.compile(
        rf"^concept(?:versie)? (?={_KIND}\b)|\bconcept(?= (?:versie |v)?\d)|{_KIND} (?:\S+ )*?concept(?:versie)?$"
        r"|(?<=\d )concept$|\bconceptversie\b|\bwerkversie\b|\bkladversie\b"
    ),
    ADOPTED: re.compile(r"(?<!niet )\bvastgesteld\b"),
}


def date_of(blocks: Sequence[Block], file: str) -> str | None:
    """The date that a document gives itself, else that in the name of its file (ISO 8601)."""
    head = list(_without_notes(blocks[:_BLOCKS]))
    found = (date for block in head if (date := _date(block)))
    adopted = (date for block in head if (date := _adopted(block)))
    return next(adopted, None) or next(found, find_date(file.replace("_", " ")))


def _without_notes(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks that are no footnote, whose mark stands before it: a date in one is about what it explains."""
    said = ""
    for block in blocks:
        mark = "" if DATE.match(block.text) else note_mark(block.text)
        if not mark or mark not in said:
            yield block
        said += block.text


def status_of(title: str | None, blocks: Sequence[Block], file: str) -> str | None:
    """ "concept" or "vastgesteld", None when a document and the name of its file say neither, or both."""
    name = re.sub(r"[-_.\s]+", " ", fold(PurePath(file).stem)).strip()
    told = {status for status, words in _IN_FILE.items() if words.search(name)}
    told |= {status for line in _lines(title, blocks[:_BLOCKS]) if (status := status_in(line))}
    if title and _DRAFT_TITLE.search(fold(title)):
        told.add(DRAFT)
    return told.pop() if len(told) == 1 else None


def _adopted(block: Block) -> str | None:
    """The date in the line that tells who adopted it."""
    text = fold(block.text)
    told = None if block.cells or len(text.split()) > _ADOPTION_WORDS else _ADOPTION.match(text)
    return find_date(text[told.end() :]) or find_date(text) if told else None


def _date(block: Block) -> str | None:
    text = fold(block.text)
    if block.kind in ("row", "item"):
        return next(
            (date for label, said in _labelled(block) if _DATED.fullmatch(label) and (date := find_date(said))), None
        )
    if (told := _LABELLED.match(text)) and _is_label(told, block.text):
        return find_date(text[told.end() :])
    if len(text.split()) > _LINE_WORDS:
        return None
    # A later sentence may tell it where one before is about something else, or is a title.
    return next((date for part in _CLAUSES.split(_ASIDE.sub("", text)) if (date := _said_of_itself(part))), None)


def _is_label(told: re.Match[str], text: str) -> bool:
    """Whether "datum" opens what is told, or stands with a capital amid it: else it goes with what is before it."""
    label, at = told["label"], told.start("label")
    nth = told.string.count(label, 0, at)
    written = [found[0] for found in re.finditer(label, text, re.IGNORECASE)]
    return re.search(r"\w", told.string[:at]) is None or (nth < len(written) and written[nth][:1].isupper())


def _said_of_itself(text: str) -> str | None:
    """The date in a few words that tell it of the document, such as a title, a label or a place with a date."""
    date, before = find_date(text), text[: at.start()] if (at := DATE.search(text)) else text
    if not date or _UNTIL.search(before) or (_is_sentence(text) and not _MADE.search(before)):
        return None
    return date


def _is_sentence(text: str) -> bool:
    """Whether folded words tell what is or what somebody does: they have a verb, or begin and end as a sentence."""
    return bool(_BEGINS_SENTENCE.fullmatch(text)) or any(map(_is_finite, words(text)))


def _is_finite(word: str) -> bool:
    """Whether a word is the verb of a sentence: "belt" and "is", not "bellen", which may be a noun, nor "gebeld"."""
    if word in _AUXILIARIES:
        return True
    return word.endswith("t") and not _PARTICIPLE.match(word) and lemma(word).endswith("n")


def _labelled(block: Block) -> Iterator[tuple[str, str]]:
    """What stands before what in a row, in the row of headings above it too, or around a colon."""
    for line in ([fold(heading) for heading, _ in block.cells], [fold(cell) for _, cell in block.cells]):
        filled = [cell.strip() for cell in line if cell.strip(" :")]
        yield from pairwise(filled)
    if not block.cells:
        label, _, said = fold(block.text).partition(":")
        yield label.strip(), said


def _lines(title: str | None, blocks: Sequence[Block]) -> Iterator[str]:
    """The title and the short lines, and what a row says of the status. A chapter may be called after a concept."""
    if title:
        yield title
    for block in blocks:
        if block.cells:
            yield from (f"{label.strip(' :')}: {said}" for label, said in _labelled(block) if _ABOUT.match(label))
        elif block.kind != "item" and not block.number:
            yield block.text


def status_in(line: str) -> str | None:
    """The status that a line tells, if any.

    Who adopts it and when is often left open in a draft: without a year a line with these says nothing.
    """
    text = fold(line)
    length = len(text.split())
    if length <= _LINE_WORDS and _IS_DRAFT.match(text):
        return DRAFT
    adopted = _ADOPTION.match(text) if length <= _ADOPTION_WORDS else None
    return ADOPTED if adopted and (adopted["bare"] is not None or _YEAR.search(text)) else None
