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
    ("中華民國一百一十年四月廿六日", {"date": "中華民國一百一十年四月廿六日"}),
    ("中華民國一一〇年四月廿六日", {"date": "中華民國一一〇年四月廿六日"}),
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
    ("dprb.example", {"website": "dprb.example"}),
    ("2031.04.21", {"date": "2031.04.21"}),
    ("2031/04/21", {"date": "2031/04/21"}),
    ("二〇三一年四月二十一日", {"date": "二〇三一年四月二十一日"}),
    ("中华民国卅一年四月廿一日", {"date": "中华民国卅一年四月廿一日"}),
    ("4 月 21 日 农历三月初五", {"date": "4月21日", "lunar": "农历三月初五"}),
    ("4月21日 周四", {"date": "4月21日", "weekday": "周四"}),
    ("礼拜日", {"weekday": "礼拜日"}),
    *((day, {"lunar": day}) for day in ("闰四月初五", "腊月十一", "三月三十", "三月廿", "三月卅")),
    ("农历甲子年十二月廿九", {"lunar": "农历甲子年十二月廿九"}),
    ("版次 : 12", {"label": "12"}),
    ("A05版 经济", {"label": "A05版", "section": "经济"}),
    ("综合新闻|12", {"label": "12", "section": "综合新闻"}),
    ("第 3 版", {"label": "第3版"}),
    ("第十二版", {"label": "第十二版"}),
    ("AB12", {"label": "AB12"}),
    ("A-12", {"label": "A-12"}),
    ("青禾日报A02版 要闻", {"label": "A02版", "section": "要闻"}),
    ("新闻热线 (0734)1234567", {"hotline": "(0734)1234567"}),
    ("编辑部电话:12345678-12", {"hotline": "12345678-12"}),
    ("第123号", {"issue_number": "第123号"}),
    ("刊号 CN 43-0011/A", {"registration": "CN 43-0011/A"}),
    ("邮编:421001", {"post_code": "421001"}),
    ("共十二版", {"sheets": "共十二版"}),
    ("本期 16 版", {"sheets": "本期 16 版"}),
    ("东屏报 2031年4月21日", {"paper": "东屏报", "date": "2031年4月21日"}),
    ("东屏周刊", {"paper": "东屏周刊"}),
]
NOTHING = [
    "",
    "公告 建设路因燃气管道施工,自2026年4月28日星期二起封闭施工二十日,请过往车辆绕行。特此公告,"
    "咨询电话:0999-8555012。",
    "遗失声明 张三遗失身份证,登于本报第3版声明作废。",
    "中共东屏县委机关报",
    "天气预报 晴",
    "4月21日 晴",
    "热线:123",
    "总第1234567期",
    "邮政编码:4210011",
    "海报",
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


@pytest.mark.parametrize(
    ("line", "function", "is_editor"),
    [
        ("校对|沈舟", "校对", False),
        ("副主编/沈舟", "副主编", True),
        ("今日主编 沈舟", "今日主编", True),
        ("组版:沈舟", "组版", False),
        ("美编  沈舟", "美编", True),
    ],
)
def test_who_made_the_page_is_told_with_his_function(line, function, is_editor):
    facts = read_page_facts([line])
    assert facts.staff == ((function, "沈舟"),)
    assert facts.editors == (("沈舟",) if is_editor else ())


def test_of_a_long_line_only_the_head_is_read():
    far = "。" * 290
    assert read_page_facts([f"{far}热线:0734-1234567"]).hotline == ""
    assert read_page_facts([f"{far}刊号 CN 43-0011"]).registration == ""
    assert read_page_facts([f"{far[:280]}刊号 CN 43-0011"]).registration == "CN 43-0011"


@pytest.mark.parametrize(("spare", "tells"), [(36, True), (37, False)])
def test_a_line_with_little_beside_its_facts_is_a_folio(spare, tells):
    line = f"A02版{'、' * spare} 2031年4月21日 星期四"
    assert bool(read_page_facts([line]).date) is tells


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
