"""How wide lines are within a room, and what a hanging stop takes beyond them."""

import pytest

from reader.layout import LayoutOptions


@pytest.mark.parametrize(
    ("measure", "more", "cells"),
    [
        (40, {}, 42),
        (41, {}, 42),
        (40, {"hang": False}, 40),
        (40, {"vertical": True}, 40),
        (1, {}, 6),
    ],
)
def test_the_widest_line_is_the_measure_and_what_hangs(measure, more, cells):
    assert LayoutOptions(measure=measure, **more).cells == cells


@pytest.mark.parametrize(
    ("room", "margin", "more", "measure", "hang"),
    [
        (30, 0, {}, 28, True),
        (30, 1, {}, 28, True),  # a cell in the margin, one within
        (31, 1, {}, 30, True),
        (30, 2, {}, 30, True),
        (30, 4, {}, 30, True),
        (80, 0, {}, 72, True),
        (30, 0, {"hang": False}, 30, False),
        (30, 0, {"vertical": True}, 30, True),
        (16, 0, {}, 14, True),
        (15, 0, {}, 14, False),  # too narrow for anything to hang
        (3, 0, {}, 4, False),
    ],
)
def test_lines_are_set_within_a_room(room, margin, more, measure, hang):
    within = LayoutOptions(measure=72, **more).within(room, margin)
    assert (within.measure, within.hang) == (measure, hang)


def test_without_a_margin_told_there_is_none():
    assert LayoutOptions(measure=72).within(30).measure == 28
