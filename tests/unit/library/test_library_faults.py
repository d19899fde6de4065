"""A library keeps what it said, killed at any moment and on a disk that fails."""

import subprocess
import sys
from pathlib import Path

import pytest

FAULTS = Path(__file__).parents[2] / "bench" / "library_faults.py"
SKIPPED = 77


def test_every_issue_that_was_said_stays_through_kills_and_failing_writes():
    command = [sys.executable, str(FAULTS), "--kills", "9", "--failures", "24"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == SKIPPED:
        pytest.skip(done.stdout.strip())
    assert done.returncode == 0, done.stdout + done.stderr[-2_000:]
    assert "24 calls failed: 0" in done.stdout
