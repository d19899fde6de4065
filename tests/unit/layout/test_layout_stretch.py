from hypothesis import given, settings
from hypothesis import strategies as st
from layout_cases import texts

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
