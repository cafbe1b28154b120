"""The network that is trained: a small transformer and the heads on top of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from duban.extraction import heads
from duban.extraction.heads import AREAS, MENTION_LABELS
from duban.extraction.readings import STATEMENT_KINDS
from quality.encoder.base import HEADS, INNER, PLACES, WIDTH, Base

STATEMENT_LABELS = 1 + 4 * len(STATEMENT_KINDS)
_MIXED = 256
_EPSILON = 1e-12  # as in the base
_RATE, _FADE, _NEW_RATE = 2e-4, 0.93, 1.5e-3
# The skimmer's width, and how far its steps look to both sides, in pieces.
NARROW = 224
DISTANCES = (1, 2, 4, 8, 16)
_DROPPED = 0.1
# Windows are filled up to a multiple of so many pieces with the row for padding: for
# every other length the products would be prepared anew, at three times their cost.
_FULL, _PADDING = 32, 1


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

    def forward(self, seen: Tensor, there: Tensor) -> Tensor:
        """Let every piece look at those that are there: [pieces, width]."""
        parts = self.qkv(seen).view(len(seen), 3, HEADS, WIDTH // HEADS)
        query, key, value = parts.permute(1, 2, 0, 3).unsqueeze(1)
        looked = functional.scaled_dot_product_attention(
            query, key, value, attn_mask=there
        )
        flat = looked[0].transpose(0, 1).reshape(len(seen), WIDTH)
        seen = self.norm1(seen + self.drop(self.out(flat)))
        inner = functional.gelu(self.up(seen))
        normal: Tensor = self.norm2(seen + self.drop(self.down(inner)))
        return normal


class Transformer(nn.Module):
    """The careful reader's encoder: rows of the vocabulary in, vectors out."""

    def __init__(self, rows: int, layers: int) -> None:
        super().__init__()
        self.width = WIDTH
        self.word = nn.Embedding(rows, WIDTH)
        self.position = nn.Embedding(PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.drop = nn.Dropout(_DROPPED)

    def forward(self, rows: Tensor) -> Tensor:
        """Encode one window."""
        full = functional.pad(rows, (0, -len(rows) % _FULL), value=_PADDING)
        there = (torch.arange(len(full)) < len(rows)).expand(len(full), -1)
        words = self.word(full) + self.position.weight[: len(full)]
        seen: Tensor = self.drop(self.norm(words))
        for layer in self.layers:
            seen = layer(seen, there)
        return seen[: len(rows)]

    def paces(self) -> Iterator[tuple[Iterator[nn.Parameter], float]]:
        """Give the parameters that learn, and how fast each does.

        Lower layers know the languages already and move less.
        """
        for above, layer in enumerate(reversed(self.layers)):
            yield layer.parameters(), _RATE * _FADE**above
        for lowest in (self.position, self.norm):
            yield lowest.parameters(), _RATE / 2


class Step(nn.Module):
    """One step of skimming: a piece with those at one distance before and after it."""

    def __init__(self, distance: int) -> None:
        super().__init__()
        self.distance = distance
        self.near = nn.Linear(3 * NARROW, NARROW)
        self.back = nn.Linear(NARROW, NARROW)
        self.norm = nn.LayerNorm(NARROW, eps=_EPSILON)
        self.drop = nn.Dropout(_DROPPED)

    def forward(self, seen: Tensor) -> Tensor:
        """Look at both sides: [pieces, narrow]; beyond the edges there is nothing."""
        far = functional.pad(seen, (0, 0, self.distance, self.distance))
        sides = [far[: len(seen)], seen, far[2 * self.distance :]]
        inner = functional.relu(self.near(torch.cat(sides, dim=1)))
        stepped: Tensor = self.norm(seen + self.drop(self.back(inner)))
        return stepped


class Skimmer(nn.Module):
    """The quick reader's network: steps of growing distance instead of attention."""

    def __init__(self, words: nn.Embedding) -> None:
        super().__init__()
        self.width = NARROW
        self.word = words
        self.even = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.inward = nn.Linear(WIDTH, NARROW)
        self.whole = nn.Linear(NARROW, NARROW)
        self.steps = nn.ModuleList(Step(distance) for distance in DISTANCES)
        self.drop = nn.Dropout(_DROPPED)

    def forward(self, rows: Tensor) -> Tensor:
        """Skim a stretch; each piece also sees the mean of all."""
        seen = self.drop(self.inward(self.even(self.word(rows))))
        seen = seen + self.whole(seen.mean(0))
        for step in self.steps:
            seen = step(seen)
        return seen

    def paces(self) -> Iterator[tuple[Iterator[nn.Parameter], float]]:
        """Give the parameters that learn, and how fast: all are new."""
        for part in (self.even, self.inward, self.whole, self.steps):
            yield part.parameters(), _NEW_RATE


@dataclass(frozen=True, slots=True)
class Seen:
    """Pieces of a window, encoded and as words, and the mean of the text's words."""

    vectors: Tensor
    words: Tensor
    whole: Tensor


class Network(nn.Module):
    """The encoder with its heads; their names are those of duban.extraction.heads."""

    def __init__(self, encoder: Transformer | Skimmer) -> None:
        super().__init__()
        width = encoder.width
        self.encoder = encoder
        self.tags = nn.Linear(width, MENTION_LABELS + STATEMENT_LABELS)
        self.mix = nn.Linear(2 * width, _MIXED)
        self.kind = nn.Linear(_MIXED, len(STATEMENT_KINDS))
        self.even = Evened(2 * width + 2 * WIDTH)
        self.topic = nn.Linear(2 * width + 2 * WIDTH, _MIXED)
        self.area = nn.Linear(_MIXED, len(AREAS))
        self.drop = nn.Dropout(0.15)
        self.drop_topic = nn.Dropout(0.3)

    def spans(
        self, seen: Seen, spans: Sequence[tuple[int, int]]
    ) -> tuple[Tensor, Tensor]:
        """Score the kinds and the areas of spans of pieces.

        The kind hangs on how a span begins where it stands; the area on its words, on
        those around it and on what the whole text speaks of.
        """
        means = _means(seen.vectors, spans)
        firsts = seen.vectors[[start for start, _ in spans]]
        begun = self.drop(torch.cat([means, firsts], dim=1))
        mixed = self.drop(functional.gelu(self.mix(begun)))
        near = [heads.around(span, len(seen.vectors)) for span in spans]
        parts = {
            "means": means,
            "words": _means(seen.words, spans),
            "around": _means(seen.vectors, near),
            "whole": seen.whole.expand(len(spans), -1),
        }
        told = self.even(torch.cat([parts[name] for name in heads.TOPICS], dim=1))
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
