import pytest
from latin import latin_page
from press import pdf_of
from proofs import parsed

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
