"""Cohesion against a twin that cuts pairs out of the text and compares sets of strings."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Piece
from reader.parsing.cohesion import CONTEXT, ENOUGH_PAIRS, UNTOLD, Prose, pairs_in
from reader.parsing.joins import UNSEEN, Joins
from reader.parsing.units import UNMEASURED, Unit

LETTERS = "春夏秋冬山水人家ab，。 𠀀"
TEXTS = st.lists(st.text(LETTERS, min_size=1, max_size=150), min_size=3, max_size=12)
JOINS = Joins(weights={"春夏": 59, "ab": 200, "山水": 333})


def units_of(texts: list[str]) -> list[Unit]:
    return [
        Unit(text, (Piece(number, 0),), 0, False, UNMEASURED) for number, text in enumerate(texts)
    ]


def weight(pairs: set[str]) -> int:
    return sum(JOINS.weights.get(pair, UNSEEN) for pair in pairs)


@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_a_line_is_compared_with_the_text_on_both_sides(texts: list[str]):
    context = Prose(units_of(texts), JOINS).around(1, 2)
    before, own = pairs_in(texts[0][-CONTEXT:]), pairs_in(texts[1])
    after = pairs_in("\n".join(texts[2:])[:CONTEXT])
    ties = tuple(
        weight(own & side) / weight(own) if own and side else UNTOLD for side in (after, before)
    )
    assert context.ties == (ties,)
    is_enough = min(len(before), len(after)) >= ENOUGH_PAIRS
    least = max(UNSEEN, min(weight(before), weight(after)))
    assert context.share == (weight(before & after) / least if is_enough else UNTOLD)
    if not is_enough:
        assert (context.wide, context.relative) == (UNTOLD, UNTOLD)


def test_far_runs_tell_their_share_alone():
    texts = ["春天山里人家" * 30, "山水", "".join(map(chr, range(0x4E00, 0x4E60))) * 2]
    prose = Prose(units_of(texts), JOINS)
    assert prose.around(1, 2, share_alone=True).share == prose.around(1, 2).share
