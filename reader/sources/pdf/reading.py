"""A PDF in, its pages out one by one: asks the process that reads it, and outlives it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Timer
from typing import IO

from reader.errors import LockedError, SourceError
from reader.i18n import say
from reader.model import SourcePage
from reader.sources.passwords import offered_passwords
from reader.sources.pdf import records
from reader.sources.pdf.records import BadRecordError, Record
from reader.sources.told import Told

PATIENCE = 30.0  # seconds that one page may take
MOST_BREAKS = 20  # pages at which the process may die; then the file is given up
ENCODING = "pdf"
PASSWORD = "DUBAO_PDF_PASSWORD"

_SAID = {
    records.PICTURE: "pdf.picture",
    records.UNMAPPED: "pdf.unmapped",
    records.BROKEN: "pdf.broken_page",
}


def read_pages(file: IO[bytes], told: Told) -> Iterator[SourcePage]:
    """Yield the pages of a PDF that hold text.

    Args:
        file: The PDF, a real file.
        told: Where it came from, and who is told of pages that cannot be read while others can.

    Raises:
        SourceError: No page of it can be read.
        LockedError: It takes a password that nobody has offered.
    """
    found = 0
    troubles: dict[str, list[int]] = {}
    for number, total, record in _page_records(file, told.said):
        if record[0] == records.PAGE:
            found += 1
            yield _page(record, told, number if total > 1 else 0)
        else:
            troubles.setdefault(record[0], []).append(number)
    name = told.said
    said = [
        SourceError(say(key, name=name, pages=_listed(troubles[kind]), count=len(troubles[kind])))
        for kind, key in _SAID.items()
        if kind in troubles
    ]
    if not found:
        raise said[0] if said else SourceError(say("source.blank", name=name))
    for trouble in said:
        told.on_trouble(trouble)


def _page(record: Record, told: Told, number: int) -> SourcePage:
    which = f"#{number}" if number else ""
    lines = record[1]
    return SourcePage(
        name=told.name + which,
        path=told.file and told.file + which,
        lines=lines,
        encoding=ENCODING,
        undecodable=sum(line.text.count("\N{REPLACEMENT CHARACTER}") for line in lines),
    )


def _listed(numbers: list[int]) -> str:
    """Numbers as a person lists them: 1–3, 7."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and spans[-1][-1] == number - 1:
            spans[-1][1:] = [number]
        else:
            spans.append([number])
    return ", ".join("–".join(map(str, span)) for span in spans)


def _page_records(file: IO[bytes], name: str) -> Iterator[tuple[int, int, Record]]:
    """Yield number (from 1), number of pages, and record of each page.

    A page at which the process dies is broken; another process goes on behind it.
    """
    passwords: list[str | None] = [None, *offered_passwords()]
    number = total = breaks = 0
    while breaks < MOST_BREAKS:
        last = ""
        for record in _answers(file, number, passwords[0]):
            last = record[0]
            if last == records.COUNT:
                total = _whole(record)
            elif total and last != records.END:
                number += 1
                yield number, total, record
        if last == records.LOCKED:
            del passwords[0]
            _require(passwords, name)
            continue
        if not total:
            raise SourceError(say("pdf.broken", name=name))
        if last == records.END or number >= total:
            return
        breaks, number = breaks + 1, number + 1
        yield number, total, [records.BROKEN]


def _whole(record: Record) -> int:
    return record[1] if len(record) == 2 and isinstance(record[1], int) else 0


def _require(passwords: list[str | None], name: str) -> None:
    if not passwords:
        raise LockedError(say("pdf.locked", name=name))


def _answers(file: IO[bytes], first: int, password: str | None) -> Iterator[Record]:
    """Yield what a process of its own tells of the pages from `first` on, until it ends."""
    process = _started(file, first, password)
    answers = process.stdout
    try:
        while answers is not None and (line := _line(process, answers)):
            record = records.read(line)
            if record[0] == records.PAGE:
                record = [records.PAGE, tuple(map(records.line_of, record[1]))]
            yield record
    except (BadRecordError, TypeError, IndexError):
        return
    finally:
        process.kill()
        process.wait()
        if answers is not None:
            answers.close()


def _line(process: subprocess.Popen[bytes], answers: IO[bytes]) -> bytes:
    """The next line of a process, which is killed if it does not come in time."""
    waiting = Timer(PATIENCE, process.kill)
    waiting.daemon = True
    waiting.start()
    try:
        return answers.readline(records.LONGEST)
    finally:
        waiting.cancel()


def _started(file: IO[bytes], first: int, password: str | None) -> subprocess.Popen[bytes]:
    package = Path(__file__).parents[3]
    environment = {**os.environ, "PYTHONPATH": str(package)}
    if password is not None:
        environment[PASSWORD] = password
    file.seek(0)
    return subprocess.Popen(
        # -P: no module is taken from the folder that the newspaper lies in.
        [sys.executable, "-P", "-m", "reader.sources.pdf", str(first)],
        stdin=file,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
