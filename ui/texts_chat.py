"""The Dutch of the conversation: what one can do with a question and an answer."""

from __future__ import annotations

BUSY = "Ik zoek het op in de documenten …"
STOPPED = "Gestopt, nog voor er een antwoord was."
EDIT = "Wijzig"
EDIT_THIS = "deze vraag"
RETRY = "Vraag opnieuw"
COPY_ANSWER = "Kopieer antwoord"
COPY_WITH = "met bronnen"
EDITING = "Je wijzigt je vraag. Wat je daarna vroeg, vervalt."
NOT_AFTER_ALL = "Toch niet"
VERBATIM = "letterlijk"
SUPPORTED = "onderbouwd"
LEAVE_IT = "Laat het hierbij"
REPHRASE = "Vraag zonder die gegevens"
SEND_ANYWAY = "Stuur toch naar het taalmodel"
AS_WORD = "Bewaar als Word"
WORD_FILE = "gesprek-planwijzer.docx"
NOT_SAVED = "Opslaan lukt nu niet. Probeer het nog eens, of bewaar het als tekst."
KEPT_HERE = "Dit gesprek staat alleen in dit tabblad van je browser. Sluit je het, dan is het weg."

COPIED = "Gekopieerd"
HELD = "Je vraag wacht tot het vorige antwoord is afgerond."
SENDING = "Je vraag wordt verstuurd …"
LOST = "De verbinding viel weg. Je tekst blijft in het vak staan; verstuur die straks opnieuw."
NOT_ASKED = "Je vraag is niet aangekomen. Je tekst staat weer in het vak; probeer het zo nog eens."
BROUGHT_BACK = "Het antwoord was nog niet af. Je tekst staat weer in het vak; je kunt die opnieuw versturen."

PAGE = {
    "copied": COPIED,
    "wordFile": WORD_FILE,
    "notSaved": NOT_SAVED,
    "held": HELD,
    "sending": SENDING,
    "lost": LOST,
    "notAsked": NOT_ASKED,
    "broughtBack": BROUGHT_BACK,
}
"""What our script says."""


def carried(verbatim: int, supported: int, documents: int) -> str:
    """How so many sentences of an answer are carried by so many documents."""
    if not supported:
        said = "elke zin staat" if verbatim > 1 else "staat"
        return f"{said} letterlijk in {'het document' if documents == 1 else 'de documenten'}"
    checked = "in andere woorden gezegd en nagegaan"
    if not verbatim:
        return f"{'elke zin is onderbouwd (≈)' if supported > 1 else 'onderbouwd (≈)'}: {checked}"
    return f"{verbatim} {'zin' if verbatim == 1 else 'zinnen'} letterlijk, {supported} onderbouwd (≈): {checked}"
