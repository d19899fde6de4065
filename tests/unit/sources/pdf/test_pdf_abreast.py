"""What stands abreast is told apart: heads over the paper, tables that go on beside themselves."""

import random

import pytest
from page_kinds import page_of, story
from press import BODY, CJK, LATIN, LEADING, Printed, width_of
from proofs import expected, parsed, proof

from reader.sources.pdf.layout import lay_out
from reader.sources.pdf.rows import body_size
from reader.sources.pdf.sheet import Glyph

TEASERS = (
    ("渡口汽笛又响", "详见第三版"),
    ("老图书馆迎新", "详见第五版"),
    ("夜校开了新班", "详见第七版"),
)


def texts_of(paper):
    return [line.text for one in lay_out(paper.sheet(2), lambda _: "") for line in one.piece.lines]


@pytest.mark.parametrize("gap", [10, 14, 18, 22, 26])
def test_teasers_side_by_side_are_each_its_own(gap):
    paper, dice, used, grid, top = page_of(4, 18, 5)
    x = grid.x(0)
    for head, where in TEASERS:
        paper.texts.append(Printed(x, top + 22, 14, head))
        paper.texts.append(Printed(x, top + 38, 9, where))
        x += 14 * len(head) + gap
    story(paper, dice, used, grid, range(4), top + 50, 24)
    texts = texts_of(paper)
    assert all(text in texts for teaser in TEASERS for text in teaser)
    assert proof(parsed(paper.sheet()))[-1:] == expected(paper.truth)


def test_a_head_of_two_phrases_over_its_columns_is_one():
    paper, dice, used, grid, top = page_of(4, 18, 5)
    paper.texts.append(Printed(grid.x(0), top + 40, 26, "渡口汽笛又响起"))
    paper.texts.append(Printed(grid.x(0) + 8 * 26, top + 40, 26, "老图书馆迎新"))
    story(paper, dice, used, grid, range(4), top + 50, 24)
    assert "渡口汽笛又响起 老图书馆迎新" in texts_of(paper)


def below_a_story(head, font=CJK):
    """A page with a story, the head of what stands below it, and where that begins."""
    paper, dice, used, grid, top = page_of(4, 18, 5)
    begin = story(paper, dice, used, grid, range(4), top, 20)
    low = begin + 20 * LEADING + 30
    paper.texts.append(Printed(grid.x(0), low, 18, head, font))
    return paper, dice, low


def row(paper, base, places, size, font=LATIN):
    """Cells on a baseline: each with its left edge, or its right one if that is below zero."""
    for x, text in places:
        left = x if x >= 0 else -x - width_of(text, size, font)
        paper.texts.append(Printed(left, base, size, text, font))
    return " ".join(text for _, text in places)


@pytest.mark.parametrize(("columns", "gutter"), [(4, 8), (5, 8), (5, 14), (7, 6)])
def test_prices_that_go_on_in_the_next_column_are_rows_of_their_own(columns, gutter):
    paper, dice, low = below_a_story("Share prices", "Times-Bold")
    width = (880 - (columns - 1) * gutter) / columns
    rows = []
    for column in range(columns):
        x = 40 + column * (width + gutter)
        for at in range(22):
            name = dice.choice(("Abbot Gp", "Barley Foods", "Marlow Water", "Pell & Sons"))
            price, change = f"{dice.uniform(10, 900):.2f}", f"{dice.uniform(-9, 9):+.1f}"
            cells = [(x, name), (-x - width * 0.72, price), (-x - width, change)]
            rows.append(row(paper, low + 20 + at * 8.4, cells, 7))
    texts = texts_of(paper)
    start = texts.index("Share prices") + 1
    assert texts[start : start + len(rows)] == rows
    assert proof(parsed(paper.sheet()))[:1] == expected(paper.truth)


@pytest.mark.parametrize("channels", [3, 4])
def test_programmes_of_several_channels_are_read_one_after_the_other(channels):
    paper, dice, low = below_a_story("今日荧屏")
    width = (880 - (channels - 1) * 14) / channels
    rows = []
    for channel in range(channels):
        x = 40 + channel * (width + 14)
        for at in range(12):
            base = low + 34 + at * 11
            time = row(paper, base, [(x, f"{17 + at // 2}:{at % 2 * 30:02d}")], 8)
            name = dice.choice(("新闻联播", "天气预报", "电视剧：渡口", "音乐厅"))
            rows.append(f"{time} {row(paper, base, [(x + 26, name)], 8, CJK)}")
    assert [text for text in texts_of(paper) if text in set(rows)] == rows


def test_results_of_matches_stay_whole():
    paper, dice, low = below_a_story("Results", "Times-Bold")
    rows = []
    for column in range(3):
        x = 40 + column * 300
        for at in range(9):
            home, away = dice.sample(("Abbot", "Marlow", "Old Quay", "Upland"), 2)
            goals = [str(dice.randint(0, 5)) for _ in range(2)]
            cells = [(x, home), (-x - 80, goals[0]), (x + 100, away), (-x - 180, goals[1])]
            rows.append(row(paper, low + 20 + at * 10, cells, 8))
    assert [text for text in texts_of(paper) if text in set(rows)] == rows


@pytest.mark.parametrize(
    ("sizes", "body"),
    [
        ({11: 900, 7: 2000}, 11),  # prices under a story
        ({11: 300, 7: 2000}, 7),
        ({11: 900, 26: 400}, 11),  # heads
        ({11: 900, 9: 500}, 11),
        ({7: 1}, 7),
        ({}, 0),
    ],
)
def test_small_print_does_not_make_text_large(sizes, body):
    glyphs = [Glyph("字", 0, size, 0, size) for size, count in sizes.items() for _ in range(count)]
    random.Random(1).shuffle(glyphs)
    assert body_size(glyphs) == body


FLUSH = (
    "孩子们把写好的心愿系在竹",
    "枝上风一吹满院子沙沙地响",
    "他花了三个月走遍全镇老屋",
    "画下四百多张窗花的纸样来",
)


@pytest.mark.parametrize("gutter", [14, 16])
@pytest.mark.parametrize(
    ("rows", "hanging"), [(3, {0}), (3, {1}), (3, {0, 2}), (4, {1, 2}), (4, {0, 1, 3})]
)
def test_short_columns_stay_apart_where_stops_hang_between_them(rows, hanging, gutter):
    paper, dice, used, grid, top = page_of(4, 18, 5)
    left = [line[::-1] + ("，" if at in hanging else "") for at, line in enumerate(FLUSH[:rows])]
    for at, line in enumerate(left):
        base = top + 20 + at * LEADING
        paper.texts.append(Printed(grid.x(0), base, BODY, line))
        paper.texts.append(Printed(grid.x(0) + 12 * BODY + gutter, base, BODY, FLUSH[at]))
    story(paper, dice, used, grid, range(4), top + 30 + rows * LEADING, 24)
    assert {*left, *FLUSH[:rows]} <= set(texts_of(paper))
