"""Drawing as functions: fragments, spans and styles in, strips out; no widget, no app."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.layout import Fragment

Range = tuple[int, int]  # start and end in characters of the stored text


@dataclass(frozen=True, slots=True)
class Ink:
    """How one line is coloured.

    Attributes:
        base: Style of the text.
        marked: Laid over `base` where a search hit stands.
        selected: Laid over both where the reader has selected.
    """

    base: Style
    marked: Style
    selected: Style


def overlay(length: int, start: int, ranges: Sequence[Range]) -> Iterator[tuple[int, int, bool]]:
    """Cut `start … start + length` at the edges of sorted, disjoint `ranges`.

    Yields (from, to, inside) with offsets relative to `start`; together they cover the whole.
    """
    at, end = start, start + length
    first = max(0, bisect_right(ranges, (start, start)) - 1) if ranges else 0
    for low, high in ranges[first:]:
        if high <= at:
            continue
        if low >= end:
            break
        if low > at:
            yield at - start, low - start, False
            at = low
        stop = min(high, end)
        yield at - start, stop - start, True
        at = stop
    if at < end:
        yield at - start, end - start, False


def inked(
    fragment: Fragment, ink: Ink, marks: Sequence[Range], chosen: Range | None
) -> list[tuple[str, Style, int]]:
    """Cut a fragment into runs of one style: (text, style, stored offset or -1)."""
    if fragment.start < 0:
        return [(fragment.text, ink.base, -1)]
    runs: list[tuple[str, Style, int]] = []
    picked = (chosen,) if chosen else ()
    for low, high, is_marked in overlay(len(fragment.text), fragment.start, marks):
        style = ink.base + ink.marked if is_marked else ink.base
        for left, right, is_picked in overlay(high - low, fragment.start + low, picked):
            text = fragment.text[low + left : low + right]
            runs.append(
                (text, style + ink.selected if is_picked else style, fragment.start + low + left)
            )
    return runs


def line_strip(runs: Iterable[tuple[str, Style]], width: int, blank: Style) -> Strip:
    """Runs from the left edge, cut or padded to `width` cells."""
    segments = [Segment(text, style) for text, style in runs if text]
    return Strip(segments).adjust_cell_length(width, blank)
