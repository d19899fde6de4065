"""Whatever the text, the measure and the mode: nothing is lost, nothing repeated, nothing over."""

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from layout_cases import articles, galley_of, lines_of, options, texts
from rich.cells import cell_len

from reader.layout import LayoutOptions, plain, set_article
from reader.layout.compression import NARROWER
from reader.layout.options import HUNG
from reader.layout.upright import upright
from reader.layout.vertical import LINE_WIDTH
from reader.layout.widths import cells_in
from reader.model import Block, Role

FULL_WIDTH = 0xFEE0  # from a half-width mark to its full-width form
SHOWN = settings(deadline=None, max_examples=60)


def shown_places(galley, wanted):
    """(block, offset) → the character shown for it, for all rows; twice is an error."""
    places = {}
    for row in galley.rows(wanted):
        for placed in row.placed:
            for fragment in galley.fragments(placed, wanted):
                if fragment.start < 0:
                    assert not fragment.text.strip(" ")
                    continue
                for at, character in enumerate(fragment.text, fragment.start):
                    assert (placed.block, at) not in places
                    places[placed.block, at] = character
    return places


def units(galley, wanted):
    """The text of every placed line, which in vertical setting is one square."""
    for row in galley.rows(wanted):
        for placed in row.placed:
            yield "".join(fragment.text for fragment in galley.fragments(placed, wanted))


def forms(presented, at, wanted):
    """What may be shown for a presented character."""
    if wanted.vertical:
        return {upright(presented, at, at + 1), presented[at], upright(presented[at], 0, 1)}
    return {presented[at], NARROWER.get(presented[at])}


@given(articles, options)
@SHOWN
def test_each_character_is_shown_once_as_it_is_presented(article, wanted):
    galley = set_article(article)
    places = shown_places(galley, wanted)
    for number, block in enumerate(article.blocks):
        presented = galley.prepared(number, wanted).shown
        assert len(presented) == len(block.text)
        for at, character in enumerate(presented):
            shown = places.pop((number, at), None)
            assert shown in forms(presented, at, wanted) if shown else character.isspace()
    assert not places


@given(articles, options)
@SHOWN
def test_no_row_is_wider_than_the_measure(article, wanted):
    galley = set_article(article)
    if wanted.vertical:
        assert all(cell_len(text) <= LINE_WIDTH for text in units(galley, wanted))
        return
    assert all(cells_in(line, wanted.ambiguous) <= wanted.cells for line in plain(galley, wanted))


@given(articles, options, st.integers(4, 80), st.integers(0, 4))
@SHOWN
def test_no_row_is_wider_than_the_room_that_it_is_set_within(article, wanted, room, margin):
    wanted = replace(wanted, vertical=False).within(room, margin)
    lines = plain(set_article(article), wanted)
    assert all(cells_in(line, wanted.ambiguous) <= room + min(margin, HUNG) for line in lines)


@given(articles, options)
@SHOWN
def test_lines_side_by_side_keep_apart_and_within_the_measure(article, wanted):
    galley = set_article(article)
    for row in galley.rows(wanted):
        right = 0
        for placed in row.placed:
            assert placed.x >= right
            shown = "".join(one.text for one in galley.fragments(placed, wanted))
            right = placed.x + placed.indent + cells_in(shown, wanted.ambiguous)
        assert right <= max(wanted.cells, wanted.measure)


@given(articles, st.integers(60, 100))
@SHOWN
def test_a_stop_hangs_in_the_gutter_and_leaves_it_a_blank(article, measure):
    wanted = LayoutOptions(measure=measure, columns=2, column_height=9)
    galley = set_article(article)
    for row in galley.rows(wanted):
        right = -1
        for placed in row.placed:
            assert placed.x > right + 1 or not placed.x
            shown = "".join(one.text for one in galley.fragments(placed, wanted))
            right = placed.x + placed.indent + cells_in(shown, wanted.ambiguous)


@given(articles, options)
@SHOWN
def test_what_is_shown_is_the_stored_text_but_for_blanks_and_widths(article, wanted):
    galley = set_article(article)
    places = shown_places(galley, wanted)
    for number, block in enumerate(article.blocks):
        presented = galley.prepared(number, wanted).shown
        for at, (stored, character) in enumerate(zip(block.text, presented, strict=True)):
            same = {stored, chr(ord(stored) + FULL_WIDTH)} if "!" <= stored <= "~" else {stored}
            assert character in same or (character == " " and stored.isspace())
            assert stored.isspace() or (number, at) in places


@given(articles, options)
@SHOWN
def test_the_row_of_a_place_shows_it(article, wanted):
    galley = set_article(article)
    rows = galley.rows(wanted)
    for block, at in shown_places(galley, wanted):
        row = rows[galley.row_at(block, at, wanted)]
        assert any(one.block == block and one.start <= at < one.end for one in row.placed)


@given(texts, options)
@SHOWN
def test_lines_of_a_block_tile_its_text(text, wanted):
    galley = galley_of(text)
    ranges = Counter()
    for row in galley.rows(wanted):
        for placed in row.placed:
            ranges.update(range(placed.start, placed.end))
    assert set(ranges.values()) <= {1}


def test_rows_are_a_sequence():
    rows = galley_of("青石镇春耕大忙时节").rows(LayoutOptions(measure=8))
    assert len(rows) == len(list(rows)) == 3
    assert rows[-1] == rows[2]
    assert list(rows[1:]) == [rows[1], rows[2]]


def test_rows_of_the_same_options_are_kept():
    galley, wanted = galley_of("春耕"), LayoutOptions(measure=8)
    assert galley.rows(wanted) is galley.rows(LayoutOptions(measure=8))


def test_a_paragraph_stands_in_and_its_own_blanks_are_not_shown():
    assert lines_of("　　青石镇春耕大忙时节", 16, indent=2) == ["    青石镇春耕大", "忙时节"]


def test_kept_lines_are_shown_as_they_stand():
    assert lines_of("早稻  3000亩\n  晚稻  20亩", 30, Role.UNKNOWN) == [
        "早稻  3000亩",
        "  晚稻  20亩",
    ]


def test_blanks_before_the_first_of_kept_lines_are_shown():
    assert lines_of("  早稻  3000亩\n晚稻  20亩 ", 30, Role.UNKNOWN) == [
        "  早稻  3000亩",
        "晚稻  20亩",
    ]


def test_a_head_is_parted_from_its_body():
    galley = galley_of(Block(Role.HEADLINE, "春耕"), Block(Role.BYLINE, "■白河生"), "青石镇")
    assert list(plain(galley, LayoutOptions(measure=20))) == ["春耕", "■白河生", "", "    青石镇"]


def test_flush_lines_end_at_the_measure_but_for_the_last():
    text = "4月21日,青石镇召开春耕生产会,部署今年3,000亩早稻的育秧工作;“抢在谷雨前下田。”"
    *lines, _last = lines_of(text, 30, justify=True, hang=False)
    assert {cells_in(line) for line in lines} == {30}


def test_a_hanging_stop_stands_beyond_the_flush_measure():
    lines = lines_of("青石镇春耕。大忙时节，抢种早稻忙", 10, justify=True)
    assert lines[0] == "青石镇春耕。"
