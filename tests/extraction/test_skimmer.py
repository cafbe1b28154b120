"""The quick reader's network skims texts of any length, always in the same way."""

import numpy as np
import pytest

from duban.corpus.document import Language
from duban.extraction import heads, skimmer, words
from duban.extraction.readings import STATEMENT_KINDS

TEXTS: dict[Language, str] = {
    "zh": "何川强调，要加快修复堤坝。",
    "en": "Ida Rowe stressed that the county must repair all bridges.",
}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_piece_has_a_vector_and_scores_for_all_labels(lang: Language) -> None:
    seen = skimmer.load().skim(TEXTS[lang])
    assert len(seen.vectors) == len(seen.labels) == len(seen.words) == len(seen.pieces)
    names, told = heads.labels(seen)
    assert names.shape[1] == heads.MENTION_LABELS
    assert told.shape[1] == 1 + 4 * len(STATEMENT_KINDS)
    assert np.allclose(np.exp(names).sum(axis=1), 1, atol=1e-3)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_stands_beyond_the_steps_bears_on_a_piece_by_the_mean_alone(
    lang: Language,
) -> None:
    some = skimmer.load().skim((TEXTS[lang] + "\n") * 6)
    more = skimmer.load().skim((TEXTS[lang] + "\n") * 24)
    ours = len(some.pieces) // 6
    one, other = some.labels[:ours].argmax(axis=1), more.labels[:ours].argmax(axis=1)
    assert (one == other).all()


def test_a_long_text_is_skimmed_whole() -> None:
    text = (TEXTS["en"] + "\n") * 400
    seen = skimmer.load().skim(text)
    assert len(seen.pieces) > 4096
    assert len(seen.vectors) == len(seen.pieces)
    assert seen.pieces.ends[-1] == len(text)


def test_nothing_gives_nothing() -> None:
    assert len(skimmer.load().skim("").pieces) == 0


def test_both_networks_know_the_same_words() -> None:
    pieces = words.load().cut(TEXTS["zh"])
    assert skimmer.load().skim(TEXTS["zh"]).pieces.rows == pieces.rows
    assert words.load().own(pieces.rows).shape == (len(pieces), 384)
