"""A sheet and its lines in, the sheet out without rules that part nothing, as underlines do."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import attrgetter

from reader.sources.pdf.drawing import CORNER
from reader.sources.pdf.lines import DISPLAY, PrintLine
from reader.sources.pdf.sheet import Area, Sheet, around, common_width

SHORT_RULE = 0.35  # of the breadth of all text: rules above and below a line that part nothing else
UNDERLINE = 0.75  # of the line below: a rule in the middle that parts nothing
WORDS_GAP = 0.25  # ems of a line from its baseline down to the rule below its words
BEYOND = 0.3  # ems by which that reaches past them
WHOLE = 0.9  # of the breadth of a line, below which rules lie
ORNAMENT_GAP = 3.0  # ems of the body between them


def without_ornaments(sheet: Sheet, lines: Sequence[PrintLine], body: float) -> Sheet:
    """Return a sheet without the short rules that set one line off, such as a byline.

    They stand above and below it, or in the middle below it, and part neither it nor what follows
    from the story.  Nor do those right below words, such as the links that a maker underlines.
    """
    if not lines:
        return sheet
    broadest = SHORT_RULE * around([line.area for line in lines]).width
    text = sorted((line.area.bottom, line.area) for line in lines if line.size < DISPLAY * body)
    dropped: set[Area] = set()
    latest: dict[tuple[int, int], Area] = {}
    for rule in sorted(sheet.drawn.across, key=lambda one: one.top):
        sides = round(rule.x0 / CORNER), round(rule.x1 / CORNER)
        above = latest.get(sides)
        latest[sides] = rule
        if above is None or rule.width > broadest or rule.top - above.top > ORNAMENT_GAP * body:
            continue
        start, stop = bisect(text, (above.top,)), bisect(text, (rule.bottom + body / 2,))
        within = Area(rule.x0, above.top, rule.x1, rule.bottom)
        if sum(within.holds(area, body / 2) for _, area in text[start:stop]) == 1:
            dropped |= {above, rule}
    if not sheet.is_vertical:
        dropped.update(_underlines(sheet.drawn.across, lines, broadest, body))
        dropped.update(rule for _, rule in _below_words(sheet.drawn.across, lines))
    across = tuple(rule for rule in sheet.drawn.across if rule not in dropped)
    return sheet._replace(drawn=sheet.drawn._replace(across=across))


def underlined(sheet: Sheet, lines: Sequence[PrintLine]) -> frozenset[PrintLine]:
    """The lines that have a rule right below all their words."""
    widths: defaultdict[PrintLine, float] = defaultdict(float)
    if not sheet.is_vertical:
        for line, rule in _below_words(sheet.drawn.across, lines):
            widths[line] += rule.width
    return frozenset(line for line in widths if widths[line] >= WHOLE * line.area.width)


def _below_words(
    rules: Sequence[Area], lines: Sequence[PrintLine]
) -> Iterator[tuple[PrintLine, Area]]:
    """Yield lines with the rules right below their baselines, no broader than they are."""
    if not rules or not lines:
        return
    by_base = sorted(lines, key=attrgetter("base"))
    reach = WORDS_GAP * max(line.size for line in lines)
    for rule in rules:
        start = bisect(by_base, rule.top - reach, key=attrgetter("base"))
        stop = bisect(by_base, rule.top + reach, key=attrgetter("base"))
        for line in by_base[start:stop]:
            em, area = line.size, line.area
            if (
                -BEYOND * WORDS_GAP <= (rule.top - line.base) / em <= WORDS_GAP
                and area.x0 - BEYOND * em <= rule.x0
                and rule.x1 <= area.x1 + BEYOND * em
            ):
                yield line, rule


def _underlines(
    rules: Sequence[Area], lines: Sequence[PrintLine], broadest: float, body: float
) -> Iterator[Area]:
    """Yield the short rules in the middle below a line that is centred over what follows."""
    by_foot = sorted((line.area.bottom, line.area) for line in lines)
    by_head = sorted((line.area.top, line.area) for line in lines)
    for rule in rules:
        if rule.width > broadest:
            continue
        start, stop = (
            bisect(by_foot, (rule.top - ORNAMENT_GAP * body,)),
            bisect(by_foot, (rule.bottom + 1,)),
        )
        above = [area for _, area in by_foot[start:stop] if common_width(area, rule) > 0]
        start, stop = (
            bisect(by_head, (rule.top - 1,)),
            bisect(by_head, (rule.bottom + ORNAMENT_GAP * body,)),
        )
        below = [area for _, area in by_head[start:stop] if common_width(area, rule) > 0]
        if above and below and _is_centred(above[-1], rule, below[0], body):
            yield rule


def _is_centred(above: Area, rule: Area, below: Area, body: float) -> bool:
    """Whether a line and a rule below it are in the middle over a broader line."""
    axis = rule.x0 + rule.x1
    return (
        abs(above.x0 + above.x1 - axis) <= body / 2
        and rule.width <= UNDERLINE * below.width
        and min(above.x0 - below.x0, below.x1 - above.x1) >= body
    )
