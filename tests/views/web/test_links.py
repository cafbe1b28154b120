"""Every address is well formed, whatever the ids and values hold."""

import pytest

from duban.corpus.document import Span
from duban.store.dossiers import ItemFilter
from duban.views.web import links


def test_an_id_is_one_step_of_the_path() -> None:
    assert links.document_url("a/b?c#d") == "/documents/a%2Fb%3Fc%23d"
    assert links.item_url("x y") == "/items/x%20y"
    assert links.activity_url("活动") == "/activities/%E6%B4%BB%E5%8A%A8"


def test_a_passage_has_an_address_of_its_own() -> None:
    assert (
        links.document_url("d", Span(3, 9, "……")) == "/documents/d?start=3&end=9#words"
    )


def test_a_filter_is_written_into_the_address() -> None:
    wanted = ItemFilter(area=0, place="A & B", state="quiet")
    assert links.items_url(wanted) == "/items?area=0&place=A+%26+B&state=quiet"
    assert links.items_url() == "/items"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "//elsewhere.example",
        "/relative",
        "http://[broken",
        "",
        None,
    ],
)
def test_only_web_addresses_are_linked(url: str | None) -> None:
    assert links.outward(url) is None


@pytest.mark.parametrize("url", ["https://a.example/x", "HTTP://a.example"])
def test_web_addresses_are_linked(url: str) -> None:
    assert links.outward(url) == url
