"""The engine itself, with the models that its wheel ships: it reads, and fetches nothing."""

import socket

import pytest
from press import BODY, LEADING, Paper, Printed

from reader.sources.ocr import engine, pictures
from reader.sources.ocr.sheets import scan_of
from reader.sources.pdf.pdfium import opened, opened_page

LINES = ("船工水根生说，新船宽了半米，", "能并排放下四辆自行车。", "票价仍是两元。")


@pytest.fixture
def no_network(monkeypatch):
    def refused(*_args, **_options):
        raise OSError("a socket was asked for")

    monkeypatch.setattr(socket, "socket", refused)


@pytest.fixture(scope="module")
def drawn():
    """A page drawn by the PDF library; where no font has ideographs there is nothing to read."""
    paper = Paper([Printed(300, 300, 26, "沙河渡口早班船")])
    paper.texts += [Printed(300, 340 + LEADING * at, BODY, line) for at, line in enumerate(LINES)]
    with (
        opened(paper.pdf(), None, is_drawn=True) as document,
        opened_page(document, 0) as page,
    ):
        width, height, pixels, points = page.sight(pictures.LONGEST // 2)
    picture = pictures.as_array(pixels, width, height)
    if (picture[int(310 / points) : int(400 / points)] < 128).sum() < 1000:
        pytest.skip("no font with ideographs is installed")
    return picture, points


def test_its_models_are_there():
    assert engine.is_installed()


@pytest.mark.usefixtures("no_network")
def test_a_page_is_read_without_a_network(drawn):
    steps = []
    sheet = scan_of(*drawn_with(drawn), lambda done, total: steps.append((done, total)))
    text = "".join(glyph.char for glyph in sheet.glyphs)
    assert "沙河渡口早班船" in text
    assert all(line in text for line in LINES)
    assert steps[0] == (0, 4)
    assert steps[-1] == (4, 4)


def drawn_with(drawn):
    picture, points = drawn
    return picture, engine.Engine(), points
