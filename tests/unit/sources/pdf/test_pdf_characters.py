import pytest

from reader.sources.pdf.characters import as_printed
from reader.sources.pdf.sheet import Glyph


@pytest.mark.parametrize(
    ("char", "ems", "printed"),
    [
        ("２", 0.5, "2"),
        ("２", 1.0, "２"),
        ("，", 0.5, "，"),  # set closer, not another mark
        (",", 1.0, "，"),
        (",", 0.25, ","),
        ("ﬁ", 0.5, "fi"),
        ("⽇", 1.0, "日"),
        ("a", 0.5, "a"),
        ("︒", 1.0, "。"),  # shaped for upright lines
        ("︐", 1.0, "，"),
        ("﹁", 1.0, "「"),
        ("︵", 1.0, "（"),
        ("︙", 1.0, "…"),
    ],
)
def test_a_character_is_what_its_cell_shows(char, ems, printed):
    assert as_printed(Glyph(char, 0, ems * 10, 0, 10)) == printed
