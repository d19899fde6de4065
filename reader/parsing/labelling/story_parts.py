"""Story parts: lines of another form than its text that a story has, and that open none.

The points that an editor sets above a report, each behind a mark; what tells a picture, with who
took it; a document that a report gives in full, under its own title; headings of two lines; and the
line in brackets that says who sent the report, behind which it is over.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.parsing.labelling.cohesion import pairs_in
from reader.parsing.labelling.editors_points import editors_points
from reader.parsing.labelling.head_habits import BELOW
from reader.parsing.labelling.line_shape import LineShape
from reader.parsing.lines.units import Unit
from reader.text.lazy_pattern import lazy_pattern

TEXT = frozenset("OLIsDopd")  # kinds of text, also of what a column cuts
CLOSED = frozenset("LsDQ")  # of text that has ended
CUT, STOPS = frozenset("p"), frozenset(".!q)")  # of text that a column cut; what ends it
PROSE = frozenset("OLs")  # of what stands above and below headings
SIGNED = frozenset(BELOW)
LONGEST_HEADING = 14  # characters of either line where a dash ends the first
MEASURE = range(4, 8)  # characters of either half of a heading
BESIDE = frozenset("CcJ~")  # kinds of what stands beside a text
SENTENCE_TAKEN = lazy_pattern(
    r"[。！!?？”」]\s*[^。，,！？!?“”「」：:（()）]{2,24}(?:摄影?|供图)\s?(?:[（(][^（）()]{2,10}[）)])?$"
)
TAKER = lazy_pattern(r"(?:摄影?|供图)\s?(?:[（(][^（()）]{2,10}[）)])?$")
TAKEN_TAIL = 48  # characters
LONGEST_PICTURE = 80  # characters
DATED = lazy_pattern(r"(?:当地时间)?[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日")
LONGEST_DATED = 120  # characters
ABOVE = 40  # units that a picture's text may say again
SAID_AGAIN = 0.6  # of its pairs of letters; what stands below its picture says again a third
FULL_TEXT = lazy_pattern(r"全文(?:如下|附后)?[：:。]$")
FULL_TEXT_TAIL = 8  # characters
LONGEST_CLOSING = 80  # characters
OPENING, CLOSING = "（(", "）)"


def story_parts(units: Sequence[Unit], shapes: Sequence[LineShape]) -> Iterator[tuple[int, str]]:
    """Yield such lines and their feature.

    Those of `editors_points`, and `part=picture` a picture's text with who took it, below text, and
    if that stands on the next line, `part=taker` that line, `part=taken` what tells the day;
    `part=document` what stands below the words that it is given in full; `part=closing` who sent
    the report, in brackets, and `part=closed` the line behind that; `part=heading` either line of
    headings of two.
    """
    points = dict(editors_points(units, shapes))
    yield from points.items()
    for at, (unit, shape) in enumerate(zip(units, shapes, strict=True)):
        above = shapes[at - 1].kind if at else ""
        if at in points:
            continue
        if above and _is_over(at - 1, units, shapes) and _is_picture(at, units, shapes):
            yield at, "part=picture"
            yield from _with_taker(at, units, shapes)
        elif above and _is_announced(units[at - 1].text):
            yield at, "part=document"
        elif above in TEXT and _is_closing(unit.text, shape):
            yield at, "part=closing"
            if at + 1 < len(units) and shapes[at + 1].kind not in TEXT | BESIDE:
                yield at + 1, "part=closed"
    yield from ((at, "part=heading") for at in sorted({*_paired_headings(shapes)}))


def _paired_headings(shapes: Sequence[LineShape]) -> Iterator[int]:
    """Yield the lines of headings that have two lines each, all of one form.

    A long report parts its text by pairs of one measure (六字, 六字), or by a line that a dash ends
    and one that says what; the form recurs, and nobody signs between.
    """
    pairs = [(at, form) for at in range(len(shapes) - 2) if (form := _pair_form(shapes, at))]
    kinds = "".join(shape.kind for shape in shapes)
    for (one, form), (other, same) in pairwise(pairs):
        if form == same and SIGNED.isdisjoint(kinds[one + 2 : other + 3]):
            yield from (one, one + 1, other, other + 1)


def _pair_form(shapes: Sequence[LineShape], at: int) -> str:
    """Return how two lines below a text and above one are paired; empty if they are not."""
    first, second, below = shapes[at : at + 3]
    above = shapes[at - 1].kind if at else ""
    if first.kind + second.kind != "SS" or above not in PROSE or below.kind not in PROSE:
        return ""
    if first.end == "-" and max(first.length, second.length) <= LONGEST_HEADING:
        return "-"
    is_even = first.length == second.length in MEASURE and first.end + second.end == "hh"
    return str(first.length) if is_even else ""


def _is_over(at: int, units: Sequence[Unit], shapes: Sequence[LineShape]) -> bool:
    """Whether a text has ended there, or what stands beside one: the end of a column, too."""
    kind = shapes[at].kind
    if kind in CUT:
        return shapes[at].end in STOPS
    return kind in CLOSED | BESIDE or (kind == "Y" and units[at].text[0] in OPENING)


def _is_picture(at: int, units: Sequence[Unit], shapes: Sequence[LineShape]) -> bool:
    """Whether it tells a picture, names who took it or stands above who did.

    What is long, or leaves the name to the next line, does so if it says again what stands above,
    or opens with the day, as the end of a report does not; else it is a story of its own, told
    under its picture.
    """
    text = units[at].text
    is_signed = SENTENCE_TAKEN.search(text[-TAKEN_TAIL:]) is not None
    if is_signed and len(text) <= LONGEST_PICTURE:
        return True
    below = shapes[at + 1].kind if at + 1 < len(shapes) else ""
    if below == "c" and "。" in units[at + 1].text:
        below = ""  # a picture that is told, too
    if below == "c" and len(text) <= LONGEST_DATED and DATED.match(text):
        return True
    return (is_signed or (shapes[at].kind in PROSE and below == "c")) and _is_told_above(at, units)


def _with_taker(
    at: int, units: Sequence[Unit], shapes: Sequence[LineShape]
) -> Iterator[tuple[int, str]]:
    """Yield what tells a picture with the day, and the line below it with who took it."""
    if shapes[at].kind in PROSE and _is_taker(at + 1, units, shapes):
        if DATED.match(units[at].text):
            yield at, "part=taken"
        yield at + 1, "part=taker"


def _is_taker(at: int, units: Sequence[Unit], shapes: Sequence[LineShape]) -> bool:
    """Whether the line is who took a picture and no more, without brackets around it."""
    is_credit = at < len(units) and shapes[at].kind == "c" and units[at].text[0] not in OPENING
    return is_credit and TAKER.search(units[at].text[-TAKEN_TAIL:]) is not None


def _is_told_above(at: int, units: Sequence[Unit]) -> bool:
    """Whether most of what a text says has been said in the units above it."""
    own = pairs_in(units[at].text)
    above = pairs_in("\n".join(unit.text for unit in units[max(0, at - ABOVE) : at]))
    return len(own & above) > SAID_AGAIN * len(own)


def _is_announced(text: str) -> bool:
    return FULL_TEXT.search(text[-FULL_TEXT_TAIL:]) is not None


def _is_closing(text: str, shape: LineShape) -> bool:
    """Whether it is a dateline in brackets and no more: `（新华社青禾9月5日电）`."""
    is_bracketed = text[0] in OPENING and text[-1] in CLOSING
    return shape.kind == "D" and is_bracketed and len(text) <= LONGEST_CLOSING
