"""What a person has said of an article by reading it: a value for lists and queries."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """Of one article (阅读记录).

    Attributes:
        is_read: Its end was seen, or it was said to be read.
        is_starred: It was starred.
        tags: In the order in which they were given.
        note: A line of the person's own; empty without one.
    """

    is_read: bool = False
    is_starred: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""
