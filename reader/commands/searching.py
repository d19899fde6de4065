"""A query and pages in, answers out: a large collection is answered batch after batch."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.telling import tell
from reader.model import Page, Reading
from reader.sources.once import hold
from reader.state.paths import state_path
from reader.store import Answer, ArticleStore, Entry, Query, tokens
from reader.store.beside import Names
from reader.store.query import asks_of_reading

if TYPE_CHECKING:
    from reader.state.file import StateFile

BATCH = 1_000  # articles searched together; an issue has some 300, and is one batch

Pages = Callable[[], Iterator[Page]]  # reads everything from the start


def whole_answer(pages: Pages, query: Query) -> tuple[ArticleStore, Answer]:
    """Return the store of all pages, and its answer."""
    store = ArticleStore.of_pages(pages())
    with _recalling(query) as recalled:
        return store, _answer(recalled(store), query)


def settled(search: Callable[[Query], Answer], query: Query) -> Answer:
    """Return the answer whole; the dictionary is loaded only where it needs it."""
    answer = search(query).settle()
    if answer.pending:
        tokens.load()
        answer = search(query).settle()
    return answer


def answers(pages: Pages, query: Query) -> Iterator[Answer]:
    """Yield answers whose hits together are those of all pages, in page order.

    What takes all articles at once waits for them: who's who, and a term that occurs nowhere,
    which is tried as its words.  For the latter, more than a batch is read a second time.
    """
    if query.asks_for_names:
        yield whole_answer(pages, query)[1]
        return
    hold()
    batches = _batches(pages())
    first = next(batches, ())
    second = next(batches, None)
    if second is None:
        with _recalling(query) as recalled:
            yield _answer(recalled(ArticleStore.of_pages(first)), query)
        return
    is_found = False
    with _recalling(query) as recalled:
        for batch in _chained(first, second, batches):
            answer = recalled(ArticleStore.of_pages(batch)).search(query).settle()
            if answer.hits and not answer.relaxed:
                is_found = True
                yield answer
    if not is_found:
        yield whole_answer(pages, query)[1]


def _chained(
    first: Sequence[Page], second: Sequence[Page], others: Iterator[Sequence[Page]]
) -> Iterator[Sequence[Page]]:
    yield first
    yield second
    yield from others


def _batches(pages: Iterator[Page]) -> Iterator[Sequence[Page]]:
    batch: list[Page] = []
    count = 0
    for page in pages:
        batch.append(page)
        count += len(page.articles)
        if count >= BATCH:
            yield batch
            batch, count = [], 0
    if batch:
        yield batch


def _answer(store: ArticleStore, query: Query) -> Answer:
    """Return the answer; dictionary and who's who are loaded only where it needs them."""
    if query.asks_for_names:
        store.names = _named(store.entries)
    return settled(store.search, query)


def all_said(query: Query) -> dict[str, Reading]:
    """Return what the reading record says of any article, by id, where the query asks for it.

    What is wrong with it is told.

    Raises:
        FailedError: It cannot be read.
    """
    path = _record(query)
    if path is None:
        return {}
    from reader.state.remembered import readings_of  # noqa: PLC0415 - only for such a query

    with _opened(path) as file:
        return readings_of(file.every())


@contextmanager
def _recalling(query: Query) -> Iterator[Callable[[ArticleStore], ArticleStore]]:
    """Hand out what lets a store know what the reading record says of its articles.

    The record is opened once, and only for a query that asks for it; what is wrong with it is told.

    Raises:
        FailedError: It cannot be read.
    """
    path = _record(query)
    if path is None:
        yield lambda store: store
        return
    from reader.state.remembered import Remembered  # noqa: PLC0415 - only for such a query

    remembered = Remembered()
    with _opened(path) as file:

        def recalled(store: ArticleStore) -> ArticleStore:
            remembered.take_in(file.about(entry.article.id for entry in store.entries))
            store.readings = lambda entry: remembered.reading(entry.article.id)
            return store

        yield recalled


def _record(query: Query) -> Path | None:
    """Return where the reading record is, if there is one and the query asks for it."""
    path = state_path() if asks_of_reading(query.root) else None
    return path if path is not None and path.exists() else None


@contextmanager
def _opened(path: Path) -> Iterator["StateFile"]:
    """Open the record, and tell what is wrong with it."""
    from reader.state.file import StateFile  # noqa: PLC0415 - only where it is asked

    with closing(StateFile(path)) as file:
        if file.notice:
            tell(file.notice)
        yield file


def _named(entries: Sequence[Entry]) -> Names:
    """Return who's who as the store asks for it, with the user's own word on names."""
    from reader.names import by_field, own_corrections, who_is_who  # noqa: PLC0415 - 0.5 s

    return by_field(entries, who_is_who(entries, own_corrections()))
