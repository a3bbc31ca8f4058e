"""What a word means: the sentence that says what something is, where a question asks that in so many words.

Many passages speak of a thing, with more of a question's words than the one that says what it is. That one has a form
of its own: "Onder X wordt verstaan …", "X is een …", a paragraph under "Wat is X?", "X: …" in a list of terms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant.evidence.completing import completed
from assistant.evidence.quotes import of_passage
from assistant.evidence.saying import say
from assistant.evidence.selection import Refusal, Selection
from assistant.evidence.strangers import is_strange
from assistant.question.asking import STRICT
from assistant.question.meaning import term_asked, thing_asked
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.retrieval.retrieve import rows_of, search
from assistant.words.sentences import sentences
from corpus.expand import AKIN
from corpus.index import Index
from corpus.language import content_words, fold, lemma, stem, words
from corpus.types import Passage

DEPTH = 40
"""So many hits are looked at,"""
MOST_ROWS = 300
"""and so many other passages that have the rarest word of the term."""
FEWEST_WORDS = 4
"""What explains a term has at least so many words."""
OPENING = 2
"""So many words may stand before a term that opens a sentence: "Een zogenaamde …"."""
DEFINED, TITLED, LISTED, OPENED, OPENED_ELSE, APPOSED, HEADED, TAKEN_UP = 8, 7, 6, 5, 4, 3, 2, 1
"""How surely a passage says what a term means, by the form in which it does."""
_IN_BRACKETS = re.compile(r"(?<!\w)\(([^\W\d_]+)\)(?=[^\W\d_])|\s*\([^()]*\)(?![^\W\d_])")
""" "(stook)vuren" is one word; any other brackets only add to one."""
_TERM = r"(?P<term>[^.:;]{2,80}?)"
_OPENS = r"(?:^|\bwat (?:\w+ ){1,3})"
_MEANT = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_OPENS}onder {_TERM} (?:(?:\w+ ){{0,3}}verstaa[nt]?|worden? (?:\w+ ){{0,8}}verstaan)\b",
        rf"{_OPENS}onder {_TERM} (?:wordt (?:\w+ ){{0,8}}verstaan|valt|vallen)\b",
        rf"{_OPENS}met {_TERM} (?:(?:\w+ ){{0,3}}bedoel\w*|word(?:t|en)? (?:\w+ ){{0,8}}bedoeld)\b",
        rf"^tot {_TERM} (?:(?:\w+ ){{0,3}}reken\w*|word(?:t|en)? (?:\w+ ){{0,12}}gerekend|beho\w+|hoort|horen)\b",
    )
)
""" "Onder X wordt verstaan"; not "leerlingen met X vallen onder de zorg van …"."""
_KIND = (
    r"(?:een|elke?|iedere?|ieder|alle|iemand|iets|degenen?|datgene|wat|wanneer|personen"
    r"|(?:de|het)(?! (?:afgelopen|vorige?|volgende?|komende?|laatste|hele|daarmee|ermee|eens)\b))"
)
_IS = re.compile(
    rf"(?:is|zijn|was|waren) (?:(?:dus|namelijk|kortweg|in feite|eigenlijk|in het kort) )?{_KIND}\b"
    r"(?! (?:belangrijk\w* |groot |grote |goed |goede )?(?:aandachtspunt|probleem|uitdaging|must|feit|succes"
    r"|onderwerp|punt|voorwaarde|vereiste|kans|keuze|bedoeling)\b)"
)
_OR_ELSE = re.compile(
    r"(?:beteken(?:t|en)\b|houdt? in\b|houdt? [^.]{2,80} in\b|staat voor\b|staan voor\b|omvat(?:ten)?\b|noemen we\b"
    r"|wordt? (?:[^\W\d_]+ )?(?:gedefinieerd|omschreven|verstaan)\b)"
)
_SHORT = re.compile(r"(?:[^\W\d_][\w'’-]* ){1,8}\((?P<term>[^()]{2,30})\) (?P<rest>.+)")
""" "Het Zomerse Leesplan (ZLP) is …": the term in brackets behind what it stands for."""
_SAID = re.compile(r"[^\W_]+|[^\w\s]")
_APPOSES = re.compile(
    r"(?:[:,(–—] (?:dat is |dus |oftewel |ofwel )?een|[,(–—] onze?) "
    r"(?!(?:dag|week|maand|jaar|uur|keer|maal|halve?|half)\b)\w"
)
_IT_IS = re.compile(rf"^(?:het|dit|dat) (?:is {_KIND}|zijn (?!niet |geen |er )[^\W\d_]+)")
_ASKS_WHAT = re.compile(r"^(?:\d[\d.]* )?(?:wat (?:is|zijn|betekent|houdt|verstaan \w+ onder)|definitie|begrip|over) ")


@dataclass(frozen=True, slots=True)
class TermSought:
    """The words of a term, each with the forms that the index has of it."""

    words: tuple[str, ...]
    forms: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, index: Index, asked: tuple[str, ...]) -> TermSought:
        """Folded words with the forms of them that an index has."""
        return cls(asked, tuple(_forms(index, word) for word in asked))

    def ends(self, said: Sequence[str], at: int) -> int:
        """Where the term ends that begins at a position among some words; 0 where it does not. Hyphens do not count."""
        for number in range(len(self.words)):
            at += bool(number) and said[at : at + 1] == ["-"]
            if not self._is_word(number, said[at : at + 1]):
                return 0
            at += 1
        return at

    def opens(self, said: Sequence[str], before: int = OPENING) -> int:
        """After how many of some words the term ends, when it is what they open with; 0 when they do not."""
        start = next((n for n in range(min(before, len(said)) + 1) if self._is_word(0, said[n : n + 1])), None)
        if start is None or any(content_words(word) for word in said[:start]):
            return 0
        at = start
        for number in range(len(self.words)):
            if not self._is_word(number, said[at : at + 1]):
                return 0
            at += 1
        return at

    def is_all(self, text: str) -> bool:
        """Whether a text has no other word of content than those of the term."""
        said = words(_plain(text))
        end = self.opens(said)
        return bool(end) and not any(content_words(word) for word in said[end:])

    def _is_word(self, number: int, said: Sequence[str]) -> bool:
        word = self.words[number]
        return any(w in self.forms[number] or stem(w) == stem(word) or lemma(w) == lemma(word) for w in said)


def explained(
    index: Index, query: Query, vector: NDArray[np.float32], found: Selection | Refusal
) -> Selection | Refusal:
    """What was found, or instead what says what a term means where a question asks that and it was left out."""
    question = split_context(query.question)[0]
    asked = () if query.ask in STRICT or query.references else term_asked(question) or thing_asked(question)
    if not asked or (isinstance(found, Refusal) and found.reason != "not_in_documents"):
        return found
    term = TermSought.of(index, asked)
    told = [
        (saying, passage)
        for passage in mentioning(index, query, vector, term)
        if (saying := says(index, passage, term))
    ]
    if not term_asked(question):  # "wat is de OPR?": a row with that for its name tells when it meets, perhaps
        told = [(saying, passage) for saying, passage in told if saying not in (LISTED, HEADED, TAKEN_UP)]
    if not told:
        return found
    surest = max(saying for saying, _ in told)
    if isinstance(found, Selection) and found.form not in ("passages", "outline") and surest < DEFINED:
        return found  # a list or a place under the very title tells more than one sentence
    shown = found.quotes if isinstance(found, Selection) else ()
    first_only = isinstance(found, Selection) and found.form == "passages" and surest >= OPENED
    if any(of_passage(passage) in (shown[:1] if first_only else shown) for _, passage in told):
        return found
    best = next(passage for saying, passage in told if saying == surest)
    if isinstance(found, Refusal) and (found.unknown or is_strange(index, query, best)):
        return found  # "volgens" somebody of whom no document speaks
    return replace(completed(index, query, say(index, [best])), exact=surest >= APPOSED)


def _forms(index: Index, word: str) -> frozenset[str]:
    return frozenset((word, *(form for form, weight in index.expander.forms(word) if weight >= AKIN)))


def mentioning(index: Index, query: Query, vector: NDArray[np.float32], term: TermSought) -> list[Passage]:
    """The first hits, then the other passages of the documents asked that have the rarest word of a term."""
    hits = [hit.passage for hit in search(index, query, vector, DEPTH, query.documents)]
    rows = min((_rows(index, forms) for forms in term.forms), key=len)
    inside = set(rows_of(index, query.documents)) if query.documents else None
    without = set(rows_of(index, query.superseded))
    rows = [row for row in rows if row not in without and (inside is None or row in inside)][:MOST_ROWS]
    known = {passage.id for passage in hits}
    return [*hits, *(passage for passage in index.store.passages(rows) if passage.id not in known)]


def _rows(index: Index, forms: frozenset[str]) -> list[int]:
    return sorted({row for form in forms if form in index.words for row in index.words.rows_with(form)})


def says(index: Index, passage: Passage, term: TermSought) -> int:
    """How surely a passage says what a term means; 0 where it does not say it."""
    if passage.cells:
        return LISTED if term.is_all(passage.cells[0][1]) and told_in_words(passage.cells[1:]) >= FEWEST_WORDS else 0
    said = sentences(passage.text)
    parts = list(map(_plain, said))
    if any(_defines(part, term) for part in parts):
        return DEFINED
    start = index.store.place(passage.place_id).start if passage.place_id else None
    label, colon, rest = _plain(passage.text).partition(":")
    if colon and term.is_all(label) and len(words(rest)) >= FEWEST_WORDS:
        return LISTED
    title = _plain(passage.section[-1]) if passage.section else ""
    asks = _ASKS_WHAT.match(title)
    if asks and term.is_all(title[asks.end() :]) and _is_told(passage):
        return TITLED
    if any(_opens_with(part, term, _IS) for part in said):
        return OPENED
    if any(_opens_with(part, term, _OR_ELSE) for part in said):
        return OPENED_ELSE
    if any(_is_apposed(part, term) for part in said):
        return APPOSED
    if passage.ordinal == start and term.is_all(title) and _is_told(passage):
        return HEADED
    return TAKEN_UP if _taken_up(parts, term, title) else 0


def told_in_words(cells: Iterable[tuple[str, str]]) -> int:
    """How many words some cells have that tell something: figures and sums only count or cost."""
    return sum(word.isalpha() for _, cell in cells if "€" not in cell for word in words(cell))


def _is_told(passage: Passage) -> bool:
    """Whether a passage is a paragraph of some length, as what is told under a title."""
    return passage.kind == "paragraph" and len(words(passage.text)) > FEWEST_WORDS


def _defines(sentence: str, term: TermSought) -> bool:
    """Whether a sentence says in so many words what is meant: "onder X wordt verstaan"."""
    return any(term.opens(words(found["term"])) for meant in _MEANT for found in meant.finditer(sentence.strip()))


def _opens_with(sentence: str, term: TermSought, goes_on: re.Pattern[str]) -> bool:
    """Whether a sentence opens with a term and goes on with what it is: "Een X is een …", "Xyz (X) is een …"."""
    said = words(_plain(sentence))
    end = term.opens(said)
    if end and goes_on.match(" ".join(said[end:])):
        return True
    short = _SHORT.match(fold(sentence))
    return bool(short and term.is_all(short["term"]) and goes_on.match(" ".join(words(short["rest"]))))


def _is_apposed(sentence: str, term: TermSought) -> bool:
    """Whether a sentence says what a term is right behind it: "het plan voor een zaaiklas: een groep die …"."""
    tokens = _SAID.findall(fold(sentence))
    ends = (end for at in range(len(tokens)) if (end := term.ends(tokens, at)))
    return any(_APPOSES.match(" ".join(tokens[end:])) for end in ends)


def _taken_up(parts: Sequence[str], term: TermSought, title: str) -> bool:
    """Whether what a sentence or a title names is said to be something by the one after it: "Het zijn adviezen …"."""
    before = [title, *parts]
    return any(
        _IT_IS.match(part) and (term.opens(words(before[number])) or (number == 0 and term.is_all(title)))
        for number, part in enumerate(parts)
    )


def _plain(text: str) -> str:
    return fold(_IN_BRACKETS.sub(lambda match: match[1] or "", text))
