"""Text that nobody sees is left out and told of; what lies on a picture or a bar is kept."""

from io import BytesIO

import pytest
from layouts import around_a_photograph, beside, stacked
from makers import canvas_on, finished
from press import CJK, EDGE, HEIGHT, LEADING, SENTENCES, WIDTH, Printed, draw, pdf_of
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


def older_text(canvas, x, top, rows, mode=0):
    """Lines of another text."""
    for row in range(rows):
        line = canvas.beginText(x, HEIGHT - top - row * LEADING)
        line.setTextRenderMode(mode)
        line.setFont(CJK, 11)
        line.textOut(SENTENCES[row][:9])
        canvas.drawText(line)


def without_ink(canvas, paper):
    draw(canvas, paper, None)
    older_text(canvas, 300, 420, 8, mode=3)


def cut_off(canvas, paper):
    draw(canvas, paper, None)
    frame = canvas.beginPath()
    frame.rect(60, 60, 80, 30)
    canvas.clipPath(frame, stroke=0)
    older_text(canvas, 300, 420, 8)


def cut_off_in_a_form(canvas, paper):
    draw(canvas, paper, None)
    canvas.beginForm("frame", 0, 0, WIDTH, HEIGHT)
    cut_off(canvas, type(paper)())
    canvas.endForm()
    canvas.translate(20, 20)
    canvas.doForm("frame")


def below_a_picture(canvas, paper):
    for area in paper.pictures:
        older_text(canvas, area.x0 + 6, area.top + 14, int((area.height - 8) // LEADING))
    draw(canvas, paper, None)


def below_a_box(canvas, paper):
    for area in paper.pictures:
        older_text(canvas, area.x0 + 6, area.top + 14, int((area.height - 8) // LEADING))
        canvas.setFillGray(1)
        canvas.rect(area.x0, HEIGHT - area.bottom, area.width, area.height, stroke=0, fill=1)
    draw(canvas, paper, None)


def beside_the_page(canvas, paper):
    draw(canvas, paper, None)
    older_text(canvas, WIDTH + 20, 200, 15)
    older_text(canvas, -130, 200, 15)


def drawn_by(make, paper):
    out = BytesIO()
    canvas = canvas_on(out)
    canvas.saveState()
    make(canvas, paper)
    canvas.restoreState()
    return finished(canvas, out)


@pytest.mark.parametrize("layout", [stacked, beside, around_a_photograph])
@pytest.mark.parametrize(
    "make", [without_ink, cut_off, cut_off_in_a_form, below_a_picture, below_a_box]
)
def test_an_older_text_that_nobody_sees_is_left_out(make, layout):
    paper = layout(5, 18, 4, ruled=True)
    has_it = bool(paper.pictures) or make not in (below_a_picture, below_a_box)
    sheet = sheet_of(drawn_by(make, paper))
    assert bool(sheet.hidden) is has_it
    assert proof(parsed(sheet)) == expected(paper.truth)


def test_text_beside_the_page_is_left_out_without_a_word():
    paper = stacked(5, 18, 4, ruled=True)
    sheet = sheet_of(drawn_by(beside_the_page, paper))
    assert sheet.hidden == 0
    assert proof(parsed(sheet)) == expected(paper.truth)


@pytest.mark.parametrize("is_whole", [True, False])
def test_a_picture_hides_the_text_below_it_unless_one_sees_through(is_whole):
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    def seal_over_it(canvas, paper):
        older_text(canvas, 300, 1080, 3)
        seal = Image.new("RGBA", (60, 60), (200, 30, 30, 255 if is_whole else 60))
        canvas.drawImage(ImageReader(seal), 280, 60, 150, 90, mask="auto")
        draw(canvas, paper, None)

    paper = stacked(4, 18, 5, ruled=False)
    sheet = sheet_of(drawn_by(seal_over_it, paper))
    assert sheet.hidden == (3 * 9 if is_whole else 0)


def test_what_a_frame_cuts_off_a_box_hides_nothing():
    def broad_box_in_a_small_frame(canvas, paper):
        draw(canvas, paper, None)
        frame = canvas.beginPath()
        frame.rect(2, 2, 30, 30)
        canvas.clipPath(frame, stroke=0)
        canvas.setFillGray(1)
        canvas.rect(-50, 15, 1100, 500, stroke=0, fill=1)

    paper = stacked(5, 18, 4, ruled=True)
    sheet = sheet_of(drawn_by(broad_box_in_a_small_frame, paper))
    assert sheet.hidden == 0
    assert proof(parsed(sheet)) == expected(paper.truth)


def test_a_corner_that_is_painted_over_is_no_box():
    def painted_corner(canvas, paper):
        draw(canvas, paper, None)
        corner = canvas.beginPath()
        corner.moveTo(WIDTH, 0)
        corner.lineTo(WIDTH, 400)
        corner.lineTo(WIDTH - 400, 0)
        corner.close()
        canvas.setFillGray(0.9)
        canvas.drawPath(corner, stroke=0, fill=1)

    paper = stacked(5, 18, 4, ruled=True)
    assert sheet_of(drawn_by(painted_corner, paper)).hidden == 0


@pytest.mark.parametrize("is_picture", [True, False])
def test_what_lies_aslant_hides_nothing_at_the_corners_around_it(is_picture):
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    def aslant(canvas, paper):
        draw(canvas, paper, None)
        canvas.translate(WIDTH / 2, HEIGHT - 400)
        canvas.rotate(45)
        if is_picture:
            stamp = ImageReader(Image.new("L", (8, 8), 160))
            canvas.drawImage(stamp, 0, 0, 160, 2)
        canvas.setFillGray(0.9)
        canvas.rect(0, 0, 0 if is_picture else 160, 2, stroke=0, fill=1)

    paper = stacked(5, 18, 4, ruled=True)
    assert sheet_of(drawn_by(aslant, paper)).hidden == 0


def test_text_below_a_scan_of_it_is_kept():
    def under_its_picture(canvas, paper):
        from PIL import Image
        from reportlab.lib.utils import ImageReader

        draw(canvas, paper, None)
        scan = ImageReader(Image.new("L", (96, 120), 200))
        canvas.drawImage(scan, 0, 0, WIDTH, HEIGHT)

    paper = stacked(4, 18, 5, ruled=False)
    sheet = sheet_of(drawn_by(under_its_picture, paper))
    assert sheet.hidden == 0
    assert proof(parsed(sheet)) == expected(paper.truth)


def _drawn_behind(kind, mode=0):
    from reportlab.lib.colors import Color

    out = BytesIO()
    canvas = canvas_on(out)
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
