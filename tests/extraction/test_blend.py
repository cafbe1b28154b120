"""The taggers' odds reach the encoder's pieces, and are weighed with its own."""

import numpy as np
import pytest

from duban.corpus.document import Language
from duban.extraction import blend, mentions, taggers, words
from duban.extraction.paths import best_runs
from duban.extraction.pieces import Cutter
from duban.extraction.readings import MENTION_TYPES

CHINESE = "3月5日，云州市市长何立新到云州二中调研。\nA县也派人参加。"
ENGLISH = "Mayor Helen Marsh of Chicago visited Oakfield School on March 5."


@pytest.mark.parametrize(("text", "lang"), [(CHINESE, "zh"), (ENGLISH, "en")])
def test_every_piece_that_has_a_token_hears_whole_odds(text: str, lang: Language):
    pieces = Cutter(words.vocabulary()).cut(text)
    lines = list(mentions.laid_out(text, lang))
    heard = blend.on_pieces(lines, taggers.load(lang).mentions, MENTION_TYPES, pieces)
    told = ~np.isnan(heard).any(axis=1)
    assert told.sum() >= len(pieces) - text.count("\n")
    assert (np.exp(heard[told]).sum(axis=1) > 0.99).all()


@pytest.mark.parametrize(("text", "lang"), [(CHINESE, "zh"), (ENGLISH, "en")])
def test_the_taggers_alone_are_heard_rightly(text: str, lang: Language):
    pieces = Cutter(words.vocabulary()).cut(text)
    tagger = taggers.load(lang).mentions
    lines = list(mentions.laid_out(text, lang))
    heard = blend.on_pieces(lines, tagger, MENTION_TYPES, pieces)
    runs = best_runs(np.nan_to_num(heard))
    people = [
        text[pieces.starts[start] : pieces.ends[end - 1]]
        for start, end, number in runs
        if MENTION_TYPES[number] == "person"
    ]
    assert people == ["何立新" if lang == "zh" else "Helen Marsh"]


def test_where_the_taggers_are_silent_the_encoder_stands():
    own = np.array([[-1.0, -2.0], [-3.0, -4.0]], np.float32)
    other = np.array([[np.nan, np.nan], [-1.0, -2.0]], np.float32)
    weighed = blend.weighed(own, other, 0.5)
    assert weighed.tolist() == [[-1.0, -2.0], [-2.0, -3.0]]
