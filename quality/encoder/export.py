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
from duban.extraction.encoder import LAYERS
from duban.extraction.words import TABLES, VOCABULARY
from quality.encoder.base import HEADS, WIDTH, Base
from quality.encoder.network import DISTANCES, NARROW, Network

Weights = dict[str, NDArray[np.float32]]
Shape = list[int | str]

_LAST = 2**31 - 1  # for a slice: to the end
_OPSET = 20  # the first with Gelu
LABELS = "scores_of_labels"


def write(network: Network, base: Base, rows: Sequence[int], folder: Path) -> None:
    """Write the careful reader's files: the vocabulary, the tables and the layers."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = _folded(network)
    listed = [[base.pieces[row], round(float(base.scores[row]), 3)] for row in rows]
    with (folder / VOCABULARY).open("w", encoding="utf-8") as stream:
        json.dump(listed, stream, ensure_ascii=False, separators=(",", ":"))
    np.savez(folder / TABLES, **_tables(weights))
    onnx.save(Graph(weights).heads(), folder / heads.FILE)
    depth = len(network.encoder.layers)  # type: ignore[arg-type]
    _packed(Graph(weights).encoder(depth), folder / LAYERS)


def write_skimmer(network: Network, folder: Path) -> None:
    """Write the quick reader's files: its layers and its heads."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = _folded(network)
    onnx.save(Graph(weights).heads(), folder / heads.FILE)
    _packed(Graph(weights).skimmer(DISTANCES), folder / LAYERS)


def _packed(model: onnx.ModelProto, target: Path) -> None:
    """Write a model with its weights in eight bits."""
    with tempfile.TemporaryDirectory() as place:
        whole = Path(place) / "whole.onnx"
        onnx.save(model, whole)
        quantize_dynamic(
            whole,
            target,
            weight_type=QuantType.QInt8,
            per_channel=True,
            nodes_to_exclude=[
                LABELS
            ],  # few weights, and all that is found hangs on them
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
    return {
        "words": np.round(words / scales[:, None]).astype(np.int8),
        "scales": scales,
        "places": weights["encoder.position.weight"].astype(np.float16),
    }


class Graph:
    """Builds the graphs of the transformer and of the heads from their weights."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._nodes: list[onnx.NodeProto] = []
        self._held: list[onnx.TensorProto] = []

    def encoder(self, layers: int) -> onnx.ModelProto:
        """Build the transformer: sums of word and place in, vectors and labels out."""
        seen = self._norm("pieces", "encoder.norm")
        for at in range(layers):
            seen = self._layer(seen, f"encoder.layers.{at}")
        self._give(seen, "vectors")
        self._give(self._linear(seen, "tags", LABELS), "labels")
        given = {"vectors": WIDTH, "labels": len(self._weights["tags.bias"])}
        return self._model({"pieces": [1, "length", WIDTH]}, given, [1, "length"])

    def skimmer(self, distances: Sequence[int]) -> onnx.ModelProto:
        """Build the skimmer: words in, vectors and labels out."""
        seen = self._linear(self._norm("pieces", "encoder.even"), "encoder.inward")
        mean = self._apply(
            "ReduceMean", [seen, self._numbers("pieces_axis", 0)], keepdims=1
        )
        seen = self._apply("Add", [seen, self._linear(mean, "encoder.whole")])
        for at, distance in enumerate(distances):
            seen = self._step(seen, f"encoder.steps.{at}", distance)
        self._give(seen, "vectors")
        self._give(self._linear(seen, "tags", LABELS), "labels")
        given = {"vectors": NARROW, "labels": len(self._weights["tags.bias"])}
        return self._model({"pieces": ["length", WIDTH]}, given, ["length"])

    def _step(self, seen: str, name: str, distance: int) -> str:
        edges = self._numbers(f"{name}.edges", distance, 0, distance, 0)
        far = self._apply("Pad", [seen, edges])
        before = self._rows(far, f"{name}.before", 0, -2 * distance)
        after = self._rows(far, f"{name}.after", 2 * distance, _LAST)
        sides = self._apply("Concat", [before, seen, after], axis=-1)
        inner = self._apply("Relu", [self._linear(sides, f"{name}.near")])
        added = self._apply("Add", [seen, self._linear(inner, f"{name}.back")])
        return self._norm(added, f"{name}.norm")

    def _rows(self, seen: str, name: str, start: int, end: int) -> str:
        bounds = [
            self._numbers(f"{name}.{part}", at)
            for part, at in (("start", start), ("end", end), ("axis", 0))
        ]
        return self._apply("Slice", [seen, *bounds])

    def _numbers(self, name: str, *numbers: int) -> str:
        self._held.append(numpy_helper.from_array(np.array(numbers, np.int64), name))
        return name

    def heads(self) -> onnx.ModelProto:
        """Build the heads: what runs of pieces look like in, kinds and areas out."""
        seen: dict[str, Shape] = {}
        for name, parts, mix in (
            ("kind", heads.BEGUN, "mix"),
            ("area", heads.TOPICS, "topic"),
        ):
            joined = self._apply("Concat", list(parts), axis=-1)
            mixed = self._apply("Gelu", [self._linear(joined, mix)])
            self._give(self._linear(mixed, name), f"{name}s")
            seen |= {part: ["runs", self._width(part)] for part in parts}
        given = {
            f"{name}s": len(self._weights[f"{name}.bias"]) for name in ("kind", "area")
        }
        return self._model(seen, given, ["runs"])

    def _width(self, part: str) -> int:
        """Say how wide a part is: words are as the vocabulary has them."""
        own: int = self._weights["tags.weight"].shape[1]
        return WIDTH if part in ("words", "whole") else own

    def _model(
        self, seen: dict[str, Shape], given: dict[str, int], shape: Shape
    ) -> onnx.ModelProto:
        floats = onnx.TensorProto.FLOAT
        graph = helper.make_graph(
            self._nodes,
            "encoder",
            [
                helper.make_tensor_value_info(name, floats, at)
                for name, at in seen.items()
            ],
            [
                helper.make_tensor_value_info(name, floats, [*shape, width])
                for name, width in given.items()
            ],
            self._held,
        )
        domains = [helper.make_opsetid("", _OPSET)]
        domains.append(helper.make_opsetid("com.microsoft", 1))
        return helper.make_model(graph, opset_imports=domains, ir_version=9)

    def _give(self, value: str, name: str) -> None:
        self._nodes.append(helper.make_node("Identity", [value], [name]))

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

    def _linear(self, seen: str, name: str, called: str = "") -> str:
        weight = self._hold(f"{name}.weight", self._weights[f"{name}.weight"].T)
        product = self._apply("MatMul", [seen, weight], called=called)
        return self._apply("Add", [product, self._own(f"{name}.bias")])

    def _norm(self, seen: str, name: str) -> str:
        inputs = [seen, self._own(f"{name}.weight"), self._own(f"{name}.bias")]
        return self._apply("LayerNormalization", inputs, axis=-1, epsilon=1e-12)

    def _apply(
        self,
        kind: str,
        inputs: list[str],
        domain: str = "",
        called: str = "",
        **options: float,
    ) -> str:
        output = called or f"{kind}_{len(self._nodes)}"
        node = helper.make_node(
            kind, inputs, [output], name=output, domain=domain, **options
        )
        self._nodes.append(node)
        return output

    def _own(self, name: str) -> str:
        return self._hold(name, self._weights[name])

    def _hold(self, name: str, values: NDArray[np.float32]) -> str:
        held = np.ascontiguousarray(values, np.float32)
        self._held.append(numpy_helper.from_array(held, name))
        return name
