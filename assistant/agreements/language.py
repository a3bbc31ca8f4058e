"""What a sentence is by its own words: a decision, a promise, a rule, an aim, a need, a choice, or none of these.

A sentence counts when it binds somebody: it says so ("we spreken af", "het bestuur besluit"), it sets a term, a measure
or a ban ("binnen zes weken", "ten minste twee keer per jaar", "mag niet"), or it tells what will be done and when. What
was, what is, what words mean and what somebody may do bind nobody. The phrases stand in `phrases.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.agreements import phrases
from assistant.agreements.aims import is_task, stated
from assistant.agreements.asks import asks, requests
from assistant.agreements.clauses import finite_at, main_clause, plain_words, predicate
from assistant.agreements.period import Period
from assistant.agreements.plans import Genre, promises, settles
from assistant.agreements.types import Kind
from assistant.words.orders import gives_orders, speaks_to_a_machine
from assistant.words.tense import has_past_verb

LONGEST = 1_000
"""Characters of a sentence at most; what seems longer is none."""
SHORTEST = 3
"""Words of a sentence besides its dates, at least."""

_PREFIX = re.compile(
    r"^(?P<word>actie(?:punt)?|ap|besluit|afspraak|toezegging|doel(?:stelling)?|ambitie|visie|keuze|behoefte|voorstel)"
    r"(?:\s+(?:[\w./-]{1,12}|van de \w+)){0,2}\s*:\s*(?=\S)"
)
_PREFIX_KINDS: dict[str, Kind] = {
    "actie": "actie", "actiepunt": "actie", "ap": "actie", "besluit": "besluit", "afspraak": "afspraak",
    "toezegging": "afspraak", "doel": "doel", "doelstelling": "doel", "ambitie": "doel", "visie": "visie",
    "keuze": "keuze", "behoefte": "behoefte", "voorstel": "doel",
}  # fmt: skip
_BY_US = re.compile(r"\b(?:wij|we) (?:\S+ )?willen\b|\bwillen (?:wij|we)\b")
_TELLS = re.compile(r"^(?:(?:met )?(?:dank|bedankt|ik dank|wij danken)\b|(?:\S+ ){1,6}?(?:staat|staan|ligt|liggen)\b)")
_WAS_ASKED = re.compile(r"\bwerd(?:en)?\b")
"""How a report tells what others wish: "er werd bepleit dat"."""
_IS_ASKED = re.compile(r"\b(?:weet|weten) (?:\S+ ){0,3}?(?:niet )?(?:wat|of|hoe|waar|wie|wanneer)\b")
"""What somebody does not know is no ban: "docenten weten niet wat ze mogen vertellen"."""


def may_not_be_shown(text: str) -> bool:
    """Whether a text gives orders to whatever reads it."""
    return speaks_to_a_machine(text) or gives_orders(text)


def explains(sentence: str) -> bool:
    """Whether a sentence says what something means or what stands where."""
    return bool(phrases.EXPLAINS.search(plain_words(sentence)))


def only_tells(sentence: str) -> bool:
    """Whether a sentence says how something is or thanks somebody, and not what will be done."""
    return bool(_TELLS.match(plain_words(sentence)))


def is_over(sentence: str, *, later: bool, aimed: bool = False) -> bool:
    """Whether a sentence tells what was or is finished. `later` says that it names a time still to come.

    `aimed` says that a day in it is one by which something is to be done.
    """
    main = main_clause(plain_words(sentence))
    finished = bool(phrases.DONE.search(main)) and not re.search(r"\b(?:wordt|worden)\b", main)
    expected = aimed or (later and not phrases.ON_A_DAY.search(main)) or main.startswith("voordat ")
    told = phrases.TOLD.search(main) or phrases.LASTED.search(main)
    return bool(told) or has_past_verb(main) or (finished and not expected)


def kind_of_prefix(sentence: str) -> Kind | None:
    """ "Besluit 2027-04: …", "Actie: …": what the words before the colon call the rest."""
    found = _PREFIX.match(plain_words(sentence))
    return _PREFIX_KINDS[found["word"]] if found else None


def gives_way(sentence: str, kind: Kind, above: Kind) -> bool:
    """Whether what a title announces says more of a sentence than its own words do."""
    if above == "visie" and kind == "doel":
        return stated(plain_words(sentence), dated=True) != "doel"
    if above == "visie":
        return kind == "keuze" or (kind == "afspraak" and not phrases.TERM.search(plain_words(sentence)))
    return above in ("besluit", "keuze", "doel") and kind in ("afspraak", "actie", "visie", "keuze", "doel")


def kind_of_sentence(
    sentence: str, when: Sequence[Period], *, today: str | None = None, genre: Genre = "other"
) -> Kind | None:
    """What a sentence binds somebody to, None when to nothing. `when` are its periods that are not over.

    `today` is when the document was written (ISO 8601), as far as that is known. In minutes what "wordt vastgesteld" is
    decided there and then, and who "stuurt de stukken" will; in a plan what somebody does is what he will do.
    """
    if len(sentence) > LONGEST:
        return None
    if kind := kind_of_prefix(sentence):
        return kind
    text = plain_words(sentence)
    if text.endswith("?") or len(text.split()) - sum(len(period.text.split()) for period in when) < SHORTEST:
        return None
    if phrases.DEFINES.search(text):
        return None
    if genre == "report" and not phrases.DECIDED.search(_then(text)) and asks(sentence):
        return "behoefte"
    if kind := _said_outright(text, genre):
        return kind
    if _is_wished(text, sentence, genre):
        return "behoefte"
    if (genre != "plan" and phrases.MENTIONS.search(text)) or phrases.ABOUT_ITSELF.search(text):
        return None
    kinds = (_kind_of_clause(clause, when, today, genre) for clause in text.split("; "))
    if kind := next((kind for kind in kinds if kind), None):
        return kind
    return _in_minutes(text) if genre == "minutes" else None


def _is_wished(text: str, sentence: str, genre: Genre) -> bool:
    """Whether a report or minutes pass on what others want to be done."""
    if genre == "minutes":
        return not phrases.MENTIONS.search(text) and requests(sentence)
    return genre == "report" and bool(phrases.WISHED.search(text)) and not (_BY_US.search(text) or _thought(text))


def _thought(text: str) -> bool:
    """Whether a sentence tells what somebody did or thought: "Leraren dachten dat het zou kunnen" wishes nothing."""
    return has_past_verb(_WAS_ASKED.sub(" ", main_clause(text)))


def _in_minutes(text: str) -> Kind | None:
    """What somebody takes upon him in a meeting, or what is settled there."""
    main = main_clause(text)
    if is_over(text, later=False):
        return None
    return "actie" if phrases.TASK.search(main) else "besluit" if settles(main) else None


def _said_outright(text: str, genre: Genre) -> Kind | None:
    if phrases.DECIDED.search(_then(text)) or (genre != "plan" and phrases.SETS.search(text)):
        return "besluit"
    if genre == "minutes" and phrases.SETTLED.search(text):
        return "besluit"
    if genre == "report" and phrases.CHOSE.search(text):
        return "keuze"
    return "afspraak" if phrases.AGREED.search(text) and not phrases.AGREED_ELSEWHERE.search(text) else None


def _then(text: str) -> str:
    """What holds in a case, without the case: "Lukt dat niet, dan kiezen wij" is about what we choose."""
    case = phrases.CASE.match(text)
    return text[case.end() :] if case else text


def _kind_of_clause(text: str, when: Sequence[Period], today: str | None, genre: Genre) -> Kind | None:
    """What a clause that may stand alone binds somebody to."""
    dated = [period for period in when if plain_words(period.text) in text]
    later = any(period.is_later(today) for period in dated)
    if phrases.EXPLAINS.search(_without_reason(text)) or _would(main_clause(_without_reason(text))):
        return None
    if phrases.RUNNING.search(text):
        return "lopend"
    aimed = genre == "plan" and _is_by_then(text, dated, today)
    if is_over(_then(text), later=later, aimed=aimed):
        return None
    if kind := _wanted(text, genre, dated=bool(dated), later=later):
        return kind
    main = main_clause(text)
    if phrases.MUST.search(main) or _is_forbidden(text, main, genre):
        return _duty(text, main, genre, dated=bool(dated))
    measured = phrases.TERM.search(main) or phrases.DEADLINE.search(text) or (dated and phrases.FROM_DAY.search(text))
    if phrases.MAY.search(_then(main)) and not measured:
        return None
    if dated and not _mostly_so(main, genre, later=later) and (kind := _planned(text, main, later=later, genre=genre)):
        return kind
    if _is_rule(text, main, genre) or (genre == "plan" and promises(text, main)):
        return "actie" if genre == "plan" and is_task(text, main) else "afspraak"
    return None


def _is_by_then(text: str, dated: Sequence[Period], today: str | None) -> bool:
    """Whether a plan names the day by which something is done: a later one, or one of every year that binds all."""
    if not dated or not phrases.ON_A_DAY.search(main_clause(text)):
        return False
    if all(period.ends is None for period in dated):
        return bool(phrases.EACH.search(text)) and not phrases.INFORMED.search(text)
    return any(_is_after(period, today) for period in dated)


def _is_after(period: Period, today: str | None) -> bool:
    """Whether a period ends in a later month than a document was written in.

    Of a document without a date only the year is known, and what was done later in that year may be history too.
    """
    if today is None or period.ends is None or not period.is_later(today):
        return False
    dated = len(today) == len("2027-01-31")
    return period.ends > (int(today[:4]), int(today[5:7]) if dated else 12)


def _is_forbidden(text: str, main: str, genre: Genre) -> bool:
    """Whether a clause says what may not be done; of a report only in so many words."""
    said = phrases.FORBIDDEN.search(text) and (genre != "report" or phrases.MAY.search(text))
    return bool(said) and not phrases.BY_GUESS.search(main) and not _IS_ASKED.search(text)


def _duty(text: str, main: str, genre: Genre, *, dated: bool) -> Kind | None:
    """What a clause is that says what must or may not be done: in a report a need, with a day a goal."""
    if genre == "report" and phrases.MUST.search(main):
        return None if phrases.HAS_TO.search(text) else "behoefte"
    return "doel" if dated and re.search(r"\bmoet(?:en)?\b", text) else "afspraak"


def _would(main: str) -> bool:
    """Whether a clause says what would be, rather than a clause inside it whose end no comma shows."""
    found = phrases.WOULD.search(main)
    return found is not None and finite_at(main[: found.start()].split()) is None


def _without_reason(text: str) -> str:
    """A sentence without the reason after its colon: "Dat doen wij niet: het zou te duur zijn." """
    said, colon, _ = text.partition(": ")
    return said if colon and len(said.split()) >= SHORTEST else text


def _wanted(text: str, genre: Genre, *, dated: bool, later: bool) -> Kind | None:
    if genre == "plan" and (kind := stated(text, dated=later)):
        return kind
    if phrases.AIM.search(text):
        return "doel"
    if phrases.BELIEF.search(text):
        return "visie"
    if phrases.WISH.search(text):
        return "doel" if dated or genre == "plan" else "visie"
    if phrases.NEED.search(text):
        return "behoefte"
    chosen = phrases.CHOICE.search(main_clause(text)) and not any(
        kind.search(text) for kind in (phrases.UNABLE, phrases.BY_GUESS, phrases.NOT_ALL)
    )
    return "keuze" if chosen or phrases.KEEPS.search(text) else None


def _mostly_so(main: str, genre: Genre, *, later: bool) -> bool:
    """Whether a clause tells how often something is so, rather than that it will be: "komt vaak pas in juni".

    In a time still to come a plan may count on it: "In 2030 komt dat zelden voor".
    """
    return bool(phrases.MOSTLY.search(main)) and not (later and genre == "plan")


def is_only_so(sentence: str) -> bool:
    """Whether a sentence says of a time what will not be there, or adds something to the sentence before it."""
    text = plain_words(sentence)
    main = main_clause(text)
    return bool(re.search(rf"\b{phrases.STATE}\b", main)) and _adds(text, main)


def _adds(text: str, main: str) -> bool:
    return bool(phrases.LACKS.search(main) or phrases.POINTS_BACK.search(text))


def _planned(text: str, main: str, *, later: bool, genre: Genre) -> Kind | None:
    """What a clause with a time in it says of that time."""
    recurs = phrases.OFTEN.search(main) or phrases.EACH.search(text)
    if recurs and not re.search(r"20\d\d", text):
        return "afspraak"  # a day without a year comes back
    acts = bool(phrases.ACTS.search(main) or phrases.PLANNED.search(main)) or not re.search(
        rf"\b{phrases.STATE}\b", main
    )
    if acts or phrases.DEADLINE.search(text) or phrases.FROM_NOW.search(text) or phrases.NO_MORE.search(text):
        ends = phrases.FROM_DAY.search(text) and phrases.NO_MORE.search(text)
        return "actie" if acts and not ends and not phrases.STAYS.search(main) else "afspraak"
    if genre == "plan" and phrases.FROM_DAY.search(text):
        return "afspraak" if phrases.STAYS.search(main) else "actie"
    if later and (genre == "plan" or phrases.LATER_STATE.search(text)) and not _adds(text, main):
        return "doel"
    return "afspraak" if phrases.STAYS.search(main) else None


def _is_rule(text: str, main: str, genre: Genre) -> bool:
    """Whether a clause says what holds: for all, in a case, within a term, so many times, or from now on."""
    if phrases.BY_GUESS.search(main) or phrases.NOT_ALL.search(main) or phrases.FELT.search(_then(text)):
        return False
    does = re.sub(r"^wie\b[^,]*,", "wie", main)
    told = genre == "report" and predicate(main)
    if told and not (phrases.PLANNED.search(main) or phrases.FROM_NOW.search(main)):
        return False  # what all do, or do every week, is how those who report found it
    acts = not re.search(rf"^(?:\S+ ){{1,5}}?{phrases.STATE}\b(?! er (?:\S+ )?geen\b)", does)
    if phrases.EACH.search(text) and (acts or phrases.ORGANISED.search(text)):
        return True
    if phrases.IF_THEN.search(text) and not phrases.MAY.search(main_clause(text.split(", dan", 1)[1])):
        return True
    measured = (phrases.TERM, phrases.OFTEN, phrases.ALWAYS, phrases.IN_CASE)
    if acts and any(measure.search(text) for measure in measured):
        return True
    said = (phrases.GRANTS, phrases.PLANNED, *([phrases.FROM_NOW] if acts else []))
    return any(phrase.search(main) for phrase in said)
