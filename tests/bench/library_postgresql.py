"""How fast an archive in PostgreSQL takes pages in and answers, over composed articles.

A server of its own is started where PostgreSQL is installed, as a user without rights where this is
root's, with the settings that it comes with; its durability stays on.  Articles are composed and
taken in one by one, none of them is a copy.  A figure for a term is the time from its query to the
first 100 hits, each with its headline: milliseconds of the clock, then of the processor, of this
program and of the server's process for it, median / 95th percentile.

    python tests/bench/library_postgresql.py [--articles 1000000] [--address ADDRESS [--searched]]

With an address the archive there is taken; what is there already is not added again.
"""

import argparse
import random
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import islice
from pathlib import Path

import psycopg
from library_speed import A_PAGE, AN_ISSUE, SAMPLE
from search_speed import LENGTH, PARAGRAPH, TERMS, draw_terms, vocabulary

from reader.library.served import ServedArchive
from reader.model import Article, Block, Page, Role
from reader.store import parse_query, tokens
from reader.store.drop_spaces import searchable

sys.path.append(str(Path(__file__).parents[1]))

FIRST = 100  # hits
OFTEN = 5  # articles that a paragraph stands in, about: what is rare stays so in a large archive
STOCK = 200_000  # paragraphs at most
MORE = ("title:{}", "date:2003..2005 {}", "paper:青禾 {}", "-{}", "{} | 不在此处的话")


def composed(count: int, seed: int = 1) -> Iterator[Article]:
    """Yield articles as `search_speed` composes them, out of a stock that grows with their number.

    The first ones are the same for every number above `STOCK`.
    """
    words, counts = vocabulary()
    chance = random.Random(seed)
    stock = []
    for _ in range(min(STOCK, OFTEN * count)):
        drawn = chance.choices(words, cum_weights=counts, k=PARAGRAPH * 5 // 8)
        stock.append(Block(Role.PARAGRAPH, "".join(drawn)[: PARAGRAPH - 1] + "。"))
    for number in range(count):
        paragraphs = chance.sample(stock, LENGTH // PARAGRAPH)
        headline = Block(Role.HEADLINE, paragraphs[0].text[:16])
        yield Article(str(number), (headline, *paragraphs))


def pages_of(articles: Iterator[Article]) -> Iterator[Page]:
    """Yield pages of a daily paper with all articles."""
    number = 0
    while some := tuple(islice(articles, A_PAGE)):
        day, label = divmod(number, AN_ISSUE)
        date = f"{2000 + day // 336}-{day % 336 // 28 + 1:02}-{day % 28 + 1:02}"
        yield Page("composed", some, paper="青禾日报", date=date, label=f"第{label + 1}版")
        number += 1


def add(address: str, count: int) -> None:
    """Take articles in, and say how fast that went and what they take on the disk."""
    start, cpu, size = time.perf_counter(), time.process_time(), 0

    def counted() -> Iterator[Article]:
        nonlocal size
        for one in composed(count):
            size += sum(len(block.text.encode()) for block in one.blocks)
            yield one

    with ServedArchive(address, begin=True) as archive:
        for _ in archive.add(pages_of(counted())):
            pass
    seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
    with psycopg.connect(address) as connection:
        query = "SELECT pg_database_size(current_database())"
        taken = (connection.execute(query).fetchone() or (0,))[0]
    print(f"text {size / 1e6:.0f} MB, added at {size / seconds / 1e6:.1f} MB/s;", end=" ")
    print(f"{size / cpu / 1e6:.1f} MB a second of this process's processor;", end=" ")
    print(f"on disk {taken / size:.2f} x the text", flush=True)


class Clock:
    """Times a query: by the clock, here and in the server."""

    def __init__(self, archive: ServedArchive) -> None:
        self._archive = archive
        (self._server,) = archive._index.rows("SELECT pg_backend_pid()")[0]

    def timed(self, query: str) -> tuple[float, float, float]:
        """Ask for the first hits; milliseconds of the clock, of this program, of the server."""
        there, start, cpu = self._served(), time.perf_counter(), time.process_time()
        for hit in self._archive.search(parse_query(query)).hits[:FIRST]:
            assert hit.entry.article.title
        found = time.perf_counter() - start, time.process_time() - cpu, self._served() - there
        return found[0] * 1_000, found[1] * 1_000, found[2] * 1_000

    def _served(self) -> float:
        """Seconds that the server's process has had; of this machine."""
        try:
            said = Path(f"/proc/{self._server}/schedstat").read_text().split()
        except OSError:
            return 0.0
        return int(said[0]) / 1e9


def search(address: str, count: int) -> None:
    """Print the time to the first hits by class of term."""
    sample = list(islice(composed(count), min(count, SAMPLE)))
    texts = ["\0".join(searchable(one.text) for one in a.blocks) for a in sample]
    terms = draw_terms(texts)
    chance = random.Random(3)
    terms["single"] = [chance.choice(texts)[chance.randrange(LENGTH // 2)] for _ in range(TERMS)]
    terms["phrase"] = [_phrase(chance, texts) for _ in range(TERMS)]
    queries = {name: [f'"{term}"' for term in some] for name, some in terms.items()}
    queries |= {form: [form.format(one) for one in terms["middling"]] for form in MORE}
    tokens.load()
    with ServedArchive(address) as archive:
        clock = Clock(archive)
        every = []
        for name, some in queries.items():
            times = [clock.timed(one) for one in some]
            every += times
            print(f"{name:<20}{told(times)}", flush=True)
        print(f"{'every':<20}{told(every)}")


def told(times: Sequence[tuple[float, float, float]]) -> str:
    """Medians and 95th percentiles: clock, this program, server, both together."""
    columns = [*zip(*times, strict=True), [here + there for _, here, there in times]]
    names = ("clock", "here", "server", "processor")
    shown = []
    for name, some in zip(names, columns, strict=True):
        last = statistics.quantiles(some, n=20)[-1]
        shown.append(f"{name} {statistics.median(some):6.1f} /{last:6.1f}")
    return "   ".join(shown)


def _phrase(chance: random.Random, texts: Sequence[str]) -> str:
    """Return eight characters that stand somewhere."""
    while True:
        text = chance.choice(texts)
        start = chance.randrange(len(text) - 8)
        if (found := text[start : start + 8]).isalpha():
            return found


def main(arguments: Sequence[str] = ()) -> int:
    """Print the figures."""
    from postgres_server import server, why_not  # beside tests

    parser = argparse.ArgumentParser(description="An archive in PostgreSQL.")
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--address", help="of a database; else a server is started and ended")
    parser.add_argument("--searched", action="store_true", help="search only")
    options = parser.parse_args(arguments)
    with ExitStack() as ends:
        if not options.address and (reason := why_not()):
            print(reason)
            return 0
        address = options.address or ends.enter_context(server(settings=()))
        if not options.searched:
            add(address, options.articles)
        search(address, options.articles)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
