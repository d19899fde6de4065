"""Mutants in, whether a test saw each out: every one is tried in a process of its own.

The processes are forked from one that has imported pytest and nothing of reader/, so that each
imports the faulty module in place of the real one; the tests that come by the fault run first, and
the first that fails ends it.
"""

import json
import os
import resource
import shutil
import signal
import sys
import tempfile
import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from mutators import Mutant

ROOT = Path(__file__).parent.parent
UNSEEN = (0, 5)  # pytest's word for: all passed, and none was run
MEMORY = 4 << 30  # bytes that a mutant may take
SPARE = 5  # seconds of processor time above those that its tests took, being watched
PATIENCE = 3600  # seconds by the clock, for one that sleeps

settings.register_profile(
    "mutants",  # the same examples each time, and no search for the shortest that fails
    derandomize=True,
    database=None,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """The tests of a room, the quickest first, and which of them come by which function.

    Attributes:
        tests: Their node ids, each with the processor time that it takes, in seconds.
        passing: For a function, as `path:line`, the tests that come by.
    """

    tests: dict[str, float]
    passing: dict[str, list[str]]

    def tests_for(self, mutant: Mutant) -> list[str]:
        """Return the tests that may see a mutant, in the order in which to run them.

        Those that come by its function, then the rest of their files: what these share may have
        been made by one of them.  What none comes by acts on import, if at all, and all may see it.
        """
        passing = self.passing.get(f"{mutant.path}:{mutant.owner}", [])
        files = {_file_of(test) for test in passing}
        near = [test for test in self.tests if not passing or _file_of(test) in files]
        if not passing:
            passing = [
                t
                for key, tests in self.passing.items()
                if key.startswith(f"{mutant.path}:")
                for t in tests
            ]
        return list(dict.fromkeys([*passing, *near]))


def _file_of(test: str) -> str:
    return test.partition("::")[0]


NO_PLAN = Plan({}, {})


def plan_of(tests: Sequence[str], file: Path) -> Plan:
    """Return the plan in `file`; without one, run all tests once, see where they come by, keep it.

    Raises:
        SystemExit: They do not all pass as it is.
    """
    if not file.exists():
        with tempfile.TemporaryDirectory() as folder:
            pid = os.fork()
            if not pid:
                watch = _Watch()
                code = _run_pytest(tests, folder, watch)
                if not code:
                    file.write_text(json.dumps(watch.seen()))
                os._exit(code)
            if os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]):
                sys.exit(f"the tests do not pass without any fault: {' '.join(tests)}")
    return Plan(**json.loads(file.read_text()))


class _Watch:
    """A plugin of pytest's: which functions does each test come by, and how long does it take?"""

    def __init__(self) -> None:
        self.took: dict[str, float] = {}
        self.codes: dict[str, set[CodeType]] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        codes = self.codes[item.nodeid] = set()

        def note(frame: FrameType, _event: str, _value: object) -> None:
            codes.add(frame.f_code)

        began = os.times().user
        threading.settrace(note)
        sys.settrace(note)
        try:
            return (yield)
        finally:
            sys.settrace(None)
            threading.settrace(None)
            self.took[item.nodeid] = os.times().user - began

    def seen(self) -> dict[str, Any]:
        """Return the fields of a `Plan`."""
        passing = defaultdict(list)
        tests = dict(sorted(self.took.items(), key=lambda one: one[1]))
        for test in tests:
            for function in {
                f"{code.co_filename}:{code.co_firstlineno}" for code in self.codes[test]
            }:
                if function.startswith(str(ROOT / "reader")):
                    passing[function].append(test)
        return {"tests": tests, "passing": passing}


def try_all(mutants: Sequence[Mutant], plan: Plan, jobs: int) -> Iterator[tuple[Mutant, bool]]:
    """Yield each mutant with whether a test saw it, `jobs` of them tried at a time."""
    waiting, running = list(mutants)[::-1], dict[int, tuple[Mutant, str]]()
    while waiting or running:
        while waiting and len(running) < jobs:
            mutant, folder = waiting.pop(), tempfile.mkdtemp(prefix="mutant-")
            running[_begin(mutant, plan, folder)] = mutant, folder
        pid, status = os.wait()
        mutant, folder = running.pop(pid)
        shutil.rmtree(folder, ignore_errors=True)
        yield mutant, os.waitstatus_to_exitcode(status) not in UNSEEN


def _begin(mutant: Mutant, plan: Plan, folder: str) -> int:
    pid = os.fork()
    if not pid:
        tests = plan.tests_for(mutant)
        seconds = int(sum(plan.tests[test] for test in tests)) + SPARE
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        signal.alarm(PATIENCE)
        _put_in(mutant)
        os._exit(_run_pytest(sorted({_file_of(test) for test in tests}), folder, _Order(tests)))
    return pid


def _put_in(mutant: Mutant) -> None:
    """Let the import of the mutant's module find the mutant."""
    load = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, name: str) -> CodeType | None:
        if name == mutant.module:
            return compile(mutant.source, str(mutant.path), "exec", dont_inherit=True)
        return load(loader, name)

    SourceFileLoader.get_code = get_code  # type: ignore[assignment,method-assign]


class _Order:
    """A plugin of pytest's: these tests and no others, in this order."""

    def __init__(self, tests: Sequence[str]) -> None:
        self.rank = {test: rank for rank, test in enumerate(tests)}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted(
            (item for item in items if item.nodeid in self.rank),
            key=lambda item: self.rank[item.nodeid],
        )


def _run_pytest(tests: Sequence[str], folder: str, plugin: object) -> int:
    """Run tests in silence, up to the first that fails; return pytest's exit code."""
    quiet = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(quiet, stream)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # a second for each mutant
    settings.load_profile("mutants")
    return int(pytest.main(["-x", "-q", f"--basetemp={folder}/pytest", *tests], [plugin]))
