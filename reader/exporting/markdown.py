r"""A page in, CommonMark out that reads well and comes back to the character.

    ---
    paper: 湘江日报
    date: '2026-04-21'
    page: 第1版
    section: 要闻
    source: 01.txt
    ---

    **kicker**

    ## headline

    ### deck

    *byline*

    paragraph

    #### crosshead

    > caption

    > *credit*

    _jump_

    ***

    <small>furniture</small>

A document is a page or several, each with its front matter (YAML; `source` is always there, the
others where the page says so).  Of the items behind it, a thematic break parts an article from
the article before it.  A block is one block of CommonMark, parted from the next by a blank line;
what no rule explains ends in `<!-- unknown -->`.  A line end inside a block (verse, a table's row)
is a backslash at the end of the line.  Marks of Markdown's own are escaped by a backslash; white
space at either end of a line, and a line end where no line can stand, are character references.
"""

import re
from collections.abc import Iterable, Iterator

from reader.model import Article, Block, Page, PageItem, Role

ARTICLES_PART = "***"

_FORMS = {
    Role.KICKER: "**{}**",
    Role.HEADLINE: "## {}",
    Role.DECK: "### {}",
    Role.BYLINE: "*{}*",
    Role.PARAGRAPH: "{}",
    Role.CROSSHEAD: "#### {}",
    Role.CAPTION: "> {}",
    Role.CREDIT: "> *{}*",
    Role.JUMP: "_{}_",
    Role.UNKNOWN: "{}<!-- unknown -->",
    Role.FURNITURE: "<small>{}</small>",
}
_ON_ONE_LINE = (Role.HEADLINE, Role.DECK, Role.CROSSHEAD)
_QUOTED = (Role.CAPTION, Role.CREDIT)
_MARK = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?[0-9A-Za-z]{1,32};)|#(?=#*$)|^[#+=-]", re.MULTILINE)
_NUMBER = re.compile(r"^([0-9]{1,9})(?=[.)])", re.MULTILINE)  # of a list
_EDGE = re.compile(r"^[^\S\n]+|[^\S\n]+$", re.MULTILINE)
_NO_LINE = re.compile(r"\A\n+|\n+\Z")
_LINE_END = "\\\n"


def markdown_pages(pages: Iterable[Page]) -> Iterator[str]:
    """Yield pages as Markdown, piece by piece, a blank line between them."""
    between = ""
    for page in pages:
        yield between
        yield from markdown_page(page)
        between = "\n"


def markdown_page(page: Page) -> Iterator[str]:
    """Yield a page as Markdown, piece by piece; each piece ends with its line."""
    yield _front_matter(page)
    before: PageItem | None = None
    for item in page.items:
        if isinstance(before, Article) and isinstance(item, Article):
            yield f"\n{ARTICLES_PART}\n"
        for block in item.blocks if isinstance(item, Article) else (item,):
            yield f"\n{markdown_block(block)}\n"
        before = item


def markdown_block(block: Block) -> str:
    """Return a block as one block of CommonMark, without a line end behind it."""
    text = _plain(block.text)
    if block.role in _ON_ONE_LINE:
        text = text.replace("\n", _reference("\n"))
    line_end = _LINE_END + "> " * (block.role in _QUOTED)
    text = _NO_LINE.sub(_references, text).replace("\n", line_end)
    return _FORMS[block.role].format(text)


def _front_matter(page: Page) -> str:
    from reader.settings.document import dump  # noqa: PLC0415 - YAML's door, when it is needed

    facts = {
        "paper": page.paper,
        "date": page.date,
        "page": page.label,
        "section": page.section,
    }
    said = {name: fact for name, fact in facts.items() if fact}
    return f"---\n{dump({**said, 'source': page.source})}---\n"


def _plain(text: str) -> str:
    """The text with nothing in it that Markdown reads as its own; line ends stay."""
    return _EDGE.sub(_references, _NUMBER.sub(r"\1\\", _MARK.sub(r"\\\g<0>", text)))


def _references(found: re.Match[str]) -> str:
    return "".join(map(_reference, found[0]))


def _reference(character: str) -> str:
    return f"&#x{ord(character):X};"
