"""Pages, a form and a place in, a file out: whole or not there, and never over another unasked."""

import os
import shutil
import stat
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from reader.errors import FailedError
from reader.exporting.forms import Form
from reader.files.changing import unwritten
from reader.files.whole import write_new, write_over
from reader.i18n import say
from reader.model import Page, safe_line


class ThereError(FailedError):
    """Something stands where a file was to be written; it stays."""


def export_to(path: Path, pages: Iterable[Page], form: Form, *, over: bool = False) -> None:
    """Write `pages` into the file at `path`.

    Args:
        path: The file; its folder is there.
        pages: Taken one by one.
        form: What is written.
        over: Whether it may take the place of a file that is there.

    Raises:
        ThereError: Something is there, and `over` is not said.
        FailedError: It cannot be written; what was there stays.
        DubaoError: Whatever `pages` raises; nothing is written then.
    """

    def write(file: IO[bytes]) -> None:
        form.write(pages, file)

    try:
        if over and _is_file_or_nothing(path):
            write_over(path, write)
        else:
            write_new(path, write)
    except FileExistsError as error:
        raise ThereError(say("export.there", name=safe_line(str(path)))) from error
    except OSError as error:
        raise unwritten(path, error) from error


def export_into(out: IO[bytes], pages: Iterable[Page], form: Form) -> None:
    """Write `pages` into what is open, a pipe perhaps."""
    if not form.moves:
        form.write(pages, out)
        return
    with tempfile.TemporaryFile() as file:
        form.write(pages, file)
        file.seek(0)
        shutil.copyfileobj(file, out)


def _is_file_or_nothing(path: Path) -> bool:
    """Whether there is a file to be replaced, or nothing; folders and devices are neither."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116 - links are followed
    except FileNotFoundError:
        return True
