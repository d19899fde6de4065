import pytest
from broadsheet import broadsheet
from flowing import flowing_page
from latin import latin_page
from press import pdf_of
from proofs import expected as whole_truth
from proofs import parsed
from proofs import proof as whole
from tabloid import tabloid

from reader.model import Role
from reader.sources.pdf.pdfium import opened, opened_page


def proof(page):
    return [
        (article.text_of(Role.HEADLINE), [block.text for block in article.body])
        for article in page.articles
    ]


def expected(paper):
    return [(one["headline"][0], one["paras"]) for one in paper.truth]


@pytest.mark.parametrize("spaces", [True, False])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_words_and_paragraphs_of_a_latin_page_come_back(seed, spaces):
    paper = latin_page(seed=seed, spaces=spaces)
    assert proof(parsed(paper.sheet(seed))) == expected(paper)


def test_a_latin_pdf_comes_back():
    paper = latin_page(seed=4)
    with opened(pdf_of([paper], 4), None) as document, opened_page(document, 0) as page:
        assert proof(parsed(page.sheet())) == expected(paper)


@pytest.mark.parametrize("quote", [False, True])
@pytest.mark.parametrize("drop", [False, True])
@pytest.mark.parametrize("seed", [1, 2, 6, 9])
def test_a_tabloid_comes_back_with_its_initials_and_quotes(seed, drop, quote):
    paper = tabloid(seed, drop=drop, quote=quote)
    assert whole(parsed(paper.sheet(seed)), spaced=True) == whole_truth(paper.truth, spaced=True)


@pytest.mark.parametrize("lead", ["A harbour waits.", "I agreed.", "After it, rain.", "Agreed."])
def test_an_initial_that_is_a_word_keeps_its_space(lead):
    paper = tabloid(2, quote=False, lead=lead)
    assert whole(parsed(paper.sheet(2)), spaced=True) == whole_truth(paper.truth, spaced=True)


@pytest.mark.parametrize("spaces", [True, False], ids=["spaces", "placed"])
@pytest.mark.parametrize(("columns", "gutter"), [(6, 12), (7, 10), (8, 9)])
def test_loose_lines_of_narrow_columns_stay_whole(columns, gutter, spaces):
    paper = broadsheet(columns, gutter, columns, spaces=spaces, ruled=columns == 7)
    read = parsed(paper.sheet(columns))
    assert whole(read, spaced=True) == whole_truth(paper.truth, spaced=True)


@pytest.mark.parametrize("seed", [None, 7])
def test_a_broadsheet_whose_words_are_placed_one_by_one_comes_back(seed):
    paper = broadsheet(7, 10, 5, spaces=False)
    with opened(pdf_of([paper], seed), None) as document, opened_page(document, 0) as page:
        assert whole(parsed(page.sheet()), spaced=True) == whole_truth(paper.truth, spaced=True)


@pytest.mark.parametrize("ruled", [False, True], ids=["bare", "ruled"])
@pytest.mark.parametrize("seed", range(1, 13))  # a paragraph ends at a column's foot in half
def test_stories_that_flow_from_column_to_column_come_back(seed, ruled):
    paper = flowing_page(seed=seed, ruled=ruled)
    read = parsed(paper.sheet(seed))
    assert whole(read, spaced=True) == whole_truth(paper.truth, spaced=True)
