"""Highlighting keeps every letter of the source and adds signs that need no colour."""

from hypothesis import given
from hypothesis import strategies as st

from duban.views.cli.highlight import Mark, excerpt, highlighted, within

TEXT = "韩立强调要加快建设食堂。"


def test_marks_get_their_signs_at_their_edges() -> None:
    marks = [Mark(0, 2, "bold", "", "/人"), Mark(5, 11, "red", "‹要1:", "›")]
    assert highlighted(TEXT, marks).plain == "韩立/人强调要‹要1:加快建设食堂›。"


def test_an_inner_mark_closes_before_the_outer_one() -> None:
    marks = [Mark(0, 6, "red", "‹", "›"), Mark(4, 6, "bold", "", "/P")]
    assert highlighted("see Li", marks).plain == "‹see Li/P›"


def test_a_stretch_has_the_styles_of_all_marks_that_hold_it() -> None:
    text = highlighted("abc", [Mark(0, 3, "red"), Mark(1, 2, "bold")])
    assert [(s.start, s.end, s.style) for s in text.spans] == [
        (0, 1, "red"),
        (1, 2, "red bold"),
        (2, 3, "red"),
    ]


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(st.text(alphabet="督办 Li😀e\u0301\n", min_size=1, max_size=30))
    at = st.integers(0, len(text))
    edges = draw(st.lists(st.tuples(at, at), max_size=6))
    return text, [Mark(min(e), max(e), "bold") for e in edges if e[0] != e[1]]


@given(marked_texts())
def test_without_signs_the_text_comes_out_as_it_went_in(
    given: tuple[str, list[Mark]],
) -> None:
    text, marks = given
    assert highlighted(text, marks).plain == text


def test_an_excerpt_ends_with_the_line_where_that_is_near() -> None:
    text = "前一段。\n中间一段，话在这里。\n后一段。"
    start = text.index("话")
    assert text[slice(*excerpt(text, start, start + 4, around=20))] == (
        "中间一段，话在这里。"
    )


def test_an_excerpt_is_cut_where_the_line_is_long() -> None:
    assert excerpt("a" * 100, 50, 52, around=10) == (40, 62)


def test_marks_are_cut_to_the_excerpt_they_are_shown_in() -> None:
    marks = [Mark(0, 5, "bold"), Mark(8, 20, "red"), Mark(30, 31, "dim")]
    assert within(marks, 3, 10) == [Mark(0, 2, "bold"), Mark(5, 7, "red")]
