"""Drawing as functions: fragments, spans and styles in, strips out; no widget, no app."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.layout import Fragment
from reader.ui.clip import cells_of

Range = tuple[int, int]  # start and end in characters of the stored text


Layer = tuple[Sequence[Range], Style]  # where a style is laid over what is below
Run = tuple[str, Style, int]  # text, its style, its stored offset or -1


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


def inked(fragment: Fragment, base: Style, layers: Sequence[Layer]) -> list[Run]:
    """Cut a fragment into runs of one style, each layer laid over those before it."""
    runs: list[Run] = [(fragment.text, base, fragment.start)]
    if fragment.start < 0:
        return runs
    for ranges, style in layers:
        if ranges:
            runs = [cut for run in runs for cut in _laid_over(run, ranges, style)]
    return runs


def _laid_over(run: Run, ranges: Sequence[Range], style: Style) -> Iterator[Run]:
    text, below, start = run
    for low, high, is_inside in overlay(len(text), start, ranges):
        yield text[low:high], below + style if is_inside else below, start + low


def line_strip(runs: Iterable[tuple[str, Style]], width: int, blank: Style) -> Strip:
    """Runs from the left edge, cut or padded to `width` cells."""
    segments = [Segment(text, style) for text, style in runs if text]
    cells = sum([cells_of(text) for text, _, _ in segments])
    if cells > width:
        return Strip(segments).adjust_cell_length(width, blank)
    if cells < width:  # here and not by the strip, which would be made twice
        segments.append(Segment(" " * (width - cells), blank))
    return Strip(segments, width)
