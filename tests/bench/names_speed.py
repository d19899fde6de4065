"""How fast names are found, and how long the weights take to load: a table on stdout."""

import statistics
import time
from collections.abc import Callable

from reader.load import iter_pages
from reader.names.finder import names_of_all
from reader.names.tagger import Tagger
from reader.names.weights import FILE, read_weights, whole_lines
from reader.naming import shipped_page

_TIMES = 7


def main() -> None:
    """Print the median of several runs, by the clock and by the processor's time."""
    articles = [a for page in iter_pages((str(shipped_page()),)) for a in page.articles]
    texts = [block.text for article in articles for block in article.blocks] * 10
    size = sum(map(len, texts))
    print(f"{'':34}{'clock':>12}{'processor':>12}")
    lines = FILE.read_text(encoding="utf-8").split("\n")[:-1]
    _row("load the weights, ms", lambda: read_weights(list(whole_lines(lines))), 1000.0)
    tagger = Tagger(read_weights(list(whole_lines(lines))))
    names_of_all(texts[:1])
    _row(f"tag {size:,} characters, µs each", lambda: [tagger.find(t) for t in texts], 1e6 / size)
    _row("the same with cues and memory", lambda: names_of_all(texts), 1e6 / size)


def _row(name: str, work: Callable[[], object], unit: float) -> None:
    clock, processor = [], []
    for _ in range(_TIMES):
        started, used = time.perf_counter(), time.process_time()
        work()
        clock.append((time.perf_counter() - started) * unit)
        processor.append((time.process_time() - used) * unit)
    print(f"{name:34}{statistics.median(clock):12.1f}{statistics.median(processor):12.1f}")


if __name__ == "__main__":
    main()
