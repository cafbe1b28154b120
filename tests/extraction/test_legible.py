"""Halves of surrogate pairs are shown, offset by offset, as something UTF-8 holds."""

from duban.extraction.legible import legible


def test_every_half_of_a_pair_becomes_one_sign() -> None:
    assert legible("要\ud83d办\ude00。") == "要\ufffd办\ufffd。"


def test_a_whole_text_stays_as_it_is() -> None:
    text = "要办😀好 1\u0301\u200b\ufffd"
    assert legible(text) == text


def test_lines_cut_at_one_width_are_read_on_and_every_offset_stays() -> None:
    english = (
        "The mayor asked the department to finish the new library by the end\n"
        "of June and to report every month.\nHousing\nA second paragraph begins here."
    )
    seen = legible(english)
    assert len(seen) == len(english)
    assert "by the end of June" in seen
    assert seen.count("\n") == 2
    chinese = "\n".join(
        ["县长到东川镇调研时要求，各村要在六月", "底前完成水渠清淤，确保汛期安全；要把"]
        + [
            "防汛物资备足备齐，落实二十四小时值班",
            "制度，发现险情立即报告，及时转移群众",
        ]
        + ["。", "各镇要按照通知要求抓好落实。"]
    )
    seen = legible(chinese)
    assert len(seen) == len(chinese)
    assert "六月\u200b底前" in seen
    assert seen.count("\n") == 1


def test_headings_and_paragraphs_stay_apart() -> None:
    text = "县长到东川镇调研\n3月6日，县长到东川镇。\n要把水渠修好。\n要把学校办好。"
    assert legible(text) == text
    listed = "Results\nroads mended: 12\nweirs built: 3"
    assert legible(listed) == listed
