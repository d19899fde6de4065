from itertools import pairwise

import pytest
from desk_pages import article, page, store_of, town_store
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Page
from reader.store import parse_query
from reader.ui.listing import (
    EVEN_HEADLINE_LINES,
    MEASURED_ROWS,
    MOST_HEADLINE_LINES,
    Listing,
    Part,
    headline_lines,
    second_line,
)


def listing(store, width=24, *, grouped=False):
    hits = store.search(parse_query("")).hits
    return Listing(hits, len(hits), width, grouped=grouped)


def parts(shown, place):
    lines = range(shown.top_of(place), shown.top_of(place) + shown.height_of(place))
    return [shown.line_at(line).part for line in lines]


def test_a_row_shows_headline_facts_and_a_gap():
    assert parts(listing(town_store()), 0) == [Part.HEADLINE, Part.FACTS, Part.GAP]


def test_a_row_shows_its_deck():
    store = store_of(Page("1.txt", (article("修堤", "正文", deck="六里"),)))
    assert parts(listing(store), 0) == [Part.HEADLINE, Part.DECK, Part.FACTS, Part.GAP]


def test_pages_are_named_above_their_first_article():
    shown = listing(town_store(), grouped=True)
    named = [place for place in range(5) if Part.PAGE in parts(shown, place)]
    assert named == [0, 3]


def test_every_line_belongs_to_the_row_that_it_stands_in():
    shown = listing(town_store(), grouped=True)
    for place in range(5):
        for line in range(shown.top_of(place), shown.top_of(place) + shown.height_of(place)):
            assert shown.place_at(line) == shown.line_at(line).place == place


@pytest.mark.parametrize("line", [-1, 10_000])
def test_beyond_the_list_there_is_nothing(line):
    shown = listing(town_store())
    assert shown.place_at(line) == -1
    assert shown.line_at(line) is None


def test_an_empty_list_has_no_height():
    assert listing(store_of()).height == 0


def test_a_long_list_gives_every_row_the_same_height():
    store = store_of(
        page("1.txt", *(f"第{at}号" * (at % 9 + 1) for at in range(MEASURED_ROWS + 1)))
    )
    shown = listing(store, grouped=True)
    assert {shown.height_of(place) for place in (0, 8, MEASURED_ROWS)} == {EVEN_HEADLINE_LINES + 3}
    assert shown.place_at(shown.height - 1) == MEASURED_ROWS


@given(st.text(st.characters(categories=["Lo", "Po", "Nd"]), min_size=1, max_size=40))
@settings(deadline=None, max_examples=60)
def test_a_headlines_lines_are_its_beginning_without_a_gap(title):
    lines = headline_lines(title, 20)
    assert lines[0][0] == 0
    assert all(before[1] == after[0] for before, after in pairwise(lines))
    assert lines[-1][1] == len(title) or len(lines) == MOST_HEADLINE_LINES


def test_the_deck_says_more_than_the_kicker():
    assert second_line(article("修堤", "正文", kicker="引", deck="副"))[0] == "副"


def test_the_kicker_stands_where_there_is_no_deck():
    assert second_line(article("修堤", "正文", kicker="引"))[0] == "引"


def test_without_either_there_is_no_second_line():
    assert second_line(article("修堤", "正文"))[0] == ""
