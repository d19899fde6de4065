"""List items: lines that open as their neighbours do, with a mark of their own or with a label.

Briefs, rules and steps stand below one another, each behind the same mark (▲ ■ ★) or a label
(【故事】): the mark then points at no picture, and the line heads nothing.  Items that name a thing
and say what it is (★載客：十二人) are a box beside a story.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.parsing.labelling.line_shape import LineShape
from reader.parsing.lines.units import Unit
from reader.text.lazy_pattern import lazy_pattern

TEXT = frozenset("sL")
MARKED = frozenset("C*")  # kinds of a line that a mark opens
MARKS = frozenset("■□●◆◇◎▲△▶★☆")
APART = 3  # units from one item to the next: a column's end may cut one
TAIL = 4  # characters that say that a picture was taken
PICTURED = lazy_pattern(r"(?:摄影?|[供制]图|绘)\s?[)）]?$")
NAMED = lazy_pattern(r".\s?[^:：。，,；;]{1,12}[:：]")  # ★載客：
LABELLED = lazy_pattern(r"[【\[][^】\]\d]{1,8}[】\]]\s?\S")
FEW_LABELLED = 2  # on a page whose texts open so


def list_items(units: Sequence[Unit], shapes: Sequence[LineShape]) -> Iterator[tuple[int, str]]:
    """Yield items and their feature.

    `it=m` behind a mark, `it=v` if it names what it says the value of, `it=h` the line above such
    ones, `it=l` behind a label in brackets, `it=s` one that is signed as the one above is.

    What names its photographer is a caption, whatever stands about it.
    """
    marked: dict[int, str] = {
        at: unit.text[0]
        for at, (unit, shape) in enumerate(zip(units, shapes, strict=True))
        if shape.kind in MARKED and unit.text[0] in MARKS and not _is_pictured(unit)
    }
    items = {
        at
        for one, other in pairwise(marked)
        if other - one <= APART and marked[one] == marked[other]
        for at in (one, other)
    }
    named = {at for at in items if NAMED.match(units[at].text)}
    yield from ((at, "it=m") for at in items)
    yield from ((at, "it=v") for at in named)
    yield from ((at - 1, "it=h") for at in named if at and at - 1 not in items)
    signed = [_is_signed(*one) for one in zip(units, shapes, strict=True)]
    yield from ((at, "it=s") for at in range(1, len(units)) if signed[at - 1] and signed[at])
    labelled = [at for at, unit in enumerate(units) if LABELLED.match(unit.text)]
    kinds = Counter(shapes[at].kind == "D" for at in labelled)
    yield from ((at, "it=l") for at in labelled if kinds[shapes[at].kind == "D"] >= FEW_LABELLED)


def _is_signed(unit: Unit, shape: LineShape) -> bool:
    """Whether it is text with a name behind its last stop."""
    return shape.kind in TEXT and "signed" in shape.traits and not _is_pictured(unit)


def _is_pictured(unit: Unit) -> bool:
    return PICTURED.search(unit.text[-TAIL:]) is not None
