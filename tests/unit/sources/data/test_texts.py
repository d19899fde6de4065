"""Texts that are more than lines, and texts that are no pages."""

import pytest

from reader.errors import SourceError
from reader.i18n import use
from reader.model import Role
from reader.sources.data.texts import text_pages
from reader.sources.told import Told


@pytest.fixture(autouse=True)
def english():
    use("en")


def pages(text, name="a.txt"):
    return list(text_pages(text.encode(), Told(name)))


def lines(page):
    return [(line.given.article, line.given.role, line.text) for line in page.lines if line.text]


NUMBERED = """19980101-01-001-001老桥今春通车
19980101-01-001-002本报海青１２月３１日电老桥通车。

19980101-01-002-001海青县公布造林结果
19980101-01-002-002造林三千亩。
19980102-03-001-001新校长到任
19980102-03-001-002新校长到任了。
"""


def test_a_text_may_begin_far_below_blank_lines():
    (page,) = pages("\n" * 500 + "老桥今春通车\n\n　　老桥通车。\n")
    assert [line.text for line in page.lines if line.text] == ["老桥今春通车", "　　老桥通车。"]


def test_numbers_before_lines_tell_day_page_and_article():
    first, second = pages(NUMBERED)
    assert lines(first) == [
        (1, None, "老桥今春通车"),
        (1, None, "本报海青１２月３１日电老桥通车。"),
        (2, None, "海青县公布造林结果"),
        (2, None, "造林三千亩。"),
    ]
    assert dict(first.facts) == {"date": "1998-01-01", "label": "01"}
    assert dict(second.facts) == {"date": "1998-01-02", "label": "03"}


def test_a_corpus_with_tagged_words_is_read_without_the_tags():
    text = (
        "19980101-01-001-001/m  老桥/n  今春/t  通车/v  \n"
        "19980101-01-001-002/m  [海青/ns  县/n]ns  老桥/n  通车/v  。/w  \n"
    )
    (page,) = pages(text)
    assert [text for _, _, text in lines(page)] == ["老桥今春通车", "海青县老桥通车。"]


def test_a_line_is_an_article_with_its_section():
    text = (
        "财经\t老桥今春通车 海青县老桥今年春天重新通车，两岸往来方便。\n"
        "体育\t海青队主场取胜 昨晚，海青队在主场以二比一取胜。\n"
    )
    first, second = pages(text)
    assert lines(first) == [
        (1, Role.HEADLINE, "老桥今春通车"),
        (1, None, "海青县老桥今年春天重新通车，两岸往来方便。"),
    ]
    assert dict(second.facts) == {"section": "体育"}


@pytest.mark.parametrize("day", ["2019-10-01", "2019年10月1日 08:00", "2019.10.1"])
@pytest.mark.parametrize("indent", ["", "　　", "    "])
def test_a_file_may_be_one_article_with_its_day(day, indent):
    text = f"老桥今春通车\n{day}\n王小明\n{indent}海青县老桥通车。\n\n{indent}“近了。”\n"
    (page,) = pages(text)
    assert dict(page.facts) == {"date": "2019-10-01"}
    assert [text for _, _, text in lines(page)] == [
        "老桥今春通车",
        "王小明",
        "海青县老桥通车。",
        "“近了。”",
    ]
    assert lines(page)[0][1] is Role.HEADLINE


@pytest.mark.parametrize(
    "text",
    [
        "海青日报\t2021年4月22日\n\n老桥今春通车\n海青县老桥今年春天重新通车，两岸往来方便。\n",
        "19980101-01 老桥今春通车\n海青县老桥今年春天重新通车。\n",
        "一版\t要闻\n二版\t本地\n",
        "2021年4月22日，老桥通车。\n2021年4月23日，新桥开工。\n2021年4月24日，落成。\n2021年，好。\n",
        "一,二,三\n四,五,六\n七,八,九\n十,百,千\n",
        "海青日报\n2021年4月22日\n　　老桥通车了。\n　　两岸方便。\n",
        "老桥今春通车\n2021年4月22日\n海青县老桥今年春天重\n新通车，两岸方便。\n",
        "老桥今春通车\n2021年4月22日\n　　海青县老桥今年春天重\n新通车，两岸方便。\n　　又文。\n",
        "<编者按>\n老桥通车了。\n",
        "收盘价\n12.5\n13.5\n14.5\n",
    ],
)
def test_what_only_looks_so_is_a_page_of_lines(text):
    (page,) = pages(text)
    assert all(line.given is None for line in page.lines)


LOG = "2021-04-22 12:00:00,123 INFO server started\n2021-04-22 12:00:01,456 WARN slow\n" * 4
ACCESS = '10.0.0.1 - - [22/Apr/2021:12:00:00 +0800] "GET / HTTP/1.1" 200 512\n' * 5


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        (LOG, "a.txt", "is a log"),
        (ACCESS, "-", "is a log"),
        ("Apr 22 12:00:00 host daemon[1]: up\n" * 4, "a.txt", "is a log"),
        (
            "date,open,close\n2021-04-22,1.5,2\n2021-04-23,2,2.5\n2021-04-24,3,4\n",
            "-",
            "columns say",
        ),
        ("a\tb\n1\t2\n3\t4\n5\t6\n", "a.txt", "columns say"),
        ("甲,乙\n子,丑\n", "a.csv", "columns say"),
        ('<svg xmlns="x"><path d="M0 0"/></svg>\n', "a.txt", "among its elements .svg."),
        ("<a>\n<b>\n</b>\n</a>\n", "-", "among its elements .a."),
        ("#!/bin/sh\necho\n", "a.txt", "is a program"),
        ("", "a.md", "is empty"),
        (" \n\n", "a.md", "white space"),
    ],
)
def test_a_text_that_is_no_page_says_what_it_is(text, name, said):
    with pytest.raises(SourceError, match=said):
        pages(text, name)


LABELLED = """日期：2026年2月26日
版次：A01版

标题：老桥今春通车
作者：王小明
正文：老桥通车了。
记者：走了多少年？
***
李大川：十年。

---

标题：海青县公布造林结果
正文：
造林三千亩。

日期：2026年2月26日
版次：A02版

标题：新校长到任
正文：新校长到任了。
"""


def test_fields_before_a_colon_tell_articles_and_their_pages():
    first, second = pages(LABELLED)
    assert dict(first.facts) == {"date": "2026-02-26", "label": "A01版"}
    assert dict(second.facts) == {"date": "2026-02-26", "label": "A02版"}
    assert lines(first) == [
        (1, Role.HEADLINE, "老桥今春通车"),
        (1, Role.BYLINE, "王小明"),
        (1, None, "老桥通车了。"),
        (1, None, "记者：走了多少年？"),
        (1, None, "***"),
        (1, None, "李大川：十年。"),
        (2, Role.HEADLINE, "海青县公布造林结果"),
        (2, None, "造林三千亩。"),
    ]


def test_fields_in_brackets_are_read_likewise():
    text = "【标题】老桥今春通车\n【來源】海青日报\n【正文】\n　　老桥通车了。\n　　路近了。\n"
    (page,) = pages(text)
    assert dict(page.facts) == {"paper": "海青日报"}
    assert [line for *_, line in lines(page)] == ["老桥今春通车", "老桥通车了。", "路近了。"]


@pytest.mark.parametrize(
    "text", ["作者：王小明\n老桥通车了。\n", "【本报讯】老桥通车了。\n路近了。\n"]
)
def test_a_line_with_a_colon_alone_names_no_article(text):
    (page,) = pages(text)
    assert all(line.given is None for line in page.lines)
