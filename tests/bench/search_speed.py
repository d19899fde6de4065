"""How long a filter takes: the store beside plain `in`, SQLite FTS5 over bigrams and tantivy.

The articles are composed: words of jieba's dictionary drawn by their counts, so that common and
rare words stand as they do in papers.  Terms are drawn from them in four classes.  Times are
milliseconds, median / 95th percentile over the terms of a class.

    python tests/bench/search_speed.py [--sizes 1000 30000 100000] [--all]
"""

import argparse
import importlib.util
import random
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from reader.model import Article, Block, Page, Role
from reader.store import ArticleStore, parse_query
from reader.store.drop_spaces import searchable

LENGTH = 1_000  # characters of an article
PARAGRAPH = 200
STOCK = 20_000  # paragraphs: a word of one stands in some 25 of 100,000 articles
SAMPLED = 1_000  # articles by which a term is given its class
TERMS = 25  # of each class
SCREENFUL = 100  # hits
RIVALS_UP_TO = 1_000  # articles; FTS5 takes two minutes to index 100,000
CLASSES = {"frequent": (0.2, 0.9), "middling": (0.005, 0.05), "rare": (0, 0.001)}  # shares

Search = Callable[[str], int]


def vocabulary() -> tuple[list[str], list[int]]:
    """Return jieba's words and their running counts."""
    found = importlib.util.find_spec("jieba")
    assert found
    assert found.origin
    lines = Path(found.origin).with_name("dict.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" ")[:2] for line in lines]
    return [word for word, _ in pairs], list(accumulate(int(count) for _, count in pairs))


def compose(count: int, seed: int = 1) -> list[Article]:
    """Return `count` articles of a headline and five paragraphs, drawn from a stock of those."""
    words, counts = vocabulary()
    chance = random.Random(seed)
    stock = []
    for _ in range(min(STOCK, 5 * count)):
        drawn = chance.choices(words, cum_weights=counts, k=PARAGRAPH * 5 // 8)
        stock.append(Block(Role.PARAGRAPH, "".join(drawn)[: PARAGRAPH - 1] + "。"))
    articles = []
    for number in range(count):
        paragraphs = chance.sample(stock, LENGTH // PARAGRAPH)
        headline = Block(Role.HEADLINE, paragraphs[0].text[:16])
        articles.append(Article(str(number), (headline, *paragraphs)))
    return articles


def draw_terms(texts: Sequence[str], seed: int = 2) -> dict[str, list[str]]:
    """Return terms of two to four characters by class; those of `absent` stand nowhere."""
    chance = random.Random(seed)
    sample = chance.sample(texts, min(SAMPLED, len(texts)))
    terms: dict[str, list[str]] = {name: [] for name in (*CLASSES, "absent")}
    while any(len(found) < TERMS for found in terms.values()):
        term = _some_term(chance, texts)
        share = sum(term in text for text in sample) / len(sample)
        for name, (low, high) in CLASSES.items():
            if low <= share <= high and len(terms[name]) < TERMS and term not in terms[name]:
                terms[name].append(term)
        if len(terms["absent"]) < TERMS:
            other = _some_term(chance, texts)
            mixed = term[0] + other[-1] + term[-1]
            if not any(mixed in text for text in texts):
                terms["absent"].append(mixed)
    return terms


def _some_term(chance: random.Random, texts: Sequence[str]) -> str:
    while True:
        text, length = chance.choice(texts), chance.choice((2, 2, 2, 3, 4))
        start = chance.randrange(len(text) - length)
        term = text[start : start + length]
        if term.isalpha() and not term.isascii():
            return term


def plain_search(texts: Sequence[str]) -> dict[str, Search]:
    """Plain `in` over the folded texts."""

    def first(term: str) -> int:
        found = 0
        for text in texts:
            found += term in text
            if found == SCREENFUL:
                break
        return found

    return {"first": first, "all": lambda term: sum(term in text for text in texts)}


def warm_store(articles: Sequence[Article]) -> tuple[ArticleStore, float]:
    """Return a store that is ready, and the seconds that it took."""
    store = ArticleStore.of_pages([Page("composed", tuple(articles))])
    start = time.perf_counter()
    for _ in store.warm():
        pass
    return store, time.perf_counter() - start


def store_search(store: ArticleStore) -> dict[str, Search]:
    """The store, asked for a term as it stands."""
    return {
        "first": lambda term: len(store.search(parse_query(f'"{term}"')).hits[:SCREENFUL]),
        "all": lambda term: store.search(parse_query(f'"{term}"')).total,
    }


def fts_search(texts: Sequence[str]) -> tuple[dict[str, Search], float]:
    """SQLite FTS5, every two neighbouring characters a word, a term as a phrase of them."""
    start = time.perf_counter()
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table pages using fts5(text, content='')")
    rows = ((number, " ".join(bigrams(text))) for number, text in enumerate(texts))
    base.executemany("insert into pages(rowid, text) values (?, ?)", rows)
    seconds = time.perf_counter() - start

    def run(ending: str) -> Search:
        sql = f"select rowid from pages where pages match ? {ending}"
        return lambda term: len(base.execute(sql, (_phrase(term),)).fetchall())

    return {"first": run(f"limit {SCREENFUL}"), "all": run("")}, seconds


def tantivy_search(texts: Sequence[str]) -> tuple[dict[str, Search], float]:
    """The tantivy library over the same bigrams, in memory."""
    import tantivy

    start = time.perf_counter()
    schema = tantivy.SchemaBuilder().add_text_field("text", tokenizer_name="whitespace").build()
    index = tantivy.Index(schema)
    writer = index.writer(200_000_000)
    for text in texts:
        writer.add_document(tantivy.Document(text=" ".join(bigrams(text))))
    writer.commit()
    index.reload()
    seconds = time.perf_counter() - start
    searcher = index.searcher()

    def run(limit: int) -> Search:
        def search(term: str) -> int:
            query = index.parse_query(_phrase(term), ["text"])
            return len(searcher.search(query, limit).hits)

        return search

    return {"first": run(SCREENFUL), "all": run(len(texts))}, seconds


def bigrams(text: str) -> Iterator[str]:
    """Yield each two neighbours of `text`; what is no letter becomes one mark."""
    plain = "".join(one if one.isalnum() else "_" for one in text)
    return (plain[at : at + 2] for at in range(len(plain) - 1))


def _phrase(term: str) -> str:
    return '"' + " ".join(bigrams(term)) + '"'


def timed(search: Search, terms: Sequence[str]) -> list[float]:
    """Return the milliseconds of each term."""
    times = []
    for term in terms:
        start = time.perf_counter()
        search(term)
        times.append((time.perf_counter() - start) * 1_000)
    return times


def show(label: str, times: Sequence[float]) -> str:
    """Return one cell: median / 95th percentile."""
    ordered = sorted(times)
    late = ordered[min(len(ordered) - 1, round(len(ordered) * 0.95))]
    return f"{label} {statistics.median(ordered):8.2f} /{late:8.2f}"


def rivals(texts: Sequence[str]) -> dict[str, dict[str, Search]]:
    """Return the search engines that are installed, with what it took to build their index."""
    found, seconds = fts_search(texts)
    methods = {f"FTS5 (built in {seconds:.1f} s)": found}
    if importlib.util.find_spec("tantivy"):
        found, seconds = tantivy_search(texts)
        methods[f"tantivy (built in {seconds:.1f} s)"] = found
    return methods


def measure(size: int, *, with_all: bool) -> None:
    """Print the rows of one size."""
    articles = compose(size)
    texts = ["\0".join(searchable(block.text) for block in one.blocks) for one in articles]
    terms = draw_terms(texts)
    store, seconds = warm_store(articles)
    methods = {
        f"dubao (warm in {seconds:.1f} s)": store_search(store),
        "plain in": plain_search(texts),
    }
    if size <= RIVALS_UP_TO or with_all:
        methods |= rivals(texts)
    for method, searches in methods.items():
        for what, search in searches.items():
            rows = {name: timed(search, some) for name, some in terms.items()}
            cells = [show(name, times) for name, times in rows.items()]
            every = show("every", [one for times in rows.values() for one in times])
            print(f"{size:>7} {method:<28} {what:<5} ms  {every}  {'  '.join(cells)}", flush=True)


def main(arguments: Sequence[str] = ()) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Filter latency, ms, median / 95th percentile.")
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_000, 30_000, 100_000])
    parser.add_argument("--all", action="store_true", help="FTS5 and tantivy at every size")
    options = parser.parse_args(arguments)
    for size in options.sizes:
        measure(size, with_all=options.all)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
