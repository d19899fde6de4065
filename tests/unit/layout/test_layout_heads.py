from hypothesis import given, settings
from hypothesis import strategies as st
from layout_cases import chinese, lines_of, texts

from reader.layout import LayoutOptions
from reader.layout.breaker import cells_between
from reader.layout.heads import balance_lines
from reader.layout.scan import prepare
from reader.model import Role


def head(text, measure, **more):
    return lines_of(text, measure, Role.HEADLINE, **more)


def test_a_headline_that_fits_is_one_line():
    assert head("春耕忙 稻花香", 40) == ["春耕忙 稻花香"]


def test_a_headline_breaks_at_its_space():
    assert head("青石镇抢抓农时 三千亩早稻全部下田", 28) == ["青石镇抢抓农时", "三千亩早稻全部下田"]


def test_without_a_space_lines_are_of_like_length():
    first, second = head("青石镇三千亩早稻抢在谷雨前下田", 24)
    assert abs(len(first) - len(second)) <= 3


def test_a_name_in_quotes_is_not_parted_where_another_break_is_near():
    assert head("青石镇“三年两头旱”成为往事", 18) == ["青石镇“三年两头旱”", "成为往事"]


def test_flush_headlines_are_filled():
    lines = head("青石镇抢抓农时 三千亩早稻全部下田", 28, justify=True)
    assert len(lines[0].replace(" ", "")) > 7


def test_what_no_break_can_mend_is_broken_as_it_must():
    assert "".join(head("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 8)) == "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@given(chinese | texts, st.integers(4, 40), st.booleans())
@settings(deadline=None, max_examples=60)
def test_lines_fit_and_cover_the_headline(text, room, is_flush):
    scanned = prepare(text, LayoutOptions(measure=room))
    starts = balance_lines(scanned, room, is_flush=is_flush)
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        assert cells_between(scanned, start, end) <= room
