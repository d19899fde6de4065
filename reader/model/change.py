"""What has happened, since it was read, to a file that is open."""

from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    """What has happened to a page's file."""

    GONE = "gone"  # deleted, moved away, or may not be looked at any more
    CHANGED = "changed"  # written to, replaced by another, or its sidecar was
    NEW = "new"  # it stands in a folder that is open, and was not there


@dataclass(frozen=True, slots=True)
class Change:
    """One page's file, or a folder that is new.

    Attributes:
        kind: What has happened.
        path: Its path, as it was opened; any text, to be made safe before it is shown.
    """

    kind: ChangeKind
    path: str
