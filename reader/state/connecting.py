"""What may be at the path of the file: a regular one, of a bounded size."""

import stat
from pathlib import Path

from reader.errors import FailedError
from reader.i18n import say
from reader.model import safe_line

LARGEST = 1 << 30  # bytes; thirty years of a hundred articles a day take some 100 MB


def check_kind(path: Path) -> None:
    """Raise FailedError where something else than a file of a bounded size is at `path`."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise FailedError(say("state.not_regular", name=safe_line(str(path))))
    if status.st_size > LARGEST:
        raise FailedError(say("state.too_large", name=safe_line(str(path)), limit=LARGEST >> 20))
