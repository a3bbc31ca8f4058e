"""What is still to be done and what is done already: the rows of a list whose column tells how far each one is."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.evidence.rows.whole_rows import holds_all, of_rows, passages_with
from assistant.evidence.selection import Selection
from assistant.question.query import Query
from assistant.question.understand import split_context
from assistant.retrieval.fit import Fit
from assistant.words.spoken import NEGATIONS
from corpus.index import Index
from corpus.language import fold, stem, words
from corpus.types import Passage

_STATE = re.compile(r"status|stand(?: van zaken)?|voortgang|afgerond\??|gereed\??|klaar\??|gedaan\??")
"""What a column is called that tells how far each row is."""
_OPEN = re.compile(
    r"open(?:staand)?|loopt(?: nog)?|lopend|bezig|mee bezig|in (?:uitvoering|behandeling|voorbereiding)|gestart"
    r"|(?:nog )?niet (?:gestart|begonnen|klaar|af|gereed|gedaan|afgerond)|(?:nog )?te doen|gepland|nee|deels"
)
_DONE = re.compile(r"(?:is )?(?:klaar|af|afgerond|gereed|gedaan|afgehandeld|voltooid|uitgevoerd|gerealiseerd)|ja")
_SAID = """open openstaand loopt lopend bezig uitvoering behandeling voorbereiding gestart begonnen doen gepland nee
    deels klaar af afgerond gereed gedaan afgehandeld voltooid uitgevoerd gerealiseerd ja""".split()
"""The words by which such rows are found."""
_ITEMS = r"(?:actie(?:s|punten)?|punten|taken|afspraken|zaken|dingen)"
_ASKED = rf"^(?:(?:en|maar|dus) )*(?:wat|welke(?: \w+)? {_ITEMS}|wie)\b"
_DID = r"(?:klaar|af|afgerond|gereed|gedaan|afgehandeld|voltooid|uitgevoerd|gerealiseerd)"
ASKS_OPEN = re.compile(
    rf"{_ASKED}.*\b(?:nog (?:\w+ ){{0,2}}?(?:doen|gebeuren|gedaan|open|openstaan|oppakken|regelen|afmaken|lopen|loopt)"
    rf"|nog (?:steeds )?niet {_DID}|sta(?:at|an) (?:er )?(?:allemaal )?open|niet {_DID})\b"
    rf"|^(?:(?:en|wat zijn|welke|noem|geef|toon|alle|de) )*(?:openstaande|open|lopende) {_ITEMS}\b"
    rf"|{_ASKED}.*\b(?:loopt|lopen) nog(?: steeds)?$"
)
"""What asks for all that is still open."""
_ASKS_DONE = re.compile(rf"{_ASKED}(?!.*\b(?:niet|nog|moet\w*|wanneer)\b).*\b{_DID}\b(?: zijn| is| hebben| heeft)?$")
HOW_ASKED = frozenset(map(stem, ("actie", "actiepunt", "punten", "taken", "moeten", "regelen", *_SAID, *NEGATIONS)))


def by_state(index: Index, query: Query) -> Selection | None:
    """The rows that are open, or done, where these are asked for; of one person or thing where that is named."""
    main, context = split_context(query.question)
    said = " ".join(words(main))
    asks_open = bool(ASKS_OPEN.search(said))
    if context or query.years or query.references or not (asks_open or _ASKS_DONE.search(said)):
        return None
    fit = Fit(index, [term for term in query.subjects if stem(term.word) not in HOW_ASKED])
    wanted = _OPEN if asks_open else _DONE
    rows = [
        row
        for row in _rows(index, query)
        if any(wanted.fullmatch(state) for state in _states(row))
        and holds_all(fit, " ".join((row.text, *row.section[-1:])))
    ]
    return replace(of_rows(index, rows), exact=True) if rows else None


def is_done(row: Passage) -> bool:
    """Whether a column of a row says that it is done."""
    return any(_DONE.fullmatch(state) for state in _states(row))


def _states(row: Passage) -> list[str]:
    """How far a row is, in the words of its columns that tell that."""
    return [fold(cell).strip(" .") for heading, cell in row.cells if _STATE.fullmatch(fold(heading))]


def _rows(index: Index, query: Query) -> list[Passage]:
    """The rows that say how far they are, in the documents that are asked."""
    return [row for row in passages_with(index, query, _SAID) if _states(row) and _tells_states(index, row)]


def _tells_states(index: Index, row: Passage) -> bool:
    """Whether a table tells how far its rows are, and not when: "8 mei" under "Klaar" may be still to come."""
    whole = index.store.document(row.document_id).passages
    around = index.store.place(row.place_id) if row.place_id else None
    start, stop = (around.start, around.stop) if around else (0, whole)
    states = [state for one in index.store.run(row.document_id, start, stop) for state in _states(one) if state]
    return all(_OPEN.fullmatch(state) or _DONE.fullmatch(state) for state in states)
