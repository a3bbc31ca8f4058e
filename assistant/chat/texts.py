"""What users and operators read about the chat model, in Dutch."""

from __future__ import annotations

from collections.abc import Sequence

SLOW = "Het taalmodel antwoordde niet op tijd. Dit is het antwoord zonder taalmodel."
FAILED = "Het taalmodel gaf geen antwoord. Dit is het antwoord zonder taalmodel."
NOTHING_HELD = "Wat het taalmodel zei, was niet goed genoeg na te gaan. Dit is het antwoord zonder taalmodel."
INCOMPLETE = "Het taalmodel noemde niet alles. Dit is het antwoord zonder taalmodel."


def private(found: Sequence[str]) -> str:
    """What of a question kept it from being sent."""
    named = " en ".join(filter(None, (", ".join(found[:-1]), found[-1])))
    return f"In je vraag staat {named}. Daarom is zij niet naar het taalmodel gestuurd. Dit is het antwoord zonder."


def trouble(kind: str) -> str:
    """One line for the operator; never the question, the key or the library's own words."""
    return f"Het taalmodel gaf geen antwoord ({kind}); de vraag is zonder taalmodel beantwoord."


def package_missing(model: str) -> str:
    return (
        f"Voor het taalmodel {model!r} ontbreekt een pakket van LangChain. Installeer het, bijvoorbeeld met: "
        "pip install langchain-openai (of langchain-ollama, naar wat er voor de dubbele punt staat)."
    )


def cannot_open(model: str, kind: str) -> str:
    return (
        f"Het taalmodel {model!r} is niet te gebruiken ({kind}). Controleer PLANWIJZER_CHAT_MODEL, bijvoorbeeld "
        "openai:gpt-5, en PLANWIJZER_CHAT_API_KEY."
    )
