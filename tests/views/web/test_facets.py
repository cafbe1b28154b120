"""Facets are links that add a value, or take away the one that is chosen."""

from duban.store.dossiers import Facet, ItemFilter, ItemPage
from duban.views.labels.words import words_in
from duban.views.web.facets import SHOWN, UNFOLDED, chosen_facets, facet_groups

ENGLISH = words_in("en")


def _page(**facets: tuple[Facet, ...]) -> ItemPage:
    return ItemPage((), 0, facets)


def test_a_choice_adds_its_value_to_what_is_chosen_already() -> None:
    page = _page(state=(Facet("quiet", 3),), area=(Facet("8", 2),))
    state, area = facet_groups(page, ItemFilter(place="Elm"), ENGLISH)
    assert state.choices[0].href == "/items?place=Elm&state=quiet"
    assert area.choices[0].href == "/items?area=8&place=Elm"
    assert (area.choices[0].label, area.choices[0].count) == ("Energy", 2)


def test_the_chosen_value_comes_first_and_takes_itself_away() -> None:
    page = _page(area=(Facet("1", 9), Facet("8", 2)))
    (group,) = facet_groups(page, ItemFilter(area=8, kind="directive"), ENGLISH)
    assert [choice.chosen for choice in group.choices] == [True, False]
    assert group.choices[0].href == "/items?kind=directive"
    assert group.choices[1].href == "/items?area=1&kind=directive"
    assert group.narrowed


def test_a_facet_without_values_is_left_out() -> None:
    assert facet_groups(_page(place=()), ItemFilter(), ENGLISH) == []


def test_a_long_facet_unfolds_in_part_and_counts_the_rest() -> None:
    many = tuple(Facet(f"P{number}", 1) for number in range(100))
    (group,) = facet_groups(_page(place=many), ItemFilter(), ENGLISH)
    assert (len(group.first), len(group.others)) == (SHOWN, UNFOLDED)
    assert group.left_out == 100 - SHOWN - UNFOLDED


def test_what_is_chosen_is_named_in_the_readers_language() -> None:
    wanted = ItemFilter(area=0, person="周", state="quiet")
    chinese = chosen_facets(wanted, words_in("zh"))
    assert [one.label for one in chinese] == ["未见后续", "综合", "周"]
    assert [one.label for one in chosen_facets(wanted, ENGLISH)][:2] == [
        "Quiet",
        "General",
    ]
    assert chinese[0].href == "/items?area=0&person=%E5%91%A8"
