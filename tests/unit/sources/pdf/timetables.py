"""A story with a table of times in a column, no rule around it, its cells near together."""

import random

from footnotes import story_in
from latin import SIZE, STEP
from press import BODY, CJK, HEADLINES, LATIN, LEADING, Grid, Paper, Printed, article, width_of

TOP, ROWS = 130.0, 32
ROWS_OF = (
    ("Monday", "9:30", "Story hour"),
    ("Tuesday", "10:00", "Chair yoga"),
    ("Wednesday", "11:15", "Reading room"),
    ("Friday", "6:00", "Boat club"),
    ("Sunday", "10:30", "Market"),
)
CHINESE_ROWS = (
    ("周一", "9:30", "夜校开讲"),
    ("周二", "10:00", "窗花课"),
    ("周三", "11:15", "插秧比赛"),
    ("周五", "18:00", "渡口放船"),
    ("周日", "10:30", "赶集"),
)


def timed(columns, gutter, seed, *, latin, gap, cells=3, leaders=False):
    """A story, five rows of cells `gap` ems apart in its second column, and the story again."""
    paper, dice, grid = Paper(), random.Random(seed), Grid.of(columns, gutter)
    size, step = (SIZE, STEP) if latin else (BODY, LEADING)
    font = LATIN if latin else CJK
    title = "Harbour Board Agrees" if latin else HEADLINES[0]
    paper.texts.append(Printed(grid.x(0), TOP - 20, 26.0, title, font))
    rows = [row[:cells] for row in (ROWS_OF if latin else CHINESE_ROWS)]

    def places(column, first, last):
        return [(grid.x(column), TOP + row * step + size) for row in range(first, last)]

    first = places(0, 0, ROWS)
    begin = 12
    first += places(1, 0, begin)
    told = story_in(paper, dice, first, grid.width, latin=latin)
    sides = [0.0]
    for at in range(cells):
        broadest = max(width_of(row[at], size, font) for row in rows)
        sides.append(sides[-1] + broadest + gap * size)
    for number, row in enumerate(rows):
        base = TOP + (begin + number) * step + size
        for at, cell in enumerate(row):
            if leaders and at == cells - 1:
                end = grid.right(1) - width_of(cell, size, font)
                start = grid.x(1) + sides[at - 1] + width_of(row[at - 1], size, font) + 2
                dots = "." * int((end - start - 2) // width_of(".", size, font))
                paper.texts.append(Printed(start, base, size, dots, font))
                paper.texts.append(Printed(end, base, size, cell, font))
            else:
                paper.texts.append(Printed(grid.x(1) + sides[at], base, size, cell, font))
    rest = places(1, begin + len(rows), ROWS)
    for column in range(2, columns):
        rest += places(column, 0, ROWS)
    after = story_in(paper, dice, rest, grid.width, latin=latin)
    paper.truth.append(article({"headline": [title]}, [*told, *after]))
    return paper, rows
