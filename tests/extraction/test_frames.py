"""A statement begins with what is asked, not with whom it is asked of."""

from duban.extraction.frames import unframed
from tests.extraction.marking import document, mentions


def _unframed(text: str, lang: str, words: str, body: str) -> str:
    source = document(text, "zh" if lang == "zh" else "en")
    start = text.index(words)
    span = source.quote(start, start + len(words))
    return unframed(source, mentions(source, organization=[body]), span).exact


def test_the_one_bidden_is_no_part_of_what_is_asked() -> None:
    text = "县长要求县水利局加固河堤。"
    assert _unframed(text, "zh", "县水利局加固河堤", "县水利局") == "加固河堤"
    assert _unframed(text, "zh", "求县水利局加固河堤", "县水利局") == "加固河堤"
    text = "She directed the River Board to mend the dam."
    words = "River Board to mend the dam"
    assert _unframed(text, "en", words, "River Board") == "mend the dam"


def test_a_body_that_nobody_bids_stays() -> None:
    text = "去年，县水利局加固河堤三处。"
    words = "县水利局加固河堤三处"
    assert _unframed(text, "zh", words, "县水利局") == words
