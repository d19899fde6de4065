import pytest

from reader.store import tokens
from reader.store.completion import MOST, complete
from reader.store.drop_spaces import searchable

WORDS = {word: searchable(word) for word in ("黄土岭", "统战工作", "统一", "Tom")}


@pytest.fixture(autouse=True, scope="module")
def pinyin():
    tokens.load()


@pytest.mark.parametrize(
    ("text", "offers"),
    [
        ("统", ["统战工作", "统一"]),
        ("統戰", ["统战工作"]),
        ("se", ["section:"]),
        ("ｔｉｔ", ["title:"]),
        ("to", ["Tom"]),
        ("黄土 统", ["黄土 统战工作", "黄土 统一"]),
        ("-统一", []),
        ("-统战", ["-统战工作"]),
        ('title:"统战', ['title:"统战工作']),
        ("title:ti", []),
        ("htl", ["黄土岭"]),
        ("tongzhan", ["统战工作"]),
        ("", []),
        ("甲 ", []),
    ],
)
def test_what_is_typed_is_completed(text: str, offers: list[str]):
    assert complete(text, len(text), WORDS) == offers


def test_what_stands_behind_the_cursor_stays():
    assert complete("统战 甲", 2, WORDS) == ["统战工作 甲"]


def test_there_are_never_more_than_fit():
    assert len(complete("甲", 1, {f"甲{number}": f"甲{number}" for number in range(50)})) == MOST
