"""More kinds of pages, as makers of real ones make them up: insets, wide openings, nameplates."""

from layouts import across, told
from page_kinds import below, boxed, page_of, story
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
    compose,
    head_of,
    set_head,
    set_text,
    width_of,
)

from reader.sources.pdf.sheet import Area


def far_upright_head(columns, gutter, seed, *, ruled):
    """An upright headline at the left of a wide white column, level text far to its right."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    top += 10
    head = head_of(dice, used, full=False)
    for at, char in enumerate(head["headline"][0]):
        paper.texts.append(Printed(grid.x(0), top + 22 + at * 24, 22.0, char))
    slots = [grid.slot(at, top, 24) for at in range(1, columns)]
    slots = [Slot(slot.x, slot.top, slot.width, slot.rows) for slot in slots]
    told(paper, dice, head, slots)
    return below(paper, dice, used, grid, top + 24 * LEADING, ruled=ruled)


def headline_within(columns, gutter, seed, *, ruled):
    """A headline set into the middle of one column of its own story (文中题)."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    begin = story(paper, dice, used, grid, range(columns), top, 14) + 14 * LEADING + 14
    if ruled:
        across(paper, grid, 0, columns - 1, begin)
    begin += 14
    head = {"headline": ["江豚又回来了"]}
    middle, rows = columns // 2, 26
    slots = []
    for at in range(columns):
        if at != middle:
            slots.append(grid.slot(at, begin, rows))
            continue
        slots += [grid.slot(at, begin, 10), grid.slot(at, begin + 15 * LEADING, rows - 15)]
    size = min(22.0, grid.width / 6.5)
    base = begin + 12.7 * LEADING
    centred(paper, head["headline"][0], grid.x(middle), grid.right(middle), base, size)
    told(paper, dice, head, slots)
    return paper


def wide_deck(columns, gutter, seed, *, ruled):
    """A story whose opening is set across two columns, larger, and goes on in narrow ones."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(columns - 1), top, head)
    rows = 24
    wide = grid.right(1) - grid.x(0)
    slots = [Slot(grid.x(0), begin, wide // BODY * BODY, 5)]
    opening = compose(dice, 5, slots[0].width)
    set_text(paper, opening, slots)
    narrow = [grid.slot(at, begin + 5.5 * LEADING, rows - 6) for at in (0, 1)]
    narrow += [grid.slot(at, begin, rows) for at in range(2, columns)]
    rest = compose(dice, sum(slot.rows for slot in narrow), grid.width)
    rest[0] = rest[0].removeprefix("本报讯 4月21日，")
    set_text(paper, rest, narrow)
    paper.truth.append(article(head, [*opening, *rest]))
    return below(paper, dice, used, grid, begin + rows * LEADING, ruled=ruled)


def around_a_box(columns, gutter, seed, *, ruled):
    """A story in an L round a boxed one."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(columns - 1), top, head)
    rows, upper = 34, 14
    slots = [grid.slot(at, begin, rows if at < columns - 2 else upper) for at in range(columns)]
    told(paper, dice, head, slots)
    edge = begin + upper * LEADING + 8
    box = Area(grid.x(columns - 2), edge, grid.right(columns - 1), begin + rows * LEADING)
    (paper.frames.append(box) if ruled else paper.tints.append((box, 0.9)))
    boxed(paper, dice, used, box, int((box.height - 46) // LEADING), columns=2)
    return below(paper, dice, used, grid, begin + rows * LEADING + 6, ruled=ruled)


def caption_in_the_picture(columns, gutter, seed, *, ruled):
    """A photograph with its caption in white on a dark strip at its foot."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(columns - 1), top, head)
    rows, lower = 30, 16
    slots = [grid.slot(at, begin, rows if at < columns - 2 else lower) for at in range(columns)]
    told(paper, dice, head, slots)
    picture = Area(
        grid.x(columns - 2),
        begin + lower * LEADING + 6,
        grid.right(columns - 1),
        begin + rows * LEADING,
    )
    paper.pictures.append(picture)
    strip = Area(picture.x0, picture.bottom - 18, picture.x1, picture.bottom)
    paper.tints.append((strip, 0.1))
    caption = "图为谷雨前的渡口。陆小满摄"
    paper.texts.append(Printed(strip.x0 + 6, strip.bottom - 5, 9.0, caption, ink=1.0))
    paper.truth[-1]["caption"] = [caption]
    return below(paper, dice, used, grid, begin + rows * LEADING + 6, ruled=ruled)


def two_colours(columns, gutter, seed, *, ruled):
    """A story with words of another colour, each a text of its own."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    story(paper, dice, used, grid, range(columns), top, 26)
    texts = []
    for text in paper.texts:
        if text.size != BODY or len(text.text) < 8:
            texts.append(text)
            continue
        cut = len(text.text) // 2
        x = text.x + width_of(text.text[:cut], BODY)
        texts.append(Printed(text.x, text.base, BODY, text.text[:cut]))
        texts.append(Printed(x, text.base, BODY, text.text[cut:], ink=0.4))
    paper.texts = texts
    return below(paper, dice, used, grid, top + 92 + 26 * LEADING, ruled=ruled)


def printed_twice(columns, gutter, seed, *, ruled):
    """Heads whose boldness comes from printing them twice."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    begin = story(paper, dice, used, grid, range(columns), top, 26)
    heads = [text for text in paper.texts if text.size > BODY * 1.2]
    paper.texts += [Printed(one.x + 0.5, one.base - 0.2, one.size, one.text) for one in heads]
    return below(paper, dice, used, grid, begin + 26 * LEADING, ruled=ruled)


def upright_nameplate(columns, gutter, seed, *, ruled):
    """A front page whose name stands upright at its left, day and lunar day below it."""
    paper, dice, used = Paper(), page_of(columns, gutter, seed)[1], []
    whole = Grid.of(columns, gutter)
    for at, char in enumerate("青禾日报"):
        paper.texts.append(Printed(EDGE + 8, 110 + at * 62, 56.0, char))
    for at, text in enumerate(("2021年4月22日", "星期四", "农历三月十一", "今日8版")):
        paper.texts.append(Printed(EDGE, 380 + at * 16, 10, text))
    paper.rules.append(Area(EDGE + 90, 60, EDGE + 91, 460))
    left = EDGE + 104
    room = (WIDTH - EDGE - left - (columns - 2) * gutter) / (columns - 1)
    grid = Grid(columns - 1, gutter, room // BODY * BODY, left)
    story(paper, dice, used, grid, range(columns - 1), 60, 18)
    across(paper, whole, 0, columns - 1, 470)
    story(paper, dice, used, whole, range(columns), 480, 26)
    return paper


def ear(columns, gutter, seed, *, ruled):
    """A front page whose name stands at the left, day and number below it, a story at its right."""
    paper, dice, used, grid, _ = page_of(columns, gutter, seed)
    paper.texts, paper.rules = [], []
    paper.texts.append(Printed(EDGE, 110, 56.0, "青禾日报"))
    for at, text in enumerate(("2021年4月22日 星期四", "农历三月十一 今日8版", "第12345期")):
        paper.texts.append(Printed(EDGE + 8, 136 + at * 16, 10, text))
    left = EDGE + 260
    width = (WIDTH - EDGE - left - 16) / 2 // BODY * BODY
    own = {"headline": ["夜校坐得满满当当"]}
    centred(paper, own["headline"][0], left, WIDTH - EDGE, 76, 20.0)
    slots = [Slot(left + at * (width + 16), 90, width, 6) for at in (0, 1)]
    told(paper, dice, own, slots, byline=False)
    if ruled:
        across(paper, grid, 0, columns - 1, 200)
    story(paper, dice, used, grid, range(columns), 212, 24)
    return paper


MADE_UP = (
    far_upright_head,
    headline_within,
    wide_deck,
    around_a_box,
    caption_in_the_picture,
    two_colours,
    printed_twice,
    upright_nameplate,
    ear,
)
