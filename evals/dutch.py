"""Whether an answer is in Dutch: a small check on its small words, the same every time.

What stands verbatim in a quote is left out first: a Dutch answer may quote "Circle of Courage".
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.language import words
from evals.answer_text import Line, sentences
from evals.support import is_verbatim

DUTCH = frozenset(
    """de het een dit dat deze die en van voor met bij naar uit aan om op zijn wordt worden niet geen ook staat staan
    daarop daarover hierover wat wie waar welke wanneer hoe waarom ik je wij zij er dan maar omdat door tussen onder
    antwoord vraag documenten pagina punt punten plaatsen komt dichtst geef begrijp gaat moet kan""".split()
)
OTHER = frozenset(
    """the and to what which are for from this that these those it its with by there have has you they not about would
    should will und der das ist nicht mit für sind auch eine oder wird auf et est pour dans avec une sont""".split()
)


def is_dutch(lines: Sequence[Line], quotes: Sequence[str]) -> bool:
    """Whether the words of an answer's own are Dutch; of an answer that only quotes, whether the quotes are."""
    own = [
        sentence
        for line in lines
        for sentence in sentences(line.text)
        if not any(is_verbatim([quote], sentence) for quote in quotes)
    ]
    text = " ".join(own) or " ".join(line.text for line in lines)
    found = words(text)
    dutch, other = sum(word in DUTCH for word in found), sum(word in OTHER for word in found)
    return dutch > other if dutch or other else bool(found) and _by_word_lists(text)


def _by_word_lists(text: str) -> bool:
    """For a text without small words: whether more of it is in a Dutch word list than in an English one."""
    from simplemma.language_detector import langdetect  # loads word lists of some 10 MB; few answers need them

    shares = dict(langdetect(text, lang=("nl", "en")))
    return shares["nl"] > 0 and shares["nl"] >= shares["en"]
