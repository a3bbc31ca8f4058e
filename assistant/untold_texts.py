"""What the assistant says that the documents do not tell, where it is asked who, which ones or what somebody thinks."""

from __future__ import annotations

NOBODY_TOLD = "Wie dat is of doet, vind ik niet in de documenten."
NO_NAME = "Een naam vind ik daarvoor niet in de documenten."
NOT_WHICH = "Welke dat zijn, vind ik niet in de documenten."


def not_said_by(speaker: str) -> str:
    """Says that what somebody thinks of something stands nowhere."""
    return f"Van ‘{speaker}’ vind ik daarover geen mening of uitspraak in de documenten."
