"""A header is believed when it speaks outright, and nothing is guessed."""

import pytest

from duban.corpus.headers import Header, data_lines, read_header

ZH = "5月6日上午，区长周明远到东港码头察看整修情况，要求年底前完成护岸加固。"
EN = "On Monday Mayor Ada Quill toured the east quay and asked for lights."


@pytest.mark.parametrize(
    ("top", "published", "publisher"),
    [
        ("来源：滨河日报  2023-05-06", "2023-05-06", "滨河日报"),
        ("来源：滨河日报　发布时间：2023年5月6日 09:20", "2023-05-06", "滨河日报"),
        ("发布时间：2023-05-06 来源：滨河日报 作者：王一", "2023-05-06", "滨河日报"),
        ("[2023-05-06 09:00 来源：滨河日报]", "2023-05-06", "滨河日报"),
        ("信息来源: 区政府办 | 浏览次数: 17", None, "区政府办"),
        ("成文日期：2023年05月06日", "2023-05-06", None),
        ("Published: 2023-05-06", "2023-05-06", None),
        ("**Date:** May 6, 2023", "2023-05-06", None),
        (
            "Posted: 6 May 2023 | Source: Harbour Times",
            "2023-05-06",
            "Harbour Times",
        ),
        ("Issued by: Harbour City Council", None, "Harbour City Council"),
    ],
)
def test_a_line_of_data_gives_date_and_publisher(top, published, publisher):
    for body in (ZH, EN):
        assert read_header(f"{top}\n{body}") == Header(None, published, publisher)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"码头整修年内完成\n\n{ZH}", "码头整修年内完成"),
        (f"码头整修年内完成\r\n\r\n{ZH}", "码头整修年内完成"),
        (f"周明远察看码头，部署汛前工作\n{ZH}", "周明远察看码头，部署汛前工作"),
        (f"Mayor opens the pier\n{EN}", "Mayor opens the pier"),
        (f"Mayor opens the pier\nSource: Harbour Times\n{EN}", "Mayor opens the pier"),
        (f"# Lights for the quay\n{EN}", "Lights for the quay"),
        (f"标题：码头整修年内完成\n{ZH}", "码头整修年内完成"),
    ],
)
def test_a_headline_that_stands_apart_is_the_title(text, title):
    assert read_header(text).title == title


@pytest.mark.parametrize(
    "text",
    [
        ZH,
        EN,
        f"{ZH}\n{ZH}",
        f"{EN}\n\n{EN}",
        "5月6日上午，区长周明远到东港\n码头察看整修情况，要求年底前完\n成护岸加固。",
        "On Monday Mayor Ada Quill of the\nHarbour City Council toured the\nquay.",
        "时间：5月6日\n地点：东港码头\n区长听取了汇报。",
        "办结截止日期：2023-05-06\n逾期的要说明原因。",
        f"The date: nobody knows, but the source: everybody does.\n{EN}",
        "",
    ],
)
def test_running_text_gives_nothing(text):
    assert read_header(text) == Header()


def test_a_date_deep_in_the_text_is_no_date_of_publication():
    text = "\n".join([ZH] * 9 + ["发布时间：2023-05-06"])
    assert read_header(text).published is None


@pytest.mark.parametrize(
    "line", ["2024-06-18", "2024年6月18日", "June 18, 2024", "(2024-06-18 09:20)"]
)
def test_a_line_that_is_a_date_alone_dates_the_text(line: str) -> None:
    text = f"防汛检查\n\n{line}\n\n县里检查了河堤，要求加固薄弱地段。\n"
    assert read_header(text).published == "2024-06-18"
    assert [span.exact for span in data_lines(text)] == [line]


def test_a_date_in_running_text_does_not() -> None:
    text = "防汛检查\n\n2024年6月18日县里检查了河堤，要求加固薄弱地段。\n"
    assert read_header(text).published is None
    assert data_lines(text) == []
