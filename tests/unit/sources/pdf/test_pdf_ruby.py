"""Small signs beside characters that say how these are read are no text of their own."""

import random

import pytest
from layouts import beside, stacked
from press import BODY, Printed
from proofs import expected, parsed, proof
from test_pdf_vertical import standing

from reader.sources.pdf.pdfium import opened, opened_page
from reader.sources.pdf.rows import body_size
from reader.sources.pdf.sheet import Glyph


def with_ruby(paper, sounds, share=0.3):
    """The page with sounds above pairs of characters of some lines of its text."""
    dice = random.Random(2)
    for text in [one for one in paper.texts if one.size == BODY and len(one.text) > 4]:
        at = dice.randint(0, len(text.text) - 3)
        is_han = all("\u4e00" <= char <= "\u9fff" for char in text.text[at : at + 2])
        if is_han and dice.random() < share:
            x, base = text.x + at * BODY, text.base - 0.9 * BODY
            paper.texts.append(Printed(x, base, BODY / 2, sounds))
    return paper


@pytest.mark.parametrize("sounds", ["ふりがな", "カナ", "ㄈㄥㄕㄨ"])
@pytest.mark.parametrize("layout", [stacked, beside])
def test_sounds_above_a_line_are_left_out(layout, sounds):
    paper = with_ruby(layout(4, 18, 5, ruled=True), sounds)
    assert proof(parsed(paper.sheet(4))) == expected(paper.truth)


@pytest.mark.parametrize("layout", [stacked, beside])
def test_sounds_beside_a_line_that_runs_down_are_left_out(layout):
    paper = with_ruby(layout(4, 18, 5, ruled=True), "ふりがな")
    with opened(standing(paper, 2), None) as document, opened_page(document, 0) as page:
        assert proof(parsed(page.sheet())) == expected(paper.truth)


def test_small_kana_elsewhere_are_kept():
    paper = stacked(4, 18, 5, ruled=True)
    paper.texts.append(Printed(60, 1120, BODY / 2, "ふりがな"))
    assert "ふりがな" in str(parsed(paper.sheet()))


def test_sounds_of_all_characters_do_not_make_the_text_large():
    text = [Glyph("字", 0, 11, 0, 11.0)] * 500
    sounds = [Glyph("ふ", 0, 5.5, 0, 5.5)] * 1500
    assert body_size([*text, *sounds]) == 11
    assert body_size([Glyph("ふ", 0, 9, 0, 9.0)] * 500) == 9
