"""Make the quick reader's network: taught by the careful reader's marks, and by gold.

usage: python -m quality.skimmer GOLD_DIR… --corpora DIR [--texts N] [--epochs N]

Writes duban/extraction/models/skimmer. Needs the extra `train-encoder`, and the
careful reader's weights; a quarter of an hour on two cores. Seeds are fixed.
"""

import argparse
import sys
from pathlib import Path

import numpy as np
import torch
from torch import nn

from duban.extraction import words
from duban.extraction.pieces import Cutter
from duban.extraction.skimmer import FOLDER
from quality.encoder import export, network, training
from quality.marked import everything
from quality.silver import silver

TARGET = Path(__file__).parents[1] / "duban" / "extraction" / FOLDER
EPOCHS = 6
TEXTS = 2000
_GOLD = 3  # times that each gold text is told among the silver ones
LENGTHS = (300, 1200)  # a skimmed window costs little, and shows the whole text


def main(arguments: list[str]) -> None:
    """Read silver texts, train, and write the skimmer."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--texts", type=int, default=TEXTS)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--target", type=Path, default=TARGET)
    asked = parser.parse_args(arguments)
    torch.manual_seed(training.SEED)
    torch.set_num_threads(1)
    texts = everything(asked.gold, asked.corpora) * _GOLD
    texts += silver(asked.corpora, asked.texts)
    made = network.Network(network.Skimmer(vectors()))
    cutter = Cutter(words.vocabulary())
    training.train(made, cutter, texts, epochs=asked.epochs, lengths=LENGTHS)
    export.write_skimmer(made, asked.target)


def vectors() -> nn.Embedding:
    """Give the packaged words' vectors, as the reader will see them."""
    tables = words.tables()
    scales = tables["scales"].astype(np.float32)
    own = tables["words"].astype(np.float32) * scales[:, None]
    return nn.Embedding.from_pretrained(torch.from_numpy(own))


if __name__ == "__main__":
    main(sys.argv[1:])
