"""拉伸: blanks put into a line so that it ends flush at the measure.

The order is CLREQ's "Procedures for Inter-Character Space Expansion": spaces between Western
words, then the seams between Chinese and Western text, then all other places alike; never inside
—— and ……, words and numbers, nor beside connectors and solidi.  A blank is a whole cell, so of
all other places those come first where a mark leaves a blank already.
"""

import re
from collections.abc import Sequence
from itertools import chain

from reader.layout.punctuation import CLOSERS, CONNECTORS, DASHES, DOTS, OPENERS, SOLIDI, STOPS
from reader.layout.row import NOT_STORED, Fragment
from reader.layout.words import WORD
from reader.text.lazy_pattern import lazy_pattern

_WESTERN = r"0-9A-Za-z"
_UNTOUCHED = re.escape(CONNECTORS + SOLIDI + "-")
_WORD_SPACE = lazy_pattern(r"(?<=\s)(?=\S)")
_SEAM = lazy_pattern(
    rf"(?<=[{_WESTERN}%℃])(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(?=[{_WESTERN}$¥])"
)
_AT_MARK = lazy_pattern(
    rf"(?<=[{re.escape(STOPS)}])(?![{re.escape(CLOSERS + STOPS)}])(?=\S)"
    rf"|(?<=[{re.escape(CLOSERS)}])(?![{re.escape(CLOSERS + STOPS)}])(?=\S)"
    rf"|(?<![{re.escape(OPENERS)}])(?=[{re.escape(OPENERS)}])"
)
_WHOLE = lazy_pattern(rf"[{DASHES}]+|[{DOTS}]+|\S[\u200d\ufe0f]+\S?|[{_UNTOUCHED}]")


def stretch(line: Fragment, cells: int, joined: Sequence[bool]) -> tuple[Fragment, ...]:
    """Return a line with `cells` blanks put in; as it is where nothing can be parted.

    `joined[i]` is true where nothing may come before the line's character `i` because it is one
    with what stands before it.
    """
    text, start = line.text, line.start
    blanks = _blanks(text, cells, joined)
    fragments, done = [], 0
    for at in sorted(blanks):
        fragments.append(Fragment(text[done:at], start + done))
        fragments.append(Fragment(" " * blanks[at], NOT_STORED))
        done = at
    return (*fragments, Fragment(text[done:], start + done))


def _blanks(text: str, cells: int, joined: Sequence[bool]) -> dict[int, int]:
    """Place in `text` → blanks before it; every place has one before any has two."""
    groups = _places(text, joined)
    blanks: dict[int, int] = {}
    while cells and any(groups):
        for places in groups:
            for at in _spread(places, cells):
                blanks[at] = blanks.get(at, 0) + 1
            cells -= min(cells, len(places))
    return blanks


def _places(text: str, joined: Sequence[bool]) -> tuple[list[int], ...]:
    """Where blanks may stand, group by group in the standard's order."""
    wholes = chain(WORD.finditer(text), _WHOLE.finditer(text))
    closed = {at for found in wholes for at in _inside(found)}
    left = {at for at in range(1, len(text)) if at not in closed and not joined[at]}
    groups = []
    for pattern in (_WORD_SPACE, _SEAM, _AT_MARK):
        places = [found.start() for found in pattern.finditer(text) if found.start() in left]
        left.difference_update(places)
        groups.append(places)
    return (*groups, sorted(at for at in left if not text[at].isspace()))


def _inside(found: re.Match[str]) -> range:
    """Places inside a word or a run; for a connector those on both sides of it."""
    start, end = found.span()
    if found[0] in CONNECTORS + SOLIDI + "-":
        return range(start, end + 1)
    return range(start + 1, end)


def _spread(places: list[int], cells: int) -> list[int]:
    """As many of `places` as there are cells, evenly far apart."""
    count = len(places)
    if cells >= count:
        return places
    return [places[(2 * turn + 1) * count // (2 * cells)] for turn in range(cells)]
