"""Lines whose places are known: which of them are one paragraph, and what stands between them."""

import pytest

from reader.model import Box, Evidence, SourceLine
from reader.parsing.lines.printed import is_latin, is_printed, printed_units, units_of

BODY = 10.0
STEP = 15.0


def line(text, at, **known):
    size = known.pop("size", BODY)
    known = {"frame": 1, "column": 1} | known
    return SourceLine(
        text, Evidence(box=Box(0.0, STEP * at, 200.0, STEP * at + size), size=size, **known)
    )


def paragraphs(*lines):
    return [unit.text for unit in printed_units(lines)]


def goes_on(above, below, more=()):
    """Whether the second of two lines goes on from the first, on a page with more lines."""
    return len(paragraphs(above, below, *more)) == 1 + len(more)


# Two first lines far below: the page indents its paragraphs.
INDENTED = (
    line("远处的第一段。", 40, indent=2.0, room=9.5),
    line("远处的第二段。", 41, indent=2.0, room=9.5),
)


@pytest.mark.parametrize(("room", "joined"), [(0.0, True), (2.4, True), (2.5, False), (-0.5, True)])
def test_where_first_lines_stand_in_a_line_short_of_the_edge_ends_a_paragraph(room, joined):
    assert goes_on(line("渡口的灯", 0, room=room), line("又亮了", 1), INDENTED) is joined


@pytest.mark.parametrize(("room", "joined"), [(8.9, True), (9.0, False)])
def test_a_latin_line_may_leave_a_word_s_room(room, joined):
    assert goes_on(line("The ferry", 0, room=room), line("runs again", 1), INDENTED) is joined


@pytest.mark.parametrize(
    ("text", "room", "joined"),
    [
        ("渡口的灯", 0.9, True),
        ("渡口的灯", 1.0, False),
        ("The ferry", 8.9, True),
        ("The ferry stops!", 0.9, True),
        ("The ferry stops!", 1.0, False),
        ("“The ferry”", 0.9, True),
        ("“The ferry”", 1.0, False),
    ],
)
def test_where_nothing_stands_in_only_a_full_line_goes_on(text, room, joined):
    assert goes_on(line(text, 0, room=room), line("runs again", 1)) is joined


@pytest.mark.parametrize(("indent", "joined"), [(0.0, True), (0.6, True), (0.7, False)])
def test_a_line_that_stands_in_opens_a_paragraph(indent, joined):
    assert goes_on(line("渡口的灯", 0), line("又亮了", 1, indent=indent), INDENTED) is joined


def test_one_line_that_stands_in_is_no_habit():
    assert goes_on(line("渡口的灯", 0), line("又亮了", 1, indent=2.0))


def test_two_of_a_hundred_lines_that_stand_in_are_a_habit_and_fewer_are_none():
    below = [line("又亮了", at, room=0.0) for at in range(1, 98)]
    assert len(paragraphs(line("灯", 0), *below, *INDENTED)) == 3
    more = [line("又亮了", at, room=0.0) for at in range(1, 150)]
    assert len(paragraphs(line("灯", 0), *more, *INDENTED)) == 3 - 1


@pytest.mark.parametrize(
    ("known", "joined"),
    [
        ({}, True),
        ({"frame": 2}, False),
        ({"column": 2}, True),  # text runs on in the next column
        ({"is_caption": True}, False),
        ({"is_display": True}, False),
        ({"is_row": True}, False),
        ({"size": 10.8}, True),
        ({"size": 11.0}, False),
        ({"size": 9.2}, True),
        ({"size": 9.0}, False),
        ({"face": "Kai"}, True),
    ],
)
def test_a_line_that_is_set_otherwise_is_no_part_of_the_paragraph(known, joined):
    assert goes_on(line("渡口的灯", 0), line("又亮了", 1, **known)) is joined


def test_a_line_in_another_face_goes_on_only_from_a_full_one():
    assert goes_on(line("渡口的灯", 0, room=0.9), line("又亮了", 1, face="Kai"), INDENTED)
    assert not goes_on(line("渡口的灯", 0, room=1.0), line("又亮了", 1, face="Kai"), INDENTED)


@pytest.mark.parametrize("known", [{"is_display": True}, {"frame": 0}])
def test_display_lines_and_the_margin_go_on_with_nothing(known):
    assert not goes_on(line("渡口的灯", 0, **known), line("又亮了", 1, **known))


def test_a_broken_word_goes_on_in_whatever_line():
    above = line("The ferry runs on Tues", 0, is_display=True, is_open_word=True)
    assert paragraphs(above, line("day", 1, is_display=True)) == ["The ferry runs on Tuesday"]


@pytest.mark.parametrize(("gap", "joined"), [(1.2, True), (1.3, False)])
def test_space_between_two_lines_of_a_column_parts_paragraphs(gap, joined):
    more = [line(f"第{at}行的字", 10 + at, room=0.0) for at in range(5)]
    units = paragraphs(line("渡口的灯", 0), line("又亮了", gap), *more)
    assert (units[0] == "渡口的灯又亮了" or units[0].startswith("渡口的灯又亮了第")) is joined


def test_rows_of_a_table_are_lines_of_one_block_in_their_column():
    rows = [line("早稻 30", 0, is_row=True), line("晚稻 20", 1, is_row=True)]
    assert paragraphs(*rows) == ["早稻 30\n晚稻 20"]
    assert len(paragraphs(rows[0], line("晚稻 20", 1, is_row=True, column=2))) == 2
    assert len(paragraphs(rows[0], line("晚稻丰收", 1))) == 2


@pytest.mark.parametrize(
    ("room", "column", "joined"), [(2.4, 1, True), (2.5, 1, False), (0.0, 2, False)]
)
def test_a_caption_goes_on_below_within_its_column(room, column, joined):
    above = line("图为渡口", 0, is_caption=True, room=room)
    assert goes_on(above, line("的清晨", 1, is_caption=True, column=column)) is joined


def test_a_frame_begins_apart():
    units = printed_units(
        [
            line("一", 0, room=5.0),
            line("二", 1, room=5.0),
            line("三", 2, frame=2),
            line("四", 3, frame=0),
        ]
    )
    assert [unit.is_apart for unit in units] == [True, False, True, True]
    assert {(unit.indent, unit.fill, unit.opening) for unit in units} == {(0, "?", "?")}


def test_vertical_lines_go_on_to_the_left():
    def upright(text, x, **known):
        box = Box(x, 0.0, x + BODY, 200.0)
        return SourceLine(text, Evidence(box=box, size=BODY, frame=1, column=1, **known))

    lines = [upright(f"第{at}行的字", 300.0 - STEP * at) for at in range(4)]
    assert len(paragraphs(*lines)) == 1
    far = [*lines, upright("隔得很远", 100.0)]
    assert len(paragraphs(*far)) == 2


def test_words_are_parted_by_a_space_and_characters_are_not():
    assert paragraphs(line("The ferry", 0), line("runs", 1)) == ["The ferry runs"]
    assert paragraphs(line("渡口", 0), line("ferry", 1)) == ["渡口ferry"]
    assert is_latin("a", "b")
    assert not is_latin("a", "花")
    assert not is_latin("花", "a")


def test_pieces_say_where_each_line_begins():
    (unit,) = printed_units([line(" 渡口 ", 0), line("", 1), line("的灯", 2)])
    assert unit.text == "渡口的灯"
    assert [(piece.line, piece.start) for piece in unit.pieces] == [(0, 0), (2, 2)]


def test_a_page_is_printed_if_any_line_has_a_place():
    assert is_printed([SourceLine("一"), line("二", 1)])
    assert not is_printed([SourceLine("一")])
    assert [unit.text for unit in units_of([SourceLine("一。"), SourceLine("二。")])] == [
        "一。",
        "二。",
    ]
