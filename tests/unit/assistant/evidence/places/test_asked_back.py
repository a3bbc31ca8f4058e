"""Whether a question is asked back: of many schools each has its own; of one body all documents tell the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.types import Answer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of

CLUBS = {
    "jaarplan": "# Jaarplan zwemvereniging {0}\n\n## Balie\n\nDe balie is open op maandag van 9.00 tot 12.00 uur.\n",
    "gids": "# Gids {1}\n\n## Balie\n\nDe balie is open op dinsdag van 13.00 tot 15.00 uur.\n",
    "brief": "# Brief aan leden van {2}\n\n## Balie\n\nDe balie is open op vrijdag van 10.00 tot 11.00 uur.\n",
}


@pytest.mark.parametrize(
    ("clubs", "answered"),
    [(("De Duikelaar", "De Duikelaar", "De Duikelaar"), True), (("De Duikelaar", "De Bever", "De Otter"), False)],
)
def test_one_fact_of_one_body_is_told(
    fake_embedder: FakeEmbedder, tmp_path: Path, clubs: tuple[str, ...], answered: bool
) -> None:
    texts = {name: text.format(*clubs) for name, text in CLUBS.items()}
    reply = assistant_of(tmp_path, fake_embedder, texts).reply("wanneer is de balie open?")
    assert isinstance(reply, Answer) == answered
