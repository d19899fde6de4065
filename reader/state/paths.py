"""Where the state is: a file in the user's data folder, or the one that a variable names."""

import os
from collections.abc import Sequence
from pathlib import Path

from reader.text.digest import blake2b

VARIABLE = "DUBAO_STATE"  # names another file; empty remembers nothing


def state_path() -> Path | None:
    """Return where the file is, or would be; None where nothing is to be remembered."""
    own = os.environ.get(VARIABLE)
    if own is not None:
        return Path(own) if own else None
    from platformdirs import user_data_path  # noqa: PLC0415 - only where it is not said

    return user_data_path("dubao", appauthor=False) / "state.db"


def key_of(paths: Sequence[str]) -> str:
    """Return what names a set of paths, in their order, wherever they are spelled from."""
    whole = "\0".join(map(os.path.abspath, paths))
    return blake2b(whole.encode("utf-8", "surrogateescape"), digest_size=10).hexdigest()
