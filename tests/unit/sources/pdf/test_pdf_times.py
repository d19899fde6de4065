"""Rows of times that no rule shows stay rows, however near together their cells stand."""

import pytest
from latin import latin_page
from page_kinds import page_of, story
from press import BODY, CJK, LEADING, Printed, pdf_of
from press import LATIN as LATIN_FONT
from proofs import parsed, source_page
from timetables import timed

from reader.model import Role
from reader.parsing import parse_page
from reader.sources.pdf.led_rows import with_led_rows
from reader.sources.pdf.lines import PrintLine
from reader.sources.pdf.pdfium import opened, opened_page
from reader.sources.pdf.sheet import Area

LATIN = pytest.mark.parametrize("latin", [False, True], ids=["chinese", "latin"])


def told_rows(page, rows):
    """The lines of the block that holds the first row, without the dots that lead."""
    blocks = [block for article in page.articles for block in article.blocks]
    own = next(one for one in blocks if one.text.startswith(rows[0][0]))
    return [" ".join(line.replace(".", " ").split()) for line in own.text.split("\n")]


@LATIN
@pytest.mark.parametrize("cells", [2, 3])
@pytest.mark.parametrize("gap", [1.0, 1.5, 2.5, 4.0, 6.0])
def test_rows_of_times_stay_rows(gap, cells, latin):
    paper, rows = timed(3, 18.0, 1, latin=latin, gap=gap, cells=cells)
    assert told_rows(parsed(paper.sheet(1)), rows) == list(map(" ".join, rows))


@LATIN
@pytest.mark.parametrize(("cells", "gap"), [(2, 1.0), (3, 1.0), (3, 2.5)])
def test_rows_whose_cells_dots_lead_over_to_stay_rows(cells, gap, latin):
    paper, rows = timed(3, 18.0, 1, latin=latin, gap=gap, cells=cells, leaders=True)
    assert told_rows(parsed(paper.sheet(1)), rows) == list(map(" ".join, rows))


@LATIN
@pytest.mark.parametrize("cells", [2, 3])
def test_dots_that_lead_over_to_a_cell_are_three(cells, latin):
    paper, rows = timed(3, 18.0, 1, latin=latin, gap=2.5, cells=cells, leaders=True)
    texts = [line.text for line in source_page(paper.sheet(1)).lines if line.evidence.is_row]
    assert len(texts) == len(rows)
    assert all(text.count(".") == 3 for text in texts)


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("渡口放船……………………七版", "渡口放船……七版"),
        ("Boat club . . . . . . . . 7", "Boat club ... 7"),
        ("Boat club ........ 7", "Boat club ... 7"),
        ("Chair yoga______9", "Chair yoga___9"),
        ("Chair yoga... 9", "Chair yoga... 9"),
    ],
)
def test_leaders_of_rows_are_short(printed, told):
    row = PrintLine(
        printed, Area(0, 0, 200, 11), 11.0, 1, is_row=True, doubts=(0, len(printed) - 1)
    )
    (line,) = with_led_rows([row], 11.0)
    assert (line.text, line.doubts) == (told, (0, len(told) - 1))


def test_rows_of_times_in_a_pdf_stay_rows():
    paper, rows = timed(3, 18.0, 1, latin=True, gap=1.5)
    with opened(pdf_of([paper], 3), None) as document, opened_page(document, 0) as page:
        found = parse_page(source_page(page.sheet(), page.face))
    assert told_rows(found, rows) == list(map(" ".join, rows))


@pytest.mark.parametrize("seed", [1, 2])
def test_loose_lines_beside_each_other_are_no_rows(seed):
    paper = latin_page(6, 12.0, seed, spaces=False)
    lines = source_page(paper.sheet(seed)).lines
    assert not any(line.evidence.is_row for line in lines)


ROSTERS = (
    "主编：唐知远|副主编：罗文秀|编辑：陆小满 何长贵|美编：黄满仓",
    "主 编 唐知远|副主编 罗文秀|编 辑 陆小满 何长贵|美 编 黄满仓",
    "Editor: Ana Petrova|Board: Eva Lind, Tom Hale|Layout: Mina Sato|Photographs: Jan Kos",
    "Redaktion: Anna Petersen|Gestaltung: Luis Ortmann|Fotos: Jan Koslowski",
)


@pytest.mark.parametrize("is_boxed", [False, True])
@pytest.mark.parametrize("roster", ROSTERS)
def test_who_makes_a_paper_is_told_in_rows(roster, is_boxed):
    paper, dice, used, grid, top = page_of(4, 18, 5)
    roster = roster.split("|")
    foot = story(paper, dice, used, grid, range(4), top, 20) + 22 * LEADING
    story(paper, dice, used, grid, range(1, 4), foot, 16)
    for at, line in enumerate(roster):
        font = LATIN_FONT if line.isascii() else CJK
        paper.texts.append(Printed(grid.x(0), foot + 12 + at * LEADING, BODY, line, font))
    if is_boxed:
        low = foot + 16 + len(roster) * LEADING
        paper.frames.append(Area(grid.x(0) - 6, foot - 6, grid.right(0) + 6, low))
    page = parsed(paper.sheet())
    blocks = [block for article in page.articles for block in article.blocks]
    (own,) = [block for block in blocks if block.text.startswith(roster[0][:3])]
    assert (own.role, own.text) == (Role.PARAGRAPH, "\n".join(roster))


def test_short_lines_of_a_talk_are_no_rows():
    paper, dice, used, grid, top = page_of(4, 18, 5)
    foot = story(paper, dice, used, grid, range(4), top, 20) + 22 * LEADING
    for at, line in enumerate(("问：路修到哪里了？", "答：修到田边了。", "问：钱从哪里来？")):
        paper.texts.append(Printed(grid.x(0), foot + 12 + at * LEADING, BODY, line))
    assert not any(line.evidence.is_row for line in source_page(paper.sheet()).lines)


@pytest.mark.parametrize("text", ["编辑部今天谈起明年的版面" * 5, "something" * 6 + ":1"])
def test_a_long_line_is_told_from_a_roster_s_at_once(text):
    line = PrintLine(f"{text[:59]}。", Area(0, 0, 600, 11), 11.0, 1)
    assert with_led_rows([line] * 9, 11.0) == [line] * 9  # each way to part it would take years
