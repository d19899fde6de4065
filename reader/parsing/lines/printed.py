"""Printed lines: units of lines whose places are known, and which of them were surely joined.

Where a source says how a line stands in its column, a paragraph need not be guessed: its first
line stands in, its last one stops short.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from reader.model import Evidence, Piece, SourceLine
from reader.parsing.lines.given import given_units, is_given
from reader.parsing.lines.shapes import UNMEASURED, is_stopped
from reader.parsing.lines.units import Unit, read_units
from reader.text.lazy_pattern import lazy_pattern

# Ems.
INDENTED = 0.7
FULL = 1.0  # a line that leaves less room is full
SHORT = 2.5  # one that leaves more ends a paragraph, if Chinese
RAGGED = 9.0  # of Latin text, whose words are not broken
SAME_SIZE = 0.09  # sizes of one paragraph differ by no larger share
LOOSE = 1.25  # times the usual step from line to line: space between paragraphs
APART = 1.8  # and no more of it between two parts of a column, where something may stand
FEW = 0.02  # share of lines that are indented where first lines are
IN_A_ROW = 3  # rows numbered one after the other are items
NUMBERED = lazy_pattern(r"(\d{1,3})\s?[.、．)）]")
BULLETED = lazy_pattern(r"[•▪◦‣●■◆♦]\s")  # opens an item
WIDE = "\u2e80"  # the first character that needs no space between words

Printed = tuple[str, Evidence, int]  # text, evidence, number of the source line


def is_printed(lines: Sequence[SourceLine]) -> bool:
    """Whether the source knows how its lines stand on the page."""
    return any(line.evidence is not None for line in lines)


def units_of(lines: Sequence[SourceLine]) -> list[Unit]:
    """Return the units of a page, as its source knows them, printed, or only text."""
    if is_given(lines):
        return given_units(lines)
    return printed_units(lines) if is_printed(lines) else read_units(lines)


def printed_units(lines: Sequence[SourceLine]) -> list[Unit]:
    """Return the units that the lines make: paragraphs, and each other line by itself."""
    printed = [
        (text, line.evidence, number)
        for number, line in enumerate(lines)
        if (text := line.text.strip()) and line.evidence is not None
    ]
    habits = _Habits(printed)
    groups: list[list[Printed]] = []
    for line in printed:
        if groups and habits.goes_on(groups[-1][-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    frames = [0, *(group[0][1].frame for group in groups)]
    return [
        _unit(group, is_apart=frame != before)
        for group, (before, frame) in zip(groups, pairwise(frames), strict=True)
    ]


def is_latin(before: str, after: str) -> bool:
    """Whether both characters are of a script that parts words by spaces."""
    return before < WIDE and after < WIDE


class _Habits:
    """How a page sets its paragraphs."""

    def __init__(self, printed: Sequence[Printed]) -> None:
        running = [known for _, known, _ in printed if not (known.is_display or known.is_row)]
        indented = sum(evidence.indent >= INDENTED for evidence in running)
        self._has_indents = indented >= 2 and indented >= FEW * len(running)
        steps = [step for step in _steps(running) if step > 0]
        self._usual = median(steps) if steps else float("inf")
        self._items = set(_numbered(printed))
        self._lines = Counter(known.column for _, known, _ in printed)

    def goes_on(self, above: Printed, below: Printed) -> bool:
        """Whether a line goes on with the paragraph of the line before it."""
        text, last, _ = above
        after, own, number = below
        if last.frame != own.frame or last.is_caption != own.is_caption or own.has_rule:
            return False
        if last.is_open_word:
            return True
        is_item = number in self._items or BULLETED.match(after) is not None
        if last.is_display or own.is_display or not last.frame or is_item:
            return False
        if last.is_row or own.is_row:
            return last.is_row and own.is_row and last.column == own.column
        if last.is_set_off != own.is_set_off or abs(own.size / last.size - 1) > SAME_SIZE:
            return False
        return self._runs_on(text, last, after, own)

    def _runs_on(self, text: str, last: Evidence, after: str, own: Evidence) -> bool:
        is_same = last.column == own.column
        step = _step(last, own) / self._usual
        are_words = is_latin(text[-1], after[0])
        is_below = _are_in_line(last, own) or (are_words and _are_over(last, own))
        is_near = step <= APART and is_below
        if step > LOOSE and (is_same or is_near or self._are_apart(last, own)):
            return False
        if own.is_caption:
            return is_same and last.room < SHORT
        if self._has_indents and own.indent >= INDENTED:
            return False
        room = last.room
        if own.face != last.face and room >= FULL:
            return False
        longest = RAGGED if are_words else SHORT
        if self._has_indents:
            return room < longest
        return room < (longest if longest == RAGGED and not is_stopped(text) else FULL)

    def _are_apart(self, last: Evidence, own: Evidence) -> bool:
        """Whether each is a column's only line: who wrote it, and where it is from."""
        return self._lines[last.column] == self._lines[own.column] == 1 and _is_below(last, own)


def _numbered(printed: Sequence[Printed]) -> Iterator[int]:
    """Numbers of the source lines that open an item: flush below another and numbered after it."""
    run: list[Printed] = []
    last = 0
    for line in printed:
        found = NUMBERED.match(line[0])
        if not found:
            continue
        number = int(found[1])
        if not run or number != last + 1 or not _are_flush(run[-1][1], line[1]):
            run = []
        run.append(line)
        last = number
        if len(run) >= IN_A_ROW:
            yield from (item for _, _, item in run[-IN_A_ROW:])


def _are_flush(one: Evidence, other: Evidence) -> bool:
    return one.frame == other.frame and abs(one.box.x0 - other.box.x0) <= other.size / 2


def _steps(running: Sequence[Evidence]) -> Iterator[float]:
    """Ems from baseline to baseline within columns."""
    for above, below in pairwise(running):
        if above.column == below.column and above.frame:
            yield _step(above, below)


def _step(above: Evidence, below: Evidence) -> float:
    """Ems from a line to the next one of its column, to the left where lines run down the page."""
    (left, top, right, bottom), last = below.box, above.box
    is_vertical = max(bottom - top, last.bottom - last.top) > max(right - left, last.x1 - last.x0)
    return (last.x1 - right if is_vertical else bottom - last.bottom) / below.size


def _are_in_line(one: Evidence, other: Evidence) -> bool:
    """Whether two lines begin one below the other, or side by side where they run down the page."""
    return min(abs(one.box.x0 - other.box.x0), abs(one.box.top - other.box.top)) <= other.size / 2


def _are_over(one: Evidence, other: Evidence) -> bool:
    """Whether two lines reach over a part of the same breadth, wherever they begin."""
    return min(one.box.x1, other.box.x1) > max(one.box.x0, other.box.x0)


def _is_below(one: Evidence, other: Evidence) -> bool:
    """Whether a line begins elsewhere below another, and both reach over a part of the breadth."""
    return (
        _are_over(one, other) and other.box.top >= one.box.bottom and not _are_in_line(one, other)
    )


def _unit(group: Sequence[Printed], *, is_apart: bool) -> Unit:
    text, pieces, is_open = "", [], False
    for own, evidence, number in group:
        if text and evidence.is_row:
            text += "\n"
        elif text and not is_open and is_latin(text[-1], own[0]):
            text += " "
        pieces.append(Piece(number, len(text)))
        text += own
        is_open = evidence.is_open_word
    return Unit(text, tuple(pieces), 0, is_apart, UNMEASURED)
