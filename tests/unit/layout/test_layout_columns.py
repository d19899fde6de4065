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
