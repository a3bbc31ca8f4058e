"""Answers that are all that stands at a place: which of it is left out, and what is shown of very much."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.types import Answer, NoAnswer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

MATERIAL = """# Sporten op het plein

Wie later komt¹ mag ook meedoen.

## Materiaal

- Hesjes in twee kleuren
- Ballen voor elk team
- 1 Bedoeld is: na de eerste bel.

## Kort gezegd

Sporten is voor iedereen.
"""


def test_a_footnote_that_a_page_put_into_a_list_is_no_point_of_it(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    plain = MATERIAL.replace("komt¹", "komt")
    noted = assistant_of(tmp_path, fake_embedder, {"sporten": MATERIAL})
    assert quoted(noted, "Wat staat er bij Materiaal?") == ["Hesjes in twee kleuren", "Ballen voor elk team"]

    (tmp_path / "anders").mkdir()
    listed = assistant_of(tmp_path / "anders", fake_embedder, {"sporten": plain})
    assert len(quoted(listed, "Wat staat er bij Materiaal?")) == 3  # nothing refers to it: a point


def test_a_title_of_words_that_ask_nothing_still_names_its_place(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    asked = assistant_of(tmp_path, fake_embedder, {"sporten": MATERIAL})
    assert quoted(asked, "Wat staat er bij Kort gezegd?") == ["Sporten is voor iedereen."]


def test_of_a_very_long_chapter_the_titles_in_it_are_shown(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    parts = "".join(
        f"### Spel {name}\n\n" + "".join(f"- Regel {number} van {name}\n" for number in range(15)) + "\n"
        for name in ("Anker", "Boei", "Cirkel")
    )
    asked = assistant_of(tmp_path, fake_embedder, {"spelen": f"# Spelen\n\n## Spelregels\n\n{parts}"})
    assert quoted(asked, "Wat staat er bij Spelregels?") == ["Spel Anker", "Spel Boei", "Spel Cirkel"]


DAY = """# Verslag studiedag

## Thema 1: Rust

### Wat gebeurt al?

- Stille hoek in elke hal.

### Wat is nodig?

- Meer matten.

## Thema 2: Ruimte

### Wat is nodig?

- Een hek.
"""


def test_a_label_of_words_that_only_ask_is_known_by_what_stands_below_it(
    fake_embedder: FakeEmbedder, tmp_path: Path
) -> None:
    asked = assistant_of(tmp_path, fake_embedder, {"studiedag": DAY})
    for question in ("Wat gebeurt er al bij thema 1?", "Wat loopt er al bij thema 1?"):
        assert quoted(asked, question) == ["Stille hoek in elke hal."]
    reply = asked.reply("Wat gebeurt er al bij thema 2?")  # what is needed there is no answer
    assert isinstance(reply, NoAnswer)
    assert reply.reason == "not_in_documents"


def test_compared_places_are_told_label_by_label(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    reply = assistant_of(tmp_path, fake_embedder, {"studiedag": DAY}).reply("Wat is het verschil tussen thema 1 en 2?")
    lines = [line for line in reply.text.splitlines() if line.startswith("*")]
    assert lines == [
        "**Thema 1: Rust**", "*Wat gebeurt al?*", "*Wat is nodig?*", "**Thema 2: Ruimte**", "*Wat is nodig?*",
    ]  # fmt: skip
    assert "drie punten, op twee plaatsen" in reply.text


def test_the_document_is_named_where_there_are_others(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    asked = assistant_of(tmp_path, fake_embedder, {"studiedag": DAY, "sporten": MATERIAL})
    reply = asked.reply("Wat is het verschil tussen thema 1 en 2?")
    assert "op twee plaatsen in ‘Verslag studiedag’:" in reply.text


def test_a_label_below_another_of_its_kind_is_told_once(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    text = DAY.replace("- Stille hoek", "#### Wat gebeurt er al in de onderbouw?\n\n- Stille hoek")
    reply = assistant_of(tmp_path, fake_embedder, {"studiedag": text}).reply("Wat gebeurt er al bij thema 1?")
    assert isinstance(reply, Answer)
    assert [one.text for one in reply.statements] == ["Stille hoek in elke hal."]


@pytest.mark.parametrize("announced", ["", "Dit doen we in de overgang:\n\n"])
def test_a_long_list_is_shown_whole(fake_embedder: FakeEmbedder, tmp_path: Path, announced: str) -> None:
    """It has no parts to be shown by: some of its points would pass for all of them."""
    points = [f"Wij regelen zaak {number}." for number in range(1, 44)]
    head = f"# Plan\n\nWij gaan over.\n\n## Acties voor de overgang\n\n{announced}"
    text = head + "".join(f"- {p}\n" for p in points)
    asked = assistant_of(tmp_path, fake_embedder, {"plan": text})

    assert [quote for quote in quoted(asked, "Welke acties zijn er voor de overgang?") if "zaak" in quote] == points
