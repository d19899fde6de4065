"""Parts of a page whose text runs the other way than the page's are read their own way."""

import random
from itertools import count

import pytest
from layouts import LAYOUTS, told
from page_kinds import KINDS, page_of, story
from press import (
    BODY,
    LEADING,
    Grid,
    Paper,
    Printed,
    article,
    broken,
    compose,
    head_of,
    set_head,
)
from proofs import expected, parsed, proof
from test_pdf_vertical import HEIGHT, sheet_of, standing

from reader.sources.pdf.regions import parted
from reader.sources.pdf.rows import body_size
from reader.sources.pdf.sheet import Area


def set_upright(paper, dice, used, box):
    """A story whose lines run down in a box, from right to left, its head upright at the right."""
    head = head_of(dice, used, full=False)
    for at, char in enumerate(head["headline"][0]):
        paper.texts.append(Printed(box.x1 - 40, box.top + 40 + at * 24, 22, char))
    x, rows = box.x1 - 70, int((box.height - 24) // BODY)
    paragraphs = [
        text.replace("4月21日，", "")
        for text in compose(dice, int((x - box.x0 - 10) // LEADING), rows * BODY)
    ]
    for text in paragraphs:
        for number, line in enumerate(broken(text, rows * BODY, 2 * BODY)):
            top = box.top + 12 + BODY + (0 if number else 2 * BODY)
            for at, char in enumerate(line):
                paper.texts.append(Printed(x - BODY / 2, top + at * BODY, BODY, char))
            x -= LEADING
    paper.truth.append(article(head, paragraphs))


@pytest.mark.parametrize("framed", [True, False])
@pytest.mark.parametrize("columns", [5, 6])
def test_an_upright_story_on_a_level_page(columns, framed):
    paper, dice, used, grid, top = page_of(columns, 18, columns)
    begin = story(paper, dice, used, grid, range(columns), top, 18)
    top = begin + 18 * LEADING + 16
    begin = story(paper, dice, used, grid, range(columns - 2), top, 24)
    box = Area(grid.x(columns - 2), top + 4, grid.right(columns - 1), begin + 24 * LEADING)
    if framed:
        paper.frames.append(box)
    set_upright(paper, dice, used, box)
    assert proof(parsed(paper.sheet(3))) == expected(paper.truth)


def test_a_level_box_on_an_upright_page():
    paper, dice, used, grid, top = Paper(), random.Random(5), [], Grid.of(5, 18), 60.0
    for columns, rows in ((5, 26), (3, 20)):
        head = head_of(dice, used)
        begin = set_head(paper, grid.x(0), grid.right(columns - 1), top, head)
        told(paper, dice, head, [grid.slot(at, begin, rows) for at in range(columns)])
        end, top = top, begin + rows * LEADING + 20
    box = Area(grid.x(3), end, grid.right(4), top - 20)
    paper.frames.append(box)
    left, y = HEIGHT - box.bottom + 10, box.x0 + 30
    width = (box.height - 20) // BODY * BODY
    own = head_of(dice, used, full=False)
    level = [Printed(left + 60, y, 18, own["headline"][0])]
    paragraphs = compose(dice, int((box.x1 - y - 40) // LEADING), width)
    bases = count(y + 35, LEADING)
    for text in paragraphs:
        for number, line in enumerate(broken(text, width, 2 * BODY)):
            level.append(Printed(left + (0 if number else 2 * BODY), next(bases), BODY, line))
    paper.truth.append(article(own, paragraphs))
    assert proof(parsed(sheet_of(standing(paper, level=level)))) == expected(paper.truth)


@pytest.mark.parametrize("layout", [*LAYOUTS, *KINDS], ids=lambda value: value.__name__)
def test_a_page_that_runs_one_way_has_no_parts(layout):
    sheet = layout(5, 18, 4, ruled=True).sheet(1)
    rest, parts, _ = parted(sheet, body_size(sheet.glyphs))
    assert rest is sheet
    assert not parts


def test_a_page_with_too_much_to_look_at_stays_whole():
    paper = Paper()
    for at in range(4_000):
        x, base = 20 + at % 40 * 23.0, 20 + at // 40 * 11.5
        paper.texts.append(Printed(x, base, BODY, "渡"))
        paper.texts.append(Printed(x, base + 1_000 - at // 40 * 11.5, BODY, "口"))
    sheet = paper.sheet()
    rest, parts, _ = parted(sheet, body_size(sheet.glyphs))
    assert rest is sheet
    assert not parts
