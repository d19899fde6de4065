"""What the reader was asked to open, as the screen sees it: stores now, later and once more."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.store import ArticleStore


def _nothing() -> Iterable[ArticleStore]:
    return ()


@dataclass(frozen=True, slots=True)
class Opening:
    """Stores of what was asked for.

    Attributes:
        first: What the first frame shows.
        later: Ever fuller stores, made while one reads; iterated in a worker thread.
        again: Reads everything once more, after a correction; called in a worker thread.
    """

    first: ArticleStore
    later: Iterable[ArticleStore] = ()
    again: Callable[[], Iterable[ArticleStore]] = _nothing
