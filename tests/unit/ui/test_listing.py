from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from town_pages import article, page, store_of, town_store

from reader.model import Page
from reader.store import Span, parse_query
from reader.store.snippet import Snippet
from reader.ui.listing import (
    CHUNK,
    MOST_HEADLINE_LINES,
    Listing,
    ListLine,
    Part,
    headline_lines,
    second_line,
)
from reader.ui.row_text import around_mark, shown_on


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


def uneven(count):
    """A store of headlines of very different lengths."""
    return store_of(page("1.txt", *(f"第{at}号" * (at * 7 % 11 + 1) for at in range(count))))


def test_a_long_list_has_rows_as_tall_as_their_text_and_names_its_pages():
    shown = listing(uneven(3 * CHUNK), grouped=True)
    assert shown.height_of(0) == 4
    assert shown.height_of(3) > shown.height_of(1) - 1
    assert Part.PAGE in parts(shown, 0)


def test_only_rows_that_are_asked_for_are_measured(monkeypatch):
    store = uneven(20 * CHUNK)
    measured = []
    lines = Listing._lines
    monkeypatch.setattr(Listing, "_lines", lambda self, at: measured.append(at) or lines(self, at))
    shown = listing(store)
    shown.top_of(15 * CHUNK)
    assert len(set(measured)) == 2 * CHUNK


@given(st.lists(st.integers(0, 6 * CHUNK - 1), max_size=8))
@settings(deadline=None, max_examples=30)
def test_in_whatever_order_rows_are_seen_lines_and_rows_agree(seen):
    store = LONG
    shown = listing(store)
    for place in seen:
        top, height = shown.top_of(place), shown.height_of(place)
        assert [shown.place_at(line) for line in (top, top + height - 1)] == [place, place]
    for chunk in range(6):
        shown.top_of(chunk * CHUNK)
    assert shown.height == sum(shown.height_of(place) for place in range(6 * CHUNK))


LONG = uneven(6 * CHUNK)


def test_more_hits_make_the_list_longer_and_move_nothing_above():
    hits = LONG.search(parse_query("")).hits
    shown = Listing(hits, 40, 24, grouped=False)
    tops = [shown.top_of(place) for place in range(40)]
    shown.extend(100)
    assert [shown.top_of(place) for place in range(40)] == tops
    assert shown.place_at(shown.height - 1) == 99


@given(st.integers(12, 60), st.integers(0, 80))
@settings(deadline=None, max_examples=60)
def test_a_snippet_keeps_its_first_mark_in_sight(width, before):
    text = "石" * before + "水闸" + "堤" * 60
    shown = around_mark(Snippet(text, (Span(before, before + 2),), 0, 0), width)
    assert cell_len(shown.text) <= width
    low, high = shown.spans[0]
    assert shown.text[low:high] == "水闸"[: high - low]


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


def heading(shown, place):
    return shown_on(ListLine(place, Part.PAGE), shown, lambda _entry, _width: "").text


def test_headings_of_several_issues_name_their_day():
    pages = [
        Page(f"{at}.txt", (article(f"修堤{at}", "正文"),), date=day, label=f"第{sheet}版")
        for at, (day, sheet) in enumerate(
            [("2026-03-05", 1), ("2026-03-05", 2), ("2026-03-06", 1), ("2026-03-06", 2)]
        )
    ]
    shown = listing(store_of(*pages), grouped=True)
    assert [heading(shown, place) for place in range(4)] == [
        "2026-03-05 第1版",
        "第2版",
        "2026-03-06 第1版",
        "第2版",
    ]
    shown = listing(store_of(*pages[:2]), grouped=True)
    assert [heading(shown, place) for place in range(2)] == ["第1版", "第2版"]


def test_headings_of_several_papers_name_the_paper():
    pages = [
        Page(f"{at}.txt", (article("修堤", "正文"),), paper, "2026-03-05", "第1版")
        for at, paper in enumerate(["云溪日报", "青禾晚报"])
    ]
    shown = listing(store_of(*pages), 60, grouped=True)
    assert heading(shown, 1) == "青禾晚报 2026-03-05 第1版"


def test_a_narrow_heading_leaves_facts_out_and_keeps_the_label():
    pages = [
        Page(f"{at}.txt", (article("修堤", "正文"),), paper, "2026-03-05", "第12版", "要闻")
        for at, paper in enumerate(["云溪日报", "青禾晚报"])
    ]
    shown = [
        heading(listing(store_of(*pages), width, grouped=True), 1) for width in (40, 28, 23, 20, 12)
    ]
    assert shown == [
        "青禾晚报 2026-03-05 第12版 要闻",
        "青禾晚报 2026-03-05 第12版",
        "2026-03-05 第12版 要闻",
        "2026-03-05 第12版",
        "第12版 要闻",
    ]
