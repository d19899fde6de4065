import pytest
from layouts import with_a_table
from proofs import expected, parsed, proof


@pytest.mark.parametrize("columns", [4, 6])
@pytest.mark.parametrize("ruled", [True, False])
def test_a_table_comes_back_row_by_row(columns, ruled):
    paper = with_a_table(columns, 18, columns, ruled=ruled)
    page = parsed(paper.sheet(3))
    assert proof(page) == expected(paper.truth)
    assert page.articles[1].blocks[-1].text == paper.truth[1]["paras"][0]
