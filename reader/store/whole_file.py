"""Small text files, written whole: whoever reads meanwhile finds the old text or the new one."""

import os
from pathlib import Path


def write_whole(file: Path, text: str) -> None:
    """Put `text` in place of `file`, and make its folder, the user's alone, if there is none.

    Raises:
        OSError: It cannot be written; what was there stays.
    """
    import tempfile  # noqa: PLC0415 - not before the first frame

    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as opened:
            opened.write(text)
            opened.flush()
            os.fsync(opened.fileno())
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
