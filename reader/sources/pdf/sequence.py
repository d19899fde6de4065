"""Pieces of a page whose stories flow from column to column in, its stories out; else nothing.

Programs that set books, bulletins and magazines let a story begin where the one before ends, its
head within its column, and go on at the head of the next.  Such a page is read column by column,
each head begins a story, and what stands before the first goes on from the page before.

It shows in columns that begin level, have no gap but above a head or around a picture, and reach
down to one foot, or to where a head has no place any more.  Where an editor has made up a page, a
head reaches over its text's columns, and the text beside that in the head's own column begins below
it, or leaves room for it.
"""

from collections.abc import Sequence
from itertools import chain, pairwise

from reader.sources.pdf.drafts import StoryDraft
from reader.sources.pdf.flow import BREAKS_OFF, seam
from reader.sources.pdf.pieces import LineGroup
from reader.sources.pdf.sheet import Area, common_width, median
from reader.sources.pdf.spans import Ground

TELLING = 4  # lines that show how broad a column is
SIGNED = 2  # lines that say who wrote a story, and where
# Of a column's breadth.
BROADEST = 1.1  # what stands in it
ALIKE = 0.85  # the narrowest beside the others
SHARED = 0.5
# Ems of the body.
LEVEL = 2.5  # between the heads of two columns; a head takes more
CLOSE = 1.6  # between two paragraphs
FAR = 8.0  # from who wrote a story down to it, and from a column's head down to a story's
FOOT = 3.0  # between the feet of two columns
ASIDE = 1.0  # by which a head stands out of its column


def in_sequence(
    pieces: Sequence[LineGroup], heads: Sequence[LineGroup], ground: Ground, *, has_indents: bool
) -> list[StoryDraft]:
    """Return the stories in reading order; none where the page does not flow.

    Args:
        pieces: All of the page.
        heads: Those that head a story.
        ground: What they stand on.
        has_indents: Whether first lines of paragraphs are set in on the page.
    """
    columns = _columns(pieces)
    if len(columns) < 2:
        return []
    above, columns = _parted(pieces, columns, ground.body)
    if not (columns and all(_is_filled(column, ground) for column in columns)):
        return []
    if not (_are_level(columns, ground) and _go_on(columns, has_indents=has_indents)):
        return []
    stories = [StoryDraft(above, flows=True)] if above else []
    for piece in chain.from_iterable(columns):
        is_head = piece in heads
        if not stories or (is_head and stories[-1].text):
            stories.append(StoryDraft(flows=True))
        (stories[-1].heads if is_head else stories[-1].text).append(piece)
    return stories


def _columns(pieces: Sequence[LineGroup]) -> list[list[LineGroup]]:
    """The text of each column from the left; none where it is not set in columns alike."""
    text = [piece for piece in pieces if not piece.is_display]
    telling = [piece for piece in text if len(piece.lines) >= TELLING]
    if not telling:
        return []
    broad = median(piece.right - piece.left for piece in telling)
    columns: list[list[LineGroup]] = []
    for piece in sorted(text, key=lambda one: one.left):
        if piece.area.width > BROADEST * broad or piece.lines[0].is_upright:
            return []
        if columns and _is_within(piece, columns[-1][0], SHARED * piece.area.width):
            columns[-1].append(piece)
        else:
            columns.append([piece])
    is_alike = all(
        ALIKE * broad <= max(piece.right for piece in column) - column[0].left <= BROADEST * broad
        for column in columns
    )
    return columns if is_alike else []


def _is_within(piece: LineGroup, column: LineGroup, shared: float) -> bool:
    return min(piece.area.x1, column.right) - max(piece.area.x0, column.left) >= shared


def _parted(
    pieces: Sequence[LineGroup], columns: list[list[LineGroup]], body: float
) -> tuple[list[LineGroup], list[list[LineGroup]]]:
    """What stands across above all columns, and the columns with what is set for show in them.

    No column where something stands across elsewhere.
    """
    top = min(piece.area.top for column in columns for piece in column)
    above: list[LineGroup] = []
    whole = [list(column) for column in columns]
    for piece in pieces:
        if not piece.is_display:
            continue
        own = [
            column
            for column, text in zip(whole, columns, strict=True)
            if min(one.left for one in text) - ASIDE * body <= piece.area.x0
            and piece.area.x1 <= max(one.right for one in text) + ASIDE * body
        ]
        if own and not piece.lines[0].is_upright:
            own[0].append(piece)
        elif piece.area.bottom <= top + body / 2:
            above.append(piece)
        else:
            return [], []
    above.sort(key=lambda piece: (piece.area.top, piece.area.x0))
    return above, [sorted(column, key=lambda piece: piece.area.top) for column in whole]


def _is_filled(column: Sequence[LineGroup], ground: Ground) -> bool:
    """Whether a column has no gap but above a head, below one or where a picture stands."""
    is_signed = False  # who wrote a story stands right above
    for over, under in pairwise(column):
        gap = under.area.top - over.area.bottom
        is_near = gap <= (FAR if is_signed else CLOSE) * ground.body
        if not (over.is_display or _begins_with_head(under) or is_near):
            between = Area(over.left, over.area.bottom, over.right, under.area.top)
            if not ground.is_filled(between):
                return False
        is_signed = over.is_display and len(under.lines) <= SIGNED
    return True


def _begins_with_head(piece: LineGroup) -> bool:
    """Whether a piece is a head, or begins with one as large as its text."""
    return piece.is_display or piece.lines[0].is_set_off


def _are_level(columns: Sequence[Sequence[LineGroup]], ground: Ground) -> bool:
    """Whether the columns begin at one height, and all but the last end at one.

    A head may stand somewhat lower, and one that has no place at a column's foot leaves room there.
    """
    spans = [_span(column, ground) for column in columns]
    top, foot = min(top for top, _ in spans), max(foot for _, foot in spans)
    is_head = [_begins_with_head(column[0]) for column in columns]
    return all(
        own <= top + (FAR if begins else LEVEL) * ground.body
        for (own, _), begins in zip(spans, is_head, strict=True)
    ) and all(
        own >= foot - FOOT * ground.body or is_next
        for (_, own), is_next in zip(spans, is_head[1:], strict=False)
    )


def _span(column: Sequence[LineGroup], ground: Ground) -> tuple[float, float]:
    """Where a column begins and ends, a picture above or below its text being of it."""
    top, foot = column[0].area.top, max(piece.area.bottom for piece in column)
    for block in sorted(ground.blocks, key=lambda one: -one.bottom):
        if _shares(block, column) and 0 <= top - block.bottom <= FOOT * ground.body:
            top = block.top
    for block in sorted(ground.blocks):
        if _shares(block, column) and 0 <= block.top - foot <= FOOT * ground.body:
            foot = block.bottom
    return top, foot


def _shares(block: Area, column: Sequence[LineGroup]) -> bool:
    own = column[0].area
    return common_width(block, own) >= SHARED * own.width


def _go_on(columns: Sequence[Sequence[LineGroup]], *, has_indents: bool) -> bool:
    """Whether nothing speaks against it that text goes on from column to column."""
    return all(
        seam(before[-1], after[0], has_indents=has_indents) < BREAKS_OFF
        for before, after in pairwise(columns)
    )
