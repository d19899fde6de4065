"""A page comes back as composed whoever has written its PDF."""

from dataclasses import replace

import pytest
from layouts import beside, stacked
from makers import MAKERS, under_a_scan
from press import Paper, Printed
from proofs import expected, parsed, proof

from reader.model import Role
from reader.sources.pdf.__main__ import record_of
from reader.sources.pdf.pdfium import opened, opened_page
from reader.sources.pdf.records import PAGE, read


def name(value):
    return getattr(value, "__name__", str(value))


@pytest.mark.parametrize(("layout", "columns", "gutter"), [(stacked, 5, 14), (beside, 6, 18)])
@pytest.mark.parametrize("made", MAKERS, ids=name)
def test_a_page_of_another_maker_comes_back_as_composed(made, layout, columns, gutter):
    paper = layout(columns, gutter, 3, ruled=True)
    with opened(made(paper), None) as document, opened_page(document, 0) as page:
        assert proof(parsed(page.sheet())) == expected(paper.truth)


def test_a_scan_that_was_read_before_is_not_read_by_eye():
    paper = stacked(4, 18, 5, ruled=False)
    with opened(under_a_scan(paper), None) as document, opened_page(document, 0) as page:
        assert read(record_of(page.sheet(), page.face))[0] == PAGE


def without_rules(layout):
    paper = layout(5, 18, 3, ruled=False)
    paper.rules = []
    return paper


@pytest.mark.parametrize("layout", [stacked, beside])
def test_what_runs_above_the_stories_is_known_without_a_rule(layout):
    paper = without_rules(layout)
    page = parsed(paper.sheet())
    assert proof(page) == expected(paper.truth)
    assert (page.date, page.label) == ("2021-04-22", "01")


@pytest.mark.parametrize("day", ["二〇二一年四月廿二日 星期四", "中華民國110年4月22日 礼拜四"])
def test_what_runs_above_the_stories_tells_its_day_in_any_form(day):
    paper = without_rules(stacked)
    paper.texts = [replace(text, text=day) if "农历" in text.text else text for text in paper.texts]
    page = parsed(paper.sheet())
    assert proof(page) == expected(paper.truth)
    assert page.date == "2021-04-22"


def test_a_head_above_its_day_stays_a_head_where_nothing_else_has_one():
    lines = ["渡口汽笛又响起", "2021年4月22日 星期四", "渡口的汽笛响了三声，船慢慢离开了岸。"]
    paper = Paper(
        [
            Printed(60, 60 + 40 * at, size, line)
            for at, (line, size) in enumerate(zip(lines, (26, 10, 11), strict=True))
        ]
    )
    (article,) = parsed(paper.sheet()).articles
    assert [block.text for block in article.blocks if block.role is Role.HEADLINE] == lines[:1]
