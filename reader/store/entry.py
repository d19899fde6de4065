"""An article in its place: what a store holds and a hit points at."""

from typing import NamedTuple

from reader.model import Article, Page


class Entry(NamedTuple):
    """One article, the page it stands on, and its place in the store, counted from 0."""

    article: Article
    page: Page
    number: int
