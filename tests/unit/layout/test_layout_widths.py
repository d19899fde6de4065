import pytest
from hypothesis import given, settings
from layout_cases import texts
from rich.cells import cell_len

from reader.layout.widths import cells_in, cells_of, even


@given(texts)
@settings(deadline=None, max_examples=60)
def test_no_text_is_wider_for_rich_than_for_layout(text):
    assert cell_len(text) <= cells_in(text)


@pytest.mark.parametrize("character", "“”‘’…—·■①é")
def test_ambiguous_characters_take_what_the_terminal_gives_them(character):
    assert (cells_of(character, 1), cells_of(character, 2)) == (1, 2)


def test_ideographs_and_latin_do_not_depend_on_the_setting():
    assert [cells_of(character, 2) for character in "中，Aa1 "] == [2, 2, 1, 1, 1, 1]


def test_a_picture_of_several_parts_counts_as_all_of_them():
    assert cells_in("👨\u200d👩\u200d👧") == 6
    assert cells_in("👍🏽") == 4
    assert cells_in("❤\ufe0f") == 2


@pytest.mark.parametrize(
    ("code", "cells"),
    [
        *((0x1F1E5, 1), (0x1F1E6, 2), (0x1F1FF, 2), (0x1F200, 2), (0x1F3FA, 2), (0x1F3FB, 2)),
        *((0x1F3FF, 2), (0x1F400, 2), (0xFE0F, 1), (0xFE0E, 0), (0x200D, 0)),
    ],
)
def test_flags_and_skin_tones_count_as_two_cells_and_an_emoji_style_as_one(code, cells):
    assert cells_of(chr(code), 1) == cells


def test_a_measure_is_even_and_at_least_four():
    assert [even(measure) for measure in (1, 4, 5, 40, 41)] == [4, 4, 4, 40, 40]
