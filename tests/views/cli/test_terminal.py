"""A source's words cannot command the terminal that they are shown on."""

import pytest

from duban.views.cli.terminal import safe


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m红", "␛[31m红"),
        ("a\x00b\x07", "a␀b␇"),
        ("完成\r没有", "完成␍没有"),
        ("one\r\ntwo\tthree\n", "one\ntwo\tthree\n"),
        ("\u202egnp.exe", "\ufffdgnp.exe"),
        ("\x9b2J", "\ufffd2J"),
        ("half \ud83d", "half \ufffd"),
        ("e\u0301 😀 全角", "e\u0301 😀 全角"),
    ],
)
def test_control_characters_are_shown_and_not_obeyed(text: str, shown: str) -> None:
    assert safe(text) == shown
