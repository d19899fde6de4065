"""What was said to be kept stays, killed at any moment and on a disk that fails."""

import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[1] / "bench"
SKIPPED = 77


@pytest.mark.parametrize("tried", ["library_faults.py", "state_faults.py"])
def test_all_that_was_said_to_be_kept_stays_through_kills_and_failing_writes(tried):
    command = [sys.executable, str(BENCH / tried), "--kills", "9", "--failures", "24"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == SKIPPED:
        pytest.skip(done.stdout.strip())
    assert done.returncode == 0, done.stdout + done.stderr[-2_000:]
    assert "24 calls failed: 0" in done.stdout
