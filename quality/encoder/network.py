"""The network that is trained: a small transformer and the heads on top of it."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from duban.extraction.heads import AREAS, MENTION_LABELS
from duban.extraction.readings import STATEMENT_KINDS
from quality.encoder.base import HEADS, INNER, PLACES, WIDTH, Base

STATEMENT_LABELS = 1 + 4 * len(STATEMENT_KINDS)
_MIXED = 256
_EPSILON = 1e-12  # as in the base
_DROPPED = 0.1


class Layer(nn.Module):
    """One layer of the transformer: attention, then a feed-forward network."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.drop = nn.Dropout(_DROPPED)

    def forward(self, seen: Tensor) -> Tensor:
        """Let every piece look at the others of its window: [pieces, width]."""
        parts = self.qkv(seen).view(len(seen), 3, HEADS, WIDTH // HEADS)
        query, key, value = parts.permute(1, 2, 0, 3).unsqueeze(1)
        looked = functional.scaled_dot_product_attention(query, key, value)
        flat = looked[0].transpose(0, 1).reshape(len(seen), WIDTH)
        seen = self.norm1(seen + self.drop(self.out(flat)))
        inner = functional.gelu(self.up(seen))
        normal: Tensor = self.norm2(seen + self.drop(self.down(inner)))
        return normal


class Transformer(nn.Module):
    """The encoder: rows of the vocabulary in, vectors out."""

    def __init__(self, rows: int, layers: int) -> None:
        super().__init__()
        self.word = nn.Embedding(rows, WIDTH)
        self.position = nn.Embedding(PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.drop = nn.Dropout(_DROPPED)

    def forward(self, rows: Tensor) -> Tensor:
        """Encode one window."""
        words = self.word(rows) + self.position.weight[: len(rows)]
        seen: Tensor = self.drop(self.norm(words))
        for layer in self.layers:
            seen = layer(seen)
        return seen


class Network(nn.Module):
    """The encoder with its heads; their names are those of duban.extraction.heads."""

    def __init__(self, encoder: Transformer) -> None:
        super().__init__()
        self.encoder = encoder
        self.tags = nn.Linear(WIDTH, MENTION_LABELS + STATEMENT_LABELS)
        self.mix = nn.Linear(2 * WIDTH, _MIXED)
        self.kind = nn.Linear(_MIXED, len(STATEMENT_KINDS))
        self.even = Evened(2 * WIDTH)
        self.topic = nn.Linear(2 * WIDTH, _MIXED)
        self.area = nn.Linear(_MIXED, len(AREAS))
        self.drop = nn.Dropout(0.15)
        self.drop_topic = nn.Dropout(0.3)

    def spans(
        self, vectors: Tensor, words: Tensor, spans: Sequence[tuple[int, int]]
    ) -> tuple[Tensor, Tensor]:
        """Score the kinds and the areas of spans of pieces.

        The kind hangs on how a span begins where it stands, the area on its words.
        """
        means = _means(vectors, spans)
        firsts = vectors[[start for start, _ in spans]]
        seen = self.drop(torch.cat([means, firsts], dim=1))
        mixed = self.drop(functional.gelu(self.mix(seen)))
        told = self.even(torch.cat([means, _means(words, spans)], dim=1))
        topic = functional.gelu(self.topic(self.drop_topic(told)))
        return self.kind(mixed), self.area(self.drop_topic(topic))


class Evened(nn.Module):
    """Brings every number of a vector to mean 0 and spread 1, by a running estimate.

    The base's vectors all point much the same way; what tells subjects apart is in
    the small differences, which a layer finds late or never without this.
    """

    mid: Tensor
    spread: Tensor

    def __init__(self, width: int, pace: float = 0.02) -> None:
        super().__init__()
        self._pace = pace
        self.register_buffer("mid", torch.zeros(width))
        self.register_buffer("spread", torch.ones(width))

    def forward(self, seen: Tensor) -> Tensor:
        """Even vectors out; in training the estimate follows them."""
        if self.training and len(seen) > 1:
            with torch.no_grad():
                self.mid.lerp_(seen.mean(0), self._pace)
                away = (seen - self.mid).square().mean(0).sqrt()
                self.spread.lerp_(away.clamp(min=1e-4), self._pace)
        return (seen - self.mid) / self.spread


def _means(vectors: Tensor, spans: Sequence[tuple[int, int]]) -> Tensor:
    return torch.stack([vectors[start:end].mean(0) for start, end in spans])


def from_base(base: Base, rows: Sequence[int], layers: Sequence[int]) -> Transformer:
    """Make a transformer of some rows and some layers of the base."""
    table = {name: torch.tensor(values) for name, values in base.tables.items()}
    made = Transformer(len(rows), len(layers))
    state = {
        "word.weight": table["emb.word"].view(-1, WIDTH)[list(rows)],
        "position.weight": table["emb.pos"].view(-1, WIDTH) + table["emb.type"][:WIDTH],
        "norm.weight": table["emb.ln.w"],
        "norm.bias": table["emb.ln.b"],
    }
    for new, old in enumerate(layers):
        for name, values in _layer(table, f"l{old}.").items():
            state[f"layers.{new}.{name}"] = values
    made.load_state_dict(state)
    return made


def _layer(table: dict[str, Tensor], at: str) -> dict[str, Tensor]:
    named = {
        "out": "ao",
        "norm1": "aln",
        "up": "fi",
        "down": "fo",
        "norm2": "oln",
    }
    state = {
        f"{new}.{part}": table[f"{at}{old}.{part[0]}"]
        for new, old in named.items()
        for part in ("weight", "bias")
    }
    for new, old in (("up", "fi"), ("down", "fo"), ("out", "ao")):
        inputs = INNER if new == "down" else WIDTH
        state[f"{new}.weight"] = table[f"{at}{old}.w"].view(-1, inputs)
    for part in ("weight", "bias"):
        whole = torch.cat([table[f"{at}{each}.{part[0]}"] for each in "qkv"])
        state[f"qkv.{part}"] = whole.view(-1, WIDTH) if part == "weight" else whole
    return state
