"""Every row of every table matches the line that stands beside it."""

import pytest

from reader.parsing.facts import cues, folio_cues, signature_cues
from reader.text.cue import Cue
from reader.text.fold import fold_for_cues

AT_HEAD = (*cues.DATELINE_CUES, *cues.TAIL_CUES)
ANYWHERE = (
    *cues.JUMP_CUES,
    *folio_cues.FOLIO_CUES,
    *folio_cues.LINE_CUES,
    *signature_cues.SIGNATURE_CUES,
)


def name_of(row: Cue) -> str:
    return f"{row.kind}: {row.example}"


@pytest.mark.parametrize("row", AT_HEAD, ids=name_of)
def test_a_row_opens_its_line(row):
    assert row.pattern.match(fold_for_cues(row.example).removeprefix("据"))


@pytest.mark.parametrize("row", ANYWHERE, ids=name_of)
def test_a_row_finds_its_line(row):
    assert row.pattern.search(fold_for_cues(row.example))


@pytest.mark.parametrize("row", folio_cues.LINE_CUES, ids=name_of)
def test_a_line_cue_has_a_group_of_its_own_kind(row):
    assert row.kind in row.pattern.groupindex


def test_no_row_repeats_without_bound():
    for row in (*AT_HEAD, *ANYWHERE):
        bare = row.pattern.pattern.replace(r"\*", "").replace(r"\+", "")
        assert "*" not in bare
        assert "+" not in bare
