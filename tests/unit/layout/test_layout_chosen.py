"""The reader's settings decide what they are called by, one each."""

from dataclasses import fields, replace

import pytest

from reader.layout import LayoutOptions, Strictness
from reader.layout.chosen import options_of
from reader.settings import Settings


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("measure", 50),
        ("columns", 3),
        ("spacing", 1),
        ("leading", 2),
        ("full_width", False),
        ("squeeze", True),
        ("hang", False),
        ("justify", True),
        ("strictness", "gb"),
    ],
)
def test_a_setting_changes_the_option_of_its_name_and_no_other(setting, value):
    before = options_of(Settings())
    after = options_of(replace(Settings(), **{setting: value}))
    assert after == replace(before, **{setting: value})
    assert after != before


@pytest.mark.parametrize(("cells", "taken"), [(0, 1), (1, 1), (2, 2)])
def test_where_the_terminal_is_to_be_asked_a_quotation_mark_is_one_cell(cells, taken):
    assert options_of(Settings(ambiguous_width=cells)).ambiguous == taken


def test_without_a_word_from_the_reader_layout_does_as_it_does():
    told, own = options_of(Settings()), LayoutOptions(measure=Settings().measure)
    assert {one.name: getattr(told, one.name) for one in fields(own)} == {
        one.name: getattr(own, one.name) for one in fields(own)
    }
    assert own.strictness is Strictness.STRICT
