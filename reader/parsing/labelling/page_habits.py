"""Habits: what the whole page says of how it is set, for the doubtful lines."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reader.parsing.labelling.bigrams import LIKELY, Bigrams
from reader.parsing.labelling.columns import LONGEST_HEAD, OPEN_ENDS, column_fills, measure_columns
from reader.parsing.labelling.line_shape import LineShape
from reader.parsing.lines.shapes import RUNNING, UNMEASURED, WHOLE
from reader.parsing.lines.units import Unit

LINED = 0.5  # share of units whose print line is measured, on a page of print lines
FEW, MOST = 0.05, 0.95  # a habit that fewer or more units have tells nothing
LONG = 60  # characters of a unit that would end with a stop if nothing cut it
FEW_LONG = 8
SMALL, FEW_WHOLE = 16, 2  # units of a page that tells little, and long ones that tell enough
CUTS = (0.0, 0.08, 0.25)
UNKNOWN_CUTS = "9"
# Share of long units that may end without a stop where nothing is cut: rows of dots, mottoes.
UNCUT = 0.06
SPARSE = 0.4  # share of units below a blank line where those part no paragraphs
FLUSH = 0.35  # share of a page that its heads take at most, where paragraphs are indented
USUAL = 0.5  # an indent is one of first lines if it is so often as wide as the most frequent one
OPENED = 0.2  # the same, where a paragraph takes a line


class PageHabits(NamedTuple):
    """The page's habits.

    Attributes:
        fills: How the last print line of each unit stands, by its measure or by the columns;
            `WHOLE` throughout on a page that cuts no paragraph.
        starts: How each unit must have begun, by the columns.
        is_indented, is_spaced: Whether some units are indented, or set apart by blank lines, and
            others not.
        is_bound: Whether every paragraph takes one indented line, so that a flush one is none.
        indents: What first lines are indented by; other lines stand in for themselves, as heads
            that are centred do.
        has_few_blanks: Whether blank lines are so few that they part articles.
        cuts: Share of long units that end without a stop, in steps.
        code: Whether the page has bylines (`Y` several, `y` one) and datelines (`D`, `d`).
    """

    fills: tuple[str, ...]
    starts: tuple[str, ...]
    is_indented: bool
    is_bound: bool
    indents: frozenset[int]
    is_spaced: bool
    has_few_blanks: bool
    cuts: str
    code: str

    def indent_code(self, unit: Unit) -> str:
        """Return `y` or `n`, `I` or `F` where they bind, or `?` where indents tell nothing."""
        yes, no = "IF" if self.is_bound else "yn"
        return "?" if not self.is_indented else yes if unit.indent in self.indents else no

    def apart_code(self, unit: Unit) -> str:
        """Return `y` or `n`, `a` below one of few blank lines; `?` where they tell nothing."""
        apart = "a" if self.has_few_blanks else "y"
        return "?" if not self.is_spaced else apart if unit.is_apart else "n"


def page_habits(units: Sequence[Unit], shapes: Sequence[LineShape], bigrams: Bigrams) -> PageHabits:
    """Return the habits of the page that these units make."""
    fills, starts = _fills(units, shapes, bigrams)
    total = len(units)
    indents = _indents(units)
    indented = sum(1 for unit in units if unit.indent in indents)
    apart = sum(1 for unit in units if unit.is_apart)
    is_indented = FEW * total < indented < MOST * total
    return PageHabits(
        fills=fills,
        starts=starts,
        is_indented=is_indented,
        is_bound=is_indented and _is_bound(units, indents),
        indents=indents,
        is_spaced=FEW * total < apart < MOST * total,
        has_few_blanks=apart < SPARSE * total,
        cuts=_cuts(shapes),
        code=_cues(shapes),
    )


def _indents(units: Sequence[Unit]) -> frozenset[int]:
    """What first lines are indented by, mostly by one width."""
    counts = Counter(unit.indent for unit in units if unit.indent)
    most = max(counts.values(), default=0)
    return frozenset(one for one, count in counts.items() if count >= USUAL * most)


def _is_bound(units: Sequence[Unit], indents: frozenset[int]) -> bool:
    """Whether what stands flush is little and short, as heads are, and no print line goes on."""
    flush = [len(unit.text) for unit in units if unit.indent not in indents]
    indented = [len(unit.text) for unit in units if unit.indent in indents]
    is_whole = max(len(unit.pieces) for unit in units) == 1
    long = sum(length > LONG for length in flush)
    is_little = sum(flush) <= FLUSH * (sum(flush) + sum(indented))
    return is_whole and is_little and len(indented) >= len(flush) and long <= FEW * len(units)


def _fills(
    units: Sequence[Unit], shapes: Sequence[LineShape], bigrams: Bigrams
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    own = tuple(unit.fill for unit in units)
    is_lined = sum(fill != UNMEASURED for fill in own) > LINED * len(own)
    columns = None if is_lined else measure_columns(units, shapes)
    if columns is None:
        is_whole = not is_lined and (
            _share_cut(shapes) <= UNCUT or has_bare_paragraphs(units, bigrams)
        )
        return (WHOLE,) * len(own) if is_whole else own, (UNMEASURED,) * len(own)
    fills, starts = zip(*column_fills(units, shapes, columns), strict=True)
    return fills, starts


def has_bare_paragraphs(units: Sequence[Unit], bigrams: Bigrams) -> bool:
    """Whether lines too long for print stand without blank lines between: a paragraph a line.

    Few of them end in mid-sentence then, as mottoes and heads do, and none in mid-word.
    """
    total = len(units)
    apart = sum(1 for unit in units if unit.is_apart)
    if apart > max(1, FEW * total) or any(len(unit.pieces) > 1 for unit in units):
        return False
    texts = [unit.text for unit in units]
    running = [at for at, text in enumerate(texts) if len(text) > LONG]
    opened = [at for at in running if texts[at][-1].isalnum()]
    if len(running) <= RUNNING * total or len(opened) > OPENED * len(running):
        return False
    behind = [(texts[at], texts[at + 1]) for at in opened if at + 1 < total]
    is_cut = any(bigrams.strength(text[-1], after[0]) >= LIKELY for text, after in behind)
    gone_on = sum(len(after) > LONGEST_HEAD for _, after in behind)
    return not is_cut and gone_on <= max(1, UNCUT * len(running))


def is_small_and_whole(units: Sequence[Unit]) -> bool:
    """Whether a few lines without blank ones between are paragraphs: none of the long ones is cut.

    So few tell no measure; print lines would all be short.
    """
    if len(units) > SMALL or any(unit.is_apart or unit.fill != UNMEASURED for unit in units[1:]):
        return False
    ends = [unit.text[-1] for unit in units if len(unit.text) > LONGEST_HEAD]
    return len(ends) >= FEW_WHOLE and not any(end.isalnum() or end in "，、," for end in ends)


def _cuts(shapes: Sequence[LineShape]) -> str:
    share = _share_cut(shapes)
    return UNKNOWN_CUTS if share > 1 else str(sum(share > step for step in CUTS))


def _share_cut(shapes: Sequence[LineShape]) -> float:
    """Share of the long units that end in mid-sentence; over 1 if they are too few to tell."""
    ends = [shape.end for shape in shapes if shape.length > LONG]
    if len(ends) < FEW_LONG:
        return 2.0
    return sum(end in OPEN_ENDS for end in ends) / len(ends)


def _cues(shapes: Sequence[LineShape]) -> str:
    kinds = [shape.kind for shape in shapes]
    bylines, datelines = kinds.count("Y"), kinds.count("D")
    signed = "Y" if bylines >= 2 else "y" if bylines else "-"
    return signed + ("D" if datelines >= 3 else "d" if datelines else "-")
