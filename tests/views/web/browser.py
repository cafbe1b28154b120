"""A real Chromium, found where the project's guide says it is."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
# Nothing but the page under test may touch the network.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
)


def chromium_path() -> str:
    """Find Chromium by DUBAN_CHROMIUM or on the PATH; without it, no such test."""
    found = os.environ.get("DUBAN_CHROMIUM") or next(
        filter(None, map(shutil.which, NAMES)), None
    )
    if found is not None:
        return found
    missing = "no Chromium: apt-get install chromium, or set DUBAN_CHROMIUM to its path"
    if os.environ.get("CI"):
        pytest.fail(missing)
    pytest.skip(missing)


@contextmanager
def launched() -> Iterator[Browser]:
    """Run a headless Chromium."""
    path = chromium_path()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        browser.close()
