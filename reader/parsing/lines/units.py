"""Units: the source lines of a page that hold text, as the path decides over them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from operator import add
from typing import NamedTuple

from reader.model import Piece, SourceLine
from reader.parsing.lines.blanks import Parted, parted_by_blanks
from reader.parsing.lines.cues import OPENING, head_kind
from reader.parsing.lines.seams import DASH, is_dash_cut, is_latin_cut, seam
from reader.parsing.lines.shapes import (
    DENTED,
    FILLED,
    FULL,
    NO_BEGIN,
    SHORT,
    UNMEASURED,
    fill_of,
    is_stopped,
    read_setting,
)
from reader.parsing.lines.spacing import closed_up, moved_out
from reader.text.fold import fold_for_cues
from reader.text.lazy_pattern import lazy_pattern

PAUSES = frozenset("，,、；;。：:")
# Characters that a cue which parts full print lines begins with.
OPENERS_OF_CUES = frozenset(
    "■□●◆◎○▲△▶◀▼(（【〔[0123456789第本新据據記记通星农農国國今总總图圖下上左右文作责責编編值社热熱邮郵資资數数—"
)
# A print line that begins with one opens an item, as with a label in brackets: 【故事】.
BULLETS = frozenset("★☆◆◇●■□▲◎▶")
LABELLED = lazy_pattern(r"【[^】]{1,8}】")
# No line begins with one but where its setter knew no better: it goes on from the line above.
NEVER_FIRST = frozenset("，。、；：？！”’）》〉」』】")
HAN = "\u2e80"  # the first of the ideographs
PAUSE_ENDS = frozenset("，,、")
# A dateline that a print line breaks: 据新华社坎帕拉1月24日 / 电(记者林未晚)
OPEN_DATELINE = lazy_pattern(r"[（(]?[据據]?(?:本[报報]|新[华華]社|中新社)[^讯訊电電]*$")
WIRE = lazy_pattern(r".{0,12}?[讯訊电電]")
# A bracket that opens a lead and fills the first line of it: 【記者林未晚／青禾報導】
FRAMED = lazy_pattern(
    r"[【〔\[][^】〕\]]{2,24}(?:[讯訊电電]|[报報][导導道]|[电電][话話])[】〕\]]\Z"
)
BRACKET = 24  # characters
# A bracket or quotation mark near the end of a line that waits for the next line to close it.
LEFT_OPEN = lazy_pattern(rf"[（(“《『「][^）)”》』」]{{0,{BRACKET - 1}}}\Z")
# The same of round brackets, whatever stands between, and what closes one at the head of a line.
ROUND_OPEN = lazy_pattern(r"[(（〔][^)）〕]*\Z")
ROUND_CLOSED = lazy_pattern(r"[^(（〔)）〕]*[)）〕]")
HEAD = 40  # characters of a line that are searched for a cue
HEAD_LINE = 30  # characters of a line of a head that is broken within brackets


class Unit(NamedTuple):
    """Source lines that surely belong to one block, joined; mostly a single line.

    Attributes:
        text: The characters without white space at either end.
        pieces: The source lines, as offsets into `text`.
        indent: White space characters before the first line.
        is_apart: Whether a blank line (or the page's edge) stands above.
        fill: How its last print line stands against the measure there.
        opening: The same of its first print line.
    """

    text: str
    pieces: tuple[Piece, ...]
    indent: int
    is_apart: bool
    fill: str
    opening: str = UNMEASURED


@dataclass(slots=True)
class _Growing:
    """A unit while lines are still being added."""

    texts: list[str]
    numbers: list[int]
    indent: int
    is_apart: bool
    fill: str
    opening: str

    def close(self) -> Unit:
        texts = self.texts
        if len(texts) > 1:
            seams = ["", *(seam(before, after) for before, after in pairwise(texts))]
            starts = accumulate(map(len, texts), initial=0)
            gaps = accumulate(map(len, seams))
            pieces = tuple(map(Piece, self.numbers, map(add, starts, gaps)))
            text = "".join(chain.from_iterable(zip(seams, texts, strict=True)))
        else:
            text, pieces = texts[0], (Piece(self.numbers[0], 0),)
        return Unit(text, pieces, self.indent, self.is_apart, self.fill, self.opening)


def read_units(lines: Sequence[SourceLine]) -> list[Unit]:
    """Return the lines that are not blank, in order; lines that surely go on are joined."""
    lines = closed_up(moved_out(lines))
    setting = read_setting(lines)
    texts = [line.text.strip() for line in lines]
    fills = list(map(fill_of, setting.widths, setting.measures))
    parted = parted_by_blanks(texts, fills)
    goes_on = _goes_on_within if parted is Parted.PARAGRAPHS else _goes_on
    units: list[Unit] = []
    growing: _Growing | None = None
    is_apart = True
    for number, (line, text, fill) in enumerate(zip(lines, texts, fills, strict=True)):
        if not text:
            is_apart = parted is not Parted.LINES
            continue
        indent = 0 if text is line.text else _indent(line.text)
        if growing and not indent and goes_on(growing, text, fill, is_apart=is_apart):
            growing.texts.append(text)
            growing.numbers.append(number)
            growing.fill = fill
        else:
            if growing:
                units.append(growing.close())
            growing = _Growing([text], [number], indent, is_apart, fill, fill)
        is_apart = False
    if growing:
        units.append(growing.close())
    if parted is Parted.PARAGRAPHS:
        return [unit._replace(fill=UNMEASURED, opening=UNMEASURED) for unit in units]
    return units


def _indent(line: str) -> int:
    """Return the white space before a line: a lone space is what a break between words left."""
    indent = len(line) - len(line.lstrip())
    return 0 if indent == 1 and line[0] == " " else indent


def _goes_on(growing: _Growing, text: str, fill: str, *, is_apart: bool) -> bool:
    """Whether the next line surely goes on: behind a full line of running text that stays open."""
    last = growing.texts[-1]
    first = text[0]
    if not is_apart and (first in NEVER_FIRST or ("a" <= first < HAN and is_latin_cut(last, text))):
        return True
    if first == DASH and not is_apart and is_dash_cut(last, text):
        return True
    if growing.fill == UNMEASURED and max(len(last), len(text)) <= HEAD_LINE:
        return _is_closed_by(last, text)
    if is_apart:
        return False
    if growing.fill not in FILLED:
        return growing.fill == SHORT and _is_closed_by(last, text)
    return _runs_on(growing, text, fill) or _is_left_open(last, text)


def _goes_on_within(growing: _Growing, text: str, fill: str, *, is_apart: bool) -> bool:
    """The same where blank lines part paragraphs: behind any full line of one."""
    if not is_apart and growing.fill in FILLED and not _opens(text):
        return True
    return _goes_on(growing, text, fill, is_apart=is_apart)


def _runs_on(growing: _Growing, text: str, fill: str) -> bool:
    """Whether running text fills its lines up to the next one and does not stop there."""
    last = growing.texts[-1]
    if is_stopped(last) and text[0] not in NO_BEGIN:
        return False
    is_running = len(growing.texts) > 1 or not PAUSES.isdisjoint(last[:-1])
    is_first = growing.fill == DENTED and len(growing.texts) == 1 and fill == FULL
    return is_running and (growing.fill == FULL or is_first) and not _opens(text)


def _opens(text: str) -> bool:
    """Whether a cue says that the line opens a block of its own, or a mark that it is an item."""
    if text[0] in BULLETS or LABELLED.match(text):
        return True
    return text[0] in OPENERS_OF_CUES and head_kind(fold_for_cues(text[:HEAD])) in OPENING


def _is_left_open(last: str, text: str) -> bool:
    """Whether a line that reaches its measure stops at a pause, in a bracket or a dateline."""
    if last[-1] in PAUSE_ENDS or LEFT_OPEN.search(last[-BRACKET:]) or FRAMED.match(last):
        return True
    return OPEN_DATELINE.match(last) is not None and WIRE.match(text) is not None


def _is_closed_by(last: str, text: str) -> bool:
    """Whether a round bracket near the end of a line is closed at the head of the next."""
    return bool(ROUND_OPEN.search(last[-BRACKET:]) and ROUND_CLOSED.match(text[:BRACKET]))
