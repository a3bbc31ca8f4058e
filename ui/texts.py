"""Every Dutch word of the page."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import texts as answering

TITLE = "Planwijzer"
INTRODUCTION = (
    "Stel een vraag over de documenten hieronder. Je krijgt antwoord in de woorden van het document zelf. "
    "Klik op een nummer om te zien waar het staat."
)
CONVERSATION = "Gesprek"
QUESTION = "Je vraag"
QUESTION_HINT = "Bijvoorbeeld: welke acties staan er bij thema 3?"
SEND = "Versturen"
STOP = "Stoppen"
NEW = "Nieuw gesprek"
SOURCE = "Bron"
VERBATIM = "Letterlijk uit het document"
SUPPORTED = "In andere woorden gezegd, en nagegaan in het document"
SAVE = "Bewaar als tekst"
PRINT = "Afdrukken of PDF"
SAVED_AS = "gesprek-planwijzer.md"
ASKED = "Vraag"
SOURCES = "Bronnen"
COPY = "Kopieer met bron"
COPIED = "Gekopieerd"
LINK = "Kopieer link"
LINK_COPIED = "Link gekopieerd"
CLOSE_SOURCE = "Sluit bron"
PREVIOUS_PAGE = "Vorige pagina"
NEXT_PAGE = "Volgende pagina"
PAGE_OF = "pagina {page} van {pages}"
BEGINS_ON = "De zin begint op pagina {page}."
GOES_ON_ON = "De zin gaat verder op pagina {page}."
PAGE_IMAGE = "Pagina {page} van het document, met de passage gemarkeerd"
PAGE_REGION = "De pagina waarop het staat"
AROUND = "Zo staat het er"
QUESTIONS_TAB = "Vragen"
AGREEMENTS_TAB = "Afspraken"
DOCUMENTS_TAB = "Documenten"
REGISTER_HINT = (
    "Hier staat elke afspraak die in de documenten te vinden is: acties, behoeften, keuzes, besluiten en wat al loopt. "
    "Klik op een afspraak om te zien waar ze staat."
)
REGISTER_SEARCH = "Afspraken zoeken en filteren"
DOCUMENTS_HINT = "Uit deze documenten komen de antwoorden. Klik op een titel om het document te lezen."
DOCUMENTS_SEARCH = "Documenten zoeken"
FIND = "Zoeken"
DOCUMENT = "Document"
THEME = "Thema"
KIND = "Soort"
PERIOD = "Periode"
STATUS = "Status"
STATUS_AND_DATE = "Status en datum"
WHERE = "Waar"
AGREEMENT = "Afspraak"
SIZE = "Omvang"
ALL = "Alles"
ALL_AGAIN = "Alles tonen"
MORE = "Toon meer"
SORT_BY = "Sorteer op"
AS_EXCEL = "Download voor Excel"
AS_CSV = "Download als CSV"
CHOOSE_DRAFT = "Kies een concept bij Document om ze te zien."
NAME_DRAFT = "Geef een concept mee als document om ze te zien."
COUNTED = "{found} van {total} afspraken"
NOTHING_FITS = "Niets gevonden. Zoek ruimer, met minder woorden of minder filters."
NO_AGREEMENTS = "In deze documenten zijn geen afspraken gevonden."
WAIT = "Even geduld …"
TREE = "Inhoud"
CLOSE_DOCUMENT = "Sluit document"
DOCUMENTS_COUNTED = "{found} van {total} documenten"
PAGE_NUMBER = "pagina {page}"
ONE_PAGE = "1 pagina"
PAGES = "{count} pagina’s"
ONE_PASSAGE = "1 passage"
PASSAGES = "{count} passages"
DRAWING = "De pagina wordt getekend …"
NOT_DRAWN = "Deze pagina is hier niet te tonen. Open het document om haar te lezen."
NOT_FOUND = "Deze bron hoort bij een gesprek dat er niet meer is. Stel de vraag opnieuw."
NO_PLACE = "De pagina van deze bron is nu niet op te halen. Probeer het straks nog eens."
DOCUMENT_GONE = "Dit document is er niet meer. De lijst hierboven is bijgewerkt."
GONE = "Deze zin staat niet meer zo in het document, of het document is verwijderd. Stel de vraag opnieuw."
OPEN = "Open het document"
TRY = "Begin bijvoorbeeld met:"
FURTHER = "Vraag verder:"
WRONG_PORT = "geef een getal van 1 tot en met 65535, bijvoorbeeld 7860"
TOO_LONG = answering.QUESTION_TOO_LONG
NO_QUESTION = answering.NO_QUESTION
NO_SUCH_CALL = "Deze naam bestaat hier niet. Kies uit: {names}."
NO_JSON = "Dit is geen geldige JSON. Stuur een object met een lijst in 'data'."
NO_VALUES = "De lijst in 'data' ontbreekt. Zet daar de waarden in, of laat haar leeg."
NO_NUMBER = "De waarde van 'top' kan niet. Geef een geheel getal van 1 tot en met {most}."
NO_TEXT = "De waarde van {name!r} kan niet. Geef tekst."
FOREIGN_HOST = (
    "Deze naam hoort niet bij Planwijzer. Gebruik het adres dat bij het starten verscheen, of zet de naam in "
    "PLANWIJZER_HOSTS."
)
WRONG_VALUE = "De waarde van {name!r} kan niet, of ontbreekt. Verbeter haar en probeer het opnieuw."
NO_SUCH_PAGE = "Deze bladzijde bestaat niet. Ga terug naar het begin."
WENT_WRONG = "Er ging iets mis. Probeer het zo nog eens. Blijft het zo, vertel het dan aan wie Planwijzer beheert."
MANUAL = "Uitleg"
TO_BEGINNING = "Naar het begin"
LOADING = "Planwijzer wordt geladen …"
NO_SCRIPT = "Planwijzer heeft JavaScript nodig. Zet het aan in je browser en laad de pagina opnieuw."
TOO_MUCH = "Dit is te veel in één keer. Stel een kortere vraag, met minder beurten ervoor."
NO_DOCUMENT = (
    "Dit document is hier niet meer, of het is veranderd nadat het is ingelezen. "
    "Vraag de beheerder om het opnieuw in te lezen (planwijzer ingest)."
)
FAILED = "Er ging iets mis bij het beantwoorden. Probeer het nog eens."
FAULT = "Een vraag kon niet worden beantwoord"
ATTENTION = "Let op"
TOO_BUSY = "Er worden nu erg veel vragen gesteld. Probeer het over een minuut nog eens."
NO_CONNECTION = (
    "De verbinding met Planwijzer hapert. Probeer het zo nog eens. Blijft het zo, start Planwijzer dan opnieuw."
)
PORT_TAKEN = "Poort {port} op {host} is al in gebruik. Stop het andere programma of kies een andere met --port."
CANNOT_LISTEN = "Luisteren op {host}, poort {port} lukt niet ({why}). Controleer --host en --port."
READY = "Planwijzer staat klaar op {address}  (stoppen met Ctrl-C)"
STARTING = "De pagina wordt klaargezet …"
NO_CORPUS = (
    "Let op: de map met documenten {folder!r} is er niet, dus van een bron is het document niet te openen. "
    "Geef een andere met --corpus."
)
OPENING = "De index en het taalmodel worden geladen …"

LIBRARY_STRINGS = {
    "Copy message": "Bericht kopiëren",
    "Copied message": "Bericht gekopieerd",
    "chatbot conversation": CONVERSATION,
    "Clear": "Wissen",
    "Close": "Sluiten",
    "Scroll to bottom": "Naar beneden",
    "Scroll down": "Naar beneden",
    "More tabs": "Meer tabbladen",
}
"""Labels that Gradio has in English only, by the English."""


def too_many(name: str, most: int) -> str:
    """What is wrong with a call that has more values than its address takes."""
    if most == 0:
        return f"Bij {name!r} horen geen waarden. Laat de lijst in 'data' leeg."
    return f"Bij {name!r} horen hooguit {most} waarden in 'data'. Haal de andere weg."


def read_as(question: str) -> str:
    return f"Gelezen als: {question}"


def sources(count: int) -> str:
    return "1 bron" if count == 1 else f"{count} bronnen"


def page(number: int) -> str:
    return f"pagina {number}"


def documents(titles: Sequence[str]) -> str:
    """What the questions can be about: the titles, or how many there are when that would be a long list."""
    if len(titles) > 4:
        return f"Er staan {len(titles)} documenten klaar."
    return " · ".join(titles)


PAGE = {
    "question": QUESTION,
    "send": SEND,
    "stop": STOP,
    "copy": COPY,
    "copied": COPIED,
    "verbatim": VERBATIM,
    "supported": SUPPORTED,
    "notFound": NOT_FOUND,
    "gone": GONE,
    "noPlace": NO_PLACE,
    "documentGone": DOCUMENT_GONE,
    "attention": ATTENTION,
    "noConnection": NO_CONNECTION,
    "tooBusy": TOO_BUSY,
    "asked": ASKED,
    "sources": SOURCES,
    "savedAs": SAVED_AS,
    "page": PAGE_OF,
    "drawing": DRAWING,
    "notDrawn": NOT_DRAWN,
    "link": LINK,
    "linkCopied": LINK_COPIED,
    "pageImage": PAGE_IMAGE,
    "beginsOn": BEGINS_ON,
    "goesOnOn": GOES_ON_ON,
    "open": OPEN,
    "all": ALL,
    "counted": COUNTED,
    "nothingFits": NOTHING_FITS,
    "noAgreements": NO_AGREEMENTS,
    "wait": WAIT,
    "tree": TREE,
    "closeDocument": CLOSE_DOCUMENT,
    "documentsCounted": DOCUMENTS_COUNTED,
    "pageNumber": PAGE_NUMBER,
    "pages": [ONE_PAGE, PAGES],
    "passages": [ONE_PASSAGE, PASSAGES],
    "columns": {
        "agreement": AGREEMENT,
        "kind": KIND,
        "theme": THEME,
        "period": PERIOD,
        "where": WHERE,
        "document": DOCUMENT,
        "status": STATUS_AND_DATE,
        "size": SIZE,
    },
    "library": LIBRARY_STRINGS,
}
"""What our script says, by the names that it has for it."""
