"""Paragraphs that a column's end parts behind a stop, and that words hold together."""

import pytest
from read_stories import read
from test_story_parts import LAMPS, WATER

from reader.model import Role, SourceLine
from reader.parsing.labelling.deciding import all_features
from reader.parsing.lines.units import read_units

HEADLINE = "三镇同办渡口事"
SPOKEN = f"{LAMPS}“灯照过我的父亲，也照过他的船，往后还要照过江来的人。”"
DATELINE = "本报青禾6月11日电"
CUT = (LAMPS[:46], LAMPS[46:], WATER[:47], WATER[47:])  # where a column ends
FIRST, REST = CUT[:2], CUT[2:]


def told_of(*lines: str) -> list[str]:
    features = all_features(read_units(tuple(map(SourceLine, lines))))
    return [word for words in features for word in words if word.startswith("go=")]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((SPOKEN, "青禾县渡口管理站站长林未晚说。"), ["go=said"]),
        ((SPOKEN, "林未晚说，船缆也要换。"), []),
        ((SPOKEN, "林未晚说。船缆也要换。"), []),
        ((SPOKEN, "船缆也要换。"), []),
        ((LAMPS, "青禾县渡口管理站站长林未晚说。"), []),
        ((HEADLINE, DATELINE, WATER), ["go=dated"]),
        ((HEADLINE, f"{DATELINE}　{WATER}", LAMPS), []),
    ],
)
def test_what_is_told_of_borders(lines, told):
    assert told_of(*lines) == told


def test_who_said_it_stands_with_the_words():
    (story,) = read(HEADLINE, *REST, SPOKEN, "青禾县渡口管理站站长林未晚说。", *FIRST)
    assert [role for role, _ in story] == [Role.HEADLINE, *[Role.PARAGRAPH] * 3]


def test_a_dateline_on_a_line_of_its_own_stands_with_its_text():
    (story,) = read(HEADLINE, DATELINE, f"6月11日，{WATER}", *CUT)
    assert [role for role, _ in story] == [Role.HEADLINE, *[Role.PARAGRAPH] * 3]


def test_a_dash_that_a_line_parts_is_one():
    (story,) = read(HEADLINE, WATER, f"{LAMPS}他只问了一句—", "—灯油还够不够？", *CUT)
    assert [role for role, _ in story] == [Role.HEADLINE, *[Role.PARAGRAPH] * 4]
