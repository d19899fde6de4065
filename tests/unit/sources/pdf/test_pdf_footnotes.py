"""Notes at the feet of columns stand behind the story, which goes on past them."""

import pytest
from footnotes import noted
from proofs import expected, parsed, proof

from reader.sources.pdf.notes import MARK

LATIN = pytest.mark.parametrize("latin", [False, True], ids=["chinese", "latin"])
SETTING = pytest.mark.parametrize(("columns", "gutter", "seed"), [(2, 18.0, 1), (3, 14.0, 2)])


@LATIN
@SETTING
@pytest.mark.parametrize(("ruled", "numbered"), [(True, True), (True, False), (False, True)])
def test_notes_at_the_feet_of_columns_end_the_story(columns, gutter, seed, ruled, numbered, latin):
    paper = noted(columns, gutter, seed, latin=latin, ruled=ruled, numbered=numbered)
    assert proof(parsed(paper.sheet(seed)), spaced=latin) == expected(paper.truth, spaced=latin)


@pytest.mark.parametrize(
    ("text", "is_note"),
    [
        ("1 See the chart.", True),
        ("12. 见镇志。", True),
        ("[3] 同上。", True),
        ("〔4〕同上。", True),
        ("① 见镇志。", True),
        ("* Her name is changed.", True),
        ("注：名字是化名。", True),
        ("21日，县里开会。", False),
        ("3,000 sheep", False),
        ("4.5%", False),
        ("责编 陆小满", False),
    ],
)
def test_a_note_begins_with_a_number_or_a_sign(text, is_note):
    assert (MARK.match(text) is not None) == is_note
