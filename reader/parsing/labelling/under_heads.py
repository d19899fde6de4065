"""Lines under heads that are no decks: particulars of an event, and what a first part is called.

`时间：9月5日` and `日程：渡口复航` say one below the other what an event is; `读者来信` heads the
first text in a column.  A deck of so few characters tells who does something (林未晚主持).
"""

from collections.abc import Iterator, Sequence

from reader.lexicon.surnames import COMMON
from reader.parsing.labelling.line_shape import LineShape
from reader.parsing.lines.units import Unit
from reader.text.lazy_pattern import lazy_pattern

HEAD = frozenset("S")
TEXT, MARKED = frozenset("OLs"), "*"
FIELD = lazy_pattern(
    r"(?:时间|日期|地点|地址|日程|议程|主题|内容|主办|承办|主讲|嘉宾|主持|对象|票价|费用|电话|报名)"
    r"\w{0,2}\s?[:：]\s?\S"
)
LONGEST_FIELD = 30  # characters
SHORTEST_NAME, LONGEST_NAME = 3, 6  # characters of a part's name


def lines_under_heads(
    units: Sequence[Unit], shapes: Sequence[LineShape]
) -> Iterator[tuple[int, str]]:
    """Yield such lines and their feature: `uh=field`, `uh=part`."""
    for at in range(1, len(units) - 1):
        if shapes[at - 1].kind not in HEAD or shapes[at].kind not in HEAD:
            continue
        if _is_field(units[at]) and (_is_field(units[at - 1]) or _is_field(units[at + 1])):
            yield at, "uh=field"
        elif _is_name_of_a_part(units[at].text, *shapes[at - 1 : at + 2]):
            yield at, "uh=part"


def _is_field(unit: Unit) -> bool:
    return len(unit.text) <= LONGEST_FIELD and FIELD.match(unit.text) is not None


def _is_name_of_a_part(text: str, above: LineShape, shape: LineShape, below: LineShape) -> bool:
    """Whether it heads the first text in a column, or points; below plain heads it may not."""
    is_short = SHORTEST_NAME <= len(text) <= LONGEST_NAME and text.isalpha()
    if not is_short or text[0] in COMMON or shape.traits:
        return False
    return (above.end == "l" and below.kind in TEXT) or below.kind == MARKED
