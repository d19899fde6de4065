"""Watermarks, printer's marks, odd sizes and pictures in tiles leave a page as composed."""

from dataclasses import replace
from io import BytesIO

import pytest
from layouts import around_a_photograph, beside, stacked, with_a_box
from makers import canvas_on, finished
from press import CJK, HEIGHT, WIDTH, draw
from proofs import expected, parsed, proof, source_page

from reader.sources.pdf.pdfium import opened, opened_page

STAMP = "内部资料 严禁外传"


def sheet_of(data):
    with opened(data, None) as document, opened_page(document, 0) as page:
        return page.sheet()


def words_aslant(canvas, x, y, angle, size, text):
    canvas.saveState()
    canvas.translate(x, y)
    canvas.rotate(angle)
    canvas.setFillGray(0.8)
    canvas.setFont(CJK, size)
    canvas.drawCentredString(0, 0, text)
    canvas.restoreState()


def with_a_watermark(paper, angle=45, size=80):
    out = BytesIO()
    canvas = canvas_on(out)
    words_aslant(canvas, WIDTH / 2, HEIGHT / 2, angle, size, STAMP)
    draw(canvas, paper, None)
    return finished(canvas, out)


def with_many_watermarks(paper):
    out = BytesIO()
    canvas = canvas_on(out)
    draw(canvas, paper, None)
    for at in range(20):
        words_aslant(canvas, 120 + at % 4 * 240, 120 + at // 4 * 240, 30, 18, STAMP)
    return finished(canvas, out)


def on_an_uncut_sheet(paper):
    """Crop marks, colour bars and the printer's words beside what is cut, on the same sheet."""
    edge = 40
    out = BytesIO()
    canvas = canvas_on(out, (WIDTH + 2 * edge, HEIGHT + 2 * edge))
    canvas.setTrimBox((edge, edge, WIDTH + edge, HEIGHT + edge))
    for at in range(12):
        canvas.setFillGray(at / 12)
        canvas.rect(8, 300 + at * 20, 20, 20, stroke=1, fill=1)
    canvas.setFillGray(0)
    canvas.setFont(CJK, 10)
    canvas.drawString(400, HEIGHT + edge + 14, "青禾日报印务中心 四色 黄版 22:47")
    canvas.saveState()
    canvas.translate(14, 700)
    canvas.rotate(90)
    canvas.drawString(0, 0, "色标 青品黄黑")
    canvas.restoreState()
    canvas.translate(edge, edge)
    draw(canvas, paper, None)
    return finished(canvas, out)


def made_smaller(paper, share=0.1):
    out = BytesIO()
    canvas = canvas_on(out, (WIDTH * share, HEIGHT * share))
    canvas.scale(share, share)
    draw(canvas, paper, None)
    return finished(canvas, out)


def made_larger(paper):
    return made_smaller(paper, 5.0)


def upside_down_twice(paper):
    """Sizes below nothing, in a page that is turned over."""
    out = BytesIO()
    canvas = canvas_on(out)
    draw(canvas, replace(paper, texts=[]), None)
    for text in paper.texts:
        line = canvas.beginText()
        line.setFont(text.font, -text.size)
        line.setTextTransform(-1, 0, 0, -1, text.x, HEIGHT - text.base)
        line.textOut(text.text)
        canvas.drawText(line)
    return finished(canvas, out)


def in_tiles(paper):
    """Pictures cut into tiles, as transparency leaves them."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    out = BytesIO()
    canvas = canvas_on(out)
    draw(canvas, replace(paper, pictures=[]), None)
    tile = ImageReader(Image.new("L", (8, 8), 160))
    for area in paper.pictures:
        rows, columns = int(area.height // 25), int(area.width // 30)
        high, wide = area.height / rows, area.width / columns
        for at in range(rows * columns):
            x, y = area.x0 + at % columns * wide, HEIGHT - area.bottom + at // columns * high
            canvas.drawImage(tile, x, y, wide, high)
    return finished(canvas, out)


WAYS = (
    with_a_watermark,
    with_many_watermarks,
    on_an_uncut_sheet,
    made_smaller,
    made_larger,
    upside_down_twice,
    in_tiles,
)


@pytest.mark.parametrize("layout", [beside, around_a_photograph, with_a_box])
@pytest.mark.parametrize("made", WAYS, ids=lambda value: value.__name__)
def test_a_page_comes_back_as_composed(made, layout):
    paper = layout(5, 18, 4, ruled=True)
    assert proof(parsed(sheet_of(made(paper)))) == expected(paper.truth)


@pytest.mark.parametrize("made", [with_a_watermark, with_many_watermarks, on_an_uncut_sheet])
def test_what_stands_aside_is_kept(made):
    paper = stacked(5, 18, 4, ruled=True)
    page = source_page(sheet_of(made(paper)))
    words = STAMP if made is not on_an_uncut_sheet else "青禾日报印务中心 四色 黄版 22:47"
    aside = [line for line in page.lines if line.text == words]
    assert len(aside) == (20 if made is with_many_watermarks else 1)
    assert all(line.evidence.frame == 0 for line in aside)
    assert {(line.evidence.box.x1 > line.evidence.box.x0) for line in aside} == {True}


@pytest.mark.parametrize("angle", [-12, 8, 15])
def test_a_head_that_is_set_aslant_is_a_head(angle):
    paper = beside(4, 18, 3, ruled=True)
    head = paper.truth[1]["headline"][0]
    (printed,) = [text for text in paper.texts if text.text == head]
    paper.texts.remove(printed)
    lower = [text for text in paper.texts if text.x >= printed.x - 60 and text.base > printed.base]
    for text in lower:
        if text.base < 700:
            paper.texts[paper.texts.index(text)] = replace(text, base=text.base + 33)
    out = BytesIO()
    canvas = canvas_on(out)
    draw(canvas, paper, None)
    middle = printed.x + printed.size * len(head) / 2
    words_aslant(canvas, middle, HEIGHT - printed.base - 5, angle, printed.size, head)
    page = proof(parsed(sheet_of(finished(canvas, out))))
    assert [one["headline"] for one in page] == [one["headline"] for one in paper.truth]
