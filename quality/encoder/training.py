"""The training itself: fixed seeds, one window at a time, four to a step."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

import torch
from torch import Tensor
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from duban.extraction.heads import MENTION_LABELS
from duban.extraction.pieces import Cutter
from duban.extraction.windows import windows
from duban.views.cli.gold import Gold
from quality.composing import composed
from quality.encoder.examples import Example, example
from quality.encoder.network import Network, Seen
from quality.encoder.variants import spoilt
from quality.renaming import renamed

SEED = 7
EPOCHS = 5
_BATCH = 4  # windows a step
LENGTHS = (180, 360)  # windows differ in length, so that no place in them is special
_HEAD_RATE = 1e-3
_WARM = 80  # steps until the full rate
_LAST = 0.02  # of the rate, at the end
_RENAMED = 0.5  # of the texts are told under invented names
_REPORTS = 20  # texts for one report composed of excerpts, others in every epoch
# The weights kept are a running mean over about the last 200 steps: steadier than any.
_KEPT, _SETTLING = 0.995, 0.3
_SPAN_WEIGHT = 0.5  # of kinds and areas against labels

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
    lengths: tuple[int, int] = LENGTHS,
    seed: int = SEED,
    report: Report = print,
) -> None:
    """Fit a network to marked texts, in place."""
    torch.manual_seed(seed)
    chance = Random(seed)
    optimizer = _optimizer(network)
    mean = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(_KEPT))
    began, step = time.monotonic(), 0
    network.train()
    for epoch in range(epochs):
        samples = list(_samples(texts, cutter, chance, epoch=epoch, lengths=lengths))
        chance.shuffle(samples)
        total = 0.0
        for at in range(0, len(samples), _BATCH):
            done = (epoch + at / len(samples)) / epochs
            _set_rates(optimizer, min(1.0, (step + 1) / _WARM) * max(_LAST, 1 - done))
            total += _step(network, optimizer, samples[at : at + _BATCH], chance)
            step += 1
            if done > _SETTLING:
                mean.update_parameters(network)
        took = time.monotonic() - began
        loss = total / max(1, len(samples))
        report(f"epoch {epoch + 1} of {epochs}: loss {loss:.3f} after {took:.0f} s")
    network.load_state_dict(mean.module.state_dict())
    network.eval()


def _samples(
    texts: Sequence[Gold],
    cutter: Cutter,
    chance: Random,
    *,
    epoch: int,
    lengths: tuple[int, int],
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
        longest = chance.randint(*lengths)
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
        with torch.autocast("cpu", dtype=torch.bfloat16):
            vectors = network.encoder(torch.tensor(sample.rows))
        loss = _loss(network, vectors.float(), sample, chance)
        # A long window teaches more; 250 pieces count as one.
        (loss * (sample.end - sample.start) / 250 / _BATCH).backward()  # type: ignore[no-untyped-call]
        total += float(loss.detach())
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    return total


def _loss(network: Network, vectors: Tensor, sample: Sample, chance: Random) -> Tensor:
    start, end, made = sample.start, sample.end, sample.example
    rows = torch.tensor(sample.rows)
    own = vectors[sample.skip : sample.skip + end - start]
    words = network.encoder.word(rows)[sample.skip : sample.skip + end - start]
    whole = network.encoder.word(torch.tensor(made.pieces.rows)).mean(0)
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
        loss = loss + _SPAN_WEIGHT * _span_loss(
            network, Seen(own, words, whole), made, here, chance
        )
    return loss


def _span_loss(
    network: Network,
    seen: Seen,
    made: Example,
    here: Sequence[tuple[int, int, int]],
    chance: Random,
) -> Tensor:
    # Spans as found begin a piece too early or too late at times.
    spans = [
        (min(max(0, first + chance.choice((0, 0, 0, -1, 1, 2))), last - 1), last)
        for _, first, last in here
    ]
    kinds, areas = network.spans(seen, spans)
    numbers = [number for number, _, _ in here]
    right = torch.tensor([made.kinds[number] for number in numbers])
    shares = torch.from_numpy(made.areas[numbers])
    missed = -(shares * functional.log_softmax(areas, -1)).sum(-1).mean()
    loss: Tensor = functional.cross_entropy(kinds, right) + missed
    return loss


def _optimizer(network: Network) -> torch.optim.Optimizer:
    # Word vectors stay as they are: too few texts to move them all alike.
    network.encoder.word.weight.requires_grad = False
    groups = [
        {"params": list(parameters), "top": rate}
        for parameters, rate in network.encoder.paces()
    ]
    heads = [network.tags, network.mix, network.kind, network.topic, network.area]
    new = [each for head in heads for each in head.parameters()]
    groups.append({"params": new, "top": _HEAD_RATE})
    return torch.optim.AdamW(
        groups, lr=_HEAD_RATE, betas=(0.9, 0.98), weight_decay=0.01
    )


def _set_rates(optimizer: torch.optim.Optimizer, part: float) -> None:
    for group in optimizer.param_groups:
        group["lr"] = group["top"] * part
