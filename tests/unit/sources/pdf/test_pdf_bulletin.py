"""Stories that flow from column to column and from page to page come back whole."""

from dataclasses import replace

import pytest
from bulletin import bulletin
from press import (
    BODY,
    HEIGHT,
    LEADING,
    WIDTH,
    Grid,
    Paper,
    broken,
    centred,
    set_text,
)
from proofs import expected, proof, source_page

from reader.issues.jumps import whole_issues
from reader.model import Page, Plan, Role
from reader.parsing import parse_page


def pages_of(papers, seed=None):
    """The pages of a file, parsed."""
    for number, paper in enumerate(papers, 1):
        name = f"day.pdf#{number}"
        page = source_page(paper.sheet(seed))
        yield parse_page(replace(page, name=name, path=f"in/{name}", plan=Plan(WIDTH, HEIGHT)))


def articles_of(pages, *, spaced):
    whole = Page("day.pdf", tuple(article for page in pages for article in page.articles))
    return proof(whole, spaced=spaced)


@pytest.mark.parametrize("seed", range(1, 6))
@pytest.mark.parametrize("columns", [2, 3, 4])
@pytest.mark.parametrize("latin", [False, True], ids=["chinese", "latin"])
def test_a_story_goes_on_at_the_head_of_the_next_page(latin, columns, seed):
    papers = bulletin(columns, seed, latin=latin)
    assert len(papers) > 1
    found = articles_of(whole_issues(pages_of(papers, seed)), spaced=latin)
    assert found == expected(papers[0].truth, spaced=latin)


@pytest.mark.parametrize("latin", [False, True], ids=["chinese", "latin"])
def test_what_stands_before_the_first_head_of_a_page_is_no_story_of_its_heads(latin):
    first, second, *_ = pages_of(bulletin(3, 2, latin=latin))
    begins = [[article.blocks[0].role for article in page.articles][:2] for page in (first, second)]
    assert begins[0][0] is Role.HEADLINE
    assert begins[1] == [Role.PARAGRAPH, Role.HEADLINE]


def test_a_head_that_a_column_cuts_is_one():
    paper, grid = Paper(), Grid.of(2, 18.0)
    first, second = ["甲，" * 200 + "乙。"], ["丙，" * 200 + "丁。"]
    rows = len(broken(first[0], grid.width, 2 * BODY))
    set_text(paper, first, [grid.slot(0, 60, rows)])
    foot = 60 + rows * LEADING
    centred(paper, "河道清淤", grid.x(0), grid.right(0), foot + 30, 20.0)
    centred(paper, "今年开工", grid.x(1), grid.right(1), 78, 20.0)
    set_text(paper, second, [grid.slot(1, 90, rows)])
    found = proof(parse_page(source_page(paper.sheet())))
    assert [one["headline"] for one in found] == [[], ["河道清淤", "今年开工"]]
    assert [one["paras"] for one in found] == [first, second]
