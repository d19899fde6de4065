"""Rows of times that no rule shows stay rows, however near together their cells stand."""

import pytest
from latin import latin_page
from press import pdf_of
from proofs import parsed, source_page
from timetables import timed

from reader.parsing import parse_page
from reader.sources.pdf.pdfium import opened, opened_page

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
