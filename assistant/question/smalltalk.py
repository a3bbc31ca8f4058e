"""What is said to the assistant rather than asked of the documents: greetings, thanks, and who it is."""

from __future__ import annotations

import re

from assistant import texts
from assistant.words.lexicon import GREETINGS
from corpus.language import fold, words

_THANKS = re.compile(r"\b(?:bedankt|dank|dankjewel|dankuwel|thanks|thank)\b")
_WHO = re.compile(
    r"^(?:en )?(?:wie|wat) ben (?:jij|je)\b|^(?:en )?wat (?:kun|kan) (?:jij|je)(?: (?:allemaal|eigenlijk|doen"
    r"|voor (?:mij|me|ons)))*\W*$"
    r"|^hoe werk(?:t dit|t het|t deze \w+| je| jij)\W*$|^who are you\b|^what can you do\b"
    r"|^(?:kun je (?:me|mij|ons) helpen|help(?: me| mij)?|ik heb hulp nodig)\W*$"
)


def reply_to(question: str) -> str | None:
    """What to say back; None when something is asked of the documents."""
    folded = " ".join(fold(question).split())
    if _WHO.search(folded):
        return texts.WHO_I_AM
    found = words(folded)
    if found and len(found) <= MOST_WORDS and all(word in GREETINGS or word in _SMALL for word in found):
        if _THANKS.search(folded):
            return texts.WELCOME
        return texts.HELLO if any(word in _HELLOS for word in found) else None
    return None


MOST_WORDS = 8
_SMALL = frozenset(
    "je u jullie voor de het hulp uitleg antwoord informatie moeite zeer heel erg veel wel hartelijk daar".split()
)
_HELLOS = frozenset("hallo hoi hey hi dag goedemorgen goedemiddag goedenavond".split())
