"""The real judge: it tells an answer from what only sounds like one, alone as among others, as it was trained."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from corpus.embedding.changed_weights import JUDGE, ChangedWeights, read_changes
from corpus.embedding.e5_st_folder import ensure_st_folder
from corpus.embedding.e5_weights import read_weights
from corpus.judge import Judge, load_judge
from corpus.settings import project_root

ASKED = (
    (
        "Hoe laat moet ik mijn zoon ophalen van de roeiles?",
        "Jeugdroeien De roeiers zijn om kwart over vijf weer aan de kant; wacht bij de steiger op uw kind.",
        "Jeugdroeien Op de roeiles leren kinderen sturen, slaan en aanleggen.",
    ),
    (
        "Wat kost het als je te laat betaalt?",
        "Contributie Wie na 1 mei overmaakt, is € 7,50 extra verschuldigd.",
        "Contributie De penningmeester stuurt in april een herinnering aan alle leden.",
    ),
    (
        "Wie mag de sleutel van de schuur hebben?",
        "De schuur Alleen de materiaalman en de voorzitter hebben een sleutel.",
        "De schuur In de schuur liggen acht boten en twintig riemen.",
    ),
    (
        "Waarom gaat het zomerkamp niet door?",
        "Zomerkamp Het zomerkamp is afgelast omdat er te weinig begeleiders zijn.",
        "Zomerkamp Het zomerkamp duurt vijf dagen en is voor kinderen van groep 6 tot en met 8.",
    ),
    (
        "Moet je een zwemdiploma hebben?",
        "Veiligheid Iedere roeier heeft zwemdiploma A en B.",
        "Veiligheid De zwemles is op zaterdag in het bad aan de Laan.",
    ),
    (
        "Hoe meld ik mijn dochter aan?",
        "Lid worden U vult het inschrijfformulier in en levert het in bij de secretaris.",
        "Lid worden Nieuwe leden zijn van harte welkom op onze vereniging.",
    ),
    (
        "Wie regelt het vervoer van leerlingen?",
        "Vervoer De gemeente is verantwoordelijk voor het leerlingenvervoer.",
        "Vervoer Leerlingen stappen uit bij het hek aan de achterkant.",
    ),
    (
        "Hoe vaak komt de werkgroep bij elkaar?",
        "Werkgroep De werkgroep vergadert vier keer per schooljaar.",
        "Werkgroep In de werkgroep zitten leraren, ouders en een jeugdarts.",
    ),
    (
        "Tot wanneer kunnen we subsidie aanvragen?",
        "Aanvraag Aanvragen worden uiterlijk 1 oktober ingediend.",
        "Aanvraag De subsidie is bedoeld voor scholen met een brede opvang.",
    ),
    (
        "Wat gebeurt er als iemand de regels overtreedt?",
        "Huisregels Wie zich niet aan de regels houdt, kan worden geschorst.",
        "Huisregels De regels hangen in de gang en staan op de website.",
    ),
    (
        "Hoeveel leerlingen kregen extra hulp?",
        "Cijfers In 2024 ontvingen 118 leerlingen extra ondersteuning.",
        "Cijfers De ondersteuning wordt elk jaar met ouders besproken.",
    ),
    (
        "Welke afspraken maakte de raad over pesten?",
        "Besluiten De raad besloot dat elke school een anti-pestcoördinator aanstelt.",
        "Besluiten De raad sprak over de begroting en stelde die vast.",
    ),
)
"""Questions, each with a passage that answers it, in other words, and one about the same that does not."""


@pytest.fixture(scope="module")
def models() -> Path:
    return Path(os.environ.get("PLANWIJZER_MODELS", project_root() / ".planwijzer" / "models"))


@pytest.fixture(scope="module")
def judge(models: Path) -> Judge:
    return load_judge(models, lambda _: None)


def test_an_answer_comes_before_what_is_about_something_else(judge: Judge) -> None:
    answers = [answer for _, answer, _ in ASKED]
    told = [judge.scores(question, answers) for question, *_ in ASKED]
    first = [max(range(len(scores)), key=scores.__getitem__) == number for number, scores in enumerate(told)]
    assert sum(first) >= 0.75 * len(ASKED), told


def test_an_answer_is_surer_than_what_only_sounds_near(judge: Judge) -> None:
    """On average: which of two passages on one subject answers is hard (evals/decisions/0018-a-judge.md)."""
    told = [judge.scores(question, (answer, near)) for question, answer, near in ASKED]
    answers, near = (sum(scores) / len(told) for scores in zip(*told, strict=True))
    assert answers > near + 0.1, told
    assert sum(scores[0] > scores[1] for scores in told) >= 0.75 * len(told), told


def test_a_score_depends_on_nothing_but_question_and_text(judge: Judge) -> None:
    question, *passages = ASKED[0]
    others = [text for _, *texts in ASKED for text in texts]
    among = judge.scores(question, [*others, *passages])[-2:]
    assert [judge.scores(question, [text])[0] for text in passages] == among
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda _: judge.scores(question, passages), range(8))) == [among] * 8


def test_an_answer_far_down_a_long_passage_is_read_too(judge: Judge) -> None:
    told = [
        judge.scores(question, (f"{' '.join([near] * 9)} {answer}", " ".join([near] * 9)))
        for question, answer, near in ASKED
    ]
    assert sum(with_it > 1.5 * without for with_it, without in told) >= 0.75 * len(told), told


@pytest.mark.parametrize("text", ["", " ", "x" * 5_000, "woord " * 3_000, "\x00\u200b�"], ids=range(5))
def test_any_text_gets_a_score(judge: Judge, text: str) -> None:
    for question in (ASKED[0][0], text):
        (score,) = judge.scores(question, [text])
        assert 0 <= score <= 1
    assert judge.scores(ASKED[0][0], []) == []


def test_it_agrees_with_the_network_that_was_trained(judge: Judge, models: Path) -> None:
    import torch

    from evals.training.network import Network

    folder = ensure_st_folder(models, lambda _: None)
    network = Network(folder).eval()
    changes = read_changes(JUDGE)
    weights = ChangedWeights(read_weights(), changes)
    with torch.no_grad():
        for number, layer in enumerate(network.encoder.encoder.layer):
            attention = layer.attention
            parts = (
                attention.self.query,
                attention.self.key,
                attention.self.value,
                attention.output.dense,
                layer.intermediate.dense,
                layer.output.dense,
            )
            for name, part in zip(("q", "k", "v", "ao", "fi", "fo"), parts, strict=True):
                part.weight.copy_(torch.from_numpy(weights.matrix(f"l{number}.{name}.w").dense()))
                part.bias.copy_(torch.from_numpy(weights.vector(f"l{number}.{name}.b")))
            for name, norm in (("aln", attention.output.LayerNorm), ("oln", layer.output.LayerNorm)):
                norm.weight.copy_(torch.from_numpy(weights.vector(f"l{number}.{name}.w")))
                norm.bias.copy_(torch.from_numpy(weights.vector(f"l{number}.{name}.b")))
        network.head.weight.copy_(torch.from_numpy(changes["head.w"])[None])
        network.head.bias.copy_(torch.from_numpy(changes["head.b"]))
        pairs = [(question, text) for question, *texts in ASKED for text in texts]
        exact = torch.sigmoid(network(pairs)).numpy()
    ours = [score for question, *texts in ASKED for score in judge.scores(question, texts)]
    assert np.abs(exact - ours).max() < 0.1, list(zip(exact, ours, strict=True))


def test_training_makes_changes_that_are_read_back(
    models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from evals.training import judge as training
    from evals.training.material import Asked

    monkeypatch.setattr(training, "EPOCHS", 2)
    folder = ensure_st_folder(models, lambda _: None)
    questions = [Asked(question=q, answerable=True, right=(answer,), wrong=(near,)) for q, answer, near in ASKED[:2]]
    told: list[str] = []
    network = training.train(folder, questions, told.append)
    np.savez(tmp_path / "judge.npz", allow_pickle=False, **training.weights(network, folder))
    changes = read_changes(tmp_path / "judge.npz")
    names: Sequence[str] = sorted(changes)
    assert told
    assert {"head.w", "head.b", "l7.q.w.left", "l7.q.w.right", "layers"} <= {*names}
    assert not [name for name in names if name.startswith(("l0.", "l1.", "l8.", "emb."))]
