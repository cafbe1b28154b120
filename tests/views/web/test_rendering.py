"""Templates ask for labels that exist, and for nothing else."""

import re
from pathlib import Path

from duban.views.labels.words import words_in

TEMPLATES = Path(__file__).parents[3] / "duban" / "views" / "web" / "templates"


def test_every_label_that_a_template_names_exists() -> None:
    asked = {
        key
        for path in TEMPLATES.glob("*.html")
        for key in re.findall(
            r"""\bt\(["']([a-z_]+\.[a-z_.]+)["'][,)]""", path.read_text()
        )
    }
    assert len(asked) > 50
    assert asked - set(words_in("en").table) == set()


def test_no_template_writes_words_of_its_own() -> None:
    for path in TEMPLATES.glob("*.html"):
        source = re.sub(
            r"{#.*?#}|{%.*?%}|{{.*?}}|<[^>]*>", "", path.read_text(), flags=re.S
        )
        assert re.findall(r"[A-Za-z\u4e00-\u9fff]{2,}", source) == [], path.name
