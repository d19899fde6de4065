"""Fonts that a page names and does not bring: read alike on every machine, none loaded."""

from io import BytesIO

import pytest
from PIL import ImageFont
from press import CJK, HEIGHT, WIDTH, Paper
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from reader.sources.pages import read_pages
from reader.sources.pdf.font_source import plain_font
from reader.sources.pdf.pdfium import opened, opened_page


@pytest.mark.parametrize(("char", "em"), [("a", 0.5), ("7", 0.5), ("渡", 1.0), ("𠀀", 1.0)])
def test_a_character_of_the_plain_font_has_a_box_within_its_cell(char, em):
    font = ImageFont.truetype(BytesIO(plain_font()), 100)
    assert font.getlength(char) == 100 * em
    left, top, right, bottom = font.getmask(char).getbbox()
    assert 0 < right - left < 100 * em
    assert bottom - top > 50


def test_a_line_that_runs_down_in_a_font_that_is_not_there_is_read(tmp_path):
    path = upright_page(tmp_path)
    (page,) = read_pages(str(path))
    assert "渡口汽笛又响起" in [line.text for line in page.lines]


def test_a_page_is_read_in_any_process_as_in_its_own(tmp_path):
    data = upright_page(tmp_path).read_bytes()
    with opened(data, None) as document, opened_page(document, 0) as page:
        chars = [glyph.char for glyph in page.sheet().characters()]
    assert chars.count("渡") == chars.count("笛") == 1


def test_a_page_that_is_drawn_looks_the_same_before_and_after_one_is_read(tmp_path):
    data = upright_page(tmp_path).read_bytes()

    def drawn():
        with opened(data, None, is_drawn=True) as document, opened_page(document, 0) as page:
            return page.sight(400).pixels

    before = drawn()
    with opened(data, None) as document, opened_page(document, 0) as page:
        page.sheet()
    assert drawn() == before


def upright_page(tmp_path):
    """A page with a line that runs down, in a font that it does not bring."""
    Paper().pdf()  # names the fonts
    upright = UnicodeCIDFont(CJK, isVertical=True)
    upright.fontName = upright.name = "upright"
    pdfmetrics.registerFont(upright)
    path = tmp_path / "page.pdf"
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT))
    canvas.setFont("upright", 26)
    canvas.drawString(120, 900, "渡口汽笛又响起")
    canvas.setFont(CJK, 11)
    for at in range(8):
        canvas.drawString(200, 900 - 16 * at, "渔民们说，江豚又回来了，清早撑船出去。")
    canvas.save()
    return path
