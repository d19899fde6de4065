"""Names are known by what stands beside them."""

import pytest

from reader.names.cues import follow_cues
from reader.names.mention import Kind, Mention
from reader.names.tagger import Finding


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("贸促会会长蓝军,公司总经理方彦水出席。", ["蓝军", "方彦水"]),
        ("方彦水指出,要快。", ["方彦水"]),
        ("双方表示,要快。", []),
        ("应该说,很好。", []),
    ],
)
def test_an_office_or_a_verb_gives_a_person_away(text, people):
    assert [found.mention.of(text) for found in follow_cues(text, [])] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("去问高教授,她懂。", ["高"]),
        ("请高教授来讲。", ["高"]),
        ("王女士很高兴。", ["王"]),
        ("他任教授多年。", []),
        ("10万医生下乡。", []),
        ("对方律师到场。", []),
        ("来访的大教授。", []),
    ],
)
def test_a_form_of_address_gives_a_surname_away(text, people):
    assert [found.mention.of(text) for found in follow_cues(text, [])] == people


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("中德两国友好。", ["中", "德"]),
        ("谈到了对法关系。", []),
        ("日方派了两人。", ["日"]),
        ("地方派了两人。", []),
        ("中方向客人介绍。", []),
        ("新任驻华大使到了。", ["华"]),
        ("驻地代表到了。", []),
        ("总统访美。", ["美"]),
        ("来华投资的人多了。", ["华"]),
        ("会议在津召开。", ["津"]),
        ("非法贸易不得人心。", []),
    ],
)
def test_countries_and_towns_by_one_character(text, places):
    found = follow_cues(text, [])
    assert [one.mention.of(text) for one in found] == places
    assert {one.mention.kind for one in found} <= {Kind.PLACE}


def test_a_longer_name_is_not_cut_by_a_short_one():
    text = "中美合作所旧址"
    whole = Finding(Mention(0, 5, Kind.ORGANISATION), 300)
    assert follow_cues(text, [whole]) == [whole]


@pytest.mark.parametrize(
    ("text", "houses"),
    [
        ("记者从生态环境部获悉", ["生态环境部"]),
        ("生态环境部门负责", []),
        ("农业农村部分析认为", []),
        ("中国证监会议事", []),
        ("联合国安理会通过", ["联合国安理会"]),
        ("审计署、海关总署", ["审计署", "海关总署"]),
    ],
)
def test_a_known_house_is_found_by_its_name(text, houses):
    found = follow_cues(text, [])
    assert [one.mention.of(text) for one in found] == houses


def test_a_known_house_is_no_part_of_a_longer_one():
    text = "云溪国际奥委会博物馆"
    whole = Finding(Mention(0, len(text), Kind.ORGANISATION), 300)
    assert follow_cues(text, [whole]) == [whole]


@pytest.mark.parametrize("text", ["以习近平为核心", "学习习近平总书记讲话", "和普京会谈"])
def test_a_known_statesman_is_found_without_an_office(text):
    (found,) = follow_cues(text, [])
    assert found.mention.kind is Kind.PERSON
    assert found.mention.of(text) in {"习近平", "普京"}


def test_a_known_statesman_is_mended_where_a_part_was_read():
    text = "在习近平同志"
    part = Finding(Mention(2, 4, Kind.PERSON), 100)
    assert [one.mention.of(text) for one in follow_cues(text, [part])] == ["习近平"]
