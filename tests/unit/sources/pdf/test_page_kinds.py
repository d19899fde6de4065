"""Pages of many kinds come back as they were composed, as sheets and as PDFs in any order."""

import pytest
from page_kinds import KINDS
from press import pdf_of
from proofs import expected, parsed, proof
from rarer_kinds import RARER, hidden_words
from small_print import SMALL_PRINT

from reader.sources.pdf.order import sheet_order
from reader.sources.pdf.pdfium import opened, opened_page
from reader.sources.pdf.sheet import Area


def name(value):
    return getattr(value, "__name__", str(value))


@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "open"])
@pytest.mark.parametrize(("columns", "gutter"), [(4, 24), (5, 14), (6, 18)])
@pytest.mark.parametrize("kind", [*KINDS, *RARER, *SMALL_PRINT], ids=name)
def test_a_page_of_any_kind_comes_back_as_composed(kind, columns, gutter, ruled):
    paper = kind(columns, gutter, columns, ruled=ruled)
    assert proof(parsed(paper.sheet(columns))) == expected(paper.truth)


@pytest.mark.parametrize("seed", [None, 7])
@pytest.mark.parametrize("kind", [*KINDS, *RARER, *SMALL_PRINT, hidden_words], ids=name)
def test_a_pdf_of_any_kind_comes_back_as_composed(kind, seed):
    paper = kind(5, 18, 3, ruled=bool(seed))
    with opened(pdf_of([paper], seed), None) as document, opened_page(document, 0) as page:
        assert proof(parsed(page.sheet())) == expected(paper.truth)


def test_what_lies_across_a_fold_parts_what_is_above_from_what_is_below():
    heads = [(Area(0, 10 * at, 100, 10 * at + 3), f"head {at}") for at in range(600)]
    texts = [
        (Area(x, 10 * at + 4, x + 40, 10 * at + 9), f"{side} {at}")
        for side, x in (("right", 55), ("left", 5))
        for at in range(600)
    ]
    found = list(sheet_order([*texts, *heads], 50.0))
    assert found == [f"{what} {at}" for at in range(600) for what in ("head", "left", "right")]
