"""A bulletin's front page: its name without a day, perhaps words and a number below it, stories."""

import random

from latin import STEP
from latin_kinds import fill
from latin_kinds import head as latin_head
from press import (
    CJK,
    EDGE,
    LATIN,
    LEADING,
    WIDTH,
    Grid,
    Paper,
    Printed,
    article,
    compose,
    head_of,
    set_head,
    set_text,
    width_of,
)
from tabloid import BOLD

from reader.sources.pdf.sheet import Area

NAMES = ("青禾通讯", "The Marlow Bulletin")
WORDS = (("内部资料 免费交流",), ("Free every month to all who live in the parish",))
ISSUES = (("总第12期", "2031年春季号"), ("Volume 3, Issue 2", "Spring 2031"))


def newsletter(seed, *, latin, said=(), ruled=False, centred=False, name=""):
    """Two stories below a name and the lines `said` below that."""
    paper, dice, grid = Paper(), random.Random(seed), Grid.of(3, 18.0)
    title = name or NAMES[latin]
    lines = [(title, 40.0, BOLD if latin else CJK, 84.0)]
    plain = LATIN if latin else CJK
    lines += [(text, 10.0, plain, 110.0 + 14 * at) for at, text in enumerate(said)]
    for text, size, font, base in lines:
        room = WIDTH - width_of(text, size, font)
        paper.texts.append(Printed(room / 2 if centred else EDGE, base, size, text, font))
    top = 106.0 + 14 * len(said)
    if ruled:
        paper.rules.append(Area(EDGE, top, WIDTH - EDGE, top + 1))
    top += 12
    used: list[str] = []
    for number in range(2):
        rows = 20 if latin else 14
        if latin:
            begin = latin_head(paper, grid, 0, number, top)
            fill(paper, dice, grid, range(3), begin, rows, flush=True)
            top = begin + rows * STEP + 14
            continue
        head = head_of(dice, used, full=False)
        begin = set_head(paper, grid.x(0), grid.right(2), top, head)
        text = compose(dice, rows * 3, grid.width)
        set_text(paper, text, [grid.slot(at, begin, rows) for at in range(3)])
        paper.truth.append(article(head, text))
        top = begin + rows * LEADING + 16
    return paper
