"""How fast an archive in PostgreSQL takes pages in and answers, over composed articles.

A server of its own is started where PostgreSQL is installed, as a user without rights where this is
root's; its durability stays on.  A figure for a term is the time from its query to the first 100
hits, each with its headline, milliseconds of the clock, median / 95th percentile.

    python tests/bench/library_served.py [--articles 1000000]
"""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import psycopg
from library_speed import SAMPLE, pages_of
from search_speed import compose, draw_terms, show

from reader.library.served import ServedArchive
from reader.store import parse_query, tokens
from reader.store.drop_spaces import searchable

sys.path.append(str(Path(__file__).parents[1] / "unit" / "library"))

FIRST = 100  # hits


def search(address: str, count: int) -> None:
    """Print the time to the first hits by class of term."""
    sample = compose(min(count, SAMPLE))
    terms = draw_terms(["\0".join(searchable(one.text) for one in a.blocks) for a in sample])
    tokens.load()
    with ServedArchive(address) as archive:
        every: list[float] = []
        for name, some in terms.items():
            times = [_timed(archive, f'"{term}"') for term in some]
            every += times
            print(show(f"{name:<10} ms", times), flush=True)
        print(show("every      ms", every))


def _timed(archive: ServedArchive, query: str) -> float:
    start = time.perf_counter()
    for hit in archive.search(parse_query(query)).hits[:FIRST]:
        assert hit.entry.article.title
    return (time.perf_counter() - start) * 1_000


def main(arguments: Sequence[str] = ()) -> int:
    """Print the figures."""
    from postgres_server import server, why_not  # type: ignore[import-not-found]  # beside tests

    parser = argparse.ArgumentParser(description="An archive in PostgreSQL.")
    parser.add_argument("--articles", type=int, default=1_000_000)
    options = parser.parse_args(arguments)
    if reason := why_not():
        print(reason)
        return 0
    with server(settings=()) as address:
        articles = compose(options.articles)
        size = sum(len(block.text.encode()) for one in articles for block in one.blocks) / 1e6
        start, cpu = time.perf_counter(), time.process_time()
        with ServedArchive(address, begin=True) as archive:
            for _ in archive.add(pages_of(articles)):
                pass
        seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
        with psycopg.connect(address) as connection:
            query = "SELECT pg_database_size(current_database())"
            taken = (connection.execute(query).fetchone() or (0,))[0]
        print(f"text {size:.0f} MB, added at {size / seconds:.1f} MB/s;", end=" ")
        print(f"{size / cpu:.1f} MB a second of this process's processor;", end=" ")
        print(f"on disk {taken / 1e6 / size:.2f} x the text", flush=True)
        search(address, options.articles)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
