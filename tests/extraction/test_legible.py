"""Halves of surrogate pairs are shown, offset by offset, as something UTF-8 holds."""

from duban.extraction.legible import legible


def test_every_half_of_a_pair_becomes_one_sign() -> None:
    assert legible("要\ud83d办\ude00。") == "要\ufffd办\ufffd。"


def test_a_whole_text_stays_as_it_is() -> None:
    text = "要办😀好 1\u0301\u200b\ufffd"
    assert legible(text) == text
