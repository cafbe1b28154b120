"""Figures on public third-party sets: `python -m benchmarks.figures [BENCH_DIR]`.

NewsQuant (CQE, EMNLP 2023) asks for value and unit of every quantity in a sentence of
news, Microsoft's Recognizers-Text specs for Chinese percentages, money, dimensions,
ages and temperatures, and for dates and times in both languages, which are counted on
the cases of dates and date ranges and on all. BENCH_DIR (../shared/bench unless told)
holds the sets and their scorer; what is written here and in `dates` only renames our
values to each set's own.
"""

import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks import dates
from duban.extraction import lexicon
from duban.extraction.amounts import Amount
from duban.extraction.en import amounts as english
from duban.extraction.zh import amounts as chinese

BENCH = Path(__file__).parents[2] / "shared" / "bench"
_CURRENCIES = {
    "USD": "dollar",
    "AUD": "australian dollar",
    "CAD": "canadian dollar",
    "EUR": "euro",
    "GBP": "pound sterling",
    "JPY": "japanese yen",
    "CNY": "chinese yuan",
    "DKK": "danish krone",
    "ILS": "shekel",
    "INR": "indian rupee",
    "US cent": "cent",
    "penny": "point",
}
_NEWSQUANT = {
    **_CURRENCIES,
    "percent": "percentage",
    "fraction": "% -",
    "time": "count",
}
_BOUNDS = {"about": "~", "more than": ">", "at least": ">", "less than": "<"}
_BOUNDS["at most"] = "<"
_TEMPERATURES = ("degree", "celsius", "fahrenheit")

Case = dict[str, Any]


def main(arguments: list[str]) -> None:
    """Score every set and print the scorer's own words."""
    folder = Path(arguments[0]) if arguments else BENCH
    for task, name, answer in (
        ("quant", "quantities.en", _quantities),
        ("num", "recognizers.zh.percent", _percentages),
        ("num", "recognizers.zh.unit", _measures),
        ("dt", "recognizers.zh.datetime", dates.recognized),
        ("dt", "recognizers.en.datetime", dates.recognized),
    ):
        lines = (folder / f"{name}.jsonl").read_text("utf-8").splitlines()
        cases = [json.loads(line) for line in lines]
        print(name, _scored(folder / "score.py", task, cases, answer))
        if task == "dt":
            only = [case for case in cases if dates.about_dates(case)]
            print(name, "dates", _scored(folder / "score.py", task, only, answer))


def _scored(
    scorer: Path,
    task: str,
    cases: list[Case],
    answer: Callable[[Case], list[Case]],
) -> str:
    with tempfile.TemporaryDirectory() as place:
        gold, answers = Path(place, "gold.jsonl"), Path(place, "answers.jsonl")
        _write(gold, cases)
        _write(answers, [{"id": one["id"], "pred": answer(one)} for one in cases])
        command = [sys.executable, str(scorer), task, str(gold), str(answers)]
        told = subprocess.run(command, capture_output=True, check=True)
    return re.sub(r"\s+", " ", told.stdout.decode())


def _write(path: Path, lines: list[Case]) -> None:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")


def _quantities(case: Case) -> list[Case]:
    return [
        {
            "value": f"{one.value}-{one.upto}" if one.upto is not None else one.value,
            "unit": _newsquant_unit(one.unit),
            "change": one.change or _BOUNDS.get(one.comparison or "", "="),
        }
        for one in english.find(case["text"])
    ]


def _newsquant_unit(unit: str) -> str:
    head, _, per = unit.partition(" per ")
    named = _NEWSQUANT.get(head, head or "-")
    return f"{named} per {per}" if per else named


def _percentages(case: Case) -> list[Case]:
    return [
        {**_recognized(case, one), "value": f"{one.value:.15g}%"}
        for one in chinese.find(case["text"])
        if one.unit in ("percent", "percentage point")
    ]


def _measures(case: Case) -> list[Case]:
    wanted = case["spec"].removesuffix("Model")
    return [
        _recognized(case, one)
        for one in chinese.find(case["text"])
        if _sort(one.unit) == wanted
    ]


def _recognized(case: Case, amount: Amount) -> Case:
    words = unicodedata.normalize("NFKC", case["text"][amount.start : amount.end])
    return {"text": words, "value": f"{amount.value:.15g}"}


def _sort(unit: str) -> str:
    """Name the sort of a unit as the specs do."""
    if unit in lexicon.load("zh", "currencies"):
        return "Currency"
    if unit.endswith("of age"):
        return "Age"
    if unit in _TEMPERATURES:
        return "Temperature"
    return "Dimension" if unit in lexicon.load("zh", "units") else ""


if __name__ == "__main__":
    main(sys.argv[1:])
