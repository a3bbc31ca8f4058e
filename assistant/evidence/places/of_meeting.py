"""What is asked of one meeting, answered from its own minutes: who was there, what was decided, its list of actions.

A question names it by its day, its month or as the latest. Of several with no date asked, each tells its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.agreements import Kind, agreements
from assistant.evidence.agreed import rows_shown
from assistant.evidence.places import minuted
from assistant.evidence.places.minuted import Tells
from assistant.evidence.rows.states import ASKS_OPEN
from assistant.evidence.rows.whole_rows import of_rows
from assistant.evidence.selection import Selection, grouped
from assistant.question.naming.sittings import ANY_MEETING, OF_MEETINGS, Minutes, Sitting, minutes, sitting_named
from assistant.question.query import Query
from assistant.question.understand import split_context, understand
from assistant.question.weights import FRAME
from assistant.retrieval.fit import Fit
from assistant.words.english_frame import put_in_dutch
from assistant.words.lexicon import NUMBERS
from corpus.expand import PART_OF_COMPOUND
from corpus.index import Index
from corpus.kinds import KINDS
from corpus.language import MONTHS, is_dutch, stem, words
from corpus.lexical import Term
from corpus.types import DocumentInfo, Passage

MOST = 4
"""Of more meetings than this the question does not tell which one is meant."""
_SHORT = 3
"""Words of so few letters say little in English either."""
_WHO = r"^(?:(?:en|noem|geef|toon|weet je) )*(?:wie|welke (?:mensen|leden|personen|deelnemers|gasten))\b"
_WAS = r"(?:was|waren|is|zijn|zat|zaten|deed|deden)"
_ASKS: tuple[tuple[Tells, re.Pattern[str]], ...] = (
    (minuted.absent, re.compile(
        rf"{_WHO}.*\b(?:afwezig|afgemeld|absent|verhinderd|ziek|ontbrak|ontbraken|misten?|niet|niemand)\b"
        r"|\b(?:afwezigen|afmeldingen|absenten)\b"
    )),
    (minuted.guests, re.compile(rf"{_WHO}.*\bgast(?:en)?\b|^gasten\b")),
    (minuted.present, re.compile(
        rf"{_WHO} {_WAS} (?:(?:er|daar|allemaal|ook|wel) )*"
        r"(?:$|(?:aanwezig|present|bij|erbij|aan tafel|mee|op|in|tijdens)\b"
        r"|(?:.* )?(?:aanwezig|erbij|er bij|aan tafel)\b)"
        rf"|{_WHO} (?:nam|namen|deed|deden|woonde|woonden)\b.*\b(?:deel|mee|bij)\b"
        r"|^(?:(?:noem|geef|toon|wat zijn|alle|de) )*(?:aanwezigen|deelnemers|presentielijst)\b"
    )),
    (minuted.times, re.compile(r"^(?:en )?(?:van hoe laat tot hoe laat|hoe lang duurde|wat waren de tijden)\b")),
    (minuted.ended, re.compile(
        r"^(?:en )?(?:hoe laat|wanneer|tot hoe laat)\b.*"
        r"\b(?:klaar|afgelopen|af|eindigde|einde?|sloot|gesloten|duurde|uit)\b|^(?:en )?tot hoe laat\b|\beindtijd\b"
    )),
    (minuted.began, re.compile(
        r"^(?:en )?(?:hoe laat|wanneer)\b.*\b(?:begon|start(?:te)?|opende|geopend|aanvang)\b"
        rf"|^(?:en )?hoe laat {_WAS}\b|\b(?:begintijd|aanvangstijd|starttijd)\b"
    )),
    (minuted.place, re.compile(
        r"^(?:en )?(?:waar|in welke (?:zaal|ruimte)|op welke (?:plek|plaats|locatie))"
        rf" (?:{_WAS}|werd|vond|vergaderde)\b"
        r"(?!.*\b(?:over|gesproken|besproken)\b)|^(?:wat was de )?(?:locatie|plaats)\b"
    )),
    (minuted.actions, re.compile(
        r"\b(?:actielijst|actiepuntenlijst|takenlijst|acties|actiepunten|actie)\b"
        r"|^(?:en )?(?:wat|wie) moet\w* (?:er |wat |nog )*(?:gebeuren|doen|gedaan)\b"
    )),
    (minuted.agreed, re.compile(r"\b(?:afgesproken|afspraken)\b")),
    (minuted.decisions, re.compile(r"\b(?:besluit(?:en)?|besluitenlijst|besloten|besloot|beslist|beslissingen)\b")),
)  # fmt: skip
"""What is asked, in the order in which it is looked for: "wie was er niet bij" has the words of who was there too."""
_SAID = frozenset(
    map(stem, """
    besluit besluiten besloten besloot beslist beslissing beslissingen besluitenlijst genomen nemen nam namen
    gemaakt gekomen kwamen kwam actie acties actielijst actiepunten actiepuntenlijst takenlijst afgesproken
    afspraken afspraak aanwezig aanwezigen afwezig afwezigen afgemeld afmelding ontbrak ontbraken misten mist
    verhinderd absent present ziek bij erbij tafel zaten zat deelnemers deelnemer presentielijst lijst gast
    gasten mee deel begon begint startte start opende geopend begintijd aanvangstijd starttijd aanvang eindtijd
    eindigde einde afgelopen klaar sloot gesloten duurde uur laat lang plaats plaatsgevonden vond locatie zaal
    ruimte gehouden vergaderd vergaderde staan staat stonden stond gebeuren doen gedaan nieuwe mensen leden
    personen iedereen niemand raad team commissie bestuur eruit daaruit daarbij toen er niet geen zich
    belangrijkste punten naam datum data wie wanneer
    """.split())
)  # fmt: skip
"""Stems of what such questions say beside the meeting they ask about."""
_DUE = re.compile(
    r"\b(?:moet(?:en)? (?:er |nog )*(?:voor|in|op|uiterlijk|tegen) (?!de vergadering)|klaar (?:zijn|is)|lopen .*\baf\b"
    r"|deadline\w*|uiterlijk|gepland|planning|voor wanneer)"
)
"""Asks of the days that stand in a list of actions."""
_OF_MINUTES = re.compile(r"\b(?:actielijst|actiepunten|actiepuntenlijst|besluitenlijst)\b")
"""What only minutes have: of these all are meant where no meeting is named."""
_KINDS: Mapping[Tells, tuple[Kind, ...]] = {
    minuted.decisions: ("besluit",),
    minuted.actions: ("actie",),
    minuted.agreed: ("besluit", "afspraak", "actie"),
}
"""What the register of agreements has of this as well."""
_OF_PLACE_AND_TIME = (minuted.place, minuted.began, minuted.ended, minuted.times)
_MEETS = re.compile(r"\b\w*(?:raad|commissie|bestuur|werkgroep|kernteam|stuurgroep|studiedag|conferentie)\b")
"""Who meets, and what is a meeting by another name."""
_PRESENT = re.compile(r"\b(?:aanwezig\w*|present|erbij|aan tafel|deelnemers|presentielijst|gasten)\b|\bwaren er bij$")
"""Says itself that a meeting is meant, which "wie zijn er bij het team" does not."""
_OF_PEOPLE = (minuted.present, minuted.guests)
"""Who was there is asked of a meeting, also where no word says so."""


def told_of_meeting(index: Index, query: Query) -> Selection | None:
    """What the minutes of the meetings that a question names tell of them; None where it asks for something else."""
    main, context = split_context(query.question)
    said = " ".join(words(put_in_dutch(main)))
    tells = next((tells for tells, asks in _ASKS if asks.search(said)), None)
    if tells is None or query.references or (tells in _KINDS and (_DUE.search(said) or ASKS_OPEN.search(said))):
        return None
    if tells is minuted.decisions and query.ask in ("who", "why"):
        return None
    sitting = sitting_named(main, index)
    about = _about(query, sitting)
    of_it = any(stem(term.word) not in KINDS for term in about) or query.inherited  # "de school" does not meet
    meetings = _named(index, query, sitting) if sitting else _all_of(index, query, said, tells, of_it=of_it)
    meetings = [held for held in meetings if all(_names(index, held.info, term) for term in about)]
    if (
        _has_strange_word(query, main)
        or not meetings
        or len(meetings) > MOST
        or (context and _goes_on(index, query, sitting, tells))
    ):
        return None
    found = [passage for held in meetings for passage in tells(index, held)]
    return replace(_shown(index, found), exact=True) if found else _of_register(index, meetings, tells)


def _goes_on(index: Index, query: Query, sitting: Sitting | None, tells: Tells) -> bool:
    """Whether a follow-up asks of what it goes on about, which is no meeting: what was decided of that."""
    context = split_context(query.question)[1]
    if not (sitting or query.inherited):
        return True
    return tells in _KINDS and bool(_about(understand(context, index), sitting_named(context, index)))


def _named(index: Index, query: Query, sitting: Sitting) -> Sequence[Minutes]:
    """The minutes of the meeting that is named, of the body that is named where one is."""
    found = [one for one in sitting.minutes if one.info.id not in query.superseded]
    found = [one for one in found if not query.documents or one.info.id in query.documents]
    return found[:1] if sitting.latest else found


def _all_of(index: Index, query: Query, said: str, tells: Tells, *, of_it: bool) -> Sequence[Minutes]:
    """All minutes that are asked of where no meeting is named; none where it is not sure that a meeting is meant."""
    if tells is minuted.absent:  # whoever says so, minutes or not (`rows/absence.py`)
        return []
    known = of_it or bool(OF_MEETINGS.search(said)) or (tells in _OF_PEOPLE and bool(_PRESENT.search(said)))
    if tells in _OF_PLACE_AND_TIME:  # a club has a place of its own as well
        known = bool(OF_MEETINGS.search(said) or _MEETS.search(said))
    if tells in _KINDS:  # the register knows these, of plans as well
        known = bool(_OF_MINUTES.search(said))
    dated = query.years or any(word.isdigit() or word in MONTHS for word in said.split())
    found = [one for one in minutes(index) if one.info.id not in query.superseded]
    found = [one for one in found if not query.documents or one.info.id in query.documents]
    return found if known and not dated else []


def _shown(index: Index, found: Sequence[Passage]) -> Selection:
    places = {(passage.document_id, passage.place_id) for passage in found}
    one_document = len({name for name, _ in places}) == 1
    in_one_place = len(places) == 1 and found[0].place_id is not None
    if one_document and not in_one_place and len(found) > 1:
        return Selection(form="passages", groups=grouped(found, [passage.section[-2:] for passage in found]))
    return of_rows(index, found)


def _of_register(index: Index, meetings: Sequence[Minutes], tells: Tells) -> Selection | None:
    """What the text of minutes says was decided or will be done, where they have no list of it."""
    kinds = _KINDS.get(tells, ())
    rows = [
        row
        for held in meetings
        for row in agreements(index.store, documents={held.info.id})
        if row.kind in kinds and held.start <= row.ordinal < held.stop
    ]
    return rows_shown(index, rows) if rows else None


def _about(query: Query, sitting: Sitting | None) -> list[Term]:
    """The words of a question that are of no meeting in particular, nor of what is asked of any: whose meeting it is.

    What a dated meeting is called need not be what its minutes call it.
    """
    known = (sitting.words if sitting else frozenset[str]()) | query.scope
    main = split_context(query.question)[0]
    own = {*words(main), *words(put_in_dutch(main))} - known
    of_any = _SAID | ANY_MEETING
    about = [t for t in query.terms if t.weight > FRAME and t.word in own and stem(t.word) not in of_any]
    about = [term for term in about if term.word not in NUMBERS]
    return [term for term in about if not (sitting and OF_MEETINGS.fullmatch(term.word))]


def _has_strange_word(query: Query, main: str) -> bool:
    """Whether an English question has a word for which we have no Dutch, which may be what it asks about."""
    return not query.in_dutch and any(
        word.isalpha() and len(word) > _SHORT and not is_dutch(word) and word not in query.scope
        for word in words(put_in_dutch(main))
    )


def _names(index: Index, info: DocumentInfo, term: Term) -> bool:
    """Whether a word of a question is in what minutes are called."""
    return Fit(index, [term]).weight(term, info.described) > PART_OF_COMPOUND
