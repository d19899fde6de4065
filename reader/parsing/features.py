"""Features: what a unit and its neighbours look like, as words that the weights know.

A word is `name=value`.  Names: `k` kinds (looks) of the unit and its neighbours by offset, `n`
`nn` lengths and how they compare, `b` `e` first and last characters' classes, `p` brackets, `t`
traits, `l` `f` last and first characters, `s` the page's habits; and of the border with the unit
above: `fill` how full its last print line is, `j` how two characters join, `in` indent, `ap` blank
line, `cut` whether the page cuts paragraphs, `same` whether both open alike.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.parsing.cohesion import pairs_in
from reader.parsing.joins import Joins
from reader.parsing.looks import HEAD_SIZE, Look, look_at
from reader.parsing.runs import run_features
from reader.parsing.style import PageStyle, page_style
from reader.parsing.units import Unit

EDGE = Look("^", 0, "^", "^", "=", (), 0, "^", "^", 0, "n")
REACH = 4  # neighbours a side
RATIOS = (0.35, 0.6, 0.85, 1.18, 1.7, 2.9)
NO_RATIO = 9
# Kinds before which the last words of what ends are looked at.
BREAKS = frozenset("SsDNAKTtQ*op")


class _Page(NamedTuple):
    """A page in view: units, their looks with edges around them, and the page's habits."""

    units: Sequence[Unit]
    looks: Sequence[Look]  # `REACH` edges, then one a unit, then edges
    kinds: str
    style: PageStyle
    joins: Joins


def page_features(units: Sequence[Unit], joins: Joins) -> Iterator[list[str]]:
    """Yield the features of every unit of a page, in order."""
    looks = [look_at(unit) for unit in units]
    runs = run_features(units, looks, joins)
    edges = [EDGE] * REACH
    padded = [*edges, *looks, *edges]
    kinds = "".join(look.kind for look in padded)
    page = _Page(units, padded, kinds, page_style(units, looks), joins)
    for at in range(len(units)):
        words = _of_kinds(page.kinds, at + REACH)
        words += _of_unit(page, at + REACH)
        words += runs.get(at, ())
        words += _of_border(page, at) if at else ("first",)
        yield words


def _of_kinds(k: str, p: int) -> list[str]:
    return [
        "k=" + k[p],
        "k-1=" + k[p - 1],
        "k+1=" + k[p + 1],
        "k-2=" + k[p - 2],
        "k+2=" + k[p + 2],
        "k-10=" + k[p - 1 : p + 1],
        "k01=" + k[p : p + 2],
        "k012=" + k[p : p + 3],
        "k-2-10=" + k[p - 2 : p + 1],
        "k-101=" + k[p - 1 : p + 2],
        "k0123=" + k[p : p + 4],
        "k-1012=" + k[p - 1 : p + 3],
        "k-2..1=" + k[p - 2 : p + 2],
        "k-3..0=" + k[p - 3 : p + 1],
        "k-2..2=" + k[p - 2 : p + 3],
        "k-1..3=" + k[p - 1 : p + 4],
    ]


def _of_unit(page: _Page, p: int) -> list[str]:
    before, own, after = page.looks[p - 1 : p + 2]
    kind, both = own.kind, own.kind + after.kind
    words = [
        f"n={own.size}",
        f"kn={kind}{own.size}",
        f"n-1={before.kind}{before.size}",
        f"n+1={after.kind}{after.size}",
        "b=" + kind + own.begin,
        "e=" + kind + own.end,
        "be=" + own.begin + own.end,
        "e-1=" + before.end,
        "e+1=" + after.kind + after.end,
        "b+1=" + after.begin,
        "e-1k=" + before.end + kind,
        "e-1kk=" + before.end + both,
        "p=" + own.pairs + kind,
        "f2=" + own.first,
        "f1=" + own.first[:1],
        f"s={kind}{page.style.code}",
        f"sk={both}{page.style.code}",
    ]
    for trait in own.traits:
        words += ("t=" + trait, f"t{both}={trait}")
    words += [f"t-1={trait}{kind}" for trait in before.traits]
    words += [f"t+1={trait}{kind}" for trait in after.traits]
    if kind in BREAKS:
        words.append("l-1=" + before.last)
    if own.length <= HEAD_SIZE:
        words += _of_short(before, own, after, page.kinds[p + 1 : p + 3])
        words += _of_words(page.units[p - REACH].text)
    return words


def _of_short(before: Look, own: Look, after: Look, behind: str) -> list[str]:
    to_after = _ratio(own.core, after.core)
    even = "=" if own.core == after.core else "<" if own.core < after.core else ">"
    return [
        f"nn={own.kind}{after.kind}{to_after}",
        f"nnk={own.kind}{behind}{to_after}",
        f"nn-={before.kind}{own.kind}{_ratio(before.core, own.core)}",
        f"eq={own.kind}{after.kind}{even}{min(own.size, 9)}",
        f"eq-={before.kind}{own.kind}{'=' if before.core == own.core else '-'}{min(own.size, 9)}",
        "l2=" + own.last[-2:],
        "l1=" + own.last[-1:],
    ]


def _of_words(text: str) -> list[str]:
    """What a short line speaks of: its pairs of letters."""
    return ["w=" + pair for pair in sorted(pairs_in(text))]


def _ratio(one: int, other: int) -> int:
    """How two lengths compare, in seven steps."""
    return bisect_left(RATIOS, one / other) if one and other else NO_RATIO


def _of_border(page: _Page, at: int) -> list[str]:
    """Features of the border between a unit and the one above it."""
    above, before, own = page.looks[at + REACH - 2 : at + REACH + 1]
    unit, style = page.units[at], page.style
    fill, end, kinds = style.fills[at - 1], before.end, before.kind + own.kind
    joins, over = page.joins, page.units[at - 1].text
    join = joins.strength(over[-1], unit.text[0])
    ends, opens = joins.closing(over), joins.opening(unit.text)
    part = joins.starting(unit.text)
    indent, apart = style.indent_code(unit), style.apart_code(unit)
    same = "y" if own.first == before.first else "z" if own.first == above.first else "n"
    return [
        f"fill={fill}{end}",
        f"fillj={fill}{join}",
        f"fillk={fill}{kinds}",
        f"fillp={fill}{before.pairs}",
        f"j={join}{before.kind}",
        f"jk={join}{kinds}",
        f"in={indent}",
        f"ink={indent}{own.kind}",
        f"inf={indent}{fill}{end}",
        f"ink-={indent}{before.kind}",
        f"ap={apart}{own.kind}",
        f"apf={apart}{fill}{end}",
        f"cut={style.cuts}{end}{fill}",
        f"cutk={style.cuts}{kinds}{fill}",
        f"same={end}{same}{fill}",
        f"pe={before.pairs}{end}",
        f"bb={end}{own.begin}",
        f"ek={end}{kinds}{fill}",
        f"pp={before.pairs}{own.pairs}{fill}",
        f"ppk={before.pairs}{own.pairs}{kinds}",
        f"f2b={end}{fill}{own.first}",
        f"f1b={end}{fill}{own.first[:1]}",
        f"op={unit.opening}{fill}{end}",
        f"opk={unit.opening}{fill}{own.kind}",
        f"opf={unit.opening}{unit.fill}{own.kind}",
        f"st={style.starts[at]}{end}{fill}",
        f"fr={fill}{end}{before.size // 3}",
        f"sy={own.says}{end}{fill}",
        f"eo={ends}{opens}{fill}{end}",
        f"eok={ends}{opens}{kinds}",
        f"en={ends}{before.pairs}{kinds}",
        f"os={part}{end}{fill}",
        f"osk={part}{end}{kinds}",
    ]
