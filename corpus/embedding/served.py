"""An embedding model that a server runs, asked as OpenAI's are: vLLM, Ollama, text-embeddings-inference speak it."""

from __future__ import annotations

import time
import weakref
from collections.abc import Callable, Sequence
from typing import Any

import httpx
import numpy as np
from numpy.typing import NDArray

from corpus.embedding.st_runtime import choose_prompts
from corpus.errors import ModelError
from corpus.settings import ServedEmbedding

TOGETHER = 64
"""Texts per request: what common servers take at once with their default settings."""
TRIES, PAUSE = 3, 0.5
"""A server that restarts is back within a few of these pauses (in seconds, doubled each time)."""
PROBE = "Wat is er nodig voor een stevige basis?"
DIGITS = 2
"""Servers round differently from one machine to the next; the probe's vector is compared in this many digits."""


class ServedEmbedder:
    """An Embedder that asks a server. Safe to share between threads."""

    def __init__(self, served: ServedEmbedding) -> None:
        """Raises ModelError when the server does not answer with vectors."""
        self._served = served
        headers = {"authorization": f"Bearer {served.api_key}"} if served.api_key else {}
        self._client = httpx.Client(timeout=served.timeout, headers=headers, trust_env=False)
        weakref.finalize(self, self._client.close)  # an open connection must not outlive who asks over it
        self._query, self._passage = choose_prompts(served.model, {})
        probe = self._embed([self._query + PROBE])[0]
        self.dimension = len(probe)
        # With the outline of one vector: another model under the same name shows.
        self.fingerprint = f"{served.model} (server; {self._query}/{self._passage}; {_outline(probe)})"

    def embed_passages(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        """Vectors (n, dimension) of length 1, in the order of `texts`; `progress` gets the number done so far."""
        vectors = np.empty((len(texts), self.dimension), np.float32)
        for start in range(0, len(texts), TOGETHER):
            part = [self._passage + text for text in texts[start : start + TOGETHER]]
            vectors[start : start + len(part)] = self._embed(part)
            if progress:
                progress(start + len(part))
        return vectors

    def embed_question(self, text: str) -> NDArray[np.float32]:
        """A vector (dimension,) of length 1."""
        vector: NDArray[np.float32] = self._embed([self._query + text])[0]
        return vector

    def _embed(self, texts: list[str]) -> NDArray[np.float32]:
        body = {"model": self._served.model, "input": texts, "encoding_format": "float"}
        try:
            answer = self._post(body)
            answer.raise_for_status()
            return _vectors(answer.json(), len(texts))
        except httpx.HTTPStatusError as error:
            raise self._failed(f"antwoordt met {error.response.status_code}") from error
        except httpx.HTTPError as error:
            raise self._failed("antwoordt niet") from error
        except (ValueError, KeyError, TypeError, IndexError) as error:
            raise self._failed("geeft geen bruikbare vectoren") from error

    def _post(self, body: dict[str, Any]) -> httpx.Response:
        """Ask again where the server is away or too busy for a moment; the last answer or error counts."""
        for tried in range(1, TRIES + 1):
            try:
                answer = self._client.post(f"{self._served.url}/embeddings", json=body)
                if answer.status_code not in (429, 502, 503) or tried == TRIES:
                    return answer
            except httpx.TransportError:
                if tried == TRIES:
                    raise
            time.sleep(PAUSE * 2 ** (tried - 1))
        raise AssertionError("the last try returns or raises")

    def _failed(self, how: str) -> ModelError:
        return ModelError(
            f"De server met het taalmodel {self._served.model!r} op {self._served.url} {how}. "
            "Kijk of hij draait, en of PLANWIJZER_EMBEDDING_URL en PLANWIJZER_EMBEDDING_MODEL kloppen."
        )


def _vectors(answer: dict[str, Any], count: int) -> NDArray[np.float32]:
    """The vectors of an answer in the order of the question, at length 1. Raises ValueError when they are not right."""
    data = sorted(answer["data"], key=lambda entry: entry["index"])
    vectors = np.asarray([entry["embedding"] for entry in data], np.float32)
    if vectors.ndim != 2 or len(vectors) != count or not np.isfinite(vectors).all():
        raise ValueError("not one finite vector per text")
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    if not (lengths > 0).all():
        raise ValueError("a vector without length")
    scaled: NDArray[np.float32] = vectors / lengths
    return scaled


def _outline(vector: NDArray[np.float32]) -> str:
    """The largest parts of a vector, which tell one model from another and not one machine from another."""
    largest = np.sort(np.argsort(-np.abs(vector), kind="stable")[:4])
    return f"{len(vector)}:" + ",".join(f"{number}:{vector[number]:.{DIGITS}f}" for number in largest)
