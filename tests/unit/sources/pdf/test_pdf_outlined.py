"""Heads drawn as paths are known, told of, and read by eye where there is one; other art is not."""

import random
from dataclasses import replace

import page_kinds
import pytest
from layouts import beside, stacked
from outlined_press import ART, WAYS, is_head, outlined_pdf, with_art
from press import CJK, HEIGHT, pdf_of, width_of
from printed_picture import Eye
from proofs import expected, parsed, proof

from reader.errors import OtherwiseError
from reader.sources.ocr import pictures
from reader.sources.ocr.drawn_heads import faces_of, with_drawn_heads
from reader.sources.pages import read_pages
from reader.sources.pdf import outlined
from reader.sources.pdf.__main__ import kind_of
from reader.sources.pdf.drawing import Outline, Shape
from reader.sources.pdf.pdfium import opened, opened_page
from reader.sources.pdf.records import OUTLINED, PAGE
from reader.sources.pdf.sheet import Area


def sheet_of(data):
    with opened(data, None) as document, opened_page(document, 0) as page:
        return page.sheet()


def drawn(paper):
    """The heads of a page that stand over text: its nameplate does not."""
    plate = [text for text in paper.texts if text.base < 92]
    return [text for text in paper.texts if is_head(text) and text not in plate]


def found(sheet, paper):
    """The heads that are among the drawn ones, and how many other lines are."""
    lines = list(sheet.drawn_heads)
    heads = []
    for text in drawn(paper):
        for line in lines:
            x0, _, x1, bottom = line.area
            base = bottom - sheet.area.top
            right = text.x + width_of(text.text, text.size, CJK)
            slack = text.size / 3
            if (
                max(abs(x0 - sheet.area.x0 - text.x), abs(base - text.base)) < slack
                and abs(x1 - sheet.area.x0 - right) < slack
            ):
                heads.append(text)
                lines.remove(line)
                break
    return heads, len(lines)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("layout", [stacked, beside, page_kinds.reversed_head])
def test_heads_that_paths_draw_are_known(layout, way):
    paper = layout(5, 14, 3, ruled=True)
    sheet = sheet_of(outlined_pdf(paper, way))
    assert found(sheet, paper) == (drawn(paper), 0)
    assert kind_of(sheet) == OUTLINED


@pytest.mark.parametrize("layout", [page_kinds.upright_head, page_kinds.upright_over])
def test_upright_heads_that_paths_draw_are_known(layout):
    paper = layout(5, 14, 3, ruled=True)
    sheet = sheet_of(outlined_pdf(paper))
    upright = [line.area for line in sheet.drawn_heads if line.is_upright]
    stacks = {text.x for text in drawn(paper) if len(text.text) == 1}
    assert len(upright) == len(stacks)
    assert all(area.height > 5 * area.width for area in upright)


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_they_are_known_on_a_page_that_lies_turned(angle):
    paper = stacked(5, 14, 3, ruled=True)
    sheet = sheet_of(outlined_pdf(paper, angle=angle))
    assert found(sheet, paper) == (drawn(paper), 0)


@pytest.mark.parametrize("art", ART, ids=lambda art: art.__name__)
def test_art_over_text_is_no_head(art):
    paper = stacked(5, 14, 3, ruled=True)
    heads = [text for text in drawn(paper) if text.base > HEIGHT / 3]
    paper.texts = [text for text in paper.texts if text not in heads]
    sheet = sheet_of(with_art(paper, art, 300, max(text.base for text in heads)))
    assert sheet.drawn_heads == ()
    assert kind_of(sheet) == PAGE


def test_outlines_that_crowd_are_soon_given_up(monkeypatch):
    dice = random.Random(1)
    corners = [(dice.random() * 99, dice.random() * 99) for _ in range(3000)]
    areas = [Area(x, y, x + 6, y + 6) for x, y in corners]
    shapes = [Shape(area, outlines=(Outline(area, 20, is_alone=False),)) for area in areas]
    rows = []
    monkeypatch.setattr(outlined, "_is_among", lambda row, *_: rows.append(row) or True)
    assert outlined.outlined_lines(shapes) == []
    assert len(rows) < 500


def test_a_drawn_line_that_unseen_characters_say_is_no_head():
    paper = stacked(5, 14, 3, ruled=True)
    heads = [text for text in paper.texts if is_head(text)]
    paper.texts += [replace(text, font="Helvetica") for text in heads]
    sheet = sheet_of(outlined_pdf(paper, drawn=lambda text: text.font != CJK))
    assert sheet.drawn_heads == ()


def test_a_page_of_text_has_none():
    paper = stacked(5, 14, 3, ruled=True)
    assert sheet_of(pdf_of([paper])).drawn_heads == ()


def test_a_page_that_paths_draw_but_for_a_line_is_told_of():
    paper = stacked(5, 14, 3, ruled=True)
    sheet = sheet_of(outlined_pdf(paper, drawn=lambda text: text.base > 70))
    assert sheet.is_outlined
    assert kind_of(sheet) == OUTLINED


def test_it_is_told_what_to_do_and_the_text_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr("reader.sources.ocr.reading.is_installed", lambda: False)
    monkeypatch.setattr("reader.sources.pdf.reading.is_installed", lambda: False)
    paper = stacked(5, 14, 3, ruled=True)
    path = tmp_path / "page.pdf"
    path.write_bytes(outlined_pdf(paper))
    troubles = []
    (page,) = read_pages(str(path), on_trouble=troubles.append)
    assert [type(trouble) for trouble in troubles] == [OtherwiseError]
    assert "drawn as shapes" in str(troubles[0])
    assert "dubao[ocr]" in str(troubles[0])
    said = "".join(line.text for line in page.lines)
    assert all(text.text in said for text in paper.texts if not is_head(text))


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
@pytest.mark.parametrize("layout", [stacked, beside, page_kinds.reversed_head])
def test_what_an_eye_reads_of_them_makes_the_page_whole(layout, angle):
    paper = layout(5, 14, 3, ruled=True)
    texts = [text for text in paper.texts if is_head(text)]
    with (
        opened(outlined_pdf(paper, angle=angle), None, is_drawn=True) as document,
        opened_page(document, 0) as page,
    ):
        sheet, sight = page.sheet(), page.sight(pictures.LONGEST)
    picture = pictures.as_array(sight.pixels, sight.width, sight.height)
    eye = HeadEye(paper, texts, sheet)
    steps = []
    whole = with_drawn_heads(
        sheet, picture, sight.points, eye, lambda done, total: steps.append((done, total))
    )
    names = faces_of(sheet, lambda number: "own")
    assert names(sheet.glyphs[0].number) == "own"
    assert names(whole.glyphs[-1].number) == ""
    assert steps[-1][0] == steps[-1][1] == len(sheet.drawn_heads)
    assert proof(parsed(whole)) == expected(paper.truth)


class HeadEye(Eye):
    """Reads the drawn heads of a sheet, in the order in which it tells them."""

    def __init__(self, paper, texts, sheet):
        super().__init__(paper, glues=False)
        lines = []
        for line in sheet.drawn_heads:
            base, x = line.area.bottom - sheet.area.top, line.area.x0 - sheet.area.x0
            nearest = min(texts, key=lambda text: abs(text.base - base) + abs(text.x - x))
            box = line.area
            lines.append(([nearest], _pixels(box, sheet)))
        self._unread = iter(lines)


def _pixels(area, sheet):
    from printed_picture import DOTS

    left, right = ((x - sheet.area.x0) * DOTS for x in (area.x0, area.x1))
    pad = 0.15 * area.height * DOTS
    return left - pad, 0, right + pad, 0


def test_where_nothing_can_be_read_there_is_no_page():
    paper = stacked(5, 14, 3, ruled=True)
    with (
        opened(outlined_pdf(paper), None, is_drawn=True) as document,
        opened_page(document, 0) as page,
    ):
        sheet, sight = page.sheet(), page.sight(600)
    picture = pictures.as_array(sight.pixels, sight.width, sight.height)

    class Blind:
        def characters(self, _line):
            return []

    assert with_drawn_heads(sheet, picture, sight.points, Blind(), lambda *_: None) is None
