"""Latin broadsheets: many narrow columns, bylines and datelines, loose lines."""

import random

from latin import HEADLINES, SIZE, STEP, _compose, _justify, _lines
from press import EDGE, LATIN, WIDTH, Grid, Paper, Printed

from reader.sources.pdf.sheet import Area

BOLD = "Times-Bold"
NAMES = ("By Oona Fairweather", "By Jonah Pell", "By Ruth Amberley")
CITIES = ("MARLOW (AP) — ", "PELLHAM, April 21 — ", "")


def _page(columns, gutter):
    paper = Paper()
    grid = Grid.of(columns, gutter)
    paper.texts.append(Printed(EDGE, 70, 40, "The Marlow Gazette", BOLD))
    paper.rules.append(Area(EDGE, 80, WIDTH - EDGE, 81))
    paper.texts.append(Printed(EDGE, 92, 9, "Thursday, April 22, 2021", LATIN))
    paper.rules.append(Area(EDGE, 98, WIDTH - EDGE, 99))
    return paper, grid


def _set_into(paper, paragraphs, places, width, *, spaces=True):
    used = 0
    for text in paragraphs:
        lines = list(_lines(text, width, SIZE))
        for row, words in enumerate(lines):
            indent = 0.0 if row else SIZE
            x, base = places[used]
            used += 1
            is_last = row == len(lines) - 1
            _justify(paper, words, x + indent, base, width - indent, is_last=is_last, spaces=spaces)


def _story(paper, dice, grid, number, columns, top, rows, *, spaces):
    first, last = columns
    for line in HEADLINES[number]:
        top += 28
        paper.texts.append(Printed(grid.x(first), top, 24.0, line, BOLD))
    paper.texts.append(Printed(grid.x(first), top + 18, SIZE, NAMES[number], BOLD))
    begin = top + 26
    places = [
        (grid.x(at), begin + row * STEP + SIZE)
        for at in range(first, last + 1)
        for row in range(rows)
    ]
    paragraphs = _compose(dice, len(places) - 6, grid.width)
    paragraphs[0] = CITIES[number] + paragraphs[0]
    _set_into(paper, paragraphs, places, grid.width, spaces=spaces)
    paper.truth.append(
        {"headline": list(HEADLINES[number]), "byline": [NAMES[number]], "paras": paragraphs}
    )
    return begin + rows * STEP


def broadsheet(columns, gutter, seed, *, spaces=True, ruled=False):
    """Two stories side by side and one across all columns below them."""
    paper, grid = _page(columns, gutter)
    dice = random.Random(seed)
    cut = columns // 2
    low = _story(paper, dice, grid, 0, (0, cut - 1), 100.0, 40, spaces=spaces)
    low = max(low, _story(paper, dice, grid, 1, (cut, columns - 1), 100.0, 40, spaces=spaces))
    if ruled:
        x = (grid.right(cut - 1) + grid.x(cut)) / 2
        paper.rules.append(Area(x - 0.25, 104, x + 0.25, low))
        paper.rules.append(Area(EDGE, low + 8, WIDTH - EDGE, low + 9))
    _story(paper, dice, grid, 2, (0, columns - 1), low + 14, 24, spaces=spaces)
    return paper
