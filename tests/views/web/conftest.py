"""The pages over a small ledger, asked without a browser and in a real one."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page
from starlette.testclient import TestClient

from duban.corpus.importer import load
from duban.extraction.reader import readers
from duban.pipeline import Added, add
from duban.store.engine import Engine, open_ledger
from duban.views.web.app import create_app
from duban.views.web.server import address_of, listen
from views.web import scenario
from views.web.browser import launched

EXAMPLES = Path(__file__).parents[3] / "examples"


@pytest.fixture(scope="package")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """The ledger of the scenario; its file's name is in the engine's URL."""
    place = tmp_path_factory.mktemp("web") / "told.db"
    engine = scenario.tell(str(place), scenario.story())
    two = scenario.quote(scenario.LATER_ZH, "全区建成社区食堂两所")
    sand = scenario.quote(scenario.LATER_ZH, "河道采砂仍未管住")
    scenario.propose(engine, "在2024年底前建成三所社区食堂", "later-zh", two)
    scenario.propose(engine, "管好河道采砂", "later-zh", sand)
    yield engine
    engine.dispose()


@pytest.fixture(scope="package")
def client(told: Engine) -> TestClient:
    """A reader of English."""
    app = create_app(str(told.url.database))
    return TestClient(
        app, headers={"accept-language": "en"}, raise_server_exceptions=False
    )


@pytest.fixture(scope="package")
def chinese(told: Engine) -> TestClient:
    """A reader of Chinese."""
    app = create_app(str(told.url.database))
    return TestClient(
        app,
        headers={"accept-language": "zh-CN,zh;q=0.9"},
        raise_server_exceptions=False,
    )


@pytest.fixture
def empty(tmp_path: Path) -> TestClient:
    """The pages over a ledger that holds nothing."""
    return TestClient(
        create_app(str(tmp_path / "empty.db")), headers={"accept-language": "en"}
    )


@contextmanager
def served(place: str) -> Iterator[str]:
    """Serve a ledger by a real server on a free port, and say where."""
    with listen("127.0.0.1", 0) as listening:
        server = uvicorn.Server(uvicorn.Config(create_app(place), log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield address_of(listening).rstrip("/")
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="package")
def site(told: Engine) -> Iterator[str]:
    """The address of the pages of the scenario."""
    with served(str(told.url.database)) as address:
        yield address


@pytest.fixture(scope="package")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the pages of the example texts, read by the quick reader."""
    place = str(tmp_path_factory.mktemp("examples") / "examples.db")
    engine = open_ledger(place)
    results = list(add(engine, load([EXAMPLES]), readers.get("quick")))
    engine.dispose()
    assert all(isinstance(one, Added) for one in results)
    with served(place) as address:
        yield address


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """A headless Chromium for all the tests of pages."""
    with launched() as browser:
        yield browser


Open = Callable[..., Page]


@pytest.fixture
def open_page(chromium: Browser, site: str) -> Iterator[Open]:
    """Open a path or an address in a browser as fresh as on a first visit."""
    contexts = []

    def open_path(
        path: str, lang: str = "en", *, width: int = 1280, script: bool = False
    ) -> Page:
        context = chromium.new_context(
            locale={"en": "en-GB", "zh": "zh-CN"}[lang],
            viewport={"width": width, "height": 900},
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(path if path.startswith("http") else site + path)
        return page

    yield open_path
    for context in contexts:
        context.close()
