"""Which side of a subject is asked: in everyday words, and not where the words only look like it."""

from __future__ import annotations

import pytest

from assistant.question.facets import facet_asked


@pytest.mark.parametrize(
    ("question", "facet"),
    [
        ("Wat ontbreekt er nog om de moestuin draaiende te houden?", "needed"),
        ("Waar hebben de tuinders behoefte aan?", "needed"),
        ("Wat hebben vrijwilligers nodig om mee te doen?", "needed"),
        ("What do the gardeners need to grow more?", "needed"),
        ("Wat doen de tuinders nu al om water te sparen?", "running"),
        ("Wat gebeurt er al tegen slakken?", "running"),
        ("Hoe helpen buren op dit moment mee?", "running"),
        ("Wat loopt er goed bij het composteren?", "running"),
        ("Waar kunnen we dit voorjaar mee beginnen?", "to_do"),
        ("Met welke drie dingen gaan we van start?", "to_do"),
        ("Wat moet er gedaan worden zodat de kas heel blijft?", "to_do"),
        ("Welke stappen zet de vereniging tegen onkruid?", "to_do"),
        ("Wat moet er gebeuren zodat er geen slot meer nodig is?", "to_do"),
        ("Welk uitgangspunt krijgt het tuinplan?", "vision"),
        ("Waar wringt het tussen oude en nieuwe leden?", "obstacle"),
        ("Waartoe riep de voorzitter de leden op?", "appeal"),
        ("Wie heeft de sleutel nodig?", None),
        ("Wat moet ik doen om lid te worden?", None),
        ("Wat moet er gedaan worden als de pomp stuk is?", None),
        ("Waarom is er water nodig?", None),
        ("Hoeveel leden doen er nu al mee?", None),
        ("Wat is al met al de conclusie?", None),
        ("Welke dag is de tuin open?", None),
    ],
)
def test_the_side_of_a_subject_is_asked_in_everyday_words(question: str, facet: str | None) -> None:
    assert facet_asked(question) == facet
