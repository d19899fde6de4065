"""Articles set by a program, one after the other: a head over a rule, a number at the foot."""

import random

import pytest
from press import BODY, LEADING, Paper, Printed, broken, centred, compose
from proofs import parsed, proof

from reader.model import Role

LEFT, MEASURE = 40.0, 38 * BODY
RIGHT = 600.0  # what is centred is so between the left and here: beside the text is room for notes
SOURCE = "《青禾日报》（2031年05月04日 第 02 版）"
LONG_HEAD = ("三十六条机耕路修到田边钱从镇里的集体收入", "里出")


def document(head, byline="", seed=1, *, foot="第 5 页", paragraphs=None, aside=0, below=0):
    paper, dice = Paper(), random.Random(seed)
    base = 30.0
    for line in head:
        base += 40
        centred(paper, line, LEFT, RIGHT, base, 24.0)
    for line, right in ((byline, RIGHT), (SOURCE, RIGHT - aside)):
        base += 36 if line else 0
        centred(paper, line, LEFT, right, base, 9.0)
    base += 16
    paper.rules.append(area(LEFT, base, RIGHT + 20, base + 0.8))
    base += 12 + below
    paragraphs = paragraphs or compose(dice, 24, MEASURE)
    for text in paragraphs:
        for at, line in enumerate(broken(text, MEASURE, 2 * BODY)):
            base += LEADING
            paper.texts.append(Printed(LEFT + (2 * BODY if not at else 0), base, BODY, line))
        base += 6
    centred(paper, foot, LEFT, RIGHT, 1150.0, 8.0)
    return paper, paragraphs


def closed_up(texts):
    return ["".join(text.split()) for text in texts]


def area(*sides):
    from reader.sources.pdf.sheet import Area

    return Area(*sides)


@pytest.mark.parametrize("byline", ["", "本报记者 唐知远"])
@pytest.mark.parametrize("head", [("青禾早稻栽插过半进度比去年快",), LONG_HEAD])
@pytest.mark.parametrize("seed", [1, 2])
def test_the_head_over_a_rule_is_that_of_the_text_below_it(head, byline, seed):
    paper, paragraphs = document(head, byline, seed)
    page = parsed(paper.sheet(seed))
    (only,) = proof(page)
    assert "".join(only[Role.HEADLINE]) == "".join(head)
    assert only[Role.BYLINE] == ([byline.replace(" ", "")] if byline else [])
    assert only["paras"] == closed_up(paragraphs)


@pytest.mark.parametrize("aside", [0, 20, 80])
def test_who_wrote_it_and_where_it_is_from_are_two_lines(aside):
    paper, _ = document(LONG_HEAD, "本报记者 唐知远", aside=aside)
    blocks = {one.role: one.text for one in parsed(paper.sheet()).articles[0].blocks[:3]}
    assert blocks[Role.BYLINE] == "本报记者 唐知远"
    assert blocks[Role.CREDIT] == SOURCE


def test_numbers_that_part_a_text_are_no_heads_of_their_own():
    paper, _ = document(("青禾早稻栽插过半进度比去年快",))
    centred(paper, "（一）", LEFT, LEFT + MEASURE, 620.0, 16.0)
    assert parsed(paper.sheet()).articles[0].title == "青禾早稻栽插过半进度比去年快"


@pytest.mark.parametrize("foot", ["第 5 页", "第5页 共9页", "— 5 —", "5 / 9", "5", "Page 5 of 9"])
def test_a_number_at_the_foot_is_no_text(foot):
    paper, paragraphs = document(("青禾早稻栽插过半进度比去年快",), foot=foot)
    page = parsed(paper.sheet())
    assert [one["paras"] for one in proof(page)] == [closed_up(paragraphs)]
    assert foot in [line.text for line in page.furniture]


def test_what_it_is_taken_from_tells_paper_day_and_page():
    paper, _ = document(("青禾早稻栽插过半进度比去年快",), "本报记者 唐知远")
    page = parsed(paper.sheet())
    assert (page.paper, page.date, page.label) == ("青禾日报", "2031-05-04", "第02版")
    assert [one.text for one in page.articles[0].blocks if one.role is Role.CREDIT] == [SOURCE]


def test_a_head_that_is_one_word_too_long_for_its_line_is_one_head():
    page = parsed(document(LONG_HEAD, "本报记者 唐知远")[0].sheet())
    assert page.articles[0].title == "".join(LONG_HEAD)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_head_that_a_program_breaks_where_the_line_is_full_is_one_head(seed):
    head = "三十六条机耕路修到田边钱从镇里的集体收入里一年年", "出（乡间的路见闻）"
    page = parsed(document(head, "本报记者 唐知远", seed)[0].sheet(seed))
    assert page.articles[0].title == "".join(head)


def test_a_head_that_is_broken_before_its_line_is_full_has_two_lines():
    head = "三十六条机耕路修到田边", "钱从镇里的集体收入里出"
    page = parsed(document(head)[0].sheet())
    assert [one.text for one in page.articles[0].blocks if one.role is Role.HEADLINE] == [*head]


@pytest.mark.parametrize("crosshead", ["修路的钱从哪里来", "今年还要再修十二条机耕路"])
@pytest.mark.parametrize("head", ["机耕路修到田边", "三十六条机耕路修到田边"])
def test_a_head_over_its_source_stays_one_where_crossheads_are_large(head, crosshead):
    paper, _ = document((head,))
    paper.texts.append(Printed(LEFT, 620.0, 14.0, crosshead))
    page = parsed(paper.sheet())
    assert page.articles[0].title == head
    assert head not in [line.text for line in page.furniture]


def test_a_small_line_for_show_right_below_the_source_heads_no_story():
    paper, _ = document(("青禾早稻栽插过半进度比去年快",), below=30)
    paper.texts.append(Printed(LEFT, 150.0, 14.0, "亮点"))
    page = parsed(paper.sheet())
    assert page.articles[0].title == "青禾早稻栽插过半进度比去年快"
    assert len(page.articles) == 1


def test_rows_of_a_contents_are_one_each():
    paper = Paper()
    centred(paper, "青禾日报文章目录", LEFT, RIGHT, 60.0, 24.0)
    rows = [
        f"{at}. {text}"
        for at, text in enumerate(
            (
                "青禾早稻栽插过半",
                "“路通了，心就定了”（县里拿出真金白银修路进村的大半年见闻记）",
                "老图书馆迎来新读者",
                "渡口汽笛又响起",
                "四百张窗花纸样出版，手艺人还在收徒（镇上的老手艺和它今天的日子）",
                "鲜菜当天采摘当天上架",
                "全市用电量稳步增长",
                "汛期将至水渠先通",
            ),
            8,
        )
    ]
    for at, row in enumerate(rows):
        paper.texts.append(Printed(LEFT, 110 + at * 25, BODY, row))
    page = parsed(paper.sheet())
    said = [block.text for one in page.articles for block in one.blocks]
    assert [text for text in said if text[0].isdigit()] == rows


@pytest.mark.parametrize("foot", [1150.0, 28.0])
@pytest.mark.parametrize("beside", ["", "青禾通讯"])
def test_a_number_at_head_and_foot_is_no_text_with_what_stands_beside_it(beside, foot):
    paper, paragraphs = document(("青禾早稻栽插过半进度比去年快",), foot="")
    paper.texts.append(Printed(520.0, foot, 8.0, "— 5 —"))
    paper.texts.append(Printed(520.0, 1178.0 - foot, 8.0, "5"))
    if beside:
        paper.texts.append(Printed(60.0, foot, 8.0, beside))
    page = parsed(paper.sheet())
    assert [one["paras"] for one in proof(page)] == [closed_up(paragraphs)]
    assert {"— 5 —", "5", *filter(None, [beside])} == {line.text for line in page.furniture}
