from hypothesis import given, settings
from hypothesis import strategies as st
from layout_cases import chinese, lines_of

from reader.layout.compression import squeeze
from reader.layout.widths import cells_in


def test_the_stop_at_the_end_gives():
    assert squeeze("（青石）春耕，大忙。") == "（青石）春耕，大忙｡"


def test_what_ends_with_no_stop_stays():
    for text in ("", "春耕，大忙", "春耕（大忙）", "「春耕」"):
        assert squeeze(text) == text


def test_a_line_gives_a_cell_where_it_then_ends_flush():
    assert lines_of("青石2镇，耕大忙时节", 10, squeeze=True, hang=False)[0] == "青石2镇，"
    assert lines_of("青石镇春，耕大忙时节", 8, squeeze=True, hang=False)[0] == "青石镇"
    assert lines_of("青石镇2，耕大忙时节", 8, squeeze=True, hang=False)[0] == "青石镇2,"
    assert lines_of("青石镇2，耕大忙时节", 8, squeeze=False, hang=False)[0] == "青石镇"


def test_a_stop_that_can_hang_is_not_squeezed():
    assert lines_of("青石镇2，耕大忙时节", 8, squeeze=True, hang=True)[0] == "青石镇2，"


@given(chinese, st.integers(8, 40), st.booleans())
@settings(deadline=None, max_examples=60)
def test_no_mark_but_a_stop_at_a_lines_end_is_shown_narrower(text, measure, hang):
    shown = lines_of(text, measure, squeeze=True, hang=hang)
    lines, start = [], 0
    for line in shown:
        lines.append(text[start : start + len(line)] if text.strip() else line)
        assert line in (lines[-1], squeeze(lines[-1]))
        start += len(line)
    assert start == len(text) or text.isspace()
    whole = [cells_in(line) for line in lines]
    assert all(
        line in shown or cells == measure // 2 * 2 + 1
        for line, cells in zip(lines, whole, strict=True)
    )
