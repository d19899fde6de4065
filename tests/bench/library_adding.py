"""How fast `dubao library add` takes a folder of pages in, with parsing: megabytes a second.

The pages are composed, lines of a column as they come out of a page that was copied; nothing is
kept from before.  Seconds of the clock count what else runs on the machine, those of the processor
are of all processes together.

    python tests/bench/library_adding.py [--pages 400]
"""

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests" / "unit" / "parsing")]

WIDTH = 15  # characters in a column's line
STORIES = 6  # drawings of stories for a page of some 8 kB
AN_ISSUE = 20  # pages


def write(folder: Path, pages: int) -> int:
    """Write issues of pages; return how many bytes they have."""
    from reflow_stories import SETTINGS, compose

    setting = next(one for one in SETTINGS if one.name == "fragments")
    size = 0
    for number in range(pages):
        dice = random.Random(number)
        stories = [story for _ in range(STORIES) for story in compose(dice)]
        day, label = divmod(number, AN_ISSUE)
        path = folder / f"2021-{day // 28 + 1:02}-{day % 28 + 1:02}" / f"第{label + 1:02}版.txt"
        path.parent.mkdir(exist_ok=True)
        data = setting.set(stories, WIDTH).encode()
        path.write_bytes(data)
        size += len(data)
    return size


def main(arguments: Sequence[str] = ()) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description="Adding a folder of pages to a library.")
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--to", default="", help="an archive in PostgreSQL")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "pages")
        folder.mkdir()
        size = write(folder, options.pages) / 1e6
        own = {"DUBAO_LIBRARY": f"{place}/library", "DUBAO_CACHE": f"{place}/cache"}
        command = [sys.executable, "-m", "reader", "library", "add", str(folder)]
        if options.to:
            command += ["--to", options.to]
        start = time.perf_counter()
        subprocess.run(command, env=os.environ | own, stdout=subprocess.DEVNULL, check=True)
        seconds = time.perf_counter() - start
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = used.ru_utime + used.ru_stime
        print(f"{size:.1f} MB in {seconds:.1f} s: {size / seconds:.2f} MB/s;", end=" ")
        print(f"{size / cpu:.2f} MB a second of processor, {os.cpu_count()} processors")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
