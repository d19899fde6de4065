"""Mutants: small faults put into the code one at a time; which of them does no test see?

Usage: mutants.py [--sample N] [--seed S] [ROOM ...]

A room is a module or package below reader/, such as `layout` or `store.regex`.  Of each, N mutants
are drawn (100; 0 for all), tried by mutmut, and those that no test sees are printed as diffs, to
be read: each is a test that is missing, or a change that changes nothing.
"""

import argparse
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

ROOMS = ("parsing", "layout", "store", "correcting")
MUTANTS = Path("mutants")
MUTMUT = (sys.executable, "-m", "mutmut")
UNSEEN = (0, 33, 5)  # as mutmut counts: the tests passed, or none of them comes by


def main() -> int:
    """Try the mutants that are asked for; print a line a room, and every mutant unseen."""
    parser = argparse.ArgumentParser(description=__doc__, usage=argparse.SUPPRESS)
    parser.add_argument("rooms", nargs="*", default=ROOMS)
    parser.add_argument("--sample", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    subprocess.run((*MUTMUT, "run", "none of them"), capture_output=True, check=False)
    names = sorted(exit_codes())
    if not names:
        sys.exit("no mutants were made: does `python -m mutmut run` say why?")
    chosen = {room: drawn(names, room, asked.sample, asked.seed) for room in asked.rooms}
    tried = sorted(name for room in chosen.values() for name in room)
    for _, own in groupby(tried, key=module_of):  # where a run fails, only its module is not tried
        subprocess.run((*MUTMUT, "run", *own), capture_output=True, check=False)
    found = exit_codes()
    for room, names in chosen.items():
        codes = [code for name in names if (code := found[name]) is not None]
        seen = sum(code not in UNSEEN for code in codes)
        share = f"{seen} of {len(codes)} seen, {seen / max(1, len(codes)):.1%}"
        print(f"{room:12} {share}; {len(names) - len(codes)} could not be tried")
    for name in tried:
        if found[name] in UNSEEN:
            subprocess.run((*MUTMUT, "show", name), check=False)
    return 0


def module_of(name: str) -> str:
    """Return the module that a mutant is of."""
    return name.rpartition(".")[0]


def drawn(names: list[str], room: str, sample: int, seed: int) -> list[str]:
    """Return `sample` mutants of a room, the same for the same seed; 0 stands for all."""
    own = [name for name in names if name.startswith(f"reader.{room}.")]
    return random.Random(seed).sample(own, min(sample or len(own), len(own)))


def exit_codes() -> dict[str, int | None]:
    """Return each mutant that was made, with what the tests made of it; None where not tried."""
    return dict(pair for meta in MUTANTS.rglob("*.meta") for pair in codes_in(meta))


def codes_in(meta: Path) -> Iterator[tuple[str, int | None]]:
    """Yield the mutants of one module."""
    codes: dict[str, int | None] = json.loads(meta.read_text())["exit_code_by_key"]
    yield from codes.items()


if __name__ == "__main__":
    sys.exit(main())
