"""Story openings: what tells that a story opens at a head line that nobody signs.

The news above has closed, with who was there or what else was done; the text below says on which
day something happened, as news does, or that many answered to what was said, or says again what
the line says; and a head in two halves with a space between, where the lines next to it have none.
"""

from collections.abc import Collection, Iterator, Sequence

from reader.parsing.labelling.cohesion import pairs_in
from reader.parsing.labelling.line_shape import LineShape
from reader.parsing.labelling.twins import heads_above_text
from reader.parsing.lines.units import Unit
from reader.text.lazy_pattern import lazy_pattern

CLOSED = lazy_pattern(
    r"(?:[参參]加(?:了)?(?:[会會][见見谈談议議]|活[动動]|座[谈談])?|出席[^。,，]{0,10}|陪同[^。,，]{0,8}"
    r"|主持[^。,，]{0,10}|其他事[项項]|[圆圓]满成功)[。！!]$"
)
CLOSED_TAIL = 30  # characters
DAY = lazy_pattern(r"(?:[^。，,年\d]{0,8}?\d{1,2}月\d{1,2}日|近日|日前)")
ANSWERED = lazy_pattern(r"反响|(?:大家|广大[^。，,]{2,10})(?:一致|纷纷)?表示")
LEAD_UNITS = 2  # that tell who answered
LEAD = 300  # characters of each
PRONOUNS = "他她它"
STOP = lazy_pattern(r"[。！!？?]")
CITED = lazy_pattern(r"“[^”]*(?:”|$)")
SENTENCE = 90  # characters
ABOVE = 25  # units
TOLD, TOLD_ABOVE = 0.5, 0.3  # of the line's pairs of letters
FEWEST = 5  # pairs
HALF = 5  # characters of either half


def story_openings(
    units: Sequence[Unit], shapes: Sequence[LineShape], alike: Collection[int]
) -> Iterator[tuple[int, str]]:
    """Yield the first of such lines, and the feature; `alike` are the lines that have parallels.

    `so=closed` the news above has ended, `so=day` the text opens with a day, `so=answered` it tells
    what people say to the news, `so=told` it says first what the line says, `so=halves` the line
    has two halves.
    """
    for start, end in heads_above_text(shapes):
        if start and CLOSED.search(units[start - 1].text[-CLOSED_TAIL:]):
            yield start, "so=closed"
        below = units[end : end + LEAD_UNITS]
        if DAY.match(below[0].text):
            yield start, "so=day"
        is_said = shapes[end].says != "n" or units[end].text[0] in PRONOUNS
        if end - start == 1 and not is_said and _is_told_below(start, units):
            yield start, "so=told"
        if any(ANSWERED.search(unit.text[:LEAD]) for unit in below):
            yield start, "so=answered"
        is_alone = end - start == 1 and start not in alike
        if is_alone and "even" in shapes[start].traits and _has_halves(units[start].text):
            yield start, "so=halves"


def _is_told_below(at: int, units: Sequence[Unit]) -> bool:
    """Whether the first sentence of the text below says what the line says, and no text above.

    What it cites does not count: so does the text below a heading within a story, which also says
    who speaks before what he says.
    """
    own = pairs_in(units[at].text)
    below = CITED.sub("", units[at + 1].text[:SENTENCE])
    told = pairs_in(STOP.split(below, maxsplit=1)[0])
    if len(own) < FEWEST or len(own & told) < TOLD * len(own):
        return False
    above = pairs_in("\n".join(unit.text for unit in units[max(0, at - ABOVE) : at]))
    return len(own & above) < TOLD_ABOVE * len(own)


def _has_halves(text: str) -> bool:
    halves = text.split()
    return len(halves) == 2 and min(map(len, halves)) >= HALF
