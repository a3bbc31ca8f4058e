"""The past tense, of weak verbs and of strong ones."""

from __future__ import annotations

import pytest

from assistant.words.tense import has_past_verb


@pytest.mark.parametrize(
    "text",
    [
        "wij legden het plan voor",
        "de raad stemde in",
        "zij leefden daar",
        "een kind vertelde dat",
        "dat leidde tot uitval",
    ],
)
def test_a_weak_verb_in_the_past(text: str) -> None:
    assert has_past_verb(text)


@pytest.mark.parametrize(
    "text",
    [
        "de beoogde opbrengst", "dat beoogde doel", "wij breiden de klas uit", "de leden spreken",
        "er zijn drie bijeenkomsten", "een startende leraar", "wij hebben dat besloten", "de eerste week",
        "in het vierde kwartaal", "de volgende stap",
    ],
)  # fmt: skip
def test_what_only_looks_like_one(text: str) -> None:
    assert not has_past_verb(text)


@pytest.mark.parametrize(
    "text",
    [
        "wij lazen het plan samen", "de kosten stegen met een derde", "twee leerlingen vertrokken naar elders",
        "het team dacht daar anders over", "wij spraken met ouders", "er lagen twee voorstellen", "dat steeg niet",
    ],
)  # fmt: skip
def test_a_strong_verb_in_the_past(text: str) -> None:
    assert has_past_verb(text)


@pytest.mark.parametrize(
    "text",
    [
        "de sloot achter de school", "elke las is nagekeken", "twee leerlingen zijn vertrokken",
        "de vertrokken leerlingen houden hun plek", "de leden kiezen een voorzitter", "om die reden wachten wij",
    ],
)  # fmt: skip
def test_what_is_a_noun_or_a_participle(text: str) -> None:
    assert not has_past_verb(text)
