"""What the assistant says of a thing that the documents mention, where a question wants it explained."""

from __future__ import annotations

MENTIONED_HERE = "Hier wordt het genoemd:"
_UNTOLD = {
    "meaning": "maar niet uitgelegd",
    "letters": "maar niet voluit geschreven",
    "inside": "maar er staat niet bij wat het inhoudt",
    "way": "maar er staat niet bij hoe het gaat",
    "deed": "maar er staat niet bij hoe je dat doet",
}


def unexplained(term: str, way: str) -> str:
    """What stands in the documents without what was asked of it."""
    return f"‘{term}’ wordt in de documenten wel genoemd, {_UNTOLD[way]}."
