"""Upright heads and turned pages."""

import random
from io import BytesIO
from struct import pack

import pytest
from layouts import nameplate, stacked, told
from press import HEIGHT, WIDTH, Grid, Paper, Printed, draw, head_of
from proofs import expected, parsed, proof
from reportlab.pdfgen.canvas import Canvas

from reader.sources.pdf.fontmap import read_character_map
from reader.sources.pdf.pdfium import opened, opened_page


def with_an_upright_head(pitch):
    """A head from top to bottom in the first column, its text in the others."""
    paper, dice = Paper(), random.Random(5)
    grid = Grid.of(5, 18)
    top = nameplate(paper) + 10
    head = head_of(dice, [], full=False)
    for at, char in enumerate(head["headline"][0]):
        base = top + 26 + at * 26 * pitch
        paper.texts.append(Printed(grid.x(0) + 60, base, 26, char))
    told(paper, dice, head, [grid.slot(at, top, 20) for at in range(1, 5)])
    return paper


@pytest.mark.parametrize("pitch", [1.0, 1.2])
def test_an_upright_head_is_read_from_top_to_bottom(pitch):
    paper = with_an_upright_head(pitch)
    assert proof(parsed(paper.sheet(3))) == expected(paper.truth)


@pytest.mark.parametrize("quarter", [1, 2, 3])
def test_a_turned_page_is_read_as_it_stands(quarter):
    paper = stacked(5, 18, 3, ruled=True)
    assert proof(parsed(turned(paper, quarter))) == expected(paper.truth)


def turned(paper, quarter):
    """The sheet of a PDF whose page is turned by quarters of a circle."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(HEIGHT, WIDTH) if quarter % 2 else (WIDTH, HEIGHT))
    canvas.translate(*{1: (HEIGHT, 0), 2: (WIDTH, HEIGHT), 3: (0, WIDTH)}[quarter])
    canvas.rotate(90 * quarter)
    draw(canvas, paper, None)
    canvas.save()
    with opened(out.getvalue(), None) as document, opened_page(document, 0) as page:
        return page.sheet()


def font(table):
    """A font file with nothing but one table of characters."""
    records = pack(">HHHHI", 0, 1, 3, 1, 12) + table
    return b"\0\1\0\0" + pack(">HHHH", 1, 0, 0, 0) + pack(">4sIII", b"cmap", 0, 28, 0) + records


_ENDS, _FIRSTS, _STEPS = (0x65E9, 0xFFFF), (0x65E8, 0xFFFF), ((7 - 0x65E8) & 0xFFFF, 1)
SEGMENTS = pack(">16H", 4, 0, 0, 4, 0, 0, 0, *_ENDS, 0, *_FIRSTS, *_STEPS, 0, 0)
TRIMMED = pack(">5H2H", 6, 0, 0, 0x65E8, 2, 7, 8)
GROUPS = pack(">HHIII", 12, 0, 0, 0, 1) + pack(">III", 0x65E8, 0x65E9, 7)


@pytest.mark.parametrize("table", [SEGMENTS, TRIMMED, GROUPS], ids=["4", "6", "12"])
def test_a_font_says_which_characters_its_glyphs_are(table):
    assert read_character_map(font(table)) == {7: "旨", 8: "早"}
