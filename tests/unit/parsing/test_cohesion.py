"""Cohesion against a twin that cuts pairs out of the text and compares sets of strings."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Piece
from reader.parsing.labelling.bigrams import UNSEEN, Bigrams
from reader.parsing.labelling.cohesion import (
    CONTEXT,
    ENOUGH_PAIRS,
    LEAST,
    OPENING,
    UNTOLD,
    Prose,
    pairs_in,
)
from reader.parsing.lines.shapes import UNMEASURED
from reader.parsing.lines.units import Unit

LETTERS = "春夏秋冬山水人家ab，。 𠀀"
TEXTS = st.lists(st.text(LETTERS, min_size=1, max_size=150), min_size=3, max_size=12)
MANY = "".join(map(chr, range(0x4E00, 0x4E20)))
JOINS = Bigrams(weights={"春夏": 59, "ab": 200, "山水": 333})


def units_of(texts: list[str]) -> list[Unit]:
    return [
        Unit(text, (Piece(number, 0),), 0, False, UNMEASURED) for number, text in enumerate(texts)
    ]


def weight(pairs: set[str]) -> int:
    return sum(JOINS.weights.get(pair, UNSEEN) for pair in pairs)


def tie(own: set[str], side: set[str]) -> float:
    return weight(own & side) / weight(own) if own and side else UNTOLD


def share(one: set[str], other: set[str]) -> float:
    if min(len(one), len(other)) < ENOUGH_PAIRS:
        return UNTOLD
    return weight(one & other) / max(UNSEEN, min(weight(one), weight(other)))


@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_a_line_is_compared_with_the_text_on_both_sides(texts: list[str]):
    prose = Prose(units_of(texts), JOINS)
    context = prose.around(1, 2, prose.home(0, 0))
    before, own = pairs_in(texts[0][-CONTEXT:]), pairs_in(texts[1])
    after = pairs_in("\n".join(texts[2:])[:CONTEXT])
    assert context.ties == ((tie(own, after), tie(own, before), UNTOLD),)
    assert context.share == share(before, after)
    if context.share == UNTOLD:
        assert (context.relative, context.opening) == (UNTOLD, UNTOLD)


@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_what_stands_behind_is_compared_with_the_article_above(texts: list[str]):
    units = units_of([texts[0], *texts[1:] * 3, texts[2], *texts[1:]])
    at = len(units) - len(texts)
    prose = Prose(units, JOINS)
    context = prose.around(at, at + 1, prose.home(0, 1))
    head, own = pairs_in(units[0].text), pairs_in(units[at].text)
    story = "\n".join(unit.text for unit in units[1:at]) + "\n"
    behind = "\n".join(unit.text for unit in units[at + 1 :]) + "\n"
    assert context.distance == len(story)
    assert context.title == tie(head, pairs_in(behind[: CONTEXT + 1]))
    assert context.ties[0][2] == tie(own, head)
    if context.share >= 0:
        opening, further = story[: OPENING + 1], behind[: 2 * CONTEXT + 1]
        assert context.opening == share(pairs_in(opening), pairs_in(further))


@pytest.mark.parametrize("characters", [1490, 1500, 1510, 2100])
def test_a_share_is_measured_by_what_the_text_on_each_side_shares_with_itself(characters: int):
    dice = Random(characters)
    above, behind = ("".join(dice.choices(MANY, k=characters)) for _ in range(2))
    prose = Prose(units_of([above, "山水", behind]), JOINS)
    context = prose.around(1, 2, prose.home(0, 0))
    text = f"{above}\n山水\n{behind}"
    low, high = len(above) + 1, len(above) + 4
    last = max(at for at in range(0, low, CONTEXT) if at + CONTEXT <= low)
    first = min(at for at in range(0, len(text), CONTEXT) if at - CONTEXT >= high)
    own = [
        share(pairs_in(text[at - CONTEXT : at + 1]), pairs_in(text[at : at + CONTEXT + 1]))
        for at in (last, first)
    ]
    assert min(own) > LEAST
    assert context.relative == context.share / (sum(own) / 2)


def test_far_runs_tell_their_share_alone():
    texts = ["春天山里人家" * 30, "山水", "".join(map(chr, range(0x4E00, 0x4E60))) * 2]
    prose = Prose(units_of(texts), JOINS)
    home = prose.home(0, 0)
    assert prose.around(1, 2, home, share_alone=True).share == prose.around(1, 2, home).share
