"""Markdown: headings are headlines by the document's own habit, and nothing of it is lost."""

import pytest

from reader.i18n import use
from reader.model import Role
from reader.sources.data.texts import text_pages
from reader.sources.told import Told

H, D, K, B, C, F = (
    Role.HEADLINE,
    Role.DECK,
    Role.KICKER,
    Role.BYLINE,
    Role.CROSSHEAD,
    Role.FURNITURE,
)


@pytest.fixture(autouse=True)
def english():
    use("en")


def pages(text, name="day.md"):
    return list(text_pages(text.encode(), Told(name)))


def lines(page):
    return [(line.given.role, line.text) for line in page.lines if line.text]


def articles(page):
    return len({line.given.article for line in page.lines if line.text} - {0})


DIGEST = """# 海青日报 2025年8月10日（星期日）
> 来源：海青日报数字报

## 第01版：要闻
### 1. 老桥今春通车
*两岸往来方便*

海青县老桥今年春天重新通车。

### 2. 海青县公布造林结果

今年秋天，造林三千亩。

[查看原文](https://example.invalid/2)
## 第02版：本地
### 新校长到任

新校长到任了。
"""


def test_a_digest_names_paper_day_and_pages_above_its_articles():
    first, second = pages(DIGEST)
    assert dict(first.facts) == {
        "paper": "海青日报",
        "date": "2025-08-10",
        "label": "第01版",
        "section": "要闻",
    }
    assert lines(first) == [
        (F, "海青日报 2025年8月10日（星期日）"),
        (F, "来源：海青日报数字报"),
        (F, "第01版：要闻"),
        (H, "老桥今春通车"),
        (D, "两岸往来方便"),
        (None, "海青县老桥今年春天重新通车。"),
        (H, "海青县公布造林结果"),
        (None, "今年秋天，造林三千亩。"),
        (F, "查看原文"),
    ]
    assert dict(second.facts)["label"] == "第02版"
    assert (articles(first), articles(second)) == (2, 1)


def test_one_article_has_its_crossheads_below():
    text = "# 老桥今春通车\n**本报记者 王小明**\n\n老桥通车了。\n\n## 十年的路\n\n终于近了。\n"
    (page,) = pages(text)
    assert lines(page) == [
        (H, "老桥今春通车"),
        (B, "本报记者 王小明"),
        (None, "老桥通车了。"),
        (C, "十年的路"),
        (None, "终于近了。"),
    ]
    assert articles(page) == 1


def test_each_first_heading_is_an_article():
    (page,) = pages("# 一题\n\n一文。\n\n## 小题\n\n又文。\n\n# 二题\n2021-04-22\n\n二文。\n")[:1]
    assert lines(page)[:4] == [(H, "一题"), (None, "一文。"), (C, "小题"), (None, "又文。")]


def test_a_title_with_a_note_below_is_no_article():
    (page,) = pages("# 今日要闻\n\n共两条。\n\n## 一题\n\n一文。\n\n## 二题\n\n二文。\n")
    assert [text for role, text in lines(page) if role is H] == ["一题", "二题"]
    assert (F, "共两条。") in lines(page)


def test_a_line_with_the_day_below_a_headline_is_the_pages():
    (page,) = pages("# 老桥今春通车\n\n2021-04-22 08:00\n\n老桥通车了。\n")
    assert dict(page.facts)["date"] == "2021-04-22"
    assert lines(page) == [(H, "老桥今春通车"), (None, "老桥通车了。")]


def test_a_bold_line_above_a_heading_is_its_kicker():
    (page,) = pages("## 一题\n\n一文。\n\n**修桥记**\n\n## 二题\n\n二文。\n")
    assert lines(page)[2:4] == [(K, "修桥记"), (H, "二题")]


def test_quotes_lists_tables_code_and_pictures_are_text():
    text = (
        "# 题\n\n第一行\n接着的\n\n> 引文\n\n- 甲\n- 乙\n\n1. 子\n2. 丑\n\n"
        "|日|数|\n|---|---|\n|一|3|\n\n```\n码\n```\n\n![桥](a.jpg)\n\n"
        "<p>段<b>落</b></p>\n\n**没有句号**\n"
    )
    (page,) = pages(text)
    assert lines(page)[1:] == [
        (None, "第一行接着的"),
        (None, "引文"),
        (None, "- 甲"),
        (None, "- 乙"),
        (None, "1. 子"),
        (None, "2. 丑"),
        (None, "日　数\n一　3"),
        (None, "码"),
        (Role.CAPTION, "桥"),
        (None, "段落"),
        (C, "没有句号"),
    ]


def test_front_matter_tells_what_it_is():
    text = (
        "---\ntitle: 老桥今春通车\ndate: 2021-04-22\nauthor: [王小明, 李大川]\n"
        "来源: 海青日报\n---\n\n老桥通车了。\n"
    )
    (page,) = pages(text)
    assert dict(page.facts) == {"paper": "海青日报", "date": "2021-04-22"}
    assert lines(page) == [(H, "老桥今春通车"), (B, "王小明 李大川"), (None, "老桥通车了。")]


def test_a_document_without_headings_is_a_page_without_its_marks():
    (page,) = pages("**老桥**今春通车\n\n海青县老桥*今年*春天重新通车。\n")
    assert [line.text for line in page.lines] == [
        "老桥今春通车",
        "",
        "海青县老桥今年春天重新通车。",
    ]
    assert page.lines[0].given is None


def test_a_text_with_headings_needs_no_ending():
    assert articles(pages(DIGEST, "-")[0]) == 2


def test_a_page_with_a_number_sign_is_a_page():
    (page,) = pages("#话题# 老桥\n\n正文。\n", "a.txt")
    assert page.lines[0].given is None


@pytest.mark.parametrize(
    "text",
    ["#" * 7 + " a\n", "> " * 5000 + "a", "[" * 400_000, "# a\n\n" + "*a " * 300_000, "- " * 9_999],
    ids=["seven", "quotes", "brackets", "stars", "lists"],
)
def test_what_is_made_to_take_long_is_read_all_the_same(text):
    assert pages(text)


def test_text_that_could_steer_a_terminal_is_shown():
    (page,) = pages("# a\x1b[2J\n\n&#x1b;[31m b\u202e\n")
    assert lines(page) == [(H, "a␛[2J"), (None, "\N{REPLACEMENT CHARACTER}[31m b⇄")]
