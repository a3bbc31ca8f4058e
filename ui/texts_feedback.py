"""What people read when they may judge an answer, in Dutch."""

from __future__ import annotations

ASK = "Helpt dit antwoord?"
GOOD, WRONG = "Ja", "Nee"
REMARK = "Wat kan beter, of wat mist er? Dat hoeft niet. Noem geen namen."
SEND = "Versturen"
SKIP = "Annuleren"
KEPT_WITH = (
    "Wie Planwijzer beheert, krijgt je oordeel te zien: het gesprek tot hier en wat je erbij schrijft, zonder je naam."
)
THANKS = "Dank je. Je oordeel is bewaard."
NOT_KEPT = "Je oordeel is niet bewaard. Probeer het nog eens."
NOWHERE_KEPT = "Let op: oordelen worden nu niet bewaard. {why}"
UNKNOWN = "Dit antwoord is te lang geleden. Stel de vraag opnieuw; dan kun je erover oordelen."
PERSONAL = "Hierin staat {found}. Daarom is je oordeel niet bewaard."
TOO_LONG = "Je opmerking is te lang. Maak haar korter dan {most} tekens."

PAGE = {
    "ask": ASK, "good": GOOD, "wrong": WRONG, "remark": REMARK, "send": SEND, "skip": SKIP, "keptWith": KEPT_WITH,
    "thanks": THANKS, "notKept": NOT_KEPT,
}  # fmt: skip
"""What our script says."""
