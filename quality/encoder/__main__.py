"""Make the careful reader's encoder from gold readings.

usage: python -m quality.encoder GOLD_DIR… --corpora DIR [--epochs N]

Writes duban/extraction/models/encoder. Our own marked texts (quality/texts) and the
marked stretches of the corpora (quality/marks) are trained on as well. Needs the extra
`train-encoder`; about forty minutes on one core. Seeds are fixed.
"""

import argparse
import sys
from itertools import chain
from pathlib import Path

import torch

from duban.extraction.pieces import Cutter
from duban.extraction.words import FOLDER
from quality.encoder import base, export, network, training, vocabulary
from quality.marked import everything

TARGET = Path(__file__).parents[2] / "duban" / "extraction" / FOLDER
# All twelve: of the lower six alone the marks were found six points worse.
DEPTH = 12


def main(arguments: list[str]) -> None:
    """Train, quantise and write the encoder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=training.EPOCHS)
    parser.add_argument("--depth", type=int, default=DEPTH)
    parser.add_argument("--target", type=Path, default=TARGET)
    asked = parser.parse_args(arguments)
    torch.manual_seed(training.SEED)
    torch.set_num_threads(1)  # `make train` gives the other core to the taggers
    texts = everything(asked.gold, asked.corpora)
    source = base.load()
    samples = chain(
        (document.text for document, _ in texts), vocabulary.corpus(asked.corpora)
    )
    rows = vocabulary.chosen(source, samples)
    cutter = Cutter(
        {
            source.pieces[row]: (at, float(source.scores[row]))
            for at, row in enumerate(rows)
            if row >= vocabulary.MARKS
        }
    )
    made = network.Network(network.from_base(source, rows, range(asked.depth)))
    training.train(made, cutter, texts, epochs=asked.epochs)
    export.write(made, source, rows, asked.target)


if __name__ == "__main__":
    main(sys.argv[1:])
