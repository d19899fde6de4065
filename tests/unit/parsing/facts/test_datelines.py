"""Datelines in all their forms, at the head and in the bracket that ends a report."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Dateline
from reader.parsing.facts import read_dateline, read_tail

HEADS = [
    ("本报讯|今天上午,市里召开会议。", "本报", "", "", ()),
    ("本报讯 4月21日|,县里召开春耕动员会。", "本报", "", "4月21日", ()),
    ("本报讯 4月21日|下午,县里召开会议。", "本报", "", "4月21日", ()),
    ("本报讯| 4月21日至23日,会议召开。", "本报", "", "", ()),
    ("本报4月21日讯| 今天", "本报", "", "4月21日", ()),
    ("本报青禾4月21日讯| 今天", "本报", "青禾", "4月21日", ()),
    ("本报青禾4月21日电| 今天", "本报", "青禾", "4月21日", ()),
    ("新华社青禾4月21日电| 记者从县里获悉", "新华社", "青禾", "4月21日", ()),
    ("据新华社青禾4月21日电| 记者获悉", "新华社", "青禾", "4月21日", ()),
    ("新华社青禾、白沙渡4月21日电| 今天", "新华社", "青禾、白沙渡", "4月21日", ()),
    ("新华社青禾21日电| 今天", "新华社", "青禾", "21日", ()),
    ("新华社青禾2026年4月21日电| 今天", "新华社", "青禾", "2026年4月21日", ()),
    ("中新社青禾4月21日电|　今天", "中新社", "青禾", "4月21日", ()),
    ("新华社、中新社青禾4月21日电| 今天", "新华社、中新社", "青禾", "4月21日", ()),
    ("综合新华社电| 今天", "新华社", "", "", ()),
    ("据新华社电| 今天", "新华社", "", "", ()),
    ("本报青禾电|春运来临,车站前排起长队。", "本报", "青禾", "", ()),
    ("东屏日报青禾4月21日讯| 今天", "东屏日报", "青禾", "4月21日", ()),
    ("人民网青禾4月21日电| 今天", "人民网", "青禾", "4月21日", ()),
    ("本报昨日讯| 市里", "本报", "", "昨日", ()),
    ("本报综合消息| 今天", "本报", "", "", ()),
    ("青禾4月21日电 (记者罗辉)|今天", "", "青禾", "4月21日", ("罗辉",)),
    ("本报讯 （记者 罗辉 文/图）|今天", "本报", "", "", ("罗辉",)),
    ("本报讯 记者 罗辉 报道:|今天", "本报", "", "", ("罗辉",)),
    ("晚报讯| 昨晚一场大雨", "晚报", "", "", ()),
    ("■本报讯| 今天", "本报", "", "", ()),
    ("【本报讯】|今天", "本报", "", "", ()),
    ("　　本报讯| 今天", "本报", "", "", ()),
    ("本报北坡4月21日电 （记者罗辉、张三）|今天", "本报", "北坡", "4月21日", ("罗辉", "张三")),
    ("本报讯(记者 罗辉)|近日", "本报", "", "", ("罗辉",)),
    ("本报讯(记者 罗辉)|4月21日,县里", "本报", "", "4月21日", ("罗辉",)),
    ("本报讯（记者 罗辉 通讯员 李四）|近日", "本报", "", "", ("罗辉", "李四")),
    ("本报讯(罗辉、李四)|近日", "本报", "", "", ("罗辉", "李四")),
    ("【本报讯】(记者 罗 辉)|近日", "本报", "", "", ("罗辉",)),
    ("本报讯(记者 罗辉)(通讯员 李四)|近日", "本报", "", "", ("罗辉", "李四")),
    ("本报栗山12月1日电记者陈志远报道：|今晨", "本报", "栗山", "12月1日", ("陈志远",)),
    ("本报讯记者罗辉、通讯员李四报道:|今晨", "本报", "", "", ("罗辉", "李四")),
    (
        "本报栗山1月2日讯新华社记者徐来、本报记者刘山报道:|今晨",
        "本报",
        "栗山",
        "1月2日",
        ("徐来", "刘山"),
    ),
    ("本报栗山1月2日讯|记者罗辉从县里获悉", "本报", "栗山", "1月2日", ("罗辉",)),
    (
        "本报栗山一月二日讯|记者罗辉、孟小励从县里获悉",
        "本报",
        "栗山",
        "一月二日",
        ("罗辉", "孟小励"),
    ),
    ("本報訊（記者羅輝、陳柏宇）|昨日", "本報", "", "", ("羅輝", "陳柏宇")),
    ("新華社遠溪12月2日電（記者鄭海濤）|受", "新華社", "遠溪", "12月2日", ("鄭海濤",)),
    ("本报青禾２０２６年４月２１日电|　今天", "本报", "青禾", "２０２６年４月２１日", ()),
    ("(记者 罗辉)|近日,县里", "", "", "", ("罗辉",)),
    ("本报记者罗辉报道:|近日", "本报", "", "", ("罗辉",)),
]
NO_HEADS = [
    "",
    "近日,记者从县里获悉,青禾镇六千亩茶园开采。",
    "本报电子版今天改版。",
    "本报记者从电力公司获悉,今晚停电。",
    "本报记者 罗辉",
    "(相关报道见第二版)",
    "据报道,4月21日电力中断。",
    "合作社今年的账,4月21日电告各家。",
    "新华社区的居民来电反映路灯不亮。",
]
TAILS = [
    ("今晨开航。|(新华社青禾4月21日电)", "新华社", "青禾", "4月21日", ()),
    (
        "今晨开航。|（新华社青禾4月21日电 记者罗辉 张小月）",
        "新华社",
        "青禾",
        "4月21日",
        ("罗辉", "张小月"),
    ),
    ("今晨开航。|(据新华社电)", "新华社", "", "", ()),
    ("今晨开航。|(本报青禾、白沙渡电)", "本报", "青禾、白沙渡", "", ()),
    (
        "今晨开航。|(本报南屿（东）、青禾电 记者罗辉参与采写)",
        "本报",
        "南屿（东）、青禾",
        "",
        ("罗辉",),
    ),
    ("|(本报青禾4月21日讯)", "本报", "青禾", "4月21日", ()),
]
NO_TAILS = [
    "今晨开航。",
    "今晨开航。(下转第二版)",
    "今晨开航。(记者 罗辉)",
    "(作者为栗山学院教师)",
    "今晨开航。(新华社电 渡口)",
    "今晨开航。(新华社电 摆渡人)",
    ")",
    "()",
]


@pytest.mark.parametrize(
    ("lead", "agency", "place", "date", "reporters"), HEADS, ids=lambda v: str(v)[:24]
)
def test_a_lead_tells_agency_place_day_and_reporters(lead, agency, place, date, reporters):
    text, _, rest = lead.partition("|")
    assert read_dateline(text + rest) == Dateline(text, agency, place, date, reporters)


@pytest.mark.parametrize("lead", NO_HEADS)
def test_other_leads_have_no_dateline(lead):
    assert read_dateline(lead) is None


@pytest.mark.parametrize(
    ("text", "agency", "place", "date", "reporters"), TAILS, ids=lambda v: str(v)[:24]
)
def test_a_bracket_at_the_end_can_be_the_dateline(text, agency, place, date, reporters):
    before, _, bracket = text.partition("|")
    assert read_tail(before + bracket) == Dateline(bracket, agency, place, date, reporters)


def test_a_jump_behind_the_tail_does_not_hide_it():
    tail = read_tail("今晨开航。(新华社青禾4月21日电)(下转第二版)")
    assert tail is not None
    assert tail.place == "青禾"


@pytest.mark.parametrize("text", NO_TAILS)
def test_other_brackets_are_no_dateline(text):
    assert read_tail(text) is None


PIECES = st.sampled_from(
    [
        "本报",
        "新华社",
        "据",
        "讯",
        "电",
        "4月21日",
        "青禾",
        "记者",
        "罗辉",
        "(",
        ")",
        "（",
        "）",
        "报道",
        ":",
        " ",
        "　",
        "、",
        "今天",
        "版",
        "x",
    ]
)


@settings(deadline=None, max_examples=300)
@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=14).map("".join)))
def test_a_dateline_is_the_head_of_its_lead_and_a_tail_its_end(text):
    if head := read_dateline(text):
        assert text.startswith(head.text)
        assert head.agency in text
        assert head.date in text
        assert all(name in "".join(text.split()) for name in head.reporters)
    if tail := read_tail(text):
        assert text.rstrip().endswith(tail.text) or tail.text in text


@settings(deadline=None, max_examples=100)
@given(st.lists(PIECES, max_size=14).map("".join), st.text(max_size=20))
def test_what_stands_far_behind_changes_no_dateline(head, rest):
    far = head + "。" + "春" * 300
    assert read_dateline(far) == read_dateline(far + rest)
