"""What a library keeps when dubao is killed at any moment, and when the disk fails at any write.

A child takes issues in and says each that is there; it is killed at a random moment, or its nth
call that changes the disk fails (`failing_disk.c`, which a C compiler makes).  Then every issue
that it said is found, the index is whole, no page is damaged, and adding goes on.

    python tests/bench/library_faults.py [--kills 500] [--failures 0]
"""

import argparse
import ctypes
import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import NamedTuple

import reader.library.packing  # noqa: F401 - not once for each child
from reader.errors import DubaoError
from reader.library import Archive, batches, stretches
from reader.model import Article, Block, Page, Role
from reader.store import parse_query

ISSUES = 6
CALLS = 320  # that change the disk, in the longest of all deeds
SHIM = "DUBAO_FAILING_DISK"  # names what was loaded before this program
SKIPPED = 77  # exit code: no C compiler, or no fork
BUG = 70

Deed = Callable[[Archive], Iterator[str]]


class Fault(NamedTuple):
    """What happens to a child: a moment of death in seconds, or the call that fails."""

    moment: float = 0
    call: int = 0
    error: int = 0
    goes_on: bool = False


def issues() -> Iterator[Page]:
    """Yield small issues, each of one page."""
    for number in range(ISSUES):
        heads = (f"第{number}期水库", f"第{number}期公交")
        some = tuple(
            Article(head, (Block(Role.HEADLINE, head), Block(Role.PARAGRAPH, f"{head}放水。" * 9)))
            for head in heads
        )
        yield Page("composed", some, paper="青禾日报", date=f"2021-05-{number + 1:02}", label="01")


def adding(archive: Archive) -> Iterator[str]:
    """Take in all issues, some at a time; yield the days of those that are there."""
    for added in archive.add(issues()):
        yield added.date


def removing(archive: Archive) -> Iterator[str]:
    """Take in all issues, remove and add one again and again."""
    yield from adding(archive)
    last = archive.issues()[-1]
    for _ in range(3):
        archive.remove(last)
        for _ in archive.add(issues()):
            pass


def checking(archive: Archive) -> Iterator[str]:
    """Take in all issues, and compare the index with the pages."""
    yield from adding(archive)
    archive.check()


DEEDS: tuple[Deed, ...] = (adding, removing, checking)


def played(root: Path, deed: Deed, fault: Fault) -> tuple[set[str], int]:
    """Return the days that a child said, and its exit code."""
    inner, outer = os.pipe()
    child = os.fork()
    if not child:
        _play(root, deed, fault, outer)
    os.close(outer)
    if fault.moment:
        time.sleep(fault.moment)
        os.kill(child, signal.SIGKILL)
    with open(inner, "rb") as told:  # noqa: PTH123 - a descriptor
        words = told.read().decode().split()
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return set(words), code


def _play(root: Path, deed: Deed, fault: Fault, outer: int) -> None:
    code = BUG
    try:
        if fault.call:
            _shim().failing_disk(str(root).encode(), fault.call, fault.error, fault.goes_on)
        with Archive(root) as archive:
            for day in deed(archive):
                os.write(outer, f"{day}\n".encode())
        code = 0
    except DubaoError:
        code = 1
    finally:
        os._exit(code)


def faults_after(root: Path, said: set[str]) -> list[str]:
    """Return what is wrong with a library of which a child said that these days are there."""
    wrong: list[str] = []
    with Archive(root) as archive:
        if archive.remade is not None:
            wrong.append("the index had to be made again")
        there = {issue.date for issue in archive.issues()}
        wrong += [f"{day} was said and is not there" for day in said - there]
        hits = {hit.entry.page.date for hit in archive.search(parse_query("title:期水库")).hits}
        wrong += [f"{day} is not found" for day in there ^ hits]
        checked = archive.check()
        wrong += [f"{place} is damaged" for place in checked.damaged]
        if archive.lost or checked.dropped:
            wrong.append(f"pages are lost: {archive.lost or checked.dropped}")
        for _ in archive.add(issues()):
            pass
        if archive.search(parse_query("水库")).total != ISSUES:
            wrong.append("adding does not go on")
    return wrong


def tried(deed: Deed, fault: Fault) -> list[str]:
    """Return what is wrong after a fault."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "library")
        said, code = played(root, deed, fault)
        wrong = [] if code in (0, 1, -signal.SIGKILL) else [f"exit code {code}"]
        lasting = said - {f"2021-05-{ISSUES:02}"} if deed is removing else said
        return wrong + faults_after(root, lasting)


def kills(times: int) -> int:
    """Kill children at random moments; return how many left a fault."""
    chance, bad = random.Random(5), 0
    for number in range(times):
        deed = DEEDS[number % len(DEEDS)]
        fault = Fault(moment=chance.uniform(0.001, 0.4))
        bad += _told(deed, fault, tried(deed, fault))
    print(f"killed {times} times: {bad} with a fault", flush=True)
    return bad


def failures(some: int) -> int:
    """Let each call fail in turn, or some drawn by chance; return how many left a fault."""
    chance = random.Random(6)
    ways = list(product(DEEDS, (errno.ENOSPC, errno.EIO), (False, True)))
    bad = 0
    if some:
        faults = [(*chance.choice(ways), chance.randrange(1, CALLS)) for _ in range(some)]
    else:
        faults = [(*way, call) for way in ways for call in range(1, CALLS)]
    for deed, error, goes_on, call in faults:
        fault = Fault(call=call, error=error, goes_on=goes_on)
        bad += _told(deed, fault, tried(deed, fault))
    print(f"{len(faults)} calls failed: {bad} with a fault", flush=True)
    return bad


def _told(deed: Deed, fault: Fault, wrong: list[str]) -> bool:
    if wrong:
        print(deed.__name__, fault, *wrong, sep="\n  ", flush=True)
    return bool(wrong)


def _shim() -> ctypes.CDLL:
    return ctypes.CDLL(None)


def _again_with_shim(arguments: Sequence[str]) -> int:
    """Run this program once more on a disk that can be made to fail."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if not compiler or not sys.platform.startswith("linux"):
        print("no C compiler, or another system than Linux: nothing was tried")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        shim = f"{folder}/failing_disk.so"
        source = str(Path(__file__).with_name("failing_disk.c"))
        subprocess.run(
            [compiler, "-shared", "-fPIC", "-O1", "-o", shim, source, "-ldl"], check=True
        )
        own = {"LD_PRELOAD": shim, SHIM: shim, "OPENBLAS_NUM_THREADS": "1"}
        command = [sys.executable, __file__, *arguments]
        return subprocess.run(command, env=os.environ | own, check=False).returncode


def main(arguments: Sequence[str] = ()) -> int:
    """Print what went wrong; 1 if anything did."""
    parser = argparse.ArgumentParser(description="A library under kills and a failing disk.")
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--failures", type=int, default=0, help="some calls; 0 stands for each")
    options = parser.parse_args(arguments)
    if SHIM not in os.environ:
        return _again_with_shim(arguments)
    batches.PATIENCE = 0.0  # every issue is a transaction,
    stretches.FULL, stretches.MANY = 4, 3  # and some are merged
    return int(bool(kills(options.kills) + failures(options.failures)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
