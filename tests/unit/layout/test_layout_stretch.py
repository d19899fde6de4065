import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_cases import lines_of, texts

from reader.layout.row import Fragment
from reader.layout.stretch import stretch


def stretched(text, cells):
    fragments = stretch(Fragment(text, 7), cells, [False] * len(text))
    return "".join(fragment.text for fragment in fragments)


def test_spaces_between_words_grow_first():
    assert stretched("the paper，春耕 3亩", 2) == "the  paper，春耕  3亩"


def test_seams_between_chinese_and_western_come_next():
    assert stretched("今年3000亩，春耕", 1) in ("今年 3000亩，春耕", "今年3000 亩，春耕")


def test_then_places_at_marks_then_all_others():
    assert stretched("春耕，大忙", 1) == "春耕， 大忙"
    assert stretched("春耕大忙", 3) == "春 耕 大 忙"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("春，耕大忙时节", "春， 耕大忙时节"),
        ("”春耕大忙时节", "” 春耕大忙时节"),
        ("春耕大忙时“节", "春耕大忙时 “节"),
        ("春“（耕大忙时节", "春 “（耕大忙时节"),  # not between two marks
        ("春，”耕大忙时节", "春，” 耕大忙时节"),
        ("春、，耕大忙时节", "春、， 耕大忙时节"),
        ("春A耕大忙时节，好", ("春 A耕大忙时节，好", "春A 耕大忙时节，好")),
        ("春$5大忙时节，好", ("春 $5大忙时节，好", "春$5 大忙时节，好")),
        ("春5%大忙时节，好", ("春 5%大忙时节，好", "春5% 大忙时节，好")),
        ("a b春，耕大忙时节", "a  b春，耕大忙时节"),
    ],
)
def test_the_first_blank_stands_where_it_is_seen_least(text, shown):
    assert stretched(text, 1) in shown


def test_blanks_are_no_stored_text():
    fragments = stretch(Fragment("春耕大忙", 7), 2, [False] * 4)
    assert [one.start for one in fragments] == [7, -1, 8, -1, 10]


def test_blanks_are_spread_evenly_over_places_alike():
    assert stretched("一二三四五六七八九", 2) == "一二三 四五六七 八九"
    assert stretched("一二三四五六七八九", 1) == "一二三四五 六七八九"
    assert stretched("一二，三四，五六，七", 2) == "一二， 三四，五六， 七"


@pytest.mark.parametrize(
    "whole", ["——", "……", "４．５％", "12:30", "上／下", "上-下", "上～下", "上·下"]
)
def test_what_is_whole_or_binds_two_is_not_parted(whole):
    assert stretched(f"春{whole}", 2) in (f"春  {whole}", f"春{whole}")


def test_nothing_is_parted_from_what_it_is_one_with():
    fragments = stretch(Fragment("春e\u0301耕", 0), 3, [False, False, True, False])
    assert "e\u0301" in "".join(one.text for one in fragments)


def test_a_mark_above_a_character_stays_with_it_in_a_flush_line():
    text = "青\u0301石\u0301镇\u0301春\u0301耕\u0301大忙时节"
    for measure in (8, 10, 12, 14):
        shown = " ".join(lines_of(text, measure, justify=True, hang=False))
        assert all(f"{one}\u0301" in shown for one in "青石镇春耕")
        assert " \u0301" not in shown


def test_dashes_dots_words_and_connectors_stay_whole():
    assert stretched("——……", 1) == "—— ……"
    assert stretched("4.5%", 3) == "4.5%"
    assert stretched("甲·乙", 2) == "甲·乙"


def test_every_place_has_one_blank_before_any_has_two():
    assert stretched("春耕大忙", 4).count("  ") == 1


@given(texts, st.integers(0, 12))
@settings(deadline=None, max_examples=60)
def test_only_blanks_are_put_in_and_offsets_are_kept(text, cells):
    text = text.strip()
    fragments = stretch(Fragment(text, 0), cells, [False] * len(text))
    own = [fragment for fragment in fragments if fragment.start >= 0]
    assert "".join(fragment.text for fragment in own) == text
    assert all(text.startswith(one.text, one.start) for one in own)
    assert all(not one.text.strip(" ") for one in fragments if one.start < 0)
    assert sum(len(one.text) for one in fragments if one.start < 0) in (0, cells)
