"""Rules build on what earlier rules have found, and refuse what they cannot read."""

from datetime import datetime

from duban.extraction.cascade import Cascade, Found, Piece, Rule, mark

NOW = datetime(2024, 5, 8)


def _number(found: Found) -> int:
    return int(found.raw)


def _sum(found: Found) -> int | None:
    total = sum(found.all(int))
    return total if total < 100 else None


def _share(found: Found) -> float:
    return 1 / found.all(int)[0] if found["of"] == "part" else 0.0


RULES = (
    Rule("n", r"\d+", _number),
    Rule("s", r"{n}(?: {and} {n})+", _sum),
    Rule("d", r"(?P<of>a part) of {n}", _share),
)
CASCADE = Cascade(RULES, {"and": "and|plus"}, {"of": {"a part": "part"}})


def _read(text: str) -> list[Piece]:
    return CASCADE.read(text, text.lower(), NOW)


def test_a_rule_sees_what_earlier_rules_found_as_one_sign() -> None:
    [piece] = _read("see 12 and 30 plus 5 here")
    assert (piece.kind, piece.value, piece.raw) == ("s", 47, "12 and 30 plus 5")
    assert (piece.start, piece.end) == (4, 20)


def test_a_match_that_is_refused_leaves_its_pieces_and_is_tried_further_on() -> None:
    values = [piece.value for piece in _read("99 and 60 and 3")]
    assert values == [99, 63]


def test_a_named_group_is_read_by_its_meaning() -> None:
    [piece] = _read("A part of 4")
    assert piece.value == 0.25


def test_what_cannot_be_reckoned_has_no_value() -> None:
    broken = Cascade((Rule("n", "x", lambda found: int(found.raw)),), {}, {})
    assert broken.read("x", "x", NOW) == []


def test_a_character_that_looks_like_a_kind_is_no_piece() -> None:
    sign = mark("n")
    [piece] = _read(f"{sign} and 7, a part of {sign}")
    assert (piece.kind, piece.value, piece.start) == ("n", 7, 6)
