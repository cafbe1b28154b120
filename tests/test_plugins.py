"""Plug-ins are named beforehand and loaded when they are first asked for."""

import colorsys
import sys
from importlib.metadata import EntryPoint

import pytest

from duban.errors import UnknownName
from duban.plugins import Registry


def _registry() -> Registry[object]:
    lazy = {"second": "colorsys:rgb_to_hsv", "first": "antigravity_of_duban:nothing"}
    registry: Registry[object] = Registry("duban.nothing", lazy)
    registry.add("added", "an object")
    return registry


def test_names_are_known_without_loading_anything() -> None:
    assert _registry().names() == ["added", "first", "second"]
    assert "antigravity_of_duban" not in sys.modules


def test_only_what_is_asked_for_is_loaded() -> None:
    registry = _registry()
    assert callable(registry.get("second"))
    with pytest.raises(ModuleNotFoundError):
        registry.get("first")


def test_an_unknown_name_is_answered_with_those_there_are() -> None:
    with pytest.raises(UnknownName) as refused:
        _registry().get("third")
    assert "added, first, second" in str(refused.value)


def test_what_was_added_first_keeps_its_name() -> None:
    registry = _registry()
    registry.add("added", "another")
    assert registry.get("added") == "an object"


def test_no_plug_in_from_outside_takes_a_built_in_s_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    outside = [
        EntryPoint(name, "colorsys:hsv_to_rgb", "g") for name in ("second", "new")
    ]
    monkeypatch.setattr("duban.plugins.entry_points", lambda group: outside)
    registry = _registry()
    assert registry.names() == ["added", "first", "new", "second"]
    assert registry.get("second") is colorsys.rgb_to_hsv
    assert registry.get("new") is colorsys.hsv_to_rgb
