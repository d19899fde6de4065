"""Pages as papers make them up come back as they were composed, in whatever order they are kept."""

import pytest
from fresh_layouts import FRESH
from hypothesis import given, settings
from hypothesis import strategies as st
from layouts import LAYOUTS
from press import pdf_of
from proofs import expected, parsed, proof, source_page

from reader.sources.pdf.pdfium import opened, opened_page

GUTTERS = (11, 14, 18, 24)
COLUMNS = (4, 5, 6, 7)
MADE = [
    (layout, columns, GUTTERS[(columns + number) % 4], bool((columns + number) % 2))
    for number, layout in enumerate(LAYOUTS)
    for columns in COLUMNS
]


def name(value):
    return getattr(value, "__name__", str(value))


@pytest.mark.parametrize(("layout", "columns", "gutter", "ruled"), MADE, ids=name)
def test_a_page_comes_back_as_composed(layout, columns, gutter, ruled):
    paper = layout(columns, gutter, columns, ruled=ruled)
    assert proof(parsed(paper.sheet())) == expected(paper.truth)


@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "open"])
@pytest.mark.parametrize(("columns", "gutter"), [(5, 11), (6, 24), (7, 18)])
@pytest.mark.parametrize("layout", FRESH, ids=name)
def test_a_fresh_layout_comes_back_as_composed(layout, columns, gutter, ruled):
    paper = layout(columns, gutter, columns + gutter, ruled=ruled)
    assert proof(parsed(paper.sheet())) == expected(paper.truth)


@pytest.mark.parametrize("gutter", GUTTERS)
@pytest.mark.parametrize("layout", LAYOUTS, ids=name)
def test_a_pdf_whose_text_is_shuffled_comes_back_as_composed(layout, gutter):
    paper = layout(5, gutter, gutter, ruled=gutter > 14)
    for seed in (None, 7):
        with opened(pdf_of([paper], seed), None) as document, opened_page(document, 0) as page:
            assert proof(parsed(page.sheet())) == expected(paper.truth)


@settings(max_examples=12, deadline=None)
@given(order=st.integers(0, 2**32), made=st.sampled_from(MADE))
def test_the_order_in_the_file_changes_nothing(order, made):
    layout, columns, gutter, ruled = made
    paper = layout(columns, gutter, 1, ruled=ruled)
    assert source_page(paper.sheet(order)) == source_page(paper.sheet())


@settings(max_examples=12, deadline=None)
@given(made=st.sampled_from(MADE))
def test_no_character_is_lost_or_repeated(made):
    layout, columns, gutter, ruled = made
    paper = layout(columns, gutter, 2, ruled=ruled)
    printed = sorted("".join("".join(text.text for text in paper.texts).split()))
    read = "".join(line.text for line in source_page(paper.sheet()).lines)
    assert sorted("".join(read.split())) == printed
