"""Small advertisements are set apart, whether a column or a box holds them; stories stay."""

import random

import pytest
from latin import SIZE, STEP
from press import (
    BODY,
    EDGE,
    LATIN,
    LEADING,
    WIDTH,
    Grid,
    Paper,
    Printed,
    compose,
    set_head,
    set_text,
)
from proofs import parsed, proof

from reader.sources.pdf.sheet import Area

CHINESE = (
    ("青禾镇东街铺面转让", "四十平方米，水电齐全，", "有意者电话 139 0000 {0:04}"),
    (
        "招聘裁缝两名",
        "包吃住，月薪 4500元起，",
        "手艺好者优先，夫妻可，",
        "联系电话 0900-555{0:04}",
    ),
    ("出售九成新插秧机一台", "可试机，价格 8600元，", "电话 138 0000 {0:04}"),
)
LATIN_NOTICES = (
    ("MARLOW, two rooms to let over the", "fish market, quiet house, no pets.", "555-{0:04}"),
    (
        "OAK TABLE, six chairs, hardly used,",
        "$140 for the lot. Call 555-{0:04}",
        "before seven in the evening.",
    ),
)
PLAIN = ("镇东街的铺面", "重新开张，", "街坊都来看，", "掌柜笑着迎客。")


def page_with(notices, *, boxed=False, headed="", count=9, latin=False):
    """A story in three columns, and a fourth of notices."""
    paper, dice, grid = Paper(), random.Random(4), Grid.of(4, 18)
    head = {"headline": ["三十六条机耕路修到田边"]}
    begin = set_head(paper, grid.x(0), grid.right(2), 60.0, head)
    paragraphs = compose(dice, 120, grid.width)
    set_text(paper, paragraphs, [grid.slot(at, begin, 40) for at in range(3)])
    size, step, font = (SIZE, STEP, LATIN) if latin else (BODY, LEADING, "STSong-Light")
    x, base = grid.x(3), 80.0
    if headed:
        paper.texts.append(Printed(x + 30, base, 20.0, headed))
        base += 26
    for at in range(count):
        for row in notices[at % len(notices)]:
            base += step
            paper.texts.append(Printed(x, base, size, row.format(1000 + at), font))
        base += step / 2
    if boxed:
        paper.frames.append(Area(x - 8, 56, grid.right(3) + 8, base + 10))
    return paper, paragraphs


@pytest.mark.parametrize("boxed", [False, True], ids=["column", "box"])
@pytest.mark.parametrize("headed", ["", "分类广告"])
@pytest.mark.parametrize("latin", [False, True], ids=["chinese", "latin"])
def test_a_column_or_box_of_notices_is_no_story(latin, headed, boxed):
    notices = LATIN_NOTICES if latin else CHINESE
    paper, paragraphs = page_with(notices, boxed=boxed, headed=headed, latin=latin)
    page = parsed(paper.sheet(3))
    assert [one["paras"] for one in proof(page)] == [["".join(text.split()) for text in paragraphs]]
    apart = "".join(line.text for line in page.furniture)
    assert all(str(1000 + at) in apart for at in range(9))


def test_texts_without_numbers_and_a_story_under_a_head_stay():
    paper, _ = page_with([PLAIN], boxed=True)
    assert len(parsed(paper.sheet(3)).articles) > 1
    paper, _ = page_with(CHINESE, boxed=True, headed="便民服务电话一览")
    assert "便民服务电话一览" in [article.title for article in parsed(paper.sheet(3)).articles]


def test_a_page_of_nothing_else_is_read():
    paper, _ = page_with(CHINESE)
    paper.texts = [text for text in paper.texts if text.x > WIDTH - EDGE - 260]
    assert parsed(paper.sheet(3)).articles
