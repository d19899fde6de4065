"""Pages whose fonts call Chinese characters letters: told of, and read by eye where that can be."""

import random

import pytest
from layouts import stacked
from press import Paper, Printed

from reader.i18n import use
from reader.model import Plan, SourceLine
from reader.sources.ocr.reading import SCAN
from reader.sources.pdf import reading, records
from reader.sources.pdf.__main__ import kind_of
from reader.sources.pdf.reading import read_pages
from reader.sources.told import Told

WRONG = {"。": "2", "上": "P", "三": "O", "记": "°", "一": "Q"}


def sheet_of(wrong, seed=1):
    sheet = stacked(5, 18, seed, ruled=True).sheet()
    glyphs = sorted(sheet.glyphs, key=lambda glyph: glyph.number)
    return sheet._replace(
        glyphs=tuple(glyph._replace(char=wrong.get(glyph.char, glyph.char)) for glyph in glyphs)
    )


def test_letters_as_broad_as_the_characters_around_them_are_others():
    assert kind_of(sheet_of(WRONG)) == records.MISNAMED
    assert kind_of(sheet_of({})) == records.PAGE


def test_figures_in_whole_cells_are_figures():
    assert kind_of(sheet_of({"。": "2", "一": "1", "三": "3"})) == records.PAGE


def test_letters_among_characters_are_letters():
    dice = random.Random(1)
    words = ["渡口", "A股", "早班船", "B超", "镇上"]
    rows = ["".join(dice.choice(words) for _ in range(14)) for _ in range(40)]
    paper = Paper([Printed(60, 100 + 15 * at, 11, row) for at, row in enumerate(rows)])
    assert kind_of(paper.sheet()) == records.PAGE


PRINTED = [records.MISNAMED, (SourceLine("他花了O个月走遍全镇2"),), Plan(400, 600)]
SEEN = [records.PAGE, (SourceLine("他花了三个月走遍全镇。"),), Plan(400, 600)]


@pytest.mark.parametrize("seen", [None, [records.BLANK], SEEN])
def test_such_a_page_is_read_by_eye_or_as_it_is_and_told_of(monkeypatch, seen, tmp_path):
    use("en")
    troubles = []
    monkeypatch.setattr(reading, "_page_records", lambda *_: iter([(1, 1, PRINTED)]))
    monkeypatch.setattr(reading.Scans, "record", lambda *_: seen)
    told = Told("day.pdf", on_trouble=lambda one: troubles.append(str(one)))
    with (tmp_path / "day.pdf").open("wb+") as file:
        (page,) = read_pages(file, told)
    if seen is SEEN:
        assert (page.lines, page.encoding, troubles) == (SEEN[1], SCAN, [])
    else:
        assert page.lines == PRINTED[1]
        (trouble,) = troubles
        assert "the fonts on page 1 name some characters wrongly" in trouble
