"""Boxes with rounded corners hold what stands in them, however their outline is drawn."""

import pytest
from made_up_kinds import around_a_box
from page_kinds import box_within_a_box
from press import pdf_of
from proofs import expected, proof, source_page
from reportlab.pdfgen.canvas import Canvas

from reader.parsing import parse_page
from reader.sources.pdf.pdfium import opened, opened_page

RADIUS = 14
RULE = 3  # points; what is thinner is a rule and has no corners
_rect = Canvas.rect


def in_one(canvas, x, y, width, height, stroke=1, fill=0):
    """Draw a box as one path of lines and curves."""
    if min(width, height) < RULE:
        _rect(canvas, x, y, width, height, stroke=stroke, fill=fill)
    else:
        canvas.roundRect(x, y, width, height, RADIUS, stroke=stroke, fill=fill)


def in_parts(canvas, x, y, width, height, stroke=1, fill=0):
    """Draw four lines and four arcs, or a cross and four discs where it is filled."""
    if min(width, height) < RULE:
        _rect(canvas, x, y, width, height, stroke=stroke, fill=fill)
        return
    round_, right, top = RADIUS, x + width, y + height
    corners = [(left, low) for left in (x, right - 2 * round_) for low in (y, top - 2 * round_)]
    if fill:
        _rect(canvas, x + round_, y, width - 2 * round_, height, stroke=0, fill=1)
        for side in (x, right - round_):
            _rect(canvas, side, y + round_, round_, height - 2 * round_, stroke=0, fill=1)
        for left, low in corners:
            canvas.ellipse(left, low, left + 2 * round_, low + 2 * round_, stroke=0, fill=1)
        return
    for level in (y, top):
        canvas.line(x + round_, level, right - round_, level)
    for side in (x, right):
        canvas.line(side, y + round_, side, top - round_)
    for (left, low), start in zip(corners, (180, 90, 270, 0), strict=True):
        canvas.arc(left, low, left + 2 * round_, low + 2 * round_, start, 90)


@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "filled"])
@pytest.mark.parametrize("kind", [around_a_box, box_within_a_box], ids=lambda one: one.__name__)
@pytest.mark.parametrize("drawn", [in_one, in_parts], ids=lambda one: one.__name__)
def test_a_box_with_rounded_corners_is_a_box(drawn, kind, ruled, monkeypatch):
    monkeypatch.setattr(Canvas, "rect", drawn)
    paper = kind(5, 14.0, 2, ruled=ruled)
    with opened(pdf_of([paper]), None) as document, opened_page(document, 0) as page:
        found = proof(parse_page(source_page(page.sheet(), page.face)))
    assert found == expected(paper.truth)
