"""Windows cover a text once, each with what came before it."""

import pytest

from duban.extraction import words
from duban.extraction.pieces import BREAK, Cutter
from duban.extraction.windows import BEFORE, LONGEST, OPENING, windows

CHINESE = "会议强调，要把项目抓紧抓好。" * 90
ENGLISH = "The council will repair the bridge before winter. " * 90
LINED = "Repair the northern bridge without delay\n" * 90


@pytest.fixture(scope="module")
def cutter() -> Cutter:
    return Cutter(words.vocabulary())


@pytest.mark.parametrize("text", [CHINESE, ENGLISH, LINED, "一", "word " * 2000])
def test_windows_cover_every_piece_exactly_once(cutter: Cutter, text: str):
    pieces = cutter.cut(text)
    covered = [
        at for each in windows(text, pieces) for at in range(each.start, each.end)
    ]
    assert covered == list(range(len(pieces)))


@pytest.mark.parametrize("text", [CHINESE, ENGLISH, LINED])
def test_a_window_holds_its_own_rows_where_it_says(cutter: Cutter, text: str):
    pieces = cutter.cut(text)
    for each in windows(text, pieces):
        own = each.rows[each.skip : each.skip + each.end - each.start]
        assert own == pieces.rows[each.start : each.end]
        assert len(each.rows) <= LONGEST + BEFORE + OPENING + 3


@pytest.mark.parametrize("text", [CHINESE, ENGLISH])
def test_windows_end_where_sentences_end(cutter: Cutter, text: str):
    pieces = cutter.cut(text)
    for each in windows(text, pieces):
        assert text[pieces.ends[each.end - 1] - 1] in "。."


def test_windows_end_where_lines_end(cutter: Cutter):
    pieces = cutter.cut(LINED)
    for each in windows(LINED, pieces):
        assert pieces.rows[each.end - 1] == BREAK


def test_an_empty_text_has_no_windows(cutter: Cutter):
    assert list(windows("", cutter.cut(""))) == []
