"""Make the picture of the README: one item, its source and what later texts say.

Reads the examples into a ledger of its own, serves it, and takes a screenshot with
Chromium (on Debian: apt-get install chromium fonts-noto-cjk fonts-noto-core).
"""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from duban.store import dossiers
from duban.store.dossiers import ItemDossier, ItemFilter
from duban.store.engine import open_ledger, reading
from duban.views.web.app import create_app
from duban.views.web.links import item_url
from duban.views.web.server import address_of, listen

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "pictures" / "item.png"
# GitHub shows a README about 900 pixels wide: 1280 stays legible there.
WIDTH, HEIGHT = 1280, 1080
# A README that is slow to open is not read.
LARGEST = 300_000
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def main() -> None:
    """Make the picture anew."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = str(Path(folder) / "examples.db")
        read_examples(ledger)
        with served(ledger) as address:
            take(address.rstrip("/") + item_url(best_item(ledger)))
    size = PICTURE.stat().st_size
    if size > LARGEST:
        sys.exit(f"{PICTURE} has {size} bytes; {LARGEST} is the most")
    print(f"{PICTURE.relative_to(ROOT)}: {size:,} bytes")


def read_examples(ledger: str) -> None:
    """Read the examples into a ledger, as a user would."""
    command = [sys.executable, "-m", "duban", "add", "--quiet", "--ledger", ledger]
    subprocess.run([*command, "examples"], cwd=ROOT, check=True)


def best_item(ledger: str) -> str:
    """Choose the English item of which there is most to show."""
    with reading(open_ledger(ledger)) as connection:
        rows = dossiers.list_items(connection, ItemFilter(), limit=1000).rows
        told = [
            dossiers.item_dossier(connection, row.item.id)
            for row in rows
            if row.source.lang == "en"
        ]
    return max(told, key=_telling).row.item.id


def _telling(dossier: ItemDossier) -> tuple[bool, int, float]:
    """Rank answered items first, then by facts known, then by the best score."""
    item = dossier.row.item
    facts = sum(map(bool, (item.due, item.addressee, item.speaker, item.areas)))
    scores = [row.evidence.score for row in dossier.evidence]
    answered = dossier.row.states == ("answered",)
    return answered, facts, max(scores, default=0.0)


@contextmanager
def served(ledger: str) -> Iterator[str]:
    """Serve a ledger on a free port for as long as it is needed."""
    with listen("127.0.0.1", 0) as listening:
        server = uvicorn.Server(uvicorn.Config(create_app(ledger), log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield address_of(listening)
        finally:
            server.should_exit = True
            thread.join()


def take(address: str) -> None:
    """Take a screenshot of a page, as high as the page but no higher than a screen."""
    PICTURE.parent.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT},
            locale="en-GB",
            color_scheme="light",
        )
        page.goto(address)
        page.screenshot(path=PICTURE)
        browser.close()


def chromium() -> str:
    """Find Chromium by DUBAN_CHROMIUM or on the PATH."""
    named = os.environ.get("DUBAN_CHROMIUM")
    found = named or next(filter(None, map(shutil.which, CHROMIUM)), None)
    if found is None:
        sys.exit("no Chromium: apt-get install chromium, or set DUBAN_CHROMIUM")
    return found


if __name__ == "__main__":
    main()
