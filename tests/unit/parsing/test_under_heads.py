"""Lines under heads that are no decks: when and where, and what a first part is called."""

import pytest
from read_stories import read
from test_story_parts import LAMPS, LEAD, POINTS, WATER

from reader.model import Role, SourceLine
from reader.parsing.labelling.line_shape import shape_of
from reader.parsing.labelling.under_heads import lines_under_heads
from reader.parsing.lines.units import read_units

HEADLINE, COLUMN = "老渡口怎样复航", "老渡口怎样复航（江岸问答·回音）"
FIELDS = ("时间：9月5日下午", "日程：三镇商议渡口复航")


def told_of(*lines: str) -> list[tuple[str, str]]:
    units = read_units(tuple(map(SourceLine, lines)))
    found = lines_under_heads(units, [shape_of(unit) for unit in units])
    return [(units[at].text[:4], word) for at, word in found]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((HEADLINE, *FIELDS, WATER), [("时间：9", "uh=field"), ("日程：三", "uh=field")]),
        ((HEADLINE, FIELDS[0], WATER), []),  # one may be a deck
        ((HEADLINE, "写信人：林未晚", "收信人：沈舟", WATER), []),  # so may people
        ((LAMPS, *FIELDS, WATER), [("日程：三", "uh=field")]),
        ((COLUMN, "读者来信", WATER), [("读者来信", "uh=part")]),
        ((HEADLINE, "渡口新规", *POINTS, LEAD), [("渡口新规", "uh=part")]),
        ((HEADLINE, "渡口新规", WATER), []),
        ((COLUMN, "林未晚主持", WATER), []),
        ((COLUMN, "读者来信说渡口", WATER), []),
    ],
)
def test_what_is_told_of_lines_under_heads(lines, told):
    assert told_of(*lines) == told


def test_when_and_where_is_no_head():
    (story,) = read(HEADLINE, *FIELDS, WATER, LAMPS)
    assert {role for role, _ in story[1:]} <= {Role.PARAGRAPH, Role.CROSSHEAD}


@pytest.mark.parametrize("lines", [(COLUMN, "读者来信", WATER), (HEADLINE, "渡口新规", *POINTS)])
def test_what_a_part_is_called_is_no_deck(lines):
    (story,) = read(*lines, LEAD, LAMPS)
    assert Role.DECK not in {role for role, _ in story}
