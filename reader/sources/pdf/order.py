"""Pieces of one story in, the same in reading order out; and stories in the order of a page."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from reader.sources.pdf.pieces import LineGroup
from reader.sources.pdf.sheet import Area, common_width

SHARED = 0.5  # of the narrower piece's breadth, in one column
COVERED = 0.7  # of a piece's breadth, under a piece that is set across columns
FOLD = 3.0  # ems of the body between the texts of two pages on one sheet; a gutter has up to 2.5
SPREAD = 1.2  # times as broad as high: a sheet of two pages
LEAST_GAP = 1.0  # points between stories that a cut goes through

Placed = TypeVar("Placed")


def in_reading_order(pieces: Sequence[LineGroup]) -> list[LineGroup]:
    """Return the pieces column by column; one set across columns parts those above and below."""
    across = sorted(
        (piece for piece in pieces if _is_across(piece, pieces)), key=lambda piece: piece.area.top
    )
    if not across:
        return [piece for column in _columns(pieces) for piece in column]
    first = across[0]
    above: list[LineGroup] = []
    below: list[LineGroup] = []
    for piece in pieces:
        if piece is not first:
            is_above = piece.area.top < first.area.top
            (above if is_above else below).append(piece)
    return [*in_reading_order(above), first, *in_reading_order(below)]


def _is_across(piece: LineGroup, pieces: Sequence[LineGroup]) -> bool:
    """Whether two others stand side by side above or below a piece, within its breadth."""
    under = sorted(
        (
            other.area
            for other in pieces
            if other is not piece
            and common_width(other.area, piece.area) >= COVERED * other.area.width
        ),
        key=lambda area: area.x0,
    )
    return any(right.x0 >= left.x1 - SHARED * left.width for left, right in pairwise(under))


def _columns(pieces: Sequence[LineGroup]) -> list[list[LineGroup]]:
    columns: list[list[LineGroup]] = []
    for piece in sorted(pieces, key=lambda one: (one.area.x0, one.area.top)):
        same = (column for column in columns if any(_is_in_column(one, piece) for one in column))
        column = next(same, None)
        if column is None:
            columns.append([piece])
        else:
            column.append(piece)
    return [sorted(column, key=lambda one: one.area.top) for column in columns]


def _is_in_column(one: LineGroup, other: LineGroup) -> bool:
    shared = min(one.right, other.right) - max(one.left, other.left)
    return shared >= SHARED * min(one.right - one.left, other.right - other.left)


def page_order(areas: Sequence[tuple[Area, Placed]]) -> Iterator[Placed]:
    """Yield what lies in the areas in the order of a page: cut across first, then down."""
    if len(areas) <= 1:
        yield from (placed for _, placed in areas)
        return
    for sides in (_sides(areas, 1, 3), _sides(areas, 0, 2)):
        if len(sides) > 1:
            for side in sides:
                yield from page_order(side)
            return
    for _, placed in sorted(areas, key=lambda one: (one[0].top, one[0].x0)):
        yield placed


def sheet_order(areas: Sequence[tuple[Area, Placed]], fold: float | None) -> Iterator[Placed]:
    """Yield what lies in the areas in order: of two pages, if the sheet has a fold, left one first.

    What lies across the fold parts what is above it from what is below.
    """
    if fold is None:
        yield from page_order(areas)
        return
    across = [one for one in areas if one[0].x0 < fold < one[0].x1]
    across.sort(key=lambda one: one[0].top)
    tops = [area.top for area, _ in across]
    left, right = ([list[tuple[Area, Placed]]() for _ in range(len(tops) + 1)] for _ in range(2))
    for one in areas:
        if one[0].x1 <= fold:
            left[bisect(tops, one[0].top)].append(one)
        elif one[0].x0 >= fold:
            right[bisect(tops, one[0].top)].append(one)
    for number in range(len(tops) + 1):
        if number:
            yield across[number - 1][1]
        yield from page_order(left[number])
        yield from page_order(right[number])


def fold_of(pieces: Sequence[LineGroup], sheet: Area, body: float) -> float | None:
    """Return where a sheet of two pages is folded: no text runs across, and more room is there."""
    middle, room = (sheet.x0 + sheet.x1) / 2, FOLD * body / 2
    text = [piece.area for piece in pieces if not piece.is_display]
    is_clear = all(area.x1 <= middle - room or area.x0 >= middle + room for area in text)
    has_both = (
        min((area.x0 for area in text), default=middle)
        < middle
        < max((area.x1 for area in text), default=middle)
    )
    return middle if sheet.width >= SPREAD * sheet.height and is_clear and has_both else None


def _sides(
    areas: Sequence[tuple[Area, Placed]], low: int, high: int
) -> list[list[tuple[Area, Placed]]]:
    """The areas, parted where a straight cut meets none of them."""
    ordered = sorted(areas, key=lambda one: one[0][low])
    sides = [[ordered[0]]]
    end = ordered[0][0][high]
    for one in ordered[1:]:
        if one[0][low] >= end - LEAST_GAP:
            sides.append([])
        sides[-1].append(one)
        end = max(end, one[0][high])
    return sides
