"""The pages over a small ledger, asked without a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from duban.store.engine import Engine
from duban.views.web.app import create_app
from views.web import scenario


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
