"""What is going on when an ingest is killed: the documents before and after, and the questions asked of both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

Files = Mapping[str, str]
"""The text of every file, by its name."""

_BASE: Files = {
    "jaarplan.md": "# Jaarplan De Rietkraag\n\n## Acties\n\n- Een leesclub beginnen.\n- De schooltuin beplanten.\n\n"
    "## Planning\n\nDe leesclub begint in oktober 2026.\n",
    "verslag ouderavond.txt": "Verslag ouderavond\n\nEr waren 34 ouders. De directeur vertelde over de nieuwe gymzaal."
    "\n\nDe gymzaal is in mei klaar.\n",
    "vervoer.md": "# Vervoer\n\nDe bus rijdt op maandag en donderdag naar het zwembad.\n",
    "ondersteuning.md": "# Ondersteuning\n\n## Wat is nodig?\n\n- Een rustige werkplek.\n- Meer uren logopedie.\n"
    "- Een vast aanspreekpunt.\n",
    "rooster.txt": "Rooster\n\nDe lessen beginnen om half negen en eindigen om twee uur.\n",
    "samenwerking.md": "# Samenwerking\n\nDe Rietkraag werkt samen met de bibliotheek en de muziekschool.\n",
}
_NEW: Files = {
    "zeilkamp.md": "# Zeilkamp\n\n## Acties\n\n- Twaalf bootjes huren.\n- Zwemdiploma's nakijken.\n\n"
    + "".join(f"Op dag {day} zeilt groep {day} naar het eiland en terug.\n\n" for day in range(1, 8)),
}
_CHANGED: Files = {
    "vervoer.md": "# Vervoer\n\nDe bus rijdt niet meer. Kinderen fietsen op woensdag naar het zwembad.\n",
}

QUESTIONS = (
    "Welke acties staan er in het jaarplan?",
    "Wanneer is de gymzaal klaar?",
    "Wanneer gaan de kinderen naar het zwembad?",
    "Wat is er nodig voor ondersteuning?",
    "Welke acties horen bij het zeilkamp?",
    "Met wie werkt De Rietkraag samen?",
    "Hoeveel kost een ruimtereis?",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """An ingest that brings an index from `before` to `after`; before the first ingest there is no index."""

    name: str
    before: Files | None
    after: Files

    @property
    def new(self) -> int:
        """How many files are to be read."""
        return len(set(self.after.items()) - set((self.before or {}).items()))


SCENES = (
    Scene(name="eerste keer", before=None, after=_BASE),
    Scene(name="erbij", before=_BASE, after={**_BASE, **_NEW}),
    Scene(name="eraf", before=_BASE, after={name: text for name, text in _BASE.items() if name != "ondersteuning.md"}),
    Scene(name="gewijzigd", before=_BASE, after={**_BASE, **_CHANGED}),
)


def write(files: Files, folder: Path) -> Path:
    """Put these files, and no others, into a new folder."""
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
