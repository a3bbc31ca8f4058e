"""A sentence that only has a word in it tells nothing of it; one that is about it does, in whatever words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistant.words.mention import only_mentions


def _ends(said: Sequence[str], at: int) -> int:
    return at + 1 if said[at : at + 1] in (["loods"], ["loodsen"]) else 0


@pytest.mark.parametrize(
    "text",
    [
        "De schipper overlegt met de loods.",
        "Aan boord zijn een kok, een loods en twee matrozen.",
        "Haven uitbreiden, loodsen, sleepboten.",
        "Loodsen goed laten meedenken.",
        "Samen varen: loodsen, sleepboten en kranen.",
        "Passagiers weten de loods te vinden.",
        "Over de loods is nog veel onduidelijk. Niemand heeft hem gezien.",
        "Loods: wat doet hij wel en wat niet? Ieder schip leest het anders.",
        "De kapitein praat met de loods over de boot. Volgende week komt er een nieuwe motor.",
    ],
)
def test_a_mention(text: str) -> None:
    assert only_mentions(text, _ends) is True


@pytest.mark.parametrize(
    "text",
    [
        "Een loods is iemand die schepen de haven in brengt.",
        "De loods brengt schepen de haven in.",
        "Loods: gids op het water.",
        "Elke haven werkt met een loods (een gids op het water).",
        "Aan boord komt een loods, een gids die de haven kent.",
        "Op elk schip vaart een loods mee die de haven kent.",
        "Zo iemand noemen wij een loods.",
        "De haven vraagt om een ‘loods’.",
        "Bij elk schip hoort een loods. Deze kent de haven.",
        "Met een loods vaart een schip veilig de haven in.",
        "De kok, de matroos en andere loodsen eten samen.",
        "Een schip betaalt de loods 300 euro.",
    ],
)
def test_more_than_a_mention(text: str) -> None:
    assert only_mentions(text, _ends) is False


def test_a_text_without_the_word() -> None:
    assert only_mentions("De haven gaat om zes uur open.", _ends) is None
