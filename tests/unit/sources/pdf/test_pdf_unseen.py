"""Text that nobody sees is left out and told of; what lies on a picture or a bar is kept."""

from io import BytesIO

import pytest
from layouts import stacked
from press import EDGE, HEIGHT, WIDTH, Printed, pdf_of
from proofs import expected, parsed, proof

from reader.errors import OtherwiseError
from reader.sources.pages import read_pages
from reader.sources.pdf.pdfium import opened, opened_page
from reader.sources.pdf.sheet import Area

HIDDEN = "这一行白字谁也看不见"


def sheet_of(data):
    with opened(data, None) as document, opened_page(document, 0) as page:
        return page.sheet()


def said_on(sheet):
    return "".join(glyph.char for glyph in sheet.characters())


def with_white(*, at=600.0, size=11.0):
    paper = stacked(4, 18, 5, ruled=False)
    paper.texts.append(Printed(EDGE + 30, at, size, HIDDEN, ink=1.0))
    return paper


@pytest.mark.parametrize("seed", [None, 3])
def test_white_text_on_white_is_left_out(seed):
    paper = with_white()
    sheet = sheet_of(pdf_of([paper], seed))
    assert sheet.hidden == len(HIDDEN)
    assert proof(parsed(sheet)) == expected(paper.truth)


@pytest.mark.parametrize("ink", [0.0, 0.3, 0.8])
def test_white_text_on_a_tint_is_kept(ink):
    paper = with_white(at=1000.0)
    paper.tints.append((Area(EDGE, 980, WIDTH - EDGE, 1010), ink))
    sheet = sheet_of(pdf_of([paper]))
    assert sheet.hidden == 0
    assert HIDDEN in said_on(sheet)


def test_white_text_on_a_white_bar_is_left_out():
    paper = with_white(at=1000.0)
    paper.tints.append((Area(EDGE, 980, WIDTH - EDGE, 1010), 1.0))
    assert sheet_of(pdf_of([paper])).hidden == len(HIDDEN)


def test_white_text_on_a_picture_is_kept():
    paper = with_white(at=1000.0)
    paper.pictures.append(Area(EDGE, 900, WIDTH - EDGE, 1010))
    assert HIDDEN in said_on(sheet_of(pdf_of([paper])))


@pytest.mark.parametrize("behind", ["form", "shading"])
def test_white_text_on_what_only_a_form_or_a_shading_draws_is_kept(behind):
    assert HIDDEN in said_on(sheet_of(_drawn_behind(behind)))


def test_white_text_that_black_text_prints_over_is_left_out_alone():
    paper = with_white(at=1000.0)
    paper.texts.append(Printed(EDGE + 30, 1000.0, 11, "这一行黑字人人看得见"))
    said = said_on(sheet_of(pdf_of([paper])))
    assert HIDDEN not in said
    assert "这一行黑字人人看得见" in said


def test_hollow_letters_are_kept():
    assert HIDDEN in said_on(sheet_of(_drawn_behind("nothing", mode=2)))
    assert HIDDEN not in said_on(sheet_of(_drawn_behind("nothing", mode=0)))


def test_what_is_left_out_is_told(tmp_path):
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf_of([stacked(4, 18, 5, ruled=False), with_white()]))
    troubles = []
    pages = read_pages(str(path), on_trouble=troubles.append)
    assert len(pages) == 2
    assert [type(trouble) for trouble in troubles] == [OtherwiseError]
    assert "2" in str(troubles[0])


def _drawn_behind(kind, mode=0):
    from press import CJK, register
    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas

    register()
    out = BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=True)
    if kind == "form":
        canvas.beginForm("dark")
        canvas.setFillGray(0.2)
        canvas.rect(EDGE, 180, 600, 60, stroke=0, fill=1)
        canvas.endForm()
        canvas.doForm("dark")
    elif kind == "shading":
        canvas.linearGradient(EDGE, 0, WIDTH, 0, (Color(0, 0, 0), Color(0, 0, 0.4)))
    canvas.setFillGray(1)
    canvas.setFont(CJK, 11)
    canvas.drawString(EDGE + 30, 200, HIDDEN, mode=mode)
    canvas.save()
    return out.getvalue()
