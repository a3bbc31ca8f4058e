"""The real judge: it tells an answer from what only sounds like one, alone as among others, as it was trained."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from corpus.embedding.e5_onnx import PRODUCTS
from corpus.embedding.e5_st_folder import ensure_st_folder
from corpus.embedding.e5_weights import read_weights
from corpus.embedding.judge_weights import JudgeWeights, read_changes
from corpus.judge import Judge, load_judge
from corpus.settings import project_root

ASKED = (
    (
        "Hoe laat moet ik mijn zoon ophalen van de roeiles?",
        "De roeiers zijn om kwart over vijf weer aan de kant; wacht bij de steiger op uw kind.",
        "Op de roeiles leren kinderen sturen, slaan en aanleggen.",
    ),
    (
        "Wat kost het als je te laat betaalt?",
        "Wie na 1 mei overmaakt, is € 7,50 extra verschuldigd.",
        "De penningmeester stuurt in april een herinnering aan alle leden.",
    ),
    (
        "Wie mag de sleutel van de schuur hebben?",
        "Alleen de materiaalman en de voorzitter kunnen erin; zij hebben elk een exemplaar.",
        "In de schuur liggen acht boten en twintig riemen.",
    ),
    (
        "Waarom gaat het zomerkamp niet door?",
        "Het zomerkamp is afgelast omdat er te weinig begeleiders zijn.",
        "Het zomerkamp duurt vijf dagen en is voor kinderen van groep 6 tot en met 8.",
    ),
    (
        "Moet je een zwemdiploma hebben?",
        "Zonder A en B mag niemand het water op.",
        "De zwemles is op zaterdag in het bad aan de Laan.",
    ),
)


@pytest.fixture(scope="module")
def models() -> Path:
    return Path(os.environ.get("PLANWIJZER_MODELS", project_root() / ".planwijzer" / "models"))


@pytest.fixture(scope="module")
def judge(models: Path) -> Judge:
    return load_judge(models, lambda _: None)


def test_an_answer_in_other_words_comes_before_what_sounds_near(judge: Judge) -> None:
    told = [judge.scores(question, (answer, near)) for question, answer, near in ASKED]
    assert sum(answer > near for answer, near in told) >= len(ASKED) - 1, told


def test_a_score_depends_on_nothing_but_question_and_text(judge: Judge) -> None:
    question, *passages = ASKED[0]
    others = [text for _, *texts in ASKED for text in texts]
    among = judge.scores(question, [*others, *passages])[-2:]
    assert [judge.scores(question, [text])[0] for text in passages] == among
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda _: judge.scores(question, passages), range(8))) == [among] * 8


@pytest.mark.parametrize("text", ["", " ", "x" * 5_000, "woord " * 3_000, "\x00\u200b�"], ids=range(5))
def test_any_text_gets_a_score(judge: Judge, text: str) -> None:
    for question in (ASKED[0][0], text):
        (score,) = judge.scores(question, [text])
        assert 0 <= score <= 1
    assert judge.scores(ASKED[0][0], []) == []


def test_it_agrees_with_the_network_that_was_trained(judge: Judge, models: Path) -> None:
    import torch

    from evals.judge.network import Network

    folder = ensure_st_folder(models, lambda _: None)
    network = Network(folder).eval()
    changes, _ = read_changes()
    weights = JudgeWeights(read_weights(), changes)
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
            for name, part in zip(PRODUCTS, parts, strict=True):
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
    from evals.judge import train as training
    from evals.judge.material import Asked

    monkeypatch.setattr(training, "EPOCHS", 2)
    folder = ensure_st_folder(models, lambda _: None)
    questions = [Asked(question=q, answerable=True, right=(answer,), wrong=(near,)) for q, answer, near in ASKED[:2]]
    told: list[str] = []
    network = training.train(folder, questions, told.append)
    np.savez(tmp_path / "judge.npz", allow_pickle=False, **training.changes(network, folder))
    changes, _ = read_changes(tmp_path / "judge.npz")
    names: Sequence[str] = sorted(changes)
    assert told
    assert {"head.w", "head.b", "l11.q.w.left", "l11.q.w.right"} <= {*names}
    assert not [name for name in names if name.startswith(("l0.", "l3.", "emb."))]
