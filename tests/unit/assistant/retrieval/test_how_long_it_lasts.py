"""How long something takes is not told by how old a paper may be."""

from __future__ import annotations

from pathlib import Path

from assistant.types import NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

TEXT = """# Protocol

## Wat zit er bij een aanvraag voor een kaart?

- een foto, niet ouder dan één jaar;
- gegevens van de laatste twee jaar.
"""


def test_an_age_is_no_duration(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    reply = assistant_of(tmp_path, fake_embedder, {"protocol": TEXT}).reply(
        "Hoe lang duurt een aanvraag voor een kaart?"
    )
    assert isinstance(reply, NoAnswer)


def test_a_duration_is_told(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    text = f"{TEXT}\n## Tijd\n\nEen aanvraag voor een kaart duurt zes weken.\n"
    quotes = quoted(
        assistant_of(tmp_path, fake_embedder, {"protocol": text}), "Hoe lang duurt een aanvraag voor een kaart?"
    )
    assert quotes == ["Een aanvraag voor een kaart duurt zes weken."]
