"""Pages composed for the tests of the store: people and towns that do not exist."""

from composed_articles import article
from composed_articles import store_of as store_of_pages

from reader.model import Article, Page

__all__ = ["article", "numbers", "page", "store_of", "store_of_pages"]


def page(*articles: Article, **facts: str):
    return Page("composed.txt", tuple(articles), **facts)


def store_of(*articles: Article, **facts: str):
    return store_of_pages(page(*articles, **facts))


def numbers(answer) -> list[int]:
    return [hit.entry.number for hit in answer.hits]
