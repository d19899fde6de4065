"""Features: what a unit and its neighbours look like, as words that the weights know.

A word is `name=value`.  Names: `k` kinds (shapes) of the unit and its neighbours by offset, `n`
`nn` lengths and how they compare, `b` `e` first and last characters' classes, `p` brackets, `t`
traits, `l` `f` last and first characters, `s` the page's habits; `borders`,
`head_features` and `patterns` have more.

Most words are made of few codes, and pages repeat them: such words come as clues, the function that
spells them and its codes, so that all their weights are summed up once.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.parsing.labelling.article_boundaries import boundary_clues, boundary_words
from reader.parsing.labelling.bigrams import Bigrams
from reader.parsing.labelling.clues import Clue, Seen
from reader.parsing.labelling.cohesion import pairs_in
from reader.parsing.labelling.echoes import Echoes
from reader.parsing.labelling.head_features import head_features
from reader.parsing.labelling.line_shape import HEAD_SIZE, LineShape, shape_of
from reader.parsing.labelling.page_habits import page_habits
from reader.parsing.labelling.view import EDGE, REACH, PageView
from reader.parsing.lines.units import Unit

RATIOS = (0.35, 0.6, 0.85, 1.18, 1.7, 2.9)
NO_RATIO = 9
# Kinds before which the last words of what ends are looked at.
BREAKS = frozenset("SsDdNAKTtQ*opP[")


def page_features(units: Sequence[Unit], bigrams: Bigrams) -> Iterator[list[str]]:
    """Yield the features of every unit of a page, in order."""
    shapes = [shape_of(unit) for unit in units]
    return (seen.spelled() for seen in page_seen(units, shapes, bigrams, range(len(units))))


def page_seen(
    units: Sequence[Unit], shapes: Sequence[LineShape], bigrams: Bigrams, wanted: range
) -> Iterator[Seen]:
    """Yield what is seen of the wanted units of a page, in order."""
    runs = head_features(units, shapes, bigrams, wanted)
    edges = [EDGE] * REACH
    padded = [*edges, *shapes, *edges]
    kinds = "".join(shape.kind for shape in padded)
    habits = page_habits(units, shapes, bigrams)
    page = PageView(units, padded, kinds, habits, bigrams, Echoes(units))
    for at in wanted:
        clues, words = _unit_clues(page, at + REACH), _unit_words(page, at + REACH)
        words += runs.get(at, ())
        if at:
            clues += boundary_clues(page, at)
            words += boundary_words(page, at)
        else:
            words.append("first")
        yield Seen(clues, words)


def _unit_clues(page: PageView, p: int) -> list[Clue]:
    before, own, after = page.shapes[p - 1 : p + 2]
    kind = own.kind
    both = kind + after.kind
    clues: list[Clue] = [
        (_of_kinds, page.kinds[p - 3 : p + 4]),
        (_of_look, both, own.size, own.begin + own.end, own.pairs, page.style.code),
        (_of_before, before.kind, before.size, before.end, both),
        (_of_after, after.kind, after.size, after.begin, after.end),
    ]
    if own.traits:
        clues.append((_of_traits, both, own.traits))
    if before.traits or after.traits:
        clues.append((_of_near_traits, kind, before.traits, after.traits))
    if own.length <= HEAD_SIZE:
        clues.append(_length_clue(before, own, after, page.kinds[p + 1 : p + 3]))
    return clues


def _unit_words(page: PageView, p: int) -> list[str]:
    """What a unit says of itself by its own characters."""
    own = page.shapes[p]
    words = ["f2=" + own.first[:2], "f1=" + own.first[:1]]
    if len(own.first) > 2:
        words.append("f4=" + own.first)
    if own.kind in BREAKS:
        words.append("l-1=" + page.shapes[p - 1].last)
    if own.length <= HEAD_SIZE:
        words += ("l2=" + own.last[-2:], "l1=" + own.last[-1:])
        words += _of_words(page.units[p - REACH].text)
    return words


def _of_kinds(k: str) -> list[str]:
    """Of the kinds of seven units, of which the fourth is the unit itself."""
    return [
        "k=" + k[3],
        "k-1=" + k[2],
        "k+1=" + k[4],
        "k-2=" + k[1],
        "k+2=" + k[5],
        "k-10=" + k[2:4],
        "k01=" + k[3:5],
        "k012=" + k[3:6],
        "k-2-10=" + k[1:4],
        "k-101=" + k[2:5],
        "k0123=" + k[3:7],
        "k-1012=" + k[2:6],
        "k-2..1=" + k[1:5],
        "k-3..0=" + k[0:4],
        "k-2..2=" + k[1:6],
        "k-1..3=" + k[2:7],
    ]


def _of_look(both: str, size: int, ends: str, pairs: str, code: str) -> list[str]:
    kind = both[0]
    return [
        f"n={size}",
        f"kn={kind}{size}",
        "b=" + kind + ends[0],
        "e=" + kind + ends[1],
        "be=" + ends,
        "p=" + pairs + kind,
        f"s={kind}{code}",
        f"sk={both}{code}",
    ]


def _of_before(kind: str, size: int, end: str, both: str) -> list[str]:
    return [f"n-1={kind}{size}", "e-1=" + end, "e-1k=" + end + both[0], "e-1kk=" + end + both]


def _of_after(kind: str, size: int, begin: str, end: str) -> list[str]:
    return [f"n+1={kind}{size}", "e+1=" + kind + end, "b+1=" + begin]


def _of_traits(both: str, traits: Sequence[str]) -> list[str]:
    return [word for trait in traits for word in ("t=" + trait, f"t{both}={trait}")]


def _of_near_traits(kind: str, before: Sequence[str], after: Sequence[str]) -> list[str]:
    words = [f"t-1={trait}{kind}" for trait in before]
    return words + [f"t+1={trait}{kind}" for trait in after]


def _length_clue(before: LineShape, own: LineShape, after: LineShape, behind: str) -> Clue:
    even = "=" if own.core == after.core else "<" if own.core < after.core else ">"
    even_before = "=" if before.core == own.core else "-"
    ratios = _ratio(before.core, own.core), _ratio(own.core, after.core)
    kinds = before.kind + own.kind + behind
    return _of_lengths, kinds, ratios, even_before + even, min(own.size, 9)


def _of_lengths(kinds: str, ratios: tuple[int, int], even: str, size: int) -> list[str]:
    """Of the kinds of four units, of which the second is the unit itself, and its lengths."""
    to_before, to_after = ratios
    return [
        f"nn={kinds[1:3]}{to_after}",
        f"nnk={kinds[1:]}{to_after}",
        f"nn-={kinds[:2]}{to_before}",
        f"eq={kinds[1:3]}{even[1]}{size}",
        f"eq-={kinds[:2]}{even[0]}{size}",
    ]


def _of_words(text: str) -> list[str]:
    """What a short line speaks of: its pairs of letters."""
    return list(map("w=".__add__, pairs_in(text)))


def _ratio(one: int, other: int) -> int:
    """How two lengths compare, in seven steps."""
    return bisect_left(RATIOS, one / other) if one and other else NO_RATIO
