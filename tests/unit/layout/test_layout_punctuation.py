import string

import pytest

from reader.layout.punctuation import Mark, is_han, mark_of


@pytest.mark.parametrize(
    ("characters", "mark"),
    [
        ("，。、；：？！,;:?!", Mark.STOP),
        ("”’）》」』】)]%℃～·", Mark.CLOSE),
        ("“‘（《「『【([¥$№■□", Mark.OPEN),
        ("—", Mark.DASH),
        ("…", Mark.DOTS),
        ("／/", Mark.SOLIDUS),
        ("中国あ한①@#&*+=^_`|\\", Mark.FREE),
        (string.ascii_letters + string.digits, Mark.FREE),
        ("‼⁇⁈⁉‰％℉°′″–－•‧", Mark.CLOSE),
        ("￥£€＄￡≤≥≈□●○◆◇▲△★☆▶▷", Mark.OPEN),
        ("―⸺─", Mark.DASH),
        ("⋯", Mark.DOTS),
        ("\"'", Mark.QUOTE),
        ("\u00a0\u202f\u2060\ufeff", Mark.GLUED),
        ("\u200b", Mark.GAP),
        (" \t\u3000\u2003", Mark.SPACE),
    ],
)
def test_each_mark_has_the_class_of_its_clause(characters, mark):
    assert {mark_of(character, 2) for character in characters} == {mark}


def test_what_takes_no_cell_belongs_to_the_character_before():
    assert mark_of("\u0301", 0) is Mark.JOINED
    assert mark_of("\u200d", 0) is Mark.JOINED


def test_ideographs_of_all_planes_are_han_and_kana_is_not():
    assert all(map(is_han, "中㐀豈𠮷"))
    assert all(map(is_han, "\uf900鿿﫿\U00020000\U0003ffff"))
    assert not any(map(is_han, "あA1，\u33ff\ua000\uf8ff\ufb00\U0001ffff\U00040000"))
