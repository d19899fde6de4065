"""Layouts: pages as papers make them up, each with its articles in reading order."""

import random

from press import (
    BODY,
    BYLINES,
    EDGE,
    HEIGHT,
    KICKERS,
    LEADING,
    WIDTH,
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
)

from reader.sources.pdf.sheet import Area


def told(paper, dice, head, slots, byline=True):
    """Fill slots with an article of this head."""
    rows = sum(slot.rows for slot in slots)
    sign = dice.choice(BYLINES) if byline else ""
    paragraphs = compose(dice, rows - bool(sign), slots[0].width)
    set_text(paper, [sign, *paragraphs] if sign else paragraphs, slots, flush=bool(sign))
    paper.truth.append(article(head, paragraphs, sign))


def nameplate(paper):
    """The top of page one, a rule below it; return where the stories begin."""
    paper.texts.append(Printed(EDGE, 80, 44, "青禾日报"))
    paper.texts.append(Printed(320, 60, 10, "2021年4月22日 星期四 农历辛丑年三月十一"))
    paper.texts.append(Printed(320, 78, 10, "今日8版 第12345期"))
    paper.texts.append(Printed(WIDTH - EDGE - 90, 76, 18, "01 要闻"))
    paper.rules.append(Area(EDGE, 92, WIDTH - EDGE, 93.5))
    return 100.0


def foot(paper):
    paper.rules.append(Area(EDGE, HEIGHT - 52, WIDTH - EDGE, HEIGHT - 51))
    paper.texts.append(Printed(EDGE, HEIGHT - 36, 9, "责任编辑：王小明 美术编辑：李红"))


def across(paper, grid, first, last, y):
    paper.rules.append(Area(grid.x(first), y, grid.right(last), y + 1))


def stacked(columns, gutter, seed, *, ruled):
    """Two articles across all columns, one above the other."""
    paper, dice, used = Paper(), random.Random(seed), []
    grid = Grid.of(columns, gutter)
    top = nameplate(paper)
    foot(paper)
    for rows in (18, 20):
        head = head_of(dice, used)
        begin = set_head(paper, grid.x(0), grid.right(columns - 1), top, head)
        told(paper, dice, head, [grid.slot(at, begin, rows) for at in range(columns)])
        top = begin + rows * LEADING + 12
        if ruled and len(used) == 1:
            across(paper, grid, 0, columns - 1, top)
        top += 16
    return paper


def beside(columns, gutter, seed, *, ruled):
    """Two articles side by side, and one below both."""
    paper, dice, used = Paper(), random.Random(seed), []
    grid = Grid.of(columns, gutter)
    top = nameplate(paper)
    cut = columns // 2
    ends = []
    for first, last, rows in ((0, cut - 1, 22), (cut, columns - 1, 20)):
        head = head_of(dice, used, full=first == 0)
        begin = set_head(paper, grid.x(first), grid.right(last), top, head)
        told(paper, dice, head, [grid.slot(at, begin, rows) for at in range(first, last + 1)])
        ends.append(begin + rows * LEADING)
    if ruled:
        middle = (grid.right(cut - 1) + grid.x(cut)) / 2
        paper.rules.append(Area(middle - 0.3, top, middle + 0.3, max(ends)))
        across(paper, grid, 0, columns - 1, max(ends) + 10)
    top = max(ends) + 26
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(columns - 1), top, head)
    told(paper, dice, head, [grid.slot(at, begin, 12) for at in range(columns)])
    return paper


def around_a_photograph(columns, gutter, seed, *, ruled):
    """An article whose inner columns stop at a photograph and go on below it; one below."""
    paper, dice, used = Paper(), random.Random(seed), []
    grid = Grid.of(columns, gutter)
    top = nameplate(paper)
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(columns - 1), top, head)
    rows, above, hole = 26, 7, 10
    slots = []
    for at in range(columns):
        if at in (1, 2):
            slots.append(grid.slot(at, begin, above))
            slots.append(grid.slot(at, begin + (above + hole) * LEADING, rows - above - hole))
        else:
            slots.append(grid.slot(at, begin, rows))
    told(paper, dice, head, slots)
    low = begin + (above + hole) * LEADING - 22
    paper.pictures.append(Area(grid.x(1), begin + above * LEADING + 6, grid.right(2), low))
    paper.texts.append(Printed(grid.x(1), low + 11, 9, "插秧机在田里排成一行。罗文秀 摄"))
    paper.truth[-1]["caption"] = ["插秧机在田里排成一行。罗文秀 摄"]
    top = begin + rows * LEADING + 10
    if ruled:
        across(paper, grid, 0, columns - 1, top)
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(columns - 1), top + 16, head)
    told(paper, dice, head, [grid.slot(at, begin, 10) for at in range(columns)])
    return paper


def with_a_box(columns, gutter, seed, *, ruled):
    """An article with a box in its last two columns; a head and text of its own are in it."""
    paper, dice, used = Paper(), random.Random(seed), []
    grid = Grid.of(columns, gutter)
    top = nameplate(paper)
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(columns - 1), top, head)
    rows, upper = 26, 10
    slots = [grid.slot(at, begin, rows if at < columns - 2 else upper) for at in range(columns)]
    told(paper, dice, head, slots)
    left, right = grid.x(columns - 2), grid.right(columns - 1)
    edge = begin + upper * LEADING + 8
    paper.frames.append(Area(left, edge, right, begin + rows * LEADING))
    own = head_of(dice, used, full=False)
    centred(paper, own["headline"][0], left, right, edge + 26, 18.0)
    width = (right - left - 20) // BODY * BODY
    inner = Slot(left + 10, edge + 36, width, rows - upper - 4)
    told(paper, dice, own, [inner], byline=False)
    if ruled:
        across(paper, grid, 0, columns - 1, begin + rows * LEADING + 12)
    return paper


def head_on_the_right(columns, gutter, seed, *, ruled):
    """The head over the right half only, the text beginning beside it on the left."""
    paper, dice, used = Paper(), random.Random(seed), []
    grid = Grid.of(columns, gutter)
    top = nameplate(paper) + 12
    half = columns // 2
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(half), grid.right(columns - 1), top, head)
    lost = int((begin - top) // LEADING) + 1
    rows = 24
    slots = [
        grid.slot(at, top, rows) if at < half else grid.slot(at, top + lost * LEADING, rows - lost)
        for at in range(columns)
    ]
    told(paper, dice, head, slots)
    return _with_another(paper, dice, used, grid, top + rows * LEADING, ruled=ruled)


def head_at_the_foot(columns, gutter, seed, *, ruled):
    """The head below the right half of its text."""
    paper, dice, used = Paper(), random.Random(seed), []
    grid = Grid.of(columns, gutter)
    top = nameplate(paper) + 12
    half = columns // 2
    rows, text = 24, 17
    slots = [grid.slot(at, top, rows if at < half else text) for at in range(columns)]
    head = head_of(dice, used)
    set_head(paper, grid.x(half), grid.right(columns - 1), top + text * LEADING, head)
    told(paper, dice, head, slots)
    return _with_another(paper, dice, used, grid, top + rows * LEADING, ruled=ruled)


def head_on_the_left(columns, gutter, seed, *, ruled):
    """The head over the first columns, the last ones beginning beside it."""
    paper, dice, used = Paper(), random.Random(seed), []
    grid = Grid.of(columns, gutter)
    top = nameplate(paper) + 12
    half = (columns + 1) // 2
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(half - 1), top, head)
    lost = int((begin - top) // LEADING) + 1
    rows = 24
    slots = [
        grid.slot(at, top, rows) if at >= half else grid.slot(at, top + lost * LEADING, rows - lost)
        for at in range(columns)
    ]
    told(paper, dice, head, slots)
    return _with_another(paper, dice, used, grid, top + rows * LEADING, ruled=ruled)


def _with_another(paper, dice, used, grid, top, *, ruled):
    """Another article below."""
    last = grid.columns - 1
    if ruled:
        across(paper, grid, 0, last, top + 10)
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(last), top + 26, head)
    told(paper, dice, head, [grid.slot(at, begin, 12) for at in range(grid.columns)])
    return paper


def under_one_kicker(columns, gutter, seed, *, ruled):
    """Two articles side by side, a kicker over both."""
    paper, dice, used = Paper(), random.Random(seed), []
    grid = Grid.of(columns, gutter)
    top = nameplate(paper)
    kicker = dice.choice(KICKERS)
    centred(paper, kicker, grid.x(0), grid.right(columns - 1), top + 24, 18.0)
    cut = columns // 2
    for first, last in ((0, cut - 1), (cut, columns - 1)):
        head = head_of(dice, used, full=False)
        begin = set_head(paper, grid.x(first), grid.right(last), top + 34, head)
        head = {**head, "kicker": [kicker]} if first == 0 else head
        told(paper, dice, head, [grid.slot(at, begin, 20) for at in range(first, last + 1)])
    if ruled:
        middle = (grid.right(cut - 1) + grid.x(cut)) / 2
        paper.rules.append(Area(middle - 0.3, top + 36, middle + 0.3, top + 380))
    return paper


LAYOUTS = (
    stacked,
    beside,
    around_a_photograph,
    with_a_box,
    head_on_the_right,
    head_at_the_foot,
    head_on_the_left,
    under_one_kicker,
)


def with_a_table(columns, gutter, seed, *, ruled):
    """An article, and below its head at the foot a table of villages and figures."""
    paper, dice, used = Paper(), random.Random(seed), []
    grid = Grid.of(columns, gutter)
    top = nameplate(paper)
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(columns - 1), top, head)
    told(paper, dice, head, [grid.slot(at, begin, 20) for at in range(columns)])
    top = begin + 20 * LEADING + 16
    if ruled:
        across(paper, grid, 0, columns - 1, top)
    head = head_of(dice, used, full=False)
    begin = set_head(paper, grid.x(0), grid.right(columns - 1), top + 10, head)
    rows = []
    for number, name in enumerate(("双塘村", "青禾镇", "何家湾", "石桥", "柳林渡")):
        cells = (
            name,
            f"{dice.randint(100, 999)}亩",
            f"{dice.randint(10, 99)}户",
            f"{number + 1}月",
        )
        for at, cell in enumerate(cells):
            base = begin + number * LEADING + BODY
            paper.texts.append(Printed(EDGE + 60 + 180 * at, base, BODY, cell))
        rows.append(" ".join(cells))
    paper.truth.append(article(head, ["\n".join(rows)]))
    return paper


def around_a_picture_over_a_gutter(columns, gutter, seed, *, ruled):
    """A picture that takes half of two columns: lines end at it and begin behind it."""
    paper, dice, used = Paper(), random.Random(seed), []
    grid = Grid.of(columns, gutter)
    top = nameplate(paper)
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(columns - 1), top, head)
    above, beside, rows = 8, 9, 26
    off = grid.width // BODY // 3 * BODY
    slots = []
    for at in range(columns):
        if at in (1, 2):
            x = grid.x(at) + (off if at == 2 else 0.0)
            slots.append(grid.slot(at, begin, above))
            slots.append(Slot(x, begin + above * LEADING, grid.width - off, beside))
            low = begin + (above + beside) * LEADING
            slots.append(grid.slot(at, low, rows - above - beside))
        else:
            slots.append(grid.slot(at, begin, rows))
    told_around(paper, dice, head, slots)
    edge = begin + above * LEADING
    picture = Area(
        grid.right(1) - off + 8, edge + 4, grid.x(2) + off - 8, edge + beside * LEADING - 4
    )
    paper.pictures.append(picture)
    return _with_another(paper, dice, used, grid, begin + rows * LEADING, ruled=ruled)


def told_around(paper, dice, head, slots):
    """As `told`, for slots that differ in breadth: half of what would fit, line by line."""
    paragraphs = compose(dice, sum(slot.rows for slot in slots) * 2 // 3, slots[0].width)
    places = [(slot, row) for slot in slots for row in range(slot.rows)]
    used = 0
    for text in paragraphs:
        left, indent = text, 2 * BODY
        while left:
            slot, row = places[used]
            line = broken(left, slot.width, indent)[0]
            base = slot.top + row * LEADING + BODY
            paper.texts.append(Printed(slot.x + indent, base, BODY, line))
            left, indent, used = left[len(line) :], 0.0, used + 1
    paper.truth.append(article(head, paragraphs))


LAYOUTS = (*LAYOUTS, around_a_picture_over_a_gutter)
