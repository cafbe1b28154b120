"""Highlights cut a text without losing or doubling a character."""

from hypothesis import given
from hypothesis import strategies as st

from duban.corpus.document import Document, Span
from duban.views.web.highlight import Mark, excerpt_around, paragraphs, pieces

TEXT = "甲乙丙丁\n\n戊己😀庚\r\nabc def"


def _mark(start: int, end: int, kind: str = "directive", **more: str) -> Mark:
    return Mark(start, end, kind, **more)


@given(
    st.text(alphabet="ab甲 \n\r😀", max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 40)), max_size=6),
)
def test_the_pieces_are_the_lines_of_the_text(
    text: str, edges: list[tuple[int, int]]
) -> None:
    marks = [_mark(start, start + length) for start, length in edges]
    joined = ["".join(piece.text for piece in line) for line in paragraphs(text, marks)]
    lines = [line for line in text.replace("\r", "\n").split("\n") if line.strip()]
    assert joined == lines


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(1, 8)), max_size=5))
def test_a_piece_knows_all_marks_over_it(edges: list[tuple[int, int]]) -> None:
    text = "abcdefghijklmnop"
    marks = [_mark(start, start + length) for start, length in edges]
    at = 0
    for piece in paragraphs(text, marks)[0]:
        over = [m for m in marks if m.start <= at and at + len(piece.text) <= m.end]
        assert sorted(piece.marks, key=id) == sorted(over, key=id)
        at += len(piece.text)


def test_the_innermost_mark_leads() -> None:
    outer = _mark(0, 10, "directive", href="/outer")
    inner = _mark(3, 6, "commitment", href="/inner")
    (line,) = paragraphs("abcdefghij", [inner, outer])
    assert [(piece.text, piece.href) for piece in line] == [
        ("abc", "/outer"),
        ("def", "/inner"),
        ("ghij", "/outer"),
    ]
    assert line[1].kind == "commitment"


def test_crossing_marks_are_cut_where_they_cross() -> None:
    (line,) = paragraphs("abcdef", [_mark(0, 4), _mark(2, 6, "problem")])
    assert [piece.text for piece in line] == ["ab", "cd", "ef"]
    assert [len(piece.marks) for piece in line] == [1, 2, 1]


def test_a_mark_over_several_paragraphs_opens_once() -> None:
    lines = paragraphs(TEXT, [_mark(2, 10, anchor="here")])
    opened = [mark.anchor for line in lines for piece in line for mark in piece.opens]
    assert opened == ["here"]


def test_a_mark_that_begins_between_paragraphs_opens_in_the_next() -> None:
    lines = paragraphs(TEXT, [_mark(5, 8, anchor="here")])
    assert [mark.anchor for mark in lines[1][0].opens] == ["here"]


def test_offsets_count_code_points_also_beyond_the_basic_plane() -> None:
    start = TEXT.index("😀")
    lines = paragraphs(TEXT, [_mark(start, start + 1)])
    assert [piece.text for piece in lines[1] if piece.marks] == ["😀"]


def test_a_line_is_cut_at_plain_offsets() -> None:
    line = pieces("养老与养老", [(3, 5), (0, 2)], "match")
    assert [(piece.text, piece.kind) for piece in line] == [
        ("养老", "match"),
        ("与", None),
        ("养老", "match"),
    ]


def test_a_short_text_is_shown_whole() -> None:
    document = Document("d", TEXT, "zh")
    excerpt = excerpt_around(document, document.quote(0, 2))
    assert excerpt.whole
    assert (excerpt.start, excerpt.end) == (0, len(TEXT))


def test_a_long_text_is_cut_at_line_ends_around_the_words() -> None:
    text = "\n".join(f"{number:03}" + "字" * 97 for number in range(50))
    start = text.index("025")
    excerpt = excerpt_around(
        Document("d", text, "zh"), Span.cut(text, start, start + 3)
    )
    assert text[excerpt.start : excerpt.start + 3] == "023"
    assert text[excerpt.end - 97 - 3 : excerpt.end - 97] == "027"
    assert not excerpt.whole


def test_a_text_without_line_ends_is_cut_within_reach() -> None:
    text = "字" * 5000
    excerpt = excerpt_around(Document("d", text, "zh"), Span.cut(text, 2500, 2510))
    assert (excerpt.start, excerpt.end) == (2200, 2810)


def test_the_words_always_lie_inside_their_excerpt() -> None:
    text = "\n" * 400 + "word\n" + "x" * 3000
    span = Span.cut(text, 400, 404)
    excerpt = excerpt_around(Document("d", text, "zh"), span)
    assert excerpt.start <= span.start < span.end <= excerpt.end
