"""The reference in docs/ is what the program says of itself now."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).parent.parent / "docs" / "reference"


def generator() -> ModuleType:
    """Load docs/make_reference.py, which is a script and no package."""
    path = FOLDER.parent / "make_reference.py"
    spec = importlib.util.spec_from_file_location("make_reference", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PAGES = generator().PAGES


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_what_the_program_generates_now(name: str) -> None:
    written = (FOLDER / name).read_text("utf-8")
    assert written == PAGES[name](), f"docs/reference/{name} is old: run make docs"


def test_the_reference_holds_no_other_page() -> None:
    assert {path.name for path in FOLDER.glob("*.md")} == set(PAGES)
