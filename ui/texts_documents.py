"""What an operator reads while looking after the documents, in Dutch."""

from __future__ import annotations

# On the tab.
ADD = "Documenten toevoegen"
ADD_HINT = (
    "Kies een of meer bestanden (PDF, Word, ODT, HTML, Markdown of tekst), of sleep ze hierheen. "
    "Elk bestand mag {most} MB groot zijn. Wat je toevoegt, is voor iedereen te lezen."
)
CHOOSE = "Bestanden kiezen"
CHANGES = "Wat er gebeurt"
EDIT, REPLACE, REMOVE = "Wijzigen", "Vervangen", "Verwijderen"
TITLE, KIND, DATE, PERIOD, STATUS = "Titel", "Soort", "Datum (2027-05-31)", "Periode", "Status"
NO_DAY = "Schrijf de datum als 2027-05-31, met een dag die bestaat."
EDIT_TITLE = "Gegevens van {name}"
EDIT_HINT = "Maak een veld leeg om te laten gelden wat het document zelf zegt."
SAVE, CANCEL = "Opslaan", "Annuleren"
REMOVE_TITLE = "{name} verwijderen?"
REMOVE_HINT = "Er komen dan geen antwoorden meer uit. Het bestand gaat naar de prullenbak; daar kun je het terugzetten."
BIN = "Prullenbak ({count})"
BIN_HINT = (
    "Hier staat wat er is verwijderd of vervangen. Alleen beheerders zien het. Zet je een bestand terug waar nu een "
    "ander staat, dan komt dat andere hier."
)
RESTORE = "Terugzetten"
EMPTY = "Prullenbak legen"
EMPTY_TITLE = "De prullenbak legen?"
EMPTY_HINT = "De bestanden zijn dan voorgoed weg."
EMPTIED = "de bestanden zijn weg"
UNREAD = "Staat in de map, maar niet in de antwoorden."
READ_AGAIN = "Opnieuw inlezen"
SENDING = "wordt verstuurd"

# What is told of each change.
DOING = {
    "add": "Toevoegen van {name}",
    "replace": "Vervangen van {name}",
    "remove": "Verwijderen van {name}",
    "edit": "Wijzigen van {name}",
    "restore": "Terugzetten van {name}",
    "read": "Opnieuw inlezen",
}
WAITS = "wacht op wat ervoor kwam"
CHECKED = "wordt nagekeken"
ANSWERS = "wordt in de antwoorden verwerkt"
DONE = {
    "add": "toegevoegd",
    "replace": "vervangen; het oude bestand ligt in de prullenbak",
    "remove": "verwijderd; het bestand ligt in de prullenbak",
    "edit": "gewijzigd",
    "restore": "teruggezet",
    "read": "klaar",
}
FAILED = "Er ging iets mis. Probeer het opnieuw; blijft het zo, kijk dan naar wat de terminal meldt."
INGEST_FAILED = "Het inlezen stopte halverwege. De vorige index blijft antwoorden. Probeer het opnieuw."

# Why something is refused.
NO_NAME = "Dit bestand heeft geen naam die te gebruiken is. Geef het een andere naam."
UNKNOWN_KIND = "Bestanden van de soort “{suffix}” kan Planwijzer niet lezen. Maak er een PDF van."
NOT_WHAT_IT_SAYS = (
    "{name} is van binnen geen {kind}. Open het in het programma waarmee het gemaakt is en sla het opnieuw op."
)
TOO_LARGE = "Dit bestand is groter dan {most} MB. Splits het of maak het kleiner."
EMPTY_FILE = "Dit bestand is leeg."
IS_THERE = "Er is al een bestand {name}. Kies daarbij voor Vervangen, of geef dit bestand een andere naam."
SAME_CONTENT = "Dit bestand staat er al, als {name}."
NOT_THERE = "Het bestand {name} is er niet meer. Laad de pagina opnieuw."
LAST_ONE = "Dit is het enige document. Voeg eerst een ander toe."
TOO_MANY = "Er wachten al {most} wijzigingen. Wacht tot die klaar zijn."
BUSY = "Er worden al bestanden ontvangen. Probeer het zo weer."
CHANGED_ELSEWHERE = (
    "Een ander programma is al bezig met deze documenten. Wacht tot het klaar is en probeer het opnieuw."
)
BROKEN_OFF = "Het versturen brak af. Probeer het opnieuw."
NOT_IN_BIN = "Dit ligt niet meer in de prullenbak."
KINDS = {
    ".pdf": "PDF", ".docx": "Word-bestand", ".odt": "ODT-bestand", ".html": "HTML-bestand", ".htm": "HTML-bestand",
    ".md": "tekstbestand", ".markdown": "tekstbestand", ".txt": "tekstbestand",
}  # fmt: skip

ACCEPTED = ",".join(KINDS)
"""What the browser offers to choose; the server looks for itself."""


def _offered(*names: str) -> str:
    return "".join(f"<option>{name}</option>" for name in names)


KINDS_OFFERED = _offered(
    "verslag", "ondersteuningsplan", "schoolondersteuningsprofiel", "jaarplan", "notulen", "beleid"
)
STATUSES_OFFERED = _offered("concept", "vastgesteld", "vervallen")

PAGE = {
    "edit": EDIT, "replace": REPLACE, "remove": REMOVE, "restore": RESTORE, "editTitle": EDIT_TITLE,
    "removeTitle": REMOVE_TITLE, "removeHint": REMOVE_HINT, "emptyTitle": EMPTY_TITLE, "emptyHint": EMPTY_HINT,
    "empty": EMPTY, "emptied": EMPTIED, "bin": BIN, "sending": SENDING, "unread": UNREAD, "failed": BROKEN_OFF,
    "addHint": ADD_HINT, "tooLarge": TOO_LARGE, "noDay": NO_DAY,
    "adding": DOING["add"], "replacing": DOING["replace"], "removing": DOING["remove"], "editing": DOING["edit"],
    "restoring": DOING["restore"], "reading": DOING["read"],
}  # fmt: skip
"""What our script says."""
