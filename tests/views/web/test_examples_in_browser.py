"""The example texts, from the files to what a reader sees of them."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]


def _number(page: Page) -> int:
    """The number of items that the heading of the list gives."""
    heading = page.get_by_role("heading", level=1).inner_text()
    found = re.search(r"\d+", heading)
    assert found is not None
    return int(found[0])


@pytest.mark.parametrize(
    ("lang", "days"),
    [("en", ("10 March", "14 May")), ("zh", ("3月10日", "5月14日"))],
)
def test_visits_stand_on_the_timeline_with_their_days(
    open_page: Open, examples: str, lang: str, days: tuple[str, str]
) -> None:
    page = open_page(f"{examples}/activities", lang)
    visits = page.locator(".entry.visit")
    for leader, day in zip(("陆闻舟", "Tolland"), days, strict=True):
        entry = visits.filter(has_text=leader).filter(has_text=day)
        expect(entry.first).to_be_visible()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_facet_leads_to_as_many_items_as_it_says(
    open_page: Open, examples: str, lang: str
) -> None:
    page = open_page(f"{examples}/items", lang)
    everything = _number(page)
    links = page.locator(".facets .facet > ul > li:first-child a")
    told = [
        (
            str(link.get_attribute("href")),
            int(link.locator(".count").text_content() or ""),
        )
        for link in links.all()
    ]
    assert len(told) == 5
    for path, count in told:
        page.goto(examples + path)
        assert _number(page) == count <= everything


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("answered", r"\d+ passages?.*Match: \d+ of 100"),
        ("quiet", r"No later text found in \d+ documents? since \d|holds no document"),
    ],
)
def test_an_item_shows_its_words_and_what_became_of_it(
    open_page: Open, examples: str, state: str, said: str
) -> None:
    page = open_page(f"{examples}/items?state={state}", "en")
    page.locator(".results .words a").last.click()
    words = page.get_by_role("heading", level=1).inner_text()
    marked = page.locator(".source-text mark").all_inner_texts()
    assert re.sub(r"\s+", "", "".join(marked)) == re.sub(r"\s+", "", words.strip("“”"))
    assert re.search(said, page.locator(".later").inner_text(), re.DOTALL)


@pytest.mark.parametrize(
    "words", ["养老", "改", "energy internet", '"energy internet"']
)
def test_search_finds_what_stands_in_the_examples(
    open_page: Open, examples: str, words: str
) -> None:
    page = open_page(f"{examples}/search", "zh")
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("button").click()
    marks = page.locator(".hits mark")
    expect(marks.first).to_be_visible()
    bare = words.strip('"').lower()
    assert {mark.lower() for mark in marks.all_inner_texts()} <= {bare, *bare.split()}
