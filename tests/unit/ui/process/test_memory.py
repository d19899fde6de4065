"""What the screen gives back to the system of what it had freed."""

import gc
import subprocess
import sys
from pathlib import Path

import pytest
from rich.segment import Segment
from textual.strip import Strip

from reader.ui.process.frames import keep_few_cuts, keep_no_parts
from reader.ui.process.memory import give_back

ANEW = """
import gc
from threading import Event
from reader.ui.process import memory

given = Event()
memory.give_back = given.set

class Watch:
    def set_timer(self, seconds, do):
        print(gc.get_freeze_count(), seconds == memory.SETTLING, given.is_set())
        do()
        print(gc.get_freeze_count() > 0, given.wait(10))

memory.settle()
memory.settle_soon(Watch())
"""

SETTLED = """
import gc, weakref
from reader.ui.process.memory import settle, unsettle

class Ring:
    def __init__(self):
        self.ring = self

def is_there(ring):
    return ring() is not None

gone, stays = weakref.ref(Ring()), Ring()
told = weakref.ref(stays)
gc.disable()
settle()
print(is_there(gone), is_there(told))
del stays
settle()
print(is_there(told), gc.get_freeze_count() > 0)
gc.collect()
print(is_there(told))
unsettle()
settle()
print(is_there(told))
"""

HOLES = """
from pathlib import Path
from reader.ui.process.memory import give_back

def resident():
    told = Path("/proc/self/status").read_text()
    return int(told.split("VmRSS:")[1].split()[0])  # kB

texts = [bytes(2000) for _ in range(50_000)]
some = texts[::100]  # what stays lies between what goes
del texts
before = resident()
give_back()
print(before - resident())
"""

HEAPS = """
import ctypes, sys, threading
from reader.ui.process.memory import share_one_heap

if sys.argv[1] == "one":
    share_one_heap()
together = threading.Barrier(4)

def hold():
    together.wait()
    pieces = [bytes(2000) for _ in range(1000)]
    together.wait()

threads = [threading.Thread(target=hold) for _ in range(4)]
for one in threads:
    one.start()
for one in threads:
    one.join()
libc = ctypes.CDLL(None)
libc.fopen.restype = ctypes.c_void_p
told = libc.fopen(sys.argv[2].encode(), b"w")
libc.malloc_info(0, ctypes.c_void_p(told))
libc.fclose(ctypes.c_void_p(told))
print(open(sys.argv[2]).read().count("<heap nr"))
"""


def test_what_has_settled_is_no_garbage_until_it_is_unsettled() -> None:
    run = [sys.executable, "-c", SETTLED]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["False True", "True True", "True", "False"]


def test_what_comes_anew_settles_later_and_what_was_before_is_given_back_then() -> None:
    done = subprocess.run([sys.executable, "-c", ANEW], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["0 True False", "True True"]


def test_giving_back_is_harmless_wherever_it_runs() -> None:
    give_back()
    give_back()


@pytest.mark.skipif(sys.platform != "linux", reason="/proc and glibc are Linux's")
def test_holes_between_what_stays_go_back_to_the_system() -> None:
    done = subprocess.run([sys.executable, "-c", HOLES], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 50_000  # kB of 100,000 that were freed


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's own way of telling")
@pytest.mark.parametrize(("kind", "is_one"), [("one", True), ("several", False)])
def test_threads_share_a_heap(kind: str, is_one: bool, tmp_path: Path) -> None:
    run = [sys.executable, "-c", HEAPS, kind, str(tmp_path / "told.xml")]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    assert (int(done.stdout) == 1) == is_one


def test_lines_that_were_cut_are_let_go_of() -> None:
    def held_after_cutting(first: int, end: int) -> int:
        for number in range(first, end):
            before, after = Segment(f"{number}号水库今日放水").split_cells(8)
            assert before.text + after.text == f"{number}号水库今日放水"
        gc.collect()
        return sum(type(one) is Segment for one in gc.get_objects())

    keep_few_cuts()
    held = held_after_cutting(1_001, 4_000)
    assert held_after_cutting(4_001, 9_000) <= held + 100


def test_a_line_that_is_drawn_brings_no_caches_along() -> None:
    keep_no_parts()
    lines = [Strip([Segment(f"{number}号水库今日放水")]) for number in range(1_001, 1_101)]
    assert len({id(one._divide_cache) for one in lines}) == 1
    for line in lines:
        parts = line.divide([4, line.cell_length])
        assert "".join(part.text for part in parts) == line.text
        assert [part.cell_length for part in parts] == [4, line.cell_length - 4]
