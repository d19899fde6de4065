"""A line that was read in, its cells out: each where its ink stands, as wide as type sets it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from reader.sources.ocr.engine import Read
from reader.sources.ocr.ink import Blob

# Ems.
HAN_INK = 0.93  # from the top of the ink of Chinese characters to its foot
LATIN_INK = 0.72  # of capitals and figures
DESCENT = 0.14  # of a Chinese character's cell, below the baseline
BEARING = 0.06  # white before and behind the ink in its cell
WIDEST_BLOB = 1.25  # of one character; more is several that touch
FARTHEST = 0.7  # from where a character was read to the middle of its ink
MARK_WHITE = 0.85  # before a mark that stands in the far half of its cell
OPENING_WHITE = 0.5  # behind a mark that stands in the near half of its cell
TELLING = 3  # steps from character to character that show the em
LOWER, HIGHER = 0.75, 1.12  # times the em that the ink's height says
IDEOGRAPHS = "\u3400", "\u9fff"
FULL_CELL = "\u2e80"  # the first character that takes a whole em

SQUARE = "■"
OPENING = frozenset("“‘（《「『【〈〔［")  # whose ink stands in the right half of the cell
CLOSING = frozenset("，。、；：！？”’）》」』】〉〕］")  # and in the left half
_FULL = dict(zip(",:;!?()", "，：；！？（）", strict=True))  # as marks are in Chinese text

Marks = list[Blob | None]  # the ink of each character; None where none was found


class InkCell(NamedTuple):
    """A character and its cell, in pixels from the left of the line's picture."""

    read: Read
    x0: float
    x1: float


class SetLine(NamedTuple):
    """A line as it stands on the page, in pixels.

    Attributes:
        cells: From left to right.
        base: The baseline, from the top of the line's picture.
        size: The em.
    """

    cells: tuple[InkCell, ...]
    base: float
    size: float


def set_of(reads: Sequence[Read], blobs: Sequence[Blob], width: int) -> SetLine | None:
    """Return the characters of a line that is `width` pixels broad; None without any ink."""
    if not reads or not blobs:
        return None
    top, bottom = min(blob.top for blob in blobs), max(blob.bottom for blob in blobs)
    rough = (bottom - top) / HAN_INK
    reads = [*_squares(reads, blobs, rough, width), *_with_full_marks(reads)]
    marks = _marks(reads, blobs, rough, width)
    han = [mark for read, mark in zip(reads, marks, strict=True) if mark and is_han(read.char)]
    if not han:
        size = (bottom - top) / LATIN_INK
        return SetLine(tuple(_cells(reads, marks, size)), bottom, size)
    top, bottom = min(mark.top for mark in han), max(mark.bottom for mark in han)
    high = bottom - top
    if len(han) == 1:  # 一 is as broad as others, and no higher than a stroke
        high = max(high, round(han[0].stop - han[0].start))
    size = _pitch(reads, marks, high / HAN_INK)
    base = (top + bottom) / 2 + (0.5 - DESCENT) * size
    return SetLine(tuple(_cells(reads, marks, size)), base, size)


def is_han(char: str) -> bool:
    """Whether a character's ink fills its em."""
    return IDEOGRAPHS[0] <= char <= IDEOGRAPHS[1]


def _squares(
    reads: Sequence[Read], blobs: Sequence[Blob], size: float, width: int
) -> Iterator[Read]:
    """Yield the squares before a line that were seen and not read."""
    first = reads[0].middle * width
    for blob in blobs:
        if blob.is_square and first - blob.middle >= size / 2:
            yield Read(SQUARE, blob.middle / width, 1.0)


def _with_full_marks(reads: Sequence[Read]) -> Iterator[Read]:
    """Yield the characters, marks beside a Chinese one in the form that goes with it."""
    chars = ["", *(read.char for read in reads), ""]
    for before, read, after in zip(chars, reads, chars[2:], strict=False):
        is_chinese = max(before, after) >= FULL_CELL
        yield read._replace(char=_FULL.get(read.char, read.char)) if is_chinese else read


def _pitch(reads: Sequence[Read], marks: Marks, size: float) -> float:
    """The em by how far Chinese characters stand apart, if it fits the height of their ink.

    Brackets are higher than characters, and strokes lower; characters set solid are an em apart.
    """
    middles = [
        mark.middle if mark and is_han(read.char) else None
        for read, mark in zip(reads, marks, strict=True)
    ]
    steps = [b - a for a, b in pairwise(middles) if a is not None and b is not None]
    if len(steps) < TELLING:
        return size
    step = median(steps)
    return step if LOWER * size <= step <= HIGHER * size else size


def _marks(reads: Sequence[Read], blobs: Sequence[Blob], size: float, width: int) -> Marks:
    """The ink of each character: the blobs that are nearest to where it was read."""
    middles = [read.middle * width for read in reads]
    found: Marks = [None] * len(reads)
    for blob in _single(blobs, middles, size):
        at = min(range(len(reads)), key=lambda one: abs(middles[one] - blob.middle))
        if abs(middles[at] - blob.middle) > FARTHEST * size:
            continue  # between columns, or of a picture
        known = found[at]
        found[at] = blob if known is None else _both(known, blob)
    return found


def _both(one: Blob, other: Blob) -> Blob:
    return Blob(
        one.start,
        max(one.stop, other.stop),
        min(one.top, other.top),
        max(one.bottom, other.bottom),
    )


def _single(blobs: Sequence[Blob], middles: Sequence[float], size: float) -> Iterator[Blob]:
    """Yield the blobs, those of characters that touch cut in the middle between these."""
    for blob in blobs:
        if blob.stop - blob.start <= WIDEST_BLOB * size:
            yield blob
            continue
        inside = [x for x in middles if blob.start < x < blob.stop]
        cuts = [(x + y) / 2 for x, y in pairwise(inside)]
        for start, stop in pairwise([blob.start, *cuts, blob.stop]):
            yield blob._replace(start=start, stop=stop)


def _cells(reads: Sequence[Read], marks: Marks, size: float) -> Iterator[InkCell]:
    """Yield a cell for each character; none reaches into the next."""
    found: list[InkCell] = []
    end = 0.0
    for read, mark in zip(reads, marks, strict=True):
        start, stop = (mark.start, mark.stop) if mark else (end, end + size / 2)
        x0, x1 = _cell(read.char, start, stop, size)
        if read.char in CLOSING and found and start - MARK_WHITE * size <= end <= start:
            x0, x1 = end, end + size  # set right behind the character before it
        if found and x0 < end:
            x0 = min(end, start)
        found.append(InkCell(read, x0, max(x1, x0 + 1)))
        end = max(x1, x0 + 1)
    end = 0.0
    for cell, after in zip(found, [*found[1:], None], strict=True):
        shown = cell if after is None else _before(cell, after.x0, end, size)
        yield shown
        end = shown.x1


def _before(cell: InkCell, next_one: float, end: float, size: float) -> InkCell:
    """A cell between where another ends and the next one begins, in which it does not reach.

    One that opens a bracket stands right before it, wherever in its cell a font draws the mark.
    """
    if cell.read.char in OPENING and 0 < next_one - cell.x1 <= OPENING_WHITE * size:
        return cell._replace(x0=max(end, next_one - size), x1=next_one)
    return cell._replace(x1=max(cell.x0 + 1, min(cell.x1, next_one)))


def _cell(char: str, start: float, stop: float, size: float) -> tuple[float, float]:
    white = BEARING * size
    if char < FULL_CELL and char not in OPENING and char not in CLOSING:
        return start - white, stop + white
    if char in OPENING:
        return stop + white - size, stop + white
    if char in CLOSING:
        return start - white, start - white + size
    middle = (start + stop) / 2
    return middle - size / 2, middle + size / 2
