"""What the reader was asked to open, as the screen sees it: stores now, later and once more."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reader.errors import DubaoError
from reader.store import ArticleStore


def _nothing() -> Iterable[ArticleStore]:
    return ()


@dataclass(frozen=True, slots=True)
class Opening:
    """Stores of what was asked for.

    Attributes:
        first: What the first frame shows.
        later: Ever fuller stores, made while one reads; iterated in a worker thread.
        troubles: What could not be opened beside it; grows while `later` is iterated.
        again: Reads everything once more, after a correction; called in a worker thread.
    """

    first: ArticleStore
    later: Iterable[ArticleStore] = ()
    troubles: Sequence[DubaoError] = ()
    again: Callable[[], Iterable[ArticleStore]] = _nothing
