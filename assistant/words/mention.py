"""Whether a text only mentions something, or says what it is.

"De leerling praat met zijn brugcoach." tells nobody what a brugcoach is. That is told by a sentence that opens with
the word and goes on, by what is put beside it (a colon, brackets, "dat wil zeggen", a clause with "die"), or by the
next one ("Deze …"). Much is explained in everyday words, so a text only mentions what stands behind a preposition,
among others in a list, or in a point without a verb, and has none of these beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.words.sentences import sentences
from assistant.words.verbs import is_participle, is_verb
from corpus.language import content_words, fold, is_function_word

Ends = Callable[[Sequence[str], int], int]
"""Of folded words and a position: where what is sought ends that begins there, or 0."""
_TOKEN = re.compile(r"[^\W_]+(?:[&'’.][^\W_]+)*|[^\w\s]")
_NEAR = 3
"""A clause that tells of a word begins at most so many words after it."""
_QUOTES = frozenset("\"'“”‘’„«»")
_SIGNS = frozenset("(:=–—")
"""What comes between a word and what it is."""
_TELLS_OF_IT = frozenset(
    "die dat wat waarin waarbij waarmee waarvan waardoor waarop waarvoor waaraan waar wie om oftewel ofwel dus zoals "
    "waaronder namelijk bijvoorbeeld bijv want".split()
)
_IN_APPOSITION = frozenset("een de het dit dat die zoals waar waarin waarbij oftewel ofwel dus of".split())
_PUT_BEFORE = frozenset(
    "heet heten noemt noemen noem genoemd zogenaamd zogenaamde zogeheten genaamd genaamde kortweg afgekort oftewel "
    "ofwel spreekt spreken verstaat verstaan bedoelt bedoelen bedoeld betekent begrip term woord".split()
)
_OTHERS = frozenset("andere ander overige".split())
""" "De huisarts, het wijkteam en andere partners": what is named before is some of it."""
_GOES_ON = re.compile(
    r"[\"“‘'(]?(?:(?:Dit|Dat|Deze|Die|Zij|Ze|Hij|Het|Hier\w*|Daar\w*|Zo|Zo'n|Dan|Als|Wie|Denk|Bijvoorbeeld|Dus|Er|Je|U|We|Wij)\b"
    r"|Een \w)"
)
"""How the next sentence may begin, if it goes on about what was named last."""
_ABOUT = frozenset("over volgens zonder vanwege wegens omtrent tegen sinds".split())
"""A sentence that opens with such a word and with what is sought, says nothing of what that is."""
_PREPOSITIONS = _ABOUT | frozenset(
    "van voor met bij tussen door in op aan naar uit via binnen rond per om tot richting rondom langs".split()
)
_NEW_CLAUSE = frozenset(":;")
_MORE = frozenset("en of ,".split())
_FINITE = frozenset(
    "is zijn was waren wordt worden heeft hebben kan kunnen mag mogen moet moeten wil willen zal zullen doet doen gaat "
    "gaan staat staan komt komen krijgt krijgen zit zitten houdt houden ziet zien helpt geeft geven maakt maken".split()
)
_BEING = frozenset("is zijn was waren wordt worden".split())
_WHO_DOES = frozenset("je jij u we wij ik ze zij".split())
_SUBJECTS = frozenset("de het een alle elke iedere ieder wij we zij ze hij ik je jij u onze ons hun".split())
_UNSETTLED = re.compile(
    r"\b(?:onduidelijk\w*|niet (?:altijd |overal |helemaal |echt )?duidelijk|onbekend|niet bekend|iets anders onder"
    r"|lee?st? het anders|verschillend (?:uitgelegd|gelezen|opgevat|ingevuld|begrepen)"
    r"|nog niet (?:\w+ )?(?:vastgesteld|uitgewerkt|ingevuld|bepaald|vastgelegd|afgesproken|omschreven))\b"
)
""" "Wat hoort erbij? Iedere school leest het anders.": that says that it is not told."""


def only_mentions(text: str, ends: Ends) -> bool | None:
    """Whether all that a text says of something is that it is there; None where it does not even say that."""
    said = sentences(text)
    found = None
    for number, sentence in enumerate(said):
        shown = _TOKEN.findall(sentence)
        tokens = [fold(token) for token in shown]
        titled = {place for place, token in enumerate(shown) if token[0].isupper()}
        for start in range(len(tokens)):
            end = ends(tokens, start)
            following = " ".join(said[number + 1 : number + 2])
            if end and (end in titled or not _is_bare(tokens, *_whole(tokens, start, end), following)):
                return False
            found = found or (True if end else None)
    return found


def is_in_sentence(text: str, ends: Ends) -> bool:
    """Whether a sentence with a verb has something in it, and does not say that it is unclear: it tells of its use."""
    for sentence in sentences(text):
        tokens = [fold(token) for token in _TOKEN.findall(sentence)]
        is_said = _has_finite(tokens) or bool(_WHO_DOES & {*tokens})
        told = is_said and tokens[-1] != "?" and not _UNSETTLED.search(" ".join(tokens))
        if told and any(ends(tokens, start) for start in range(len(tokens))):
            return True
    return False


def _whole(tokens: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """Where a word begins and ends with what a hyphen adds to it: "wijk-teams"."""
    while start > 1 and tokens[start - 1] == "-":
        start -= 2
    while end + 1 < len(tokens) and tokens[end] == "-":
        end += 2
    return start, end


def _is_bare(tokens: Sequence[str], start: int, end: int, following: str) -> bool:
    """Whether a sentence only mentions what stands at a place in it; `following` is the next one."""
    opening = max((number + 1 for number in range(start) if tokens[number] in _NEW_CLAUSE), default=0)
    before, after = tokens[opening:start], tokens[end:]
    unsettled = bool(_UNSETTLED.search(fold(following)))
    if tokens[-1] == "?":
        return unsettled
    if _is_marked(tokens[:start], after):
        return False
    is_last = not any(token[0].isalnum() for token in after)
    if following and not unsettled and (is_last or _goes_on(tokens[end - 1], following)):
        return False
    if not content_words(" ".join(before)) and not _ABOUT & set(before):
        return not before and not _has_finite(after, opens=False)
    if _UNSETTLED.search(" ".join(tokens)):
        return True
    return _is_behind(before) or _is_among(before, after) or _is_object(before, after) or not _has_finite(tokens)


def _goes_on(word: str, following: str) -> bool:
    """Whether the next sentence goes on about a word, or about what it is one of: "De commissie …"."""
    opens = re.match(r"(?:de|het) (\w{4,})", fold(following))
    return bool(_GOES_ON.match(following)) or bool(opens and word.endswith(opens[1]))


def _is_marked(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether something beside a word shows that it is being explained."""
    if after[:1] and (after[0] in _SIGNS or (before[-1:] and {before[-1], after[0]} <= _QUOTES)):
        return True
    if any(token in _TELLS_OF_IT or token[0].isdigit() or token == "€" for token in after[:_NEAR]):
        return True
    if after[:1] == [","] and after[1:2] and after[1] in _IN_APPOSITION:
        return True
    last = [token for token in before if token not in ("de", "het", "een")][-2:]
    is_first = bool(after) and after[0] in _MORE  # of several behind a colon: "Samen doen: wijkteams, stages"
    return bool(last) and ((last[-1] in _SIGNS and not is_first) or bool({*last} & (_PUT_BEFORE | _OTHERS)))


def _is_behind(before: Sequence[str]) -> bool:
    """Whether a preposition stands before a word, with no more than an article and two other words between them."""
    for token in reversed(before[-_NEAR - 1 :]):
        if token in _PREPOSITIONS:
            return True
        if not token[0].isalnum() or token in _FINITE - {"zijn"}:
            return False
    return False


def _is_among(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a word is one of several that are named."""
    last = [token for token in before if token not in ("de", "het", "een")][-1:]
    return (bool(last) and last[0] in _MORE) or (bool(after) and after[0] in _MORE)


def _is_object(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a word comes right behind the verb of what a sentence opens with: "Wij hebben een …"; not for whom."""
    opens = [token for token in before if token not in ("de", "het", "een")]
    if not opens or not all(token[0].isalnum() for token in opens) or (after[:1] and after[0] in ("voor", "aan")):
        return False
    verb = opens[-1]
    is_subject = before[0] in _SUBJECTS or (
        len(opens) == 2 and not is_function_word(opens[0]) and not is_verb(opens[0])
    )
    return is_subject and len(opens) > 1 and verb not in _BEING and (verb in _FINITE or is_verb(verb))


def _has_finite(tokens: Sequence[str], *, opens: bool = True) -> bool:
    """Whether words hold a verb that makes them a sentence, and not only such as close a point of a list, or open it.

    `opens`: they are a sentence from its first word on.
    """
    for number, token in enumerate(tokens):
        if token in _FINITE and token not in ("doen", "gaan", "laten", "maken", "krijgen", "geven"):
            return True
        if is_verb(token) and token.endswith("t") and not token.startswith("ge"):
            return True
        rest = [one for one in tokens[number + 1 :] if one[0].isalnum()]
        plural = token.endswith("en") and is_verb(token) and not is_participle(token.removesuffix("en"))
        if (number or not opens) and plural and rest and not all(map(is_verb, rest)):
            return True
    return False
