"""A person's word on a page: a change in, the page's sidecar with it out."""

from dataclasses import replace
from enum import Enum

from reader.model import Corrections, Role
from reader.sources.corrections import write_corrections
from reader.sources.sidecar import read_sidecar


class Change(Enum):
    """What can be said of one block."""

    STARTS = "starts"  # an article begins here
    GOES_ON = "goes_on"  # no article begins here
    JOINS = "joins"  # it goes on with the block above
    IS = "is"  # it has another role


def corrections_of(page_path: str) -> Corrections:
    """What the sidecar of a page says; nothing if there is none.

    Raises:
        SourceError: The sidecar is there and cannot be read.
    """
    return read_sidecar(page_path).corrections


def correct(page_path: str, number: int, change: Change, role: Role | None = None) -> Corrections:
    """Add a change to the sidecar of the page at `page_path`; return what it said before.

    Args:
        page_path: The page's own file.
        number: The block's number on the page.
        change: What is said of the block.
        role: The block's role, for `Change.IS`.

    Raises:
        SettingsError: The sidecar has wrong keys, which would be lost.
        SourceError: The sidecar cannot be read.
        FailedError: It cannot be written.
    """
    before = corrections_of(page_path)
    write_corrections(page_path, changed(before, number, change, role))
    return before


def undo(page_path: str, before: Corrections) -> None:
    """Let the sidecar say again what it said before; raises as `correct` does."""
    write_corrections(page_path, before)


def changed(
    before: Corrections, number: int, change: Change, role: Role | None = None
) -> Corrections:
    """Corrections with one more; of two that contradict each other the later one holds."""
    starts = tuple(pair for pair in before.starts if pair[0] != number)
    joins = tuple(joined for joined in before.joins if joined != number)
    if change is Change.IS and role is not None:
        roles = tuple(pair for pair in before.roles if pair[0] != number)
        return replace(before, roles=(*roles, (number, role)), joins=joins)
    if change is Change.JOINS:
        return replace(before, starts=starts, joins=(*joins, number))
    return replace(before, starts=(*starts, (number, change is Change.STARTS)), joins=joins)
