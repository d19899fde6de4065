"""People are known by what stands beside them."""

import pytest

from reader.names.cues import follow_cues


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("贸促会会长蓝军,公司总经理方彦水出席。", ["蓝军", "方彦水"]),
        ("方彦水指出,要快。", ["方彦水"]),
        ("双方表示,要快。", []),
        ("应该说,很好。", []),
    ],
)
def test_an_office_or_a_verb_gives_a_person_away(text, people):
    assert [found.mention.of(text) for found in follow_cues(text, [])] == people
