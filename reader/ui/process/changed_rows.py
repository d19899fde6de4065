"""What has changed on a screen in, the lines of that and of nothing else out.

Textual's compositor draws all that stands between the first change and the last: with masthead and
status bar every row of every widget, of which it throws nearly all away.  And it cuts each line
wherever a widget has an edge, which takes as long as to draw it.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from textual._compositor import Compositor, CompositorUpdate
from textual.geometry import Region
from textual.strip import Strip

if TYPE_CHECKING:
    from rich.console import Console

Span = tuple[int, int]  # cells of a row, from the first to behind the last
Piece = tuple[int, int, Strip]  # row and column, and what is written from there on


class ChangedLines(CompositorUpdate):
    """Pieces of lines, each written where it belongs."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        """`pieces` lie side by side or apart, none upon another."""
        self._pieces = pieces

    def render_segments(self, console: "Console") -> str:
        """Return what the terminal gets for them."""
        return "".join(
            [f"\x1b[{y + 1};{x + 1}H{strip.render(console)}" for y, x, strip in self._pieces]
        )


class ChangedRows(Compositor):
    """Asks for a line only the widget that is seen there, and only if something changed there."""

    def render_partial_update(self) -> ChangedLines | None:  # type: ignore[override]  # no chops
        """What has changed since this was asked last; None if nothing has."""
        dirty = [region for region in self._dirty_regions if region]  # without cells: no frame
        self._dirty_regions.clear()
        pieces = list(self._pieces(self._wanted(dirty)))
        return ChangedLines(sorted(pieces, key=itemgetter(0, 1))) if dirty else None

    def _wanted(self, dirty: Iterable[Region]) -> dict[int, list[Span]]:
        """Which cells of which row are to be drawn."""
        width, height = self.size
        wanted: dict[int, list[Span]] = {}
        for y, left, right in self._regions_to_spans(dirty):
            if 0 <= y < height and (left := max(0, left)) < (right := min(right, width)):
                wanted.setdefault(y, []).append((left, right))
        return wanted

    def _pieces(self, wanted: dict[int, list[Span]]) -> Iterable[Piece]:
        """Yield what each widget shows of what is wanted, front to back; takes that out of it."""
        front: list[Region] = []
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            left, right = seen.column_span
            rows = {
                y: shown
                for y in range(*seen.line_span)
                if y in wanted and (shown := _taken(wanted, y, left, right))
            }
            for first, end in runs(list(rows)):
                crop = Region(seen.x, first, seen.width, end - first)
                lines = widget.render_lines(crop.translate(-region.offset))
                for y, line in enumerate(lines, first):
                    for start, stop in rows[y]:
                        if (start, stop) == (left, right):
                            yield y, start, line
                            continue
                        first_cell = start - _is_half(line, start - left, (start - 1, y), front)
                        last_cell = stop + _is_half(line, stop - left, (stop, y), front)
                        yield y, first_cell, _cut(line, first_cell - left, last_cell - left)
            front.append(seen)


def _taken(wanted: dict[int, list[Span]], y: int, left: int, right: int) -> list[Span]:
    """Take what lies between two columns out of what is wanted of a row; return it."""
    spans, shown, rest = wanted[y], list[Span](), list[Span]()
    for start, end in spans:
        if start >= left and end <= right:
            shown.append((start, end))
        elif end <= left or start >= right:
            rest.append((start, end))
        else:
            shown.append((max(start, left), min(end, right)))
            rest += [(start, left)] if start < left else []
            rest += [(right, end)] if end > right else []
    if rest:
        wanted[y] = rest
    else:
        del wanted[y]
    return shown


def _is_half(line: Strip, at: int, other: tuple[int, int], front: Sequence[Region]) -> bool:
    """Whether a cut of a line parts a wide character of which the `other` cell is seen, too.

    What changed below an overlay ends anywhere in its lines; where a widget in front covers half
    of a character, the other half is blank.
    """
    return _parts_character(line, at) and not any(one.contains(*other) for one in front)


def _parts_character(line: Strip, at: int) -> bool:
    for text, _, _ in line:
        width = cell_len(text)
        if at < width:
            return not text.isascii() and at not in accumulate(map(cell_len, text), initial=0)
        at -= width
    return False


def _cut(line: Strip, start: int, stop: int) -> Strip:
    """A part of a line: mostly all but some blanks at its end, where a scrollbar stands."""
    more = line.cell_length - stop
    if start or more <= 0:
        return line.crop(start, stop)
    *before, (text, style, control) = line
    if control or len(text) <= more or text.strip(" "):
        return line.crop(start, stop)
    return Strip([*before, Segment(text[:-more], style)], stop)


def runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Rows, from the top on, as runs without a gap: (first, behind the last)."""
    ends = [at for at, (row, after) in enumerate(pairwise(rows), 1) if after > row + 1]
    parts = pairwise([0, *ends, len(rows)]) if rows else ()
    return [(rows[start], rows[end - 1] + 1) for start, end in parts]
