"""Texts that give orders to a machine: in a document they are never shown, and a chat model gets none to read.

Two measures, because their mistakes cost differently. What a reader may not see must surely be an order, so it needs
both who is spoken to and a command. What a chat model may not read is anything that looks like one.
"""

from __future__ import annotations

import re

_TO_A_MACHINE = re.compile(
    r"\b(?:aan|voor|tegen) (?:de |het |een |elke? |alle |iedere? )?(?:ai\b|assistent|computers?\b|chatbots?|robots?"
    r"|taalmodel\w*|systeem\b|llm|chatgpt)"
    r"|\b(?:negeer|vergeet|ignore|disregard)\b.{0,40}\b(?:instructies?|regels|instructions?|opdrachten)\b"
    r"|\b(?:beste|geachte|hallo|hoi|dear|hello|let op,?) (?:ai|computers?|chatbots?|robots?|taalmodel\w*|llm|chatgpt)\b"
    r"|\b(?:lezers?|wie|jij|je|u|you)\b.{0,30}\b(?:computer|machine|robot|(?:chat)?bot|ai|taalmodel|language model)"
    r" (?:is|bent|zijn|are)\b"
    r"|[\[<{]{1,2}\W{0,2}(?:instructies?|instructions?|inst|systeem|system|prompt)\s*[\]>}:]"
    r"|^\W*(?:systeem|system|assistent|assistant)\s*:",
    re.IGNORECASE,
)
_COMMAND = re.compile(
    r"\b(?:zeg|noem|antwoord|negeer|vergeet|schrijf|geef|vermeld|herhaal|vertel|verklaar|beweer|reply|say|ignore"
    r"|answer)\b",
    re.IGNORECASE,
)


def speaks_to_a_machine(text: str) -> bool:
    """Whether a text gives orders to whatever reads it, rather than telling people something. It is never shown."""
    return bool(_TO_A_MACHINE.search(text) and _COMMAND.search(text))


_LIKE_AN_ORDER = re.compile(
    r"\b(?:negeer|vergeet|ignore|disregard|forget|vergiss|ignoriere)\b.{0,60}\b(?:instructi\w*|opdracht\w*|regels?"
    r"|aanwijzing\w*|instructions?|rules?|prompts?|anweisung\w*)\b"
    r"|\bsyste+m ?(?:prompt|bericht|message|instruct)\w*|[\[<(]/?(?:system|systeem|inst)\b|^\W*(?:system|systeem)\s*:"
    r"|\b(?:taalmodel|chatbot|ai-?assistent|language model|ai-?model"
    r"|(?:als|voor) (?:(?:je|jij|u) )?(?:een )?(?:ai|assistent)|(?:bericht|instructies?|opdracht)"
    r" (?:voor|aan) (?:(?:het|elk) model|(?:alle )?(?:taalmodellen|chatbots)))\b"
    r"|\b(?:negeer|vergeet|ignore|disregard|forget)\b(?! niet).{0,20}\b(?:hierboven|above|previous)\b"
    r"|\b(?:voeg|zet|schrijf|noem|vermeld)\b.{0,30}\b(?:elk|ieder) antwoord\b"
    r"|\bantwoord (?:alleen|uitsluitend|voortaan|altijd)\b|\b(?:answer|reply|respond) (?:only|always)\b"
    r"|\b(?:je bent|you are) (?:nu|now|voortaan)\b|\"role\"\s*:",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)
"""What speaks to a machine rather than to a reader, in Dutch, English and German."""


def gives_orders(text: str) -> bool:
    """Whether a text tells a language model what to do. Such a passage is not shown to one, nor such a question."""
    return bool(_LIKE_AN_ORDER.search(text))
