"""What the words on both sides of a border say of it: whether a head may end there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parsing.labelling.bigrams import Bigrams
from reader.parsing.labelling.phrase_ends import REACH, STEPS, phrase_code, phrase_words, plain
from reader.parsing.labelling.weights import load_pairs
from reader.text.fold import fold_for_cues

MOST = str(len(STEPS))
# A head and what its story opens with; and a sentence that a column cut.
HEADS = (
    ("渡口老灯重新点亮", "昨天傍晚，江边的老人又提着油桶上了堤。"),
    ("小镇开办修船学堂", "从今年春天起，镇上的年轻人多了一个去处。"),
    ("一座码头的三十年", "“这里原来什么都没有。”林未晚说。"),
)
CUTS = (
    ("渡口的老人每天傍晚提着油", "桶上堤，把三里路上的灯点亮。"),
    ("从今年春天起，镇上的年轻", "人多了一个去处，就是学堂。"),
    ("这里原来什么都没有，只有一片芦", "苇和几条旧船。"),
)


@pytest.mark.parametrize(("weight", "code"), [(-999, "0"), (999, MOST)])
def test_a_clue_in_the_table_moves_the_code(weight, code):
    assert phrase_code(*HEADS[0], Bigrams(phrases={"$点亮": weight})) == code
    assert phrase_code(*HEADS[0], Bigrams(phrases={"$点灯": weight})) != code


def test_what_a_sentence_is_cut_through_speaks_less_for_an_end_than_a_head():
    known = load_pairs()
    heads = [phrase_code(over, below, known) for over, below in HEADS]
    cuts = [phrase_code(over, below, known) for over, below in CUTS]
    assert max(cuts) < min(heads)


@given(st.text(min_size=REACH, max_size=REACH), st.text(min_size=REACH, max_size=REACH))
def test_only_the_ends_that_meet_are_read(over, below):
    known = Bigrams(phrases=dict.fromkeys(phrase_words(plain(over), plain(below), Bigrams()), 7))
    code = phrase_code(over, below, known)
    assert phrase_code("江" * 99 + over, below + "人" * 99, known) == code


@given(st.text("江上人家。，“” 　12１a"))
def test_plain_text_loses_white_space_alone(text):
    assert plain(text) == "".join(
        "0" if mark in "123456789" else mark for mark in fold_for_cues(text) if not mark.isspace()
    )
