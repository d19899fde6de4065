import pytest

from reader.store.tokens import pinyin

TEXT = "黄兰香在祁东调研时强调\0重庆绿道开通\0西安"


@pytest.fixture(autouse=True, scope="module")
def table():
    pinyin.load()


@pytest.mark.parametrize(
    ("spelling", "found"),
    [
        ("huanglanxiang", ["黄兰香"]),
        ("hlx", ["黄兰香"]),
        ("HLX", ["黄兰香"]),
        ("huanglx", ["黄兰香"]),
        ("hlxiang", ["黄兰香"]),
        ("huanglanxia", ["黄兰香"]),
        ("chongqing", ["重庆"]),
        ("zhongqing", ["重庆"]),
        ("lvdao", ["绿道"]),
        ("xian", ["西安"]),
        ("xi'an", ["西安"]),
        ("qddysh", ["祁东调研时"]),
        ("qiaodong", []),
        ("h", []),
        ("黄lx", []),
        ("h2", []),
    ],
)
def test_a_spelling_finds_the_words_it_spells(spelling: str, found: list[str]):
    assert list(pinyin.spelled(spelling, TEXT)) == found


def test_no_spelling_runs_over_the_end_of_a_head_line():
    assert list(pinyin.spelled("qiangdiaochong", TEXT)) == []


@pytest.mark.parametrize(
    ("character", "readings"),
    [
        ("水", ("shuǐ",)),
        ("绿", ("lǜ", "lù")),
        ("綠", ("lǜ", "lù")),
        ("长", ("zhǎng", "cháng")),
        ("归", ("guī",)),
        ("流", ("liú",)),
        ("的", ("de", "dī", "dí")),
        ("A", ()),
        ("1", ()),
        ("·", ()),
    ],
)
def test_readings_have_tones_and_the_usual_one_comes_first(character, readings):
    assert pinyin.readings(character) == readings
