"""Articles as they come out of parsing, and stores of them, for whatever a test is about."""

from reader.model import Article, Block, Page, Role
from reader.store import ArticleStore


def article(headline: str, *paragraphs: str, kicker: str = "", deck: str = "", byline: str = ""):
    """An article with these heads and paragraphs; its id is its headline."""
    heads = (
        (Role.KICKER, kicker),
        (Role.HEADLINE, headline),
        (Role.DECK, deck),
        (Role.BYLINE, byline),
    )
    blocks = [Block(role, text) for role, text in heads if text]
    blocks += [Block(Role.PARAGRAPH, text) for text in paragraphs]
    return Article(headline or paragraphs[0], tuple(blocks))


def store_of(*pages: Page) -> ArticleStore:
    """A store of all their articles."""
    return ArticleStore.of_pages(pages)
