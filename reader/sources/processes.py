"""A file and the room that reads it in, the process that does so out, which may be at it already.

A process takes as long to start as this one does until it asks for a first page: so one is started
as soon as the command line names a file that takes it, before all else is imported.
"""

import os
import stat
import sys
from collections.abc import Sequence
from typing import IO, TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from subprocess import Popen

PDF_ROOM, SCAN_ROOM = "reader.sources.pdf", "reader.sources.ocr"
VIEW_ROOM = "reader.sources.views"
PASSWORD = "DUBAO_PDF_PASSWORD"  # the variable in which a process is told the file's
_PDF_ENDING = ".pdf"


class PageRequest(NamedTuple):
    """What a process is asked.

    Attributes:
        room: The module that it runs.
        page: The page that it begins with, from 0.
        password: Of the file, if it takes one.
        longest: Pixels of the longer side, where a picture is asked for.
    """

    room: str
    page: int = 0
    password: str | None = None
    longest: int = 0


class _Begun(NamedTuple):
    """A process that nobody has asked for yet."""

    file: tuple[int, ...]
    asked: PageRequest
    process: "Popen[bytes]"


_begun: list[_Begun] = []  # at most one


def begin_ahead(arguments: Sequence[str]) -> None:
    """Let a process begin with the first PDF among `arguments`.

    Nothing happens if there is none, or what it would tell is kept.  What nobody asks for ends with
    the pipe that it writes to.
    """
    name = next((one for one in arguments if one[-4:].lower() == _PDF_ENDING), "")
    try:
        if not name or not stat.S_ISREG(os.stat(name).st_mode):  # noqa: PTH116 - any bytes
            return
        with open(name, "rb") as file:  # noqa: PTH123 - the same
            from reader.sources.pdf.kept import are_kept  # noqa: PLC0415 - where there is a PDF

            if are_kept(file):
                return
            asked = PageRequest(PDF_ROOM)
            _begun[:] = [_Begun(identity_of(file), asked, _started(file, asked))]
    except (OSError, ValueError):
        return  # whoever reads it says why it cannot be read


def process_for(file: IO[bytes], asked: PageRequest) -> "Popen[bytes]":
    """Return a process that tells on its standard output what it is asked."""
    begun = _begun.pop() if _begun else None
    if begun and (begun.file, begun.asked) == (identity_of(file), asked):
        return begun.process
    return _started(file, asked)


def identity_of(file: IO[bytes]) -> tuple[int, ...]:
    """Return what shows that a file is the same, and unchanged."""
    now = os.fstat(file.fileno())
    return now.st_dev, now.st_ino, now.st_size, now.st_mtime_ns


def _started(file: IO[bytes], asked: PageRequest) -> "Popen[bytes]":
    from subprocess import DEVNULL, PIPE, Popen  # noqa: PLC0415 - only for what takes a process

    package = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))  # noqa: PTH120 - pathlib takes time
    environment = {**os.environ, "PYTHONPATH": package}
    if asked.password is not None:
        environment[PASSWORD] = asked.password
    file.seek(0)
    return Popen(
        # -P: no module is taken from the folder that the newspaper lies in.
        [sys.executable, "-P", "-m", asked.room, str(asked.page), str(asked.longest)],
        stdin=file,
        stdout=PIPE,
        stderr=DEVNULL,
        env=environment,
    )
