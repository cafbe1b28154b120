"""A language is added from outside, through the public plug-in point alone."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FRENCH = Path(__file__).parent / "french"
TEXT = (
    "Le 6 mars 2024, le maire Luc Moreau a visité l'école Jean Rostand à Valbourg.\n"
    "Il faut réparer le toit avant la rentrée, la mairie doit publier le calendrier.\n"
    "Le chantier de la cantine est en retard."
)


@pytest.fixture
def installed(tmp_path: Path) -> dict[str, str]:
    """An environment in which the toy reader is installed beside duban."""
    facts = tmp_path / "duban_french-0.1.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: duban-french\n")
    named = "[duban.readers]\nfrench = duban_french.reader:READER\n"
    (facts / "entry_points.txt").write_text(named)
    paths = os.pathsep.join([str(tmp_path), str(FRENCH)])
    return {**os.environ, "PYTHONPATH": paths}


def run(environment: dict[str, str], *words: str) -> str:
    command = [sys.executable, "-m", "duban", *words]
    told = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True
    )
    return told.stdout


def test_a_french_text_is_read_by_the_reader_that_a_package_brings(
    installed: dict[str, str], tmp_path: Path
) -> None:
    source = tmp_path / "visite.txt"
    source.write_text(TEXT, "utf-8")
    told = run(
        installed, "read", str(source), "--reader", "french", "--format", "jsonl"
    )
    record = json.loads(told)
    assert record["reader"] == "french 0.1"
    assert [(s["kind"], s["text"]) for s in record["statements"]] == [
        ("directive", "réparer le toit avant la rentrée"),
        ("directive", "publier le calendrier"),
        ("problem", "Le chantier de la cantine est en retard"),
    ]
    (visit,) = record["activities"]
    assert (visit["kind"], visit["date"]) == ("visit", "2024-03-06")
    assert visit["places"] == ["Valbourg"]
    assert [person["name"] for person in visit["people"]] == ["Luc Moreau"]
    for find in (*record["mentions"], *record["statements"]):
        assert TEXT[find["start"] : find["end"]] == find["text"]


def test_what_it_read_goes_into_the_ledger(
    installed: dict[str, str], tmp_path: Path
) -> None:
    source = tmp_path / "visite.txt"
    source.write_text(TEXT, "utf-8")
    ledger = str(tmp_path / "fr.db")
    run(installed, "add", str(source), "--reader", "french", "--ledger", ledger)
    told = run(installed, "items", "--ledger", ledger, "--format", "json")
    assert "publier le calendrier" in told
