"""A volume of texts: the same for every contestant, handed over as one file.

Peers read it from an environment without duban, so nothing of duban is imported.
"""

import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import cycle
from pathlib import Path
from typing import Literal

Lang = Literal["zh", "en"]
LANGS: tuple[Lang, ...] = ("zh", "en")

# Any fixed number gives every run the same texts.
SEED = 1


@dataclass(frozen=True, slots=True)
class Text:
    """One text, as every contestant is given it."""

    id: str
    lang: Lang
    text: str
    published: str | None = None


def fill(texts: Sequence[Text], *, characters: int) -> list[Text]:
    """Repeat the texts until they hold that many characters.

    Copies have their paragraphs in another order, so that remembering a whole text
    helps no contestant.
    """
    order = random.Random(SEED)
    filled: list[Text] = []
    held = 0
    for turn, text in enumerate(cycle(texts)):
        if held >= characters:
            break
        copy = text if turn < len(texts) else _shuffled(text, turn, order)
        filled.append(copy)
        held += len(copy.text)
    return filled


def _shuffled(text: Text, turn: int, order: random.Random) -> Text:
    paragraphs = text.text.split("\n")
    order.shuffle(paragraphs)
    return replace(text, id=f"{text.id}-{turn}", text="\n".join(paragraphs))


def size(texts: Iterable[Text]) -> int:
    """Count the characters: code points, as everywhere in duban."""
    return sum(len(text.text) for text in texts)


def write(texts: Iterable[Text], path: Path) -> None:
    """Write the texts as JSON Lines."""
    lines = (json.dumps(asdict(text), ensure_ascii=False) + "\n" for text in texts)
    path.write_text("".join(lines), encoding="utf-8")


def read(path: Path) -> list[Text]:
    """Read what `write` wrote."""
    with path.open(encoding="utf-8") as lines:
        return [Text(**json.loads(line)) for line in lines]
