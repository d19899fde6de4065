"""Files of a person's own: read whole and bounded, written whole or not at all, one at a time.

Whoever reads meanwhile finds the old text or the new one; two programs that change one file at
once lose nothing of each other.
"""

from reader.files.changing import change_file
from reader.files.reading import SMALL, read_own
from reader.files.regular import NotRegularError, TooLargeError, is_own, regular_bytes
from reader.files.whole import SHARED, replace_file, sweep

__all__ = [
    "SHARED",
    "SMALL",
    "NotRegularError",
    "TooLargeError",
    "change_file",
    "is_own",
    "read_own",
    "regular_bytes",
    "replace_file",
    "sweep",
]
