"""multilingual-e5-small as a plain fp32 ONNX graph: standard operators, for batches, as any exporter would write it.

The measure for our own graph, and what other runtimes can read. Post-norm BERT (Devlin et al. 2019), mean pooling over
the mask, length 1.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from corpus.embedding.e5_onnx import Weights

IDS, MASK, VECTORS = "ids", "mask", "vectors"


def plain_model(weights: Weights) -> onnx.ModelProto:
    """From `ids` and `mask` (texts, tokens) int64 to `vectors` (texts, hidden)."""
    graph = _Plain(weights)
    hidden = graph.embed()
    for layer in range(weights.shape.layers):
        hidden = graph.layer(f"l{layer}", hidden)
    graph.pool(hidden)
    shape = ["texts", "tokens"]
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in (IDS, MASK)]
    output = helper.make_tensor_value_info(VECTORS, TensorProto.FLOAT, ["texts", weights.shape.hidden])
    body = helper.make_graph(graph.nodes, "multilingual-e5-small", inputs, [output], graph.constants)
    return helper.make_model(body, opset_imports=[helper.make_opsetid("", 20)], ir_version=10)


class _Plain:
    """Nodes and constants of a growing graph. Methods take and return names of values."""

    def __init__(self, weights: Weights) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self._weights = weights
        self._size = weights.shape.hidden // weights.shape.heads

    def add(self, kind: str, *inputs: str, name: str = "", **attributes: Any) -> str:  # noqa: ANN401
        output = name or f"value{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output

    def constant(self, value: NDArray[Any]) -> str:
        name = f"constant{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(value, name))
        return name

    def ints(self, *values: int) -> str:
        return self.constant(np.array(values, np.int64))

    def number(self, value: float) -> str:
        return self.constant(np.array([value], np.float32))

    def linear(self, values: str, name: str) -> str:
        product = self.add(
            "MatMul", values, self.constant(np.ascontiguousarray(self._weights.matrix(f"{name}.w").dense().T))
        )
        return self.add("Add", product, self.constant(self._weights.vector(f"{name}.b")))

    def norm(self, values: str, name: str) -> str:
        parts = (self.constant(self._weights.vector(f"{name}.{part}")) for part in ("w", "b"))
        return self.add("LayerNormalization", values, *parts, axis=-1, epsilon=self._weights.shape.epsilon)

    def embed(self) -> str:
        shape = self._weights.shape
        words = self.add("Gather", self.constant(self._weights.matrix("emb.word").dense()), IDS)
        positions = self._weights.vector("emb.pos").reshape(shape.positions, -1)
        kind = self._weights.vector("emb.type").reshape(shape.types, -1)[0]
        count = self.add("Shape", IDS, start=1, end=2)
        position = self.add("Slice", self.constant(positions + kind), self.ints(0), count, self.ints(0))
        hidden = self.norm(self.add("Add", words, position), "emb.ln")
        mask = self.add("Cast", MASK, to=TensorProto.FLOAT)
        hides = self.add("Mul", self.add("Sub", mask, self.number(1)), self.number(1e4))
        self._hides = self.add("Unsqueeze", hides, self.ints(1, 2))
        self._mask = self.add("Unsqueeze", mask, self.ints(2))
        return hidden

    def heads(self, values: str, order: tuple[int, ...]) -> str:
        parted = self.add("Reshape", values, self.ints(0, 0, self._weights.shape.heads, self._size))
        return self.add("Transpose", parted, perm=order)

    def layer(self, layer: str, hidden: str) -> str:
        query, value = (self.heads(self.linear(hidden, f"{layer}.{part}"), (0, 2, 1, 3)) for part in "qv")
        key = self.heads(self.linear(hidden, f"{layer}.k"), (0, 2, 3, 1))
        scaled = self.add("Mul", self.add("MatMul", query, key), self.number(self._size**-0.5))
        shares = self.add("Softmax", self.add("Add", scaled, self._hides), axis=-1)
        mixed = self.add("Transpose", self.add("MatMul", shares, value), perm=(0, 2, 1, 3))
        joined = self.add("Reshape", mixed, self.ints(0, 0, self._weights.shape.hidden))
        hidden = self.norm(self.add("Add", self.linear(joined, f"{layer}.ao"), hidden), f"{layer}.aln")
        wide = self.add("Gelu", self.linear(hidden, f"{layer}.fi"))
        return self.norm(self.add("Add", self.linear(wide, f"{layer}.fo"), hidden), f"{layer}.oln")

    def pool(self, hidden: str) -> None:
        total = self.add("ReduceSum", self.add("Mul", hidden, self._mask), self.ints(1), keepdims=0)
        mean = self.add("Div", total, self.add("ReduceSum", self._mask, self.ints(1), keepdims=0))
        self.add("LpNormalization", mean, axis=-1, p=2, name=VECTORS)
