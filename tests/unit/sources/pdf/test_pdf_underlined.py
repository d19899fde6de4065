"""Words that are underlined, as links are, part no text."""

import random

import pytest
from latin_kinds import fill, head, page
from layouts import beside, stacked
from press import width_of
from proofs import expected, parsed, proof

from reader.sources.pdf.sheet import Area


def underlined(paper, size, seed, share=0.3):
    """The paper, a part of its lines of text underlined, some words of them or all."""
    dice = random.Random(seed)
    for text in list(paper.texts):
        if text.size != size or dice.random() > share or not text.text.strip():
            continue
        wide = width_of(text.text, text.size, text.font)
        x0 = text.x + dice.choice((0.0, 0.2, 0.4)) * wide
        base = text.base + dice.choice((0.06, 0.12, 0.2)) * size
        paper.rules.append(Area(x0, base, text.x + dice.choice((0.6, 1.0)) * wide, base + 0.5))
    return paper


@pytest.mark.parametrize("seed", range(4))
def test_a_latin_page_with_links_comes_back_as_composed(seed):
    paper, grid, top = page(5, 14.0)
    for number, columns in enumerate((range(2), range(2, 5))):
        begin = head(paper, grid, columns[0], number, top)
        fill(paper, random.Random(seed), grid, columns, begin, 40)
    underlined(paper, 9.0, seed)
    found = parsed(paper.sheet(seed))
    assert proof(found, spaced=True) == expected(paper.truth, spaced=True)


@pytest.mark.parametrize("layout", [stacked, beside])
@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "open"])
@pytest.mark.parametrize("seed", range(3))
def test_a_chinese_page_with_underlined_words_comes_back_as_composed(seed, ruled, layout):
    paper = underlined(layout(5, 18, seed + 3, ruled=ruled), 11.0, seed)
    assert proof(parsed(paper.sheet(seed))) == expected(paper.truth)
