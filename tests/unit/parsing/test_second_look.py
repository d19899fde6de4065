"""What the article above tells of a line, once a first path says where articles open."""

import pytest

from reader.model import Role, SourceLine, SourcePage
from reader.parsing import explain_page, parse_page
from reader.parsing.labelling.labels import NUMBER_OF
from reader.parsing.labelling.line_shape import shape_of
from reader.parsing.labelling.second_look import second_look
from reader.parsing.labelling.weights import load_pairs
from reader.parsing.lines.units import read_units

TEXT = "入夏以后水位一天天涨上来，摆渡人把船缆换成新的，又给船头刷了一遍桐油，等着头一批茶客过江。"
NEWS = "新华社青禾6月11日电　6月11日，青禾镇的老渡口重新开船。" + TEXT
HEAD, LEAD, BODY, PART = "headline!", "lead", "body", "cross"
ELSEWHERE = (
    "furniture",
    "新华社青禾6月11日电　水位涨了。",
)  # a report of the page, which parts nothing here


def told(*rows: tuple[str, str], elsewhere=(ELSEWHERE,)) -> list[tuple[int, str]]:
    rows = *rows, *elsewhere
    units = read_units(tuple(SourceLine(text) for _, text in rows))
    return list(
        second_look(
            units, list(map(shape_of, units)), [NUMBER_OF[name] for name, _ in rows], load_pairs()
        )
    )


@pytest.mark.parametrize("taken", [HEAD, PART])
def test_below_a_report_with_a_dateline_and_no_headings_a_line_above_text_is_told(taken: str):
    report = (HEAD, "老渡口重新开船"), (LEAD, NEWS), (BODY, TEXT)
    assert told(*report, (taken, "把灯一盏盏点亮"), (BODY, TEXT)) == [(3, "sl=dated")]
    assert told(*report, (taken, "灯亮了"), (BODY, TEXT)) == []  # too short for a head
    assert told(*report, (taken, "把灯一盏盏点亮"), (BODY, NEWS)) == []  # known by its dateline
    first = (PART, "把船缆换成新的"), (BODY, TEXT)
    assert (5, "sl=dated") not in told(*report, *first, (taken, "把灯一盏盏点亮"), (BODY, TEXT))


def test_below_a_report_a_line_above_a_short_sentence_or_a_print_line_is_told_and_a_list_is_not():
    report = (HEAD, "老渡口重新开船"), (LEAD, NEWS), (BODY, TEXT), (PART, "把灯一盏盏点亮")
    assert told(*report, (BODY, "江水涨了，灯也亮了。"), (BODY, TEXT)) == [(3, "sl=dated")]
    assert told(*report, (BODY, "江边的路修好了，来看灯的"), ("body+", TEXT)) == [(3, "sl=dated")]
    names = (PART, "县渡口管理所所长"), (PART, "林未晚"), (BODY, "6月11日于青禾")
    assert told(*report, *names) == []


def test_a_lead_in_brackets_is_no_such_report():
    lead = "（青禾6月11日电）6月11日，青禾镇的老渡口重新开船。" + TEXT
    story = (HEAD, "老渡口重新开船"), (LEAD, lead), (PART, "把灯一盏盏点亮"), (BODY, TEXT)
    assert told(*story) == []


def test_a_third_heading_and_one_as_long_as_that_above_are_told():
    story = [(HEAD, "老渡口的三十年"), (LEAD, TEXT)]
    for part in ("把船缆换成新的", "船头再刷一遍桐油", "灯一盏盏亮起来了", "又等茶客"):
        story += [(PART, part), (BODY, TEXT)]
    assert [one for one in told(*story) if one[0] > 2] == [(6, "sl=third"), (6, "sl=even")]


def test_where_no_report_of_the_page_has_a_dateline_nothing_is_told():
    story = [(HEAD, "老渡口的三十年"), (LEAD, TEXT)]
    for part in ("把船缆换成新的", "船头再刷一遍桐油", "灯一盏盏亮起来了"):
        story += [(PART, part), (BODY, TEXT)]
    lead = "（青禾6月11日电）6月11日，青禾镇的老渡口重新开船。" + TEXT
    assert told(*story)
    assert told(*story, elsewhere=()) == told(*story, elsewhere=[("furniture", lead)]) == []


def test_a_third_heading_is_none_where_articles_of_the_page_have_two():
    story = [(HEAD, "守灯人的一天"), (LEAD, TEXT)]
    for part in ("换船缆", "船头再刷一遍桐油"):
        story += [(PART, part), (BODY, TEXT)]
    third = [*story, (PART, "又等头一批茶客过江"), (BODY, TEXT)]
    assert (6, "sl=third") in told(*third)
    assert (12, "sl=third") not in told(*story, *third)


def test_a_line_that_all_headings_but_itself_have_a_dash_behind_is_told():
    story = (HEAD, "老渡口的三十年"), (LEAD, TEXT), (PART, "换船缆——"), (BODY, TEXT)
    both = *story, (PART, "刷船底的桐油——"), (BODY, TEXT)
    assert told(*both, (PART, "又等茶客"), (BODY, TEXT))[-1] == (6, "sl=dashed")
    assert told(*both, (PART, "又等头一批茶客——"), (BODY, TEXT))[-1] == (6, "sl=third")
    assert told(*story, (PART, "又等茶客"), (BODY, TEXT)) == []  # one may end so by chance


def test_what_would_end_an_article_far_shorter_than_others_is_told():
    lamps = (HEAD, "守灯人的一天"), (LEAD, TEXT), *[(BODY, TEXT)] * 9
    story = (HEAD, "老渡口的三十年"), (LEAD, TEXT)
    short = (HEAD, "老渡口的三十年"), (LEAD, "水位涨了。"), (PART, "换船缆"), (BODY, TEXT * 8)
    assert told(*lamps, *short) == [(13, "sl=short")]
    assert told(*lamps, ("furniture", "第02版"), *story) == []


def test_a_part_far_longer_than_those_above_is_told():
    story = (HEAD, "老渡口的三十年"), (LEAD, TEXT), (PART, "换船缆"), *[(BODY, TEXT)] * 4
    assert told(*story, (PART, "又等茶客"), (BODY, TEXT))[-1] == (7, "sl=long")


def test_a_line_with_words_of_the_article_s_head_is_told():
    story = (HEAD, "老渡口的三十年"), (LEAD, TEXT)
    assert told(*story, (PART, "把渡口守下去"), (BODY, TEXT)) == [(2, "sl=head")]


def test_lines_behind_what_somebody_says_are_told():
    story = (HEAD, "老渡口的三十年"), (LEAD, TEXT)
    quoted = (BODY, "“水位一天天涨上来，摆渡人把船缆换成新的，等着头一批茶客。”")
    said = (BODY, "“水位一天天涨上来，摆渡人把船缆换成新的。”林未晚说。")
    assert told(*story, quoted, (HEAD, "把灯一盏盏点亮"), (BODY, TEXT)) == [(3, "sl=quoted")]
    assert told(*story, said, (HEAD, "把灯一盏盏点亮"), (BODY, TEXT)) == [(3, "sl=said")]
    exclaimed = (BODY, "船还会来，人也会来，水位一天天涨上来！")
    assert told(*story, exclaimed, (HEAD, "把灯一盏盏点亮"), (BODY, TEXT)) == [(3, "sl=exclaimed")]
    assert told(*story, quoted, (HEAD, "把灯一盏盏点亮"), ("byline", "■本报记者 沈舟")) == []


def test_the_page_s_first_head_has_no_article_above():
    assert told((HEAD, "老渡口重新开船"), (LEAD, NEWS)) == []


def page_of(*lines: str) -> SourcePage:
    return SourcePage("a", "", tuple(map(SourceLine, lines)))


NEXT = "为守好一盏灯注入更多力量"
LAMPS = (
    "灯光照着江面，也照着归来的人。江边的路修好了，来看灯的人一天比一天多，摆渡人的船一趟接一趟。",
    "守灯的老人每晚要走三里路，把灯油添满，把灯罩擦干净。年轻人愿意接过灯油桶的也多起来了。",
)
PAGE = page_of("青禾镇老渡口重新开船", NEWS, TEXT, TEXT, NEXT, *LAMPS, *LAMPS)


def test_behind_a_report_with_a_dateline_a_story_opens():
    page = parse_page(PAGE)
    heads = [article.blocks[0] for article in page.articles]
    assert [head.text for head in heads] == ["青禾镇老渡口重新开船", NEXT]
    assert {head.role for head in heads} == {Role.HEADLINE}


def test_a_second_look_is_explained():
    row = next(row for row in explain_page(PAGE) if row.text == NEXT)
    assert dict(row.features)["sl=dated"] == 1.0
