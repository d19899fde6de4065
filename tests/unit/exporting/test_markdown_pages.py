"""Pages as Markdown: what CommonMark makes of them is what was written, to the character."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.exporting.markdown import markdown_block, markdown_page, markdown_pages
from reader.model import Article, Block, Page, Role, safe_text

FORMS = {
    Role.KICKER: "<p><strong>{}</strong></p>\n",
    Role.HEADLINE: "<h2>{}</h2>\n",
    Role.DECK: "<h3>{}</h3>\n",
    Role.BYLINE: "<p><em>{}</em></p>\n",
    Role.PARAGRAPH: "<p>{}</p>\n",
    Role.CROSSHEAD: "<h4>{}</h4>\n",
    Role.CAPTION: "<blockquote>\n<p>{}</p>\n</blockquote>\n",
    Role.CREDIT: "<blockquote>\n<p><em>{}</em></p>\n</blockquote>\n",
    Role.JUMP: "<p><em>{}</em></p>\n",
    Role.UNKNOWN: "<p>{}<!-- unknown --></p>\n",
    Role.FURNITURE: "<p><small>{}</small></p>\n",
}
MARKS = "*_`#>+-=~|[](){}<>!&;.:1 9a\\\n\t　“”青禾"
texts = st.one_of(
    st.text(st.sampled_from(MARKS), min_size=1, max_size=30),
    st.text(min_size=1, max_size=30).map(safe_text),
).filter(lambda text: "\r" not in text)


class _Text(HTMLParser):
    """The text of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data


def as_html(markdown: str) -> str:
    return MarkdownIt("commonmark").enable("table").enable("strikethrough").render(markdown)


@pytest.mark.parametrize("role", Role)
@given(texts)
@example("# 一号楼 #")
@example("1. 青禾\n2) 云溪")
@example("---")
@example("甲\n===\n乙")
@example("\n甲\n\n  乙\n")
@example("&amp;#35;<b>[x](y)")
@example("a|b\n-|-\n1|2")
def test_a_block_reads_in_commonmark_as_it_was(role, text):
    before, after = FORMS[role].split("{}")
    html = as_html(markdown_block(Block(role, text)))
    assert html.startswith(before)
    assert html.endswith(after)
    parser = _Text()
    # CommonMark itself puts a line end behind a break.
    parser.feed(re.sub("<br />\n?", "\n", html[len(before) : len(html) - len(after)]))
    parser.close()
    assert parser.text == text


def article(name, *blocks):
    return Article(name, tuple(Block(role, text) for role, text in blocks))


ORCHARD = article(
    "1",
    (Role.KICKER, "山里来信"),
    (Role.HEADLINE, "青禾果园*丰收*"),
    (Role.PARAGRAPH, "头茬杏子上市。"),
)
BRIEF = article("2", (Role.PARAGRAPH, "云溪镇办起夜校。"))
FOLIO = Block(Role.FURNITURE, "第2版 要闻")


def test_a_page_says_what_it_is_and_parts_its_articles():
    page = Page("a.txt", (FOLIO, ORCHARD, BRIEF), "云溪日报", "2026-03-05", "第2版", "要闻")
    assert "".join(markdown_page(page)) == (
        "---\npaper: 云溪日报\ndate: '2026-03-05'\npage: 第2版\nsection: 要闻\nsource: a.txt\n---\n"
        "\n<small>第2版 要闻</small>\n"
        "\n**山里来信**\n\n## 青禾果园\\*丰收\\*\n\n头茬杏子上市。\n"
        "\n***\n"
        "\n云溪镇办起夜校。\n"
    )


def test_a_page_that_says_nothing_of_itself_still_has_its_front_matter():
    pages = [Page("a.txt", (BRIEF,)), Page("b.txt", ())]
    assert "".join(markdown_pages(pages)) == (
        "---\nsource: a.txt\n---\n\n云溪镇办起夜校。\n\n---\nsource: b.txt\n---\n"
    )
