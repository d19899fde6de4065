"""Habits of heads: the page's own habit of short lines, seen over all its runs at once.

Crossheads have a habit of their own: one line each, several on end, none with a byline, long
sections between.  Heads of two lines, or signed, stand between such groups.  Lines in brackets or
behind a mark (【…】 ▶…) are heads where a page has hardly any others.

Names of features: `gr` `gre` `grv` `grs` `grh` `grb` a line's group with its place in it, what ends
it, whether it is even, the section below, and the heads of the page; `sec` `seg` the sections above
and below; `us` `usg` `usl` the run against a usual head of the page, `cp` a line of two or three
above a text: whether they are a couplet, its place, how many heads of the page are, and are not.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from statistics import median_low
from typing import NamedTuple

from reader.parsing.labelling.head_candidates import LONGEST, PLAIN, HeadCandidate
from reader.parsing.labelling.line_shape import LineShape
from reader.parsing.lines.units import Unit
from reader.text.lazy_pattern import lazy_pattern

SECTIONS = (80, 160, 300, 500, 900, 1600)  # characters
SINGLE, SET_OFF = "sb", "[*"  # forms of a single line; kinds that brackets or a mark set off
LIKELY = "mp"  # forms that most heads have
AGAINST = (0.4, 0.6, 0.8, 0.95, 1.1, 1.4)  # length of a line against that of a usual head
LINES = 3  # of a run, and more
MOST = 5  # runs of a group and lines of a page that are told apart
VOICES = 2  # that speak on a page
ABOUT = lazy_pattern(r"[-—―–]+\s?(?:[记記]|访|訪|写在|寫在|来自|來自|[读讀]|[评評])")
UNEVEN = 1.6  # the longest line of a group against the shortest
COUPLET = 4, 12  # characters of either half of a headline
TEXT, BELOW = "LOI", "DdYNA"  # kinds of text; of what else stands below a head
SENTENCE = 24  # characters of a text that is one sentence, and more
HEAD_LINES = 2, 3


class Size(NamedTuple):
    """The longest plain line of a run, in characters, and how many there are."""

    longest: int
    lines: int


class HeadHabit(NamedTuple):
    """How a run stands among those of its page, as codes.

    Attributes:
        form: `s` one line, `b` one line in brackets or behind a mark, `p` several, `m` signed,
            with a dateline or a label.
        group: Runs of one line that stand on end, this one among them; 0 for others.
        spot: `f` first of its group, `l` last, `m` between, `o` alone; `-` outside of any.
        edges: The forms that end the group above and below, `^` the page's edge.
        even: Whether the lines of the group are about as long as each other.
        heads: Runs of the page that are marked or have several lines.
        before, after: Characters to the neighbouring runs, in steps.
        against: How long its longest line is against that of a usual head of the page, in steps,
            `?` where no run is marked or has several lines.
        lines, usual: How many lines it has, and how many a usual head.
    """

    form: str
    group: int
    spot: str
    edges: str
    even: str
    heads: int
    before: int
    after: int
    against: str
    lines: int
    usual: int


def patterns(
    runs: Sequence[HeadCandidate], shapes: Sequence[LineShape], marked: Sequence[bool]
) -> Iterator[HeadHabit]:
    """Yield the pattern of each run of a page."""
    total = [0, *accumulate(shape.length for shape in shapes)]
    forms = [_form(run, shapes, is_head) for run, is_head in zip(runs, marked, strict=True)]
    heads = min(MOST, forms.count("m") + forms.count("p"))
    groups = dict(_grouped(forms))
    sizes = [_size(run, shapes) for run in runs]
    likely = [size for size, form in zip(sizes, forms, strict=True) if form in LIKELY]
    usual = Size(*map(median_low, zip(*likely, strict=True))) if likely else Size(0, 0)
    for number, run in enumerate(runs):
        above = runs[number - 1].end if number else 0
        below = runs[number + 1].start if number + 1 < len(runs) else len(shapes)
        first, end = groups.get(number, (number, number))
        lengths = [shapes[one.start].core for one in runs[first:end]]
        yield HeadHabit(
            form=forms[number],
            group=min(MOST, end - first),
            spot=_spot(number, first, end),
            edges=(forms[first - 1] if first else "^") + (forms[end] if end < len(forms) else "^"),
            even="?" if len(lengths) < 2 else "y" if _are_even(lengths) else "n",
            heads=heads,
            before=bisect_left(SECTIONS, total[run.start] - total[above]),
            after=bisect_left(SECTIONS, total[below] - total[run.end]),
            against=_against(sizes[number].longest, usual.longest),
            lines=min(sizes[number].lines, LINES),
            usual=min(usual.lines, LINES),
        )


def _size(run: HeadCandidate, shapes: Sequence[LineShape]) -> Size:
    plain = [shape.core for shape in shapes[run.start : run.end] if shape.kind in PLAIN]
    return Size(max(plain, default=0), len(plain))


def _against(length: int, usual: int) -> str:
    return str(bisect_left(AGAINST, length / usual)) if usual else "?"


def _form(run: HeadCandidate, shapes: Sequence[LineShape], is_head: bool) -> str:
    if is_head:
        return "m"
    if run.end - run.start != 1:
        return "p"
    return "b" if shapes[run.start].kind in SET_OFF else "s"


def _grouped(forms: Sequence[str]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the number of each run of a group, and where the group starts and ends."""
    end = 0
    for form, group in groupby(forms):
        first, end = end, end + len(list(group))
        if form in SINGLE:
            yield from ((one, (first, end)) for one in range(first, end))


def _spot(number: int, first: int, end: int) -> str:
    if end - first < 2:
        return "o" if end > first else "-"
    return "f" if number == first else "l" if number == end - 1 else "m"


def _are_even(lengths: Sequence[int]) -> bool:
    return max(lengths) <= UNEVEN * max(1, min(lengths))


def pattern_words(pattern: HeadHabit) -> list[str]:
    """Return the features of a run with this pattern, the same for all its lines."""
    form, group, spot, edges, even, heads, before, after, against, lines, usual = pattern
    set_off = [f"grb={group}{spot}{heads}", f"grbh={min(group, 2)}{min(heads, 2)}"]
    return [
        *(set_off if form == "b" else ()),
        f"gr={group}{spot}",
        f"gre={group}{edges}{spot}",
        f"grv={group}{even}{heads}",
        f"grs={group}{spot}{after}",
        f"grh={group}{heads}{edges[:1]}",
        f"sec={before}{after}",
        f"seg={group}{before}",
        f"us={against}{form}",
        f"usg={against}{group}{spot}",
        f"usl={against}{lines}{usual}",
    ]


def couplets(shapes: Sequence[LineShape]) -> dict[int, str]:
    """Return the feature of each line of a head of two or three lines, by its place on the page.

    A head of short lines about as long as each other is a couplet, one headline, as some papers set
    all of theirs; the third line is a deck then.  So is one whose second line is too short for a
    deck, which says something of its own.
    """
    heads = [head for head in _plain_stretches(shapes) if _stands_alone(head, shapes)]
    codes = ["y" if _is_couplet(head, shapes) else "n" for head in heads]
    counts = f"{min(codes.count('y'), LINES)}{min(codes.count('n'), LINES)}"
    return {
        at: f"cp={code}{min(at - head.start, 2)}{counts}"
        for head, code in zip(heads, codes, strict=True)
        for at in range(head.start, head.end)
    }


def voices(units: Sequence[Unit], shapes: Sequence[LineShape]) -> list[int]:
    """Return the lines in which several speak, each in a quotation with the speaker behind a dash.

    One such pair is a headline with its deck, and so is what a dash tells the story of (——记…).
    """
    pairs = [
        at
        for at, (said, who) in enumerate(pairwise(shapes))
        if said.begin == "q" and said.end in "qQ" and said.length <= LONGEST and _is_speaker(who)
        if not ABOUT.match(units[at + 1].text)
    ]
    return [line for at in pairs for line in (at, at + 1)] if len(pairs) >= VOICES else []


def _is_speaker(shape: LineShape) -> bool:
    return shape.begin == "-" and shape.length <= LONGEST and shape.end not in ".!"


def _plain_stretches(shapes: Sequence[LineShape]) -> Iterator[HeadCandidate]:
    """Yield the stretches of plain lines that no sentence is among."""
    end = 0
    for is_plain, group in groupby(shapes, key=is_head_line):
        start, end = end, end + len(list(group))
        if is_plain:
            yield HeadCandidate(start, end)


def is_head_line(shape: LineShape) -> bool:
    """Whether it may be a line of a head that nothing marks."""
    return shape.kind in "Sos[" and not _is_sentence(shape)


def _is_sentence(shape: LineShape) -> bool:
    """Whether a short line is a sentence, or the end of what somebody says."""
    return shape.kind == "s" and (shape.end == "." or "stop" in shape.traits)


def is_text(shape: LineShape) -> bool:
    """Whether it is text, as stands below a head: a long line, or a sentence that is no remark."""
    return shape.kind in TEXT or (_is_sentence(shape) and shape.length > SENTENCE)


def _stands_alone(head: HeadCandidate, shapes: Sequence[LineShape]) -> bool:
    """Whether it has as many lines as a head, and text, or who signs, below it."""
    if head.end - head.start not in HEAD_LINES or head.end == len(shapes):
        return False
    below = shapes[head.end]
    return below.kind in BELOW or is_text(below)


def _is_couplet(head: HeadCandidate, shapes: Sequence[LineShape]) -> bool:
    first, second = shapes[head.start : head.start + 2]
    least, most = COUPLET
    if second.length < least <= first.core <= most:
        return True
    return all(
        least <= half.core <= most and half.begin != "-" and "space" not in half.traits
        for half in (first, second)
    ) and _are_even([first.core, second.core])
