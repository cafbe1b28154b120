"""What a reader sees and does in a real browser, with script turned off."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from duban.store.engine import Engine
from views.web import scenario

Open = Callable[..., Page]
CANTEENS = "在2024年底前建成三所社区食堂"
TREES = "plant 400 trees"
ORDER = "remove </p><script>alert(2)</script> from the minutes"
# What one types, names from the texts, and what the addresses below ask for.
SAME = {"SHA", "duban", "add", "Orla", "Finch", "Kelp", "Wharf", "none", "page"}


@pytest.fixture(scope="module")
def paths(told: Engine) -> list[str]:
    """One page of every sort."""
    items = [scenario.item_id(told, words) for words in (CANTEENS, TREES, ORDER)]
    activity = scenario.activity_id(told, "visit-zh")
    return [
        "/",
        "/activities",
        "/items",
        "/items?state=quiet&kind=directive",
        "/items?place=x",
        "/documents",
        "/documents/visit-zh",
        "/documents/visit-zh?start=3&end=9",
        "/documents/hostile",
        "/search?q=养老",
        "/search?q=none",
        "/nowhere",
        "/items?page=x",
        f"/activities/{activity}",
        *(f"/items/{item}" for item in items),
    ]


@pytest.mark.parametrize(
    ("lang", "title", "kind", "year"),
    [("en", "Activities", "Visit", "2023"), ("zh", "活动", "调研考察", "2023年")],
)
def test_a_first_visit_shows_who_went_where_and_when(
    open_page: Open, lang: str, title: str, kind: str, year: str
) -> None:
    page = open_page("/activities", lang)
    expect(page.get_by_role("heading", level=1)).to_contain_text(title)
    section = page.get_by_role("region", name=year, exact=True)
    entry = section.get_by_role("listitem").filter(has_text="顾南舟")
    expect(entry).to_contain_text(kind)
    expect(entry).to_contain_text("榆岸区")
    expect(entry).to_contain_text("柳堤养老院")


def test_facets_narrow_the_list_and_widen_it_again(open_page: Open) -> None:
    page = open_page("/items", "zh")
    rows = page.locator(".results .entry")
    before = rows.count()
    page.get_by_role("link", name="限定为：类别 承诺，2 个事项").click()
    expect(rows).to_have_count(2)
    assert "kind=commitment" in page.url
    page.get_by_role("link", name="限定为：政策领域 社会保障，1 个事项").click()
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("为每个街道配一名养老顾问")
    page.get_by_role("link", name="取消限定：类别 承诺").first.click()
    page.get_by_role("link", name="取消限定：政策领域 社会保障").first.click()
    expect(rows).to_have_count(before)


def test_an_item_shows_its_exact_words_highlighted_in_the_source(
    open_page: Open, told: Engine
) -> None:
    page = open_page(f"/items/{scenario.item_id(told, CANTEENS)}", "zh", script=True)
    expect(page.get_by_role("heading", level=1)).to_have_text(CANTEENS)
    page.get_by_role("link", name="在原文中看这句话").click()
    mark = page.locator("#words + mark")
    expect(mark).to_have_text(CANTEENS)
    expect(mark).to_be_in_viewport()
    ground = "element => getComputedStyle(element).backgroundColor"
    assert mark.evaluate(ground) != "rgba(0, 0, 0, 0)"
    expect(page.locator(".source-text .text")).to_contain_text("在柳堤养老院")


def test_an_item_shows_what_a_later_text_says_and_leads_there(
    open_page: Open, told: Engine
) -> None:
    page = open_page(f"/items/{scenario.item_id(told, CANTEENS)}", "en")
    quoted = page.get_by_role("blockquote")
    expect(quoted).to_have_text("全区建成社区食堂两所")
    expect(page.locator(".evidence")).to_contain_text("Reports progress")
    expect(page.locator(".evidence")).to_contain_text("same name: 榆岸区")
    page.locator(".evidence .source a").click()
    expect(page.locator("#words + mark")).to_have_text("全区建成社区食堂两所")
    expect(page.locator("#words + mark")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("lang", "silence"),
    [
        ("en", "No later text found in 1 document since 5 June 2023."),
        ("zh", "自2023年6月5日以来的1 篇文稿中，未见后续文字。"),
    ],
)
def test_silence_is_honest(
    open_page: Open, told: Engine, lang: str, silence: str
) -> None:
    page = open_page(f"/items/{scenario.item_id(told, '完善养老设施')}", lang)
    expect(page.get_by_text(silence)).to_be_visible()


def test_two_characters_are_found_and_marked(open_page: Open) -> None:
    page = open_page("/", "zh")
    page.get_by_role("searchbox").fill("养老")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("1 篇文稿含有“养老”")
    marks = page.locator("mark.match")
    assert set(marks.all_inner_texts()) == {"养老"}
    page.locator(".hits .title a").first.click()
    expect(page.locator("#words + mark")).to_have_text("养老")


def test_the_language_is_switched_in_place_and_stays(open_page: Open) -> None:
    page = open_page("/items?kind=commitment", "en")
    page.get_by_role("link", name="中文").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("事项")
    assert "kind=commitment" in page.url
    page.get_by_role("link", name="文稿", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("文稿")
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Documents")


def test_a_statement_in_a_document_leads_to_its_item(open_page: Open) -> None:
    page = open_page("/documents/visit-zh", "zh")
    expect(page.locator("mark.problem.top-problem").last).to_have_text("护工仍然不足")
    page.locator("mark a", has_text=CANTEENS).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(CANTEENS)


def test_the_keyboard_reaches_the_content_at_once(open_page: Open) -> None:
    page = open_page("/items", "en")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_page_scrolls_sideways_on_a_telephone(
    open_page: Open, paths: list[str], site: str, lang: str
) -> None:
    page = open_page("/", lang, width=360)
    for path in paths:
        page.goto(site + path)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 360, path


def test_no_english_is_left_on_a_chinese_page(
    open_page: Open, paths: list[str], site: str
) -> None:
    page = open_page("/", "zh", script=True)
    ours = """() => {
      const body = document.body.cloneNode(true)
      body.querySelectorAll("bdi, code, .text, .languages").forEach(one => one.remove())
      const said = [...body.querySelectorAll("[title], [aria-label], [placeholder]")]
        .map(one => [one.title, one.ariaLabel, one.placeholder].join(" "))
      return body.textContent + " " + said.join(" ")
    }"""
    for path in paths:
        page.goto(site + path)
        left = set(re.findall("[A-Za-z]{2,}", page.evaluate(ours))) - SAME
        assert left <= {scenario.Recital.name}, path


def test_a_hostile_document_runs_nothing(
    open_page: Open, paths: list[str], site: str
) -> None:
    page = open_page("/", "en", script=True)
    alarms: list[str] = []
    page.on("dialog", lambda dialog: (alarms.append(dialog.message), dialog.dismiss()))
    page.on(
        "request",
        lambda sent: alarms.append(sent.url) if site not in sent.url else None,
    )
    page.on(
        "console",
        lambda said: alarms.append(said.text) if "Policy" in said.text else None,
    )
    for path in [*paths, "/search?q=<script>alert(9)</script>"]:
        page.goto(site + path)
        assert page.title() != "owned"
        assert page.locator("script, img, iframe, [onerror]").count() == 0
    assert alarms == []
