"""A story in columns with notes at the feet of some: smaller type below a rule, or numbered."""

import random

from latin import INDENT, SENTENCES, SIZE, STEP
from latin import _justify as justify
from latin import _lines as latin_lines
from press import BODY, CJK, HEADLINES, LATIN, LEADING, Grid, Paper, Printed, article, broken
from press import SENTENCES as CHINESE

from reader.sources.pdf.sheet import Area

TOP, ROWS, FOOT = 130.0, 30, 5  # rows of a column; those that notes take of it
NOTES = (
    ("1 Board minutes, April 1911.", "2 See the harbour book, page 40."),
    ("3 The old chart shows this, too.",),
)
CHINESE_NOTES = (
    ("① 见《青禾镇志》第三卷。", "② 据县档案馆藏图纸。"),
    ("③ 同上书，第四十页。",),
)


def noted(columns, gutter, seed, *, latin, ruled, numbered=True):
    """A story whose first and last columns have notes at their feet."""
    paper, dice, grid = Paper(), random.Random(seed), Grid.of(columns, gutter)
    size, step = (SIZE, STEP) if latin else (BODY, LEADING)
    title = "Harbour Board Agrees" if latin else HEADLINES[0]
    paper.texts.append(Printed(grid.x(0), TOP - 20, 26.0, title, LATIN if latin else CJK))
    places = [
        (grid.x(at), TOP + row * step + size)
        for at in range(columns)
        for row in range(ROWS - (FOOT if at in (0, columns - 1) else 0))
    ]
    told = story_in(paper, dice, places, grid.width, latin=latin)
    notes: list[str] = []
    for at, own in zip((0, columns - 1), NOTES if latin else CHINESE_NOTES, strict=True):
        top = TOP + (ROWS - FOOT) * step + 8
        if ruled:
            paper.rules.append(Area(grid.x(at), top, grid.x(at) + grid.width / 3, top + 0.4))
        for row, note in enumerate(own):
            text = note if numbered else note[2:]
            base = top + 14 + row * 10
            paper.texts.append(Printed(grid.x(at), base, 7.5, text, LATIN if latin else CJK))
            if numbered or not row:
                notes.append(text)
            else:
                notes[-1] += (" " if latin else "") + text
    paper.truth.append(article({"headline": [title]}, [*told, *notes]))
    return paper


def story_in(paper, dice, places, width, *, latin):
    """Set paragraphs into places, as many as there is room for, and return them."""
    told, used = [], 0
    indent = INDENT if latin else 2 * BODY
    while True:
        text = (" " if latin else "").join(dice.sample(SENTENCES if latin else CHINESE, 4))
        lines = list((latin_lines if latin else broken)(text, width, indent))
        if used + len(lines) > len(places):
            return told
        for row, line in enumerate(lines):
            x, base = places[used]
            own = 0.0 if row else indent
            if latin:
                is_last = row == len(lines) - 1
                justify(paper, line, x + own, base, width - own, is_last=is_last, spaces=True)
            else:
                paper.texts.append(Printed(x + own, base, BODY, line))
            used += 1
        told.append(text)
