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
ALL_VERBATIM = "letterlijk uit het document"
ALL_VERBATIM_SEVERAL = "letterlijk uit de documenten"
SOME_SUPPORTED = "≈ is in andere woorden gezegd en nagegaan, de rest is letterlijk"
ALL_SUPPORTED = "in andere woorden gezegd, en nagegaan"
LEAVE_IT = "Laat het hierbij"
REPHRASE = "Vraag zonder die gegevens"
SEND_ANYWAY = "Stuur toch naar het taalmodel"
AS_WORD = "Bewaar als Word"
WORD_FILE = "gesprek-planwijzer.docx"
NOT_SAVED = "Opslaan lukt nu niet. Probeer het nog eens, of bewaar het als tekst."
KEPT_HERE = "Dit gesprek staat alleen in dit tabblad van je browser. Sluit je het, dan is het weg."

COPIED = "Gekopieerd"

PAGE = {
    "copied": COPIED,
    "wordFile": WORD_FILE,
    "notSaved": NOT_SAVED,
}
"""What our script says."""
