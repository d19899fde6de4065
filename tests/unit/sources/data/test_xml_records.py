"""XML of no known kind: elements with the usual names are articles, wherever they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.i18n import use
from reader.model import Role
from reader.sources.formats import pages_in
from reader.sources.told import Told

EXPORT = """<?xml version="1.0" encoding="utf-8"?>
<newspaper name="海青日报" date="2025-08-10"><page no="01" name="要闻">
<article><title>老桥今春通车</title><subtitle>两岸往来方便</subtitle><author>王小明</author>
<content><p>老桥<b>重新</b>通车。</p><p>村民说，近了。</p></content></article>
<article title="渡口停航三日">渡船要修。</article></page>
<page no="02"><article><title lang="zh">海青县公布造林结果</title><content>造林三千亩。
成活九成。</content></article></page></newspaper>"""

CORPUS = """<doc>
<url>http://paper.invalid/1.shtml?a=1&b=2</url>
<docno>0a1b2c-3d4e5f</docno>
<contenttitle>老桥今春通车</contenttitle>
<content>老桥通车，票价<5元，A&B公司说。</content>
</doc>
<doc>
<url>http://paper.invalid/2.shtml</url>
<contenttitle>海青县公布造林结果</contenttitle>
<content>造林三千亩。</content>
</doc>
"""


@pytest.fixture(autouse=True)
def english():
    use("en")


def pages(text, codec="utf-8"):
    return list(pages_in(text.encode(codec), Told("news.xml")))


def lines(page):
    return [(line.given.article, line.given.role, line.text) for line in page.lines if line.text]


def test_a_papers_own_export_is_its_pages():
    first, second = pages(EXPORT)
    known = {"paper": "海青日报", "date": "2025-08-10"}
    assert dict(first.facts) == known | {"label": "01", "section": "要闻"}
    assert dict(second.facts) == known | {"label": "02"}
    assert lines(first) == [
        (1, Role.HEADLINE, "老桥今春通车"),
        (1, Role.DECK, "两岸往来方便"),
        (1, Role.BYLINE, "王小明"),
        (1, None, "老桥重新通车。"),
        (1, None, "村民说，近了。"),
        (2, Role.HEADLINE, "渡口停航三日"),
        (2, None, "渡船要修。"),
    ]
    assert [text for *_, text in lines(second)] == [
        "海青县公布造林结果",
        "造林三千亩。",
        "成活九成。",
    ]


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_a_corpus_of_elements_without_one_around_them_is_a_page(codec):
    (page,) = pages(CORPUS, codec)
    assert [(article, role) for article, role, _ in lines(page)] == [
        (1, Role.HEADLINE),
        (1, None),
        (2, Role.HEADLINE),
        (2, None),
    ]
    assert page.lines[1].text == "老桥通车，票价<5元，A&B公司说。"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<svg xmlns='x'>\n<g/>\n</svg>", "svg"),
        ("<?xml version='1.0'?><plist><dict><key>a</key></dict></plist>", "plist"),
    ],
)
def test_elements_that_are_no_articles_are_refused_by_name(text, kind):
    with pytest.raises(SourceError, match=rf"no articles among its elements \({kind}\)"):
        pages(text)


def test_entities_are_not_followed():
    with pytest.raises(SourceError, match="ENTITY"):
        pages('<doc>\n<!DOCTYPE a [<!ENTITY b "c">]>\n<content>&b;</content>\n</doc>\n')


@given(st.text(alphabet="<>/&;= \"'ab文p\n", max_size=40), st.integers(0, 1_000))
def test_damage_is_a_page_or_one_line(noise, at):
    for whole in (EXPORT, CORPUS):
        cut = at % len(whole)
        try:
            made = pages(whole[:cut] + noise + whole[cut:])
        except SourceError as error:
            told = str(error)
            made = [told] if "\n" not in told else []
        assert made
