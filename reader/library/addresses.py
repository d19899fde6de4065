"""Which archive is meant: the name of one in, whether it is an address out, or the archive, open.

An archive is named by a folder's path or by an address in PostgreSQL; the one that nobody names is
that of DUBAO_LIBRARY.  An address is never shown: it may hold a password.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library.issue_archive import IssueArchive

VARIABLE = "DUBAO_LIBRARY"  # names another folder, or an address
SOON = 2  # seconds, the least that PostgreSQL knows
SCHEMES = ("postgresql://", "postgres://")

Named = str | Path


def is_address(named: Named) -> bool:
    """Whether this names an archive in PostgreSQL."""
    return isinstance(named, str) and named.startswith(SCHEMES)


def hurried(address: str) -> str:
    """Return an address that is given up sooner where no server answers, unless it says when."""
    if "connect_timeout" in address:
        return address
    return f"{address}{'&' if '?' in address else '?'}connect_timeout={SOON}"


def library_named() -> str:
    """Return the name of the library that is meant where none is named."""
    own = os.environ.get(VARIABLE)
    if own:
        return own
    from platformdirs import user_data_path  # noqa: PLC0415 - only where it is not said

    return str(user_data_path("dubao", appauthor=False) / "library")


def may_be_asked(named: Named) -> bool:
    """Whether there is a library; of an address only whoever asks it knows."""
    from reader.library.folder import is_library  # noqa: PLC0415 - not for an address

    return is_address(named) or is_library(Path(named))


def issue_at(named: Named, paper: str, date: str) -> Path:
    """Return the folder of an issue of the archive of this name, which opens as any other.

    Raises:
        FailedError: It lies on another machine, and cannot be had.
    """
    if is_address(named):
        with open_library(named) as archive:
            return archive.folder_of(paper, date)
    from reader.library.unread import folder_of  # noqa: PLC0415 - without its index

    return folder_of(Path(named), paper, date)


def open_library(named: Named, *, begin: bool = False) -> "IssueArchive":
    """Return the archive of this name, open; `begin` one where there is none.

    Raises:
        UsageError: It looks like an address, and is none.
        FailedError: It cannot be used, or there is none and none is to be begun.
    """
    if is_address(named):
        from reader.library.served import ServedArchive  # noqa: PLC0415 - few have one

        return ServedArchive(str(named), begin=begin)
    from reader.library.archive import Archive  # noqa: PLC0415 - the same

    return Archive(Path(named), begin=begin)
