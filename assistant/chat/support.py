"""Whether quotes support a sentence that somebody else worded, decided by rules and the same every time.

Strict on purpose: a sentence is withheld when it might say more than the quotes. Every word of it that says something
must stand in them, as itself, as a form of the same word, as a synonym or inside a compound; only words that add
nothing (`FREE`) may be new. Then what words alone cannot show: numbers with what they count and bound, names, denials,
reservations, quantities, who does it to whom, and in which direction.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.chat.kept import Ground
from assistant.chat.sense import Fault, fault_of_sense, shared
from assistant.verify import normalise
from assistant.words.amounts import numbers
from assistant.words.sentences import sentences
from assistant.words.spoken import Wording
from corpus.language import fold, is_dutch, is_function_word, stem, words

LONGEST = 45
"""Words in a sentence at most: nobody reads a longer one, and nobody can check it."""
OWN_SHARE = 0.7
"""The share of a sentence's content words that stands in the quotes literally or by stem, synonyms left aside."""
_ENGLISH = frozenset("the and with which this that from have has are was were is will they it of to for by as".split())
_ONLY_ENGLISH = _ENGLISH - {"is", "was", "of", "as", "has"}
_CAPITAL = re.compile(r"(?<![\w’'-])[A-ZÀ-Ý][\w’'&]*(?:-[\w’'&]+)*")
_SPECIAL = re.compile(r"https?://|www\.|@|[<>{}\\|]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What a sentence is held against. `label` says what the quotes are ("Wat is nodig?"), as if it were part of them.

    `titles` stand above the quotes and `document` is what their document is called. They say where something stands,
    so they support no more than that; names and numbers must stand in what is quoted.
    """

    quotes: Sequence[str]
    label: str = ""
    titles: Sequence[str] = ()
    document: str = ""
    labelled: bool = False
    """Whether the quotes stand under a label, be it quoted here or not."""

    def pieces(self) -> list[str]:
        """The sentences of the quotes, each under the label."""
        lead = f"{self.label.rstrip(' ?:')}: " if self.label else ""
        return [lead + piece for piece in self.bare()]

    def bare(self) -> list[str]:
        """The sentences of the quotes; what a semicolon parts are two."""
        return [part for quote in self.quotes for piece in sentences(quote) for part in re.split(r"(?<=;)\s+", piece)]

    def ground(self) -> Ground:
        """What a sentence may be made of."""
        around = Wording(" . ".join((*self.titles, self.document))).stems
        label = Wording(self.label).stems
        return Ground(pieces=self.bare(), label=label, around=around, labelled=self.labelled or bool(label))


def fault(sentence: str, by: Held) -> Fault | None:
    """Why the quotes, taken together, do not support a sentence; None when they do."""
    said = Wording(sentence)
    wrong = _fault_of_form(said)
    if wrong or is_verbatim(sentence, by.quotes):
        return wrong
    pieces = [Wording(piece) for piece in by.pieces()]
    quoted = " . ".join(piece.text for piece in pieces)
    held = Wording(" . ".join((quoted, *by.titles)))
    if wrong := _fault_of_words(said, held, Wording(by.document)):
        return wrong
    if by.titles and not _only_places(said, Wording(quoted)):
        return "place"
    return fault_of_sense(said, held, pieces, by.ground())


def is_verbatim(sentence: str, quotes: Sequence[str]) -> bool:
    """Whether a sentence is a quote, or a whole sentence of one, word for word; its full stop may be new."""
    wanted = normalise(sentence).rstrip(".")
    return any(wanted == normalise(piece).rstrip(".") for quote in quotes for piece in (quote, *sentences(quote)))


def in_dutch(sentence: str) -> bool:
    """Whether a sentence reads as Dutch: no English small words to speak of, and most of its words Dutch ones."""
    found = words(sentence)
    english = sum(word in _ENGLISH for word in found)
    dutch = sum(is_function_word(word) and word not in _ENGLISH for word in found)
    if any(word in _ONLY_ENGLISH for word in found) and english >= dutch:
        return False
    plain = [word for word in found if word.isalpha()]
    return not plain or sum(is_function_word(w) or is_dutch(w) for w in plain) >= len(plain) / 2


def likest(sentence: str, pieces: Sequence[str]) -> int:
    """The index of the piece that holds most of a sentence's words; the first of those that hold as many."""
    said = Wording(sentence)
    return max(range(len(pieces)), key=lambda number: (shared(said, Wording(pieces[number])), -number))


def _fault_of_form(said: Wording) -> Fault | None:
    """What is wrong with a sentence whatever the quotes say."""
    if not said.telling or len(said.words) < 2:
        return "empty"
    if len(said.words) > LONGEST:
        return "long"
    if said.text.rstrip(" ”\"'").endswith("?"):
        return "question"
    return None if in_dutch(said.text) else "not_dutch"


def _fault_of_words(said: Wording, held: Wording, document: Wording) -> Fault | None:
    """Which of a sentence's words do not stand in the quotes."""
    if _SPECIAL.search(said.text) or not _names_stand(said, held):
        return "name"
    if not numbers_stand(said, held):
        return "number"
    missing = [word for word in said.telling if not held.holds(word)]
    own = [word for word in said.content if stem(word) in held.stems]
    placed = all(word in said.placing and stem(word) in document.stems for word in missing)
    return None if placed and len(own) >= OWN_SHARE * len(said.content) else "words"


def _only_places(said: Wording, own: Wording) -> bool:
    """Whether the words that only a title has tell where: "bij thema 3", and not who does something."""
    return all(own.holds(word) or word in said.placing for word in said.telling)


def numbers_stand(said: Wording, held: Wording) -> bool:
    """Whether each number of a text stands in another, counts the same there and has the same bound."""
    theirs = numbers(held.text)
    return all(any(one.fits(other) for other in theirs) for one in numbers(said.text))


def _names_stand(said: Wording, held: Wording) -> bool:
    """Whether each name of a sentence stands in the quotes: words with a capital that is not only the sentence's."""
    first = re.search(r"\w", said.text)
    for match in _CAPITAL.finditer(said.text):
        name = match.group()
        opens = first is not None and match.start() == first.start()
        if opens and not (len(name) > 1 and name.isupper()) and (is_function_word(fold(name)) or is_dutch(fold(name))):
            continue
        if not all(stem(word) in held.stems for word in words(name)):
            return False
    return True
