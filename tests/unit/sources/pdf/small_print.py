"""Small print: eight-point text with narrow gutters, notices in many boxes, contents, tints."""

from dataclasses import replace

from layouts import across, told
from page_kinds import below, boxed, page_of, story
from press import (
    BODY,
    LEADING,
    Printed,
    article,
    broken,
    centred,
    head_of,
    set_head,
)

from reader.sources.pdf.sheet import Area

SMALL = 8 / 11


def eight_points(columns, gutter, seed, *, ruled):
    """A page of 11-point text with 11-point gutters, all made smaller: 8 points, gutters of 8."""
    paper, dice, used, grid, top = page_of(columns + 2, 11, seed)
    begin = story(paper, dice, used, grid, range(columns + 2), top, 20)
    paper = below(paper, dice, used, grid, begin + 20 * LEADING, ruled=ruled)

    def scaled(area):
        return Area(*(SMALL * side for side in area))

    paper.texts = [
        replace(text, x=SMALL * text.x, base=SMALL * text.base, size=SMALL * text.size)
        for text in paper.texts
    ]
    paper.rules = [scaled(rule) for rule in paper.rules]
    return paper


NOTICES = (
    ("遗失声明", "柳林渡何长贵遗失身份证，号码末四位0417，声明作废。"),
    ("注销公告", "双塘鲜菜合作社决定注销，请债权人于四十五日内来社申报。"),
    ("招聘启事", "青禾镇夜校招聘教员两名，有意者请与教务处罗老师联系。"),
    ("迁址通知", "石桥窗花社四月廿六日起迁至南街十二号，电话不变。"),
    ("拍卖公告", "云溪渡口旧趸船一艘公开拍卖，五月六日在镇政府看样。"),
    ("寻人启事", "黄满仓老人四月十九日走失，身穿蓝布衫，知情者请告知。"),
    ("更正", "昨日二版稿件中的三十六条机耕路误作三十条，特此更正。"),
    ("停水通知", "四月廿四日八时至十七时北街检修水管，沿线用户停水。"),
)


def notices(columns, gutter, seed, *, ruled):
    """A story, and below it small boxes in rows, a notice in each."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    begin = story(paper, dice, used, grid, range(columns), top, 18)
    top = begin + 18 * LEADING + 20
    for start in range(0, len(NOTICES), columns):
        low = 0
        for at, (head, text) in enumerate(NOTICES[start : start + columns]):
            x, y = grid.x(at), top
            centred(paper, head, x, grid.right(at), y + 22, 16.0)
            lines = broken(text, grid.width - BODY * 2, 2 * BODY)
            for row, line in enumerate(lines):
                indent = 2 * BODY if not row else 0
                paper.texts.append(Printed(x + BODY + indent, y + 40 + row * LEADING, BODY, line))
            low = max(low, y + 40 + len(lines) * LEADING)
            paper.truth.append(article({"headline": [head]}, [text]))
        for at in range(len(NOTICES[start : start + columns])):
            paper.frames.append(Area(grid.x(at), top, grid.right(at), low))
        top = low + (6 if ruled else 12)
    return paper


CONTENTS = (
    ("渡口汽笛又响起", "2版"),
    ("江豚又回来了", "3版"),
    ("一座难求的小图书馆", "5版"),
    ("夜校坐得满满当当", "8版"),
)


def contents(columns, gutter, seed, *, ruled):
    """A story, in its last column a box that says what stands on which page."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(columns - 1), top, head)
    rows, hole = 26, 8
    slots = [grid.slot(at, begin, rows) for at in range(columns - 1)]
    slots.append(grid.slot(columns - 1, begin + hole * LEADING, rows - hole))
    told(paper, dice, head, slots)
    x0, x1 = grid.x(columns - 1), grid.right(columns - 1)
    paper.frames.append(Area(x0, begin, x1, begin + hole * LEADING - 8))
    centred(paper, "导读", x0, x1, begin + 22, 16.0)
    for at, (name, page) in enumerate(CONTENTS):
        y = begin + 44 + at * 18
        paper.texts.append(Printed(x0 + 6, y, 10.0, name))
        paper.texts.append(Printed(x1 - 26, y, 10.0, page))
    rows_said = "\n".join(" ".join(row) for row in CONTENTS)
    paper.truth.append(article({"headline": ["导读"]}, [rows_said]))
    return below(paper, dice, used, grid, begin + rows * LEADING, ruled=ruled)


def tinted_story(columns, gutter, seed, *, ruled):
    """Two stories side by side below one across, the right one on a light tint without a line."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    begin = story(paper, dice, used, grid, range(columns), top, 11)
    top = begin + 11 * LEADING + 16
    cut = columns - 2
    begin = story(paper, dice, used, grid, range(cut), top, 20)
    tint = Area(grid.x(cut), top + 4, grid.right(columns - 1), begin + 20 * LEADING)
    paper.tints.append((tint, 0.92))
    boxed(paper, dice, used, tint, int((tint.height - 44) // LEADING), columns=2)
    return below(paper, dice, used, grid, tint.bottom, ruled=ruled)


def rules_only(columns, gutter, seed, *, ruled):
    """Three stories with nothing but rules between them, which stand close to the text."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    cut = columns // 2
    one = story(paper, dice, used, grid, range(cut), top, 22) + 22 * LEADING
    two = story(paper, dice, used, grid, range(cut, columns), top, 20) + 20 * LEADING
    low = max(one, two)
    x = (grid.right(cut - 1) + grid.x(cut)) / 2
    paper.rules.append(Area(x - 0.2, top + 2, x + 0.2, low + 2))
    across(paper, grid, 0, columns - 1, low + 4)
    story(paper, dice, used, grid, range(columns), low + 4, 16)
    return paper


def l_round_a_box(columns, gutter, seed, *, ruled):
    """A story in an L round a boxed one, which stands at the upper right."""
    paper, dice, used, grid, top = page_of(columns, gutter, seed)
    cut = columns - 2
    head = head_of(dice, used)
    begin = set_head(paper, grid.x(0), grid.right(cut - 1), top, head)
    rows, hole = 34, 18
    box = Area(grid.x(cut), top + 10, grid.right(columns - 1), begin + hole * LEADING)
    slots = [grid.slot(at, begin, rows) for at in range(cut)]
    slots += [
        grid.slot(at, box.bottom + 10, int((begin + rows * LEADING - box.bottom - 10) // LEADING))
        for at in (cut, cut + 1)
    ]
    told(paper, dice, head, slots)
    paper.frames.append(box)
    boxed(paper, dice, used, box, int((box.height - 44) // LEADING), columns=2)
    return below(paper, dice, used, grid, begin + rows * LEADING, ruled=ruled)


SMALL_PRINT = (eight_points, notices, contents, tinted_story, rules_only, l_round_a_box)
