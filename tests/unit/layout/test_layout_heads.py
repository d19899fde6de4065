import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_cases import chinese, lines_of, texts

from reader.layout import LayoutOptions
from reader.layout.breaker import cells_between
from reader.layout.heads import balance_lines
from reader.layout.scan import prepare
from reader.layout.widths import cells_in
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


@pytest.mark.parametrize(
    ("text", "measure", "lines"),
    [
        ("青石镇抢抓农时 三千亩早稻全部下田", 16, "青石镇抢抓农时|三千亩早|稻全部下田"),
        ("林业站向山里要效益", 16, "林业站向|山里要效益"),
        ("全县干部在田埂上对春耕作出部署", 12, "全县干部在|田埂上对春|耕作出部署"),
        ("全县干部在田埂上对春耕作出部署", 20, "全县干部在田埂上|对春耕作出部署"),
        ("老船工把渡口的故事讲给孩子们听", 20, "老船工把渡口的|故事讲给孩子们听"),
        ("青石镇“三年两头旱”成为往事", 12, "青石镇|“三年两头旱”|成为往事"),
        ("水库加固让下游万亩良田喝上放心水", 20, "水库加固让下游|万亩良田喝上放心水"),
        ("从渡口到码头：一条河的三十年", 16, "从渡口到码头：|一条河的三十年"),
        ("把服务送到田间地头——农技员林小满的一天", 24, "把服务送到田间地头——|农技员林小满的一天"),
        ("关于加强汛期山洪灾害防御工作的通知", 16, "关于加强汛期|山洪灾害防御|工作的通知"),
        ("关于加强汛期山洪灾害防御工作的通知", 20, "关于加强汛期山洪|灾害防御工作的通知"),
        ("今年我县早稻面积将增加两万亩", 16, "今年我县早稻面积|将增加两万亩"),
        ("甲乙的丙丁戊己", 8, "甲乙的|丙丁戊己"),
        ("甲乙丙在丁戊己", 8, "甲乙丙|在丁戊己"),
    ],
)
def test_a_headline_breaks_where_an_editor_would(text, measure, lines):
    assert head(text, measure) == lines.split("|")


@pytest.mark.parametrize(
    ("text", "measure", "lines"),
    [
        ("老船工把渡口的故事讲给孩子们听", 20, "老船工把渡口的故事讲|给孩子们听"),
        ("水库加固让下游万亩良田喝上放心水", 24, "水库加固让下游万亩良田喝|上放心水"),
        ("从渡口到码头：一条河的三十年", 20, "从渡口到码头：一条河|的三十年"),
        ("把服务送到田间地头——农技员林小满的一天", 20, "把服务送到田间地头——|农技员林小满的一天"),
    ],
)
def test_a_flush_headline_is_full_line_by_line(text, measure, lines):
    assert head(text, measure, justify=True) == lines.split("|")


def test_no_mark_of_a_headline_hangs_or_is_squeezed():
    for text in ("青石镇2，耕大忙时节", "青石镇春，耕大忙时节", "青石镇春耕。大忙时节"):
        for measure in (8, 10):
            assert all(cells_in(line) <= measure for line in head(text, measure, squeeze=True))


def test_a_headline_takes_no_line_more_than_it_needs():
    for measure in range(8, 40, 2):
        lines = head("全县干部在田埂上对春耕作出部署", measure)
        assert len(lines) == -(-30 // measure)


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
