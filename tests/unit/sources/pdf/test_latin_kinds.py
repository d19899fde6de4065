"""Latin pages of many kinds come back as composed, with spaces and hyphens, as sheets and PDFs."""

import pytest
from latin_kinds import LATIN_KINDS
from press import pdf_of
from proofs import expected, parsed, proof, source_page

from reader.parsing import parse_page
from reader.sources.pdf.pdfium import opened, opened_page


def name(value):
    return getattr(value, "__name__", str(value))


@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "open"])
@pytest.mark.parametrize(("columns", "gutter"), [(5, 14.0), (6, 12.0), (7, 10.0)])
@pytest.mark.parametrize("kind", LATIN_KINDS, ids=name)
def test_a_latin_page_of_any_kind_comes_back_as_composed(kind, columns, gutter, ruled):
    paper = kind(columns, gutter, columns, ruled=ruled)
    assert proof(parsed(paper.sheet(columns)), spaced=True) == expected(paper.truth, spaced=True)


@pytest.mark.parametrize("seed", [None, 7])
@pytest.mark.parametrize("kind", LATIN_KINDS, ids=name)
def test_a_latin_pdf_of_any_kind_comes_back_as_composed(kind, seed):
    paper = kind(5, 14.0, 3, ruled=bool(seed))
    with opened(pdf_of([paper], seed), None) as document, opened_page(document, 0) as page:
        found = proof(parse_page(source_page(page.sheet(), page.face)), spaced=True)
    assert found == expected(paper.truth, spaced=True)
