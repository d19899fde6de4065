import contextlib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.i18n import LANGUAGES, use, words_in_force
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
        ("len:5..5", Length(5, 5)),
        ("標題：甲", term("甲", Field.TITLE)),
        ("引題：甲", term("甲", Field.KICKER)),
        ("副題：甲", term("甲", Field.DECK)),
        ("報紙：甲", term("甲", Field.PAPER)),
        ("機構：甲", term("甲", Field.ORG)),
        ("字數＞800", Length(801)),
        ("字數：800..", Length(800)),
        ("甲\u3000ＯＲ\u3000乙", Any((term("甲"), term("乙")))),
        ("甲\u3000－乙", All((term("甲"), Not(term("乙"))))),
        ("標題：\u3000甲\u3000乙", All((term("甲", Field.TITLE), term("乙")))),
        ("（甲\u3000乙）\u3000丙", All((All((term("甲"), term("乙"))), term("丙")))),
        ("date:5月1日", term("5月1日", Field.DATE)),
        ("date:星期四", term("星期四", Field.DATE)),
        ("date:4/22", term("4/22", Field.DATE)),
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
        ("甲 date:xx", 7),
        ("date:2021-13", 5),
        ("date:2021年13月", 5),
        ("date:22", 5),
        ("date:..", 5),
        ("date:2021-05..2021-04", 5),
        ("len:5..1", 4),
        ("len:..", 4),
        ("/\\1/", 1),
        ("甲 /(乙)\\1/", 6),
        ("/甲(?=乙)/", 2),
        ("/\\bab/", 1),
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


CHINESE = (
    "标题",
    "引题",
    "副题",
    "作者",
    "署名",
    "正文",
    "版",
    "版名",
    "报纸",
    "日期",
    "人",
    "地",
    "机构",
    "字数",
)
PRINTED = str.maketrans("标题报纸机构数", "標題報紙機構數")


@pytest.mark.parametrize("name", CHINESE)
def test_a_field_has_its_name_in_traditional_characters_too(name: str):
    word = "800" if name == "字数" else "2021" if name == "日期" else "甲"
    plain, printed = f"{name}：{word}", f"{name.translate(PRINTED)}：{word}"
    assert parse_query(printed, TODAY).root == parse_query(plain, TODAY).root != term(plain)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("date:xx", ("xx", "2021-04-22")),
        ("date:2021..x", ("x", "2021-04-22")),
        ("date:2021-05..2021-04", ("date:2021-04..2021-05",)),
        ("日期：2021年5月..2021年4月", ("date:2021年4月..2021年5月",)),
        ("len:5..1", ("5..1", "len:1..5")),
        ("len>x", ("len>800",)),
        ("/(甲)\\1/", ("\\1",)),
        ("/甲(?!乙)/", ("-",)),
        ("/\\b甲/", ("\\b", "\\d")),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_complaint_says_what_is_wrong_and_what_would_be_right(text, said, language):
    before = words_in_force().language
    use(language)
    try:
        with pytest.raises(QueryError) as caught:
            parse_query(text, TODAY)
    finally:
        use(before)
    assert all(piece in str(caught.value) for piece in said)
    assert "\n" not in str(caught.value)
