"""The words of a query: fields, ages, dates, lengths and choices, and where each token stands."""

from datetime import date, timedelta

import pytest

from reader.errors import QueryError
from reader.store import parse_query
from reader.store.lexer import TokenKind, names, tokens_of, word_at
from reader.store.query import All, Dates, Field, Is, Length, Match, Not, Said, Term

TODAY = date(2031, 5, 1)
FIELDS = {
    Field.TITLE: "title headline 标题 標題",
    Field.KICKER: "kicker 引题 引題",
    Field.DECK: "deck 副题 副題",
    Field.BY: "by author 作者 署名",
    Field.BODY: "body 正文",
    Field.PAGE: "page 版",
    Field.SECTION: "section 版名",
    Field.PAPER: "paper 报纸 報紙",
    Field.WHO: "who 人",
    Field.WHERE: "where 地",
    Field.ORG: "org 机构 機構",
    Field.TAG: "tag 标签 標籤",
    Field.NOTE: "note 批注",
}


def root(text):
    return parse_query(text, TODAY).root


@pytest.mark.parametrize(
    ("name", "field"), [(name, field) for field, known in FIELDS.items() for name in known.split()]
)
@pytest.mark.parametrize("form", ["{}:甲", "{}：甲"])
def test_a_field_has_all_its_names(name, field, form):
    assert root(form.format(name)) == Term("甲", field)
    assert root(form.format(name.upper())) == Term("甲", field)


def test_every_name_is_told_and_no_other_word_is_a_field():
    known = {name for some in FIELDS.values() for name in some.split()}
    ranges = {"newer", "older", "len", "is", "date", "日期", "字数", "状态"}
    assert known - {"標題", "引題", "副題", "報紙", "機構", "標籤"} == set(names()) - ranges
    assert ranges <= set(names())
    assert root("甲乙:丙") == Term("甲乙:丙")
    assert root("title甲:丙") == Term("title甲:丙")


@pytest.mark.parametrize("quotes", ["“”", "「」", "『』", "＂＂", '""', "“」"])
def test_all_quotes_are_quotes(quotes):
    assert root(f"{quotes[0]}甲 乙{quotes[1]}") == Term("甲乙", is_exact=True)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("（甲）", "(甲)"),
        ("－甲", "-甲"),
        ("−甲", "-甲"),
        ("／甲／", "/甲/"),
        ("甲｜乙", "甲|乙"),
        ("len＞5", "len>5"),
        ("len＜5", "len<5"),
        ("len＝5", "len=5"),
        ("甲　乙", "甲 乙"),
        ("date：２０２１．．", "date:2021.."),
        ("date：2021～2022", "date:2021~2022"),
    ],
)
def test_full_width_marks_mean_what_their_twins_mean(text, plain):
    assert root(text) == root(plain)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        (
            '甲 "乙 丙" -丁',
            [("WORD", "甲", 0), ("QUOTED", "乙 丙", 2), ("MINUS", "-", 8), ("WORD", "丁", 9)],
        ),
        (
            "(甲|乙)",
            [
                ("OPEN", "(", 0),
                ("WORD", "甲", 1),
                ("OR", "|", 2),
                ("WORD", "乙", 3),
                ("CLOSE", ")", 4),
            ],
        ),
        ("标题：甲", [("FIELD", "title", 0), ("WORD", "甲", 3)]),
        ("len>=5", [("FIELD", "len", 0), ("WORD", ">=5", 3)]),
        ("len5", [("WORD", "len5", 0)]),
        ("title>5", [("WORD", "title>5", 0)]),
        ("len", [("WORD", "len", 0)]),
        (r"/甲\/乙/丙", [("PATTERN", r"甲\/乙", 0), ("WORD", "丙", 6)]),
        (r"/甲\\/", [("PATTERN", r"甲\\", 0)]),
        (r'"甲\" 乙', [("QUOTED", "甲\\", 0), ("WORD", "乙", 5)]),
        ("甲(乙)丙 丁", [("WORD", "甲(乙)丙", 0), ("WORD", "丁", 6)]),
        ("甲)乙", [("WORD", "甲", 0), ("CLOSE", ")", 1), ("WORD", "乙", 2)]),
        ("甲(乙))", [("WORD", "甲(乙)", 0), ("CLOSE", ")", 4)]),
        ("甲((乙)丙)", [("WORD", "甲((乙)丙)", 0)]),
        ('甲"乙"', [("WORD", "甲", 0), ("QUOTED", "乙", 1)]),
        ("甲-乙", [("WORD", "甲-乙", 0)]),
        ("甲 - 乙", [("WORD", "甲", 0), ("WORD", "-", 2), ("WORD", "乙", 4)]),
        ("--甲", [("MINUS", "-", 0), ("MINUS", "-", 1), ("WORD", "甲", 2)]),
        ("-", [("WORD", "-", 0)]),
        ("ＯＲ", [("OR", "ＯＲ", 0)]),
        ("Or", [("WORD", "Or", 0)]),
        ("甲/乙", [("WORD", "甲/乙", 0)]),
    ],
)
def test_tokens_say_what_they_are_and_where(text, tokens):
    assert [(one.kind.name, one.text, one.position) for one in tokens_of(text)] == tokens
    assert {kind for kind, _, _ in tokens} <= {kind.name for kind in TokenKind}


@pytest.mark.parametrize(
    ("text", "cursor", "start"),
    [
        ("甲 乙丙", 4, 2),
        ("甲 乙丙", 2, 2),
        ("甲　乙", 3, 2),
        ("-乙", 2, 1),
        ("-乙", 1, 1),
        ("-乙", 0, 0),
        ("－乙", 2, 1),
        ("甲-乙", 3, 0),
        ("title:乙", 7, 6),
        ("(乙", 2, 1),
        ('"乙', 2, 1),
        ("/乙", 2, 1),
        ("甲|乙", 3, 2),
        ("甲)乙", 3, 2),
        ("", 0, 0),
    ],
)
def test_the_word_at_the_cursor_begins_behind_any_mark(text, cursor, start):
    assert word_at(text, cursor) == start


@pytest.mark.parametrize(
    ("age", "days"),
    [
        ("7", 7),
        ("7d", 7),
        ("7天", 7),
        ("7日", 7),
        ("2w", 14),
        ("2周", 14),
        ("3m", 90),
        ("3月", 90),
        ("1y", 365),
        ("1年", 365),
        ("0", 0),
        ("１０Ｄ", 10),
        ("99999", 99_999),
    ],
)
def test_an_age_counts_back_from_today(age, days):
    day = TODAY - timedelta(days=days)
    assert root(f"newer:{age}") == Dates(day, None)
    assert root(f"older:{age}") == Dates(None, day)


def test_an_age_before_all_days_is_the_first_of_them():
    assert root("newer:99999y") == Dates(date.min, None)


@pytest.mark.parametrize("age", ["d", "7x", "x7", "7dd", "-7", "123456", "7 d", ""])
def test_what_is_no_age_is_complained_about(age):
    with pytest.raises(QueryError) as caught:
        root(f'甲 newer:"{age}"')
    assert caught.value.position == 8


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("len>5", Length(6)),
        ("len>=5", Length(5)),
        ("len<5", Length(0, 4)),
        ("len<=5", Length(0, 5)),
        ("len=5", Length(5, 5)),
        ("len:5", Length(5, 5)),
        ("len:>5", Length(6)),
        ("len:5..", Length(5)),
        ("len:..5", Length(0, 5)),
        ("len:5…9", Length(5, 9)),
        ("len:5……9", Length(5, 9)),
        ("len:5~9", Length(5, 9)),
        ("len:0..0", Length(0, 0)),
        ("len:123456789", Length(123456789, 123456789)),
        ("len:..123456789", Length(0, 123456789)),
        ("字数>5", Length(6)),
    ],
)
def test_a_length_is_a_range(text, node):
    assert root(text) == node


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("len:1234567890", 4),
        ("len:..1234567890", 4),
        ("len:1..2..3", 4),
        ("len:..", 4),
        ("len:5..x", 4),
        ("len:x..5", 4),
        ("len:５..²", 4),
        ("len>>5", 3),
        ("len:6..5", 4),
        ("len:", 4),
        ("len: 甲", 5),
        ("len:(5)", 4),
    ],
)
def test_what_is_no_length_is_complained_about(text, position):
    with pytest.raises(QueryError) as caught:
        root(text)
    assert caught.value.position == position


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("2021", Dates(date(2021, 1, 1), date(2021, 12, 31))),
        ("2021-02", Dates(date(2021, 2, 1), date(2021, 2, 28))),
        ("2021-02..2021-03", Dates(date(2021, 2, 1), date(2021, 3, 31))),
        ("2021…2022", Dates(date(2021, 1, 1), date(2022, 12, 31))),
        ("2021~", Dates(date(2021, 1, 1), None)),
        ("~2021", Dates(None, date(2021, 12, 31))),
        ("2021..2021", Dates(date(2021, 1, 1), date(2021, 12, 31))),
        ("4月21日", Term("4月21日", Field.DATE)),
        ("周四", Term("周四", Field.DATE)),
        ("礼拜四", Term("礼拜四", Field.DATE)),
        ("廿一号", Term("廿一号", Field.DATE)),
        ("初五", Term("初五", Field.DATE)),
        ("闰四", Term("闰四", Field.DATE)),
        ("4-21", Term("4-21", Field.DATE)),
        ("4.21", Term("4.21", Field.DATE)),
    ],
)
def test_a_date_is_a_range_of_days_or_looked_for_as_printed(text, node):
    assert root(f"date:{text}") == node


@pytest.mark.parametrize(
    "text", ["甲", "22", "4-211", "14-21-3", "2021年13月", "1..2..3", "..", " .. "]
)
def test_what_is_no_date_is_complained_about(text):
    with pytest.raises(QueryError) as caught:
        root(f'date:"{text}"')
    assert caught.value.position == 5


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("unread", Said.UNREAD),
        ("read", Said.READ),
        ("starred", Said.STARRED),
        ("tagged", Said.TAGGED),
        ("noted", Said.NOTED),
        ("未读", Said.UNREAD),
        ("已讀", Said.READ),
        ("星标", Said.STARRED),
        ("有標籤", Said.TAGGED),
        ("有批注", Said.NOTED),
        ("READ", Said.READ),
    ],
)
@pytest.mark.parametrize("name", ["is", "状态", "狀態"])
def test_what_was_said_of_an_article_has_its_words(name, word, said):
    assert root(f"{name}:{word}") == Is(said)


def test_what_nobody_can_have_said_names_what_can_be_said():
    with pytest.raises(QueryError, match="unread, read, starred, tagged, noted") as caught:
        root("甲 is:liked")
    assert caught.value.position == 5


@pytest.mark.parametrize(("mark", "most"), [("(", 50), ("-", 50)])
def test_a_query_may_be_so_deep_and_no_deeper(mark, most):
    closing = ")" if mark == "(" else ""
    assert root(mark * most + "甲" + closing * most)
    with pytest.raises(QueryError) as caught:
        root(mark * (most + 1) + "甲" + closing * (most + 1))
    assert caught.value.position == most
    assert root(" ".join([f"{mark}甲{closing}"] * 60))


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("甲 -)", 3),
        ("甲 -|", 3),
        ("-", None),
        ("title:)", 6),
        ("甲 title:", 8),
        ("甲 title:-乙", 8),
        ("甲 ()", 3),
        ("(甲", 0),
        ("乙 (甲", 2),
        ("title:(甲", 6),
        ("甲||乙", 2),
        ("甲 |", 3),
        ("甲 “乙", 2),
    ],
)
def test_a_complaint_points_at_what_is_missing(text, position):
    if position is None:
        assert root(text) == Term("-")
        return
    with pytest.raises(QueryError) as caught:
        root(text)
    assert caught.value.position == position


def test_what_says_nothing_is_left_out():
    assert root('"" 甲') == Term("甲")
    assert root('"　" ""') == All()
    assert root("甲 乙 丙") == All((Term("甲"), Term("乙"), Term("丙")))


def test_a_pattern_and_a_group_are_held_to_their_field():
    assert isinstance(root("title:/甲/"), Match)
    assert root("title:/甲/").field is Field.TITLE
    assert root("title:(甲 -乙)") == All((Term("甲", Field.TITLE), Not(Term("乙", Field.TITLE))))
    assert root("title:(len>5 甲)") == All((Length(6), Term("甲", Field.TITLE)))


def test_today_is_the_clocks_if_nobody_says():
    assert parse_query("newer:0").root.first in (date.today(), date.today() - timedelta(days=1))
