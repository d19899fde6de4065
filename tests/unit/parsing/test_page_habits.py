"""The habits of a page: here, whether it cuts paragraphs at all."""

import pytest

from reader.model import Role, SourceLine, SourcePage
from reader.parsing import parse_page
from reader.parsing.labelling.line_shape import shape_of
from reader.parsing.labelling.page_habits import page_habits
from reader.parsing.labelling.weights import load_pairs
from reader.parsing.lines.shapes import WHOLE
from reader.parsing.lines.units import read_units

HEAD = "老渡口的灯又亮了"
SENTENCE = (
    "入夏以后水位一天天涨上来，摆渡人把船缆换成新的，又给船头刷了一遍桐油，等着头一批过江的茶客，"
    "也等着从上游放下来的第一排新竹"
)
PARAGRAPHS = [SENTENCE + "，" + f"这是第{year}年。" * (1 + year % 3) for year in range(1, 11)]
MOTTO = "愿江上的灯火年年都照着晚归的人"


def fills_of(texts, between=("",)):
    lines = [line for text in texts for line in (text, *between)]
    units = read_units(tuple(map(SourceLine, lines)))
    return page_habits(units, [shape_of(unit) for unit in units], load_pairs()).fills


def test_a_page_of_closed_paragraphs_cuts_nothing():
    assert set(fills_of([HEAD, *PARAGRAPHS])) == {WHOLE}


def test_a_page_with_open_paragraphs_may_cut():
    assert WHOLE not in fills_of([HEAD, *(text[:-1] for text in PARAGRAPHS)])


def test_long_lines_without_blank_lines_between_are_whole():
    opened = [*PARAGRAPHS[:4], PARAGRAPHS[4][:-1], *PARAGRAPHS[5:]]
    assert set(fills_of([HEAD, *opened], between=())) == {WHOLE}
    assert WHOLE not in fills_of([HEAD, *opened])


@pytest.mark.parametrize("at", [SENTENCE.index("遍桐"), SENTENCE.index("批过")])
def test_a_page_cut_in_mid_word_is_not_whole_without_blank_lines_either(at: int):
    cut = [SENTENCE * 2 + SENTENCE[:at], SENTENCE[at:] + "。"]
    assert WHOLE not in fills_of([HEAD, *PARAGRAPHS[:5], *cut, *PARAGRAPHS[5:]], between=())


def test_verses_of_one_length_among_paragraphs_are_no_print_lines():
    verses = ["江上的雾散了，", "渡口的灯亮了，"] * 6
    texts = [HEAD, *PARAGRAPHS, *verses, *PARAGRAPHS]
    page = parse_page(SourcePage("clean", "", tuple(map(SourceLine, texts))))
    shown = [block.text for article in page.articles for block in article.blocks]
    assert "\n".join(shown).split("\n") == texts


def test_few_paragraphs_tell_nothing():
    assert WHOLE not in fills_of([HEAD, *PARAGRAPHS[:4]])


def test_a_motto_on_a_page_of_whole_paragraphs_is_joined_with_none():
    texts = [HEAD, *PARAGRAPHS[:5], MOTTO, *PARAGRAPHS[5:]]
    page = parse_page(SourcePage("clean", "", tuple(SourceLine(text) for text in texts)))
    blocks = [block for article in page.articles for block in article.blocks]
    assert [block.text for block in blocks] == texts
    assert sum(block.role is Role.PARAGRAPH for block in blocks) >= len(PARAGRAPHS)


def codes_of(lines):
    units = read_units(tuple(map(SourceLine, lines)))
    style = page_habits(units, [shape_of(unit) for unit in units], load_pairs())
    return "".join(style.indent_code(unit) for unit in units)


def test_a_head_in_the_middle_is_not_the_first_line_of_a_paragraph():
    body = [f"　　{text}" for text in PARAGRAPHS[:4]]
    lines = [line for day in "一二三四五" for line in (f"　　　　第{day}夜的灯", *body)]
    assert codes_of(lines) == "FIIII" * 5


def test_indents_bind_where_each_paragraph_takes_an_indented_line():
    assert codes_of([HEAD, *(f"　　{text}" for text in PARAGRAPHS[:3])]) == "FIII"


def test_indents_do_not_bind_where_a_paragraph_stands_flush():
    indented = [f"　　{text}" for text in PARAGRAPHS[:3]]
    assert codes_of([HEAD, *indented, PARAGRAPHS[3]]) == "nyyyn"


def test_indents_of_print_lines_do_not_bind():
    lines = [SENTENCE[at : at + 12] for at in range(0, len(SENTENCE), 12)]
    lines[0] = f"　　{lines[0]}"
    assert set(codes_of([HEAD, *lines, *lines])) <= set("ny?")
