"""Ways to run our multilingual-e5-small, each as a function from texts to vectors. The importer of other runtimes."""

from __future__ import annotations

import copy
import logging
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray

from corpus.embedding.changed_weights import search_weights
from corpus.embedding.e5_st_folder import write_st_folder
from corpus.embedding.e5_tokenizer import E5Tokenizer
from corpus.embedding.onnx_runtime import PASSAGE, QUERY
from evals.bench.context import Bench
from evals.bench.plain_onnx import IDS, MASK, plain_model

Vectors = NDArray[np.float32]
Way = Callable[[Sequence[str]], Vectors]
"""Texts with their prefix in, vectors of length 1 out, in the same order."""

BATCH = 32


def ways(bench: Bench, folder: Path) -> dict[str, Way]:
    """Ours first; those that are not installed are left out."""
    weights = search_weights()
    plain, eight = folder / "plain.onnx", folder / "plain-int8.onnx"
    onnx.save(plain_model(weights), str(plain))
    _quantise(plain, eight)
    tokenize = E5Tokenizer(weights.vocabulary)
    found: dict[str, Way] = {
        "Planwijzer (ONNX Runtime, 8 bits)": _ours(bench.embedder),
        "ONNX Runtime, fp32": _batched(_onnx(plain), tokenize),
        "ONNX Runtime, int8": _batched(_onnx(eight), tokenize),
    }
    exact = folder / "sentence-transformers"
    exact.mkdir()
    write_st_folder(exact, weights)
    found |= dict(_torch(exact))
    found |= {name: _batched(run, tokenize) for name, run in _openvino({"fp32": plain, "int8": eight})}
    return found


Run = Callable[[NDArray[np.int64], NDArray[np.int64]], Vectors]


def _ours(embedder: Any) -> Way:  # noqa: ANN401 — takes texts with their prefix, which an Embedder does not
    from concurrent.futures import ThreadPoolExecutor

    def run(texts: Sequence[str]) -> Vectors:
        if len(texts) == 1:
            return np.asarray([embedder._embed(texts[0])], np.float32)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            return np.asarray(list(pool.map(embedder._embed, texts)), np.float32)

    return run


def _batched(run: Run, tokenize: E5Tokenizer) -> Way:
    """Texts of about one length together, so that few are padded far."""

    def embed(texts: Sequence[str]) -> Vectors:
        rows = [tokenize(text) for text in texts]
        order = sorted(range(len(rows)), key=lambda number: len(rows[number]))
        parts = []
        for start in range(0, len(order), BATCH):
            chosen = [rows[number] for number in order[start : start + BATCH]]
            ids = np.ones((len(chosen), max(map(len, chosen))), np.int64)
            mask = np.zeros_like(ids)
            for number, row in enumerate(chosen):
                ids[number, : len(row)], mask[number, : len(row)] = row, 1
            parts.append(run(ids, mask))
        vectors = np.empty_like(np.concatenate(parts))
        vectors[order] = np.concatenate(parts)
        return vectors

    return embed


def _onnx(path: Path) -> Run:
    import onnxruntime  # type: ignore[import-untyped]

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = os.cpu_count() or 1
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    return lambda ids, mask: session.run(None, {IDS: ids, MASK: mask})[0]


def _quantise(path: Path, to: Path) -> None:
    """As the runtime's own tool does it: weights per channel, activations as they come."""
    from onnxruntime.quantization import QuantType, quantize_dynamic  # type: ignore[import-untyped]

    logging.getLogger().setLevel(logging.ERROR)  # it advises on the root logger
    quantize: Any = quantize_dynamic
    quantize(str(path), str(to), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


def _torch(folder: Path) -> Iterator[tuple[str, Way]]:
    import torch
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    half = copy.deepcopy(model).to(torch.bfloat16)
    eight = copy.deepcopy(model)
    quantize: Any = torch.ao.quantization.quantize_dynamic
    eight[0].auto_model = quantize(model[0].auto_model, {torch.nn.Linear}, torch.qint8)
    for name, one in (("fp32", model), ("bf16", half), ("int8", eight)):

        def run(texts: Sequence[str], one: SentenceTransformer = one) -> Vectors:
            found = one.encode(
                list(texts), prompt="", batch_size=BATCH, normalize_embeddings=True, convert_to_numpy=True,
                show_progress_bar=False,
            )  # fmt: skip
            return np.asarray(found, np.float32)

        yield f"sentence-transformers (torch), {name}", run


def _openvino(paths: dict[str, Path]) -> Iterator[tuple[str, Run]]:
    try:
        import openvino
    except ImportError:
        return
    core = openvino.Core()
    chosen = [("fp32", "fp32", "f32"), ("bf16", "fp32", "bf16"), ("int8", "int8", "f32")]
    for name, path, precision in chosen:
        hints = {"PERFORMANCE_HINT": "LATENCY", "INFERENCE_PRECISION_HINT": precision}
        request = core.compile_model(str(paths[path]), "CPU", hints).create_infer_request()

        def run(ids: NDArray[np.int64], mask: NDArray[np.int64], request: Any = request) -> Vectors:  # noqa: ANN401
            return np.array(request.infer({IDS: ids, MASK: mask})[0], np.float32)

        yield f"OpenVINO, {name}", run


def prefixed(texts: Sequence[str], *, question: bool) -> list[str]:
    return [(QUERY if question else PASSAGE) + text for text in texts]
