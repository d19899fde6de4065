"""Pages composed for the tests of the store: people and towns that do not exist."""

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


def page(*articles: Article, **facts: str):
    return Page("composed.txt", tuple(articles), **facts)


def store_of(*articles: Article, **facts: str):
    return ArticleStore.of_pages([page(*articles, **facts)])


def store_of_pages(*pages: Page):
    return ArticleStore.of_pages(pages)


def numbers(answer) -> list[int]:
    return [hit.entry.number for hit in answer.hits]
