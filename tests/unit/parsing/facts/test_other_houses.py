"""Who signs and where it is from, as other houses write it."""

import pytest

from reader.model import Block, Role
from reader.parsing.facts import read_authors, read_dateline, read_page_facts

BYLINES = {
    "報導．攝影╱林未晚": ["林未晚"],
    "文╱林未晚 圖╱沈舟": ["林未晚", "沈舟"],
    "記者林未晚／石門報導": ["林未晚"],
    "記者：林未晚　沈舟": ["林未晚", "沈舟"],
    "县计委经济研究所副所长林未晚": ["林未晚"],
    "林未晚（县剧团总导演）": ["林未晚"],
    "記者林未晚／整理": ["林未晚"],
    "【文／林未晚】": ["林未晚"],
    "青禾时报记者 林未晚 编辑 沈舟": ["林未晚"],
    "本报驻美国记者张亮": ["张亮"],
    "本报记者王⼩明": ["王小明"],
    "⊙记者 林未晚 ○编辑 沈舟": ["林未晚"],
    "青经记者 林未晚 青经编辑 沈舟": ["林未晚"],
}
LEADS = {
    "【本報訊】石門渡口昨復航。": ("本報", "", "", ()),
    "〔記者林未晚／石門報導〕渡口昨復航。": ("", "石門", "", ("林未晚",)),
    "（石門廿五日電）渡口昨日復航、": ("", "石門", "廿五日", ()),
    "【林未晚、沈舟╱石門報導】渡口昨復航。": ("", "石門", "", ("林未晚", "沈舟")),
    "【大陸中心╱綜合外電報導】渡口昨復航。": ("", "", "", ()),
    "（石門廿五日電訊）": ("", "", "", ()),
    "石門文匯報訊（記者 林未晚）渡口昨復航。": ("石門文匯報", "", "", ("林未晚",)),
    "【石門公報訊】記者林未晚報道：渡口昨復航。": ("石門公報", "", "", ("林未晚",)),
    "石门网讯 记者林未晚报道 渡口昨天复航。": ("石门网", "", "", ("林未晚",)),
    "石都讯 记者林未晚 渡口昨天复航。": ("石都", "", "", ("林未晚",)),
    "石门晚报网10月1日讯（记者 林未晚）渡口昨天复航。": (
        "石门晚报网",
        "",
        "10月1日",
        ("林未晚",),
    ),
    "中新社石门10月1日电 记者 林未晚 渡口昨天复航。": (
        "中新社",
        "石门",
        "10月1日",
        ("林未晚",),
    ),
    "红石新闻记者 林未晚 实习生 沈舟 渡口昨天复航。": ("", "", "", ("林未晚", "沈舟")),
    "青经记者 林未晚 青经编辑 沈舟 渡口昨天复航。": ("", "", "", ("林未晚",)),
    "记者 林未晚从县里获悉，渡口昨天复航。": ("", "", "", ()),
    "广播电台通讯 记者林未晚昨天去了渡口。": ("", "", "", ()),
}


@pytest.mark.parametrize("line", BYLINES)
def test_a_byline(line):
    assert list(read_authors([Block(Role.BYLINE, line)], None)) == BYLINES[line]


@pytest.mark.parametrize("lead", LEADS)
def test_a_dateline(lead):
    found = read_dateline(lead)
    told = (found.agency, found.place, found.date, found.reporters) if found else ("", "", "", ())
    assert told == LEADS[lead]


def test_a_column_of_signed_items_has_the_names_of_all():
    items = [
        Block(Role.PARAGRAPH, f"▲渡口復航。（{name}）") for name in ("林未晚", "沈舟", "江若澄")
    ]
    assert read_authors(items, None) == ("林未晚", "沈舟", "江若澄")


def test_who_is_named_behind_a_paragraph_with_what_they_did():
    lead = Block(Role.PARAGRAPH, "阿織說：「織完這件就睡。」報導．攝影╱林未晚")
    assert read_authors([lead, Block(Role.PARAGRAPH, "渡口昨復航。")], None) == ("林未晚",)


def test_a_folio_of_the_republic():
    told = read_page_facts(["中華民國二十八年四月廿六日　海報　星期三　第二版"])
    assert (told.paper, told.date) == ("海報", "中華民國二十八年四月廿六日")
    assert (told.weekday, told.label) == ("星期三", "第二版")


def test_a_word_without_a_day_beside_it_is_no_nameplate():
    assert read_page_facts(["海報"]).paper == ""
