"""One HTML page: all that was chosen, contents that lead there, and nothing that runs."""

from html.parser import HTMLParser

import pytest
from composed_issue import BRIEF, FRONT, ISSUE
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.exporting.web_page import html_pages
from reader.i18n import use
from reader.model import Article, Block, Page, Role, safe_text


class _Read(HTMLParser):
    """Elements with their attributes, and the text outside the style sheet."""

    def __init__(self, pages):
        super().__init__()
        self.elements = []
        self.text = ""
        self.feed("".join(html_pages(pages)))
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        if not self.elements or self.elements[-1][0] != "style":
            self.text += data

    def named(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(autouse=True)
def english():
    use("en")


def test_contents_lead_to_every_article():
    read = _Read(ISSUE)
    links = [link["href"].removeprefix("#") for link in read.named("a")]
    places = [one["id"] for one in [*read.named("section"), *read.named("article")]]
    assert sorted(links) == sorted(places)
    assert len(set(places)) == len(places) == 5


def test_one_article_needs_no_contents():
    read = _Read([Page("a", (BRIEF,))])
    assert not read.named("a")


def test_the_page_is_called_after_paper_and_day():
    read = _Read(ISSUE)
    assert "云溪日报 2026-03-05" in read.text
    assert "3 articles" in read.text
    assert read.named("html") == [{"lang": "zh"}]


def test_print_lines_of_a_headline_are_one_headline():
    assert len(_Read([FRONT]).named("h3")) == 1


def test_nothing_runs_and_nothing_is_fetched():
    hostile = "<script>alert(1)</script><img src=x onerror=y>\"'&javascript:"
    blocks = tuple(Block(role, hostile) for role in Role if role is not Role.FURNITURE)
    page = Page(hostile, (Article("1", blocks), Block(Role.FURNITURE, hostile)), label=hostile)
    read = _Read([page, page])
    assert {tag for tag, _ in read.elements} <= {
        *("html", "head", "meta", "title", "style", "body", "header", "main", "nav", "footer"),
        *("h1", "h2", "h3", "h4", "p", "ol", "li", "a", "section", "article", "br"),
    }
    names = {name for _, attributes in read.elements for name in attributes}
    assert names <= {
        *("lang", "charset", "http-equiv", "content", "name", "class", "id", "href"),
        *("data-paper", "data-date", "data-page", "data-section", "data-source"),
    }
    assert all(link["href"].startswith("#") for link in read.named("a"))
    policies = [one["content"] for one in read.named("meta") if "http-equiv" in one]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'"]


@settings(deadline=None)
@given(st.text(min_size=1).map(safe_text))
def test_whatever_stands_on_a_page_is_said(text):
    page = Page("a", (Article("1", (Block(Role.PARAGRAPH, text),)),), label="第1版")
    assert text.replace("\n", "") in _Read([page]).text


def test_pages_are_taken_one_by_one():
    alive = 0

    def pages():
        nonlocal alive
        for number in range(3):
            alive = number
            yield Page(str(number), (BRIEF,))

    pieces = html_pages(pages())
    next(pieces)
    assert alive == 2
