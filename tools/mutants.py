"""Mutants: small faults put into the code one at a time; which of them does no test see?

Usage: mutants.py [--sample N] [--seed S] [--jobs J] [ROOM ...]

Of each room N mutants are drawn (250; 0 for all), for one seed always the same.  Those that no
test sees are printed as diffs, to be read: each is a test that is missing, code that nothing
needs, or a change that changes nothing.  The last kind is left out of the draw by its name in
tools/mutants_alike.txt, with the reason.

What was tried is kept in mutants/tried.jsonl, so that a run that was stopped goes on; a mutant is
tried again when its module has changed or, if no test saw it, when the room's tests have.
"""

import argparse
import difflib
import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from mutant_trials import NO_PLAN, ROOT, plan_of, try_all
from mutators import Mutant, mutants_of

QUALITY = ("pages", "features", "facts_of_pages", "parsed_facts", "traditional")
TESTS = {
    "parsing": ("tests/unit/parsing", *(f"tests/quality/test_{name}.py" for name in QUALITY)),
    "layout": ("tests/unit/layout",),
    "store": ("tests/unit/store",),
    "correcting": ("tests/unit/test_correcting.py",),
}
FOLDER = ROOT / "mutants"
TRIED = FOLDER / "tried.jsonl"
ALIKE = ROOT / "tools" / "mutants_alike.txt"


def main() -> int:
    """Try the mutants that are asked for; print every one unseen, and a line a room."""
    parser = argparse.ArgumentParser(description=__doc__, usage=argparse.SUPPRESS)
    parser.add_argument("rooms", nargs="*", default=list(TESTS))
    parser.add_argument("--sample", type=int, default=250)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args()
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    lines = [_try_room(room, asked) for room in asked.rooms]
    print("\n".join(lines))
    return 0


def _try_room(room: str, asked: argparse.Namespace) -> str:
    """Try a sample of a room's mutants; return the line that says how many were seen."""
    own, alike = f"reader/{room}", _alike()
    everything = [one for path in _files(own) for one in mutants_of(path, _module(path))]
    gone = alike - {one.name for one in everything}
    for name in sorted(name for name in gone if name.startswith(f"reader.{room}")):
        print(f"{ALIKE.name} names what is no mutant any more: {name}")
    chosen = drawn([one for one in everything if one.name not in alike], asked.sample, asked.seed)
    tests = _digest(TESTS[room])
    seen = _tried(tests)
    left = [one for one in chosen if _key(one) not in seen]
    FOLDER.mkdir(exist_ok=True)
    known = FOLDER / f"plan-{_digest((*TESTS[room], own))}.json"
    plan = plan_of(TESTS[room], known) if left else NO_PLAN
    with TRIED.open("a", encoding="utf-8") as file:
        for mutant, is_seen in try_all(left, plan, asked.jobs):
            seen[_key(mutant)] = is_seen
            print(json.dumps([*_key(mutant), tests, is_seen]), file=file, flush=True)
    for mutant in chosen:
        if not seen[_key(mutant)]:
            print(f"\n{mutant.name}", *_diff(mutant), sep="\n", flush=True)
    count = sum(seen[_key(one)] for one in chosen)
    share = f"{count} of {len(chosen)} seen, {count / max(1, len(chosen)):.1%}"
    return f"{room:10} {share}; drawn of {len(everything)} with seed {asked.seed}"


def drawn(mutants: Sequence[Mutant], sample: int, seed: int) -> list[Mutant]:
    """Return `sample` mutants, 0 for all.

    One that is drawn stays drawn when others come or go: each name has its own lot.
    """
    lots = sorted(mutants, key=lambda one: hashlib.sha256(f"{seed} {one.name}".encode()).digest())
    return lots[: sample or None]


def _files(place: str) -> list[Path]:
    """Return the Python files of a module or package, in order."""
    folder = ROOT / place
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _digest(places: Iterable[str]) -> str:
    files = (path for place in places for path in _files(place))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]


def _key(mutant: Mutant) -> tuple[str, str]:
    return mutant.name, hashlib.sha256(mutant.source).hexdigest()[:16]


def _tried(tests: str) -> dict[tuple[str, str], bool]:
    """Return what is known of mutants: by these tests, or seen by any."""
    lines = TRIED.read_text("utf-8").splitlines() if TRIED.exists() else []
    tried = (json.loads(line) for line in lines)
    return {(name, source): seen for name, source, by, seen in tried if seen or by == tests}


def _alike() -> frozenset[str]:
    """Return the names of mutants that change nothing; indented lines are the reasons."""
    lines = ALIKE.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith((" ", "#")))


def _diff(mutant: Mutant) -> Iterator[str]:
    """Yield the lines that differ from the module's."""
    before, after = mutant.path.read_text("utf-8"), mutant.source.decode()
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=1)
    yield from list(lines)[2:]


if __name__ == "__main__":
    sys.exit(main())
