"""What every school's profile tells of, in whatever words its form asks it: limits, structure, groups, ambitions.

The law and the regions decide what such a profile holds, and each printed form has words of its own for it: "Grenzen
aan de zorg", "Voor welke kinderen is deze school niet de juiste plek?". Who asks for a subject and for nothing else
gets what stands there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.question.asking import STRICT, Ask
from assistant.question.query import Query
from assistant.question.weights import FRAME
from assistant.question.wording import parted
from assistant.words.lexicon import DOCUMENT_STEMS
from assistant.words.spoken import NEGATIONS
from corpus.kinds import KINDS
from corpus.language import fold, stem

LONGEST = 20
"""Words of a title that names a subject."""


@dataclass(frozen=True, slots=True)
class _Subject:
    """`says`: what a question or a title has all of. `words`: what may stand beside it and asks for nothing else.

    `asks`: the kinds of question with which it is asked for, beside those for anything.
    """

    name: str
    says: tuple[re.Pattern[str], ...]
    words: re.Pattern[str]
    asks: tuple[Ask, ...] = ()


def _subject(name: str, says: str, words: str, asks: tuple[Ask, ...] = ()) -> _Subject:
    return _Subject(name, tuple(re.compile(rf"\b(?:{part})\b") for part in says.split("\n")), re.compile(words), asks)


_SUBJECTS = (
    _subject(
        "limits",
        "niet|geen|nee|weiger\\w*|afwijz\\w*|afgewezen|grens|grenzen\n"
        "kind\\w*|leerling\\w*|jongeren?|school|grens|grenzen\n"
        "help\\w*|geholpen|begeleid\\w*|ondersteun\\w*|aan|aan\\w*nem\\w*|aangenomen|plaats\\w*|geplaatst|opvang\\w*"
        "|opvangen|bied\\w*|geschikte?|passende?|juiste|goede|terecht|toela\\w*|toegelaten|nee|weiger\\w*|afwijz\\w*"
        "|afgewezen|grens|grenzen",
        r"(?:grens|grenzen|liggen|nee|weiger|afwijz|afgewezen|help|geholpen|begeleid|ondersteun|aan\w*n[eo]m|neemt|nemen"
        r"|(?:ge)?plaats|opvang|bied|geschikt|passend|juist|goede?$|plek|terecht|toe|meer$|zeg)\w*",
        ("when", "where"),
    ),
    _subject(
        "structure",
        "(?:ondersteunings|zorg|begeleidings|hulp)structuur|(?:structuur|organisatie|opzet|inrichting) van de"
        " (?:ondersteuning|zorg|begeleiding|hulp)|(?:ondersteuning|zorg|begeleiding|hulp) (?:er )?(?:\\w+ ){0,6}"
        "(?:georganiseerd|organiseren|geregeld|regelen|ingericht|opgezet)",
        r"\w*structuur|organi\w+|georganiseerd|gere?geld|regel\w*|ingericht|opgezet|opzet|inrichting|ziet|eruit",
    ),
    _subject(
        "groups",
        "groep(?:en|jes)|klas(?:sen|jes)|vormen|voorzieningen\n(?:ondersteuning|hulp|extra|speciale?|vormen|trajecten"
        "|begeleiding|zorg)",
        r"groep\w*|klas\w*|vorm\w*|voorziening\w*|traject\w*|aangeboden|aanbod|bied\w*",
    ),
    _subject(
        "ambitions",
        "ambities?|ontwikkelpunten|(?:ontwikkel|verbeter|toekomst)(?:doelen|wensen|plannen)|plannen"
        "|wil(?:len|t)?\\b.*\\b(?:bereik\\w*|verbeteren|naartoe|naar toe|ontwikkelen)",
        r"ambitie\w*|\w*plannen|\w*doelen|\w*wensen|ontwikkel\w*|bereik\w*|verbeter\w*|naartoe|toekomst\w*|werken",
    ),
    _subject("pride", "trots", r"trots"),
    _subject("vision", "visie|missie|kijk op|waar staat\\b.*\\bvoor", r"visie|missie|kijk|kijkt|staat"),
    _subject(
        "parents",
        "ouders\n(?:werk\\w*|samen\\w*|betrek\\w*|betrokken\\w*|betrokkenheid|contact)",
        r"ouders|werk\w*|samen\w*|betr[eo]k\w*|contact\w*",
    ),
    _subject(
        "partners",
        "partners?|samenwerk\\w*|werk(?:t|en)?\\b.*\\bsamen|ketenpartners?",
        r"\w*partners?|werk\w*|samen\w*|organisaties?|instellingen|instanties",
        ("who",),
    ),
)
_GENERAL = frozenset(
    stem(word)
    for word in """kind leerling jongere iemand zorg hulp ondersteuning begeleiding extra speciaal nodig jaar jaren
    komend heel goed team vergelijken verschil tussen eigen""".split()
)
"""What a profile speaks of everywhere: beside a subject these words ask for nothing more."""


def subject_of(text: str) -> str | None:
    """The name of the subject that a title or a question is about; of several the first, for it says the most."""
    said = fold(text)
    if len(said.split()) > LONGEST:
        return None
    return next((one.name for one in _SUBJECTS if all(part.search(said) for part in one.says)), None)


def subject_asked(query: Query) -> str | None:
    """The name of the subject that a question asks for, when it asks for nothing else."""
    name = subject_of(query.question)
    one = next((one for one in _SUBJECTS if one.name == name), None)
    if one is None or parted(query.question)[1] or (query.ask in STRICT and query.ask not in one.asks):
        return None
    beside = (term.word for term in query.terms if term.weight > FRAME and term.word not in query.scope)
    unsaid = DOCUMENT_STEMS | KINDS | _GENERAL
    more = any(word not in NEGATIONS and stem(word) not in unsaid and not one.words.fullmatch(word) for word in beside)
    return None if more else name
