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
        self.area = nn.Linear(_MIXED, len(AREAS))
        self.drop = nn.Dropout(0.15)

    def spans(
        self, vectors: Tensor, spans: Sequence[tuple[int, int]]
    ) -> tuple[Tensor, Tensor]:
        """Score the kinds and the areas of spans of pieces."""
        seen = torch.stack(
            [
                torch.cat([vectors[start:end].mean(0), vectors[start]])
                for start, end in spans
            ]
        )
        mixed = self.drop(functional.gelu(self.mix(self.drop(seen))))
        return self.kind(mixed), self.area(mixed)


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
