"""Points between a headline and its text are text, however print lines and columns cut them."""

import pytest
from read_stories import read
from test_story_parts import LAMPS, LEAD, POINTS, WATER, parts_of

from reader.model import Role

HEADLINE = "三镇同办渡口事"
SHORT, REST = "■ 灯油要添满，让守灯的老", "人安心，也让过江的人安心"
FIRST, SECOND = [(point[:6], "told") for point in POINTS]
MIDDLE = [(SHORT[:6], "told"), (REST[:6], "within")]
REPORT = (LEAD[:6], "report")
MEASURE = 18  # characters of a print line


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((HEADLINE, *POINTS, LEAD), [FIRST, SECOND, REPORT]),
        ((HEADLINE, *POINTS, LAMPS), [FIRST, SECOND]),
        # the foot of a column cuts one
        ((HEADLINE, POINTS[0], SHORT, REST, POINTS[1], LEAD), [FIRST, *MIDDLE, SECOND, REPORT]),
        ((HEADLINE, *POINTS, SHORT, REST, LEAD), [FIRST, SECOND, *MIDDLE, REPORT]),
        ((HEADLINE, SHORT, LEAD), []),  # a head may have a mark, too
        ((HEADLINE, SHORT, LAMPS, "■ 船缆要换", LEAD), []),
        # lines of a deck, one of them longer than a line of a head
        ((HEADLINE, SHORT, SHORT, POINTS[0], LEAD), [(FIRST[0], "point")]),
        ((LAMPS, POINTS[0], LEAD), [(FIRST[0], "point")]),  # below a text it may be anything
    ],
)
def test_what_is_told_of_points(lines, told):
    assert parts_of(*lines) == told


def in_print_lines(text: str) -> list[str]:
    """The text as a narrow column has it, its first line indented."""
    row = f"　　{text}"
    return [row[at : at + MEASURE] for at in range(0, len(row), MEASURE)]


def test_points_are_text():
    (story,) = read(HEADLINE, *POINTS, LEAD, LAMPS)
    assert [role for role, _ in story] == [Role.HEADLINE, *[Role.PARAGRAPH] * 4]


def test_points_in_print_lines_and_the_report_below_them_open_no_story():
    body = [line for text in (*POINTS, *POINTS, LEAD, LAMPS) for line in in_print_lines(text)]
    (story,) = read(HEADLINE, *body)
    assert [role for role, _ in story] == [Role.HEADLINE, *[Role.PARAGRAPH] * 6]


def test_a_point_that_a_column_cut_opens_no_story():
    (story,) = read(HEADLINE, POINTS[0], SHORT, REST, POINTS[1], LEAD, LAMPS)
    assert Role.HEADLINE not in {role for role, _ in story[1:]}


def test_the_report_opens_a_paragraph_also_where_the_last_point_fills_its_line():
    full = f"■ {WATER}{WATER}"[: 3 * MEASURE]
    body = [f"■ {LAMPS}", full, LEAD, LAMPS, WATER]
    rows = [text[at : at + MEASURE] for text in body for at in range(0, len(text), MEASURE)]
    (story,) = read(HEADLINE, *rows)
    assert LEAD[:6] in [text for _, text in story]
