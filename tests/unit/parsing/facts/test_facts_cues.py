"""Every row of every table matches the line that stands beside it."""

import pytest

from reader.parsing.facts import cues, folio_cues, signature_cues
from reader.parsing.facts.folding import FOLDED, fold

AT_HEAD = (*cues.DATELINE_CUES, *cues.TAIL_CUES)
ANYWHERE = (
    *cues.JUMP_CUES,
    *folio_cues.FOLIO_CUES,
    *folio_cues.LINE_CUES,
    *signature_cues.SIGNATURE_CUES,
)


def name_of(row: cues.Cue) -> str:
    return f"{row.name}: {row.example}"


@pytest.mark.parametrize("row", AT_HEAD, ids=name_of)
def test_a_row_opens_its_line(row):
    assert row.pattern.match(fold(row.example).removeprefix("据"))


@pytest.mark.parametrize("row", ANYWHERE, ids=name_of)
def test_a_row_finds_its_line(row):
    assert row.pattern.search(fold(row.example))


@pytest.mark.parametrize("row", folio_cues.LINE_CUES, ids=name_of)
def test_a_line_cue_has_a_group_of_its_own_name(row):
    assert row.name in row.pattern.groupindex


def test_no_row_repeats_without_bound():
    for row in (*AT_HEAD, *ANYWHERE):
        bare = row.pattern.pattern.replace(r"\*", "").replace(r"\+", "")
        assert "*" not in bare
        assert "+" not in bare


def test_folding_is_one_character_for_one():
    assert all(len(source) == len(target) == 1 for source, target in FOLDED.items())
    assert len(fold("（記者　羅輝）ＡＢ１２")) == len("（記者　羅輝）ＡＢ１２")


def test_folding_leaves_no_wide_mark_or_cue_in_the_old_script():
    assert fold("（記者　羅輝）：Ａ０２版，電訊") == "(记者 羅輝):A02版,电讯"
