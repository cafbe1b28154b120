"""The benchmark's pure parts: the texts it times, what it tells of what it measured."""

import gzip
import json
from pathlib import Path

import pytest

from benchmarks import environment, length, process, sources, volume
from benchmarks.contestants import Contestant, contestants
from benchmarks.results import Result, Round, figures, notes, ratios
from benchmarks.track import measure
from benchmarks.volume import LANGS, Lang, Text
from duban.extraction.reader import readers

MEGABYTE = 1_000_000
MEMO: dict[Lang, str] = {
    "zh": "会议纪要\n九月一日，区长林若水查看了码头。\n她要求年底前修好护栏。",
    "en": "Minutes\nMayor Ines Calder saw the pier on May 1.\nShe asked for rails.",
}


def _texts() -> dict[Lang, list[Text]]:
    return {lang: [Text(f"memo-{lang}", lang, MEMO[lang])] for lang in LANGS}


def _measured(lang: Lang = "zh") -> Result:
    contestant = Contestant("an engine", lang, "duban:quick", "all it can")
    result = Result(contestant, documents=4, characters=6000)
    result.load_seconds = 0.25
    result.rounds = [
        Round(seconds=3.0, core_seconds=2.0, finds=7, peak_bytes=40 * MEGABYTE),
        Round(seconds=9.0, core_seconds=2.5, finds=7, peak_bytes=50 * MEGABYTE),
        Round(seconds=3.0, core_seconds=1.0, finds=7, peak_bytes=45 * MEGABYTE),
    ]
    return result


@pytest.mark.parametrize("lang", LANGS)
def test_the_examples_are_repeated_until_the_volume_is_full(lang: Lang) -> None:
    texts = [text for text in sources.gather([sources.EXAMPLES]) if text.lang == lang]
    wanted = 3 * volume.size(texts)
    filled = volume.fill(texts, characters=wanted)
    assert wanted <= volume.size(filled) < wanted + max(len(t.text) for t in texts)
    assert filled == volume.fill(texts, characters=wanted)


@pytest.mark.parametrize("lang", LANGS)
def test_a_repeated_text_has_the_same_paragraphs_in_another_order(lang: Lang) -> None:
    first, *copies = volume.fill(_texts()[lang], characters=12 * len(MEMO[lang]))
    assert first.text == MEMO[lang]
    assert {copy.text for copy in copies} != {first.text}
    for copy in copies:
        assert sorted(copy.text.split("\n")) == sorted(first.text.split("\n"))


def test_no_text_fills_no_volume() -> None:
    assert volume.fill([], characters=1000) == []


def test_texts_come_back_from_the_file_as_they_were_written(tmp_path: Path) -> None:
    texts = [text for lang in LANGS for text in _texts()[lang]]
    volume.write(texts, tmp_path / "texts")
    assert volume.read(tmp_path / "texts") == texts


def test_a_packed_file_is_read_up_to_the_limit(tmp_path: Path) -> None:
    lines = [json.dumps({"id": str(n), "text": MEMO["zh"]}) for n in range(5)]
    packed = tmp_path / "news.jsonl.gz"
    packed.write_bytes(gzip.compress("\n".join(lines).encode()))
    assert [text.id for text in sources.gather([packed], limit=3)] == ["0", "1", "2"]


def test_a_file_that_cannot_be_unpacked_is_refused_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sources.gather([tmp_path / "nowhere.jsonl.gz"]) == []
    assert "nowhere.jsonl.gz" in capsys.readouterr().err


def test_the_rates_are_of_the_median_round_on_the_core() -> None:
    assert figures(_measured()) == ["2.0", "3,000", "2,000", "0.25", "50"]


def test_ours_is_held_against_the_peers_that_it_is_meant_to_beat() -> None:
    ours, peer = _measured("en"), _measured("en")
    ours.contestant = Contestant("duban quick", "en", "duban:quick", "all it can")
    peer.contestant = Contestant("a peer", "en", "spacy:all", "words")
    assert ratios([ours, peer]) == ["duban quick, en: 1.00 × spacy:all, en (goal 3.0)"]
    assert ratios([ours]) == []


@pytest.mark.parametrize("lang", LANGS)
def test_a_text_is_made_as_long_as_it_is_told(lang: Lang) -> None:
    texts = _texts()[lang]
    whole = length.joined(texts, lang, 5_000)
    assert len(whole.text) == 5_000
    assert whole.text.startswith(texts[0].text)


def test_the_growth_is_that_of_a_character() -> None:
    assert length.Growth("quick", "zh", [2.0, 2.0, 3.0]).ratio == 1.5


def test_a_contestant_without_figures_stays_on_the_table_with_the_reason() -> None:
    refused = Result(_measured("en").contestant, 4, 6000, refusal="broke off: no room")
    assert set(figures(refused)) == {"–"}
    assert notes([refused])[-1].endswith("an engine (en): it broke off: no room")
    assert refused.as_json()["refusal"] == "broke off: no room"


def test_every_reader_and_a_peer_stand_in_each_language() -> None:
    for lang in LANGS:
        there = [each for each in contestants() if each.lang == lang]
        ours = [each.engine for each in there if each.package is None]
        assert ours == [f"duban:{name}" for name in readers.names()]
        assert any(each.package for each in there)


def test_every_peer_has_an_exact_version() -> None:
    for package in {each.package for each in contestants() if each.package}:
        assert environment.pinned(package)[0].isdigit()


def test_a_failed_install_gives_its_first_error_as_the_reason() -> None:
    said = "WARNING: slow\nERROR: No matching wheel for it\nERROR: see the manual\n"
    assert environment.reason(said) == "ERROR: No matching wheel for it"
    assert environment.reason("Traceback\n\nKeyError: 'x'\n\n") == "KeyError: 'x'"
    assert environment.reason("") == ""


def test_old_settings_of_openblas_do_not_reach_a_contestant() -> None:
    given = {"OPENBLAS_CORETYPE": "Haswell", "OPENBLAS_L2_SIZE": "512", "HOME": "/h"}
    kept = process.settings(given)
    assert kept["HOME"] == "/h"
    assert kept["OPENBLAS_NUM_THREADS"] == "1"
    assert not {"OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"} & set(kept)


@pytest.mark.parametrize("lang", LANGS)
def test_a_reader_is_timed_in_a_process_of_its_own(lang: Lang) -> None:
    """Also beside one that breaks off, whose last words are kept."""
    ours = Contestant("ours", lang, "duban:quick", "reads")
    broken = Contestant("broken", lang, "duban:nobody", "breaks")
    read, broke = measure([ours, broken], _texts(), rounds=2)
    assert read.refusal is None
    assert [each.finds > 0 for each in read.rounds] == [True, True]
    assert broke.rounds == []
    assert "nobody" in str(broke.refusal)
