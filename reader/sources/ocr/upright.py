"""The picture of an upright line in, its characters out.

They are read with the line laid on its side, as the engine has learnt to; where that is not sure,
as if they stood side by side.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from reader.sources.ocr.engine import SMALLEST, Engine, Read, sureness_of
from reader.sources.ocr.glyphs import DESCENT, HAN_INK, InkCell, SetLine, set_of
from reader.sources.ocr.ink import blobs_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

TALL = 1.7  # times as high as broad; a line of two characters and more
CLOSEST, LOOSEST = 0.95, 2.2  # steps from character to character, in breadths of the ink
PAD = 4  # white pixels beside each character
SURE = 0.85  # of all characters of a line that is laid on its side
SURE_CELL = 0.5  # of a character by itself
ALIKE = 0.5  # of them that are read the same as they stand


def is_upright(width: int, height: int) -> bool:
    """Whether a box of this size holds a line that runs from top to bottom."""
    return height >= TALL * width


def stacked_in(line: "NDArray[Any]", engine: Engine) -> SetLine | None:
    """Return the characters of an upright line, from top to bottom, as `laid_down` shows them."""
    laid = laid_down(line)
    reads = engine.characters(laid)
    sure = [read for read in reads if read.sureness >= SMALLEST]
    found = set_of(sure, blobs_of(laid), laid.shape[1])
    if found is not None and sureness_of(reads) >= SURE:
        return found
    stood = _in_equal_cells(line, engine)
    other = sureness_of([cell.read for cell in stood.cells]) if stood else 0.0
    return stood if other > sureness_of(reads) else found


def laid_down(line: "NDArray[Any]") -> "NDArray[Any]":
    """Return the picture of a line that runs down as it runs to the right, on its side."""
    import numpy  # noqa: PLC0415 - comes with the engine

    return numpy.ascontiguousarray(numpy.rot90(line, 1))


def are_standing(line: "NDArray[Any]", reads: Sequence[Read], engine: Engine) -> bool:
    """Whether characters that were read with the line laid on its side stand upright in it."""
    if not reads:
        return False
    height = line.shape[0]
    middles = sorted(read.middle * height for read in reads)
    cuts = [(one + other) / 2 for one, other in pairwise(middles)]
    edges = [0, *map(round, cuts), height]
    cells = [(start, max(start + 1, stop)) for start, stop in pairwise(edges)]
    stood = _reads(line, cells, engine)
    same = sum(
        one is not None and one.char == read.char and one.sureness >= SURE_CELL
        for one, read in zip(stood, reads, strict=True)
    )
    return same >= ALIKE * len(reads)


def _in_equal_cells(line: "NDArray[Any]", engine: Engine) -> SetLine | None:
    """The characters of a line in which all are as high."""
    blobs = blobs_of(line)
    if not blobs:
        return None
    left, right = round(blobs[0].start), round(blobs[-1].stop)
    top, bottom = min(blob.top for blob in blobs), max(blob.bottom for blob in blobs)
    cuts = _cuts(line[top:bottom, left:right], right - left)
    edges = [(top + start, top + stop) for start, stop in pairwise(cuts)]
    size = (right - left) / HAN_INK
    cells = [
        InkCell(read, (start + stop - size) / 2, (start + stop + size) / 2)
        for (start, stop), read in zip(edges, _reads(line, edges, engine), strict=True)
        if read is not None
    ]
    base = line.shape[1] - (left + right) / 2 + (0.5 - DESCENT) * size
    return SetLine(tuple(cells), base, size) if cells else None


def _cuts(ink: "NDArray[Any]", width: int) -> list[int]:
    """The rows between characters, which all stand as far apart: where the least ink is cut."""
    height = ink.shape[0]
    least = max(1, round(height / (LOOSEST * width)))
    most = max(least, round(height / (CLOSEST * width)))
    grey = ink.mean(axis=(1, 2))
    shares = abs(grey - grey.max()) if grey.mean() * 2 > grey.max() else grey
    ways = [
        [round(height * at / count) for at in range(count + 1)] for count in range(least, most + 1)
    ]

    def cost(cuts: Sequence[int]) -> tuple[float, int]:
        inner = cuts[1:-1]
        mean = sum(float(shares[row]) for row in inner) / max(1, len(inner))
        return round(mean), -len(cuts)

    return min(ways, key=cost)


def _reads(
    line: "NDArray[Any]", cells: Sequence[tuple[int, int]], engine: Engine
) -> list[Read | None]:
    """What each cell holds, the surest of what was read in it."""
    import numpy  # noqa: PLC0415 - comes with the engine

    high = max(stop - start for start, stop in cells)
    ground = int(numpy.median(line))
    row = numpy.full((high, len(cells) * (line.shape[1] + PAD), 3), ground, line.dtype)
    for at, (start, stop) in enumerate(cells):
        left = at * (line.shape[1] + PAD)
        cell = line[start:stop]
        row[: len(cell), left : left + line.shape[1]] = cell
    found: list[Read | None] = [None] * len(cells)
    for read in engine.characters(row):
        at = min(len(cells) - 1, int(read.middle * len(cells)))
        known = found[at]
        if known is None or known.sureness < read.sureness:
            found[at] = read
    return found
