"""Pages as makers of real ones make them up come back as composed, as sheets and as PDFs."""

import pytest
from made_up_kinds import MADE_UP
from press import pdf_of
from proofs import expected, parsed, proof

from reader.sources.pdf.pdfium import opened, opened_page


def name(value):
    return getattr(value, "__name__", str(value))


@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "open"])
@pytest.mark.parametrize(("columns", "gutter"), [(4, 24), (5, 14), (6, 18)])
@pytest.mark.parametrize("kind", MADE_UP, ids=name)
def test_a_made_up_page_comes_back_as_composed(kind, columns, gutter, ruled):
    paper = kind(columns, gutter, columns, ruled=ruled)
    assert proof(parsed(paper.sheet(columns))) == expected(paper.truth)


@pytest.mark.parametrize("seed", [None, 7])
@pytest.mark.parametrize("kind", MADE_UP, ids=name)
def test_a_made_up_pdf_comes_back_as_composed(kind, seed):
    paper = kind(5, 18, 3, ruled=bool(seed))
    with opened(pdf_of([paper], seed), None) as document, opened_page(document, 0) as page:
        assert proof(parsed(page.sheet())) == expected(paper.truth)
