"""What ingest tells the person who runs it, in Dutch."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

WAITING = "Een ander programma werkt de index bij. Er wordt gewacht tot het klaar is …"
PUBLISHING = "Index bouwen en controleren …"
CACHE_LOST = "Wat er al gelezen was, is tijdens het inlezen veranderd of verwijderd. Probeer het opnieuw."
NO_TEXT = "er staat geen tekst in om te doorzoeken; zet er een versie met tekst neer"
NOT_THERE = "Het bestand is er niet of mag niet worden gelezen; kijk naar naam en rechten."
NOT_ALLOWED = "Je hebt geen rechten om dit bestand te lezen; geef jezelf leesrechten op het bestand en zijn map."
CLOSED = "Je hebt geen rechten om in deze map te kijken; geef jezelf leesrechten op de map."
EMPTY = "Het bestand is leeg (0 bytes); zet het er opnieuw neer."
TOO_LARGE = "Het bestand is groter dan 300 MB; splits het of maak het kleiner."
TOO_LARGE_UNPACKED = "Het bestand is uitgepakt groter dan 200 MB; splits het."
TOO_MANY_PAGES = "De PDF heeft meer dan {most} pagina’s; splits haar."
WITHOUT_TEXT = "Er staat geen tekst in het bestand; vervang het door een bestand met tekst."
NO_TEXT_FILE = "Dit is geen tekstbestand; sla het op als platte tekst (UTF-8)."
NO_WEB_PAGE = "Dit is geen webpagina, al heet het zo; sla het op als HTML of zet het om naar PDF."
NO_WORD_FILE = "Dit is geen Word-bestand of het is beschadigd; sla het in Word opnieuw op als .docx."
NO_PDF = "Dit is geen PDF of de PDF is beschadigd; sla haar opnieuw op als PDF."
NOT_SUCH_A_FILE = "Dit is geen {kind} of het is beschadigd; sla het opnieuw op."
OTHER_FORMAT = "Dit is geen {kind}; sla het opnieuw op in het juiste formaat."
ENCODING = "De tekencodering van dit bestand is niet te lezen; sla het op als UTF-8."
LOCKED = "Dit {kind} is met een wachtwoord beveiligd; sla het op zonder wachtwoord."
LOCKED_OR_OLD = "Dit {kind} heeft een wachtwoord of een oud formaat; sla het op zonder wachtwoord, als nieuw bestand."
LOCKED_PDF = "De PDF is met een wachtwoord beveiligd; sla haar op zonder wachtwoord."
ENCRYPTED_PDF = "De PDF is versleuteld op een manier die niet te lezen is; sla haar op zonder beveiliging."
TOO_SLOW = (
    "Het lezen duurt te lang, het bestand is te groot of te ingewikkeld; splits het of druk het opnieuw af naar PDF."
)
TOO_MUCH_MEMORY = (
    "Het lezen vraagt te veel geheugen, het bestand is te groot of te ingewikkeld; "
    "splits het of druk het opnieuw af naar PDF."
)
CRASHED = "Het bestand is zo beschadigd dat het lezen misliep; sla het opnieuw op of druk het opnieuw af naar PDF."
DAMAGED = {
    "docx": "De inhoud van dit Word-bestand is beschadigd; open en herstel het in Word en sla het opnieuw op.",
    "odt": "De inhoud van dit OpenDocument-bestand is beschadigd; open het in LibreOffice en sla het opnieuw op.",
    "pdf": "De PDF is beschadigd; open haar, druk haar af naar een nieuwe PDF en zet die neer.",
    "html": "De webpagina is zo beschadigd dat zij niet te lezen is; sla haar opnieuw op of zet haar om naar PDF.",
}
DAMAGED_OTHERWISE = "De tekst in dit bestand is zo beschadigd dat hij niet te lezen is; sla het opnieuw op."
RECOGNISED = "pagina {page} is een scan en gelezen met tekstherkenning; er kunnen leesfouten in staan"
NO_TEXT_ON_PAGE = "pagina {page} heeft geen tekst (scan?); installeer Tesseract met Nederlands om haar mee te lezen"
UNREADABLE_PAGE = "de letters van pagina {page} zijn niet te lezen; maak er met OCR een PDF met tekst van"
INSTRUCTIONS = "{count} toelichtingen uit het format zijn bij het invullen blijven staan; daar wordt niet in gezocht"
ONE_INSTRUCTION = "een toelichting uit het format is bij het invullen blijven staan; daar wordt niet in gezocht"
ONLY_SCANS = (
    "De PDF bevat geen tekst, waarschijnlijk is het een scan; installeer Tesseract met Nederlands, "
    "of maak er met OCR een PDF met tekst van."
)
NOTHING_RECOGNISED = "De PDF bevat geen tekst, en tekstherkenning vindt er ook geen; maak een betere scan."
EMPTY_PDF = "De PDF heeft alleen lege pagina’s; zet er een versie met tekst neer."
NO_SUCH_PAGE = "Pagina {page} is er niet: dit document heeft {pages} pagina’s."
PAGE_NOT_DRAWN = "Pagina {page} is niet te tekenen. Open het document zelf om haar te lezen."


def unknown_suffix(suffix: str) -> str:
    if suffix.lower() == ".doc":
        return "Een oud Word-bestand (.doc) kan niet worden gelezen; sla het op als .docx."
    return (
        f"Een bestand van de soort “{suffix or 'zonder achtervoegsel'}” kan niet worden gelezen; zet het om naar PDF."
    )


def _shown(name: str) -> str:
    """A name on one line."""
    return " ".join(name.splitlines())


def reading(number: int, total: int, name: str) -> str:
    return f"[{number}/{total}] {_shown(name)}: lezen en doorzoekbaar maken …"


def instructions(count: int) -> str:
    return ONE_INSTRUCTION if count == 1 else INSTRUCTIONS.format(count=count)


def failed(name: str, error: str, *, kept: bool) -> str:
    note = " De vorige versie blijft in de index." if kept else ""
    return f"Overgeslagen: {_shown(name)}: {error.rstrip('.')}.{note}"


def same_as(name: str) -> str:
    """Why a file is in the folder and not in the index: another one holds the same."""
    return f"Dit bestand staat er al, als {_shown(name)}."


def duplicate(name: str, same_as: str) -> str:
    return f"Overgeslagen: {_shown(name)} is hetzelfde bestand als {_shown(same_as)}."


def closed(name: str, kept: int) -> str:
    """What is told of a folder that cannot be looked into; `kept` of its documents are in the index."""
    documents = "1 document" if kept == 1 else f"{kept} documenten"
    note = f" Wat er van {documents} in de index staat, blijft." if kept else ""
    return f"Overgeslagen: {_shown(name)}: {CLOSED}{note}"


def left_alone(index: str) -> str:
    """Added to what went wrong where there is an index."""
    return f"De index is niet veranderd. Wil je hem leeg? Verwijder dan de map {index!r}."


def all_failed(failures: Sequence[str]) -> str:
    more = f" (en {len(failures) - 1} andere)" if len(failures) > 1 else ""
    return f"Geen enkel document is bruikbaar: {failures[0].rstrip('.')}{more}. Zet er een leesbaar document bij."


def summary(documents: int, passages: int, added: int, changed: int, removed: int, seconds: float) -> str:
    changes = f"{added} nieuw, {changed} gewijzigd, {removed} verwijderd"
    held = "1 document" if documents == 1 else f"{documents} documenten"
    return f"Klaar: {held}, {passages} passages ({changes}) in {seconds:.1f} s."


def every_so_often(report: Callable[[str], None], total: int) -> Callable[[int], None]:
    """A progress function that speaks at most every two seconds, and not at all about work done in less."""
    last = time.monotonic()

    def progress(done: int) -> None:
        nonlocal last
        if time.monotonic() - last >= 2 and done < total:
            last = time.monotonic()
            report(f"  {done} van {total} passages …")

    return progress
