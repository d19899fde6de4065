"""Pages that are pictures come back as they were composed, however their lines were found."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from layouts import (
    LAYOUTS,
    around_a_photograph,
    beside,
    head_on_the_right,
    stacked,
    with_a_box,
)
from press import BODY, Paper, Printed
from printed_picture import Eye, StandingEye, picture_of, stood_up
from proofs import expected, parsed, proof

from reader.sources.ocr.drawn import shapes_of
from reader.sources.ocr.engine import Read
from reader.sources.ocr.finding import quarters_of
from reader.sources.ocr.glyphs import set_of
from reader.sources.ocr.ink import Blob, blobs_of
from reader.sources.ocr.level import angle_of, straightened
from reader.sources.ocr.light import on_white
from reader.sources.ocr.sheets import scan_of
from reader.sources.ocr.upright import are_standing, is_upright, stacked_in

GUTTERS = (11, 14, 18, 24)


def scanned(paper, **eye):
    return scan_of(picture_of(paper), Eye(paper, **eye), None, lambda _done, _total: None)


def name(value):
    return getattr(value, "__name__", str(value))


@pytest.mark.parametrize("number", range(len(LAYOUTS)))
@pytest.mark.parametrize("shift", [0, 1])
def test_a_scanned_page_comes_back_as_composed(number, shift):
    columns, gutter = 4 + (number + shift) % 4, GUTTERS[(number + 2 * shift) % 4]
    paper = LAYOUTS[number](columns, gutter, columns, ruled=bool((number + shift) % 2))
    assert proof(parsed(scanned(paper, seed=number))) == expected(paper.truth)


@pytest.mark.parametrize(
    "layout", [stacked, beside, around_a_photograph, with_a_box, head_on_the_right]
)
@pytest.mark.parametrize(("columns", "gutter"), [(4, 24), (6, 14)])
def test_a_scanned_page_whose_text_runs_down_comes_back_as_composed(layout, columns, gutter):
    paper = layout(columns, gutter, columns, ruled=True)
    picture, eye = stood_up(picture_of(paper)), StandingEye(paper, glues=False)
    sheet = scan_of(picture, eye, None, lambda _done, _total: None)
    assert proof(parsed(sheet)) == expected(paper.truth)


def test_a_short_line_that_was_overlooked_parts_no_article():
    paper = stacked(4, 24, 4, ruled=True)
    seen = Paper(paper.texts, paper.rules, paper.frames, paper.pictures)
    short = [text for text in paper.texts if text.size == BODY and len(text.text) < 6]
    seen.texts = [text for text in paper.texts if text not in short[:2]]
    articles = proof(parsed(scanned(seen, seed=1)))
    assert short
    assert [one["headline"] for one in articles] == [one["headline"] for one in paper.truth]


def one_line(text, size=BODY):
    return Paper(texts=[Printed(60, 100, size, text)])


def glyphs_of(paper, **eye):
    return scanned(paper, **eye).glyphs


def test_a_square_that_was_not_read_is_seen():
    sheet = scanned(one_line("■本报记者唐知远"), unread="■")
    assert "".join(glyph.char for glyph in sheet.glyphs) == "■本报记者唐知远"


def test_doubtful_characters_stay_doubtful():
    glyphs = glyphs_of(one_line("青禾镇的夜校去年秋天开班"), doubts="夜校")
    assert [glyph.char for glyph in glyphs if glyph.is_doubtful] == ["夜", "校"]


def test_a_space_between_characters_is_one_and_a_marks_white_is_none():
    text = "".join(glyph.char for glyph in glyphs_of(one_line("渡口， 复航 夜校（开班）")))
    assert text.replace(" ", "") == "渡口，复航夜校（开班）"


def test_light_on_dark_is_read_as_dark_on_light():
    picture = picture_of(one_line("渡口复航"))
    crop = picture[170:230, 110:230]
    assert blobs_of(crop) == blobs_of(255 - crop)


@pytest.mark.parametrize("shade", [0, 128, 255])
def test_a_picture_of_one_shade_holds_nothing(shade):
    plain = np.full((200, 300, 3), shade, np.uint8)
    assert blobs_of(plain) == []
    assert shapes_of(on_white(plain), [], 0.5) == []


def test_what_was_read_without_ink_is_nothing():
    assert set_of([], [], 10) is None


def test_boxes_that_fall_to_the_right_show_the_angle():
    falls = np.array(
        [[(10, y), (210, y + 7), (209, y + 17), (9, y + 10)] for y in range(0, 90, 15)]
    )
    assert angle_of(falls) == pytest.approx(2.0, abs=0.05)
    assert angle_of(falls[:3]) == 0.0


def test_a_turned_page_is_set_straight():
    picture = np.full((400, 400, 3), 255, np.uint8)
    picture[200:203, 50:350] = 0
    turned = straightened(straightened(picture, -3.0), 3.0)
    rows = np.flatnonzero((turned < 128).any(axis=(1, 2)))
    assert 200 - 2 <= rows.min() <= rows.max() <= 203 + 2


class Cells:
    """Reads a row of cells, a character each."""

    def __init__(self, text):
        self._text = text

    def characters(self, _row):
        count = len(self._text)
        return [Read(char, (at + 0.5) / count, 0.9) for at, char in enumerate(self._text)]


@pytest.mark.parametrize("step", [28, 33, 45])
def test_an_upright_line_is_read_from_top_to_bottom(step):
    line = np.full((10 + 6 * step, 40, 3), 255, np.uint8)
    for at in range(6):
        line[8 + at * step : 32 + at * step, 8:32] = 0
        line[12 + at * step : 28 + at * step, 12:28] = 255
    assert is_upright(line.shape[1], line.shape[0])
    cells = stacked_in(line, Cells("谷雨夜校开班")).cells
    assert "".join(cell.read.char for cell in cells) == "谷雨夜校开班"
    steps = [low.x0 - high.x0 for high, low in pairwise(cells)]
    assert steps == pytest.approx([step] * 5, abs=2)


@given(
    st.integers(1, 60),
    st.integers(1, 60),
    st.lists(st.floats(-0.5, 1.5, width=32), max_size=12),
)
def test_characters_read_anywhere_stand_or_do_not(high, wide, middles):
    line = np.full((high, wide, 3), 255, np.uint8)
    reads = [Read("渡", middle, 0.9) for middle in middles]
    assert are_standing(line, reads, Cells("渡" * len(reads))) in (bool(reads), False)


class Upright:
    """Reads lines that are heavier at their left end, and others badly; no character by itself."""

    def characters(self, line):
        height, width = line.shape[:2]
        left, right = line[:, : width // 3].mean(), line[:, -(width // 3) :].mean()
        sure = 0.95 if width > height and left < right else 0.4
        return [Read("渡" if height < 40 else "口", at / 5, sure) for at in range(5)]


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_page_on_its_side_or_head_is_turned(quarters):
    page = np.full((300, 400, 3), 255, np.uint8)
    boxes = [(40, 20 + 40 * at, 340, 44 + 40 * at) for at in range(6)]
    for left, top, _, bottom in boxes:
        page[top:bottom, left : left + 60] = 0
    lying = np.rot90(page, -quarters)
    found = []
    for left, top, right, bottom in boxes:
        mask = np.zeros(page.shape[:2], bool)
        mask[top:bottom, left:right] = True
        rows, columns = np.nonzero(np.rot90(mask, -quarters))
        found.append((columns.min(), rows.min(), columns.max() + 1, rows.max() + 1))
    assert quarters_of(lying, found, Upright()) == quarters


def test_rules_are_seen_where_a_lamp_shines_from_one_side():
    light = np.linspace(255, 120, 1200)[None, :] * np.linspace(1, 0.8, 1600)[:, None]
    picture = np.repeat(light[:, :, None], 3, axis=2)
    picture[800:804, 100:1100] *= 0.3
    picture[300:600, 200:500] *= 0.5
    shapes = shapes_of(on_white(picture.astype(np.uint8)), [], 0.5)
    assert sorted(shape.is_picture for shape in shapes) == [False, True]
    assert [round(edge, -1) for edge in shapes[0].area] == [100, 800, 1100, 800]


@pytest.mark.parametrize("near", [0.2, 0.6])
def test_an_opening_mark_begins_its_line_wherever_a_font_draws_it(near):
    text, em = "“路通了心就定了", 20
    blobs = [Blob(em * at + 1, em * at + em - 1, 2, em) for at in range(1, len(text))]
    blobs.insert(0, Blob(em * near, em * (near + 0.3), 2, 8))
    reads = [Read(char, blob.middle / 160, 0.9) for char, blob in zip(text, blobs, strict=True)]
    cells = set_of(reads, blobs, 160).cells
    assert [round(cell.x0 / em, 1) for cell in cells] == list(range(len(text)))
