"""Write a trained network as the files that duban reads: eight bits, no torch."""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from duban.extraction import heads
from duban.extraction.encoder import LAYERS, TABLES, VOCABULARY
from quality.encoder.base import HEADS, WIDTH, Base
from quality.encoder.network import Network

Weights = dict[str, NDArray[np.float32]]

_OPSET = 20  # the first with Gelu
_SHAPE = [1, "length", WIDTH]


def write(network: Network, base: Base, rows: Sequence[int], folder: Path) -> None:
    """Write the vocabulary, the tables and the layers of a network."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = _folded(network)
    listed = [[base.pieces[row], round(float(base.scores[row]), 3)] for row in rows]
    with (folder / VOCABULARY).open("w", encoding="utf-8") as stream:
        json.dump(listed, stream, ensure_ascii=False, separators=(",", ":"))
    np.savez(folder / TABLES, **_tables(weights))
    with tempfile.TemporaryDirectory() as place:
        whole = Path(place) / "whole.onnx"
        onnx.save(Graph(weights).model(len(network.encoder.layers)), whole)
        quantize_dynamic(
            whole,
            folder / LAYERS,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,  # or products overflow on cores without VNNI
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )


def _folded(network: Network) -> Weights:
    """Take the weights out; evening the topics' inputs becomes part of their layer."""
    weights = {name: each.numpy() for name, each in network.state_dict().items()}
    mid, spread = weights.pop("even.mid"), weights.pop("even.spread")
    topic = weights["topic.weight"] / spread
    weights["topic.weight"] = topic
    weights["topic.bias"] = weights["topic.bias"] - topic @ mid
    return weights


def _tables(weights: Weights) -> dict[str, NDArray[np.generic]]:
    words = weights["encoder.word.weight"]
    scales = np.maximum(np.abs(words).max(axis=1), 1e-6) / 127
    tables: dict[str, NDArray[np.generic]] = {
        "words": np.round(words / scales[:, None]).astype(np.int8),
        "scales": scales,
        "places": weights["encoder.position.weight"].astype(np.float16),
    }
    for name in heads.LAYERS:
        # The topic layer's weights are too large for half precision once folded.
        tables[name] = weights[name].astype(
            np.float16 if name[:5] != "topic" else np.float32
        )
    return tables


class Graph:
    """Builds the transformer's graph: sums of word and place in, vectors out."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._nodes: list[onnx.NodeProto] = []
        self._held: list[onnx.TensorProto] = []

    def model(self, layers: int) -> onnx.ModelProto:
        """Build the graph of a transformer with so many layers."""
        seen = self._norm("pieces", "encoder.norm")
        for at in range(layers):
            seen = self._layer(seen, f"encoder.layers.{at}")
        self._nodes.append(helper.make_node("Identity", [seen], ["vectors"]))
        floats = onnx.TensorProto.FLOAT
        graph = helper.make_graph(
            self._nodes,
            "encoder",
            [helper.make_tensor_value_info("pieces", floats, _SHAPE)],
            [helper.make_tensor_value_info("vectors", floats, _SHAPE)],
            self._held,
        )
        domains = [helper.make_opsetid("", _OPSET)]
        domains.append(helper.make_opsetid("com.microsoft", 1))
        return helper.make_model(graph, opset_imports=domains, ir_version=9)

    def _layer(self, seen: str, name: str) -> str:
        whole = self._linear(seen, f"{name}.qkv")
        parts = [f"{name}.{part}" for part in ("query", "key", "value")]
        split = helper.make_node("Split", [whole], parts, axis=-1, num_outputs=3)
        self._nodes.append(split)
        looked = self._apply(
            "MultiHeadAttention", parts, "com.microsoft", num_heads=HEADS
        )
        added = self._apply("Add", [seen, self._linear(looked, f"{name}.out")])
        seen = self._norm(added, f"{name}.norm1")
        inner = self._apply("Gelu", [self._linear(seen, f"{name}.up")])
        added = self._apply("Add", [seen, self._linear(inner, f"{name}.down")])
        return self._norm(added, f"{name}.norm2")

    def _linear(self, seen: str, name: str) -> str:
        weight = self._hold(f"{name}.weight", self._weights[f"{name}.weight"].T)
        product = self._apply("MatMul", [seen, weight])
        return self._apply("Add", [product, self._own(f"{name}.bias")])

    def _norm(self, seen: str, name: str) -> str:
        inputs = [seen, self._own(f"{name}.weight"), self._own(f"{name}.bias")]
        return self._apply("LayerNormalization", inputs, axis=-1, epsilon=1e-12)

    def _apply(
        self, kind: str, inputs: list[str], domain: str = "", **options: float
    ) -> str:
        output = f"{kind}_{len(self._nodes)}"
        self._nodes.append(
            helper.make_node(
                kind, inputs, [output], name=output, domain=domain, **options
            )
        )
        return output

    def _own(self, name: str) -> str:
        return self._hold(name, self._weights[name])

    def _hold(self, name: str, values: NDArray[np.float32]) -> str:
        held = np.ascontiguousarray(values, np.float32)
        self._held.append(numpy_helper.from_array(held, name))
        return name
