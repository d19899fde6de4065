"""A small store composed for the screen's pure parts: people and towns that do not exist."""

from composed_articles import article, store_of

from reader.model import Page
from reader.store import ArticleStore


def page(name: str, *headlines: str, **facts: str) -> Page:
    return Page(name, tuple(article(one, f"{one}的正文,两句。") for one in headlines), **facts)


def town_store() -> ArticleStore:
    """Three articles on the first page, two on the second."""
    return store_of(
        page("1.txt", "修堤", "夜市", "校队", label="第1版"),
        page("2.txt", "渡口", "水闸", label="第2版"),
    )
