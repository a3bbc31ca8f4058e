"""What `planwijzer agreements` and its files tell, in Dutch."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from itertools import groupby

from assistant.agreements.types import Agreement

SHEET = "Afspraken"
NO_THEME = "Zonder titel"

WIDTH = 100
_KIND, _PERIOD, _PAGE = 10, 22, 7
_TEXT = WIDTH - _KIND - _PERIOD - _PAGE - 2


def table(rows: Sequence[Agreement]) -> str:
    """The rows under their documents and themes, at most `WIDTH` characters wide."""
    lines: list[str] = []
    for title, of_document in groupby(rows, key=lambda row: row.document):
        held = list(of_document)
        lines += [*([""] if lines else []), *textwrap.wrap(f"{title} ({len(held)})", WIDTH)]
        for theme, of_theme in groupby(held, key=lambda row: row.theme):
            lines += ["", *textwrap.wrap(theme or NO_THEME, WIDTH)]
            for row in of_theme:
                lines += _row(row)
    return "\n".join(lines)


def _row(row: Agreement) -> list[str]:
    said = f"{row.text} ({row.who})" if row.who else row.text
    text, when = textwrap.wrap(said, _TEXT), textwrap.wrap(row.period or "", _PERIOD - 2)
    page = "" if row.page is None else f"p. {row.page}"
    lines = []
    for number in range(max(len(text), len(when), 1)):
        cells = (
            row.kind if number == 0 else "",
            text[number] if number < len(text) else "",
            when[number] if number < len(when) else "",
            page if number == 0 else "",
        )
        kind, words, period, where = cells
        lines.append(f"  {kind:{_KIND}}{words:{_TEXT}}  {period:{_PERIOD - 2}}{where:>{_PAGE}}".rstrip())
    return lines


def counted(rows: int, documents: int) -> str:
    if not rows:
        return "Geen afspraken gevonden die hierbij passen."
    return (
        f"{rows} {'afspraak' if rows == 1 else 'afspraken'} uit {documents} "
        f"{'document' if documents == 1 else 'documenten'}."
    )


def left_out(rows: Sequence[Agreement], how: str) -> str:
    """One line about rows of drafts that are not shown, with how to see them."""
    names = list(dict.fromkeys(f"“{row.document}”" for row in rows))
    many = "1 afspraak" if len(rows) == 1 else f"{len(rows)} afspraken"
    if len(names) == 1:
        return f"Niet getoond: {many} uit het concept {names[0]}, dat door een ander document is vervangen. {how}"
    drafts = f"{len(names)} concepten die door een ander document zijn vervangen: {', '.join(names)}"
    return f"Niet getoond: {many} uit {drafts}. {how}"


def see_with_option(names: Sequence[str]) -> str:
    return f"Toon ze met --document {' of '.join(names)}."


def unknown_document(name: str) -> str:
    return f"Het document {name!r} staat niet in de index. Zie planwijzer documents voor de namen."


def unknown_kind(name: str, kinds: Sequence[str]) -> str:
    return f"onbekende soort {name!r}; kies uit {', '.join(kinds)}"


def not_to_a_screen(what: str) -> str:
    return f"Een {what}-bestand past niet op het scherm. Geef een bestand met --out, of stuur de uitvoer erheen met >."


def cannot_write(name: str, why: str) -> str:
    return f"In {name!r} kan niet worden geschreven ({why}). Kies een andere plaats."
