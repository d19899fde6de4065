"""A page that has to be read by eye in, its record out: read once in a process, and kept."""

from hashlib import blake2b
from mmap import ACCESS_READ, mmap
from typing import IO

from reader import __version__
from reader.files.cache_folder import cached, has_cache, put_in_cache
from reader.sources import progress
from reader.sources.asking import answers
from reader.sources.ocr.engine import is_installed, version
from reader.sources.pdf import evidence, records
from reader.sources.pdf.records import BadRecordError, Record
from reader.sources.processes import SCAN_ROOM, PageRequest
from reader.sources.progress import Step
from reader.sources.told import Told

SCAN = "scan"  # what stands for the codec of a page that was read by eye
PATIENCE = 180.0  # seconds from one record to the next: a slow machine finds all lines in 30
KIND, MOST, LARGEST = "scans", 1_000, 16 * 1024 * 1024  # kept: how many pages, how many bytes each


class Scans:
    """The pages of one file that have to be read by eye.

    Attributes:
        password: Of the file, if it takes one.
        total: How many pages it has; 0 before the first is read.
        strips: The pages (from 0) beside which a strip of another one was left out.
    """

    def __init__(self, file: IO[bytes], told: Told) -> None:
        """Nothing is read before it is asked for."""
        self.password: str | None = None
        self.total = 0
        self.strips: set[int] = set()
        self._file = file
        self._told = told
        self._digest = b""

    def record(self, page: int, number: int) -> Record | None:
        """Return what a page (from 0) is; `number` is what a person calls it, 0 for the only one.

        None where there is nothing that reads pictures, it failed, or the reader has given up.
        """
        if not is_installed():
            return None
        kept = self._kept(page)
        if kept is not None:
            return kept
        if progress.is_cancelled():
            return None
        progress.tell(Step(self._told.name, number, 0, 1))
        try:
            return self._read(page, number)
        finally:
            progress.tell(None)

    def _read(self, page: int, number: int) -> Record | None:
        asked = PageRequest(SCAN_ROOM, page, self.password)
        for record in answers(self._file, asked, PATIENCE):
            if progress.is_cancelled():
                return None
            if record[0] == records.COUNT:
                self.total = records.whole(record)
            elif record[0] == records.STEP:
                _, done, total = record
                progress.tell(Step(self._told.name, number, int(done), int(total)))
            elif record[0] == records.STRIP:
                self.strips.add(page)
            elif record[0] in (records.PAGE, records.BLANK, records.BROKEN):
                self._keep(page, record)
                return record
        return None

    def _kept(self, page: int) -> Record | None:
        data = cached(KIND, self._name(page), LARGEST) if has_cache() else None
        if data is None:
            return None
        try:
            count, *strip, page_record = data.splitlines()
            self.total = records.whole(records.read(count))
            if strip:
                self.strips.add(page)
            return evidence.page_of(records.read(page_record))
        except (BadRecordError, TypeError, ValueError):
            return None

    def _keep(self, page: int, record: Record) -> None:
        if record[0] == records.PAGE and has_cache():
            _, lines, plan = record
            count = records.written(records.COUNT, self.total)
            strip = records.written(records.STRIP) if page in self.strips else b""
            data = count + strip + evidence.page_record(lines, plan)
            put_in_cache(KIND, self._name(page), data, MOST)

    def _name(self, page: int) -> str:
        """What a page is kept as: by the bytes of its file, whatever it is called."""
        if not self._digest:
            self._digest = _digest(self._file)
        name = blake2b(self._digest, digest_size=20)
        name.update(f"{page} {version()} {__version__}".encode())
        return f"{name.hexdigest()}.json"


def _digest(file: IO[bytes]) -> bytes:
    """What a file holds, in 64 bytes; where processes have read in it does not matter."""
    with mmap(file.fileno(), 0, access=ACCESS_READ) as data:
        return blake2b(data).digest()
