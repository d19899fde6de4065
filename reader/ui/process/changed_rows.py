"""What has changed on a screen in, the lines of that and of nothing else out.

Textual's compositor draws all that stands between the first change and the last: with masthead and
status bar every row of every widget, of which it throws nearly all away.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from textual._compositor import Compositor
from textual.geometry import Region

if TYPE_CHECKING:
    from textual._compositor import ChopsUpdate
    from textual.strip import Strip

Pieces = dict[int, set[int]]  # row to the left edges of its pieces, from one widget's edge on


class ChangedRows(Compositor):
    """Asks for a line only the widget that is seen there, and only if something changed there."""

    def __init__(self) -> None:
        super().__init__()
        self._wanted: Pieces | None = None  # what is still to be drawn; None: everything

    def render_partial_update(self) -> "ChopsUpdate | None":
        """What has changed since this was asked last; None if nothing has."""
        self._wanted = self._changed()
        try:
            return super().render_partial_update()
        finally:
            self._wanted = None

    def _get_renders(
        self, crop: Region | None = None
    ) -> "Iterable[tuple[Region, Region, list[Strip]]]":
        """Rows of widgets, front to back: where they are, where they are cut, their lines."""
        if self._wanted is None:
            yield from super()._get_renders(crop)
            return
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            for first, end in runs(_taken(self._wanted, seen)):
                rows = Region(seen.x, first, seen.width, end - first)
                yield rows, clip, widget.render_lines(rows.translate(-region.offset))

    def _changed(self) -> Pieces:
        changed: Pieces = {}
        for y, left, right in self._regions_to_spans(self._dirty_regions):
            if 0 <= y < len(self.cuts):
                pieces = pairwise(self.cuts[y])
                inside = {start for start, end in pieces if start < right and end > left}
                changed.setdefault(y, set()).update(inside)
        return changed


def _taken(wanted: Pieces, seen: Region) -> list[int]:
    """Take what a widget shows out of what is wanted; return the rows of it."""
    left, right = seen.column_span
    taken = []
    for y, pieces in wanted.items():
        if seen.y <= y < seen.bottom and (shown := {x for x in pieces if left <= x < right}):
            pieces.difference_update(shown)
            taken.append(y)
    return taken


def runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Rows, from the top on, as runs without a gap: (first, behind the last)."""
    ends = [at for at, (row, after) in enumerate(pairwise(rows), 1) if after > row + 1]
    parts = pairwise([0, *ends, len(rows)]) if rows else ()
    return [(rows[start], rows[end - 1] + 1) for start, end in parts]
