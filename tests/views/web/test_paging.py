"""Pages of a list begin, end and lead on where they should."""

from duban.views.web.paging import Paging, offset_of


def test_an_empty_list_has_one_page_without_neighbours() -> None:
    paging = Paging(1, 30, 0)
    assert (paging.pages, paging.previous, paging.next) == (1, None, None)


def test_a_full_page_is_the_last_one() -> None:
    assert Paging(1, 30, 30).next is None
    assert Paging(1, 30, 31).next == 2


def test_beyond_the_end_the_way_back_leads_to_the_last_page() -> None:
    paging = Paging(9, 30, 31)
    assert (paging.previous, paging.next) == (2, None)


def test_the_second_page_begins_after_the_first() -> None:
    assert offset_of(1, 30) == 0
    assert offset_of(2, 30) == 30
