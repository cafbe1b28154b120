"""The labels of the two languages say the same things, and say them all."""

from string import Formatter
from typing import get_args

import pytest

from duban.corpus.document import Language
from duban.extraction.readings import ActivityKind, Basis, Role, StatementKind
from duban.ledger.records import Relation, State
from duban.views.labels.words import LANGUAGES, words_in

# The Comparative Agendas Project's major topics, and 0 for none.
AREAS = [0, *range(1, 11), *range(12, 22), 23]


def _blanks(label: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(label) if name}


def test_both_languages_hold_the_same_keys() -> None:
    english, chinese = words_in("en").table, words_in("zh").table
    assert set(english) == set(chinese)


def test_a_label_fills_the_same_blanks_in_both_languages() -> None:
    english, chinese = words_in("en").table, words_in("zh").table
    different = [
        key for key in english if _blanks(english[key]) != _blanks(chinese[key])
    ]
    assert different == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_label_is_empty(lang: Language) -> None:
    assert [
        key for key, label in words_in(lang).table.items() if not label.strip()
    ] == []


def test_english_labels_hold_no_chinese() -> None:
    odd = [
        key
        for key, label in words_in("en").table.items()
        if any("\u4e00" <= char <= "\u9fff" for char in label)
    ]
    assert odd == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("kind", get_args(StatementKind)),
        ("kind_short", get_args(StatementKind)),
        ("kind_means", get_args(StatementKind)),
        ("state", get_args(State)),
        ("state_means", get_args(State)),
        ("relation", get_args(Relation)),
        ("activity_kind", get_args(ActivityKind)),
        ("role", get_args(Role)),
        ("basis", get_args(Basis)),
        ("language", get_args(Language)),
    ],
)
def test_every_value_of_the_model_has_a_label(
    lang: Language, table: str, values: tuple[str, ...]
) -> None:
    words = words_in(lang)
    assert all(words(f"{table}.{value}") for value in values)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_policy_area_has_a_name_and_a_definition(lang: Language) -> None:
    words = words_in(lang)
    names = [words.area(number) for number in AREAS]
    meanings = [words.area_means(number) for number in AREAS]
    assert len(set(names)) == len(set(meanings)) == len(AREAS)


def test_an_area_of_another_scheme_is_named_by_its_number() -> None:
    assert words_in("en").area(99) == "Area 99"
    assert words_in("zh").area(99) == "第 99 类"


def test_a_count_is_worded_by_its_number() -> None:
    english, chinese = words_in("en"), words_in("zh")
    assert english.count("items", 1) == "1 item"
    assert english.count("items", 12_345) == "12,345 items"
    assert chinese.count("items", 2) == "2 个事项"


def test_names_are_listed_as_each_language_does() -> None:
    assert words_in("en").join(("A", "B")) == "A, B"
    assert words_in("zh").join(("甲", "乙")) == "甲、乙"


def test_a_missing_label_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        words_in("en")("no.such.label")
