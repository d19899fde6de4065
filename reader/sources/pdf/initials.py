"""A sheet's large characters and its text in, initials out: letters as deep as some lines.

An initial (首字下沉) stands before the first lines of a paragraph, which begin behind it, or on the
first of them; the line below these begins under the initial again.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.sources.pdf.lines import DISPLAY, PrintLine
from reader.sources.pdf.rows import Run, rows_of
from reader.sources.pdf.sheet import Glyph

LEAST = 1.8  # times the body
QUOTES = frozenset("“‘「『")
WORDS = frozenset("AIO")  # letters that are words of their own
MOST = 60  # of a page
MOST_LARGE = 2_000  # large characters of a page; no newspaper's has so many
# Ems of the body.
ON_BASE = 0.5  # from its baseline to that of the last line beside it
BEHIND = 1.6  # from its end to where the lines begin
OVERLAP = 0.3  # of its cell and theirs
SPACE = 0.18  # between two words
BELOW = 2.1  # from one baseline to the next
FLUSH = 2.5  # how far the line below may stand in or out under it
# Ems of its own.
HEIGHT = 0.95  # the first line beside it is not higher
NEAR = 1.0  # to another character of its size, which makes a word of both
ALIKE = 1.25  # times as large: sizes of one head are nearer to each other


class Initial(NamedTuple):
    """An initial, and the first characters of the lines beside it, from the top.

    Attributes:
        is_word: Whether it is a word of its own: the page has what stands behind it elsewhere, too,
            and nowhere both as one.
    """

    glyph: Glyph
    firsts: tuple[Glyph, ...]
    is_word: bool = False

    def made_small(self) -> Iterator[Glyph]:
        """Yield the character as large as the text, up to where the first line begins.

        And a space behind it where it is a word.
        """
        first = self.firsts[0]
        end = first.x0 - 2 * SPACE * first.size if self.is_word else first.x0
        yield first._replace(char=self.glyph.char, x0=self.glyph.x0, x1=end)
        if self.is_word:
            yield first._replace(char=" ", x0=end, x1=first.x0)


def initials_of(glyphs: Sequence[Glyph], body: float) -> list[Initial]:
    """Return the initials of level text."""
    large = [one for one in glyphs if one.size >= LEAST * body and one.char > " "]
    if len(large) > MOST_LARGE:
        return []
    alone = [one for one in large if _may_begin(one.char) and _is_alone(one, large)]
    if not 0 < len(alone) <= MOST:
        return []
    small = [one for one in glyphs if one.size < DISPLAY * body]
    runs = [run for row in rows_of(small) for run in row.runs]
    found = ((one, tuple(_firsts_beside(one, runs, body))) for one in alone)
    initials = [Initial(one, firsts) for one, firsts in found if firsts]
    return (
        _parted(initials, runs)
        if WORDS.intersection(one.glyph.char for one in initials)
        else initials
    )


def with_small(glyphs: Sequence[Glyph], initials: Sequence[Initial]) -> list[Glyph]:
    """Return the characters, those that are initials as large as the others."""
    small = {one.glyph: tuple(one.made_small()) for one in initials}
    return [made for glyph in glyphs for made in small.get(glyph, (glyph,))]


def beside_initials(lines: Sequence[PrintLine], initials: Sequence[Initial]) -> list[PrintLine]:
    """Return the lines: the first at an initial stands in as a paragraph's, others are flush."""
    firsts = {one.firsts[0].number for one in initials}
    others = {first.number for one in initials for first in one.firsts[1:]}
    told = []
    for line in lines:
        if line.number in firsts:
            line = line._replace(left=line.area.x0 - line.size)  # noqa: PLW2901 - the same line
        elif line.number in others:
            line = line._replace(left=line.area.x0)  # noqa: PLW2901 - the same line
        told.append(line)
    return told


def _parted(initials: Sequence[Initial], runs: Sequence[Run]) -> list[Initial]:
    """The initials, and which of them are words."""
    begun = dict.fromkeys((one.firsts[0].number for one in initials), "")
    counts: Counter[str] = Counter()
    for run in runs:
        first, *others = _words_of(run)
        if run[0].glyph.number in begun:
            begun[run[0].glyph.number] = first
        else:
            counts[first] += 1
        counts.update(others)

    def is_word(one: Initial) -> bool:
        letter, rest = one.glyph.char, begun[one.firsts[0].number]
        return letter in WORDS and rest in counts and letter.casefold() + rest not in counts

    return [one._replace(is_word=is_word(one)) for one in initials]


def _words_of(run: Run) -> list[str]:
    """The words of a run, in small letters and without marks."""
    words = [""]
    for cell in run:
        if words[-1] and (cell.is_spaced or cell.gap > SPACE):
            words.append("")
        words[-1] += cell.glyph.char.casefold() if cell.glyph.char.isalnum() else ""
    return words


def _may_begin(char: str) -> bool:
    return char.isalpha() or char in QUOTES


def _is_alone(glyph: Glyph, large: Sequence[Glyph]) -> bool:
    """Whether no other character of its size stands beside it, or right above or below it."""
    reach = NEAR * glyph.size
    base, deep = glyph.base, glyph.size + reach / 2
    return not any(
        abs(other.base - base) < deep  # as few are
        and other is not glyph
        and 1 / ALIKE < other.size / glyph.size < ALIKE
        and glyph.x0 - reach < other.x1
        and other.x0 < glyph.x1 + reach
        for other in large
    )


def _firsts_beside(glyph: Glyph, runs: Sequence[Run], body: float) -> Iterator[Glyph]:
    """Yield the first characters of the lines beside an initial; none if it is no initial."""
    behind = [
        run[0].glyph
        for run in runs
        if -OVERLAP * body <= run[0].glyph.x0 - glyph.x1 <= BEHIND * body
        and glyph.base - HEIGHT * glyph.size < run[0].glyph.base <= glyph.base + ON_BASE * body
    ]
    if not behind or glyph.base - behind[-1].base > ON_BASE * body:
        return
    steps = (low.base - high.base for high, low in pairwise(behind))
    if any(step > BELOW * body for step in steps):
        return
    low = behind[-1].base
    if any(
        ON_BASE * body < run[0].glyph.base - low <= BELOW * body
        and abs(run[0].glyph.x0 - glyph.x0) <= FLUSH * body
        for run in runs
    ):
        yield from behind
