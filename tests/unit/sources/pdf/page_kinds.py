"""Kinds of pages beside plain ones: boxes in boxes, bars, tables among stories, double spreads."""

import random
from dataclasses import replace

from layouts import across, foot, nameplate, told
from press import (
    BODY,
    EDGE,
    LEADING,
    WIDTH,
    Grid,
    Paper,
    Printed,
    Slot,
    article,
    centred,
    head_of,
    set_head,
)

from reader.sources.pdf.sheet import Area


def page_of(columns, gutter, seed):
    """A page with its nameplate: paper, dice, headlines that are used, columns, where it begins."""
    paper = Paper()
    return paper, random.Random(seed), [], Grid.of(columns, gutter), nameplate(paper)


def boxed(paper, dice, used, box, rows, *, columns=1):
    """An article with a head of its own within a box."""
    own = head_of(dice, used, full=False)
    centred(paper, own["headline"][0], box.x0, box.x1, box.top + 26, 18.0)
    room = box.width - 20 - (columns - 1) * 14
    width = room / columns // BODY * BODY
    slots = [
        Slot(box.x0 + 10 + at * (width + 14), box.top + 36, width, rows) for at in range(columns)
    ]
    told(paper, dice, own, slots, byline=False)


def story(paper, dice, used, grid, columns, top, rows):
    """An article with its head across neighbouring columns; return where its text begins."""
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(columns[0]), grid.right(columns[-1]), top, head)
    told(paper, dice, head, [grid.slot(at, begin, rows) for at in columns])
    return begin


def box_within_a_box(columns, gutter, seed, *, ruled):
    """An article with a box in its last columns, in which there is another box."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(columns - 1), top, head)
    rows, upper = 40, 8
    slots = [grid.slot(at, begin, rows if at < columns - 2 else upper) for at in range(columns)]
    told(paper, dice, head, slots)
    edge = begin + upper * LEADING + 8
    outer = Area(grid.x(columns - 2), edge, grid.right(columns - 1), begin + rows * LEADING)
    inner = Area(outer.x0 + 12, edge + 40 + 14 * LEADING, outer.x1 - 12, outer.bottom - 8)
    paper.frames += [outer, inner]
    boxed(paper, dice, used, outer, 13)
    boxed(paper, dice, used, inner, int((inner.height - 44) // LEADING))
    if ruled:
        across(paper, grid, 0, columns - 1, outer.bottom + 12)
    return paper


def boxed_section(columns, gutter, seed, *, ruled):
    """A box around the upper stories, one of which is in a box of its own; a story below all."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    section = Area(grid.x(0), top + 8, grid.right(columns - 1), top + 460)
    paper.frames.append(section)
    cut = (section.x0 + section.x1) / 2
    inner = Area(cut + 8, section.top + 10, section.x1 - 10, section.bottom - 10)
    paper.frames.append(inner)
    boxed(paper, dice, used, Area(section.x0, section.top, cut, section.bottom), 24, columns=2)
    boxed(paper, dice, used, inner, 23, columns=2)
    story(paper, dice, used, grid, range(columns), section.bottom + 20, 20)
    if ruled:
        foot(paper)
    return paper


def double_border(columns, gutter, seed, *, ruled):
    """An article beside a box whose border is two lines, one within the other."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    left = columns - 2
    begin = story(paper, dice, used, grid, range(left), top, 26)
    box = Area(grid.x(left), top + 10, grid.right(columns - 1), begin + 26 * LEADING)
    paper.frames += [box, Area(box.x0 + 3, box.top + 3, box.x1 - 3, box.bottom - 3)]
    boxed(paper, dice, used, box, int((box.height - 46) // LEADING))
    if ruled:
        across(paper, grid, 0, columns - 1, box.bottom + 12)
    story(paper, dice, used, grid, range(columns), box.bottom + 20, 12)
    return paper


def grey_side_bar(columns, gutter, seed, *, ruled):
    """A tint behind the last column, which tells a story of its own beside a longer one."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    last = columns - 1
    rows = 36
    begin = story(paper, dice, used, grid, range(last), top, rows)
    bar = Area(grid.x(last) - 4, top + 4, grid.right(last) + 4, begin + rows * LEADING + 4)
    paper.tints.append((bar, 0.85))
    own = {"headline": [dice.choice(("夜校开班", "鲜菜上架", "水渠先通"))]}
    centred(paper, own["headline"][0], bar.x0, bar.x1, bar.top + 26, 18.0)
    slot = grid.slot(last, bar.top + 36, int((bar.height - 44) // LEADING))
    told(paper, dice, own, [slot], byline=False)
    if ruled:
        foot(paper)
    return paper


def bar_beneath_part(columns, gutter, seed, *, ruled):
    """A tint beside a story that begins and ends within the story's height."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    head = head_of(dice, used)
    last = columns - 1
    begin = set_head(paper, grid.x(0), grid.right(last), top, head)
    rows, above, hole = 36, 6, 16
    slots = [grid.slot(at, begin, rows) for at in range(last)]
    slots.append(grid.slot(last, begin, above))
    slots.append(grid.slot(last, begin + (above + hole) * LEADING, rows - above - hole))
    told(paper, dice, head, slots)
    bar = Area(
        grid.x(last) - 3,
        begin + above * LEADING + 8,
        grid.right(last) + 3,
        begin + (above + hole) * LEADING - 4,
    )
    paper.tints.append((bar, 0.8))
    own = {"headline": ["夜校开班"]}
    paper.texts.append(Printed(bar.x0 + 3, bar.top + 22, 16.0, "夜校开班"))
    slot = grid.slot(last, bar.top + 30, int((bar.height - 34) // LEADING))
    told(paper, dice, own, [slot], byline=False)
    if ruled:
        foot(paper)
    return paper


def reversed_head(columns, gutter, seed, *, ruled):
    """Two stories, each head white on a black bar, the second as tall as a box."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    top += 8
    for tall, rows in ((38.0, 18), (66.0, 16)):
        bar = Area(grid.x(0), top, grid.right(columns - 1), top + tall)
        paper.tints.append((bar, 0.0))
        head = head_of(dice, used, full=False)
        base = bar.top + tall / 2 + 10
        centred(paper, head["headline"][0], bar.x0, bar.x1, base, 26.0)
        paper.texts[-1] = replace(paper.texts[-1], ink=1.0)
        begin = bar.bottom + 12
        told(paper, dice, head, [grid.slot(at, begin, rows) for at in range(columns)])
        top = begin + rows * LEADING + 14
        if ruled:
            across(paper, grid, 0, columns - 1, top)
        top += 14
    return paper


def reversed_beside(columns, gutter, seed, *, ruled):
    """Two stories side by side, their heads white on bars; the bar of one over one column only."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    top += 10
    cut = columns - 2
    for first, last in ((0, cut - 1), (cut, columns - 1)):
        bar = Area(grid.x(first), top, grid.right(last), top + 44)
        paper.tints.append((bar, 0.0))
        head = head_of(dice, used, full=False)
        paper.texts.append(Printed(bar.x0 + 8, bar.top + 31, 22.0, head["headline"][0], ink=1.0))
        slots = [grid.slot(at, bar.bottom + 10, 28) for at in range(first, last + 1)]
        told(paper, dice, head, slots)
    if ruled:
        foot(paper)
    return paper


CITIES = ("云溪", "青禾镇", "石桥", "柳林渡", "何家湾", "双塘")
SKIES = ("多云", "小雨", "晴", "阴转晴", "雷阵雨")


def weather(paper, dice, area, *, grid_of_rules):
    """A weather table that fills an area: towns, skies, degrees; return its rows."""
    rows, width = [], area.width / 3
    step = 18.0
    for number, city in enumerate(CITIES):
        low = dice.randint(5, 15)
        cells = (city, dice.choice(SKIES), f"{low}～{low + dice.randint(4, 9)}℃")
        base = area.top + step * number + 13
        for at, cell in enumerate(cells):
            paper.texts.append(Printed(area.x0 + at * width + 6, base, 9.0, cell))
        rows.append(" ".join(cells))
    if grid_of_rules:
        low = area.top + step * len(CITIES)
        for number in range(len(CITIES) + 1):
            y = area.top + step * number
            paper.rules.append(Area(area.x0, y, area.x1, y + 0.5))
        for at in range(4):
            x = area.x0 + at * width
            paper.rules.append(Area(x, area.top, x + 0.5, low))
    return rows


def weather_beside(columns, gutter, seed, *, ruled):
    """A story, and in the last two columns below its text a weather table with a head."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(columns - 1), top, head)
    rows, upper = 28, 16
    slots = [grid.slot(at, begin, rows if at < columns - 2 else upper) for at in range(columns)]
    told(paper, dice, head, slots)
    left, right = grid.x(columns - 2), grid.right(columns - 1)
    y = begin + upper * LEADING + 30
    own = {"headline": ["今明两天天气"]}
    centred(paper, own["headline"][0], left, right, y, 18.0)
    table = weather(paper, dice, Area(left, y + 12, right, y + 120), grid_of_rules=ruled)
    paper.truth.append(article(own, ["\n".join(table)]))
    return paper


def weather_boxed(columns, gutter, seed, *, ruled):
    """The same in a box."""
    paper = weather_beside(columns, gutter, seed, ruled=ruled)
    grid = Grid.of(columns, gutter)
    head = next(text for text in paper.texts if text.text == "今明两天天气")
    area = Area(
        grid.x(columns - 2) - 4, head.base - 22, grid.right(columns - 1) + 4, head.base + 128
    )
    paper.frames.append(area)
    return paper


def upright_head(columns, gutter, seed, *, ruled):
    """An upright headline and an upright deck in the first column, level text beside; one below."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    top += 10
    head = head_of(dice, used, full=False)
    head["deck"] = ["受益农户超过九千"]
    for x, size, text in (
        (grid.right(0) - 40, 26.0, head["headline"][0]),
        (grid.right(0) - 70, 15.0, head["deck"][0]),
    ):
        for at, char in enumerate(text):
            paper.texts.append(Printed(x, top + size + at * size * 1.08, size, char))
    told(paper, dice, head, [grid.slot(at, top, 24) for at in range(1, columns)])
    return below(paper, dice, used, grid, top + 24 * LEADING, ruled=ruled)


def upright_in_the_middle(columns, gutter, seed, *, ruled):
    """An upright headline in a narrow column of its own between the columns of its text."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    top += 10
    head = head_of(dice, used, full=False)
    room = 60 + gutter
    width = (grid.right(columns - 1) - EDGE - room - (columns - 1) * gutter) / columns
    width = width // BODY * BODY
    middle = columns // 2
    slots = [
        Slot(EDGE + at * (width + gutter) + (room if at >= middle else 0), top, width, 22)
        for at in range(columns)
    ]
    x = slots[middle].x - gutter - 44
    for at, char in enumerate(head["headline"][0]):
        paper.texts.append(Printed(x, top + 28 + at * 30, 28.0, char))
    told(paper, dice, head, slots)
    return below(paper, dice, used, grid, top + max(22 * LEADING, 350), ruled=ruled)


def upright_over(columns, gutter, seed, *, ruled):
    """An upright headline over the upper part of a column, whose text begins below it."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    top += 10
    head = head_of(dice, used, full=False)
    size = 24.0
    for at, char in enumerate(head["headline"][0]):
        x = grid.x(0) + grid.width / 2 - size / 2
        paper.texts.append(Printed(x, top + size + at * size * 1.1, size, char))
    lost = int(len(head["headline"][0]) * size * 1.1 // LEADING) + 2
    rows = lost + 14
    slots = [grid.slot(0, top + lost * LEADING, rows - lost)]
    slots += [grid.slot(at, top, rows) for at in range(1, columns)]
    told(paper, dice, head, slots)
    return below(paper, dice, used, grid, top + rows * LEADING, ruled=ruled)


def below(paper, dice, used, grid, top, *, ruled):
    """Another story below."""
    if ruled:
        across(paper, grid, 0, grid.columns - 1, top + 12)
    story(paper, dice, used, grid, range(grid.columns), top + 24, 14)
    return paper


def letterspaced(columns, gutter, seed, *, ruled):
    """Heads set wide, an em of nothing or more between the characters of the shorter."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    for gap in (0.5, 0.9):
        head = head_of(dice, used, full=False)
        size, text = 26.0, head["headline"][0]
        whole = len(text) * size + (len(text) - 1) * gap * size
        x = (grid.x(0) + grid.right(columns - 1) - whole) / 2
        for at, char in enumerate(text):
            paper.texts.append(Printed(x + at * size * (1 + gap), top + 34, size, char))
        begin = top + 48
        told(paper, dice, head, [grid.slot(at, begin, 16) for at in range(columns)])
        top = begin + 16 * LEADING + 12
        if ruled:
            across(paper, grid, 0, columns - 1, top)
        top += 10
    return paper


def byline_between_rules(columns, gutter, seed, *, ruled):
    """A story whose byline stands between two short rules at the top of its first column."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    begin = story(paper, dice, used, grid, range(columns), top, 24)
    sign = next(text for text in paper.texts if text.text.startswith("■"))
    for y in (sign.base - BODY - 2.5, sign.base + 3):
        paper.rules.append(Area(grid.x(0), y, grid.right(0), y + 0.5))
    return below(paper, dice, used, grid, begin + 24 * LEADING, ruled=ruled)


def spread(columns, gutter, seed, *, ruled, headline=""):
    """Two pages on one sheet; a story whose headline goes across the fold, where there is one."""
    paper = Paper(width=2 * WIDTH)
    dice, used = random.Random(seed), []
    grids = [Grid.of(columns, gutter)]
    grids.append(replace(grids[0], left=WIDTH + EDGE))
    top = 0.0
    for number, grid in enumerate(grids):
        left = grid.left
        paper.texts.append(Printed(left, 80, 16, "青禾日报"))
        paper.texts.append(Printed(left + 300, 80, 10, "本版编辑：王小明 李红"))
        paper.texts.append(Printed(left + 780, 80, 16, f"0{4 + number} 特刊"))
        paper.rules.append(Area(left, 92, left + WIDTH - 2 * EDGE, 93.5))
    top = 104.0
    last = columns - 1
    if headline:
        size = 48.0
        centred(paper, headline, EDGE, 2 * WIDTH - EDGE, top + 52, size)
        begin, rows = top + 72, 22
        slots = [grid.slot(at, begin, rows) for grid in grids for at in range(columns)]
        told(paper, dice, {"headline": [headline]}, slots)
        top = begin + rows * LEADING + 14
        if ruled:
            paper.rules.append(Area(EDGE, top, 2 * WIDTH - EDGE, top + 1))
        top += 8
    for grid in grids:
        y = top
        for rows in (14, 12):
            begin = story(paper, dice, used, grid, range(columns), y, rows)
            y = begin + rows * LEADING + 14
            if ruled:
                across(paper, grid, 0, last, y)
            y += 12
    return paper


def spread_across(columns, gutter, seed, *, ruled):
    """A double spread with a headline across the fold."""
    return spread(columns, gutter, seed, ruled=ruled, headline="一江两岸三十年 九里山路变通途")


KINDS = (
    box_within_a_box,
    boxed_section,
    double_border,
    grey_side_bar,
    bar_beneath_part,
    reversed_head,
    reversed_beside,
    weather_beside,
    weather_boxed,
    upright_head,
    upright_in_the_middle,
    upright_over,
    letterspaced,
    byline_between_rules,
    spread,
    spread_across,
)
