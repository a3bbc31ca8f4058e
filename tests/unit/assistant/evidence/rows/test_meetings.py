"""How often and when a body meets stands in a calendar of all bodies, and not in the minutes that carry its name."""

from __future__ import annotations

import pytest

from assistant.answer import Assistant
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, quoted

DOCUMENTS = {
    "plan": """# Jaarplan Waterland

## Wie overlegt wanneer

| Overleg | Hoe vaak | Wanneer |
|---|---|---|
| OVR | vier keer per jaar | oktober, januari, maart en mei |
| Raad van kapiteins | maandelijks | eerste dinsdag van de maand |
| Kinderpanel | vijf keer per jaar | in overleg |

Het kinderpanel komt elke zomer bijeen en mag de OVR raad geven.
""",
    "notulen": """# Notulen OVR – 18 maart 2032

Datum: 18 maart 2032

De OVR komt bijeen in het clubhuis. Kees vraagt of de vergadering vaker kan.
""",
    "elders": """# Jaarverslag Bergland

De raad van toezicht vergaderde zes keer. De raad van kapiteins vergaderde in dit jaar twee keer.
""",
}


@pytest.fixture(scope="module")
def assistant(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(tmp_path_factory.mktemp("water"), fake_embedder, DOCUMENTS)


OVR = "OVR vier keer per jaar oktober, januari, maart en mei"


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Hoe vaak komt de OVR bijeen?", OVR),
        ("Hoe vaak komt de OVR van Waterland bijeen?", OVR),
        ("In welke maanden vergadert de OVR?", OVR),
        ("Hoeveel keer per jaar vergadert de OVR?", OVR),
        ("Hoe vaak vergadert de raad van kapiteins in Waterland?",
         "Raad van kapiteins maandelijks eerste dinsdag van de maand"),
    ],
)  # fmt: skip
def test_the_row_of_the_body_that_is_asked_about(assistant: Assistant, question: str, row: str) -> None:
    assert quoted(assistant, question) == [row]


def test_a_calendar_of_one_region_tells_nothing_of_another(assistant: Assistant) -> None:
    assert OVR not in quoted(assistant, "Hoe vaak komt de raad van toezicht van Bergland bijeen?")
