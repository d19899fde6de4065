"""Each pattern finds its own example, whole."""

import pytest

from reader.names.mention import Kind
from reader.names.patterns import PATTERNS, patterned


def found(text, kind):
    return [mention.of(text) for mention in patterned(text) if mention.kind is kind]


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.example)
def test_a_pattern_finds_its_example(pattern):
    assert found(f"会上，{pattern.example}。", pattern.kind) == [pattern.example]


def test_a_meeting_begins_after_the_verb_that_opens_it():
    assert found("市长柳青禾主持召开河湖治理工作推进会。", Kind.MEETING) == ["河湖治理工作推进会"]


def test_a_bare_kind_of_meeting_is_no_name():
    assert found("会后又开了座谈会。", Kind.MEETING) == []


def test_amounts_keep_their_scale_and_unit():
    text = "投资5.2亿元，种植3000余亩，培训15场次、1,200多人次，增长百分之八。"
    assert found(text, Kind.AMOUNT) == ["5.2亿元", "百分之八", "3000余亩", "15场次", "1,200多人次"]


def test_dates_keep_their_part_of_day():
    text = "2021年4月21日下午和22日上午，明年3月再办。"
    assert found(text, Kind.DATE) == ["2021年4月21日下午", "明年3月", "22日上午"]


def test_a_plain_number_is_no_amount():
    assert found("编号为3000的文件", Kind.AMOUNT) == []
