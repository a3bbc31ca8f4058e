"""An English question put in Dutch as far as it asks: its question word, its verb of saying and its small words.

What it asks about stays as it is typed (the words of `english.DUTCH` are looked up one by one). So whatever knows a
Dutch question by its form, "wie …", "wat vond … van", "waar staat … voor", knows the English one by it as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.words.english import DUTCH
from corpus.language import fold

_ENGLISH = re.compile(
    r"\b(?:the|what|how|which|does|did|who|where|when|are|there|with|and|for|can|my|your|our|their|should|why|will)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"\W*(?:(?:and|but|so|at|in|on|by|with|from|to|for|about|of|since|until|under) )*"
    r"(?:what|how|which|who|whose|whom|where|when|why|does|do|did|are|can|could|should|will|is there)\b",
    re.IGNORECASE,
)
"""No Dutch question begins with one of these."""
_DUTCH = frozenset(
    """de het een wie wat waar hoe welk welke wanneer waarom van voor met naar bij uit aan door heeft hebben wordt
    worden werd werden zijn waren er niet ik je we mijn dat dit deze als ook en kan moet staat""".split()
)
_WORD = re.compile(r"[^\W\d_]+")


def is_english(question: str) -> bool:
    """Whether a question is put in English; "wie bedacht the Circle of Care" only has an English name in it.

    An article with a capital inside it belongs to a name: "… at De Linde".
    """
    english: int = len(_ENGLISH.findall(question))
    if not english or _OPENS.match(question):
        return english > 0
    said = _WORD.findall(question)
    dutch: int = sum(fold(word) in _DUTCH and (not at or word[0].islower()) for at, word in enumerate(said))
    return english > dutch


_ABOUT = r"(?: (?:of|about|on|regarding))?"


def _of_somebody(verbs: str, singular: str, plural: str, past: str, link: str) -> tuple[tuple[str, str], ...]:
    """Ways to ask what somebody thinks or says, with the Dutch for one, for several and for what was."""
    after = rf"(?P<who>[^?,]+?) (?:{verbs})\b{_ABOUT}"
    behind = rf"\g<who> {link}"
    return (
        (rf"\bwhat did {after}", rf"wat {past} {behind}"),
        (rf"\bwhat do {after}", rf"wat {plural} {behind}"),
        (rf"\bwhat does {after}", rf"wat {singular} {behind}"),
    )


_HOLIDAYS = (
    ("christmas|winter", "kerst"), ("easter", "paas"), ("summer", "zomer"), ("autumn|fall|october", "herfst"),
    ("spring|february|carnival", "voorjaars"), ("may", "mei"),
)  # fmt: skip
_HOLIDAY = r"(?:school )?(?:holidays?|vacation|break)\b"
_FORMS = (
    *((rf"\b(?:{english}) {_HOLIDAY}", f"{dutch}vakantie") for english, dutch in _HOLIDAYS),
    *_of_somebody("think", "vindt", "vinden", "vond", "van"),
    *_of_somebody("say|tell(?: us)?|mention", "zegt", "zeggen", "zei", "over"),
    *_of_somebody("advise|recommend|suggest", "adviseert", "adviseren", "adviseerde", "over"),
    (
        r"\bwhat (?:did|do|does) (?P<who>[^?,]+?) (?:call (?:up)?on us to do|call for|urge|appeal for)\b",
        r"waar roept \g<who> toe op",
    ),
    (r"\bhow (?:did|do|does) (?P<who>[^?,]+?) feel about", r"hoe kijken \g<who> naar"),
    (
        r"\bwhat (?:is|was|are|were) (?P<who>[^?,]+?)(?:['’]s?)? (?:opinions?|views?) (?:of|on|about)",
        r"wat vindt \g<who> van",
    ),
    (r"\bwhat (?:do|does|did) (?:the )?(?:abbreviation |letters )?(?P<it>[^?]+?) stand for", r"waar staat \g<it> voor"),
    (r"\bwhat (?:do|does|did) (?P<who>[^?]+?) mean by (?P<it>[^?]+)", r"wat bedoelt \g<who> met \g<it>"),
    (r"\bwhat is meant by (?P<it>[^?]+)", r"wat wordt bedoeld met \g<it>"),
    (r"^\W*what (?:is|was|are|were) (?P<it>[^?]+?) (?:all )?about\b(?=\W*$)", r"waar gaat \g<it> over"),
    (r"^\W*what (?:was|were) (?:discussed|talked about)\b", "wat is er besproken"),
    (r"\bwhat (?:do|does|did) (?:the )?(?:abbreviation )?(?P<it>[^?]+?) mean\b", r"wat betekent \g<it>"),
    (r"\bwhat (?:is|was) the name of", "hoe heet"),
    (r"\bwhat (?:are|were) the names of", "wat zijn de namen van"),
    (r"\bwhat (?:is|was|are) (?P<it>[^?]+?) called\b", r"hoe heet \g<it>"),
    (r"\bwho (?:came up with|invented|devised|thought up)", "wie bedacht"),
    (r"\bwho (?:chaired|presided over)", "wie was de voorzitter van"),
    (r"\bwho (?:chairs|presides over)", "wie is de voorzitter van"),
    (r"\bto (?=wh(?:ich|at|om)\b)", "aan "),
    (r"\b(?:does|do|did) (?P<who>[^?]+?) (?:have|need) to\b", r"moet \g<who>"),
    (r"\baccording to\b", "volgens"),
    (r"\bfor how long", "hoe lang"),
    (r"\btook part(?: in)?\b", "deelnam aan"),
    (r"\bhow (?:many times|often|frequently)", "hoe vaak"),
    (r"\bhow (?:many|much)", "hoeveel"),
    (r"\bhow (?:big|large)", "hoe groot"),
    (r"\bhow long", "hoe lang"),
    (r"\bhow old", "hoe oud"),
    (r"\bhow high", "hoe hoog"),
    (r"\bhow far", "hoe ver"),
    (r"\bwhat kinds? of", "wat voor"),
    (
        r"\bwhat (?!(?:the|an?|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|may|happens?"
        r"|happened|to|if|about|it|this|that|you|we|i|they|else|exactly)\b)(?=[a-z])",
        "welke ",
    ),
)
_SMALL = dict(
    pair.split(":")
    for pair in """
    what:wat which:welke who:wie whom:wie whose:wiens where:waar when:wanneer why:waarom how:hoe
    the:de a:een an:een of:van in:in on:op at:bij by:door with:met for:voor from:van to:te about:over during:tijdens
    between:tussen after:na before:voor since:sinds until:tot and:en or:of but:maar
    do:heeft does:heeft did:heeft is:is are:zijn was:was were:waren be:zijn been:geweest has:heeft have:hebben had:had
    can:kan could:kon will:zal
    would:zou should:moet must:moet may:mag there:er their:hun our:onze his:zijn her:haar my:mijn your:jullie
    we:wij they:zij it:het this:dit that:dat these:deze those:die
    year:jaar years:jaren date:datum day:dag month:maand period:periode week:week name:naam names:namen
    wrote:schreef write:schrijven written:geschreven designed:ontwierp organised:organiseerde organized:organiseerde
    founded:opgericht built:gebouwd led:leidde gave:gaf gives:geeft made:maakte makes:maakt decided:besloot
    attend:deelnemen attended:deelnamen works:werkt paid:betaalde spoke:sprak
    finished:klaar completed:afgerond ready:klaar live:wonen lives:woont choose:kiezen chose:koos
    end:eind beginning:begin talk:lezing speech:toespraak message:boodschap
    held:gehouden university:universiteit book:boek mark:cijfer shortage:tekort alderman:wethouder aldermen:wethouders
    mayor:burgemeester
    """.split()
)
_OF_FORMS = (word for _, dutch in _FORMS for word in re.findall(r"[a-z]+", re.sub(r"\\g<\w+>", " ", dutch)))
TRANSLATED = frozenset((*_OF_FORMS, *_SMALL.values(), *DUTCH.values()))
"""The Dutch that an English question may be put in: where a document lacks it, it lacks what is asked about."""


def framed(question: str) -> str:
    """An English question with what asks in it in Dutch; any other as it is. Names keep their capitals."""
    if not is_english(question):
        return question
    for pattern, dutch in _FORMS:
        question = re.sub(pattern, dutch, question, flags=re.IGNORECASE)
    return _each(question, _SMALL)


def put_in_dutch(question: str) -> str:
    """The same with each word that it asks about in Dutch, as far as we have one."""
    return _each(framed(question), DUTCH) if is_english(question) else question


def _each(text: str, dutch: Mapping[str, str]) -> str:
    return _WORD.sub(lambda match: match[0] if _is_name(match) else dutch.get(match[0].lower(), match[0]), text)


def _is_name(match: re.Match[str]) -> bool:
    """Whether a word is written as part of a name, not only as the first of a sentence: "the Circle of Care"."""
    if match[0][0].isupper():
        return match.start() > 0
    return bool(match[0] == "of" and re.search(r"[A-Z]\w+ $", match.string[: match.start()])) and bool(
        re.match(r" (?:the )?[A-Z]", match.string[match.end() :])
    )
