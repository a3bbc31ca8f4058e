"""From what somebody typed to what is asked: the sentences that ask, without those that give orders.

A question often comes with something about its sender ("Ik moet morgen …"), which helps to understand it, or with an
order about the form of the answer ("Zet onder je antwoord …"), which is not followed and asks nothing of a document.
"""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"(?<=[.?!;:])\s+|\n+")
_ORDER = re.compile(
    r"\b(?:antwoord\w*|reageer|reply|respond|answer|zin(?:nen)?|tekst|bron(?:nen)?|regels?|instructi\w*|prompt\w*"
    r"|woord|output"
    r"|afbeelding|logo|html|markdown|code\w*|script)\b",
    re.IGNORECASE,
)
_COMMANDS = re.compile(
    r"^(?:en |maar |o ja,? |oh? |dus |nu |verder |ook |daarna |vanaf nu[ :,]*)*"
    r"(?:zet|geef|schrijf|begin|eindig|sluit|plaats|voeg|gebruik|antwoord|reageer|verwijs|noem als|doe alsof|negeer"
    r"|vergeet"
    r"|herhaal|zeg|vertaal|laat|reply|answer|ignore|forget|put|add|end|start|respond|act|pretend|je bent|jij bent"
    r"|you are"
    r"|vanaf nu|from now|het enige|bevestig|nieuwe regel|correctie)\b",
    re.IGNORECASE,
)
_ABOUT_ANSWER = re.compile(
    r"\b(?:je|jouw|elk|ieder|elke|iedere|het|dit|your|every|each|the|als) (?:antwoord|zin|reactie|uitleg|bericht"
    r"|answer|reply|sentence|bron)\b"
    r"|\b(?:achter|onder|boven|na|voor) (?:elke?|iedere|je|het) (?:zin|antwoord|tekst|stuk)\b|\bantwoord (?:alleen"
    r"|uitsluitend|met|als)\b"
    r"|\b(?:negeer|vergeet|ignore)\b.*\b(?:regels?|instructi\w*|instructions?)\b|\bje bent nu\b|\byou are now\b"
    r"|\bdoe alsof\b"
    r"|\bals bron\b|\bverwijs in\b|\bzet (?:er )?(?:on|bo|ach)\w+\b|\blaat (?:de )?bronnen weg\b|\bgeldige antwoord\b"
    r"|\bnieuwe regel\b",
    re.IGNORECASE,
)
_THEN_ASK = re.compile(
    r"\b(?:en|and) (?:vertel|zeg|noem|leg|tell)\b(?: me| mij| ons| dan| daarna| uit)*\s*,?\s*(?=\S)"
    r"|(?<=[,:;]) ?en (?=(?:wat|welke|wie|waar|wanneer|hoe)\b)",
    re.IGNORECASE,
)
_FOR_WHO_NEEDS_IT = re.compile(
    r"\s(?:voor|aan) (?:(?:een|de|alle|elke?|iedere?) )?(?:\w+ die|wie) "
    r"(?:(?:dat|dit|het)(?: wel| echt| ook)? (?:nodig (?:hebben|heeft)|willen|wil)"
    r"|daar behoefte aan (?:hebben|heeft))\b",
    re.IGNORECASE,
)
"""Says again what is asked: "wat doet de school extra voor kinderen die dat nodig hebben". Only such a clause whose
object is nothing but "dat": what they need, when that is named, is asked about."""
_END = re.compile(r"(?<=[a-z)\d’'\"”]{3}[.?!])\s+(?=[^a-z])|\n+")
"""Where a sentence ends: not after "mw." or "bijv."."""
_ASKS = re.compile(
    r"\?\W*$|^\W*(?:en |maar |dus |ook )?(?:wie|wat|waar\w*|wanneer|welke?|hoe\w*|noem|geef|vertel|leg|zet|som|maak|vat"
    r"|vergelijk|beschrijf|zoek|toon|laat|what|which|who|when|where|why|how|list|name|give|tell|explain|describe)\b",
    re.IGNORECASE,
)
"""A sentence that asks: by its question mark, or by the word it begins with."""


_A_FEW = r"(?:(?:maximaal|hooguit|hoogstens|ongeveer|precies|zo'n) )?(?:een paar|een stuk of \w+|\w+)"
_IN_SHORT = re.compile(
    rf" (?:in het kort|in grote lijnen|in hoofdlijnen|in {_A_FEW} (?:korte )?(?:zin|zinnen|woorden|regels|punten"
    r"|alinea['’]?s)|(?:heel |zo )?(?:kort|bondig|beknopt)(?: en (?:bondig|krachtig))?)(?= |\W*$)",
    re.IGNORECASE,
)
_MAY_YOU = r"(?:(?:kun|kunt|kan|wil|wilt|zou) (?:je|jij|u)(?: (?:me|mij|ons|voor (?:me|mij|ons)|even|alsjeblieft))*)"
_SUMMING = (
    re.compile(r"\bvat (?P<what>\S.*) samen\W*$", re.IGNORECASE),
    re.compile(rf"\b{_MAY_YOU} (?P<what>\S.*) samenvatten\W*$", re.IGNORECASE),
    re.compile(
        rf"\b(?:(?:geef|maak|schrijf)(?: (?:me|mij|ons))?|{_MAY_YOU}|mag ik|ik wil(?: graag)?) (?:een |de )?"
        r"(?:korte |beknopte )?samenvatting(?: (?:geven|maken|schrijven))? van (?P<what>\S.*?)"
        r"(?: (?:geven|maken|schrijven))?\W*$",
        re.IGNORECASE,
    ),
)
"""Ways to ask for something in short; how short is an order about the answer."""


def _in_short(question: str) -> str:
    """A question for something in short as all are asked: "vat … samen"; any other as it is."""
    bare = _IN_SHORT.sub("", question)
    found = next((match for pattern in _SUMMING if (match := pattern.search(bare))), None)
    return f"{bare[: found.start()]}Vat {found['what']} samen" if found else question


_WHAT_IS_THAT = re.compile(
    r"^\W*(?:en )?(?P<what>(?:(?:de|het|een) )?[^\W\d_][\w'’-]+),? wat (?:is|was) (?:dat|het|dit)"
    r"(?: (?:eigenlijk|precies|nou|nu|ook al ?weer|dan|voor iets))*\W*$",
    re.IGNORECASE,
)
""" "Startklas, wat is dat eigenlijk?" asks what that is."""


_REMEMBERS = re.compile(r"(?<=\w) ook (?:al ?)?weer\b(?=(?: \w+){0,3}\W*$)", re.IGNORECASE)
""" "Waar ging dat ook weer over?": that it was known before is nothing to look for."""


def parted(question: str) -> tuple[str, str]:
    """The sentences that ask, and those that only tell something beforehand; all ask when none does by its form."""
    sentences = [sentence for sentence in _END.split(question) if sentence.strip()]
    asking = [sentence for sentence in sentences if _ASKS.search(sentence)]
    if not asking:
        return question, ""
    return " ".join(asking), " ".join(sentence for sentence in sentences if sentence not in asking)


def asked(question: str) -> str:
    """The question without orders about the answer; unchanged when nothing else would be left."""
    question = _REMEMBERS.sub("", question)
    question = _in_short(_FOR_WHO_NEEDS_IT.sub("", question))
    question = _WHAT_IS_THAT.sub(r"wat is \g<what>?", question)
    kept = [part for sentence in _SENTENCE.split(question) for part in _without_order(sentence.strip())]
    found = " ".join(part for part in kept if part)
    return found if re.search(r"\w{3}", found) else question


def only_orders(sentence: str) -> bool:
    """Whether a sentence gives an order about the answer, and asks nothing besides."""
    return not _without_order(sentence)


def _without_order(sentence: str) -> list[str]:
    if not (_ABOUT_ANSWER.search(sentence) and (_COMMANDS.search(sentence) or _ORDER.search(sentence))):
        return [sentence]
    # "Verwijs naar … en vertel dan op welke datum …": the second half asks.
    rest = _THEN_ASK.split(sentence, maxsplit=1)
    return [rest[1]] if len(rest) > 1 and not _ABOUT_ANSWER.search(rest[1]) else []
