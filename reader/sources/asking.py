"""A file and the room that reads it in, records out: asks a process of its own, and outlives it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Timer
from typing import IO, NamedTuple

from reader.sources.pdf import evidence, records
from reader.sources.pdf.records import PASSWORD, BadRecordError, Record


class PageRequest(NamedTuple):
    """What a process is asked.

    Attributes:
        room: The module that it runs.
        page: The page that it begins with, from 0.
        password: Of the file, if it takes one.
        patience: Seconds that may pass from record to record.
    """

    room: str
    page: int
    password: str | None
    patience: float


def answers(file: IO[bytes], asked: PageRequest) -> Iterator[Record]:
    """Yield what a process of its own tells of a file, until it ends."""
    process = _started(file, asked)
    told = process.stdout
    try:
        while told is not None and (line := _line(process, told, asked.patience)):
            record = records.read(line)
            if record[0] == records.PAGE:
                record = evidence.page_of(record)
            yield record
    except (BadRecordError, TypeError, IndexError):
        return
    finally:
        process.kill()
        process.wait()
        if told is not None:
            told.close()


def _line(process: subprocess.Popen[bytes], told: IO[bytes], patience: float) -> bytes:
    """The next line of a process, which is killed if it does not come in time."""
    waiting = Timer(patience, process.kill)
    waiting.daemon = True
    waiting.start()
    try:
        return told.readline(records.LONGEST)
    finally:
        waiting.cancel()


def _started(file: IO[bytes], asked: PageRequest) -> subprocess.Popen[bytes]:
    package = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(package)}
    if asked.password is not None:
        environment[PASSWORD] = asked.password
    file.seek(0)
    return subprocess.Popen(
        # -P: no module is taken from the folder that the newspaper lies in.
        [sys.executable, "-P", "-m", asked.room, str(asked.page)],
        stdin=file,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
