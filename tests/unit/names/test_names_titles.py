"""The title before a name is found whole, and no more than it."""

import pytest

from reader.names.titles import is_office, offices_in, title_of


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("日前,省委常委、省委统战部部长柳青禾调研", "柳青禾", "省委常委、省委统战部部长"),
        ("市委副书记、市长唐云岭强调", "唐云岭", "市委副书记、市长"),
        ("■本报记者 罗小舟", "罗小舟", "本报记者"),
        ("唐云岭强调,副市长柳青禾陪同", "柳青禾", "副市长"),
        ("柳青禾教授说", "柳青禾", "教授"),
        ("柳青禾笑了", "柳青禾", ""),
        ("县委书记、县长柳青禾到场", "柳青禾", "县委书记、县长"),
        (
            "省政协常委、省人大常委会副主任柳青禾",
            "柳青禾",
            "省政协常委、省人大常委会副主任",
        ),
        (
            "市委常委、副市长，市应对春汛工作领导小组组长柳青禾",
            "柳青禾",
            "市应对春汛工作领导小组组长",
        ),
        (
            "副县长、县公安局党委书记、局长、督察长柳青禾",
            "柳青禾",
            "副县长、县公安局党委书记、局长、督察长",
        ),
        ("会议听取了青禾县水利局局长柳青禾的汇报", "柳青禾", "青禾县水利局局长"),
        ("这是云溪市石桥镇农技站站长柳青禾", "柳青禾", "云溪市石桥镇农技站站长"),
        ("负责修渠的副秘书长柳青禾", "柳青禾", "副秘书长"),
        ("云溪市纪委对石桥镇原党委书记柳青禾", "柳青禾", "石桥镇原党委书记"),
        ("云溪日报讯（记者柳青禾）", "柳青禾", "记者"),
        ("唐云岭）县委书记柳青禾", "柳青禾", "县委书记"),
        ("对外贸易局局长柳青禾", "柳青禾", "对外贸易局局长"),
        ("县应对春汛领导小组组长柳青禾", "柳青禾", "县应对春汛领导小组组长"),
        ("柳青禾县长说", "柳青禾", "县长"),
    ],
)
def test_the_title_before_or_after_a_name(text, name, title):
    start = text.index(name)
    assert title_of(text, start, start + len(name)) == title


@pytest.mark.parametrize(
    ("text", "first", "title"),
    [
        ("局长唐云岭和水利局局长柳青禾", "唐云岭", "水利局局长"),
        ("唐云岭是农技站站长柳青禾", "唐云岭", "农技站站长"),
        ("县委书记唐云岭、县长柳青禾", "唐云岭", "县长"),
        ("唐云岭、柳青禾", "唐云岭", ""),
    ],
)
def test_a_title_never_reaches_across_another_person(text, first, title):
    start, floor = text.index("柳青禾"), text.index(first) + len(first)
    assert title_of(text, start, start + 3, floor) == title


def test_an_office_alone_is_known():
    assert is_office("记者")
    assert is_office("本报记者")
    assert not is_office("柳青禾")


def test_offices_are_counted():
    assert [offices_in(one) for one in ("", "县长", "县委书记、县长", "书记兼主任")] == [0, 1, 2, 2]
