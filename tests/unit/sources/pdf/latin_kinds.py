"""Latin pages of more kinds: narrow columns with big gaps, briefs, jumps, quotes."""

import random

from latin import HEADLINES, SIZE, STEP, _compose, _justify, _lines
from press import EDGE, LATIN, WIDTH, Grid, Paper, Printed, article, width_of
from tabloid import BOLD, tabloid

from reader.model import Role
from reader.sources.pdf.sheet import Area

NAMES = ("By Oona Fairweather", "By Jonah Pell", "By Ruth Amberley")


def page(columns, gutter):
    """A page with its running head: paper, grid, where it begins."""
    paper, grid = Paper(), Grid.of(columns, gutter)
    paper.texts.append(Printed(EDGE, 40, 9, "The Marlow Gazette", LATIN))
    paper.texts.append(Printed(WIDTH / 2 - 60, 40, 9, "Thursday, April 22, 2021", LATIN))
    paper.texts.append(Printed(WIDTH - EDGE - 20, 40, 9, "B17", LATIN))
    paper.rules.append(Area(EDGE, 46, WIDTH - EDGE, 46.6))
    return paper, grid, 60.0


def head(paper, grid, first, number, top, *, size=24.0, byline=True):
    """A headline and a byline flush left; return where the text begins."""
    for line in HEADLINES[number]:
        top += size * 1.15
        paper.texts.append(Printed(grid.x(first), top, size, line, BOLD))
    paper.truth.append({"headline": list(HEADLINES[number])})
    if byline:
        paper.texts.append(Printed(grid.x(first), top + 16, SIZE, NAMES[number], BOLD))
        paper.truth[-1]["byline"] = [NAMES[number]]
        top += 14
    return top + 8


def places_of(grid, columns, top, rows):
    return [(grid.x(at), top + row * STEP + SIZE) for at in columns for row in range(rows)]


def set_paragraphs(paper, paragraphs, places, width, *, flush=False):
    """Set paragraphs into places, first lines indented but the very first where `flush`."""
    used = 0
    for number, text in enumerate(paragraphs):
        first = 0.0 if flush and not number else SIZE
        lines = list(_lines(text, width, first))
        for row, words in enumerate(lines):
            indent = 0.0 if row else first
            x, base = places[used]
            used += 1
            is_last = row == len(lines) - 1
            _justify(paper, words, x + indent, base, width - indent, is_last=is_last, spaces=True)
    return used


def fill(paper, dice, grid, columns, top, rows, *, start="", flush=False):
    """Tell the last story of the paper in columns."""
    places = places_of(grid, columns, top, rows)
    paragraphs = _compose(dice, len(places) - 3, grid.width)
    paragraphs[0] = start + paragraphs[0]
    set_paragraphs(paper, paragraphs, places, grid.width, flush=flush)
    paper.truth[-1] = article(paper.truth[-1], paragraphs) | {
        "byline": paper.truth[-1].get("byline", [])
    }


def broadsheet(columns, gutter, seed, *, ruled):
    """Narrow columns; agency datelines, first lines flush; two stories above and one below."""
    paper, grid, top = page(columns, gutter)
    dice = random.Random(seed)
    cut = columns // 2
    low = 0.0
    for number, (first, last) in enumerate(((0, cut), (cut, columns))):
        begin = head(paper, grid, first, number, top)
        start = ("MARLOW (AP) — ", "FENWICK, April 21 — ")[number]
        fill(paper, dice, grid, range(first, last), begin, 40, start=start, flush=True)
        low = max(low, begin + 40 * STEP)
    if ruled:
        paper.rules.append(Area(EDGE, low + 8, WIDTH - EDGE, low + 8.5))
        x = grid.x(cut) - gutter / 2
        paper.rules.append(Area(x, top, x + 0.4, low))
    begin = head(paper, grid, 0, 2, low + 14)
    fill(paper, dice, grid, range(columns), begin, 22, flush=True)
    return paper


def dropped(columns, gutter, seed, *, ruled):
    """A tabloid page whose stories begin with drop capitals."""
    return tabloid(seed, columns=columns, gutter=gutter, quote=False)


def quoted(columns, gutter, seed, *, ruled):
    """The same with a pull quote set into a column, between rules or not."""
    return tabloid(seed, columns=columns, gutter=gutter, ruled=ruled)


def signed_quote(columns, gutter, seed, *, ruled):
    """The same, the quote with who said it below."""
    return tabloid(seed, columns=columns, gutter=gutter, ruled=ruled, signed=True)


def briefs(columns, gutter, seed, *, ruled):
    """A story, and a column of short items whose first words are bold."""
    paper, grid, top = page(columns, gutter)
    dice = random.Random(seed)
    last = columns - 1
    begin = head(paper, grid, 0, 0, top)
    fill(paper, dice, grid, range(last), begin, 44, flush=True)
    x = grid.x(last)
    paper.texts.append(Printed(x, top + 22, 18.0, "In brief", BOLD))
    paper.truth.append({"headline": ["In brief"]})
    base, told = top + 44, []
    for lead in ("MARLOW", "FENWICK", "HOLT", "ASHBY"):
        text = _compose(dice, 10, grid.width)[0]
        words = f"{lead} {text}"
        lines = list(_lines(words, grid.width, 0.0))
        for row, line in enumerate(lines):
            is_last = row == len(lines) - 1
            if row:
                _justify(paper, line, x, base, grid.width, is_last=is_last, spaces=True)
            else:
                bold = width_of(lead + " ", SIZE, BOLD)
                paper.texts.append(Printed(x, base, SIZE, lead + " ", BOLD))
                paper.texts.append(Printed(x + bold, base, SIZE, " ".join(line[1:]), LATIN))
            base += STEP
        base += STEP / 2
        told.append(words)
    paper.truth[-1] = article(paper.truth[-1], told)
    if ruled:
        cut = x - gutter / 2
        paper.rules.append(Area(cut, top, cut + 0.4, begin + 44 * STEP))
    begin = head(paper, grid, 0, 2, begin + 44 * STEP + 14)
    fill(paper, dice, grid, range(columns), begin, 20, flush=True)
    return paper


def jumps(columns, gutter, seed, *, ruled):
    """Two stories, the first of which goes on elsewhere."""
    paper, grid, top = page(columns, gutter)
    dice = random.Random(seed)
    begin = head(paper, grid, 0, 0, top)
    rows = 40
    fill(paper, dice, grid, range(columns), begin, rows, flush=True)
    end = max(text.base for text in paper.texts if abs(text.x - grid.x(columns - 1)) < 1)
    words = "See HARBOUR, Page B5"
    x = grid.right(columns - 1) - width_of(words, SIZE, "Times-Italic")
    paper.texts.append(Printed(x, end + STEP, SIZE, words, "Times-Italic"))
    paper.truth[-1][Role.JUMP] = [words]
    low = begin + rows * STEP
    if ruled:
        paper.rules.append(Area(EDGE, low + 8, WIDTH - EDGE, low + 8.5))
    begin = head(paper, grid, 0, 1, low + 14, byline=False)
    fill(paper, dice, grid, range(columns), begin, 20, flush=True)
    return paper


LATIN_KINDS = (broadsheet, dropped, quoted, signed_quote, briefs, jumps)
