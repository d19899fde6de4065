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
    ("text", "spells"),
    [
        *(("ab", True), ("a", False), ("a'", False), ("a'b", True), ("'ab'", True), ("ab1", False)),
        *(("äb", False), ("", False), ("a" * 40, True), ("a" * 41, False), ("a" * 40 + "'", True)),
        *(("a b", False), ("AB", True)),
    ],
)
def test_a_spelling_is_two_to_forty_letters(text, spells):
    assert pinyin.is_spelling(text) is spells


@pytest.mark.parametrize(
    ("spelling", "text", "found"),
    [
        ("shsh", "叔叔说", ["叔叔", "叔说"]),
        ("ss", "叔叔说", ["叔叔", "叔说"]),
        ("zhch", "支持周池", ["支持", "周池"]),
        ("zhichi", "支持支", ["支持"]),
        ("zhic", "支持", ["支持"]),
        ("zhuangzhuang", "壮壮", ["壮壮"]),
        ("fangan", "方案 反感", ["方案", "反感"]),
        ("fan'gan", "方案 反感", ["反感"]),
        ("fang'an", "方案 反感", ["方案"]),
        ("xian", "先西安", ["西安"]),
        ("anan", "安安", ["安安"]),
        ("xq", "西x", []),
        ("xianxian", "西安西安", ["西安西安"]),
        ("vv", "女绿", []),
    ],
)
def test_a_run_is_spelled_character_by_character(spelling, text, found):
    assert list(pinyin.spelled(spelling, text)) == found


@pytest.mark.parametrize(
    ("character", "reading"),
    [
        *(("爱", "ài"), ("贵", "guì"), ("酒", "jiǔ"), ("狗", "gǒu"), ("嗯", "ń"), ("女", "nǚ")),
        *(("略", "lüè"), ("安", "ān"), ("而", "ér"), ("窘", "jiǒng"), ("追", "zhuī"), ("袄", "ǎo")),
    ],
)
def test_the_tone_stands_on_the_vowel_that_carries_it(character, reading):
    assert pinyin.readings(character)[0] == reading


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
