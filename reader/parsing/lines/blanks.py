"""Blank lines among print lines: what they part."""

from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise

from reader.parsing.lines.shapes import FILLED, FULL, LINED, UNMEASURED, is_stopped

FEW = 0.05  # share of lines that may do otherwise
ENOUGH = 4  # lines that tell something


class Parted(Enum):
    """What the blank lines of a page part."""

    ANYTHING = auto()
    LINES = auto()  # one stands below every print line and says nothing
    PARAGRAPHS = auto()  # nothing else tells where these end


def parted_by_blanks(texts: Sequence[str], fills: Sequence[str]) -> Parted:
    """Return what blank lines part on a page of these lines, bare of white space, and their fills.

    If they part paragraphs, no line that stops short of its measure has another right below it,
    and no line that runs on to it has a blank one.
    """
    lines = [at for at, text in enumerate(texts) if text]
    if len(texts) - len(lines) < ENOUGH:
        return Parted.ANYTHING
    if sum(fills[at] != UNMEASURED for at in lines) <= LINED * len(lines):
        return Parted.ANYTHING
    close = [at for at, after in pairwise(lines) if after == at + 1]
    apart = [at for at, after in pairwise(lines) if after > at + 1]
    below = {at + 1 for at in close}  # lines right below another
    if len(close) <= FEW * len(lines):
        return Parted.LINES
    stopped = sum(fills[at] not in FILLED and is_stopped(texts[at]) for at in close)
    cut = sum(at in below and fills[at] == FULL and not is_stopped(texts[at]) for at in apart)
    is_whole = len(apart) >= ENOUGH and stopped + cut <= FEW * len(apart)
    return Parted.PARAGRAPHS if is_whole else Parted.ANYTHING
