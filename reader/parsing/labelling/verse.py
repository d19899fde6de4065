"""Verse: the lines of a page → those of a text that stops nowhere, and the head behind it."""

from collections.abc import Iterator, Sequence

from reader.parsing.labelling.head_candidates import LONGEST_VERSE, PLAIN, is_short
from reader.parsing.labelling.line_shape import LineShape
from reader.parsing.lines.units import Unit

LONGEST, LEAST = 14, 5  # characters of a line, and lines, that are verse below a name
MOST_HEADS = 3  # lines of a head behind it


def heads_behind_verse(shapes: Sequence[LineShape]) -> Iterator[int]:
    """Yield the last of the plain lines between two bylines: it is of the second one's head.

    What stands right below a byline is a text, verse if its lines are short.
    """
    below = -1  # the byline that only plain lines stand below
    for at, shape in enumerate(shapes):
        if shape.kind == "Y":
            if 0 <= below < at - 2:
                yield at - 1
            below = at
        elif shape.kind not in PLAIN or shape.length > LONGEST_VERSE:
            below = -1


def verses(units: Sequence[Unit], shapes: Sequence[LineShape]) -> Iterator[tuple[int, str]]:
    """Yield the lines of verse below a title and a name (`y`), and the line behind them (`n`).

    Verse is many short lines of which none stops.  Above prose or another name the last of them is
    the next text's head, unless blank lines say which lines are.
    """
    at = 2
    while at < len(shapes):
        end = at
        if shapes[at - 1].kind in "NYA" and shapes[at - 2].kind in PLAIN:
            while end < len(shapes) and _is_verse(units[end], shapes[end]):
                end += 1
        last = _verse_end(units, shapes, at, end)
        if last - at >= LEAST:
            yield from ((line, "y") for line in range(at, last))
            yield from ((line, "n") for line in range(last, min(last + 1, len(shapes))))
        at = max(end, at + 1)


def _is_verse(unit: Unit, shape: LineShape) -> bool:
    """Whether a line may be one of verse: short, without a stop, and no row of figures."""
    is_short = shape.kind == "S" and shape.length <= LONGEST
    return is_short and not any(char < "\u0080" and char.isalnum() for char in unit.text)


def _verse_end(units: Sequence[Unit], shapes: Sequence[LineShape], start: int, end: int) -> int:
    """Where short lines stop being verse: above a head that stands apart, or in one line."""
    if end >= len(shapes):
        return end
    for at in range(end - 1, max(start, end - MOST_HEADS) - 1, -1):
        if units[at].is_apart:
            return at
    is_head = shapes[end].kind in "NYA" or not is_short(shapes[end])
    return end - 1 if is_head and not units[end].is_apart else end
