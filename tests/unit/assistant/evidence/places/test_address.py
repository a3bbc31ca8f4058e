"""Whose address it is: that of the body that most documents are of, and of no other."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from assistant.types import Answer
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

GUIDE = (
    "# Gids van tuinschool De Linde\n\n## Contact\n\nTuinschool De Linde, Dorpsstraat 4, 9999 ZZ Zand.\n\n"
    "## Opvang\n\nKinderen gaan naar De Boomhut, Kerkstraat 8.\n"
)
MINUTES = "# Notulen MR De Linde 4 maart 2026\n\nPlaats: personeelskamer\n\n## Opening\n\nHet is 19.30 uur.\n"
OTHERS = {
    "dojo": "# Judo in de Dojo\n\n## Lessen\n\nDe lessen zijn op maandag.\n",
    "koor": "# Koor Zang\n\n## Repetities\n\nHet koor zingt op dinsdag.\n",
    "bestuur": "# Reglement van Stroom\n\n## Adressen\n\nHet bestuur: Provinciehuis, Rivierlaan 189, Gein.\n",
}


@pytest.fixture(scope="module")
def school(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("linde"), fake_embedder, {"gids": GUIDE, "notulen": MINUTES})


@pytest.mark.parametrize("question", ["Waar is de school?", "Wat is het adres van de school?"])
def test_the_school_is_where_its_own_address_says(school: Assistant, question: str) -> None:
    assert quoted(school, question) == ["Tuinschool De Linde, Dorpsstraat 4, 9999 ZZ Zand."]


@pytest.mark.parametrize("question", ["Wat is het adres van de dojo?", "Waar is de school?", "Waar is de vereniging?"])
def test_the_only_address_there_is_is_not_that_of_all(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str
) -> None:
    reply = assistant_of(tmp_path_factory.mktemp("anderen"), fake_embedder, OTHERS).reply(question)
    shown = [citation.quote for citation in reply.citations] if isinstance(reply, Answer) else []
    assert not any("Provinciehuis" in quote for quote in shown)
