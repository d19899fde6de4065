"""All benches one after the other: `make bench`.  They print figures; none of them judges.

Machines are shared and differ: read the ratios, and compare milliseconds within one run only.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reader.naming import shipped_page
from reader.parsing import parse_page
from reader.sources.pages import read_pages

HERE = Path(__file__).parent
OTHERS = ("parse_speed", "layout_speed", "search_speed", "library_speed", "names_speed")

PARSING = 2.0  # seconds
COPIES = 300  # of the shipped page, for a folder as large as a small archive


def main() -> None:
    """Print every bench's table under its name."""
    print_head("screen: dubao beside a minimal Textual app")
    run_bench("terminal_speed")
    print_head("parsing the shipped page")
    report_parsing()
    for name in OTHERS:
        if (HERE / f"{name}.py").exists():
            print_head(name.replace("_", " "))
            run_bench(name)


def print_head(words: str) -> None:
    """Print what comes next."""
    print(f"\n── {words} ──", flush=True)


def run_bench(name: str) -> None:
    """Run one bench in a process of its own, so that none inherits another's memory."""
    subprocess.run([sys.executable, str(HERE / f"{name}.py")], check=False)


def report_parsing() -> None:
    """Print how fast text becomes articles, as a function and as a command."""
    (source,) = read_pages(str(shipped_page()))
    characters = sum(len(line.text) for line in source.lines)
    parse_page(source)
    pages, started = 0, time.perf_counter()
    while (taken := time.perf_counter() - started) < PARSING:
        parse_page(source)
        pages += 1
    print(f"parse_page          {pages * characters / taken:>12,.0f} characters a second")
    with tempfile.TemporaryDirectory() as folder:
        text = shipped_page().read_bytes()
        for number in range(COPIES):
            Path(folder, f"{number:03}.txt").write_bytes(text)
        seconds, memory = run_parse(folder)
    rate = COPIES * characters / seconds
    print(f"dubao parse         {rate:>12,.0f} characters a second, {COPIES} pages,")
    print(
        f"                    {seconds:.1f} s with start and keywords, peak memory {memory:.0f} MB"
    )


def run_parse(folder: str) -> tuple[float, float]:
    """Run `dubao parse` over a folder; return seconds and peak memory in MB.

    Raises:
        RuntimeError: It failed, so that its time says nothing.
    """
    command = str(Path(sys.executable).with_name("dubao"))
    started = time.perf_counter()
    with Path(os.devnull).open("wb") as nowhere:
        process = subprocess.Popen([command, "parse", folder, "--format", "jsonl"], stdout=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError("dubao parse failed")
    return time.perf_counter() - started, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
