"""More kinds of pages: initials, pulled quotes, cut-outs, nameplates, what is not seen."""

import random
from dataclasses import replace

from layouts import across, told
from page_kinds import below, page_of, story
from press import (
    BODY,
    BYLINES,
    EDGE,
    LEADING,
    Grid,
    Paper,
    Printed,
    Slot,
    article,
    broken,
    centred,
    compose,
    head_of,
    set_head,
    set_text,
    width_of,
)

from reader.sources.pdf.sheet import Area


def set_with_initial(paper, text, slot, deep):
    """Set a paragraph that begins with a character as deep as some lines; return its rows."""
    size = (deep - 1) * LEADING + BODY
    x, last = slot.x, slot.top + (deep - 1) * LEADING + BODY
    paper.texts.append(Printed(x, last, size * 1.1, text[0]))
    room = width_of(text[0], size * 1.1) + 4
    narrow = (slot.width - room) // BODY * BODY
    rows, rest = 0, text[1:]
    while rest:
        is_beside = rows < deep
        line = broken(rest, narrow if is_beside else slot.width, 0.0)[0]
        begin = x + (slot.width - narrow if is_beside else 0.0)
        paper.texts.append(Printed(begin, slot.top + rows * LEADING + BODY, BODY, line))
        rest = rest[len(line) :]
        rows += 1
    return rows


def initial(columns, gutter, seed, *, ruled, deep=2):
    """Two stories whose first character is as deep as two lines or three."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    for rows in (18, 16):
        head = head_of(dice, used)
        begin = set_head(paper, grid.x(0), grid.right(columns - 1), top, head)
        text = compose(dice, rows * columns - 6, grid.width)
        first = text[0].removeprefix("本报讯 4月21日，")
        taken = set_with_initial(paper, first, grid.slot(0, begin, rows), deep)
        slots = [grid.slot(0, begin + taken * LEADING, rows - taken)]
        slots += [grid.slot(at, begin, rows) for at in range(1, columns)]
        set_text(paper, text[1:], slots)
        paper.truth.append(article(head, [first, *text[1:]]))
        top = begin + rows * LEADING + 12
        if ruled:
            across(paper, grid, 0, columns - 1, top)
        top += 12
    return paper


def deep_initial(columns, gutter, seed, *, ruled):
    """The same, as deep as three lines."""
    return initial(columns, gutter, seed, ruled=ruled, deep=3)


def pulled_quote(columns, gutter, seed, *, ruled):
    """A story in the second column of which words of it stand large, the text around them."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(columns - 1), top, head)
    rows, above, hole = 30, 11, 7
    slots = [grid.slot(at, begin, rows) for at in range(columns)]
    slots[1:2] = [
        grid.slot(1, begin, above),
        grid.slot(1, begin + (above + hole) * LEADING, rows - above - hole),
    ]
    told(paper, dice, head, slots)
    lines = ("“路通了，", "心就定了。”")
    for at, line in enumerate(lines):
        y = begin + (above + 2.6 + 1.6 * at) * LEADING
        paper.texts.append(Printed(grid.x(1) + 6, y, 18.0, line))
    paper.truth[-1]["caption"] = list(lines)
    return below(paper, dice, used, grid, begin + rows * LEADING, ruled=ruled)


def hidden_words(columns, gutter, seed, *, ruled):
    """White words on white paper, as page make-up leaves them; and a head that is not hidden."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    bar = Area(grid.x(0), top + 8, grid.right(columns - 1), top + 48)
    paper.tints.append((bar, 0.0))
    head = head_of(dice, used, full=False)
    centred(paper, head["headline"][0], bar.x0, bar.x1, bar.bottom - 11, 26.0)
    paper.texts[-1] = replace(paper.texts[-1], ink=1.0)
    begin = bar.bottom + 12
    told(paper, dice, head, [grid.slot(at, begin, 18) for at in range(columns)])
    y = begin + 18 * LEADING
    paper.texts.append(Printed(grid.x(0), y + 8, 8.0, "稿签：二校已改", ink=1.0))
    paper.texts.append(Printed(grid.x(1), begin + 5 * LEADING + 4, 30.0, "样张样张", ink=1.0))
    return below(paper, dice, used, grid, y + 10, ruled=ruled)


def far_upright_head(columns, gutter, seed, *, ruled):
    """An upright headline in the first column, as far as seven ems of it from its text."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    top += 10
    head = head_of(dice, used, full=False)
    for at, char in enumerate(head["headline"][0]):
        paper.texts.append(Printed(grid.x(0) + 4, top + 24 + at * 26, 24.0, char))
    left = grid.x(0) + 4 + 24 + 7 * 24
    width = (grid.right(columns - 1) - left - (columns - 2) * gutter) / (columns - 1)
    width = width // BODY * BODY
    slots = [Slot(left + at * (width + gutter), top, width, 24) for at in range(columns - 1)]
    told(paper, dice, head, slots)
    return below(paper, dice, used, grid, top + 24 * LEADING, ruled=ruled)


def cut_out(columns, gutter, seed, *, ruled):
    """A figure cut out at the right of a column; lines beside it end where it begins."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(columns - 1), top, head)
    rows, upper, hole = 30, 6, 9
    narrow = grid.width // BODY // 2 * BODY
    text = compose(dice, rows * columns - 14, grid.width)
    sign = dice.choice(BYLINES)
    places = []
    for at in range(columns):
        for row in range(rows):
            is_beside = at == 1 and upper <= row < upper + hole
            places.append((grid.x(at), begin + row * LEADING, narrow if is_beside else grid.width))
    used_rows = 0
    for number, paragraph in enumerate([sign, *text]):
        rest, is_first = paragraph, True
        while rest:
            x, y, width = places[used_rows]
            indent = 2 * BODY if is_first and number else 0.0
            line = broken(rest, width, indent)[0] if not indent else _first(rest, width, indent)
            paper.texts.append(Printed(x + indent, y + BODY, BODY, line))
            rest, is_first = rest[len(line) :], False
            used_rows += 1
    x = grid.x(1) + narrow + 6
    y = begin + upper * LEADING
    paper.pictures.append(Area(x, y, grid.right(1), y + hole * LEADING - 4))
    paper.truth.append(article(head, text, sign))
    return below(paper, dice, used, grid, begin + rows * LEADING, ruled=ruled)


def _first(text, width, indent):
    return broken(text, width, indent)[0]


def caption_on_the_picture(columns, gutter, seed, *, ruled):
    """A photograph whose caption stands white on a dark strip at its foot."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(columns - 1), top, head)
    rows, hole = 28, 12
    slots = [grid.slot(0, begin, rows)]
    slots += [grid.slot(at, begin + hole * LEADING, rows - hole) for at in (1, 2)]
    slots += [grid.slot(at, begin, rows) for at in range(3, columns)]
    told(paper, dice, head, slots)
    picture = Area(grid.x(1), begin + 2, grid.right(2), begin + hole * LEADING - 8)
    strip = Area(picture.x0, picture.bottom - 18, picture.x1, picture.bottom)
    paper.pictures.append(picture)
    paper.tints.append((strip, 0.2))
    words = "插秧机在田里排成一行。罗文秀 摄"
    paper.texts.append(Printed(strip.x0 + 6, strip.bottom - 6, 9, words, ink=1.0))
    paper.truth[-1]["caption"] = [words]
    return below(paper, dice, used, grid, begin + rows * LEADING, ruled=ruled)


def upright_nameplate(columns, gutter, seed, *, ruled):
    """A page whose nameplate runs from top to bottom at the upper left, its day beside it."""
    paper = Paper()
    dice, used, grid = random.Random(seed), [], Grid.of(columns, gutter)
    for at, char in enumerate("青禾日报"):
        paper.texts.append(Printed(EDGE, 90 + at * 52, 46.0, char))
    for at, line in enumerate(
        ("2021年4月22日", "星期四", "农历辛丑年三月十一", "今日8版 第12345期")
    ):
        paper.texts.append(Printed(EDGE, 270 + at * 14, 9.0, line))
    box = Area(EDGE - 6, 40, grid.right(0), 330)
    paper.frames.append(box)
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(1), grid.right(columns - 1), 40, head)
    rows = int((330 - begin) // LEADING) + 12
    slots = [grid.slot(0, 344, int((begin + rows * LEADING - 344) // LEADING))]
    slots = [grid.slot(at, begin, rows) for at in range(1, columns)]
    told(paper, dice, head, slots)
    return below(paper, dice, used, grid, begin + rows * LEADING + 6, ruled=ruled)


def nameplate_beside_a_story(columns, gutter, seed, *, ruled):
    """A nameplate over the left half, its day below it; a story beside it, others below both."""
    paper = Paper()
    dice, used, grid = random.Random(seed), [], Grid.of(columns, gutter)
    cut = columns // 2
    paper.texts.append(Printed(EDGE, 96, 60.0, "青禾日报"))
    paper.texts.append(Printed(EDGE, 126, 9.0, "2021年4月22日 星期四 农历辛丑年三月十一"))
    paper.texts.append(Printed(EDGE, 140, 9.0, "今日8版 第12345期"))
    head = head_of(dice, used, full=False)
    begin = set_head(paper, grid.x(cut), grid.right(columns - 1), 40, head)
    told(paper, dice, head, [grid.slot(at, begin, 6) for at in range(cut, columns)])
    low = begin + 6 * LEADING + 10
    if ruled:
        paper.rules.append(Area(EDGE, 148, grid.right(cut - 1), 149))
        across(paper, grid, 0, columns - 1, low)
    begin = story(paper, dice, used, grid, range(columns), low + 12, 18)
    return below(paper, dice, used, grid, begin + 18 * LEADING, ruled=ruled)


RARER = (
    nameplate_beside_a_story,
    initial,
    deep_initial,
    pulled_quote,
    far_upright_head,
    cut_out,
    caption_on_the_picture,
    upright_nameplate,
)
