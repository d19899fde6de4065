"""Folio, editors' line, hotline: what they say, and that nothing is guessed."""

from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.parsing.facts import PageFacts, read_page_facts

LINES = [
    ("第01版:要闻", {"label": "第01版", "section": "要闻"}),
    ("第０６版：教育", {"label": "第０６版", "section": "教育"}),
    ("要闻 A02", {"label": "A02", "section": "要闻"}),
    ("A04 要闻·时政", {"label": "A04", "section": "要闻·时政"}),
    ("4 综合新闻", {"label": "4", "section": "综合新闻"}),
    ("综合新闻 4", {"label": "4", "section": "综合新闻"}),
    ("08版:体育", {"label": "08版", "section": "体育"}),
    ("生活服务 12版", {"label": "12版", "section": "生活服务"}),
    ("A02·要闻", {"label": "A02", "section": "要闻"}),
    ("要闻·A02", {"label": "A02", "section": "要闻"}),
    ("04 | 要闻", {"label": "04", "section": "要闻"}),
    ("第二版", {"label": "第二版"}),
    ("版次:A02", {"label": "A02"}),
    ("东 屏 日 报", {"paper": "东屏日报"}),
    ("遠溪晨報", {"paper": "遠溪晨報"}),
    ("东屏日报 A02", {"paper": "东屏日报", "label": "A02"}),
    ("东屏日报社出版", {"paper": "东屏日报"}),
    ("2026年3月5日 星期四", {"date": "2026年3月5日", "weekday": "星期四"}),
    ("中華民國112年12月3日", {"date": "中華民國112年12月3日"}),
    ("二〇二六年三月五日", {"date": "二〇二六年三月五日"}),
    ("2026-03-05", {"date": "2026-03-05"}),
    ("2026.3.5", {"date": "2026.3.5"}),
    ("3月5日 星期四", {"date": "3月5日", "weekday": "星期四"}),
    ("农历丙午年正月十七", {"lunar": "农历丙午年正月十七"}),
    ("星期五 農曆乙酉年閏七月廿九", {"weekday": "星期五", "lunar": "農曆乙酉年閏七月廿九"}),
    ("总第12345期 今日8版", {"issue_number": "总第12345期", "sheets": "今日8版"}),
    ("国内统一连续出版物号 CN 99-0049", {"registration": "CN 99-0049"}),
    ("新闻热线:0999-8555012", {"hotline": "0999-8555012"}),
    ("报料电话：（０９９９）８５５５０１２", {"hotline": "（０９９９）８５５５０１２"}),
    ("邮发代号 99-10", {"post_code": "99-10"}),
    ("网址:www.dprb.example", {"website": "www.dprb.example"}),
]
NOTHING = [
    "",
    "公告 建设路因燃气管道施工,自2026年4月28日星期二起封闭施工二十日,请过往车辆绕行。特此公告,"
    "咨询电话:0999-8555012。",
    "遗失声明 张三遗失身份证,登于本报第3版声明作废。",
    "中共东屏县委机关报",
    "天气预报 晴",
    "情报 海报 公报",
    "公告 建设路封闭施工二十日,请过往车辆绕行。",
]


def told(lines: list[str]) -> dict[str, object]:
    return {name: value for name, value in asdict(read_page_facts(lines)).items() if value}


@pytest.mark.parametrize(("line", "facts"), LINES)
def test_a_line_tells_its_facts_as_printed(line, facts):
    assert told([line]) == facts


@pytest.mark.parametrize("line", NOTHING)
def test_other_lines_tell_nothing(line):
    assert told([line]) == {}


def test_an_editors_line_names_functions_and_people():
    facts = read_page_facts(["责任编辑:胡娜 美术编辑:张宇、罗辉 校对:魏东"])
    assert facts.editors == ("胡娜", "张宇", "罗辉")
    assert facts.staff[-1] == ("校对", "魏东")
    assert len(facts.staff) == 4


def test_editors_without_a_colon_and_in_the_old_script():
    assert read_page_facts(["责任编辑 温故 校对 乐平"]).editors == ("温故",)
    assert read_page_facts(["責任編輯：許家豪　校對：蘇慧"]).editors == ("許家豪",)


def test_one_line_may_tell_everything():
    line = "东屏日报 2026年3月5日 星期四 农历丙午年正月十七 第01版:要闻 责任编辑:胡娜"
    facts = read_page_facts([line])
    assert (facts.paper, facts.date, facts.label) == ("东屏日报", "2026年3月5日", "第01版")
    assert (facts.section, facts.editors) == ("要闻", ("胡娜",))


def test_a_long_imprint_is_still_the_papers_own():
    line = (
        "东屏日报社出版 国内统一连续出版物号 CN 99-0017 邮发代号 99-10 2026年3月5日 社址:东屏县"
        "滨江大道一百八十八号 零售每份一元五角 全年订价三百六十元 各地邮局均可订阅"
    )
    facts = read_page_facts([line])
    assert (facts.registration, facts.date, facts.post_code) == (
        "CN 99-0017",
        "2026年3月5日",
        "99-10",
    )


def test_the_first_line_that_tells_a_fact_is_believed():
    assert read_page_facts(["第01版:要闻", "第02版:社会"]).label == "第01版"


def test_no_lines_no_facts():
    assert read_page_facts([]) == PageFacts()


PIECES = st.sampled_from(
    [
        "东屏日报",
        "第",
        "01",
        "版",
        "A02",
        ":",
        "要闻",
        " ",
        "2026年",
        "3月5日",
        "星期四",
        "责任编辑",
        "胡娜",
        "热线",
        "0999-8555012",
        "农历",
    ]
)


@settings(deadline=None, max_examples=200)
@given(
    st.lists(
        st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=10).map("".join)), max_size=4
    )
)
def test_every_fact_stands_in_a_line(lines):
    facts = read_page_facts(lines)
    squeezed = ["".join(line.split()) for line in lines]
    single = [value for value in asdict(facts).values() if isinstance(value, str)]
    for value in filter(None, (*single, *facts.editors)):
        assert any("".join(value.split()) in line for line in squeezed)
