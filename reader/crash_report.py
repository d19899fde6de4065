"""A fault of dubao's own in, a log file and one clear line out."""

import os
import platform
import sys
import time
import traceback

from reader import __version__
from reader.i18n import say
from reader.model import safe_line


def report_fault(fault: BaseException) -> None:
    """Say in one line on standard error that dubao failed, and where its log is."""
    name = safe_line(type(fault).__name__)
    try:
        path = write_log(fault)
    except OSError as error:
        reason = safe_line(error.strerror or "")
        line = say("program.bug_unwritten", name=name, reason=reason)
    else:
        line = say("program.bug", name=name, path=safe_line(path))
    print(line, file=sys.stderr)


def write_log(fault: BaseException) -> str:
    """Write what happened into the user's state folder, for the user's eyes only; return its path.

    Raises:
        OSError: It cannot be written.
    """
    from platformdirs import user_state_path  # noqa: PLC0415 - only when all else failed

    folder = user_state_path("dubao", appauthor=False)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = str(folder / time.strftime(f"fault-%Y%m%d-%H%M%S-{os.getpid()}.log"))
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:  # noqa: PTH123
        file.write(f"dubao {__version__}, Python {platform.python_version()}, {sys.platform}\n")
        file.writelines(traceback.format_exception(fault))
    return path
