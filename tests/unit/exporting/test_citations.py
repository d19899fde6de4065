"""Citations: what a person who quotes a newspaper has to say of an article."""

import json
import re

import pytest
from composed_issue import DREDGING, FRONT, ISSUE

from reader.exporting.citing import bibtex, csl, gbt7714, page_number
from reader.model import Article, Block, Page, Role


def page_of(title, authors=(), **facts):
    article = Article("a1", (Block(Role.HEADLINE, title),), authors=authors)
    return Page("a.txt", (article,), **facts)


def test_gbt_7714_names_three_authors_and_marks_a_newspaper():
    first, second, third = "".join(gbt7714(ISSUE)).splitlines()
    assert first == (
        "闻小满, 郭晓舟, 管秀兰, 等. 清淤 <三十里> 青禾河通了 & 亮了[N]. 云溪日报, 2026-03-05(01)."
    )
    assert second == "云溪镇夜校昨晚开课。[N]. 云溪日报, 2026-03-05(01)."
    assert third.endswith("2026-03-05(2).")


def test_gbt_7714_leaves_out_what_the_page_does_not_say():
    assert list(gbt7714([page_of("夜校开课")])) == ["夜校开课[N].\n"]
    assert list(gbt7714([page_of("夜校开课", ("闻小满",), label="A05")])) == [
        "闻小满. 夜校开课[N]. (A05).\n"
    ]


def test_csl_is_an_article_in_a_newspaper():
    items = json.loads("".join(csl(ISSUE)))
    assert items[0] == {
        "id": "news20260305-a1",
        "type": "article-newspaper",
        "title": "清淤 <三十里> 青禾河通了 & 亮了",
        "author": [{"literal": name} for name in DREDGING.authors],
        "container-title": "云溪日报",
        "issued": {"date-parts": [[2026, 3, 5]]},
        "page": "01",
        "section": "要闻",
    }
    assert len({item["id"] for item in items}) == 3
    assert json.loads("".join(csl(()))) == []


@pytest.mark.parametrize(
    ("date", "parts"), [("1939-04", [[1939, 4]]), ("1939", [[1939]]), ("3月5日", None)]
)
def test_csl_says_as_much_of_the_day_as_is_known(date, parts):
    (item,) = json.loads("".join(csl([page_of("夜校开课", date=date)])))
    assert item.get("issued", {}).get("date-parts") == parts


def test_bibtex_has_an_entry_an_article():
    assert "".join(bibtex([FRONT])).startswith(
        "@article{news20260305-a1,\n"
        "  author = {{闻小满} and {郭晓舟} and {管秀兰} and {祝一鸣}},\n"
        "  title = {{清淤 <三十里> 青禾河通了 \\& 亮了}},\n"
        "  journal = {云溪日报},\n"
        "  entrysubtype = {newspaper},\n"
        "  year = {2026},\n"
        "  month = mar,\n"
        "  day = {5},\n"
        "  pages = {01},\n"
        "}\n"
    )


@pytest.mark.parametrize("title", ["{", "}}{", "50% #1 $5 a_b ^ ~ \\", '"@article{x,'])
def test_bibtex_stays_balanced_whatever_a_title_says(title):
    entry = "".join(bibtex([page_of(title)]))
    assert entry.count("{") == entry.count("}")
    depth = 0
    for mark in re.findall(r"[{}]", entry):
        depth += 1 if mark == "{" else -1
        assert depth >= 0
    assert entry.count("\n@") == 0


def test_articles_that_read_the_same_have_keys_of_their_own():
    keys = re.findall(r"@article\{(.*),", "".join(bibtex([FRONT, FRONT])))
    assert len(set(keys)) == len(keys) == 4


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("第1版", "1"),
        ("第05版", "05"),
        ("第二版", "2"),
        ("第十二版", "12"),
        ("A05", "A05"),
        ("A05版", "A05"),
        ("头版", "头版"),
        ("", ""),
    ],
)
def test_a_label_is_cited_by_its_number(label, number):
    assert page_number(label) == number
