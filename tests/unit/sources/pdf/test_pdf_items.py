"""Items of a list are whole, their marks in their lines, however these are set."""

import random

import pytest
from latin import SENTENCES, SIZE, STEP, ragged
from page_kinds import page_of, story
from press import BODY, CJK, EDGE, LATIN, LEADING, Paper, Printed, width_of
from press import SENTENCES as CHINESE
from proofs import expected, parsed, proof, source_page
from tabloid import BOLD

WIDTH = 300.0
HEAD = "Harbour Deeper by Spring"


def latin_list(seed, marks, hang, *, smaller=0.0, inside=False):
    """A head, a paragraph, items behind marks whose lines hang past these, a paragraph."""
    dice, paper = random.Random(seed), Paper()
    paper.texts.append(Printed(EDGE, 80, 18, HEAD, BOLD))
    paper.truth.append({"headline": [HEAD], "paras": []})
    base = 110.0
    for mark in ["", *marks, ""]:
        text = " ".join(dice.sample(SENTENCES, 3))
        left = hang if mark else 0.0
        if mark and not inside:
            paper.texts.append(Printed(EDGE, base, SIZE - smaller, mark, LATIN))
        for at, line in enumerate(ragged(text, WIDTH - left)):
            if mark and inside and not at:
                said = f"{mark} {line}"
                wide = width_of(f"{mark} ", SIZE, LATIN)
                paper.texts.append(Printed(EDGE + hang - wide, base, SIZE, said, LATIN))
            else:
                paper.texts.append(Printed(EDGE + left, base, SIZE, line, LATIN))
            base += STEP
        paper.truth[-1]["paras"].append(f"{mark} {text}" if mark else text)
        base += 0.0 if inside else STEP / 2
    return paper


@pytest.mark.parametrize("hang", [14.0, 20.0, 30.0])
@pytest.mark.parametrize("marks", [["•"] * 4, ["1.", "2.", "3."], ["a)", "b)"], ["–"] * 3])
@pytest.mark.parametrize("smaller", [0.0, 2.0])
def test_marks_apart_are_in_the_lines_of_their_items(marks, hang, smaller):
    paper = latin_list(len(marks), marks, hang, smaller=smaller)
    page = parsed(paper.sheet(1))
    assert proof(page, spaced=True) == expected(paper.truth, spaced=True)


@pytest.mark.parametrize("marks", [["•"] * 4, ["1.", "2.", "3."]])
@pytest.mark.parametrize("seed", range(3))
def test_lines_that_hang_past_a_mark_are_of_its_item(seed, marks):
    paper = latin_list(seed, marks, 18.0, inside=True)
    page = parsed(paper.sheet(seed))
    assert proof(page, spaced=True) == expected(paper.truth, spaced=True)


def test_the_bullet_of_a_symbol_font_is_a_bullet():
    paper = latin_list(3, ["\uf0b7"] * 3, 20.0)
    page = parsed(paper.sheet())
    paras = [block.text for block in page.articles[0].blocks][2:-1]
    assert len(paras) == 3
    assert all(text.startswith("• ") for text in paras)


@pytest.mark.parametrize("marks", [("1.", "2.", "3."), ("一、", "二、", "三、"), ("●",) * 3])
def test_chinese_items_are_whole(marks):
    paper, base = Paper(), 110.0
    paper.texts.append(Printed(EDGE, 80, 22, "渡口挖深两米", CJK))
    paper.truth.append({"headline": ["渡口挖深两米"], "paras": []})
    for at, mark in enumerate(marks):
        text = "".join(CHINESE[3 * at : 3 * at + 3])
        paper.texts.append(Printed(EDGE, base, BODY, mark, CJK))
        for start in range(0, len(text), 24):
            paper.texts.append(Printed(EDGE + 28, base, BODY, text[start : start + 24], CJK))
            base += LEADING
        paper.truth[-1]["paras"].append(mark + text)
        base += LEADING / 2
    assert proof(parsed(paper.sheet(2))) == expected(paper.truth)


def test_numbers_of_a_list_stay_with_their_items():
    paper, dice, used, grid, top = page_of(2, 18, 5)
    items = ["渡口的汽笛又响了三声", "老图书馆迎来了新读者", "夜校去年秋天开了新班"]
    for at, item in enumerate(items):
        base = top + 20 + 2 * at * LEADING
        paper.texts.append(Printed(grid.x(0), base, BODY, f"{34 + at}."))
        paper.texts.append(Printed(grid.x(0) + 2 * BODY, base, BODY, item))
    story(paper, dice, used, grid, range(2), top + 140, 24)
    texts = [line.text.replace(" ", "") for line in source_page(paper.sheet()).lines]
    assert {f"{34 + at}.{item}" for at, item in enumerate(items)} <= set(texts)
