"""How soon a key in the search over the library is answered: its first hits, on the terminal.

The library is that of `library_speed`; dubao runs in a pseudo-terminal.  A figure for a class of
terms is the time from the key that ends a term to the frame with its first hits, milliseconds,
median / 95th percentile; then the same in milliseconds of the processor, which other programs do
not lengthen.  `at once` types a whole term without a pause.

    python tests/bench/find_speed.py [--articles 100000] [--library FOLDER]
"""

import argparse
import random
import statistics
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from library_speed import SAMPLE, add
from pty_session import Moment, PtySession
from search_speed import LENGTH, TERMS, compose, draw_terms

from reader.i18n import use
from reader.library.folder import VARIABLE
from reader.store.drop_spaces import searchable

SIZE = (100, 40)
MORE = ("title:{}", "date:2001 {}", "-{}")
PAGE = "Lights on\n\nThe river road has new lights.\n"  # it completes no Chinese word
LONGEST = 16  # characters of a query
EMPTY = "\x7f" * LONGEST

WORDS = use("zh")
LOOKING, NONE, HITS = WORDS["filter.looking"], WORDS["archive.none"], WORDS["archive.total"]


def counted(query: str) -> Callable[[str], bool]:
    """Return what tells that all hits of a query have been counted."""
    is_drawn, more = drawn(query), HITS.format(n="").strip() + "+"
    return lambda screen: is_drawn(screen) and more not in screen


def drawn(query: str) -> Callable[[str], bool]:
    """Return what tells that a query stands in the field, and what was found below it."""
    hits = HITS.format(n="").strip()

    def is_drawn(screen: str) -> bool:
        field, _, rest = screen.partition("\n\n")
        told = rest.partition("\n")[0]
        is_told = LOOKING not in told and (hits in told or NONE in told)
        return field.strip() == query and is_told

    return is_drawn


def search(terms: dict[str, list[str]], library: str, home: str) -> None:
    """Type all terms and print the times."""
    places = {name: str(Path(home, name)) for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME")}
    environment = {VARIABLE: library, "LC_ALL": "zh_CN.UTF-8", **places}
    page = Path(home, "page.txt")
    page.write_text(PAGE, "utf-8")
    command = (str(Path(sys.executable).with_name("dubao")), str(page))
    session = PtySession(command, SIZE, environment)
    try:
        session.settle()
        session.press("F")
        session.wait(lambda screen: HITS.format(n="").strip() in screen, "the library")
        every: list[Moment] = []
        for name, some in terms.items():
            times = [typed(session, term, 1) for term in dict.fromkeys(some)]
            every += times
            print(f"{name:<12}{told(times)}", flush=True)
        print(f"{'every':<12}{told(every)}", flush=True)
        at_once = [typed(session, term, len(term)) for term in terms["middling"]]
        print(f"{'at once':<12}{told(at_once)}")
    finally:
        session.close()


def typed(session: PtySession, query: str, count: int) -> Moment:
    """Type a query; return what passes from its last `count` characters to their answer."""
    session.press(EMPTY + query[:-count])
    session.wait(counted(query[:-count]), "all hits of what stands before")
    return session.answer(query[-count:], drawn(query))


def told(times: Sequence[Moment]) -> str:
    """Medians and 95th percentiles, by the clock and of the processor."""
    shown = []
    for some in zip(*times, strict=True):
        last = statistics.quantiles(some, n=20)[-1]
        shown.append(f"{statistics.median(some) * 1_000:6.1f} /{last * 1_000:6.1f}")
    return " ms   processor".join(shown) + " ms"


def main(arguments: Sequence[str] = ()) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="From a key to the first hits of a library.")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--terms", type=int, default=TERMS, help="of each class")
    parser.add_argument("--library", metavar="FOLDER", help="one that is there; else one is made")
    options = parser.parse_args(arguments)
    sample = compose(min(options.articles, SAMPLE))
    texts = ["\0".join(searchable(block.text) for block in one.blocks) for one in sample]
    terms = draw_terms(texts)
    chance = random.Random(3)
    terms["single"] = [chance.choice(texts)[chance.randrange(LENGTH // 2)] for _ in range(TERMS)]
    terms |= {form: [form.format(one) for one in terms["middling"]] for form in MORE}
    with tempfile.TemporaryDirectory() as folder:
        if not options.library:
            add(Path(folder, "library"), compose(options.articles))
        terms = {name: some[: options.terms] for name, some in terms.items()}
        search(terms, options.library or str(Path(folder, "library")), folder)
    return 0


if __name__ == "__main__":
    sys.setswitchinterval(0.0005)  # the thread that stamps the output is not to wait
    sys.exit(main(sys.argv[1:]))
