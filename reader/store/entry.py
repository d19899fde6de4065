"""An article in its place: what a store holds and a hit points at."""

from dataclasses import dataclass

from reader.model import Article, Page


@dataclass(frozen=True, slots=True)
class Entry:
    """One article, the page it stands on, and its place in the store, counted from 0."""

    article: Article
    page: Page
    number: int
