"""Pieces in, the same out, lines told that are set off in the text's size: bold, or underlined.

Bulletins, school papers and typewritten letters set heads in bold type as large as the text.  Such
a line is in one face from its first character to its last, and neither what stands above it nor
what stands below goes on in that: words that begin a paragraph, or a sentence within one, do.
Others have a rule below all their words, as links that stand alone do.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from reader.sources.pdf.edges import WIDE
from reader.sources.pdf.lines import PrintLine
from reader.sources.pdf.pieces import LineGroup
from reader.sources.pdf.sheet import common_width
from reader.text.lazy_pattern import lazy_pattern

MOST = 3  # lines of a head
FARTHEST = 4.0  # ems of the line down to the text that it heads, where a picture stands between
SHARED = 0.5  # of the narrower breadth
SHORT = 1.0  # ems by which a line does not fill its column
FIRST = 2  # lines of the text below that are looked at
RUNNING = 5.0  # ems that text below a head is broad; cells of a table are narrower
SENTENCE_ENDS = frozenset("。；，、,;.")
# Faces in which papers set what is said beside a text; they head nothing.
SLANTED = lazy_pattern(r"(?i)ital|obli|slant|kai|fang|song_?gb|FZKT|FZFS|楷|仿")

LINK = lazy_pattern(r"[\w.-]@[\w.-]|://|\bwww\.")  # underlined for what it is

FaceOf = Callable[[int], str]


def with_set_off(
    pieces: Sequence[LineGroup], face_of: FaceOf, underlined: frozenset[PrintLine]
) -> list[LineGroup]:
    """Return the pieces, lines of text known that their face, or a rule below, sets off from it."""
    set_off = _SetOff(_face_of_text(pieces), face_of, underlined)
    found: set[PrintLine] = set()
    for piece in pieces:
        if not piece.is_display:
            found.update(set_off.within(piece, pieces))
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


class _SetOff(NamedTuple):
    """How lines differ from text: in another face than is usual, or underlined whole."""

    usual: str
    face_of: FaceOf
    underlined: frozenset[PrintLine]

    def within(self, piece: LineGroup, pieces: Sequence[LineGroup]) -> Iterator[PrintLine]:
        """Yield the lines of a piece that are set off and head what stands below."""
        lines = piece.lines
        start = 0
        while start < len(lines):
            form, stop = self._form(lines[start]), start + 1
            while stop < len(lines) and self._form(lines[stop]) == form:
                stop += 1
            if (form[1] or form[0] not in ("", self.usual)) and stop - start <= MOST:
                run = lines[start:stop]
                above = lines[start - 1] if start else None
                under = piece if stop < len(lines) else _below(piece, pieces)
                text = under.lines[stop if under is piece else 0 :][:FIRST] if under else ()
                if _is_running(text) and self._is_head(run, above, text[0]):
                    yield from run
            start = stop

    def _form(self, line: PrintLine) -> tuple[str, bool]:
        return line.face, line in self.underlined

    def _is_head(self, run: Sequence[PrintLine], above: PrintLine | None, below: PrintLine) -> bool:
        if run[-1].text[-1] in SENTENCE_ENDS or any(one.is_row or one.is_upright for one in run):
            return False
        if below.is_row:
            return False
        if run[0] in self.underlined:
            return not {above, below} & self.underlined and _stands_alone(run, below)
        return _is_set_off(run, above, below, self.face_of)


def _stands_alone(run: Sequence[PrintLine], below: PrintLine) -> bool:
    """Whether lines end before the text does, and are no link."""
    is_short = run[-1].area.x1 < below.area.x1 - SHORT * below.size
    return is_short and not any(LINK.search(one.text) for one in run)


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


def _is_set_off(
    run: Sequence[PrintLine], above: PrintLine | None, below: PrintLine, face_of: FaceOf
) -> bool:
    """Whether a face is that of the run alone."""
    face = run[0].face
    if below.face == face or SLANTED.search(face):
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
