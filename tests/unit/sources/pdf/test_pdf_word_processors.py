"""Pages of other make-up than a newspaper's own: lines set wide, marks that stand out of a line."""

import random

import press
import pytest
from layouts import stacked
from press import BODY, CJK, Paper, Printed
from proofs import expected, parsed, proof

from reader.sources.pdf.layout import lay_out


@pytest.mark.parametrize("leading", [16.5, 22.0, 24.0, 27.0])
def test_lines_that_are_set_wide_are_paragraphs(monkeypatch, leading):
    monkeypatch.setattr(press, "LEADING", leading)
    monkeypatch.setattr("layouts.LEADING", leading)
    paper = stacked(4, 18, 5, ruled=False)
    paper.rules = [rule for rule in paper.rules if rule.top < 200]
    paper.texts = [text for text in paper.texts if "责任编辑" not in text.text]
    assert proof(parsed(paper.sheet(3))) == expected(paper.truth)


def test_an_opening_mark_before_its_column_does_not_join_two_columns():
    paper, dice = Paper(), random.Random(4)
    text = "渔民们说江豚又回来了清早撑船出去常能听见它们换气的声音"
    for at in range(12):
        line = "".join(dice.sample(text, 15))
        hangs, stands_out = at in (2, 5, 8), at in (5, 6)
        base = 100 + 16.5 * at
        paper.texts.append(Printed(40, base, BODY, line + "，" * hangs, CJK))
        x, mark = (227 - BODY / 2, "“") if stands_out else (227, "")
        paper.texts.append(Printed(x, base, BODY, mark + line[: 15 - len(mark)], CJK))
    lines = [line.text for one in lay_out(paper.sheet(), lambda _: "") for line in one.piece.lines]
    assert len(lines) == 24
