"""A query held to some days asks for both, whatever it was."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.store import parse_query
from reader.store.dated import held_to_days
from reader.store.query import All, Dates

APRIL = Dates(date(2021, 4, 1), date(2021, 4, 30))


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("", "date:2021-04"),
        ("春耕", "春耕 date:2021-04"),
        ("春耕 date:2021", "春耕 date:2021-04"),
        ("日期：2021 春耕", "春耕 date:2021-04"),
        ('date:"2021 年" 春耕', "春耕 date:2021-04"),
        ("date:2020..2021", "date:2021-04"),
        ("春耕 OR 秋收", "(春耕 OR 秋收) date:2021-04"),
        ("(春耕 OR 秋收) date:2021", "(春耕 OR 秋收) date:2021-04"),
        ("(春耕 date:2020)", "(春耕 date:2020) date:2021-04"),
        ("-date:2021-04-03", "-date:2021-04-03 date:2021-04"),
        ("“春耕", "“春耕"),
        ("date:(2021)", "date:(2021)"),
        ("春耕 OR", "春耕 OR"),
        ("春耕 OR 秋收 -", "(春耕 OR 秋收 - ) date:2021-04"),
        ("春耕 OR 镇(乡", "(春耕 OR 镇(乡 ) date:2021-04"),
    ],
)
def test_days_take_the_place_of_days(text, held):
    assert held_to_days(text, "2021-04") == held


@settings(max_examples=1_000, deadline=None)
@given(st.text(st.sampled_from('春耕 a"|()-：:/OR日期date2021.len>9'), max_size=25))
def test_what_can_be_read_still_can_and_is_held_to_the_days(text):
    try:
        before = parse_query(text).root
    except QueryError:
        return
    held = held_to_days(text, "2021-04")
    after = parse_query(held).root
    nodes = after.nodes if isinstance(after, All) else (after,)
    assert APRIL in nodes
    assert held_to_days(held, "2021-04") == held
    if "date" not in text and "日期" not in text and before != All():
        assert after == All((*(before.nodes if isinstance(before, All) else (before,)), APRIL)) or (
            after == All((before, APRIL))
        )
