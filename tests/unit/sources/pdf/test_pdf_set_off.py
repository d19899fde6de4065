"""A line that its face or a rule below sets off is a head or a crosshead, by what is around it."""

import pytest
from press import pdf_of
from proofs import expected, proof, source_page
from set_off import Setter, briefs, parted, stressed

from reader.model import Role
from reader.parsing import parse_page
from reader.sources.pdf.pdfium import opened, opened_page

LATIN = pytest.mark.parametrize("latin", [False, True], ids=["chinese", "latin"])
UNDERLINED = pytest.mark.parametrize("underlined", [False, True], ids=["bold", "underlined"])
SETTING = pytest.mark.parametrize(("columns", "gutter", "seed"), [(3, 18.0, 1), (4, 14.0, 2)])


def page_of(paper, seed):
    return parse_page(source_page(paper.sheet(seed), paper.face_of(seed)))


def crossheads(page):
    return [
        block.text
        for article in page.articles
        for block in article.blocks
        if block.role is Role.CROSSHEAD
    ]


@LATIN
@UNDERLINED
@SETTING
@pytest.mark.parametrize("gap", [0, 1])
def test_such_a_line_below_text_parts_it(columns, gutter, seed, gap, underlined, latin):
    paper, told = parted(columns, gutter, seed, latin=latin, gap=gap, underlined=underlined)
    page = page_of(paper, seed)
    assert proof(page, spaced=latin) == expected(paper.truth, spaced=latin)
    assert crossheads(page) == told


@LATIN
@UNDERLINED
@SETTING
@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "open"])
def test_such_a_line_above_all_text_heads_it_and_so_do_its_like(
    columns, gutter, seed, ruled, underlined, latin
):
    paper = briefs(columns, gutter, seed, latin=latin, ruled=ruled, underlined=underlined)
    assert proof(page_of(paper, seed), spaced=latin) == expected(paper.truth, spaced=latin)


@LATIN
@SETTING
def test_bold_words_that_go_on_and_a_text_of_another_face_are_none(columns, gutter, seed, latin):
    paper = stressed(columns, gutter, seed, latin=latin)
    page = page_of(paper, seed)
    assert proof(page) == expected(paper.truth)
    assert crossheads(page) == []


@LATIN
def test_a_bold_word_over_narrow_cells_is_none(latin):
    setter = Setter(3, 18.0, 1, latin=latin)
    setter.paragraph()
    setter.crosshead(0)
    for _ in range(2):
        setter.line("4th" if latin else "四日")
    setter.at += 1
    setter.paragraph()
    sheet, face_of = setter.paper.sheet(1), setter.paper.face_of(1)
    lines = source_page(sheet, face_of).lines
    assert not any(line.evidence.is_set_off for line in lines)


def test_a_link_alone_on_its_line_is_none():
    setter = Setter(3, 18.0, 1, latin=True)
    setter.paragraph()
    setter.line("board@haven.example")
    setter.underline(setter.paper.texts[-1])
    setter.paragraph()
    sheet, face_of = setter.paper.sheet(1), setter.paper.face_of(1)
    lines = source_page(sheet, face_of).lines
    assert not any(line.evidence.is_set_off for line in lines)


def test_bold_lines_of_a_pdf_part_its_text():
    paper, told = parted(3, 18.0, 1, latin=True)
    with opened(pdf_of([paper]), None) as document, opened_page(document, 0) as page:
        found = parse_page(source_page(page.sheet(), page.face))
    assert crossheads(found) == told
