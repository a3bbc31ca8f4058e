"""What is told of something else, or not at all, is no answer where the judge is hardly sure of it."""

from __future__ import annotations

import pytest

from assistant.evidence.judge.bounds import ANSWERS, NO_ANSWER, OF_STRANGERS, REALLY_SURE, UNSURE
from assistant.evidence.judge.told_of import is_beyond_years, is_told_of_it, lacks_unit
from assistant.question.understand import understand
from assistant.retrieval.fit import Fit
from assistant.types import Answer, NoAnswer
from corpus.index import Index
from corpus.types import Passage
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, reader_of
from tests.unit.assistant.evidence.judge.test_judged import FakeJudge

ROWING = """# Roeivereniging De Spaan

## Lidmaatschap

Een proefles is gratis, maar wie vaker roeit, wordt voor een seizoen lid van De Spaan.

De stuurcursus duurt acht avonden. Daarnaast is er een barploeg die op vrijdag schoonmaakt.

De sloep is van 1990. De kas telt 0 euro.

## Jaarkaart

- € 80 per persoon

## Bootreparatie

Wij zijn een kleine club. Het onderdeel kost € 15. De werkplaats is open voor leden.

In 2024 vertrokken twee trainers van De Spaan.

Twee trainers vertrekken na de les met de sloep, omdat de loods dan dichtgaat.
"""


def opening_with(index: Index, text: str) -> Passage:
    """The passage that opens so."""
    (info,) = index.store.documents
    return next(p for p in index.store.run(info.id, 0, info.passages) if p.text.startswith(text))


@pytest.mark.parametrize(
    ("question", "quote", "told"),
    [
        ("Wat kost een seizoen lid zijn?", "Een proefles is gratis", False),
        ("Wat kost een proefles?", "Een proefles is gratis", True),
        ("Hoeveel avonden telt de examenklas?", "De stuurcursus", True),  # no price: that is the judge's
        ("Wat kost een jaarkaart?", "€ 80", True),
        ("Wat kost een bootreparatie?", "Wij zijn", True),
        ("Wat kost een vaarbewijs voor gasten?", "Wij zijn", False),
        ("Wanneer is de stuurcursus?", "De stuurcursus", True),
    ],
)
def test_a_price_is_told_of_what_it_stands_with(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str, quote: str, told: bool
) -> None:
    index = reader_of(tmp_path_factory.mktemp("spaan"), fake_embedder, {"spaan": ROWING}).current()
    passage = opening_with(index, quote)
    query = understand(question, index)
    assert is_told_of_it(query, passage, Fit(index, query.asked())) is told


def test_a_price_under_a_title_is_told_of_what_a_title_above_it_names(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    document = "# De Spaan\n\n## Roeiles\n\n### Wat betaal je\n\nJe betaalt € 60 per half jaar. Een boot is te leen."
    index = reader_of(tmp_path_factory.mktemp("les"), fake_embedder, {"les": document}).current()
    query = understand("Wat kost de roeiles?", index)
    assert is_told_of_it(query, opening_with(index, "Je betaalt"), Fit(index, query.asked()), itself=True)


def test_school_years_written_short_are_years(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    document = "# Jaargids De Spaan 24/25\n\nDe Spaan is in 1998 gesticht. De vakantie begint op 26 oktober."
    index = reader_of(tmp_path_factory.mktemp("gids"), fake_embedder, {"gids": document}).current()
    passage = opening_with(index, "De Spaan is")
    assert not is_beyond_years(index, understand("Wanneer is de vakantie in 2024?", index), [passage])
    assert is_beyond_years(index, understand("Wanneer is de vakantie in 2031?", index), [passage])


def test_a_number_of_another_unit_and_a_year_that_no_document_reaches(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    index = reader_of(tmp_path_factory.mktemp("jaren"), fake_embedder, {"spaan": ROWING}).current()
    sloep = opening_with(index, "De sloep")
    months = understand("Hoeveel maanden duurt de stuurcursus?", index)
    assert lacks_unit(months, sloep)
    for year, beyond in ((2031, True), (2025, False), (2010, False), (1980, True)):
        asked = understand(f"Hoeveel leden heeft de club in {year}?", index)
        assert is_beyond_years(index, asked, [sloep]) is beyond


@pytest.mark.parametrize(
    ("question", "least"),
    [
        ("Wat kost een seizoen lid zijn van De Spaan?", ANSWERS),
        ("Waarom vertrokken er in 2024 twee trainers?", OF_STRANGERS),
        ("Wat gebeurt er in 2040 met de werkplaats voor leden?", UNSURE),
        ("Vóór welke datum moet het onderdeel voor leden binnen zijn?", REALLY_SURE),
    ],
    ids=["gratis of something else", "the reason of something else", "a year nobody tells of", "no date"],
)
def test_what_is_told_of_something_else_the_judge_must_be_surer_of(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str, least: float
) -> None:
    for score, kind in ((least - 0.01, NoAnswer), (least, Answer)):
        judge = FakeJudge("?", others=score)
        club = assistant_of(tmp_path_factory.mktemp("spaan"), fake_embedder, {"spaan": ROWING}, judge)
        reply = club.reply(question)
        assert score > NO_ANSWER
        assert isinstance(reply, kind), (score, reply.text)


@pytest.mark.parametrize("score", [OF_STRANGERS - 0.01, OF_STRANGERS])
def test_whom_a_question_names_is_no_place(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, score: float
) -> None:
    document = (
        "# Vioollessen bij Mirte Kuiper\n\nDe vioollessen van Mirte Kuiper duren lang en er is ruimte voor vragen."
    )
    folder = tmp_path_factory.mktemp("viool")
    lessons = assistant_of(folder, fake_embedder, {"viool": document}, FakeJudge("?", others=score))
    reply = lessons.reply("In welke plaats geeft Mirte Kuiper vioollessen?")
    assert isinstance(reply, Answer) == (score >= OF_STRANGERS), reply.text


def test_how_many_weeks_long_is_how_long(fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory) -> None:
    index = reader_of(tmp_path_factory.mktemp("lang"), fake_embedder, {"spaan": ROWING}).current()
    assert understand("Hoeveel weken lang duurt de stuurcursus?", index).ask == "duration"
