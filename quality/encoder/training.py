"""The training itself: fixed seeds, one window at a time, four to a step."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

import torch
from torch import Tensor
from torch.nn import functional

from duban.extraction.heads import MENTION_LABELS
from duban.extraction.pieces import Cutter
from duban.extraction.windows import windows
from duban.views.cli.gold import Gold
from quality.composing import composed
from quality.encoder.examples import Example, example
from quality.encoder.network import Network
from quality.encoder.variants import spoilt
from quality.renaming import renamed

SEED = 7
EPOCHS = 8
_BATCH = 4  # windows a step
_LENGTHS = (180, 360)  # windows differ in length, so that no place in them is special
# Lower layers know the languages already and move less; new heads move more.
_RATE, _FADE, _HEAD_RATE = 2e-4, 0.93, 1e-3
_WARM = 80  # steps until the full rate
_LAST = 0.02  # of the rate, at the end
_RENAMED = 0.5  # of the texts are told under invented names
_REPORTS = 20  # texts for one report composed of excerpts, others in every epoch
_SPAN_WEIGHT = 0.4  # of kinds and areas against labels

Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Sample:
    """A window of an example: rows to encode, the stretch that counts."""

    example: Example
    rows: list[int]
    skip: int
    start: int
    end: int


def train(
    network: Network,
    cutter: Cutter,
    texts: Sequence[Gold],
    *,
    epochs: int = EPOCHS,
    seed: int = SEED,
    report: Report = print,
) -> None:
    """Fit a network to marked texts, in place."""
    torch.manual_seed(seed)
    chance = Random(seed)
    optimizer = _optimizer(network)
    began, step = time.monotonic(), 0
    network.train()
    for epoch in range(epochs):
        samples = list(_samples(texts, cutter, chance, epoch=epoch))
        chance.shuffle(samples)
        total = 0.0
        for at in range(0, len(samples), _BATCH):
            done = (epoch + at / len(samples)) / epochs
            _set_rates(optimizer, min(1.0, (step + 1) / _WARM) * max(_LAST, 1 - done))
            total += _step(network, optimizer, samples[at : at + _BATCH], chance)
            step += 1
        took = time.monotonic() - began
        mean = total / max(1, len(samples))
        report(f"epoch {epoch + 1} of {epochs}: loss {mean:.3f} after {took:.0f} s")
    network.eval()


def _samples(
    texts: Sequence[Gold], cutter: Cutter, chance: Random, *, epoch: int
) -> Iterator[Sample]:
    """Cut all texts into windows; after the first epoch half are told otherwise."""
    reports = list(composed(texts, seed=epoch))
    for document, marks in [*texts, *reports[: len(texts) // _REPORTS]]:
        text = document.text
        if epoch and chance.random() < _RENAMED:
            ((told, marks),) = renamed((document, marks), 1, seed=epoch)
            text = told.text
        if epoch:
            text = spoilt(text, document.lang, chance)
        made = example(text, marks, cutter)
        longest = chance.randint(*_LENGTHS)
        for window in windows(text, made.pieces, longest=longest, before=0):
            yield Sample(made, window.rows, window.skip, window.start, window.end)


def _step(
    network: Network,
    optimizer: torch.optim.Optimizer,
    samples: Sequence[Sample],
    chance: Random,
) -> float:
    total = 0.0
    optimizer.zero_grad()
    for sample in samples:
        loss = _loss(network, sample, chance)
        # A long window teaches more; 250 pieces count as one.
        (loss * (sample.end - sample.start) / 250 / _BATCH).backward()  # type: ignore[no-untyped-call]
        total += float(loss.detach())
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    return total


def _loss(network: Network, sample: Sample, chance: Random) -> Tensor:
    start, end, made = sample.start, sample.end, sample.example
    rows = torch.tensor(sample.rows)
    vectors = network.encoder(rows)
    own = vectors[sample.skip : sample.skip + end - start]
    words = network.encoder.word(rows)[sample.skip : sample.skip + end - start]
    labels = network.tags(network.drop(own))
    names = torch.from_numpy(made.names[start:end])
    told = torch.from_numpy(made.told[start:end])
    loss: Tensor = functional.cross_entropy(labels[:, :MENTION_LABELS], names)
    loss = loss + functional.cross_entropy(labels[:, MENTION_LABELS:], told)
    here = [
        (number, max(first, start) - start, min(last, end) - start)
        for number, (first, last) in enumerate(made.spans)
        if min(last, end) > max(first, start)
    ]
    if here:
        loss = loss + _SPAN_WEIGHT * _span_loss(network, own, words, made, here, chance)
    return loss


def _span_loss(
    network: Network,
    vectors: Tensor,
    words: Tensor,
    made: Example,
    here: Sequence[tuple[int, int, int]],
    chance: Random,
) -> Tensor:
    # Spans as found begin a piece too early or too late at times.
    spans = [
        (min(max(0, first + chance.choice((0, 0, 0, -1, 1, 2))), last - 1), last)
        for _, first, last in here
    ]
    kinds, areas = network.spans(vectors, words, spans)
    numbers = [number for number, _, _ in here]
    right = torch.tensor([made.kinds[number] for number in numbers])
    shares = torch.from_numpy(made.areas[numbers])
    missed = -(shares * functional.log_softmax(areas, -1)).sum(-1).mean()
    loss: Tensor = functional.cross_entropy(kinds, right) + missed
    return loss


def _optimizer(network: Network) -> torch.optim.Optimizer:
    encoder = network.encoder
    # Word vectors stay as they are: too few texts to move them all alike.
    encoder.word.weight.requires_grad = False
    depth = len(encoder.layers)
    groups = [
        {"params": list(layer.parameters()), "top": _RATE * _FADE ** (depth - 1 - at)}
        for at, layer in enumerate(encoder.layers)
    ]
    lowest = [*encoder.position.parameters(), *encoder.norm.parameters()]
    groups.append({"params": lowest, "top": _RATE / 2, "weight_decay": 0.0})
    heads = [network.tags, network.mix, network.kind, network.topic, network.area]
    new = [each for head in heads for each in head.parameters()]
    groups.append({"params": new, "top": _HEAD_RATE})
    return torch.optim.AdamW(groups, lr=_RATE, betas=(0.9, 0.98), weight_decay=0.01)


def _set_rates(optimizer: torch.optim.Optimizer, part: float) -> None:
    for group in optimizer.param_groups:
        group["lr"] = group["top"] * part
