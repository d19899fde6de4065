"""The program ends with its code when all that was to be done at the end is done."""

import subprocess
import sys

import pytest

START = "from reader.endings import LastStep; import atexit, sys, threading, time; end = LastStep()"


def ended(*lines):
    code = "\n".join((START, *lines))
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, check=False, text=True, timeout=60)


@pytest.mark.parametrize("code", [0, 3, 129])
def test_what_was_written_and_what_was_to_be_done_comes_before_the_code(code):
    run = ended(
        "atexit.register(print, '收摊')",
        "threading.Timer(0.2, print, ['关灯']).start()",
        "print('夜市')",
        f"sys.exit(end.with_code({code}))",
    )
    assert run.stdout.split() == ["夜市", "关灯", "收摊"]
    assert (run.returncode, run.stderr) == (code, "")


def test_a_thread_that_nobody_waits_for_keeps_nothing_from_ending():
    run = ended(
        "threading.Thread(target=time.sleep, args=[600], daemon=True).start()",
        "sys.exit(end.with_code(0))",
    )
    assert run.returncode == 0


def test_a_fault_is_still_told():
    run = ended("raise RuntimeError('屋漏')")
    assert run.returncode == 1
    assert "屋漏" in run.stderr
