"""How fast pages are parsed, whether time grows with length alone, and what memory it takes.

`python tests/bench/parse_speed.py` prints a table; `--million` adds a page of a million lines.
Each row is measured in a process of its own, so that one row's memory is not the next one's, and
in seconds of the processor, so that a busy machine does not count.
"""

import gc
import random
import resource
import subprocess
import sys
from pathlib import Path
from time import process_time

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests" / "unit" / "parsing")]

MEGABYTES = (1, 2, 5, 10)
MILLION = 1_000_000  # lines
WIDTH = 15  # characters in a column's line
SEED = 20210421
WARM_LINES = 200
KILOBYTE = 1024
SHAPES = ("fragments", "bare lines")


def page_of(shape: str, size: int) -> str:
    """A page of about `size` bytes in UTF-8, composed out of the stock of sentences."""
    from reflow_stories import SETTINGS, compose

    setting = next(setting for setting in SETTINGS if setting.name == shape)
    dice = random.Random(SEED)
    stories = [story for _ in range(60) for story in compose(dice)]
    part = setting.set(stories, WIDTH)
    times = max(1, size // len(part.encode()))
    return "\n\n".join([part] * times)


def measure(shape: str, size: int) -> tuple[int, int, float, float]:
    """Bytes, lines, processor seconds of parsing and megabytes of memory above the page's own."""
    from reader.model import SourceLine, SourcePage
    from reader.parsing import parse_page

    gc.disable()  # as the program does
    raw = page_of(shape, size)
    lines = tuple(SourceLine(line) for line in raw.split("\n"))
    parse_page(SourcePage("warm", "", lines[:WARM_LINES]))  # the weights are loaded once
    before = _peak()
    start = process_time()
    parse_page(SourcePage("bench", "", lines))
    return len(raw.encode()), len(lines), process_time() - start, _peak() - before


def _peak() -> float:
    """Peak memory of this process so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTE


def row(shape: str, size: int) -> tuple[int, int, float, float]:
    """`measure` in a process of its own."""
    told = subprocess.run(
        [sys.executable, __file__, "--row", shape, str(size)],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    length, lines, seconds, memory = told.stdout.split()
    return int(length), int(lines), float(seconds), float(memory)


def main(*, million: bool = False) -> None:
    """Print one line a page: how long it is, how fast it went, what memory it took."""
    print(
        f"{'shape':<12}{'MB':>8}{'lines':>10}{'s':>8}{'MB/s':>8}{'Mchar/s':>9}{'memory/text':>13}"
    )
    for shape in SHAPES:
        rows = [row(shape, size * 1_000_000) for size in MEGABYTES]
        for measured in rows:
            _print_row(shape, *measured)
        pace = [seconds / length for length, _, seconds, _ in rows]
        print(f"{shape}: a byte of the longest takes {pace[-1] / pace[0]:.2f} x the shortest's")
    if million:
        _print_row("bare lines", *row("bare lines", MILLION * (3 * WIDTH + 1)))


def _print_row(shape: str, length: int, lines: int, seconds: float, memory: float) -> None:
    size = length / 1_000_000
    print(
        f"{shape:<12}{size:>8.1f}{lines:>10}{seconds:>8.2f}{size / seconds:>8.2f}"
        f"{size / 3 / seconds:>9.2f}{memory / size:>12.1f}x"
    )


if __name__ == "__main__":
    if "--row" in sys.argv:
        print(*measure(sys.argv[-2], int(sys.argv[-1])))
    else:
        main(million="--million" in sys.argv)
