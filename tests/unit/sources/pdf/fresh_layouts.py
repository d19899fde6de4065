"""Layouts beside those that the geometry was made on: made up once, and not looked at since."""

import random

from layouts import across, foot, nameplate, told
from press import (
    BODY,
    DECKS,
    KICKERS,
    LEADING,
    Grid,
    Paper,
    Printed,
    Slot,
    centred,
    head_of,
    set_head,
)

from reader.sources.pdf.sheet import Area


def three_in_a_row(columns, gutter, seed, *, ruled):
    """Three stories side by side, each two columns, their texts of other lengths; one below all."""
    paper, dice, used = Paper(), random.Random(seed), []
    grid = Grid.of(6, gutter)
    top = nameplate(paper)
    foot(paper)
    rows = (18, 22, 20)
    for at, own in enumerate(rows):
        head = head_of(dice, used, full=at == 1)
        first, last = 2 * at, 2 * at + 1
        begin = set_head(paper, grid.x(first), grid.right(last), top, head)
        room = own if at == 1 else own + 2
        told(paper, dice, head, [grid.slot(column, begin, room) for column in (first, last)])
    low = top + 120 + 22 * LEADING
    if ruled:
        across(paper, grid, 0, 5, low - 14)
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(5), low, head)
    told(paper, dice, head, [grid.slot(column, begin, 14) for column in range(6)])
    return paper


def beside_a_tower(columns, gutter, seed, *, ruled):
    """A tall story in the last columns; left of it one with a photograph at its top, one below."""
    paper, dice, used = Paper(), random.Random(seed), []
    grid = Grid.of(columns, gutter)
    top = nameplate(paper)
    left = columns - 2
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(left - 1), top, head)
    rows, hole = 20, 9
    low = begin + hole * LEADING - 22
    picture = Area(grid.x(left - 2), begin + 4, grid.right(left - 1), low)
    paper.pictures.append(picture)
    caption = "夜校的学员在灯下写字。陆小满 摄"
    paper.texts.append(Printed(picture.x0, low + 12, 9, caption))
    slots = [
        grid.slot(at, begin, rows)
        if at < left - 2
        else grid.slot(at, begin + hole * LEADING, rows - hole)
        for at in range(left)
    ]
    told(paper, dice, head, slots)
    paper.truth[-1]["caption"] = [caption]
    under = begin + rows * LEADING + 12
    if ruled:
        across(paper, grid, 0, left - 1, under)
    second = head_of(dice, used, full=False)
    begin = set_head(paper, grid.x(0), grid.right(left - 1), under + 10, second)
    told(paper, dice, second, [grid.slot(at, begin, 16) for at in range(left)])
    end = begin + 16 * LEADING
    if ruled:
        middle = (grid.right(left - 1) + grid.x(left)) / 2
        paper.rules.append(Area(middle - 0.4, top, middle + 0.4, end))
    third = head_of(dice, used, full=False)
    third["deck"] = [dice.choice(DECKS)]
    begin = set_head(paper, grid.x(left), grid.right(columns - 1), top, third)
    tall = int((end - begin) // LEADING)
    told(paper, dice, third, [grid.slot(at, begin, tall) for at in (left, left + 1)])
    return paper


def over_a_strip(columns, gutter, seed, *, ruled):
    """A story whose head stands in the middle of its columns; below it a tinted strip of two."""
    paper, dice, used = Paper(), random.Random(seed), []
    grid = Grid.of(columns, gutter)
    top = nameplate(paper)
    foot(paper)
    kicker = dice.choice(KICKERS)
    head = {**head_of(dice, used), "kicker": [kicker]}
    begin = set_head(paper, grid.x(0), grid.right(columns - 1), top, head)
    told(paper, dice, head, [grid.slot(at, begin, 22) for at in range(columns)])
    edge = begin + 22 * LEADING + 14
    if ruled:
        across(paper, grid, 0, columns - 1, edge - 4)
    left, right = grid.x(0), grid.right(columns - 1)
    half = (left + right) / 2
    for x0, x1 in ((left, half - 8), (half + 8, right)):
        paper.frames.append(Area(x0, edge, x1, edge + 15 * LEADING))
        own = head_of(dice, used, full=False)
        centred(paper, own["headline"][0], x0, x1, edge + 26, 18.0)
        width = ((x1 - x0 - 20 - gutter) / 2) // BODY * BODY
        slots = [
            Slot(x0 + 10, edge + 38, width, 11),
            Slot(x1 - 10 - width, edge + 38, width, 11),
        ]
        told(paper, dice, own, slots, byline=False)
    return paper


FRESH = (three_in_a_row, beside_a_tower, over_a_strip)
