"""Programs that tests start heed each signal, under nohup and in the background, too."""

import signal
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parents[1]
STARTED = "import signal; print(*(signal.getsignal(one).name for one in (1, 3)))"
STARTING = f"""
import subprocess, sys
sys.path.insert(0, {str(TESTS)!r})
import conftest
conftest.heed_signals()
subprocess.run([sys.executable, "-c", {STARTED!r}], check=True)
"""


def ignore():
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGQUIT, signal.SIG_IGN)


def test_what_is_ignored_where_the_tests_run_is_heeded_by_what_they_start():
    found = subprocess.run(
        [sys.executable, "-c", STARTING],
        check=True,
        preexec_fn=ignore,
        capture_output=True,
        text=True,
    )
    assert found.stdout.split() == ["SIG_DFL", "SIG_DFL"], found.stderr
