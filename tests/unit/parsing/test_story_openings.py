"""What tells that a story opens at a head that nobody signs, and what that it goes on."""

from collections.abc import Sequence

import pytest
from read_stories import read

from reader.model import Role, SourceLine
from reader.parsing.labelling.line_shape import shape_of
from reader.parsing.labelling.story_openings import story_openings
from reader.parsing.labelling.twins import parallels
from reader.parsing.lines.units import read_units

TEXT = "入夏以后水位一天天涨上来，摆渡人把船缆换成新的，又给船头刷了一遍桐油，等着茶客过江。"


def told(*lines: str) -> Sequence[tuple[int, str]]:
    units = read_units(tuple(map(SourceLine, lines)))
    shapes = [shape_of(unit) for unit in units]
    like = list(parallels(units, shapes))
    alike = {at for at, word in like if word == "pl=marks"}
    return [*like, *story_openings(units, shapes, alike)]


def test_lines_with_the_same_marks_or_words_next_to_each_other_are_parallel():
    by_marks = "从“看天”到“看表”", TEXT, "从“等船”到“等人”", TEXT, "渡口来了新船", TEXT
    assert told(*by_marks) == [
        (0, "pl=marks"), (0, "pl=words"), (2, "pl=marks"), (2, "pl=words"),
    ]  # fmt: skip
    assert told("补一补船缆", TEXT, "刷一刷船底", TEXT, "理一理船缆", TEXT) == []
    assert told("船缆要补", TEXT, "船缆要换", TEXT) == [(0, "pl=words"), (2, "pl=words")]


def test_a_heading_that_the_page_has_again_is_told():
    again = "热议", TEXT, "渡口来了新船", TEXT, "热议", TEXT
    assert told(*again) == [(0, "pl=again"), (4, "pl=again")]


def test_labels_quotations_and_several_lines_beside_one_are_not_parallel():
    assert told("船缆要补（声音）", TEXT, "船缆要换（声音）", TEXT) == []
    assert told("■船缆要补", TEXT, "■船缆要换", TEXT) == []
    assert told("【船缆要补】", TEXT, "【船缆要换】", TEXT) == []
    assert told("“给我一条船”", TEXT, "“等我一炷香”", TEXT) == []
    assert told("船缆要补", TEXT, "船缆要换", "渡口等人", TEXT) == []


def test_what_a_column_cut_from_the_text_is_no_line_of_a_heading():
    cut = "入夏以后水位一天天涨上来，摆渡人把船缆换成"
    rest = "新的，又给船头刷了一遍桐油，等着茶客过江。"
    found = told("船缆要补", cut, rest, "船缆要换", cut, TEXT)
    assert found == [(0, "pl=words"), (3, "pl=words")]


@pytest.mark.parametrize(
    "end", ["林未晚、周半夏参加会见。", "镇长林未晚主持会议。", "会议还研究了其他事项。"]
)
def test_behind_news_that_has_closed_a_story_opens(end: str):
    assert (1, "so=closed") in told(TEXT + end, "老渡口的灯又亮了", TEXT)
    assert told(TEXT + end, TEXT) == []


def test_a_text_that_opens_with_a_day_tells_news_but_not_one_of_a_year_past():
    assert (0, "so=day") in told("老渡口的灯又亮了", "8月3日，青禾镇的老渡口重新开船。" + TEXT)
    assert (0, "so=day") in told("老渡口的灯又亮了", "近日，青禾镇的老渡口重新开船。" + TEXT)
    assert told("老渡口的灯又亮了", "2019年8月3日，青禾镇的老渡口停了船。" + TEXT) == []


def test_a_text_in_which_people_answer_to_news_is_a_story_of_its_own():
    below = "县里的渡口规划在青禾镇引发热烈反响。"
    assert (0, "so=answered") in told("把渡口守下去", below + TEXT)
    assert (0, "so=answered") in told(
        "把渡口守下去", TEXT, "广大船工一致表示，要把渡口守下去。" + TEXT
    )
    assert told("把渡口守下去", TEXT, TEXT, below + TEXT) == []


def test_a_text_that_tells_first_what_the_line_says_is_news():
    head = "老渡口重新开船"
    assert (0, "so=told") in told(head, "停了半年以后，青禾镇的老渡口重新开船。" + TEXT)
    assert told(head, "林未晚说：“停了半年以后，老渡口重新开船。”" + TEXT) == []  # it cites
    assert told(head, "林未晚说，停了半年，老渡口重新开船。" + TEXT) == []
    assert told(head, "他指出，停了半年，老渡口重新开船。" + TEXT) == []
    assert told(head, TEXT + "停了半年以后，老渡口重新开船。") == []  # not first
    assert told("镇里说老渡口重新开船。" + TEXT, head, "老渡口重新开船。" + TEXT) == []  # not new


def test_one_line_in_even_halves_heads_a_story_unless_those_beside_it_have_halves():
    head = "老渡口灯火 亮到天明时"
    assert told(head, TEXT, "等茶客", TEXT) == [(0, "so=halves")]
    assert told("灯火 天明", TEXT) == []
    assert told(head, TEXT, "新码头汽笛 响在日落后", TEXT) == [(0, "pl=marks"), (2, "pl=marks")]


NEWS = (
    "三镇共商渡口事",
    "■本报记者 林未晚",
    f"本报青禾6月11日电　三镇代表在青禾县共商渡口的事。{TEXT}",
    f"会上，船工江若澄说起守灯的事。{TEXT}镇长沈舟参加座谈。",
)
ANSWERS = "6月11日，三镇共商渡口的事，定下三年里把渡口都修好，在两岸船工中引发热烈反响。"


def test_what_people_say_to_the_news_above_is_a_story_of_its_own():
    stories = read(*NEWS, "把渡口一代一代守下去", ANSWERS, f"“船还会来，人也会来。”沈舟说，{TEXT}")
    assert [story[0] for story in stories] == [
        (Role.HEADLINE, "三镇共商渡口"),
        (Role.HEADLINE, "把渡口一代一"),
    ]


def test_headings_that_speak_alike_part_one_story():
    stories = read(
        *NEWS[:3], "从“看天过江”到“看表过江”", TEXT, "从“守着一盏灯”到“守着一江灯”", TEXT
    )
    assert [story[0] for story in stories] == [(Role.HEADLINE, "三镇共商渡口")]
