"""Articles in, markup out that is HTML and XML at once: what web pages and EPUB have in common."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from reader.exporting.titles import page_title
from reader.model import Article, Block, Page, Role

_TAGS = {Role.HEADLINE: "h3", Role.CROSSHEAD: "h4"}  # every other block is a paragraph
_PRINT_LINES = (Role.KICKER, Role.HEADLINE, Role.DECK)  # lines of one of these are one text
_HAN = ("\u3400", "\u9fff")


def article_markup(article: Article, name: str) -> Iterator[str]:
    """Yield an article, a block a piece, each with its role as class.

    Args:
        article: The article.
        name: What links call it on their page.
    """
    yield f'<article id="{name}">\n'
    for role, blocks in groupby(article.blocks, lambda block: block.role):
        together = list(blocks)
        if role in _PRINT_LINES:
            yield _element(role, [block.text for block in together])
        else:
            yield from (_element(role, [block.text]) for block in together)
    yield "</article>\n"


def section_start(page: Page, **attributes: str) -> str:
    """Return the start of a page's section, with what is known of it where programs look."""
    known = {
        **attributes,
        "data-paper": page.paper,
        "data-date": page.date,
        "data-page": page.label,
        "data-section": page.section,
        "data-source": page.source,
    }
    said = "".join(f' {name}="{escape(text)}"' for name, text in known.items() if text)
    return f"<section{said}>\n<h2>{escape(page_title(page))}</h2>\n"


def furniture_markup(furniture: Sequence[Block]) -> str:
    """Return what stands on a page beside its articles, small, at its foot."""
    lines = "".join(_element(block.role, [block.text]) for block in furniture)
    return f"<footer>\n{lines}</footer>\n" if lines else ""


def text_markup(text: str) -> str:
    """Return text as markup; its line ends are breaks."""
    return escape(text).replace("\n", "<br/>")


def headline_markup(article: Article) -> str:
    """Return what contents call an article."""
    return escape(" ".join(article.title.split()))


def style_sheet(name: str) -> str:
    """Return one of the style sheets that stand beside this module."""
    return (Path(__file__).parent / name).read_text("utf-8")


def language_of(pages: Iterable[Page]) -> str:
    """Return the tag of the language of the first page with articles (BCP 47)."""
    for page in pages:
        for article in page.articles:
            is_chinese = any(_HAN[0] <= character <= _HAN[1] for character in article.title)
            return "zh" if is_chinese else "und"
    return "und"


def _element(role: Role, lines: Sequence[str]) -> str:
    tag = _TAGS.get(role, "p")
    is_kept = any("\n" in line for line in lines) and tag == "p"
    names = f"{role} kept" if is_kept else str(role)
    return f'<{tag} class="{names}">{"<br/>".join(map(text_markup, lines))}</{tag}>\n'
