"""How many there are in all: the row that counts them, and none that counts some of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

CLUB = """# Jaarboek van zwemclub De Otter

## Leden met een diploma

| Groep | Leden |
|---|---|
| Zeehonden | 11 |
| Bevers | 9 |
| Totaal | 20 |

## Bezetting

| Groep | Leden | Trainers |
|---|---|---|
| Zeehonden | 31 | 2 |
| Bevers | 24 | 3 |
| Totaal | 55 | 5 |

In de wachtlijst staan 4 leden van andere clubs. Vorig jaar vertrokken 6 leden.
"""
FIGURES = """# Cijfers

| Kengetal | 2024 | 2025 |
|---|---|---|
| Leden met een lening | 3 | 4 |
| Aantal leden | 71 | 68 |
"""
OTHER = "# Brief\n\nDe leden komen op zaterdag. Er zijn 3 leden ziek.\n"


@pytest.mark.parametrize("question", ["Hoeveel leden zijn er?", "hoeveel leden zijn er in totaal"])
def test_the_total_of_a_table_counts_all(fake_embedder: FakeEmbedder, tmp_path: Path, question: str) -> None:
    club = assistant_of(tmp_path, fake_embedder, {"otter": CLUB, "brief": OTHER})
    assert quoted(club, question) == ["Totaal 55 5"]


def test_the_row_with_their_name_counts_all(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    club = assistant_of(tmp_path, fake_embedder, {"cijfers": FIGURES, "brief": OTHER})
    assert quoted(club, "Hoeveel leden zijn er?") == ["Aantal leden 71 68"]


def test_of_several_documents_that_count_them_none_is_meant_before_the_others(
    fake_embedder: FakeEmbedder, tmp_path: Path
) -> None:
    clubs = assistant_of(tmp_path, fake_embedder, {"otter": CLUB, "cijfers": FIGURES, "brief": OTHER})
    assert quoted(clubs, "Hoeveel leden zijn er?") not in (["Totaal 55 5"], ["Aantal leden 71 68"])


def test_of_one_that_is_named_the_total_of_another_tells_nothing(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    club = assistant_of(tmp_path, fake_embedder, {"otter": CLUB, "brief": OTHER})
    reply = club.reply("Hoeveel leden heeft De Reiger?")
    assert "Totaal" not in [citation.quote.split()[0] for citation in getattr(reply, "citations", ())], reply.text


def test_the_minutes_of_a_school_count_none_of_its_pupils(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    texts = {
        "profiel": FIGURES.replace("# Cijfers", "# Jaarboek zwemclub De Otter"),
        "notulen": "# Notulen zwemclub De Otter\n\nEr komt een groep van 27 leden. Er zijn 3 leden ziek.\n",
        "brief": OTHER,
        "reglement": "# Reglement Dambo\n\nAlle leden betalen.\n",
    }
    club = assistant_of(tmp_path, fake_embedder, texts)
    assert quoted(club, "Hoeveel leden heeft De Otter?") == ["Aantal leden 71 68"]
