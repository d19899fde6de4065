"""Pages whose text runs from top to bottom, as Taiwanese and older papers are set."""

import random
from dataclasses import replace
from io import BytesIO

import pytest
from japanese import in_tiers, next_tier
from layouts import (
    around_a_photograph,
    beside,
    head_on_the_right,
    nameplate,
    stacked,
    told,
    under_one_kicker,
    with_a_box,
)
from press import (
    CJK,
    HEIGHT,
    LEADING,
    WIDTH,
    Grid,
    Paper,
    Printed,
    draw,
    head_of,
    set_head,
    width_of,
)
from proofs import expected, parsed, proof, source_page
from reportlab.pdfgen.canvas import Canvas

from reader.sources.pdf.pdfium import opened, opened_page
from reader.sources.pdf.setting import plan_record
from reader.sources.pdf.sheet import Area
from reader.sources.pdf.vertical import as_read

DROP = 0.36  # ems from the middle of a character's cell down to its baseline


def standing(paper, seed=None, level=()):
    """The PDF of a page that lies, stood up: its lines run down, what is Latin in them turned.

    `level` are texts that lie level on the page that stands.
    """
    out = BytesIO()
    Paper().pdf()  # names the fonts
    canvas = Canvas(out, pagesize=(HEIGHT, WIDTH))
    canvas.saveState()
    canvas.translate(HEIGHT, WIDTH)
    canvas.rotate(-90)
    canvas.translate(0, -HEIGHT)
    draw(canvas, Paper(rules=paper.rules, frames=paper.frames, pictures=paper.pictures), None)
    canvas.restoreState()
    cells = [cell for text in paper.texts for cell in cells_of(text)]
    cells += [(text.x, text.base, text.size, text.text, True) for text in level]
    if seed is not None:
        random.Random(seed).shuffle(cells)
    for x, base, size, text, is_upright in cells:
        canvas.saveState()
        canvas.setFont(CJK, size)
        canvas.translate(x, WIDTH - base)
        canvas.rotate(0 if is_upright else -90)
        canvas.drawString(0, 0, text)
        canvas.restoreState()
    canvas.save()
    return out.getvalue()


def cells_of(text):
    x = text.x
    for char in text.text:
        width = width_of(char, text.size)
        if char.isascii():
            yield HEIGHT - text.base, x, text.size, char, False
        else:
            middle = HEIGHT - (text.base - DROP * text.size), x + text.size / 2
            yield middle[0] - text.size / 2, middle[1] + DROP * text.size, text.size, char, True
        x += width


def sheet_of(pdf):
    with opened(pdf, None) as document, opened_page(document, 0) as page:
        return page.sheet()


@pytest.mark.parametrize("seed", [None, 4], ids=["in order", "shuffled"])
@pytest.mark.parametrize(
    "layout",
    [stacked, beside, around_a_photograph, with_a_box, head_on_the_right, under_one_kicker],
)
@pytest.mark.parametrize(("columns", "gutter"), [(4, 24), (6, 14)])
def test_text_that_runs_down_is_read_from_right_to_left(layout, columns, gutter, seed):
    paper = layout(columns, gutter, 5, ruled=True)
    assert proof(parsed(sheet_of(standing(paper, seed)))) == expected(paper.truth)


def under_a_level_head():
    """A page with an article whose head lies level across the top of its text; and the head."""
    paper, dice = Paper(), random.Random(8)
    grid = Grid.of(5, 18)
    top = nameplate(paper) + 10
    head = head_of(dice, [], full=False)
    told(paper, dice, head, [grid.slot(at, top, 20) for at in range(1, 5)])
    return paper, Printed(HEIGHT - top - 300, grid.x(0) + 90, 26, head["headline"][0])


def test_a_level_head_is_read_from_left_to_right():
    paper, head = under_a_level_head()
    assert proof(parsed(sheet_of(standing(paper, level=[head])))) == expected(paper.truth)


def test_a_level_head_is_read_from_right_to_left_where_its_words_say_so():
    paper, head = under_a_level_head()
    level = [replace(head, text=head.text[::-1])]
    assert proof(parsed(sheet_of(standing(paper, level=level)))) == expected(paper.truth)


def test_a_level_head_with_a_space_is_read_from_right_to_left_as_a_whole():
    paper, head = under_a_level_head()
    half = len(head.text) // 2
    level = [replace(head, text=f"{head.text[:half]} {head.text[half:]}"[::-1])]
    assert proof(parsed(sheet_of(standing(paper, level=level)))) == expected(paper.truth)


def test_two_level_heads_side_by_side_are_turned_each_in_its_place():
    paper, dice, used = Paper(), random.Random(8), []
    grid, top, level = Grid.of(5, 18), 100.0, []
    for rows in (18, 20):
        head = head_of(dice, used, full=False)
        told(paper, dice, head, [grid.slot(at, top, rows) for at in range(1, 5)])
        level.append(Printed(HEIGHT - top - 290, grid.x(0) + 90, 26, head["headline"][0][::-1]))
        top += rows * LEADING + 40
    assert proof(parsed(sheet_of(standing(paper, level=level)))) == expected(paper.truth)


def test_two_level_lines_of_a_head_are_read_from_top_to_bottom():
    paper, head = under_a_level_head()
    half = len(head.text) // 2
    upper, lower = head.text[:half], head.text[half:]
    level = [
        Printed(head.x, head.base - 20, 26, upper),
        Printed(head.x, head.base + 12, 26, lower),
    ]
    paper.truth[0]["headline"] = [upper, lower]
    assert proof(parsed(sheet_of(standing(paper, level=level)))) == expected(paper.truth)


def test_a_level_caption_below_its_photograph_is_one():
    paper = around_a_photograph(5, 18, 5, ruled=False)
    caption = next(text for text in paper.texts if text.text.startswith("插秧机"))
    paper.texts.remove(caption)
    picture = paper.pictures[0]
    grown = picture._replace(bottom=picture.bottom + 16, x1=picture.x1 - 14)
    paper.pictures[0] = grown
    level = Printed(HEIGHT - grown.bottom, grown.x1 + 12, 9, caption.text)
    assert proof(parsed(sheet_of(standing(paper, level=[level])))) == expected(paper.truth)


def test_figures_side_by_side_in_a_line_are_read_in_it():
    paper = stacked(5, 18, 3, ruled=True)
    at = next(at for at, text in enumerate(paper.texts) if "4月21日" in text.text)
    text = paper.texts[at]
    before, rest = text.text.split("4月21日")
    size = text.size
    paper.texts[at] = Printed(text.x, text.base, size, before)
    x = text.x + size * len(before)
    paper.texts.append(Printed(x + size, text.base, size, "月"))
    paper.texts.append(Printed(x + 3 * size, text.base, size, "日" + rest))
    left = HEIGHT - text.base + (DROP - 0.5) * size
    level = [
        Printed(left + size / 4, x + 0.86 * size, size, "4"),
        Printed(left, x + 2.86 * size, size, "21"),
    ]
    assert proof(parsed(sheet_of(standing(paper, level=level)))) == expected(paper.truth)


def test_boxes_and_plan_lie_as_the_page_does():
    pdf = standing(around_a_photograph(5, 18, 5, ruled=True))
    printed = sheet_of(pdf)
    plan = plan_record(as_read(printed))
    assert (plan.width, plan.height) == (HEIGHT, WIDTH)
    lines = source_page(printed).lines
    running = [line.evidence.box for line in lines if not line.evidence.is_display]
    assert all(
        0 <= box.x0 < box.x1 <= HEIGHT and 0 <= box.top < box.bottom <= WIDTH for box in running
    )
    full = [box for box in running if box.bottom - box.top > 50]
    assert len(full) > len(running) / 2
    assert all(box.x1 - box.x0 < 12 for box in full)


@pytest.mark.parametrize("layout", [stacked, with_a_box])
def test_a_page_whose_lines_lie_level_stays_as_it_is(layout):
    sheet = layout(5, 18, 5, ruled=True).sheet(2)
    assert as_read(sheet) is sheet


def test_a_level_nameplate_above_its_rule_is_no_article():
    paper, dice, used = Paper(), random.Random(6), []
    grid = Grid.of(5, 18)
    top = 30.0
    for rows in (18, 20):
        head = head_of(dice, used)
        begin = set_head(paper, grid.x(1), grid.right(4), top, head)
        told(paper, dice, head, [grid.slot(at, begin, rows) for at in range(1, 5)])
        top = begin + rows * LEADING + 26
    paper.rules.append(Area(150, 30, 151.5, HEIGHT - 30))
    level = [
        Printed(60, 110, 44, "青禾日报"),
        Printed(320, 90, 10, "中华民国一百一十年四月二十二日 星期四"),
        Printed(320, 108, 10, "今日八版"),
        Printed(HEIGHT - 150, 106, 18, "A1 要闻"),
    ]
    page = parsed(sheet_of(standing(paper, level=level)))
    assert proof(page) == expected(paper.truth)
    assert page.paper == "青禾日报"


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
@pytest.mark.parametrize(("tiers", "gutter"), [(4, 24.0), (6, 16.0), (8, 14.0)])
def test_a_japanese_page_of_three_stories_in_tiers_comes_back(tiers, gutter, seed):
    paper = in_tiers(seed, tiers=tiers, gutter=gutter)
    assert proof(parsed(sheet_of(standing(paper, seed)))) == expected(paper.truth)


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("over", [1, 2, 3])
def test_a_japanese_story_goes_on_in_the_next_tier(over, seed):
    paper = next_tier(seed, over=over)
    assert proof(parsed(sheet_of(standing(paper, seed)))) == expected(paper.truth)
