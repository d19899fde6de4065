import contextlib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.store import parse_query
from reader.store.query import All, Any, Dates, Field, Length, Not, Query, Term

TODAY = date(2031, 5, 1)


def term(text: str, field: Field | None = None):
    return Term(text, field)


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("", All()),
        ("  \u3000", All()),
        ("甲　乙", All((term("甲"), term("乙")))),
        ('"甲 乙"', Term("甲乙", is_exact=True)),
        ("“统战 工作”", Term("统战工作", is_exact=True)),
        ("甲 OR 乙 丙", Any((term("甲"), All((term("乙"), term("丙")))))),
        ("甲｜乙", Any((term("甲"), term("乙")))),
        ("（甲 ＯＲ 乙）", Any((term("甲"), term("乙")))),
        ("甲 －乙", All((term("甲"), Not(term("乙"))))),
        ("-(甲 乙)", Not(All((term("甲"), term("乙"))))),
        ("ｔｉｔｌｅ：甲", term("甲", Field.TITLE)),
        ("title:(甲 body:乙)", All((term("甲", Field.TITLE), term("乙", Field.BODY)))),
        ("北京(中国)", term("北京(中国)")),
        ("14:30", term("14:30")),
        ("or", term("or")),
        ("“甲 乙”丙", All((Term("甲乙", is_exact=True), term("丙")))),
        ("甲 -", All((term("甲"), term("-")))),
        ("date:2021", Dates(date(2021, 1, 1), date(2021, 12, 31))),
        ("日期：2021-04..", Dates(date(2021, 4, 1), None)),
        ("date:二〇二一年四月二十二日", Dates(date(2021, 4, 22), date(2021, 4, 22))),
        ("date:..20210422", Dates(None, date(2021, 4, 22))),
        ("newer:2w", Dates(date(2031, 4, 17), None)),
        ("older:1y", Dates(None, date(2030, 5, 1))),
        ("len>800", Length(801)),
        ("字数≤5", term("字数≤5")),
        ("len<=800", Length(0, 800)),
        ("len:800..1200", Length(800, 1200)),
        ("len:..1200", Length(0, 1200)),
        ("len=7", Length(7, 7)),
    ],
)
def test_a_query_is_read(text: str, root: object):
    assert parse_query(text, TODAY) == Query(text, root)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ('甲 "乙', 2),
        ("(甲", 0),
        ("甲)", 1),
        ("甲 OR", 4),
        ("OR 甲", 0),
        ("title:", 6),
        ("-)", 1),
        ("date:2021..x", 5),
        ("date:1..2..3", 5),
        ("newer:soon", 6),
        ("len>many", 3),
        ("甲 /乙", 2),
        ("甲 /(乙/", 5),
        ("(" * 60 + "甲" + ")" * 60, 50),
        ("-" * 60 + "甲", 50),
    ],
)
def test_a_query_that_cannot_be_read_says_where(text: str, position: int):
    with pytest.raises(QueryError) as caught:
        parse_query(text, TODAY)
    assert caught.value.position == position
    assert "\n" not in str(caught.value)


@settings(deadline=None, max_examples=250)
@given(st.text(st.sampled_from('甲a "()-|/:：“”（）[]{}*+?\\^$.,0 9OR<>=') | st.characters()))
def test_any_text_is_read_or_complained_about(text: str):
    with contextlib.suppress(QueryError):
        assert parse_query(text, TODAY).text == text


@settings(deadline=None, max_examples=150)
@given(st.text(st.sampled_from('甲 "()-|/:')))
def test_a_complaint_points_into_the_query(text: str):
    position = _trouble(text)
    assert position is None or 0 <= position <= len(text)


def _trouble(text: str) -> int | None:
    try:
        parse_query(text, TODAY)
    except QueryError as error:
        return error.position
    return None
