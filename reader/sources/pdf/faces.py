"""Pieces in, the same out, lines told that their face alone sets off: heads of the text's size.

Bulletins, school papers and typewritten letters set heads in bold type as large as the text.  Such
a line is in one face from its first character to its last, and neither what stands above it nor
what stands below goes on in that: words that begin a paragraph, or a sentence within one, do.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from reader.sources.pdf.edges import WIDE
from reader.sources.pdf.lines import PrintLine
from reader.sources.pdf.pieces import LineGroup
from reader.sources.pdf.sheet import common_width
from reader.text.lazy_pattern import lazy_pattern

MOST = 3  # lines of a head
FARTHEST = 4.0  # ems of the line down to the text that it heads, where a picture stands between
SHARED = 0.5  # of the narrower breadth
FIRST = 2  # lines of the text below that are looked at
RUNNING = 5.0  # ems that text below a head is broad; cells of a table are narrower
SENTENCE_ENDS = frozenset("。；，、,;.")
# Faces in which papers set what is said beside a text; they head nothing.
SLANTED = lazy_pattern(r"(?i)ital|obli|slant|kai|fang|song_?gb|FZKT|FZFS|楷|仿")

FaceOf = Callable[[int], str]


def with_set_off(pieces: Sequence[LineGroup], face_of: FaceOf) -> list[LineGroup]:
    """Return the pieces, lines of text known that their face sets off from it."""
    usual = _face_of_text(pieces)
    found: set[PrintLine] = set()
    for piece in pieces:
        if not piece.is_display:
            found.update(_set_off(piece, pieces, usual, face_of))
    if not found:
        return list(pieces)
    return [
        piece._replace(lines=tuple(_told(line, found) for line in piece.lines))
        if not found.isdisjoint(piece.lines)
        else piece
        for piece in pieces
    ]


def _told(line: PrintLine, found: set[PrintLine]) -> PrintLine:
    return line._replace(is_set_off=True) if line in found else line


def _face_of_text(pieces: Sequence[LineGroup]) -> str:
    faces: Counter[str] = Counter()
    for piece in pieces:
        if not piece.is_display:
            for line in piece.lines:
                faces[line.face] += len(line.text)
    return max(faces, key=lambda face: (faces[face], face), default="")


def _set_off(
    piece: LineGroup, pieces: Sequence[LineGroup], usual: str, face_of: FaceOf
) -> Iterator[PrintLine]:
    lines = piece.lines
    start = 0
    while start < len(lines):
        face, stop = lines[start].face, start + 1
        while stop < len(lines) and lines[stop].face == face:
            stop += 1
        if face not in ("", usual) and stop - start <= MOST:
            run = lines[start:stop]
            above = lines[start - 1] if start else None
            under = piece if stop < len(lines) else _below(piece, pieces)
            text = under.lines[stop if under is piece else 0 :][:FIRST] if under else ()
            if _is_running(text) and _is_head(run, above, text[0], face_of):
                yield from run
        start = stop


def _is_running(lines: Sequence[PrintLine]) -> bool:
    """Whether the first lines below are those of a text, and no cells of a table."""
    return any(line.area.width >= RUNNING * line.size for line in lines)


def _below(piece: LineGroup, pieces: Sequence[LineGroup]) -> LineGroup | None:
    """The text right below a piece, in its column."""
    area = piece.area
    under = [
        one
        for one in pieces
        if 0 <= one.area.top - area.bottom <= FARTHEST * piece.size
        and common_width(one.area, area) >= SHARED * min(one.area.width, area.width)
    ]
    first = min(under, key=lambda one: one.area.top, default=None)
    return first if first and not first.is_display else None


def _is_head(
    run: Sequence[PrintLine], above: PrintLine | None, below: PrintLine, face_of: FaceOf
) -> bool:
    face, last = run[0].face, run[-1]
    if last.text[-1] in SENTENCE_ENDS or any(one.is_row or one.is_upright for one in run):
        return False
    if below.is_row or below.face == face or SLANTED.search(face):
        return False
    if not _is_wide(run[0].text) and _is_wide(below.text):
        return False  # letters and figures in Chinese text are of another font anyway
    ends = [number for one in run for number in (one.ends or ())]
    if len(ends) != 2 * len(run) or any(face_of(number) != face for number in ends):
        return False
    if not below.ends or face_of(below.ends[0]) == face:
        return False
    return above is None or (above.ends is not None and face_of(above.ends[1]) != face)


def _is_wide(text: str) -> bool:
    return any(char >= WIDE for char in text)
