"""A strip of the next page on a photograph is no part of the page."""

import random
from dataclasses import replace

import numpy as np
import pytest
from layouts import around_a_photograph, beside, stacked, with_a_box
from press import BODY, CJK, HEIGHT, LEADING, SENTENCES, WIDTH, Printed, width_of
from printed_picture import DOTS, Eye, picture_of
from proofs import expected, parsed, proof

from reader.sources.ocr.finding import found_in
from reader.sources.ocr.own_page import edges_of, without_neighbours
from reader.sources.ocr.sheets import scan_of


def with_strip(paper, *, strip, margin=34, askew=0.0, whole=0, is_left=False, seed=1):
    """The page with so many points of the next one beside it, whose lines the border cuts.

    Its columns are 165 points broad; `whole` ones stand before the one that is cut.
    """
    dice = random.Random(seed)
    own, top = list(paper.texts), 130
    shift = strip if is_left else 0.0
    paper.texts = [replace(text, x=text.x + shift) for text in own]
    for name in ("rules", "frames", "pictures"):
        moved = [
            area._replace(x0=area.x0 + shift, x1=area.x1 + shift) for area in getattr(paper, name)
        ]
        setattr(paper, name, moved)
    paper.width = WIDTH + strip
    start = margin
    for _ in range(whole + 1):
        for row in range(50):
            base = top + row * LEADING * 1.07
            x = WIDTH + start + askew * (base - HEIGHT / 2)
            line = "".join(dice.sample("".join(SENTENCES).replace("“", "").replace("”", ""), 15))
            if is_left:
                x = paper.width - x - 15 * BODY
                while x + 0.5 * BODY < 0:
                    x, line = x + BODY, line[1:]
            else:
                while line and x + width_of(line, BODY) > paper.width + 0.8 * BODY:
                    line = line[:-1]
            if line:
                paper.texts.append(Printed(x, base, BODY, line, CJK))
        start += 15 * BODY + 16
    return paper


def scanned(paper, **eye):
    return scan_of(picture_of(paper), Eye(paper, glues=False, **eye), None, lambda *_: None)


@pytest.mark.parametrize("askew", [-0.02, 0.0, 0.02])
@pytest.mark.parametrize("is_left", [False, True])
@pytest.mark.parametrize("layout", [stacked, beside, around_a_photograph, with_a_box])
def test_a_strip_of_the_next_page_is_left_out(layout, is_left, askew):
    paper = with_strip(layout(4, 18, 5, ruled=True), strip=110, askew=askew, is_left=is_left)
    assert proof(parsed(scanned(paper))) == expected(paper.truth)


@pytest.mark.parametrize(("strip", "whole"), [(60, 0), (150, 0), (290, 1)])
def test_a_strip_may_be_narrow_or_hold_a_whole_column(strip, whole):
    paper = with_strip(stacked(5, 14, 3, ruled=True), strip=strip, whole=whole)
    assert proof(parsed(scanned(paper))) == expected(paper.truth)


@pytest.mark.parametrize("gutter", [11, 24])
def test_a_page_that_is_cut_off_at_its_last_column_keeps_it(gutter):
    paper = stacked(5, gutter, 3, ruled=True)
    paper.width = max(text.x + width_of(text.text, text.size) for text in paper.texts) - 6
    sheet = scanned(paper)
    last = [text for text in paper.texts if text.x > paper.width - 170 and len(text.text) > 8]
    said = "".join(glyph.char for glyph in sheet.glyphs)
    assert sum(text.text[:6] in said for text in last) > 0.9 * len(last)


def test_a_column_that_ends_just_before_the_border_is_the_pages_own():
    paper = with_strip(stacked(4, 18, 5, ruled=True), strip=34 + 15 * BODY + 1.5, margin=34)
    picture = picture_of(paper)
    assert edges_of(picture, Eye(paper, glues=False).boxes(picture)) == []


def test_without_edges_a_picture_stays_as_it_is():
    picture = np.full((40, 30, 3), 9, np.uint8)
    assert without_neighbours(picture, []) is picture


def test_a_picture_with_few_lines_stays_whole():
    paper = with_strip(stacked(4, 18, 5, ruled=True), strip=110)
    paper.texts = paper.texts[-8:]
    picture = picture_of(paper)
    same, boxes, _ = found_in(picture, Eye(paper, glues=False))
    assert same is picture
    assert len(boxes) == 8
    assert DOTS > 1
