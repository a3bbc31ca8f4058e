"""Documents of one and the same school: which schools have something is asked of what they say, not of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Assistant
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

CALENDAR = """# Kalender basisschool De Spreeuwenpot

## Activiteiten

De school doet mee aan de kunstmarkt.

## Goed om te weten

Groep 3 tot en met 5 gymt op maandag in sporthal Het Anker.

| Datum | Activiteit |
|---|---|
| vrijdag 6 februari 2026 | eerste rapport mee |
| dinsdag 10 februari 2026 | oudergesprekken |
"""
MINUTES = """# Notulen raad basisschool De Spreeuwenpot

## Opening

De voorzitter van het verband is te gast. Andere scholen komen later.
"""
GUIDE = """# Schoolgids basisschool De Spreeuwenpot

## Over ons

De school staat in een bos.

## Bereikbaarheid

De Spreeuwenpot, Merelpad 4. Bellen: 0199 - 22 33 44.
"""
PLAN = """# Plan Verband Zandstreek

## Wie wij zijn

Het verband is een vereniging met 46 scholen.

## Proef met samen leren

In de proef met samen leren doen mee: De Spreeuwenpot in Dolde, Het Roer in Vuren en De Wiek in Marle.
"""


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {"kalender": CALENDAR, "notulen": MINUTES, "schoolgids": GUIDE, "plan": PLAN}
    return assistant_of(tmp_path_factory.mktemp("een-school"), fake_embedder, texts)


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Hoeveel scholen horen bij het verband?", "46 scholen"),
        ("Welke scholen doen mee aan de proef met samen leren?", "Het Roer in Vuren"),
        ("Wat is het telefoonnummer van de school?", "0199 - 22 33 44"),
        ("Waar is de gym?", "Het Anker"),
        ("Wanneer krijgt mijn kind een rapport?", "eerste rapport"),
    ],
)
def test_one_passage_tells_it(assistant: Assistant, question: str, held: str) -> None:
    quotes = quoted(assistant, question)
    assert any(held in quote for quote in quotes)
    assert not any("kunstmarkt" in quote or "te gast" in quote or "oudergesprekken" in quote for quote in quotes)


def test_of_several_schools_each_is_looked_through(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    names = ("De Mus", "De Merel", "De Vink")
    texts = {n[3:].lower(): f"# Schoolgids basisschool {n}\n\n## Tuin\n\n{n} heeft een moestuin.\n" for n in names}
    reply = assistant_of(tmp_path, fake_embedder, texts).reply("Welke scholen hebben een moestuin?")
    assert all(name in reply.text for name in names)
