"""Rows of tables as agreements: what their columns are called tells what they hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.agreements.period import periods
from assistant.agreements.titles import plain
from assistant.agreements.types import Kind
from assistant.words.ticks import TICKED, UNTICKED
from corpus.language import fold

Cells = tuple[tuple[str, str], ...]

_WHAT: tuple[tuple[Kind, str], ...] = (
    ("besluit", r"besluit(?:en)?"),
    ("afspraak", r"(?:\w+)?afspra(?:ak|ken)|norm(?:en)?|wat er moet zijn|toezegging(?:en)?"),
    ("doel", r"(?:\w+)?doel(?:en|stelling(?:en)?)?|ambities?|(?:beoogd )?resultaat|resultaten"
             r"|wat (?:wij|we) .*bereik\w*(?: hebben)?|wat (?:willen|wil) .*bereik(?:en|t hebben)|indicator(?:en)?"),
    ("behoefte", r"(?:ondersteunings)?behoeften?|wat is (?:er )?nodig|wens(?:en)?"),
    ("lopend", r"wat (?:loopt|gebeurt)(?: er)? (?:al|nu)"),
    ("actie", r"wat (?:\S+ ){0,4}?(?:doen|doet|gebeurt|gebeuren|maken|regelen"
              r"|aanpakken|veranderen|verandert|oppakken)(?: er| (?:wij|we))?"
              r"|acties?|actiepunt(?:en)?|activiteit(?:en)?|ta(?:ak|ken)|maatregel(?:en)?|wat|wat gaan (?:wij|we) doen"
              r"|stap(?:pen)?|project(?:en)?|proef|interventies?|opdracht|werkzaamheden|aanpak|to ?do"
              r"|voornemens?|mijlpa(?:al|len)|inzet|verandering(?:en)?|(?:verbeter|ontwikkel)punt(?:en)?"
              r"|verbetering(?:en)?"),
)  # fmt: skip
_FIRST = tuple((kind, re.compile(rf"(?:{pattern})(?: 20\d\d)?$")) for kind, pattern in _WHAT)
_WHO = re.compile(
    r"(?:door )?wie$|trekkers?$|eigena(?:ar|ren)$|verantwoordelijken?$|(?:actie|probleem)houders?$"
    r"|(?:eind)?verantwoordelijk(?: voor .*)?$|(?:bij|met) wie$|wie .*|aan zet$|regie$|aanspreekpunt$|rol$"
    r"|getrokken door$"
    r"|uitvoer(?:der|ders|ing)$|door$|wie (?:doet|pakt|is)\b.*|betrokkenen?$|penvoerder$|portefeuillehouder$"
)
_WHEN = re.compile(
    r"wanneer\b.*|planning$|\w*datum$|\w+maand$|gereed(?: op| in| per)?$|klaar(?: op| in)?$|deadline$|termijn$"
    r"|moment$|kwartaal$|maand$|oplevering$|op orde(?: op| in)?$|af(?: op| in)$|begint(?: op| in)?$|vanaf$|per$"
    r"|start(?: en (?:einde|eind))?$|einde?$|periode$|(?:school)?jaar$|tijd(?:pad|planning)$|uiterlijk$|looptijd$|voor$"
)
_NO_TASK = re.compile(
    r"(?:overleg|vergadering|bijeenkomst|gesprek|gremium|orgaan|commissie|functie|naam|module|cursus|training|les|vak"
    r"|toets|leerling|adres|lokaal|ruimte|aantal|tijd|tijdstip|uur"
    r"|post|programma|wet|datum|dag|dossierstuk|document|stuk|gegevens?)"
    r"(?:vorm|en|s|gen)?$"
)
"""What the first column of a table is called that tells who meets when, or what there is."""
_OF_WHOM = re.compile(r"(?:groep|klas|locatie|school|vestiging|plaats)(?:en|s|sen|gen)?$|scholen$")
"""What a column is called that tells whose the row is, or where: the next one tells what it is about."""
_STATUS = re.compile(r"status$|stand(?: van zaken)?$|voortgang$|afgerond$|gereed\?$")
_RESPONSE = re.compile(
    r"(?:wat (?:wij|we) (?:er|ermee|daarmee|hiermee)\b.*|reactie|uitkomst|overgenomen|gevolg|besluit)$"
)
_PROPOSAL = re.compile(r"(?:voorstel(?:len)?|advies|adviezen|aanbeveling(?:en)?|wens(?:en)?|wijziging(?:en)?|verzoek)$")
_TARGET = re.compile(r"(?:doel|streef\w*|streven|ambitie|norm|target)\s*\(?(?:20\d\d)")
_AIMED = re.compile(r"(?:streef\w*|streven|ambitie|target|gewenst(?:e \w+)?)$")
_IN = r"(?: ?\(?20\d\d\)?)?$"
_MEASURED = re.compile(
    rf"(?:nulmeting|(?:begin|start)(?:situatie|meting|waarde)|uitgangs(?:situatie|waarde)|baseline){_IN}"
)
_NOW = re.compile(
    r"(?:nu|(?:huidige?|actuele?) (?:situatie|stand|waarde|score|cijfers?)|stand(?: nu| in)?(?= \(?20))" + _IN
)
"""What a column is called that tells how things are: the years beside it tell what they are to be."""
_YEAR = re.compile(r"20\d\d")
_IN_YEAR = re.compile(r"(?:(?:in|per|eind|begin|(?:school)?jaar) )*(20\d\d(?: ?[-–/] ?(?:20)?\d\d)?)$")
_NUMBERING = re.compile(r"(?:nr|nummer|no|code|#|id|n°)\.?$|$")
_NO_TIME = re.compile(
    r"[-–—?.]+|n\.?v\.?t\.?|(?:nog )?(?:niet|on)bekend|nog niet bekend|doorlopend|continu|structureel|jaarlijks|volgt"
)
_EMPTY = re.compile(r"[-–—.?…/ ]+")
"""What stands in a cell that holds nothing."""
_NOTE = re.compile(r"[⁰¹²³⁴-⁹ⁱᵛˣ]+$")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row that is an agreement."""

    kind: Kind
    text: str
    when: str | None = None
    who: str | None = None
    status: str | None = None


def read_row(cells: Cells, above: Kind | None, today: str | None = None) -> TableRow | None:
    """The agreement that a row holds, None when it holds none.

    `above` is what the title over the table announces, `today` when the document was written (ISO 8601).
    """
    filled = [(plain(heading), _NOTE.sub("", value.strip())) for heading, value in cells]
    if any(set(value) & set(TICKED + UNTICKED) for _, value in filled) or _is_total(filled):
        return None
    when = _first(filled, _WHEN) or _moment(filled)
    who = _first(filled, _WHO)
    status = _first(filled, _STATUS)
    names = [heading for heading, _ in filled]
    if any(map(_PROPOSAL.match, names)) and any(map(_RESPONSE.match, names)):
        answer = _first(filled, _RESPONSE)
        return TableRow("besluit", _text(filled), when, who, _short(answer))
    if targets := _targets(filled, above, today):
        years = "; ".join(filter(None, map(_year, targets)))
        return TableRow("doel", _with_targets(filled, targets), years or None, who, status)
    kind = _kind(filled, above, dated=when is not None or any(map(_WHEN.match, names)),
                 owned=any(map(_WHO.match, names)), followed=any(map(_STATUS.match, names)))  # fmt: skip
    text = _text(filled)
    return TableRow(kind, text, when, who, status) if kind and any(c.isalpha() for c in text) else None


def _targets(filled: list[tuple[str, str]], above: Kind | None, today: str | None) -> list[str]:
    """The names of the columns that hold what is aimed at, by their names or by the years still to come in them.

    Which these are, the date of the document tells, or the column that says how things are now; years in a table that
    is about no aims are a budget or a forecast, unless the table measures from where it starts.
    """
    names = [heading for heading, value in filled if value]
    measured = [name for name in names if _MEASURED.match(name)]
    now = measured + [name for name in names if _NOW.match(name)]
    aims = _own_kind(filled) == "doel" or (above == "doel" and not _named_otherwise(filled))
    ahead = bool(measured) or (aims and bool(now or today))
    known = max([(today or "")[:4], *(_year(name) for name in now)])
    return [
        name
        for name in names
        if _TARGET.match(name)
        or (ahead and name not in now and _IN_YEAR.match(name) and _year(name)[:4] > known)
        or (now and _AIMED.match(name))
    ]


def _kind(
    filled: list[tuple[str, str]], above: Kind | None, *, dated: bool, owned: bool, followed: bool
) -> Kind | None:
    """By what the table's columns are about; a table that says neither who nor when needs a title that announces it."""
    own = _own_kind(filled)
    if own and (dated or owned or followed or above):
        return own if own != "actie" or above in (None, "proces", "visie") else above
    if not own and owned and dated and not _named_otherwise(filled):
        return "actie" if above in (None, "proces", "visie") else above
    wordy = any(len(value.split()) >= 3 and not value[:1].isdigit() for _, value in filled)
    return above if above and wordy and above not in ("visie", "proces") else None


def _named_otherwise(filled: list[tuple[str, str]]) -> bool:
    """Whether the column that says what a row is about is called after things that nobody does."""
    others = (_NUMBERING, _OF_WHOM, _WHO, _WHEN, _STATUS)
    first = next((heading for heading, _ in filled if not any(other.match(heading) for other in others)), "naam")
    return bool(_NO_TASK.match(first))


def _moment(filled: list[tuple[str, str]]) -> str | None:
    """The cell that only says when, in a year, whatever its column is called."""
    return next((value for _, value in filled[1:] if _is_moment(value)), None)


def _is_moment(value: str) -> bool:
    """Whether a cell is a time in some year and nothing more."""
    found = periods(f"op {value}")
    return bool(_YEAR.search(value)) and len(found) == 1 and found[0].text.removeprefix("op ") == value


def _own_kind(filled: list[tuple[str, str]]) -> Kind | None:
    """What the name of a column says that a row is."""
    return next((kind for heading, _ in filled for kind, name in _FIRST if name.match(heading)), None)


def _is_total(filled: list[tuple[str, str]]) -> bool:
    return bool(filled) and plain(filled[0][1]).startswith("totaal")


def _first(filled: list[tuple[str, str]], pattern: re.Pattern[str]) -> str | None:
    return next((value for heading, value in filled if heading and pattern.match(heading) and value), None)


def _text(filled: list[tuple[str, str]]) -> str:
    """What the row says is to be done: its cells but for the number, who, when and how far it is."""
    rest = [
        value
        for heading, value in filled
        if value and not _NUMBERING.match(heading) and not (_WHO.match(heading) or _STATUS.match(heading))
        and not (_WHEN.match(heading) and _only_a_period(value)) and not _is_moment(value)
        and not re.fullmatch(r"[A-Z]?\d+", value) and not _EMPTY.fullmatch(value)
    ]  # fmt: skip
    return ": ".join([rest[0], "; ".join(rest[1:])]) if len(rest) > 1 else "".join(rest)


def _only_a_period(value: str) -> bool:
    """Whether a cell says when and nothing else."""
    found = periods(f"op {value}") or periods(value)
    return bool(_NO_TIME.fullmatch(fold(value))) or bool(found and len(value.split()) <= len(found) + 5)


def _with_targets(filled: list[tuple[str, str]], targets: list[str]) -> str:
    measures = [h for h, _ in filled if h in targets or _YEAR.search(h) or _NOW.match(h) or _MEASURED.match(h)]
    numbers = "; ".join(f"{heading} {value}" for heading, value in filled if value and heading in measures)
    name = next((v for h, v in filled if v and not _NUMBERING.match(h) and h not in measures), "")
    name = name or next((v for h, v in filled if v and not h), "")  # the first column may have no name
    return f"{name}: {numbers}" if name else numbers


def _year(heading: str) -> str:
    """The year, or the school year, that a column is called after."""
    found = _IN_YEAR.match(heading)
    year = _YEAR.search(heading)
    return found[1] if found else year[0] if year else ""


def _short(answer: str | None) -> str | None:
    return re.split(r"[,;(]", answer)[0].strip() or None if answer else None
