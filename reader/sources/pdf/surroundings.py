"""What stands around the stories of a page: its margins, and the rules that part them off."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.sources.pdf.lines import DISPLAY, RUNNING, PrintLine, stand_alone
from reader.sources.pdf.nameplate import DAY, WEEKDAY, is_name, nameplate_of, with_names_apart
from reader.sources.pdf.order import page_order
from reader.sources.pdf.pieces import LineGroup
from reader.sources.pdf.sheet import (
    Area,
    Drawn,
    Sheet,
    around,
    turned_area,
    turned_drawn,
)
from reader.text.lazy_pattern import lazy_pattern

TOP, FOOT = 0.2, 0.12  # shares of the page in which the rules of its margins are looked for
LOWEST_HEAD = 0.3  # the same for the rule below a head
LONG_RULE = 0.6  # of the breadth of all text
MAIN_HEAD = 2.0  # times the body is the head of an article that has a page's one column
CROSSHEAD = 0.75  # times that head are its crossheads at most
MAIN_SHARE = 0.9  # of the largest head's size are others at most
LONGEST_NUMBER = 4  # characters of a large line that only counts the parts of a text: （十二）
FEW_LINES = 3  # of text in a margin; an article has more
SOURCE = lazy_pattern(r"[（(]?《[^》]{2,20}》.{0,40}\d")  # where a program has an article from
NUMBER = lazy_pattern(  # 第 5 页, — 5 —, Page 5 of 9
    r"[-–—·•\s]*(?:第 ?\d{1,4} ?页(?:[ ,，/、]*共 ?\d{1,4} ?页)?"
    r"|(?:[Pp]age )?\d{1,4}(?: ?(?:/|of) ?\d{1,4})?)[-–—·•\s]*$"
)


class Surroundings(NamedTuple):
    """The pieces of a page, told apart.

    Attributes:
        above: In the margin at the top, in reading order.
        within: Of the stories.
        below: In the margin at the foot.
    """

    above: list[LineGroup]
    within: list[LineGroup]
    below: list[LineGroup]


def with_top_rule(sheet: Sheet, lines: Sequence[PrintLine], body: float) -> Sheet:
    """Return a sheet with a rule below what stands above its stories, where none is drawn.

    Those are the rows of lines down to the first that tells the day and the day of the week, if a
    story has a head below them: without one the largest line above is its head.
    """
    if sheet.is_vertical or not lines:
        return sheet
    area, text = sheet.area, around([line.area for line in lines])
    low = area.top + TOP * area.height
    if any(rule.top <= low for rule in _long_rules(sheet.drawn, text)):
        return sheet
    foot = _foot_of_running_head([line for line in lines if line.area.top <= low])
    is_headed = any(line.size >= DISPLAY * body and line.area.top >= foot for line in lines)
    if not (area.top < foot <= low and is_headed) or _goes_on(lines, foot, body):
        return sheet
    rule = Area(text.x0, foot, text.x1, foot)
    return sheet._replace(drawn=sheet.drawn._replace(across=(*sheet.drawn.across, rule)))


def without_head_rule(sheet: Sheet, lines: Sequence[PrintLine], body: float) -> Sheet:
    """Return a sheet without the rule below a head that has its text below that rule.

    An article that a program has set stands so, with who wrote it and where it is taken from still
    above the rule: the head is then neither in the margin nor another story's.  A paper's name and
    a section's are no heads, and a page with a head below the rule has that for its text; where
    the article's source stands over its one column, smaller ones are its crossheads.
    """
    if sheet.is_vertical or not lines:
        return sheet
    area, text = sheet.area, around([line.area for line in lines])
    low = area.top + LOWEST_HEAD * area.height
    rules = [rule for rule in _long_rules(sheet.drawn, text) if rule.top <= low]
    if any(WEEKDAY.search(line.text) for line in lines if line.area.top <= low):
        return _without_rule_of_main_head(sheet, lines, rules, body)
    if not rules:
        return sheet
    lowest = max(rule.top for rule in rules)
    large = [line for line in lines if line.size >= DISPLAY * body]
    heads = [line for line in large if line.area.bottom <= lowest]
    said = "".join(line.text for line in heads)
    size = max((line.size for line in heads), default=0.0)
    has_source = any(SOURCE.match(line.text) for line in lines if line.area.bottom <= lowest)
    is_article = has_source and size >= MAIN_HEAD * body and stand_alone(lines)
    rivals = [
        line
        for line in large
        if line not in heads
        and len(line.text) > LONGEST_NUMBER
        and not (is_article and line.size <= CROSSHEAD * size)
    ]
    if rivals or len(said) < (1 if is_article else RUNNING) or is_name(said):
        return sheet
    top = min(line.area.top for line in heads)
    across = tuple(rule for rule in sheet.drawn.across if not top < rule.top <= lowest)
    return sheet._replace(drawn=sheet.drawn._replace(across=across))


def _without_rule_of_main_head(
    sheet: Sheet, lines: Sequence[PrintLine], rules: Sequence[Area], body: float
) -> Sheet:
    """A sheet without the rule below a page's largest head, right below the paper's name and day.

    Its text stands below that rule, or hardly a line of it above.
    """
    low = sheet.area.top + LOWEST_HEAD * sheet.area.height
    foot = _foot_of_running_head([line for line in lines if line.area.top <= low])
    under = [rule for rule in rules if rule.top > foot]
    large = [line for line in lines if line.size >= DISPLAY * body and line.area.top >= foot]
    if foot < sheet.area.top or not under or not large:
        return sheet
    head = max(large, key=lambda line: line.size)
    rule = min((one for one in under if one.top >= head.area.bottom), default=None, key=_top)
    if rule is None or len(head.text) < RUNNING or is_name(head.text):
        return sheet
    over = [line for line in lines if foot <= line.area.top and line.area.bottom <= rule.top]
    text = [line for line in over if line.size < DISPLAY * body and len(line.text) >= RUNNING]
    rivals = [line for line in large if line not in over and line.size > MAIN_SHARE * head.size]
    if rivals or len(text) > FEW_LINES:
        return sheet
    top = min(line.area.top for line in over)
    across = tuple(one for one in sheet.drawn.across if not top < one.top <= rule.top)
    return sheet._replace(drawn=sheet.drawn._replace(across=across))


def _top(area: Area) -> float:
    return area.top


def _goes_on(lines: Sequence[PrintLine], foot: float, body: float) -> bool:
    """Whether a story stands beside the paper's name, above where the day and its week end."""
    running = (line for line in lines if line.area.top < foot and abs(line.size - body) < body / 20)
    return sum(len(line.text) >= RUNNING for line in running) > FEW_LINES


def _foot_of_running_head(lines: Sequence[PrintLine]) -> float:
    """Where the first row of lines ends that tells a day and its day of the week; -inf for none."""
    for row in _rows(lines):
        said = " ".join(line.text for line in row)
        if DAY.search(said) and WEEKDAY.search(said):
            return max(line.area.bottom for line in row)
    return float("-inf")


def _rows(lines: Sequence[PrintLine]) -> Iterator[list[PrintLine]]:
    """Yield the lines from the top, those that stand beside each other together."""
    row: list[PrintLine] = []
    foot = float("-inf")
    for line in sorted(lines, key=lambda one: one.area.top):
        if line.area.top >= foot:
            yield row
            row = []
        row.append(line)
        foot = max(foot, line.area.bottom)
    yield row


def part_margins(pieces: Sequence[LineGroup], sheet: Sheet, body: float) -> Surroundings:
    """Return the pieces in the margins and the others; a vertical page has margins on four sides.

    A nameplate is of the upper margin, with what stands below it, though stories stand beside it.

    Those above and below as it stands, and those to the right and left, where its text begins and
    ends.
    """
    if not sheet.is_vertical:
        pieces = with_names_apart(pieces)
        plate = nameplate_of(pieces, sheet)
        rest = [piece for piece in pieces if piece not in plate]
        parted = _parted(rest, sheet.drawn, sheet.area, body)
        return parted._replace(above=_in_order([*plate, *parted.above]))
    turned = {piece._replace(area=turned_area(piece.area, 1)): piece for piece in pieces}
    above, within, below = (
        [turned[piece] for piece in some]
        for some in _parted(
            list(turned), turned_drawn(sheet.drawn, 1), turned_area(sheet.area, 1), body
        )
    )
    sides = _parted(within, sheet.drawn, sheet.area, body)
    return Surroundings([*above, *sides.above], sides.within, [*sides.below, *below])


def _parted(pieces: Sequence[LineGroup], drawn: Drawn, page: Area, body: float) -> Surroundings:
    """Return the pieces above the rule at the top, those below the one at the foot, the others."""
    if not pieces:
        return Surroundings([], [], [])
    text = around([piece.area for piece in pieces])
    long = _long_rules(drawn, text)
    top = page.top + TOP * page.height
    head = max((rule.top for rule in long if rule.top <= top), default=page.top - 1)
    above = [piece for piece in pieces if piece.area.bottom <= head + body]
    if _is_story(above, body):
        above = []
    if not above:
        above = _numbers(pieces, page.top + FOOT * page.height, is_top=True)
    bottom = page.bottom - FOOT * page.height
    foot = min((rule.top for rule in long if rule.top >= bottom), default=page.bottom + 1)
    below = [piece for piece in pieces if piece.area.top >= foot - body and piece not in above]
    if _is_story(below, body):
        below = []
    if not below:
        below = _numbers([piece for piece in pieces if piece not in above], bottom, is_top=False)
    rest = [piece for piece in pieces if piece not in above and piece not in below]
    return Surroundings(_in_order(above), rest, _in_order(below))


def _numbers(pieces: Sequence[LineGroup], edge: float, *, is_top: bool) -> list[LineGroup]:
    """The first or last row of lines, beyond an edge, if a line of it only numbers the page."""
    if not pieces:
        return []
    if is_top:
        outer = min(pieces, key=lambda piece: piece.area.top)
        row = [piece for piece in pieces if piece.area.top < outer.area.bottom]
        is_out = all(piece.area.bottom <= edge and not piece.is_display for piece in row)
    else:
        outer = max(pieces, key=lambda piece: piece.area.top)
        row = [piece for piece in pieces if piece.area.bottom > outer.area.top]
        is_out = all(piece.area.top >= edge for piece in row)
    said = [" ".join(line.text for line in piece.lines) for piece in row]
    is_alone = len(row) == 1 or all(len(piece.lines) == 1 for piece in row)
    return row if is_out and is_alone and any(map(NUMBER.match, said)) else []


def _long_rules(drawn: Drawn, text: Area) -> list[Area]:
    """The rules that reach over most of the text, alone or with those that are level with them."""
    lengths: defaultdict[int, float] = defaultdict(float)
    for rule in drawn.across:
        lengths[round(rule.top)] += rule.width
    long = LONG_RULE * text.width
    return [rule for rule in drawn.across if lengths[round(rule.top)] >= long]


def _is_story(pieces: Sequence[LineGroup], body: float) -> bool:
    return any(len(piece.lines) > FEW_LINES and piece.size < DISPLAY * body for piece in pieces)


def _in_order(pieces: Sequence[LineGroup]) -> list[LineGroup]:
    return list(page_order([(piece.area, piece) for piece in pieces]))
