"""A Latin tabloid page: bylines, drop capitals, pull quotes, words that lines break."""

import random

from latin import HEADLINES, SIZE, STEP, _compose, _justify, _lines
from press import EDGE, LATIN, WIDTH, Grid, Paper, Printed, article, width_of

from reader.sources.pdf.sheet import Area

BOLD = "Times-Bold"
QUOTE = ("“We have waited", "eleven years", "for this”")
DROP = 3  # lines that a drop capital is deep


def tabloid(
    seed, *, columns=5, gutter=14.0, drop=True, quote=True, ruled=False, signed=False, lead=""
):
    """Two stories side by side, the second of two columns, and one across all below."""
    paper, dice = Paper(), random.Random(seed)
    grid = Grid.of(columns, gutter)
    cut = columns - 2
    paper.texts.append(Printed(EDGE, 40, 9, "The Marlow Gazette", LATIN))
    paper.texts.append(Printed(WIDTH / 2 - 60, 40, 9, "Thursday, April 22, 2021", LATIN))
    paper.texts.append(Printed(WIDTH - EDGE - 20, 40, 9, "17", LATIN))
    paper.rules.append(Area(EDGE, 46, WIDTH - EDGE, 46.6))
    low = 0.0
    for number, (first, last, rows) in enumerate(
        ((0, cut - 1, 44), (cut, columns - 1, 44), (0, columns - 1, 24))
    ):
        top = 60.0 if number < 2 else low + 24
        begin = _head(paper, grid, first, number, top)
        hole = range(14, 24) if quote and not number else range(0)
        _tell(paper, dice, grid, (first, last, rows), begin, drop=drop, hole=hole, lead=lead)
        if hole:
            _quote(paper, grid.x(first + 1), begin, grid.width, ruled=ruled, signed=signed)
        low = max(low, begin + rows * STEP)
    return paper


def _head(paper, grid, first, number, top):
    for line in HEADLINES[number]:
        top += 30
        paper.texts.append(Printed(grid.x(first), top, 26.0, line, BOLD))
    name = ("By Oona Fairweather", "By Jonah Pell", "By Ruth Amberley")[number]
    paper.texts.append(Printed(grid.x(first), top + 18, SIZE, name, BOLD))
    paper.truth.append({"headline": list(HEADLINES[number]), "byline": [name]})
    return top + 28


def _tell(paper, dice, grid, columns, top, *, drop, hole, lead):
    first, last, rows = columns
    places = [
        (grid.x(at), top + row * STEP + SIZE)
        for at in range(first, last + 1)
        for row in range(rows)
        if not (at == first + 1 and row in hole)
    ]
    paragraphs = _compose(dice, len(places) - 12, grid.width)
    paragraphs[0] = f"{lead} {paragraphs[0]}".lstrip()
    paper.truth[-1] = article(paper.truth[-1], paragraphs) | {"byline": paper.truth[-1]["byline"]}
    used = 0
    for at, text in enumerate(paragraphs):
        if at == 0 and drop:
            used = _dropped(paper, text, places, grid.width)
            continue
        lines = list(_lines(text, grid.width, SIZE))
        for row, words in enumerate(lines):
            indent = 0.0 if row else SIZE
            x, base = places[used]
            used += 1
            is_last = row == len(lines) - 1
            width = grid.width - indent
            _justify(paper, words, x + indent, base, width, is_last=is_last, spaces=True)


def _quote(paper, x, top, width, *, ruled, signed):
    """Set a quote into the rows that a column leaves free for it."""
    for at, line in enumerate(QUOTE):
        paper.texts.append(Printed(x + 8, top + (15.8 + 1.8 * at) * STEP + SIZE, 16, line, BOLD))
    if signed:
        paper.texts.append(
            Printed(x + 8, top + 21.5 * STEP + SIZE, SIZE, "Jonah Pell, baker", BOLD)
        )
    if ruled:
        for row in (14.3, 23.2):
            paper.rules.append(Area(x, top + row * STEP, x + width, top + row * STEP + 1.0))
    said = [*QUOTE, "Jonah Pell, baker"] if signed else list(QUOTE)
    paper.truth[-1]["caption"] = said


def _dropped(paper, text, places, width):
    """Set a paragraph whose first letter is as deep as some lines; return how many it takes."""
    size = DROP * STEP * 1.3
    capital, rest = text[0], text[1:].lstrip()
    room = width_of(capital, size, BOLD) + 3
    x, _ = places[0]
    paper.texts.append(Printed(x, places[DROP - 1][1], size, capital, BOLD))
    used = 0
    left = rest
    while left:
        indent = room if used < DROP else 0.0
        words = next(iter(_lines(left, width - indent, 0.0)))
        joined = " ".join(words)
        if not left.startswith(joined):  # a word is broken at its hyphen
            joined = joined[:-1]
        left = left[len(joined) :].lstrip()
        begin, base = places[used]
        is_last = not left
        _justify(paper, words, begin + indent, base, width - indent, is_last=is_last, spaces=True)
        used += 1
    return used
