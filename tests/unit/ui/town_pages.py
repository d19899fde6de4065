"""A small store composed for the screen's pure parts: people and towns that do not exist."""

from reader.model import Article, Block, Page, Role
from reader.store import ArticleStore


def article(headline: str, *paragraphs: str, kicker: str = "", deck: str = "", byline: str = ""):
    heads = (
        (Role.KICKER, kicker),
        (Role.HEADLINE, headline),
        (Role.DECK, deck),
        (Role.BYLINE, byline),
    )
    blocks = [Block(role, text) for role, text in heads if text]
    blocks += [Block(Role.PARAGRAPH, text) for text in paragraphs]
    return Article(headline or paragraphs[0], tuple(blocks))


def page(name: str, *headlines: str, **facts: str) -> Page:
    return Page(name, tuple(article(one, f"{one}的正文,两句。") for one in headlines), **facts)


def store_of(*pages: Page) -> ArticleStore:
    return ArticleStore.of_pages(pages)


def town_store() -> ArticleStore:
    """Three articles on the first page, two on the second."""
    return store_of(
        page("1.txt", "修堤", "夜市", "校队", label="第1版"),
        page("2.txt", "渡口", "水闸", label="第2版"),
    )
