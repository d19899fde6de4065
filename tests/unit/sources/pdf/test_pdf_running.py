"""Lines that stand at the same place on page after page of a file are no heads of any."""

import random

import pytest
from latin_kinds import fill, head
from press import EDGE, WIDTH, Grid, Paper, Printed, pdf_of, width_of
from proofs import expected, proof
from tabloid import BOLD

from reader.model import SourcePage
from reader.parsing import parse_page
from reader.sources.pdf import records
from reader.sources.pdf.__main__ import records_of_page
from reader.sources.pdf.evidence import page_of
from reader.sources.pdf.pdfium import opened, opened_page
from reader.sources.pdf.running import RunningLines

TITLE, DAY = "BULLETIN", "Spring 2031"


def bulletin_page(number, *, foot=False):
    """A page with large lines above, or below, its one story."""
    paper, grid = Paper(), Grid.of(3, 18.0)
    base = 1170.0 if foot else 60.0
    right = WIDTH - EDGE - width_of(TITLE, 26, BOLD)
    paper.texts.append(Printed(EDGE, base, 22, DAY, BOLD))
    paper.texts.append(Printed(right, base, 26, TITLE, BOLD))
    paper.texts.append(Printed(WIDTH / 2, base, 12, str(number), BOLD))
    begin = head(paper, grid, 0, number % 3, 100, byline=False)
    fill(paper, random.Random(number), grid, range(3), begin, 30)
    return paper


def pages_of(papers):
    running = RunningLines()
    with opened(pdf_of(papers), None) as document:
        for number in range(len(papers)):
            with opened_page(document, number) as page:
                (record,) = map(records.read, records_of_page(page, running))
            _, lines, plan = page_of(record)
            yield parse_page(SourcePage("page.pdf", "page.pdf", lines, plan=plan))


@pytest.mark.parametrize("foot", [False, True], ids=["top", "foot"])
def test_what_runs_on_from_page_to_page_is_furniture(foot):
    papers = [bulletin_page(number, foot=foot) for number in range(2, 6)]
    for paper, page in list(zip(papers, pages_of(papers), strict=True))[1:]:
        assert proof(page, spaced=True) == expected(paper.truth, spaced=True)
        said = " ".join(block.text for block in page.furniture)
        assert TITLE in said
        assert DAY in said


def test_left_and_right_pages_may_have_their_own():
    papers = [bulletin_page(number) for number in range(2, 8)]
    for paper in papers[::2]:
        paper.texts[:2] = [Printed(EDGE, 60, 26, "The Marlow Harbour", BOLD)]
    for paper, page in list(zip(papers, pages_of(papers), strict=True))[2:]:
        assert proof(page, spaced=True) == expected(paper.truth, spaced=True)


def test_a_page_that_comes_twice_keeps_its_story():
    paper = bulletin_page(3)
    paper.texts = paper.texts[3:]
    first, second = pages_of([paper, paper])
    assert proof(second, spaced=True)[0]["paras"] == proof(first, spaced=True)[0]["paras"]
