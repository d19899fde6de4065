"""Blocks of print lines with their places in, lines with evidence out: as a library scanned them.

The source gives the order of its blocks and where each line stands.  What is set larger than the
running text heads a story; what follows it, down to the next head, stands in its frame.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from statistics import median
from typing import NamedTuple

from reader.model import Box, Evidence, SourceLine, safe_line
from reader.text.ideographs import plain_ideographs

TEXT, HEADING, CAPTION, MARGIN = "text", "heading", "caption", "margin"

# Times the size of running text that is set for show: as fonts say it, and as boxes do, which
# grow with what rises above a line or falls below it.
_DISPLAY_FONT, _DISPLAY_BOX = 1.15, 1.5
_CROSSHEAD = 1.5  # a head this many times as large has what is smaller within its story
_LONGEST_HEAD = 120  # characters of a block in large type; more are a lead
_FEW = 3  # characters that show which way a line runs


class ScannedLine(NamedTuple):
    """A line as scanned.

    Attributes:
        text: Its characters.
        box: Where it stands, in any unit.
        size: Of its font in points; 0 where nobody says.
        is_open_word: Whether its last word goes on in the next line.
    """

    text: str
    box: Box
    size: float = 0.0
    is_open_word: bool = False


class PrintBlock(NamedTuple):
    """Lines that stand together, in reading order, and what the source calls them."""

    lines: tuple[ScannedLine, ...]
    kind: str = TEXT


def lines_with_places(blocks: Sequence[PrintBlock]) -> list[SourceLine]:
    """Return the lines of a page, in order, each with what its place says."""
    blocks = [block for block in blocks if block.lines]
    lines = list(chain.from_iterable(block.lines for block in blocks))
    scale = _Scale(lines)
    out: list[SourceLine] = []
    frame, is_open, head = 1, False, 0.0
    for number, block in enumerate(blocks, 1):
        size = median(map(scale.size, block.lines))
        is_display = block.kind == HEADING or (block.kind == TEXT and scale.is_display(block, size))
        if is_display:
            if is_open and size * _CROSSHEAD > head:
                frame, is_open, head = frame + 1, False, 0.0
            head = head if is_open else max(head, size)
        elif block.kind != MARGIN:
            is_open = True
        own = 0 if block.kind == MARGIN else frame
        out += scale.lines(block, _Place(own, number, size, is_display))
    return out


class _Place(NamedTuple):
    """Where a block stands among the others, and how it is set."""

    frame: int
    column: int
    size: float
    is_display: bool


class _Scale:
    """How large a page's lines are, and which way they run."""

    def __init__(self, lines: Sequence[ScannedLine]) -> None:
        self._has_fonts = bool(lines) and all(line.size > 0 for line in lines)
        long = [line.box for line in lines if len(line.text) >= _FEW]
        self.is_upright = sum(_height(box) > _width(box) for box in long) * 2 > len(long)
        sizes = sorted((self.size(line), len(line.text)) for line in lines)
        half, counted = sum(count for _, count in sizes) / 2, 0
        self._running = 1.0
        for size, count in sizes:
            self._running, counted = size, counted + count
            if counted >= half:
                break

    def size(self, line: ScannedLine) -> float:
        """How large a line's characters are: its font, or how thick it is."""
        return line.size if self._has_fonts else self._thickness(line)

    def is_display(self, block: PrintBlock, size: float) -> bool:
        """Whether a block is set for show."""
        least = _DISPLAY_FONT if self._has_fonts else _DISPLAY_BOX
        length = sum(len(line.text) for line in block.lines)
        return size >= least * self._running and length <= _LONGEST_HEAD

    def lines(self, block: PrintBlock, place: _Place) -> Iterator[SourceLine]:
        """Yield a block's lines with their evidence."""
        spans = list(map(self._span, block.lines))
        start, end = min(span[0] for span in spans), max(span[1] for span in spans)
        em = median(map(self._thickness, block.lines))
        for line, span in zip(block.lines, spans, strict=True):
            yield SourceLine(
                plain_ideographs(safe_line(line.text)),
                Evidence(
                    box=self._turned(line.box),
                    size=place.size,
                    frame=place.frame,
                    column=place.column,
                    indent=round((span[0] - start) / em, 2),
                    room=round((end - span[1]) / em, 2),
                    is_display=place.is_display,
                    is_caption=block.kind == CAPTION,
                    is_open_word=line.is_open_word,
                ),
            )

    def _turned(self, box: Box) -> Box:
        """The box; of upright lines as if the page lay on its side, its first line on top."""
        return Box(box.top, -box.x1, box.bottom, -box.x0) if self.is_upright else box

    def _thickness(self, line: ScannedLine) -> float:
        return max(_width(line.box) if self.is_upright else _height(line.box), 1.0)

    def _span(self, line: ScannedLine) -> tuple[float, float]:
        box = line.box
        return (box.top, box.bottom) if self.is_upright else (box.x0, box.x1)


def _width(box: Box) -> float:
    return box.x1 - box.x0


def _height(box: Box) -> float:
    return box.bottom - box.top
