"""A bulletin's name heads no story, though no day stands with it."""

import pytest
from newsletters import ISSUES, NAMES, WORDS, newsletter
from proofs import expected, parsed, proof

from reader.sources.pdf.nameplate import is_title

LATIN = pytest.mark.parametrize("latin", [False, True], ids=["chinese", "latin"])


@LATIN
@pytest.mark.parametrize("centred", [True, False], ids=["centred", "flush"])
@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "open"])
@pytest.mark.parametrize("said", [None, WORDS, ISSUES], ids=["bare", "words", "number"])
def test_a_bulletins_name_is_no_head(said, ruled, centred, latin):
    lines = said[latin] if said else ()
    paper = newsletter(1, latin=latin, said=lines, ruled=ruled, centred=centred)
    page = parsed(paper.sheet(1))
    assert proof(page, spaced=latin) == expected(paper.truth, spaced=latin)


@LATIN
def test_a_large_head_that_names_no_paper_is_one(latin):
    name = "Harbour Deeper by Spring" if latin else "渡口挖深两米"
    page = parsed(newsletter(1, latin=latin, name=name).sheet(1))
    heads = [head for one in proof(page, spaced=latin) for head in one["headline"]]
    assert name in heads


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        *((name, True) for name in NAMES),
        ("St. Oona’s News", True),
        ("青禾中学校报", True),
        ("町だより", True),
        ("Harbour board brings good news", False),
        ("News of the harbour", False),
        ("渡口又通船", False),
    ],
)
def test_a_bulletins_name_tells_itself(text, is_name):
    assert is_title(text) == is_name
