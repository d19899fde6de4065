import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_cases import galley_of

from reader.layout import LayoutOptions, plain
from reader.layout.columns import column_width, count_columns
from reader.model import Block, Role

HEAD = Block(Role.HEADLINE, "青石镇抢抓农时 三千亩早稻全部下田")
BODY = "青石镇农技站站长林小满说，今年雨水来得早，要抢在谷雨前下田，一亩田能多收八十公斤。"


def two(**more):
    return LayoutOptions(measure=76, columns=2, **more)


def test_columns_are_even_and_at_least_fourteen_ideographs_wide():
    assert column_width(LayoutOptions(measure=76, columns=2)) == 36
    assert column_width(LayoutOptions(measure=62, columns=2)) == 28
    assert count_columns(LayoutOptions(measure=59, columns=2)) == 1
    assert count_columns(LayoutOptions(measure=200, columns=3)) == 3


def test_the_head_goes_across_and_the_body_stands_in_columns():
    galley = galley_of(HEAD, *[BODY] * 6)
    rows = galley.rows(two())
    assert [placed.x for placed in rows[0].placed] == [0]
    assert rows[1].placed == ()
    assert [placed.x for placed in rows[2].placed] == [0, 40]


def test_the_last_screen_is_balanced():
    rows = galley_of(*[BODY] * 8).rows(two(column_height=12))
    heights = [
        sum(1 for row in rows[-len(rows) % 12 :] for one in row.placed if one.x == x)
        for x in (0, 40)
    ]
    assert abs(heights[0] - heights[1]) <= 1


def test_a_screen_is_filled_column_by_column():
    rows = galley_of(*[BODY] * 20).rows(two(column_height=10))
    first, second = rows[9].placed
    assert first.block < second.block
    assert (first.block, first.start) < (rows[0].placed[1].block, rows[0].placed[1].start + 1)
    assert rows[10].placed[0].block >= second.block


def test_a_crosshead_does_not_end_a_column():
    blocks = [BODY, Block(Role.CROSSHEAD, "抢抓农时"), BODY, BODY, BODY, BODY]
    for height in range(4, 14):
        rows = galley_of(*blocks).rows(two(column_height=height))
        for top in range(0, len(rows), height):
            screen = rows[top : top + height]
            for x in (0, 40):
                column = [one for row in screen for one in row.placed if one.x == x]
                assert not column or column[-1].role is not Role.CROSSHEAD or len(column) == 1


def test_columns_begin_with_text():
    galley = galley_of(*[BODY] * 9)
    for height in range(4, 16):
        rows = galley.rows(two(column_height=height, spacing=1))
        assert rows[0].placed[0].x == 0


@given(st.integers(1, 12), st.integers(0, 14), st.integers(1, 3))
@settings(deadline=None, max_examples=60)
def test_every_line_of_the_body_stands_in_one_column(count, height, columns):
    galley = galley_of(HEAD, *[BODY] * count)
    wanted = LayoutOptions(measure=100, columns=columns, column_height=height)
    shown = "".join("".join(plain(galley, wanted)).split())
    assert len(shown) == len("".join((HEAD.text + BODY * count).split()))


def columns_of(screen, count, step):
    """How many lines stand in each column of some rows."""
    lines = [placed.x for row in screen for placed in row.placed]
    return [lines.count(column * step) for column in range(count)]


def test_without_a_screen_all_columns_are_on_one():
    rows = galley_of(*[BODY] * 30).rows(two(column_height=0))
    assert list(rows.screens) == [0]
    left, right = columns_of(rows, 2, 40)
    assert 0 <= left - right <= 1
    assert left == len(rows)


@pytest.mark.parametrize("count", range(1, 12))
def test_three_columns_are_balanced_too(count):
    rows = galley_of(*[BODY] * count).rows(LayoutOptions(measure=92, columns=3, column_height=40))
    first, second, third = columns_of(rows, 3, 32)
    assert first >= second >= third >= first - 2


def test_columns_are_as_long_as_they_must_be_if_nobody_says():
    rows = galley_of(*[BODY] * 9).rows(LayoutOptions(measure=76, columns=2))
    assert list(rows.screens) == [0]


@pytest.mark.parametrize("leading", [0, 1, 2])
@pytest.mark.parametrize("height", [0, 5, 12])
def test_the_row_of_a_place_in_a_column_shows_it(leading, height):
    galley = galley_of(HEAD, Block(Role.BYLINE, "■白河生"), *[BODY] * 7)
    wanted = LayoutOptions(measure=100, columns=3, column_height=height, spacing=1, leading=leading)
    rows = galley.rows(wanted)
    for row in rows:
        for one in row.placed:
            for at in {one.start, one.end - 1}:
                assert one in rows[galley.row_at(one.block, at, wanted)].placed


def test_two_lines_stand_side_by_side():
    rows = galley_of("青石镇", "白河镇").rows(two(column_height=9))
    assert [placed.x for placed in rows[0].placed] == [0, 40]
    assert len(rows) == 1


@pytest.mark.parametrize("height", range(1, 14))
def test_all_screens_but_the_last_are_full(height):
    rows = galley_of(*[BODY] * 20).rows(two(column_height=height))
    assert list(rows.screens) == list(range(0, len(rows), height))
    for top in rows.screens[:-1]:
        assert columns_of(rows[top : top + height], 2, 40) == [height, height]


@pytest.mark.parametrize(
    ("height", "screens"),
    [(9, 0), (8, 0), (7, 2), (5, 2), (4, 2), (2, 2)],  # six rows under the head are worth it
)
def test_the_first_screen_is_the_heads_where_that_leaves_enough(height, screens):
    rows = galley_of(HEAD, *[BODY] * 12).rows(two(column_height=height))
    assert rows.screens[0] == 0
    assert rows.screens[1] == (screens or height)


def test_a_head_alone_and_a_body_alone_have_no_gap():
    assert len(galley_of(HEAD).rows(two())) == 1
    assert galley_of(BODY).rows(two())[0].placed
    spaced = galley_of(HEAD, BODY).rows(two(spacing=2))
    assert [bool(row.placed) for row in spaced][:4] == [True, False, False, True]


def test_blank_rows_neither_begin_nor_end_a_column():
    for count in range(2, 8):
        for height in range(3, 9):
            rows = galley_of(*["青石镇春耕"] * count).rows(two(column_height=height, spacing=1))
            for top in rows.screens:
                screen = rows[top : top + height]
                assert {placed.x for placed in screen[0].placed} <= {0, 40}
                assert screen[0].placed[0].x == 0
                assert screen[-1].placed or rows.screens[-1] != top
