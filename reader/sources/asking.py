"""A file and the room that reads it in, records out: asks a process of its own, and outlives it."""

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from threading import Timer
from typing import IO, TYPE_CHECKING

from reader.sources.pdf import evidence, records
from reader.sources.pdf.records import BadRecordError, Record
from reader.sources.processes import PageRequest, process_for

if TYPE_CHECKING:
    from subprocess import Popen


def answers(file: IO[bytes], asked: PageRequest, patience: float) -> Iterator[Record]:
    """Yield what a process of its own tells of a file, until it ends.

    It is ended if more than `patience` seconds pass from record to record.
    """
    with closing(lines_told(file, asked, patience)) as lines:
        yield from records_in(lines)


def lines_told(
    file: IO[bytes], asked: PageRequest, patience: float
) -> Generator[bytes, None, None]:
    """Yield the same, each record as the line that the process wrote."""
    process = process_for(file, asked)
    told = process.stdout
    try:
        while told is not None and (line := _line(process, told, patience)):
            yield line
    finally:
        process.kill()
        process.wait()
        if told is not None:
            told.close()


def records_in(lines: Iterable[bytes]) -> Iterator[Record]:
    """Yield the records that lines hold, up to one that holds none."""
    try:
        for line in lines:
            record = records.read(line)
            if record[0] in records.WITH_LINES:
                record = evidence.page_of(record)
            elif record[0] == records.PLAIN:
                record = evidence.plain_of(record)
            yield record
    except (BadRecordError, TypeError, IndexError):
        return


def _line(process: "Popen[bytes]", told: IO[bytes], patience: float) -> bytes:
    """The next line of a process, which is killed if it does not come in time."""
    waiting = Timer(patience, process.kill)
    waiting.daemon = True
    waiting.start()
    try:
        return told.readline(records.LONGEST)
    finally:
        waiting.cancel()
