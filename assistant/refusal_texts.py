"""What a refusal says is missing, where the documents speak of the subject and do not tell what is asked of it."""

from __future__ import annotations

NO_MOMENT = "De documenten zeggen er wel iets over, maar ik vind niet wanneer."
NO_NUMBER = "De documenten zeggen er wel iets over, maar ik vind geen getal dat je vraag beantwoordt."
NO_REASON = "De documenten zeggen er wel iets over, maar ik vind niet waarom."
NO_OUTCOME = "Ik vind niet in de documenten of het al gebeurd is."
NO_CLASS = "De documenten zeggen er wel iets over, maar ik vind niet voor welke klas of welk leerjaar."
NOT_YET = "De documenten zeggen er wel iets over, maar ik vind niet wat er nu al gebeurt."

NOBODY_TOLD = "Wie dat is of zijn, vind ik niet in de documenten."
NO_NAME = "Een naam vind ik daarvoor niet in de documenten."
NOT_WHICH = "Welke dat zijn, vind ik niet in de documenten."

MENTIONED_HERE = "Hier wordt het genoemd:"
_UNTOLD = {
    "meaning": "maar niet uitgelegd",
    "letters": "maar niet voluit geschreven",
    "inside": "maar er staat niet bij wat het inhoudt",
    "way": "maar er staat niet bij hoe het gaat",
    "deed": "maar ik vind niet hoe je dat regelt",
}


def not_said_by(speaker: str) -> str:
    """Says that what somebody thinks of something stands nowhere."""
    return f"Van ‘{speaker}’ vind ik daarover geen mening of uitspraak in de documenten."


def not_told_of(somebody: str) -> str:
    """Says that what is asked of somebody stands nowhere in what they said, or in what is told of them."""
    return f"Bij wat er van of over ‘{somebody}’ in de documenten staat, vind ik daar niets over."


def not_told_for(name: str) -> str:
    """Says that what is asked is not told of a place, a body or a day that the question names."""
    return f"Ik vind dat niet voor ‘{name}’ in de documenten, alleen iets wat erop lijkt."


def unexplained(term: str, way: str) -> str:
    """What stands in the documents without what was asked of it."""
    return f"‘{term}’ wordt in de documenten wel genoemd, {_UNTOLD[way]}."


OTHER_SIDE = {
    "running": NOT_YET,
    "needed": "De documenten zeggen er wel iets over, maar ik vind niet wat er nodig is.",
    "to_do": "De documenten zeggen er wel iets over, maar ik vind niet wat er gedaan gaat worden.",
}
"""By the side of a subject that is asked, where only another one is told."""
