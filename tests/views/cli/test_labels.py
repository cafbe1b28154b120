"""Every word that the command line asks for is there in both languages."""

import ast
from pathlib import Path

import pytest

from duban.corpus.document import Language
from duban.views import cli
from duban.views.labels.words import LANGUAGES, words_in

MODULES = sorted(Path(cli.__file__).parent.glob("*.py"))


def asked_for(path: Path) -> set[str]:
    """Collect the keys, and of those put together the part before the blank."""
    keys: set[str] = set()
    for call in ast.walk(ast.parse(path.read_text("utf-8"))):
        named = isinstance(call, ast.Call) and ast.unparse(call.func).split(".")[-1]
        if isinstance(call, ast.Call) and named == "words" and call.args:
            key = call.args[0]
            parts = key.values if isinstance(key, ast.JoinedStr) else [key]
            if isinstance(parts[0], ast.Constant):
                keys.add(str(parts[0].value))
    return keys


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_the_words_that_a_module_asks_for_are_there(lang: Language, path: Path) -> None:
    known = words_in(lang).table
    for key in asked_for(path):
        whole = key in known
        assert whole or any(k.startswith(key) for k in known if key.endswith(".")), key


def test_keys_are_found_in_the_source() -> None:
    assert "cli.kind." in asked_for(MODULES[0].with_name("finds.py"))
    assert "cli.serving" in asked_for(MODULES[0].with_name("serving.py"))
