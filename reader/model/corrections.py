"""What a person overrules of a parsed page: read from a sidecar, applied after parsing."""

from dataclasses import dataclass
from typing import NamedTuple

from reader.model.article import Role


class Anchored(NamedTuple):
    """A person's word on one block, which is found by what it reads wherever it stands.

    Attributes:
        number: The block's number when it was corrected.
        anchor: What it and its neighbours read, as `parsing.anchors` writes it.
        role: What it is; None says nothing of that.
        starts: Whether an article starts with it; None says nothing of that.
        joins: It goes on with the block above it.
    """

    number: int
    anchor: str
    role: Role | None = None
    starts: bool | None = None
    joins: bool = False


@dataclass(frozen=True, slots=True)
class Corrections:
    """A person's word on one page; it wins over what parsing decided.

    Block numbers are those of the page as parsed without corrections (`Block.number`, from 1):
    a correction never renumbers the others.

    Attributes:
        roles: Role by block number.
        starts: Whether this block starts an article, by block number.
        joins: Blocks that go on with the block above them; a join wins over a start.
        anchored: What is known by the block's text instead; wins over what goes by number.
    """

    roles: tuple[tuple[int, Role], ...] = ()
    starts: tuple[tuple[int, bool], ...] = ()
    joins: tuple[int, ...] = ()
    anchored: tuple[Anchored, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.roles or self.starts or self.joins or self.anchored)
