"""How soon marking read is answered: the key on the list to its frame, and the writing behind it.

Articles are those of `search_speed`.  Each is marked once and the next one chosen; the times are of
the key that marks, milliseconds, median / 95th percentile, by the clock and of the processor.  What
a marking costs behind the screen is what all other threads have worked until it is on the disk.

    python tests/bench/marking_speed.py [--articles 1000] [--times 1000]
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from find_speed import SIZE, told
from search_speed import compose
from textual.events import Key

from reader.i18n import use
from reader.model import Page
from reader.settings import Settings
from reader.state.read_marks import read_among
from reader.store import ArticleStore
from reader.ui.app import DubaoApp
from reader.ui.opening import Opening
from reader.ui.process.session import draw_soon
from reader.ui.screens.reading import ReadingScreen

A_PAGE = 8  # articles
FIRST_FRAME = 1.0  # seconds after which it surely stands; then the dictionary is loaded


async def mark(articles: int, times: int, record: Path) -> None:
    """Press the key, and print the times."""
    composed = compose(articles)
    starts = range(0, articles, A_PAGE)
    pages = [Page("composed", tuple(composed[at : at + A_PAGE]), path=f"{at}") for at in starts]
    app = DubaoApp(Opening(ArticleStore.of_pages(pages), kept_in=record), Settings(), use("zh"))
    async with app.run_test(size=SIZE) as pilot:
        reading = app.reading
        await pilot.pause(FIRST_FRAME)
        await app.workers.wait_for_complete()
        every, behind = [], -_behind()
        for _ in range(times):
            every.append(await _timed(reading, "r"))
            await _timed(reading, "j")
        reading.record.flush()
        behind += _behind()
    ids = list(dict.fromkeys(one.id for one in composed[:times]))
    print(f"key to frame   {told(every)}")
    print(f"written behind {behind * 1_000 / times:.2f} ms of the processor for each")
    print(f"on the disk    {len(read_among(record, ids))} of {len(ids)}")


def _behind() -> float:
    """Seconds that all threads but this one have worked."""
    return time.process_time() - time.thread_time()


async def _timed(screen: ReadingScreen, key: str) -> tuple[float, float]:
    drawn = asyncio.Event()
    start, cpu = time.perf_counter(), time.process_time()
    await screen.pressed(Key(key, key))
    screen.call_after_refresh(drawn.set)
    await drawn.wait()
    return (time.perf_counter() - start) * 1_000, (time.process_time() - cpu) * 1_000


def main(arguments: Sequence[str] = ()) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="From the key that marks read to its frame.")
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--times", type=int, default=1_000)
    options = parser.parse_args(arguments)
    draw_soon()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(mark(options.articles, options.times, Path(folder, "state.db")))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
