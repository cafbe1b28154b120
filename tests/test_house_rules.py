"""The house keeps its own rules: docs/design/001 says why, these tests see to it."""

import ast
import inspect
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import grimp
import pytest

import duban
from duban import errors
from duban.errors import DubanError

ROOT = Path(__file__).parent.parent
PACKAGE = Path(duban.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
MEDIAN_FUNCTION = 8
P90_FUNCTION = 30
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "base"}
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|NotImplementedError)\b")
# What a person would write as one sentence: no full stop but the last, save in
# "e.g.", "duban.toml", "3.11" and the like, where no space follows.
ONE_SENTENCE = re.compile(r"[^\s].*[.:]$")
SENTENCE_BREAK = re.compile(r"(?<!e\.g)(?<!i\.e)[.!?]\s+[A-Z]")

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions() -> Iterator[tuple[str, int]]:
    """Give every function of the package with its length in lines."""
    for path in MODULES:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
                yield f"{named(path)}:{node.name}", (node.end_lineno or 0) - first + 1


def public(body: list[ast.stmt], inside: str) -> Iterator[tuple[str, Definition]]:
    """Give the public classes and functions, methods included, overrides too."""
    for node in body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            yield f"{inside}:{node.name}", node
            if isinstance(node, ast.ClassDef):
                yield from public(node.body, f"{inside}:{node.name}")


@pytest.mark.parametrize("path", [*MODULES, *TESTS], ids=named)
def test_a_file_is_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_FILE


def test_functions_are_short() -> None:
    lengths = dict(functions())
    too_long = {name: n for name, n in lengths.items() if n > LONGEST_FUNCTION}
    ordered = sorted(lengths.values())
    assert not too_long
    assert statistics.median(ordered) <= MEDIAN_FUNCTION
    assert ordered[int(0.9 * len(ordered))] <= P90_FUNCTION


def test_no_module_has_a_vague_name() -> None:
    assert not [named(path) for path in MODULES if path.stem in VAGUE_NAMES]


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_every_public_name_says_in_one_sentence_what_it_is(path: Path) -> None:
    module = tree_of(path)
    docstrings = {named(path): ast.get_docstring(module)}
    docstrings |= {n: ast.get_docstring(d) for n, d in public(module.body, named(path))}
    for name, docstring in docstrings.items():
        first = (docstring or "").partition("\n\n")[0].replace("\n", " ")
        assert ONE_SENTENCE.match(first), f"{name}: {first!r}"
        assert not SENTENCE_BREAK.search(first), f"{name}: {first!r}"


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_nothing_is_left_unfinished(path: Path) -> None:
    assert not UNFINISHED.findall(path.read_text("utf-8"))


def test_imports_make_no_cycle() -> None:
    graph = grimp.build_graph("duban", cache_dir=None)
    cycles = [
        (importer, imported)
        for importer in graph.modules
        for imported in graph.find_modules_directly_imported_by(importer)
        if graph.chain_exists(importer=imported, imported=importer)
    ]
    assert not cycles


def test_the_contracts_of_the_imports_are_kept() -> None:
    """The linter reads pyproject.toml itself; its report says which arrow is bent."""
    linter = Path(sys.executable).with_name("lint-imports")
    checked = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout


def test_the_tree_of_errors_is_drawn_as_it_is() -> None:
    drawn = [
        line for line in (errors.__doc__ or "").splitlines() if "DubanError" in line
    ]
    assert drawn == ["DubanError"]
    assert list(_drawn_errors()) == list(_real_errors(DubanError, 0))


def _drawn_errors() -> Iterator[tuple[int, str]]:
    for line in (errors.__doc__ or "").splitlines():
        branch = re.match(r"^([│├└─ ]*)([A-Z]\w+)", line)
        if branch and issubclass(getattr(errors, branch[2], int), DubanError):
            yield len(branch[1]) // 3, branch[2]


def _real_errors(root: type[DubanError], depth: int) -> Iterator[tuple[int, str]]:
    yield depth, root.__name__
    for child in root.__subclasses__():
        yield from _real_errors(child, depth + 1)


def test_every_error_has_a_slug_of_its_own() -> None:
    classes = [
        value
        for _, value in inspect.getmembers(errors, inspect.isclass)
        if issubclass(value, DubanError)
    ]
    slugs = [each.slug for each in classes]
    assert len(set(slugs)) == len(slugs)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", slug) for slug in slugs)


def test_tests_mirror_the_package() -> None:
    """A test stands in the room of what it tests; root tests are of the whole."""
    rooms = {path.parent.relative_to(ROOT / "tests") for path in TESTS}
    assert not [str(room) for room in rooms if not (PACKAGE / room).is_dir()]


@pytest.mark.parametrize("path", TESTS, ids=named)
def test_a_test_states_its_promise(path: Path) -> None:
    """A test's name of three words and more, or its docstring, is a sentence."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            words = node.name.split("_")[1:]
            assert len(words) >= 3 or ast.get_docstring(node), node.name
