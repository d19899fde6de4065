"""Lines about one middle: paragraphs of them are whole, and what a bulletin centres stays apart."""

import random

import pytest
from latin import SENTENCES, SIZE, STEP, ragged
from press import EDGE, LATIN, WIDTH, Paper, Printed, width_of
from proofs import expected, parsed, proof
from tabloid import BOLD

from reader.sources.pdf.sheet import Area

GAP = 6.0  # points between paragraphs, beside a step
HEAD = "Harbour Deeper by Spring"
OFFICERS = ("Oona Fairweather", "Harbourmaster", "The Marlow Harbour Board")


def box(paper, left, top, width, paragraphs, *, gap=GAP, head=HEAD, frame=True):
    """A story with all its lines centred; return where it ends."""
    base = top + 30
    middle = left + width / 2
    paper.texts.append(Printed(middle - width_of(head, 12, BOLD) / 2, base, 12, head, BOLD))
    base += 24
    for text in paragraphs:
        for line in ragged(text, width - 24):
            x = middle - width_of(line, SIZE, LATIN) / 2
            paper.texts.append(Printed(x, base, SIZE, line, LATIN))
            base += STEP
        base += gap
    if frame:
        paper.frames.append(Area(left, top, left + width, base))
    paper.truth.append({"headline": [head], "paras": list(paragraphs)})
    return base


def paragraphs_of(seed, count=3):
    dice = random.Random(seed)
    return [" ".join(dice.sample(SENTENCES, 4)) for _ in range(count)]


@pytest.mark.parametrize("frame", [True, False], ids=["boxed", "open"])
@pytest.mark.parametrize("width", [180.0, 260.0, 420.0])
@pytest.mark.parametrize("seed", range(3))
def test_centred_text_keeps_its_paragraphs(seed, width, frame):
    paper = Paper()
    box(paper, EDGE, 60, width, paragraphs_of(seed), frame=frame)
    page = parsed(paper.sheet(seed))
    assert proof(page, spaced=True) == expected(paper.truth, spaced=True)


@pytest.mark.parametrize("seed", range(3))
def test_boxes_of_centred_text_side_by_side_stay_apart(seed):
    paper = Paper()
    width = (WIDTH - 2 * EDGE - 20) / 2
    box(paper, EDGE, 60, width, paragraphs_of(seed))
    box(paper, EDGE + width + 20, 60, width, paragraphs_of(seed + 9), head="Library to Open")
    page = parsed(paper.sheet(seed))
    assert proof(page, spaced=True) == expected(paper.truth, spaced=True)


def test_short_lines_above_centred_text_stay_apart():
    text = paragraphs_of(4, 1)
    paper = Paper()
    box(paper, EDGE, 60, 300, [*OFFICERS, *text], gap=0.0)
    (article,) = parsed(paper.sheet()).articles
    texts = [block.text for block in article.blocks]
    assert texts[-1] == text[0]
    assert " ".join(texts[1:-1]) == " ".join(OFFICERS)
