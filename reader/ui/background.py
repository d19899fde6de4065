"""What is made ready in a worker after the first frame, so that no key ever waits for it."""

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from reader.store import ArticleStore, parse_query, tokens
from reader.store.tokens import pinyin

if TYPE_CHECKING:
    from reader.store.copies import Copies

BREATH = 0.0005  # seconds: whoever waits for the interpreter gets it
LEARNT_FROM = 64  # articles whose keywords are offered while a filter is typed
LEARNT = 200  # keywords


def prepared(store: ArticleStore, is_wanted: Callable[[], bool]) -> Iterator[None]:
    """Load dictionary, pinyin and index, and learn the pages' words; yield at each milestone.

    For a worker thread: every step lets other threads in every few milliseconds.  It ends as soon
    as the store `is_wanted` no more: what works on holds the articles of an issue that has gone.
    """
    first = store.search(parse_query("一"))  # the first search makes the fold's tables
    for entry in store.entries[:1]:
        first.hits.place_of(entry.number)
        first.snippet(entry)  # and the first row of a filter imports what draws it
        first.times(entry)
    tokens.load()
    yield
    pinyin.load()
    for _ in store.warm():
        if not is_wanted():
            return
    articles = (entry.article for entry in store.entries[:LEARNT_FROM])
    found = tokens.keywords([block.text for one in articles for block in one.blocks], LEARNT)
    store.learn(keyword.word for keyword in found)
    yield


def stories_of(store: ArticleStore, is_wanted: Callable[[], bool]) -> "Copies":
    """Return the stories that stand in the store more than once; for a worker thread.

    None are known of a store that `is_wanted` no more.
    """
    steps = store.copies()
    while is_wanted():
        try:
            next(steps)
        except StopIteration as end:
            found: Copies = end.value
            return found
        time.sleep(BREATH)
    return {}
