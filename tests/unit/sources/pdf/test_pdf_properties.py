"""Whatever stands on a sheet, it is laid out: nothing lost, nothing in the file's order."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from proofs import parsed, source_page

from reader.sources.pdf import evidence, records
from reader.sources.pdf.drawing import Shape, sort_shapes
from reader.sources.pdf.fontmap import read_character_map
from reader.sources.pdf.sheet import Area, Glyph, Sheet, turned_area

PLACES = st.floats(-2000, 2000, width=32)
SIZES = st.one_of(st.sampled_from((9.0, 10.5, 12.0, 34.0)), st.floats(2**-14, 900, width=32))
AREAS = st.builds(
    lambda x, y, width, height: Area(x, y, x + width, y + height),
    *(PLACES, PLACES, st.floats(0, 900, width=32), st.floats(0, 900, width=32)),
)


@st.composite
def glyphs(draw, most=40):
    letters = draw(st.lists(st.sampled_from("早稻栽插过半。，a1 "), max_size=most))
    return tuple(
        Glyph(
            char,
            x := draw(PLACES),
            x + draw(st.floats(-5, 40, width=32)),
            draw(PLACES),
            draw(SIZES),
            at,
        )
        for at, char in enumerate(letters)
    )


@st.composite
def sheets(draw):
    page = Area(-2000, -2000, 2000, 2000)
    shapes = draw(st.lists(st.builds(Shape, AREAS, st.booleans()), max_size=8))
    turned = tuple(draw(glyphs(8)) for _ in range(3))
    return Sheet(page, draw(glyphs()), turned, sort_shapes(shapes, page))


def letters(texts):
    return sorted("".join("".join(texts).split()))


@settings(max_examples=60, deadline=None)
@given(sheets())
def test_any_sheet_is_laid_out_and_parsed(sheet):
    read = letters(line.text for line in source_page(sheet).lines)
    printed = letters(glyph.char for glyph in sheet.characters())
    assert len(read) <= len(printed)  # one that is printed twice at one place is one
    assert set(read) == set(printed) or "，" in printed or "1" in printed
    parsed(sheet)


def test_text_too_small_to_be_seen_is_read():
    few = (Glyph("早", 0, 10, 20, 10.0, 0), Glyph("稻", 30, 30, 20, 2**-14, 1))
    sheet = Sheet(Area(0, 0, 100, 100), few)
    assert letters(line.text for line in source_page(sheet).lines) == ["早", "稻"]


def test_rules_of_text_too_small_to_be_seen_are_read():
    few = tuple(Glyph("早", 10.0 * at, 10.0 * at, 20, 2**-14, at) for at in range(4))
    rules = [Shape(Area(0, top, 300, top + 1)) for top in (15, 25)]
    page = Area(0, 0, 400, 400)
    assert source_page(Sheet(page, few, drawn=sort_shapes(rules, page))).lines


@settings(max_examples=40, deadline=None)
@given(sheets(), st.integers(0, 2**32))
def test_any_sheet_is_laid_out_alike_in_any_order(sheet, seed):
    shuffled = list(sheet.glyphs)
    random.Random(seed).shuffle(shuffled)
    other = Sheet(sheet.area, tuple(shuffled), sheet.turned, sheet.drawn)
    assert source_page(other) == source_page(sheet)


@given(AREAS, st.integers(0, 3))
def test_turning_back_and_forth_changes_nothing(area, quarter):
    assert turned_area(turned_area(area, quarter), (4 - quarter) % 4) == area


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_a_font_that_says_little(data):
    read_character_map(data)
    read_character_map(b"\0\1\0\0\0\1" + bytes(6) + b"cmap" + bytes(7) + b"\x1c" + data)


@given(st.recursive(st.none() | st.floats() | st.text(max_size=3), st.lists, max_leaves=12))
def test_a_record_that_is_none_is_an_error_of_its_own(record):
    try:
        evidence.line_of(record)
    except records.BadRecordError:
        return
    raise AssertionError(record)


@settings(max_examples=30, deadline=None)
@given(sheets())
def test_a_record_holds_all_that_is_known_of_a_line(sheet):
    for line in source_page(sheet).lines:
        (record,) = records.read(records.written(evidence.line_record(line)))
        assert evidence.line_of(record) == line
