import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_cases import texts

from reader.layout.present import present

HALVES = str.maketrans("，；：？！（）", ",;:?!()")


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("4月21日,镇长说:“好!”", "4月21日，镇长说：“好！”"),
        ("育秧(早稻)开始;抓紧", "育秧（早稻）开始；抓紧"),
        ("中职篮(CBA)复赛", "中职篮（CBA）复赛"),
        ("增长4.5%,比去年快", "增长4.5%，比去年快"),
        ("(记者 白河生)", "（记者 白河生）"),
        ("他问:为什么?", "他问：为什么？"),
    ],
)
def test_chinese_punctuation_is_shown_full_width(stored, shown):
    assert present(stored, full_width=True) == shown


@pytest.mark.parametrize(
    "text",
    ["3,000", "15:30", "https://a.cn/b?c=d", "f(x)", "Hello, world!", "A:B", "1,2", "3:2"],
)
def test_numbers_times_addresses_and_latin_text_keep_their_own(text):
    assert present(text, full_width=True) == text
    assert present(f"看 {text} 吧", full_width=True) == f"看 {text} 吧"


@pytest.mark.parametrize("text", ["3,000", "15:30", "https://a.cn/b?c=d", "f(x)", "A:B", "3:2"])
def test_they_keep_it_beside_chinese_characters(text):
    assert present(f"看{text}吧", full_width=True) == f"看{text}吧"


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("好?!好", "好?!好"),  # none of a run is Chinese
        ("好!!", "好!!"),
        ("好,.", "好,."),
        ("日,", "日，"),
        (",日", ",日"),
        (", 日", ", 日"),
        ("A,日", "A，日"),
        ("a) ,日", "a) ,日"),
        ("5%:日", "5%：日"),
        ("[1],日", "[1]，日"),
        ("é,日", "é,日"),
        ("-,日", "-,日"),
        ("(一)A(b)", "（一）A(b)"),
        ("年(a)", "年（a）"),
        ("a(b)年", "a(b)年"),
        ("-(b)年", "-（b）年"),
        ("a(年)", "a（年）"),
        ("(年", "(年"),
        ("年)", "年)"),
        ("(年\n月)", "(年\n月)"),
    ],
)
def test_a_half_width_mark_is_chinese_by_its_neighbours(stored, shown):
    assert present(stored, full_width=True) == shown


@pytest.mark.parametrize(
    "character",
    "—‘’“”…、。〿぀んヿ㐀鿿豈﫿！／：＠［｀｛･" + "\U00020000\U0003ffff",
)
def test_a_stop_behind_what_is_written_full_width_is_chinese(character):
    assert present(f"{character},", full_width=True) == f"{character}，"


@pytest.mark.parametrize("character", "–‗※‥‧　₀㄀가ﬀ０９ＡＺｚ�" + "\U0001ffff\U00040000")
def test_a_stop_behind_anything_else_is_not(character):
    assert present(f"{character},", full_width=True) == f"{character},"


def test_line_feeds_stay_and_other_blanks_are_spaces():
    assert present("日\t一\r二\f三\v四\n五", full_width=False) == "日 一 二 三 四\n五"


def test_it_can_be_switched_off():
    assert present("日,说:好", full_width=False) == "日,说:好"


@given(texts, st.booleans())
@settings(deadline=None, max_examples=60)
def test_length_and_characters_are_kept(text, full_width):
    shown = present(text, full_width=full_width)
    assert len(shown) == len(text)
    blanks = str.maketrans("\t\r\f\v", "    ")
    assert shown.translate(HALVES) == text.translate(HALVES).translate(blanks)
