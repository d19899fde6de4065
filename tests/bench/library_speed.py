"""How fast a library takes pages in and answers, at 100,000 composed articles on disk.

Articles and terms are those of `search_speed`.  A figure for a term is the time from its query to
the first screenful of hits, each with its headline, milliseconds, median / 95th percentile.

    python tests/bench/library_speed.py [--articles 100000]
"""

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from search_speed import LENGTH, TERMS, compose, draw_terms, show

from reader.library import Archive
from reader.model import Article, Page
from reader.store import parse_query, tokens
from reader.store.drop_spaces import searchable

A_PAGE = 8  # articles
AN_ISSUE = 20  # pages
ROWS = 40  # hits on a screen
SAMPLE = 5_000  # articles that terms are drawn from: the first ones of any number
FIELDS = ("paper:青禾 {}", "date:2001..2003 {}", "title:{}", "len>900 {}", "{} | 不在此", "-{}")

FIRST_SEARCH = """
import sys, time
from pathlib import Path
from reader.library import Archive
from reader.store import parse_query
start = time.perf_counter()
with Archive(Path(sys.argv[1])) as archive:
    hits = archive.search(parse_query(sys.argv[2])).hits[:40]
print((time.perf_counter() - start) * 1000)
"""


def pages_of(articles: Sequence[Article]) -> Iterator[Page]:
    """Yield pages of a daily paper with all articles."""
    for number, start in enumerate(range(0, len(articles), A_PAGE)):
        day, label = divmod(number, AN_ISSUE)
        date = f"{2000 + day // 336}-{day % 336 // 28 + 1:02}-{day % 28 + 1:02}"
        some = tuple(articles[start : start + A_PAGE])
        yield Page("composed", some, paper="青禾日报", date=date, label=f"第{label + 1}版")


def add(root: Path, articles: Sequence[Article]) -> None:
    """Take the articles in, and say how fast that went and what it takes on the disk."""
    size = sum(len(block.text.encode()) for one in articles for block in one.blocks)
    with Archive(root) as archive:
        start, cpu = time.perf_counter(), time.process_time()
        for _ in archive.add(pages_of(articles)):
            pass
        seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
    taken = sum(path.stat().st_size for path in root.rglob("*") if path.is_file())
    rate, rate_of_cpu = size / 1e6 / seconds, size / 1e6 / cpu
    print(f"text {size / 1e6:.0f} MB, added without parsing at {rate:.1f} MB/s;")
    print(f"{rate_of_cpu:.1f} MB a second of processor")
    index = (root / "index.db").stat().st_size
    print(f"on disk {taken / size:.2f} x the text, index {index / size:.2f} of it", flush=True)


def search(root: Path, sample: Sequence[Article]) -> None:
    """Print the time to the first screenful by class of term."""
    texts = ["\0".join(searchable(block.text) for block in one.blocks) for one in sample]
    terms = draw_terms(texts)
    chance = random.Random(3)
    terms["single"] = [chance.choice(texts)[chance.randrange(LENGTH // 2)] for _ in range(TERMS)]
    tokens.load()
    with Archive(root) as archive:
        every: list[float] = []
        for name, some in terms.items():
            times = [_timed(archive, f'"{term}"') for term in some]
            every += times
            print(show(f"{name:<10} ms", times), flush=True)
        for form in FIELDS:
            times = [_timed(archive, form.format(term)) for term in terms["middling"]]
            every += times
            print(show(f"{form:<22} ms", times), flush=True)
        print(show("every      ms", every))
        print(
            show("pinyin     ms", [_timed(archive, text) for text in ("shuiku", "jingji", "zgl")])
        )
        print(show("regex      ms", [_timed(archive, f"/{t}.+/") for t in terms["middling"]]))
    print(f"peak memory {_peak():.0f} MB")


def _peak() -> float:
    """Return the most memory of this process so far, in MB; what began it may have had more."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    lines = dict(line.split(":", 1) for line in status.read_text("utf-8").splitlines())
    return int(lines["VmHWM"].split()[0]) / 1024


def _timed(archive: Archive, query: str) -> float:
    start = time.perf_counter()
    for hit in archive.search(parse_query(query)).hits[:ROWS]:
        assert hit.entry.article.title
    return (time.perf_counter() - start) * 1_000


def main(arguments: Sequence[str] = ()) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="A library on disk: adding, searching, size.")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--searched", metavar="FOLDER", help="search only, in a process of its own")
    options = parser.parse_args(arguments)
    if options.searched:
        search(Path(options.searched), compose(min(options.articles, SAMPLE)))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        add(Path(folder), compose(options.articles))
        for term in ("水库", "的"):
            command = [sys.executable, "-c", FIRST_SEARCH, folder, term]
            said = subprocess.run(command, capture_output=True, text=True, check=True)
            print(f"first search after start, {term}: {float(said.stdout):.0f} ms")
        again = [sys.executable, __file__, "--articles", str(options.articles)]
        subprocess.run([*again, "--searched", folder], check=False)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
