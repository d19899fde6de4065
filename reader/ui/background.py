"""What is made ready in a worker after the first frame, so that no key ever waits for it."""

from collections.abc import Iterator

from reader.store import ArticleStore, parse_query, tokens
from reader.store.tokens import pinyin

LEARNT_FROM = 64  # articles whose keywords are offered while a filter is typed
LEARNT = 200  # keywords


def prepared(store: ArticleStore) -> Iterator[None]:
    """Load dictionary, pinyin and index, and learn the pages' words; yield at each milestone.

    For a worker thread: every step lets other threads in every few milliseconds.
    """
    store.search(parse_query("一")).hits.place_of(0)  # the first search makes the fold's tables
    tokens.load()
    yield
    pinyin.load()
    for _ in store.warm():
        pass
    articles = (entry.article for entry in store.entries[:LEARNT_FROM])
    found = tokens.keywords([block.text for one in articles for block in one.blocks], LEARNT)
    store.learn(keyword.word for keyword in found)
    yield
