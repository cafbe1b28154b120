"""Hostile text is harmless, and every answer carries the headers that keep it so."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from duban.store.engine import Engine
from duban.views.web.app import create_app
from duban.views.web.security import HEADERS
from views.web import scenario

WEB = Path(__file__).parents[3] / "duban" / "views" / "web"
PATHS = ["/", "/items", "/documents/hostile", "/nowhere", "/items?page=x"]
PATHS += ["/search?q=%3Cscript%3E", "/static/duban.css", "/static/seal.svg"]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_carries_the_headers(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS


def test_the_policy_allows_no_inline_and_no_foreign_code(client: TestClient) -> None:
    policy = client.get("/").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_an_answer_of_our_own_failure_carries_the_headers_too(
    tmp_path: Path,
) -> None:
    place = tmp_path / "gone.db"
    app = create_app(str(place))
    app.state.engine.dispose()
    place.write_bytes(b"no longer a ledger")
    reader = TestClient(app, raise_server_exceptions=False)
    answer = reader.get("/items", headers={"accept-language": "zh"})
    assert answer.status_code == 500
    assert "台账本身没有受损" in answer.text
    assert "Traceback" not in answer.text
    assert (
        answer.headers["content-security-policy"]
        == (HEADERS["Content-Security-Policy"])
    )


def _pages(told: Engine) -> list[str]:
    order = "remove </p><script>alert(2)</script> from the minutes"
    return [
        "/",
        "/documents",
        "/documents/hostile",
        f"/items/{scenario.item_id(told, order)}",
        "/items?place=%3Cscript%3Ealert(1)%3C/script%3E",
        "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "/items/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        '/items?lang=%22%3E%3Cscript%3Ealert(1)&"><script>=1',
    ]


def test_no_text_becomes_markup(client: TestClient, told: Engine) -> None:
    for path in _pages(told):
        page = client.get(path).text
        assert not re.search(r"<script|<img|onerror=[^&]*>.*<img", page), path


def test_no_page_holds_an_inline_style_or_handler(
    client: TestClient, told: Engine
) -> None:
    for path in _pages(told):
        tags = re.findall(r"<[a-z][^>]*>", client.get(path).text)
        assert not [tag for tag in tags if re.search(r'\s(style|on\w+)="', tag)], path


def test_a_javascript_address_is_shown_and_not_linked(client: TestClient) -> None:
    page = client.get("/documents/hostile").text
    assert "<bdi>javascript:alert(4)</bdi>" in page
    assert not re.search(r'(href|src|cite|action)="javascript', page)


def test_a_web_address_is_linked_without_a_trace(client: TestClient) -> None:
    page = client.get("/documents/visit-zh").text
    assert re.search(r'rel="[^"]*noreferrer"\s+href="https://yuan.example/visit"', page)


def test_every_template_is_free_of_script_style_and_foreign_addresses() -> None:
    for path in (WEB / "templates").glob("*.html"):
        source = path.read_text("utf-8")
        assert not re.search(r"<script|<style|\sstyle=|https?:", source), path.name
        assert "| safe" not in source, path.name
        assert "autoescape" not in source, path.name


def test_the_style_sheet_fetches_nothing() -> None:
    sheet = (WEB / "static" / "duban.css").read_text("utf-8")
    assert "url(" not in sheet
    assert "@import" not in sheet
