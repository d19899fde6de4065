"""A page's largest head stays with its story, however the rules around it lie."""

import random

import pytest
from layouts import nameplate, told
from page_kinds import boxed, page_of, story
from press import EDGE, HEADLINES, LEADING, WIDTH, Grid, Paper, Printed, centred
from proofs import expected, parsed, proof

from reader.sources.pdf.sheet import Area


def under_the_name(size, *, ruled):
    """A page whose head stands between the paper's name and a rule, its text below that."""
    paper, dice, grid = Paper(), random.Random(3), Grid.of(4, 18)
    top = nameplate(paper)
    if not ruled:
        paper.rules.clear()
    centred(paper, HEADLINES[0], grid.x(0), grid.right(3), top + size + 6, size)
    y = top + size + 16
    paper.rules.append(Area(EDGE, y, WIDTH - EDGE, y + 1))
    told(paper, dice, {"headline": [HEADLINES[0]]}, [grid.slot(at, y + 6, 20) for at in range(4)])
    return paper, dice, grid, y + 6 + 21 * LEADING


@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "plain"])
@pytest.mark.parametrize("size", [30, 36, 48])
def test_the_largest_head_between_the_papers_name_and_a_rule_heads_what_is_below(size, ruled):
    paper, dice, grid, foot = under_the_name(size, ruled=ruled)
    story(paper, dice, [HEADLINES[0]], grid, range(4), foot, 20)
    assert proof(parsed(paper.sheet())) == expected(paper.truth)


def test_a_line_under_the_papers_name_is_none_if_a_head_below_is_as_large():
    paper, dice, used, grid = Paper(), random.Random(3), [], Grid.of(4, 18)
    top = nameplate(paper)
    paper.texts.append(Printed(EDGE, top + 26, 20, "渡口汽笛又响起来了 详见第三版"))
    paper.rules.append(Area(EDGE, top + 40, WIDTH - EDGE, top + 41))
    story(paper, dice, used, grid, range(4), top + 50, 24)
    assert proof(parsed(paper.sheet())) == expected(paper.truth)


@pytest.mark.parametrize("gap", [0, 6])
def test_boxes_right_below_the_papers_name_are_stories(gap):
    paper, dice, used, grid, top = page_of(4, 18, 5)
    width = (WIDTH - 2 * EDGE - 2 * gap) / 3
    for at in range(3):
        x0 = EDGE + at * (width + gap)
        paper.frames.append(Area(x0, top + 10, x0 + width, top + 56 + 12 * LEADING))
        boxed(paper, dice, used, paper.frames[-1], 12)
    story(paper, dice, used, grid, range(4), top + 76 + 12 * LEADING, 20)
    assert proof(parsed(paper.sheet())) == expected(paper.truth)
