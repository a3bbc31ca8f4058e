"""The general embedder: any model that sentence-transformers can run, from a local folder or the local cache."""

from __future__ import annotations

import hashlib
import os
import re
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from corpus.errors import ModelError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

QUERY_PROMPTS = ("query", "question")
PASSAGE_PROMPTS = ("passage", "document")
E5_NAME = re.compile(r"(?<![a-z0-9])e5(?![a-z0-9])")
SLICE = 128
"""How many texts are encoded between two reports of progress."""

SAMPLE = 256
"""How many numbers from the start and the end of each tensor identify a model."""


def load_st_embedder(model: str, report: Callable[[str], None]) -> StEmbedder:
    """Load a sentence-transformers name or folder. Raises ModelError."""
    report(f"Het taalmodel {model} wordt geladen; dat duurt ongeveer tien seconden.")
    return StEmbedder(_load(model), Path(model).name)


class StEmbedder:
    """An Embedder around a loaded model. What a text has beyond the model's own limit is left out."""

    def __init__(self, model: SentenceTransformer, name: str) -> None:
        """Wrap a model; `name` says what it is called, without a path."""
        self._model = model
        # The tokenizer's padding and truncation are state; two threads in it at once raise "Already borrowed".
        self._lock = threading.Lock()
        self._query, self._passage = choose_prompts(name, model.prompts)
        self.dimension = int(model.encode(["."], show_progress_bar=False).shape[1])
        self.fingerprint = f"{name} (sentence-transformers {_identity(model)}; {self._query}/{self._passage})"

    def embed_passages(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        """Vectors (n, dimension) of length 1, in the order of `texts`; `progress` gets the number done so far."""
        vectors = np.empty((len(texts), self.dimension), np.float32)
        # Texts of about one length go together, so that few are padded far.
        order = sorted(range(len(texts)), key=lambda number: len(texts[number]), reverse=True)
        for start in range(0, len(texts), SLICE):
            numbers = order[start : start + SLICE]
            vectors[numbers] = self._encode([texts[number] for number in numbers], self._passage)
            if progress:
                progress(start + len(numbers))
        return vectors

    def embed_question(self, text: str) -> NDArray[np.float32]:
        """A vector (dimension,) of length 1."""
        vector: NDArray[np.float32] = self._encode([text], self._query)[0]
        return vector

    def _encode(self, texts: list[str], prompt: str) -> NDArray[np.float32]:
        with self._lock:
            vectors = self._model.encode(
                texts, prompt=prompt, normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
            )
        return np.asarray(vectors, np.float32)


def choose_prompts(name: str, own: Mapping[str, str | None]) -> tuple[str, str]:
    """What goes before a question and before a passage: the model's own words, E5's for an E5 without, else nothing."""
    query = next(filter(None, map(own.get, QUERY_PROMPTS)), "")
    passage = next(filter(None, map(own.get, PASSAGE_PROMPTS)), "")
    if not query and not passage and E5_NAME.search(name.lower()):
        return "query: ", "passage: "
    return query, passage


def _load(model: str) -> SentenceTransformer:
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    # Another library may have read the variable before we set it, so it is also said where it counts.
    offline = os.environ["HF_HUB_OFFLINE"].strip().upper() in {"1", "ON", "YES", "TRUE"}
    from safetensors import SafetensorError
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    folder = Path(model).expanduser()
    if not folder.is_dir() and (folder.is_absolute() or model.startswith(("./", "../", "~"))):
        raise ModelError(f"De map {model!r} met een taalmodel bestaat niet. Controleer PLANWIJZER_EMBEDDING_MODEL.")
    try:
        return SentenceTransformer(
            str(folder) if folder.is_dir() else model, device="cpu", local_files_only=offline, trust_remote_code=False
        )
    except (OSError, ValueError, KeyError, RuntimeError, ImportError, SafetensorError) as error:
        advice = "en downloaden staat uit (zet HF_HUB_OFFLINE=0 om het op te halen)" if offline else "ook niet online"
        if folder.is_dir():
            advice = "want de map is onvolledig of beschadigd"
        raise ModelError(
            f"Het taalmodel {model!r} kan niet worden geladen, {advice}. "
            "Geef een map, of laat PLANWIJZER_EMBEDDING_MODEL weg voor het meegeleverde model."
        ) from error


def _identity(model: SentenceTransformer) -> str:
    """A digest of what the vectors follow from: the modules, their limits and a sample of every tensor."""
    digest = hashlib.sha256()
    for module in model:
        digest.update(f"{type(module).__name__} {getattr(module, 'pooling_mode', '')}\n".encode())
    digest.update(f"{model.max_seq_length}\n".encode())
    for name, tensor in sorted(model.state_dict().items()):
        flat = tensor.detach().reshape(-1)
        digest.update(f"{name} {tuple(tensor.shape)} {tensor.dtype}\n".encode())
        for part in (flat[:SAMPLE], flat[-SAMPLE:]):
            digest.update(part.float().numpy().astype("<f4").tobytes())
    return digest.hexdigest()[:16]
