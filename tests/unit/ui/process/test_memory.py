"""What the screen gives back to the system of what it had freed."""

import subprocess
import sys

import pytest

from reader.ui.process.memory import give_back

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


def test_giving_back_is_harmless_wherever_it_runs() -> None:
    give_back()
    give_back()


@pytest.mark.skipif(sys.platform != "linux", reason="/proc and glibc are Linux's")
def test_holes_between_what_stays_go_back_to_the_system() -> None:
    done = subprocess.run([sys.executable, "-c", HOLES], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 50_000  # kB of 100,000 that were freed
