"""Where no words lead to an answer a judge may find it; what words lead to, it leaves alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from assistant import texts
from assistant.answer import Assistant
from assistant.evidence.judge.bounds import ANSWERS, HITS, OF_NUMBERED, OF_STRANGERS, OF_UNHEARD, UNSURE
from assistant.types import Answer, NoAnswer
from corpus.index import IndexReader
from corpus.judge import LateJudge
from tests.fakes import FakeEmbedder
from tests.small import assistant_of, reader_of

KITCHEN = """# Kookclub De Lepel

Kookclub De Lepel kookt op dinsdag in het buurthuis.

## Hoofdstuk 1: Regels

Wie niet komt, meldt dat een dag van tevoren bij Noor.

Messen blijven in de la tot de les begint.

## Hoofdstuk 2: Kosten

Een avond kost € 12, met eten.
"""
made: list[IndexReader] = []
ABSENT = "Ik ben ziek, aan wie geef ik dat door?"


class FakeJudge:
    """Holds passages with a word for answers, and remembers what it was asked."""

    def __init__(self, word: str, score: float = 0.9, others: float = 0.05) -> None:
        self.word, self.score, self.others = word, score, others
        self.asked: list[tuple[str, int]] = []

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        self.asked.append((question, len(texts)))
        return [self.score if self.word in text else self.others for text in texts]


def assistant_with(judge: FakeJudge, embedder: FakeEmbedder, factory: pytest.TempPathFactory) -> Assistant:
    if not made:  # most tests ask the same index, and read it only
        made.append(reader_of(factory.mktemp("lepel"), embedder, {"lepel": KITCHEN}))
    return Assistant(made[0], embedder, judge=judge)


def test_what_no_words_lead_to_is_answered_and_put_as_a_question(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    judge = FakeJudge("Noor")
    reply = assistant_with(judge, fake_embedder, tmp_path_factory).reply(ABSENT)
    assert isinstance(reply, Answer), reply.text
    assert [citation.quote for citation in reply.citations] == [
        "Wie niet komt, meldt dat een dag van tevoren bij Noor."
    ]
    assert reply.text.rstrip().endswith(texts.OTHERWISE_SAID)
    assert [asked for asked, _ in judge.asked] == [ABSENT]


def test_a_word_that_stands_nowhere_is_told_with_what_may_answer_all_the_same(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    kitchen = assistant_with(FakeJudge("Noor"), fake_embedder, tmp_path_factory)
    reply = kitchen.reply("Aan wie meld ik dat ik op de Kermis ben?")
    assert isinstance(reply, Answer), reply.text
    assert "Noor" in reply.citations[0].quote
    assert reply.text.rstrip().endswith(texts.otherwise_said("Kermis"))


def test_of_a_name_that_stands_nowhere_nothing_is_meant(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    judge = FakeJudge("Noor")
    reply = assistant_with(judge, fake_embedder, tmp_path_factory).reply("Aan wie geeft Joris Blorptang dat door?")
    assert isinstance(reply, NoAnswer)
    assert not judge.asked


@pytest.mark.parametrize(("score", "answered"), [(OF_UNHEARD - 0.01, False), (OF_UNHEARD, True)])
def test_of_a_word_that_no_dictionary_has_it_must_be_surer_still(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, score: float, answered: bool
) -> None:
    judge = FakeJudge("Noor", score)
    reply = assistant_with(judge, fake_embedder, tmp_path_factory).reply("Bij wie moet ik zijn voor een blorptang?")
    assert judge.asked
    assert isinstance(reply, Answer) == answered, reply.text


@pytest.mark.parametrize(("score", "answered"), [(OF_STRANGERS - 0.01, False), (OF_STRANGERS, True)])
def test_of_a_name_that_its_document_has_not_it_must_be_surer(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, score: float, answered: bool
) -> None:
    documents = {"lepel": KITCHEN, "zeilen": "# Zeilclub De Boeg\n\nDe schipper van De Boeg heet Teun."}
    judge = FakeJudge("Noor", score)
    assistant = assistant_of(tmp_path_factory.mktemp("twee"), fake_embedder, documents, judge)
    reply = assistant.reply("Ik ben ziek, aan wie geef ik dat door volgens Teun?")
    assert judge.asked
    assert isinstance(reply, Answer) == answered, reply.text


def test_what_plainly_tells_what_is_asked_is_not_taken_back(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    documents = {
        "lepel": KITCHEN.replace("Een avond kost € 12, met eten.", "Een avond met eten is gratis."),
        "agenda": "# Agenda Zandraad\n\nTijd: 13.30 uur\n\nPlaats: zaal 2\n\n## Punten\n\n- Rooster",
    }
    doubting = assistant_of(tmp_path_factory.mktemp("agenda"), fake_embedder, documents, FakeJudge("?", others=0.0))
    for question, quote in (
        ("Wat kost een avond met eten?", "Een avond met eten is gratis."),
        ("Hoe laat begint de Zandraad?", "Tijd: 13.30 uur"),
        ("Waar is de Zandraad?", "Plaats: zaal 2"),
    ):
        reply = doubting.reply(question)
        assert isinstance(reply, Answer), reply.text
        assert [citation.quote for citation in reply.citations] == [quote]


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Ik ben 41 en ziek, aan wie geef ik dat door?", True),
        ("Mijn dochter van 9 is ziek, aan wie geef ik dat door?", True),
        ("Aan wie geef ik door dat ik naar les 41 kom?", False),
    ],
)
def test_how_old_somebody_is_makes_no_stranger(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str, answered: bool
) -> None:
    reply = assistant_with(FakeJudge("Noor", OF_STRANGERS - 0.01), fake_embedder, tmp_path_factory).reply(question)
    assert isinstance(reply, Answer) == answered, reply.text


@pytest.mark.parametrize(
    "question",
    ["Wat staat er over pesten?", "Hoe laat moet ik doorgeven dat ik ziek ben?", "Welk boek zegt of je je ziek meldt?"],
    ids=["nothing of it stands anywhere", "no time is told", "no book is spoken of"],
)
def test_what_looks_like_no_answer_it_must_be_surer_of(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str
) -> None:
    for score, kind in ((OF_STRANGERS - 0.01, NoAnswer), (OF_STRANGERS, Answer)):
        judge = FakeJudge("", score)  # as sure of every hit
        reply = assistant_with(judge, fake_embedder, tmp_path_factory).reply(question)
        assert judge.asked
        assert isinstance(reply, kind), reply.text


@pytest.mark.parametrize(("second", "shown"), [(ANSWERS, 1), (0.5, HITS)])
def test_a_hit_of_which_it_is_nearly_as_sure_is_shown_beside_the_best(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, second: float, shown: int
) -> None:
    judge = FakeJudge("Noor", others=second)
    reply = assistant_with(judge, fake_embedder, tmp_path_factory).reply(ABSENT)
    assert isinstance(reply, Answer), reply.text
    assert len(reply.citations) == shown


def test_what_is_asked_of_a_numbered_place_is_not_sought_in_others(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    judge = FakeJudge("Noor")
    reply = assistant_with(judge, fake_embedder, tmp_path_factory).reply("Aan wie geef ik ziekte door in hoofdstuk 2?")
    assert "Noor" not in reply.text
    assert not judge.asked


def test_it_is_not_answered_without_a_judge_or_when_that_is_not_sure(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    doubting = FakeJudge("Noor", score=ANSWERS - 0.01)
    for reply in (
        assistant_with(doubting, fake_embedder, tmp_path_factory).reply(ABSENT),
        assistant_of(tmp_path_factory.mktemp("lepel"), fake_embedder, {"lepel": KITCHEN}).reply(ABSENT),
    ):
        assert isinstance(reply, NoAnswer)
        assert reply.reason in ("not_in_documents", "off_topic")


def test_what_is_found_for_a_fact_comes_after_a_hit_that_answers_it(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    asked = "Wie kookt op dinsdag in het buurthuis?"
    unjudged = assistant_of(tmp_path_factory.mktemp("lepel"), fake_embedder, {"lepel": KITCHEN}).reply(asked)
    judge = FakeJudge("Noor", others=0.0)
    reply = assistant_with(judge, fake_embedder, tmp_path_factory).reply(asked)
    assert isinstance(unjudged, Answer)
    assert isinstance(reply, Answer)
    assert "Noor" not in unjudged.citations[0].quote
    assert "Noor" in reply.citations[0].quote
    doubting = assistant_with(FakeJudge("Noor", 0.0, others=0.0), fake_embedder, tmp_path_factory)
    assert isinstance(doubting.reply(asked), NoAnswer)


def test_a_hit_that_holds_less_of_the_question_must_be_so_much_surer_to_come_first(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    judge = FakeJudge("Messen", others=0.2)
    reply = assistant_with(judge, fake_embedder, tmp_path_factory).reply("Wat kost een avond met eten?")
    assert isinstance(reply, Answer)
    assert [citation.quote for citation in reply.citations] == ["Een avond kost € 12, met eten."]


@pytest.mark.parametrize(
    "question",
    ["Blijven messen in de la tot de les begint?", "Wat staat er in hoofdstuk 7?", "hallo"],
    ids=["found", "false premise", "nothing asked"],
)
def test_what_is_found_or_cannot_be_is_not_judged(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str
) -> None:
    judge = FakeJudge("Noor")
    assistant_with(judge, fake_embedder, tmp_path_factory).reply(question)
    assert judge.asked == []


def test_a_late_judge_is_loaded_once_and_only_when_it_is_asked() -> None:
    loaded: list[FakeJudge] = []

    def load() -> FakeJudge:
        loaded.append(FakeJudge("ja"))
        return loaded[-1]

    judge = LateJudge(load)
    assert loaded == []
    assert judge.scores("Mag dat?", ["ja", "nee"]) == [0.9, 0.05]
    assert judge.scores("Mag dat?", ["nee"]) == [0.05]
    assert len(loaded) == 1


@pytest.mark.parametrize(
    ("rest", "quote"),
    [("", None), ("\n\nIn de keuken is plek voor acht mensen.", "In de keuken is plek voor acht mensen.")],
    ids=["no number is told", "one is told elsewhere"],
)
def test_how_many_is_not_told_without_a_number(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, rest: str, quote: str | None
) -> None:
    documents = {"lepel": "# Kookclub De Lepel\n\nOp de open dag van 4 mei 2024 kwamen veel buren proeven." + rest}
    judge = FakeJudge("e")
    assistant = assistant_of(tmp_path_factory.mktemp("aantal"), fake_embedder, documents, judge)
    reply = assistant.reply("Hoeveel bezoekers zijn er geteld?")
    found = [citation.quote for citation in reply.citations] if isinstance(reply, Answer) else [None]
    assert found == [quote], reply.text


@pytest.mark.parametrize(("score", "answered"), [(OF_STRANGERS - 0.01, False), (OF_STRANGERS, True)])
def test_of_an_amount_that_is_not_told_it_must_be_surer(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, score: float, answered: bool
) -> None:
    judge = FakeJudge("Messen", score)
    reply = assistant_with(judge, fake_embedder, tmp_path_factory).reply("Hoe hoog is de boete als ik snij?")
    assert judge.asked
    assert isinstance(reply, Answer) == answered, reply.text


TEAM = """# Basisschool De Wilg

De Wilg is een kleine school.

## Hoofdstuk 1: Ons team

Onze directeur is Gerda Sytsma. De logopedist van praktijk Klankrijk komt op vrijdag.
"""


def test_how_somebody_is_called_is_put_to_the_judge_as_who_it_is(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    judge = FakeJudge("Gerda")
    assistant = assistant_of(tmp_path_factory.mktemp("team"), fake_embedder, {"wilg": TEAM}, judge)
    assistant.reply("Hoe heet de directeur van De Wilg?")
    assistant.reply("Hoe heet de logopedist van De Wilg?")
    asked = [question for question, _ in judge.asked]
    assert asked == ["wie is de directeur van De Wilg?", "Hoe heet de logopedist van De Wilg?"]


@pytest.mark.parametrize(("score", "asked_back"), [(UNSURE - 0.01, True), (UNSURE, False)])
def test_of_what_the_judge_hardly_holds_for_an_answer_it_is_asked_whether_it_is_meant(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, score: float, asked_back: bool
) -> None:
    judge = FakeJudge("Gerda", score, others=0.0)
    assistant = assistant_of(tmp_path_factory.mktemp("team"), fake_embedder, {"wilg": TEAM}, judge)
    reply = assistant.reply("Wie is de directeur van De Wilg?")
    assert isinstance(reply, Answer), reply.text
    assert reply.text.rstrip().endswith(texts.OTHERWISE_SAID) == asked_back


COURSES = """# Nieuwsbrief Zandraad

## Cursussen

| Cursus | Datum | Kosten |
|---|---|---|
| Omgaan met boosheid | 19 november | € 40 |

## Vervoer

De busjes worden volgend jaar door een andere vervoerder gereden.

## Wie wij zijn

Noor Blom denkt met je mee en helpt je op weg.
"""


@pytest.mark.parametrize(
    "question",
    ["Wie leert je de cursus Omgaan met boosheid?", "Welke vervoerder bestuurt de busjes?"],
    ids=["a row that names nobody", "another one that is not named"],
)
def test_where_the_passage_about_it_plainly_does_not_tell_no_other_does(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, question: str
) -> None:
    judge = FakeJudge("Noor", others=ANSWERS)
    assistant = assistant_of(tmp_path_factory.mktemp("brief"), fake_embedder, {"brief": COURSES}, judge)
    reply = assistant.reply(question)
    assert isinstance(reply, NoAnswer), reply.text


PHASES = """# Projectplan Zandraad

## Fase 1: Verkennen

Het team praat met ouders en leerkrachten.

## Fase 2: Bouwen

De aannemer werkt in de vakantie.

## Tijdlijn

- Start fase 1: 21 juli 2025
- Start fase 2: eind november 2025
- Voor fase 2 is een vergunning nodig
"""


@pytest.mark.parametrize(
    ("score", "quote"), [(OF_NUMBERED, "Start fase 2: eind november 2025"), (OF_NUMBERED - 0.01, None)]
)
def test_what_is_asked_of_a_numbered_place_may_be_told_elsewhere(
    fake_embedder: FakeEmbedder, tmp_path_factory: pytest.TempPathFactory, score: float, quote: str | None
) -> None:
    judge = FakeJudge("ase", score)
    assistant = assistant_of(tmp_path_factory.mktemp("fasen"), fake_embedder, {"plan": PHASES}, judge)
    reply = assistant.reply("Wanneer start fase 2?")
    assert [n for _, n in judge.asked] == [1], "only what names that place and a date is judged"
    found = [citation.quote for citation in reply.citations] if isinstance(reply, Answer) else [None]
    assert found == [quote], reply.text


POINTS = """# Verslag van de kookdag

## Thema 1: Snijden

- Messen slijpen met ouders.
- Planken schrobben.

## Spreker Noor Vis over messen

- Een scherp mes is veiliger dan een bot mes.
"""


def asked_of_points(question: str, word: str, embedder: FakeEmbedder, tmp_path: Path) -> Answer | NoAnswer:
    return Assistant(reader_of(tmp_path, embedder, {"kookdag": POINTS}), embedder, judge=FakeJudge(word)).reply(
        question
    )


def test_a_point_that_names_nobody_tells_not_who_did_it(fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    reply = asked_of_points("Wie leidde themagroep 1?", "slijpen", fake_embedder, tmp_path)
    assert isinstance(reply, NoAnswer), reply.text


@pytest.mark.parametrize(
    "question",
    ["Wat zei de minister over messen?", "Wat vond de koning van een bot mes?", "Wat schreef Bert over messen?"],
)
def test_what_another_said_is_no_answer(question: str, fake_embedder: FakeEmbedder, tmp_path: Path) -> None:
    reply = asked_of_points(question, "scherp", fake_embedder, tmp_path)
    assert isinstance(reply, NoAnswer), reply.text


@pytest.mark.parametrize("question", ["Wat zei Noor over messen?", "Wat zei de inleider over messen?"])
def test_who_is_asked_may_stand_in_the_title_or_go_by_another_word(
    question: str, fake_embedder: FakeEmbedder, tmp_path: Path
) -> None:
    reply = asked_of_points(question, "scherp", fake_embedder, tmp_path)
    assert "Een scherp mes is veiliger dan een bot mes." in [citation.quote for citation in reply.citations]
    assert isinstance(reply, Answer), reply.text
