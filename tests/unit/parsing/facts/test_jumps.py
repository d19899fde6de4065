"""Jumps: to, from, see."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Jump
from reader.parsing.facts import read_jump

LINES = [
    ("(下转第二版)", "to", "第二版"),
    ("（下转第3版）", "to", "第3版"),
    ("▶下转A03版", "to", "A03"),
    ("▶转A03版", "to", "A03"),
    ("下转 2 版", "to", "2版"),
    ("（下轉A5版）", "to", "A5"),
    ("（下转Ａ０３版）", "to", "Ａ０３"),
    ("(上接第一版)", "from", "第一版"),
    ("◀上接A01版", "from", "A01"),
    ("(紧接第一版)", "from", "第一版"),
    ("(相关报道见第二版)", "see", "第二版"),
    ("（相关报道详见A06版）", "see", "A06"),
    ("(相关报道见第A06版)", "see", "第A06版"),
    ("(全文见第二、三版)", "see", "第二、三版"),
    ("青禾春茶开采……详见A04版", "see", "A04"),
    ("县里决定,一座座地修。(下转第二版)", "to", "第二版"),
    ("(上接第一版)各乡镇要抓紧。" + "春耕不误农时。" * 40, "from", "第一版"),
    ("青禾春茶开采(A04版)", "see", "A04"),
    ("(接第一版)", "from", "第一版"),
    ("(下转十二版)", "to", "十二版"),
]
OTHERS = [
    "",
    "第一版印了三千册。",
    "他说,见到新版很高兴。",
    "县里决定,一座座地修。",
    "春耕。" * 40 + "(下转第二版)这句话印在中间。" + "春耕。" * 40,
]


@pytest.mark.parametrize(("text", "kind", "page"), LINES)
def test_a_jump_says_its_way_and_page(text, kind, page):
    assert read_jump(text) == Jump(kind, page)


@pytest.mark.parametrize(("beyond", "is_jump"), [(55, True), (56, False)])
def test_a_jump_ends_or_begins_within_sixty_characters_of_an_edge(beyond, is_jump):
    far = "春" * 90
    assert bool(read_jump("耕" * beyond + "下转第二版" + far)) is is_jump
    assert bool(read_jump(far + "下转第二版" + "耕" * beyond)) is is_jump
    assert bool(read_jump(far + "  下转第二版" + "耕" * beyond + "  ")) is is_jump


@pytest.mark.parametrize("text", OTHERS)
def test_other_text_is_no_jump(text):
    assert read_jump(text) is None


PIECES = st.sampled_from(
    ["下转", "上接", "详见", "第", "二", "版", "A", "03", "(", ")", "▶", " ", "见"]
)


@settings(deadline=None, max_examples=200)
@given(st.one_of(st.text(max_size=150), st.lists(PIECES, max_size=12).map("".join)))
def test_the_page_of_a_jump_stands_in_the_text(text):
    if jump := read_jump(text):
        assert jump.page
        assert jump.page in "".join(text.split())
