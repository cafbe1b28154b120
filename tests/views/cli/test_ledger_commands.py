"""The commands that fill the ledger and look things up in it."""

import json
import sqlite3
from pathlib import Path

import pytest

from .conftest import Duban


def ids(duban: Duban, command: str, *options: str) -> list[str]:
    shown = duban(command, "--format", "jsonl", *options)
    assert shown.exit_code == 0
    return [json.loads(line)["id"] for line in shown.stdout.splitlines()]


def test_adding_tells_new_from_known(duban: Duban, texts: Path) -> None:
    first, second = duban("add", str(texts)), duban("add", str(texts))
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "4 new" in first.stdout
    assert "4 known already" in second.stdout


def test_adding_twice_adds_nothing_twice(filled: Duban, texts: Path) -> None:
    before = ids(filled, "items") + ids(filled, "activities")
    filled("add", str(texts))
    assert before
    assert ids(filled, "items") + ids(filled, "activities") == before


def test_a_refused_file_leaves_the_rest_added(
    duban: Duban, texts: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    shown = duban("add", "empty.txt", str(texts))
    assert shown.exit_code == 1
    assert "error[source-empty]" in shown.stderr
    assert "4 new, 1 refused" in shown.stdout


def test_quiet_adding_prints_nothing(duban: Duban, texts: Path) -> None:
    shown = duban("add", "--quiet", str(texts))
    assert (shown.stdout, shown.stderr) == ("", "")


def test_items_can_be_narrowed(filled: Duban) -> None:
    everything = ids(filled, "items")
    chinese = ids(filled, "items", "--place", "松荫区")
    assert 0 < len(chinese) < len(everything)
    assert ids(filled, "items", "--area", "13", "--kind", "directive") == chinese
    assert ids(filled, "items", "--person", "Nobody") == []
    assert len(ids(filled, "items", "--limit", "1")) == 1


def test_the_table_of_items_says_what_is_asked_by_whom_and_where_it_stands(
    filled: Duban,
) -> None:
    shown = filled("items", "--place", "松荫区").stdout
    assert "加快建设三处社区养老站" in shown
    assert "Social welfare" in shown
    assert "visit-zh" in shown


def test_a_list_that_is_cut_says_so(filled: Duban) -> None:
    assert "1 of 2" in filled("items", "--limit", "1").stdout


def test_activities_are_listed_in_the_language_of_the_terminal(filled: Duban) -> None:
    shown = filled("activities", "--ui", "zh").stdout
    assert "调研考察" in shown
    assert "2024年3月6日" in shown
    assert "2024年5月2日" in shown


def test_an_item_is_shown_in_its_source_with_what_later_texts_say(
    filled: Duban,
) -> None:
    item = ids(filled, "items", "--place", "松荫区")[0]
    shown = filled("show", item)
    assert shown.exit_code == 0
    assert "要‹加快建设三处社区养老站›" in shown.stdout
    assert "“建成社区养老站三处”" in shown.stdout


def test_silence_is_worded_by_the_corpus(filled: Duban) -> None:
    item = ids(filled, "items", "--place", "Pinewick")[0]
    shown = filled("show", item).stdout
    assert "‹open two schools›" in shown
    assert "No later text found in 1 document since 2 May 2024." in shown


def test_an_activity_and_a_document_are_shown_by_their_ids(filled: Duban) -> None:
    activity = ids(filled, "activities")[0]
    assert "Alder Street depot" in filled("show", activity).stdout
    assert "顾远帆/P" in filled("show", "visit-zh").stdout


def test_an_unknown_id_is_refused(filled: Duban) -> None:
    shown = filled("show", "nothing")
    assert shown.exit_code == 4
    assert shown.stderr.startswith("error[record-unknown]")


@pytest.mark.parametrize(
    ("query", "found"),
    [("养老", "«养老»"), ("建", "«建»"), ("two schools", "«two» «schools»")],
)
def test_search_shows_the_words_that_it_found(
    filled: Duban, query: str, found: str
) -> None:
    shown = filled("search", query)
    assert shown.exit_code == 0
    assert found in shown.stdout


def test_a_search_without_a_hit_says_so(filled: Duban) -> None:
    shown = filled("search", "nowhere")
    assert (shown.exit_code, shown.stdout) == (0, "")
    assert "0 documents found" in shown.stderr


def test_the_ledger_of_an_option_wins_over_the_environment(
    duban: Duban, texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUBAN_LEDGER", "by-variable.db")
    duban("add", str(texts))
    duban("add", str(texts), "--ledger", "by-option.db")
    made = {path.name for path in tmp_path.glob("*.db")}
    assert made == {"by-variable.db", "by-option.db"}


@pytest.mark.parametrize("command", ["items", "activities"])
def test_a_file_that_is_no_ledger_is_refused(
    duban: Duban, tmp_path: Path, command: str
) -> None:
    (tmp_path / "duban.db").write_bytes(b"This is a letter, not a database." * 99)
    shown = duban(command)
    assert shown.exit_code == 3
    assert shown.stderr.startswith("error[ledger-unreadable]")


def test_a_ledger_of_a_later_duban_is_refused(filled: Duban, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "duban.db") as connection:
        connection.execute("INSERT INTO duban_migrations VALUES (1000, 'later')")
    shown = filled("items")
    assert shown.exit_code == 3
    assert shown.stderr.startswith("error[ledger-newer]")
