"""A page whose stories flow from column to column, as typesetting programs set them.

Each begins where the one before ends, with a head, a byline and a short rule in the middle of its
column, and goes on at the head of the next column.
"""

import random

from latin import INDENT, SENTENCES, SIZE, STEP, _justify, _lines
from press import EDGE, LATIN, WIDTH, Grid, Paper, Printed, article, width_of

from reader.sources.pdf.sheet import Area

ROWS = 62  # of a column
HEAD_ROWS = 10  # that head, byline and rule take
LEAST = 3  # lines below a head that has a place in a column
STORIES = (
    (("Barley Waits", "for the Sun"), "By OONA FAIRWEATHER", 64),
    (("Harbour Board", "Agrees to Deepen", "Channel"), "By TAM MARLOW", 58),
    (("Library to Open", "on Sundays"), "By EDDA PELL", 20),
)


def flowing_page(columns=3, gutter=14.0, seed=1, *, ruled=True):
    """Stories in as many columns; their truth in the paper."""
    paper, dice = Paper(), random.Random(seed)
    grid = Grid.of(columns, gutter)
    paper.texts.append(Printed(EDGE, 70, 40, "The Marlow Gazette", "Times-Bold"))
    paper.rules.append(Area(EDGE, 80, WIDTH - EDGE, 81))
    at = 0

    def place(row):
        return grid.x(row // ROWS), 100 + (row % ROWS) * STEP

    for headline, byline, rows in STORIES:
        if ROWS - at % ROWS < HEAD_ROWS + LEAST:
            at += ROWS - at % ROWS
        x, foot = place(at)[0], place(at)[1] + HEAD_ROWS * STEP - 8
        if ruled:
            axis = x + grid.width / 2
            paper.rules.append(Area(axis - 33, foot, axis + 33, foot + 0.6))
        _middle(paper, byline, x, grid.width, foot - 9, 8.0, LATIN)
        for up, line in enumerate(reversed(headline)):
            _middle(paper, line, x, grid.width, foot - 28 - 20 * up, 17.0, "Times-Bold")
        at += HEAD_ROWS
        paragraphs = []
        end = at + dice.randint(rows - 5, rows)
        while at < end:
            text = " ".join(dice.sample(SENTENCES, dice.randint(2, 4)))
            paragraphs.append(text)
            lines = list(_lines(text, grid.width, INDENT))
            for number, line in enumerate(lines):
                x, top = place(at)
                indent = 0.0 if number else INDENT
                is_last = number == len(lines) - 1
                width = grid.width - indent
                _justify(paper, line, x + indent, top + SIZE, width, is_last=is_last, spaces=True)
                at += 1
        paper.truth.append(article({"headline": [*headline]}, paragraphs, byline))
    return paper


def _middle(paper, text, x, width, base, size, font):
    paper.texts.append(
        Printed(x + (width - width_of(text, size, font)) / 2, base, size, text, font)
    )
