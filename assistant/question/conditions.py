"""What follows when something is so: "wat gebeurt er als een leraar de module niet volgt?".

That somebody must follow it does not tell. A sentence tells it that names the case, as Dutch does with "als", "na …" or
by opening with its verb ("Lukt dat niet, dan …"), and that denies where the question denies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.words.lexicon import ACTOR_STEMS
from corpus.language import fold, stem, words

_NOT = re.compile(
    r"\b(?:niet(?! alleen)|geen|nooit|niets|niemand|zonder|nergens|weiger\w*|geweigerd|te laat|ontbre\w+|onvoldoende"
    r"|kwijt|verge(?:et|ten)|mis(?:t|sen)|afwezig\w*|mislukt\w*|verbreek\w*|overtreed\w*|overtred\w*)\b"
)
_DENIES = re.compile(
    rf"{_NOT.pattern}|\b(?:tenzij|mits|pas|(?<!niet )alleen|slechts|uitsluitend|behalve|uitblij\w*|anders|minder)\b"
)
"""What says that something is not so, or so only in one case."""
IF = (
    r"als (?=(?:ik|je|jij|we|wij|u|het|de|een|er|dit|dat|die|deze|mijn|uw|zijn|haar|hun|hij|zij|ze|iemand|niemand"
    r"|alle|geen|twee|daar|blijkt|\w+(?:en|s)|\w+ (?:niet|geen))\b)"
)
""" "Als" that opens a clause, not that of "als ouder" or "niet als enige doel"."""
_CASE = re.compile(
    rf"\b{IF}|\b(?:wanneer|indien|zodra|tenzij|mits|ingeval|zolang|wat nu|in dat geval|anders)\b|^daarna\b"
    r"|(?:, |^)dan\b|(?:^|: )(?:bij|na|zonder)\b"
    r"|^(?:wie|is|zijn|bent|heeft|hebben|hebt|doet|doen|lukt|komt|komen|krijgt|wordt|worden|blijft|gaat|gaan|wil|kan"
    r"|kunt|moet|staat|blijkt)\b[^?]*,"
)
"""How a sentence names a case."""
_ENDS = re.compile(r"(?<=\w\w)[,;:]")
_ONLY_IF = re.compile(r"\b(?:tenzij|mits|(?:pas|alleen|slechts|uitsluitend) (?:als|wanneer|indien))\b")
"""Tells of one case what does not happen in all others."""
A_FEW = 7
"""So many words name a case where no comma ends it."""
_FOLLOWS = re.compile(
    r"\b(?:gevolg\w*|sanctie\w*|straf\w*|boete\w*|leidt tot|telt als|consequentie\w*|vervalt|vervallen)\b"
)
"""Tells what follows."""
_BACK = re.compile(r"\b(?:(?<!blijkt )dat|dit|die|deze|dan|daarna|anders|hij|zij|ze|daarmee|daaraan)\b")
"""Takes the case from what was said before."""
_WHO_DOES = re.compile(r"\b(?:wie|die|dat) [^,.;]{3,80}, ?\w+(?:t|en)\b")
""" "Wie zonder bericht wegblijft, betaalt …", "een plan dat is overgenomen, telt niet"."""
_AFTER = re.compile(r"\b(?:bij|na|door|wegens) ((?:[\w'-]+ ?){1,4})")
"""A case in a few words: "na drie weken verzuim"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The case of which is asked what follows: whether it is that something is not so."""

    denied: bool

    def is_told(self, text: str, asked: frozenset[str]) -> bool:
        """Whether a sentence or a title names the case; `asked` are the words of the question and their forms."""
        said = fold(text)
        if self.denied and (_ONLY_IF.search(said) or not _DENIES.search(said)):
            return bool(_ONLY_IF.search(said))
        return _names(said, asked)


def case_asked(question: str) -> Case:
    """The case of which a folded question asks what follows."""
    return Case(denied=bool(_NOT.search(question)))


_TO_DO = re.compile(
    r"(?:en |maar )?wat (?:moet\w*|kan|kun\w*|mag|mogen|doe\w*|deed|deden) [^?]*\b(?:als|wanneer|indien|zodra) (.+)"
)

_UNEASE = re.compile(
    r"\bniet(?: \w+){0,2} (?:eens|tevreden|blij|zeker|weet|weten|begrijp\w*|snap\w*|kan|kun\w*|wil\w*|lukt|goed|fijn"
    r"|veilig)\b"
)
"""What somebody cannot or does not like is told in other words: "bezwaar", "bij ziekte"."""


def case_undone(question: str) -> Case | None:
    """What has not happened, where a folded question asks what to do then: it is told beside a denial."""
    asked = _TO_DO.match(question)
    return Case(denied=True) if asked and _NOT.search(_UNEASE.sub(" ", asked[1])) else None


def _names(said: str, asked: frozenset[str]) -> bool:
    if _FOLLOWS.search(said) or any(asked.intersection(words(told[0])) for told in _WHO_DOES.finditer(said)):
        return True
    if any(_BACK.search(told) or asked.intersection(words(told)) for told in _clauses(said)):
        return True
    return any(asked.intersection(words(after[1])) for after in _AFTER.finditer(said) if not _is_doer(after[0]))


def _is_doer(phrase: str) -> bool:
    """Whether a phrase says by whom something is done: "door je stagementor" tells no case of a stage."""
    by, *others = words(phrase)
    return by == "door" and any(word.endswith(actor) for word in map(stem, others) for actor in ACTOR_STEMS)


def _clauses(said: str) -> list[str]:
    """What a sentence says of the cases it names: each from its "als" to the comma after it, or a few words.

    A title may be nothing but a case.
    """
    most = A_FEW if said.endswith((".", "!", "?", "”", ")")) else None
    after = (_ENDS.split(said[match.start() :], maxsplit=1) for match in _CASE.finditer(said))
    return [part[0] if part[1:] else " ".join(part[0].split()[:most]) for part in after]
