"""What dubao wrote opens as it was: Markdown to the character, web pages and books by roles."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.exporting.forms import FORMS
from reader.exporting.markdown import markdown_pages
from reader.i18n import use
from reader.model import Article, Block, Page, Role
from reader.parsing import parse_page
from reader.sources.formats import pages_in
from reader.sources.pages import read_pages
from reader.sources.plain import split_lines
from reader.sources.told import Told


@pytest.fixture(autouse=True)
def english():
    use("en")


def written(form, pages):
    out = BytesIO()
    FORMS[form].write(pages, out)
    return out.getvalue()


def again(data, name):
    return [parse_page(page) for page in pages_in(data, Told(name))]


def items(page):
    return [
        [(block.role, block.text) for block in item.blocks]
        if isinstance(item, Article)
        else item.text
        for item in page.items
    ]


def _block_text(text):
    return "\n".join(line.strip() for line in split_lines(text) if line.strip())


MARKS = "字文。“”（）《 　\t\n*_#`>|[]()<>&;!~\\-+=.1\"'x:—·、"
CHARACTERS = st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Cn", "Co"))
TEXTS = st.text(st.sampled_from(MARKS) | CHARACTERS, min_size=1, max_size=30)
BLOCK_TEXTS = TEXTS.map(_block_text).filter(str.strip)
ROLES = [role for role in Role if role is not Role.FURNITURE]
BLOCKS = st.builds(Block, st.sampled_from(ROLES), BLOCK_TEXTS)
ARTICLES = st.lists(BLOCKS, min_size=1, max_size=6).map(lambda made: Article("x", tuple(made)))
FURNITURE = BLOCK_TEXTS.map(lambda text: Block(Role.FURNITURE, text))
FACTS = st.text("海青日报第1版:#'\"- []{}2", max_size=8).map(lambda text: " ".join(text.split()))
PAGES = st.builds(
    Page,
    st.just("a.txt"),
    st.lists(ARTICLES | FURNITURE, min_size=1, max_size=4).map(tuple),
    FACTS,
    FACTS,
    FACTS,
    FACTS,
)


@settings(deadline=None, max_examples=100)
@given(st.lists(PAGES, min_size=1, max_size=3))
def test_markdown_comes_back_to_the_character(pages):
    read = again("".join(markdown_pages(pages)).encode(), "a.md")
    assert list(map(items, read)) == list(map(items, pages))
    assert [page.source for page in read] == [page.source for page in pages]
    for page, was in zip(read, pages, strict=True):
        for name in ("paper", "date", "label", "section"):
            assert getattr(page, name) == getattr(was, name) or not getattr(was, name)


def known(page):
    return page.paper, page.date, page.label, page.section, page.source


@pytest.mark.parametrize("form", ["html", "epub"])
def test_a_web_page_and_a_book_come_back_with_their_pages(form):
    blocks = (
        Block(Role.KICKER, "引题"),
        Block(Role.HEADLINE, "老桥 <今春> & 通车"),
        Block(Role.HEADLINE, "两岸相连"),
        Block(Role.BYLINE, "■王小明"),
        Block(Role.PARAGRAPH, "青禾水，\n  云溪月，\n一路向东。"),
        Block(Role.CROSSHEAD, "小题"),
        Block(Role.UNKNOWN, "=1+1"),
        Block(Role.CAPTION, "桥上。"),
        Block(Role.CREDIT, "郭晓舟 摄"),
        Block(Role.JUMP, "（下转第二版）"),
    )
    hotline = Block(Role.FURNITURE, "热线 1234")
    stories = (Article("1", blocks), Article("2", blocks[4:5]))
    pages = [
        Page("1.txt", (*stories, hotline), "海青日报", "2021-04-22", "第01版", "要闻"),
        Page("2.txt", stories[1:], '云溪"晚报"', "2021-04-23", "A2"),
        Page("2.txt", stories[:1]),
    ]
    read = again(written(form, pages), f"a.{form}")
    assert list(map(items, read)) == list(map(items, pages))
    assert list(map(known, read)) == list(map(known, pages))
    assert [page.path for page in read] == [f"a.{form}#{number}" for number in (1, 2, 3)]


@pytest.mark.parametrize("label", ["第1版", "A05", ""])
@pytest.mark.parametrize("section", ["要闻", ""])
def test_what_a_text_says_of_its_page_is_no_article(label, section):
    blocks = (
        Block(Role.HEADLINE, "老桥今春通车"),
        Block(Role.BYLINE, "■王小明"),
        *[Block(Role.PARAGRAPH, "海青县老桥今年春天重新通车，两岸居民往来方便。")] * 2,
    )
    front = Page("1.txt", (Article("1", blocks),), "海青日报", "2021-04-22", label, section)
    (page,) = again(written("txt", [front]), "a.txt")
    assert (page.paper, page.date, page.label) == ("海青日报", "2021-04-22", label)
    assert [article.title for article in page.articles] == ["老桥今春通车"]


def test_one_page_of_a_web_page_opens_by_itself(tmp_path):
    blocks = (Block(Role.HEADLINE, "老桥今春通车"), Block(Role.PARAGRAPH, "两岸相连。"))
    pages = [Page(name, (Article("1", blocks),), label=name) for name in ("第1版", "第2版")]
    path = tmp_path / "a.html"
    path.write_bytes(written("html", pages))
    (page,) = read_pages(f"{path}#2")
    assert dict(page.facts) == {"label": "第2版"}


def test_a_web_page_without_articles_says_so():
    with pytest.raises(SourceError, match="no articles"):
        again(written("html", []), "a.html")


def test_a_book_comes_back_with_its_pages_and_roles():
    blocks = (
        Block(Role.KICKER, "引题"),
        Block(Role.HEADLINE, "老桥今春通车"),
        Block(Role.BYLINE, "■王小明"),
        Block(Role.PARAGRAPH, "一行\n二行"),
        Block(Role.CROSSHEAD, "小题"),
        Block(Role.CAPTION, "桥上。"),
    )
    pages = [
        Page(
            "a",
            (Article("1", blocks), Block(Role.FURNITURE, "热线 1234")),
            "海青日报",
            "2021-04-22",
        ),
        Page("b", (Article("2", blocks[1:3]), Article("3", blocks[1:4])), "海青日报", "2021-04-22"),
    ]
    read = again(written("epub", pages), "a.epub")
    assert [one for page in read for one in items(page)] == [
        one for page in pages for one in items(page)
    ]
    assert {(page.paper, page.date) for page in read} == {("海青日报", "2021-04-22")}
