"""What is on the disk when dubao is killed at any moment, or the disk fails at any write.

A child does a deed and says what it is sure of; it is killed at a random moment, or its nth call
that changes the disk fails (`failing_disk.c`, which a C compiler makes).  Then what it said must be
there.  What is tried is a `Subject`: the library (`library_faults.py`) or the file of what is
remembered (`state_faults.py`).
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

from reader.errors import DubaoError

LATEST = 0.4  # seconds after which a child is killed
SHIM = "DUBAO_FAILING_DISK"  # names what was loaded before this program
SKIPPED = 77  # exit code: no C compiler, or no fork
BUG = 70

Deed = Callable[[Path], Iterator[str]]  # does it in a folder; yields, as one word, what is sure now


class Subject(NamedTuple):
    """What is tried.

    Attributes:
        name: What it is called.
        deeds: What a child may do.
        faults_after: What is wrong with the folder after a deed in which these words were said.
        calls: How many calls that change the disk are in the longest of all deeds.
    """

    name: str
    deeds: tuple[Deed, ...]
    faults_after: Callable[[Path, Deed, list[str]], list[str]]
    calls: int


class Fault(NamedTuple):
    """What happens to a child: a moment of death in seconds, or the call that fails."""

    moment: float = 0
    call: int = 0
    error: int = 0
    goes_on: bool = False


def played(root: Path, deed: Deed, fault: Fault) -> tuple[list[str], int]:
    """Return what a child said, and its exit code."""
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
    return words, code


def _play(root: Path, deed: Deed, fault: Fault, outer: int) -> None:
    code = BUG
    try:
        if fault.call:
            _shim().failing_disk(str(root).encode(), fault.call, fault.error, fault.goes_on)
        for word in deed(root):
            os.write(outer, f"{word}\n".encode())
        code = 0
    except DubaoError:
        code = 1
    finally:
        os._exit(code)


def tried(subject: Subject, deed: Deed, fault: Fault) -> list[str]:
    """Return what is wrong after a fault."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, subject.name)
        said, code = played(root, deed, fault)
        wrong = [] if code in (0, 1, -signal.SIGKILL) else [f"exit code {code}"]
        return wrong + subject.faults_after(root, deed, said)


def kills(subject: Subject, times: int) -> int:
    """Kill children at random moments; return how many left a fault."""
    chance, bad = random.Random(5), 0
    for number in range(times):
        deed = subject.deeds[number % len(subject.deeds)]
        fault = Fault(moment=chance.uniform(0.001, LATEST))
        bad += _told(deed, fault, tried(subject, deed, fault))
    print(f"killed {times} times: {bad} with a fault", flush=True)
    return bad


def failures(subject: Subject, some: int) -> int:
    """Let each call fail in turn, or some drawn by chance; return how many left a fault."""
    chance = random.Random(6)
    ways = list(product(subject.deeds, (errno.ENOSPC, errno.EIO), (False, True)))
    bad = 0
    if some:
        faults = [(*chance.choice(ways), chance.randrange(1, subject.calls)) for _ in range(some)]
    else:
        faults = [(*way, call) for way in ways for call in range(1, subject.calls)]
    for deed, error, goes_on, call in faults:
        fault = Fault(call=call, error=error, goes_on=goes_on)
        bad += _told(deed, fault, tried(subject, deed, fault))
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
        command = [sys.executable, sys.argv[0], *arguments]
        return subprocess.run(command, env=os.environ | own, check=False).returncode


def main(subject: Subject, arguments: Sequence[str] = ()) -> int:
    """Print what went wrong; 1 if anything did."""
    parser = argparse.ArgumentParser(description=f"A {subject.name} under kills, on a bad disk.")
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--failures", type=int, default=0, help="some calls; 0 stands for each")
    options = parser.parse_args(arguments)
    if SHIM not in os.environ:
        return _again_with_shim(arguments)
    return int(bool(kills(subject, options.kills) + failures(subject, options.failures)))
