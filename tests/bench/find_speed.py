"""How soon a key in the search over the library is answered: its first hits, on the screen.

The library is that of `library_speed`.  A figure for a class of terms is the time from the key that
ends a term until the frame with its first hits has been made for the terminal, milliseconds, median
/ 95th percentile; then the same in milliseconds of the processor, of all threads, which other
programs lengthen less.  The wait is the longest that another key would have waited for the screen
until all of the answer was there.

    python tests/bench/find_speed.py [--articles 100000] [--library FOLDER] [--terms 25]
"""

import argparse
import asyncio
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from library_speed import SAMPLE, add
from search_speed import LENGTH, TERMS, compose, draw_terms
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.events import Key
from textual.screen import Screen

from reader.i18n import use
from reader.library.addresses import VARIABLE
from reader.model import Page
from reader.settings import Settings
from reader.store import ArticleStore, tokens
from reader.store.drop_spaces import searchable
from reader.store.tokens import pinyin
from reader.ui.app import DubaoApp
from reader.ui.opening import Opening
from reader.ui.process.frames import keep_few_cuts, keep_no_parts
from reader.ui.process.session import draw_soon
from reader.ui.screens.archive import ArchiveScreen

SIZE = (100, 40)
PATIENCE = 60  # seconds
BLINK = 0.001  # seconds between two looks at whether the screen would take a key
MORE = ("title:{}", "date:2001 {}", "-{}")


class Waits:
    """Tells how long the screen has taken no key."""

    def __init__(self) -> None:
        self._longest = 0.0

    async def watch(self) -> None:
        """Look again and again."""
        while True:
            start = time.perf_counter()
            await asyncio.sleep(BLINK)
            self._longest = max(self._longest, time.perf_counter() - start - BLINK)

    def longest(self) -> float:
        """The longest since this was asked last, milliseconds."""
        longest, self._longest = self._longest * 1_000, 0.0
        return longest


class Clock:
    """Tells when the hits of a query have been drawn."""

    def __init__(self) -> None:
        self._drawn = asyncio.Event()
        self._wanted = ""
        self._taken: ArchiveScreen | None = None  # the screen that knows its hits
        self._ended = (0.0, 0.0)  # seconds: of the clock, of the processor
        take, display = ArchiveScreen.take, DubaoApp._display

        def taken(screen: ArchiveScreen, query: object, hits: object) -> None:
            take(screen, query, hits)  # type: ignore[arg-type]  # handed on
            if query.text == self._wanted:  # type: ignore[attr-defined]  # a Query
                self._taken, self._wanted = screen, ""

        def displayed(app: DubaoApp, screen: Screen[Any], frame: Any) -> None:
            display(app, screen, frame)
            if isinstance(frame, CompositorUpdate):
                frame.render_segments(app.console)  # as for a terminal; here nobody writes it
            if self._taken and not self._taken.rows._repaint_required:
                self._taken, self._ended = None, (time.perf_counter(), time.process_time())
                self._drawn.set()

        ArchiveScreen.take = taken  # type: ignore[assignment, method-assign]
        DubaoApp._display = displayed  # type: ignore[assignment, method-assign]

    async def timed(self, screen: ArchiveScreen, text: str, waits: Waits) -> tuple[float, float]:
        """Press the last key of a query; return milliseconds by the clock and of the processor."""
        screen.field.value = text[:-1]
        screen.action_type()  # behind it
        await _rest(screen.app)
        waits.longest()
        self._drawn.clear()
        self._wanted = text
        start, cpu = time.perf_counter(), time.process_time()
        await screen.pressed(Key(text[-1], text[-1]))
        await asyncio.wait_for(self._drawn.wait(), PATIENCE)
        return (self._ended[0] - start) * 1_000, (self._ended[1] - cpu) * 1_000


async def search(terms: dict[str, list[str]]) -> None:
    """Type all terms and print the times."""
    article = compose(1)[0]
    store = ArticleStore.of_pages([Page("composed", (article,))])
    app, clock, waits = DubaoApp(Opening(store), Settings(), use("zh")), Clock(), Waits()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("F")
        await _rest(app)
        screen = app.screen
        assert isinstance(screen, ArchiveScreen)
        watching = asyncio.create_task(waits.watch())
        every: list[tuple[float, float, float]] = []
        for name, some in terms.items():
            times = []
            for term in dict.fromkeys(some):
                taken = await clock.timed(screen, term, waits)
                await _rest(app)
                times.append((*taken, waits.longest()))
            every += times
            print(f"{name:<12}{told(times)}", flush=True)
        print(f"{'every':<12}{told(every)}")
        watching.cancel()


async def _rest(app: App[int]) -> None:
    """Wait until the library has told all."""
    await app.workers.wait_for_complete()
    asking = getattr(app.screen, "_asking", None)
    while getattr(asking, "is_at_work", False):
        await asyncio.sleep(0.02)


def told(times: Sequence[tuple[float, ...]]) -> str:
    """Medians and 95th percentiles: by the clock, of the processor, and of waits if there are."""
    shown = []
    for name, some in zip(("", "processor ", "wait "), zip(*times, strict=True), strict=False):
        last = statistics.quantiles(some, n=20)[-1]
        shown.append(f"{name}{statistics.median(some):6.1f} /{last:6.1f} ms")
    return "   ".join(shown)


def main(arguments: Sequence[str] = ()) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="From a key to the first hits of a library.")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--terms", type=int, default=TERMS, help="of each class")
    parser.add_argument("--library", metavar="FOLDER", help="one that is there; else one is made")
    options = parser.parse_args(arguments)
    draw_soon()
    keep_few_cuts()
    keep_no_parts()
    tokens.load()
    pinyin.load()
    sample = compose(min(options.articles, SAMPLE))
    texts = ["\0".join(searchable(block.text) for block in one.blocks) for one in sample]
    terms = draw_terms(texts)
    chance = random.Random(3)
    terms["single"] = [chance.choice(texts)[chance.randrange(LENGTH // 2)] for _ in range(TERMS)]
    terms |= {form: [form.format(one) for one in terms["middling"]] for form in MORE}
    with tempfile.TemporaryDirectory() as folder:
        os.environ[VARIABLE] = options.library or folder
        if not options.library:
            add(Path(folder), compose(options.articles))
        asyncio.run(search({name: some[: options.terms] for name, some in terms.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
